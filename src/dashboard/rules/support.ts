/** This file counts how long devices have been silent, when Google stops updating them, and what replacing them costs. */
import { type Day, addDays } from '../../base/time';
import { PLACES, SILENCES } from '../sheet';
import { type DeviceFacts, isChromebookInUse, isInUse } from './facts';

/** A device that nobody recorded a price for counts with the district's own. */
export const costOf = (device: Pick<DeviceFacts, 'cost'>, replacementCost: number): number => (device.cost !== null && device.cost > 0 ? device.cost : replacementCost);

/** How many days of silence each list begins at; the third is the longest. */
const SILENT_DAYS = [30, 60, 90] as const;

/** Which of `SILENCES` a Chromebook belongs to. */
export function silenceOf(lastContact: Day | null, today: Day): (typeof SILENCES)[number] {
  if (lastContact === null) return 'never seen';
  const passed = SILENT_DAYS.filter((days) => lastContact <= addDays(today, -days)).length;
  return SILENCES[passed] ?? 'never seen';
}

const isSilent = (device: DeviceFacts, today: Day): boolean => !['within 30 days', 'never seen'].includes(silenceOf(device.lastContact, today));

/** Chromebooks in use that the Admin console lists: only of those it is known when they were last seen. */
export const watched = (devices: readonly DeviceFacts[]): readonly DeviceFacts[] => devices.filter((device) => isChromebookInUse(device) && device.inConsole);

export const isPast = (until: Day | null, today: Day): boolean => until !== null && until < today;
const A_YEAR_DAYS = 365;
export const endsSoon = (until: Day | null, today: Day): boolean => until !== null && until >= today && until < addDays(today, A_YEAR_DAYS);

export interface SchoolFleet {
  readonly devices: number;
  readonly silent: number;
  readonly pastSupport: number;
  readonly endingSoon: number;
  readonly cost: number;
}

export function schoolFleets(devices: readonly DeviceFacts[], today: Day, replacementCost: number): ReadonlyMap<string, SchoolFleet> {
  const fleets = new Map<string, SchoolFleet>();
  for (const device of devices) {
    if (!isInUse(device)) continue;
    const chromebook = isChromebookInUse(device);
    const past = chromebook && isPast(device.updatesUntil, today);
    const soon = chromebook && endsSoon(device.updatesUntil, today);
    const before = fleets.get(device.schoolId) ?? { devices: 0, silent: 0, pastSupport: 0, endingSoon: 0, cost: 0 };
    fleets.set(device.schoolId, {
      devices: before.devices + 1,
      silent: before.silent + Number(chromebook && device.inConsole && isSilent(device, today)),
      pastSupport: before.pastSupport + Number(past),
      endingSoon: before.endingSoon + Number(soon),
      cost: before.cost + (past || soon ? costOf(device, replacementCost) : 0),
    });
  }
  return fleets;
}

export interface YearLine {
  readonly year: string;
  readonly devices: number;
  /** Null where it cannot be said when it falls due. */
  readonly cost: number | null;
}

/** Years that have a line of their own: besides them stand what is past, what is later, and what is not known. */
const OWN_YEARS = PLACES.years - 3;

/** By the year in which updates end; nothing is dated that Google does not date. */
export function yearLines(devices: readonly DeviceFacts[], today: Day, replacementCost: number): readonly YearLine[] {
  const first = Number(today.slice(0, 4));
  const labels = ['past', ...Array.from({ length: OWN_YEARS }, (_, at) => String(first + at)), `after ${first + OWN_YEARS - 1}`, 'not known'];
  const lines = labels.map((year) => ({ year, devices: 0, cost: 0 }));
  for (const device of devices) {
    if (!isChromebookInUse(device)) continue;
    const { updatesUntil } = device;
    const at = updatesUntil === null ? labels.length - 1 : isPast(updatesUntil, today) ? 0 : Math.min(Number(updatesUntil.slice(0, 4)) - first, OWN_YEARS) + 1;
    const line = lines[at];
    if (line === undefined) continue;
    line.devices++;
    line.cost += costOf(device, replacementCost);
  }
  return lines.map((line, at) => (at === lines.length - 1 ? { ...line, cost: null } : line));
}
