/** This file makes the addresses of the open forms that the public page leads to, in every language, with a place for a device's tag. */
import type { ProgramContext } from '../../app/context';
import { fingerprintOf } from '../../base/fingerprint';
import { builtForm } from '../../helpdesk/built-forms';
import { FORMS } from '../../helpdesk/forms/all';
import { prefilled } from '../../helpdesk/forms/form';
import { LANGUAGES } from '../../words/languages';
import type { HubFact } from '../sheet';

/** Stands for the tag while Google makes the address: letters that no address changes. */
const TAG_MARK = 'MYTECHTAG';
/** The kinds of forms that families find on the page; a survey is answered by whoever was asked. */
const KINDS = ['help', 'damage'] as const;

/** Which forms stand: making addresses opens a form for each, so it is done only when one was built anew. */
export const formsMark = (context: Pick<ProgramContext, 'keep'>): string => fingerprintOf(KINDS.map((kind) => builtForm(context, kind, 'open')));

const isForm = (fact: string): boolean => KINDS.some((kind) => fact.startsWith(`${kind} `));

/** The facts with the addresses of forms; those that `standing` has where no form was built since, which `made` tells. */
export function formFacts(context: ProgramContext, standing: readonly HubFact[], made: string): readonly HubFact[] {
  const known = standing.filter(({ fact, value }) => isForm(fact) && value !== '');
  if (made === formsMark(context) && known.length > 0) return known;
  return KINDS.flatMap((kind) => {
    const form = builtForm(context, kind, 'open');
    const spec = FORMS.find((one) => one.kind === kind)?.spec('open', { schools: [] });
    if (form === null || spec === undefined) return [];
    return LANGUAGES.map((language): HubFact => {
      const answers = [...prefilled(spec, { language, device: TAG_MARK })].flatMap(([key, value]) => (form.items[key] === undefined ? [] : [[form.items[key], value] as const]));
      return { fact: `${kind} ${language}`, value: context.forms.prefilledUrl(form.formId, new Map(answers)).replace(TAG_MARK, '{tag}') };
    });
  });
}
