/**
 * This file counts what the campus network saw: while a stocktake is open, a Chromebook that spoke to Google from one of the
 * district's own addresses since the opening needs no scanning.
 */
import type { ProgramContext } from '../../app/context';
import { UserError } from '../../base/codes';
import { type Network, isWithin } from '../../base/networks';
import type { ConsoleDevice } from '../../base/ports';
import { newRow } from '../../base/table';
import { accept } from '../../base/verdict';
import { Tally, type Rested, outcomeAt, tallyCount } from '../rules/stocktake';
import { type Count, type Stocktake, counts, stocktakeSchools, stocktakes } from '../sheet';
import { RESTED_COLUMNS, countsOf, devicesOf, COUNTED_COLUMNS } from './columns';
import { addToLines, countIdOf, lineIdOf } from './count';
import { mayBeOpen } from './stocktake';

/** What one execution knows of the open stocktakes, so that a page costs nothing where nothing is new. */
interface Watching {
  readonly networks: readonly Network[];
  readonly stocktakes: readonly Stocktake[];
  readonly bySerial: ReadonlyMap<string, Rested>;
  /** The open stocktake in which a school counts. */
  readonly bySchool: ReadonlyMap<string, Stocktake>;
  /** What needs no more looking at: counted, or of no school that counts. */
  readonly done: Set<string>;
}

/** One for each execution; null where there is nothing to watch for. */
const watches = new WeakMap<ProgramContext, Watching | null>();

/** The networks that are set; a cell that cannot be read stops no sync, since the desk tells of it. */
function campusNetworks(context: ProgramContext): readonly Network[] {
  try {
    return context.settings.get('campus networks');
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

function begin(context: ProgramContext): Watching | null {
  if (!mayBeOpen(context.keep)) return null;
  const networks = campusNetworks(context);
  if (networks.length === 0) return null;
  const read = context.books.staff.read<Watching | null>({
    wants: { whole: [stocktakes, stocktakeSchools], search: [...RESTED_COLUMNS, ...COUNTED_COLUMNS] },
    decide(found) {
      const open = found.all(stocktakes).filter((row) => row.state === 'open');
      if (open.length === 0) return accept(null);
      const byId = new Map(open.map((row) => [row.stocktakeId, row]));
      const bySchool = new Map(found.all(stocktakeSchools).flatMap((line) => {
        const row = byId.get(line.stocktakeId);
        return row === undefined ? [] : [[line.schoolId, row] as const];
      }));
      const bySerial = new Map([...bySchool.keys()].flatMap((schoolId) => devicesOf(found, schoolId).map((device): [string, Rested] => [device.serial, device])));
      const done = new Set(open.flatMap((row) => countsOf(found, row.stocktakeId).map((count) => count.serial)));
      return accept({ networks, stocktakes: open, bySerial, bySchool, done });
    },
  });
  return read.ok ? read.value : null;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Whether Google saw the device on the campus: its address as Google sees it, and the one that it gives itself only where Google
 * names none. The first network of the list is looked at, since nothing says when the others were.
 */
export function isOnCampus(device: ConsoleDevice, networks: readonly Network[]): boolean {
  const known: unknown = device['lastKnownNetwork'];
  const [last] = (Array.isArray(known) ? known : []) as readonly { readonly ipAddress?: unknown; readonly wanIpAddress?: unknown }[];
  return isWithin(text(last?.wanIpAddress) || text(last?.ipAddress), networks);
}

interface Sighting {
  readonly device: Rested;
  readonly stocktake: Stocktake;
}

/** The devices of a page that were on the campus since their stocktake began, and that nobody has counted. */
function sightings(watching: Watching, page: readonly ConsoleDevice[]): readonly Sighting[] {
  return page.flatMap((one): Sighting[] => {
    const serial = text(one['serialNumber']).trim().toUpperCase();
    if (watching.done.has(serial)) return [];
    const device = watching.bySerial.get(serial);
    const stocktake = device === undefined ? undefined : watching.bySchool.get(device.schoolId);
    if (device === undefined || stocktake === undefined) return [];
    const syncedMs = Date.parse(text(one['lastSync']));
    // Not a number is never later than anything.
    return syncedMs > (stocktake.openedAt ?? Number.POSITIVE_INFINITY) && isOnCampus(one, watching.networks) ? [{ device, stocktake }] : [];
  });
}

function countSightings(context: ProgramContext, seen: readonly Sighting[], event: string): void {
  const at = context.clock.now();
  context.books.staff.change({
    event: `stocktake.seen:${event}`,
    entry: 'stocktake.seen',
    wants: { whole: [stocktakes, stocktakeSchools], search: [{ sheet: counts, column: 'countId' }] },
    adds: [counts],
    decide(found, changes) {
      const open = new Set(found.all(stocktakes).flatMap((row) => (row.state === 'open' ? [row.stocktakeId] : [])));
      for (const { stocktakeId } of new Set(seen.map((one) => one.stocktake))) {
        if (!open.has(stocktakeId)) continue;
        const tally = new Tally();
        for (const { device, stocktake } of seen) {
          const countId = countIdOf(stocktakeId, device.serial);
          const { schoolId, serial } = device;
          if (stocktake.stocktakeId !== stocktakeId || found.beside(counts, 'countId', countId, 'countId').length > 0) continue;
          if (found.rows(stocktakeSchools, 'lineId', lineIdOf(stocktakeId, schoolId)).length === 0) continue;
          const row: Count = newRow(counts, { countId, stocktakeId, code: serial, serial, schoolId, how: 'seen on the network', outcome: outcomeAt(device, schoolId).outcome, at });
          changes.add(counts, row);
          tallyCount(tally, row, device, 1);
        }
        addToLines(found, changes, stocktakeId, tally);
      }
      return accept(null);
    },
  });
}

/**
 * Called once for each page that the sync brings; counts those of its devices that the campus network saw since the opening of a
 * stocktake, each once. `event` names the page. Repeating it changes nothing, and without an open stocktake it costs one look at a
 * property an execution.
 */
export function noteSeen(context: ProgramContext, devices: readonly ConsoleDevice[], event: string): void {
  try {
    note(context, devices, event);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // What somebody has to put right first stops no sync: the sighting is in the console's answer again next time.
    watches.set(context, null);
    context.log.note('what the campus network saw was not counted', { code: error.code });
  }
}

function note(context: ProgramContext, devices: readonly ConsoleDevice[], event: string): void {
  const watching = watches.get(context) ?? (watches.has(context) ? null : begin(context));
  watches.set(context, watching);
  if (watching === null) return;
  const seen = sightings(watching, devices);
  if (seen.length === 0) return;
  countSightings(context, seen, event);
  for (const { device } of seen) watching.done.add(device.serial);
}
