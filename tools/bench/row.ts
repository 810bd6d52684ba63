/** This file defines a row of the bench: one measured figure beside the limit it has to keep. */
export interface Row {
  /** What was measured, such as `intake.writes`. */
  readonly work: string;
  readonly value: number;
  readonly unit: 'calls' | 'cells' | 'bytes' | 'ms' | 's' | 'tickets' | 'mails' | 'rows' | 'scans' | 'alarms' | 'school days' | 'pairs' | '%';
  readonly limit: number;
  readonly holds: boolean;
}

export const atMost = (work: string, value: number, unit: Row['unit'], limit: number): Row => ({ work, value, unit, limit, holds: value <= limit });

export const atLeast = (work: string, value: number, unit: Row['unit'], limit: number): Row => ({ work, value, unit, limit, holds: value >= limit });

export const exactly = (work: string, value: number, unit: Row['unit'], limit: number): Row => ({ work, value, unit, limit, holds: value === limit });

/** The middle one of several measurements, which one interruption of the machine does not move. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const HUNDREDTHS = 100;
export const toHundredths = (value: number): number => Math.round(value * HUNDREDTHS) / HUNDREDTHS;
