/** This file is the contract of the page on which all texts stand side by side. */
import type { Catalogue } from '../../words/catalogues';
import type { Language } from '../../words/languages';

/** A text of the district's own. */
export interface OwnText {
  /** The language and the place. */
  readonly key: string;
  readonly text: string;
  readonly by: string;
  readonly at: number | null;
}

/** Somebody has read an area in a language and found it right. */
export interface WordReview {
  /** The language and the area. */
  readonly key: string;
  /** Of the texts that were read; '' where the review was taken back. */
  readonly fingerprint: string;
  readonly by: string;
  readonly at: number | null;
}

export interface WordsStanding {
  readonly own: readonly OwnText[];
  readonly reviews: readonly WordReview[];
}

export interface WordsView extends WordsStanding {
  /** As we bring them. */
  readonly ours: Readonly<Record<Language, Catalogue>>;
  /** The district's time zone, an IANA name. */
  readonly zone: string;
}

/** A row of a translator's file: the place, the English that was translated, and the translation. */
export type WordRow = readonly [place: string, english: string, text: string];

interface Click {
  readonly click: string;
}

export interface WordMethods {
  'words.view': { args: Record<string, never>; answer: WordsView };
  /** `fingerprint` is of the texts that were read; '' takes a review back. */
  'words.review': { args: Click & { readonly area: string; readonly language: string; readonly fingerprint: string }; answer: WordsStanding };
  /** Brings in all rows or none; `rows` is JSON of WordRow. */
  'words.import': { args: Click & { readonly language: string; readonly rows: string }; answer: WordsStanding };
}
