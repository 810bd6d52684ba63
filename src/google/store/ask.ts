/**
 * This file defines what the store's protocol asks of the world. The protocol is written as generators that yield these
 * questions, so that a test can put anything between any two of them: another workflow, a person's hand, a crash, a lost reply.
 */
import type { Cell } from '../../base/cell';

export type Request = GoogleAppsScript.Sheets.Schema.Request;
export type CellData = GoogleAppsScript.Sheets.Schema.CellData;

/** A rectangle of a tab by the tab's own number; an absent end reaches to the last row or column. Counted from 0, ends excluded. */
export interface Area {
  readonly sheetId: number;
  readonly startRow: number;
  readonly endRow?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

export interface Tab {
  readonly sheetId: number;
  readonly title: string;
  readonly isHidden: boolean;
  readonly rows: number;
  readonly columns: number;
}

/** What an execution remembers from earlier ones, as far as its cache still holds it. */
export interface Memory {
  readonly commit: string;
  /** The newest commit whose lines were looked at and found to need no settling, or whose settling is done. */
  readonly checked?: string;
  /** Header rows by sheet id. */
  readonly headers: Readonly<Record<number, readonly Cell[]>>;
}

export type Ask =
  /** Areas unformatted, ragged as Google gives them, in the order asked for. One read of the quota. */
  | { readonly ask: 'read'; readonly areas: readonly Area[] }
  /** One atomic batch; `echo` names the lines of the journal to be given back as they are after it. */
  | { readonly ask: 'write'; readonly requests: readonly Request[]; readonly echoLines: number }
  /** The workbook's tabs and named ranges. One read of the quota. */
  | { readonly ask: 'structure' }
  | { readonly ask: 'wait'; readonly ms: number }
  | { readonly ask: 'recall' }
  | { readonly ask: 'remember'; readonly memory: Memory };

export interface Structure {
  readonly fileId: string;
  readonly tabs: readonly Tab[];
  /** Named ranges by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** The status of a request that Google understood and did not carry out. */
export const REFUSED = 400;
/** Google knows the file and not the person, or not the file: asking again does not help. */
export const HOPELESS: readonly number[] = [401, 403, 404];

/** How a question failed; `code` is the HTTP status where one came, else 0. */
export interface Failure {
  readonly failed: true;
  readonly code: number;
  readonly message: string;
}

export type Rows = readonly (readonly Cell[])[];

/** A generator of the protocol; every `yield` is one boundary at which anything may happen. */
export type Protocol<R> = Generator<Ask, R, unknown>;

export function* askRead(areas: readonly Area[]): Generator<Ask, readonly Rows[] | Failure, unknown> {
  return (yield { ask: 'read', areas }) as readonly Rows[] | Failure;
}

export function* askWrite(requests: readonly Request[], echoLines: number): Generator<Ask, Rows | Failure, unknown> {
  return (yield { ask: 'write', requests, echoLines }) as Rows | Failure;
}

export function* askStructure(): Generator<Ask, Structure | Failure, unknown> {
  return (yield { ask: 'structure' }) as Structure | Failure;
}

export function* askRecall(): Generator<Ask, Memory | null, unknown> {
  return (yield { ask: 'recall' }) as Memory | null;
}

export const failed = (answer: unknown): answer is Failure => typeof answer === 'object' && answer !== null && 'failed' in answer;
