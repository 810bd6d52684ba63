/** This file writes the list of exceptions, a bounded piece at a time. */
import type { ProgramContext } from '../../app/context';
import { dayOf } from '../../base/time';
import { accept } from '../../base/verdict';
import { type Wrong, planExceptions } from '../rules/exceptions';
import { type Exception, type ExceptionKind, exceptions } from '../sheet';

/** So many rows go into one commit; with its journal that stays below the 2 MB of a batch. */
const ROWS_PER_COMMIT = 400;

/**
 * Brings the exceptions of some kinds to what is wrong today, and settles those of these kinds that add up again. One commit;
 * returns how many rows are still to be written, so that the caller calls again, at least six seconds later, until none is. Where
 * only a part of the fleet was looked at, `within` says of a row whether its device was.
 */
export function showExceptions(
  context: ProgramContext,
  kinds: readonly ExceptionKind[],
  wrong: readonly Wrong[],
  event: string,
  within: (row: Exception) => boolean = () => true,
): number {
  const today = dayOf(context.clock.now(), context.clock.zone);
  const done = context.books.staff.change<number>({
    event: `exceptions:${event}`,
    entry: 'devices.exceptions',
    wants: { whole: [exceptions] },
    decide(found, changes) {
      const { add, change } = planExceptions(kinds, wrong, found.all(exceptions).filter(within), today);
      const added = add.slice(0, ROWS_PER_COMMIT);
      const changed = change.slice(0, ROWS_PER_COMMIT - added.length);
      for (const row of added) changes.add(exceptions, row);
      for (const { key, values } of changed) changes.update(exceptions, key, values);
      return accept(add.length + change.length - added.length - changed.length);
    },
  });
  return done.ok ? done.value : 0;
}
