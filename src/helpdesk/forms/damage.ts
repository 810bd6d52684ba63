/** This file declares the form for a device that was damaged, lost or stolen: one page in each language, and what is said on it. */
import { LANGUAGES, type Language } from '../../words/languages';
import { words } from '../../words/words';
import { type DeclaredForm, type FormAudience, type FormChoices, type FormItem, type FormLists, type FormSpec, MAX_ANSWER_CHARS, ask, languageQuestion, textQuestion, whoQuestions } from './form';

/** What may have happened to a device. */
export const HAPPENINGS = ['dropped', 'liquid', 'lost', 'stolen', 'other'] as const;
export type Happening = (typeof HAPPENINGS)[number];
/** Who may have the device now. */
export const KEEPERS = ['family', 'school', 'nobody knows'] as const;
export type Keeper = (typeof KEEPERS)[number];

function damagePage(audience: FormAudience, schools: readonly string[], language: Language): FormItem[] {
  const catalogue = words(language);
  const said = catalogue.damage;
  const choices = <K extends string>(name: string, title: string, keys: readonly K[], values: Readonly<Record<K, string>>): FormChoices => ({
    ...ask(`${language}.${name}`, { title, help: '' }),
    kind: 'choice',
    required: true,
    choices: keys.map((key) => ({ key, value: values[key] })),
  });
  const line = (name: string, title: string, help = ''): FormItem => textQuestion(language, name, { title, help }, name !== 'police', MAX_ANSWER_CHARS.line);
  return [
    ...whoQuestions(audience, schools, catalogue, { title: said.about, help: catalogue.form.about.help }).map((item) => (item.kind === 'page' ? { ...item, goTo: 'submit' } : item)),
    choices('happened', said.happened, HAPPENINGS, said.happenings),
    line('where', said.where),
    line('when', said.when),
    line('police', said.police, said.policeHelp),
    choices('keeper', said.keeper, KEEPERS, said.keepers),
    { ...ask(`${language}.description`, catalogue.form.whatHappened), kind: 'paragraph', required: true, maxLength: MAX_ANSWER_CHARS.description },
    textQuestion(language, 'phone', catalogue.form.phone, false, MAX_ANSWER_CHARS.phone),
  ];
}

export function damageForm(audience: FormAudience, { schools, languages = LANGUAGES }: FormLists): FormSpec {
  return {
    kind: 'damage',
    audience,
    title: words(languages[0] ?? 'en').damage.title,
    description: languages.map((one) => words(one).damage.description).join('\n'),
    confirmation: languages.map((one) => words(one).damage.closing).join('\n'),
    collectsEmail: audience === 'domain',
    items: [languageQuestion(languages, 'about'), ...languages.flatMap((one) => damagePage(audience, schools, one))],
  };
}

export const damageForms: DeclaredForm = {
  kind: 'damage',
  room: 'helpdesk',
  titles: { open: 'MyTech damage, loss or theft form (for everybody)', domain: 'MyTech damage, loss or theft form (school accounts)' },
  spec: damageForm,
};
