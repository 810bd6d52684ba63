/** This file turns what the Admin console says of a Chromebook into an inventory row, and says what changed. */
import { fingerprintOf } from '../../base/fingerprint';
import type { ConsoleDevice } from '../../base/ports';
import { newRow } from '../../base/table';
import { type Day, type Moment, type Zone, dayOf, isDay } from '../../base/time';
import { type Device, devices } from '../sheet';

/** The longest text that is taken over: twice what Google takes in any of these fields, so that a row always fits a commit. */
const MAX_FIELD_CHARS = 1_000;

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, MAX_FIELD_CHARS) : '');

/** A serial number as the inventory writes it; '' where the console has none. */
export const serialOf = (device: ConsoleDevice): string => text(device['serialNumber']).trim().toUpperCase();

/** The moment of the last contact in epoch milliseconds; null where the device never reported, which some lists write as 1970. */
export function contactOf(device: ConsoleDevice): Moment | null {
  const value = device['lastSync'];
  const ms = typeof value === 'string' && /^\d{11,}$/.test(value) ? Number(value) : Date.parse(text(value));
  return Number.isNaN(ms) || ms <= 0 ? null : ms;
}

/** The day of the last contact as the district's clock shows it; a bare day is that day, whatever the zone. */
function contactDay(device: ConsoleDevice, zone: Zone): Day | null {
  const given = text(device['lastSync']);
  const ms = contactOf(device);
  return ms === null ? null : isDay(given) ? given : dayOf(ms, zone);
}

/** The end of updates: `autoUpdateThrough` is a day or begins with one, the older `autoUpdateExpiration` epoch milliseconds as text. */
function updatesUntil(device: ConsoleDevice): Day | null {
  const through = text(device['autoUpdateThrough']).slice(0, 10);
  if (isDay(through)) return through;
  const expiration = Number(device['autoUpdateExpiration'] ?? Number.NaN);
  const date = new Date(expiration);
  return expiration > 0 && !Number.isNaN(date.getTime()) ? date.toISOString().slice(0, 10) : null;
}

/** What the shorter answer of the console tells of a device. */
export type BasicFields = Pick<Device, 'serial' | 'deviceId' | 'consoleTag' | 'consoleStatus' | 'user' | 'location' | 'notes' | 'lastContact' | 'inConsole' | 'goneSince'>;

/** What of a row comes from the console; the rest belongs to the district and is never touched by a sync. */
export type ConsoleFields = BasicFields & Pick<Device, 'model' | 'schoolId' | 'orgUnit' | 'osVersion' | 'updatesUntil' | 'fingerprint'>;

export function basicFields(device: ConsoleDevice, zone: Zone): BasicFields {
  return {
    serial: serialOf(device),
    deviceId: device.deviceId,
    consoleTag: text(device['annotatedAssetId']).trim(),
    consoleStatus: text(device['status']),
    user: text(device['annotatedUser']).trim(),
    location: text(device['annotatedLocation']),
    notes: text(device['notes']),
    lastContact: contactDay(device, zone),
    inConsole: true,
    goneSince: null,
  };
}

export function fromConsole(device: ConsoleDevice, schoolOf: (orgUnit: string) => string, zone: Zone): ConsoleFields {
  const basic = basicFields(device, zone);
  const orgUnit = text(device['orgUnitPath']);
  const more = { model: text(device['model']), orgUnit, osVersion: text(device['osVersion']), updatesUntil: updatesUntil(device), schoolId: schoolOf(orgUnit) };
  return { ...basic, ...more, fingerprint: joined(basicPrint(basic), fingerprintOf(Object.values(more))) };
}

/**
 * A row's fingerprint is in two parts: what the shorter answer tells, and the rest, the school included. Whoever has only the
 * shorter answer compares and renews the first part; the other then tells the nightly sweep whether the rest is still as it was.
 */
