/** This file counts what the store asks of Google: reads, writes and cells are all limited, and all take time. */
import { defineSheet, newRow, text } from '../../../src/base/table';
import { accept, refuse } from '../../../src/base/verdict';
import type { Work } from '../../../src/base/work';
import { World, rowsRequest } from './world';

const fleet = defineSheet(
  'Fleet',
  { key: 'serial', room: 'test', workbook: 'staff', sheetId: 7, note: 'Many rows.' },
  {
    serial: text({ header: 'Serial', note: 'Names the row.' }),
    tag: text({ header: 'Tag', note: 'Another name.' }),
    note: text({ header: 'Note', note: 'Anything.' }),
    place: text({ header: 'Place', note: 'Anything.' }),
  },
);
const ROWS = 20_000;
/** What a reading may take beside the columns that it searches: the journal and the rows themselves. */
const CELLS_BESIDE = 2_000;

function district(): World {
  const world = World.laidOut([fleet], { rows: ROWS + 10 });
  world.hand(rowsRequest(fleet, 1, Array.from({ length: ROWS }, (_, index) => [`S${index}`, `T${index}`, 'as new', 'cart'])));
  for (let count = 0; count < 30; count++) world.change(note(`S${count}`, 'warm'));
  return world;
}

let events = 0;
const note = (serial: string, words: string, event = `e${events++}`): Work<null> => ({
  event,
  entry: 'test',
  wants: { find: [{ sheet: fleet, column: 'serial', values: [serial] }] },
  decide(found, changes) {
    if (found.row(fleet, serial) === null) return refuse('row-missing', { key: serial, tab: fleet.name });
    changes.update(fleet, serial, { note: words });
    return accept(null);
  },
});
const noteByTag = (tag: string): Work<null> => ({
  event: `e${events++}`,
  entry: 'test',
  wants: { find: [{ sheet: fleet, column: 'tag', values: [tag] }] },
  adds: [fleet],
  decide(found, changes) {
    const [device] = found.rows(fleet, 'tag', tag);
    if (device === undefined) changes.add(fleet, newRow(fleet, { serial: `new ${tag}`, tag }));
    else changes.update(fleet, device.serial, { note: 'by tag' });
    return accept(null);
  },
});

interface Cost {
  readonly reads: number;
  readonly writes: number;
  readonly cells: number;
}

function cost(world: World, run: () => unknown): Cost {
  const before = { ...world.counts };
  run();
  return { reads: world.counts.reads - before.reads, writes: world.counts.writes - before.writes, cells: world.counts.cells - before.cells };
}

describe('one action among twenty thousand rows', () => {
  const world = district();

  it('takes two reads and one write, and little more than the column it searches', () => {
    const { reads, writes, cells } = cost(world, () => world.change(note('S12345', 'new')));
    expect({ reads, writes }).toEqual({ reads: 2, writes: 1 });
    expect(cells).toBeLessThan(ROWS * 1.2 + CELLS_BESIDE);
  });

  it('takes no more where nothing is remembered', () => {
    world.memory = null;
    const { reads, writes, cells } = cost(world, () => world.change(note('S4711', 'new')));
    expect({ reads, writes }).toEqual({ reads: 2, writes: 1 });
    expect(cells).toBeLessThan(ROWS * 1.2 + CELLS_BESIDE);
  });

  it.each([
    ['a row found by another column', 'T777', 2],
    ['a row that was not there', 'T-none', 1],
  ])('takes as few for %s, and the column twice where nothing is remembered', (_what, tag, reads) => {
    const warm = cost(world, () => world.change(noteByTag(tag)));
    expect(warm).toMatchObject({ reads, writes: 1 });
    expect(warm.cells).toBeLessThan(ROWS * 1.2 + CELLS_BESIDE);
    world.memory = null;
    const cold = cost(world, () => world.change(noteByTag(`${tag}0`)));
    expect(cold).toMatchObject({ reads: 2, writes: 1 });
    expect(cold.cells).toBeLessThan(2 * ROWS * 1.2 + CELLS_BESIDE);
  });

  it.each([
    ['a glance once', true, 1],
    ['what something may be decided by twice', false, 2],
  ])('reads %s where nothing is remembered', (what, glance, times) => {
    world.memory = null;
    const { reads, cells } = cost(world, () => world.read({ glance, wants: { search: [{ sheet: fleet, column: 'tag' }] }, decide: (found) => accept(expect(found.filled(fleet, 'tag')).toBeGreaterThanOrEqual(ROWS)) }));
    expect(reads).toBe(times);
    expect(cells).toBeLessThan(times * ROWS * 1.2 + CELLS_BESIDE);
    // What it brought is remembered, and proves no more than it did.
    expect(cost(world, () => world.change(note('S4712', what))).reads).toBe(2);
  });

  it('takes a small read more to be refused', () => {
    const { reads, writes } = cost(world, () => expect(world.change(note('S-none', 'new')).ok).toBe(false));
    expect({ reads, writes }).toEqual({ reads: 2, writes: 0 });
  });

  it('takes two small reads when it was done before', () => {
    world.change(note('S5', 'once', 'the event'));
    const { reads, writes } = cost(world, () => world.change(note('S5', 'once', 'the event')));
    expect(writes).toBe(0);
    expect(reads).toBeLessThanOrEqual(3);
  });

  it('after a long commit takes no more for whoever remembers it, and few more cells for whoever does not', () => {
    const serials = Array.from({ length: 60 }, (_, index) => `S${index * 3}`);
    world.change({
      event: 'bulk',
      entry: 'test',
      wants: { find: [{ sheet: fleet, column: 'serial', values: serials }] },
      decide(_found, changes) {
        for (const serial of serials) changes.update(fleet, serial, { place: 'library' });
        return accept(null);
      },
    });
    const { memory } = world;
    const fork = world.fork();
    expect(cost(world, () => world.change(note('S1', 'after'))).reads).toBe(2);
    fork.memory = memory === null ? null : { ...memory, checked: 'another' };
    const unchecked = cost(fork, () => fork.change(note('S1', 'after')));
    expect(unchecked.reads).toBe(2);
    expect(unchecked.cells).toBeLessThan(ROWS * 1.2 + CELLS_BESIDE);
  });
});
