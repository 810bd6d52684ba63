/** This file makes the errors of the Directory API, with the codes, reasons and words that Google gives them. */
import { ApiError, ServiceError, type ApiErrorDetails } from '../../kernel/errors';

/** An answer that is no JSON: a plain text or an HTML page, as front ends of Google give (GAM's error handling reads both). */
export class HttpBodyError extends ServiceError {
  constructor(
    readonly method: string,
    readonly code: number,
    readonly contentType: 'text/plain' | 'text/html',
    readonly body: string,
  ) {
    super(`API call to ${method} failed with error: ${body}`);
  }
}

/** Something that Google does and the stand-in does not: neither done nor Google's refusal, so it says so by name. */
export class NotInLocalWorkspace extends Error {
  override readonly name = 'NotInLocalWorkspace';

  constructor(what: string) {
    super(`${what} is not in the local Workspace. Add it to local/services/directory, with a test, before a bundle may use it.`);
  }
}

function details(code: number, domain: string, reason: string, message: string): ApiErrorDetails {
  return { code, message, errors: [{ domain, reason, message }] };
}

/** 403 for an account whose admin role lacks the privilege; the words are Google's (platform.md §4, error shape). */
export const notAuthorized = (method: string): ApiError =>
  new ApiError(method, details(403, 'global', 'forbidden', 'Not Authorized to access this resource/api'));

/** 404 with Google's words: `Resource Not Found: groupKey` (platform.md §4). */
export const notFound = (method: string, what: string): ApiError =>
  new ApiError(method, details(404, 'global', 'notFound', `Resource Not Found: ${what}`));

/** 400 invalidInput; an unknown organizational unit reads `Invalid Input: INVALID_OU_ID` (GAMADV-XTD3#74). */
export const invalidInput = (method: string, what: string): ApiError =>
  new ApiError(method, details(400, 'global', 'invalidInput', `Invalid Input: ${what}`));

/** 400 for a parameter of the wrong kind; the range has Google's words (GAM#985). */
export const invalidParameter = (method: string, message: string): ApiError =>
  new ApiError(method, details(400, 'global', 'invalidParameter', message));

export const badRequest = (method: string): ApiError => new ApiError(method, details(400, 'global', 'badRequest', 'Bad Request'));

/** What Apps Script gives for `pageToken: null`: `API call to directory.users.list failed with error: Unknown Error` (platform.md §4). */
export const unknownError = (method: string): ApiError => new ApiError(method, details(400, 'global', 'badRequest', 'Unknown Error'));

/** 403 with domain usageLimits; `quotaExceeded` has the words of GAMADV-XTD3#246. */
export const usageLimit = (method: string, reason: 'userRateLimitExceeded' | 'quotaExceeded', message: string): ApiError =>
  new ApiError(method, details(403, 'usageLimits', reason, message));

/** 412 conditionNotMet, which GAM expects of status changes that do not fit the device (src/gam/__init__.py:5456); the words are unsourced. */
export const conditionNotMet = (method: string): ApiError =>
  new ApiError(method, details(412, 'global', 'conditionNotMet', 'Precondition Failed: the device is not in a state that allows this'));