const PART_MARK = '/';
const joined = (basic: string, rest: string): string => `${basic}${PART_MARK}${rest}`;
export const basicPrint = (fields: BasicFields): string => fingerprintOf(Object.values(fields));
export const basicPartOf = (fingerprint: string): string => fingerprint.split(PART_MARK)[0] ?? '';
const restPartOf = (fingerprint: string): string => fingerprint.split(PART_MARK)[1] ?? '';

/** A fingerprint whose basic part is new and whose rest is as it was; '' as the rest makes the nightly sweep write everything. */
export const renewedPrint = (fields: BasicFields, before: string, sameRecord: boolean): string => joined(basicPrint(fields), sameRecord ? restPartOf(before) : '');

/** A row that was marked as gone has this: whatever comes back differs from it. */
export const NO_FINGERPRINT = '';

/** Only rows that the console filled have a fingerprint, and only while it lists them. */
export const isListed = (fingerprint: string): boolean => fingerprint !== NO_FINGERPRINT;

const sameTag = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * What becomes of the district's own tag when the console says another: it follows where it was the console's old one or is empty,
 * and stays where the district had one of its own, or where the console no longer says any.
 */
export function tagAfter(row: Pick<Device, 'assetTag' | 'consoleTag' | 'previousTags'>, consoleTag: string): Partial<Pick<Device, 'assetTag' | 'previousTags'>> {
  const ours = row.assetTag.trim();
  if (consoleTag === '' || sameTag(ours, consoleTag)) return {};
  if (ours === '') return { assetTag: consoleTag };
  if (!sameTag(ours, row.consoleTag)) return {};
  // A list has commas between its words.
  const old = ours.replace(/\s*,\s*/g, ' ');
  return { assetTag: consoleTag, ...(row.previousTags.includes(old) ? {} : { previousTags: [...row.previousTags, old] }) };
}

/** What changes in a row that stands; where the console says nothing of model, school or end of updates, what people typed stays. */
export function changeOf(row: Device, fields: ConsoleFields): Partial<Device> {
  const { serial: _key, model, schoolId, updatesUntil: until, ...always } = fields;
  return {
    ...always,
    ...(model === '' ? {} : { model }),
    ...(schoolId === '' ? {} : { schoolId }),
    ...(until === null ? {} : { updatesUntil: until }),
    ...tagAfter(row, fields.consoleTag),
  };
}

/** What the shorter answer changes in a row that stands. */
export function basicChangeOf(row: Device, fields: BasicFields): Partial<Device> {
  const { serial: _key, ...always } = fields;
  return { ...always, ...tagAfter(row, fields.consoleTag), fingerprint: renewedPrint(fields, row.fingerprint, row.deviceId === fields.deviceId) };
}

/** Google's word for a device that it no longer manages. */
export const DEPROVISIONED = 'DEPROVISIONED';

/** A device that the console lists and the inventory has not; one that is given up is no stock. */
export function rowOf(fields: ConsoleFields): Device {
  return newRow(devices, { ...fields, assetTag: fields.consoleTag, kind: 'Chromebook', status: fields.consoleStatus === DEPROVISIONED ? 'retired' : 'available' });
}

/**
 * Whether a record of the console may stand in a row that has another record's id, where nobody has compared all records of that
 * serial number: not one that is given up where the row's is not, and not one that was in contact earlier.
 */
export function mayTakeOver(row: Pick<Device, 'deviceId' | 'inConsole' | 'consoleStatus' | 'lastContact'>, fields: BasicFields): boolean {
  if (row.deviceId === '' || row.deviceId === fields.deviceId || !row.inConsole) return true;
  if (fields.consoleStatus === DEPROVISIONED && row.consoleStatus !== DEPROVISIONED) return false;
  if (row.consoleStatus === DEPROVISIONED && fields.consoleStatus !== DEPROVISIONED) return true;
  return (fields.lastContact ?? '') >= (row.lastContact ?? '');
}
