/**
 * This file brings the whole Chromebook fleet from the Admin console into the inventory every night, over as many executions as it
 * takes. The console lists by serial number, which never changes, so that nothing an admin does meanwhile moves a device past us.
 */
import type { ProgramContext } from '../../app/context';
import type { JobStep } from '../../app/entry';
import { DirectoryError } from '../../base/ports';
import { SECOND_MS, dayOf } from '../../base/time';
import { fromConsole } from '../rules/console';
import { type Drifting, driftOf } from '../rules/drift';
import type { Wrong } from '../rules/exceptions';
import { FIRST_PLACE, type Listed, type PageReading, type Place, judgeAbsence, passedUnseen, readPage } from '../rules/listing';
import type { Exception } from '../sheet';
import { confirmStep } from './absence';
import { ChangeQueue, type Wanted } from './changes';
import { showExceptions } from './exceptions';
import { type SweptFleet, readFleet } from './fleet';
import { ListingLost, type Page, nextPage } from './pages';
import { readProgramme, showDrift } from './possession';
import { noteSeen } from './seen';
import { type SweepCursor, beginning, finished, isSweepCursor, progressOf } from './sweep-cursor';
import { TROUBLE, gaveUp, heldBack, standTwice } from './sweep-words';
import { type Telling, type Trouble, tell } from './told';
import { keepWatermark } from './watermark';

/** A step lists for so long and then writes down where it is: long enough to read the inventory seldom, short enough to repeat. */
const STEP_MS = 120 * SECOND_MS;
/** A sweep that had to begin again so often is left to the next night. */
const MAX_RESTARTS = 3;
/** What waits to be confirmed is kept in the cursor, which is a cell. */
const MAX_MISSING_CHARS = 24_000;
/** So many records without a serial number are told apart. */
const MAX_NAMELESS = 200;

/** One bounded piece of a sweep: pages are listed, then what vanished is looked for device by device. */
export function sweepStep(context: ProgramContext, cursor: unknown, event: string): JobStep {
  const at = isSweepCursor(cursor) ? cursor : beginning(context.clock.now());
  return at.phase === 'list' ? new ListStep(context, at, event).run() : confirmStep(context, at, event);
}

class ListStep {
  readonly #queue: ChangeQueue;
  readonly #fleet: SweptFleet;
  readonly #programme: ReturnType<typeof readProgramme>;
  readonly #today: string;
  readonly #seen = new Set<string>();
  readonly #drifting: Drifting[] = [];
  readonly #twins: Wrong[] = [];
  #place: Place;
  #contradicted: boolean;
  #records: number;
  #nameless: readonly string[];

  constructor(
    private readonly context: ProgramContext,
    private readonly at: SweepCursor,
    private readonly event: string,
  ) {
    this.#queue = new ChangeQueue(context, event, at.committedAt);
    this.#fleet = readFleet(context);
    this.#programme = readProgramme(context);
    this.#today = dayOf(context.clock.now(), context.clock.zone);
    this.#place = at.place ?? FIRST_PLACE;
    this.#contradicted = at.contradicted;
    this.#records = at.records;
    this.#nameless = at.nameless;
  }

  run(): JobStep {
    const { clock, handOverAt } = this.context;
    const until = Math.min(clock.now() + STEP_MS, handOverAt);
    let token = this.at.page;
    for (let pages = 0; ; pages++) {
      let page: Page;
      try {
        page = nextPage(this.context, token, 'serial', 'everything');
      } catch (error) {
        if (error instanceof ListingLost) return this.#again();
        // What was listed is kept; the next step meets the same trouble and tells it.
        if (pages > 0 && error instanceof DirectoryError) return this.#handOver(token);
        throw error;
      }
      noteSeen(this.context, page.devices, `${this.event}:${pages}`);
      const read = this.#take(page);
      if (page.next === null) return this.#finish();
      this.#queue.writeFull(read);
      token = page.next;
      if (clock.now() >= until) return this.#handOver(token);
    }
  }

  /** Takes over a page; returns how many of its devices differ from the inventory. */
  #take(page: Page): number {
    const read: PageReading = readPage(this.#place, page.devices);
    this.#place = read.place;
    this.#contradicted ||= read.contradicts;
    this.#records += read.records;
    this.#nameless = [...this.#nameless, ...read.nameless];
    return this.#look(read.listed);
  }

