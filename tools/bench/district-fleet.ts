/** This file invents a fleet of any size for the bench: in the Admin console, and in the inventory as a finished sweep leaves it. */
import { zoneOffsetMs } from '../../local/kernel/zones';
import type { Workspace } from '../../local/kernel/workspace';
import { DISTRICT_NOW_MS } from '../../local/district';
import type { Device } from '../../local/services/directory/store';
import { jobs } from '../../src/app/tables';
import { type Row as TableRow, type Sheet, newRow, writeCells } from '../../src/base/table';
import type { Zone } from '../../src/base/time';
import { fromConsole, rowOf } from '../../src/devices/rules/console';
import { schoolFinder } from '../../src/devices/rules/schools';
import { devices as inventory } from '../../src/devices/sheet';
import { type School, people, schools } from '../../src/people/sheet';
import { EMPTY_DOMAIN, emptyDistrict } from '../empty-district';
import { Installation } from '../installation';

const SEED = 11;
const SCHOOLS = 60;
/** A district of that many devices has about so many people at most who can hold one. */
const MOST_PEOPLE = 50_000;
/** Of ten devices seven are in somebody's hands. */
const HELD_OF_TEN = 7;
const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60_000;

export interface FleetStage {
  readonly workspace: Workspace;
  readonly installation: Installation;
  readonly staffId: string;
  readonly devices: readonly Device[];
}

const ZONE_NAME = 'America/New_York';
const ZONE: Zone = { name: ZONE_NAME, offsetMinutes: (moment) => zoneOffsetMs(ZONE_NAME, moment) / MINUTE_MS };

const padded = (value: number, width = 6): string => String(value).padStart(width, '0');
const emailOf = (index: number): string => `student${index % MOST_PEOPLE}@${EMPTY_DOMAIN}`;
const isHeld = (index: number): boolean => index % 10 < HELD_OF_TEN;

/** A record about as long as a real one in a FULL listing. The order of serial numbers is not the order of the rows in the sheet. */
function deviceOf(index: number): Device {
  const school = index % SCHOOLS;
  const synced = DISTRICT_NOW_MS - DAY_MS - (index % 600) * MINUTE_MS;
  const days = [5, 4, 3, 2, 1].map((back) => ({ date: new Date(synced - back * DAY_MS).toISOString().slice(0, 10), activeTime: (10 + (index % 200)) * MINUTE_MS }));
  return {
    deviceId: `${padded(index, 8)}-5a5a-4b4b-8c8c-1234567890ab`,
    serialNumber: `5CD${padded((index * 7_919) % 1_000_000)}${'ABCDEFGH'.charAt(index % 8)}`,
    status: 'ACTIVE',
    model: index % 3 === 0 ? 'HP Chromebook 11 G8 EE' : 'Lenovo 300e Chromebook 2nd Gen',
    annotatedAssetId: `MT-${padded(index)}`,
    annotatedUser: emailOf(index),
    annotatedLocation: `School ${school}`,
    orgUnitPath: `/Students/School ${school}`,
    orgUnitId: `id:ou${school}`,
    lastSync: new Date(synced).toISOString(),
    lastEnrollmentTime: '2024-08-12T14:03:00.000Z',
    firstEnrollmentTime: '2024-08-12T14:03:00.000Z',
    macAddress: padded(index, 12),
    bootMode: 'Verified',
    osVersion: '151.0.7822.41',
    platformVersion: '16655.39.0 (Official Build) stable-channel',
    firmwareVersion: 'Google_Local.13434.912.0',
    autoUpdateThrough: '2031-06-01',
    autoUpdateExpiration: '1938038400000',
    ...(isHeld(index) ? { recentUsers: [{ type: 'USER_TYPE_MANAGED', email: emailOf(index) }], activeTimeRanges: days } : {}),
    lastKnownNetwork: [{ ipAddress: `10.${school}.4.${index % 250}`, wanIpAddress: '203.0.113.7' }],
  };
}

/** Puts rows below the header of a tab that set-up has just laid out, where columns stand as they are declared. */
export function lay<S extends Sheet>(workspace: Workspace, fileId: string, sheet: S, rows: readonly TableRow<NoInfer<S>>[]): void {
  workspace.workbooks.require(fileId).edit(null, (draft) => {
    draft.change(sheet.sheetId, { rowCount: Math.max(rows.length + 1, draft.sheet(sheet.sheetId).rowCount) });
    rows.forEach((row, index) => {
      const cells = writeCells(sheet, row, ZONE);
      draft.setRow(sheet.sheetId, index + 1, Object.keys(sheet.columns).map((column) => cells[column] ?? undefined));
    });
  });
}

/** A district whose inventory is up to date with its console, which lists `count` devices in sixty schools. */
export function fleetStage(count: number, assumedCostFactor = 1): FleetStage {
  const { workspace, owners } = emptyDistrict(SEED, DISTRICT_NOW_MS, assumedCostFactor);
  const installation = Installation.install(workspace, owners);
  installation.setUp(owners.program);
  const staffId = installation.workbookId('staff');
  const places: readonly School[] = Array.from({ length: SCHOOLS }, (_, index) =>
    newRow(schools, { schoolId: `sch-${index}`, name: `School ${index}`, orgUnit: `/Students/School ${index}`, active: true }),
  );
  workspace.directory.addOrgUnits(places.map(({ orgUnit }) => ({ orgUnitPath: orgUnit })));
  const devices = Array.from({ length: count }, (_, index) => deviceOf(index));
  workspace.directory.addDevices(devices);
  lay(workspace, staffId, schools, places);
  lay(workspace, staffId, people, Array.from({ length: Math.min(count, MOST_PEOPLE) }, (_, index) =>
    newRow(people, { personId: `stu-${padded(index)}`, role: 'student', givenName: 'Ana', familyName: `Nuñez ${index}`, email: emailOf(index), schoolIds: [`sch-${index % SCHOOLS}`], active: true }),
  ));
  const schoolOf = schoolFinder(places);
  lay(workspace, staffId, inventory, devices.map((device, index) => {
    const row = rowOf(fromConsole({ ...device }, schoolOf, ZONE));
    if (!isHeld(index)) return { ...row, purpose: 'spare' as const };
    return { ...row, purpose: 'student loan' as const, status: 'out' as const, holder: `Ana Nuñez ${index % MOST_PEOPLE}`, holderKind: 'person' as const, holderId: `stu-${padded(index % MOST_PEOPLE)}` };
  }));
  workspace.overlap = false;
  return { workspace, installation, staffId, devices };
}

/** Marks a job as one that has begun and goes on at the next tick, and nothing else as due. */
export function makeDue({ workspace, installation }: FleetStage, job: string): void {
  lay(workspace, installation.workbookId('programme'), jobs, [newRow(jobs, { job, state: 'due' })]);
}
