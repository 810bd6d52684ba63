/** This file finds the keys of the devices and people that a text names, in the columns that were read. */
import { type NameColumns, namesakes } from '../rules/match';

/** So many are offered to choose from; whoever looks for one of more types more. */
export const MAX_CHOICES = 12;

export interface Keys {
  readonly serials: readonly string[];
  readonly personIds: readonly string[];
}

/** Columns, each from the top down; null was not read. */
export interface KeyColumns {
  readonly devices: { readonly serials: readonly string[]; readonly tags: readonly string[] } | null;
  readonly people: readonly string[];
  readonly numbers: readonly string[] | null;
  readonly emails: readonly string[] | null;
  readonly names: NameColumns | null;
}

const plain = (text: string): string => text.trim().toLowerCase();

/** The keys beside the cells that hold a text, without regard to case. */
const beside = (keys: readonly string[], cells: readonly string[], text: string): readonly string[] => cells.flatMap((cell, at) => (plain(cell) === text ? [keys[at] ?? ''] : []));

/** A row without a key is nobody's, and a key that stands twice is told where its row is read. */
const distinct = (keys: readonly string[]): readonly string[] => [...new Set(keys)].filter((key) => key !== '');

export function keysOf(text: string, columns: KeyColumns): Keys {
  const wanted = plain(text);
  if (wanted === '') return { serials: [], personIds: [] };
  const { devices, people, numbers, emails, names } = columns;
  const byName = names === null ? [] : namesakes(text, names).map((at) => people[at] ?? '');
  return {
    serials: devices === null ? [] : distinct([...beside(devices.serials, devices.serials, wanted), ...beside(devices.serials, devices.tags, wanted)]),
    personIds: distinct([...(numbers === null ? [] : beside(people, numbers, wanted)), ...(emails === null ? [] : beside(people, emails, wanted)), ...byName]),
  };
}
