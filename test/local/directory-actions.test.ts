/** This file tests how the stand-in's Admin console changes a device's status by API: which change leads from where, and what is refused. */
import { directoryApi } from '../../local/services/directory/api';
import { DEVICE_WRITES_PER_MINUTE_PER_USER } from '../../local/services/directory/gate';
import { device, directoryWorkspace, PROGRAM, READER, runScript, TEACHER } from './directory-fixture';

type Resource = Readonly<Record<string, unknown>>;

function stage(status = 'ACTIVE') {
  const workspace = directoryWorkspace([device(1, { status })]);
  const api = directoryApi(workspace, PROGRAM).devices;
  return { workspace, act: (resource: unknown, id = 'device-1'): void => api.action('my_customer', id, resource), now: () => workspace.directory.device('device-1') };
}

const REASONS = { same_model_replacement: 'SAME_MODEL_REPLACEMENT', different_model_replacement: 'DIFFERENT_MODEL_REPLACEMENT', retiring_device: 'RETIRING_DEVICE', upgrade_transfer: 'UPGRADE_TRANSFER' };

/** `code reason` of what was thrown. */
function refusal(work: () => void): string {
  try {
    work();
    return 'taken';
  } catch (error) {
    const { details } = error as { details: { code: number; errors: { reason: string }[] } };
    return `${details.code} ${details.errors[0]?.reason ?? ''}`;
  }
}

describe('a status', () => {
  it('goes to disabled and back', () => {
    const { act, now } = stage();
    act({ action: 'disable' });
    expect(now()?.status).toBe('DISABLED');
    act({ action: 'reenable' });
    expect(now()?.status).toBe('ACTIVE');
  });

  it.each(Object.entries(REASONS))('goes to deprovisioned for the reason %s, with its moment', (reason, told) => {
    const { workspace, act, now } = stage('DISABLED');
    act({ action: 'deprovision', deprovisionReason: reason });
    expect(now()).toMatchObject({ status: 'DEPROVISIONED', deprovisionReason: `DEPROVISION_REASON_${told}`, lastDeprovisionTimestamp: new Date(workspace.clock.now).toISOString() });
  });

  it.each<[string, Resource]>([
    ['DISABLED', { action: 'disable' }],
    ['DEPROVISIONED', { action: 'disable' }],
    ['ACTIVE', { action: 'reenable' }],
    ['DEPROVISIONED', { action: 'reenable' }],
    ['DEPROVISIONED', { action: 'deprovision', deprovisionReason: 'retiring_device' }],
    ['RETURN_REQUESTED', { action: 'disable' }],
  ])('of %s refuses %j as a condition that is not met, and stays', (status, resource) => {
    const { act, now } = stage(status);
    expect(refusal(() => act(resource))).toBe('412 conditionNotMet');
    expect(now()?.status).toBe(status);
  });
});

describe('an action', () => {
  it.each<[string, unknown, string]>([
    ['without a name', {}, '400 invalidInput'],
    ['with a name of its own', { action: 'wipe' }, '400 invalidInput'],
    ['in capitals', { action: 'DISABLE' }, '400 invalidInput'],
    ['to deprovision without a reason', { action: 'deprovision' }, '400 invalidInput'],
    ['to deprovision for a reason that Google does not have', { action: 'deprovision', deprovisionReason: 'lost' }, '400 invalidInput'],
    ['to disable with a reason, which is for deprovisioning alone', { action: 'disable', deprovisionReason: 'retiring_device' }, '400 invalidInput'],
    ['without a body', null, '400 badRequest'],
  ])('%s is refused', (_what, resource, told) => {
    const { act, now } = stage();
    expect(refusal(() => act(resource))).toBe(told);
    expect(now()?.status).toBe('ACTIVE');
  });

  it('on no device is refused by name, a serial number being none', () => {
    const { act } = stage();
    expect(refusal(() => act({ action: 'disable' }, '5CD1000001'))).toBe('404 notFound');
  });

  it('needs a role that may write, and another domain’s devices are nobody’s business', () => {
    const { workspace } = stage();
    for (const account of [READER, TEACHER]) expect(refusal(() => directoryApi(workspace, account).devices.action('my_customer', 'device-1', { action: 'disable' }))).toBe('403 forbidden');
    expect(refusal(() => directoryApi(workspace, PROGRAM).devices.action('C0other', 'device-1', { action: 'disable' }))).toBe('400 badRequest');
  });

  it('counts with all writes of the minute', () => {
    const { workspace, act } = stage();
    const { devices } = directoryApi(workspace, PROGRAM);
    for (let write = 0; write < DEVICE_WRITES_PER_MINUTE_PER_USER; write++) devices.patch('my_customer', 'device-1', { notes: 'n' }, {});
    expect(refusal(() => act({ action: 'disable' }))).toBe('403 quotaExceeded');
  });

  it('answers a script with nothing, takes its time and is counted', () => {
    const { workspace, now } = stage();
    const run = runScript(workspace, "String(AdminDirectory.Chromeosdevices.action({ action: 'disable' }, 'my_customer', 'device-1'))");
    expect(run).toMatchObject({ status: 'completed', value: 'undefined', calls: { 'AdminDirectory.write': 1 } });
    expect(now()?.status).toBe('DISABLED');
  });
});

describe('one device', () => {
  it('is read by Google’s own number alone, with all fields where they are asked for', () => {
    const { workspace } = stage();
    const { devices } = directoryApi(workspace, PROGRAM);
    expect(devices.get('my_customer', 'device-1', { projection: 'FULL' })).toMatchObject({ serialNumber: '5CD1000001', autoUpdateExpiration: '1906588800000' });
    expect(devices.get('my_customer', 'device-1', {})).not.toHaveProperty('autoUpdateExpiration');
    expect(refusal(() => devices.get('my_customer', '5CD1000001', {}))).toBe('404 notFound');
    expect(refusal(() => directoryApi(workspace, TEACHER).devices.get('my_customer', 'device-1', {}))).toBe('403 forbidden');
  });

  it('is written without touching what was not given, and an empty text clears', () => {
    const { workspace } = stage();
    const { devices } = directoryApi(workspace, PROGRAM);
    devices.patch('my_customer', 'device-1', { annotatedUser: 'a@juniper.example' }, {});
    expect(devices.patch('my_customer', 'device-1', { annotatedAssetId: '' }, { projection: 'FULL' })).toMatchObject({ annotatedUser: 'a@juniper.example' });
    expect(workspace.directory.device('device-1')).not.toHaveProperty('annotatedAssetId');
    expect(refusal(() => void devices.patch('my_customer', '5CD1000001', { notes: 'n' }, {}))).toBe('404 notFound');
  });
});
