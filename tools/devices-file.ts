/** This file reads a list of Chromebooks from a file: the Admin SDK's JSON, or the CSV that GAM's `print cros` writes. */
import type { admin_directory_v1 } from 'googleapis/build/src/apis/admin/directory_v1';
import { BROKEN_QUOTES, type CsvRow, readCsv, tooManyCells } from '../src/people/rules/csv';
import type { Refused } from '../src/people/rules/reading';

export type Device = admin_directory_v1.Schema$ChromeOsDevice;

export type DevicesReading =
  | {
      readonly ok: true;
      readonly devices: readonly Device[];
      /** Where each of `devices` stands in the file, as `Refused.line` counts. */
      readonly lines: readonly number[];
      readonly refused: readonly Refused[];
      readonly warnings: readonly string[];
    }
  /** `why` finishes the sentence "The devices in SOURCE cannot be used: …". */
  | { readonly ok: false; readonly why: string };

/** A device's fields as a file gives them, before anybody has looked at them. */
type Fields = Record<string, unknown>;

const TEXT_FIELDS = [
  'deviceId', 'serialNumber', 'status', 'annotatedAssetId', 'annotatedUser', 'annotatedLocation', 'notes', 'orgUnitPath', 'orgUnitId', 'model',
  'osVersion', 'platformVersion', 'firmwareVersion', 'bootMode', 'chromeOsType', 'meid', 'orderNumber', 'macAddress', 'ethernetMacAddress',
  'ethernetMacAddress0', 'dockMacAddress', 'deviceLicenseType', 'deprovisionReason', 'osVersionCompliance', 'systemRamTotal',
  'manufactureDate', 'autoUpdateThrough', 'autoUpdateExpiration',
] as const satisfies readonly (keyof Device)[];
const TIME_FIELDS = [
  'lastSync', 'lastEnrollmentTime', 'firstEnrollmentTime', 'lastDeprovisionTimestamp', 'supportEndDate', 'extendedSupportStart',
] as const satisfies readonly (keyof Device)[];
const FLAG_FIELDS = ['willAutoRenew', 'extendedSupportEligible', 'extendedSupportEnabled'] as const satisfies readonly (keyof Device)[];
/** The lists that are read, with their members; what else GAM prints of them (duration, minutes) it worked out itself. */
const LIST_FIELDS = {
  recentUsers: ['email', 'type'],
  activeTimeRanges: ['date', 'activeTime'],
  lastKnownNetwork: ['ipAddress', 'wanIpAddress'],
} as const satisfies { readonly [Field in keyof Device]?: readonly string[] };
type ListField = keyof typeof LIST_FIELDS;

/** GAM's word for a time that the Admin console has as 1 January 1970 (docs/gam.cfg, `never_time`). */
const NEVER = ['never', '1970-01-01t00:00:00.000z'];

/** Where a CSV column goes: `at` is null where GAM writes a list's members on rows of their own, its way without `onerow`. */
type Target =
  | { readonly kind: 'text' | 'time' | 'flag'; readonly field: string }
  | { readonly kind: 'list'; readonly field: ListField; readonly member: string; readonly at: number | null };

const byLowerCase = (names: readonly string[]): Map<string, string> => new Map(names.map((name) => [name.toLowerCase(), name]));
const TEXTS = byLowerCase(TEXT_FIELDS);
const TIMES = byLowerCase(TIME_FIELDS);
const FLAGS = byLowerCase(FLAG_FIELDS);

function targetOf(header: string): Target | null {
  for (const [kind, names] of [['text', TEXTS], ['time', TIMES], ['flag', FLAGS]] as const) {
    const field = names.get(header);
    if (field !== undefined) return { kind, field };
  }
  const [, list, index, member] = /^(\w+)(?:\.(\d+))?\.(\w+)$/.exec(header) ?? [];
  for (const field of Object.keys(LIST_FIELDS) as ListField[]) {
    if (field.toLowerCase() !== list) continue;
    const found = LIST_FIELDS[field].find((one) => one.toLowerCase() === member);
    if (found !== undefined) return { kind: 'list', field, member: found, at: index === undefined ? null : Number(index) };
  }
  return null;
}

