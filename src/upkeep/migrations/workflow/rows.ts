/**
 * This file takes the rows of a table through a migration, some at a time. The table itself tells which rows are left, so that nothing is
 * lost or done twice where it is cut off, where two do it at once, or where somebody sorts the tab meanwhile.
 */
import type { ProgramContext, UpdatedBook } from '../../../app/context';
import type { Cell } from '../../../base/cell';
import { UserError } from '../../../base/codes';
import { type CellsByHeader, type Migration, type RowRule, type TableChange, type TableMove, changedBy, parked, rawSheet } from '../../../base/migration';
import type { Sheet } from '../../../base/table';
import { accept } from '../../../base/verdict';
import type { Glimpse } from '../../../base/work';

/** "Bulk goes in commits of at most 500 changed rows": the store's own limit for what its journal can tell. */
export const ROWS_PER_COMMIT = 500;

type Values = Readonly<Record<string, Cell>>;

/** A row and the cells of it that change. */
export interface RowChange {
  readonly key: string;
  readonly before: CellsByHeader;
  readonly after: CellsByHeader;
}

/** The rows that a rule still changes, of a table whose columns were searched; `standsAs` says under which header a column stands. */
export function rowsLeft(glimpse: Pick<Glimpse, 'columns'>, sheet: Sheet, rule: RowRule, way: 'up' | 'down', standsAs: (header: string) => string): readonly RowChange[] {
  const names = Object.keys(sheet.columns);
  return glimpse.columns(sheet, names).flatMap((row) => {
    const cells = row as Values;
    const before = Object.fromEntries(rule.headers.map((header) => [header, cells[standsAs(header)] ?? null]));
    const after = changedBy(rule, way, before);
    return Object.keys(after).length === 0 ? [] : [{ key: String(cells['key'] ?? ''), before, after }];
  });
}

/** Under which header a column stands from the beginning of a migration's rows to their end. */
export const standsAs = ({ schema, change }: Migration) => (header: string): string => (change.what === 'change' && change.drops.includes(header) ? parked(header, schema) : header);

/** Changes as many rows as one commit takes. Returns how many; fewer than that means that none is left. */
export function changeSome(context: ProgramContext, book: UpdatedBook, migration: Migration & { readonly change: TableChange }, rule: RowRule, way: 'up' | 'down'): number {
  const as = standsAs(migration);
  const sheet = rawSheet(migration.change.table, rule.headers.map(as));
  const some = (glimpse: Pick<Glimpse, 'columns'>): readonly RowChange[] => rowsLeft(glimpse, sheet, rule, way, as).slice(0, ROWS_PER_COMMIT);
  const done = book.change<number>({
    event: `release:${migration.schema}:${way}:${context.newId()}`,
    entry: `release ${migration.schema}${way === 'up' ? '' : ' undone'}`,
    wants: { search: Object.keys(sheet.columns).map((column) => ({ sheet, column })) },
    follow: (glimpse) => [{ sheet, column: 'key', values: some(glimpse).map(({ key }) => key) }],
    decide(found, changes) {
      const left = some(found);
      for (const { key, after } of left) changes.update(sheet, key, Object.fromEntries(Object.entries(after).map(([header, cell]) => [as(header), cell])));
      return accept(left.length);
    },
  });
  if (!done.ok) throw new UserError(done.code, done.about);
  return done.value;
}

/** The columns of a table that moves, by header and without the key's. */
export const headersOf = ({ to }: TableMove): readonly string[] => Object.entries(to.columns).flatMap(([name, { header }]) => (name === to.key ? [] : [header]));

/** Every row of a table as it stands. */
function rowsOf(book: UpdatedBook, sheet: Sheet): ReadonlyMap<string, Values> {
  const read = book.read({ wants: { whole: [sheet] }, decide: (found) => accept(found.all(sheet) as readonly Values[]) });
  return new Map((read.ok ? read.value : []).map((row) => [String(row['key'] ?? ''), row]));
}

