/** This file makes of the counts what the helpdesk's charts draw. */
import type { Row } from '../../../base/table';
import { type Day, addDays, dayOf } from '../../../base/time';
import { LANGUAGES, LANGUAGE_FACTS } from '../../../words/languages';
import { CATEGORY_KEYS } from '../../../words/vocabulary';
import { CHART_PLACES, type HelpdeskCount, type helpdeskByKind, type helpdeskBySchool, type helpdeskByWeek } from '../sheet';
import { type CountTerms, type TicketFacts, judgeAnswer, judgeSolution, monthOf, shownLanguages, weekOf } from './counts';

const ALL_PERCENT = 100;
const percent = (part: number, all: number): number | null => (all === 0 ? null : Math.round((part / all) * ALL_PERCENT));

/** The weeks of a year up to this one, from the first in which anything was asked; a week without a question is drawn as none. */
export function weekLines(counts: readonly HelpdeskCount[], today: Day): readonly Partial<Row<typeof helpdeskByWeek>>[] {
  const last = weekOf(today);
  const known = new Map(counts.filter(({ by, period }) => by === 'all' && period.length > 'YYYY-MM'.length).map((one) => [one.period, one]));
  const weeks = Array.from({ length: CHART_PLACES.weeks }, (_, at) => addDays(last, -7 * (CHART_PLACES.weeks - 1 - at)));
  const first = weeks.findIndex((week) => known.has(week));
  return (first < 0 ? [] : weeks.slice(first)).map((week) => {
    const one = known.get(week);
    return {
      week,
      opened: one?.opened ?? 0,
      resolved: one?.resolved ?? 0,
      answersInTime: percent(one?.answersInTime ?? 0, one?.answersDue ?? 0),
      solutionsInTime: percent(one?.solutionsInTime ?? 0, one?.solutionsDue ?? 0),
      deflected: percent(one?.deflected ?? 0, one?.opened ?? 0),
      content: percent((one?.surveys ?? 0) - (one?.low ?? 0), one?.surveys ?? 0),
    };
  });
}

/** A language as staff call it; those that are told together stay as they are. */
const nameOf = (code: string): string => LANGUAGES.flatMap((one) => (one === code ? [LANGUAGE_FACTS[one].english] : []))[0] ?? code;

/** This month and the one before, by category, hour and language. */
export function kindLines(counts: readonly HelpdeskCount[], today: Day): readonly Partial<Row<typeof helpdeskByKind>>[] {
  const month = monthOf(today);
  const before = monthOf(addDays(`${month}-01`, -1));
  const opened = new Map(counts.map((one) => [one.count, one.opened ?? 0]));
  const of = (period: string, by: string, value: string): number => opened.get(`${period}|${by}|${value}`) ?? 0;
  const both = (by: string, value: string): number => of(month, by, value) + of(before, by, value);
  const spoken = new Map(counts.filter(({ by, period }) => by === 'language' && (period === month || period === before)).map(({ value }) => [value, both('language', value)]));
  const languages = shownLanguages(spoken).slice(0, CHART_PLACES.languages);
  return Array.from({ length: CHART_PLACES.hours }, (_, at) => {
    const hour = String(at).padStart(2, '0');
    const category = CATEGORY_KEYS[at];
    const spokenHere = languages[at];
    return {
      ...(category === undefined ? {} : { category, thisMonth: of(month, 'category', category), lastMonth: of(before, 'category', category) }),
      hour,
      byHour: both('hour', hour),
      ...(spokenHere === undefined ? {} : { language: nameOf(spokenHere.language), byLanguage: spokenHere.count }),
    };
  });
}

/** Whether a ticket waits for us, and whether it is past a deadline. */
export function standingOf(ticket: TicketFacts, terms: CountTerms): { readonly waits: boolean; readonly late: boolean } {
  const waits = ticket.state === 'new' || ticket.state === 'open';
  const missed = (ticket.answeredAt === null && judgeAnswer(ticket, terms)?.inTime === false) || judgeSolution(ticket, terms)?.inTime === false;
  return { waits, late: waits && missed };
}

/** Open tickets by school, where most wait first. */
export function schoolLines(tickets: readonly TicketFacts[], names: ReadonlyMap<string, string>, terms: CountTerms): readonly Partial<Row<typeof helpdeskBySchool>>[] {
  const found = new Map<string, { school: string; open: number; late: number }>();
  for (const ticket of tickets) {
    const { waits, late } = standingOf(ticket, terms);
    if (!waits) continue;
    const school = names.get(ticket.schoolId) ?? 'school not known';
    const line = found.get(school) ?? { school, open: 0, late: 0 };
    found.set(school, line);
    line.open++;
    line.late += Number(late);
  }
  const lines = [...found.values()].sort((a, b) => b.open - a.open || (a.school < b.school ? -1 : 1));
  const shown = lines.slice(0, lines.length > CHART_PLACES.schools ? CHART_PLACES.schools - 1 : CHART_PLACES.schools);
  const rest = lines.slice(shown.length);
  const sum = (of: 'open' | 'late'): number => rest.reduce((total, line) => total + line[of], 0);
  return rest.length === 0 ? shown : [...shown, { school: `${rest.length} other schools`, open: sum('open'), late: sum('late') }];
}

export const dayNow = ({ now, calendar }: CountTerms): Day => dayOf(now, calendar.zone);
