/** This file proves what the store does where a person or Google has done something to the workbook that it cannot go on from as usual. */
import { UserError } from '../../../src/base/codes';
import { type Sheet, defineSheet, newRow, text, whole } from '../../../src/base/table';
import { accept } from '../../../src/base/verdict';
import type { Work } from '../../../src/base/work';
import { JOURNAL_SHEET_ID, LINE, headerCells, readHeader } from '../../../src/google/store/journal';
import { SCHEMA } from '../../../src/base/schema';
import { acceptPutBack, change, reading } from '../../../src/google/store/protocol';
import { World, refusal, rowsRequest } from './world';

const things = defineSheet(
  'Things',
  { key: 'id', room: 'test', workbook: 'staff', sheetId: 7, note: 'What the tests change.' },
  {
    id: text({ header: 'Id', note: 'Names the row.' }),
    note: text({ header: 'Note', note: 'Anything.' }),
    size: whole({ header: 'Size', note: 'A number.' }),
  },
);

function world(rows = 12): World {
  const made = World.laidOut([things], { rows });
  made.hand(rowsRequest(things, 1, [['K1', 'one', 1], ['K2', 'two', 2], ['K3', 'three', 3]]));
  return made;
}

let events = 0;
const write = (key: string, note: string, event = `e${events++}`): Work<string> => ({
  event,
  entry: 'test',
  wants: { find: [{ sheet: things, column: 'id', values: [key] }] },
  decide(found, changes) {
    const row = found.row(things, key);
    if (row === null) throw new UserError('row-missing', { key, tab: things.name });
    changes.update(things, key, { note });
    return accept(note);
  },
});
const add = (id: string): Work<null> => ({
  event: `add ${id}`,
  entry: 'test',
  wants: {},
  adds: [things],
  decide(_found, changes) {
    changes.add(things, newRow(things, { id }));
    return accept(null);
  },
});
const noteOf = (made: World, key: string): string | undefined => made.rows(things).find((row) => row.id === key)?.note;
const journalCell = (made: World, row: number, column: number, value: string | number): void =>
  made.hand(rowsRequest({ sheetId: JOURNAL_SHEET_ID }, row, [[value]], column));
const names = (made: World): string[] => made.book.state.namedRanges.map((range) => range.name);

function sentenceOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return `${error.code}: ${error.message}`;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('the token', () => {
  it('is put back when somebody deleted it', () => {
    const made = world();
    made.hand({ deleteNamedRange: { namedRangeId: made.commits()[0]?.id ?? '' } });
    made.change(write('K1', 'new'));
    expect(noteOf(made, 'K1')).toBe('new');
    expect(names(made)).toEqual(['mytech_commit']);
  });

  it('takes its name back from a range that somebody made', () => {
    const made = world();
    made.hand({ deleteNamedRange: { namedRangeId: made.commits()[0]?.id ?? '' } });
    made.hand({ addNamedRange: { namedRange: { namedRangeId: 'byhand', name: 'mytech_commit', range: { sheetId: things.sheetId } } } });
    made.change(write('K1', 'new'));
    expect(noteOf(made, 'K1')).toBe('new');
    expect(made.book.state.namedRanges.map((range) => range.namedRangeId)).toEqual([made.commits()[0]?.id]);
  });

  it('that somebody renamed is found by its id', () => {
    const made = world();
    const { state } = made.book;
    made.book.restore({ ...state, namedRanges: state.namedRanges.map((range) => ({ ...range, name: 'ours' })) });
    made.change(write('K1', 'new'));
    expect(names(made)).toEqual(['mytech_commit']);
  });

  it('whose name Google keeps occupied stops writing, since another name would not keep two writers apart', () => {
    const made = world();
    const { state } = made.book;
    made.book.restore({ ...state, namedRanges: [], lostNames: state.namedRanges.map(({ name }) => ({ namedRangeId: 'lost', name })) });
    expect(() => made.change(write('K1', 'new'))).toThrow();
    expect(noteOf(made, 'K1')).toBe('one');
  });
});

