/** This file measures the sync with the Admin console: the sweep of fleets of three sizes, and a school day of hourly looks. */
import type { ExecutionRecord } from '../../local/kernel/workspace';
import type { Row as SheetRow } from '../../local/services/sheets/cell';
import { jobs } from '../../src/app/tables';
import { devices as inventory } from '../../src/devices/sheet';
import { rowsOf } from '../tab-rows';
import { type FleetStage, fleetStage, makeDue } from './district-fleet';
import { type Row, atMost, exactly } from './row';

const SIZES = [1_000, 10_000, 100_000] as const;
const IDLE_TICKS = 6;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const TICK_MS = 5 * MINUTE_MS;
/** Google's end of an execution is at six minutes; ours stay a minute below it. */
const EXECUTION_LIMIT_S = 300;
const UNCHANGED_FACTOR = 1.2;
const TYPICAL_FACTOR = 1.5;
/** More executions than any run here needs. */
const MOST_EXECUTIONS = 100;

/** Moves the clock on without the triggers that would fall due meanwhile, so that nothing but the job is measured. */
export function jump({ workspace }: Pick<FleetStage, 'workspace'>, ms: number): void {
  const { triggers } = workspace.scripts.triggers.save() as { triggers: { nextMs: number | null }[] };
  for (const trigger of triggers) if (trigger.nextMs !== null) trigger.nextMs += ms;
  workspace.clock.advance(ms);
}

function fire(stage: FleetStage, handler: string): ExecutionRecord {
  const trigger = stage.workspace.scripts.listTriggers().find((one) => one.handler === handler);
  if (trigger === undefined) throw new Error(`Set-up made no trigger ${handler}.`);
  const record = stage.workspace.scripts.runNow(trigger.uid);
  if (record.status !== 'completed' || record.logs.length > 0) throw new Error(`${handler} ${record.status}: ${record.error?.message ?? ''} ${record.logs.join(' ')}`);
  return record;
}

const jobRow = (stage: FleetStage, job: string): { readonly state: string; readonly trouble: string; readonly progress: string } | undefined =>
  rowsOf(stage.workspace, stage.installation.workbookId('programme'), jobs).find((row) => row.job === job);

/** Lets the ticks run a job that is due to its end; returns the executions that it took. */
export function runToTheEnd(stage: FleetStage, job: string): readonly ExecutionRecord[] {
  const records: ExecutionRecord[] = [];
  for (;;) {
    records.push(fire(stage, 'tick_'));
    const row = jobRow(stage, job);
    if (row?.trouble !== '') throw new Error(`The job ${job} stopped: ${row?.trouble ?? 'it has no row'}`);
    if (row.state === 'waiting') return records;
    if (records.length >= MOST_EXECUTIONS) throw new Error(`The job ${job} was not finished after ${MOST_EXECUTIONS} executions: ${row.progress}`);
    jump(stage, TICK_MS);
  }
}

export const lengthOf = ({ startedMs, endedMs }: ExecutionRecord): number => endedMs - startedMs;
const total = (records: readonly ExecutionRecord[], of: (record: ExecutionRecord) => number): number => records.reduce((sum, record) => sum + of(record), 0);
export const seconds = (ms: number): number => Math.round(ms / 100) / 10;

const inventoryRows = ({ workspace, staffId }: FleetStage): readonly (SheetRow | undefined)[] => {
  const tab = workspace.workbooks.require(staffId).state.sheets.find((sheet) => sheet.sheetId === inventory.sheetId);
  return tab?.rows ?? [];
};

interface Swept {
  readonly records: readonly ExecutionRecord[];
  readonly lists: number;
  readonly ms: number;
  readonly longestMs: number;
  readonly rowsWritten: number;
  /** What the same list calls and the ticks they need cost without a sweep around them. */
  readonly listingAloneMs: number;
}

function sweep(stage: FleetStage): Swept {
  // The first ticks find their caches empty, or finish what set-up left to do; the shortest is what any tick costs that has nothing to do.
  const idle = Math.min(
    ...Array.from({ length: IDLE_TICKS }, () => {
      // Ticks stand five minutes apart, and reads are counted by the minute.
      stage.workspace.clock.advance(MINUTE_MS);
      return lengthOf(fire(stage, 'tick_'));
    }),
  );
  stage.workspace.clock.advance(MINUTE_MS);
  makeDue(stage, 'devices');
  const before = inventoryRows(stage);
  const records = runToTheEnd(stage, 'devices');
  const after = inventoryRows(stage);
  const lists = total(records, (record) => record.calls['AdminDirectory.list'] ?? 0);
  return {
    records,
    lists,
    ms: total(records, lengthOf),
    longestMs: Math.max(...records.map(lengthOf)),
    rowsWritten: after.filter((row, at) => row !== before[at]).length,
    // A workbook's row is another object as soon as somebody writes to it.
    listingAloneMs: lists * stage.workspace.costs.ms('directoryListFull') + records.length * idle,
  };
}

/** A night after a school day: seven of ten devices reported on another day, one in a hundred was otherwise changed. */
function liveADay({ workspace, devices }: FleetStage): void {
  devices.forEach(({ deviceId }, index) => {
    const { lastSync } = workspace.directory.device(deviceId) ?? {};
    if (index % 10 < 7) workspace.directory.change(deviceId, { lastSync: new Date(Date.parse(lastSync ?? '') + DAY_MS).toISOString() });
    if (index % 100 === 99) workspace.directory.change(deviceId, { notes: `Hinge ${new Date(workspace.clock.now).toISOString()}`, osVersion: '151.0.7822.99' });
  });
}

