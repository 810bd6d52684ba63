/** This file is the Admin console in the hands of people: what an administrator sees and does to devices by mouse, not by API. */
import type { AdminPrivileges } from '../../kernel/accounts';
import { ServiceError } from '../../kernel/errors';
import type { Workspace } from '../../kernel/workspace';
import { ANNOTATION_NAMES, ordered, writable, type Annotation } from './devices';
import type { Device } from './store';

const CONSOLE_METHOD = 'the Admin console';

/** What the device list shows: devices whose serial number, tag, user, location or notes contain `text`, in one unit or below it. */
export interface DeviceView {
  readonly text?: string;
  readonly status?: string;
  readonly orgUnitPath?: string;
  /** The first row shown, from 0, and how many rows. */
  readonly from: number;
  readonly count: number;
}

/** The rows of the device list that an administrator sees, by serial number, and how many there are in all. */
export function viewDevices(
  workspace: Workspace,
  administrator: string,
  view: DeviceView,
): { readonly total: number; readonly devices: readonly Device[] } {
  requireRole(workspace, administrator, 'read');
  const unit = view.orgUnitPath?.toLowerCase();
  const sought = view.text?.trim().toLowerCase() ?? '';
  const matching = workspace.directory.devices().filter((device) => {
    const at = (device.orgUnitPath ?? '/').toLowerCase();
    if (unit !== undefined && unit !== '/' && at !== unit && !at.startsWith(`${unit}/`)) return false;
    if (view.status !== undefined && device.status !== view.status) return false;
    return [device.serialNumber, ...ANNOTATION_NAMES.map((name) => device[name])].some((text) =>
      (text ?? '').toLowerCase().includes(sought),
    );
  });
  const rows = ordered(matching, (device) => device.serialNumber, false);
  return { total: rows.length, devices: rows.slice(view.from, view.from + view.count) };
}

/** Types annotations over; an empty text clears the field. */
export function editAnnotations(
  workspace: Workspace,
  administrator: string,
  deviceId: string,
  annotations: Readonly<Partial<Record<Annotation, string>>>,
): Device {
  requireRole(workspace, administrator, 'write');
  return change(workspace, deviceId, writable({ workspace, account: administrator, method: CONSOLE_METHOD }, annotations));
}

export function moveToUnit(workspace: Workspace, administrator: string, deviceId: string, orgUnitPath: string): Device {
  requireRole(workspace, administrator, 'write');
  return change(workspace, deviceId, writable({ workspace, account: administrator, method: CONSOLE_METHOD }, { orgUnitPath }));
}

/** Locks a device, which then shows only the message of its administrator. */
export function disableDevice(workspace: Workspace, administrator: string, deviceId: string): Device {
  return switchStatus(workspace, administrator, deviceId, 'ACTIVE', 'DISABLED');
}

export function reenableDevice(workspace: Workspace, administrator: string, deviceId: string): Device {
  return switchStatus(workspace, administrator, deviceId, 'DISABLED', 'ACTIVE');
}

function switchStatus(workspace: Workspace, administrator: string, deviceId: string, from: string, to: string): Device {
  requireRole(workspace, administrator, 'write');
  const device = workspace.directory.device(deviceId);
  if (device !== undefined && device.status !== from) {
    throw new ServiceError(`The device ${device.serialNumber} is ${device.status ?? 'without a status'}: only ${from} can become ${to}.`);
  }
  return change(workspace, deviceId, { status: to });
}

function change(workspace: Workspace, deviceId: string, fields: Partial<Device>): Device {
  if (workspace.directory.device(deviceId) === undefined) throw new ServiceError(`The Admin console has no device ${deviceId}.`);
  return workspace.directory.change(deviceId, fields);
}

function requireRole(workspace: Workspace, administrator: string, needed: 'read' | 'write'): void {
  const has: AdminPrivileges['devices'] = workspace.accounts.get(administrator)?.admin?.devices ?? 'none';
  if (has === 'write' || has === needed) return;
  throw new ServiceError(`${administrator} has no admin role that may ${needed === 'read' ? 'see' : 'change'} Chrome devices.`);
}
