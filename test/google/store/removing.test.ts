/** These tests empty rows of a hidden tab, close them up and forget what they held, with people's hands, other workflows and faults at every boundary of the store's protocol. */
import { newRow, defineSheet, text, whole } from '../../../src/base/table';
import { accept } from '../../../src/base/verdict';
import type { Work } from '../../../src/base/work';
import { change, closeUp, forget } from '../../../src/google/store/protocol';
import { type Hand, type Process, type Run, type Scene, WRITE_FAULTS, explore } from './schedule';
import { World, rowsRequest } from './world';

const lines = defineSheet(
  'Lines',
  { key: 'id', room: 'test', workbook: 'staff', sheetId: 8, note: 'Book-keeping.', hidden: true, history: false },
  { id: text({ header: 'Id', note: 'Names the line.' }), what: text({ header: 'What', note: 'What happened.' }), times: whole({ header: 'Times', note: 'How often.' }) },
);
const ROWS = [
  ['L1', 'one', 1],
  ['L2', 'two', 2],
  ['L3', 'three', 3],
] as const;

function linesWorld(): World {
  const world = World.laidOut([lines]);
  world.hand(rowsRequest(lines, 1, ROWS));
  world.pauseMs = 0;
  return world;
}

const remove = (event: string, keys: readonly string[]): Work<null> => ({
  event,
  entry: event,
  wants: { find: [{ sheet: lines, column: 'id', values: keys }] },
  decide(found, changes) {
    for (const key of keys) if (found.row(lines, key) !== null) changes.remove(lines, key);
    return accept(null);
  },
});
const add = (event: string): Work<null> => ({
  event,
  entry: event,
  wants: {},
  adds: [lines],
  decide(_found, changes) {
    changes.add(lines, newRow(lines, { id: event, what: 'added', times: 9 }));
    return accept(null);
  },
});
const process = (name: string, work: Work<null>): Process => ({ name, start: (world) => change(world.terms(undefined, name), world.tables, work) });
const closing: Process = { name: 'closing', start: (world) => closeUp(world.terms(undefined, 'closing'), world.tables, lines) };

const HANDS: readonly Hand[] = [
  { name: 'sorts', act: (world) => (world.hand({ sortRange: { range: { sheetId: lines.sheetId, startRowIndex: 1 }, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }] } }), true) },
  { name: 'inserts a row', act: (world) => (world.hand({ insertDimension: { range: { sheetId: lines.sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 2 }, inheritFromBefore: false } }), true) },
  { name: 'inserts a column', act: (world) => (world.hand({ insertDimension: { range: { sheetId: lines.sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 }, inheritFromBefore: false } }), true) },
];

/** The rows that stand there once everything that began is settled by whoever writes next, by key. */
function after({ world }: Run): readonly (readonly unknown[])[] {
  world.keeps = 'shared';
  world.change(add('Z'));
  return world
    .rows(lines)
    .map((row) => [row.id, row.what, row.times])
    .sort();
}

const scene = (processes: readonly Process[], more: Partial<Scene> = {}): Scene => ({ name: 'removing', world: linesWorld, processes, hands: HANDS, faults: [], ...more });
const Z = ['Z', 'added', 9];

it('a removed row is gone and the others stand whole, whoever sorts or inserts meanwhile', () => {
  const runs = explore(scene([process('removing', remove('r', ['L1', 'L2']))], { faults: WRITE_FAULTS }), (run) => {
    const ended = run.endings.get('removing')?.how === 'returned';
    const left = after(run);
    if (ended) expect(left).toEqual([['L3', 'three', 3], Z]);
    else expect([JSON.stringify([['L3', 'three', 3], Z]), JSON.stringify([...ROWS, Z])]).toContain(JSON.stringify(left));
  });
  expect(runs).toBeGreaterThan(50);
});

it('closing up takes no row that holds something, whatever is written, sorted or inserted meanwhile', () => {
  const world = (): World => {
    const made = linesWorld();
    made.change(remove('r', ['L1', 'L2']));
    return made;
  };
  const runs = explore(scene([closing, process('adding', add('A'))], { world }), (run) => {
    expect(run.endings.get('closing')).toMatchObject({ how: 'returned' });
    const left = after(run);
    expect(left).toEqual([...(run.endings.get('adding')?.how === 'returned' ? [['A', 'added', 9]] : []), ['L3', 'three', 3], Z]);
  });
  expect(runs).toBeGreaterThan(100);
});

it('closing up takes the empty rows from the grid, and only those right below the header', () => {
  const world = linesWorld();
  world.change(remove('r', ['L1', 'L2']));
  const before = world.grid(lines).length;
  expect(world.run(closeUp(world.terms(), world.tables, lines))).toBe(2);
  expect(world.grid(lines).length).toBe(before - 2);
  expect(world.run(closeUp(world.terms(), world.tables, lines))).toBe(0);
  expect(world.rows(lines)).toEqual([{ id: 'L3', what: 'three', times: 3 }]);
});

const forgetting: Process = { name: 'forgetting', start: (world) => forget(world.terms(undefined, 'forgetting'), world.tables) };

it('forgetting keeps no change from landing whole, whoever sorts meanwhile and whatever fails', () => {
  const both = [process('removing', remove('r', ['L1'])), forgetting];
  for (const more of [{ hands: HANDS.slice(0, 1) }, { hands: [], faults: WRITE_FAULTS }]) {
    const runs = explore(scene(both, more), (run) => {
      const ended = run.endings.get('removing')?.how === 'returned';
      const left = after(run);
      if (ended) expect(left).toEqual([...ROWS.slice(1), Z]);
      else expect([JSON.stringify([...ROWS.slice(1), Z]), JSON.stringify([...ROWS, Z])]).toContain(JSON.stringify(left));
    });
    expect(runs).toBeGreaterThan(10);
  }
});

it('what a removed row held is nowhere once it is forgotten; that it happened is remembered, and nothing is forgotten twice', () => {
  const world = linesWorld();
  world.change(remove('r', ['L1', 'L2']));
  const everything = (): string => JSON.stringify(world.book.state);
  expect(everything()).toContain('"two"');
  world.run(forget(world.terms(), world.tables));
  for (const gone of ['L1', 'one', 'L2', 'two']) expect([gone, everything().includes(`"${gone}"`)]).toEqual([gone, false]);
  expect(everything()).not.toContain('\\"two\\"');
  expect(world.commits().map(({ event }) => event.split(':')[0])).toEqual(['forget', 'r', 'set-up']);
  const { writes } = world.counts;
  world.run(forget(world.terms(), world.tables));
  world.change(remove('r', ['L3']));
  expect([world.counts.writes, world.rows(lines)]).toEqual([writes, [{ id: 'L3', what: 'three', times: 3 }]]);
});

it('a tab that people read loses no row by program', () => {
  const shown = { ...lines, hidden: false };
  const world = World.laidOut([shown]);
  world.hand(rowsRequest(shown, 1, ROWS));
  const work: Work<null> = { ...remove('r', []), wants: { find: [{ sheet: shown, column: 'id', values: ['L1'] }] }, decide: (_found, changes) => (changes.remove(shown, 'L1'), accept(null)) };
  expect(() => world.change(work)).toThrow(/none is ever removed/);
});
