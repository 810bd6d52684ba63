/** This file disables, re-enables and deprovisions Chrome devices as `chromeosdevices.action` does: one device a call, an empty answer. */
import { checkCustomer } from './devices';
import { pass, text, type Asking, type Parameters } from './gate';
import { badRequest, conditionNotMet, invalidInput, notFound } from './refusals';

/** "deprovision", "disable" and "reenable" of the discovery document (ChromeOsDeviceAction.action); its two pre_provisioned ones are for devices on their way. */
const ACTIONS = ['disable', 'reenable', 'deprovision'] as const;
/** ChromeOsDeviceAction.deprovisionReason: "Only used when the action is `deprovision`. With the `deprovision` action, this field is required." */
const REASONS: Readonly<Record<string, string>> = {
  same_model_replacement: 'DEPROVISION_REASON_SAME_MODEL_REPLACEMENT',
  different_model_replacement: 'DEPROVISION_REASON_DIFFERENT_MODEL_REPLACEMENT',
  retiring_device: 'DEPROVISION_REASON_RETIRING_DEVICE',
  upgrade_transfer: 'DEPROVISION_REASON_UPGRADE_TRANSFER',
};
/** What a device must be for an action, and what it is afterwards. */
const FROM_TO = { disable: ['ACTIVE', 'DISABLED'], reenable: ['DISABLED', 'ACTIVE'] } as const;

export function actOnDevice(asking: Asking, customerId: string, resourceId: string, resource: unknown): void {
  const { method, workspace } = asking;
  if (typeof resource !== 'object' || resource === null) throw badRequest(method);
  pass(asking, { privilege: 'devices', write: true, deviceId: resourceId });
  checkCustomer(asking, customerId);
  const device = workspace.directory.device(resourceId);
  if (device === undefined) throw notFound(method, 'resourceId');
  const asked = text(resource as Parameters, 'action');
  const action = ACTIONS.find((one) => one === asked);
  if (action === undefined) throw invalidInput(method, 'action');
  const reason = text(resource as Parameters, 'deprovisionReason');
  if (action === 'deprovision') {
    const told = reason === undefined ? undefined : REASONS[reason];
    if (told === undefined) throw invalidInput(method, 'deprovisionReason');
    if (device.status === 'DEPROVISIONED') throw conditionNotMet(method);
    const at = new Date(workspace.clock.now).toISOString();
    workspace.directory.change(resourceId, { status: 'DEPROVISIONED', deprovisionReason: told, lastDeprovisionTimestamp: at });
    return;
  }
  if (reason !== undefined) throw invalidInput(method, 'deprovisionReason');
  const [from, to] = FROM_TO[action];
  if (device.status !== from) throw conditionNotMet(method);
  workspace.directory.change(resourceId, { status: to });
}