describe('the journal', () => {
  it('that was deleted stops everything with a sentence', () => {
    const made = world();
    made.hand({ deleteSheet: { sheetId: JOURNAL_SHEET_ID } });
    expect(sentenceOf(() => made.change(write('K1', 'new')))).toMatch(/^journal-missing: .*_commits is missing from Staff/);
  });

  it('that never was, beside tables that never were, means that set-up has not run', () => {
    const made = world();
    made.hand({ addSheet: { properties: { sheetId: 1 } } }, ...[JOURNAL_SHEET_ID, things.sheetId, 901].map((sheetId) => ({ deleteSheet: { sheetId } })));
    expect(sentenceOf(() => made.change(write('K1', 'new')))).toMatch(/^not-set-up: /);
  });

  it.each([
    ['its first row', 0, 3],
    ['the head of the newest commit', 1, LINE.head],
    ['a line of the newest commit', 3, LINE.change],
  ])('into which somebody typed stops with a sentence: %s', (_where, row, column) => {
    const made = world();
    made.change(write('K1', 'new'));
    journalCell(made, row, column, 'what is this?');
    made.memory = null;
    expect(sentenceOf(() => made.change(write('K2', 'new')))).toMatch(/^journal-changed: .*Staff/);
  });

  it('that has split in two is told', () => {
    const made = world();
    made.change(write('K1', 'new'));
    journalCell(made, 1, LINE.previous, 'someoneelse');
    expect(sentenceOf(() => made.change(write('K2', 'new')))).toMatch(/^forked: .*Staff/);
  });

  it('of a copy leads to the original', () => {
    const made = world();
    const copy = World.laidOut([things], { fileId: 'the-copy' });
    copy.book.restore(made.book.state);
    expect(sentenceOf(() => copy.change(write('K1', 'new')))).toMatch(/^not-this-file: .*sheets\.example\/the-file/);
  });

  it('of a newer bundle is read and not written to', () => {
    const made = world();
    const header = readHeader(made.cells({ sheetId: JOURNAL_SHEET_ID, startRow: 0, endRow: 1 })[0] ?? []);
    if (header === null) throw new Error('There is no header.');
    made.hand(rowsRequest({ sheetId: JOURNAL_SHEET_ID }, 0, [headerCells({ ...header, schema: SCHEMA + 1 })]));
    expect(made.read({ wants: { whole: [things] }, decide: (found) => accept(found.all(things).length) })).toEqual(accept(3));
    expect(sentenceOf(() => made.change(write('K1', 'new')))).toMatch(/^newer-file: /);
    expect(noteOf(made, 'K1')).toBe('one');
  });

  it('keeps about five hundred commits', () => {
    const made = world(4);
    for (let count = 0; count < 700; count++) made.change(write('K1', `${count}`));
    expect(made.commits().length).toBeGreaterThan(499);
    expect(made.commits().length).toBeLessThan(560);
    expect(noteOf(made, 'K1')).toBe('699');
  });

  it('grows with a table that people made very wide', () => {
    const made = world();
    made.hand({ appendDimension: { sheetId: things.sheetId, dimension: 'COLUMNS', length: 90 } });
    made.change(write('K1', 'new'));
    expect(noteOf(made, 'K1')).toBe('new');
  });
});

describe('a version of last week', () => {
  function putBack(): World {
    const made = world();
    made.change(write('K1', 'last week'));
    const { state } = made.book;
    made.now += 7 * 24 * 3_600_000;
    made.change(write('K1', 'today'));
    made.book.restore(state);
    made.now += 60_000;
    return made;
  }

  it('is read, and not written to', () => {
    const made = putBack();
    expect(sentenceOf(() => made.change(write('K2', 'new')))).toMatch(/^restored: Staff /);
    expect(sentenceOf(() => made.change(write('K2', 'new')))).toMatch(/^restored: /);
    expect(made.read({ wants: { whole: [things] }, decide: (found) => accept(found.all(things)[0]?.note) })).toEqual(accept('last week'));
  });

  it('is gone on from once somebody has accepted it, by whoever remembers what is lost', () => {
    const made = putBack();
    const { memory } = made;
    made.run(acceptPutBack(made.terms(), made.tables));
    made.change(write('K2', 'new'));
    made.memory = memory;
    made.change(write('K3', 'new too'));
    expect(made.rows(things).map((row) => row.note)).toEqual(['last week', 'new', 'new too']);
    expect(made.history().filter((line) => line.kind === 'notice')).toHaveLength(1);
  });

  it('is noticed again when it happens again', () => {
    const made = putBack();
    made.run(acceptPutBack(made.terms(), made.tables));
    const { state } = made.book;
    made.now += 60_000;
    made.change(write('K2', 'new'));
    made.book.restore(state);
    expect(sentenceOf(() => made.change(write('K3', 'new')))).toMatch(/^restored: /);
  });

  it('is not suspected where commits were merely cleared away', () => {
    const made = world(4);
    made.change(write('K1', 'first'));
    const { memory } = made;
    for (let count = 0; count < 620; count++) made.change(write('K1', `${count}`));
    made.memory = memory;
    made.change(write('K2', 'new'));
    expect(noteOf(made, 'K2')).toBe('new');
  });
});

