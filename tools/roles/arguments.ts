/** This file finds arguments that a method's own checks accept and that do no harm, so that what refuses a call is who calls. */
import type { ArgumentCheck } from '../../src/app/entry';

const CLICK = 'rolesclick01';
const STANDING = { status: 'available', condition: 'good', place: '' };

const UNDO = { serial: 'NOBODY', opened: '', closed: '', before: STANDING, after: STANDING };

/** Tried in this order; nothing that they name stands in any table. */
const HARMLESS: readonly unknown[] = [
  CLICK,
  'MT-9999',
  '',
  false,
  0,
  1,
  // The day on which the stage stands.
  '2026-10-06',
  'exception:no such kind',
  [],
  ['MT-NOBODY'],
  [3, 3, 3, 3],
  [3, 3, 3],
  [3, 3, 3, 3, 3],
  {},
  { columns: [], replace: [], dates: '', school: '', kind: 'other' },
  UNDO,
  // A card carries nothing but texts.
  '0',
  JSON.stringify(UNDO),
];

/** `it should be one of a, b, c`: the last is the mildest in every list there is. */
const choicesOf = ({ expected }: ArgumentCheck): readonly string[] => /one of (.*)$/.exec(expected)?.[1]?.split(', ') ?? [];

function accepted(method: string, field: string, check: ArgumentCheck): unknown {
  const found = [...HARMLESS, ...choicesOf(check)].find((one) => check.accepts(one));
  if (found === undefined) throw new Error(`No harmless answer is known for "${field}" of ${method}: add one to HARMLESS in tools/roles/arguments.ts.`);
  return found;
}

/** Arguments that a method takes. */
export const takenBy = ({ method, args }: { readonly method: string; readonly args: Readonly<Record<string, ArgumentCheck>> }): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(args).map(([field, check]) => [field, accepted(method, field, check)]));
