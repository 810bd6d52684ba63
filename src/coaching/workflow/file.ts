/** This file finds the coaching workbook for whoever is in front of the Staff workbook. */
import type { StaffContext } from '../../app/context';
import { coachingIn, facts } from '../../app/facts';
import { type Verdict, accept, refuse } from '../../base/verdict';
import type { Book } from '../../base/work';

const KEY = 'coaching workbook';
/** The cache keeps nothing longer: developers.google.com/apps-script/reference/cache/cache, "expirationInSeconds". */
const KEPT_SECONDS = 21_600;

/** The workbook that a look at the facts named; remembered, so that an action after it need not look. */
export function namedCoaching(context: StaffContext, fileId: string): Verdict<Book> {
  if (fileId === '') return refuse('room-off', { room: 'coaching' });
  context.cache.put(KEY, fileId, KEPT_SECONDS);
  return accept(context.coaching(fileId));
}

export function coachingBook(context: StaffContext): Verdict<Book> {
  const kept = context.cache.get(KEY);
  if (kept !== null) return accept(context.coaching(kept));
  const read = context.staff.read({ wants: { whole: [facts] }, decide: (found) => accept(coachingIn(found)) });
  return read.ok ? namedCoaching(context, read.value) : read;
}
