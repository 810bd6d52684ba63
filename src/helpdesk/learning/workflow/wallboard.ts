/** This file counts what the wallboard shows of this minute: numbers and schools, nobody's name. */
import type { ProgramContext } from '../../../app/context';
import { schoolMinutesBetween } from '../../../base/schoolhours';
import { type Moment, dayOf } from '../../../base/time';
import { type Verdict, accept } from '../../../base/verdict';
import { schools } from '../../../people/sheet';
import type { WallboardView } from '../../../ui/contracts/problems';
import { TIERS, type Ticket, tickets } from '../../sheet';

/** However many boards hang on walls, the tickets are read once a minute. */
const KEPT_SECONDS = 60;
const KEPT_AS = 'wallboard';
/** A deadline is near when no more school time than this is left. */
const NEAR_MINUTES = 120;
/** A screen's worth. */
const SCHOOLS_SHOWN = 24;

const COLUMNS = ['ticket', 'state', 'tier', 'schoolId', 'assignee', 'openedAt', 'dueAt', 'answeredAt', 'resolvedAt', 'resolveBy'] as const;
type Standing = Pick<Ticket, (typeof COLUMNS)[number]>;

const NOBODY_YET = 'not routed yet';
const isOpen = ({ state }: Standing): boolean => state === 'new' || state === 'open';

/** The deadline that comes next: of the answer while there is none, else of the solution. */
const nextDeadline = ({ answeredAt, dueAt, resolveBy }: Standing): Moment | null => (answeredAt === null ? (dueAt ?? resolveBy) : resolveBy);

/** What a ticket is counted as: none, near its deadline, or past it. */
function urgencyOf(ticket: Standing, now: Moment, near: (deadline: Moment) => boolean): 'none' | 'near' | 'late' {
  const deadline = nextDeadline(ticket);
  if (deadline === null) return 'none';
  if (deadline < now) return 'late';
  return near(deadline) ? 'near' : 'none';
}

interface Group {
  open: number;
  overdue: number;
  nearDue: number;
}

function countBoard(all: readonly Standing[], names: ReadonlyMap<string, string>, now: Moment, isToday: (at: Moment | null) => boolean, near: (deadline: Moment) => boolean): Omit<WallboardView, 'district' | 'zone' | 'now'> {
  const open = all.filter(isOpen);
  const byTier = new Map<string, Group>();
  const bySchool = new Map<string, Group>();
  const total: Group = { open: 0, overdue: 0, nearDue: 0 };
  const group = (groups: Map<string, Group>, name: string): Group => {
    const found = groups.get(name) ?? { open: 0, overdue: 0, nearDue: 0 };
    groups.set(name, found);
    return found;
  };
  for (const ticket of open) {
    const urgency = urgencyOf(ticket, now, near);
    const school = names.get(ticket.schoolId) ?? 'School not known';
    for (const one of [total, group(byTier, ticket.tier === '' ? NOBODY_YET : ticket.tier), group(bySchool, school)]) {
      one.open++;
      one.overdue += Number(urgency === 'late');
      one.nearDue += Number(urgency === 'near');
    }
  }
  return {
    ...total,
    waiting: all.filter(({ state }) => state === 'waiting' || state === 'on hold').length,
    unassigned: open.filter(({ assignee }) => assignee === '').length,
    oldest: open.reduce<Moment | null>((least, { openedAt }) => (openedAt !== null && (least === null || openedAt < least) ? openedAt : least), null),
    newToday: all.filter(({ openedAt }) => isToday(openedAt)).length,
    solvedToday: all.filter(({ resolvedAt }) => isToday(resolvedAt)).length,
    tiers: [NOBODY_YET, ...TIERS].flatMap((tier) => (byTier.has(tier) || tier !== NOBODY_YET ? [{ tier, open: byTier.get(tier)?.open ?? 0, overdue: byTier.get(tier)?.overdue ?? 0 }] : [])),
    schools: [...bySchool]
      .map(([school, counts]) => ({ school, ...counts }))
      .sort((a, b) => b.overdue - a.overdue || b.nearDue - a.nearDue || b.open - a.open || (a.school < b.school ? -1 : 1))
      .slice(0, SCHOOLS_SHOWN),
  };
}

export function wallboardView(context: ProgramContext): Verdict<WallboardView> {
  const { cache, clock, settings } = context;
  const kept = cache.get(KEPT_AS);
  if (kept !== null) return accept(JSON.parse(kept) as WallboardView);
  const { zone } = clock;
  const now = clock.now();
  const today = dayOf(now, zone);
  const calendar = settings.calendar(zone);
  const seen = context.books.staff.read({
    wants: { whole: [schools], search: COLUMNS.map((column) => ({ sheet: tickets, column })) },
    decide: (found) => accept({ all: found.columns(tickets, COLUMNS), names: new Map(found.all(schools).map((school) => [school.schoolId, school.name])) }),
  });
  if (!seen.ok) return seen;
  const view: WallboardView = {
    district: settings.get('district name'),
    now,
    zone: zone.name,
    ...countBoard(seen.value.all, seen.value.names, now, (at) => at !== null && dayOf(at, zone) === today, (deadline) => schoolMinutesBetween(now, deadline, calendar) <= NEAR_MINUTES),
  };
  cache.put(KEPT_AS, JSON.stringify(view), KEPT_SECONDS);
  return accept(view);
}
