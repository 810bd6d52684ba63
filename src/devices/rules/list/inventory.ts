/** This file lets a list be compared with the inventory: devices by their serial numbers in whatever spelling, and the owners of tags. */
import type { Cell } from '../../../base/cell';
import type { Zone } from '../../../base/time';
import { type Device, devices } from '../../sheet';
import type { Inventory, Known, KnownDevice } from './plan';
import { serialKey, tagKey } from './values';

const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));

/** Where devices stand in the columns of the inventory, by their serial numbers as `serialKey` makes them. */
export class Places {
  private readonly bySerial = new Map<string, number[]>();
  private readonly byTag = new Map<string, string[]>();

  constructor(
    private readonly serials: readonly Cell[],
    tags: readonly Cell[],
  ) {
    serials.forEach((cell, at) => {
      const serial = serialKey(textOf(cell));
      if (serial === '') return;
      push(this.bySerial, serial, at);
      const tag = tagKey(textOf(tags[at]));
      if (tag !== '') push(this.byTag, tag, serial);
    });
  }

  /** Where the rows of a serial number stand, in the order of the columns. */
  of(serial: string): readonly number[] {
    return this.bySerial.get(serial) ?? [];
  }

  /** The serial number of a place as the sheet writes it: the key of the row. */
  key(place: number): string {
    return textOf(this.serials[place]);
  }

  ownersOf(tag: string): readonly string[] {
    return this.byTag.get(tagKey(tag)) ?? [];
  }
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** What reads a device at its place, or says what keeps it from being read. */
type ReadAt = (place: number, key: string) => KnownDevice | { readonly unreadable: string };

/** The inventory by the places of its devices. */
export function inventoryOf(places: Places, readAt: ReadAt): Inventory {
  return {
    device(serial): Known {
      const [place, ...more] = places.of(serial);
      if (place === undefined) return { is: 'nobody' };
      if (more.length > 0) return { is: 'trouble', trouble: { reason: 'twice', about: [place, ...more].map((at) => places.key(at)).join(', ') } };
      const device = readAt(place, places.key(place));
      return 'unreadable' in device ? { is: 'trouble', trouble: { reason: 'unreadable', about: device.unreadable } } : { is: 'device', device };
    },
    ownersOf: (tag) => places.ownersOf(tag),
  };
}

/** Reads devices from columns that stand side by side; what is not among them counts as empty. */
export function readingColumns(columns: ReadonlyMap<keyof KnownDevice, readonly Cell[]>, zone: Zone): ReadAt {
  return (place, key) => {
    const device: Record<string, unknown> = {};
    for (const field of Object.keys(devices.columns) as (keyof Device)[]) device[field] = devices.columns[field].kind.empty;
    for (const [field, cells] of columns) {
      const spec = devices.columns[field];
      const reading = spec.kind.read(cells[place] ?? null, zone);
      if (!reading.ok) return { unreadable: `${spec.header}: ${textOf(cells[place])}` };
      device[field] = reading.value;
    }
    // Every field is read by the kind that its column declares.
    return { ...device, serial: key } as KnownDevice;
  };
}
