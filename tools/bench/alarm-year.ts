/**
 * This file makes up two school years of questions, with an incident in the second or without one: districts of several sizes with a
 * rush in August, heavier Mondays, busy days after breaks, growth, topics with a season of their own, and days and weeks that are
 * livelier than chance alone would make them. Everything is drawn from a seed.
 */
import { Random } from '../../local/kernel/random';
import { CAUSES } from '../../src/helpdesk/sheet';
import type { Series, Watch } from '../../src/helpdesk/learning/rules/alarm';

export const SCHOOL_DAYS = 180;
/** Palm Beach County in 2024: 56,000 tickets of about 190,000 students (district-facts, "Tickets and repairs"). */
const TICKETS_A_STUDENT = 0.29;
const STUDENTS_A_SCHOOL = 550;
const GROWTH = 1.1;
const MODELS = 12;
const GRADES = 13;

/** What is asked how often, when more, and what brings it about; the shares of causes are as good as any. */
const TOPICS: readonly { readonly topic: string; readonly share: number; readonly season?: (day: number) => number; readonly causes: readonly number[] }[] = [
  { topic: 'screen', share: 0.22, causes: [0.7, 0.05, 0.15, 0, 0, 0, 0.05, 0, 0, 0.05] },
  { topic: 'charging', share: 0.16, season: (day) => 1 + 0.3 * Math.sin(day / 40), causes: [0.15, 0.1, 0.6, 0.05, 0, 0, 0, 0.05, 0, 0.05] },
  { topic: 'sign-in', share: 0.2, season: (day) => (day < 20 ? 2 : 1), causes: [0, 0, 0, 0.1, 0.7, 0.05, 0.05, 0.1, 0, 0] },
  { topic: 'keyboard', share: 0.12, causes: [0.2, 0.3, 0.4, 0.05, 0, 0, 0, 0, 0, 0.05] },
  { topic: 'app', share: 0.1, causes: [0, 0, 0, 0.2, 0.1, 0, 0.4, 0.3, 0, 0] },
  { topic: 'wifi', share: 0.08, season: (day) => (day >= 130 && day < 150 ? 1.5 : 1), causes: [0, 0, 0, 0.3, 0.1, 0.5, 0, 0.1, 0, 0] },
  { topic: 'lost', share: 0.05, season: (day) => (day >= 160 ? 2.5 : 1), causes: [0, 0, 0, 0, 0, 0, 0, 0, 0.95, 0.05] },
  { topic: 'sound', share: 0.02, causes: [0.1, 0, 0.3, 0.4, 0, 0, 0.1, 0.1, 0, 0] },
  { topic: 'other', share: 0.05, causes: [0, 0, 0.1, 0.2, 0, 0, 0.2, 0.3, 0, 0.2] },
];
/** The topics that a cause mostly shows as: an alarm for one of them finds the cause too. */
export const topicsOf = (cause: string): readonly string[] => TOPICS.filter(({ causes }) => (causes[CAUSES.findIndex((one) => one === cause)] ?? 0) >= 0.5).map(({ topic }) => topic);

/** The topic that most questions of a cause are counted in; '' where no topic has half of them. */
function kinOf(cause: string): string {
  const at = CAUSES.findIndex((one) => one === cause);
  const asked = TOPICS.map(({ topic, share, causes }) => ({ topic, asked: share * (causes[at] ?? 0) }));
  const sum = asked.reduce((total, one) => total + one.asked, 0);
  const found = asked.find((one) => one.asked * 2 >= sum);
  return found === undefined ? '' : `category|${found.topic}`;
}

/** The first school days after Thanksgiving, winter and spring break. */
const AFTER_BREAKS = [62, 78, 128];

function busy(day: number): number {
  const rush = day < 30 ? 1 + 1.4 * Math.exp(-day / 8) : 1;
  const bump = AFTER_BREAKS.some((first) => day === first) ? 1.6 : AFTER_BREAKS.some((first) => day === first + 1) ? 1.3 : 1;
  const weekday = [1.25, 1, 0.98, 0.95, 0.82][day % 5] ?? 1;
  return rush * bump * weekday * (day >= 165 ? 1.25 : 1);
}

