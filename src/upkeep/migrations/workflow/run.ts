/**
 * This file takes the workbooks from one release to the next, and back: what is under way is kept, so that whoever comes next goes on with
 * it, the clock or somebody at the desk. Until a workbook is through nobody else reads or writes it.
 */
import type { ProgramContext, TableShape, UpdatedBook } from '../../../app/context';
import { type KnownRelease, type ReleaseRun, keepRelease, knownRelease } from '../../../app/release';
import { type Migration, type TableChange, type TableMove, isAdditive, parked, workbooksOf } from '../../../base/migration';
import { keepApart } from '../../../base/pace';
import { MIGRATIONS, SCHEMA, schemaBefore, waitingFor } from '../../../base/schema';
import { WORKBOOKS, type WorkbookName } from '../../../base/table';
import { SECOND_MS } from '../../../base/time';
import { changeSome, copySome, emptySome, headersOf, raiseCounter } from './rows';

/** Bulk commits of one workbook stand so far apart, so that others who share its minute's quota get on. */
const BULK_PAUSE_MS = 6 * SECOND_MS;

type Changing = Migration & { readonly change: TableChange };
type Moving = Migration & { readonly change: TableMove };
const isMove = (migration: Migration): migration is Moving => migration.change.what === 'move';

/** What each workbook's journal says of its release. */
export const releasesOf = (context: ProgramContext): ReadonlyMap<WorkbookName, ReturnType<ProgramContext['releases']['standing']>> =>
  new Map(WORKBOOKS.map((name) => [name, context.releases.standing(name)]));

export type Standings = ReturnType<typeof releasesOf>;

/** The migrations that some workbook has not been through, in their order. */
export function waitingIn(standings: Standings): readonly Migration[] {
  const waiting = new Set([...standings].flatMap(([name, { schema }]) => waitingFor(name, schema)));
  return MIGRATIONS.filter((one) => waiting.has(one));
}

interface Under {
  readonly schema: number;
  readonly updating: 'up' | 'down';
}

/** What a workbook's journal says when a migration is over. */
const overFor = (workbook: WorkbookName, { schema }: Migration, way: 'up' | 'down'): { readonly schema: number; readonly updating: '' } => ({ schema: way === 'up' ? schema : schemaBefore(workbook, schema), updating: '' });

const bare = (table: TableShape['table'], values: Partial<TableShape> = {}): TableShape => ({ table, renames: [], ifThere: [], adds: {}, lists: [], ...values });

/** How a table's headers stand while its rows go through, and when a migration is done. */
function shapeUp({ schema, change }: Changing): TableShape {
  const added = Object.values(change.adds).map(({ header }) => header);
  return {
    table: change.table,
    renames: [...change.renames, ...change.drops.map((header) => [header, parked(header, schema)] as const)],
    // Undone once already, the columns that it added stand there still.
    ifThere: added.map((header) => [parked(header, schema), header] as const),
    adds: change.adds,
    lists: change.lists.map(({ header, after }) => ({ header, words: after })),
  };
}

function shapeDown({ schema, change }: Changing): TableShape {
  const added = Object.values(change.adds).map(({ header }) => [header, parked(header, schema)] as const);
  return {
    table: change.table,
    renames: [...change.renames.map(([from, to]) => [to, from] as const), ...change.drops.map((header) => [parked(header, schema), header] as const), ...added],
    ifThere: [],
    adds: {},
    lists: change.lists.map(({ header, before }) => ({ header, words: before })),
  };
}

const tableAfter = ({ change: { to } }: Moving): TableShape['table'] => ({ workbook: to.workbook, sheetId: to.sheetId, name: to.name, key: to.columns[to.key]?.header ?? '' });

/** The header by which a script of the other release notices that a table is no longer kept here. */
const markHeader = ({ schema, change }: Moving): readonly [string, string] => {
  const [first = ''] = headersOf(change);
  return [first, parked(first, schema)];
};

