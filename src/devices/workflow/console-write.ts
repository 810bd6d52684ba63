/** This file brings one device of the Admin console to what was agreed to: look, compare, write, and look again. */
import type { ProgramContext } from '../../app/context';
import { keepApart } from '../../base/pace';
import { type ConsoleDevice, type ConsoleFields, DirectoryError } from '../../base/ports';
import { type Moment, SECOND_MS } from '../../base/time';
import { fromConsole } from '../rules/console';
import { WRITTEN_AS, type Said, actionFor } from '../rules/console-fields';
import { DONE, type Outcome, failedWith, isThere, planDevice, quoted, saidIn } from '../rules/console-outcome';
import type { PlanRow } from '../rules/console-plans';

/**
 * 'Write requests for Chrome Devices per minute per user' stopped a district at 60 (GAMADV-XTD3#246). One write in so many milliseconds
 * stays below it in any minute, whenever the minute is taken to begin.
 */
const WRITE_EVERY_MS = 1_100;
/** So often a device is tried when the console is busy, with pauses that double, before the run is left for later. */
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 2 * SECOND_MS;
/** What was written may be seen a moment later only; it is looked at so often. */
const LOOKS_AFTER = 3;

const [BAD_REQUEST, UNAUTHORIZED, FORBIDDEN, NOT_FOUND] = [400, 401, 403, 404];

/** What came of one device: how each change ended, and what the console says of it now; null where nobody could see. */
export interface DeviceOutcome {
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly said: Said | null;
}

/** Keeps the writes of an execution apart; it begins with a pause, so that two executions in a row are apart as well. */
export class Pace {
  #last: Moment;

  constructor(private readonly context: Pick<ProgramContext, 'clock'>) {
    this.#last = context.clock.now();
  }

  next(): void {
    const { clock } = this.context;
    keepApart(clock, this.#last, WRITE_EVERY_MS);
    this.#last = clock.now();
  }
}

/** What the sync would write of a device, in the columns that changes are about. */
const saidOf = (context: ProgramContext, device: ConsoleDevice): Said => fromConsole(device, () => '', context.clock.zone);

/** Brings one device to what its changes want. Throws DirectoryError where the console refuses altogether, or stays busy. */
export function settleDevice(context: ProgramContext, rows: readonly PlanRow[], pace: Pace): DeviceOutcome {
  let tried = rows;
  for (let attempt = 1; ; attempt++) {
    try {
      return once(context, tried, pace);
    } catch (error) {
      const pause = FIRST_PAUSE_MS * 2 ** (attempt - 1);
      if (!(error instanceof DirectoryError) || !error.passing || attempt >= ATTEMPTS || context.clock.now() + pause >= context.handOverAt) throw error;
      context.clock.wait(pause);
      // An answer that was lost may have been a write that happened: looked at again, it is found to be ours.
      tried = rows.map((row) => ({ ...row, state: 'applying' }));
    }
  }
}

/** Whether the console says already what a change wants; nothing is written, whatever it says. */
export function isWritten(context: ProgramContext, row: PlanRow): boolean {
  try {
    const said = saidOf(context, context.directory.device(row.deviceId));
    return said.serial === row.serial && isThere(row, said);
  } catch (error) {
    if (error instanceof DirectoryError && error.code === NOT_FOUND) return false;
    throw error;
  }
}

function once(context: ProgramContext, rows: readonly PlanRow[], pace: Pace): DeviceOutcome {
  const deviceId = rows[0]?.deviceId ?? '';
  let said: Said;
  try {
    said = saidOf(context, context.directory.device(deviceId));
  } catch (error) {
    if (!(error instanceof DirectoryError) || error.code !== NOT_FOUND) throw error;
    return { outcomes: new Map(rows.map((row) => [row.changeId, failedWith('It is gone from the Admin console.')])), said: null };
  }
  const { settled, write } = planDevice(rows, said);
  const outcomes = new Map(settled);
  const fields = write.filter((row) => row.field !== 'status');
  if (fields.length > 0) said = writeFields(context, fields, outcomes, pace);
  for (const row of write.filter((one) => one.field === 'status')) said = act(context, row, said, outcomes, pace);
  return { outcomes, said };
}

const fieldsOf = (rows: readonly PlanRow[]): ConsoleFields => Object.fromEntries(rows.map((row) => [WRITTEN_AS[row.field as keyof typeof WRITTEN_AS], row.after]));

/** All fields of a device in one write; where one of them is refused, each by itself, so that one bad value stops no other. */
function writeFields(context: ProgramContext, rows: readonly PlanRow[], outcomes: Map<string, Outcome>, pace: Pace): Said {
  const deviceId = rows[0]?.deviceId ?? '';
  pace.next();
  try {
    context.directory.write(deviceId, fieldsOf(rows));
  } catch (error) {
    const why = refusalOf(error);
    if (rows.length > 1) return rows.map((row) => writeFields(context, [row], outcomes, pace)).pop() as Said;
    for (const row of rows) outcomes.set(row.changeId, failedWith(`The Admin console refused it: ${why}`));
    return saidOf(context, context.directory.device(deviceId));
  }
  return verify(context, rows, outcomes);
}

function act(context: ProgramContext, row: PlanRow, before: Said, outcomes: Map<string, Outcome>, pace: Pace): Said {
  const wanted = actionFor(before.consoleStatus, row.after);
  if (wanted === null) {
    outcomes.set(row.changeId, failedWith(`A device that is ${before.consoleStatus} cannot become ${row.after}: nothing was done.`));
    return before;
  }
  pace.next();
  try {
    context.directory.act(row.deviceId, wanted.action, wanted.reason);
  } catch (error) {
    outcomes.set(row.changeId, failedWith(`The Admin console refused it: ${refusalOf(error)}`));
    return saidOf(context, context.directory.device(row.deviceId));
  }
  return verify(context, [row], outcomes);
}

/** Google's reason where it refuses this one change; whatever concerns more than it is thrown on. */
function refusalOf(error: unknown): string {
  if (!(error instanceof DirectoryError) || error.passing || error.code < BAD_REQUEST || error.code === UNAUTHORIZED || error.code === FORBIDDEN) throw error;
  return error.message.replace(/^API call to \S+ failed with error: /, '');
}

/** Nothing counts as done before it was read back. */
function verify(context: ProgramContext, rows: readonly PlanRow[], outcomes: Map<string, Outcome>): Said {
  const deviceId = rows[0]?.deviceId ?? '';
  for (let look = 1; ; look++) {
    const said = saidOf(context, context.directory.device(deviceId));
    const missing = rows.filter((row) => !isThere(row, said));
    if (missing.length === 0 || look >= LOOKS_AFTER) {
      for (const row of rows) outcomes.set(row.changeId, missing.includes(row) ? failedWith(`The Admin console took it and says ${quoted(saidIn(row, said))} all the same.`) : DONE);
      return said;
    }
    context.clock.wait(FIRST_PAUSE_MS);
  }
}
