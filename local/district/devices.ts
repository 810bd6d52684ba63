/** This file invents the Chromebooks of the synthetic district as its Admin console lists them, with the oddities of a real one. */
import type { Random } from '../kernel/random';
import type { Device } from '../services/directory/store';
import { MODELS, RETIRED_MODEL, type Model } from './models';
import { asciiName } from './names';
import { DISTRICT_DOMAIN, type People, type School } from './people';

const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;
/** Younger children use the carts of their classrooms. */
const FIRST_GRADE_WITH_OWN_DEVICE = 3;
const CART_DEVICES_PER_STUDENT = 0.8;
/** Shares of all devices. */
const RETIRED_SHARE = 0.035;
const LOST_SHARE = 0.01;
/** The tag scheme changed: devices bought before this year bear plain digits with leading zeros. */
const FIRST_YEAR_OF_MT_TAGS = 2021;
const RAM_4_GB = String(4 * 1024 ** 3);

/** Device ids of what is odd on purpose, so that tests can look for it. */
export interface Oddities {
  readonly withoutTag: readonly string[];
  /** Two devices with one asset tag. */
  readonly sharedTag: readonly string[];
  readonly unknownStatus: readonly string[];
  /** Annotated with the address of somebody who is no longer in the directory. */
  readonly userLeft: readonly string[];
  readonly neverSynced: readonly string[];
}

export interface DeviceList {
  readonly devices: readonly Device[];
  readonly oddities: Oddities;
}

/** What a device is for, before it has a model. */
interface Purpose {
  readonly status: 'ACTIVE' | 'DISABLED' | 'DEPROVISIONED';
  readonly orgUnitPath: string;
  readonly annotatedUser?: string;
  readonly annotatedLocation?: string;
  readonly notes?: string;
  /** Those who sign in to it, the most recent first. */
  readonly users: readonly string[];
}

export function inventDevices(random: Random, people: People, deviceCount: number, nowMs: number): DeviceList {
  const purposes = [...inUse(random, people), ...gone(random, people, deviceCount)].slice(0, deviceCount);
  while (purposes.length < deviceCount) purposes.push(spare(random, people.schools));
  const devices = purposes.map((purpose, i) => inventDevice(random, purpose, i, nowMs));
  return { devices, oddities: addOddities(random, devices) };
}

/** The units of devices and people: one per school below Students and Staff, and those for loaners and retired devices. */
export function orgUnitPaths(schools: readonly School[]): readonly string[] {
  const below = (top: string): string[] => schools.map((school) => `/${top}/${school.shortName}`);
  return ['/Students', ...below('Students'), '/Staff', ...below('Staff'), '/Loaners', ...below('Loaners'), '/Retired', '/Accounts'];
}

function inUse(random: Random, people: People): Purpose[] {
  const own = people.students
    .filter((student) => student.grade >= FIRST_GRADE_WITH_OWN_DEVICE)
    .map((student): Purpose => {
      const orgUnitPath = `/Students/${student.school.shortName}`;
      // Some schools type the address, some the address in capitals, a few only a name.
      const style = random.next();
      const annotatedUser =
        style < 0.94 ? student.email : style < 0.97 ? student.email.toUpperCase() : `${student.familyName}, ${student.givenName}`;
      return { status: 'ACTIVE', orgUnitPath, annotatedUser, annotatedLocation: student.school.shortName, users: [student.email] };
    });
  const carts = people.homerooms
    .filter((room) => room.grade < FIRST_GRADE_WITH_OWN_DEVICE)
    .flatMap((room) => {
      const users = room.students.map((student) => student.email);
      const cart: Purpose = {
        status: 'ACTIVE',
        orgUnitPath: `/Students/${room.school.shortName}`,
        annotatedLocation: `${room.school.shortName}, cart in room ${room.room}`,
        users,
      };
      return Array.from({ length: Math.ceil(users.length * CART_DEVICES_PER_STUDENT) }, (_, i) => ({
        ...cart,
        users: [...users.slice(i % users.length), ...users.slice(0, i % users.length)].slice(0, 3),
      }));
    });
  const staff = people.staff
    .filter((member) => member.school !== null && member.role !== 'teacher')
    .map((member): Purpose => ({
      status: 'ACTIVE',
      orgUnitPath: `/Staff/${member.school?.shortName ?? ''}`,
      annotatedUser: member.email,
      users: [member.email],
    }));
  return [...own, ...carts, ...staff];
}

