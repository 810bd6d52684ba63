/** This file is the small table that the explorations work on: what workflows do to it, what people do to it, and what must hold. */
import assert from 'node:assert/strict';
import { UserError } from '../../../src/base/codes';
import type { Cell } from '../../../src/base/cell';
import { HISTORY, type HistoryRow } from '../../../src/base/history';
import { type Row, defineSheet, newRow, text, whole } from '../../../src/base/table';
import { accept } from '../../../src/base/verdict';
import type { Work } from '../../../src/base/work';
import { changedByHand } from '../../../src/app/watch';
import type { Request } from '../../../src/google/store/ask';
import { JOURNAL_SHEET_ID, readHeader } from '../../../src/google/store/journal';
import { columnOf } from '../../../src/google/store/layout';
import { change } from '../../../src/google/store/protocol';
import type { Ending, Hand, Process, Run } from './schedule';
import { UTC, World, rowsRequest } from './world';

export const things = defineSheet(
  'Things',
  { key: 'id', room: 'test', workbook: 'staff', sheetId: 7, note: 'What the explorations change.' },
  {
    id: text({ header: 'Id', note: 'Names the row.' }),
    state: text({ header: 'State', note: 'Not changed by anybody but a hand.' }),
    note: text({ header: 'Note', note: 'Gets the letter of everybody who touches the row.' }),
    touches: whole({ header: 'Touches', note: 'How often the row was touched.' }),
  },
);
type Thing = Row<typeof things>;

/** A column of the people's own stands among the declared ones. */
const HEADERS = ['Id', 'State', 'Mine', 'Note', 'Touches'];
const ROWS: readonly (readonly Cell[])[] = [
  ['K1', 'on', 'm1', 'b', 10],
  ['K2', 'off', 'm2', 'c', 20],
  ['K3', 'on', 'm3', 'a', 30],
];
const BEFORE = new Map(ROWS.map(([id, state, , note, touches]) => [String(id), { id, state, note, touches } as Thing]));

/** The table as people have it, everybody's memory warm. */
export function thingsWorld(): World {
  const world = World.laidOut([things]);
  const dimension = { sheetId: things.sheetId, dimension: 'COLUMNS' };
  world.hand({ appendDimension: { ...dimension, length: 1 } }, rowsRequest(things, 0, [HEADERS, ...ROWS]));
  world.change(touch('warm', []));
  // Time stands still, so that schedules that lead to the same can be told to be the same.
  world.pauseMs = 0;
  return world;
}

/** Appends a letter to the note of some rows and counts the touch. */
export const touch = (event: string, keys: readonly string[]): Work<string> => ({
  event,
  entry: `test.${event}`,
  wants: { find: [{ sheet: things, column: 'id', values: keys }] },
  adds: [things],
  decide(found, changes) {
    const notes = keys.map((key) => {
      const row = found.row(things, key);
      if (row === null) throw new UserError('row-missing', { key, tab: things.name });
      changes.update(things, key, { note: row.note + event, touches: (row.touches ?? 0) + 1 });
      return row.note + event;
    });
    return accept(notes.join(' '));
  },
});

/** Adds a row with a number of its own. */
export const add = (event: string): Work<string> => ({
  event,
  entry: `test.${event}`,
  wants: {},
  adds: [things],
  decide(found, changes) {
    const id = `N-${found.next('things')}`;
    changes.add(things, newRow(things, { id, note: event }));
    return accept(id);
  },
});

/** The key that is claimed by whoever comes first. */
const CLAIMED = 'S';

/** Adds a row of a fixed key unless it is there; whether it is there shows only in a column that was searched whole. */
export const claim = (event: string): Work<string> => ({
  event,
  entry: `test.${event}`,
  wants: { find: [{ sheet: things, column: 'id', values: [CLAIMED] }] },
  adds: [things],
  decide(found, changes) {
    if (found.row(things, CLAIMED) !== null) return accept('claimed before');
    changes.add(things, newRow(things, { id: CLAIMED, note: 'claimed' }));
    return accept('claimed');
  },
});

