/** This file checks what a script hands to CardService. */
import { ServiceError, signatureMismatch } from '../../kernel/errors';
import type { Served } from '../../kernel/served';

/** A text argument. Google turns numbers into texts; whether that holds here is documented nowhere, so nothing else passes. */
export function text(member: string, value: unknown): string {
  if (typeof value !== 'string') throw signatureMismatch(`CardService.${member}`, [value]);
  return value;
}

export function truth(member: string, value: unknown): boolean {
  if (typeof value !== 'boolean') throw signatureMismatch(`CardService.${member}`, [value]);
  return value;
}

export function whole(member: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw signatureMismatch(`CardService.${member}`, [value]);
  return value;
}

/** A part of the wanted class; a builder of something else, or what came from nowhere, fits no signature. */
export function part<T extends Served>(member: string, value: unknown, kind: abstract new (...args: never[]) => T): T {
  if (!(value instanceof kind)) throw signatureMismatch(`CardService.${member}`, [value]);
  return value;
}

/** "Required" of the reference stands for whatever has no text; Google's words for it are not documented. */
export function required(what: string, value: string): string {
  if (value === '') throw new ServiceError(`Invalid card: ${what} is required.`);
  return value;
}
