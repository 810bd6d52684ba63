/**
 * This file takes old facts out of the tables, in pieces at night, and shows at the desk beforehand what would go. Nothing goes until a
 * lead has looked at that and switched it on; a change of the months switches it off until somebody has looked again.
 */
import type { ProgramContext } from '../../../app/context';
import type { JobStep } from '../../../app/entry';
import { HISTORY } from '../../../base/history';
import { keepApart } from '../../../base/pace';
import type { Sheet, WorkbookName } from '../../../base/table';
import type { Moment } from '../../../base/time';
import { type Verdict, accept, refuse } from '../../../base/verdict';
import type { Glimpse, Wants } from '../../../base/work';
import { builtForms } from '../../../helpdesk/built-forms';
import { devices } from '../../../devices/sheet';
import { tickets } from '../../../helpdesk/sheet';
import { loans } from '../../../loans/sheet';
import { people } from '../../../people/sheet';
import type { RetentionLine, RetentionView } from '../../../ui/contracts/records';
import { type Beside, RETENTION, type RetentionKind, type RetentionTable, beforeMoment, cellsWithoutFacts, factColumns, hasFacts, withoutFacts } from '../kinds';
import type { AnyRow } from '../rules/subject';
import { archivesOf } from './archives';
import { ROWS_PER_COMMIT, type Tied, clearCheckpoints, clearHistory, done, placeOf } from './clear';

/** Where it stands who switched it on, with the months that they saw. */
const SWITCH = 'retention';
/** Bulk commits stand at least so far apart, so that the night leaves the minute's quota to others. */
const BULK_PAUSE_MS = 15_000;

interface Switched {
  readonly by: string;
  readonly months: string;
}

const monthsOf = (context: ProgramContext, { setting }: RetentionKind): number => context.settings.get(setting) as number;
/** All months in one text: what a lead looked at. */
const monthsSaid = (context: ProgramContext): string => RETENTION.map((kind) => `${kind.kind} ${monthsOf(context, kind)}`).join(', ');
const switched = (context: ProgramContext): Switched | null => JSON.parse(context.keep.get(SWITCH) ?? 'null') as Switched | null;

const TICKETS = ['ticket', 'state', 'closedAt'] as const;
const LOANS = ['loan', 'state', 'holderId', 'inAt'] as const;
const PEOPLE = ['personId', 'active', 'guardianIds'] as const;

const besideWants: NonNullable<Wants['search']> = [
  ...TICKETS.map((column) => ({ sheet: tickets, column })),
  ...LOANS.map((column) => ({ sheet: loans, column })),
  ...PEOPLE.map((column) => ({ sheet: people, column })),
];

function besideOf(found: Glimpse, before: (kind: RetentionKind['kind']) => Moment): Beside {
  const lent = found.columns(loans, LOANS);
  return {
    oldTickets: new Set(found.columns(tickets, TICKETS).filter(({ state, closedAt }) => state === 'closed' && closedAt !== null && closedAt < before('tickets')).map(({ ticket }) => ticket)),
    oldLoans: new Set(lent.filter(({ state, inAt }) => state !== 'out' && inAt !== null && inAt < before('loans')).map(({ loan }) => loan)),
    holders: new Set(lent.filter(({ state }) => state === 'out').map(({ holderId }) => holderId)),
    guardians: new Set(found.columns(people, PEOPLE).flatMap(({ active, guardianIds }) => (active ? guardianIds : []))),
  };
}

const befores = (context: ProgramContext) => (name: RetentionKind['kind']): Moment => beforeMoment(context.clock.now(), monthsOf(context, RETENTION.find(({ kind }) => kind === name) as RetentionKind));

function lookBeside(context: ProgramContext): Beside {
  return done(context.books.staff.read({ wants: { search: besideWants }, decide: (found) => accept(besideOf(found, befores(context))) }));
}

const columnsOf = (table: RetentionTable): readonly string[] => [...new Set([table.sheet.key, ...table.by, ...factColumns(table)])];
const searchOf = (table: RetentionTable): NonNullable<Wants['search']> => columnsOf(table).map((column) => ({ sheet: table.sheet, column }));

