/** These cases ask what the store's commits rest on: named ranges that are deleted and added in one batch, all of it or nothing. */
import { addName, area, type Book, Book as Workbook, dropName, NAME, number, put, text } from '../bench';
import type { Case, Json } from '../case';
import { apiRefusal, NOT_REFUSED, refusalOf, refused } from '../refusal';
import { spreadsheets } from '../services';

const WRITE = 'Sheets.Spreadsheets.batchUpdate';
const METHOD = 'sheets.spreadsheets.batchUpdate';
const settles = [WRITE];
const both = [WRITE, 'Sheets.Spreadsheets.Values.batchGetByDataFilter'];

/** So often the race is run, each time for a token of its own. */
const ROUNDS = 5;
const ROUND_MS = 3_000;
const RUNNERS = 6;

const untilMs = (atMs: number): void => Utilities.sleep(Math.max(0, atMs - Date.now()));

/** A column read while others write it is torn where it holds two writers' values. */
const COLUMN_ROWS = 800;
const COLUMN_TURNS = 5;

const withToken = (book: Book): Book => {
  book.write([addName('first')]);
  return book;
};

export const commitCases: readonly Case[] = [
  {
    id: 'commit.one-lands',
    settles,
    question: 'Six executions at once delete one named range and add it again under an id of their own, five times over: how many land each time?',
    source: 'The Sheets API: "If any request is not valid then the entire request will fail and nothing will be applied"; that two at once are one after the other is documented nowhere.',
    matters: 'every commit of MyTech; two that land fork the journal, and writing stops',
    claims: { landed: [1, 1, 1, 1, 1], tokenIsTheWinners: true, cellIsTheWinners: true },
    race: {
      runners: RUNNERS,
      prepare(bench) {
        const book = bench.book();
        book.write(Array.from({ length: ROUNDS }, (_, round) => addName(`first${round}`, `${NAME}_${round}`, area(round, round + 1, 0, 1))));
        return book.id;
      },
      each(prepared, runner, atMs) {
        const book = new Workbook(String(prepared));
        return Array.from({ length: ROUNDS }, (_, round) => {
          untilMs(atMs + round * ROUND_MS);
          try {
            book.write([dropName(`first${round}`), addName(`runner${runner}round${round}`, `${NAME}_${round}`, area(round, round + 1, 0, 1)), put([[runner]], round)]);
            return true;
          } catch (error) {
            return refusalOf(error);
          }
        });
      },
      judge(prepared, results) {
        const book = new Workbook(String(prepared));
        const landed = Array.from({ length: ROUNDS }, (_, round) => results.flatMap((one, runner) => ((one as readonly Json[])[round] === true ? [runner] : [])));
        const names = book.names() as readonly string[];
        const cells = book.all() as readonly (readonly Json[])[];
        return {
          landed: landed.map((runners) => runners.length),
          tokenIsTheWinners: landed.every((runners, round) => runners.some((runner) => names.includes(`runner${runner}round${round} ${NAME}_${round}`))),
          cellIsTheWinners: landed.every((runners, round) => runners.includes(Number(cells[round]?.[0]))),
        };
      },
    },
  },
  {
    id: 'commit.one-moment',
    settles: both,
    question: 'One area is read while others write all of it again and again: is every reading of one moment?',
    matters: 'readings, which take one area to be of one moment',
    claims: { tornReadings: 0, anyBroke: false },
    race: {
      runners: 4,
      prepare: (bench) => {
        const book = bench.book();
        book.write([{ appendDimension: { sheetId: 0, dimension: 'ROWS', length: COLUMN_ROWS } }, put(Array.from({ length: COLUMN_ROWS }, () => [0]))]);
        return book.id;
      },
      each(prepared, runner, atMs) {
        const book = new Workbook(String(prepared));
        untilMs(atMs);
        return Array.from({ length: COLUMN_TURNS }, (_, turn) => {
          try {
            if (runner % 2 === 0) {
              book.write([put(Array.from({ length: COLUMN_ROWS }, () => [runner * 100 + turn]))]);
              return true;
            }
            const [rows] = book.read(area(0, COLUMN_ROWS, 0, 1)) as readonly (readonly (readonly Json[])[])[];
            return new Set((rows ?? []).map(([value]) => value)).size === 1;
          } catch {
            return 'broke';
          }
        });
      },
      judge(_prepared, results) {
        const all = results.flatMap((one) => one as readonly Json[]);
        return { tornReadings: all.filter((one) => one === false).length, anyBroke: all.includes('broke') };
      },
    },
  },
  {
    id: 'commit.missing-id',
    settles,
    question: 'Is the deletion of a named range that is not there refused?',
    matters: 'every commit: a stale one must not land',
    claims: apiRefusal(METHOD, 400, 'Invalid requests[0].deleteNamedRange: No NamedRange with id: absent'),
    run: (bench) => refused(() => bench.book().write([dropName('absent')])),
  },
  {
    id: 'commit.taken-name',
    settles,
    question: 'Is a named range under a name that is taken refused?',
    source: 'Seen live: "Cannot add named range with name X, a named range with that name already exists."',
    matters: 'every commit: two ranges must never bear one name',
    claims: apiRefusal(METHOD, 400, `Invalid requests[0].addNamedRange: Cannot add named range with name ${NAME}, a named range with that name already exists.`),
    run: (bench) => refused(() => withToken(bench.book()).write([addName('second')])),
  },
  {
    id: 'commit.taken-name-case',
    settles,
    question: 'Do names of named ranges that differ only in case count as the same?',
    strict: true,
    claims: apiRefusal(METHOD, 400, `Invalid requests[0].addNamedRange: Cannot add named range with name ${NAME.toUpperCase()}, a named range with that name already exists.`),
    run: (bench) => refused(() => withToken(bench.book()).write([addName('second', NAME.toUpperCase())])),
  },
  {
    id: 'commit.taken-id',
    settles,
    question: 'Is a named range under an id that is taken refused?',
    source: 'The Sheets API: "It is an error to specify the ID of a range that already exists."',
    matters: 'every commit',
    claims: apiRefusal(METHOD, 400, 'Invalid requests[0].addNamedRange: Cannot add named range with ID: first, a named range with that ID already exists.'),
    run: (bench) => refused(() => withToken(bench.book()).write([addName('first', 'another_name')])),
  },
  {
    id: 'commit.delete-and-add',
    settles: [WRITE, 'Sheets.Spreadsheets.get'],
    question: 'Can one batch delete a named range and add one of the same name with an id of our choosing, and is that id kept?',
    matters: 'every commit',
    claims: ['0a9z8y7x6w5v ' + NAME],
    run(bench) {
      const book = withToken(bench.book());
      book.write([dropName('first'), addName('0a9z8y7x6w5v')]);
      return book.names();
    },
  },
  {
    id: 'commit.atomic',
    settles: both,
    question: 'Does a batch of which the last request is refused leave nothing behind?',
    source: 'The Sheets API: "If any request is not valid then the entire request will fail and nothing will be applied."',
    matters: 'every commit',
    claims: { refused: true, cells: [['before']], rows: 20 },
    run(bench) {
      const book = bench.book(['before']);
      const answer = refused(() => book.write([put([['after']]), { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 5 } }, dropName('absent')])) as { refused: boolean };
      return { refused: answer.refused, cells: book.all(), rows: (book.size() as readonly Json[])[0] ?? null };
    },
  },
  {
    id: 'commit.copies-as-applied',
    settles: both,
    question: 'Does copyPaste within a batch see what the requests before it wrote, and not what later ones write?',
    source: 'The Sheets API applies requests in order; of copies it says nothing.',
    matters: 'the copies in the journal that tell whether a commit hit a wrong row',
    claims: [['later', 'as applied']],
    run(bench) {
      const book = bench.book(['before']);
      book.write([
        put([['as applied']]),
        { copyPaste: { source: area(0, 1, 0, 1), destination: area(0, 1, 1, 2), pasteType: 'PASTE_VALUES' } },
        put([['later']]),
      ]);
      return book.all();
    },
  },
  {
    id: 'commit.copies-whole-rows',
    settles: both,
    question: 'Does a copy without an end column take the whole row, to the same columns of another?',
    matters: 'the copies in the journal',
    claims: [['a', '', 'c', '', '', 'f'], [], ['a', '', 'c', '', '', 'f']],
    run(bench) {
      const book = bench.book(['a', null, 'c', null, null, 'f']);
      book.write([{ copyPaste: { source: area(0, 1, 0), destination: area(2, 3, 0), pasteType: 'PASTE_VALUES' } }]);
      return book.all();
    },
  },
  {
    id: 'commit.copies-values',
    settles: both,
    question: 'Does PASTE_VALUES carry texts that look like formulas, numbers and dates as they are?',
    matters: 'the copies in the journal, and what an outsider typed',
    claims: [
      ['=1+1', '00123', "'x", '1E5', 45567.5, true],
      ['=1+1', '00123', "'x", '1E5', 45567.5, true],
    ],
    run(bench) {
      const book = bench.book(['=1+1', '00123', "'x", '1E5', 45567.5, true]);
      book.write([{ copyPaste: { source: area(0, 1, 0), destination: area(1, 2, 0), pasteType: 'PASTE_VALUES' } }]);
      return book.all();
    },
  },
  {
    id: 'commit.echo',
    settles,
    question: 'Does includeSpreadsheetInResponse with responseRanges and responseIncludeGridData bring the cells as they are after the batch?',
    matters: 'the check of each commit without another reading',
    claims: [[{ stringValue: 'new' }, null, { numberValue: 2 }]],
    run(bench) {
      const book = bench.book(['old', null, 1], ['beyond']);
      const answer = book.write([{ updateCells: { start: { sheetId: 0, rowIndex: 0, columnIndex: 0 }, rows: [{ values: [text('new'), {}, number(2)] }], fields: 'userEnteredValue' } }], {
        includeSpreadsheetInResponse: true,
        responseIncludeGridData: true,
        responseRanges: ["'Tab'!A1:C1"],
      });
      const rows = answer.updatedSpreadsheet?.sheets?.[0]?.data?.[0]?.rowData ?? [];
      return rows.map(({ values = [] }) => values.map(({ userEnteredValue }) => (userEnteredValue ?? null) as Json));
    },
  },
  {
    id: 'commit.third-argument',
    settles,
    question: 'Does Sheets.Spreadsheets.batchUpdate take optional arguments after the id, such as a mask of fields?',
    strict: true,
    claims: { refused: true, words: "The parameters ((class),String,(class)) don't match the method signature for Sheets.Spreadsheets.batchUpdate." },
    run(bench) {
      const book = bench.book();
      const service = spreadsheets() as unknown as { batchUpdate(...args: readonly unknown[]): unknown };
      return refused(() => service.batchUpdate({ requests: [put([['x']])] }, book.id, { fields: 'spreadsheetId' }));
    },
  },
  {
    id: 'commit.no-request',
    settles,
    question: 'Is a batch without a request refused, and an unknown field of it?',
    claims: { none: apiRefusal(METHOD, 400, 'Must specify at least one request.'), unknown: { refused: true, code: 400, words: `API call to ${METHOD} failed with error: Invalid JSON payload received. Unknown name "nonsense": Cannot find field.` } },
    run(bench) {
      const book = bench.book();
      return { none: refused(() => book.write([])), unknown: refused(() => book.write([put([['x']])], { nonsense: true } as object)) };
    },
  },
  {
    id: 'commit.names-allowed',
    settles,
    question: 'Which names may a named range have?',
    claims: { 'a_1': NOT_REFUSED, 'with space': { refused: true, code: 400, words: `API call to ${METHOD} failed with error: Invalid requests[0].addNamedRange: Invalid name: with space` }, A1: { refused: true, code: 400, words: `API call to ${METHOD} failed with error: Invalid requests[0].addNamedRange: Invalid name: A1` } },
    run(bench) {
      const book = bench.book();
      return Object.fromEntries(['a_1', 'with space', 'A1'].map((name, at) => [name, refused(() => book.write([addName(`id${at}`, name)]))]));
    },
  },
  {
    id: 'commit.name-of-deleted-tab',
    settles,
    question: 'A tab is deleted on which a named range lies: does the name stay taken?',
    source: 'Reported: the range shows #REF!, is seen by neither service, and cannot be deleted by code.',
    matters: 'the token lies on a tab that nobody may delete',
    claims: { listed: [], again: { refused: true, code: 400, words: `API call to ${METHOD} failed with error: Invalid requests[0].addNamedRange: Cannot add named range with name ${NAME}, a named range with that name already exists.` } },
    run(bench) {
      const book = bench.book();
      book.write([{ addSheet: { properties: { sheetId: 7, title: 'Other' } } }, addName('lost', NAME, { ...area(0, 1, 0, 1), sheetId: 7 })]);
      book.write([{ deleteSheet: { sheetId: 7 } }]);
      return { listed: book.names(), again: refused(() => book.write([addName('again')])) };
    },
  },
];