/** What a process of an exploration does: touches rows, adds one where it names none, or claims one. */
export interface Deed {
  readonly name: string;
  readonly keys: readonly string[];
  readonly claims?: boolean;
  /** The event where it is not the name: a form event may be delivered twice. */
  readonly event?: string;
}

const eventOf = ({ name, event = name }: Deed): string => event;

export function workOf(deed: Deed): Work<string> {
  if (deed.claims === true) return claim(eventOf(deed));
  return deed.keys.length === 0 ? add(eventOf(deed)) : touch(eventOf(deed), deed.keys);
}

export const processOf = (deed: Deed): Process => ({ name: deed.name, start: (world) => change(world.terms(undefined, deed.name.replace(' ', '')), world.tables, workOf(deed)) });

const rowOf = (world: World, key: string): number => {
  const grid = world.grid(things);
  const keyAt = columnOf(grid[0] ?? [], 'Id');
  return grid.findIndex((row) => row[keyAt] === key);
};
const place = (world: World, header: string): number => columnOf(world.grid(things)[0] ?? [], header);
const rows = (start: number): GoogleAppsScript.Sheets.Schema.DimensionRange => ({ sheetId: things.sheetId, dimension: 'ROWS', startIndex: start, endIndex: start + 1 });
const columns = (start: number): GoogleAppsScript.Sheets.Schema.DimensionRange => ({ sheetId: things.sheetId, dimension: 'COLUMNS', startIndex: start, endIndex: start + 1 });

const hand = (name: string, requests: (world: World) => Request[]): Hand => ({
  name,
  act(world) {
    const made = requests(world);
    if (made.length > 0) world.hand(...made);
    return made.length > 0;
  },
});
const sort = (header: string, sortOrder: string): Hand =>
  hand(`sorts by ${header} ${sortOrder}`, (world) => [
    { sortRange: { range: { sheetId: things.sheetId, startRowIndex: 1 }, sortSpecs: [{ dimensionIndex: place(world, header), sortOrder }] } },
  ]);
const deleteRow = (key: string): Hand =>
  hand(`deletes row ${key}`, (world) => (rowOf(world, key) < 0 ? [] : [{ deleteDimension: { range: rows(rowOf(world, key)) } }]));
const type = (key: string, header: string, value: string): Hand =>
  hand(`types ${key} ${header}`, (world) => (rowOf(world, key) < 0 ? [] : [rowsRequest(things, rowOf(world, key), [[value]], place(world, header))]));
const moveColumn = (header: string, where: 'first' | 'last'): Hand =>
  hand(`moves column ${header} ${where}`, (world) => [
    { moveDimension: { source: columns(place(world, header)), destinationIndex: where === 'first' ? 0 : (world.grid(things)[0] ?? []).length } },
  ]);

export const TYPED_NOTE = 'H';
export const TYPED_STATE = 'typed';

const REMARK = 'a remark';
const lastRow = (world: World): number => world.grid(things).findLastIndex((row) => row.some((cell) => cell !== null));

export const HANDS: readonly Hand[] = [
  sort('Note', 'ASCENDING'),
  sort('Id', 'DESCENDING'),
  hand('inserts a row on top', () => [{ insertDimension: { range: rows(1), inheritFromBefore: false } }]),
  deleteRow('K3'),
  deleteRow('K1'),
  type('K1', 'Note', TYPED_NOTE),
  type('K2', 'State', TYPED_STATE),
  hand('inserts a column on the left', () => [{ insertDimension: { range: columns(0), inheritFromBefore: false } }]),
  hand('inserts a column before Note', (world) => [{ insertDimension: { range: columns(place(world, 'Note')), inheritFromBefore: false } }]),
  moveColumn('Note', 'first'),
  moveColumn('Id', 'last'),
  hand('deletes their own column', (world) => [{ deleteDimension: { range: columns(place(world, 'Mine')) } }]),
  hand('deletes the named range', (world) => world.book.state.namedRanges.map(({ namedRangeId }) => ({ deleteNamedRange: { namedRangeId } }))),
  hand('renames the journal', () => [{ updateSheetProperties: { properties: { sheetId: JOURNAL_SHEET_ID, title: 'What is this?' }, fields: 'title' } }]),
  hand('types below the last row', (world) => [rowsRequest(things, lastRow(world) + 1, [[REMARK]], place(world, 'State'))]),
];

