/** This file opens workbooks to be updated to another release: what their journals say of it, and how headers and columns change. */
import type { BookRelease, Releases, TableShape, UpdatedBook } from '../app/context';
import { WORKBOOK_TITLES } from '../app/workbook-files';
import type { Cell } from '../base/cell';
import { UserError } from '../base/codes';
import type { CellChange } from '../base/history';
import { type MigratedTable, keyOnly } from '../base/migration';
import type { Sheet, WorkbookName } from '../base/table';
import type { Protocol, Request } from './store/ask';
import { patiently } from './patience';
import { type SheetsBook, readAreas } from './store/book';
import { type HeadersLine, JOURNAL_SHEET_ID, type WrittenCell, readHeader } from './store/journal';
import { columnOf, sameHeader } from './store/layout';
import type { BookTerms } from './store/book-terms';
import { type Tidying, structurePatiently } from './store/protocol';
import type { View } from './store/view';
import { missingColumns, protections, tabLayout } from './workbooks';

/** A table read for its headers alone, whatever they are: the key's own may have been hit. */
const headersOnly = (table: MigratedTable): Sheet => ({ ...keyOnly(table), columns: {} });

/** The headers that change, by their places. */
function renamedCells(tab: string, headers: readonly Cell[], renames: TableShape['renames']): readonly WrittenCell[] {
  return renames.flatMap(([from, to]) => {
    const at = columnOf(headers, from);
    const there = columnOf(headers, to) >= 0;
    if (at < 0 && !there) throw new UserError('header-missing', { tab, header: from });
    if (at >= 0 && there) throw new UserError('header-twice', { tab, header: to });
    return at < 0 ? [] : [{ header: from, at, read: headers[at] ?? null, wrote: to }];
  });
}

/** What takes back headers that the newest commit wrote into other columns than it meant; null where it hit the right ones. */
function takenBack({ journal: { top } }: View, sheet: Sheet, headers: readonly Cell[]): Tidying | null {
  const line = top?.lines.find((one): one is HeadersLine => one.kind === 'headers' && one.sheetId === sheet.sheetId);
  if (line?.wrote === undefined) return null;
  const { wrote, expected, copy } = line;
  const meant = new Map(expected);
  if (wrote.every(([at]) => sameHeader(copy[at], meant.get(at) ?? ''))) return null;
  const cells = wrote.flatMap(([at, header]): WrittenCell[] => (sameHeader(headers[at], header) && !sameHeader(copy[at], header) ? [{ header, at, read: headers[at] ?? null, wrote: copy[at] ?? null }] : []));
  return cells.length === 0 ? null : { headerRow: { sheet, headers, cells, laid: [] } };
}

function listRequests(sheetId: number, headers: readonly Cell[], lists: TableShape['lists']): Request[] {
  return lists.flatMap(({ header, words }) => {
    const at = columnOf(headers, header);
    const range = { sheetId, startRowIndex: 1, startColumnIndex: at, endColumnIndex: at + 1 };
    const values = words.map((word) => ({ userEnteredValue: word }));
    return at < 0 ? [] : [{ setDataValidation: { range, rule: { condition: { type: 'ONE_OF_LIST', values }, strict: false, showCustomUi: true } } }];
  });
}