function gone(random: Random, people: People, deviceCount: number): Purpose[] {
  const retired = Array.from({ length: Math.ceil(deviceCount * RETIRED_SHARE) }, (): Purpose => ({
    status: 'DEPROVISIONED',
    orgUnitPath: '/Retired',
    users: [],
  }));
  const lost = Array.from({ length: Math.ceil(deviceCount * LOST_SHARE) }, (): Purpose => {
    const student = random.pick(people.students);
    return {
      status: 'DISABLED',
      orgUnitPath: `/Students/${student.school.shortName}`,
      annotatedUser: student.email,
      notes: random.pick(['Reported lost by family', 'Stolen, police report on file', 'Not returned in June']),
      users: [student.email],
    };
  });
  return [...retired, ...lost];
}

function spare(random: Random, schools: readonly School[]): Purpose {
  const school = random.pick(schools);
  return {
    status: 'ACTIVE',
    orgUnitPath: `/Loaners/${school.shortName}`,
    annotatedLocation: `${school.shortName}, library loaner`,
    users: [],
  };
}

function inventDevice(random: Random, purpose: Purpose, index: number, nowMs: number): Device {
  const model = purpose.status === 'DEPROVISIONED' ? RETIRED_MODEL : pickModel(random);
  const enrolledMs = Date.UTC(model.boughtIn, 6, 6 + random.below(30), 14, random.below(60));
  const syncedMs = nowMs - syncAgeMs(random, purpose);
  const users = purpose.users.map((email) => ({ type: 'USER_TYPE_MANAGED', email }));
  const version =
    model === RETIRED_MODEL
      ? ['113.0.5672.134', '15393.58.0']
      : random.next() < 0.8
        ? ['151.0.7822.41', '16655.39.0']
        : ['149.0.7780.90', '16610.51.0'];
  return {
    deviceId: random.uuid(),
    serialNumber: model.serial(random),
    status: purpose.status,
    model: model.name,
    annotatedAssetId: tag(model, index),
    ...(purpose.annotatedUser === undefined ? {} : { annotatedUser: purpose.annotatedUser }),
    ...(purpose.annotatedLocation === undefined ? {} : { annotatedLocation: purpose.annotatedLocation }),
    ...(purpose.notes === undefined ? {} : { notes: purpose.notes }),
    orgUnitPath: purpose.orgUnitPath,
    lastSync: new Date(syncedMs).toISOString(),
    lastEnrollmentTime: new Date(enrolledMs).toISOString(),
    firstEnrollmentTime: new Date(enrolledMs).toISOString(),
    orderNumber: `PO-${model.boughtIn}-${1 + (index % 4)}`,
    macAddress: random.text(12, '0123456789abcdef'),
    bootMode: 'Verified',
    chromeOsType: 'chromeOs',
    deviceLicenseType: 'educationUpgrade',
    osVersion: version[0],
    platformVersion: version[1],
    firmwareVersion: 'Google_Local.13434.912.0',
    osVersionCompliance: model === RETIRED_MODEL ? 'notCompliant' : 'compliant',
    autoUpdateThrough: model.updatesThrough,
    autoUpdateExpiration: String(Date.parse(`${model.updatesThrough}T00:00:00Z`)),
    systemRamTotal: RAM_4_GB,
    ...(users.length === 0 ? {} : { recentUsers: users, activeTimeRanges: activeTimes(random, syncedMs) }),
    ...(purpose.status === 'DEPROVISIONED'
      ? { deprovisionReason: 'DEPROVISION_REASON_RETIRING_DEVICE', lastDeprovisionTimestamp: new Date(syncedMs + DAY_MS).toISOString() }
      : {}),
  };
}

