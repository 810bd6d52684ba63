/** This file keeps the list of exceptions in step with what is wrong today: what is new, what has changed, what adds up again. */
import { newRow } from '../../base/table';
import type { Day } from '../../base/time';
import { type Exception, type ExceptionKind, exceptions } from '../sheet';

/** Something that does not add up today. `id` names it where the serial number alone does not. */
export type Wrong = Pick<Exception, 'kind' | 'serial' | 'assetTag' | 'schoolId' | 'about' | 'next'> & { readonly id?: string };

/** `held by a leaver: 5CD1234`; the same trouble with the same device is one row, however often it comes back. */
export const exceptionId = (wrong: Pick<Wrong, 'kind' | 'serial' | 'id'>): string => `${wrong.kind}: ${wrong.id ?? wrong.serial}`;

export interface ExceptionPlan {
  readonly add: readonly Exception[];
  readonly change: readonly { readonly key: string; readonly values: Partial<Exception> }[];
}

/** What brings the rows of some kinds to what is wrong today; rows of other kinds are left alone. */
export function planExceptions(kinds: readonly ExceptionKind[], wrong: readonly Wrong[], standing: readonly Exception[], today: Day): ExceptionPlan {
  const rows = new Map(standing.map((row) => [row.exceptionId, row]));
  const wanted = new Map(wrong.map((one) => [exceptionId(one), one]));
  const add: Exception[] = [];
  const change: { key: string; values: Partial<Exception> }[] = [];
  for (const [key, { id: _id, ...facts }] of wanted) {
    const row = rows.get(key);
    if (row === undefined) add.push(newRow(exceptions, { exceptionId: key, ...facts, since: today, state: 'open' }));
    else if (row.state === 'settled') change.push({ key, values: { ...facts, since: today, state: 'open', settledOn: null } });
    else if (row.about !== facts.about || row.next !== facts.next || row.schoolId !== facts.schoolId || row.assetTag !== facts.assetTag) change.push({ key, values: facts });
  }
  for (const row of standing) {
    if (row.state === 'open' && kinds.includes(row.kind) && !wanted.has(row.exceptionId)) change.push({ key: row.exceptionId, values: { state: 'settled', settledOn: today } });
  }
  return { add, change };
}
