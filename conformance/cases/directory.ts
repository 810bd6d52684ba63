/** These cases ask about the Admin console: they read, and write only to a device that somebody named for it. */
import { below, type Case, type Json } from '../case';
import { apiRefusal, NotAsked, refused } from '../refusal';
import { devicesService, usersService } from '../services';

const CUSTOMER = 'my_customer';
const FORBIDDEN = 403;

const directory = () => ({ devices: devicesService(), users: usersService() });

/** What an account without an admin role cannot be asked. */
function asAdmin<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if ((error as { details?: { code?: unknown } }).details?.code === FORBIDDEN) throw new NotAsked('This account has no admin role for it, or the Admin SDK is switched off.');
    throw error;
  }
}

const refusedToAdmin = (run: () => unknown): Json => {
  directory();
  return refused(() => asAdmin(run));
};

export const directoryCases: readonly Case[] = [
  {
    id: 'directory.devices-listed',
    settles: below('AdminDirectory', 'Chromeosdevices Chromeosdevices.list'),
    question: 'What stands around a page of devices, and is the list absent where a search finds none?',
    claims: { around: ['etag', 'kind'], kind: 'admin#directory#chromeosdevices', noneFound: true },
    run() {
      const { devices } = directory();
      const page = asAdmin(() => devices.list(CUSTOMER, { maxResults: 1, projection: 'BASIC' }));
      const keys = Object.keys(JSON.parse(JSON.stringify(page)) as object).filter((key) => key !== 'nextPageToken' && key !== 'chromeosdevices');
      const none = devices.list(CUSTOMER, { query: 'id:nosuchserial000', maxResults: 1 });
      return { around: keys.sort(), kind: page.kind ?? '', noneFound: none.chromeosdevices === undefined };
    },
  },
  {
    id: 'directory.devices-refused',
    settles: below('AdminDirectory', 'Chromeosdevices.get Chromeosdevices.list Chromeosdevices.patch Chromeosdevices.action'),
    question: 'How are a device that is not there, an unknown parameter and a null page token refused?',
    claims: {
      get: apiRefusal('directory.chromeosdevices.get', 404, 'Resource Not Found: deviceId'),
      patch: apiRefusal('directory.chromeosdevices.patch', 404, 'Resource Not Found: deviceId'),
      action: apiRefusal('directory.chromeosdevices.action', 404, 'Resource Not Found: resourceId'),
      projection: apiRefusal('directory.chromeosdevices.list', 400, 'Invalid value at \'projection\': "NONSENSE"'),
    },
    run() {
      const { devices } = directory();
      asAdmin(() => devices.list(CUSTOMER, { maxResults: 1 }));
      return {
        get: refused(() => devices.get(CUSTOMER, 'nosuchdevice')),
        patch: refused(() => devices.patch({ notes: 'x' }, CUSTOMER, 'nosuchdevice')),
        action: refused(() => devices.action({ action: 'disable' }, CUSTOMER, 'nosuchdevice')),
        projection: refused(() => devices.list(CUSTOMER, { projection: 'NONSENSE', maxResults: 1 })),
      };
    },
  },
  {
    id: 'directory.users-listed',
    settles: below('AdminDirectory', 'Users Users.list'),
    question: 'What stands around a page of people, and is an order refused that is none?',
    claims: { around: ['etag', 'kind', 'users'], one: true, order: apiRefusal('directory.users.list', 400, 'Invalid value at \'orderBy\': "nonsense"') },
    run() {
      const { users } = directory();
      const page = asAdmin(() => users.list({ customer: CUSTOMER, maxResults: 1, orderBy: 'email' }));
      const keys = Object.keys(JSON.parse(JSON.stringify(page)) as object).filter((key) => key !== 'nextPageToken');
      return { around: keys.sort(), one: page.users?.[0]?.primaryEmail !== undefined, order: refusedToAdmin(() => users.list({ customer: CUSTOMER, orderBy: 'nonsense' })) };
    },
  },
  {
    id: 'directory.device-written',
    settles: below('AdminDirectory', 'Chromeosdevices.patch Chromeosdevices.get'),
    question: 'Does a change of a device’s notes come back at once, and is it put back?',
    source: 'Asked only with --device and the id of a Chromebook that may be written to.',
    matters: 'the check after each change in the Admin console',
    claims: { answered: 'MyTech conformance', readBack: 'MyTech conformance', putBack: true },
    run({ options: { device } }) {
      if (device === undefined) throw new NotAsked('No device was named that may be written to.');
      const { devices } = directory();
      const before = asAdmin(() => devices.get(CUSTOMER, device, { projection: 'FULL' })).notes ?? '';
      const answered = devices.patch({ notes: 'MyTech conformance' }, CUSTOMER, device).notes ?? '';
      const readBack = devices.get(CUSTOMER, device, { projection: 'FULL' }).notes ?? '';
      devices.patch({ notes: before }, CUSTOMER, device);
      return { answered, readBack, putBack: (devices.get(CUSTOMER, device, { projection: 'FULL' }).notes ?? '') === before };
    },
  },
];
