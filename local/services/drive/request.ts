/** This file reads the arguments of the advanced Drive service: optional arguments by name, and a resource's fields. */
import { NotInLocalWorkspace } from '../../kernel/errors';
import { badRequest } from './errors';

export type Fields = Readonly<Record<string, unknown>>;

/** An object of a script, of which only the named fields may be set; undefined and null are no object. */
export function fieldsOf(method: string, what: string, value: unknown, known: readonly string[]): Fields {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw badRequest(method, `Invalid ${what}.`);
  const strange = Object.keys(value).find((field) => !known.includes(field));
  if (strange !== undefined) throw new NotInLocalWorkspace(`drive.${method} with the ${what} "${strange}" is not in the local Workspace.`);
  return value as Fields;
}

export function textField(method: string, fields: Fields, name: string): string | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw badRequest(method, `Invalid value for: ${name}`);
  return value;
}

export function flagField(method: string, fields: Fields, name: string): boolean | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'boolean') throw badRequest(method, `Invalid value for: ${name}`);
  return value;
}

/** A whole number from `least` to `most`. */
export function numberField(method: string, fields: Fields, name: string, least: number, most: number): number | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    throw badRequest(method, `Invalid value '${String(value)}'. Values must be within the range: [${least}, ${most}]`);
  }
  return value;
}
