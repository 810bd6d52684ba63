/** This file says of each field of the Admin console what may stand in it, and when two values of it are one. */
import type { ConsoleAction, ConsoleFields, DeprovisionReason } from '../../base/ports';
import type { ConsoleField, Device } from '../sheet';

/** "annotatedUser … Maximum length is 100 characters", "annotatedLocation … 200", "notes … 500": discovery document of admin.directory_v1, rev 20260914. */
const USER_CHARS = 100;
export const LOCATION_CHARS = 200;
export const NOTES_CHARS = 500;
/** Of the asset id the document gives no length; a tag longer than a location is no tag. */
const ASSET_ID_CHARS = 200;

/** The longest text of a field, in characters; a field that is not named here is one of a list. */
export const MOST_CHARS: Readonly<Partial<Record<ConsoleField, number>>> = { 'asset id': ASSET_ID_CHARS, 'user': USER_CHARS, 'location': LOCATION_CHARS, 'notes': NOTES_CHARS };

/** Which column of the inventory has what the console says in a field. */
export const COLUMN_OF = {
  'asset id': 'consoleTag',
  'user': 'user',
  'location': 'location',
  'notes': 'notes',
  'unit': 'orgUnit',
  'status': 'consoleStatus',
} as const satisfies Record<ConsoleField, keyof Device>;

/** What Google calls a field that can be written; the status changes by actions alone. */
export const WRITTEN_AS = {
  'asset id': 'annotatedAssetId',
  'user': 'annotatedUser',
  'location': 'annotatedLocation',
  'notes': 'notes',
  'unit': 'orgUnitPath',
} as const satisfies Record<Exclude<ConsoleField, 'status'>, keyof ConsoleFields>;

/** What is read back of a device, by column of the inventory. */
export type Said = Readonly<Pick<Device, (typeof COLUMN_OF)[ConsoleField] | 'serial'>>;

/** `/Students/Lincoln` and `students/lincoln/` are one unit: Google takes paths in any case. */
export const unitPath = (unit: string): string => `/${unit.trim().replace(/^\/+|\/+$/g, '')}`;

const folded: Partial<Record<ConsoleField, (value: string) => string>> = {
  unit: (value) => unitPath(value).toLowerCase(),
  // A cell may keep other line ends than the console has.
  notes: (value) => value.replace(/\r\n?/g, '\n'),
  status: (value) => statusOf(value),
};

/** Whether two values of a field are one. */
export const sameValue = (field: ConsoleField, a: string, b: string): boolean => (folded[field]?.(a) ?? a) === (folded[field]?.(b) ?? b);

/** Google's four reasons, as its API takes them, and what people read (Directory API, ChromeOsDeviceAction.deprovisionReason). */
export const DEPROVISION_REASONS = {
  same_model_replacement: 'replaced by the same model',
  different_model_replacement: 'replaced by another model',
  retiring_device: 'retired',
  upgrade_transfer: 'its licence goes to another device',
} as const satisfies Record<DeprovisionReason, string>;
export const CAUSES = Object.keys(DEPROVISION_REASONS) as readonly DeprovisionReason[];

export const ACTIVE = 'ACTIVE';
export const DISABLED = 'DISABLED';
export const DEPROVISIONED = 'DEPROVISIONED';

/** What a row says where a device is to be deprovisioned: the reason stands with it, so that it is agreed to as well. */
export const deprovisioned = (reason: DeprovisionReason): string => `${DEPROVISIONED} (${reason})`;

/** The console's own word in what a row says. */
export const statusOf = (said: string): string => said.replace(/ \(\w+\)$/, '');

export const isDeprovision = (change: { readonly field: string; readonly after: string }): boolean => change.field === 'status' && statusOf(change.after) === DEPROVISIONED;

/** The action that brings a status to another; null where Google has none. */
export function actionFor(before: string, after: string): { readonly action: ConsoleAction; readonly reason?: DeprovisionReason } | null {
  if (before === ACTIVE && after === DISABLED) return { action: 'disable' };
  if (before === DISABLED && after === ACTIVE) return { action: 'reenable' };
  const reason = CAUSES.find((one) => after === deprovisioned(one));
  return reason === undefined || before === DEPROVISIONED ? null : { action: 'deprovision', reason };
}
