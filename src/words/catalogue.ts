/** This file says what a language must have words for: a catalogue that lacks one does not compile. */
import type { DateParts } from './date';
import type { Language } from './languages';
import type { Category, FamilyState, Relation } from './vocabulary';

/** Plain text to be mailed. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

export interface Question {
  readonly title: string;
  readonly help: string;
}

/**
 * What the first mail after a request names. It quotes nothing that was typed, because the address may belong to somebody else
 * than the person who filled in the form.
 */
export interface AcknowledgementFacts {
  readonly ticket: string;
  readonly category: Category;
  /** In school hours; null where no time can be promised. */
  readonly answerBy: DateParts | null;
  /** Null where the school's number is not known. */
  readonly officePhone: string | null;
  /** Who signs: the district's own name for its help. */
  readonly team: string;
}

export interface ReplyFacts {
  readonly ticket: string;
  /** What a member of staff wrote, as written. */
  readonly answer: string;
  readonly team: string;
}

export interface ResolvedFacts {
  readonly ticket: string;
  readonly team: string;
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
  /** The title of the page with a category's steps; it is given the category's name. */
  tryFirst(category: string): string;
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

export interface HubWords {
  readonly title: string;
  readonly intro: string;
  /** The button that opens the form. */
  readonly getHelp: string;
  readonly opensForm: string;
  readonly languages: string;
  readonly schools: string;
  readonly supportHours: string;
  /** A day without support hours. */
  readonly closed: string;
  readonly privacy: string;
}

export interface Catalogue {
  readonly language: Language;
  /** The person who read every sentence and speaks the language; null for one that a machine wrote and nobody has reviewed. */
  readonly reviewedBy: string | null;
  /** From Sunday to Saturday, as they stand alone. */
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  /** From January to December, as they stand in a date. */
  readonly months: readonly string[] & { readonly length: 12 };
  /** A time of day on a day, as it stands inside the sentences of this catalogue. */
  date(parts: DateParts): string;
  /** A time of day; `hour` counts from 0 to 23. */
  time(hour: number, minute: number): string;
  readonly relations: Readonly<Record<Relation, string>>;
  readonly categories: Readonly<Record<Category, string>>;
  /** The two or three things that usually solve a problem of the category, in the order in which to try them. */
  readonly steps: Readonly<Record<Category, readonly string[]>>;
  readonly form: FormWords;
  /** Subjects start with the ticket's number in square brackets, which is how an answer is recognised. */
  readonly mail: {
    acknowledgement(facts: AcknowledgementFacts): Letter;
    /** Carries what a member of staff answered. */
    reply(facts: ReplyFacts): Letter;
    resolved(facts: ResolvedFacts): Letter;
  };
  readonly states: Readonly<Record<FamilyState, string>>;
  readonly hub: HubWords;
}

/** Paragraphs with an empty line between them. */
export const paragraphs = (...parts: readonly string[]): string => parts.join('\n\n');

/** The entry of a list that has one for every weekday or month; a number outside it is a mistake of the caller. */
export function named(names: readonly string[], index: number): string {
  const name = names[index];
  if (name === undefined) throw new Error(`There is no name number ${index} among ${names.length}.`);
  return name;
}
