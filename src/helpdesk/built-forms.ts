/** This file keeps what set-up built: each form with the numbers of its questions, by the key of each. */
import type { Keep } from '../base/ports';
import type { FormAudience } from './forms';

export interface BuiltForm {
  readonly audience: FormAudience;
  readonly formId: string;
  readonly url: string;
  /** Item numbers by question key. */
  readonly items: Readonly<Record<string, number>>;
}

const AUDIENCES: readonly FormAudience[] = ['open', 'domain'];

/** A property of its own for each form: one value may hold 9 KB (quotas, "Properties value size"). */
const keyOf = (audience: FormAudience): string => `help form ${audience}`;

export const keepBuiltForm = (keep: Pick<Keep, 'set'>, form: BuiltForm): void => keep.set(keyOf(form.audience), JSON.stringify(form));

export function builtForms({ keep }: { readonly keep: Pick<Keep, 'get'> }): readonly BuiltForm[] {
  return AUDIENCES.flatMap((audience) => {
    const kept = keep.get(keyOf(audience));
    return kept === null ? [] : [JSON.parse(kept) as BuiltForm];
  });
}
