/** This file decides who works on a ticket: the district's own rules first, then the nearest who can take it, the least busy of several. */
import { type SchoolCalendar, isOpenAt } from '../../base/schoolhours';
import { type Verdict, accept, refuse } from '../../base/verdict';
import type { School } from '../../people/sheet';
import { languageOf } from '../../words/languages';
import type { Route } from '../routes-sheet';
import { TIERS, type Ticket } from '../sheet';
import { isForTeam } from '../team/cards';
import { isLive } from './tickets';

export type Tier = (typeof TIERS)[number];

/** Who there is, as the tables and settings name them. */
export interface Crew {
  /** The district's own rules, in their order. */
  readonly routes: readonly Route[];
  readonly schools: readonly School[];
  /** The ids of schools with a student technology team. */
  readonly teamSchools: ReadonlySet<string>;
  /** Who takes what nobody nearer does. */
  readonly district: readonly string[];
}

export interface RoutingTerms extends Crew {
  readonly calendar: SchoolCalendar;
  /** How many live tickets each person has, by address in lower case. */
  readonly load: ReadonlyMap<string, number>;
}

/** Whom a ticket goes to, and why in a few words. Nobody in particular where the assignee is empty. */
export type Routed = Pick<Ticket, 'assignee' | 'routed'> & { readonly tier: Tier };

/** Ends the reason of a ticket that nobody could be found for. */
const NOBODY = ': nobody';

const ADDRESS = /^[^\s@,;<>"]+@[^\s@,;<>"]+$/;
/** The addresses in a cell that may hold several. */
export const addressesIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((one) => ADDRESS.test(one));

const same = (typed: string, known: string): boolean => known !== '' && typed.trim().toLowerCase() === known.trim().toLowerCase();

const schoolOf = (ticket: Pick<Ticket, 'schoolId'>, { schools }: Pick<Crew, 'schools'>): School | null => (ticket.schoolId === '' ? null : (schools.find((one) => one.schoolId === ticket.schoolId) ?? null));

/** Whether a rule speaks of a ticket, its tier aside. */
export function fits(route: Route, ticket: Ticket, { schools, calendar }: Pick<RoutingTerms, 'schools' | 'calendar'>): boolean {
  const school = schoolOf(ticket, { schools });
  if (route.where.trim() !== '' && (school === null || ![school.schoolId, school.name, school.area].some((one) => same(route.where, one)))) return false;
  if (route.category.trim() !== '' && !same(route.category, ticket.category)) return false;
  if (route.language.trim() !== '' && (languageOf(route.language) ?? '') !== ticket.language) return false;
  return route.hours === '' || (ticket.openedAt !== null && !isOpenAt(ticket.openedAt, calendar));
}

/** Whom the tables name for a tier at a ticket's school, and how it is said. */
function namedFor(tier: Tier, ticket: Ticket, crew: Crew): { readonly who: readonly string[]; readonly why: string } {
  const school = schoolOf(ticket, crew);
  if (tier === 'school contact') return { who: addressesIn(school?.contactEmail ?? ''), why: 'contact of the school' };
  if (tier === 'technician') {
    const own = addressesIn(school?.technicianEmail ?? '');
    if (own.length > 0 || school === null || school.area.trim() === '') return { who: own, why: 'technician of the school' };
    const area = crew.schools.filter((one) => one.active && same(one.area, school.area)).flatMap((one) => addressesIn(one.technicianEmail));
    return { who: [...new Set(area)], why: 'technician of the area' };
  }
  return { who: tier === 'district' ? crew.district : [], why: tier };
}

/** Everybody who may take a ticket at a tier: whom the first rule for that tier names, else whom the tables do. */
export function peopleFor(tier: Tier, ticket: Ticket, terms: Crew & Pick<RoutingTerms, 'calendar'>): { readonly who: readonly string[]; readonly why: string } {
  const route = terms.routes.find((one) => one.tier === tier && fits(one, ticket, terms));
  const who = (route?.who ?? []).flatMap(addressesIn);
  return route !== undefined && who.length > 0 ? { who, why: `rule ${route.route}` } : namedFor(tier, ticket, terms);
}

/** The tier of the next who can take a ticket, from one on; the district, where nobody can. */
export const nextTier = (from: Tier, ticket: Ticket, terms: Crew & Pick<RoutingTerms, 'calendar'>): Tier =>
  TIERS.slice(TIERS.indexOf(from) + 1, TIERS.indexOf('district')).find((tier) => peopleFor(tier, ticket, terms).who.length > 0) ?? 'district';

/** Whether the school contact asks: what they can do at their school they have done. */
export function isByContact(ticket: Ticket, crew: Pick<Crew, 'schools'>): boolean {
  const contacts = addressesIn(schoolOf(ticket, crew)?.contactEmail ?? '');
  return contacts.some((one) => (ticket.verified && same(ticket.contact, one)) || same(ticket.filedBy, one));
}

