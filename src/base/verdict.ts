/** This file defines what a rule answers: a value, or a refusal by a code that the edge turns into a sentence. */
import type { UserCode } from './codes';

export interface Refusal {
  readonly ok: false;
  readonly code: UserCode;
  /** What the sentence names: a tab, a header, a number. Never personal data that the reader may not see. */
  readonly about: Readonly<Record<string, string | number>>;
}

export type Verdict<T> = { readonly ok: true; readonly value: T } | Refusal;

export const accept = <T>(value: T): Verdict<T> => ({ ok: true, value });

export const refuse = (code: UserCode, about: Refusal['about'] = {}): Refusal => ({ ok: false, code, about });
