/** This file registers upkeep: what keeps a district's MyTech safe, private, up to date and in good hands over the years. */
import type { Room } from '../app/entry';
import { backupPart } from './backup/entry';
import { healthPart } from './health/entry';
import { migrationsPart } from './migrations/entry';
import { recordsPart } from './records/entry';
import type { UpkeepPart } from './part';

const PARTS: readonly UpkeepPart[] = [backupPart, recordsPart, migrationsPart, healthPart];

export const upkeepRoom: Room = {
  room: 'upkeep',
  about: 'Backups, privacy, new releases, and who runs it all.',
  always: true,
  sheets: PARTS.flatMap((part) => part.sheets ?? []),
  jobs: PARTS.flatMap((part) => part.jobs ?? []),
  desk: PARTS.flatMap((part) => part.desk ?? []),
  mayWork: (context) => PARTS.every((part) => part.mayWork?.(context) ?? true),
  putBack(context, workbook, since) {
    for (const part of PARTS) part.putBack?.(context, workbook, since);
  },
};
