/** These tests hold the forecast of when a workbook is full: by the middle slope, unmoved by one strange night, and told in words people use. */
import fc from 'fast-check';
import { addDays } from '../../../../src/base/time';
import { CELLS_AT_MOST, daysLeft, growth, whenFull } from '../../../../src/upkeep/health/rules/growth';

const nights = (cells: readonly number[]) => cells.map((count, night) => ({ day: addDays('2026-09-01', night), cells: count }));

it('finds the slope of a straight line, whatever one night says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 60 }), fc.integer({ min: 0, max: 50_000 }), fc.nat(), fc.integer({ min: 0, max: 9_000_000 }), (count, perDay, at, strange) => {
      const cells = Array.from({ length: count }, (_none, night) => 100_000 + night * perDay);
      expect(growth(nights(cells))).toBeCloseTo(perDay, 6);
      cells[at % count] = strange;
      // Of n nights one strange one is in n - 1 of n(n - 1)/2 pairs: never half of them.
      expect(growth(nights(cells))).toBeCloseTo(perDay, 6);
    }),
  );
});

it('says nothing before a week is over', () => {
  expect(growth([])).toBeNull();
  expect(growth(nights([1, 2, 3, 4, 5, 6, 7]))).toBeNull();
  expect(growth(nights([1, 2, 3, 4, 5, 6, 7, 8]))).toBe(1);
  expect(whenFull(5, null)).toBe('too early to tell');
});

it.each([
  [100_000, 0, 'not at this rate'],
  [100_000, -500, 'not at this rate'],
  [CELLS_AT_MOST, 0, 'full now'],
  [CELLS_AT_MOST + 1, 10, 'full now'],
  [100_000, 1, 'not at this rate'],
  [100_000, 6_781, 'in about 4 years'],
  [9_000_000, 5_000, 'in about 7 months'],
  [9_990_000, 10_000, 'in about 1 day'],
  [9_999_999, 10_000, 'in about 1 day'],
  [9_900_000, 10_000, 'in about 10 days'],
])('%d cells and %d more a day: %s', (cells, perDay, said) => {
  expect(whenFull(cells, perDay)).toBe(said);
});

it('is full in no negative number of days', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 12_000_000 }), fc.option(fc.integer({ min: -10_000, max: 10_000 })), (cells, perDay) => (daysLeft(cells, perDay) ?? 0) >= 0));
});
