/** This file finds out who takes each new ticket: within the commit that files it, and by the clock for what staff filed or passed on. */
import type { ProgramContext } from '../../app/context';
import type { Job, JobStep, StaffLook } from '../../app/entry';
import { isHeldBack } from '../../app/outbox';
import { newestKnown } from '../../app/put-back';
import { fingerprintOf } from '../../base/fingerprint';
import type { SchoolCalendar } from '../../base/schoolhours';
import { SECOND_MS } from '../../base/time';
import { accept } from '../../base/verdict';
import type { Glimpse, Wants } from '../../base/work';
import { schools } from '../../people/sheet';
import { type Route, routes } from '../routes-sheet';
import { type Crew, type RoutingTerms, isLeft, isUnrouted, routed, router, unrouted } from '../rules/routing';
import { isLive } from '../rules/tickets';
import { type Ticket, tickets } from '../sheet';
import { teamSchools } from '../team/rules/members';
import { teamMembers } from '../team/sheet';

/** What routing knows before it reads the Staff workbook. */
export interface RoutingInput extends Omit<Crew, 'schools' | 'teamSchools'> {
  readonly calendar: SchoolCalendar;
}

/** The district's rules are read anew so often: a filing has no request to spare for them. */
const ROUTES_KEPT_SECONDS = 300;
const ROUTES = 'routing rules';

/** The district's own rules; a row without a name is none yet. */
export function routesOf(context: Pick<ProgramContext, 'books' | 'cache'>): readonly Route[] {
  const kept = context.cache.get(ROUTES);
  if (kept !== null) return JSON.parse(kept) as readonly Route[];
  const read = context.books.programme.read({ wants: { whole: [routes] }, decide: (found) => accept(found.all(routes)) });
  const rules = read.ok ? read.value : [];
  context.cache.put(ROUTES, JSON.stringify(rules), ROUTES_KEPT_SECONDS);
  return rules;
}

/** What is to be known beforehand. */
export const routingInput = (context: ProgramContext): RoutingInput => ({
  routes: routesOf(context),
  district: context.settings.get('district technicians'),
  calendar: context.settings.calendar(context.clock.zone),
});

/** What routing wants of the Staff workbook beside the tickets themselves: who has how many, and who there is. */
export const ROUTING_WANTS = {
  search: [{ sheet: tickets, column: 'state' }, { sheet: tickets, column: 'assignee' }],
  whole: [schools, teamMembers],
} as const satisfies Wants;

/** How many live tickets each person has. */
function loadOf(glimpse: Glimpse): ReadonlyMap<string, number> {
  const load = new Map<string, number>();
  const assignees = glimpse.column(tickets, 'assignee');
  glimpse.column(tickets, 'state').forEach((state, at) => {
    const who = (assignees[at] ?? '').trim().toLowerCase();
    if (who !== '' && isLive({ state })) load.set(who, (load.get(who) ?? 0) + 1);
  });
  return load;
}

export const routingTerms = (input: RoutingInput, found: Glimpse): RoutingTerms => ({
  ...input,
  schools: found.all(schools),
  teamSchools: teamSchools(found.all(teamMembers)),
  load: loadOf(found),
});

/** Gives tickets of one commit to people, one after the other; to be called within the decision, on what `ROUTING_WANTS` brought. */
export function giver(input: RoutingInput, found: Glimpse): (ticket: Ticket) => Ticket {
  const route = router(routingTerms(input, found));
  return (ticket) => routed(ticket, route);
}

/** So many rows and their History stay well below the 2 MB of a batch, and below what is read row by row. */
const TICKETS_PER_COMMIT = 150;
const BULK_PAUSE_MS = 6 * SECOND_MS;

/** Who there was when nobody could be found for what is left: until that changes, looking again is of no use. */
const CREW = 'routing crew';
const crewOf = ({ routes: rules, district }: RoutingInput, glimpse: Glimpse): string =>
  fingerprintOf([rules, district, [...teamSchools(glimpse.all(teamMembers))], glimpse.all(schools).map((one) => [one.schoolId, one.area, one.contactEmail, one.technicianEmail])]);