function sweepRows(stage: FleetStage, size: number, assumedCostFactor: number): Row[] {
  const name = (figure: string): string => `sweep.${size}.${figure}${assumedCostFactor === 1 ? '' : '.tripled'}`;
  const pages = Math.ceil(size / stage.workspace.directory.pageSizeGranted);
  const unchanged = sweep(stage);
  jump(stage, DAY_MS);
  liveADay(stage);
  const typical = sweep(stage);
  const longest = seconds(Math.max(unchanged.longestMs, typical.longestMs));
  return [
    exactly(name('unchanged.lists'), unchanged.lists, 'calls', pages),
    exactly(name('unchanged.rowsWritten'), unchanged.rowsWritten, 'rows', 0),
    atMost(name('unchanged.seconds'), seconds(unchanged.ms), 's', seconds(UNCHANGED_FACTOR * unchanged.listingAloneMs)),
    exactly(name('typical.lists'), typical.lists, 'calls', pages),
    exactly(name('typical.rowsWritten'), typical.rowsWritten, 'rows', Math.ceil(size * 0.71)),
    atMost(name('typical.seconds'), seconds(typical.ms), 's', seconds(TYPICAL_FACTOR * typical.listingAloneMs)),
    atMost(name('longestExecution'), longest, 's', EXECUTION_LIMIT_S),
  ];
}

const HOUR_MS = 60 * MINUTE_MS;
/**
 * How devices check in on a school day; assumed, since nobody has published it. Seven of ten are used. Each reports first when it is
 * opened between 7:30 and 9:00, and then every three hours until 16:00: three hours is how often a device asks for its policy unless
 * it is told otherwise (Chrome Enterprise policy DevicePolicyRefreshRate, at admx.help). Where the console notifies devices they ask
 * once a day, and where they sleep not at all, so this is rather too much than too little.
 */
const OPENED_MS = { from: 7.5 * HOUR_MS, over: 1.5 * HOUR_MS };
const REPORTS_EVERY_MS = 3 * HOUR_MS;
const SCHOOL_ENDS_MS = 16 * HOUR_MS;
const USED_OF_TEN = 7;
/** "At most 30 trigger minutes in a school day at 100,000 devices." */
const DAY_LIMIT_S = 1_800;
const HOURS = 24;
/** The hourly look goes back to so long before the one before it began. */
const MARGIN_MS = 10 * MINUTE_MS;

/** The last contact of a device by a moment of the day, both from midnight; null where it has none yet. */
function contactBy(index: number, ofDayMs: number): number | null {
  if (index % 10 >= USED_OF_TEN) return null;
  const opened = OPENED_MS.from + ((index * 7_919) % 10_000) * (OPENED_MS.over / 10_000);
  const until = Math.min(ofDayMs, SCHOOL_ENDS_MS);
  return until < opened ? null : opened + Math.floor((until - opened) / REPORTS_EVERY_MS) * REPORTS_EVERY_MS;
}

/** A school day of hourly looks, on a fleet that the night before left up to date. */
function increments(stage: FleetStage, size: number): Row[] {
  const { workspace, devices } = stage;
  const { now } = workspace.clock;
  // The district is in New York, four hours behind in October.
  const midnight = Math.ceil((now - 4 * HOUR_MS) / DAY_MS) * DAY_MS + 4 * HOUR_MS;
  const records: ExecutionRecord[] = [];
  const before = inventoryRows(stage);
  const lastMs = devices.map(({ deviceId }) => Date.parse(workspace.directory.device(deviceId)?.lastSync ?? ''));
  let lookedMs = now;
  let pagesDue = 0;
  for (let hour = 1; hour <= HOURS; hour++) {
    jump(stage, midnight + hour * HOUR_MS - workspace.clock.now);
    devices.forEach(({ deviceId }, index) => {
      const contact = contactBy(index, hour * HOUR_MS);
      if (contact === null || contact <= (hour - 1) * HOUR_MS) return;
      lastMs[index] = midnight + contact;
      workspace.directory.change(deviceId, { lastSync: new Date(midnight + contact).toISOString() });
    });
    const reported = lastMs.filter((at) => at >= lookedMs - MARGIN_MS).length;
    lookedMs = workspace.clock.now;
    // One more page, on which the first older device says that it is enough.
    pagesDue += Math.floor(reported / workspace.directory.pageSizeGranted) + 1;
    makeDue(stage, 'contacts');
    records.push(...runToTheEnd(stage, 'contacts'));
  }
  const after = inventoryRows(stage);
  const used = devices.filter((_, index) => index % 10 < USED_OF_TEN).length;
  return [
    atMost(`increment.${size}.lists`, total(records, (record) => record.calls['AdminDirectory.list'] ?? 0), 'calls', pagesDue),
    exactly(`increment.${size}.rowsWritten`, after.filter((row, at) => row !== before[at]).length, 'rows', used),
    atMost(`increment.${size}.schoolDay`, seconds(total(records, lengthOf)), 's', DAY_LIMIT_S),
    atMost(`increment.${size}.longestExecution`, seconds(Math.max(...records.map(lengthOf))), 's', EXECUTION_LIMIT_S),
  ];
}

/** Every size, the smallest also with every assumed cost tripled. The largest fleet then lives a school day. */
export function fleetRows(): Row[] {
  const sizes = [...SIZES.map((size) => [size, 1] as const), ...SIZES.slice(0, 1).map((size) => [size, 3] as const)];
  return sizes.flatMap(([size, factor]) => {
    const stage = fleetStage(size, factor);
    const rows = sweepRows(stage, size, factor);
    return size === SIZES[SIZES.length - 1] ? [...rows, ...increments(stage, size)] : rows;
  });
}
