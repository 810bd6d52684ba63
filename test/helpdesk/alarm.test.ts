/** This file tests the alarm with plain counts: what is out of the ordinary, what only the season brings, and what was told already. */
import fc from 'fast-check';
import { type Series, type Watch, QUIET_DAYS, alarms, isCovered, upperTail } from '../../src/helpdesk/learning/rules/alarm';
import { falseAMonth, found } from '../../tools/bench/alarm';
import { madeUpYears } from '../../tools/bench/alarm-year';

const DAYS = 120;
const flat = (each: number, days = DAYS): number[] => Array.from({ length: days }, () => each);
/** A topic with so many a day, and others beside it. */
function watch(counts: readonly number[], others: readonly number[] = flat(20), yearBefore: readonly number[] = counts.map(() => -1)): Watch {
  const series: Series[] = [
    { key: 'category|screen', kind: 'topic', topic: 'category|screen', counts },
    { key: 'category|wifi', kind: 'topic', topic: 'category|wifi', counts: others },
  ];
  return { all: counts.map((count, day) => count + (others[day] ?? 0)), series, yearBefore };
}
const tail = (counts: readonly number[], days: number, each: number): number[] => counts.map((count, day) => (day >= counts.length - days ? each : count));
const keys = (of: Watch): readonly string[] => alarms(of).map(({ key }) => key);

it('a calm series raises nothing, and one that trebles for a week does', () => {
  expect(keys(watch(flat(3)))).toEqual([]);
  expect(keys(watch(tail(flat(3), 5, 9)))).toEqual(['category|screen']);
  expect(alarms(watch(tail(flat(3), 5, 9)))[0]).toMatchObject({ observed: 45, days: 5 });
});

it('a slow rise is found over a fortnight', () => {
  expect(alarms(watch(tail(flat(3), 10, 6)))).toMatchObject([{ key: 'category|screen', days: 10, observed: 60 }]);
});

it('where everything becomes more alike, nothing is out of the ordinary', () => {
  expect(keys(watch(tail(flat(3), 10, 7), tail(flat(20), 10, 47)))).toEqual([]);
});

it('what came just so a year ago is the season', () => {
  const year = [...tail(flat(3), 10, 8), ...tail(flat(3), 10, 8)];
  const before = year.map((_, day) => day - DAYS);
  expect(keys(watch(year, flat(20, 2 * DAYS), before))).toEqual([]);
  expect(keys(watch([...flat(3), ...tail(flat(3), 10, 8)], flat(20, 2 * DAYS), before))).toEqual(['category|screen']);
});

it('without twenty school days before the fortnight nothing is judged', () => {
  for (const days of [0, 1, 10, 29]) expect(keys(watch(tail(flat(3, days), 5, 50), flat(20, days)))).toEqual([]);
  expect(keys(watch(tail(flat(3, 30), 5, 50), flat(20, 30)))).toEqual(['category|screen']);
});

it('a part with next to no questions is not watched, whatever happens in it', () => {
  const counts = tail(flat(0), 5, 2);
  const of = watch(flat(3));
  expect(keys({ ...of, series: [...of.series, { key: 'category|screen|school|a', kind: 'part', topic: 'category|screen', counts }] })).toEqual([]);
});

it('one alarm for each topic, and none for a cause beside the category that it shows as', () => {
  const counts = tail(flat(3), 5, 12);
  const cause: Series = { key: 'cause|dropped', kind: 'topic', topic: 'cause|dropped', kin: 'category|screen', counts };
  const part: Series = { key: 'category|screen|model|X', kind: 'part', topic: 'category|screen', counts };
  const of = watch(counts);
  expect(alarms({ ...of, series: [...of.series, cause, part] })).toHaveLength(1);
});

it('what was told lately covers the same series, parts of a topic, and a cause’s category, and no other topic', () => {
  const told = { key: 'category|screen', topic: 'category|screen', kin: '' };
  expect(isCovered(told, [told])).toBe(true);
  expect(isCovered({ key: 'category|screen|school|a', topic: 'category|screen', kin: '' }, [told])).toBe(true);
  expect(isCovered({ key: 'cause|dropped', topic: 'cause|dropped', kin: 'category|screen' }, [told])).toBe(true);
  expect(isCovered({ key: 'category|wifi', topic: 'category|wifi', kin: '' }, [told])).toBe(false);
  // A school's trouble that becomes the whole district's is news.
  expect(isCovered(told, [{ key: 'category|screen|school|a', topic: 'category|screen', kin: '' }])).toBe(false);
  expect(QUIET_DAYS).toBe(20);
});

it('the upper tail is a chance, falls with the count, and is that of Poisson where nothing scatters more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.double({ min: 0.1, max: 200, noNaN: true }), fc.double({ min: 1, max: 8, noNaN: true }), (count, mean, spread) => {
      const chance = upperTail(count, mean, mean * spread);
      expect(chance).toBeGreaterThanOrEqual(0);
      expect(chance).toBeLessThanOrEqual(1);
      expect(upperTail(count + 1, mean, mean * spread)).toBeLessThanOrEqual(chance + 1e-9);
    }),
  );
  // P(X >= 8) for a mean of 4: 0.05113 (any table of the Poisson distribution).
  expect(upperTail(8, 4, 4)).toBeCloseTo(0.05113, 4);
  // A negative binomial of mean 4 and variance 8 has size 4 and p = 1/2; P(X >= 8) = 0.1133.
  expect(upperTail(8, 4, 8)).toBeCloseTo(0.1133, 4);
});

it('looks at the past alone: what comes after the day changes nothing', () => {
  const of = madeUpYears(3, 2_000, null);
  const cut: Watch = { all: of.all.slice(0, 250), series: of.series.map((one) => ({ ...one, counts: one.counts.slice(0, 250) })), yearBefore: of.yearBefore.slice(0, 250) };
  expect(alarms(of, 250)).toEqual(alarms(cut));
});

it('a few made-up years keep the two promises; the bench measures many', () => {
  expect(falseAMonth(5_000, 3, 42, false)).toBeLessThanOrEqual(1);
  const days = found(20_000, 9, 77, { topic: 'charging' });
  expect(days[4]).toBeLessThanOrEqual(10);
});
