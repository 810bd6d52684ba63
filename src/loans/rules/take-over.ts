/** This file says whose the devices are on the first day: the people whom the Admin console names as their users. */
import type { Device } from '../../devices/sheet';
import type { Person } from '../../people/sheet';
import { doubtsOf } from './doubts';

/** The columns of Devices that are looked at. */
export const DEVICE_FACTS = ['serial', 'status', 'condition', 'consoleStatus', 'user', 'inConsole'] as const;
export type NamedDevice = Pick<Device, (typeof DEVICE_FACTS)[number]>;
/** The columns of People that are looked at. */
export const PERSON_FACTS = ['personId', 'email', 'active'] as const;
export type NamedPerson = Pick<Person, (typeof PERSON_FACTS)[number]>;

/** Why a device that names somebody is not taken over. */
export type LeftOut = 'not on the roster' | 'no longer enrolled' | 'several people' | 'not to be lent';

export interface TakeOver {
  /** By serial number, in its order. */
  readonly take: readonly { readonly serial: string; readonly personId: string }[];
  readonly left: Readonly<Record<LeftOut, number>>;
  /** Devices in the console that name nobody. */
  readonly unnamed: number;
}

const plain = (email: string): string => email.trim().toLowerCase();

/** Only a whole e-mail address names somebody; a name that an admin typed there is nobody's key. `held` are the serials with an open loan. */
export function planTakeOver(devices: readonly NamedDevice[], people: readonly NamedPerson[], held: ReadonlySet<string>): TakeOver {
  const byEmail = new Map<string, NamedPerson[]>();
  for (const person of people) {
    const email = plain(person.email);
    if (email !== '') byEmail.set(email, [...(byEmail.get(email) ?? []), person]);
  }
  const left: Record<LeftOut, number> = { 'not on the roster': 0, 'no longer enrolled': 0, 'several people': 0, 'not to be lent': 0 };
  const take: { serial: string; personId: string }[] = [];
  let unnamed = 0;
  for (const device of devices) {
    if (!device.inConsole || held.has(device.serial)) continue;
    const named = byEmail.get(plain(device.user)) ?? [];
    const [person, other] = named.filter((one) => one.active);
    if (plain(device.user) === '') unnamed++;
    else if (named.length === 0) left['not on the roster']++;
    else if (person === undefined) left['no longer enrolled']++;
    else if (other !== undefined) left['several people']++;
    else if (doubtsOf(device).length > 0) left['not to be lent']++;
    else take.push({ serial: device.serial, personId: person.personId });
  }
  return { take: take.sort((a, b) => (a.serial < b.serial ? -1 : 1)), left, unnamed };
}
