/** This file makes random rows of any declared sheet from its declaration, so that a new column is tried the day it is added. */
import fc from 'fast-check';
import type { Column, Row, Sheet } from '../src/base/table';

/** Texts that a spreadsheet is known to take for something else, and texts that are hard to carry. */
export const AWKWARD_TEXTS: readonly string[] = [
  '00123',
  '1E5',
  '5E12345',
  '3-4',
  '2026-10-02',
  'TRUE',
  '5%',
  '=IMPORTXML("https://example.org","//a")',
  '+0',
  '-1',
  '@name',
  "'x",
  '"quoted" and \\ back',
  'first line\nsecond line\ttab',
  ' blanks around ',
  '👩🏽‍💻 naïve café',
  'مرحبا، الجهاز لا يعمل',
  '笔记本电脑坏了',
  'Òdinatè a pa vle limen; mwen te eseye twa fwa.',
  '#headers',
  '#added',
  '·',
  '{"json":["looks","like"]}',
];

const someText = fc.oneof(fc.constantFrom(...AWKWARD_TEXTS), fc.string({ maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 20 }));
const someWord = fc.string({ minLength: 1, maxLength: 12 }).filter((word) => word.trim() === word && !word.includes(','));
/** A key is never blank, and is compared letter by letter. */
const someKey = someText.filter((key) => key.trim() !== '');
const FIRST_DAY = new Date('1950-01-01T00:00:00Z');
const LAST_DAY = new Date('2099-12-31T00:00:00Z');
const someMoment = fc.date({ min: FIRST_DAY, max: LAST_DAY, noInvalidDate: true });

/** Anything that JSON keeps as it is. */
const someJson = fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value)));

function valueOf(column: Column<unknown>): fc.Arbitrary<unknown> {
  const { name, choices, empty } = column.kind;
  if (choices !== undefined) return fc.constantFrom(empty, ...choices);
  switch (name) {
    case 'text':
      return someText;
    case 'day':
      return fc.option(someMoment.map((date) => date.toISOString().slice(0, 10)));
    case 'date and time':
      return fc.option(someMoment.map((date) => date.getTime()));
    case 'whole number':
      return fc.option(fc.integer());
    case 'yes or no':
      return fc.boolean();
    case 'list':
      return fc.array(someWord, { maxLength: 4 });
    case 'structured':
      return fc.oneof(fc.constant(empty), someJson);
    default:
      throw new Error(`Nobody has said what a random "${name}" is. Say it here.`);
  }
}

/** Random rows of a sheet; whatever the declaration can write. */
export function rowOf<S extends Sheet>(sheet: S): fc.Arbitrary<Row<S>> {
  const fields = Object.entries(sheet.columns).map(([name, column]) => [name, name === sheet.key ? someKey : valueOf(column)] as const);
  return fc.record(Object.fromEntries(fields)) as unknown as fc.Arbitrary<Row<S>>;
}

/** Some random rows of a sheet, no two with one key. */
export function rowsOf<S extends Sheet>(sheet: S, size: { readonly minLength: number; readonly maxLength: number }): fc.Arbitrary<Row<S>[]> {
  return fc.uniqueArray(rowOf(sheet), { ...size, selector: (row) => (row as Record<string, unknown>)[sheet.key] });
}
