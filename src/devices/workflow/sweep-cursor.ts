/** This file is where a sweep stands between two of its steps, and how far it is in words. */
import type { Moment } from '../../base/time';
import type { Place } from '../rules/listing';

/** Small enough for a cell: lists in it are cut where they are made. */
export interface SweepCursor {
  readonly sweep: 2;
  /** First the console is listed; then what vanished is looked for. */
  readonly phase: 'list' | 'confirm';
  /** The next page's token, null at the beginning. */
  readonly page: string | null;
  readonly place: Place | null;
  /** The serial number up to which every device was looked at. */
  readonly passed: string;
  readonly records: number;
  readonly nameless: readonly string[];
  readonly namelessCount: number;
  readonly twice: number;
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly contradicted: boolean;
  /** Devices that the console should list and did not, as many as fit; and how many there are. */
  readonly missing: readonly string[];
  readonly missingCount: number;
  readonly behindLast: number;
  /** How many devices the console listed by what the inventory said at the beginning. */
  readonly known: number;
  readonly restarts: number;
  readonly startedAt: Moment;
  readonly committedAt: Moment;
}

/** A cursor of another layout, as an older bundle may have left it, means a new beginning. */
export const isSweepCursor = (cursor: unknown): cursor is SweepCursor => typeof cursor === 'object' && cursor !== null && (cursor as { sweep?: unknown }).sweep === 2;

export const beginning = (startedAt: Moment): SweepCursor => ({
  sweep: 2,
  phase: 'list',
  page: null,
  place: null,
  passed: '',
  records: 0,
  nameless: [],
  namelessCount: 0,
  twice: 0,
  added: 0,
  changed: 0,
  gone: 0,
  contradicted: false,
  missing: [],
  missingCount: 0,
  behindLast: 0,
  known: 0,
  restarts: 0,
  startedAt,
  committedAt: 0,
});

const number = (value: number): string => value.toLocaleString('en-US');

/** What came of it so far: what is nothing is not told. */
function counted({ added, changed, gone, twice, namelessCount }: SweepCursor): string {
  const parts = [
    [added, 'new'],
    [changed, 'changed'],
    [gone, 'gone'],
    [twice, 'twice in the console'],
    [namelessCount, 'without a serial number'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, word]) => `${number(count)} ${word}`);
  return told.length === 0 ? 'nothing changed' : told.join(', ');
}

export function progressOf(cursor: SweepCursor): string {
  if (cursor.phase === 'confirm' || cursor.page === null) return `${number(cursor.records)} devices looked at, ${counted(cursor)}; ${number(cursor.missing.length)} that were not listed are being looked for`;
  const of = cursor.known > cursor.records ? ` of about ${number(cursor.known)}` : '';
  return `${number(cursor.records)}${of} devices looked at, ${counted(cursor)}`;
}

export function finished(cursor: SweepCursor): string {
  return `${number(cursor.records)} ${cursor.records === 1 ? 'device' : 'devices'} looked at: ${counted(cursor)}`;
}
