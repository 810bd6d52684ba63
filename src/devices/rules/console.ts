/** This file turns what the Admin console says of a Chromebook into an inventory row, and says what changed. */
import { fingerprintOf } from '../../base/fingerprint';
import { newRow } from '../../base/table';
import { type Day, type Zone, dayOf, isDay } from '../../base/time';
import type { ConsoleDevice } from '../../base/ports';
import type { School } from '../../people/sheet';
import { type Device, devices } from '../sheet';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The day of an RFC 3339 moment, as the district's clock shows it; null where it is something else. */
function contactDay(value: unknown, zone: Zone): Day | null {
  const ms = Date.parse(text(value));
  return Number.isNaN(ms) ? null : dayOf(ms, zone);
}

/** The end of updates: `autoUpdateThrough` is a day, the older `autoUpdateExpiration` epoch milliseconds as text. */
function updatesUntil(device: ConsoleDevice): Day | null {
  const through = text(device['autoUpdateThrough']).slice(0, 10);
  if (isDay(through)) return through;
  const expiration = Number(device['autoUpdateExpiration'] ?? Number.NaN);
  return Number.isFinite(expiration) && expiration > 0 ? new Date(expiration).toISOString().slice(0, 10) : null;
}

/** `/Students/Juniper Hollow` and `students/juniper hollow` are one place: paths compare without case and outer slashes. */
const path = (unit: string): string => unit.trim().replace(/^\/+|\/+$/g, '').toLowerCase();

/** The school whose unit the device stands in: the longest given unit above it, else the school named like its own unit. */
export function schoolOf(orgUnit: string, schools: readonly School[]): string {
  const place = path(orgUnit);
  const above = schools
    .filter((school) => school.orgUnit.trim() !== '' && (place === path(school.orgUnit) || place.startsWith(`${path(school.orgUnit)}/`)))
    .sort((a, b) => path(b.orgUnit).length - path(a.orgUnit).length);
  const named = place.split('/').flatMap((part) => schools.filter((school) => school.name.trim().toLowerCase() === part));
  return (above[0] ?? named[named.length - 1])?.schoolId ?? '';
}

/** What of a row comes from the console; the rest belongs to the district and is never touched by a sync. */
export type ConsoleFields = Pick<Device, 'serial' | 'model' | 'schoolId' | 'consoleTag' | 'consoleStatus' | 'orgUnit' | 'user' | 'location' | 'notes' | 'lastContact' | 'osVersion' | 'updatesUntil' | 'deviceId' | 'inConsole' | 'fingerprint'>;

export function fromConsole(device: ConsoleDevice, schools: readonly School[], zone: Zone): ConsoleFields {
  const orgUnit = text(device['orgUnitPath']);
  const fields = {
    serial: text(device['serialNumber']).trim().toUpperCase(),
    consoleTag: text(device['annotatedAssetId']).trim(),
    model: text(device['model']),
    consoleStatus: text(device['status']),
    orgUnit,
    schoolId: schoolOf(orgUnit, schools),
    user: text(device['annotatedUser']).trim(),
    location: text(device['annotatedLocation']),
    notes: text(device['notes']),
    lastContact: contactDay(device['lastSync'], zone),
    osVersion: text(device['osVersion']),
    updatesUntil: updatesUntil(device),
    deviceId: device.deviceId,
    inConsole: true,
  };
  // The school is of the district's making: it may change without the console's doing, and is compared by itself.
  const { schoolId: _ours, ...given } = fields;
  return { ...fields, fingerprint: fingerprintOf(Object.values(given)) };
}

/** What the inventory has of a device already, as far as a sync must know it. */
export interface KnownDevice {
  readonly fingerprint: string;
  readonly schoolId: string;
}

export interface PagePlan {
  readonly add: readonly Device[];
  readonly change: readonly { readonly serial: string; readonly values: Partial<Device> }[];
  readonly refused: readonly { readonly deviceId: string; readonly why: string }[];
}

/** What one page of the console changes in the inventory. A serial number that comes twice is told, and the later one stands. */
export function planPage(page: readonly ConsoleDevice[], schools: readonly School[], zone: Zone, known: (serial: string) => KnownDevice | null): PagePlan {
  const bySerial = new Map<string, ConsoleFields>();
  const refused: { deviceId: string; why: string }[] = [];
  for (const device of page) {
    const fields = fromConsole(device, schools, zone);
    if (fields.serial === '') {
      refused.push({ deviceId: device.deviceId, why: 'it has no serial number' });
      continue;
    }
    const twin = bySerial.get(fields.serial);
    if (twin !== undefined) refused.push({ deviceId: twin.deviceId, why: `another device has its serial number ${fields.serial}` });
    bySerial.set(fields.serial, fields);
  }
  const add: Device[] = [];
  const change: { serial: string; values: Partial<Device> }[] = [];
  for (const [serial, fields] of bySerial) {
    const before = known(serial);
    if (before === null) add.push(newRow(devices, { ...fields, assetTag: fields.consoleTag, kind: 'Chromebook' }));
    else if (before.fingerprint !== fields.fingerprint || before.schoolId !== fields.schoolId) {
      const { serial: _key, ...values } = fields;
      change.push({ serial, values });
    }
  }
  return { add, change, refused };
}