/** What a run leaves is judged after somebody else has written, and after everybody has asked again for what they had asked. */
export function judge(run: Run, deeds: readonly Deed[]): void {
  const { world } = run;
  world.keeps = 'shared';
  const last = world.change(touch('z', ['K2']));
  assert(last.ok);
  const landed = (): string[] => world.commits().map((commit) => commit.event).reverse();
  const gone = run.hands.flatMap((hand) => (hand.startsWith('deletes row ') ? [hand.slice(12)] : []));
  for (const deed of deeds) {
    judgeEnding(run.endings.get(deed.name), deed, landed(), gone);
    askAgain(world, deed, landed(), gone, run.endings.get(deed.name));
  }
  judgeJournal(world, deeds);
  judgeTable(world, deeds, landed(), run.hands, gone);
  judgeHistory(world, deeds, run.hands, gone);
}

function judgeEnding(ending: Ending | undefined, deed: Deed, landed: readonly string[], gone: readonly string[]): void {
  const before = ending?.how === 'returned' && (ending.value as { value?: unknown }).value === 'claimed before';
  if (ending?.how === 'returned' && !before) assert(landed.includes(eventOf(deed)), `${deed.name} returned without having landed`);
  if (ending?.how !== 'threw') return;
  const missing = ending.error instanceof UserError && ending.error.code === 'row-missing' && deed.keys.some((key) => gone.includes(key));
  if (!missing) throw ending.error;
}

/** The same event once more does nothing, or does it now where it never was done. */
function askAgain(world: World, deed: Deed, landed: readonly string[], gone: readonly string[], ending: Ending | undefined): void {
  const before = world.commits().length;
  try {
    const again = world.change(workOf(deed));
    assert(again.ok);
    if (ending?.how === 'returned') assert.deepEqual(ending.value, again);
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'row-missing' || !deed.keys.some((key) => gone.includes(key))) throw error;
    assert(!landed.includes(eventOf(deed)));
  }
  if (landed.includes(eventOf(deed))) assert.equal(world.commits().length, before, `${deed.name} was done twice`);
}

function judgeJournal(world: World, deeds: readonly Deed[]): void {
  const commits = world.commits();
  commits.slice(0, -1).forEach((commit, index) => assert.equal(commit.previous, commits[index + 1]?.id, 'the chain of commits is broken'));
  const events = commits.map((commit) => commit.event);
  assert.equal(new Set(events).size, events.length, `an event stands twice: ${events.join()}`);
  assert.deepEqual(world.book.state.namedRanges.map((range) => range.namedRangeId), [commits[0]?.id], 'the token is not the newest commit');
  const header = readHeader(world.cells({ sheetId: JOURNAL_SHEET_ID, startRow: 0, endRow: 1 })[0] ?? []);
  const adds = addedBy(deeds, events).length;
  assert.equal(header?.counters['things'] ?? 0, adds, 'a number was skipped or given twice');
}

/** The events of the numbered rows that landed. */
const addedBy = (deeds: readonly Deed[], landed: readonly string[]): string[] => [
  ...new Set(deeds.filter((deed) => deed.keys.length === 0 && deed.claims !== true).map(eventOf)),
].filter((event) => landed.includes(event));

