/**
 * This file looks every hour which Chromebooks have reported since, the newest first, down to where the last look began. It asks
 * for the shorter answer, which costs less than half; organisational unit, model and version wait for the night.
 */
import type { ProgramContext } from '../../app/context';
import type { JobStep } from '../../app/entry';
import { type ConsoleDevice, DirectoryError } from '../../base/ports';
import { type Moment, SECOND_MS } from '../../base/time';
import { basicFields, basicPartOf, basicPrint, contactOf, fromConsole, isListed, serialOf } from '../rules/console';
import { standing } from '../rules/listing';
import { ChangeQueue, type Wanted } from './changes';
import { type Fleet, readComparedFleet } from './fleet';
import { ListingLost, type Page, nextPage, oneDevice } from './pages';
import { noteSeen } from './seen';
import { contactsSince, hasWatermark, keepWatermark } from './watermark';

const STEP_MS = 120 * SECOND_MS;
const MAX_RESTARTS = 3;
/** So many devices that the inventory does not know are asked for one by one; what is more waits for the night. */
const MAX_FETCHED = 50;

interface ContactCursor {
  readonly contacts: 1;
  readonly page: string | null;
  /** Contacts before this were seen by an earlier look. */
  readonly since: Moment;
  /** When the first page was asked for: every contact before that was seen once the look is complete. */
  readonly began: Moment;
  readonly seen: number;
  readonly added: number;
  readonly changed: number;
  readonly fetched: number;
  readonly restarts: number;
  readonly committedAt: Moment;
}

const isCursor = (cursor: unknown): cursor is ContactCursor => typeof cursor === 'object' && cursor !== null && (cursor as { contacts?: unknown }).contacts === 1;

const beginning = (since: Moment, began: Moment): ContactCursor => ({ contacts: 1, page: null, since, began, seen: 0, added: 0, changed: 0, fetched: 0, restarts: 0, committedAt: 0 });

const number = (value: number): string => value.toLocaleString('en-US');
const told = ({ seen, added, changed }: ContactCursor): string =>
  `${number(seen)} ${seen === 1 ? 'device' : 'devices'} reported: ${[added > 0 ? `${number(added)} new` : '', changed > 0 ? `${number(changed)} changed` : ''].filter((part) => part !== '').join(', ') || 'nothing changed'}`;

/** Before a sweep has been complete once, the sweep is what brings the fleet in. */
export const contactsWanted = hasWatermark;

/** Pages until a device is older than where the last look began, or the time is up. */
export function contactStep(context: ProgramContext, cursor: unknown, event: string): JobStep {
  const at = isCursor(cursor) ? cursor : beginning(contactsSince(context), context.clock.now());
  const fleet = readComparedFleet(context);
  const detail = fleet.counting ? 'everything' : 'the basics';
  const queue = new ChangeQueue(context, event, at.committedAt);
  const until = Math.min(context.clock.now() + STEP_MS, context.handOverAt);
  const offered = new Set<string>();
  let { page: token, seen, fetched } = at;
  const stand = (): ContactCursor => ({ ...at, page: token, seen, fetched, added: at.added + queue.added, changed: at.changed + queue.changed, committedAt: queue.committedAt });
  for (let pages = 0; ; pages++) {
    let page: Page;
    try {
      page = nextPage(context, token, 'newest contact', detail);
    } catch (error) {
      if (error instanceof ListingLost || (pages > 0 && error instanceof DirectoryError)) queue.writeAll();
      if (error instanceof ListingLost) return again(at, stand(), context.clock.now());
      if (pages > 0 && error instanceof DirectoryError) return { next: stand(), progress: told(stand()) };
      throw error;
    }
    noteSeen(context, page.devices, `${event}:${pages}`);
    const reported = page.devices.filter((device) => (contactOf(device) ?? 0) >= at.since);
    seen += reported.length;
    const looked = look(context, fleet, reported, offered, MAX_FETCHED - fetched, fleet.counting);
    fetched += looked.fetched;
    queue.offer(looked.wanted);
    token = page.next;
    if (token === null || isPast(page.devices, at.since)) {
      queue.writeAll();
      keepWatermark(context, at.began);
      return { next: null, progress: told(stand()) };
    }
    queue.writeFull(looked.wanted.length);
    if (context.clock.now() >= until) {
      queue.writeAll();
      return { next: stand(), progress: told(stand()) };
    }
  }
}

/** Whether the listing has come to what an earlier look has seen. */
const isPast = (page: readonly ConsoleDevice[], since: Moment): boolean => page.some((device) => (contactOf(device) ?? since) < since);

function again(at: ContactCursor, now: ContactCursor, began: Moment): JobStep {
  const restarts = at.restarts + 1;
  // What a look leaves undone, the next one does: the watermark has not moved.
  if (restarts > MAX_RESTARTS) return { next: null, progress: 'The Admin console lost its place again and again; the next hour tries anew.' };
  return { next: { ...beginning(at.since, began), restarts, fetched: now.fetched, committedAt: now.committedAt }, progress: 'began again: the console forgot where we were' };
}

/** What some devices that reported change in the inventory. `offered` are the changes that were asked for before in this step. */
function look(context: ProgramContext, fleet: Fleet, reported: readonly ConsoleDevice[], offered: Set<string>, mayFetch: number, whole: boolean): { readonly wanted: readonly Wanted[]; readonly fetched: number } {
  const { zone } = context.clock;
  const bySerial = new Map<string, ConsoleDevice>();
  for (const device of reported) {
    const serial = serialOf(device);
    const twin = bySerial.get(serial);
    if (serial !== '' && !fleet.twice.has(serial)) bySerial.set(serial, twin === undefined ? device : standing(twin, device));
  }
  const wanted: Wanted[] = [];
  let fetched = 0;
  for (const [serial, device] of bySerial) {
    const known = fleet.known.get(serial);
    const fields = basicFields(device, zone);
    const print = basicPrint(fields);
    const mark = `${serial} ${print}`;
    if (offered.has(mark) || (known !== undefined && basicPartOf(known.fingerprint) === print)) continue;
    offered.add(mark);
    if (known !== undefined && isListed(known.fingerprint)) wanted.push({ how: 'basic', known, fields });
    else if (whole || fetched < mayFetch) {
      const all = whole ? device : oneDevice(context, device.deviceId);
      if (!whole) fetched++;
      if (all !== null && serialOf(all) === serial) wanted.push({ how: 'full', known: known ?? null, fields: fromConsole(all, fleet.schoolOf, zone), careful: true });
    }
  }
  return { wanted, fetched };
}
