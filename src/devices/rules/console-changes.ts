/**
 * This file compares what the district knows of its Chromebooks with what the Admin console says, and proposes what the console
 * should say instead. It proposes only; nothing of it is written without being agreed to.
 */
import type { School } from '../../people/sheet';
import type { ConsoleField, Device } from '../sheet';
import { ACTIVE, COLUMN_OF, DISABLED, LOCATION_CHARS, MOST_CHARS, NOTES_CHARS, sameValue, unitPath } from './console-fields';

/** The columns of the inventory that a comparison needs, as the cells have them. */
export const COMPARED = [
  'serial', 'assetTag', 'schoolId', 'status', 'holderKind', 'holderId', 'holder', 'home', 'place',
  'consoleTag', 'consoleStatus', 'orgUnit', 'user', 'location', 'deviceId',
] as const satisfies readonly (keyof Device)[];
export type Compared = Readonly<Record<(typeof COMPARED)[number], string>>;

/** What the comparison knows of a person. */
export interface KnownPerson {
  readonly personId: string;
  readonly email: string;
  readonly schoolIds: readonly string[];
  readonly active: boolean;
}

export interface Known {
  readonly schools: readonly Pick<School, 'schoolId' | 'name' | 'orgUnit'>[];
  person(personId: string): KnownPerson | null;
  withEmail(email: string): KnownPerson | null;
  /** The user that MyTech itself wrote last to a device; '' where it never did. */
  wroteUser(serial: string): string;
}

/** One field of one device that should say something else. */
export interface Proposal {
  readonly serial: string;
  readonly assetTag: string;
  readonly school: string;
  readonly deviceId: string;
  readonly field: ConsoleField;
  readonly before: string;
  readonly after: string;
  readonly why: string;
}

/** A device that differs and is left alone all the same. */
export interface LeftOut {
  readonly serial: string;
  readonly why: string;
}

export interface Differences {
  readonly proposals: readonly Proposal[];
  readonly leftOut: readonly LeftOut[];
}

/** Fields that can be compared; notes and status change only when somebody asks for it. */
export const COMPARED_FIELDS = ['asset id', 'user', 'location', 'unit'] as const satisfies readonly ConsoleField[];
export type ComparedField = (typeof COMPARED_FIELDS)[number];

type Wanted = { readonly after: string; readonly why: string } | null;

