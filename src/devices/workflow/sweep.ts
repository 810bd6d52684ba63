/** This file brings the Chromebook fleet from the Admin console into the inventory, a page at a time, over as many runs as it takes. */
import type { JobStep } from '../../app/entry';
import type { ProgramContext } from '../../app/context';
import { trouble } from '../../app/tables';
import { UserError } from '../../base/codes';
import { DirectoryError, type ConsoleDevice } from '../../base/ports';
import { newRow } from '../../base/table';
import { dayOf } from '../../base/time';
import { accept } from '../../base/verdict';
import { schools } from '../../people/sheet';
import type { Glimpse } from '../../base/work';
import { type KnownDevice, planPage } from '../rules/console';
import { devices } from '../sheet';

/** "maxResults should not exceed 300"; the console may grant fewer (Directory API, chromeosdevices.list). */
const PAGE_SIZE = 300;
/** Bulk commits stand at least so far apart, so that a sync never uses up the minute's writes of the people at work. */
const BULK_PAUSE_MS = 6_000;
/** So often a page is asked for again when the console is busy, with growing pauses, before the run is left for later. */
const PAGE_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 2_000;

/** Where a sweep is: the next page's token, how many devices it has seen. */
export interface SweepCursor {
  readonly page: string | null;
  readonly seen: number;
}

const isCursor = (cursor: unknown): cursor is SweepCursor => typeof cursor === 'object' && cursor !== null && 'seen' in cursor;

function fetchPage(context: ProgramContext, page: string | null): { devices: readonly ConsoleDevice[]; next: string | null } {
  for (let attempt = 1; ; attempt++) {
    try {
      return context.directory.devices(page, PAGE_SIZE, 'serial');
    } catch (error) {
      if (!(error instanceof DirectoryError)) throw error;
      if (!error.passing && !(page !== null && error.code === 400)) {
        throw new UserError('directory-refused', { what: 'the Chromebooks', why: error.message, account: context.identity.acting() });
      }
      if (attempt >= PAGE_ATTEMPTS || context.clock.now() >= context.handOverAt) throw error;
      context.clock.wait(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }
}

/** What the inventory has of a serial number, from the columns alone. */
const known =
  (glimpse: Glimpse) =>
  (serial: string): KnownDevice | null => {
    const [fingerprint] = glimpse.beside(devices, 'serial', serial, 'fingerprint');
    const [schoolId] = glimpse.beside(devices, 'serial', serial, 'schoolId');
    return fingerprint === undefined ? null : { fingerprint, schoolId: schoolId ?? '' };
  };

/** A console that lists this share less than the inventory has, in percent, has more likely broken off than lost so many at once. */
const SHORT_BY_PERCENT = 10;

/** A listing can end early without a word of it; the rows that it did not reach stay as they were, and somebody is told. */
function tellShortListing(context: ProgramContext, seen: number, listed: number): void {
  if (seen * 100 >= listed * (100 - SHORT_BY_PERCENT)) return;
  const troubleId = `devices short ${dayOf(context.clock.now(), context.clock.zone)}`;
  context.books.programme.change({
    event: `devices.short:${context.newId()}`,
    entry: 'devices.sync',
    wants: { find: [{ sheet: trouble, column: 'troubleId', values: [troubleId] }] },
    decide(found, changes) {
      if (found.row(trouble, troubleId) !== null) return accept(null);
      const what = `The Admin console listed ${seen} Chromebooks, and the inventory has ${listed}. The others were not brought up to date.`;
      changes.add(trouble, newRow(trouble, { troubleId, at: context.clock.now(), room: 'devices', what, next: 'Run the job devices again at the desk. If it stays so, compare with the device list of the Admin console.' }));
      return accept(null);
    },
  });
}

/** One page of a full sweep: fetched first, then planned and committed at once. A refused page token begins the sweep again. */
export function sweepStep(context: ProgramContext, cursor: unknown, event: string): JobStep {
  const at: SweepCursor = isCursor(cursor) ? cursor : { page: null, seen: 0 };
  let page: ReturnType<typeof fetchPage>;
  try {
    page = fetchPage(context, at.page);
  } catch (error) {
    // A token that the console no longer takes cannot be mended; rows are recognised by fingerprint, so starting over is cheap.
    if (error instanceof DirectoryError && error.code === 400 && at.page !== null) return { next: { page: null, seen: 0 }, progress: 'began again: the console forgot where we were' };
    throw error;
  }
  const started = context.clock.now();
  const serials = page.devices.map((device) => String(device['serialNumber'] ?? '').trim().toUpperCase());
  const planned = context.books.staff.change<{ listed: number }>({
    event: `devices:${event}`,
    entry: 'devices.sync',
    wants: {
      whole: [schools],
      search: [
        { sheet: devices, column: 'serial' },
        { sheet: devices, column: 'fingerprint' },
        { sheet: devices, column: 'schoolId' },
      ],
    },
    // Only rows that changed are read: the others are recognised by their fingerprint.
    follow: (glimpse) => [
      {
        sheet: devices,
        column: 'serial',
        values: planPage(page.devices, glimpse.all(schools), context.clock.zone, known(glimpse)).change.map((one) => one.serial),
      },
    ],
    adds: [devices],
    decide(found, changes) {
      const plan = planPage(page.devices, found.all(schools), context.clock.zone, known(found));
      for (const row of plan.add) changes.add(devices, row);
      for (const { serial, values } of plan.change) if (found.row(devices, serial) !== null) changes.update(devices, serial, values);
      return accept({ listed: found.filled(devices, 'serial') });
    },
  });
  if (!planned.ok) throw new UserError(planned.code, planned.about);
  const seen = at.seen + serials.length;
  if (page.next === null) {
    tellShortListing(context, seen, planned.value.listed);
    return { next: null, progress: `${seen} devices` };
  }
  const spent = context.clock.now() - started;
  if (spent < BULK_PAUSE_MS) context.clock.wait(BULK_PAUSE_MS - spent);
  return { next: { page: page.next, seen }, progress: `${seen} devices so far` };
}
