/** This file names the workbooks as people see them, and keeps which file each of them is. */
import { UserError } from '../base/codes';
import type { Keep } from '../base/ports';
import type { WorkbookName } from '../base/table';

/** What people call the workbooks. */
export const WORKBOOK_TITLES: Readonly<Record<WorkbookName, string>> = {
  programme: 'MyTech Programme',
  staff: 'MyTech Staff',
  published: 'MyTech Published',
  techTeam: 'MyTech Tech team',
  content: 'MyTech Hub content',
  coaching: 'MyTech Coaching',
};

const keyOf = (name: WorkbookName): string => `workbook ${name}`;

export const keepWorkbook = (keep: Pick<Keep, 'set'>, name: WorkbookName, fileId: string): void => keep.set(keyOf(name), fileId);

/** The file of a workbook; null where none was ever made. */
export const keptWorkbook = (keep: Pick<Keep, 'get'>, name: WorkbookName): string | null => (keep.get(keyOf(name)) ?? '') || null;

/** Names this installation in its backups; made with the first of them. */
export const INSTALLATION = 'installation';
export const hasBackup = (keep: Pick<Keep, 'get'>): boolean => keep.get(INSTALLATION) !== null;

/** The file of a workbook, once it is made. Throws `set-up-needed` before. */
export function workbookId(keep: Pick<Keep, 'get'>, name: WorkbookName): string {
  const id = keep.get(keyOf(name));
  if (id === null || id === '') throw new UserError('set-up-needed');
  return id;
}

/** Under this name the rows that charts of a workbook were last made to draw are kept; set-up, which may make tabs anew, forgets them. */
export const chartRowsKey = (name: WorkbookName): string => `chart rows ${name}`;
