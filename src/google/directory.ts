/** This file reads and changes the Chromebook fleet in the Admin console, and reads the domain's accounts. */
import { type ConsoleDetail, type ConsoleDevice, type ConsoleOrder, type Directory, DirectoryError, type DirectoryUser } from '../base/ports';

const CUSTOMER = 'my_customer';

/** A part of the service, or the sentence for the person who deployed the project without it. */
function there<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('The advanced service AdminDirectory (directory_v1) is not enabled in appsscript.json.');
  return part;
}

const chromeosDevices = (): GoogleAppsScript.AdminDirectory.Collection.ChromeosdevicesCollection =>
  there(typeof AdminDirectory === 'undefined' ? undefined : AdminDirectory.Chromeosdevices);

const domainUsers = (): GoogleAppsScript.AdminDirectory.Collection.UsersCollection =>
  there(typeof AdminDirectory === 'undefined' ? undefined : AdminDirectory.Users);

/** Errors are told apart by code and reason; messages come in the user's language. An HTML page has neither. */
function directoryError(error: unknown): DirectoryError {
  const { message, details } = error as { message?: unknown; details?: { code?: unknown; errors?: readonly { reason?: unknown }[] } };
  return new DirectoryError(
    typeof details?.code === 'number' ? details.code : 0,
    String(details?.errors?.[0]?.reason ?? ''),
    String(message ?? error),
  );
}

function asked<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw directoryError(error);
  }
}

const ORDERS: Readonly<Record<ConsoleOrder, { readonly orderBy: string; readonly sortOrder: string }>> = {
  serial: { orderBy: 'serialNumber', sortOrder: 'ASCENDING' },
  'newest contact': { orderBy: 'lastSync', sortOrder: 'DESCENDING' },
};

/** A null token is answered with "Unknown Error", so it is left out where there is none. */
const pageOf = (page: string | null): { readonly pageToken?: string } => (page === null ? {} : { pageToken: page });

const FULL = { projection: 'FULL' } as const;

const PROJECTIONS: Readonly<Record<ConsoleDetail, { readonly projection: string }>> = { everything: FULL, 'the basics': { projection: 'BASIC' } };

const userOf = (user: GoogleAppsScript.AdminDirectory.Schema.User): DirectoryUser => ({
  email: user.primaryEmail ?? '',
  givenName: user.name?.givenName ?? '',
  familyName: user.name?.familyName ?? '',
  suspended: user.suspended === true,
  externalIds: ((user.externalIds ?? []) as unknown as readonly { readonly value?: string }[]).map((one) => one.value ?? ''),
});

export const adminDirectory: Directory = {
  devices: (page, size, order, detail) =>
    asked(() => {
      const answer = chromeosDevices().list(CUSTOMER, { maxResults: size, ...PROJECTIONS[detail], ...ORDERS[order], ...pageOf(page) });
      // The key is absent, not empty, on a page without devices.
      return { devices: (answer.chromeosdevices ?? []) as unknown as ConsoleDevice[], next: answer.nextPageToken ?? null };
    }),
  device: (deviceId) => asked(() => chromeosDevices().get(CUSTOMER, deviceId, FULL) as unknown as ConsoleDevice),
  // Patch leaves alone what is not given; update is a PUT.
  write: (deviceId, fields) => asked(() => chromeosDevices().patch(fields, CUSTOMER, deviceId, FULL) as unknown as ConsoleDevice),
  act: (deviceId, action, reason) =>
    asked(() => {
      chromeosDevices().action({ action, ...(reason === undefined ? {} : { deprovisionReason: reason }) }, CUSTOMER, deviceId);
    }),
  users: (page, size) =>
    asked(() => {
      const answer = domainUsers().list({ customer: CUSTOMER, maxResults: size, orderBy: 'email', ...pageOf(page) });
      return { users: (answer.users ?? []).map(userOf), next: answer.nextPageToken ?? null };
    }),
};
