/** This file compares what Google did with what the stand-in claims. */
import type { Case, Json, Outcome } from './case';

/**
 * `differs` is news of substance, `stricter` a refusal of ours by choice that Google does not share, `words` the same in other words,
 * `open` an answer to a question without a claim.
 */
export type Verdict = 'agrees' | 'words' | 'differs' | 'stricter' | 'open' | 'not asked' | 'broke';

export function verdictOf(asked: Pick<Case, 'claims' | 'strict'>, outcome: Outcome | undefined): Verdict {
  if (outcome === undefined || 'notAsked' in outcome) return 'not asked';
  if ('broke' in outcome) return 'broke';
  if (asked.claims === undefined) return 'open';
  if (same(asked.claims, outcome.answer)) return 'agrees';
  if (same(wordless(asked.claims), wordless(outcome.answer))) return 'words';
  return asked.strict === true ? 'stricter' : 'differs';
}

/** Equal as data, in whatever order an object's names stand. */
export const same = (a: Json, b: Json): boolean => inOrder(a) === inOrder(b);

export function inOrder(value: Json): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

function wordless(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(wordless);
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'words').map(([name, part]) => [name, wordless(part)]));
}
