/**
 * This file measures a stocktake in a large district: the page's own queue, driven by a scanner that brings one code a second, against
 * the shipped add-on; through lost answers, a lost connection and refreshed pages, alone and at eight desks.
 */
import type { ExecutionRecord } from '../../local/kernel/workspace';
import { newRow } from '../../src/base/table';
import { counts, devices } from '../../src/devices/sheet';
import { schools } from '../../src/people/sheet';
import type { Methods } from '../../src/ui/contracts';
import { type Batch, ScanQueue, type Sent } from '../../src/ui/client/sidebar/count/scan-queue';
import { type KeptTexts, ScanStore } from '../../src/ui/client/sidebar/count/scan-store';
import { filledCells } from '../tab-rows';
import { lay } from './cells';
import { mostInAMinute } from './intake';
import { type Row, atMost, exactly } from './row';
import { type Stage, setStage } from './stage';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

export interface CountSize {
  readonly devices: number;
  readonly schools: number;
  readonly scans: number;
}

/** The largest district, with enough scans to see how it goes on. */
const LARGE: CountSize = { devices: 100_000, schools: 20, scans: 80 };
/** At eight desks there are eight times as many. */
const SCANS_OF_EACH_DESK = 60;
/** Every device of a school of 5,000, which takes somebody an hour and a half; what a large district adds to a scan the others tell. */
const LONG: CountSize = { devices: 5_000, schools: 1, scans: 5_000 };
const DESKS = 8;

/** A scan that is not saved by then makes somebody look up from the work. */
const WAIT_LIMIT_S = 15;
/** Beside seven others who take turns. */
const WAIT_OF_EIGHT_LIMIT_S = 45;
/** From the moment at which the connection is back. */
const CATCH_UP_LIMIT_S = 90;
/** Whoever waits longer for the lock goes ahead without it (src/devices/workflow/count.ts). */
const TURN_LIMIT_S = 40;
/** Google grants each person 60 reads and 60 writes a minute in each project (developers.google.com/workspace/sheets/api/limits). */
const CALLS_A_MINUTE_LIMIT = 60;
const COLUMNS_FACTOR = 1.2;
const ROWS_ALLOWANCE_CELLS = 2_000;

const padded = (value: number): string => String(value).padStart(6, '0');
const tagOf = (index: number): string => `MT-${padded(index)}`;

function districtOf(size: CountSize, assumedCostFactor: number): Stage {
  const stage = setStage({ filled: false, assumedCostFactor });
  lay(stage, schools, size.schools, (index) => newRow(schools, { schoolId: `sch-${index}`, name: `School ${index}`, active: true }));
  lay(stage, devices, size.devices, (index) =>
    newRow(devices, { serial: `5CD${padded(index)}`, assetTag: tagOf(index), model: 'Chromebook 3100', schoolId: `sch-${index % size.schools}`, home: `Cart ${Math.floor(index / size.schools / 30)}`, inConsole: true }),
  );
  const opened = stage.installation.desk('stocktake.open', { click: 'benchopens', name: 'Fall count', schools: [] }, stage.district.cast.programAccount);
  if (!opened.ok) throw new Error(opened.message);
  return stage;
}

/** A browser's storage. */
class Texts implements KeptTexts {
  readonly #texts = new Map<string, string>();

  get length(): number {
    return this.#texts.size;
  }

  key = (index: number): string | null => [...this.#texts.keys()][index] ?? null;
  getItem = (key: string): string | null => this.#texts.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.#texts.set(key, value);
  removeItem = (key: string): void => void this.#texts.delete(key);
}

/** Lets what was promised come in. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await Promise.resolve();
}

/** One clock for scanners, pages and the server. */
class Timeline {
  now: number;
  #events: { at: number; run: () => void }[] = [];

  constructor(startMs: number) {
    this.now = startMs;
  }

  after(ms: number, run: () => void): () => void {
    const event = { at: this.now + ms, run };
    this.#events.push(event);
    return () => {
      this.#events = this.#events.filter((one) => one !== event);
    };
  }

