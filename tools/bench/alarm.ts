/**
 * This file measures the alarm: how often it is wrong in a year in which nothing is the matter, and how many school days pass until it
 * finds a cause or a topic that has doubled. Each figure is of many made-up years.
 */
import { type Alarm, QUIET_DAYS, type Watch, alarms, isCovered } from '../../src/helpdesk/learning/rules/alarm';
import { SCHOOL_DAYS, madeUpYears, topicsOf } from './alarm-year';
import { type Row, atLeast, atMost, median, toHundredths } from './row';

/** 180 school days lie in nine and a half months. */
const MONTHS = 9.5;
const FALSE_A_MONTH_LIMIT = 1;
const FOUND_LIMIT_DAYS = 10;
/** In the calm first quarter, in winter after a break, and in spring. */
const INCIDENT_DAYS = [45, 85, 120];

interface Raised extends Alarm {
  readonly at: number;
}

/** What is raised in the second year when somebody looks every night. */
function raised(watch: Watch, from: number, to: number): readonly Raised[] {
  const found: Raised[] = [];
  for (let end = from; end <= to; end++) {
    const lately = found.filter((one) => end - one.at < QUIET_DAYS);
    for (const alarm of alarms(watch, end)) if (!isCovered(alarm, lately)) found.push({ ...alarm, at: end });
  }
  return found;
}

export function falseAMonth(students: number, years: number, seed: number, first: boolean): number {
  let alarmsRaised = 0;
  for (let year = 0; year < years; year++) {
    const watch = madeUpYears(seed + year, students, null);
    alarmsRaised += raised(watch, first ? 1 : SCHOOL_DAYS + 1, first ? SCHOOL_DAYS : 2 * SCHOOL_DAYS).length;
  }
  return toHundredths(alarmsRaised / years / MONTHS);
}

/** Stands for not found within twenty school days; as a limit it says that the figure is shown and not promised. */
const NEVER = 99;
const NINE_OF_TEN = 90;

/** For each made-up incident how many school days passed until it was told of. */
export function found(students: number, years: number, seed: number, what: { readonly topic: string } | { readonly cause: string }): readonly number[] {
  const days: number[] = [];
  for (let year = 0; year < years; year++) {
    const from = INCIDENT_DAYS[year % INCIDENT_DAYS.length] ?? 0;
    const watch = madeUpYears(seed + year, students, { from, ...what });
    const names = 'topic' in what ? [`category|${what.topic}`] : [`cause|${what.cause}`, ...topicsOf(what.cause).map((topic) => `category|${topic}`)];
    const start = SCHOOL_DAYS + from;
    let at = NEVER;
    for (let end = start + 1; end <= start + 2 * FOUND_LIMIT_DAYS && at === NEVER; end++) {
      if (alarms(watch, end).some((alarm) => names.includes(alarm.topic))) at = end - start;
    }
    days.push(at);
  }
  return days.sort((a, b) => a - b);
}

const withinTen = (days: readonly number[]): number => Math.round((100 * days.filter((one) => one <= FOUND_LIMIT_DAYS).length) / days.length);
const ninth = (days: readonly number[]): number => days[Math.ceil(days.length * 0.9) - 1] ?? NEVER;

const SIZES = [
  { students: 1_000, years: 40 },
  { students: 10_000, years: 24 },
  { students: 100_000, years: 4 },
] as const;

export function alarmRows(): Row[] {
  const rows: Row[] = [];
  for (const { students, years } of SIZES) {
    rows.push(atMost(`alarm.falsePerMonth.${students}`, falseAMonth(students, years, 1_000, false), 'alarms', FALSE_A_MONTH_LIMIT));
    rows.push(atMost(`alarm.falsePerMonth.firstYear.${students}`, falseAMonth(students, years, 5_000, true), 'alarms', FALSE_A_MONTH_LIMIT));
  }
  return [...rows, ...foundRows()];
}

/** What doubles, and where. From about 25 tickets a week on, nine of ten are found in time; of half as many the half; of a few a week chance hides a doubling. */
const DOUBLED = [
  { students: 10_000, years: 30, what: { topic: 'charging' }, ninth: false, median: true },
  { students: 10_000, years: 30, what: { cause: 'dropped' }, ninth: false, median: true },
  { students: 20_000, years: 20, what: { topic: 'charging' }, ninth: true, median: true },
  { students: 30_000, years: 15, what: { cause: 'account' }, ninth: true, median: true },
  { students: 100_000, years: 6, what: { cause: 'liquid' }, ninth: true, median: true },
  { students: 1_000, years: 40, what: { cause: 'dropped' }, ninth: false, median: false },
] as const;

function foundRows(): Row[] {
  return DOUBLED.flatMap(({ students, years, what, ninth: ninthHolds, median: medianHolds }) => {
    const days = found(students, years, 9_000, what);
    const name = `${students}.${'topic' in what ? what.topic : what.cause}`;
    return [
      atMost(`alarm.found.schoolDays.${name}`, median(days), 'school days', medianHolds ? FOUND_LIMIT_DAYS : NEVER),
      atMost(`alarm.found.nineOfTen.${name}`, ninth(days), 'school days', ninthHolds ? FOUND_LIMIT_DAYS : NEVER),
      atLeast(`alarm.found.withinTen.${name}`, withinTen(days), '%', ninthHolds ? NINE_OF_TEN : medianHolds ? NINE_OF_TEN / 2 : 0),
    ];
  });
}
