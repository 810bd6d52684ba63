/** This file opens workbooks to be updated to another release: what their journals say of it, and how headers and columns change. */
import type { BookRelease, Releases, TableShape, UpdatedBook } from '../app/context';
import { WORKBOOK_TITLES } from '../app/workbook-files';
import type { Cell } from '../base/cell';
import { UserError } from '../base/codes';
import { keyOnly } from '../base/migration';
import type { Sheet, WorkbookName } from '../base/table';
import { type Protocol, type Request, type Structure, askStructure, failed } from './store/ask';
import { patiently } from './journals';
import { type SheetsBook, readAreas } from './store/book';
import type { RowDraft } from './store/draft';
import { JOURNAL_SHEET_ID, readHeader } from './store/journal';
import { columnOf, layoutOf } from './store/layout';
import type { Tidying } from './store/protocol';
import type { View } from './store/view';
import { missingColumns, protections, tabLayout } from './workbooks';

function* structure(): Protocol<Structure> {
  const found = yield* askStructure();
  if (failed(found)) throw new UserError('busy');
  return found;
}

/** The header cells that change, as a row whose key is the key's header: the commit's copies then tell whether a column was moved meanwhile. */
function headerRow(sheet: Sheet, headers: readonly Cell[], renames: TableShape['renames']): RowDraft | null {
  const cells = renames.flatMap(([from, to]) => {
    const at = columnOf(headers, from);
    const there = columnOf(headers, to) >= 0;
    if (at < 0 && !there) throw new UserError('header-missing', { tab: sheet.name, header: from });
    if (at >= 0 && there) throw new UserError('header-twice', { tab: sheet.name, header: to });
    return at < 0 ? [] : [{ header: from, at, read: headers[at] ?? null, wrote: to }];
  });
  return cells.length === 0 ? null : { sheet, layout: layoutOf(sheet, headers), row: 0, key: sheet.columns['key']?.header ?? '', cells };
}

function listRequests(sheetId: number, headers: readonly Cell[], lists: TableShape['lists']): Request[] {
  return lists.flatMap(({ header, words }) => {
    const at = columnOf(headers, header);
    const range = { sheetId, startRowIndex: 1, startColumnIndex: at, endColumnIndex: at + 1 };
    const values = words.map((word) => ({ userEnteredValue: word }));
    return at < 0 ? [] : [{ setDataValidation: { range, rule: { condition: { type: 'ONE_OF_LIST', values }, strict: false, showCustomUi: true } } }];
  });
}

function* shapePlan({ table, ifThere, adds, lists, hidden, ...shape }: TableShape, marks: Tidying | null, view: View): Protocol<Tidying | null> {
  const sheet = keyOnly(table);
  const headers = view.table(sheet).layout.headers;
  const renames = [...shape.renames, ...ifThere.filter(([from, to]) => columnOf(headers, from) >= 0 && columnOf(headers, to) < 0)];
  const row = headerRow(sheet, headers, renames);
  const renamed = headers.map((header) => renames.find(([from]) => columnOf([header], from) === 0)?.[1] ?? header);
  const hasToLook = hidden !== undefined || Object.keys(adds).length > 0;
  const tab = hasToLook ? (yield* structure()).tabs.find((one) => one.sheetId === table.sheetId) : undefined;
  const added = missingColumns({ ...sheet, key: '', columns: adds }, renamed, tab?.columns ?? 0);
  const hiding: Request[] = hidden === undefined || tab?.isHidden === hidden ? [] : [{ updateSheetProperties: { properties: { sheetId: table.sheetId, hidden }, fields: 'hidden' } }];
  if (row === null && added.length + hiding.length + lists.length === 0) return marks;
  const names = Object.values(adds).flatMap(({ header }) => (columnOf(renamed, header) < 0 ? [[header, [null, header] as const] as const] : []));
  const changes = Object.fromEntries([...(row?.cells ?? []).map(({ header, wrote }) => [header, [header, wrote] as const] as const), ...names]);
  return {
    ...marks,
    rows: row === null ? [] : [row],
    shape: [...added, ...listRequests(table.sheetId, renamed, lists), ...hiding],
    history: [{ kind: 'notice', table: table.name, key: 'headers', changes }],
  };
}

function* layPlan(sheet: Sheet): Protocol<Tidying | null> {
  const { tabs } = yield* structure();
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
        shape: (shape, release) => book.reshape([keyOnly(shape.table)], (view) => shapePlan(shape, marksFor(view, release), view)),
        raise(counter, given) {
          book.reshape([], function* ({ journal: { header } }): Protocol<Tidying | null> {
            return (header.counters[counter] ?? 0) >= given ? null : { counters: { [counter]: given } };
          });
        },
        lay: (sheet) => book.reshape([], () => layPlan(sheet)),
      };
    },
  };
}
