/** This file reads the search language of device listings: `field:value` terms, all of which must hold. */
import { invalidInput, NotInLocalWorkspace } from './refusals';
import type { Device } from './store';

/**
 * "Partial serial number searches are supported, as long as you enter at least three characters":
 * developers.google.com/workspace/admin/directory/v1/list-query-operators.
 */
export const SERIAL_SEARCH_MIN_CHARACTERS = 3;

export type DeviceTest = (device: Device) => boolean;

/** Fields that Google's page of query operators lists and no bundle asks for yet. */
const NOT_ASKED_FOR = new Set([
  'public_model_name',
  'meid',
  'last_user_activity',
  'update_status',
  'compliance',
  'policy_status',
  'sku',
  'license_sku',
  'chrome_version',
  'wifi_mac',
  'ethernet_mac',
  'aue',
]);

/** The words of a query are not those of the field: `status:provisioned` finds the field text ACTIVE (platform.md §4). */
const STATUS_TESTS: Readonly<Record<string, DeviceTest>> = {
  provisioned: (device) => device.status === 'ACTIVE',
  disabled: (device) => device.status === 'DISABLED',
  deprovisioned: (device) => device.status === 'DEPROVISIONED',
  managed: (device) => device.status !== 'DEPROVISIONED',
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Turns a query into a test; throws Google's refusal where it is none. */
export function parseQuery(method: string, query: string): DeviceTest {
  const tests = terms(method, query).map(([field, value]) => termTest(method, field, value));
  return (device) => tests.every((test) => test(device));
}

/** The `field:value` pairs of a query. A bare word is refused; so is the unquoted space of a Google example, which others report as an error. */
function terms(method: string, query: string): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  const term = /\s*([a-z_]+):(?:"([^"]*)"|'([^']*)'|([^\s"']+))(?=\s|$)/iy;
  while (term.lastIndex < query.trimEnd().length) {
    const match = term.exec(query);
    const value = match?.[2] ?? match?.[3] ?? match?.[4] ?? '';
    if (match?.[1] === undefined || value === '') throw invalidInput(method, 'query');
    found.push([match[1].toLowerCase(), value]);
  }
  return found;
}

function termTest(method: string, field: string, value: string): DeviceTest {
  switch (field) {
    case 'id':
      if (value.length < SERIAL_SEARCH_MIN_CHARACTERS) throw invalidInput(method, 'query');
      return (device) => contains(device.serialNumber, value);
    case 'asset_id':
      // GAM's wiki: "to match the partial Asset ID 1234"; so a search for a tag may bring other tags too.
      return (device) => contains(device.annotatedAssetId, value);
    case 'user':
      return (device) => containsWords(device.annotatedUser, value);
    case 'location':
      return (device) => containsWords(device.annotatedLocation, value);
    case 'note':
      return (device) => containsWords(device.notes, value);
    case 'status':
      return statusTest(method, value);
    case 'register':
      return dayTest(method, value, (device) => device.lastEnrollmentTime);
    case 'sync':
      return dayTest(method, value, (device) => device.lastSync);
    default:
      if (NOT_ASKED_FOR.has(field)) throw new NotInLocalWorkspace(`The query operator ${field}: of ${method}`);
      throw invalidInput(method, 'query');
  }
}

function statusTest(method: string, value: string): DeviceTest {
  const test = STATUS_TESTS[value.toLowerCase()];
  if (test === undefined) throw invalidInput(method, 'query');
  return test;
}

function contains(text: string | null | undefined, part: string): boolean {
  return (text ?? '').toLowerCase().includes(part.toLowerCase());
}

/** Whole words in a row: `joe` does not find Joey, "tom sawyer" finds A. Tom Sawyer and not Tom A. Sawyer (GAM's wiki, ChromeOS Devices). */
function containsWords(text: string | null | undefined, phrase: string): boolean {
  return ` ${words(text ?? '')} `.includes(` ${words(phrase)} `);
}

const words = (text: string): string =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');

/**
 * `2026-10-06`, `2026-10-01..2026-10-06`, `..2026-10-06` or `2026-10-01..`, ends included. In which time zone Google counts the
 * days is not documented; the stand-in takes UTC.
 */
function dayTest(method: string, value: string, momentOf: (device: Device) => string | null | undefined): DeviceTest {
  const parts = value.split('..');
  const [from = '', to = from] = parts;
  const wellFormed = parts.length <= 2 && (from !== '' || to !== '') && [from, to].every((day) => day === '' || isDay(day));
  if (!wellFormed) throw invalidInput(method, 'query');
  return (device) => {
    const moment = momentOf(device);
    if (typeof moment !== 'string') return false;
    const day = moment.slice(0, 10);
    return (from === '' || day >= from) && (to === '' || day <= to);
  };
}

function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
