/** This file reads the answers of a help form, in whichever language they were given, into one shape. */
import type { Catalogue } from '../words/catalogues';
import { LANGUAGES, type Language, languageOf } from '../words/languages';
import { CATEGORY_KEYS, type Category, RELATIONS, type Relation } from '../words/vocabulary';
import { words } from '../words/words';
import { LANGUAGE_KEY, SCHOOL_NOT_LISTED } from './forms';

/** Answers by the key of their question. */
export type Answers = ReadonlyMap<string, string | readonly string[]>;

/** What a family said, the same whatever its language. Texts are as typed, without spaces around them, and empty where not given. */
export interface HelpAnswers {
  readonly language: Language;
  /** A name from the Schools table of the time; empty where the school was not in the list. */
  readonly school: string;
  /** Null in the form of the domain, which does not ask. */
  readonly relation: Relation | null;
  readonly studentName: string;
  readonly studentNumber: string;
  /** Verified only if it came from the form of the domain. */
  readonly email: string;
  readonly device: string;
  readonly category: Category;
  /** The steps were enough, and nothing is left to do. */
  readonly solved: boolean;
  readonly description: string;
  readonly phone: string;
  /** Keys of questions whose choice is in no catalogue, such as one reworded since: somebody has to look. */
  readonly unclear: readonly string[];
}

/** The language of an answered form: the one chosen; failing that, the one in which most was answered. */
function languageAnswered(chosen: string, answers: Answers): Language {
  const named = languageOf(chosen);
  if (named !== null) return named;
  const given = [...answers].filter(([, answer]) => answer.length > 0).map(([key]) => key.split('.')[0]);
  const counts = LANGUAGES.map((language) => given.filter((one) => one === language).length);
  return LANGUAGES[counts.indexOf(Math.max(...counts))] ?? 'en';
}

type TextOf<Key> = (catalogue: Catalogue, key: Key) => string;

/** Which of the keys a choice's text stands for, in the form's own language first and then in any other. */
function meaning<Key extends string>(said: string, keys: readonly Key[], language: Language, textOf: TextOf<Key>): Key | null {
  for (const one of [language, ...LANGUAGES]) {
    const found = keys.find((key) => textOf(words(one), key).trim() === said);
    if (found !== undefined) return found;
  }
  return null;
}

const SOLVED = ['yes', 'no'] as const;

/**
 * Reads answers into one shape. Only the questions of the form's language and category count: going back and choosing otherwise
 * may leave answers behind. `respondentEmail` is the address that Google recorded, empty where it records none.
 */
export function readAnswers(answers: Answers, respondentEmail = ''): HelpAnswers {
  const said = (key: string): string => {
    const answer = answers.get(key) ?? '';
    return (typeof answer === 'string' ? answer : answer.join(', ')).trim();
  };
  const language = languageAnswered(said(LANGUAGE_KEY), answers);
  const unclear: string[] = [];
  const chosen = <Key extends string>(name: string, keys: readonly Key[], textOf: TextOf<Key>): Key | null => {
    const key = `${language}.${name}`;
    const text = said(key);
    const found = text === '' ? null : meaning(text, keys, language, textOf);
    if (text !== '' && found === null) unclear.push(key);
    return found;
  };
  const relation = chosen('relation', RELATIONS, (catalogue, key) => catalogue.relations[key]);
  const category = chosen('category', CATEGORY_KEYS, (catalogue, key) => catalogue.categories[key]);
  const solved =
    category === null ? null : chosen(`solved.${category}`, SOLVED, ({ form }, key) => (key === 'yes' ? form.solvedYes : form.solvedNo));
  const school = said(`${language}.school`);
  // A question offers the words of its own language only; to look in the others would read them all for every answer.
  const isListed = words(language).form.schoolNotListed !== school;
  const description = said(`${language}.description`);
  return {
    language,
    school: isListed ? school : SCHOOL_NOT_LISTED,
    relation,
    studentName: said(`${language}.studentName`),
    studentNumber: said(`${language}.studentNumber`),
    email: respondentEmail.trim() || said(`${language}.email`),
    device: said(`${language}.device`),
    category: category ?? 'other',
    // Whoever described a problem wants help, whatever an earlier page still says.
    solved: solved === 'yes' && description === '',
    description,
    phone: said(`${language}.phone`),
    unclear,
  };
}
