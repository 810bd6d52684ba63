/** This file words what a stocktake leaves to be put right, each with its next step. */
import type { Count, Device } from '../sheet';
import type { Wrong } from './exceptions';
import { type Rested, outcomeAt, restsIn } from './stocktake';

export interface Told {
  /** What people call the stocktake. */
  readonly stocktake: string;
  readonly count: Pick<Count, 'countId' | 'code' | 'serial' | 'schoolId' | 'place'>;
  readonly device: (Rested & Pick<Device, 'assetTag' | 'holder' | 'home'>) | null;
  schoolName(schoolId: string): string;
  /** As 2026-10-02; '' where it is not known. */
  readonly lastContact: string;
}

const inPlace = (place: string): string => (place.trim() === '' ? '' : ` in ${place.trim()}`);
const factsOf = ({ count, device }: Told): Pick<Wrong, 'serial' | 'assetTag' | 'schoolId'> => ({ serial: count.serial, assetTag: device?.assetTag ?? count.code, schoolId: count.schoolId });

/** Expected, and seen by nobody. */
export function foundNowhere(told: Told): Wrong {
  const { stocktake, count, device, lastContact } = told;
  const rests = device === null ? count.place : restsIn(device);
  const home = rests === '' ? '' : ` It should be in ${rests}.`;
  const contact = lastContact === '' ? '' : ` It was last online on ${lastContact}.`;
  return {
    ...factsOf(told),
    kind: 'not found in the count',
    about: `Nobody saw it in the stocktake “${stocktake}”.${home}${contact}`,
    next: 'Look for it where it should be, and ask who had it last. Check it out if somebody has it; if it stays away, mark it lost.',
  };
}

const BACK = { lost: 'It is here: look at it, and make it available again.', stolen: 'It is here: tell whoever reported the theft, then make it available again.', retired: 'It was given up: put it with the surplus, or make it available again.' } as const;

/** Seen where it does not belong, or though nobody expected to see it again. */
export function unexpectedThere(told: Told): Wrong {
  const { stocktake, count, device, schoolName } = told;
  const why = device === null ? 'other school' : outcomeAt(device, count.schoolId).why;
  const at = `Counted at ${schoolName(count.schoolId)}${inPlace(count.place)} in the stocktake “${stocktake}”`;
  const facts = { ...factsOf(told), kind: 'unexpected in the count' as const };
  if (why === 'lost' || why === 'stolen' || why === 'retired') return { ...facts, about: `${at}, and it is marked ${why}.`, next: BACK[why] };
  if (device === null || device.schoolId === '') return { ...facts, about: `${at}, and no school has it.`, next: 'Move it into the unit of its school in the Admin console, or type its school.' };
  return {
    ...facts,
    about: `${at}, and it belongs to ${schoolName(device.schoolId)}.`,
    next: `Send it back to ${schoolName(device.schoolId)}, or move it into the unit of ${schoolName(count.schoolId)} in the Admin console.`,
  };
}

/** A code that names no device, or several. */
export function unknownThere({ stocktake, count, schoolName }: Told): Wrong {
  return {
    id: count.countId,
    kind: 'unexpected in the count',
    serial: '',
    assetTag: count.code,
    schoolId: count.schoolId,
    about: `Scanned at ${schoolName(count.schoolId)}${inPlace(count.place)} in the stocktake “${stocktake}”, and it does not name one device.`,
    next: 'Find the device with this sticker, read its serial number, and write this tag into its row, or give it a new sticker.',
  };
}
