/** This file looks at the forms: open or not, for whom, and which questions they have. Answers are not read. */
import type { forms_v1 } from 'googleapis/build/src/apis/forms';
import type { FormAudience, FormKind } from '../../../src/helpdesk/forms/form';
import type { FormFacts, FormItemFacts } from '../facts';
import type { Clients } from './clients';
import { fileOf } from './files';
import { look } from './look';

const HEXADECIMAL = 16;

function itemOf({ itemId, pageBreakItem, questionItem }: forms_v1.Schema$Item): FormItemFacts {
  const { choiceQuestion, textQuestion, required } = questionItem?.question ?? {};
  const text = textQuestion === undefined || textQuestion === null ? null : textQuestion.paragraph === true ? 'paragraph' : 'text';
  const choice = choiceQuestion?.type === 'DROP_DOWN' ? 'list' : choiceQuestion?.type === 'RADIO' ? 'choice' : null;
  return {
    // FormApp's numbers are these ids in hexadecimal.
    id: Number.parseInt(itemId ?? '', HEXADECIMAL),
    kind: pageBreakItem === undefined || pageBreakItem === null ? (text ?? choice ?? 'other') : 'page',
    required: required === true,
    options: (choiceQuestion?.options ?? []).map(({ value }) => value ?? ''),
  };
}

export async function formOf(clients: Clients, kind: FormKind, audience: FormAudience, id: string, built: FormFacts['built']): Promise<FormFacts> {
  const [file, form] = await Promise.all([
    fileOf(clients, id),
    look(async () => {
      const { data } = await clients.forms.forms.get({ formId: id });
      // Forms from before publishing existed have no such settings, and are open as soon as they are made.
      const state = data.publishSettings?.publishState;
      const isLegacy = data.publishSettings === undefined || data.publishSettings === null;
      return { published: isLegacy || state?.isPublished === true, accepting: isLegacy || state?.isAcceptingResponses === true, collects: data.settings?.emailCollectionType ?? '', items: (data.items ?? []).map(itemOf) };
    }),
  ]);
  return { kind, audience, id, built, file, form };
}