  #look(listed: readonly Listed[]): number {
    const wanted: Wanted[] = [];
    for (const { serial, stands, records, astray } of listed) {
      this.#seen.add(serial);
      const fields = fromConsole(stands, this.#fleet.schoolOf, this.context.clock.zone);
      const known = this.#fleet.known.get(serial);
      if (records > 1) this.#twins.push(twinOf(fields, records));
      if (this.#fleet.twice.has(serial)) continue;
      if (known === undefined) wanted.push({ how: 'full', known: null, fields, careful: astray === true });
      else if (known.fingerprint !== fields.fingerprint) wanted.push({ how: 'full', known, fields, careful: astray === true });
      if (known === undefined) continue;
      const drifting = driftOf(this.#fleet.possessionOf(known, serial), stands, this.#fleet.isStudent, this.#today);
      if (drifting !== null) this.#drifting.push(drifting);
    }
    this.#queue.offer(wanted);
    return wanted.length;
  }

  /** The serial number up to which every device was looked at: what is held back is still to come. */
  #passed(last: boolean): string | null {
    if (last) return null;
    const { held } = this.#place;
    return held === null ? this.#place.last : [...this.#seen].reduce((greatest, serial) => (serial > greatest && serial < held.serial ? serial : greatest), this.at.passed);
  }

  /** Writes what was found in this step. */
  #write(to: string | null): void {
    this.#queue.writeAll();
    const inside = (serial: string): boolean => serial > this.at.passed && (to === null || serial <= to);
    const looked = (row: Exception): boolean => inside(row.serial) && !this.#contradicted;
    showAll(this.context, this.#queue, this.#fleet.exceptions, 'twice in the console', this.#twins, looked);
    showDrift(this.context, this.#queue, this.#drifting, this.#programme.drift, inside, this.#today);
  }

  #cursor(to: string | null): SweepCursor {
    const { at } = this;
    const listed = [...this.#fleet.known].filter(([, known]) => known.fingerprint !== '').map(([serial]) => serial);
    const unseen = passedUnseen(listed, at.passed, to, this.#seen);
    const behindLast = to === null ? unseen.filter((serial) => serial > this.#place.last).length : 0;
    const room = MAX_MISSING_CHARS - JSON.stringify(at.missing).length;
    let used = 0;
    const fitting = unseen.filter((serial) => (used += serial.length + 3) <= room);
    return {
      ...at,
      place: this.#place,
      passed: to ?? this.#place.last,
      records: this.#records,
      nameless: this.#nameless.slice(0, MAX_NAMELESS),
      namelessCount: at.namelessCount + this.#nameless.length - at.nameless.length,
      twice: at.twice + this.#twins.length,
      added: at.added + this.#queue.added,
      changed: at.changed + this.#queue.changed,
      contradicted: this.#contradicted,
      missing: [...at.missing, ...fitting],
      missingCount: at.missingCount + unseen.length,
      behindLast: at.behindLast + behindLast,
      known: at.known === 0 ? this.#fleet.listed : at.known,
      committedAt: this.#queue.committedAt,
    };
  }

  #handOver(page: string | null): JobStep {
    const to = this.#passed(false);
    this.#write(to);
    const cursor: SweepCursor = { ...this.#cursor(to), page };
    return { next: cursor, progress: progressOf(cursor) };
  }

  /** The console forgot where we were. What was listed is kept, and recognised when it comes again. */
  #again(): JobStep {
    this.#write(this.#passed(false));
    const restarts = this.at.restarts + 1;
    if (restarts > MAX_RESTARTS) {
      this.#tell({ [TROUBLE.listing]: gaveUp(MAX_RESTARTS) });
      return { next: null, progress: 'The Admin console lost its place again and again; the next night tries anew.' };
    }
    const { startedAt } = this.at;
    return { next: { ...beginning(startedAt), restarts, committedAt: this.#queue.committedAt }, progress: 'began again: the console forgot where we were' };
  }

  #finish(): JobStep {
    const { held } = this.#place;
    if (held !== null) this.#look([held]);
    this.#write(null);
    const cursor = this.#cursor(null);
    const nameless = cursor.nameless.map(namelessOf);
    showAll(this.context, this.#queue, this.#fleet.exceptions, 'without a serial number', nameless, () => true);
    keepWatermark(this.context, cursor.startedAt);
    const absence = {
      known: Math.max(cursor.known, 1),
      seen: cursor.records,
      missing: cursor.missingCount,
      behindLast: cursor.behindLast,
      contradicted: cursor.contradicted,
      alarmPercent: this.context.settings.get('devices gone alarm percent'),
    };
    const verdict = judgeAbsence(absence);
    const twice = [...this.#fleet.twice];
    const told = verdict === 'none' || verdict === 'look' ? null : heldBack(verdict, absence, this.#place.last);
    this.#tell({ [TROUBLE.gone]: told, [TROUBLE.listing]: null, [TROUBLE.rows]: twice.length === 0 ? null : standTwice(twice) });
    const done: SweepCursor = { ...cursor, page: null, place: null, nameless: [], committedAt: this.#queue.committedAt };
    if (verdict !== 'look') return { next: null, progress: finished({ ...done, missing: [] }) };
    return { next: { ...done, phase: 'confirm' }, progress: progressOf(done) };
  }

  #tell(telling: Telling): void {
    const standing: readonly Trouble[] = this.#programme.trouble;
    tell(this.context, telling, standing, `${this.event}:told`);
  }
}

function twinOf(fields: ReturnType<typeof fromConsole>, records: number): Wrong {
  return {
    kind: 'twice in the console',
    serial: fields.serial,
    assetTag: fields.consoleTag,
    schoolId: fields.schoolId,
    about: `The Admin console has ${records} records with this serial number. MyTech follows the one that is not given up and was in contact last: device ID ${fields.deviceId}, ${fields.consoleStatus || 'without a status'}.`,
    next: 'Look it up in the Admin console by its serial number, and deprovision the record that is no longer a device.',
  };
}

function namelessOf(deviceId: string): Wrong {
  return {
    kind: 'without a serial number',
    id: deviceId,
    serial: '',
    assetTag: '',
    schoolId: '',
    about: `The Admin console has a device without a serial number, device ID ${deviceId}. It has no row in Devices.`,
    next: 'Open it in the Admin console. If it is a real device, enrol it again; otherwise deprovision it.',
  };
}

/** Brings the exceptions of one kind to what was found; writes only where something changed. */
function showAll(context: ProgramContext, queue: ChangeQueue, standing: readonly Exception[], kind: Wrong['kind'], wrong: readonly Wrong[], looked: (row: Exception) => boolean): void {
  const isOpen = (row: Exception): boolean => row.kind === kind && row.state === 'open' && looked(row);
  if (wrong.length === 0 && !standing.some(isOpen)) return;
  const within = (row: Exception): boolean => row.kind === kind && (looked(row) || wrong.some((one) => one.serial === row.serial));
  for (let left = 1; left > 0; ) left = queue.paced((event) => showExceptions(context, [kind], wrong, event, within));
}
