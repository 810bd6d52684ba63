/**
 * This file says when a count of questions is out of the ordinary for its season.
 *
 * Time is counted in school days, so that a week with a holiday is no quiet week. Of each series, such as charging at one school, the
 * last five and the last ten school days (the second a cumulative sum over a fortnight) are held against what was to be expected:
 *
 *   expected = the series' own level in the thirty school days before that fortnight
 *              × how busy everybody else's questions make the helpdesk now, or how busy the same weeks of last year were, if that is more.
 *
 * Mondays, the rush of August, the days after a break and growth meet all series alike and so cancel out; a season of one topic is known
 * from last year. Counts scatter more than chance alone would have them, so the spread of each series is measured on its own past weeks,
 * outliers cut, and leans on that of its kind where they are few. The upper tail is a negative binomial's, with the doubt of the expected
 * number in it. The chance that is accepted is shared out among all series that are watched (Bonferroni), a part for the district's
 * topics and a part for all schools, models and grades together, so that more series do not mean more false alarms.
 */

/** One count, school day by school day. */
export interface Series {
  /** Names it for good, such as `category|charging|school|sch-3`. */
  readonly key: string;
  /** Whole topics of the district, and parts of them: a topic at one school, of one model, in one grade. */
  readonly kind: 'topic' | 'part';
  /** The series whose season it shares: itself for a topic. */
  readonly topic: string;
  /** Another topic in which most of its questions are counted too: the category that a cause shows as. */
  readonly kin?: string;
  /** How many on each school day; as long as the calendar. */
  readonly counts: readonly number[];
}

export interface Watch {
  /** All questions together, school day by school day. */
  readonly all: readonly number[];
  readonly series: readonly Series[];
  /** The day that is a year before each school day, as its place among the school days; negative where no records reach so far. */
  readonly yearBefore: readonly number[];
}

export interface Alarm {
  readonly key: string;
  readonly topic: string;
  readonly kin: string;
  /** How many school days back it counts. */
  readonly days: number;
  readonly observed: number;
  readonly expected: number;
  /** How probable so many are where nothing is the matter. */
  readonly chance: number;
}

/** A school week and a fortnight, in school days. */
const WINDOWS = [5, 10] as const;
export const WEEK_DAYS = 5;
/** The level is taken from before the fortnight that is judged, so that what goes on now does not count as usual. */
const GAP_DAYS = 10;
const BASE_DAYS = 30;
/** With fewer school days on record nothing is judged. */
export const LEAST_BASE_DAYS = 20;
/** Last year's weeks are smoothed by so many school days on either side, since holidays move. */
const SEASON_SMOOTH_DAYS = 5;
/** A ratio of two counts leans on 1 as if so many questions had been asked besides. */
const LEAN_QUESTIONS = 15;
const LEAN_SEASON = 30;
/** How much a level drifts by itself, as a share of it. */
const DRIFT = 0.06;
/** What is less than this many times the expected, or fewer questions more than it, is nobody's work to look into. */
const LEAST_RATIO = 1.5;
const LEAST_MORE = 4;
/** Past weeks by which the spread is measured, and how far an outlier counts in it, in squares of the usual spread. */
const SPREAD_WEEKS = 16;
const OUTLIER_SQUARES = 4;
/** What is left of a normal spread's mean square when squares end there. */
const LEFT_OF_SQUARES = 0.92;
/** The spread of a series leans on that of its kind as if so many weeks of it were known. */
const SPREAD_LEAN_WEEKS = 8;
/** A part is watched where it brings at least so many questions a fortnight. */
export const LEAST_PART_FORTNIGHT = 4;
/** The chance that is spent a night: on all topics of the district together, and on all parts together. As measured, it makes less than one false alarm a month. */
const CHANCE_A_NIGHT = { topic: 0.3, part: 0.035 } as const;

type Sums = readonly number[];