/** Copies rows that the other workbook lacks, or has otherwise, until `isTime` says so. Returns how many; 0 means that both hold the same. */
export function copySome(context: ProgramContext, migration: Migration & { readonly change: TableMove }, way: 'up' | 'down', isTime: () => boolean): number {
  const { from, to } = migration.change;
  const target = { workbook: to.workbook, sheetId: to.sheetId, name: to.name, key: to.columns[to.key]?.header ?? '' };
  const headers = headersOf(migration.change);
  const [source, goal] = way === 'up' ? [from, target] : [target, from];
  const book = context.releases.book(goal.workbook);
  const sheet = rawSheet(goal, headers);
  const standing = rowsOf(book, sheet);
  const left = [...rowsOf(context.releases.book(source.workbook), rawSheet(source, headers))].filter(([key, row]) => headers.some((header) => row[header] !== (standing.get(key)?.[header] ?? null)) || !standing.has(key));
  let copied = 0;
  while (copied < left.length && !isTime()) {
    const some = left.slice(copied, copied + ROWS_PER_COMMIT);
    const done = book.change({
      event: `release:${migration.schema}:${way}:${context.newId()}`,
      entry: `release ${migration.schema}${way === 'up' ? '' : ' undone'}`,
      wants: { find: [{ sheet, column: 'key', values: some.map(([key]) => key) }] },
      decide(found, changes) {
        for (const [key, row] of some) {
          const values = Object.fromEntries(headers.map((header) => [header, row[header] ?? null]));
          if (found.row(sheet, key) === null) changes.add(sheet, { key, ...values });
          else changes.update(sheet, key, values);
        }
        return accept(null);
      },
    });
    if (!done.ok) throw new UserError(done.code, done.about);
    copied += some.length;
  }
  return left.length === 0 ? 0 : Math.max(1, copied);
}

/** Numbers that one workbook gave are not given again by the other. */
export function raiseCounter(context: ProgramContext, migration: Migration & { readonly change: TableMove }, way: 'up' | 'down'): void {
  const { counter, from, to } = migration.change;
  if (counter === '') return;
  const [source, goal] = way === 'up' ? [from.workbook, to.workbook] : [to.workbook, from.workbook];
  const given = context.journals.standing(source).counters[counter] ?? 0;
  const stands = context.journals.standing(goal).counters[counter] ?? 0;
  if (given > stands) context.releases.book(goal).raise(counter, given);
}

/** Empties what a settled migration has left: the cells of columns that are used no more, or the rows of a tab that has moved. Returns how many rows. */
export function emptySome(context: ProgramContext, migration: Migration): number {
  const { schema, change } = migration;
  const wholeRows = change.what === 'move';
  const table = wholeRows ? change.from : change.table;
  const headers = wholeRows ? headersOf(change).map((header, at) => (at === 0 ? parked(header, schema) : header)) : change.drops.map((header) => parked(header, schema));
  if (headers.length === 0) return 0;
  const raw = rawSheet(table, headers);
  // Rows that stand in the other workbook now are nobody's to read any more.
  const sheet: Sheet = wholeRows ? { ...raw, hidden: true, history: false } : raw;
  const some = (glimpse: Pick<Glimpse, 'columns'>): readonly string[] =>
    (glimpse.columns(sheet, Object.keys(sheet.columns)) as readonly Values[])
      .filter((row) => wholeRows || headers.some((header) => (row[header] ?? null) !== null))
      .map((row) => String(row['key'] ?? ''))
      .slice(0, ROWS_PER_COMMIT);
  const done = context.releases.book(table.workbook).change<number>({
    event: `release:${schema}:settle:${context.newId()}`,
    entry: `release ${schema} settled`,
    wants: { search: Object.keys(sheet.columns).map((column) => ({ sheet, column })) },
    follow: (glimpse) => [{ sheet, column: 'key', values: some(glimpse) }],
    decide(found, changes) {
      const keys = some(found);
      for (const key of keys) {
        if (wholeRows) changes.remove(sheet, key);
        else changes.update(sheet, key, Object.fromEntries(headers.map((header) => [header, null])));
      }
      return accept(keys.length);
    },
  });
  if (!done.ok) throw new UserError(done.code, done.about);
  return done.value;
}
