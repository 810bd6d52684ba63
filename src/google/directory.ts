/** This file reads the Chromebook fleet from the Admin console. */
import { type ConsoleDevice, type Directory, DirectoryError } from '../base/ports';

const CUSTOMER = 'my_customer';

/** The service, or the sentence for the person who deployed the project without it. */
function chromeosDevices(): GoogleAppsScript.AdminDirectory.Collection.ChromeosdevicesCollection {
  const collection = typeof AdminDirectory === 'undefined' ? undefined : AdminDirectory.Chromeosdevices;
  if (collection === undefined) throw new Error('The advanced service AdminDirectory (directory_v1) is not enabled in appsscript.json.');
  return collection;
}

/** Errors are told apart by code and reason; messages come in the user's language. An HTML page has neither. */
function directoryError(error: unknown): DirectoryError {
  const { message, details } = error as { message?: unknown; details?: { code?: unknown; errors?: readonly { reason?: unknown }[] } };
  return new DirectoryError(
    typeof details?.code === 'number' ? details.code : 0,
    String(details?.errors?.[0]?.reason ?? ''),
    String(message ?? error),
  );
}

export const adminDirectory: Directory = {
  devices(page, size) {
    try {
      const answer = chromeosDevices().list(CUSTOMER, {
        maxResults: size,
        projection: 'FULL',
        // A null token is answered with "Unknown Error", so it is left out where there is none.
        ...(page === null ? {} : { pageToken: page }),
      });
      // The key is absent, not empty, on a page without devices.
      return { devices: (answer.chromeosdevices ?? []) as unknown as ConsoleDevice[], next: answer.nextPageToken ?? null };
    } catch (error) {
      throw directoryError(error);
    }
  },
};
