/** This file measures how families' forms become tickets: one alone, and sixty in one minute with Google's weather. */
import type { CallRecord } from '../../local/kernel/workspace';
import type { EventFault } from '../../local/services/script/events';
import { type Row, atMost, exactly } from './row';
import { type Stage, sendHelpForm, setStage, ticketCount } from './stage';

const MINUTE_MS = 60_000;
const FAMILIES = 60;
const SECONDS_LIMIT = 300;
const CALLS_PER_MINUTE_LIMIT = 15;
/** After this virtual time nobody waits any longer for what has not come. */
const PATIENCE_MS = 20 * MINUTE_MS;

const isRead = (call: CallRecord): boolean => call.name === 'Sheets.read' || call.name === 'Sheets.get';
const isWrite = (call: CallRecord): boolean => call.name === 'Sheets.write';

/** The Staff workbook's writes, landed or refused, until the ticket of one form stands. */
export function oneFamily(stage: Stage): Row[] {
  const { workspace, staffId } = stage;
  const before = ticketCount(stage);
  let writes = 0;
  workspace.onCall = (call) => {
    // The id of the workbook is the second argument of Sheets.Spreadsheets.batchUpdate.
    if (isWrite(call) && call.args[1] === staffId && (writes === 0 || ticketCount(stage) === before)) writes += 1;
  };
  sendHelpForm(stage, before);
  workspace.advanceTo(workspace.clock.now + MINUTE_MS);
  workspace.onCall = null;
  return [exactly('intake.tickets', ticketCount(stage) - before, 'tickets', 1), atMost('intake.writes', writes, 'calls', 1)];
}

/** The hour's own work, and the ticks that finish it, are over after so long. */
const HOURS_WORK_MS = 10 * MINUTE_MS;
/** Families do not mind the clock: their minute begins at any part of the five between two ticks, and the worst counts. */
const BEGINNINGS_MS = [0, 1, 2, 3, 4].map((minutes) => minutes * MINUTE_MS);

/** The most calls in any stretch of a minute. */
export function mostInAMinute(moments: readonly number[]): number {
  const sorted = [...moments].sort((a, b) => a - b);
  let most = 0;
  let from = 0;
  sorted.forEach((moment, at) => {
    while (moment - (sorted[from] ?? moment) >= MINUTE_MS) from += 1;
    most = Math.max(most, at - from + 1);
  });
  return most;
}

/**
 * What befalls the events of ten forms that follow each other: four of them go wrong, each in a way of its own. There is no row to
 * go missing, since answers are read from the form's own store and never from a linked sheet.
 */
const WEATHER: Readonly<Record<number, EventFault>> = { 1: { kind: 'lost' }, 3: { kind: 'doubled' }, 6: { kind: 'delayed', ms: 90_000 }, 8: { kind: 'blank' } };
const WEATHER_ROUND = 10;

/** Sixty families within one minute, each at a moment of its own, while the script runs beside them. */
function familiesFrom(beginning: number, assumedCostFactor: number): { readonly tickets: number; readonly seconds: number; readonly reads: number; readonly writes: number } {
  const stage = setStage({ assumedCostFactor });
  const { workspace } = stage;
  const account = stage.district.cast.programAccount;
  // Past the work of the full hour, which families do not cause: nothing but their minute is measured.
  const isHourOver = (): boolean => workspace.executions.some(({ functionName }) => functionName === 'hourly_');
  while (!isHourOver()) workspace.advanceTo(workspace.clock.now + MINUTE_MS);
  workspace.advanceTo(workspace.clock.now + HOURS_WORK_MS + beginning);
  const beganMs = workspace.clock.now;
  let event = 0;
  workspace.scripts.triggers.trouble = ({ responseId }) => (responseId === null ? undefined : WEATHER[event++ % WEATHER_ROUND]);
  const reads: number[] = [];
  const writes: number[] = [];
  let filedMs = Number.POSITIVE_INFINITY;
  workspace.onCall = (call) => {
    if (call.execution.spec.effectiveUser.email !== account) return;
    if (isRead(call)) reads.push(call.atMs);
    if (!isWrite(call)) return;
    writes.push(call.atMs);
    if (filedMs === Number.POSITIVE_INFINITY && ticketCount(stage) >= FAMILIES) filedMs = call.atMs;
  };
  for (let family = 0; family < FAMILIES; family++) {
    workspace.schedule.add(beganMs + (family * MINUTE_MS) / FAMILIES, () => {
      sendHelpForm(stage, family);
      return null;
    });
  }
  workspace.advanceTo(beganMs + PATIENCE_MS);
  workspace.onCall = null;
  workspace.scripts.triggers.trouble = null;
  return { tickets: ticketCount(stage), seconds: Math.round(Math.min(filedMs - beganMs, PATIENCE_MS) / 1000), reads: mostInAMinute(reads), writes: mostInAMinute(writes) };
}

function sixtyFamilies(assumedCostFactor: number, name: (figure: string) => string): Row[] {
  const runs = BEGINNINGS_MS.map((beginning) => familiesFrom(beginning, assumedCostFactor));
  const most = (figure: 'seconds' | 'reads' | 'writes'): number => Math.max(...runs.map((run) => run[figure]));
  return [
    exactly(name('tickets'), runs.find(({ tickets }) => tickets !== FAMILIES)?.tickets ?? FAMILIES, 'tickets', FAMILIES),
    atMost(name('seconds'), most('seconds'), 's', SECONDS_LIMIT),
    atMost(name('readsPerMinute'), most('reads'), 'calls', CALLS_PER_MINUTE_LIMIT),
    atMost(name('writesPerMinute'), most('writes'), 'calls', CALLS_PER_MINUTE_LIMIT),
  ];
}

export function intakeRows(stage: Stage): Row[] {
  return [
    ...oneFamily(stage),
    ...sixtyFamilies(1, (figure) => `submissions.${figure}`),
    ...sixtyFamilies(3, (figure) => `submissions.${figure}.tripled`),
  ];
}
