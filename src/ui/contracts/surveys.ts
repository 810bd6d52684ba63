/** This file is the contract of the desk's list of those who were not content with the help they had. */

export interface LowScore {
  readonly survey: string;
  readonly ticket: string;
  readonly answeredAt: number | null;
  /** 1 or 2 of 5. */
  readonly score: number;
  readonly reason: string;
  readonly school: string;
  readonly category: string;
  /** Who follows up; '' where nobody could be named. */
  readonly owner: string;
}

export interface LowScores {
  /** How many were asked so far, and how many answered. */
  readonly asked: number;
  readonly answered: number;
  /** From 1 to 5; null where nobody has answered. */
  readonly average: number | null;
  readonly open: readonly LowScore[];
}

export interface SurveyMethods {
  'surveys.low': { args: Record<string, never>; answer: LowScores };
  /** Ends a follow-up; the outcome says what came of it. */
  'surveys.done': { args: { readonly click: string; readonly survey: string; readonly outcome: string }; answer: LowScores };
}
