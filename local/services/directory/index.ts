/** This file gives scripts the advanced service AdminDirectory, where their manifest enables it. */
/// <reference types="google-apps-script" />
import type { Execution } from '../../kernel/execution';
import { Served } from '../../kernel/served';
import { done } from '../../kernel/support';
import { supportTable, type InterfaceTable } from '../../kernel/tables';
import { directoryApi, type DirectoryApi } from './api';
import type { Parameters } from './gate';

const SCOPE = 'https://www.googleapis.com/auth/admin.directory.';
const DEVICES_WRITE = [`${SCOPE}device.chromeos`];
const DEVICES_READ = [...DEVICES_WRITE, `${SCOPE}device.chromeos.readonly`];
const USERS_READ = [`${SCOPE}user`, `${SCOPE}user.readonly`];

/** The interfaces as @types has them; the global is `GoogleAppsScript.AdminDirectory`, an interface beside its namespace. */
export const tables: readonly InterfaceTable[] = [
  supportTable<GoogleAppsScript.AdminDirectory>('AdminDirectory', 'AdminDirectory', '', { Chromeosdevices: done('free'), Users: done('free') }),
  supportTable<GoogleAppsScript.AdminDirectory.Collection.ChromeosdevicesCollection>(
    'AdminDirectory',
    'AdminDirectory.Collection.ChromeosdevicesCollection',
    'Chromeosdevices.',
    {
      // A FULL page costs more than a BASIC one; the difference is charged where the projection is known.
      list: done('directoryListBasic', { scopes: DEVICES_READ, counts: 'AdminDirectory.list' }),
      get: done('directoryGet', { scopes: DEVICES_READ, counts: 'AdminDirectory.get' }),
      patch: done('directoryPatch', { scopes: DEVICES_WRITE, counts: 'AdminDirectory.write' }),
      action: done('directoryAction', { scopes: DEVICES_WRITE, counts: 'AdminDirectory.write' }),
    },
  ),
  supportTable<GoogleAppsScript.AdminDirectory.Collection.UsersCollection>('AdminDirectory', 'AdminDirectory.Collection.UsersCollection', 'Users.', {
    list: done('directoryListBasic', { scopes: USERS_READ, counts: 'AdminDirectory.users' }),
  }),
];

/** The service under whatever name the manifest gives it; a script that does not enable it has no such global. */
export function globals(execution: Execution): Readonly<Record<string, Served>> {
  const enabled = execution.spec.project.manifest.dependencies?.enabledAdvancedServices ?? [];
  const service = enabled.find(({ serviceId, version }) => serviceId === 'admin' && version === 'directory_v1');
  return service === undefined ? {} : { [service.userSymbol]: new AdminDirectory(execution) };
}

class AdminDirectory extends Served {
  readonly interfaceName = 'AdminDirectory';
  readonly Chromeosdevices: Chromeosdevices;
  readonly Users: Users;

  constructor(execution: Execution) {
    super();
    const api = directoryApi(execution.workspace, execution.spec.effectiveUser.email);
    this.Chromeosdevices = new Chromeosdevices(execution, api);
    this.Users = new Users(api);
  }
}

class Chromeosdevices extends Served {
  readonly interfaceName = 'AdminDirectory.Collection.ChromeosdevicesCollection';

  constructor(
    private readonly execution: Execution,
    private readonly api: DirectoryApi,
  ) {
    super();
  }

  list(customerId: string, options: Parameters = {}): unknown {
    if (options.projection === 'FULL') {
      const { costs } = this.execution.workspace;
      this.execution.charge(costs.ms('directoryListFull') - costs.ms('directoryListBasic'));
    }
    return this.api.devices.list(customerId, given(options));
  }

  get(customerId: string, deviceId: string, options: Parameters = {}): unknown {
    return this.api.devices.get(customerId, deviceId, given(options));
  }

  patch(resource: unknown, customerId: string, deviceId: string, options: Parameters = {}): unknown {
    return this.api.devices.patch(customerId, deviceId, resource, given(options));
  }

  action(resource: unknown, customerId: string, resourceId: string): void {
    this.api.devices.action(customerId, resourceId, resource);
  }
}

class Users extends Served {
  readonly interfaceName = 'AdminDirectory.Collection.UsersCollection';

  constructor(private readonly api: DirectoryApi) {
    super();
  }

  list(options: Parameters = {}): unknown {
    return this.api.users.list(given(options));
  }
}

/** A copy without what is undefined: Google's own samples start with `pageToken: undefined`, and nothing is sent for it. */
function given(options: Parameters): Parameters {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
