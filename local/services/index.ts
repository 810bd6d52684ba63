/** This file is the list of Google services that the local Workspace has: their globals and their support tables. */
import type { Execution } from '../kernel/execution';
import type { Served } from '../kernel/served';
import type { InterfaceTable } from '../kernel/tables';
import * as cache from './cache';
import * as card from './card';
import * as console from './console';
import * as directory from './directory';
import * as drive from './drive';
import * as forms from './forms';
import * as gmail from './gmail';
import * as html from './html';
import * as language from './language';
import * as lock from './lock';
import * as mail from './mail';
import * as properties from './properties';
import * as script from './script';
import * as session from './session';
import * as sheets from './sheets';
import * as spreadsheet from './spreadsheet';
import * as utilities from './utilities';

interface Service {
  /** The answers for every interface that the service hands out. */
  readonly tables: readonly InterfaceTable[];
  /** The names it puts on a script's global object; an advanced service only where the manifest enables it. */
  globals(execution: Execution): Readonly<Record<string, Served>>;
}

const SERVICES: readonly Service[] = [
  cache,
  card,
  console,
  directory,
  drive,
  forms,
  gmail,
  html,
  language,
  lock,
  mail,
  properties,
  script,
  session,
  sheets,
  spreadsheet,
  utilities,
];

export const SUPPORT_TABLES: readonly InterfaceTable[] = SERVICES.flatMap((service) => service.tables);

export function serviceGlobals(execution: Execution): Readonly<Record<string, Served>> {
  return Object.assign({}, ...SERVICES.map((service) => service.globals(execution))) as Record<string, Served>;
}
