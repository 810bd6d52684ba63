/// <reference types="google-apps-script" />
/** This file hands out the advanced services, each of which is there only where the manifest enables it. */
import { NotAsked } from './refusal';

/** Version 3 of the advanced Drive service; Google's types give the global that of version 2. */
interface DriveV3 {
  readonly Files: GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;
  readonly Permissions: GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection;
}

function enabled<T>(name: string, service: T | undefined): T {
  if (service === undefined) throw new NotAsked(`The advanced service ${name} is not enabled.`);
  return service;
}

export const drive = (): DriveV3 => enabled('Drive', typeof Drive === 'undefined' ? undefined : (Drive as unknown as DriveV3));
export const spreadsheets = () => enabled('Sheets', typeof Sheets === 'undefined' ? undefined : Sheets.Spreadsheets);
export const values = () => enabled('Sheets', spreadsheets().Values);
export const devicesService = () => enabled('AdminDirectory', typeof AdminDirectory === 'undefined' ? undefined : AdminDirectory.Chromeosdevices);
export const usersService = () => enabled('AdminDirectory', typeof AdminDirectory === 'undefined' ? undefined : AdminDirectory.Users);
export const messagesService = () => enabled('Gmail', typeof Gmail === 'undefined' ? undefined : Gmail.Users?.Messages);
export const threadsService = () => enabled('Gmail', typeof Gmail === 'undefined' ? undefined : Gmail.Users?.Threads);
