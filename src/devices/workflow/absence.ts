/** This file looks for devices that a complete listing did not show, one by one, and marks those that the console has no longer. */
import type { ProgramContext } from '../../app/context';
import type { JobStep } from '../../app/entry';
import { UserError } from '../../base/codes';
import { DirectoryError } from '../../base/ports';
import { dayOf } from '../../base/time';
import { accept } from '../../base/verdict';
import { schools } from '../../people/sheet';
import { fromConsole, isListed, serialOf } from '../rules/console';
import { schoolFinder } from '../rules/schools';
import { type Device, devices } from '../sheet';
import { ChangeQueue, type Wanted } from './changes';
import { oneDevice } from './pages';
import { type SweepCursor, finished, progressOf } from './sweep-cursor';

/** So many are looked for in one step, at about half a second each. */
const LOOKED_FOR_AT_ONCE = 100;

interface Sought {
  readonly row: Device;
  readonly known: { readonly key: string; readonly at: number };
}

/** The rows of some serial numbers that the console listed, by the inventory; one that stands twice is left alone. */
function soughtRows(context: ProgramContext, serials: readonly string[]): { readonly sought: readonly Sought[]; schoolOf(orgUnit: string): string } {
  const wanted = new Set(serials);
  const done = context.books.staff.read({
    wants: { whole: [schools], search: [{ sheet: devices, column: 'serial' }] },
    follow: (glimpse) => [{ sheet: devices, column: 'serial', values: glimpse.column(devices, 'serial').filter((key) => wanted.has(key.trim().toUpperCase())) }],
    decide(found) {
      const sought = found.column(devices, 'serial').flatMap((key, at): Sought[] => {
        const [row, twin] = wanted.has(key.trim().toUpperCase()) ? found.rows(devices, 'serial', key) : [];
        return row !== undefined && twin === undefined && isListed(row.fingerprint) ? [{ row, known: { key, at } }] : [];
      });
      return accept({ sought, schoolOf: schoolFinder(found.all(schools)) });
    },
  });
  if (!done.ok) throw new UserError(done.code, done.about);
  return done.value;
}

/** Looks for some of the devices that were not listed. The console's own answer about each decides. */
export function confirmStep(context: ProgramContext, at: SweepCursor, event: string): JobStep {
  const { clock, handOverAt } = context;
  const queue = new ChangeQueue(context, event, at.committedAt);
  const now = at.missing.slice(0, LOOKED_FOR_AT_ONCE);
  const { sought, schoolOf } = soughtRows(context, now);
  const today = dayOf(clock.now(), clock.zone);
  const looked = new Set<string>();
  const wanted: Wanted[] = [];
  let asked = 0;
  try {
    for (const { row, known } of sought) {
      if (asked > 0 && clock.now() >= handOverAt) break;
      const serial = row.serial.trim().toUpperCase();
      const device = row.deviceId === '' ? null : oneDevice(context, row.deviceId);
      asked++;
      looked.add(serial);
      if (device === null || serialOf(device) !== serial) wanted.push({ how: 'gone', known, serial, today });
      else wanted.push({ how: 'full', known, fields: fromConsole(device, schoolOf, clock.zone), careful: false });
    }
  } catch (error) {
    // What was learnt is kept; the next step meets the same trouble and tells it.
    if (!(error instanceof DirectoryError) || asked === 0) throw error;
  }
  queue.offer(wanted);
  queue.writeAll();
  const standing = new Set(sought.map(({ row }) => row.serial.trim().toUpperCase()));
  // What has no row any more needs no looking for.
  const left = at.missing.filter((serial) => !looked.has(serial) && (!now.includes(serial) || standing.has(serial)));
  const cursor: SweepCursor = { ...at, missing: left, gone: at.gone + queue.gone, changed: at.changed + queue.changed, committedAt: queue.committedAt };
  return left.length === 0 ? { next: null, progress: finished(cursor) } : { next: cursor, progress: progressOf(cursor) };
}
