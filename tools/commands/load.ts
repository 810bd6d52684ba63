/** This file is `mytech load`: a fresh local district, with a roster and devices brought in by the shipped bundle as a district would. */
import { performance } from 'node:perf_hooks';
import type { Workspace } from '../../local/kernel/workspace';
import { DISTRICT_NOW_MS } from '../../local/district';
import { dropFile } from '../../local/services/drive/drop';
import type { Device } from '../../local/services/directory/store';
import { devices as deviceSheet } from '../../src/devices/sheet';
import { type Refused, peopleCounts } from '../../src/people/rules';
import { type Role, people, schools } from '../../src/people/sheet';
import { emptyDistrict } from '../empty-district';
import { Installation } from '../installation';
import { rowsOf } from '../tab-rows';
import { type CallCounts, countCalls } from './call-counts';
import { type DevicesInput, readDevicesInput } from './devices-input';
import { type RosterInput, readRosterInput } from './roster-input';
import { UnusableInput } from './unusable';

export interface LoadOptions {
  readonly roster?: string;
  readonly devices?: string;
}

/** What came of a load; every number is read from the sheets, or counted while the bundle ran. */
export interface Loaded {
  readonly schools: number;
  /** Active people by their OneRoster role. */
  readonly people: Partial<Record<Role, number>>;
  readonly devices: number;
  readonly refused: readonly Refused[];
  readonly warnings: readonly string[];
  readonly executions: number;
  /** How long it would have taken on Google, set-up included. */
  readonly virtualSeconds: number;
  /** Every service call of every execution, by name. */
  readonly calls: CallCounts;
}

const SEED = 1;

/** The Drive folder that set-up makes for the student information system. */
const ROSTER_FOLDER = 'MyTech roster files';

export interface LoadInput {
  readonly roster: RosterInput | null;
  readonly devices: DevicesInput | null;
}

/** Reads what was given. Throws `UnusableInput`, before anything is made, where it cannot be used at all. */
export function readLoadInput(options: LoadOptions): LoadInput {
  if (options.roster === undefined && options.devices === undefined) throw new UnusableInput('There is nothing to load. Name a roster with --roster, devices with --devices, or both.');
  return {
    roster: options.roster === undefined ? null : readRosterInput(options.roster, dayOfNow()),
    devices: options.devices === undefined ? null : readDevicesInput(options.devices),
  };
}

/** The day on which the fresh district stands. */
const dayOfNow = (): string => new Date(DISTRICT_NOW_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** Makes a fresh district and brings the input in through the built bundle. */
export function load({ roster, devices }: LoadInput): Loaded {
  const { workspace, owners } = emptyDistrict(SEED, DISTRICT_NOW_MS);
  const counted = countCalls(workspace);
  const installation = Installation.install(workspace, owners);
  installation.setUp(owners.program);
  if (roster !== null) importRoster(installation, owners.program, roster);
  if (devices !== null) importDevices(installation, owners.program, devices);

  const staff = installation.workbookId('staff');
  const inventory = rowsOf(workspace, staff, deviceSheet);
  return {
    schools: rowsOf(workspace, staff, schools).filter((school) => school.active).length,
    people: peopleCounts(rowsOf(workspace, staff, people)),
    devices: inventory.length,
    refused: [...(roster?.roster.refused ?? []), ...refusedDevices(devices, new Set(inventory.map((row) => row.deviceId)))],
    warnings: [...(roster?.roster.warnings ?? []), ...(devices?.warnings ?? [])],
    executions: counted.executions,
    virtualSeconds: Math.round((Math.max(workspace.clock.now, counted.lastEndMs) - DISTRICT_NOW_MS) / 1000),
    calls: counted.calls(),
  };
}

/** The student information system drops its files, and the job finds them. */
function importRoster(installation: Installation, account: string, { files }: RosterInput): void {
  const { workspace } = installation;
  const folder = workspace.drive.all().find((file) => file.name === ROSTER_FOLDER);
  if (folder === undefined) throw new Error(`Set-up made no folder "${ROSTER_FOLDER}".`);
  for (const { name, mimeType, bytes } of files) {
    const dropped = dropFile(workspace, folder.id, account, name, mimeType, bytes);
    if (!dropped.ok) throw new Error(`${name} could not be dropped into the folder: ${dropped.message}`);
  }
  stopOnTrouble(installation, 'roster', installation.bringInRoster(account).trouble);
}

/** The devices stand in the Admin console, and the job lists them. */
function importDevices(installation: Installation, account: string, { devices }: DevicesInput): void {
  const { directory } = installation.workspace;
  const paths = new Set(devices.map((device) => device.orgUnitPath).filter((path): path is string => typeof path === 'string' && path.startsWith('/')));
  directory.addOrgUnits([...paths].map((orgUnitPath) => ({ orgUnitPath })));
  directory.addDevices(devices as readonly Device[]);
  stopOnTrouble(installation, 'devices', installation.runJob('devices', account).trouble);
}

function stopOnTrouble(installation: Installation, job: string, trouble: string): void {
  if (trouble !== '') throw new Error(`The job ${job} stopped: ${trouble} ${logged(installation.workspace)}`.trim());
}

/** What the executions wrote down, since the sentence for people does not say it. */
const logged = (workspace: Workspace): string => workspace.executions.flatMap((execution) => execution.logs).slice(-1).join('');

/**
 * The devices without a row of their own. The inventory has one row a serial number, so of two console records with one serial
 * number the later one stands; which one that was is read from the sheet.
 */
function refusedDevices(input: DevicesInput | null, standing: ReadonlySet<string>): Refused[] {
  if (input === null) return [];
  const displaced = input.devices.flatMap(({ deviceId, serialNumber }, index): Refused[] => {
    if (standing.has(deviceId ?? '')) return [];
    const why = `Another device has its serial number ${serialNumber ?? ''}, and the inventory keeps one row for each. Remove the older record in the Admin console.`;
    return [{ source: input.source, line: input.lines[index] ?? 0, why }];
  });
  return [...input.refused, ...displaced].sort((a, b) => a.line - b.line);
}

/** The load in a few lines, for people. */
export function describeLoad(loaded: Loaded, startedMs: number): string {
  const number = (value: number): string => value.toLocaleString('en-US');
  const roles = Object.entries(loaded.people).map(([role, count]) => `${number(count)} ${role}`);
  const calls = Object.entries(loaded.calls).map(([name, count]) => `${name} ${number(count)}`);
  const minutes = Math.floor(loaded.virtualSeconds / 60);
  return [
    `${number(loaded.schools)} schools, ${roles.length === 0 ? 'no people' : roles.join(', ')}, ${number(loaded.devices)} devices`,
    `On Google this takes about ${minutes === 0 ? `${loaded.virtualSeconds} s` : `${minutes} min ${loaded.virtualSeconds % 60} s`} in ${loaded.executions} executions; here it took ${((performance.now() - startedMs) / 1000).toFixed(1)} s.`,
    ...loaded.warnings.map((warning) => `Warning: ${warning}`),
    ...loaded.refused.map(({ source, line, why }) => `Refused: ${source}, line ${line}: ${why}`),
    `Calls: ${calls.join(', ')}`,
  ].join('\n');
}
