/** This file keeps what scripts cached: in memory only, until the virtual clock passes its moment or somebody empties it. */
import type { Clock } from '../../kernel/clock';

/** "The cap for cached items is 1,000": developers.google.com/apps-script/reference/cache/cache-service. */
export const ITEMS_PER_CACHE = 1000;
/** Past the cap "the cache stores the 900 items farthest from expiration" (the same page, as older copies of it have it). */
export const ITEMS_KEPT_WHEN_FULL = 900;

interface Item {
  readonly value: string;
  readonly expiresMs: number;
}

/** The items of every cache, in the order in which they were first put. */
export type SavedCaches = readonly (readonly [string, readonly (readonly [string, Item])[]])[];

export class CacheStore {
  readonly #caches = new Map<string, Map<string, Item>>();

  constructor(private readonly clock: Clock) {}

  get(cache: string, key: string): string | null {
    const item = this.#caches.get(cache)?.get(key);
    return item === undefined || item.expiresMs <= this.clock.now ? null : item.value;
  }

  put(cache: string, key: string, value: string, seconds: number): void {
    const items = this.#caches.get(cache) ?? new Map<string, Item>();
    items.set(key, { value, expiresMs: this.clock.now + seconds * 1000 });
    this.#caches.set(cache, items);
    if (items.size > ITEMS_PER_CACHE) this.#evict(items);
  }

  /** Forgets everything: a script "must be prepared to get back null from all reads" (the reference of `Cache`). */
  clear(): void {
    this.#caches.clear();
  }

  save(): SavedCaches {
    return [...this.#caches].map(([cache, items]) => [cache, [...items]]);
  }

  load(saved: SavedCaches): void {
    this.clear();
    for (const [cache, items] of saved) this.#caches.set(cache, new Map(items));
  }

  #evict(items: Map<string, Item>): void {
    const nearestFirst = [...items].sort(([, a], [, b]) => a.expiresMs - b.expiresMs);
    for (const [key] of nearestFirst.slice(0, items.size - ITEMS_KEPT_WHEN_FULL)) items.delete(key);
  }
}
