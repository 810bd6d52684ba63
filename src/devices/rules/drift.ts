/** This file says who uses a device that somebody else holds, and keeps the list of such devices in step. */
import type { ConsoleDevice } from '../../base/ports';
import { newRow } from '../../base/table';
import { type Day, addDays, isDay } from '../../base/time';
import { type Drift, type Device, drift } from '../sheet';

/** So many of those who signed in last are looked at: a classmate who borrows it for an hour is no drift. */
const USERS_LOOKED_AT = 3;
/** Use so many days back still counts for a device that came back. */
const DAYS_LOOKED_AT = 7;

/** Many hands are what these are for. */
const SHARED: ReadonlySet<string> = new Set<Device['purpose']>(['daily loaner', 'class set', 'testing', 'technology team']);

/** What the inventory says of a device's possession. */
export interface Possession extends Pick<Device, 'serial' | 'assetTag' | 'schoolId' | 'holder'> {
  readonly purpose: string;
  readonly status: string;
  readonly holderKind: string;
  /** The holder's address in lower case; '' where nobody holds it, or somebody without one. */
  readonly holderEmail: string;
}

/** A device in other hands than the inventory says. */
export type Drifting = Pick<Drift, 'serial' | 'assetTag' | 'schoolId' | 'holder' | 'usedBy' | 'what' | 'next'>;

/** The domain's accounts that signed in last, the latest first; an account of nobody's domain has no address here. */
export function recentEmails(device: ConsoleDevice): readonly string[] {
  const users = device['recentUsers'];
  if (!Array.isArray(users)) return [];
  const emails = (users as readonly unknown[]).flatMap((user) => {
    const email: unknown = typeof user === 'object' && user !== null ? (user as { email?: unknown }).email : undefined;
    return typeof email === 'string' && email.trim() !== '' ? [email.trim().toLowerCase()] : [];
  });
  return [...new Set(emails)].slice(0, USERS_LOOKED_AT);
}

/** Whether somebody used it on one of the last days. Days of use and users are two lists that do not belong together entry by entry. */
function usedSince(device: ConsoleDevice, since: Day): boolean {
  const ranges = device['activeTimeRanges'];
  if (!Array.isArray(ranges)) return false;
  return (ranges as readonly unknown[]).some((range) => {
    const { date, activeTime } = (typeof range === 'object' && range !== null ? range : {}) as { date?: unknown; activeTime?: unknown };
    return typeof date === 'string' && isDay(date) && date >= since && Number(activeTime) > 0;
  });
}

/** What is odd about who uses a device; null where nothing is. */
export function driftOf(possession: Possession, device: ConsoleDevice, isStudent: (email: string) => boolean, today: Day): Drifting | null {
  if (SHARED.has(possession.purpose)) return null;
  const usedBy = recentEmails(device);
  const [latest] = usedBy;
  if (latest === undefined) return null;
  const { serial, assetTag, schoolId, holder, holderKind, holderEmail } = possession;
  const facts = { serial, assetTag, schoolId, holder, usedBy };
  if (holderKind === 'person') {
    if (holderEmail === '' || usedBy.includes(holderEmail)) return null;
    return {
      ...facts,
      what: 'Used by somebody else than the person who holds it.',
      next: 'Ask both, then check it in and out to whoever has it. If it was handed out only now, this line goes by itself once its holder has signed in.',
    };
  }
  if (holderKind !== '' || possession.status !== 'available' || !isStudent(latest) || !usedSince(device, addDays(today, -DAYS_LOOKED_AT))) return null;
  return {
    ...facts,
    what: 'Nobody holds it, and a student used it in the last week.',
    next: 'Look whether it is where it should be. If a student has it, check it out to that student; if it came back this week, this line goes by itself.',
  };
}

export interface DriftPlan {
  readonly add: readonly Drift[];
  readonly change: readonly { readonly serial: string; readonly values: Partial<Drift> }[];
}

const sameFacts = (row: Drift, found: Drifting): boolean =>
  row.what === found.what && row.next === found.next && row.holder === found.holder && row.assetTag === found.assetTag && row.schoolId === found.schoolId && row.usedBy.join() === found.usedBy.join();

/** What brings the standing rows to what was found; `looked` says of a row whether its device was looked at. */
export function planDrift(found: readonly Drifting[], standing: readonly Drift[], looked: (serial: string) => boolean, today: Day): DriftPlan {
  const rows = new Map(standing.map((row) => [row.serial, row]));
  const wanted = new Map(found.map((one) => [one.serial, one]));
  const add: Drift[] = [];
  const change: { serial: string; values: Partial<Drift> }[] = [];
  for (const [serial, one] of wanted) {
    const { serial: _key, ...facts } = one;
    const row = rows.get(serial);
    if (row === undefined) add.push(newRow(drift, { ...one, since: today, state: 'open' }));
    else if (row.state === 'settled') change.push({ serial, values: { ...facts, since: today, state: 'open' } });
    else if (!sameFacts(row, one)) change.push({ serial, values: facts });
  }
  for (const row of standing) {
    if (row.state === 'open' && looked(row.serial) && !wanted.has(row.serial)) change.push({ serial: row.serial, values: { state: 'settled' } });
  }
  return { add, change };
}