function* shapePlan({ table, ifThere, adds, lists, hidden, ...shape }: TableShape, marks: Tidying | null, view: View, terms: BookTerms): Protocol<Tidying | null> {
  const sheet = headersOnly(table);
  const { headers } = view.table(sheet).layout;
  const cells = renamedCells(table.name, headers, [...shape.renames, ...ifThere.filter(([from, to]) => columnOf(headers, from) >= 0 && columnOf(headers, to) < 0)]);
  const renamed: readonly Cell[] = headers.map((header, at): Cell => cells.find((cell) => cell.at === at)?.wrote ?? header);
  const hasToLook = hidden !== undefined || Object.keys(adds).length > 0;
  const tab = hasToLook ? (yield* structurePatiently(terms)).tabs.find((one) => one.sheetId === table.sheetId) : undefined;
  const added = missingColumns({ ...sheet, key: '', columns: adds }, renamed, tab?.columns ?? 0);
  const names = Object.values(adds).flatMap(({ header }) => (columnOf(renamed, header) < 0 ? [header] : []));
  const hiding: Request[] = hidden === undefined || tab?.isHidden === hidden ? [] : [{ updateSheetProperties: { properties: { sheetId: table.sheetId, hidden }, fields: 'hidden' } }];
  if (cells.length + added.length + hiding.length + lists.length === 0) return marks;
  const changes: Record<string, CellChange> = {};
  for (const { header, wrote } of cells) changes[header] = [header, wrote];
  for (const header of names) changes[header] = [null, header];
  return {
    ...marks,
    headerRow: { sheet, headers, cells, laid: names.map((header, at) => [headers.length + at, header] as const) },
    shape: [...added, ...listRequests(table.sheetId, renamed, lists), ...hiding],
    history: Object.keys(changes).length === 0 ? [] : [{ kind: 'notice', table: table.name, key: 'headers', changes }],
  };
}

/** So often headers are written again because somebody moved columns in that very moment. */
const MAX_SHAPINGS = 5;

/** Shapes a table, looks whether the right columns were hit, and where they were not takes that back and begins again. */
function shapeTable(book: SheetsBook, shape: TableShape, marksFor: (view: View) => Tidying | null): void {
  const sheet = headersOnly(shape.table);
  let isShaped = false;
  for (let turn = 0; turn < MAX_SHAPINGS; turn++) {
    let isRight = true;
    book.reshape([sheet], function* (view, terms): Protocol<Tidying | null> {
      const back = takenBack(view, sheet, view.table(sheet).layout.headers);
      isRight = back === null;
      if (back !== null) return back;
      return isShaped ? null : yield* shapePlan(shape, marksFor(view), view, terms);
    });
    if (isRight && isShaped) return;
    isShaped = isRight;
  }
  throw new UserError('busy');
}

function* layPlan(sheet: Sheet, terms: BookTerms): Protocol<Tidying | null> {
  const { tabs } = yield* structurePatiently(terms);
  return tabs.some(({ sheetId }) => sheetId === sheet.sheetId) ? null : { shape: [...tabLayout(sheet), ...protections(sheet)] };
}

/** `open` opens a workbook with the right to update it; `fileId` tells its file without opening it. */
export function sheetReleases(fileId: (name: WorkbookName) => string, open: (name: WorkbookName) => SheetsBook, by: () => string): Releases {
  const marksFor = ({ journal: { header } }: View, { schema, updating }: Pick<BookRelease, 'schema' | 'updating'>): Tidying | null =>
    header.schema === schema && header.updating === updating ? null : { header: { schema, updating, by: by() } };
  return {
    standing(name): BookRelease {
      const [rows] = patiently(() => readAreas(fileId(name), [{ sheetId: JOURNAL_SHEET_ID, startRow: 0, endRow: 1 }]));
      const header = readHeader(rows?.[0] ?? []);
      if (header === null) throw new UserError('journal-changed', { workbook: WORKBOOK_TITLES[name] });
      return { schema: header.schema, updating: header.updating, by: header.by };
    },
    book(name): UpdatedBook {
      const book = open(name);
      return {
        name,
        read: (reading) => book.read(reading),
        change: (work) => book.change(work),
        closeUp: (sheet) => book.closeUp(sheet),
        forget: () => book.forget(),
        mark(release) {
          book.reshape([], function* (view): Protocol<Tidying | null> {
            return marksFor(view, release);
          });
        },
        shape: (shape, release) => shapeTable(book, shape, (view) => marksFor(view, release)),
        raise(counter, given) {
          book.reshape([], function* ({ journal: { header } }): Protocol<Tidying | null> {
            return (header.counters[counter] ?? 0) >= given ? null : { counters: { [counter]: given } };
          });
        },
        lay: (sheet) => book.reshape([], (_view, terms) => layPlan(sheet, terms)),
      };
    },
  };
}
