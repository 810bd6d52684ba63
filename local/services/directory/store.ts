/** This file keeps what the Admin console keeps: Chrome devices, users and organizational units of the local domain. */
import { createHash } from 'node:crypto';
import type { admin_directory_v1 } from 'googleapis/build/src/apis/admin/directory_v1';
import type { Workspace } from '../../kernel/workspace';
import { PageTokens } from './tokens';
import type { DirectoryTrouble } from './trouble';

/** A device as the console has it; Google gives every device an id and (but for a few never enrolled) a serial number. */
export type Device = admin_directory_v1.Schema$ChromeOsDevice & { deviceId: string; serialNumber: string };
export type DirectoryUser = admin_directory_v1.Schema$User & { primaryEmail: string };
export type OrgUnit = admin_directory_v1.Schema$OrgUnit & { orgUnitPath: string; orgUnitId: string };

/**
 * How many devices a page holds at most, whatever is asked: the document says up to 300, and GAM, the largest client, asks for 200
 * (VAR_LIMITS in glcfg.py). The stand-in grants 200, so that nobody relies on more.
 */
export const PAGE_SIZE_GRANTED = 200;

interface Saved {
  readonly devices: Device[];
  readonly users: DirectoryUser[];
  readonly orgUnits: OrgUnit[];
  readonly tokenEpoch: number;
}

export class DirectoryStore {
  /** The `customerId` behind the alias `my_customer`. */
  readonly customerId = 'C0local01';
  readonly tokens: PageTokens;
  pageSizeGranted = PAGE_SIZE_GRANTED;
  /** What goes wrong at which call; null is nothing. */
  trouble: DirectoryTrouble | null = null;
  #callCount = 0;
  #revision = 0;
  readonly #devices = new Map<string, Device>();
  readonly #idsBySerial = new Map<string, Set<string>>();
  readonly #users = new Map<string, DirectoryUser>();
  readonly #orgUnits = new Map<string, OrgUnit>();
  #selected: { readonly question: string; readonly revision: number; readonly devices: readonly Device[] } | null = null;

  constructor(readonly workspace: Workspace) {
    this.tokens = new PageTokens(() => workspace.clock.now);
    this.addOrgUnits([{ orgUnitPath: '/', name: workspace.options.domain }]);
  }

  nextCallIndex(): number {
    return this.#callCount++;
  }

