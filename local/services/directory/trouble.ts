/** This file is the Directory API's trouble on demand: rate limits, broken answers and listings that end badly, call by call. */
import { ApiError } from '../../kernel/errors';
import { HttpBodyError, invalidInput, usageLimit } from './refusals';

/** One call of the Directory API, as trouble sees it. */
export interface DirectoryCall {
  /** `directory.chromeosdevices.list` and the like. */
  readonly method: string;
  readonly account: string;
  /** The call's number in this Workspace, from 0. */
  readonly index: number;
  readonly deviceId?: string;
  readonly pageToken?: string;
}

/**
 * `refuse` answers with the error before anything happens. `empty-page` gives no item and a token to go on with, which is legal;
 * `early-end` gives a page without a token though more would follow.
 */
export type DirectoryFault =
  { readonly kind: 'refuse'; readonly error: Error } | { readonly kind: 'empty-page' } | { readonly kind: 'early-end' };

/** Decides about each call before it happens; undefined is no trouble. */
export type DirectoryTrouble = (call: DirectoryCall) => DirectoryFault | undefined;

const refuse = (error: Error): DirectoryFault => ({ kind: 'refuse', error });

/** The faults that clients of the Admin SDK have met, by what they look like (GAM's error handling; platform.md §4). */
export const DIRECTORY_FAULTS = {
  userRateLimitExceeded: (call: DirectoryCall) =>
    refuse(usageLimit(call.method, 'userRateLimitExceeded', 'Request rate higher than configured.')),
  quotaExceeded: (call: DirectoryCall) => refuse(usageLimit(call.method, 'quotaExceeded', 'Quota exceeded for the current request')),
  tooManyRequests: (call: DirectoryCall) => refuse(tooManyRequests(call.method)),
  /** 503 whose body is plain text, not JSON. */
  unavailable: (call: DirectoryCall) => refuse(new HttpBodyError(call.method, 503, 'text/plain', 'Quota exceeded for the current request')),
  /** 502 whose body is an HTML page: a client that parses every error as JSON breaks on it. */
  htmlPage: (call: DirectoryCall) =>
    refuse(
      new HttpBodyError(call.method, 502, 'text/html', '<!DOCTYPE html><html lang=en><title>Error 502 (Server Error)!!1</title></html>'),
    ),
  /** The token is refused this once; the same token works again later (GAM retries it twice). */
  tokenRefused: (call: DirectoryCall) => refuse(invalidInput(call.method, call.pageToken ?? '')),
  emptyPage: (): DirectoryFault => ({ kind: 'empty-page' }),
  earlyEnd: (): DirectoryFault => ({ kind: 'early-end' }),
} as const;

function tooManyRequests(method: string): ApiError {
  const message =
    "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service 'admin.googleapis.com' for consumer 'project_number:000000000000'.";
  return new ApiError(method, { code: 429, message, errors: [{ domain: 'global', reason: 'rateLimitExceeded', message }] });
}