/** The keys of a table's rows that are old and still have something that goes. */
function dueIn(context: ProgramContext, found: Glimpse, kind: RetentionKind, table: RetentionTable, beside: Beside): readonly string[] {
  const before = befores(context)(kind.kind);
  return found
    .columns(table.sheet, columnsOf(table) as never)
    .filter((row: AnyRow) => table.isDue(row, before, beside, context.clock.zone) && hasFacts(table, row))
    .map((row: AnyRow) => String(row[table.sheet.key]));
}

/** What would go tonight, kind by kind. */
function dryRun(context: ProgramContext): readonly RetentionLine[] {
  const beside = lookBeside(context);
  const counted = new Map<RetentionTable, number>();
  for (const name of ['staff', 'programme'] as const) {
    const here = RETENTION.flatMap((kind) => kind.tables.filter(({ sheet }) => sheet.workbook === name).map((table) => ({ kind, table })));
    done(
      context.books[name].read({
        wants: { search: here.flatMap(({ table }) => searchOf(table)) },
        decide(found) {
          for (const { kind, table } of here) counted.set(table, dueIn(context, found, kind, table, beside).length);
          return accept(null);
        },
      }),
    );
  }
  return RETENTION.map((kind) => ({
    kind: kind.kind,
    title: kind.title,
    what: kind.what,
    months: monthsOf(context, kind),
    hint: kind.hint,
    setting: kind.setting,
    tables: kind.tables.map((table) => ({ table: table.sheet.name, rows: counted.get(table) ?? 0 })),
  }));
}

const PAUSED = 'The months in Settings were changed since it was switched on. Look at what would go now, and switch it on again.';

export function retentionView(context: ProgramContext): Verdict<RetentionView> {
  const on = switched(context);
  const months = monthsSaid(context);
  const isOn = on !== null && on.months === months;
  return accept({ isOn, paused: on !== null && !isOn ? PAUSED : '', switchedBy: isOn ? on.by : '', lines: dryRun(context), seen: context.digest(months).slice(0, 16) });
}

/** Switches it on for the months that were looked at, or off. Pressing twice changes nothing more. */
export function switchRetention(context: ProgramContext, on: boolean, seen: string): Verdict<RetentionView> {
  const months = monthsSaid(context);
  if (on && seen !== context.digest(months).slice(0, 16)) return refuse('retention-changed');
  if (on) context.keep.set(SWITCH, JSON.stringify({ by: context.identity.visitor() ?? '', months } satisfies Switched));
  else context.keep.remove(SWITCH);
  return retentionView(context);
}

interface RetentionCursor {
  readonly at: number;
  readonly taken: number;
}
const isCursor = (cursor: unknown): cursor is RetentionCursor => typeof cursor === 'object' && cursor !== null && 'at' in cursor && 'taken' in cursor;

const TABLES = (): readonly { readonly kind: RetentionKind; readonly table: RetentionTable }[] => RETENTION.flatMap((kind) => kind.tables.map((table) => ({ kind, table })));

/** Answers in a form's own store that became tickets whose words are gone. */
function eraseAnswers(context: ProgramContext, responses: ReadonlySet<string>): void {
  if (responses.size === 0) return;
  for (const { formId } of builtForms(context)) context.forms.erase(formId, [...responses]);
}

