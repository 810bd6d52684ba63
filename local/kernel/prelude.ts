/** This file holds the JavaScript that runs first in each new context: dates by the virtual clock and the script's zone, and makers. */
import vm from 'node:vm';

/** What the prelude hands back: each makes a value of the context's own kind. */
export interface Makers {
  date(ms: number): unknown;
  array(): unknown[];
  object(): Record<string, unknown>;
  error(name: string, message: string, details?: string): Error;
  /** A function of the context's own kind that passes its arguments on as one array. */
  method(run: (args: readonly unknown[]) => unknown): (...args: unknown[]) => unknown;
  isError(value: unknown): boolean;
}

/** What the prelude needs from outside the context. */
export interface World {
  now(): number;
  random(): number;
  /** The script's time zone, from its manifest. */
  zone(): string;
  zoneOffsetMs(utcMs: number): number;
  momentOf(shownMs: number): number;
  offsetText(utcMs: number): string;
}

/**
 * Local getters and setters of Date follow the script's time zone (manifest `timeZone`, developers.google.com/apps-script/reference/base/session
 * `getScriptTimeZone`), not the laptop's. The native functions work on UTC fields of a shifted moment, so daylight saving comes from `World` alone.
 */
const DATES = `
  const RealDate = Date;
  const proto = RealDate.prototype;
  const native = {};
  for (const key of Object.getOwnPropertyNames(proto)) native[key] = proto[key];
  const shown = (date) => { const ms = native.getTime.call(date); return new RealDate(ms + world.zoneOffsetMs(ms)); };
  const ABSOLUTE = /\\d:\\d{2}.*?(?:Z|GMT|UTC?|[+-]\\d{2}:?\\d{2}|[ECMP][SD]T)\\s*(?:\\([^)]*\\))?\\s*$/i;
  const DATE_ONLY = /^\\s*[+-]?\\d{4,6}(?:-\\d{2}){0,2}\\s*$/;
  const asUtc = (date) => RealDate.UTC(native.getFullYear.call(date), native.getMonth.call(date), native.getDate.call(date),
    native.getHours.call(date), native.getMinutes.call(date), native.getSeconds.call(date), native.getMilliseconds.call(date));
  const parse = (text) => {
    const ms = RealDate.parse(text);
    if (Number.isNaN(ms) || DATE_ONLY.test(text) || ABSOLUTE.test(text)) return ms;
    return world.momentOf(asUtc(new RealDate(ms)));
  };
  const moment = (parts) => {
    if (parts.length === 0) return world.now();
    if (parts.length > 1) return world.momentOf(RealDate.UTC(...parts));
    const [only] = parts;
    if (Object.prototype.toString.call(only) === '[object Date]') return native.getTime.call(only);
    const value = typeof only === 'object' && only !== null ? only[Symbol.toPrimitive]?.('default') ?? only.valueOf() : only;
    return typeof value === 'string' ? parse(value) : new RealDate(value).getTime();
  };
  const ScriptDate = function Date(...parts) {
    if (new.target === undefined) return new ScriptDate().toString();
    return Reflect.construct(RealDate, [moment(parts)], new.target);
  };
  const define = (name, value) => Object.defineProperty(proto, name, { value, writable: true, configurable: true, enumerable: false });
  for (const field of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
    define('get' + field, { ['get' + field]() { return native['getUTC' + field].call(shown(this)); } }['get' + field]);
    if (field === 'Day') continue;
    define('set' + field, { ['set' + field](...parts) {
      const wall = shown(this);
      native['setUTC' + field].apply(wall, parts);
      return native.setTime.call(this, world.momentOf(native.getTime.call(wall)));
    } }['set' + field]);
  }
  define('getTimezoneOffset', function getTimezoneOffset() { return -world.zoneOffsetMs(native.getTime.call(this)) / 60000; });
  const words = (date) => {
    if (Number.isNaN(native.getTime.call(date))) return null;
    const [, weekday, day, month, year, clock] = /^(\\w+), (\\d+) (\\w+) (\\S+) (\\S+)/.exec(native.toUTCString.call(shown(date)));
    return { day: weekday + ' ' + month + ' ' + day + ' ' + year, clock: clock + ' GMT' + world.offsetText(native.getTime.call(date)) };
  };
  define('toDateString', function toDateString() { return words(this)?.day ?? 'Invalid Date'; });
  define('toTimeString', function toTimeString() { return words(this)?.clock ?? 'Invalid Date'; });
  define('toString', function toString() { const said = words(this); return said === null ? 'Invalid Date' : said.day + ' ' + said.clock; });
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    define(name, { [name](locales, options) { return native[name].call(this, locales, { ...options, timeZone: options?.timeZone ?? world.zone() }); } }[name]);
  }
  const RealFormat = Intl.DateTimeFormat;
  const ScriptFormat = function DateTimeFormat(locales, options) {
    return new RealFormat(locales, { ...options, timeZone: options?.timeZone ?? world.zone() });
  };
  ScriptFormat.prototype = RealFormat.prototype;
  ScriptFormat.supportedLocalesOf = RealFormat.supportedLocalesOf;
  Object.defineProperty(Intl, 'DateTimeFormat', { value: ScriptFormat, writable: true, configurable: true });
  ScriptDate.prototype = proto;
  ScriptDate.now = () => world.now();
  ScriptDate.UTC = RealDate.UTC;
  ScriptDate.parse = (text) => parse(String(text));
  define('constructor', ScriptDate);
  Object.defineProperty(globalThis, 'Date', { value: ScriptDate, writable: true, configurable: true, enumerable: false });
`;

const MAKERS = `
  return {
    date: (ms) => new ScriptDate(ms),
    array: () => [],
    object: () => ({}),
    error: (name, message, details) => {
      const error = new Error(message);
      error.name = name;
      if (details !== undefined) error.details = JSON.parse(details);
      return error;
    },
    method: (run) => (...args) => run(args),
    isError: (value) => value instanceof Error,
  };
`;

/** Evaluates to a function of the `World` that returns the `Makers`. */
export const PRELUDE = new vm.Script(`(function (world) { ${DATES} Math.random = () => world.random(); ${MAKERS} })`, {
  filename: 'apps-script-prelude.js',
});
