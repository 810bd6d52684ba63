/// <reference types="google-apps-script" />
/** This file answers PropertiesService: small texts of a script that outlive an execution. */
import { ServiceError, signatureMismatch } from '../../kernel/errors';
import type { Execution } from '../../kernel/execution';
import { DAY_MS } from '../../kernel/quotas';
import { Served } from '../../kernel/served';
import { done } from '../../kernel/support';
import { type InterfaceTable, supportTable } from '../../kernel/tables';

/** "Properties read/write" per day of a Workspace account: developers.google.com/apps-script/guides/services/quotas. */
export const OPERATIONS_PER_DAY = 500_000;
const OPERATIONS = 'properties';
const MEMBER = 'PropertiesService.Properties.';

/** What Google takes for a property's text: anything but nothing, turned into a string. */
function text(member: string, args: readonly unknown[], value: unknown): string {
  if (value === null || value === undefined || typeof value === 'object' || typeof value === 'function') throw signatureMismatch(MEMBER + member, args);
  return String(value);
}

class Properties extends Served {
  readonly interfaceName = 'Properties.Properties';

  constructor(
    private readonly execution: Execution,
    private readonly store: string,
  ) {
    super();
  }

  getProperty(key: unknown): string | null {
    this.#count();
    return this.#properties.get(this.store, key === null || key === undefined ? '' : String(key));
  }

  setProperty(key: unknown, value: unknown): this {
    this.#count();
    const args = [key, value];
    this.#properties.set(this.store, text('setProperty', args, key), text('setProperty', args, value));
    return this;
  }

  /** A copy, as an object of texts: reference/properties/properties#getProperties(). */
  getProperties(): Record<string, string> {
    this.#count();
    return this.#properties.all(this.store);
  }

  deleteProperty(key: unknown): this {
    this.#count();
    this.#properties.remove(this.store, text('deleteProperty', [key], key));
    return this;
  }

  get #properties() {
    return this.execution.workspace.scripts.properties;
  }

  #count(): void {
    const { workspace, spec } = this.execution;
    const user = spec.effectiveUser.email;
    if (workspace.quotas.used(user, OPERATIONS, DAY_MS) >= OPERATIONS_PER_DAY) {
      throw new ServiceError('Service invoked too many times for one day: properties.');
    }
    workspace.quotas.use(user, OPERATIONS, DAY_MS);
  }
}

class PropertiesService extends Served {
  readonly interfaceName = 'Properties.PropertiesService';

  constructor(private readonly execution: Execution) {
    super();
  }

  getScriptProperties(): Properties {
    return new Properties(this.execution, this.execution.spec.project.id);
  }

  /** Each person's own, of this script: developers.google.com/apps-script/guides/properties, "User Properties". */
  getUserProperties(): Properties {
    const { project, effectiveUser } = this.execution.spec;
    return new Properties(this.execution, `${project.id} ${effectiveUser.email}`);
  }
}

export const tables: readonly InterfaceTable[] = [
  supportTable<GoogleAppsScript.Properties.PropertiesService>('PropertiesService', 'Properties.PropertiesService', '', {
    getScriptProperties: done('free'),
    getUserProperties: done('free'),
  }),
  supportTable<GoogleAppsScript.Properties.Properties>('PropertiesService', 'Properties.Properties', 'Properties.', {
    getProperty: done('propertiesRead'),
    setProperty: done('propertiesWrite'),
    getProperties: done('propertiesRead'),
    deleteProperty: done('propertiesWrite'),
  }),
];

export function globals(execution: Execution): Readonly<Record<string, Served>> {
  return { PropertiesService: new PropertiesService(execution) };
}
