/** This file is the contract between the page on which the hub's cards are edited and the entries it calls. */
import type { Language } from '../../words/languages';

export type ExpiryWord = '' | 'soon' | 'over';

/** How a text stands in one language; colours and words are the page's. */
export interface TextStanding {
  readonly language: Language;
  readonly state: 'missing' | 'draft' | 'in review' | 'published' | 'taken back';
  /** Families can read it now; while it is worked on again that is an earlier version. */
  readonly isPublic: boolean;
  /** Somebody who knows the language has read exactly this text. */
  readonly isRead: boolean;
  /** The English was changed since this was translated. */
  readonly isOlder: boolean;
}

export interface CardLine {
  readonly card: string;
  readonly title: string;
  readonly topic: string;
  readonly readers: string;
  readonly category: string;
  readonly owner: string;
  /** A day such as 2027-06-30; '' where it never expires. */
  readonly expiresOn: string;
  readonly expiry: ExpiryWord;
  /** One for each language, in the same order for every card. */
  readonly standings: readonly TextStanding[];
}

export interface ContentView {
  /** The account that edits. */
  readonly visitor: string;
  readonly today: string;
  /** By topic and order. */
  readonly cards: readonly CardLine[];
}

export interface WrittenText {
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  readonly words: string;
}

export interface CardText extends TextStanding, WrittenText {
  readonly readBy: string;
  readonly readOn: string;
}

export interface CardView {
  readonly line: CardLine;
  readonly texts: readonly CardText[];
}

/** What a button does with texts after what was typed is kept. */
export type ContentAct = 'keep' | 'ready' | 'read' | 'publish' | 'take back';

/** Sent with every change: a retried click finds the same event and happens once. */
interface Click {
  readonly click: string;
}

export interface ContentMethods {
  'content.view': { args: Record<string, never>; answer: ContentView };
  'content.card': { args: { readonly card: string }; answer: CardView };
  /** Keeps what was typed, then does one thing with the texts in some languages, all or nothing. */
  'content.change': { args: Click & { readonly card: string; readonly texts: readonly WrittenText[]; readonly act: ContentAct; readonly languages: readonly string[] }; answer: CardView };
  'content.facts': { args: Click & { readonly card: string; readonly topic: string; readonly readers: string; readonly category: string; readonly owner: string; readonly expiresOn: string }; answer: CardView };
  'content.add': { args: Click & { readonly title: string; readonly topic: string }; answer: CardView };
}
