/** This file decides what somebody's school day looks like: whose schools, how many of what, and what to do first. */
import type { Day, Moment } from '../../base/time';
import type { Device, Exception } from '../../devices/sheet';
import { type Listed, nextDue, schoolsOf } from '../../helpdesk/rules/work-list';
import { isLive } from '../../helpdesk/rules/tickets';
import type { Problem } from '../../helpdesk/learning/sheet';
import type { Person, School } from '../../people/sheet';

/** The columns by which devices are counted, without reading a row. */
export const DEVICE_COLUMNS = ['serial', 'schoolId', 'status', 'purpose', 'dueOn'] as const satisfies readonly (keyof Device)[];
export type CountedDevice = Pick<Device, (typeof DEVICE_COLUMNS)[number]>;
/** Counting needs no names: a column less of a hundred thousand cells. */
export const COUNTED_COLUMNS = ['schoolId', 'status', 'purpose', 'dueOn'] as const satisfies readonly (keyof Device)[];
type NamelessDevice = Pick<Device, (typeof COUNTED_COLUMNS)[number]>;
export const EXCEPTION_COLUMNS = ['exceptionId', 'kind', 'schoolId', 'state'] as const satisfies readonly (keyof Exception)[];
export type CountedException = Pick<Exception, (typeof EXCEPTION_COLUMNS)[number]>;
export const PROBLEM_COLUMNS = ['problemId', 'state', 'what', 'scope', 'place', 'since'] as const satisfies readonly (keyof Problem)[];
export type CountedProblem = Pick<Problem, (typeof PROBLEM_COLUMNS)[number]>;

/** Stands for all of the district. */
export const WHOLE_DISTRICT = '*';
const TICKET_LISTS = ['waiting', 'mine', 'nobody', 'late'] as const;
const DEVICE_LISTS = ['out', 'due', 'overdue', 'spare'] as const;
type TicketList = (typeof TICKET_LISTS)[number];
type DeviceList = (typeof DEVICE_LISTS)[number];
const EXCEPTION = 'exception:';
/** So many lines are shown at once, each of which costs a row. */
export const LINES_SHOWN = 40;
/** So many known problems are told of; whoever needs more looks at the desk. */
const PROBLEMS_SHOWN = 5;

/** What nobody should pass over comes before what is only many. */
const PRESSING: readonly Exception['kind'][] = ['held by a leaver', 'two devices for one student', 'duplicate tag', 'wrong place', 'not found in the count'];

/** The schools to look at, by the choice that was made (School IDs with commas between), else by who looks after them, else by the roster; none where nobody can tell. */
export function schoolsFor(choice: string, who: string, schools: readonly School[], people: readonly Pick<Person, 'schoolIds' | 'active'>[]): ReadonlySet<string> {
  if (choice === WHOLE_DISTRICT) return new Set(schools.map((school) => school.schoolId));
  if (choice !== '') return new Set(choice.split(','));
  const mine = schoolsOf(schools, who);
  return mine.size > 0 ? mine : new Set(people.filter((person) => person.active).flatMap((person) => person.schoolIds));
}