/** Sums up to each day, so that any stretch of days is one subtraction. */
const summed = (counts: readonly number[]): Sums => counts.reduce<number[]>((sums, count) => (sums.push((sums[sums.length - 1] ?? 0) + count), sums), [0]);
/** How many fell on the days from `from` up to, not including, `to`. */
const between = (sums: Sums, from: number, to: number): number => (sums[Math.max(0, to)] ?? sums[sums.length - 1] ?? 0) - (sums[Math.max(0, from)] ?? 0);

interface Tally {
  readonly own: Sums;
  readonly all: Sums;
  readonly topic: Sums;
  readonly yearBefore: readonly number[];
}

interface Expectation {
  readonly observed: number;
  readonly expected: number;
  /** Of the expected number itself, as a share of it, squared. */
  readonly doubt: number;
}

const leant = (now: number, usual: number, lean = LEAN_QUESTIONS): number => (now + lean) / (usual + lean);

interface LastYear {
  /** How much larger the topic's share of all questions was a year ago in these days than in those before them; null where those are not on record. */
  readonly change: number | null;
  /** How many of the series came to one of all others in these days. */
  readonly share: number;
}

/** What last year tells of a series in these days; null where it is not on record. */
function lastYear({ own, topic, all, yearBefore }: Tally, end: number, days: number, base: number): LastYear | null {
  const first = Math.max(0, yearBefore[end - days] ?? -1);
  const from = yearBefore[end - GAP_DAYS - base] ?? -1;
  const last = yearBefore[end - 1] ?? -1;
  const before = yearBefore[end - GAP_DAYS - 1] ?? -1;
  if (last < first) return null;
  const [start, stop] = [Math.max(0, first - SEASON_SMOOTH_DAYS), last + 1 + SEASON_SMOOTH_DAYS];
  const everything = between(all, start, stop);
  const mine = between(own, start, stop);
  return {
    change: from < 0 || before <= from ? null : leant(between(topic, start, stop), (between(topic, from, before + 1) * everything) / Math.max(1, between(all, from, before + 1)), LEAN_SEASON),
    share: mine / Math.max(1, everything - mine),
  };
}

/** What was to be expected of the `days` school days before day `end`; null where too little is on record. */
function expect({ own, all, ...rest }: Tally, end: number, days: number): Expectation | null {
  const to = end - GAP_DAYS;
  const from = Math.max(0, to - BASE_DAYS);
  const base = to - from;
  if (base < LEAST_BASE_DAYS) return null;
  const observed = between(own, end - days, end);
  const past = between(own, from, to);
  const share = days / base;
  const othersNow = between(all, end - days, end) - observed;
  const othersUsual = (between(all, from, to) - past) * share;
  const busy = leant(othersNow, othersUsual);
  const season = lastYear({ own, all, ...rest }, end, days, base);
  const usual = (past + 0.5) * share;
  // What nobody knows a season of is not expected to become less because the helpdesk is quiet.
  const change = season?.change ?? null;
  const expected = Math.max(change === null ? usual * Math.max(1, busy) : usual * busy * change, othersNow * (season?.share ?? 0));
  return { observed, expected, doubt: 1 / (past + 1) + 1 / (othersNow + LEAN_QUESTIONS) + DRIFT * DRIFT };
}

/** How many times as far as chance alone a series scatters, week by week: the sum of squares and of how many weeks. */
function scatter(tally: Tally, end: number): { readonly squares: number; readonly weeks: number } {
  let squares = 0;
  let weeks = 0;
  for (let week = 0; week < SPREAD_WEEKS; week++) {
    const found = expect(tally, end - GAP_DAYS - week * WEEK_DAYS, WEEK_DAYS);
    if (found === null) break;
    const { observed, expected, doubt } = found;
    squares += Math.min(OUTLIER_SQUARES, (observed - expected) ** 2 / (expected * (1 + expected * doubt))) / LEFT_OF_SQUARES;
    weeks++;
  }
  return { squares, weeks };
}

