/** This file picks the fields that a call to the Drive API asks for: `fields` masks such as `nextPageToken,files(id,name)`. */
import { invalidField } from './errors';

/** The wanted fields by name; null below a name is all of it. */
interface Mask {
  readonly [field: string]: Mask | null;
}

/**
 * What picks the named parts of a resource. A mask that names what the resource cannot have is refused at once, before the call
 * has done anything; `known` are the fields that it may have, also where this one has none.
 */
export function picker(method: string, mask: string, known: Known): (resource: object) => Record<string, unknown> {
  const wanted = parse(method, mask);
  check(method, wanted, known);
  return (resource) => apply(wanted, resource as Record<string, unknown>);
}

/** The fields of a resource: true for a plain one, the fields below for one that holds objects or lists of them. */
export interface Known {
  readonly [field: string]: true | Known;
}

function check(method: string, mask: Mask, known: Known): void {
  for (const [field, below] of Object.entries(mask)) {
    if (field === '*' && below === null) continue;
    const fields = Object.hasOwn(known, field) ? known[field] : undefined;
    if (fields === undefined || (below !== null && fields === true)) throw invalidField(method, field);
    if (below !== null && fields !== true) check(method, below, fields);
  }
}

function apply(mask: Mask, resource: Record<string, unknown>): Record<string, unknown> {
  if (Object.hasOwn(mask, '*')) return resource;
  const picked: Record<string, unknown> = {};
  for (const [field, below] of Object.entries(mask)) {
    const value = resource[field];
    if (value === undefined) continue;
    if (below === null) picked[field] = value;
    else picked[field] = Array.isArray(value) ? value.map((one) => apply(below, one as Record<string, unknown>)) : apply(below, value as Record<string, unknown>);
  }
  return picked;
}

/** Names joined by commas; what is wanted below a name stands in brackets or after a slash. */
function parse(method: string, mask: string): Mask {
  const tokens = mask.replaceAll(/\s/g, '').match(/[A-Za-z][A-Za-z0-9]*|./g) ?? [];
  let at = 0;
  const level = (): Mask => {
    const fields: Record<string, Mask | null> = {};
    for (;;) {
      const [name, below] = entry();
      fields[name] = below;
      if (tokens[at] !== ',') return fields;
      at++;
    }
  };
  const entry = (): [string, Mask | null] => {
    const name = tokens[at++] ?? '';
    if (!/^([A-Za-z][A-Za-z0-9]*|\*)$/.test(name)) throw invalidField(method, mask);
    if (tokens[at] === '/') {
      at++;
      const [below, deeper] = entry();
      return [name, { [below]: deeper }];
    }
    if (tokens[at] !== '(') return [name, null];
    at++;
    const below = level();
    if (tokens[at++] !== ')') throw invalidField(method, mask);
    return [name, below];
  };
  const parsed = level();
  if (at !== tokens.length) throw invalidField(method, mask);
  return parsed;
}
