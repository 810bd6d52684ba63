/** This file says what a language must have words for, all of it data: texts with a `{name}` where something is filled in. */
import type { Language } from './languages';
import type { Category, FamilyState, Relation } from './vocabulary';

export interface Question {
  readonly title: string;
  readonly help: string;
}

export interface FormWords {
  readonly title: string;
  /** One sentence below the form's title. */
  readonly description: string;
  /** The word "Language", for the form's first question. */
  readonly language: string;
  /** The first page after the language. */
  readonly about: Question;
  /** Added to that page where the form records the address of the account. */
  readonly addressRecorded: string;
  readonly school: Question;
  /** The last choice of the school question. */
  readonly schoolNotListed: string;
  readonly relation: Question;
  readonly studentName: Question;
  readonly studentNumber: Question;
  readonly email: Question;
  readonly device: Question;
  readonly category: Question;
  /** The title of the page with the steps of a `{category}`. */
  readonly tryFirst: string;
  readonly solved: string;
  readonly solvedYes: string;
  readonly solvedNo: string;
  /** The title of the page on which the problem is told. */
  readonly problem: string;
  readonly whatHappened: Question;
  readonly phone: Question;
  /** What the form says when it is sent, whether or not the steps helped. */
  readonly closing: string;
}

/** The texts that stand in one file for each language. Newer areas have a file each instead, joined in `catalogues.ts`. */
export interface LanguageWords {
  readonly language: Language;
  /** The person who read every sentence and speaks the language; null for one that a machine wrote and nobody has reviewed. */
  readonly reviewedBy: string | null;
  readonly relations: Readonly<Record<Relation, string>>;
  readonly categories: Readonly<Record<Category, string>>;
  /** The two or three things that usually solve a problem of the category, in the order in which to try them. */
  readonly steps: Readonly<Record<Category, readonly string[]>>;
  readonly form: FormWords;
  readonly states: Readonly<Record<FamilyState, string>>;
}