export const schoolChoices = (schools: readonly School[]): readonly { readonly id: string; readonly name: string }[] =>
  schools
    .filter((school) => school.active && school.schoolId !== '')
    .map(({ schoolId, name }) => ({ id: schoolId, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));

export interface Today {
  readonly now: Moment;
  readonly today: Day;
  readonly who: string;
  readonly mine: ReadonlySet<string>;
}

const numberOf = (ticket: string): number => Number(ticket.replace(/\D/g, ''));
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether a live ticket belongs to a list. Whoever waits for an answer from us is waiting; the family's turn and a hold are not. */
function isOn(list: string, ticket: Listed, { now, who, mine }: Today): boolean {
  const due = nextDue(ticket);
  if (list === 'mine') return same(ticket.assignee, who);
  return mine.has(ticket.schoolId) && (list === 'waiting' ? due !== null || ticket.state === 'new' || ticket.state === 'open' : list === 'late' ? due !== null && due < now : ticket.assignee === '');
}

const SPARE: readonly Device['purpose'][] = ['spare', 'daily loaner'];
function isAmong(list: string, { schoolId, status, purpose, dueOn }: NamelessDevice, { today, mine }: Today): boolean {
  if (!mine.has(schoolId)) return false;
  if (list === 'spare') return status === 'available' && SPARE.includes(purpose);
  return status === 'out' && (list === 'out' || (dueOn !== null && (list === 'due' ? dueOn === today : dueOn < today)));
}

/** The tickets of a list, what is due first on top. */
export const ticketsOn = (list: string, tickets: readonly Listed[], today: Today): readonly Listed[] =>
  tickets
    .filter((ticket) => isLive(ticket) && isOn(list, ticket, today))
    .sort((a, b) => (nextDue(a) ?? Number.MAX_SAFE_INTEGER) - (nextDue(b) ?? Number.MAX_SAFE_INTEGER) || numberOf(a.ticket) - numberOf(b.ticket));

/** The devices of a list, the longest due first. */
export const devicesAmong = (list: string, devices: readonly CountedDevice[], today: Today): readonly CountedDevice[] =>
  devices.filter((device) => isAmong(list, device, today)).sort((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') || a.serial.localeCompare(b.serial));

const stands = ({ schoolId, state, kind }: CountedException, mine: ReadonlySet<string>): boolean => state === 'open' && kind !== 'overdue' && mine.has(schoolId);

/** The exceptions of a list's kind. */
export const exceptionsOn = (list: string, exceptions: readonly CountedException[], { mine }: Today): readonly CountedException[] =>
  exceptions.filter((one) => stands(one, mine) && `${EXCEPTION}${one.kind}` === list);

const among = (names: readonly string[], name: string): boolean => names.includes(name);
export const isTicketList = (list: string): boolean => among(TICKET_LISTS, list);
export const isExceptionList = (list: string): boolean => list.startsWith(EXCEPTION);
export const isHomeList = (list: unknown): boolean => typeof list === 'string' && (isTicketList(list) || among(DEVICE_LISTS, list) || isExceptionList(list));

export interface KindCount {
  readonly kind: Exception['kind'];
  readonly count: number;
}

export function exceptionCounts(exceptions: readonly CountedException[], mine: ReadonlySet<string>): readonly KindCount[] {
  const counts = new Map<Exception['kind'], number>();
  for (const one of exceptions) if (stands(one, mine)) counts.set(one.kind, (counts.get(one.kind) ?? 0) + 1);
  const rank = (kind: Exception['kind']): number => (PRESSING.includes(kind) ? PRESSING.indexOf(kind) : PRESSING.length);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => rank(a.kind) - rank(b.kind) || b.count - a.count);
}

/** Problems that somebody noticed and that are not over, of these schools and of all. */
export const knownProblems = (problems: readonly CountedProblem[], mine: ReadonlySet<string>, names: ReadonlyMap<string, string>): readonly Pick<Problem, 'what' | 'scope' | 'place' | 'since'>[] =>
  problems
    .filter(({ state, scope, place }) => (state === 'noticed' || state === 'taken up' || state === 'acted') && (scope !== 'school' || mine.has(place)))
    .sort((a, b) => (b.since ?? '').localeCompare(a.since ?? ''))
    .slice(0, PROBLEMS_SHOWN)
    .map(({ what, scope, place, since }) => ({ what, scope, place: scope === 'school' ? (names.get(place) ?? place) : place, since }));

export interface Figures {
  readonly counts: Readonly<Record<TicketList | DeviceList, number>>;
  /** The ticket that waits longest; '' where none does. */
  readonly oldest: string;
  /** The ticket that is late by most, and since when. */
  readonly latest: string;
  readonly latestDue: Moment | null;
  readonly exceptions: readonly KindCount[];
}

/** All figures in one pass through each table: a hundred thousand devices are counted while somebody waits. */
export function figuresOf(tickets: readonly Listed[], devices: readonly NamelessDevice[], exceptions: readonly CountedException[], today: Today): Figures {
  const counts: Record<TicketList | DeviceList, number> = { waiting: 0, mine: 0, nobody: 0, late: 0, out: 0, due: 0, overdue: 0, spare: 0 };
  let [oldest, latest, latestDue]: [string, string, Moment | null] = ['', '', null];
  for (const ticket of tickets) {
    if (!isLive(ticket)) continue;
    for (const list of TICKET_LISTS) if (isOn(list, ticket, today)) counts[list]++;
    if (isOn('waiting', ticket, today) && (oldest === '' || numberOf(ticket.ticket) < numberOf(oldest))) oldest = ticket.ticket;
    const due = nextDue(ticket);
    if (due !== null && due < (latestDue ?? today.now) && isOn('late', ticket, today)) [latest, latestDue] = [ticket.ticket, due];
  }
  for (const device of devices) if (today.mine.has(device.schoolId)) for (const list of DEVICE_LISTS) if (isAmong(list, device, today)) counts[list]++;
  return { counts, oldest, latest, latestDue, exceptions: exceptionCounts(exceptions, today.mine) };
}

const many = (count: number, one: string, more: string): string => (count === 1 ? one : `${count.toLocaleString('en-US')} ${more}`);

/** What to do first: a promise that was broken, then a device that is missing, then whatever nobody has taken on. */
export function firstOf({ counts, latest, exceptions }: Figures): { readonly first: string; readonly firstList: string } {
  const leavers = exceptions.find((one) => one.kind === 'held by a leaver')?.count ?? 0;
  if (counts.late > 0) return { first: counts.late === 1 ? `Answer ${latest} first: it is late.` : `Answer ${latest} first: of ${counts.late.toLocaleString('en-US')} late tickets it has waited longest.`, firstList: 'late' };
  if (counts.nobody > 0) return { first: `Take on ${many(counts.nobody, 'the ticket', 'tickets')} that nobody has yet.`, firstList: 'nobody' };
  if (leavers > 0) return { first: `Ask for ${many(leavers, 'the device', 'devices')} of somebody who has left.`, firstList: `${EXCEPTION}held by a leaver` };
  if (counts.overdue > 0) return { first: `Ask for ${many(counts.overdue, 'the device', 'devices')} that should be back by now.`, firstList: 'overdue' };
  if (counts.mine > 0) return { first: `Go on with your ${many(counts.mine, 'ticket', 'tickets')}.`, firstList: 'mine' };
  if (counts.due > 0) return { first: `Look out for ${many(counts.due, 'the device', 'devices')} due back today.`, firstList: 'due' };
  if (counts.waiting > 0) return { first: 'All tickets are with somebody, and none is late.', firstList: 'waiting' };
  return { first: 'Nothing is waiting. A good moment to count a cart.', firstList: '' };
}
