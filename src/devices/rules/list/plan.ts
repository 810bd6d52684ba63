/** This file decides what a row of a list does to the inventory: add a device, change some of it, leave it as it was, or refuse the row. */
import { MAX_TEXT_CHARS } from '../../../base/cell';
import { newRow } from '../../../base/table';
import { type Device, devices } from '../../sheet';
import { CONSOLE_OWNED, LIST_FIELDS, type ListField, type ListValues } from './fields';
import type { ListChoices, Wish } from './rows';
import { tagKey } from './values';

/** What a decision must know of a device that the inventory has. */
export type KnownDevice = Pick<Device, ListField | 'deviceId' | 'inConsole' | 'holderId'>;

/** The fields of a known device beside those that a list may fill. */
export const KNOWN_FIELDS = ['deviceId', 'inConsole', 'holderId'] as const satisfies readonly (keyof Device)[];

/** Why the inventory does not take a row: its tag is another's, its device stands there twice, or a cell of it cannot be read. */
export const REFUSALS = ['tag', 'twice', 'unreadable'] as const;
export interface Refusal {
  readonly reason: (typeof REFUSALS)[number];
  /** The other device, the serial numbers, or the column and what stands in it. */
  readonly about: string;
}

/** What the inventory says of a serial number: nothing, a device, or something that somebody must put right first. */
export type Known = { readonly is: 'nobody' } | { readonly is: 'device'; readonly device: KnownDevice } | { readonly is: 'trouble'; readonly trouble: Refusal };

export interface Inventory {
  /** By a serial number as `serialKey` makes it. */
  device(serial: string): Known;
  /** Whose tag it is now, as `serialKey` makes their serial numbers. */
  ownersOf(tag: string): readonly string[];
}

/** Why a value of the list was not written: the inventory has another one, the console knows better, or a loan does. */
export const KEPT_FOR = ['differs', 'console', 'loan'] as const;
export type KeptFor = (typeof KEPT_FOR)[number];
export type Kept = Readonly<Record<KeptFor, readonly ListField[]>>;

export type Decision =
  | { readonly is: 'added'; readonly device: Device; readonly set: readonly ListField[] }
  | { readonly is: 'changed'; readonly key: string; readonly values: Partial<Device>; readonly set: readonly ListField[]; readonly kept: Kept }
  | { readonly is: 'as it was'; readonly kept: Kept }
  | { readonly is: 'refused'; readonly trouble: Refusal };

const nothingKept = (): Record<KeptFor, ListField[]> => ({ differs: [], console: [], loan: [] });

/** Fields that a list fills from its columns; `serial` names the row. */
const OTHER_FIELDS = LIST_FIELDS.filter((field) => field !== 'serial' && field !== 'previousTags');

const isEmpty = (value: unknown): boolean => value === '' || value === null;

/** Texts that differ in case and blanks alone say the same; nobody needs to be asked about that. */
const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'string' && typeof b === 'string' && a.replace(/\s+/g, ' ').trim().toLowerCase() === b.replace(/\s+/g, ' ').trim().toLowerCase());

function keptFor(field: ListField, device: KnownDevice): KeptFor | null {
  if (CONSOLE_OWNED.includes(field) && (device.deviceId !== '' || device.inConsole)) return 'console';
  return field === 'status' && (device.status === 'out' || device.holderId !== '') ? 'loan' : null;
}

/** Tags are added to those that are known and never taken away: a tag that a device bore stays true. */
function previousTags(device: KnownDevice, given: readonly string[], tag: string): readonly string[] | null {
  const known = new Set([...device.previousTags, tag].map(tagKey));
  const more = given.filter((one) => one !== '' && !known.has(tagKey(one)));
  const all = [...device.previousTags, ...new Map(more.map((one) => [tagKey(one), one])).values()];
  return more.length === 0 || all.join(', ').length > MAX_TEXT_CHARS ? null : all;
}

