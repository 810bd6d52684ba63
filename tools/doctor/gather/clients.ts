/** This file makes Google's own clients, one of each API that the doctor asks, and keeps the time that Google's answers bear. */
import { admin } from 'googleapis/build/src/apis/admin';
import { drive } from 'googleapis/build/src/apis/drive';
import { forms } from 'googleapis/build/src/apis/forms';
import { script } from 'googleapis/build/src/apis/script';
import { serviceusage } from 'googleapis/build/src/apis/serviceusage';
import { sheets } from 'googleapis/build/src/apis/sheets';
import type { GoogleAccess } from '../../google/sign-in';

export type Clients = ReturnType<typeof clientsOf>;

export function clientsOf({ client }: GoogleAccess) {
  return {
    admin: admin({ version: 'directory_v1', ...client }),
    drive: drive({ version: 'v3', ...client }),
    forms: forms({ version: 'v1', ...client }),
    script: script({ version: 'v1', ...client }),
    services: serviceusage({ version: 'v1', ...client }),
    sheets: sheets({ version: 'v4', ...client }),
  };
}
