/** This file says what can be asked of the device list. */

export const DEVICES_PER_PAGE = 50;

export interface DeviceQuestion {
  /** Words, or `field:value` terms of the Directory API. */
  readonly q: string;
  /** A status as the console's own records name it, such as `ACTIVE`; empty is any. */
  readonly status: string;
  readonly unit: string;
  /** The first row shown, from 0. */
  readonly from: number;
}
