/** This file cuts answers down to what was asked for: the BASIC projection and the partial response of `fields`. */
import type { admin_directory_v1 } from 'googleapis/build/src/apis/admin/directory_v1';
import { invalidParameter } from './refusals';
import { etagOf, type Device } from './store';

export type Projection = 'BASIC' | 'FULL';

/** The fields of a BASIC device, as GAM uses them (src/gam/__init__.py, platform.md §4), beside the kind and etag of every resource. */
export const BASIC_DEVICE_FIELDS = [
  'deviceId',
  'annotatedAssetId',
  'annotatedLocation',
  'annotatedUser',
  'lastSync',
  'notes',
  'serialNumber',
  'status',
] as const satisfies readonly (keyof admin_directory_v1.Schema$ChromeOsDevice)[];

/** The record as one answer gives it; without a projection Google documents no default, and the stand-in gives the smaller one. */
export function projected(device: Device, projection: Projection): admin_directory_v1.Schema$ChromeOsDevice {
  const resource = { kind: 'admin#directory#chromeosdevice', etag: etagOf(device) };
  // What is below the fields is shared with the record: whoever answers makes a copy, for the script's own world or as JSON.
  if (projection === 'FULL') return { ...resource, ...device };
  const basic: Record<string, unknown> = resource;
  for (const field of BASIC_DEVICE_FIELDS) if (device[field] !== undefined) basic[field] = device[field];
  return basic;
}

/** Every field of a device, complete by its type: Google refuses a selection of any other. */
export const DEVICE_FIELDS: Readonly<Record<keyof admin_directory_v1.Schema$ChromeOsDevice, true>> = {
  activeTimeRanges: true,
  annotatedAssetId: true,
  annotatedLocation: true,
  annotatedUser: true,
  autoUpdateExpiration: true,
  autoUpdateThrough: true,
  backlightInfo: true,
  bluetoothAdapterInfo: true,
  bootMode: true,
  chromeOsType: true,
  cpuInfo: true,
  cpuStatusReports: true,
  deprovisionReason: true,
  deviceFiles: true,
  deviceId: true,
  deviceLicenseType: true,
  diskSpaceUsage: true,
  diskVolumeReports: true,
  dockMacAddress: true,
  etag: true,
  ethernetMacAddress: true,
  ethernetMacAddress0: true,
  extendedSupportEligible: true,
  extendedSupportEnabled: true,
  extendedSupportStart: true,
  fanInfo: true,
  firmwareVersion: true,
  firstEnrollmentTime: true,
  kind: true,
  lastDeprovisionTimestamp: true,
  lastEnrollmentTime: true,
  lastKnownNetwork: true,
  lastSync: true,
  macAddress: true,
  manufactureDate: true,
  meid: true,
  model: true,
  notes: true,
  orderNumber: true,
  orgUnitId: true,
  orgUnitPath: true,
  osUpdateStatus: true,
  osVersion: true,
  osVersionCompliance: true,
  platformVersion: true,
  recentUsers: true,
  screenshotFiles: true,
  serialNumber: true,
  status: true,
  supportEndDate: true,
  systemRamFreeReports: true,
  systemRamTotal: true,
  tpmVersionInfo: true,
  willAutoRenew: true,
};

/** Names that may be selected; `true` leaves what is below unchecked. */
export interface KnownFields {
  readonly [name: string]: true | KnownFields;
}

/** A tree of the fields to keep; `all` keeps whatever is below. */
type Mask = 'all' | Map<string, Mask>;

/**
 * Keeps the part of an answer that `fields` names, as in `nextPageToken,chromeosdevices(deviceId,recentUsers/email)`; `known` are
 * the names that Google accepts, since it refuses others: `Invalid field selection …`.
 */
export function partial<T extends object>(method: string, answer: T, fields: string | undefined, known: KnownFields): T {
  if (fields === undefined || fields === '' || fields === '*') return answer;
  const mask = parseMask(method, fields);
  checkKnown(method, mask, known);
  return keep(answer, mask) as T;
}

function checkKnown(method: string, mask: Map<string, Mask>, known: KnownFields): void {
  for (const [name, below] of mask) {
    const knownBelow = name === '*' ? true : known[name];
    if (knownBelow === undefined) throw invalidParameter(method, `Invalid field selection ${name}`);
    if (below !== 'all' && knownBelow !== true) checkKnown(method, below, knownBelow);
  }
}

function keep(value: unknown, mask: Mask): unknown {
  if (mask === 'all' || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => keep(item, mask));
  const kept: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    const below = mask.get(name) ?? mask.get('*');
    if (below !== undefined) kept[name] = keep(item, below);
  }
  return kept;
}

function parseMask(method: string, fields: string): Map<string, Mask> {
  const tokens = fields.match(/[A-Za-z0-9_*]+|[(),/]/g) ?? [];
  if (tokens.join('') !== fields.replace(/\s/g, '')) throw invalidParameter(method, `Invalid field selection ${fields}`);
  let at = 0;
  const refuse = (): never => {
    throw invalidParameter(method, `Invalid field selection ${fields}`);
  };
  const one = (into: Map<string, Mask>): void => {
    const name = tokens[at++];
    if (name === undefined || !/^[A-Za-z0-9_*]+$/.test(name)) return refuse();
    if (tokens[at] === '/') {
      at++;
      const below = new Map<string, Mask>();
      one(below);
      into.set(name, below);
      return;
    }
    if (tokens[at] !== '(') {
      into.set(name, 'all');
      return;
    }
    at++;
    into.set(name, many());
    if (tokens[at++] !== ')') refuse();
  };
  const many = (): Map<string, Mask> => {
    const mask = new Map<string, Mask>();
    one(mask);
    while (tokens[at] === ',') {
      at++;
      one(mask);
    }
    return mask;
  };
  const mask = many();
  return at === tokens.length ? mask : refuse();
}
