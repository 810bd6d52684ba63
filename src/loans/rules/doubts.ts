/** This file says what speaks against handing a device out: each is a word that somebody has to have seen. */
import type { Device } from '../../devices/sheet';

export type Doubt = 'in repair' | 'lost' | 'stolen' | 'retired' | 'broken' | 'deprovisioned' | 'disabled';

/** The Admin console's words, which come in more kinds than these (Directory API, chromeosdevices, `status`). */
const CONSOLE_DOUBTS: Readonly<Record<string, Doubt>> = { DEPROVISIONED: 'deprovisioned', DISABLED: 'disabled' };

export function doubtsOf({ status, condition, consoleStatus }: Pick<Device, 'status' | 'condition' | 'consoleStatus'>): readonly Doubt[] {
  const console = CONSOLE_DOUBTS[consoleStatus.trim().toUpperCase()];
  return [
    ...(status === 'available' || status === 'out' ? [] : [status]),
    ...(condition === 'broken' ? ['broken' as const] : []),
    ...(console === undefined ? [] : [console]),
  ];
}
