/**
 * This file declares the help form once, in all languages. Set-up turns each entry of `items` into one item of a Google Form and
 * keeps its item id by the entry's key; answers are found by that id alone, since titles repeat and are reworded.
 */
import type { Question } from '../words/catalogue';
import type { Catalogue } from '../words/catalogues';
import { fill } from '../words/fill';
import { LANGUAGES, LANGUAGE_FACTS, type Language } from '../words/languages';
import { CATEGORY_KEYS, type Category, RELATIONS } from '../words/vocabulary';
import { words } from '../words/words';

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

/** Longest answers in characters: ours, so that a stray paste is stopped at the form. An address has at most 254 (RFC 5321). */
export const MAX_ANSWER_CHARS = { name: 120, studentNumber: 40, email: 254, device: 64, description: 4_000, phone: 40 } as const;

export const LANGUAGE_KEY = 'language';

/** The key that the choice "not in this list" stands for. */
export const SCHOOL_NOT_LISTED = '';

const ask = (key: string, question: Question): FormEntry => ({ key, title: question.title, help: question.help });

const numbered = (steps: readonly string[]): string => steps.map((step, index) => `${index + 1}. ${step}`).join('\n');

function schoolChoices(schools: readonly string[], notListed: string): FormChoice[] {
  const names = new Set(schools.map((school) => school.trim()).filter((school) => school !== '' && school !== notListed));
  return [...names].map((name): FormChoice => ({ key: name, value: name })).concat({ key: SCHOOL_NOT_LISTED, value: notListed });
}

/** The page on which a family says who it is and what the problem is about. */
function aboutPage(audience: FormAudience, schools: readonly string[], catalogue: Catalogue): FormItem[] {
  const { form, language } = catalogue;
  const open = audience === 'open';
  const about: FormPage = {
    ...ask(`${language}.about`, form.about),
    kind: 'page',
    help: open ? form.about.help : `${form.about.help}\n${form.addressRecorded}`,
  };
  const school: FormChoices = {
    ...ask(`${language}.school`, form.school),
    kind: 'list',
    required: true,
    choices: schoolChoices(schools, form.schoolNotListed),
  };
  const relation: FormChoices = {
    ...ask(`${language}.relation`, form.relation),
    kind: 'choice',
    required: true,
    choices: RELATIONS.map((key) => ({ key, value: catalogue.relations[key] })),
  };
  const text = (name: string, question: Question, required: boolean, maxLength: number): FormText => ({
    ...ask(`${language}.${name}`, question),
    kind: 'text',
    required,
    maxLength,
  });
  const email: FormText = { ...text('email', form.email, false, MAX_ANSWER_CHARS.email), isEmail: true };
  const category: FormChoices = {
    ...ask(`${language}.category`, form.category),
    kind: 'choice',
    required: true,
    choices: CATEGORY_KEYS.map((key) => ({ key, value: catalogue.categories[key], goTo: `${language}.steps.${key}` })),
  };
  return [
    about,
    school,
    ...(open ? [relation] : []),
    text('studentName', form.studentName, true, MAX_ANSWER_CHARS.name),
    text('studentNumber', form.studentNumber, false, MAX_ANSWER_CHARS.studentNumber),
    ...(open ? [email] : []),
    text('device', form.device, false, MAX_ANSWER_CHARS.device),
    category,
  ];
}

/** The page with what usually solves a problem of a category, and the question whether it did. */
function stepsPage(category: Category, catalogue: Catalogue): FormItem[] {
  const { form, language } = catalogue;
  return [
    {
      key: `${language}.steps.${category}`,
      kind: 'page',
      title: fill(form.tryFirst, { category: catalogue.categories[category] }, language),
      help: numbered(catalogue.steps[category]),
    },
    {
      key: `${language}.solved.${category}`,
      kind: 'choice',
      title: form.solved,
      help: '',
      required: true,
      choices: [
        { key: 'yes', value: form.solvedYes, goTo: 'submit' },
        { key: 'no', value: form.solvedNo, goTo: `${language}.problem` },
      ],
    },
  ];
}

function problemPage({ form, language }: Catalogue): FormItem[] {
  return [
    { key: `${language}.problem`, kind: 'page', title: form.problem, help: '', goTo: 'submit' },
    {
      ...ask(`${language}.description`, form.whatHappened),
      kind: 'paragraph',
      required: true,
      maxLength: MAX_ANSWER_CHARS.description,
    },
    { ...ask(`${language}.phone`, form.phone), kind: 'text', required: false, maxLength: MAX_ANSWER_CHARS.phone },
  ];
}

export interface FormLists {
  /** The names of the schools, as the Schools table has them. */
  readonly schools: readonly string[];
  /** All nine unless given; each makes the form longer to build by a ninth. */
  readonly languages?: readonly Language[];
}

/** The help form for an audience. */
export function helpForm(audience: FormAudience, { schools, languages = LANGUAGES }: FormLists): FormSpec {
  const catalogues = languages.map(words);
  const language: FormChoices = {
    key: LANGUAGE_KEY,
    kind: 'list',
    // Portuguese and Spanish share their word.
    title: [...new Set(catalogues.map((one) => one.form.language))].join(' · '),
    help: '',
    required: true,
    choices: languages.map((key) => ({ key, value: LANGUAGE_FACTS[key].own, goTo: `${key}.about` })),
  };
  return {
    audience,
    title: words(languages[0] ?? 'en').form.title,
    description: catalogues.map((one) => one.form.description).join('\n'),
    confirmation: catalogues.map((one) => one.form.closing).join('\n'),
    collectsEmail: audience === 'domain',
    items: [
      language,
      ...catalogues.flatMap((one) => [
        ...aboutPage(audience, schools, one),
        ...CATEGORY_KEYS.flatMap((category) => stepsPage(category, one)),
        ...problemPage(one),
      ]),
    ],
  };
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
