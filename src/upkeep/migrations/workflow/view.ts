/** This file gathers what the desk shows of a release: what it changes, with examples, what is under way, and what can be undone. */
import type { ProgramContext } from '../../../app/context';
import { clockRelease, knownRelease } from '../../../app/release';
import { WORKBOOK_TITLES, workbookId } from '../../../app/workbook-files';
import { UserError } from '../../../base/codes';
import { type CellsByHeader, type Migration, type RowRule, rawSheet, workbooksOf } from '../../../base/migration';
import { RELEASE } from '../../../base/release';
import { MIGRATIONS, SCHEMA } from '../../../base/schema';
import { WORKBOOKS } from '../../../base/table';
import { type Verdict, accept } from '../../../base/verdict';
import { builtForms } from '../../../helpdesk/built-forms';
import { formName } from '../../../helpdesk/forms/form';
import type { ReleaseChange, ReleaseExample, ReleaseView } from '../../../ui/contracts/releases';
import { type RowChange, headersOf, rowsLeft } from './rows';
import { type Standings, releasesOf, waitingIn } from './run';

const EXAMPLES = 3;

const shown = (cells: CellsByHeader, header: string): string => String(cells[header] ?? '');

const exampleOf = ({ key, before, after }: RowChange): ReleaseExample => ({
  row: key,
  cells: Object.keys(after).map((header) => ({ header, before: shown(before, header), after: shown(after, header) })),
});

interface Seen {
  readonly rows: number | null;
  readonly examples: readonly ReleaseExample[];
  readonly blockers: readonly string[];
}

function twice(keys: readonly string[], tab: string): readonly string[] {
  const seen = new Set<string>();
  const double = keys.filter((key) => seen.size === seen.add(key).size);
  return [...new Set(double)].slice(0, EXAMPLES).map((key) => new UserError('key-twice', { key, tab }).message);
}

/** What the rows of a table will be, read as it stands before the migration: what it adds is not there yet, and what it renames bears the old name. */
function rowsBefore(context: ProgramContext, { change }: Migration): Seen {
  if (change.what === 'move') {
    const sheet = rawSheet(change.from, headersOf(change));
    const read = context.releases.book(change.from.workbook).read({ wants: { search: [{ sheet, column: 'key' }] }, decide: (found) => accept(found.column(sheet, 'key').map(String).filter((key) => key !== '')) });
    const keys = read.ok ? read.value : [];
    return { rows: keys.length, examples: [], blockers: twice(keys, change.from.name) };
  }
  const rule: RowRule = change.rows ?? { headers: [], up: () => ({}), down: () => ({}) };
  const fresh = new Set(Object.values(change.adds).map(({ header }) => header));
  const was = (header: string): string => change.renames.find(([, to]) => to === header)?.[0] ?? header;
  const reads = [...new Set([...rule.headers.filter((header) => !fresh.has(header)).map(was), ...change.renames.map(([from]) => from), ...change.drops])];
  const sheet = rawSheet(change.table, reads);
  const read = context.releases.book(change.table.workbook).read({
    wants: { search: Object.keys(sheet.columns).map((column) => ({ sheet, column })) },
    decide: (found) => accept(rowsLeft(found, sheet, rule, 'up', was)),
  });
  const left = read.ok ? read.value : [];
  return { rows: left.length, examples: left.slice(0, EXAMPLES).map(exampleOf), blockers: twice(left.map(({ key }) => key), change.table.name) };
}

function columnsOf({ change }: Migration): readonly string[] {
  if (change.what === 'move') return [`The tab ${change.from.name} goes from ${WORKBOOK_TITLES[change.from.workbook]} to ${WORKBOOK_TITLES[change.to.workbook]}.`];
  return [
    ...change.renames.map(([from, to]) => `The column “${from}” is called “${to}”.`),
    ...Object.values(change.adds).map(({ header }) => `There is a new column “${header}”.`),
    ...change.drops.map((header) => `The column “${header}” is used no more; it stays until you let go of it.`),
    ...change.lists.map(({ header, before, after }) => `In “${header}”, ${before.flatMap((word, at) => (word === after[at] ? [] : [`“${word}” is called “${after[at] ?? ''}”`])).join(', ')}.`),
  ];
}

