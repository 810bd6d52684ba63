/** This file says which devices to learn with each person holds, for the column of People that lists them. */
import type { Person } from '../../people/sheet';
import { type DeviceFacts, learnerOf } from './facts';

export interface HoldsChange {
  readonly personId: string;
  readonly holds: readonly string[];
}

/** The tags by person, in order; a device without a tag is named by its serial number. Commas would part a tag in two. */
export function holdings(devices: readonly Pick<DeviceFacts, 'serial' | 'assetTag' | 'kind' | 'holderKind' | 'holderId'>[]): ReadonlyMap<string, readonly string[]> {
  const held = new Map<string, string[]>();
  for (const device of devices) {
    const person = learnerOf(device);
    if (person === '') continue;
    const tag = (device.assetTag === '' ? device.serial : device.assetTag).replace(/,\s*/g, ' ').trim();
    held.set(person, [...(held.get(person) ?? []), tag]);
  }
  for (const tags of held.values()) tags.sort();
  return held;
}

/** The people whose column says something else than it should. */
export function planHolds(people: readonly Pick<Person, 'personId' | 'holds'>[], held: ReadonlyMap<string, readonly string[]>): readonly HoldsChange[] {
  return people.flatMap(({ personId, holds }) => {
    const wanted = held.get(personId) ?? [];
    return wanted.join() === holds.join() ? [] : [{ personId, holds: wanted }];
  });
}
