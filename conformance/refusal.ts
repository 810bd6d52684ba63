/** This file turns what Google refuses into something that can be compared, and tells it from what only means "not now". */
import type { Json } from './case';

/** As much of a service's error as a script sees. */
interface Thrown {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly details?: { readonly code?: unknown };
}

/** Thrown by a case that this account or domain cannot be asked. */
export class NotAsked extends Error {
  override readonly name = 'NotAsked';
}

const TOO_MANY_REQUESTS = 429;
const SERVER_ERRORS_FROM = 500;
const NOT_IMPLEMENTED = 501;

/** The stand-in refuses by name what it does not know; Google never says so. */
export function isUnknownToStandIn(error: unknown): boolean {
  const { name, message } = error as Thrown;
  return name === 'NotInLocalWorkspace' || String(message).includes('is not in the local Workspace');
}

/** Quotas of the minute and servers that are unwell: the same question is asked again later. */
export function isPassing(error: unknown): boolean {
  const { message, details } = error as Thrown;
  const code = typeof details?.code === 'number' ? details.code : 0;
  if (code === TOO_MANY_REQUESTS || (code >= SERVER_ERRORS_FROM && code !== NOT_IMPLEMENTED)) return true;
  return /Quota exceeded|too many times in a short time|server error occurred|Rate Limit/i.test(String(message));
}

/** How a refusal reads: the code of an API's error counts, its words are compared apart. */
export function refusalOf(error: unknown): Json {
  const { message, details } = error as Thrown;
  return refusal(String(message ?? error), typeof details?.code === 'number' ? details.code : undefined);
}

/** Whether something is refused, and how; what it gives is of no interest. */
export function refused(run: () => unknown): Json {
  try {
    run();
  } catch (error) {
    if (isUnknownToStandIn(error) || isPassing(error) || error instanceof NotAsked) throw error;
    return refusalOf(error);
  }
  return { refused: false };
}

/** What something gives, or how it is refused. */
export function given(run: () => Json): Json {
  let value: Json = null;
  const answer = refused(() => {
    value = run();
  }) as { readonly refused: boolean };
  return answer.refused ? answer : value;
}

/** A refusal as a case claims it. */
export const refusal = (words: string, code?: number): Json => (code === undefined ? { refused: true, words } : { refused: true, code, words });

/** A refusal of an advanced service: the words stand behind the method's name. */
export const apiRefusal = (method: string, code: number, words: string): Json => refusal(`API call to ${method} failed with error: ${words}`, code);

export const NOT_REFUSED: Json = { refused: false };
