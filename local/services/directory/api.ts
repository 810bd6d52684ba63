/** This file is the Directory API as one person may use it, shaped like its REST methods: scripts and HTTP both call this. */
import type { admin_directory_v1 } from 'googleapis/build/src/apis/admin/directory_v1';
import type { Workspace } from '../../kernel/workspace';
import { actOnDevice } from './actions';
import { getDevice, listDevices, patchDevice } from './devices';
import type { Asking, Parameters } from './gate';
import { getUser, listOrgUnits, listUsers } from './people';

/** Each method throws an `ApiError` as Google refuses, or an `HttpBodyError` where trouble answers with no JSON. */
export interface DirectoryApi {
  readonly devices: {
    list(customerId: string, parameters: Parameters): admin_directory_v1.Schema$ChromeOsDevices;
    get(customerId: string, deviceId: string, parameters: Parameters): admin_directory_v1.Schema$ChromeOsDevice;
    patch(customerId: string, deviceId: string, resource: unknown, parameters: Parameters): admin_directory_v1.Schema$ChromeOsDevice;
    /** Answers with nothing. */
    action(customerId: string, resourceId: string, resource: unknown): void;
  };
  readonly users: {
    list(parameters: Parameters): admin_directory_v1.Schema$Users;
    get(userKey: string, parameters: Parameters): admin_directory_v1.Schema$User;
  };
  readonly orgUnits: { list(customerId: string, parameters: Parameters): admin_directory_v1.Schema$OrgUnits };
}

/** The Directory API for the account with this address, whose admin role decides what it may do. */
export function directoryApi(workspace: Workspace, account: string): DirectoryApi {
  const asking = (method: string): Asking => ({ workspace, account, method });
  return {
    devices: {
      list: (customerId, parameters) => listDevices(asking('directory.chromeosdevices.list'), customerId, parameters),
      get: (customerId, deviceId, parameters) => getDevice(asking('directory.chromeosdevices.get'), customerId, deviceId, parameters),
      patch: (customerId, deviceId, resource, parameters) =>
        patchDevice(asking('directory.chromeosdevices.patch'), customerId, deviceId, resource, parameters),
      action: (customerId, resourceId, resource) => actOnDevice(asking('directory.chromeosdevices.action'), customerId, resourceId, resource),
    },
    users: {
      list: (parameters) => listUsers(asking('directory.users.list'), parameters),
      get: (userKey, parameters) => getUser(asking('directory.users.get'), userKey, parameters),
    },
    orgUnits: { list: (customerId, parameters) => listOrgUnits(asking('directory.orgunits.list'), customerId, parameters) },
  };
}
