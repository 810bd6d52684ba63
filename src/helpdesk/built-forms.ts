/** This file keeps what set-up built: each form with the numbers of its questions, by the key of each. */
import type { Keep } from '../base/ports';
import { FORM_KINDS, type FormAudience, type FormKind } from './forms/form';

export interface BuiltForm {
  readonly kind: FormKind;
  readonly audience: FormAudience;
  readonly formId: string;
  readonly url: string;
  /** Item numbers by question key. */
  readonly items: Readonly<Record<string, number>>;
}

const AUDIENCES: readonly FormAudience[] = ['open', 'domain'];

/** A property of its own for each form: one value may hold 9 KB (quotas, "Properties value size"). */
const keyOf = (kind: FormKind, audience: FormAudience): string => `${kind} form ${audience}`;

export const keepBuiltForm = (keep: Pick<Keep, 'set'>, form: BuiltForm): void => keep.set(keyOf(form.kind, form.audience), JSON.stringify(form));

/** One form; null where it is not built. */
export function builtForm({ keep }: { readonly keep: Pick<Keep, 'get'> }, kind: FormKind, audience: FormAudience): BuiltForm | null {
  const kept = keep.get(keyOf(kind, audience));
  // Help forms were kept without their kind when there was no other.
  return kept === null ? null : { ...(JSON.parse(kept) as BuiltForm), kind };
}

export const builtForms = (context: { readonly keep: Pick<Keep, 'get'> }): readonly BuiltForm[] =>
  FORM_KINDS.flatMap((kind) => AUDIENCES.flatMap((audience) => builtForm(context, kind, audience) ?? []));
