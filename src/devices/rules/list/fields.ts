/** This file says which columns of the inventory a list of devices may fill, and what else one of its columns may hold. */
import { type Device, devices } from '../../sheet';

/**
 * What a list may write. Missing on purpose: what the Admin console says and what follows from an open loan, since an import that
 * wrote those would make the inventory lie.
 */
export const LIST_FIELDS = [
  'serial',
  'assetTag',
  'kind',
  'model',
  'schoolId',
  'purpose',
  'status',
  'condition',
  'home',
  'place',
  'purchasedOn',
  'cost',
  'funding',
  'order',
  'warrantyUntil',
  'updatesUntil',
  'remark',
  'previousTags',
] as const satisfies readonly (keyof Device)[];
export type ListField = (typeof LIST_FIELDS)[number];

/** What a column may be taken for: a field, the length of a warranty, or somebody who has the device, which is counted and left out. */
export const LIST_TARGETS = [...LIST_FIELDS, 'warrantyMonths', 'holder'] as const;
export type ListTarget = (typeof LIST_TARGETS)[number];

/** Fields that hold one day. */
export const DAY_FIELDS = ['purchasedOn', 'warrantyUntil', 'updatesUntil'] as const satisfies readonly ListField[];
export type DayField = (typeof DAY_FIELDS)[number];

/** Fields that hold a word of a fixed list. */
export const WORD_FIELDS = ['kind', 'purpose', 'status', 'condition'] as const satisfies readonly ListField[];
export type WordField = (typeof WORD_FIELDS)[number];

/** What the Admin console knows better of a device that it lists. */
export const CONSOLE_OWNED: readonly ListField[] = ['model', 'updatesUntil'];

export const isTarget = (name: string): name is ListTarget => LIST_TARGETS.some((one) => one === name);
export const isField = (name: string): name is ListField => LIST_FIELDS.some((one) => one === name);
export const isDayField = (name: string): name is DayField => DAY_FIELDS.some((one) => one === name);

/** What people call it: the header in Devices. */
export function targetName(target: ListTarget): string {
  if (target === 'warrantyMonths') return 'Warranty in months';
  return target === 'holder' ? 'Who has it' : devices.columns[target].header;
}

/** What one row of a list says of a device, by field; what it leaves empty is absent. */
export type ListValues = Partial<Pick<Device, ListField>>;

/** A value as the page and the results show it. */
export function shown(value: Device[ListField] | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : value.join(', ');
}
