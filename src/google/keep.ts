/** This file keeps small texts: for good in the script's properties, for a while in its cache. */
import type { Cache, Keep } from '../base/ports';

const keepIn = (properties: () => GoogleAppsScript.Properties.Properties): Keep => ({
  get: (name) => properties().getProperty(name),
  set: (name, value) => {
    properties().setProperty(name, value);
  },
  remove: (name) => {
    properties().deleteProperty(name);
  },
  all: () => properties().getProperties(),
});

export const scriptKeep = keepIn(() => PropertiesService.getScriptProperties());

/** For the person who runs the script alone; asks for no scope. */
export const userKeep = keepIn(() => PropertiesService.getUserProperties());

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
  if (userKeep.get(what) !== null) return false;
  userKeep.set(what, 'yes');
  return true;
}
