/** This file invents a living school district from a seed: roster, people, Admin console and a cast of people to be. */
import type { Account } from '../kernel/accounts';
import { Random } from '../kernel/random';
import type { Device, DirectoryUser } from '../services/directory/store';
import { accountsOf, chooseCast, directoryUsers, type Cast } from './cast';
import { inventDevices, orgUnitPaths, type Oddities } from './devices';
import { DISTRICT_DOMAIN, inventPeople, type People } from './people';
import { rosterFiles, type RosterFile } from './roster';

/** A Tuesday at half past eight in the morning, in the district's time zone. */
export const DISTRICT_NOW_MS = Date.parse('2026-10-06T12:30:00Z');
export const DISTRICT_TIME_ZONE = 'America/New_York';
/** The night's export of the student information system. */
const ROSTER_EXPORTED_AT = '2026-10-06T06:00:00.000Z';

export interface DistrictSize {
  readonly students: number;
  readonly devices: number;
}

export const DISTRICT_SIZE: DistrictSize = { students: 3_000, devices: 3_400 };
/** Small enough for a test to read through, large enough for every kind of oddity and the whole cast. */
export const SMALL_DISTRICT_SIZE: DistrictSize = { students: 150, devices: 170 };

export interface District {
  readonly domain: string;
  readonly timeZone: string;
  /** The moment at which everything is as described. */
  readonly nowMs: number;
  readonly people: People;
  /** A OneRoster 1.1 bulk set. */
  readonly rosterFiles: readonly RosterFile[];
  readonly devices: readonly Device[];
  readonly oddities: Oddities;
  readonly orgUnits: readonly { readonly orgUnitPath: string }[];
  readonly users: readonly DirectoryUser[];
  readonly accounts: readonly Account[];
  readonly cast: Cast;
}

/** The same seed and size give the same district, to the letter. Names, numbers and addresses are invented; `.example` is nobody's. */
export function generateDistrict(seed: number, size: DistrictSize = DISTRICT_SIZE): District {
  const random = new Random(seed);
  const people = inventPeople(random, size.students);
  const { devices, oddities } = inventDevices(random, people, size.devices, DISTRICT_NOW_MS);
  const cast = chooseCast(people, devices);
  return {
    domain: DISTRICT_DOMAIN,
    timeZone: DISTRICT_TIME_ZONE,
    nowMs: DISTRICT_NOW_MS,
    people,
    rosterFiles: rosterFiles(people, ROSTER_EXPORTED_AT),
    devices,
    oddities,
    orgUnits: orgUnitPaths(people.schools).map((orgUnitPath) => ({ orgUnitPath })),
    users: directoryUsers(people),
    accounts: accountsOf(people, cast),
    cast,
  };
}
