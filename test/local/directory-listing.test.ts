/** This file tests how the local Directory API lists devices: pages, tokens, projections, searches, orders and units. */
import fc from 'fast-check';
import { directoryApi, type DirectoryApi } from '../../local/services/directory/api';
import { DEVICES_PAGE_DEFAULT } from '../../local/services/directory/devices';
import { PAGE_SIZE_GRANTED } from '../../local/services/directory/store';
import { PAGE_TOKEN_LIFETIME_MS } from '../../local/services/directory/tokens';
import { device, directoryWorkspace, listAll, PROGRAM } from './directory-fixture';
import type { Workspace } from '../../local/kernel/workspace';

const some = (count: number) => Array.from({ length: count }, (_, i) => device(i + 1));

function opened(workspace: Workspace): DirectoryApi['devices'] {
  return directoryApi(workspace, PROGRAM).devices;
}

describe('pages of devices', () => {
  const workspace = directoryWorkspace(some(450));
  const devices = opened(workspace);

  it('hold a hundred devices where nothing is asked', () => {
    expect(devices.list('my_customer', {}).chromeosdevices).toHaveLength(DEVICES_PAGE_DEFAULT);
  });

  it('hold fewer than asked, without a word, where more is asked than the server grants', () => {
    expect(devices.list('my_customer', { maxResults: 300 }).chromeosdevices).toHaveLength(PAGE_SIZE_GRANTED);
    expect(devices.list('my_customer', { maxResults: 9000 }).chromeosdevices).toHaveLength(PAGE_SIZE_GRANTED);
  });

  it('together hold every device once', () => {
    const serials = listAll(devices, { maxResults: 200 });
    expect(serials).toHaveLength(450);
    expect(new Set(serials).size).toBe(450);
  });

  it('lack the key of the devices where there are none', () => {
    const empty = devices.list('my_customer', { query: 'id:nothing-like-it' });
    expect(empty).not.toHaveProperty('chromeosdevices');
    expect(empty).not.toHaveProperty('nextPageToken');
  });

  it('refuse a size below one and a parameter that Google does not know', () => {
    expect(() => devices.list('my_customer', { maxResults: 0 })).toThrow("Invalid value '0'");
    expect(() => devices.list('my_customer', { max: 5 })).toThrow('Unknown name "max"');
  });

  it('refuse another customer and accept the own id', () => {
    expect(() => devices.list('C0someoneelse', {})).toThrow('Bad Request');
    expect(devices.list(workspace.directory.customerId, { maxResults: 1 }).chromeosdevices).toHaveLength(1);
  });

  it('carry what Google sends: an etag that changes with the content, int64 as text', () => {
    const before = devices.get('my_customer', 'device-1', { projection: 'FULL' });
    expect(before.autoUpdateExpiration).toBe('1906588800000');
    devices.patch('my_customer', 'device-1', { notes: 'seen' }, {});
    expect(devices.get('my_customer', 'device-1', {}).etag).not.toBe(before.etag);
  });
});

describe('page tokens', () => {
  const workspace = directoryWorkspace(some(30));
  const devices = opened(workspace);
  const firstToken = (parameters: Record<string, unknown> = {}): string =>
    devices.list('my_customer', { maxResults: 10, ...parameters }).nextPageToken ?? '';

  it('are refused by their own words when forged', () => {
    for (const forged of ['abcdefghijkl123', `${firstToken()}x`]) {
      expect(() => devices.list('my_customer', { maxResults: 10, pageToken: forged })).toThrow(`Invalid Input: ${forged}`);
    }
  });

  it('are good for the listing that gave them alone', () => {
    const token = firstToken({ query: 'status:provisioned' });
    expect(() => devices.list('my_customer', { query: 'status:disabled', pageToken: token })).toThrow(`Invalid Input: ${token}`);
  });

  it('can all become invalid between two pages, and end after three days', () => {
    const token = firstToken();
    workspace.directory.tokens.invalidateAll();
    expect(() => devices.list('my_customer', { pageToken: token })).toThrow(`Invalid Input: ${token}`);
    const old = firstToken();
    workspace.clock.advance(PAGE_TOKEN_LIFETIME_MS + 1);
    expect(() => devices.list('my_customer', { pageToken: old })).toThrow(`Invalid Input: ${old}`);
  });

  it('stand for a place: a device that goes while somebody pages lets another slip through', () => {
    const own = directoryWorkspace(some(4));
    const listing = opened(own);
    const first = listing.list('my_customer', { maxResults: 2 });
    own.directory.removeDevice('device-1');
    const second = listing.list('my_customer', { maxResults: 2, pageToken: first.nextPageToken ?? '' });
    const seen = [...(first.chromeosdevices ?? []), ...(second.chromeosdevices ?? [])].map(({ deviceId }) => deviceId);
    expect(seen).toEqual(['device-1', 'device-2', 'device-4']);
  });
});

