/** This file is the contract between the page that prints labels and the entries it calls. */

/** A device as far as a label tells of it. */
export interface LabelDevice {
  readonly serial: string;
  /** '' where it has none, and so cannot have a label. */
  readonly tag: string;
  readonly model: string;
  readonly school: string;
}

export interface LabelDevices {
  /** At most as many as are printed at a time, by their tags. */
  readonly devices: readonly LabelDevice[];
  /** How many there are in all. */
  readonly found: number;
  /** What was asked for by tag and is no device of the inventory. */
  readonly unknown: readonly string[];
}

export interface LabelStart {
  /** The short address that a QR code leads to; '' where the district has none. */
  readonly address: string;
  /** Why the address that the district has set cannot be used, '' where it can. */
  readonly addressTrouble: string;
  readonly district: string;
  readonly schools: readonly { readonly schoolId: string; readonly name: string }[];
  /** The devices of the rows that are selected in the Devices tab; null where something else is. */
  readonly selected: LabelDevices | null;
  /** The district's own day, as 2026-10-06. */
  readonly today: string;
}

/** Where the devices come from: the value is a school's id, a day such as 2026-09-01, or tags and serial numbers one a line. */
export type LabelSource = 'school' | 'since' | 'tags';

export interface LabelMethods {
  'labels.start': { args: Record<string, never>; answer: LabelStart };
  'labels.devices': { args: { readonly from: LabelSource; readonly value: string }; answer: LabelDevices };
}
