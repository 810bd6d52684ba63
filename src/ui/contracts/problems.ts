/** This file is the contract of the desk's list of problems, and of the wallboard. */

export interface ProblemCard {
  readonly id: string;
  readonly state: 'noticed' | 'taken up' | 'acted' | 'measured' | 'dismissed';
  /** The category or cause as it stands in Tickets. */
  readonly what: string;
  readonly isCause: boolean;
  /** Where: '' is all of the district. */
  readonly where: string;
  readonly noticedOn: string | null;
  readonly since: string | null;
  readonly observed: number;
  readonly expected: number;
  readonly tickets: number;
  readonly owner: string;
  readonly cardTitle: string;
  readonly cardText: string;
  readonly newsletter: string;
  readonly training: string;
  readonly actedOn: string | null;
  readonly done: string;
  /** When the four weeks after acting will be over; null where nothing was done yet. */
  readonly measuredFrom: string | null;
  readonly outcome: ProblemOutcome | null;
  readonly dismissedWhy: string;
  /** The public page says that it is known. */
  readonly told: boolean;
  readonly canBeTold: boolean;
}

export interface ProblemOutcome {
  readonly before: number;
  readonly after: number;
  /** Tickets a school week for a thousand devices; null where no devices are known. */
  readonly rateBefore: number | null;
  readonly rateAfter: number | null;
  /** How many percent fewer; below zero is more, null where there were none before. */
  readonly drop: number | null;
  readonly least: number;
  readonly most: number;
  readonly verdict: 'fewer' | 'more' | 'too early to tell';
  /** By how many percent all other tickets changed meanwhile; above zero is more. */
  readonly others: number | null;
}

export interface ProblemsView {
  /** Those that ask for somebody first, then the newest. */
  readonly problems: readonly ProblemCard[];
  readonly today: string;
}

/** Only numbers and schools: whoever walks past may read it. */
export interface WallboardView {
  readonly district: string;
  readonly now: number;
  readonly zone: string;
  readonly open: number;
  readonly waiting: number;
  readonly overdue: number;
  readonly nearDue: number;
  readonly unassigned: number;
  /** When the oldest that waits for us was opened; null where none waits. */
  readonly oldest: number | null;
  readonly newToday: number;
  readonly solvedToday: number;
  readonly tiers: readonly { readonly tier: string; readonly open: number; readonly overdue: number }[];
  readonly schools: readonly { readonly school: string; readonly open: number; readonly overdue: number; readonly nearDue: number }[];
}

/** What could be done about a problem; the page proposes it, people change it. */
export interface Proposed {
  readonly cardTitle: string;
  readonly cardText: string;
  readonly newsletter: string;
  readonly training: string;
}

interface Click {
  readonly click: string;
}

export interface ProblemMethods {
  'problems.view': { args: Record<string, never>; answer: ProblemsView };
  'problems.take': { args: Click & Proposed & { readonly problem: string }; answer: ProblemsView };
  'problems.propose': { args: Click & Proposed & { readonly problem: string }; answer: ProblemsView };
  /** `on` is the day on which something was done, as 2026-10-02. */
  'problems.act': { args: Click & { readonly problem: string; readonly done: string; readonly on: string }; answer: ProblemsView };
  'problems.dismiss': { args: Click & { readonly problem: string; readonly why: string }; answer: ProblemsView };
  /** Has the public page say that it is known: what kind it is, where and since when, and nothing that anybody wrote. */
  'problems.tell': { args: Click & { readonly problem: string; readonly told: boolean }; answer: ProblemsView };
  'wallboard.view': { args: Record<string, never>; answer: WallboardView };
}