/** The chance that a count with this mean and variance is `count` or more; never below one in a million million, where sums end. */
export function upperTail(count: number, mean: number, variance: number): number {
  if (count <= 0) return 1;
  if (mean <= 0) return 0;
  const spread = variance / mean;
  const poisson = spread <= 1 + 1e-9;
  const size = poisson ? 0 : mean / (spread - 1);
  // Either distribution gives each term by the one before it; logarithms, as the first may be too small to write.
  let log = poisson ? -mean : -size * Math.log(spread);
  let below = 0;
  for (let at = 0; at < count; at++) {
    below += Math.exp(log);
    log += poisson ? Math.log(mean / (at + 1)) : Math.log(((at + size) / (at + 1)) * ((spread - 1) / spread));
  }
  return Math.max(1e-12, 1 - below);
}

const tallyOf = (series: Series, all: Sums, sums: ReadonlyMap<string, Sums>, yearBefore: readonly number[]): Tally => {
  const own = sums.get(series.key) ?? [0];
  return { own, all, topic: sums.get(series.topic) ?? own, yearBefore };
};

/** What is out of the ordinary when the school days up to, not including, `end` are over; the least probable first, one for each topic. */
export function alarms({ all, series, yearBefore }: Watch, end = all.length): readonly Alarm[] {
  const everything = summed(all.slice(0, end));
  const sums = new Map(series.map((one) => [one.key, summed(one.counts.slice(0, end))]));
  const watched = series.filter((one) => one.kind === 'topic' || between(sums.get(one.key) ?? [0], end - GAP_DAYS - BASE_DAYS, end - GAP_DAYS) * (GAP_DAYS / BASE_DAYS) >= LEAST_PART_FORTNIGHT);
  const judged = watched.map((one) => {
    const tally = tallyOf(one, everything, sums, yearBefore);
    return { one, tally, scattered: scatter(tally, end) };
  });
  const found: Alarm[] = [];
  for (const kind of ['topic', 'part'] as const) {
    const mine = judged.filter(({ one }) => one.kind === kind);
    const [squares, weeks] = mine.reduce(([sum, count], { scattered }) => [sum + scattered.squares, count + scattered.weeks] as const, [0, 0]);
    const usual = weeks === 0 ? 2 : squares / weeks;
    const accepted = CHANCE_A_NIGHT[kind] / Math.max(1, mine.length * WINDOWS.length);
    for (const { one, tally, scattered } of mine) {
      const spread = Math.max(1, (scattered.squares + SPREAD_LEAN_WEEKS * usual) / (scattered.weeks + SPREAD_LEAN_WEEKS));
      for (const days of WINDOWS) {
        const seen = expect(tally, end, days);
        if (seen === null || seen.observed < seen.expected * LEAST_RATIO || seen.observed < seen.expected + LEAST_MORE) continue;
        const chance = upperTail(seen.observed, seen.expected, spread * seen.expected * (1 + seen.expected * seen.doubt));
        if (chance <= accepted) found.push({ key: one.key, topic: one.topic, kin: one.kin ?? '', days, observed: seen.observed, expected: seen.expected, chance });
      }
    }
  }
  const first = new Map<string, Alarm>();
  for (const alarm of found.sort((a, b) => a.chance - b.chance || (a.key < b.key ? -1 : 1))) if (!isKin(alarm, [...first.values()])) first.set(alarm.topic, alarm);
  return [...first.values()];
}

/** So many school days after something was told of, it is not told again: what goes on is one incident, and somebody is at it. */
export const QUIET_DAYS = 20;

type Told = Pick<Alarm, 'key' | 'topic' | 'kin'>;

/** Whether two are of one topic, or one is the category that the other, a cause, shows as. */
const isKin = (alarm: Told, others: readonly Told[]): boolean => others.some((one) => one.topic === alarm.topic || one.topic === alarm.kin || one.kin === alarm.topic);

/** Whether an alarm is about what was told lately: the same series, a part or a kin of a topic that was told of, or another part of its topic. */
export const isCovered = (alarm: Told, lately: readonly Told[]): boolean =>
  lately.some((one) => one.key === alarm.key) || (alarm.key === alarm.topic ? isKin(alarm, lately.filter((one) => one.key === one.topic && one.topic !== alarm.topic)) : isKin(alarm, lately));
