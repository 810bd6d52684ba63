/** This file checks what a script passes to FormApp, with the errors that Apps Script gives for a call that fits no signature. */
import { ServiceError, signatureMismatch } from '../../kernel/errors';

export function text(method: string, value: unknown): string {
  if (typeof value !== 'string') throw signatureMismatch(method, [value]);
  return value;
}

export function flag(method: string, value: unknown): boolean {
  if (typeof value !== 'boolean') throw signatureMismatch(method, [value]);
  return value;
}

/** Epoch milliseconds of a script's Date, which is of the script's own world and so no `instanceof` ours. */
export function moment(method: string, value: unknown): number {
  if (Object.prototype.toString.call(value) !== '[object Date]') throw signatureMismatch(method, [value]);
  return Number(value);
}

/** An array of texts; an empty one is refused with the words seen for `setChoiceValues([])`. */
export function texts(method: string, name: string, value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw signatureMismatch(method, [value]);
  if (value.length === 0) throw new ServiceError(`Array is empty: ${name}`);
  return value.map((one: unknown) => {
    if (typeof one !== 'string') throw signatureMismatch(method, [value]);
    return one;
  });
}
