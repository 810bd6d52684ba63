/** This file reads the answers of a form, in whichever language they were given, into one shape. */
import { LANGUAGES, type Language, languageOf } from '../words/languages';
import { CATEGORY_KEYS, type Category, RELATIONS, type Relation } from '../words/vocabulary';
import { words } from '../words/words';
import type { Happening, Keeper } from './forms/damage';
import { LANGUAGE_KEY, SCHOOL_NOT_LISTED } from './forms/form';

/** Answers by the key of their question. */
export type Answers = ReadonlyMap<string, string | readonly string[]>;

/** What the form for damage, loss or theft asks beside. */
export interface Incident {
  readonly happened: Happening;
  readonly where: string;
  readonly when: string;
  readonly police: string;
  readonly keeper: Keeper;
}

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
  readonly incident?: Incident;
}

/** The language of an answered form: the one chosen; failing that, the one in which most was answered. */
function languageAnswered(chosen: string, answers: Answers): Language {
  const named = languageOf(chosen);
  if (named !== null) return named;
  const given = [...answers].filter(([, answer]) => answer.length > 0).map(([key]) => key.split('.')[0]);
  const counts = LANGUAGES.map((language) => given.filter((one) => one === language).length);
  return LANGUAGES[counts.indexOf(Math.max(...counts))] ?? 'en';
}

type TextOf<Key> = (language: Language, key: Key) => string;

/** Which of the keys a choice's text stands for, in the form's own language first and then in any other. */
function meaning<Key extends string>(said: string, keys: readonly Key[], language: Language, textOf: TextOf<Key>): Key | null {
  for (const one of [language, ...LANGUAGES]) {
    const found = keys.find((key) => textOf(one, key).trim() === said);
    if (found !== undefined) return found;
  }
  return null;
}

/** The answers of one form in its language. Going back and choosing otherwise may leave answers of other languages behind; they do not count. */
export interface Said {
  readonly language: Language;
  /** What was answered to a question of that language, without spaces around it. */
  text(name: string): string;
  /** The key of what was chosen; null where nothing was, or nothing that is in a catalogue. */
  choice<Key extends string>(name: string, keys: readonly Key[], textOf: TextOf<Key>): Key | null;
  /** Keys of questions whose choice is in no catalogue. */
  readonly unclear: readonly string[];
}

/** The answer to a question by its whole key. */
export function answerTo(answers: Answers, key: string): string {
  const answer = answers.get(key) ?? '';
  return (typeof answer === 'string' ? answer : answer.join(', ')).trim();
}

export function saidIn(answers: Answers): Said {
  const language = languageAnswered(answerTo(answers, LANGUAGE_KEY), answers);
  const unclear: string[] = [];
  return {
    language,
    unclear,
    text: (name) => answerTo(answers, `${language}.${name}`),
    choice(name, keys, textOf) {
      const key = `${language}.${name}`;
      const text = answerTo(answers, key);
      const found = text === '' ? null : meaning(text, keys, language, textOf);
      if (text !== '' && found === null) unclear.push(key);
      return found;
    },
  };
}

/** What every report says of who asks and of the device. */
export function readWho(said: Said, respondentEmail: string): Pick<HelpAnswers, 'language' | 'school' | 'relation' | 'studentName' | 'studentNumber' | 'email' | 'device' | 'description' | 'phone'> {
  const relation = said.choice('relation', RELATIONS, (language, key) => words(language).relations[key]);
  const school = said.text('school');
  // A question offers the words of its own language only; to look in the others would read them all for every answer.
  const isListed = words(said.language).form.schoolNotListed !== school;
  return {
    language: said.language,
    school: isListed ? school : SCHOOL_NOT_LISTED,
    relation,
    studentName: said.text('studentName'),
    studentNumber: said.text('studentNumber'),
    email: respondentEmail.trim() || said.text('email'),
    device: said.text('device'),
    description: said.text('description'),
    phone: said.text('phone'),
  };
}

const SOLVED = ['yes', 'no'] as const;

/**
 * Reads the answers of a help form. Only the questions of its language and category count. `respondentEmail` is the address that
 * Google recorded, empty where it records none.
 */
export function readAnswers(answers: Answers, respondentEmail = ''): HelpAnswers {
  const said = saidIn(answers);
  const who = readWho(said, respondentEmail);
  const category = said.choice('category', CATEGORY_KEYS, (language, key) => words(language).categories[key]);
  const solved =
    category === null ? null : said.choice(`solved.${category}`, SOLVED, (language, key) => (key === 'yes' ? words(language).form.solvedYes : words(language).form.solvedNo));
  return {
    ...who,
    category: category ?? 'other',
    // Whoever described a problem wants help, whatever an earlier page still says.
    solved: solved === 'yes' && who.description === '',
    unclear: said.unclear,
  };
}
