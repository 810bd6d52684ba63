/**
 * This file is the list of all changes of the tables since the first release, in order; how many there are is the schema number that each
 * workbook's journal carries. Add at the end; never change or remove one that a release has shipped.
 */
import { type Migration, tabsOf, workbooksOf } from './migration';
import type { Sheet, WorkbookName } from './table';

/** What workbooks had that were set up before there was a migration. */
const FIRST_SCHEMA = 1;

export const MIGRATIONS: readonly Migration[] = [];

/** The schema number of this release; a bundle refuses to write to a file with a higher one. */
export const SCHEMA = FIRST_SCHEMA + MIGRATIONS.length;

/** The migrations that a workbook with a schema number has not been through. */
export const waitingFor = (workbook: WorkbookName, schema: number): readonly Migration[] =>
  schema >= SCHEMA ? [] : MIGRATIONS.filter((one) => one.schema > schema && workbooksOf(one).includes(workbook));

/** The schema number that a workbook had before a migration. */
export const schemaBefore = (workbook: WorkbookName, schema: number): number =>
  MIGRATIONS.reduce((last, one) => (one.schema < schema && workbooksOf(one).includes(workbook) ? one.schema : last), FIRST_SCHEMA);

/** The tabs of a workbook that are not yet what this release takes them for. */
export const tabsWaiting = (workbook: WorkbookName, schema: number): ReadonlySet<number> => new Set(waitingFor(workbook, schema).flatMap((one) => tabsOf(one, workbook)));

/** What a header that History names is called today. */
export function headerToday({ workbook, sheetId }: Pick<Sheet, 'workbook' | 'sheetId'>, header: string): string {
  let today = header;
  for (const { change } of MIGRATIONS) {
    if (change.what !== 'change' || change.table.workbook !== workbook || change.table.sheetId !== sheetId) continue;
    today = change.renames.find(([from]) => from === today)?.[1] ?? today;
  }
  return today;
}
