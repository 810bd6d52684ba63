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

/** Help forms were kept without their kind when there was no other. */
const formIn = (kept: string | null | undefined, kind: FormKind): BuiltForm | null => (kept == null ? null : { ...(JSON.parse(kept) as BuiltForm), kind });

/** One form; null where it is not built. */
export const builtForm = ({ keep }: { readonly keep: Pick<Keep, 'get'> }, kind: FormKind, audience: FormAudience): BuiltForm | null => formIn(keep.get(keyOf(kind, audience)), kind);

/** Every form that stands, by one look at the properties: each job of the hour asks. */
export function builtForms({ keep }: { readonly keep: Pick<Keep, 'all'> }): readonly BuiltForm[] {
  const kept = keep.all();
  return FORM_KINDS.flatMap((kind) => AUDIENCES.flatMap((audience) => formIn(kept[keyOf(kind, audience)], kind) ?? []));
}