/** A time as the Admin SDK writes it, in UTC, since GAM may print local time with an offset; null for never. */
function timeOf(text: string): string | null {
  if (NEVER.includes(text.toLowerCase())) return null;
  const ms = /[+-]\d\d:?\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? text : new Date(ms).toISOString();
}

/** GAM prints the day; the Admin SDK has the epoch milliseconds as text. */
function expirationOf(text: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? String(Date.parse(`${text}T00:00:00.000Z`)) : text;
}

function textOf(field: string, text: string): string | null {
  if (NEVER.includes(text.toLowerCase()) && /date|through|expiration/i.test(field)) return null;
  if (field === 'autoUpdateExpiration') return expirationOf(text);
  if (field === 'orgUnitId') return text.replace(/^id:/, '');
  // GAM writes a note's line ends as \n and \r (its escapeCRsNLs).
  if (field === 'notes') return text.replace(/\\r\\n|\\r|\\n/g, '\n');
  return text;
}

/** A device from a CSV row, without what is blank. */
function deviceOfRow(row: CsvRow, targets: readonly Target[]): Fields {
  const device: Fields = {};
  const lists = new Map<ListField, Map<number, Fields>>();
  targets.forEach((target, place) => {
    const text = row.cells[place] ?? '';
    if (text === '') return;
    if (target.kind === 'list') {
      const members = lists.get(target.field) ?? new Map<number, Fields>();
      lists.set(target.field, members);
      const item = members.get(target.at ?? 0) ?? {};
      members.set(target.at ?? 0, item);
      if (!NEVER.includes(text.toLowerCase())) item[target.member] = target.member === 'activeTime' ? Number(text) : text;
      return;
    }
    const value = target.kind === 'flag' ? text.toLowerCase() === 'true' : target.kind === 'time' ? timeOf(text) : textOf(target.field, text);
    if (value !== null) device[target.field] = value;
  });
  for (const [field, members] of lists) {
    const items = [...members].sort(([one], [other]) => one - other).map(([, item]) => item);
    const told = items.filter((item) => Object.keys(item).length > 0);
    if (told.length > 0) device[field] = told;
  }
  return device;
}

/** A device from JSON, without what is blank, absent or never. */
function deviceOfJson(given: Fields): Fields {
  const told = Object.entries(given).filter(([field, value]) => {
    if (value === null || value === '') return false;
    return !(typeof value === 'string' && NEVER.includes(value.toLowerCase()) && !/^(annotated|notes)/.test(field));
  });
  return Object.fromEntries(told);
}

const nameOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The devices taken so far, each once. */
class Taken {
  readonly devices: Device[] = [];
  readonly lines: number[] = [];
  readonly refused: Refused[] = [];
  private readonly known = new Map<string, { readonly line: number; readonly device: Fields }>();

  constructor(
    private readonly source: string,
    private readonly place: (line: number) => string,
  ) {}

  refuse(line: number, why: string): void {
    this.refused.push({ source: this.source, line, why });
  }

  before(deviceId: unknown): Fields | undefined {
    return this.known.get(nameOf(deviceId))?.device;
  }

  take(line: number, device: Fields): void {
    const [deviceId, serialNumber] = [nameOf(device['deviceId']), nameOf(device['serialNumber'])];
    const before = this.known.get(deviceId);
    if (deviceId === '') this.refuse(line, 'The device has no deviceId, by which the Admin console knows it. Export the list with that field.');
    else if (serialNumber === '') this.refuse(line, 'The device has no serialNumber. Export the list with that field.');
    else if (before !== undefined) this.refuse(line, `${this.place(before.line)} has the same deviceId and was taken. Remove one of the two.`);
    else {
      this.known.set(deviceId, { line, device });
      this.lines.push(line);
      // Every field was checked against the Admin SDK's own description by name, or comes from the Admin SDK as it is.
      this.devices.push(Object.assign(device, { deviceId, serialNumber }));
    }
  }
}