  addDevices(devices: readonly Device[]): void {
    for (const device of devices) {
      if (this.#devices.has(device.deviceId)) throw new Error(`The directory has a device ${device.deviceId} already.`);
      this.#put(device);
    }
  }

  device(deviceId: string): Device | undefined {
    return this.#devices.get(deviceId);
  }

  devices(): readonly Device[] {
    return [...this.#devices.values()];
  }

  /** Devices with exactly this serial number, regardless of case; a device enrolled anew may have left an older record. */
  withSerial(serialNumber: string): readonly Device[] {
    const ids = this.#idsBySerial.get(serialNumber.toLowerCase()) ?? [];
    return [...ids].map((id) => this.#devices.get(id) as Device);
  }

  /** Changes some fields of a device; `undefined` takes a field away, since Google leaves out what is empty. */
  change(deviceId: string, fields: Partial<Device>): Device {
    const before = this.#devices.get(deviceId);
    if (before === undefined) throw new Error(`The directory has no device ${deviceId}.`);
    const after: Device = { ...before, ...fields, deviceId };
    for (const key of Object.keys(after) as (keyof Device)[]) if (after[key] === undefined) delete after[key];
    this.#idsBySerial.get(before.serialNumber.toLowerCase())?.delete(deviceId);
    this.#put(after);
    return after;
  }

  /** Takes a device out of the console, as happens some time after it is deprovisioned. */
  removeDevice(deviceId: string): void {
    const device = this.#devices.get(deviceId);
    if (device === undefined) return;
    this.#idsBySerial.get(device.serialNumber.toLowerCase())?.delete(deviceId);
    this.#devices.delete(deviceId);
    this.#revision++;
  }

  /** The devices that answer a question, in order; the last answer is kept, so that paging through it costs one pass. */
  select(question: string, answer: (devices: readonly Device[]) => readonly Device[]): readonly Device[] {
    if (this.#selected?.question !== question || this.#selected.revision !== this.#revision) {
      this.#selected = { question, revision: this.#revision, devices: answer(this.devices()) };
    }
    return this.#selected.devices;
  }

  addUsers(users: readonly DirectoryUser[]): void {
    for (const user of users) this.#users.set(user.primaryEmail.toLowerCase(), user);
  }

  user(email: string): DirectoryUser | undefined {
    return this.#users.get(email.toLowerCase());
  }

  removeUser(email: string): void {
    this.#users.delete(email.toLowerCase());
  }

  users(): readonly DirectoryUser[] {
    return [...this.#users.values()];
  }

  /** Adds organizational units with the units above them; ids are made where none is given. Paths are `/Students/Some School`. */
  addOrgUnits(units: readonly (admin_directory_v1.Schema$OrgUnit & { orgUnitPath: string })[]): void {
    for (const unit of units) {
      if (this.#orgUnits.has(unit.orgUnitPath.toLowerCase())) continue;
      const parentPath = parentOf(unit.orgUnitPath);
      if (parentPath !== null && this.orgUnit(parentPath) === undefined) this.addOrgUnits([{ orgUnitPath: parentPath }]);
      this.#orgUnits.set(unit.orgUnitPath.toLowerCase(), {
        kind: 'admin#directory#orgUnit',
        name: unit.orgUnitPath.split('/').pop() ?? '',
        description: '',
        ...(parentPath === null ? {} : { parentOrgUnitPath: parentPath, parentOrgUnitId: this.orgUnit(parentPath)?.orgUnitId }),
        ...unit,
        orgUnitId: unit.orgUnitId ?? `id:${hash(`ou ${unit.orgUnitPath.toLowerCase()}`).slice(0, 15)}`,
      });
    }
  }

  /** A unit by its path (with or without the leading `/`, in any case) or by its id. */
  orgUnit(pathOrId: string): OrgUnit | undefined {
    if (pathOrId.startsWith('id:')) return this.orgUnits().find((unit) => unit.orgUnitId === pathOrId);
    const path = pathOrId.startsWith('/') ? pathOrId : `/${pathOrId}`;
    return this.#orgUnits.get(path.toLowerCase());
  }

  orgUnits(): readonly OrgUnit[] {
    return [...this.#orgUnits.values()];
  }

  save(): unknown {
    const saved: Saved = {
      devices: [...this.devices()],
      users: [...this.users()],
      orgUnits: [...this.orgUnits()],
      tokenEpoch: this.tokens.save(),
    };
    return saved;
  }

  load(from: unknown): void {
    const saved = from as Saved;
    this.#devices.clear();
    this.#idsBySerial.clear();
    this.#users.clear();
    this.#orgUnits.clear();
    this.addOrgUnits(saved.orgUnits);
    this.addUsers(saved.users);
    this.addDevices(saved.devices);
    this.tokens.load(saved.tokenEpoch);
  }

  #put(device: Device): void {
    this.#devices.set(device.deviceId, device);
    const serial = device.serialNumber.toLowerCase();
    const ids = this.#idsBySerial.get(serial) ?? new Set();
    this.#idsBySerial.set(serial, ids.add(device.deviceId));
    this.#revision++;
  }
}

/** The path above a path, null for the root. */
export function parentOf(path: string): string | null {
  if (path === '/') return null;
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

const hash = (text: string): string => createHash('sha1').update(text).digest('hex');

const etags = new WeakMap<object, string>();

/** The etag of a record: it changes exactly when the content does. Records are never changed in place, so each is hashed once. */
export function etagOf(record: object): string {
  const known = etags.get(record);
  if (known !== undefined) return known;
  const etag = `"${hash(JSON.stringify(record))}"`;
  etags.set(record, etag);
  return etag;
}

/** The etag of a list, which changes when one of its records does. */
export const etagOfList = (records: readonly object[]): string => `"${hash(records.map(etagOf).join())}"`;