function pickModel(random: Random): Model {
  let rest = random.next() * 100;
  return MODELS.find((model) => (rest -= model.sharePercent) < 0) ?? (MODELS[0] as Model);
}

/** `MT-000123`, or plain digits with leading zeros on older purchases: a tag is text, never a number. */
function tag(model: Model, index: number): string {
  const number = String(index + 1).padStart(6, '0');
  return model.boughtIn < FIRST_YEAR_OF_MT_TAGS ? number : `MT-${number}`;
}

/** Most were on this morning or yesterday, some lie in a drawer since summer. */
function syncAgeMs(random: Random, { status, users }: Purpose): number {
  if (status === 'DEPROVISIONED') return (150 + random.below(900)) * DAY_MS;
  if (status === 'DISABLED') return (20 + random.below(120)) * DAY_MS;
  const chance = users.length === 0 ? 0.6 + random.next() * 0.4 : random.next();
  if (chance < 0.35) return random.below(60) * 60_000;
  if (chance < 0.75) return 15 * HOUR_MS + random.below(8 * HOUR_MS);
  if (chance < 0.92) return (1 + random.below(7)) * DAY_MS + random.below(DAY_MS);
  if (chance < 0.98) return (8 + random.below(38)) * DAY_MS;
  return (46 + random.below(160)) * DAY_MS;
}

/** Use on the school days of the week up to the last sync, oldest first, in milliseconds. */
function activeTimes(random: Random, syncedMs: number): { date: string; activeTime: number }[] {
  return [6, 5, 4, 3, 2, 1, 0]
    .map((daysBefore) => new Date(syncedMs - daysBefore * DAY_MS))
    .filter((day) => day.getUTCDay() !== 0 && day.getUTCDay() !== 6)
    .map((day) => ({ date: day.toISOString().slice(0, 10), activeTime: (10 + random.below(230)) * 60_000 }));
}

/** Spoils a few devices of every kind, as years of hands do; of small districts at least one or two each. */
function addOddities(random: Random, devices: Device[]): Oddities {
  const active = devices.filter((device) => device.status === 'ACTIVE');
  const some = (share: number): Device[] => {
    const count = Math.min(Math.max(2, Math.round(devices.length * share)), active.length);
    return Array.from({ length: count }, () => active.splice(random.below(active.length), 1)[0] as Device);
  };
  const ids = (odd: readonly Device[]): string[] => odd.map((device) => device.deviceId);
  const withoutTag = some(0.004);
  for (const device of withoutTag) delete device.annotatedAssetId;
  const sharedTag = some(0.002);
  for (let i = 1; i < sharedTag.length; i += 2) (sharedTag[i] as Device).annotatedAssetId = sharedTag[i - 1]?.annotatedAssetId;
  const unknownStatus = some(0.0005);
  for (const device of unknownStatus) device.status = 'RETURN_REQUESTED';
  const userLeft = some(0.007);
  for (const device of userLeft)
    device.annotatedUser = `${asciiName(random.pick(['Moved', 'Left', 'Graduated']))}.away${random.below(900)}@${DISTRICT_DOMAIN}`;
  const neverSynced = some(0.002);
  for (const device of neverSynced) {
    delete device.lastSync;
    delete device.recentUsers;
    delete device.activeTimeRanges;
  }
  return {
    withoutTag: ids(withoutTag),
    sharedTag: ids(sharedTag.slice(0, sharedTag.length - (sharedTag.length % 2))),
    unknownStatus: ids(unknownStatus),
    userLeft: ids(userLeft),
    neverSynced: ids(neverSynced),
  };
}
