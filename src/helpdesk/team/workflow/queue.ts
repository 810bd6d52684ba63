/** This file keeps the student technology team's workbook: its open tickets without names, its members, its course and its cards. */
import type { ProgramContext } from '../../../app/context';
import type { JobStep } from '../../../app/entry';
import { mirror } from '../../../base/mirror';
import { type Row, type Sheet, newRow } from '../../../base/table';
import { dayOf } from '../../../base/time';
import { accept } from '../../../base/verdict';
import type { Changes, Glimpse } from '../../../base/work';
import { devices } from '../../../devices/sheet';
import { schools } from '../../../people/sheet';
import { tickets } from '../../sheet';
import { isLive } from '../../rules/tickets';
import { SCHOOLS_DRAWN } from '../board';
import { isBadge, isTheTeams } from '../rules/results';
import { memberRow, monthOf, progressRow, schoolTeamRows } from '../rules/members';
import { BEGUN_AGAIN, type OwnPart, cardRows, courseRows, queueRow } from '../rules/queue';
import { DONE, type QueueRow, type TeamMember, WITH_STAFF, cards, course, members, progress, queue, schoolTeams, teamMembers } from '../sheet';
import { bringBack } from './results';

/** More tickets than this no team works on at once; the oldest are shown, the others as those are done. */
const MOST_SHOWN = 400;
/** So many lines are written in one piece; with its journal that stays below the 2 MB of a batch. */
const LINES_AT_ONCE = 300;

const DECIDES = ['ticket', 'state', 'tier', 'category', 'assignee'] as const;
type Decides = { readonly [N in (typeof DECIDES)[number]]: Row<typeof tickets>[N] };

const shownOf = (rows: readonly Decides[]): readonly string[] => rows.filter(isTheTeams).slice(0, MOST_SHOWN).map((row) => row.ticket);

interface Seen {
  readonly rows: readonly OwnPart[];
  /** Tickets that are still worked on, by whomever. */
  readonly live: ReadonlySet<string>;
  readonly members: readonly TeamMember[];
  /** Names of schools by their ids. */
  readonly schools: ReadonlyMap<string, string>;
}

/** What the Staff workbook has for the team: the columns that decide, and no more rows than are shown. */
function look(context: ProgramContext): Seen | null {
  const read = context.books.staff.read<Seen>({
    wants: {
      search: [...DECIDES.map((column) => ({ sheet: tickets, column })), { sheet: devices, column: 'serial' }, { sheet: devices, column: 'assetTag' }],
      whole: [schools, teamMembers],
    },
    follow: (glimpse) => [{ sheet: tickets, column: 'ticket', values: shownOf(glimpse.columns(tickets, DECIDES)) }],
    decide(found) {
      const columns = found.columns(tickets, DECIDES);
      const names = new Map(found.all(schools).map((school) => [school.schoolId, school.name]));
      return accept({
        live: new Set(columns.filter(isLive).map((row) => row.ticket)),
        members: found.all(teamMembers).filter((member) => member.active && isBadge(member.badge)),
        schools: names,
        rows: [...new Set(shownOf(columns))].flatMap((number) => {
          const ticket = found.rows(tickets, 'ticket', number)[0];
          if (ticket === undefined) return [];
          const [tag = ''] = found.beside(devices, 'serial', ticket.serial, 'assetTag');
          return [queueRow(ticket, tag, names.get(ticket.schoolId) ?? '', context.clock.zone)];
        }),
      });
    },
  });
  return read.ok ? read.value : null;
}

/** Lines of the queue that are to be looked at: those of shown tickets, and those that are not gone from the team's hands yet. */
function standingLines(glimpse: Glimpse, shown: ReadonlySet<string>): readonly string[] {
  const lines = glimpse.columns(queue, ['ticket', 'state']);
  const counts = new Map<string, number>();
  for (const { ticket } of lines) counts.set(ticket, (counts.get(ticket) ?? 0) + 1);
  // A line that somebody copied is left alone until one of the two is gone.
  return lines.filter(({ ticket, state }) => counts.get(ticket) === 1 && (shown.has(ticket) || (state !== DONE && state !== WITH_STAFF))).map(({ ticket }) => ticket);
}