function judgeTable(world: World, deeds: readonly Deed[], landed: readonly string[], hands: readonly string[], gone: readonly string[]): void {
  const grid = world.grid(things);
  const headers = grid[0] ?? [];
  const keyAt = columnOf(headers, 'Id');
  const mineAt = columnOf(headers, 'Mine');
  for (const [index, row] of grid.slice(1).entries()) {
    if (row.every((cell) => cell === null || (cell === REMARK && (row[keyAt] ?? null) === null))) continue;
    const key = String(row[keyAt] ?? '');
    assert.notEqual(key, '', `row ${index + 2} holds something and has no key: ${JSON.stringify(row)}`);
    row.forEach((cell, at) => {
      if (at === mineAt) assert.equal(cell, BEFORE.has(key) ? `m${key.slice(1)}` : null, `${key} lost what people keep there`);
      else if ((headers[at] ?? null) === null) assert.equal(cell, null, `${key} has something under no header`);
    });
  }
  const rows = world.rows(things);
  const added = addedBy(deeds, landed);
  const claimed = deeds.some((deed) => deed.claims === true) ? [CLAIMED] : [];
  const keys = [...[...BEFORE.keys()].filter((key) => !gone.includes(key)), ...claimed, ...added.map((_, index) => `N-${index + 1}`)];
  assert.deepEqual(rows.map((row) => row.id).sort(), keys.sort());
  for (const row of rows) {
    const before = BEFORE.get(row.id);
    if (before === undefined) {
      assert.deepEqual({ ...row, note: '' }, newRow(things, { id: row.id }));
      continue;
    }
    const letters = landed.filter((event) => (event === 'z' ? row.id === 'K2' : deeds.some((deed) => eventOf(deed) === event && deed.keys.includes(row.id))));
    judgeNote(world, row, before, letters, hands);
    assert.equal(row.touches, (before.touches ?? 0) + letters.length, `${row.id} lost a touch`);
    assert.equal(row.state, hands.includes(`types ${row.id} State`) ? TYPED_STATE : before.state);
  }
  const notes = rows.filter((row) => !BEFORE.has(row.id)).map((row) => row.note);
  assert.deepEqual(notes.sort(), [...added, ...claimed.map(() => 'claimed')].sort());
}

/** The note has the letters of all who touched the row, in their order; typing stands below those who saw it, or History tells of it. */
function judgeNote(world: World, row: Thing, before: Thing, letters: readonly string[], hands: readonly string[]): void {
  const whole = before.note + letters.join('');
  if (!hands.includes(`types ${row.id} Note`)) return assert.equal(row.note, whole, `${row.id} lost a letter`);
  if (row.note.startsWith(TYPED_NOTE)) return assert(letters.join('').endsWith(row.note.slice(1)), `${row.id} lost a letter after typing: ${row.note}`);
  assert.equal(row.note, whole);
  const told = world.history().some((line) => line.kind === 'not placed' && line.key === row.id && line.changes['Note']?.[0] === TYPED_NOTE);
  const overwritten = world.history().some((line) => line.kind === 'changed' && line.key === row.id && line.changes['Note']?.[0] === TYPED_NOTE);
  assert(told || overwritten, 'typing was lost and nobody was told');
}

const FIRST_LINES = [...BEFORE.values()].map(
  ({ id, state, note, touches }): HistoryRow =>
    newRow(HISTORY.staff, { kind: 'added', table: things.name, key: id, changes: { Id: [null, id], State: [null, state], Note: [null, note], Touches: [null, touches] } }),
);

/** History, replayed, gives the table, but for what a hand did and nobody has looked for yet. */
function judgeHistory(world: World, deeds: readonly Deed[], hands: readonly string[], gone: readonly string[]): void {
  const history = world.history();
  for (const commit of world.commits()) {
    const deed = deeds.find((one) => eventOf(one) === commit.event);
    if (deed === undefined) continue;
    const lines = history.filter((line) => line.entryId.startsWith(`${commit.id}-`));
    assert.equal(lines.length, Math.max(1, deed.keys.length), `${deed.name} has not its lines of History`);
  }
  for (const difference of changedByHand(things, world.rows(things), [...FIRST_LINES, ...history], UTC)) {
    if (difference.kind === 'removed by hand' && gone.includes(difference.key)) continue;
    const headers = Object.keys(difference.changes).filter((header) => !hands.includes(`types ${difference.key} ${header}`));
    assert(difference.kind === 'by hand' && headers.length === 0, `History does not give the table: ${JSON.stringify(difference)}`);
  }
  // Only what was meant for a row that is gone, what was typed over, and what stood in a column that is gone find no place.
  for (const { kind, key, changes } of history) {
    if (kind !== 'not placed' || gone.includes(key) || hands.some((hand) => hand.startsWith(`types ${key} `))) continue;
    assert(hands.includes('deletes their own column') && Object.keys(changes).join() === 'Mine', `${key} was not placed: ${JSON.stringify(changes)}`);
  }
}
