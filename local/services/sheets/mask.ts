/** This file reads the API's field masks, such as `a.b,c(d,e)`, and applies them to resources. */
import { RequestProblem } from './problem';

/** true stands for the field with everything below it. */
export type Mask = true | { readonly [field: string]: Mask };

interface MaskTree {
  [field: string]: Mask;
}

/** The fields that exist, for checking a mask; true where nothing below is checked. */
export type FieldTree = true | { readonly [field: string]: FieldTree };

/** Parses a mask; `*` is everything. Throws where the brackets do not close. */
export function parseMask(text: string): Mask {
  const tokens = text.match(/[A-Za-z_*][\w]*|[(),./]/g) ?? [];
  if (tokens.join('') !== text.replace(/\s/g, '')) throw badMask(text);
  let at = 0;
  const list = (): Mask => {
    const tree: MaskTree = {};
    let everything = false;
    for (;;) {
      const field = tokens[at++];
      if (field === undefined || /[(),./]/.test(field)) throw badMask(text);
      const below = rest();
      if (field === '*') everything = true;
      else tree[field] = merge(tree[field], below);
      if (tokens[at] !== ',') break;
      at++;
    }
    return everything ? true : tree;
  };
  const rest = (): Mask => {
    const token = tokens[at];
    if (token === '.' || token === '/') {
      at++;
      const field = tokens[at++];
      if (field === undefined || /[(),./]/.test(field)) throw badMask(text);
      const below = rest();
      return field === '*' ? true : { [field]: below };
    }
    if (token !== '(') return true;
    at++;
    const inner = list();
    if (tokens[at++] !== ')') throw badMask(text);
    return inner;
  };
  const mask = list();
  if (at !== tokens.length) throw badMask(text);
  return mask;
}

function badMask(text: string): RequestProblem {
  return new RequestProblem(`Request contains an invalid argument. Error expanding 'fields' parameter '${text}'.`);
}

function merge(a: Mask | undefined, b: Mask): Mask {
  if (a === undefined) return b;
  if (a === true || b === true) return true;
  const merged: MaskTree = { ...a };
  for (const [field, below] of Object.entries(b)) merged[field] = merge(merged[field], below);
  return merged;
}

/** Whether a mask asks for a field, and which of what lies below it. */
export function below(mask: Mask, field: string): Mask | undefined {
  return mask === true ? true : mask[field];
}

/**
 * Refuses a mask that names a field which does not exist. Google says "Request contains an invalid argument." and gives the cause
 * only in `details` (seen in recordings of live calls); here both stand in one message, so that nobody has to dig.
 */
export function checkMask(mask: Mask, known: FieldTree, path = ''): void {
  if (mask === true || known === true) return;
  for (const [field, inner] of Object.entries(mask)) {
    const here = path === '' ? field : `${path}.${field}`;
    const next = known[field];
    if (next === undefined) {
      throw new RequestProblem(
        `Request contains an invalid argument. Error expanding 'fields' parameter. Cannot find matching fields for path '${here}'.`,
      );
    }
    checkMask(inner, next, here);
  }
}

/** Keeps of a resource what the mask asks for, through lists; empty objects stay, as in Google's answers. */
export function pick<T>(value: T, mask: Mask): T {
  if (mask === true || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: unknown) => pick(item, mask)) as T;
  const kept: Record<string, unknown> = {};
  for (const [field, inner] of Object.entries(mask)) {
    const found = (value as Record<string, unknown>)[field];
    if (found !== undefined) kept[field] = pick(found, inner);
  }
  return kept as T;
}

/** Replaces in `held` what the mask names by what `given` has there, also by nothing; undefined when nothing is left. */
export function overlay<T extends object>(held: T | undefined, given: T | null | undefined, mask: Mask): T | undefined {
  if (mask === true) return given === null || given === undefined ? undefined : (JSON.parse(JSON.stringify(given)) as T);
  const result: Record<string, unknown> = { ...held };
  for (const [field, inner] of Object.entries(mask)) {
    const before = (held as Record<string, unknown> | undefined)?.[field];
    const after = (given as Record<string, unknown> | null | undefined)?.[field];
    const next = inner === true || !isObject(before ?? after) ? after : overlay(asObject(before), asObject(after), inner);
    if (next === undefined || next === null) delete result[field];
    else result[field] = isObject(next) ? JSON.parse(JSON.stringify(next)) : next;
  }
  return Object.keys(result).length === 0 ? undefined : (result as T);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function asObject(value: unknown): object | undefined {
  return isObject(value) ? value : undefined;
}
