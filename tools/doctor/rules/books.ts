/** This file judges what workbooks are made of: tabs, headers, the journal, zones and sizes. */
import { SHEETS } from '../../../src/app/rooms';
import { WORKBOOK_TITLES } from '../../../src/app/workbook-files';
import { SCHEMA, schemaBefore } from '../../../src/base/schema';
import type { Sheet, WorkbookName } from '../../../src/base/table';
import { JOURNAL_SHEET_ID, JOURNAL_TITLE, TOKEN_NAME, readHeader } from '../../../src/google/store/journal';
import { DEFAULT_TIME_ZONE } from '../../../build/manifests';
import type { BookFacts, Facts, TabFacts } from '../facts';
import { type Finding, find } from '../findings';

/** Of "up to 10 million cells" (support.google.com/drive/answer/37603), of which empty ones count. */
const CELLS_NEAR = 8_000_000;
const CELLS_FULL = 9_700_000;
/** What set-up gives every workbook. */
const LOCALE = 'en_US';

const shown = (count: number): string => count.toLocaleString('en-US');

export function books(facts: Facts): readonly Finding[] {
  return facts.workbooks.flatMap(({ name, id, book, file }) => {
    if (!book.seen || (file.seen && file.value.trashed)) return [];
    const title = WORKBOOK_TITLES[name];
    const mine = SHEETS.filter((sheet) => sheet.workbook === name);
    return [...journal(name, title, id, book.value), ...mine.flatMap((sheet) => tab(title, sheet, book.value)), ...whole(title, mine, book.value, facts.configuration.timeZone || DEFAULT_TIME_ZONE)];
  });
}

function journal(name: WorkbookName, file: string, id: string, { tabs, names }: BookFacts): readonly Finding[] {
  const standing = tabs.find(({ sheetId }) => sheetId === JOURNAL_SHEET_ID);
  if (standing === undefined) return [find('journal-missing', { file })];
  const header = readHeader(standing.headers);
  if (header === null) return [find('journal-unreadable', { file })];
  const found: Finding[] = [];
  if (header.fileId !== id) found.push(find('workbook-is-a-copy', { file }));
  if (header.schema > SCHEMA) found.push(find('schema-newer', { file, had: header.schema, wanted: SCHEMA }));
  // A workbook that no later migration concerns stays at its number for good; below the first one none can be.
  if (header.schema < schemaBefore(name, SCHEMA + 1)) found.push(find('schema-older', { file, had: header.schema, wanted: SCHEMA }));
  if (!names.includes(header.token === '' ? TOKEN_NAME : header.token)) found.push(find('token-missing', { file }));
  return found;
}

function tab(file: string, sheet: Sheet, { tabs }: BookFacts): readonly Finding[] {
  const standing = tabs.find(({ sheetId }) => sheetId === sheet.sheetId);
  if (standing === undefined) return [find('tab-missing', { file, tab: sheet.name })];
  const about = { file, tab: standing.title };
  const found = Object.entries(sheet.columns).flatMap(([column, { header }]) => {
    const count = standing.headers.filter((one) => one === header).length;
    if (count > 1) return [find('header-twice', { ...about, header })];
    if (count === 1) return [];
    return [find(column === sheet.key ? 'key-column-missing' : 'header-missing', { ...about, header })];
  });
  if (standing.protections === 0) found.push(find('protection-gone', about));
  return found;
}

function whole(file: string, mine: readonly Sheet[], { tabs, timeZone, locale }: BookFacts, zone: string): readonly Finding[] {
  const found: Finding[] = [];
  if (timeZone !== zone) found.push(find('workbook-time-zone', { file, had: timeZone, wanted: zone }));
  if (locale !== LOCALE) found.push(find('workbook-locale', { file, had: locale, wanted: LOCALE }));
  const cells = tabs.reduce((sum, one) => sum + one.cells, 0);
  if (cells >= CELLS_NEAR) found.push(find(cells >= CELLS_FULL ? 'cells-full' : 'cells-nearly-full', { file, cells: shown(cells) }));
  const isOurs = ({ sheetId }: TabFacts): boolean => sheetId === JOURNAL_SHEET_ID || mine.some((sheet) => sheet.sheetId === sheetId && sheet.hidden);
  // A workbook must show a tab, so one that has nothing else shows one of these.
  for (const one of tabs.filter((standing) => isOurs(standing) && !standing.hidden)) if (tabs.some((other) => !other.hidden && !isOurs(other))) found.push(find('tab-shown', { file, tab: one.sheetId === JOURNAL_SHEET_ID ? JOURNAL_TITLE : one.title }));
  return found;
}
