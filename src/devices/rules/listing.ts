/**
 * This file follows a listing of the fleet by serial number, page after page: which records belong to one device, whether the order
 * is what it is taken to be, and what of the inventory was passed without being seen.
 */
import type { ConsoleDevice } from '../../base/ports';
import { DEPROVISIONED, contactOf, serialOf } from './console';

/** All records of one serial number: the one that stands for the device, and how many there are. */
export interface Listed {
  readonly serial: string;
  readonly stands: ConsoleDevice;
  readonly records: number;
  /** Whether it came where the order did not let it be expected, so that another record of it may be elsewhere. */
  readonly astray?: true;
}

/** Where a listing is between two pages. */
export interface Place {
  /** The greatest serial number so far; that of `held`, where something is held. */
  readonly last: string;
  /** The last device, kept back because the next page may begin with another record of it. */
  readonly held: Listed | null;
  /** The ids of the records that came last: whatever was added above meanwhile makes them come again. */
  readonly recent: readonly string[];
}

export const FIRST_PLACE: Place = { last: '', held: null, recent: [] };

/** So many records may come again on the next page before they are taken for records that the order has misplaced. */
const RECENT_KEPT = 30;

/** The fields of a record that are used later; the whole record may be as long as a page. */
const USED = [
  'serialNumber', 'status', 'model', 'annotatedAssetId', 'annotatedUser', 'annotatedLocation', 'notes', 'orgUnitPath', 'lastSync', 'osVersion',
  'autoUpdateThrough', 'autoUpdateExpiration',
] as const;
const USERS_KEPT = 5;
const DAYS_KEPT = 10;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

/** A record small enough to be kept from one page to the next. */
function small(device: ConsoleDevice): ConsoleDevice {
  const kept: Record<string, unknown> = {};
  for (const field of USED) if (device[field] !== undefined) kept[field] = device[field];
  const recentUsers = listOf(device['recentUsers']).slice(0, USERS_KEPT);
  const activeTimeRanges = listOf(device['activeTimeRanges']).slice(-DAYS_KEPT);
  return { ...kept, ...(recentUsers.length > 0 ? { recentUsers } : {}), ...(activeTimeRanges.length > 0 ? { activeTimeRanges } : {}), deviceId: device.deviceId };
}

/** Which of two records with one serial number stands: one that is not given up, then the one that was in contact last. */
export function standing(a: ConsoleDevice, b: ConsoleDevice): ConsoleDevice {
  const given = (device: ConsoleDevice): boolean => device['status'] === DEPROVISIONED;
  if (given(a) !== given(b)) return given(a) ? b : a;
  const [contactA, contactB] = [contactOf(a) ?? 0, contactOf(b) ?? 0];
  if (contactA !== contactB) return contactA > contactB ? a : b;
  return a.deviceId > b.deviceId ? a : b;
}

export interface PageReading {
  /** Devices of which every record is known. */
  readonly listed: readonly Listed[];
  /** The ids of records without a serial number. */
  readonly nameless: readonly string[];
  readonly place: Place;
  /** Records on this page that were not there before. */
  readonly records: number;
  /** Whether a record came after one with a greater serial number. */
  readonly contradicts: boolean;
}

/** Reads the next page of a listing. */
export function readPage(before: Place, page: readonly ConsoleDevice[]): PageReading {
  const listed: Listed[] = [];
  const nameless: string[] = [];
  const known = new Set(before.recent);
  const ids = [...before.recent];
  let { last, held } = before;
  let records = 0;
  let contradicts = false;
  for (const device of page) {
    if (known.has(device.deviceId)) continue;
    known.add(device.deviceId);
    ids.push(device.deviceId);
    records++;
    const serial = serialOf(device);
    if (serial === '') nameless.push(device.deviceId);
    else if (held !== null && serial === held.serial) held = { ...held, stands: standing(held.stands, device), records: held.records + 1 };
    else if (serial > last) {
      if (held !== null) listed.push(held);
      held = { serial, stands: device, records: 1 };
      last = serial;
    } else {
      contradicts = true;
      listed.push({ serial, stands: device, records: 1, astray: true });
    }
  }
  const kept = held === null ? null : { ...held, stands: small(held.stands) };
  return { listed, nameless, place: { last, held: kept, recent: ids.slice(-RECENT_KEPT) }, records, contradicts };
}

/** Serial numbers that the console lists by what the inventory says, within a stretch that was passed, and that were not seen there. */
export function passedUnseen(known: Iterable<string>, from: string, to: string | null, seen: ReadonlySet<string>): string[] {
  const unseen: string[] = [];
  for (const serial of known) if (serial > from && (to === null || serial <= to) && !seen.has(serial)) unseen.push(serial);
  return unseen.sort();
}

/** So few may vanish in any fleet without anybody being alarmed. */
const NEVER_ALARMING = 5;

/** What a finished listing says of the devices that it did not show. */
export interface Absence {
  /** How many devices of the inventory the console listed when the sweep began. */
  readonly known: number;
  /** How many records the console listed now. */
  readonly seen: number;
  readonly missing: number;
  /** How many of them are behind the last serial number that came. */
  readonly behindLast: number;
  readonly contradicted: boolean;
  readonly alarmPercent: number;
}

/** Whether missing devices may be looked for one by one and marked; else why not. */
export function judgeAbsence({ known, missing, behindLast, contradicted, alarmPercent }: Absence): 'none' | 'look' | 'ended early' | 'too many' | 'order' {
  if (contradicted) return 'order';
  if (missing === 0) return 'none';
  if (missing <= NEVER_ALARMING || missing * 100 <= known * alarmPercent) return 'look';
  return behindLast * 2 > missing ? 'ended early' : 'too many';
}
