/**
 * This file defines the three answers the stand-in has for any member of a Google service:
 * `done` as Google does it, `ignored` truthfully with the reason on record, or `refused` by name.
 * A member that stands in no table is refused too.
 */
import type { CostName } from './costs';

export interface Done {
  readonly how: 'done';
  /** What one call costs, before anything it charges itself by cell or page. */
  readonly cost: CostName;
  /** Any one of these scopes lets the call through; none means that Google asks for none. */
  readonly scopes?: readonly string[];
  /** The name under which the call is counted; by default `Interface.member`. */
  readonly counts?: string;
  /** True where Google allows the call in a simple trigger that was not authorized. */
  readonly simple?: boolean;
}

export interface Ignored {
  readonly how: 'ignored';
  readonly why: string;
}

export interface Refused {
  readonly how: 'refused';
  readonly why: string;
}

export type Answer = Done | Ignored | Refused;

/** The answers for the members of one interface of `@types/google-apps-script`. */
export type Support<T = object> = { readonly [Member in keyof T & string]?: Answer };

export const done = (cost: CostName, more: Omit<Done, 'how' | 'cost'> = {}): Done => ({ how: 'done', cost, ...more });
export const ignored = (why: string): Ignored => ({ how: 'ignored', why });
export const refused = (why: string): Refused => ({ how: 'refused', why });

/** One row of the published support table. */
export interface SupportRow {
  readonly service: string;
  readonly member: string;
  readonly answer: Answer['how'];
  readonly reason: string;
}
