/** This file says what backups are handed beside what every workflow has: Drive, tabs as they stand, and set-up. */
import type { ProgramContext } from '../../app/context';
import type { Room } from '../../app/entry';
import type { Installer } from '../../app/installer';
import type { SetUpContext } from '../../app/set-up';
import { WORKBOOK_TITLES, workbookId } from '../../app/workbook-files';
import type { BackupStore, Grids } from '../../base/ports';
import { HISTORY } from '../../base/history';
import { type Sheet, WORKBOOKS, type WorkbookName } from '../../base/table';

export interface BackupContext extends ProgramContext {
  readonly installer: Installer;
  readonly rooms: readonly Room[];
  readonly setUp: SetUpContext;
  readonly backups: BackupStore;
  readonly grids: Grids;
}

/** A workbook as backups know it: one of ours, or the archive of a year. */
export interface BackedUp {
  readonly book: string;
  readonly title: string;
  readonly name: WorkbookName;
  /** The archive's year; null for a workbook that people work in. */
  readonly year: number | null;
  readonly sheets: readonly Sheet[];
}

const ARCHIVE = /^archive (\w+) (\d{4})$/;

const isWorkbook = (name: string): name is WorkbookName => (WORKBOOKS as readonly string[]).includes(name);

/** What a name in a manifest, or of a property, stands for; null where it is no workbook that this release knows. */
export function backedUp(context: Pick<BackupContext, 'rooms'>, book: string): BackedUp | null {
  const [, name = book, year] = ARCHIVE.exec(book) ?? [];
  if (!isWorkbook(name)) return null;
  if (year !== undefined) return { book, name, year: Number(year), title: `${WORKBOOK_TITLES[name]} archive ${year}`, sheets: [{ ...HISTORY[name], hidden: false }] };
  return { book, name, year: null, title: WORKBOOK_TITLES[name], sheets: context.rooms.flatMap((room) => room.sheets).filter((sheet) => sheet.workbook === name) };
}

/**
 * Every workbook, Programme last: what its ledger says of mails is then younger than what any queue says. What was queued and sent while
 * the others were read stands in the ledger at least.
 */
export const allBooks = (archives: readonly string[]): readonly string[] => [...WORKBOOKS.filter((name) => name !== 'programme'), ...archives, 'programme'];

export const archivesKept = ({ keep }: Pick<BackupContext, 'keep'>): readonly string[] => Object.keys(keep.all()).filter((name) => ARCHIVE.test(name)).sort();

/** The property that holds a workbook's file. */
export const fileOf = ({ keep }: Pick<BackupContext, 'keep'>, { book, name, year }: BackedUp): string => (year === null ? workbookId(keep, name) : (keep.get(book) ?? ''));