const SKIPPED_BY_CONTACT: ReadonlySet<Tier> = new Set(['technology team', 'school contact']);

/** Whether students may be shown it at all: nothing about it is unclear, and harmless steps help. */
export const mayGoToTeam = (ticket: Pick<Ticket, 'category' | 'triage'>): boolean => isForTeam(ticket.category) && ticket.triage === '';

/** Routes tickets one after the other: each person's load grows with what they are given. */
export function router(terms: RoutingTerms): (ticket: Ticket) => Routed {
  const load = new Map(terms.load);
  const leastBusy = (who: readonly string[]): string => {
    let chosen = '';
    for (const one of who) if (chosen === '' || (load.get(one) ?? 0) < (load.get(chosen) ?? 0)) chosen = one;
    return chosen;
  };
  const give = (tier: Tier, { who, why }: { readonly who: readonly string[]; readonly why: string }): Routed => {
    const assignee = leastBusy(who);
    if (assignee !== '') load.set(assignee, (load.get(assignee) ?? 0) + 1);
    return { tier, assignee, routed: tier !== 'technology team' && assignee === '' ? `${why}${NOBODY}` : why };
  };
  return (ticket) => {
    const { tier } = ticket;
    // Whoever took it keeps it, and so does whoever passed it on to a vendor, who has nobody of ours.
    if (ticket.assignee !== '') return { tier: tier || tierOf(ticket, terms), assignee: ticket.assignee, routed: 'taken' };
    if (tier !== '') return give(tier, tier === 'technology team' ? { who: [], why: tier } : peopleFor(tier, ticket, terms));
    const byContact = isByContact(ticket, terms);
    const mayTake = (one: Tier): boolean => !(byContact && SKIPPED_BY_CONTACT.has(one)) && (one !== 'technology team' || mayGoToTeam(ticket));
    const route = terms.routes.find((one) => fits(one, ticket, terms) && mayTake(one.tier));
    if (route !== undefined) {
      const who = route.who.flatMap(addressesIn);
      const why = `rule ${route.route}`;
      return give(route.tier, { who: who.length > 0 || route.tier === 'technology team' ? who : namedFor(route.tier, ticket, terms).who, why });
    }
    if (!byContact && mayGoToTeam(ticket) && terms.teamSchools.has(ticket.schoolId)) return give('technology team', { who: [], why: 'technology team' });
    const nearest = nextTier(byContact ? 'school contact' : 'technology team', ticket, terms);
    return give(nearest, peopleFor(nearest, ticket, terms));
  };
}

/** The tier of whoever has a ticket already. */
function tierOf(ticket: Ticket, terms: RoutingTerms): Tier {
  return TIERS.find((tier) => peopleFor(tier, ticket, terms).who.some((one) => same(one, ticket.assignee))) ?? 'district';
}

/** Whether somebody still has to be found for a ticket. */
export const isUnrouted = (ticket: Pick<Ticket, 'state' | 'routed'>): boolean => isLive(ticket) && ticket.routed === '';

/** Whether nobody could be found for a ticket, and nobody took it since. */
export const isLeft = (ticket: Pick<Ticket, 'state' | 'routed' | 'assignee'>): boolean => isLive(ticket) && ticket.assignee === '' && ticket.routed.endsWith(NOBODY);

/** A ticket that was left, as it was before: where even the district had nobody, the nearest may have somebody now. */
export const unrouted = (ticket: Ticket): Ticket => ({ ...ticket, routed: '', tier: ticket.routed === `district${NOBODY}` ? '' : ticket.tier });

/** The ticket with whom it goes to. A ticket that is solved already goes to nobody. */
export const routed = (ticket: Ticket, route: (ticket: Ticket) => Routed): Ticket => (isUnrouted(ticket) ? { ...ticket, ...route(ticket) } : ticket);

/**
 * Passes a ticket on to another tier; who there takes it, routing finds out within a tick. With a vendor it stays with whoever
 * passed it on, since somebody of ours has to ask after it.
 */
export function passOn(ticket: Ticket, tier: Tier, who: string): Verdict<Partial<Ticket>> {
  if (!isLive(ticket)) return refuse('ticket-closed', { ticket: ticket.ticket, state: ticket.state });
  if (tier === 'technology team' && !mayGoToTeam(ticket)) return refuse('ticket-not-for-team', { ticket: ticket.ticket });
  const state = ticket.state === 'new' ? ({ state: 'open' } as const) : {};
  return accept({ ...state, tier, assignee: tier === 'vendor' ? ticket.assignee || who : '', routed: '' });
}