/** Writes a table as it should be; rows that should be no longer stay, and `gone` may say so in them. */
function write<S extends Sheet>(changes: Changes, sheet: S, standing: readonly Row<S>[], wanted: readonly Row<S>[], gone: Partial<Row<S>> = {}): void {
  const counts = new Map<string, number>();
  const keyOf = (row: Row<S>): string => String((row as Record<string, unknown>)[sheet.key]);
  for (const row of standing) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  const plan = mirror(sheet, standing, wanted);
  for (const row of plan.add) changes.add(sheet, row);
  for (const { key, values } of plan.change) if (counts.get(key) === 1) changes.update(sheet, key, values);
  if (Object.keys(gone).length > 0) for (const key of plan.gone) if (counts.get(key) === 1) changes.update(sheet, key, gone);
}

/** What becomes of the queue's lines; those for which there is no room in one piece come in the next. */
function planQueue(standing: readonly QueueRow[], doubled: ReadonlySet<string>, { rows, live }: Seen): readonly { readonly add?: QueueRow; readonly key: string; readonly values: Partial<QueueRow> }[] {
  const before = new Map(standing.map((row) => [row.ticket, row]));
  const wanted = rows.filter((row) => !doubled.has(row.ticket));
  const after = wanted.map((row): QueueRow => {
    const was = before.get(row.ticket);
    if (was === undefined) return newRow(queue, row);
    return { ...was, ...((was.state === DONE || was.state === WITH_STAFF) && was.told !== '' ? BEGUN_AGAIN : {}), ...row };
  });
  const plan = mirror(queue, standing, after);
  return [
    ...plan.add.map((row) => ({ add: row, key: row.ticket, values: {} })),
    ...plan.change,
    ...plan.gone.map((key) => ({ key, values: { state: live.has(key) ? WITH_STAFF : DONE } })),
  ];
}

interface Shown {
  /** Lines of the queue that are still to be written. */
  readonly left: number;
  /** Schools that have a row of their own. */
  readonly schools: number;
}

/** Shows the team what is so now. */
function show(context: ProgramContext, event: string, seen: Seen): Shown {
  const month = monthOf(dayOf(context.clock.now(), context.clock.zone));
  const shown = new Set(seen.rows.map((row) => row.ticket));
  const team = seen.members.map((member) => ({ member, row: memberRow(member, seen.schools.get(member.schoolId) ?? '', month) }));
  const done = context.books.techTeam.change<Shown>({
    event: `queue:${event}`,
    entry: 'helpdesk.queue',
    wants: { search: [{ sheet: queue, column: 'ticket' }, { sheet: queue, column: 'state' }], whole: [members, course, progress, cards, schoolTeams] },
    follow: (glimpse) => [{ sheet: queue, column: 'ticket', values: standingLines(glimpse, shown) }],
    decide(found, changes) {
      const met = new Set<string>();
      const doubled = new Set(found.column(queue, 'ticket').filter((number) => met.has(number) || !met.add(number)));
      const standing = standingLines(found, shown).flatMap((number) => found.rows(queue, 'ticket', number));
      const plan = planQueue(standing, doubled, seen);
      for (const { add, key, values } of plan.slice(0, LINES_AT_ONCE)) {
        if (add === undefined) changes.update(queue, key, values);
        else changes.add(queue, add);
      }
      write(changes, course, found.all(course), courseRows());
      write(changes, cards, found.all(cards), cardRows());
      write(changes, members, found.all(members), team.map(({ row }) => row), { level: 'no longer on the team', thanks: '' });
      const ticked = new Map(found.all(progress).map((row) => [row.badge, row]));
      write(changes, progress, found.all(progress), team.map(({ member }) => progressRow(member, ticked.get(member.badge))));
      const ours = schoolTeamRows(team.map(({ row }) => row));
      write(changes, schoolTeams, found.all(schoolTeams), ours, { members: 0 });
      const drawn = new Set([...found.all(schoolTeams), ...ours].map((row) => row.school)).size;
      return accept({ left: Math.max(0, plan.length - LINES_AT_ONCE), schools: drawn });
    },
  });
  return done.ok ? done.value : { left: 0, schools: 0 };
}

/** First what the team wrote is brought back, then it is shown what is so now. */
export function queueStep(context: ProgramContext, cursor: unknown, event: string): JobStep {
  if (cursor !== 'show') {
    const { lines, more } = bringBack(context, event);
    if (lines > 0) return { next: more ? 'results' : 'show', progress: `${lines} lines brought back` };
  }
  const seen = look(context);
  if (seen === null) return { next: null, progress: '' };
  const { left, schools: drawn } = show(context, event, seen);
  context.chartRows.show('techTeam', [{ sheet: schoolTeams, rows: SCHOOLS_DRAWN, filled: Math.min(drawn, SCHOOLS_DRAWN) }]);
  return { next: left > 0 ? 'show' : null, progress: `${seen.rows.length} open tickets` };
}
