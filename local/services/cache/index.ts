/// <reference types="google-apps-script" />
/** This file answers CacheService: texts kept for a while, which may be gone at any moment. */
import { ServiceError, signatureMismatch } from '../../kernel/errors';
import type { Execution } from '../../kernel/execution';
import { Served } from '../../kernel/served';
import { done } from '../../kernel/support';
import { type InterfaceTable, supportTable } from '../../kernel/tables';

/** All four: developers.google.com/apps-script/reference/cache/cache. */
export const KEY_LENGTH = 250;
export const VALUE_SIZE_BYTES = 100 * 1024;
export const DEFAULT_EXPIRATION_SECONDS = 600;
export const LONGEST_EXPIRATION_SECONDS = 21_600;

const MEMBER = 'CacheService.Cache.';

class Cache extends Served {
  readonly interfaceName = 'Cache.Cache';

  constructor(
    private readonly execution: Execution,
    private readonly cache: string,
  ) {
    super();
  }

  get(key: unknown): string | null {
    return this.#caches.get(this.cache, keyOf('get', [key], key));
  }

  put(key: unknown, value: unknown, expirationInSeconds: unknown = DEFAULT_EXPIRATION_SECONDS): void {
    const args = [key, value, expirationInSeconds];
    this.#caches.put(this.cache, keyOf('put', args, key), valueOf('put', args, value), secondsOf('put', args, expirationInSeconds));
  }

  /** "A set of key/value pairs for any keys found in the cache"; a key that is not there is left out: reference/cache/cache#getAll. */
  getAll(keys: unknown): Record<string, string> {
    if (!Array.isArray(keys)) throw signatureMismatch(`${MEMBER}getAll`, [keys]);
    const found: Record<string, string> = {};
    for (const key of keys as readonly unknown[]) {
      const value = this.#caches.get(this.cache, keyOf('getAll', [keys], key));
      if (value !== null) found[key as string] = value;
    }
    return found;
  }

  /** Pairs like those of `put`: reference/cache/cache#putAll. Whether all are kept where one is too large nothing says, so here none is. */
  putAll(values: unknown, expirationInSeconds: unknown = DEFAULT_EXPIRATION_SECONDS): void {
    const args = [values, expirationInSeconds];
    if (typeof values !== 'object' || values === null || Array.isArray(values)) throw signatureMismatch(`${MEMBER}putAll`, args);
    const seconds = secondsOf('putAll', args, expirationInSeconds);
    const pairs = Object.entries(values).map(([key, value]) => [keyOf('putAll', args, key), valueOf('putAll', args, value)] as const);
    for (const [key, value] of pairs) this.#caches.put(this.cache, key, value, seconds);
  }

  get #caches() {
    return this.execution.workspace.caches;
  }
}

function keyOf(member: string, args: readonly unknown[], key: unknown): string {
  if (typeof key !== 'string' || key === '') throw signatureMismatch(MEMBER + member, args);
  if (key.length > KEY_LENGTH) throw new ServiceError('Argument too large: key');
  return key;
}

function valueOf(member: string, args: readonly unknown[], value: unknown): string {
  if (value === null || value === undefined || typeof value === 'object') throw signatureMismatch(MEMBER + member, args);
  const text = String(value);
  if (Buffer.byteLength(text, 'utf8') > VALUE_SIZE_BYTES) throw new ServiceError('Argument too large: value');
  return text;
}

function secondsOf(member: string, args: readonly unknown[], seconds: unknown): number {
  if (typeof seconds !== 'number') throw signatureMismatch(MEMBER + member, args);
  if (seconds < 1 || seconds > LONGEST_EXPIRATION_SECONDS) {
    throw new ServiceError(`Invalid argument: expirationInSeconds must be between 1 and ${LONGEST_EXPIRATION_SECONDS}`);
  }
  return seconds;
}

class CacheService extends Served {
  readonly interfaceName = 'Cache.CacheService';

  constructor(private readonly execution: Execution) {
    super();
  }

  getScriptCache(): Cache {
    return new Cache(this.execution, this.execution.spec.project.id);
  }
}

export const tables: readonly InterfaceTable[] = [
  supportTable<GoogleAppsScript.Cache.CacheService>('CacheService', 'Cache.CacheService', '', {
    getScriptCache: done('free'),
  }),
  supportTable<GoogleAppsScript.Cache.Cache>('CacheService', 'Cache.Cache', 'Cache.', {
    get: done('cacheRead'),
    getAll: done('cacheRead'),
    put: done('cacheWrite'),
    putAll: done('cacheWrite'),
  }),
];

export function globals(execution: Execution): Readonly<Record<string, Served>> {
  return { CacheService: new CacheService(execution) };
}
