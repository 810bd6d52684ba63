/** These tests move old History to the archive of its year: nothing lost, nothing doubled, and what every row is can still be told. */
import fc from 'fast-check';
import { folded, oldLines } from '../../src/app/archive';
import { replay } from '../../src/app/watch';
import { type CheckpointRow, HISTORY, type HistoryRow } from '../../src/base/history';
import { defineSheet, newRow, text } from '../../src/base/table';
import { DAY_MS, Stage } from '../path/stage';
import { walk } from '../path/walk';

const carts = defineSheet('Carts', { key: 'cart', room: 'test', workbook: 'staff', sheetId: 7, note: 'Carts.' }, { cart: text({ header: 'Cart', note: 'Its name.' }), place: text({ header: 'Place', note: 'Where.' }) });

const line = fc.record({
  kind: fc.constantFrom<HistoryRow['kind'][]>('added', 'changed', 'by hand', 'removed by hand', 'not placed', 'notice'),
  key: fc.constantFrom('A', 'B', 'C'),
  place: fc.constantFrom(null, 'Library', 'Gym'),
});

it('History and checkpoints together tell what History alone told, wherever it is cut', () => {
  fc.assert(
    fc.property(fc.array(line), fc.nat(), (given, cut) => {
      const lines = given.map(({ kind, key, place }, at) => newRow(HISTORY.staff, { entryId: `e${at}`, at, kind, table: 'Carts', key, changes: { Cart: [null, key], Place: [null, place] } }));
      const at = lines.length === 0 ? 0 : cut % (lines.length + 1);
      const checkpoints = [...folded(lines.slice(0, at), new Map<string, CheckpointRow>()).values()].filter((one) => one !== null);
      expect(replay(carts, lines.slice(at), checkpoints)).toEqual(replay(carts, lines));
      // Folding in two goes is folding in one.
      const half = Math.floor(at / 2);
      const first = new Map([...folded(lines.slice(0, half), new Map<string, CheckpointRow>())].flatMap(([row, one]) => (one === null ? [] : [[row, one] as const])));
      const second = new Map(first);
      for (const [row, one] of folded(lines.slice(half, at), first)) if (one === null) second.delete(row);
        else second.set(row, one);
      expect(replay(carts, lines.slice(at), [...second.values()])).toEqual(replay(carts, lines));
    }),
  );
});

it('only the oldest lines go, and never one behind a younger one', () => {
  const lines = [1, 2, 9, 3].map((at) => ({ entryId: `e${at}`, at }));
  expect(oldLines(lines, 5)).toEqual(['e1', 'e2']);
  expect(oldLines(lines, 10)).toEqual(['e1', 'e2', 'e9', 'e3']);
  expect(oldLines([], 10)).toEqual([]);
});

describe('in a district', () => {
  let stage: Stage;
  beforeAll(() => {
    stage = Stage.ready();
  });
  beforeEach(() => {
    stage.rewind();
  });

  const archived = (name: 'staff' | 'programme'): readonly Record<string, unknown>[] =>
    stage.workspace.drive
      .all()
      .filter((file) => file.name === `MyTech ${name === 'staff' ? 'Staff' : 'Programme'} archive 2026`)
      .flatMap((file) => {
        const [headers = [], ...rows] = (stage.workspace.workbooks.require(file.id).valuesGet("'History'!A1:ZZ", { valueRenderOption: 'UNFORMATTED_VALUE' }).values ?? []) as unknown[][];
        return rows.filter((row) => row[0] !== undefined && row[0] !== '').map((row) => Object.fromEntries(headers.map((header, at) => [String(header), row[at]])));
      });
  const ids = (rows: readonly Record<string, unknown>[]): readonly string[] => rows.map((row) => String(row['Entry']));
  /** Runs the job, and what is left of it at the next ticks. */
  const archive = (): void => {
    stage.runJob('archive');
    for (let tick = 0; tick < 20 && stage.view().jobs.find((job) => job.job === 'archive')?.state !== 'waiting'; tick++) {
      stage.jump(8 * 60_000);
      stage.fire('tick_');
    }
  };

  it('leaves young History where it is', () => {
    const before = stage.history();
    archive();
    expect(stage.history()).toEqual(before);
    expect(archived('staff')).toEqual([]);
  });

  it('moves all that is older, in order, and a look for changes by hand finds none afterwards', () => {
    const before = stage.history();
    stage.jump(400 * DAY_MS);
    archive();
    expect(ids(archived('staff'))).toEqual(ids(before));
    expect(archived('staff').map((row) => row['Changes'])).toEqual(before.map((row) => row['Changes']));
    expect(ids(stage.history()).filter((id) => ids(before).includes(id))).toEqual([]);
    const left = stage.history().length;
    stage.runJob('watch');
    expect(stage.history()).toHaveLength(left);
    expect(stage.view().jobs.find((job) => job.job === 'watch')?.progress).toBe('0 changes by hand');
    // The rows that they left empty are gone from the grid, which is what Google counts.
    const state = stage.workspace.workbooks.require(stage.bookId('staff'));
    expect(state.valuesGet("'History'!A2:A2").values ?? []).toEqual(stage.history().slice(0, 1).map((row) => [row['Entry']]));
  });

  it('a change by hand is still told as one after its row went into a checkpoint', () => {
    stage.jump(400 * DAY_MS);
    archive();
    stage.hands('staff').type('Schools!G2', 'tech@juniper.example');
    stage.runJob('watch');
    expect(stage.history('Schools')).toMatchObject([{ Kind: 'by hand', Changes: expect.stringContaining('tech@juniper.example') as string }]);
  });

  it('a workbook that is nearly full keeps the last month only, and says so once', () => {
    const before = ids(stage.history());
    stage.jump(40 * DAY_MS);
    stage.workspace.workbooks.require(stage.bookId('staff')).batchUpdate({ requests: [{ addSheet: { properties: { sheetId: 77, title: 'Ours', gridProperties: { rowCount: 71_000, columnCount: 100 } } } }] });
    archive();
    archive();
    expect(ids(archived('staff'))).toEqual(before);
    expect(stage.troubles()).toMatchObject([{ What: expect.stringMatching(/^MyTech Staff has [\d,]+ of the 10,000,000 cells/) as string }]);
  });

  it('a crash at any call costs no line and doubles none', () => {
    const before = ids(stage.history());
    stage.jump(400 * DAY_MS);
    stage.mark();
    const faults = walk({
      begin: () => stage.rewind(),
      matches: ({ spec }) => spec.functionName === 'rpc',
      act: () => stage.deskSays('desk.run', { job: 'archive' }, stage.owner),
      then() {
        // The lease of an execution that was ended by force runs out first.
        stage.jump(8 * 60_000);
        archive();
      },
      check() {
        expect(ids(archived('staff')).filter((id) => before.includes(id))).toEqual(before);
        expect(ids(stage.history()).filter((id) => before.includes(id))).toEqual([]);
        stage.runJob('watch');
        expect(stage.view().jobs.find((job) => job.job === 'watch')?.progress).toBe('0 changes by hand');
      },
      sample: 4,
    });
    expect(faults).toBeGreaterThan(4);
  });
});
