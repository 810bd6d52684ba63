/** This file keeps small texts: for good in the script's properties, for a while in its cache. */
import type { Cache, Keep } from '../base/ports';

export const scriptKeep: Keep = {
  get: (name) => PropertiesService.getScriptProperties().getProperty(name),
  set: (name, value) => {
    PropertiesService.getScriptProperties().setProperty(name, value);
  },
  remove: (name) => {
    PropertiesService.getScriptProperties().deleteProperty(name);
  },
};

/** A value may hold 100 KB: developers.google.com/apps-script/reference/cache/cache. */
const MAX_CACHE_CHARS = 90_000;

export const scriptCache: Cache = {
  get: (name) => CacheService.getScriptCache().get(name),
  put: (name, value, seconds) => {
    if (value.length <= MAX_CACHE_CHARS) CacheService.getScriptCache().put(name, value, seconds);
  },
};

/** Whether whoever is at the keyboard does something for the first time, in this script, and never again. */
export function isFirstTime(what: string): boolean {
  const kept = PropertiesService.getUserProperties();
  if (kept.getProperty(what) !== null) return false;
  kept.setProperty(what, 'yes');
  return true;
}
