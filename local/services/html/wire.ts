/** This file holds what may cross between a page and its script through google.script.run, in both directions. */
import { kindOf } from '../../kernel/realm';
import { Served } from '../../kernel/served';

/**
 * The check of arguments as the page runs it; the same text guards calls that come without a page. Numbers, texts, booleans, null,
 * arrays and plain objects pass; `undefined` becomes null. A Date, however deep, and anything else throws at once, with the key or
 * index it stands at (measured by tanaikech, 2023-08-28).
 */
export const CHECK_ARGUMENTS = `
function checkArguments(args) {
  function legal(value, property, above) {
    if (value === undefined || value === null) return null;
    var type = typeof value;
    if (type === 'number' || type === 'string' || type === 'boolean') return value;
    var kind = Object.prototype.toString.call(value).slice(8, -1);
    var plain = kind === 'Object' || kind === 'Array';
    if (type !== 'object' || !plain || above.indexOf(value) >= 0) throw new TypeError('Failed due to illegal value in property: ' + property);
    var around = above.concat([value]);
    if (kind === 'Array') return value.map(function (item, index) { return legal(item, index, around); });
    var copy = {};
    Object.keys(value).forEach(function (key) { copy[key] = legal(value[key], key, around); });
    return copy;
  }
  return args.map(function (value, index) { return legal(value, index, []); });
}`;

/** Returns the arguments as they arrive in the script, or throws what google.script.run throws in the page. */
// The same text runs in the page, so that both ends refuse alike; it is a constant of this file.
// eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- see above
export const checkArguments = new Function(`${CHECK_ARGUMENTS}\nreturn checkArguments;`)() as (args: readonly unknown[]) => unknown[];

/** A result that Google can only answer with an error: typed arrays were measured to end so. */
export class UnsendableResult extends Error {
  override readonly name = 'UnsendableResult';
}

/**
 * A function's result as the page receives it: null for the whole where a Date stands anywhere in it or a Google object is returned, an
 * empty object for a Map or Set, its source for a function (all measured by tanaikech, 2023-08-28).
 */
export function resultForPage(value: unknown): unknown {
  return holdsUnseen(value, []) ? null : sent(value);
}

function holdsUnseen(value: unknown, above: readonly object[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof Served || kindOf(value) === 'Date') return true;
  if (above.includes(value)) throw new UnsendableResult('The result of the function contains itself.');
  return Object.values(value).some((part: unknown) => holdsUnseen(part, [...above, value]));
}

function sent(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'function') return String(value);
  if (typeof value === 'bigint' || typeof value === 'symbol') throw new UnsendableResult(`The result of the function contains a ${typeof value}.`);
  if (typeof value !== 'object') return value;
  if (ArrayBuffer.isView(value)) throw new UnsendableResult('The result of the function contains a typed array.');
  if (Array.isArray(value)) return value.map(sent);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, sent(part)]));
}