/** Draws of the distributions that a year is made of. */
class Chance {
  constructor(private readonly random: Random) {}

  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.random.next())) * Math.cos(2 * Math.PI * this.random.next());
  }

  /** A factor around 1 that scatters by a share. */
  lively(share: number): number {
    return Math.exp(share * this.normal() - (share * share) / 2);
  }

  poisson(mean: number): number {
    if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    let count = 0;
    for (let left = this.random.next(), term = Math.exp(-mean); left > term && count < 500; term *= mean / count) {
      left -= term;
      count++;
    }
    return count;
  }

  of(shares: readonly number[]): number {
    let left = this.random.next();
    return Math.max(0, shares.findIndex((share) => (left -= share) < 0));
  }

  next(): number {
    return this.random.next();
  }
}

/** From a day of the second year on, everything of one topic or one cause happens twice as often. */
export interface Incident {
  readonly from: number;
  readonly topic?: string;
  readonly cause?: string;
}

const DAYS = 2 * SCHOOL_DAYS;

/** The counts of two years, as the nightly job would lay them before the rule. */
export function madeUpYears(seed: number, students: number, incident: Incident | null): Watch {
  const chance = new Chance(new Random(seed));
  const schools = Math.max(2, Math.round(students / STUDENTS_A_SCHOOL));
  const sizes = Array.from({ length: schools }, () => chance.lively(0.5));
  const sizeSum = sizes.reduce((sum, size) => sum + size, 0);
  const series = new Map<string, { kind: Series['kind']; topic: string; counts: number[] }>();
  const all = new Array<number>(DAYS).fill(0);
  const count = (key: string, kind: Series['kind'], topic: string, day: number): void => {
    const found = series.get(key) ?? { kind, topic, counts: new Array<number>(DAYS).fill(0) };
    series.set(key, found);
    found.counts[day] = (found.counts[day] ?? 0) + 1;
  };
  const week = new Map<string, number>();
  const livelyWeek = (name: string, day: number, share: number): number => {
    const key = `${name} ${Math.floor(day / 5)}`;
    const found = week.get(key) ?? chance.lively(share);
    week.set(key, found);
    return found;
  };
  for (let at = 0; at < DAYS; at++) {
    const day = at % SCHOOL_DAYS;
    const base = ((students * TICKETS_A_STUDENT) / SCHOOL_DAYS / 1.12) * busy(day) * (at >= SCHOOL_DAYS ? GROWTH : 1) * chance.lively(0.1);
    for (const { topic, share, season, causes } of TOPICS) {
      const isTwice = incident !== null && incident.topic === topic && at >= SCHOOL_DAYS + incident.from;
      const rate = base * share * (season?.(day) ?? 1) * livelyWeek(topic, at, 0.12) * (isTwice ? 2 : 1);
      for (let school = 0; school < schools; school++) {
        const asked = chance.poisson((rate * (sizes[school] ?? 0)) / sizeSum * livelyWeek(`${topic} ${school}`, at, 0.2));
        for (let one = 0; one < asked; one++) {
          const cause = CAUSES[chance.of(causes)] ?? 'other';
          const times = incident?.cause === cause && at >= SCHOOL_DAYS + incident.from ? 2 : 1;
          for (let time = 0; time < times; time++) {
            all[at] = (all[at] ?? 0) + 1;
            const name = `category|${topic}`;
            count(name, 'topic', name, at);
            count(`${name}|school|${school}`, 'part', name, at);
            count(`${name}|model|${Math.floor(chance.next() * chance.next() * MODELS)}`, 'part', name, at);
            count(`${name}|grade|${Math.floor(chance.next() * GRADES)}`, 'part', name, at);
            // The cause is known when it is solved, some days later.
            const solved = at + Math.floor(-Math.log(1 - chance.next()) * 2);
            if (solved < DAYS) count(`cause|${cause}`, 'topic', `cause|${cause}`, solved);
          }
        }
      }
    }
  }
  const moved = Math.floor(chance.next() * 5) - 2;
  return {
    all,
    series: [...series].map(([key, one]) => ({ key, ...(key.startsWith('cause|') ? { kin: kinOf(key.slice('cause|'.length)) } : {}), ...one })),
    // Breaks fall on other days than last year's.
    yearBefore: all.map((_, at) => (at - SCHOOL_DAYS + moved < 0 ? -1 : at - SCHOOL_DAYS + moved)),
  };
}