/** Opens a table that moves, on both sides; what an undoing closed is opened again. */
function openMove(context: ProgramContext, migration: Moving, release: Under): void {
  const [header, closed] = markHeader(migration);
  const { from, to } = migration.change;
  const open = { ifThere: [[closed, header] as const] };
  context.releases.book(from.workbook).shape(bare(from, open), release);
  const book = context.releases.book(to.workbook);
  book.mark(release);
  book.lay(to);
  book.shape(bare(tableAfter(migration), { ...open, hidden: to.hidden }), release);
}

/** What the table has left is closed, and only then both are everybody's again. */
function closeMove(context: ProgramContext, migration: Moving, way: 'up' | 'down'): void {
  const { from } = migration.change;
  const after = tableAfter(migration);
  const under = { schema: migration.schema, updating: way } as const;
  const [left, kept] = way === 'up' ? [from, after] : [after, from];
  context.releases.book(left.workbook).shape(bare(left, { renames: [markHeader(migration)], hidden: true }), under);
  context.releases.book(kept.workbook).shape(bare(kept, way === 'up' ? {} : { hidden: false }), overFor(kept.workbook, migration, way));
  context.releases.book(left.workbook).mark(overFor(left.workbook, migration, way));
}

/** False where the time is up before all rows are through. `note` keeps how far it is. */
function takeRows(context: ProgramContext, migration: Migration, way: ReleaseRun['way'], note: (rows: number) => void): boolean {
  const isTime = (): boolean => context.clock.now() >= context.handOverAt;
  const some = (): number => {
    if (way === 'settle') return emptySome(context, migration);
    if (isMove(migration)) return copySome(context, migration, way, isTime);
    const { rows } = migration.change as TableChange;
    return rows === null ? 0 : changeSome(context, context.releases.book((migration as Changing).change.table.workbook), migration as Changing, rows, way);
  };
  for (;;) {
    if (isTime()) return false;
    const startedAt = context.clock.now();
    const rows = some();
    if (rows === 0) return true;
    note(rows);
    keepApart(context.clock, startedAt, BULK_PAUSE_MS);
  }
}

const bookOf = (context: ProgramContext, migration: Migration): UpdatedBook => context.releases.book((migration as Changing).change.table.workbook);

function open(context: ProgramContext, migration: Migration, way: 'up' | 'down'): void {
  const under: Under = { schema: migration.schema, updating: way };
  if (isMove(migration)) openMove(context, migration, under);
  else if (way === 'up') bookOf(context, migration).shape(shapeUp(migration as Changing), under);
  else bookOf(context, migration).mark(under);
}

function close(context: ProgramContext, migration: Migration, way: 'up' | 'down'): void {
  if (isMove(migration)) {
    raiseCounter(context, migration, way);
    closeMove(context, migration, way);
    return;
  }
  const book = bookOf(context, migration);
  const over = overFor(book.name, migration, way);
  if (way === 'down') book.shape(shapeDown(migration as Changing), over);
  else book.mark(over);
}

/** What a settled migration leaves: columns that are empty, under a header that says so. */
function settled(context: ProgramContext, { schema, change }: Migration): void {
  if (change.what === 'move') return;
  const renames = change.drops.map((header) => [parked(header, schema), `${header} (empty, may be deleted)`] as const);
  if (renames.length === 0) return;
  const { workbook } = change.table;
  context.releases.book(workbook).shape(bare(change.table, { ifThere: renames }), context.releases.standing(workbook));
}

