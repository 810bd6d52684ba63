/** This file words what the programme team is told about a sweep that could not do everything. */
import type { Absence } from '../rules/listing';

/** Each trouble of the sweep has one row, which is renewed and settles by itself. */
export const TROUBLE = { gone: 'devices: gone', listing: 'devices: listing', rows: 'devices: twice in the tab' } as const;

interface Told {
  readonly what: string;
  readonly next: string;
}

const number = (value: number): string => value.toLocaleString('en-US');

/** Why no device was marked as gone, though some were not listed. */
export function heldBack(verdict: 'ended early' | 'too many' | 'order', { known, seen, missing, alarmPercent }: Absence, last: string): Told {
  if (verdict === 'order') {
    return {
      what: 'The Admin console did not list the Chromebooks in the order of their serial numbers, so MyTech cannot tell which are gone. The others are up to date.',
      next: 'Nothing is lost; devices that are gone are marked once the order is right again. If this stays for a week, tell whoever looks after MyTech.',
    };
  }
  if (verdict === 'ended early') {
    return {
      what: `The Admin console listed only ${number(seen)} Chromebooks and ended at ${last || 'the beginning'}, and the inventory knows ${number(known)}. None was marked as gone.`,
      next: 'Run the job devices again at the desk. If it stays so, compare with the device list of the Admin console, and with the admin role of the programme account: it may see only a part of the units.',
    };
  }
  return {
    what: `The Admin console no longer lists ${number(missing)} of ${number(known)} Chromebooks, which is more than ${alarmPercent} percent. None was marked as gone.`,
    next: 'If they were removed on purpose, raise "devices gone alarm percent" in Settings for a night. Otherwise look at the device list of the Admin console.',
  };
}

export const gaveUp = (restarts: number): Told => ({
  what: `The Admin console lost its place in the list of Chromebooks ${restarts + 1} times, so this night's sweep was given up. What it had read is up to date.`,
  next: 'The next night tries again by itself. To try sooner, run the job devices at the desk.',
});

const NAMED = 10;

export const standTwice = (serials: readonly string[]): Told => ({
  what: `${serials.length === 1 ? 'A serial number stands' : `${number(serials.length)} serial numbers stand`} in two rows of the tab Devices and cannot be kept up to date: ${serials.slice(0, NAMED).join(', ')}${serials.length > NAMED ? ' and others' : ''}.`,
  next: 'Delete the copies in the tab Devices, keeping the row that has the history.',
});