describe('projections and partial answers', () => {
  const devices = opened(
    directoryWorkspace([
      device(1, { model: 'Dell Chromebook 3120', notes: 'new', recentUsers: [{ type: 'USER_TYPE_MANAGED', email: 'a@juniper.example' }] }),
    ]),
  );

  it('give the basic fields only, unless FULL is asked', () => {
    expect(Object.keys(devices.get('my_customer', 'device-1', {})).sort()).toEqual([
      'annotatedAssetId',
      'deviceId',
      'etag',
      'kind',
      'lastSync',
      'notes',
      'serialNumber',
      'status',
    ]);
    expect(devices.get('my_customer', 'device-1', { projection: 'FULL' })).toMatchObject({
      model: 'Dell Chromebook 3120',
      orgUnitPath: '/Students/Juniper Hollow',
    });
  });

  it('cut an answer down to the fields named', () => {
    const answer = devices.list('my_customer', { projection: 'FULL', fields: 'chromeosdevices(deviceId,recentUsers/email),nextPageToken' });
    expect(answer).toEqual({ chromeosdevices: [{ deviceId: 'device-1', recentUsers: [{ email: 'a@juniper.example' }] }] });
  });

  it('allow a known field that this device lacks and refuse an unknown one', () => {
    expect(devices.get('my_customer', 'device-1', { fields: 'annotatedUser,deviceId' })).toEqual({ deviceId: 'device-1' });
    expect(() => devices.list('my_customer', { fields: 'chromeosdevices(serial)' })).toThrow('Invalid field selection serial');
    expect(() => devices.list('my_customer', { fields: 'chromeosdevices(deviceId' })).toThrow('Invalid field selection');
  });
});