  /** Runs what falls due, in order, until nothing is left or the time is over. */
  async run(untilMs: number): Promise<void> {
    for (;;) {
      const next = this.#events.reduce<{ at: number; run: () => void } | null>((best, one) => (best === null || one.at < best.at ? one : best), null);
      if (next === null || next.at > untilMs) return;
      this.#events = this.#events.filter((one) => one !== next);
      this.now = Math.max(this.now, next.at);
      next.run();
      await settled();
    }
  }
}

/** The add-on as pages reach it: the script's lock lets one batch through at a time, in the order in which they come. */
class Line {
  #freeMs = 0;
  #calls = 0;
  /** Each call with whether its click was sent before: then the server looks up what it had answered. */
  readonly records: { readonly record: ExecutionRecord; readonly again: boolean }[] = [];
  readonly #clicks = new Set<string>();
  readonly calledMs: number[] = [];
  longestTurnMs = 0;

  constructor(
    private readonly stage: Stage,
    private readonly time: Timeline,
    /** From when until when nothing gets through. */
    private readonly cut: { readonly fromMs: number; readonly untilMs: number } | null,
    /** Every so manyth answer is lost on the way back; 0 is none. */
    private readonly losesEvery: number,
  ) {}

  send(person: string, school: string, place: string, batch: Batch): Promise<Sent> {
    const { workspace, installation, staffId } = this.stage;
    const { now } = this.time;
    if (this.cut !== null && now >= this.cut.fromMs && now < this.cut.untilMs) return this.#later(SECOND_MS, { how: 'failed', message: '' });
    // A call waits for the lock only when it has come to the server and begun there.
    const beginMs = Math.max(now, this.#freeMs - workspace.costs.ms('rpcRoundTrip') - workspace.costs.ms('executionStart'));
    this.longestTurnMs = Math.max(this.longestTurnMs, beginMs - now);
    workspace.clock.set(beginMs);
    const open = { spreadsheetId: staffId, sheetId: devices.sheetId, row: 2, column: 1 };
    const args: Methods['count.scan']['args'] = { click: batch.click, stocktake: 'ST-1', school, place, move: false, codes: batch.codes };
    const reply = installation.sidebar('count.scan', args, person, open);
    const record = workspace.executions[workspace.executions.length - 1];
    if (record !== undefined) this.records.push({ record, again: this.#clicks.has(batch.click) });
    this.#clicks.add(batch.click);
    this.calledMs.push(beginMs);
    this.#freeMs = workspace.clock.now;
    this.#calls += 1;
    const isLost = this.losesEvery > 0 && this.#calls % this.losesEvery === 0;
    if (isLost) return this.#later(this.#freeMs - now, { how: 'failed', message: '' });
    if (!reply.ok) throw new Error(reply.message);
    return this.#later(this.#freeMs - now, reply.value.answers === null ? { how: 'over' } : { how: 'answered', answers: reply.value.answers });
  }

  #later(ms: number, sent: Sent): Promise<Sent> {
    return new Promise((resolve) => void this.time.after(ms, () => resolve(sent)));
  }
}

/** Somebody who scans one code a second at a desk, and whose page may be refreshed. */
class Desk {
  readonly #scannedMs = new Map<string, number>();
  readonly #savedMs = new Map<string, number>();
  readonly #texts = new Texts();
  #pages = 0;
  #queue: ScanQueue;

  constructor(
    private readonly name: string,
    private readonly time: Timeline,
    private readonly line: Line,
    private readonly person: string,
    private readonly school: string,
  ) {
    this.#queue = this.#open();
  }

  scan(code: string): void {
    this.#scannedMs.set(code, this.time.now);
    this.#queue.add(code, { school: this.school, place: this.name, move: false });
  }

  refresh(): void {
    this.#queue.end();
    this.#queue = this.#open();
    this.#queue.sendNow();
  }

  get unsaved(): number {
    return this.#scannedMs.size - this.#savedMs.size;
  }

  /** From the scan to its being saved, of the scans in a stretch of time. */
  longestWaitMs(fromMs = 0, untilMs = Number.POSITIVE_INFINITY): number {
    return Math.max(0, ...[...this.#scannedMs].filter(([, at]) => at >= fromMs && at < untilMs).map(([code, at]) => (this.#savedMs.get(code) ?? Number.POSITIVE_INFINITY) - at));
  }

  /** When the last scan before a moment was saved. */
  savedUntil(untilMs: number): number {
    return Math.max(0, ...[...this.#scannedMs].filter(([, at]) => at < untilMs).map(([code]) => this.#savedMs.get(code) ?? Number.POSITIVE_INFINITY));
  }

  #open(): ScanQueue {
    const page = `${this.name}page${++this.#pages}`;
    let clicks = 0;
    return new ScanQueue({
      store: new ScanStore(this.#texts, 'ST-1', page),
      now: () => this.time.now,
      after: (ms, run) => this.time.after(ms, run),
      send: (batch) => this.line.send(this.person, this.school, this.name, batch),
      newClick: () => `${page}click${padded(++clicks)}`,
      changed: () => this.#look(),
    });
  }

  #look(): void {
    for (const { code, fate } of this.#queue.entries) if (fate.how === 'counted' && !this.#savedMs.has(code)) this.#savedMs.set(code, this.time.now);
  }
}

/** How a run went, in figures. */
export interface CountRun {
  readonly stage: Stage;
  readonly desks: readonly Desk[];
  readonly line: Line;
  readonly scans: number;
  readonly cutUntilMs: number;
  readonly cutFromMs: number;
}

interface Rough {
  readonly desks: number;
  /** Whether answers and the connection get lost and pages are refreshed. */
  readonly trouble: boolean;
  readonly assumedCostFactor: number;
}

/** How long nothing gets through. */
const CUT_MS = 2 * MINUTE_MS;
const LOSES_EVERY = 23;
/** After this time nobody waits any longer for what is not saved. */
const PATIENCE_MS = 20 * MINUTE_MS;

/** One person for each desk, since Google grants its reads and writes to each; all of them may edit the Staff workbook. */
function peopleWhoCount({ workspace, staffId, district }: Stage, count: number): readonly string[] {
  const people = district.people.staff.slice(0, count).map((member) => member.email);
  const file = workspace.drive.get(staffId);
  if (file === undefined || people.length < count) throw new Error('The district has too few staff to count.');
  for (const to of people) workspace.drive.share(file, { type: 'user', role: 'writer', to });
  return people;
}

export async function countRun(size: CountSize, { desks: deskCount, trouble, assumedCostFactor }: Rough): Promise<CountRun> {
  const stage = districtOf(size, assumedCostFactor);
  // A person at the keyboard a while after the opening, with nothing else going on.
  stage.workspace.overlap = false;
  const startMs = stage.workspace.clock.now + MINUTE_MS;
  const time = new Timeline(startMs);
  const lengthMs = size.scans * SECOND_MS;
  const [cutFromMs, cutUntilMs] = [startMs + lengthMs / 2, startMs + lengthMs / 2 + CUT_MS];
  const line = new Line(stage, time, trouble ? { fromMs: cutFromMs, untilMs: cutUntilMs } : null, trouble ? LOSES_EVERY : 0);
  const counters = peopleWhoCount(stage, deskCount);
  const desks = Array.from({ length: deskCount }, (_, at) => new Desk(`desk${at}`, time, line, counters[at] ?? '', `sch-${at % size.schools}`));
  desks.forEach((desk, at) => {
    for (let scan = 0; scan < size.scans; scan++) time.after(scan * SECOND_MS + (at * SECOND_MS) / deskCount, () => desk.scan(tagOf(at + scan * size.schools)));
    // Refreshed while a batch is on its way, while the connection is lost, and later.
    if (trouble) for (const share of [0.2, 0.52, 0.8]) time.after(share * lengthMs + 300, () => desk.refresh());
  });
  await time.run(startMs + lengthMs + PATIENCE_MS);
  return { stage, desks, line, scans: size.scans * deskCount, cutFromMs, cutUntilMs };
}

const READS = ['Sheets.read', 'Sheets.get'];
const WRITES = ['Sheets.write'];
const sum = (record: ExecutionRecord, names: readonly string[]): number => names.reduce((total, name) => total + (record.calls[name] ?? 0), 0);
const seconds = (ms: number): number => (Number.isFinite(ms) ? Math.ceil(ms / SECOND_MS) : ms);

/** What holds of every run: nothing lost, nothing doubled, and what a batch costs. */
export function soundRows({ stage, desks, line, scans }: CountRun, name: (figure: string) => string): Row[] {
  const rows = filledCells(stage.workspace, stage.staffId, counts, 'countId');
  const most = (names: readonly string[], ofAgain = false): number => Math.max(0, ...line.records.filter(({ again }) => again === ofAgain).map(({ record }) => sum(record, names)));
  return [
    exactly(name('unsaved'), desks.reduce((total, desk) => total + desk.unsaved, 0), 'scans', 0),
    exactly(name('counted'), new Set(rows).size, 'scans', scans),
    exactly(name('doubled'), rows.length - new Set(rows).size, 'scans', 0),
    atMost(name('batch.reads'), most(READS), 'calls', 2),
    atMost(name('batch.writes'), most(WRITES), 'calls', 1),
    atMost(name('batch.again.reads'), most(READS, true), 'calls', 3),
    atMost(name('batch.again.writes'), most(WRITES, true), 'calls', 0),
    atMost(name('callsPerMinute'), mostInAMinute(line.calledMs), 'calls', CALLS_A_MINUTE_LIMIT),
  ];
}

/** The first batch after a commit of the programme reads what it searches twice, since nothing else proves that it is of one moment. */
function cellsRows({ stage, line }: CountRun): Row[] {
  const filled = (sheet: typeof devices | typeof counts, column: string): number => filledCells(stage.workspace, stage.staffId, sheet, column).length;
  const limit = Math.floor(COLUMNS_FACTOR * (filled(devices, 'serial') + filled(devices, 'assetTag') + filled(counts, 'countId')) + ROWS_ALLOWANCE_CELLS);
  const [cold = 0, ...warm] = line.records.map(({ record }) => record.cellsRead);
  return [atMost('stocktake.100000.batch.cells', Math.max(...warm), 'cells', limit), atMost('stocktake.100000.batch.cells.cold', cold, 'cells', 2 * limit)];
}

const longestWait = ({ desks }: CountRun): number => seconds(Math.max(...desks.map((desk) => desk.longestWaitMs())));

export async function stocktakeRows(): Promise<Row[]> {
  const rough = await countRun(LONG, { desks: 1, trouble: true, assumedCostFactor: 1 });
  const [desk] = rough.desks;
  if (desk === undefined) throw new Error('Nobody scanned.');
  const rows = soundRows(rough, (figure) => `stocktake.5000.${figure}`);
  // A scan just before the cut may be on its way when it begins.
  rows.push(atMost('stocktake.5000.wait.s', seconds(Math.max(desk.longestWaitMs(0, rough.cutFromMs - MINUTE_MS), desk.longestWaitMs(rough.cutUntilMs + 3 * MINUTE_MS))), 's', WAIT_LIMIT_S));
  rows.push(atMost('stocktake.5000.catchUp.s', seconds(desk.savedUntil(rough.cutUntilMs) - rough.cutUntilMs), 's', CATCH_UP_LIMIT_S));
  for (const assumedCostFactor of [1, 3]) {
    const ending = assumedCostFactor === 1 ? '' : '.tripled';
    const large = await countRun(LARGE, { desks: 1, trouble: false, assumedCostFactor });
    rows.push(...(assumedCostFactor === 1 ? [...soundRows(large, (figure) => `stocktake.100000.${figure}`), ...cellsRows(large)] : []));
    rows.push(atMost(`stocktake.100000.wait.s${ending}`, longestWait(large), 's', WAIT_LIMIT_S * (assumedCostFactor === 1 ? 1 : 2)));
    const eight = await countRun({ ...LARGE, scans: SCANS_OF_EACH_DESK }, { desks: DESKS, trouble: false, assumedCostFactor });
    rows.push(...(assumedCostFactor === 1 ? soundRows(eight, (figure) => `stocktake.eightDesks.${figure}`) : []));
    rows.push(atMost(`stocktake.eightDesks.wait.s${ending}`, longestWait(eight), 's', WAIT_OF_EIGHT_LIMIT_S * (assumedCostFactor === 1 ? 1 : 2)));
    rows.push(atMost(`stocktake.eightDesks.turn.s${ending}`, seconds(eight.line.longestTurnMs), 's', TURN_LIMIT_S));
  }
  return rows;
}