const whereOf = (migration: Migration): string =>
  `${workbooksOf(migration).map((name) => WORKBOOK_TITLES[name]).join(' and ')}, tab ${migration.change.what === 'move' ? migration.change.from.name : migration.change.table.name}`;

function changeOf(context: ProgramContext, migration: Migration, isFirst: boolean): ReleaseChange {
  let seen: Seen;
  try {
    seen = rowsBefore(context, migration);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // What an earlier migration has yet to make cannot be looked at.
    seen = { rows: null, examples: [], blockers: isFirst ? [error.message] : [] };
  }
  return { schema: migration.schema, title: migration.title, why: migration.why, where: whereOf(migration), columns: columnsOf(migration), ...seen };
}

/** The migration that can be undone: the newest one, where nothing newer has gone through one of its workbooks. */
function newestDone(standings: Standings): Migration | undefined {
  return [...MIGRATIONS].reverse().find((one) => workbooksOf(one).every((name) => standings.get(name)?.schema === one.schema && standings.get(name)?.updating === ''));
}

export const canUndo = (context: ProgramContext, schema: number): boolean =>
  knownRelease(context.keep).run === null && newestDone(releasesOf(context))?.schema === schema && !knownRelease(context.keep).settled.includes(schema);

/** What a settling empties; where there is nothing of the kind, it only lets go of the undoing. */
export const isDone = (context: ProgramContext, schema: number): boolean => {
  const migration = MIGRATIONS.find((one) => one.schema === schema);
  const standings = releasesOf(context);
  return migration !== undefined && knownRelease(context.keep).run === null && workbooksOf(migration).every((name) => (standings.get(name)?.schema ?? 0) >= schema);
};

/** Everything that `mytech configure` wants to know, in one text. */
function idsOf(context: ProgramContext): string {
  const { keep, settings, clock } = context;
  return JSON.stringify({
    mytech: RELEASE,
    account: context.identity.acting(),
    timeZone: clock.zone.name,
    hubAccount: settings.get('hub account'),
    workbooks: Object.fromEntries(WORKBOOKS.map((name) => [name, workbookId(keep, name)])),
    forms: Object.fromEntries(builtForms(context).map((form) => [formName(form), form.formId])),
  }, null, 2);
}

/** While the Programme workbook itself is updated nobody can read Settings, and the ids wait. */
function idsOrNothing(context: ProgramContext): string {
  try {
    return idsOf(context);
  } catch (error) {
    if (error instanceof UserError) return '';
    throw error;
  }
}

export function releaseView(context: ProgramContext): Verdict<ReleaseView> {
  const standings = releasesOf(context);
  const known = knownRelease(context.keep);
  const waiting = waitingIn(standings);
  const running = known.run;
  const newest = running === null ? newestDone(standings) : undefined;
  const done = MIGRATIONS.filter((one) => !waiting.includes(one) && one.schema !== running?.schema);
  return accept({
    page: RELEASE,
    clock: clockRelease(context.keep),
    account: context.identity.acting(),
    running: running === null ? null : { title: MIGRATIONS.find((one) => one.schema === running.schema)?.title ?? '', way: running.way, rows: running.rows, trouble: running.trouble },
    waiting: running === null ? waiting.map((one, at) => changeOf(context, one, at === 0)) : [],
    done: done.map((one) => {
      const settled = known.settled.includes(one.schema);
      return { schema: one.schema, title: one.title, canUndo: one === newest && !settled, canSettle: running === null && !settled, settled };
    }),
    newer: [...standings].flatMap(([name, { schema, by }]) => (schema > SCHEMA ? [new UserError('newer-file', { workbook: WORKBOOK_TITLES[name], schema, own: SCHEMA, who: by }).message] : [])),
    ids: idsOrNothing(context),
  });
}
