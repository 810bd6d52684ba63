/** This file decides what stands in somebody's queue, and in which order: what is due first comes first. */
import type { Moment } from '../../base/time';
import type { School } from '../../people/sheet';
import type { Ticket } from '../sheet';
import { isLive } from './tickets';

export const QUEUE_VIEWS = ['mine', 'unassigned', 'schools', 'all'] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];
export const LIVE_STATES = ['new', 'open', 'waiting', 'on hold'] as const satisfies readonly Ticket['state'][];

/** The columns by which a queue is made, without reading a row. */
export const LISTED = ['ticket', 'state', 'assignee', 'schoolId', 'dueAt', 'answeredAt', 'resolveBy'] as const satisfies readonly (keyof Ticket)[];
export type Listed = Pick<Ticket, (typeof LISTED)[number]>;

/** So many tickets are shown at once; nobody works down a longer list, and each costs a row. */
export const QUEUE_PAGE = 40;

/** The next deadline of a ticket; null while its clock stands still. */
export function nextDue({ state, dueAt, answeredAt, resolveBy }: Pick<Listed, 'state' | 'dueAt' | 'answeredAt' | 'resolveBy'>): Moment | null {
  if (state === 'waiting' || state === 'on hold') return null;
  return answeredAt === null ? (dueAt ?? resolveBy) : resolveBy;
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The schools that somebody is the contact, the technician or the coach of. */
export const schoolsOf = (schools: readonly School[], who: string): ReadonlySet<string> =>
  new Set(schools.filter((school) => [school.contactEmail, school.technicianEmail, school.coachEmail].some((email) => same(email, who))).map((school) => school.schoolId));

/** Who works in the helpdesk, as far as the tables tell. */
export const helpersIn = (schools: readonly School[], assignees: readonly string[]): readonly string[] =>
  [...new Set([...schools.flatMap((school) => [school.contactEmail, school.technicianEmail, school.coachEmail]), ...assignees].map((email) => email.trim().toLowerCase()))].filter((email) => email.includes('@')).sort();

const belongs = (view: QueueView, ticket: Listed, who: string, mySchools: ReadonlySet<string>): boolean =>
  view === 'all' || (view === 'mine' ? same(ticket.assignee, who) : view === 'unassigned' ? ticket.assignee === '' : mySchools.has(ticket.schoolId));

const LAST = Number.MAX_SAFE_INTEGER;
const numberOf = (ticket: string): number => Number(ticket.replace(/\D/g, ''));
const dueFirst = (a: Listed, b: Listed): number => (nextDue(a) ?? LAST) - (nextDue(b) ?? LAST) || numberOf(a.ticket) - numberOf(b.ticket);

export interface WorkList {
  /** The tickets of the view, in order, as many as one page shows. */
  readonly tickets: readonly string[];
  /** How many more the view has. */
  readonly more: number;
  readonly counts: Readonly<Record<QueueView, number>>;
  /** Everybody to whom a live ticket is assigned. */
  readonly assignees: readonly string[];
}

export interface WorkListFor {
  readonly view: QueueView;
  /** One state alone; '' for all that are live. */
  readonly state: string;
  readonly who: string;
  readonly mySchools: ReadonlySet<string>;
  /** Pages that are passed over. */
  readonly page: number;
}

export function workList(all: readonly Listed[], { view, state, who, mySchools, page }: WorkListFor): WorkList {
  const live = all.filter(isLive);
  const mine = live.filter((ticket) => belongs(view, ticket, who, mySchools) && (state === '' || ticket.state === state)).sort(dueFirst);
  const from = page * QUEUE_PAGE;
  const shown = mine.slice(from, from + QUEUE_PAGE);
  const counts = Object.fromEntries(QUEUE_VIEWS.map((one) => [one, live.filter((ticket) => belongs(one, ticket, who, mySchools)).length])) as Record<QueueView, number>;
  return { tickets: shown.map((ticket) => ticket.ticket), more: Math.max(0, mine.length - from - shown.length), counts, assignees: live.map((ticket) => ticket.assignee) };
}
