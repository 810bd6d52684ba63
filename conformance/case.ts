/// <reference types="google-apps-script" />
/** This file says what a case is: one question to Google, what the stand-in claims, and the code that asks. */
import type { Bench } from './bench';

/** Plain data, as it crosses every border: properties, google.script.run, the report. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

interface Question {
  /** Such as `commit.missing-id`: what it is about, and which question about it. */
  readonly id: string;
  /** The members that it settles, named as in the support tables; none for a question that no support table knows. */
  readonly settles: readonly string[];
  readonly question: string;
  /** What Google documents or somebody has seen, where it is not plain from the question. */
  readonly source?: string;
  /** What of MyTech rests on it, where a difference would hurt. */
  readonly matters?: string;
  /** True where the stand-in refuses by choice what Google may well take: a difference there does no harm. */
  readonly strict?: true;
}

/** Answers are compared with this. Its texts below the name `words` are compared apart, since nothing branches on Google's wording. */
interface Claiming extends Question {
  readonly claims: Json;
}

/** A question about which the stand-in claims nothing: whatever comes back is news. */
interface Open extends Question {
  readonly claims?: undefined;
}

type Asked = Claiming | Open;

/** Asked by one execution. */
export type ScriptCase = Asked & { readonly run: (bench: Bench) => Json };

/** Asked by several executions at once, which start together. */
export type RaceCase = Asked & {
  readonly race: {
    readonly runners: number;
    prepare(bench: Bench): Json;
    /** What one execution does; it waits for `atMs` so that all begin together. */
    each(prepared: Json, runner: number, atMs: number): Json;
    judge(prepared: Json, results: readonly Json[]): Json;
  };
};

/** Calls a public function of the script from its page. */
export type Ask = (functionName: string, ...args: unknown[]) => Promise<unknown>;

/** Asked by a page in a browser. */
export type PageCase = Asked & { readonly page: (ask: Ask) => Promise<Json> };

export type Case = ScriptCase | RaceCase | PageCase;

/** What came back of one case. */
export type Outcome =
  | { readonly answer: Json; readonly ms: number }
  /** It could not be asked here, and why. */
  | { readonly notAsked: string }
  /** It broke where nobody expected it to. */
  | { readonly broke: string };

/** Everything that one run brought, as it is kept and handed over. */
export interface Results {
  readonly made: 'MyTech conformance';
  /** When it began, as an ISO moment. */
  readonly began: string;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** Milliseconds of each call that was timed, by the name of its cost. */
  readonly costs: Readonly<Record<string, readonly number[]>>;
}

/** What somebody allows a run beyond the ordinary. */
export interface Options {
  /** The id of a Chromebook that may be written to. */
  readonly device?: string;
  /** Run although this account has files of a MyTech district. */
  readonly really?: boolean;
}

/** A member of a service for each name: `below('Drive.Files', 'get list')`. */
export const below = (service: string, members: string): readonly string[] => members.split(' ').map((member) => `${service}.${member}`);
