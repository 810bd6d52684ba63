/** This file decides what the sidebar does when another row of the sheet is selected, and how often it looks. */
import { MINUTE_MS } from '../../../base/time';

/** The tabs of the Staff workbook whose rows a place shows, by their number (the rooms' sheet.ts). */
const PLACE_OF_TAB: Readonly<Record<string, string>> = { '201': 'tickets', '151': 'devices', '152': 'devices', '251': 'devices', '102': 'devices' };

/** The place that shows the row that is selected; null where none does. */
export const placeOfRow = (at: string): string | null => PLACE_OF_TAB[at.split(':')[0] ?? ''] ?? null;

/** Show the ticket that is selected, only offer it, or leave everything as it is. */
export type Move = 'show' | 'offer' | 'keep';

export interface Standing {
  /** The ticket on screen. */
  readonly shown: string | null;
  /** The ticket that was selected when the sheet was last asked. */
  readonly lastSelected: string | null;
  /** Whether text stands in the sidebar that was not sent. */
  readonly unsent: boolean;
}

/**
 * A row without a ticket changes nothing, since people click about; nor does a selection that stood there before, or a ticket
 * found by its tag would vanish at the next look. Text being written is never taken away from under somebody's hands.
 */
export function moveTo(selected: string | null, { shown, lastSelected, unsent }: Standing): Move {
  if (selected === null) return 'keep';
  if (selected === shown) return 'show';
  if (selected === lastSelected) return 'keep';
  return unsent ? 'offer' : 'show';
}

/** From each idle time on, in milliseconds, the pause between two looks at the selection. */
const PAUSES: readonly (readonly [idleMs: number, pauseMs: number])[] = [
  [10 * MINUTE_MS, 30_000],
  [3 * MINUTE_MS, 10_000],
  [0, 3_000],
];

/**
 * How long to wait before looking again, in milliseconds. A sidebar that nobody has touched looks less often: the whole domain
 * shares one allowance of reads a minute (platform.md §1).
 */
export const pauseBeforeLook = (idleMs: number): number => PAUSES.find(([from]) => idleMs >= from)?.[1] ?? 3_000;
