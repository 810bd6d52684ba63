/** This file opens workbooks for the store, with what it must know about them and a memory that outlives the execution. */
import { Unavailable } from '../app/run';
import { WORKBOOK_TITLES } from '../app/workbook-files';
import type { Cache, Clock, Identity } from '../base/ports';
import type { Sheet, WorkbookName } from '../base/table';
import { SECOND_MS } from '../base/time';
import { HOPELESS, type Memory } from './store/ask';
import { SheetsBook } from './store/book';
import type { BookTerms } from './store/book-terms';

/** The cache keeps nothing longer: developers.google.com/apps-script/reference/cache/cache, "expirationInSeconds". */
const MEMORY_SECONDS = 21_600;
const QUOTA_STATUS = 429;
/** Sheets' quotas are by the minute; waits after them begin at this and double. */
const QUOTA_PAUSE_MS = 5 * SECOND_MS;
const CONFLICT_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 30 * SECOND_MS;

/** A new id of lower-case letters and digits, as Google makes those of named ranges. */
export const newId = (): string => Utilities.getUuid().replace(/-/g, '');

export interface BookTools {
  readonly clock: Clock;
  readonly identity: Identity;
  readonly cache: Cache;
  /** What to say where Google does not let whoever is there see the file; without it, that Google is not available. */
  shut?(title: string): Error;
  /** Whether workbooks are opened to be updated to another release. */
  readonly updates?: boolean;
}

export function bookTerms({ clock, identity, shut, updates = false }: BookTools, name: WorkbookName, fileId: string): BookTerms {
  const who = identity.acting();
  return {
    name,
    title: WORKBOOK_TITLES[name],
    fileId,
    zone: clock.zone,
    who,
    now: clock.now,
    newId,
    link: (id) => `https://docs.google.com/spreadsheets/d/${id}/edit`,
    pause: (attempt, code) => {
      const first = code === QUOTA_STATUS ? QUOTA_PAUSE_MS : CONFLICT_PAUSE_MS;
      return Math.min(LONGEST_PAUSE_MS, first * 2 ** attempt * (0.5 + Math.random()));
    },
    unavailable: (failure) => (shut !== undefined && HOPELESS.includes(failure.code) ? shut(WORKBOOK_TITLES[name]) : new Unavailable(`Sheets ${failure.code}: ${failure.message}`)),
    updates,
    cellsRead: 0,
  };
}

/** Opens a workbook; `sheets` are all tables that the bundle knows, of which the workbook has its own. */
export function openBook(tools: BookTools, name: WorkbookName, fileId: string, sheets: readonly Sheet[]): SheetsBook {
  const tables = new Map(sheets.filter((sheet) => sheet.workbook === name).map((sheet) => [sheet.sheetId, sheet]));
  const key = `memory ${fileId}`;
  return new SheetsBook(bookTerms(tools, name, fileId), tables, {
    recall: () => JSON.parse(tools.cache.get(key) ?? 'null') as Memory | null,
    remember: (_fileId, memory) => tools.cache.put(key, JSON.stringify(memory), MEMORY_SECONDS),
    wait: tools.clock.wait,
  });
}
