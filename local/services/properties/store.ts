/** This file keeps the property stores of all projects, one for each script. */
import { ServiceError } from '../../kernel/errors';

/** "Properties value size" of developers.google.com/apps-script/guides/services/quotas; measured more lenient on 2023-05-22 by tanaikech. */
export const VALUE_SIZE_BYTES = 9 * 1024;
/** "Properties total storage" of the same page, per store; counted over keys and values together. */
export const STORE_SIZE_BYTES = 500 * 1024;
/** The longest key that was accepted in tanaikech's measurement of 2023-05-22. */
export const KEY_LENGTH = 8066;

/** Google's words, as measured by tanaikech (2023-05-22, "Report: Specification of Properties Service"). */
const EMPTY_KEY = 'When setting or getting a property value, the property name must not be null or empty.';
const STORE_FULL = 'You have exceeded the property storage quota. Please remove some properties and try again.';
const KEY_TOO_LONG = 'Data storage error';

/** The limits in force; a test may shrink them, and the measured leniency is `valueBytes` 512 KB. */
export interface PropertyLimits {
  valueBytes: number;
  storeBytes: number;
}

const sizeBytes = (text: string): number => Buffer.byteLength(text, 'utf8');

export class PropertyStore {
  readonly limits: PropertyLimits = { valueBytes: VALUE_SIZE_BYTES, storeBytes: STORE_SIZE_BYTES };
  #stores = new Map<string, Map<string, string>>();

  get(store: string, key: string): string | null {
    requireKey(key);
    return this.#stores.get(store)?.get(key) ?? null;
  }

  set(store: string, key: string, value: string): void {
    requireKey(key);
    if (sizeBytes(value) > this.limits.valueBytes) throw new ServiceError(STORE_FULL);
    const next = new Map(this.#stores.get(store)).set(key, value);
    const total = [...next].reduce((sum, [name, text]) => sum + sizeBytes(name) + sizeBytes(text), 0);
    if (total > this.limits.storeBytes) throw new ServiceError(STORE_FULL);
    this.#stores.set(store, next);
  }

  all(store: string): Record<string, string> {
    return Object.fromEntries(this.#stores.get(store) ?? []);
  }

  remove(store: string, key: string): void {
    requireKey(key);
    this.#stores.get(store)?.delete(key);
  }

  save(): Record<string, Record<string, string>> {
    return Object.fromEntries([...this.#stores].map(([store, entries]) => [store, Object.fromEntries(entries)]));
  }

  load(saved: Readonly<Record<string, Record<string, string>>>): void {
    this.#stores = new Map(Object.entries(saved).map(([store, entries]) => [store, new Map(Object.entries(entries))]));
  }
}

function requireKey(key: string): void {
  if (key === '') throw new ServiceError(EMPTY_KEY);
  if (key.length > KEY_LENGTH) throw new ServiceError(KEY_TOO_LONG);
}