describe('the search language', () => {
  const devices = opened(
    directoryWorkspace([
      device(1, {
        serialNumber: 'ABC123',
        annotatedUser: 'Tom Sawyer',
        annotatedLocation: 'Seattle library',
        lastSync: '2026-10-01T23:59:59.000Z',
      }),
      device(2, { serialNumber: 'XABC1239', annotatedUser: 'Tom A. Sawyer', status: 'DISABLED', lastSync: '2026-10-02T00:00:00.000Z' }),
      device(3, {
        serialNumber: 'ZZ9',
        annotatedUser: 'joey@juniper.example',
        notes: 'Loaned from John',
        status: 'DEPROVISIONED',
        lastSync: undefined,
      }),
      device(4, { serialNumber: 'QQ7', annotatedUser: 'joe', status: 'SOME_NEW_STATUS', lastEnrollmentTime: '2026-09-01T10:00:00.000Z' }),
    ]),
  );
  const finds = (query: string): string[] => listAll(devices, { query });

  it('finds serial numbers by any part of three characters', () => {
    expect(finds('id:abc123')).toEqual(['ABC123', 'XABC1239']);
    expect(() => finds('id:ab')).toThrow('Invalid Input');
  });

  it('finds exactly the devices whose serial number contains what was typed', () => {
    const letters = fc.array(fc.constantFrom('A', 'B', '1'), { minLength: 3, maxLength: 9 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(letters, { maxLength: 12 }), letters, (serials, typed) => {
        const own = opened(directoryWorkspace(serials.map((serialNumber, i) => device(i, { serialNumber }))));
        const found = listAll(own, { query: `id:${typed.toLowerCase()}` });
        expect(found).toEqual(serials.filter((serial) => serial.includes(typed)));
      }),
      { numRuns: 50 },
    );
  });

  it('finds people, places and notes by whole words in a row', () => {
    expect(finds('user:joe')).toEqual(['QQ7']);
    expect(finds('user:"tom sawyer"')).toEqual(['ABC123']);
    expect(finds('location:seattle')).toEqual(['ABC123']);
    expect(finds('note:"loaned from john"')).toEqual(['ZZ9']);
  });

  it('finds tags by any part of them', () => {
    expect(finds('asset_id:00000')).toHaveLength(4);
    expect(finds('asset_id:MT-000003')).toEqual(['ZZ9']);
  });

  it('knows states by its own words, and an unknown one counts as managed', () => {
    expect(finds('status:provisioned')).toEqual(['ABC123']);
    expect(finds('status:disabled')).toEqual(['XABC1239']);
    expect(finds('status:deprovisioned')).toEqual(['ZZ9']);
    expect(finds('status:managed')).toEqual(['ABC123', 'XABC1239', 'QQ7']);
    expect(() => finds('status:ACTIVELY')).toThrow('Invalid Input');
  });

  it('takes days and ranges of days with both ends', () => {
    expect(finds('sync:2026-10-01')).toEqual(['ABC123']);
    expect(finds('sync:..2026-10-01')).toEqual(['ABC123']);
    expect(finds('sync:2026-10-02..')).toEqual(['XABC1239', 'QQ7']);
    expect(finds('sync:2026-10-01..2026-10-02')).toEqual(['ABC123', 'XABC1239']);
    expect(finds('register:2026-09-01')).toEqual(['QQ7']);
    for (const bad of ['sync:yesterday', 'sync:2026-13-01', 'sync:..', 'sync:2026-10-01...2026-10-02'])
      expect(() => finds(bad)).toThrow('Invalid Input');
  });

  it('joins terms with and', () => {
    expect(finds('user:tom status:disabled')).toEqual(['XABC1239']);
  });

  it('refuses a bare word, an empty term and an unknown field', () => {
    for (const bad of ['sawyer', 'user:tom sawyer', 'user:', 'shelf:3', 'user:"tom']) expect(() => finds(bad)).toThrow('Invalid Input');
  });

  it('refuses by name what Google has and the stand-in has not', () => {
    expect(() => finds('aue:2027-06-02')).toThrow('aue: of directory.chromeosdevices.list is not in the local Workspace');
  });
});

describe('orders and units', () => {
  const devices = opened(
    directoryWorkspace([
      device(1, { serialNumber: 'C', notes: 'b', orgUnitPath: '/Students/Juniper Hollow' }),
      device(2, { serialNumber: 'A', notes: 'a', orgUnitPath: '/Students/Juniper Hollow/Library' }),
      device(3, { serialNumber: 'B', orgUnitPath: '/Students/Windmere' }),
    ]),
  );

  it('sort by what was asked, and only then take a direction', () => {
    expect(listAll(devices, { orderBy: 'serialNumber' })).toEqual(['A', 'B', 'C']);
    expect(listAll(devices, { orderBy: 'notes', sortOrder: 'DESCENDING' })).toEqual(['C', 'A', 'B']);
    expect(() => listAll(devices, { sortOrder: 'DESCENDING' })).toThrow('Invalid Input: sortOrder');
    expect(() => listAll(devices, { orderBy: 'model' })).toThrow('Invalid value');
  });

  it('keep to one unit, or to it and all below, with or without the leading slash, in any case', () => {
    expect(listAll(devices, { orgUnitPath: 'students/juniper hollow' })).toEqual(['C']);
    expect(listAll(devices, { orgUnitPath: '/Students/Juniper Hollow', includeChildOrgunits: true })).toEqual(['C', 'A']);
    expect(listAll(devices, { orgUnitPath: '/', includeChildOrgunits: 'true' })).toEqual(['C', 'A', 'B']);
  });

  it('refuse a unit that does not exist, and children of no unit', () => {
    expect(() => listAll(devices, { orgUnitPath: '/Nowhere' })).toThrow('Invalid Input: INVALID_OU_ID');
    expect(() => listAll(devices, { includeChildOrgunits: true })).toThrow('Invalid Input: orgUnitPath');
  });
});

describe('a district of twenty thousand devices', () => {
  it('is paged through whole', () => {
    const devices = opened(directoryWorkspace(some(20_000)));
    const serials = listAll(devices, { maxResults: 300, orderBy: 'serialNumber' });
    expect(serials).toHaveLength(20_000);
  });
});
