/** This file decides what is to be done with one device of an agreed plan, from what the Admin console says of it this moment. */
import { CONSOLE_FIELDS, type ConsoleChange, type ConsoleField } from '../sheet';
import { COLUMN_OF, type Said, sameValue } from './console-fields';
import type { PlanRow } from './console-plans';

/** How a change ended, for its row. */
export interface Outcome {
  readonly state: ConsoleChange['state'];
  readonly result: string;
}

export const DONE: Outcome = { state: 'done', result: '' };
export const failedWith = (result: string): Outcome => ({ state: 'failed', result });

const fieldOf = (row: PlanRow): ConsoleField | null => CONSOLE_FIELDS.find((field) => field === row.field) ?? null;

/** What the console says now in the field of a change. */
export function saidIn(row: PlanRow, said: Said): string {
  const field = fieldOf(row);
  return field === null ? '' : said[COLUMN_OF[field]];
}

/** Whether the console says what a change wants. */
export function isThere(row: PlanRow, said: Said): boolean {
  const field = fieldOf(row);
  return field !== null && sameValue(field, saidIn(row, said), row.after);
}

export interface DevicePlan {
  /** Changes whose end is known without writing anything. */
  readonly settled: ReadonlyMap<string, Outcome>;
  readonly write: readonly PlanRow[];
}

/**
 * Only what still says what it said when the plan was made is written. What says already what is wanted was written before an
 * execution was cut off, where the row says `applying`, and by somebody else where it does not; that, and anything else that was
 * changed meanwhile, is left alone, and no undo will touch it.
 */
export function planDevice(rows: readonly PlanRow[], said: Said): DevicePlan {
  const settled = new Map<string, Outcome>();
  const write: PlanRow[] = [];
  for (const row of rows) {
    const field = fieldOf(row);
    if (said.serial !== row.serial) settled.set(row.changeId, failedWith(`Google's device ${row.deviceId} has the serial number ${said.serial === '' ? '(none)' : said.serial}, not ${row.serial}: nothing was written.`));
    else if (field === null) settled.set(row.changeId, failedWith(`"${row.field}" is no field of the Admin console: nothing was written.`));
    else if (isThere(row, said)) settled.set(row.changeId, row.state === 'applying' ? DONE : { state: 'changed meanwhile', result: 'It says so already, so there was nothing to write.' });
    else if (!sameValue(field, saidIn(row, said), row.before)) settled.set(row.changeId, { state: 'changed meanwhile', result: `It says ${quoted(saidIn(row, said))} now, so it was left alone.` });
    else write.push(row);
  }
  return { settled, write };
}

export const quoted = (text: string): string => (text === '' ? 'nothing' : `“${text}”`);
