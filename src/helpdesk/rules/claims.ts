/** This file says which reports staff should not act on before they have asked back. */
import type { Category } from '../../words/vocabulary';
import type { Person } from '../../people/sheet';

/** What staff do about these touches an account, or a device that lies elsewhere: a new password, a locked Chromebook. */
const ACTED_ON: readonly Category[] = ['lost', 'sign-in'];

export const ASK_BACK = 'not verified: ask back by the contact in the roster before anything is done';

export interface Claim {
  readonly category: Category;
  /** Whether Google vouched for the address. */
  readonly verified: boolean;
  /** The student whom it is about, where that could be told. */
  readonly student: Person | null;
  /** Whom the typed address belongs to in the roster. */
  readonly byTypedEmail: readonly Person[];
}

/** Why a claim is not to be acted on yet; null where it may be. An address of the student's own family in the roster speaks for it. */
export function unproven({ category, verified, student, byTypedEmail }: Claim): string | null {
  if (verified || !ACTED_ON.includes(category)) return null;
  const isFamily = student !== null && byTypedEmail.some(({ personId }) => personId === student.personId || student.guardianIds.includes(personId));
  return isFamily ? null : ASK_BACK;
}
