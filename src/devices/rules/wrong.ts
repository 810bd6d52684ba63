/** This file says which devices do not add up today, judged by the inventory and the people in it alone. */
import { type Day, daysBetween } from '../../base/time';
import type { Person, School } from '../../people/sheet';
import type { Device, ExceptionKind } from '../sheet';
import type { Wrong } from './exceptions';
import { WRONG_WORDS } from './wrong-words';
import { liesWithin } from './unit';

/** The columns of Devices that are looked at. */
export const LOOKED_AT = [
  ...(['serial', 'assetTag', 'kind', 'model', 'schoolId', 'status', 'holder', 'holderKind', 'holderId', 'lastContact'] as const),
  ...(['updatesUntil', 'osVersion', 'orgUnit', 'consoleTag', 'consoleStatus', 'deviceId', 'inConsole', 'goneSince'] as const),
] as const;
export type Seen = Pick<Device, (typeof LOOKED_AT)[number]>;
/** The columns of People that are looked at. */
export const LOOKED_AT_OF_PEOPLE = ['personId', 'role', 'active', 'leftOn', 'schoolIds'] as const;
export type SeenPerson = Pick<Person, (typeof LOOKED_AT_OF_PEOPLE)[number]>;

/** The kinds that this file judges; others are seen by a sweep, a loan or a count. */
export const JUDGED_KINDS = [
  'held by a leaver',
  'two devices for one student',
  'never used',
  'not seen for 30 days',
  'not seen for 60 days',
  'not seen for 90 days',
  'behind on updates',
  'past end of support',
  'wrong place',
  'no school',
  'duplicate tag',
  'gone from the console',
  'not in the console',
  'tag differs from the console',
] as const satisfies readonly ExceptionKind[];

export interface Facts {
  readonly today: Day;
  readonly schools: readonly School[];
  readonly people: readonly SeenPerson[];
  /** Days on which no school is; a device that rests in a holiday is not missed. */
  readonly closures: ReadonlySet<Day>;
  /** So many milestones behind the newest of the fleet is behind. */
  readonly milestonesBehind: number;
}

const NOT_SEEN = [
  { days: 90, kind: 'not seen for 90 days' },
  { days: 60, kind: 'not seen for 60 days' },
  { days: 30, kind: 'not seen for 30 days' },
] as const;

/** A milestone that fewer devices run is a tester's: it does not make all others late. */
const MILESTONE_SHARE_PERCENT = 1;

/** Devices of which a student has one; a charger or a hotspot comes beside it. */
const ONE_EACH: readonly Device['kind'][] = ['Chromebook', 'tablet', 'laptop'];

const milestoneOf = (version: string): number | null => {
  const found = /^(\d{2,3})\./.exec(version.trim());
  return found === null ? null : Number(found[1]);
};

/** The newest milestone that at least a hundredth of the fleet runs; null where no version is known. */
export function newestMilestone(versions: readonly string[]): number | null {
  const counts = new Map<number, number>();
  let known = 0;
  for (const version of versions) {
    const milestone = milestoneOf(version);
    if (milestone === null) continue;
    known++;
    counts.set(milestone, (counts.get(milestone) ?? 0) + 1);
  }
  const common = [...counts].filter(([, count]) => count * 100 >= known * MILESTONE_SHARE_PERCENT).map(([milestone]) => milestone);
  return common.length === 0 ? null : common.reduce((a, b) => Math.max(a, b));
}

/** Days since a day, those without school left out. */
export function schoolDaysApart(since: Day, today: Day, closures: ReadonlySet<Day>): number {
  const all = daysBetween(since, today);
  let closed = 0;
  for (const day of closures) if (day > since && day <= today) closed++;
  return Math.max(0, all - closed);
}

/** What is wrong today, in no order. Devices that are retired are out of the count altogether. */
export function whatIsWrong(devices: readonly Seen[], facts: Facts): readonly Wrong[] {
  const inService = devices.filter((device) => device.status !== 'retired');
  const newest = newestMilestone(inService.map((device) => device.osVersion));
  const schools = new Map(facts.schools.map((school) => [school.schoolId, school]));
  const people = new Map(facts.people.map((person) => [person.personId, person]));
  return [
    ...inService.flatMap((device) => [
      ...ofConsole(device, facts, newest),
      ...ofPlace(device, schools, people),
      ...ofLeaver(device, people),
    ]),
    ...twiceHeld(inService, people),
    ...twiceTagged(inService),
  ];
}

function wrong(kind: keyof typeof WRONG_WORDS, device: Seen, about: Readonly<Record<string, string | number>> = {}, id?: string): Wrong {
  const words = WRONG_WORDS[kind];
  const filled = (text: string): string => text.replace(/\{(\w+)\}/g, (_whole, name: string) => String(about[name] ?? ''));
  return { kind, serial: device.serial, assetTag: device.assetTag, schoolId: device.schoolId, about: filled(words.about), next: filled(words.next), ...(id === undefined ? {} : { id }) };
}

