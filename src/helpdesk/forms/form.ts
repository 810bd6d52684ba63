/**
 * This file says what a form is made of, and what every form has: its language question, its schools, its links filled in
 * beforehand. Set-up turns each entry of `items` into one item of a Google Form and keeps its item id by the entry's key; answers
 * are found by that id alone, since titles repeat and are reworded.
 */
import type { Question } from '../../words/catalogue';
import type { Catalogue } from '../../words/catalogues';
import { LANGUAGES, LANGUAGE_FACTS, type Language } from '../../words/languages';
import { RELATIONS } from '../../words/vocabulary';
import { words } from '../../words/words';

/** What a form is for. Stored by these words: add kinds, never rename one. */
export const FORM_KINDS = ['help', 'damage', 'survey', 'coach'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** The form for accounts of the domain, whose addresses Google vouches for, and the form for everybody. */
export type FormAudience = 'domain' | 'open';

/** The key of a page, or where there is no page: `submit` sends the form, `next` goes on in order. */
export type GoTo = string;

export interface FormChoice {
  /** What the answer means, whatever the language; a school's choice means the school's name. */
  readonly key: string;
  /** What is read. Never empty, and never twice in one question. */
  readonly value: string;
  /** In one question either all choices have it or none: Google refuses a mixture (reference/forms/page-navigation-type). */
  readonly goTo?: GoTo;
}

interface FormEntry {
  /** Never changes its meaning: `es.category`. */
  readonly key: string;
  readonly title: string;
  readonly help: string;
}

/** The start of a page; what follows stands on it until the next one. */
export interface FormPage extends FormEntry {
  readonly kind: 'page';
  /** Where the form goes after this page, unless a choice on it says otherwise. See `pageBreakMoves`. */
  readonly goTo?: GoTo;
}

export interface FormChoices extends FormEntry {
  readonly kind: 'list' | 'choice';
  readonly required: boolean;
  readonly choices: readonly FormChoice[];
}

export interface FormText extends FormEntry {
  readonly kind: 'text' | 'paragraph';
  readonly required: boolean;
  /** The longest answer in characters. */
  readonly maxLength: number;
  /** The answer must look like an e-mail address. */
  readonly isEmail?: boolean;
}

export type FormItem = FormPage | FormChoices | FormText;

export interface FormSpec {
  readonly kind: FormKind;
  readonly audience: FormAudience;
  readonly title: string;
  readonly description: string;
  /** Plain text shown after sending; a form has one for all its languages. */
  readonly confirmation: string;
  /** Whether Google records the address of the account that answers. */
  readonly collectsEmail: boolean;
  /** In the order in which they stand; the first page has no entry of its own. */
  readonly items: readonly FormItem[];
}

const NAMES: Readonly<Record<FormKind, string>> = { help: 'for help', damage: 'for damage, loss or theft', survey: 'with the survey', coach: 'to ask for a coach' };

/** How a form is called among staff, after the word "form". */
export const formName = ({ kind, audience }: Pick<FormSpec, 'kind' | 'audience'>): string => `${NAMES[kind]}, ${audience === 'open' ? 'for everybody' : 'for school accounts'}`;

/** Longest answers in characters: ours, so that a stray paste is stopped at the form. An address has at most 254 (RFC 5321). */
export const MAX_ANSWER_CHARS = { name: 120, studentNumber: 40, email: 254, device: 64, description: 4_000, phone: 40, line: 300, code: 64 } as const;

export const LANGUAGE_KEY = 'language';

/** The key that the choice "not in this list" stands for. */
export const SCHOOL_NOT_LISTED = '';

export const ask = (key: string, question: Question): FormEntry => ({ key, title: question.title, help: question.help });

/** A question for a line of text, its key beginning with the language. */
export const textQuestion = (language: Language, name: string, question: Question, required: boolean, maxLength: number): FormText => ({
  ...ask(`${language}.${name}`, question),
  kind: 'text',
  required,
  maxLength,
});

/** The schools of the Schools table, and a way out for one that is missing. */
export function schoolChoices(schools: readonly string[], notListed: string): FormChoice[] {
  const names = new Set(schools.map((school) => school.trim()).filter((school) => school !== '' && school !== notListed));
  return [...names].map((name): FormChoice => ({ key: name, value: name })).concat({ key: SCHOOL_NOT_LISTED, value: notListed });
}

export interface FormLists {
  /** The names of the schools, as the Schools table has them. */
  readonly schools: readonly string[];
  /** All nine unless given; each makes the form longer to build by a ninth. */
  readonly languages?: readonly Language[];
}

/** The first question of every form: its answer leads to the pages in that language. */
export const languageQuestion = (languages: readonly Language[], page: string): FormChoices => ({
  key: LANGUAGE_KEY,
  kind: 'list',
  // Portuguese and Spanish share their word.
  title: [...new Set(languages.map((one) => words(one).form.language))].join(' · '),
  help: '',
  required: true,
  choices: languages.map((key) => ({ key, value: LANGUAGE_FACTS[key].own, goTo: `${key}.${page}` })),
});

/** The page on which somebody says who it is and which device it is about; `page` names it. */
export function whoQuestions(audience: FormAudience, schools: readonly string[], { form, language, relations }: Catalogue, about: Question = form.about): FormItem[] {
  const open = audience === 'open';
  const text = (name: string, question: Question, required: boolean, maxLength: number): FormText => textQuestion(language, name, question, required, maxLength);
  const school: FormChoices = { ...ask(`${language}.school`, form.school), kind: 'list', required: true, choices: schoolChoices(schools, form.schoolNotListed) };
  const relation: FormChoices = { ...ask(`${language}.relation`, form.relation), kind: 'choice', required: true, choices: RELATIONS.map((key) => ({ key, value: relations[key] })) };
  const email: FormText = { ...text('email', form.email, false, MAX_ANSWER_CHARS.email), isEmail: true };
  return [
    { ...ask(`${language}.about`, about), kind: 'page', help: open ? about.help : `${about.help}\n${form.addressRecorded}` },
    school,
    ...(open ? [relation] : []),
    text('studentName', form.studentName, true, MAX_ANSWER_CHARS.name),
    text('studentNumber', form.studentNumber, false, MAX_ANSWER_CHARS.studentNumber),
    ...(open ? [email] : []),
    text('device', form.device, false, MAX_ANSWER_CHARS.device),
  ];
}

/** A form as it is declared: for whom it is made, and of what. */
export interface DeclaredForm {
  readonly kind: FormKind;
  /** The room that it belongs to, and closes with. */
  readonly room: string;
  /** The name of its file in Drive, by audience; an audience without one gets no form. A form that was cut off in the making is found by it. */
  readonly titles: Readonly<Partial<Record<FormAudience, string>>>;
  spec(audience: FormAudience, lists: FormLists): FormSpec;
}

/**
 * What `setGoToPage` of each page break must be given, by the key of its page. A page break's go-to is followed at the end of the
 * page *before* it (reference/forms/page-break-item), so each `goTo` moves to the break after its page; the last page sends the
 * form by itself.
 */
export function pageBreakMoves(spec: FormSpec): ReadonlyMap<string, GoTo> {
  const pages = spec.items.filter((item): item is FormPage => item.kind === 'page');
  const moves = new Map<string, GoTo>();
  pages.forEach((page, index) => {
    const after = pages[index + 1];
    if (page.goTo !== undefined && after !== undefined) moves.set(after.key, page.goTo);
  });
  return moves;
}

/** What a link may know before anybody has answered. */
export interface KnownBefore {
  readonly language?: Language;
  /** A tag or a serial number. */
  readonly device?: string;
  readonly school?: string;
}

/**
 * The answers with which a link is filled in beforehand, by question. A QR code knows the device and not the language, so they are
 * put into every language's questions; only those of the language that is then chosen are read.
 */
export function prefilled(spec: FormSpec, known: KnownBefore): ReadonlyMap<string, string> {
  const languages = known.language === undefined ? LANGUAGES : [known.language];
  const wanted = new Map<string, string | undefined>([[LANGUAGE_KEY, known.language]]);
  for (const language of languages) wanted.set(`${language}.device`, known.device).set(`${language}.school`, known.school);
  const answers = new Map<string, string>();
  for (const item of spec.items) {
    const answer = wanted.get(item.key);
    if (answer === undefined || answer === '') continue;
    // A choice that the list does not have would be refused, and a link without it still helps.
    const value = 'choices' in item ? item.choices.find((choice) => choice.key === answer)?.value : answer;
    if (value !== undefined) answers.set(item.key, value);
  }
  return answers;
}
