/** This file says what the dashboard needs to know of devices and people, and which of them count. */
import type { Device } from '../../devices/sheet';
import type { Person } from '../../people/sheet';

/** Of a hundred thousand devices only these columns are read. */
export const DEVICE_COLUMNS = ['serial', 'assetTag', 'kind', 'model', 'schoolId', 'status', 'holderKind', 'holderId', 'lastContact', 'updatesUntil', 'cost', 'consoleStatus', 'inConsole'] as const;
export type DeviceFacts = Pick<Device, (typeof DEVICE_COLUMNS)[number]>;

export const PERSON_COLUMNS = ['personId', 'role', 'grade', 'schoolIds', 'active'] as const;
export type PersonFacts = Pick<Person, (typeof PERSON_COLUMNS)[number]>;

/** What a student learns on; a charger or a hotspot alone is no device to learn with. */
export const LEARNING_KINDS: readonly Device['kind'][] = ['Chromebook', 'tablet', 'laptop'];

const GONE: readonly Device['status'][] = ['lost', 'stolen', 'retired'];

/** Whether the district still has it to use. */
export const isInUse = (device: Pick<Device, 'status'>): boolean => !GONE.includes(device.status);

export const isChromebookInUse = (device: Pick<Device, 'status' | 'kind'>): boolean => device.kind === 'Chromebook' && isInUse(device);

/** Whom a device for learning is lent to; '' where nobody has it. */
export const learnerOf = (device: Pick<Device, 'kind' | 'holderKind' | 'holderId'>): string =>
  device.holderKind === 'person' && LEARNING_KINDS.includes(device.kind) ? device.holderId : '';

export const isActiveStudent = (person: Pick<Person, 'role' | 'active'>): boolean => person.role === 'student' && person.active;

/** How often each label comes, the commonest first; those past `most` are one line together, under `others`. */
export function commonest(labels: readonly string[], most: number, others: (kinds: number) => string): readonly (readonly [label: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const sorted = [...counts].sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1));
  if (sorted.length <= most) return sorted;
  const rest = sorted.slice(most - 1);
  return [...sorted.slice(0, most - 1), [others(rest.length), rest.reduce((sum, [, count]) => sum + count, 0)]];
}
