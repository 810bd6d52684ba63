/** This file reads what a sync must know of the inventory before it compares: a few columns, once for many pages of the console. */
import type { ProgramContext } from '../../app/context';
import { UserError } from '../../base/codes';
import type { Glimpse, Wants } from '../../base/work';
import { accept } from '../../base/verdict';
import { people, schools } from '../../people/sheet';
import { isListed } from '../rules/console';
import type { Possession } from '../rules/drift';
import { schoolFinder } from '../rules/schools';
import { type Exception, devices, exceptions, stocktakes } from '../sheet';

/** What the inventory has of a device already. */
export interface KnownDevice {
  /** The serial number as it stands in the sheet, which somebody may have typed in small letters. */
  readonly key: string;
  readonly fingerprint: string;
  /** The row, counted from 0 below the header. */
  readonly at: number;
}

export interface Fleet {
  /** By serial number in capitals. Rows of one serial number that stand twice are left out. */
  readonly known: ReadonlyMap<string, KnownDevice>;
  /** Serial numbers that stand in two rows; nobody can say which of them is the device. */
  readonly twice: ReadonlySet<string>;
  /** How many the console listed by what the inventory says. */
  readonly listed: number;
  schoolOf(orgUnit: string): string;
}

const COMPARED = ['serial', 'fingerprint'] as const;
const POSSESSION = ['assetTag', 'schoolId', 'purpose', 'status', 'holder', 'holderKind', 'holderId'] as const;
const PERSON = ['personId', 'email', 'role'] as const;

function fleetOf(found: Glimpse): Fleet {
  const serials = found.column(devices, 'serial');
  const fingerprints = found.column(devices, 'fingerprint');
  const known = new Map<string, KnownDevice>();
  const twice = new Set<string>();
  let listed = 0;
  serials.forEach((key, at) => {
    const serial = key.trim().toUpperCase();
    if (serial === '') return;
    if (known.has(serial)) twice.add(serial);
    const fingerprint = fingerprints[at] ?? '';
    known.set(serial, { key, fingerprint, at });
    if (isListed(fingerprint)) listed++;
  });
  for (const serial of twice) known.delete(serial);
  return { known, twice, listed, schoolOf: schoolFinder(found.all(schools)) };
}

function read<T>(context: ProgramContext, wants: Wants, take: (found: Glimpse) => T): T {
  const done = context.books.staff.read({ wants, decide: (found) => accept(take(found)) });
  if (!done.ok) throw new UserError(done.code, done.about);
  return done.value;
}

export interface SweptFleet extends Fleet {
  possessionOf(known: KnownDevice, serial: string): Possession;
  isStudent(email: string): boolean;
  /** The exceptions as they stand. */
  readonly exceptions: readonly Exception[];
}

/** What a sweep needs: beside what is compared, who holds what, and what was wrong before. */
export function readFleet(context: ProgramContext): SweptFleet {
  const wants: Wants = {
    whole: [schools, exceptions],
    search: [...[...COMPARED, ...POSSESSION].map((column) => ({ sheet: devices, column })), ...PERSON.map((column) => ({ sheet: people, column }))],
  };
  return read(context, wants, (found) => {
    const ids = found.column(people, 'personId');
    const emails = found.column(people, 'email').map((email) => email.trim().toLowerCase());
    const roles = found.column(people, 'role');
    // A row without an id is nobody's, least of all that of whoever holds what nobody holds.
    const emailOf = new Map(ids.flatMap((id, at) => (id === '' ? [] : [[id, emails[at] ?? ''] as const])));
    const students = new Set(emails.filter((_, at) => roles[at] === 'student'));
    const [assetTag, schoolId, purpose, status, holder, holderKind, holderId] = POSSESSION.map((column) => found.column(devices, column));
    return {
      ...fleetOf(found),
      exceptions: found.all(exceptions),
      isStudent: (email) => students.has(email),
      possessionOf: ({ at }, serial) => ({
        serial,
        assetTag: assetTag?.[at] ?? '',
        schoolId: schoolId?.[at] ?? '',
        purpose: purpose?.[at] ?? '',
        status: status?.[at] || 'available',
        holder: holder?.[at] ?? '',
        holderKind: holderKind?.[at] ?? '',
        holderEmail: emailOf.get(holderId?.[at] ?? '') ?? '',
      }),
    };
  });
}

/** What the hourly look needs, and whether a stocktake is open, for which the console has to tell more. */
export function readComparedFleet(context: ProgramContext): Fleet & { readonly counting: boolean } {
  const wants: Wants = { whole: [schools, stocktakes], search: COMPARED.map((column) => ({ sheet: devices, column })) };
  return read(context, wants, (found) => ({ ...fleetOf(found), counting: found.all(stocktakes).some((one) => one.state === 'open') }));
}
