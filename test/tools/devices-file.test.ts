/** This file tests the reading of device lists: the Admin SDK's JSON, and GAM's CSV in both of its forms. */
import { readDevicesFile } from '../../tools/devices-file';

function read(name: string, text: string) {
  const reading = readDevicesFile(name, text);
  if (!reading.ok) throw new Error(reading.why);
  return reading;
}

const one = { deviceId: 'id-1', serialNumber: '5CD0001', status: 'ACTIVE', annotatedAssetId: '00017', recentUsers: [{ type: 'USER_TYPE_MANAGED', email: 'a@s.test' }] };

describe('JSON', () => {
  it('reads an array and a list answer alike', () => {
    expect(read('devices.json', JSON.stringify([one]))).toEqual({ ok: true, devices: [one], lines: [1], refused: [], warnings: [] });
    expect(read('d.json', `\uFEFF${JSON.stringify({ kind: 'admin#directory#chromeosdevices', chromeosdevices: [one] })}`).devices).toEqual([one]);
  });

  it('takes an answer without the key as one that lists none', () => {
    expect(read('d.json', '{"kind":"admin#directory#chromeosdevices"}')).toEqual({ ok: true, devices: [], lines: [], refused: [], warnings: ['d.json lists no devices.'] });
  });

  it('drops what is blank, absent or never', () => {
    const [device] = read('d.json', JSON.stringify([{ ...one, lastSync: 'Never', notes: '', model: null, annotatedUser: 'Never' }])).devices;
    expect(device).toEqual({ ...one, annotatedUser: 'Never' });
  });

  it('refuses by place what has no id, no serial, or an id that was there', () => {
    const list = [one, { ...one, serialNumber: 'again' }, { serialNumber: 'x' }, { deviceId: 'id-4', serialNumber: ' ' }, 'id-5'];
    expect(read('x/d.json', JSON.stringify(list)).refused).toEqual([
      { source: 'd.json', line: 2, why: 'Device 1 of the list has the same deviceId and was taken. Remove one of the two.' },
      { source: 'd.json', line: 3, why: 'The device has no deviceId, by which the Admin console knows it. Export the list with that field.' },
      { source: 'd.json', line: 4, why: 'The device has no serialNumber. Export the list with that field.' },
      { source: 'd.json', line: 5, why: 'Device 5 of the list is not an object with fields.' },
    ]);
  });

  it.each([
    ['{"chromeosdevices": [\n  {"deviceId": "1"\n   "serialNumber": "2"}]}', /^it is not valid JSON near line 3; /],
    ['[{"deviceId":', /^it is not valid JSON/],
    ['{"devices": []}', /^it holds neither a list of devices/],
    ['"text"', /^it holds neither a list of devices/],
    ['[{"deviceId":"1"}]', /^not one of its devices can be read, beginning with line 1$/],
  ])('cannot use %j, and says why without quoting it', (text, why) => {
    expect(readDevicesFile('d.json', text)).toEqual({ ok: false, why: expect.stringMatching(why) });
  });
});

const csv = (...lines: string[]) => read('cros.csv', lines.join('\r\n'));

describe("GAM's CSV", () => {
  it('reads the lists of a device from one row', () => {
    const { devices, refused } = csv(
      '\uFEFFdeviceId,activeTimeRanges,activeTimeRanges.0.activeTime,activeTimeRanges.0.date,activeTimeRanges.0.minutes,lastSync,notes,recentUsers,recentUsers.0.email,recentUsers.0.type,recentUsers.1.type,SERIALNUMBER,willAutoRenew,annotatedAssetId',
      'id-1,1,600000,2026-10-01,10,2026-10-01T12:00:00.000Z,"cart 4, slot\\n2",2,a@s.test,USER_TYPE_MANAGED,USER_TYPE_UNMANAGED,5CD1,False,00017',
      'id-2,0,,,,Never,,0,,,,5CD2,True,',
    );
    expect(refused).toEqual([]);
    expect(devices).toEqual([
      {
        deviceId: 'id-1', serialNumber: '5CD1', annotatedAssetId: '00017', lastSync: '2026-10-01T12:00:00.000Z', notes: 'cart 4, slot\n2', willAutoRenew: false,
        activeTimeRanges: [{ activeTime: 600000, date: '2026-10-01' }],
        recentUsers: [{ email: 'a@s.test', type: 'USER_TYPE_MANAGED' }, { type: 'USER_TYPE_UNMANAGED' }],
      },
      { deviceId: 'id-2', serialNumber: '5CD2', willAutoRenew: true },
    ]);
  });

  it('gathers the lists that GAM spreads over rows, and still refuses a second device of one id', () => {
    const { devices, refused } = csv(
      'deviceId,serialNumber,recentUsers.email,recentUsers.type',
      'id-1,5CD1,a@s.test,USER_TYPE_MANAGED',
      'id-1,5CD1,b@s.test,USER_TYPE_MANAGED',
      'id-1,OTHER,c@s.test,USER_TYPE_MANAGED',
    );
    expect(devices).toMatchObject([{ deviceId: 'id-1', recentUsers: [{ email: 'a@s.test' }, { email: 'b@s.test' }] }]);
    expect(refused).toEqual([{ source: 'cros.csv', line: 4, why: 'Line 2 has the same deviceId and was taken. Remove one of the two.' }]);
  });

  it('undoes what GAM does to times, the end of updates and the id of the unit', () => {
    const { devices } = csv(
      'deviceId,serialNumber,lastEnrollmentTime,supportEndDate,autoUpdateExpiration,autoUpdateThrough,orgUnitId',
      'id-1,5CD1,2026-08-01T08:00:00-04:00,1970-01-01T00:00:00.000Z,2030-06-02,Never,id:03ph8',
    );
    expect(devices).toEqual([
      { deviceId: 'id-1', serialNumber: '5CD1', lastEnrollmentTime: '2026-08-01T12:00:00.000Z', autoUpdateExpiration: String(Date.UTC(2030, 5, 2)), orgUnitId: '03ph8' },
    ]);
  });

  it('refuses by line what has no id or serial, a repeated row, and rows whose cells do not fit', () => {
    const { devices, refused } = csv('deviceId,serialNumber,notes', 'id-1,5CD1,"two', 'lines"', ',5CD2,', 'id-3,,', 'id-1,5CD1,', 'id-4,5CD4,a,b', 'id-5,"5CD5"x,', 'id-6,5CD6');
    expect(devices.map((device) => device.deviceId)).toEqual(['id-1', 'id-6']);
    expect(refused.map(({ line }) => line)).toEqual([4, 5, 6, 7, 8]);
    expect(refused[2]?.why).toBe('Line 2 has the same deviceId and was taken. Remove one of the two.');
  });

  it('cannot use a file without ids or serials', () => {
    expect(readDevicesFile('cros.csv', 'deviceId,notes\n1,x')).toEqual({ ok: false, why: 'it has no column serialNumber; print the list again with that field' });
    expect(readDevicesFile('cros.csv', '')).toEqual({ ok: false, why: 'it is empty' });
  });
});