/** Goes on with what is under way until it is done or the time is up. Throws what keeps it from getting on. */
function goOn(context: ProgramContext, run: ReleaseRun): boolean {
  const migration = MIGRATIONS.find((one) => one.schema === run.schema);
  // A script of another release began it: that one alone knows how.
  if (migration === undefined) return false;
  let now = run;
  const save = (values: Partial<ReleaseRun>): void => void keepRelease(context.keep, { run: (now = { ...now, trouble: '', ...values }) });
  if (now.phase === 'rows') {
    if (now.way !== 'settle') open(context, migration, now.way);
    if (!takeRows(context, migration, now.way, (rows) => save({ rows: now.rows + rows }))) return false;
    save({ phase: 'close' });
  }
  if (now.way === 'settle') settled(context, migration);
  else close(context, migration, now.way);
  const known = knownRelease(context.keep);
  keepRelease(context.keep, {
    run: null,
    at: 0,
    undone: now.way === 'down' ? now.schema : 0,
    settled: now.way === 'settle' ? [...known.settled, now.schema] : known.settled.filter((one) => now.way === 'settle' || one !== now.schema),
  });
  return true;
}

const begun = (schema: number, way: ReleaseRun['way'], by: string): ReleaseRun => ({ schema, way, phase: 'rows', rows: 0, by, trouble: '' });

/** A run that the journals tell of and nobody remembers, as after this script's properties were lost. */
function forgotten(standings: Standings): ReleaseRun | null {
  const under = [...standings.values()].find(({ updating }) => updating !== '');
  return under === undefined || under.updating === '' ? null : begun(under.schema, under.updating, under.by);
}

/** Who may begin what: the clock only what needs nobody's look. */
export type Begins = 'nothing' | 'what only adds' | 'everything';

/**
 * Goes on with what is under way and begins what waits, as far as `begins` allows. Returns whether every workbook is of this release
 * then. Two who do it at once do no harm, and one of them only looks on.
 */
export function update(context: ProgramContext, begins: Begins, by: string, explain: (error: unknown) => string): boolean {
  return context.lock.unlessBusy(() => {
    let looked: Standings | null = null;
    for (;;) {
      let known: KnownRelease = knownRelease(context.keep);
      if (known.run === null) {
        const standings = (looked ??= releasesOf(context));
        const next = forgotten(standings) ?? firstOf(waitingIn(standings), begins, known, by);
        if (next === null) {
          const current = waitingIn(standings).length === 0 && [...standings.values()].every(({ schema, updating }) => schema <= SCHEMA && updating === '');
          keepRelease(context.keep, { at: current ? SCHEMA : 0 });
          return current;
        }
        known = keepRelease(context.keep, { run: next });
      }
      const { run } = known;
      if (run === null) return false;
      try {
        if (!goOn(context, run)) return false;
      } catch (error) {
        // Told at the desk, and tried again: what stops it is a tab that somebody has to put right, or Google.
        keepRelease(context.keep, { run: { ...(knownRelease(context.keep).run ?? run), trouble: explain(error) } });
        return false;
      }
      looked = looked === null || run.way !== 'up' ? null : broughtTo(looked, run.schema);
      // What was undone is not begun again by the same press.
      if (run.way === 'down' || context.clock.now() >= context.handOverAt) return false;
    }
  }) ?? false;
}

/** What the journals say after a migration, without asking them again. */
function broughtTo(standings: Standings, schema: number): Standings {
  const through = MIGRATIONS.filter((one) => one.schema === schema).flatMap(workbooksOf);
  return new Map([...standings].map(([name, standing]) => [name, through.includes(name) ? { ...standing, schema, updating: '' as const } : standing]));
}

function firstOf(waiting: readonly Migration[], begins: Begins, { undone }: KnownRelease, by: string): ReleaseRun | null {
  const [next] = waiting;
  if (next === undefined || begins === 'nothing') return null;
  if (begins === 'what only adds' && (undone >= next.schema || !waiting.every(isAdditive))) return null;
  return begun(next.schema, 'up', by);
}

/** Begins to undo or settle a migration; somebody presses, and the clock goes on with it. */
export const begin = (context: ProgramContext, schema: number, way: 'down' | 'settle', by: string): void => void keepRelease(context.keep, { run: begun(schema, way, by), at: 0 });