function changeOf(wish: Wish, device: KnownDevice, replace: readonly ListField[]): Decision {
  const kept = nothingKept();
  const values: Record<string, unknown> = {};
  for (const field of OTHER_FIELDS) {
    const given = wish.values[field];
    if (given === undefined || device[field] === given) continue;
    const owner = keptFor(field, device);
    if (same(device[field], given) && (owner !== null || !replace.includes(field))) continue;
    if (owner !== null) kept[owner].push(field);
    else if (isEmpty(device[field]) || replace.includes(field)) values[field] = given;
    else kept.differs.push(field);
  }
  const tag = (values['assetTag'] as string | undefined) ?? device.assetTag;
  const bornBefore = tagKey(tag) === tagKey(device.assetTag) ? [] : [device.assetTag];
  const tags = previousTags(device, [...bornBefore, ...(wish.values.previousTags ?? [])], tag);
  if (tags !== null) values['previousTags'] = tags;
  const set = LIST_FIELDS.filter((field) => field in values);
  return set.length === 0 ? { is: 'as it was', kept } : { is: 'changed', key: device.serial, values, set, kept };
}

function newDevice(wish: Wish, choices: Pick<ListChoices, 'school' | 'kind'>): Decision {
  const { previousTags: given = [], ...values } = wish.values;
  const tags = given.filter((tag) => tagKey(tag) !== tagKey(values.assetTag ?? ''));
  const defaults: ListValues = { kind: choices.kind, ...(choices.school === '' ? {} : { schoolId: choices.school }) };
  const filled = { ...defaults, ...values, ...(tags.length === 0 ? {} : { previousTags: tags }) };
  return { is: 'added', device: newRow(devices, { ...filled, serial: wish.serial }), set: LIST_FIELDS.filter((field) => field in filled) };
}

/** What a row does. The same row decided again after it was written changes nothing. */
export function decide(wish: Wish, inventory: Inventory, choices: Pick<ListChoices, 'replace' | 'school' | 'kind'>): Decision {
  const known = inventory.device(wish.serial);
  if (known.is === 'trouble') return { is: 'refused', trouble: known.trouble };
  const { assetTag } = wish.values;
  const owner = assetTag === undefined ? undefined : inventory.ownersOf(assetTag).find((serial) => serial !== wish.serial);
  if (assetTag !== undefined && owner !== undefined) return { is: 'refused', trouble: { reason: 'tag', about: owner } };
  return known.is === 'nobody' ? newDevice(wish, choices) : changeOf(wish, known.device, choices.replace);
}

/** An inventory that also knows what was decided since, so that two rows of one piece cannot give one tag to two devices. */
export class Ledger implements Inventory {
  private readonly devices = new Map<string, KnownDevice>();
  private readonly tagOf = new Map<string, string>();
  private readonly tags = new Map<string, Set<string>>();

  constructor(private readonly inventory: Inventory) {}

  device(serial: string): Known {
    const device = this.devices.get(serial);
    return device === undefined ? this.inventory.device(serial) : { is: 'device', device };
  }

  ownersOf(tag: string): readonly string[] {
    const key = tagKey(tag);
    const still = this.inventory.ownersOf(tag).filter((serial) => (this.tagOf.get(serial) ?? key) === key);
    return [...new Set([...still, ...(this.tags.get(key) ?? [])])];
  }

  /** Decides a row and remembers it. */
  decide(wish: Wish, choices: Parameters<typeof decide>[2]): Decision {
    const decision = decide(wish, this, choices);
    if (decision.is === 'added') this.remember(wish.serial, decision.device);
    if (decision.is === 'changed') {
      const known = this.device(wish.serial);
      if (known.is === 'device') this.remember(wish.serial, { ...known.device, ...decision.values });
    }
    return decision;
  }

  private remember(serial: string, device: KnownDevice): void {
    this.devices.set(serial, device);
    const key = tagKey(device.assetTag);
    const before = this.tagOf.get(serial);
    if (before !== undefined) this.tags.get(before)?.delete(serial);
    this.tagOf.set(serial, key);
    if (key !== '') this.tags.set(key, (this.tags.get(key) ?? new Set()).add(serial));
  }
}