/** History first, so that a piece that is cut off finds the rows again; then the rows themselves. */
function takeSome(context: ProgramContext, kind: RetentionKind, table: RetentionTable, event: string): number {
  const { sheet } = table;
  const name: WorkbookName = sheet.workbook;
  const book = context.books[name];
  const beside = lookBeside(context);
  const due = done(book.read({ wants: { search: searchOf(table) }, decide: (found) => accept(dueIn(context, found, kind, table, beside).slice(0, ROWS_PER_COMMIT)) }));
  if (due.length === 0) return 0;
  // A message from a family and a follower bear the name of the answer that they were made of.
  if (kind.kind === 'tickets') eraseAnswers(context, sheet === (tickets as Sheet) ? responsesOf(context, due) : new Set(due));
  if (sheet.history) {
    const cells = cellsWithoutFacts(table, context.clock.zone);
    const tied: Tied = new Map(due.map((key) => [placeOf(sheet.name, key), cells]));
    for (let round = 0; clearHistory(name, book, tied, null, `retention.history:${event}:${round}`) === ROWS_PER_COMMIT; round++);
    for (const archive of archivesOf(context).filter((one) => one.name === name)) {
      for (let round = 0; clearHistory(name, context.archive(name, archive.year), tied, null, `retention.archive:${event}:${round}`) === ROWS_PER_COMMIT; round++);
    }
    for (let round = 0; clearCheckpoints(name, book, tied, null, `retention.checkpoints:${event}:${round}`) === ROWS_PER_COMMIT; round++);
  }
  return done(
    book.change<number>({
      event: `retention:${event}`,
      entry: 'records.retention',
      forgetful: true,
      wants: { find: [{ sheet, column: sheet.key, values: due }] },
      adds: [HISTORY[name]],
      decide(found, changes) {
        for (const key of due) {
          if (found.row(sheet, key) === null) continue;
          if (table.removes === true) changes.remove(sheet, key);
          else changes.update(sheet, key, withoutFacts(table));
        }
        return accept(due.length);
      },
    }),
  );
}

/** Who had a device that is back, as the device's own History tells it, goes with the loans. Gives whether there is more to do. */
function clearOldHolders(context: ProgramContext, event: string): boolean {
  const columns = ['serial', 'holderId'] as const;
  const back = done(
    context.books.staff.read({
      wants: { search: columns.map((column) => ({ sheet: devices, column })) },
      decide: (found) => accept(found.columns(devices, columns).flatMap(({ serial, holderId }) => (holderId === '' ? [serial] : []))),
    }),
  );
  const nobody = new Map([devices.columns.holder, devices.columns.holderId].map(({ header }) => [header, null]));
  const tied: Tied = new Map(back.map((serial) => [placeOf(devices.name, serial), nobody]));
  const before = befores(context)('loans');
  const books = [context.books.staff, ...archivesOf(context).flatMap(({ name, year }) => (name === 'staff' ? [context.archive(name, year)] : []))];
  const cleared = books.map((book, at) => clearHistory('staff', book, tied, null, `retention.holders:${event}:${at}`, before));
  cleared.push(clearCheckpoints('staff', context.books.staff, tied, null, `retention.held:${event}`));
  return cleared.some((lines) => lines === ROWS_PER_COMMIT);
}

function responsesOf(context: ProgramContext, due: readonly string[]): ReadonlySet<string> {
  const read = context.books.staff.read({
    wants: { find: [{ sheet: tickets, column: 'ticket', values: due }] },
    decide: (found) => accept(due.flatMap((key) => found.row(tickets, key) ?? []).flatMap(({ responseId, alsoResponses }) => [responseId, ...alsoResponses])),
  });
  return new Set((read.ok ? read.value : []).filter((id) => id !== ''));
}

export function retentionStep(context: ProgramContext, cursor: unknown, event: string): JobStep {
  const begun = isCursor(cursor) ? cursor : { at: 0, taken: 0 };
  const on = switched(context);
  if (on === null) return { next: null, progress: 'off; look at it under Records of one person' };
  if (on.months !== monthsSaid(context)) return { next: null, progress: 'waits until a lead has looked at the new months' };
  const told = begun.taken === 1 ? 'took the facts out of 1 row' : `took the facts out of ${begun.taken.toLocaleString('en-US')} rows`;
  const one = TABLES()[begun.at];
  if (begun.at === TABLES().length) {
    const more = clearOldHolders(context, event);
    return { next: { at: begun.at + Number(!more), taken: begun.taken } satisfies RetentionCursor, progress: told };
  }
  if (one === undefined) {
    if (begun.taken > 0) {
      for (const name of ['staff', 'programme'] as const) context.books[name].forget();
      for (const { name, year } of archivesOf(context)) context.archive(name, year).forget();
    }
    return { next: null, progress: told };
  }
  const started = context.clock.now();
  const taken = takeSome(context, one.kind, one.table, event);
  if (taken === 0) return { next: { at: begun.at + 1, taken: begun.taken } satisfies RetentionCursor, progress: told };
  keepApart(context.clock, started, BULK_PAUSE_MS);
  return { next: { at: begun.at, taken: begun.taken + taken } satisfies RetentionCursor, progress: told };
}
