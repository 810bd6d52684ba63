/** This file reads the Published workbook for the hub, in one request; the hub's account may read that and nothing else. */
import type { Published } from '../hub/published';
import { hubCards, hubFacts, hubProblems, hubSchools, hubStatus, hubWords } from '../hub/sheet';
import { tabsWaiting } from '../base/schema';
import { CONFIG } from './config';
import { JOURNAL_SHEET_ID, readHeader } from './store/journal';
import { readAreas } from './store/sheets-port';
import { rowsOf } from './table-rows';

const TABLES = { facts: hubFacts, schools: hubSchools, cards: hubCards, problems: hubProblems, requests: hubStatus, own: hubWords } as const;

/** Throws where the workbook is not configured, cannot be read, or lacks a column. */
export function publishedRows(): Published {
  if (CONFIG.published === '') throw new Error('The hub has not been told which workbook is published: mytech configure --published.');
  if (typeof Sheets === 'undefined') throw new Error('The advanced service Sheets (v4) is not enabled in appsscript.json.');
  const { Spreadsheets } = Sheets;
  const port = { batchGetByDataFilter: (body: GoogleAppsScript.Sheets.Schema.BatchGetValuesByDataFilterRequest, fileId: string) => Spreadsheets.Values.batchGetByDataFilter(body, fileId) };
  const journal = { sheetId: JOURNAL_SHEET_ID, startRow: 0, endRow: 1 };
  const areas = readAreas(port, CONFIG.published, [...Object.values(TABLES).map(({ sheetId }) => ({ sheetId, startRow: 0 })), journal]);
  const [facts = [], schools = [], cards = [], problems = [], requests = [], own = [], [header = []] = []] = areas;
  const release = readHeader(header);
  // Half updated, its rows are nobody's to read; what the page has at hand is shown meanwhile.
  if (release !== null && (release.updating !== '' || tabsWaiting('published', release.schema).size > 0)) throw new Error('The Published workbook is being updated.');
  return {
    facts: rowsOf(hubFacts, facts),
    schools: rowsOf(hubSchools, schools),
    cards: rowsOf(hubCards, cards),
    problems: rowsOf(hubProblems, problems),
    requests: rowsOf(hubStatus, requests),
    own: rowsOf(hubWords, own),
  };
}
