/** This file lays tickets before the alarm: counts by school day of each category and cause, and of each category at a school, of a model, in a grade. */
import { type SchoolCalendar, isSchoolDay } from '../../../base/schoolhours';
import { type Day, addDays, dayOf, daysBetween } from '../../../base/time';
import type { Series, Watch } from './alarm';
import { type CountTerms, type TicketFacts } from './counts';

/** What is asked on days without school counts on the next school day, if it is this near; what is asked in long breaks is not judged. */
const NEXT_SCHOOL_DAY_WITHIN = 3;
/** Two years and the weeks before them, so that last year's season has a level of its own. */
const LONGEST_DAYS = 2 * 366 + 90;
/** The same weekday a year ago. */
const YEAR_DAYS = 364;

const PARTS = ['school', 'model', 'grade'] as const;

/** Something that is counted: a category or a cause, in all of the district or in a part of it. */
export interface Subject {
  readonly what: string;
  readonly isCause: boolean;
  readonly scope: 'district' | (typeof PARTS)[number];
  readonly place: string;
}

export const seriesKey = ({ what, isCause, scope, place }: Subject): string => [isCause ? 'cause' : 'category', what, ...(scope === 'district' ? [] : [scope, place])].join('|');
export const topicOf = (key: string): string => key.split('|').slice(0, 2).join('|');

export function subjectOf(key: string): Subject {
  const [kind, what = '', scope, ...place] = key.split('|');
  return { what, isCause: kind === 'cause', scope: PARTS.find((one) => one === scope) ?? 'district', place: place.join('|') };
}

/** Where a ticket is, as far as problems are told apart by it. */
export const placesOf = (ticket: TicketFacts, { modelOf, gradeOf }: Pick<CountTerms, 'modelOf' | 'gradeOf'>): Readonly<Record<(typeof PARTS)[number], string>> => ({
  school: ticket.schoolId,
  model: modelOf.get(ticket.serial) ?? '',
  grade: gradeOf.get(ticket.personId) ?? '',
});

/** Whether a ticket is one of those that are counted. */
export function isAbout(subject: Subject, ticket: TicketFacts, terms: Pick<CountTerms, 'modelOf' | 'gradeOf'>): boolean {
  if ((subject.isCause ? ticket.cause : ticket.category) !== subject.what) return false;
  return subject.scope === 'district' || placesOf(ticket, terms)[subject.scope] === subject.place;
}

/** The school days from a day up to, not including, another. */
export function schoolDays(from: Day, to: Day, calendar: SchoolCalendar): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) if (isSchoolDay(day, calendar)) days.push(day);
  return days;
}

/** The category that at least half of a cause's tickets are counted in; '' where there is none. */
function kinOf(shown: ReadonlyMap<string, number> | undefined): string {
  const all = [...(shown?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  const [category = ''] = [...(shown ?? [])].find(([, count]) => count * 2 >= all) ?? [];
  return category === '' ? '' : seriesKey({ what: category, isCause: false, scope: 'district', place: '' });
}

/** The counts of all school days before today, and the days themselves. */
export function watchOf(tickets: readonly TicketFacts[], terms: CountTerms): Watch & { readonly days: readonly Day[] } {
  const { calendar, now } = terms;
  const { zone } = calendar;
  const today = dayOf(now, zone);
  const earliest = tickets.reduce<number | null>((least, { openedAt }) => (openedAt !== null && (least === null || openedAt < least) ? openedAt : least), null);
  const first = earliest === null ? today : dayOf(earliest, zone);
  const start = daysBetween(first, today) > LONGEST_DAYS ? addDays(today, -LONGEST_DAYS) : first;
  const days = schoolDays(start, today, calendar);
  const place = new Map(days.map((day, at) => [day, at]));
  const next = (day: Day, within: number): number => {
    for (let more = 0; more <= within; more++) {
      const found = place.get(addDays(day, more));
      if (found !== undefined) return found;
    }
    return -1;
  };
  const known = new Map<Day, number>();
  const indexOf = (at: number): number => {
    const day = dayOf(at, zone);
    const found = known.get(day) ?? next(day, NEXT_SCHOOL_DAY_WITHIN);
    known.set(day, found);
    return found;
  };
  const all = days.map(() => 0);
  const series = new Map<string, number[]>();
  const count = (key: string, at: number): void => {
    const counts = series.get(key) ?? days.map(() => 0);
    series.set(key, counts);
    counts[at] = (counts[at] ?? 0) + 1;
  };
  const shownAs = new Map<string, Map<string, number>>();
  for (const ticket of tickets) {
    const opened = ticket.openedAt === null ? -1 : indexOf(ticket.openedAt);
    const { category, cause } = ticket;
    if (opened >= 0) {
      all[opened] = (all[opened] ?? 0) + 1;
      if (category !== '') {
        count(seriesKey({ what: category, isCause: false, scope: 'district', place: '' }), opened);
        const places = placesOf(ticket, terms);
        for (const scope of PARTS) if (places[scope] !== '') count(seriesKey({ what: category, isCause: false, scope, place: places[scope] }), opened);
      }
    }
    // What brought it about is known when it is solved.
    const solved = cause === '' || ticket.resolvedAt === null ? -1 : indexOf(ticket.resolvedAt);
    if (solved < 0) continue;
    const key = seriesKey({ what: cause, isCause: true, scope: 'district', place: '' });
    count(key, solved);
    const shown = shownAs.get(key) ?? new Map<string, number>();
    shownAs.set(key, shown.set(category, (shown.get(category) ?? 0) + 1));
  }
  return {
    days,
    all,
    series: [...series].map(([key, counts]): Series => ({ key, kind: key === topicOf(key) ? 'topic' : 'part', topic: topicOf(key), kin: kinOf(shownAs.get(key)), counts })),
    yearBefore: days.map((day) => (addDays(day, -YEAR_DAYS) < start ? -1 : next(addDays(day, -YEAR_DAYS), 2 * NEXT_SCHOOL_DAY_WITHIN))),
  };
}