describe('tabs and columns', () => {
  const HEADER = { sheetId: things.sheetId } as Sheet;

  it.each([
    ['renamed', 'Remark', /^header-missing: The column "Note" is missing from the tab Things/],
    ['removed', '', /^header-missing: The column "Note" is missing from the tab Things/],
    ['made twice', 'Id', /^header-(missing|twice): .*Things/],
  ])('whose header was %s stop with a sentence', (_how, header, expected) => {
    const made = world();
    made.hand(rowsRequest(HEADER, 0, [[header === '' ? null : header]], 1));
    expect(sentenceOf(() => made.change(write('K1', 'new')))).toMatch(expected);
  });

  it('of which one header stands twice stop with a sentence', () => {
    const made = world();
    made.hand({ appendDimension: { sheetId: things.sheetId, dimension: 'COLUMNS', length: 1 } }, rowsRequest(HEADER, 0, [['note ']], 3));
    expect(sentenceOf(() => made.change(write('K1', 'new')))).toMatch(/^header-twice: The tab Things has two columns headed "Note"/);
  });

  it('that are missing stop with a sentence', () => {
    const made = world();
    made.hand({ deleteSheet: { sheetId: things.sheetId } });
    expect(sentenceOf(() => made.change(write('K1', 'new')))).toMatch(/^sheet-missing: The tab Things is missing from Staff/);
  });

  it('that were renamed work', () => {
    const made = world();
    made.hand({ updateSheetProperties: { properties: { sheetId: things.sheetId, title: 'Our things' }, fields: 'title' } });
    made.change(write('K1', 'new'));
    expect(noteOf(made, 'K1')).toBe('new');
  });

  it('that were moved, with others among them, work for whoever remembers where they stood', () => {
    const made = world();
    made.change(write('K1', 'before'));
    made.hand(
      { moveDimension: { source: { sheetId: things.sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 }, destinationIndex: 3 } },
      { insertDimension: { range: { sheetId: things.sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 } } },
      rowsRequest(HEADER, 0, [['Ours', 'Mine']]),
    );
    made.change(write('K1', 'after'));
    expect(noteOf(made, 'K1')).toBe('after');
    expect(made.commits()).toHaveLength(3);
  });

  it('that became fewer than remembered work too', () => {
    const made = world();
    made.hand({ insertDimension: { range: { sheetId: things.sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 3 } } });
    made.change(write('K1', 'wide'));
    made.hand({ deleteDimension: { range: { sheetId: things.sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 3 } } });
    made.change(write('K1', 'narrow'));
    expect(noteOf(made, 'K1')).toBe('narrow');
  });

  it('of a tab of which nothing but the header is left take new rows', () => {
    const made = world();
    made.hand(
      { updateSheetProperties: { properties: { sheetId: things.sheetId, gridProperties: { frozenRowCount: 0 } }, fields: 'gridProperties.frozenRowCount' } },
      { deleteDimension: { range: { sheetId: things.sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 12 } } },
    );
    made.change(add('N1'));
    made.change(write('N1', 'new'));
    expect(made.rows(things)).toEqual([{ id: 'N1', note: 'new', size: null }]);
  });

  it('in which people typed below the last row get new rows below that', () => {
    const made = world();
    made.hand(rowsRequest(HEADER, 6, [['a remark']], 1));
    made.change(add('N1'));
    expect(made.grid(things)[7]?.[0]).toBe('N1');
    expect(made.grid(things)[6]?.[1]).toBe('a remark');
  });

  it('with a header that was away while a commit landed are settled when it is back', () => {
    const made = world();
    const protocol = change(made.terms(), made.tables, add('N1'));
    let step = protocol.next();
    while (step.done !== true && step.value.ask !== 'write') step = protocol.next(made.answer(step.value));
    made.hand(rowsRequest(HEADER, 0, [['Remark']], 1));
    if (step.done === true) throw new Error('Nothing was written.');
    const written = step.value;
    expect(
      sentenceOf(() => {
        let next = protocol.next(made.answer(written));
        while (next.done !== true) next = protocol.next(made.answer(next.value));
      }),
    ).toMatch(/^header-missing: .*"Note"/);
    expect(sentenceOf(() => made.change(write('K1', 'new')))).toMatch(/^header-missing: /);
    made.hand(rowsRequest(HEADER, 0, [['Note']], 1));
    made.change(write('K1', 'new'));
    expect(made.rows(things).map((row) => row.id)).toEqual(['K1', 'K2', 'K3', 'N1']);
    expect(made.history().filter((line) => line.kind === 'not placed')).toEqual([]);
  });
});

