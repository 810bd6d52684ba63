/** This file is the contract between what is published and the hub's pages: everything here is public. */
import type { Day } from '../../base/time';
import type { Audience, Topic } from '../../hub/sheet';
import type { Language } from '../../words/languages';
import type { Category, FamilyState } from '../../words/vocabulary';

/** Where a link leads, by the parameters of its address; the language comes with every link. */
export type HubTo = Readonly<Partial<Record<'page' | 'for' | 'card' | 'topic' | 'q' | 'ticket' | 'code' | 'tag', string>>>;

export interface HubCardLink {
  readonly card: string;
  readonly title: string;
  /** The language of the title. */
  readonly language: Language;
  /** The name of a drawing, '' for none. */
  readonly picture: string;
}

export interface HubProblemLine {
  readonly category: Category;
  /** '' for all of the district. */
  readonly school: string;
  readonly since: Day | null;
  /** What helps meanwhile. */
  readonly card: HubCardLink | null;
}

/** Weekdays count from 0 for Sunday; times are minutes since midnight. */
export interface HubHours {
  readonly from: number;
  readonly to: number;
  readonly open: { readonly opens: number; readonly closes: number } | null;
}

export interface HubSchoolLine {
  readonly name: string;
  /** As typed where it could not be read. */
  readonly hours: readonly HubHours[] | string;
  readonly contact: string;
}

/** A line of text with the web addresses in it. */
export type HubText = readonly { readonly text: string; readonly isAddress: boolean }[];
export type HubBlock = { readonly kind: 'paragraph'; readonly text: HubText } | { readonly kind: 'steps' | 'list'; readonly items: readonly HubText[] };

interface Cards {
  readonly cards: readonly HubCardLink[];
  /** Whether there were more than a page holds. */
  readonly isCut: boolean;
}

export interface HubHome {
  readonly page: 'home';
  readonly problems: readonly HubProblemLine[];
  readonly audiences: readonly Audience[];
  readonly topics: readonly Topic[];
  readonly schools: readonly HubSchoolLine[];
  /** How many schools there are, shown or not. */
  readonly schoolCount: number;
}
export interface HubCategories {
  readonly page: 'help';
}
export interface HubCategory extends Cards {
  readonly page: 'category';
  readonly category: Category;
  readonly problems: readonly HubProblemLine[];
}
export interface HubList {
  readonly page: 'list';
  readonly audience: Audience | null;
  readonly topic: Topic | null;
  readonly groups: readonly { readonly topic: Topic; readonly cards: readonly HubCardLink[] }[];
  readonly isCut: boolean;
}
export interface HubCardPage {
  readonly page: 'card';
  readonly card: HubCardLink;
  readonly topic: Topic;
  readonly blocks: readonly HubBlock[];
  readonly updatedOn: Day | null;
  readonly isReviewed: boolean;
}
export interface HubFound extends Cards {
  readonly page: 'search';
  readonly query: string;
  readonly categories: readonly Category[];
}
export interface HubTicket {
  readonly page: 'ticket';
  /** As they were typed. */
  readonly ticket: string;
  readonly code: string;
  /** Null where nothing was asked yet. */
  readonly answer: null | 'unknown' | { readonly number: string; readonly state: FamilyState; readonly expectedOn: Day | null };
}
export interface HubSchools {
  readonly page: 'schools';
  readonly query: string;
  readonly schools: readonly HubSchoolLine[];
  readonly isCut: boolean;
}
export interface HubSticker {
  readonly page: 'found';
  readonly tag: string;
  readonly schools: readonly HubSchoolLine[];
  readonly isCut: boolean;
}
/** A page that is not there, and one that cannot be shown now. */
export interface HubNothing {
  readonly page: 'gone' | 'sorry';
}

export type HubPage = HubHome | HubCategories | HubCategory | HubList | HubCardPage | HubFound | HubTicket | HubSchools | HubSticker | HubNothing;

export interface HubView {
  readonly language: Language;
  /** False where nobody has chosen a language yet. */
  readonly isChosen: boolean;
  readonly district: string;
  /**
   * The hub's own web address, for all links: a page inside Google's frame cannot link to itself relatively (platform.md §6). Where it is
   * '' the links are relative, which works only outside that frame.
   */
  readonly address: string;
  /** This page, for the same in another language. */
  readonly here: HubTo;
  /** The help form in this language, '' where there is none yet. */
  readonly form: string;
  readonly page: HubPage;
}