const listOf = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? (value as readonly unknown[]) : null);

/** Adds a further row's list members to a device, as GAM prints them without `onerow`; false where the row is another device. */
function continues(before: Fields | undefined, next: Fields, targets: readonly Target[]): boolean {
  if (before === undefined || before['serialNumber'] !== next['serialNumber']) return false;
  const fields = targets.flatMap((target) => (target.kind === 'list' && target.at === null ? [target.field] : []));
  if (fields.length === 0) return false;
  for (const field of new Set(fields)) {
    const more = listOf(next[field]);
    if (more !== null) before[field] = [...(listOf(before[field]) ?? []), ...more];
  }
  return true;
}

function readGamCsv(source: string, text: string): DevicesReading {
  const table = readCsv(text, (header) => targetOf(header) !== null);
  if (!table.ok) return table;
  const targets = table.headers.map((header) => targetOf(header.toLowerCase())).filter((target): target is Target => target !== null);
  for (const field of ['deviceId', 'serialNumber']) {
    if (!targets.some((target) => target.kind === 'text' && target.field === field)) {
      return { ok: false, why: `it has no column ${field}; print the list again with that field` };
    }
  }
  const taken = new Taken(source, (line) => `Line ${line}`);
  for (const row of table.rows) {
    if (row.broken) taken.refuse(row.line, BROKEN_QUOTES);
    else if (row.overflows) taken.refuse(row.line, tooManyCells(row.width, table.width));
    else {
      const device = deviceOfRow(row, targets);
      if (!continues(taken.before(device['deviceId']), device, targets)) taken.take(row.line, device);
    }
  }
  return finish(source, taken);
}

function finish(source: string, { devices, lines, refused }: Taken): DevicesReading {
  const first = refused[0];
  if (devices.length === 0 && first !== undefined) return { ok: false, why: `not one of its devices can be read, beginning with line ${first.line}` };
  return { ok: true, devices, lines, refused, warnings: devices.length === 0 ? [`${source} lists no devices.`] : [] };
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The list in an Admin SDK answer; Google leaves `chromeosdevices` out of an answer that lists none (platform.md §4). */
function listIn(answer: unknown): readonly unknown[] | null {
  const whole = listOf(answer);
  if (whole !== null) return whole;
  if (!isFields(answer)) return null;
  const list = answer['chromeosdevices'];
  if (list !== undefined) return listOf(list);
  return nameOf(answer['kind']).endsWith('#chromeosdevices') ? [] : null;
}

function readJson(source: string, text: string): DevicesReading {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    const line = at === undefined ? '' : ` near line ${text.slice(0, Number(at)).split('\n').length}`;
    return { ok: false, why: `it is not valid JSON${line}; export the list again, or mend it there` };
  }
  const list = listIn(answer);
  if (list === null) return { ok: false, why: 'it holds neither a list of devices nor an answer with "chromeosdevices" in it' };
  const taken = new Taken(source, (line) => `Device ${line} of the list`);
  list.forEach((given, index) => {
    if (isFields(given)) taken.take(index + 1, deviceOfJson(given));
    else taken.refuse(index + 1, `Device ${index + 1} of the list is not an object with fields.`);
  });
  return finish(source, taken);
}

/**
 * Reads the devices of a file: a JSON array of ChromeOsDevice, an Admin SDK list answer, or GAM's CSV. Of a refused device `line`
 * is the line of the CSV, or in JSON the place in the list, from 1.
 */
export function readDevicesFile(name: string, text: string): DevicesReading {
  const source = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const plain = text.replace(/^\uFEFF/, '');
  return /^\s*[[{]/.test(plain) || /\.json$/i.test(source) ? readJson(source, plain) : readGamCsv(source, plain);
}