const counted = (values: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

/** Every difference of the fleet, in the order of its rows. */
export function differences(rows: readonly Compared[], known: Known): Differences {
  const serials = counted(rows.map((row) => row.serial));
  const deviceIds = counted(rows.map((row) => row.deviceId));
  const tags = counted(rows.map((row) => row.assetTag.trim().toLowerCase()));
  const facts: Facts = {
    ...known,
    bySchool: new Map(known.schools.map((school) => [school.schoolId, school])),
    holding: new Map(rows.filter((row) => row.holderKind === 'person').map((row) => [row.holderId, row.assetTag === '' ? row.serial : row.assetTag])),
  };
  const proposals: Proposal[] = [];
  const leftOut: LeftOut[] = [];
  for (const row of rows) {
    // A device that was given up says nothing to anybody any more, and one in an unknown state is not ours to touch.
    if (row.status === 'retired' || (row.consoleStatus !== ACTIVE && row.consoleStatus !== DISABLED)) continue;
    const found = COMPARED_FIELDS.flatMap((field) => proposalOf(field, row, facts));
    if (found.length === 0) continue;
    const unfit = unfitFor(row, serials, deviceIds);
    if (unfit !== null) {
      leftOut.push({ serial: row.serial, why: unfit });
      continue;
    }
    for (const proposal of found) {
      const why = refusalOf(proposal, tags);
      if (why === null) proposals.push(proposal);
      else leftOut.push({ serial: row.serial, why });
    }
  }
  return { proposals, leftOut };
}

interface Facts extends Known {
  readonly bySchool: ReadonlyMap<string, Known['schools'][number]>;
  /** The device that a person holds, by Person ID. */
  readonly holding: ReadonlyMap<string, string>;
}

function unfitFor(row: Compared, serials: ReadonlyMap<string, number>, deviceIds: ReadonlyMap<string, number>): string | null {
  if (row.deviceId.trim() === '') return "it has no device ID, which is Google's own number for it";
  if ((serials.get(row.serial) ?? 0) > 1) return 'its serial number stands twice in the tab Devices';
  return (deviceIds.get(row.deviceId) ?? 0) > 1 ? 'its device ID stands twice in the tab Devices' : null;
}

function refusalOf({ field, after }: Proposal, tags: ReadonlyMap<string, number>): string | null {
  const most = MOST_CHARS[field] ?? Infinity;
  if (after.length > most) return `its ${field} would have ${after.length} characters, and the Admin console keeps ${most}`;
  return field === 'asset id' && (tags.get(after.toLowerCase()) ?? 0) > 1 ? `another device has the asset tag ${after} too` : null;
}

const RULES: Readonly<Record<ComparedField, (row: Compared, facts: Facts) => Wanted>> = { 'asset id': assetId, user, location, unit };

function proposalOf(field: ComparedField, row: Compared, facts: Facts): readonly Proposal[] {
  const wanted = RULES[field](row, facts);
  const before = row[COLUMN_OF[field]];
  if (wanted === null || sameValue(field, before, wanted.after)) return [];
  const { serial, assetTag, deviceId } = row;
  return [{ serial, assetTag, deviceId, school: facts.bySchool.get(row.schoolId)?.name ?? '', field, before, ...wanted }];
}

/** Ours is the number on the sticker; where we have none, the console keeps its own. */
function assetId(row: Compared): Wanted {
  const tag = row.assetTag.trim();
  return tag === '' ? null : { after: tag, why: row.consoleTag === '' ? 'The console has no asset ID.' : 'The sticker says so.' };
}

/**
 * Whoever holds the device by its loan. Nobody's user is taken away on suspicion: only where MyTech wrote it, where the person has
 * left, or where the person holds another device.
 */
function user(row: Compared, facts: Facts): Wanted {
  if (row.holderKind === 'person') {
    const email = facts.person(row.holderId)?.email.trim() ?? '';
    return email === '' || email.toLowerCase() === row.user.trim().toLowerCase() ? null : { after: email, why: 'This is who has it on loan.' };
  }
  if (row.holderKind !== '' || row.user === '') return null;
  if (row.user.toLowerCase() === facts.wroteUser(row.serial).trim().toLowerCase()) return { after: '', why: 'It came back, and nobody has it now.' };
  const person = facts.withEmail(row.user);
  if (person === null) return null;
  if (!person.active) return { after: '', why: 'This person has left, and nobody has it now.' };
  const other = facts.holding.get(person.personId);
  return other === undefined ? null : { after: '', why: `This person has ${other} on loan, and nobody has this one.` };
}

/** The school, and the place in it where the device is or rests; a device that somebody carries around has no place. */
function location(row: Compared, facts: Facts): Wanted {
  const school = facts.bySchool.get(row.schoolId)?.name.trim() ?? '';
  const place = row.holderKind === 'person' ? '' : row.holderKind === '' ? row.place.trim() || row.home.trim() : row.holder.trim();
  const whole = [school, place].filter((part) => part !== '').join(', ');
  if (whole === '' || whole === row.location.trim()) return null;
  return { after: whole.length <= LOCATION_CHARS ? whole : `${whole.slice(0, LOCATION_CHARS - 1)}…`, why: place === '' ? 'This is its school.' : 'This is its school and its place.' };
}

/**
 * The unit that the school was given, where the device stands in none of the school's. `/Staff/Lincoln` and `/Loaners/Lincoln` are
 * Lincoln's too: a unit named like the school, or like its own, is never left.
 */
function unit(row: Compared, facts: Facts): Wanted {
  const school = schoolFor(row, facts);
  if (school === null || school.orgUnit.trim() === '') return null;
  const given = unitPath(school.orgUnit);
  const parts = partsOf(row.orgUnit);
  const own = [school.name.trim().toLowerCase(), ...partsOf(given).slice(-1)];
  if (`/${parts.join('/')}/`.startsWith(`${given.toLowerCase()}/`) || parts.some((part) => own.includes(part))) return null;
  return { after: given, why: row.holderKind === 'person' && school.schoolId !== row.schoolId ? `Whoever has it goes to ${school.name}.` : `It belongs to ${school.name} and stands outside its unit.` };
}

const partsOf = (path: string): string[] => unitPath(path).toLowerCase().split('/').filter((part) => part !== '');

/** The school of whoever holds it, where that is one; the device's own otherwise, since its unit may tell the wrong one. */
function schoolFor(row: Compared, facts: Facts): Known['schools'][number] | null {
  const theirs = row.holderKind === 'person' ? (facts.person(row.holderId)?.schoolIds ?? []) : [];
  if (theirs.includes(row.schoolId)) return facts.bySchool.get(row.schoolId) ?? null;
  const [only, ...more] = theirs;
  return facts.bySchool.get(only !== undefined && more.length === 0 ? only : row.schoolId) ?? null;
}

/** A note in front of what stands there, under its day; over the length that the console keeps it is refused, never cut. */
export function noteInFront(old: string, note: string, day: string): { readonly ok: true; readonly notes: string } | { readonly ok: false; readonly chars: number } {
  const line = `${day}: ${note.trim().replace(/\s+/g, ' ')}`;
  const notes = old === '' ? line : `${line}\n${old}`;
  return notes.length <= NOTES_CHARS ? { ok: true, notes } : { ok: false, chars: notes.length };
}