describe('rows', () => {
  it('with a cell that cannot be read stop with tab, row, header and what stands there', () => {
    const made = world();
    made.hand(rowsRequest(things, 1, [['about ten']], 2));
    expect(sentenceOf(() => made.change(write('K1', 'new')))).toBe(
      'cell-unreadable: In the tab Things, row K1, the column "Size" holds "about ten", which MyTech cannot read: it should be a whole number. Correct the cell and try again.',
    );
  });

  it('of which two bear one key stop with a sentence', () => {
    const made = world();
    made.hand(rowsRequest(things, 2, [['K1']]));
    expect(sentenceOf(() => made.change(write('K1', 'new')))).toMatch(/^key-twice: K1 stands twice in the tab Things/);
  });

  it('found by another column are changed by their key', () => {
    const made = world();
    made.change({
      event: 'by note',
      entry: 'test',
      wants: { find: [{ sheet: things, column: 'note', values: ['TWO '] }] },
      decide(found, changes) {
        const [row] = found.rows(things, 'note', 'TWO ');
        if (row !== undefined) changes.update(things, row.id, { note: 'found' });
        return accept(row?.id);
      },
    });
    expect(noteOf(made, 'K2')).toBe('found');
  });

  it('that nobody asked for cannot be looked up by mistake', () => {
    const made = world();
    const careless = { wants: { find: [{ sheet: things, column: 'id', values: ['K1'] }] }, decide: (found: { rows: typeof made.rows }) => accept(found) };
    expect(() => made.read({ wants: careless.wants, decide: (found) => accept(found.rows(things, 'note', 'two')) })).toThrow(/without having wanted/);
  });

  it('of a long commit are written, and settled where somebody sorted them meanwhile', () => {
    const made = World.laidOut([things], { rows: 90 });
    const keys = Array.from({ length: 70 }, (_, index) => `K${String(index).padStart(2, '0')}`);
    made.hand(rowsRequest(things, 1, keys.map((key, index) => [key, key, index])));
    const work: Work<number> = {
      event: 'long',
      entry: 'test',
      wants: { find: [{ sheet: things, column: 'id', values: keys }] },
      decide(found, changes) {
        for (const key of keys) changes.update(things, key, { note: `${found.row(things, key)?.note}!` });
        return accept(keys.length);
      },
    };
    const protocol = change(made.terms(), made.tables, work);
    let step = protocol.next();
    let sorted = false;
    while (step.done !== true) {
      if (step.value.ask === 'write' && !sorted) {
        made.hand({ sortRange: { range: { sheetId: things.sheetId, startRowIndex: 1 }, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }] } });
        sorted = true;
      }
      step = protocol.next(made.answer(step.value));
    }
    expect(made.rows(things).every((row) => row.note === `${row.id}!`)).toBe(true);
    made.memory = null;
    made.change(write('K05', 'next'));
    expect(noteOf(made, 'K05')).toBe('next');
  });
});

describe('Google', () => {
  it('that does not let somebody in is asked once', () => {
    const made = world();
    const protocol = change(made.terms(), made.tables, write('K1', 'new'));
    protocol.next();
    protocol.next(null);
    expect(() => protocol.next(refusal(403))).toThrow(/unavailable 403/);
  });

  it('that is unwell is asked again with pauses, and in the end given up', () => {
    const made = world();
    const protocol = reading(made.terms(), { wants: { whole: [things] }, decide: () => accept(null) });
    expect(() => {
      let step = protocol.next();
      while (step.done !== true) step = protocol.next(step.value.ask === 'read' ? refusal(503) : made.answer(step.value));
    }).toThrow(/unavailable 503/);
    expect(made.counts.waits).toBeGreaterThan(3);
  });

  it('lands ten commits that begin at once, one after another', () => {
    const made = world();
    made.change(write('K1', ''));
    const runs = Array.from({ length: 10 }, (_, index) => {
      const append: Work<null> = { ...write('K1', ''), event: `at once ${index}`, decide: (found, changes) => {
        changes.update(things, 'K1', { note: `${found.row(things, 'K1')?.note}${index}` });
        return accept(null);
      } };
      const terms = { ...made.terms(undefined, `p${index}`), pause: (attempt: number) => 300 * 2 ** attempt * (0.5 + ((index * 7 + attempt * 3) % 10) / 10) };
      const protocol = change(terms, made.tables, append);
      return { protocol, step: protocol.next(), at: 0 };
    });
    for (;;) {
      const [next] = runs.filter((run) => run.step.done !== true).sort((a, b) => a.at - b.at);
      if (next === undefined || next.step.done === true) break;
      const ask = next.step.value;
      next.at += ask.ask === 'wait' ? ask.ms : ask.ask === 'read' || ask.ask === 'write' ? 300 : 20;
      next.step = next.protocol.next(made.answer(ask));
    }
    expect([...(noteOf(made, 'K1') ?? '')].sort().join('')).toBe('0123456789');
  });
});
