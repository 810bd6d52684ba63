/** This file finds out who takes each new ticket: within the commit that files it, and by the clock for what staff filed or passed on. */
import type { ProgramContext } from '../../app/context';
import type { Job, JobStep } from '../../app/entry';
import { newestKnown } from '../../app/put-back';
import type { SchoolCalendar } from '../../base/schoolhours';
import { SECOND_MS } from '../../base/time';
import { accept } from '../../base/verdict';
import type { Glimpse, Wants } from '../../base/work';
import { schools } from '../../people/sheet';
import { type Route, routes } from '../routes-sheet';
import { type Crew, type RoutingTerms, isUnrouted, routed, router } from '../rules/routing';
import { isLive } from '../rules/tickets';
import { type Ticket, tickets } from '../sheet';

/** What routing knows before it reads the Staff workbook. */
export interface RoutingInput extends Omit<Crew, 'schools'> {
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

/** What is to be known beforehand; the schools with a student technology team are the caller's to say. */
export const routingInput = (context: ProgramContext, teamSchools: ReadonlySet<string> = new Set()): RoutingInput => ({
  routes: routesOf(context),
  teamSchools,
  district: context.settings.get('district technicians'),
  calendar: context.settings.calendar(context.clock.zone),
});

/** What routing wants of the Staff workbook beside the tickets themselves: who has how many, and who there is. */
export const ROUTING_WANTS = {
  search: [{ sheet: tickets, column: 'state' }, { sheet: tickets, column: 'assignee' }],
  whole: [schools],
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

export const routingTerms = (input: RoutingInput, found: Glimpse): RoutingTerms => ({ ...input, schools: found.all(schools), load: loadOf(found) });

/** Gives tickets of one commit to people, one after the other; to be called within the decision, on what `ROUTING_WANTS` brought. */
export function giver(input: RoutingInput, found: Glimpse): (ticket: Ticket) => Ticket {
  const route = router(routingTerms(input, found));
  return (ticket) => routed(ticket, route);
}

/** So many rows and their History stay well below the 2 MB of a batch, and below what is read row by row. */
const TICKETS_PER_COMMIT = 150;
const BULK_PAUSE_MS = 6 * SECOND_MS;

/** Routes what is not routed yet; tells how many were, and whether more are left. */
function routeSome(context: ProgramContext, event: string): { readonly done: number; readonly more: boolean } {
  const input = routingInput(context);
  let chosen: readonly string[] = [];
  const verdict = context.books.staff.change<{ done: number }>({
    event: `routing:${event}`,
    entry: 'helpdesk.routing',
    wants: { ...ROUTING_WANTS, search: [...ROUTING_WANTS.search, { sheet: tickets, column: 'ticket' }, { sheet: tickets, column: 'routed' }] },
    follow(glimpse) {
      const all = glimpse.columns(tickets, ['ticket', 'state', 'routed']).filter(isUnrouted);
      chosen = [...new Set(all.map((line) => line.ticket))].slice(0, TICKETS_PER_COMMIT);
      return [{ sheet: tickets, column: 'ticket', values: chosen }];
    },
    decide(found, changes) {
      const give = giver(input, found);
      let done = 0;
      for (const number of chosen) {
        const [ticket, copy] = found.rows(tickets, 'ticket', number);
        if (ticket === undefined || copy !== undefined) continue;
        const { tier, assignee, routed: why } = give(ticket);
        changes.update(tickets, number, { tier, assignee, routed: why });
        done++;
      }
      return accept({ done });
    },
  });
  const done = verdict.ok ? verdict.value.done : 0;
  return { done, more: done > 0 && chosen.length === TICKETS_PER_COMMIT };
}

/** The Staff workbook's newest commit when everything was routed: until there is another, nothing can be unrouted but by hand. */
const ROUTED_AT = 'routed at';

function routingStep(context: ProgramContext, _cursor: unknown, event: string): JobStep {
  const newest = newestKnown(context, 'staff');
  const { done, more } = routeSome(context, event);
  if (!more) {
    context.keep.set(ROUTED_AT, newest);
    return { next: null, progress: `${done} tickets routed` };
  }
  context.clock.wait(BULK_PAUSE_MS);
  return { next: 'more', progress: `${done} tickets routed so far` };
}

export const routingJob: Job = {
  job: 'routing',
  room: 'helpdesk',
  about: 'Gives tickets that staff filed or passed on to whoever takes them.',
  every: 'tick',
  wanted: (context) => context.keep.get(ROUTED_AT) !== newestKnown(context, 'staff'),
  step: routingStep,
};
