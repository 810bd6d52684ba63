/** These cases ask what the stand-in claims nothing about, since MyTech does without it until the answer is known. */
import { addName, area, Book, put } from '../bench';
import type { Case, Json } from '../case';
import { given, NotAsked, refused } from '../refusal';
import { drive, values } from '../services';

/** How long each execution holds the lock. */
const HOLD_MS = 2_000;

const rangesOf = (book: Book): Json => (book.get('namedRanges(namedRangeId,name,range)').namedRanges ?? []).map(({ namedRangeId = '', name = '', range }) => `${namedRangeId} ${name} ${range?.startRowIndex ?? 0}`);

export const openCases: readonly Case[] = [
  {
    id: 'open.metadata-on-sort',
    settles: [],
    question: 'Does developer metadata of a row go along when cells are sorted?',
    run(bench) {
      const book = bench.book(['z'], ['a']);
      const location = { dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } };
      book.write([{ createDeveloperMetadata: { developerMetadata: { metadataId: 5, metadataKey: 'row', visibility: 'DOCUMENT', location } } }]);
      book.write([{ sortRange: { range: area(0, 2), sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] } }]);
      return book.get('sheets.data.rowMetadata.developerMetadata').sheets?.[0]?.data?.[0]?.rowMetadata?.map((row) => (row.developerMetadata ?? []).length).slice(0, 2) ?? null;
    },
  },
  {
    id: 'open.file-copied',
    settles: [],
    question: 'What does a copy of a workbook keep: ids of named ranges, numbers of tabs and protections, private marks?',
    matters: 'how a copied workbook is recognised, and a restore',
    run(bench) {
      const book = bench.book(['x']);
      book.write([
        addName('first'),
        { addProtectedRange: { protectedRange: { protectedRangeId: 5, range: area(0, 1), warningOnly: true, description: 'range' } } },
        { addProtectedRange: { protectedRange: { protectedRangeId: 6, range: { sheetId: 0 }, warningOnly: true, description: 'sheet' } } },
      ]);
      const copied = drive().Files.copy({ name: 'MyTech conformance copy', parents: [bench.folder] }, book.id, { fields: 'id,appProperties' });
      const copy = new Book(copied.id ?? '');
      const seen = copy.get('sheets(properties(sheetId),protectedRanges(protectedRangeId,description,warningOnly))').sheets?.[0];
      return { names: rangesOf(copy), tab: seen?.properties?.sheetId ?? null, protections: (seen?.protectedRanges ?? []).map(({ protectedRangeId = 0, description = '' }) => `${protectedRangeId} ${description}`), marks: Object.keys((copied.appProperties as object | undefined) ?? {}) };
    },
  },
  {
    id: 'open.tab-duplicated',
    settles: [],
    question: 'Does a duplicate of a tab have named ranges and protections of its own?',
    run(bench) {
      const book = bench.book(['x']);
      book.write([addName('first'), { addProtectedRange: { protectedRange: { protectedRangeId: 5, range: area(0, 1), warningOnly: true } } }, { duplicateSheet: { sourceSheetId: 0, newSheetId: 7, newSheetName: 'Copy' } }]);
      return { names: rangesOf(book), protections: (book.get('sheets(protectedRanges(protectedRangeId))').sheets ?? []).map((one) => (one.protectedRanges ?? []).length) };
    },
  },
  {
    id: 'open.append-row-under-filter',
    settles: [],
    question: 'Where does SpreadsheetApp’s appendRow write under an active filter that hides rows?',
    run(bench) {
      const book = bench.book(['h'], ['keep'], ['hide']);
      book.write([{ setBasicFilter: { filter: { range: area(0, 3, 0, 1), criteria: { 0: { hiddenValues: ['hide'] } } } } }]);
      SpreadsheetApp.openById(book.id).getSheets()[0]?.appendRow(['appended']);
      SpreadsheetApp.flush();
      return book.all();
    },
  },
  {
    id: 'open.values-as-typed',
    settles: [],
    question: 'What does SpreadsheetApp’s setValues make of texts that look like something else, in cells of their own and in cells formatted as plain text?',
    run(bench) {
      const typed = ['00123', '1E5', '3-4', '2026-10-02', 'TRUE', '5%', '=1+1', "'x", '+1'];
      const book = bench.book();
      const tab = SpreadsheetApp.openById(book.id).getSheets()[0];
      tab?.insertColumnsAfter(6, 6);
      tab?.getRange(2, 1, 1, typed.length).setNumberFormat('@');
      tab?.getRange(1, 1, 2, typed.length).setValues([typed, typed]);
      SpreadsheetApp.flush();
      return book.get('sheets.data.rowData.values.userEnteredValue').sheets?.[0]?.data?.[0]?.rowData?.map((row) => (row.values ?? []).map((cell) => (cell.userEnteredValue ?? null) as Json)) ?? null;
    },
  },
  {
    id: 'open.lock-between-executions',
    settles: [],
    question: 'Of four executions that try the script lock at once and hold it for two seconds, how many get it?',
    race: {
      runners: 4,
      prepare: () => null,
      each(_prepared, _runner, atMs) {
        Utilities.sleep(Math.max(0, atMs - Date.now()));
        const lock = LockService.getScriptLock();
        const got = lock.tryLock(0);
        if (got) Utilities.sleep(HOLD_MS);
        lock.releaseLock();
        return got;
      },
      judge: (_prepared, results) => ({ got: results.filter((one) => one === true).length }),
    },
  },
  {
    id: 'open.devices-batch',
    settles: [],
    question: 'Does the Admin service of Apps Script have the calls for many devices at once?',
    run() {
      const chromeos = (AdminDirectory as unknown as { Customer?: { Devices?: { Chromeos?: Record<string, unknown> } } }).Customer?.Devices?.Chromeos;
      return Object.fromEntries(['batchChangeStatus', 'issueCommand', 'countChromeOsDevices'].map((name) => [name, typeof chromeos?.[name]]));
    },
  },
  {
    id: 'open.html-to-pdf',
    settles: [],
    question: 'Does a blob of HTML become a PDF, and how large?',
    run() {
      const pdf = Utilities.newBlob('<html><body style="font-family:sans-serif"><h1>Label</h1><table border="1"><tr><td>MT-000123</td></tr></table></body></html>', 'text/html', 'a.html').getAs('application/pdf');
      return { type: pdf.getContentType(), pages: pdf.getDataAsString('ISO-8859-1').split('/Type /Page\n').length - 1 };
    },
  },
  {
    id: 'open.gmail-app',
    settles: [],
    question: 'Does GmailApp work under the scope gmail.modify alone?',
    run() {
      if (typeof GmailApp === 'undefined') throw new NotAsked('There is no GmailApp here.');
      return given(() => GmailApp.search('subject:nosuchsubjectanywhere', 0, 1).length);
    },
  },
  {
    id: 'open.filters-by-metadata',
    settles: [],
    question: 'Can values be read by a filter that names a row’s developer metadata?',
    run(bench) {
      const book = bench.book(['a'], ['b']);
      const location = { dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 } };
      book.write([{ createDeveloperMetadata: { developerMetadata: { metadataKey: 'row', metadataValue: 'b', visibility: 'DOCUMENT', location } } }]);
      const answer = values().batchGetByDataFilter({ dataFilters: [{ developerMetadataLookup: { metadataKey: 'row' } }] }, book.id);
      return (answer?.valueRanges?.map((one) => (one.valueRange?.values ?? null) as Json) ?? null);
    },
  },
  {
    id: 'open.large-batch',
    settles: [],
    question: 'Is a batch of three megabytes taken, and how long does it take?',
    run(bench) {
      const book = bench.book();
      const began = Date.now();
      const rows = Array.from({ length: 15 }, () => Array.from({ length: 5 }, () => 'x'.repeat(40_000)));
      const answer = refused(() => book.write([put(rows)])) as { readonly refused: boolean };
      return { refused: answer.refused, seconds: Math.round((Date.now() - began) / 1000) };
    },
  },
];
