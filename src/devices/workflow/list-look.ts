/** This file shows at the desk which lists of devices there are, what stands in one, and what it would do to the inventory. */
import type { ProgramContext } from '../../app/context';
import { jobs } from '../../app/tables';
import { UserError } from '../../base/codes';
import type { DroppedFile } from '../../base/ports';
import { type Verdict, accept } from '../../base/verdict';
import { type School, schools } from '../../people/sheet';
import type { ListOpen, ListPreviewed, ListsView } from '../../ui/contracts/lists';
import { unsettled } from '../rules/list/choices';
import { looksLikeDate, orderOf } from '../rules/list/dates';
import { LIST_FIELDS, LIST_TARGETS, isDayField, targetName } from '../rules/list/fields';
import { Places, inventoryOf, readingColumns } from '../rules/list/inventory';
import { KNOWN_FIELDS, type KnownDevice } from '../rules/list/plan';
import { previewOf } from '../rules/list/preview';
import { type ListChoices, readRows } from '../rules/list/rows';
import { type ListColumn, proposeColumns, sourceOf } from '../rules/list/source';
import type { ListTable } from '../rules/list/table';
import { DEVICE_KINDS, devices } from '../sheet';
import { type OpenList, filesInFolder, listFolder, openList, openSameList, shapeOf, whyNot } from './list-files';
import { agreed, ended, progressOf, rememberedFor } from './list-keep';

export const LISTS_JOB = 'lists';

/** So many files are shown; whoever keeps more finds the newest. */
const FILES_SHOWN = 50;
const ENDED_SHOWN = 5;
const EXAMPLES = 3;
const EXAMPLE_CHARS = 60;

function stateOf(context: ProgramContext, file: DroppedFile): ListsView['files'][number] {
  const over = ended(context.keep).find((one) => one.fileId === file.id && one.changedMs === file.changedMs);
  const why = whyNot(file);
  return { id: file.id, name: file.name, at: file.changedMs, bytes: file.bytes, why, broughtInAt: over?.state === 'done' ? over.at : null };
}

/** The lists in the folder, and how the one that is being brought in stands. */
export function viewLists(context: ProgramContext): Verdict<ListsView> {
  const folder = listFolder(context);
  const list = agreed(context.keep);
  const standing = context.books.programme.read({ wants: { whole: [jobs] }, decide: (found) => accept(found.all(jobs).find((row) => row.job === LISTS_JOB) ?? null) });
  const job = standing.ok ? standing.value : null;
  return accept({
    folderUrl: folder === '' ? '' : `https://drive.google.com/drive/folders/${folder}`,
    files: filesInFolder(context)
      .slice(0, FILES_SHOWN)
      .map((file) => stateOf(context, file)),
    underWay:
      list === null
        ? null
        : {
            name: list.file.name,
            rows: list.rows,
            done: progressOf(context.keep, list.run).next,
            by: list.by,
            at: list.at,
            running: job?.state === 'running',
            trouble: job?.trouble ?? '',
          },
    ended: ended(context.keep)
      .slice(0, ENDED_SHOWN)
      .map(({ name, state, counts, rows, by, at }) => ({ name, state, counts, rows, by, at })),
  });
}

/** Some of what stands in each column, each text once. */
function columnsOf(table: ListTable): readonly ListColumn[] {
  return table.headers.map((header, at) => {
    const examples = new Set<string>();
    for (const row of table.rows) {
      const text = row.cells[at] ?? '';
      if (text !== '') examples.add(text.slice(0, EXAMPLE_CHARS));
      if (examples.size >= EXAMPLES) break;
    }
    return { header, examples: [...examples] };
  });
}

/** A date of a column that could be read both ways, null where none can; columns that hold no dates are not looked through. */
function unsureDateOf(table: ListTable, column: ListColumn, at: number): string | null {
  if (!column.examples.some(looksLikeDate)) return null;
  return orderOf(table.rows.map((row) => row.cells[at] ?? '')).unsure;
}

const schoolsOf = (context: ProgramContext): readonly School[] => {
  const read = context.books.staff.read({ wants: { whole: [schools] }, decide: (found) => accept(found.all(schools)) });
  return read.ok ? read.value : [];
};

/** What stands in a list, and what its columns are taken for until somebody says otherwise. */
export function lookAtList(context: ProgramContext, fileId: string): Verdict<ListOpen> {
  const { file, fingerprint, table } = openList(context, fileId);
  const columns = columnsOf(table);
  const source = sourceOf(table.headers);
  const remembered = rememberedFor(context.keep, shapeOf(table));
  const proposed = remembered?.columns ?? proposeColumns(source, columns).map((target) => target ?? '');
  return accept({
    file: file.id,
    name: file.name,
    at: file.changedMs,
    fingerprint,
    source,
    rows: table.rows.length,
    notices: table.notices,
    columns: columns.map(({ header, examples }, at) => ({
      header,
      // Who has a device is left out of a list, and so out of this page.
      examples: proposed[at] === 'holder' ? [] : examples,
      unsureDate: unsureDateOf(table, { header, examples }, at),
    })),
    remembered: remembered !== null,
    choices: { columns: proposed, replace: [], dates: remembered?.dates ?? '', school: remembered?.school ?? '', kind: remembered?.kind ?? 'Chromebook' },
    targets: LIST_TARGETS.map((target) => ({ target, name: targetName(target), day: isDayField(target) })),
    kinds: DEVICE_KINDS,
    schools: schoolsOf(context)
      .filter((school) => school.active)
      .map(({ schoolId, name }) => ({ schoolId, name })),
  });
}

/** A list that is the one somebody looked at, and the schools; throws where what was chosen is not enough to go by. */
export function settledList(context: ProgramContext, given: GivenList): OpenList & { readonly schools: readonly School[] } {
  const list = openSameList(context, given.file, given.name, given.at, given.fingerprint);
  const found = schoolsOf(context);
  const why = unsettled(list.table, given.choices, found);
  if (why !== '') throw new UserError('list-columns', { why });
  return { ...list, schools: found };
}

/** A list as a page names it. */
export interface GivenList {
  readonly file: string;
  readonly name: string;
  readonly at: number;
  readonly fingerprint: string;
  readonly choices: ListChoices;
}

/** What the list would do to the inventory as it is now. Only the columns that it holds are read. */
export function previewList(context: ProgramContext, given: GivenList): Verdict<ListPreviewed> {
  const list = settledList(context, given);
  const rows = readRows(list.table, given.choices, list.schools);
  const wanted = new Set<keyof KnownDevice>(['serial', 'assetTag', 'previousTags', 'status', ...KNOWN_FIELDS]);
  for (const field of LIST_FIELDS) if (given.choices.columns.includes(field)) wanted.add(field);
  if (given.choices.columns.includes('warrantyMonths')) wanted.add('warrantyUntil');
  const fields = [...wanted];
  return context.books.staff.read<ListPreviewed>({
    wants: { search: fields.map((column) => ({ sheet: devices, column })) },
    decide(found) {
      const columns = new Map(fields.map((field) => [field, found.cells(devices, field)] as const));
      const places = new Places(columns.get('serial') ?? [], columns.get('assetTag') ?? []);
      const inventory = inventoryOf(places, readingColumns(columns, context.clock.zone));
      return accept(previewOf(rows, inventory, given.choices));
    },
  });
}
