/** This file proves that what the store writes comes back as it was, for every column of every declared sheet. */
import fc from 'fast-check';
import { MAX_TEXT_CHARS } from '../../../src/base/cell';
import * as appTables from '../../../src/app/tables';
import * as deviceSheet from '../../../src/devices/sheet';
import * as helpdeskSheet from '../../../src/helpdesk/sheet';
import * as peopleSheet from '../../../src/people/sheet';
import { type Row, type Sheet, defineSheet, newRow, text } from '../../../src/base/table';
import { accept } from '../../../src/base/verdict';
import { AWKWARD_TEXTS, rowsOf } from '../../rows';
import { World } from './world';

const isSheet = (value: unknown): value is Sheet => typeof value === 'object' && value !== null && 'sheetId' in value && 'columns' in value;
const SHEETS = [appTables, deviceSheet, helpdeskSheet, peopleSheet].flatMap((module) => Object.values(module).filter(isSheet));

const keyOf = (sheet: Sheet, row: object): string => String((row as Record<string, unknown>)[sheet.key]);

function add(world: World, sheet: Sheet, rows: readonly Row<Sheet>[]): void {
  const done = world.change({
    event: `add ${world.commits().length}`,
    entry: 'test',
    wants: {},
    adds: [sheet],
    decide(_found, changes) {
      for (const row of rows) changes.add(sheet, row);
      return accept(null);
    },
  });
  expect(done.ok).toBe(true);
}

/** Gives existing rows the values of others, all but their keys. */
function overwrite(world: World, sheet: Sheet, keys: readonly string[], values: readonly Row<Sheet>[]): void {
  world.change({
    event: `overwrite ${world.commits().length}`,
    entry: 'test',
    wants: { find: [{ sheet, column: sheet.key, values: keys }] },
    decide(_found, changes) {
      keys.forEach((key, index) => {
        const { [sheet.key]: _key, ...rest } = values[index % values.length] as Record<string, unknown>;
        changes.update(sheet, key, rest);
      });
      return accept(null);
    },
  });
}

describe('what is written comes back', () => {
  it.each(SHEETS.map((sheet) => [sheet.name, sheet] as const))('in every column of %s', (_name, sheet) => {
    const some = rowsOf(sheet, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(some, some, (rows, others) => {
        const world = World.laidOut([sheet]);
        add(world, sheet, rows);
        expect(world.rows(sheet)).toEqual(rows);
        const keys = rows.map((row) => keyOf(sheet, row));
        overwrite(world, sheet, keys, others);
        const expected = rows.map((row, index) => ({ ...others[index % others.length], [sheet.key]: keyOf(sheet, row) }));
        expect(world.rows(sheet)).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });
});

const notes = defineSheet(
  'Notes',
  { key: 'id', room: 'test', workbook: 'staff', sheetId: 8, note: 'Texts.' },
  { id: text({ header: 'Id', note: 'Names the row.' }), said: text({ header: 'Said', note: 'What was said.' }), more: text({ header: 'More', note: 'More of it.' }) },
);

describe('texts', () => {
  const CREOLE = 'Òdinatè pitit mwen an pa vle limen depi maten an; nou te eseye tout bagay ki nan paj la. ';

  const TEXTS = [...AWKWARD_TEXTS, 'x'.repeat(MAX_TEXT_CHARS), '"\n'.repeat(MAX_TEXT_CHARS / 2), CREOLE.repeat(60).slice(0, 5_000), '👩🏽‍💻'.repeat(1_000)];

  it.each(TEXTS.map((said) => [`${JSON.stringify(said.slice(0, 24))}, ${said.length} characters`, said] as const))('come back exactly: %s', (_name, said) => {
    const world = World.laidOut([notes]);
    add(world, notes, [newRow(notes, { id: 'N1', said, more: said })]);
    overwrite(world, notes, ['N1'], [newRow(notes, { id: '', said: 'other', more: 'other' })]);
    overwrite(world, notes, ['N1'], [newRow(notes, { id: '', said, more: said })]);
    expect(world.rows(notes)).toEqual([{ id: 'N1', said, more: said }]);
    const told = world.history().filter((line) => line.changes['Said']?.[1] === said);
    expect(told.map((line) => line.kind)).toEqual(['added', 'changed']);
  });

  it('are never formulas', () => {
    const world = World.laidOut([notes]);
    add(world, notes, [newRow(notes, { id: '=1+1', said: '=IMPORTXML("x")' })]);
    expect(world.grid(notes)[1]).toEqual(['=1+1', '=IMPORTXML("x")', null]);
  });

  it('that are too long for a cell are refused with the name of the column', () => {
    const world = World.laidOut([notes]);
    expect(() => add(world, notes, [newRow(notes, { id: 'N1', said: 'x'.repeat(MAX_TEXT_CHARS + 1) })])).toThrow(/"Said"/);
    expect(world.rows(notes)).toEqual([]);
  });

  it('of the longest kind, which double when they are quoted, fit the cells of the journal and of History', () => {
    const world = World.laidOut([notes]);
    const rows = Array.from({ length: 12 }, (_, index) => newRow(notes, { id: `N${index}`, said: '\\'.repeat(MAX_TEXT_CHARS), more: `${index}` }));
    add(world, notes, rows);
    expect(world.rows(notes)).toEqual(rows);
  });
});
