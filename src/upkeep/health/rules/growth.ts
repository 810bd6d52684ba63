/** This file says when a workbook will be full, by how it grew. */
import { type Day, daysBetween } from '../../../base/time';

/** "Up to 10 million cells": support.google.com/drive/answer/37603. */
export const CELLS_AT_MOST = 10_000_000;

export interface Measured {
  readonly day: Day;
  readonly cells: number;
}

/** Fewer days tell of a roster that came in or a tab that was made, and not of how a district grows. */
const LEAST_DAYS = 7;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};

/**
 * Cells a day; null where that cannot be told yet. The median of the slopes between all pairs of days (Theil and Sen): one night in which
 * a tab was made or cleared does not move it.
 */
export function growth(measures: readonly Measured[]): number | null {
  const first = measures[0];
  const last = measures[measures.length - 1];
  if (first === undefined || last === undefined || daysBetween(first.day, last.day) < LEAST_DAYS) return null;
  const slopes: number[] = [];
  measures.forEach((one, at) => {
    for (const other of measures.slice(at + 1)) {
      const days = daysBetween(one.day, other.day);
      if (days > 0) slopes.push((other.cells - one.cells) / days);
    }
  });
  return median(slopes);
}

/** In how many days a workbook is full; null where it is not, or cannot be told. */
export function daysLeft(cells: number, perDay: number | null): number | null {
  if (cells >= CELLS_AT_MOST) return 0;
  return perDay === null || perDay <= 0 ? null : (CELLS_AT_MOST - cells) / perDay;
}

const DAYS_A_YEAR = 365;
const DAYS_A_MONTH = 30.4;
/** Nobody plans further ahead, and no slope holds so long. */
const YEARS_SAID_MOST = 20;

/** "in about 4 years", "not at this rate". */
export function whenFull(cells: number, perDay: number | null): string {
  if (cells >= CELLS_AT_MOST) return 'full now';
  if (perDay === null) return 'too early to tell';
  const days = daysLeft(cells, perDay);
  if (days === null || days > YEARS_SAID_MOST * DAYS_A_YEAR) return 'not at this rate';
  const said = (count: number, one: string, many: string): string => `in about ${Math.max(1, Math.round(count))} ${Math.round(count) <= 1 ? one : many}`;
  if (days < 2 * DAYS_A_MONTH) return said(days, 'day', 'days');
  return days < 2 * DAYS_A_YEAR ? said(days / DAYS_A_MONTH, 'month', 'months') : said(days / DAYS_A_YEAR, 'year', 'years');
}
