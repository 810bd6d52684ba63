/** This file makes trouble on demand: at any chosen service call something can go wrong, or somebody can do something. */
import type { Execution } from './execution';

/** One service call of one execution, as trouble sees it. */
export interface CallInfo {
  readonly execution: Execution;
  /** The call's number within its execution, from 0. */
  readonly index: number;
  /** `Interface.member`, such as `Sheets.Spreadsheets.batchUpdate`. */
  readonly name: string;
}

/**
 * `crash-before` and `crash-after` end the execution by force around the call; `lost-reply` lets the call happen and then fails
 * it as a server error, so that the script cannot know; `error` refuses it with the given error.
 */
export type Fault =
  | { readonly kind: 'crash-before' | 'crash-after' | 'lost-reply' }
  | { readonly kind: 'error'; readonly error: Error };

/** Decides about each call before it happens; undefined is no trouble. It may also act on the Workspace: a person's hand. */
export type Trouble = (call: CallInfo) => Fault | undefined;

/** Trouble at the nth service call of the executions that `matches` accepts, once. */
export function troubleAt(index: number, fault: Fault, matches: (execution: Execution) => boolean = () => true): Trouble {
  let spent = false;
  return (call) => {
    if (spent || call.index !== index || !matches(call.execution)) return undefined;
    spent = true;
    return fault;
  };
}