/** Routes what is not routed yet of the tickets that come after `after` in the order of their numbers' letters. */
function routeAfter(context: ProgramContext, after: string, event: string): { readonly last: string | null; readonly done: number } {
  const input = routingInput(context);
  const before = context.keep.get(CREW);
  let crew = '';
  let chosen: readonly string[] = [];
  const verdict = context.books.staff.change<{ done: number }>({
    event: `routing:${event}`,
    entry: 'helpdesk.routing',
    wants: { ...ROUTING_WANTS, search: [...ROUTING_WANTS.search, { sheet: tickets, column: 'ticket' }, { sheet: tickets, column: 'routed' }] },
    follow(glimpse) {
      crew = crewOf(input, glimpse);
      const all = glimpse.columns(tickets, ['ticket', 'state', 'assignee', 'routed']).filter((line) => line.ticket > after && (isUnrouted(line) || (before !== null && crew !== before && isLeft(line))));
      chosen = [...new Set(all.map((line) => line.ticket))].sort().slice(0, TICKETS_PER_COMMIT);
      return [{ sheet: tickets, column: 'ticket', values: chosen }];
    },
    decide(found, changes) {
      const give = giver(input, found);
      let done = 0;
      for (const number of chosen) {
        const [ticket, copy] = found.rows(tickets, 'ticket', number);
        if (ticket === undefined || copy !== undefined) continue;
        const { tier, assignee, routed: why } = give(isLeft(ticket) ? unrouted(ticket) : ticket);
        if (tier === ticket.tier && assignee === ticket.assignee && why === ticket.routed) continue;
        changes.update(tickets, number, { tier, assignee, routed: why });
        done++;
      }
      return accept({ done });
    },
  });
  const last = chosen.length < TICKETS_PER_COMMIT ? null : (chosen[chosen.length - 1] ?? null);
  if (last === null) context.keep.set(CREW, crew);
  return { last, done: verdict.ok ? verdict.value.done : 0 };
}

/** The Staff workbook's newest commit when everything was routed: until there is another, nothing can be unrouted but by hand. */
const ROUTED_AT = 'routed at';

/** Has the next tick look again, though nothing was committed: people may have been named by hand. */
export const routeAgain = ({ keep }: Pick<ProgramContext, 'keep'>): void => keep.remove(ROUTED_AT);

interface Cursor {
  readonly after: string;
  readonly done: number;
}
const isCursor = (cursor: unknown): cursor is Cursor => typeof cursor === 'object' && cursor !== null && 'after' in cursor;

function routingStep(context: ProgramContext, cursor: unknown, event: string): JobStep {
  const at = isCursor(cursor) ? cursor : { after: '', done: 0 };
  const newest = newestKnown(context, 'staff');
  const { last, done } = routeAfter(context, at.after, event);
  const sum = at.done + done;
  if (last === null) {
    context.keep.set(ROUTED_AT, newest);
    return { next: null, progress: `${sum} tickets routed` };
  }
  if (done > 0) context.clock.wait(BULK_PAUSE_MS);
  return { next: { after: last, done: sum } satisfies Cursor, progress: `${sum} tickets routed so far` };
}

/** Whether anything is to be routed; looked at only after somebody committed something. */
function anyUnrouted(context: ProgramContext): boolean | StaffLook {
  const newest = newestKnown(context, 'staff');
  if (context.keep.get(ROUTED_AT) === newest || isHeldBack(context)) return false;
  const input = routingInput(context);
  return {
    wants: { search: (['state', 'assignee', 'routed'] as const).map((column) => ({ sheet: tickets, column })), whole: ROUTING_WANTS.whole },
    isWanted(found) {
      const [assignees, why] = [found.column(tickets, 'assignee'), found.column(tickets, 'routed')];
      const crew = crewOf(input, found);
      const before = context.keep.get(CREW);
      // Nobody has looked yet: what is left was left by this very crew.
      if (before === null) context.keep.set(CREW, crew);
      const isNew = before !== null && before !== crew;
      const wanted = found.column(tickets, 'state').some((state, at) => {
        const line = { state, assignee: assignees[at] ?? '', routed: why[at] ?? '' };
        return isUnrouted(line) || (isNew && isLeft(line));
      });
      if (!wanted) context.keep.set(ROUTED_AT, newest);
      return wanted;
    },
  };
}

export const routingJob: Job = {
  job: 'routing',
  room: 'helpdesk',
  about: 'Gives tickets that staff filed or passed on to whoever takes them.',
  every: 'tick',
  look: anyUnrouted,
  step: routingStep,
};
