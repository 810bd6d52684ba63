/** This file keeps many texts at once in the script's cache. */
import type { ManyCache } from '../hub/shelf';

export const manyCache: ManyCache = {
  getAll: (keys) => CacheService.getScriptCache().getAll([...keys]),
  putAll: (values, seconds) => CacheService.getScriptCache().putAll({ ...values }, seconds),
};