/** What its contact with Google says, or that it has none. */
function ofConsole(device: Seen, facts: Facts, newest: number | null): readonly Wrong[] {
  const found: Wrong[] = [];
  const { today } = facts;
  const gaveUp = device.consoleStatus.toUpperCase() === 'DEPROVISIONED';
  if (device.goneSince !== null && !gaveUp) found.push(wrong('gone from the console', device, { day: device.goneSince }));
  if (device.kind === 'Chromebook' && !device.inConsole && device.goneSince === null) found.push(wrong('not in the console', device));
  if (!device.inConsole || gaveUp) return found;
  const tag = device.assetTag.trim();
  const told = device.consoleTag.trim();
  if (tag !== '' && told !== '' && tag.toLowerCase() !== told.toLowerCase()) found.push(wrong('tag differs from the console', device, { tag, told }));
  if (device.updatesUntil !== null && device.updatesUntil < today) found.push(wrong('past end of support', device, { model: device.model, day: device.updatesUntil }));
  // Somebody knows where a lost device is not; that it is not seen tells nothing new.
  if (device.status === 'lost' || device.status === 'stolen') return found;
  if (device.lastContact === null) return [...found, wrong('never used', device)];
  const apart = schoolDaysApart(device.lastContact, today, facts.closures);
  const late = NOT_SEEN.find(({ days }) => apart >= days);
  if (late !== undefined) return [...found, wrong(late.kind, device, { day: device.lastContact })];
  const milestone = milestoneOf(device.osVersion);
  if (newest !== null && milestone !== null && newest - milestone >= facts.milestonesBehind && (device.updatesUntil === null || device.updatesUntil >= today)) {
    found.push(wrong('behind on updates', device, { version: milestone, newest }));
  }
  return found;
}

/** Whether its unit, its school and its holder's school agree. */
function ofPlace(device: Seen, schools: ReadonlyMap<string, School>, people: ReadonlyMap<string, SeenPerson>): readonly Wrong[] {
  const school = schools.get(device.schoolId);
  if (school === undefined) return [wrong('no school', device, { unit: device.orgUnit === '' ? 'no unit' : device.orgUnit })];
  if (device.inConsole && school.orgUnit.trim() !== '' && !liesWithin(device.orgUnit, school.orgUnit)) {
    return [wrong('wrong place', device, { what: `It stands in ${device.orgUnit}; devices of ${school.name} stand in ${school.orgUnit}.` })];
  }
  const holder = device.holderKind === 'person' ? people.get(device.holderId) : undefined;
  if (holder === undefined || !holder.active || holder.schoolIds.length === 0 || holder.schoolIds.includes(device.schoolId)) return [];
  const theirs = holder.schoolIds.map((id) => schools.get(id)?.name ?? id).join(', ');
  return [wrong('wrong place', device, { what: `It belongs to ${school.name}, and ${device.holder} goes to ${theirs}.` })];
}

function ofLeaver(device: Seen, people: ReadonlyMap<string, SeenPerson>): readonly Wrong[] {
  if (device.holderKind !== 'person') return [];
  const person = people.get(device.holderId);
  if (person === undefined || person.active) return [];
  return [wrong('held by a leaver', device, { holder: device.holder, when: person.leftOn === null ? 'is no longer enrolled' : `left on ${person.leftOn}` })];
}

function twiceHeld(devices: readonly Seen[], people: ReadonlyMap<string, SeenPerson>): readonly Wrong[] {
  const held = new Map<string, Seen[]>();
  for (const device of devices) {
    if (device.holderKind !== 'person' || !ONE_EACH.includes(device.kind) || people.get(device.holderId)?.role !== 'student') continue;
    held.set(device.holderId, [...(held.get(device.holderId) ?? []), device]);
  }
  return [...held].flatMap(([personId, some]) => {
    const [first] = some;
    if (first === undefined || some.length < 2) return [];
    const tags = some.map((device) => (device.assetTag === '' ? device.serial : device.assetTag)).join(', ');
    return [wrong('two devices for one student', first, { holder: first.holder, tags }, personId)];
  });
}

function twiceTagged(devices: readonly Seen[]): readonly Wrong[] {
  const tagged = new Map<string, Seen[]>();
  for (const device of devices) {
    const tag = device.assetTag.trim().toLowerCase();
    if (tag !== '') tagged.set(tag, [...(tagged.get(tag) ?? []), device]);
  }
  return [...tagged.values()].flatMap((some) =>
    some.length < 2
      ? []
      : some.map((device) => wrong('duplicate tag', device, { tag: device.assetTag, others: some.filter((one) => one !== device).map((one) => one.serial).join(', ') })),
  );
}

/** More of the fleet than this, in percent, is no list to work through: it is a holiday that nobody wrote into Settings. */
export const HELD_BACK_PERCENT = 20;
/** Below so many devices a share says nothing. */
const HELD_BACK_LEAST = 50;

/** The kinds of "not seen" that hold so much of the fleet that they are left as they stand. */
export function heldBack(list: readonly Wrong[], fleet: number): readonly ExceptionKind[] {
  return NOT_SEEN.map(({ kind }) => kind).filter((kind) => {
    const count = list.filter((one) => one.kind === kind).length;
    return count >= HELD_BACK_LEAST && count * 100 > fleet * HELD_BACK_PERCENT;
  });
}
