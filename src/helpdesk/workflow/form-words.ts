/** This file brings the district's own wording into the forms that stand already; their questions and answers stay what they are. */
import type { ProgramContext } from '../../app/context';
import type { Job, JobStep } from '../../app/entry';
import { OWN_WORDS, ownIn, ownWords } from '../../app/own-words';
import type { FormWording } from '../../base/ports';
import { accept } from '../../base/verdict';
import { LANGUAGES, type Language } from '../../words/languages';
import { areaOf } from '../../words/places';
import { type BuiltForm, builtForms } from '../built-forms';
import { FORMS } from '../forms/all';

/** The areas whose texts stand in forms. */
const IN_FORMS: readonly string[] = ['form', 'steps', 'damage', 'survey', 'coaching'];

/** The languages that a form was last reworded in, after what it was reworded for. */
const WORDED = 'form words';
const SEPARATOR = '|';
const due = (context: Pick<ProgramContext, 'keep'>): string => [context.keep.get(OWN_WORDS) ?? '', ...builtForms(context).map((form) => form.formId)].join(' ');

function wordings({ kind, audience, items }: BuiltForm, languages: readonly Language[]): readonly FormWording[] {
  const entries = FORMS.find((one) => one.kind === kind)?.spec(audience, { schools: [] }).items ?? [];
  let page = -1;
  return entries.flatMap((entry): readonly FormWording[] => {
    if (entry.kind === 'page') page++;
    const at = entry.kind === 'page' ? page : items[entry.key];
    const isAsked = languages.some((language) => entry.key.startsWith(`${language}.`));
    return at === undefined || !isAsked ? [] : [{ kind: entry.kind, at, title: entry.title, help: entry.help }];
  });
}

function reword(context: ProgramContext): JobStep {
  const now = due(context);
  const read = context.books.programme.read({ wants: { whole: [ownWords] }, decide: (found) => accept(found.all(ownWords)) });
  const rows = read.ok ? read.value : [];
  const [, before = ''] = (context.keep.get(WORDED) ?? '').split(SEPARATOR);
  const worded = LANGUAGES.filter((language) => [...ownIn(rows, language).keys()].some((place) => IN_FORMS.includes(areaOf(place))));
  // A language that was reworded once gets our words back where its own are gone.
  const languages = LANGUAGES.filter((language) => worded.includes(language) || before.split(' ').includes(language));
  if (languages.length > 0) for (const form of builtForms(context)) context.forms.reword(form.formId, wordings(form, languages));
  context.keep.set(WORDED, [now, worded.join(' ')].join(SEPARATOR));
  return { next: null, progress: languages.length === 0 ? 'Nothing to reword' : `Forms reworded in ${languages.join(', ')}` };
}

export const formWordsJob: Job = {
  job: 'form words',
  room: 'helpdesk',
  about: "Brings the district's own wording into the forms.",
  every: 'hour',
  wanted: (context) => context.keep.get(OWN_WORDS) !== null && (context.keep.get(WORDED) ?? '').split(SEPARATOR)[0] !== due(context),
  step: reword,
};
