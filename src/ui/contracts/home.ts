/** This file is the contract of "my school today" and of the look-up above it: figures, the list behind each, and what a text names. */
import type { LookUp } from './loans';

/** What a figure counts; each has a list behind it. Exceptions are listed by `exception:` and their kind. */
export type HomeList = 'waiting' | 'mine' | 'nobody' | 'late' | 'out' | 'due' | 'overdue' | 'spare';

export interface HomeSchool {
  readonly id: string;
  readonly name: string;
}

export interface HomeView {
  /** The schools that are counted; none where somebody has to choose one first. */
  readonly schools: readonly HomeSchool[];
  /** Every school that may be chosen, by name. */
  readonly choices: readonly HomeSchool[];
  /** How many of each; `mine` are tickets of whoever asks, wherever they are. */
  readonly counts: Readonly<Record<HomeList, number>>;
  /** The ticket that waits longest, and the one that is late by most; '' where there is none. */
  readonly oldest: string;
  readonly latest: string;
  readonly latestDue: number | null;
  /** Exceptions that stand open, what matters most first. */
  readonly exceptions: readonly { readonly kind: string; readonly count: number }[];
  /** Known problems of the schools and of all of the district; `place` is a school's name, a model or a grade. */
  readonly problems: readonly { readonly what: string; readonly scope: string; readonly place: string; readonly since: string | null }[];
  /** What to do first, as one sentence, and the list that it is about; '' where it is about none. */
  readonly first: string;
  readonly firstList: string;
  readonly me: string;
  readonly now: number;
  /** The district's time zone, an IANA name. */
  readonly zone: string;
}

/** One line of a list: a ticket or a device, by which the rest is opened. */
export interface HomeLine {
  readonly ticket: string;
  readonly serial: string;
  readonly title: string;
  readonly about: string;
  /** When it was or is due: a moment for a ticket, a day for a device. */
  readonly due: number | string | null;
}

export interface HomeLines {
  readonly lines: readonly HomeLine[];
  /** How many more there are behind these. */
  readonly more: number;
  readonly now: number;
  readonly zone: string;
}

/** What a text names, and the ticket of that number; '' where there is none. */
export type LookedUp = LookUp & { readonly ticket: string };

export interface HomeMethods {
  /** A tag, a serial or student number, a name, an e-mail address, a ticket's number, or an address of ours that names one of them. */
  'look.up': { args: { readonly text: string }; answer: LookedUp };
  /** `school` are School IDs with commas between, `*` all of the district, or '' for the schools of whoever asks. */
  'home.view': { args: { readonly school: string }; answer: HomeView };
  /** `list` is a HomeList, or `exception:` and a kind; `page` counts from 0. */
  'home.list': { args: { readonly school: string; readonly list: string; readonly page: number }; answer: HomeLines };
}
