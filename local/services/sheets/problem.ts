/** This file defines how the Sheets engine refuses, before anybody knows by which method it was called. */
import { ApiError } from '../../kernel/errors';

export const BAD_REQUEST = 400;
export const INTERNAL_ERROR = 500;
/** Not Google's: the code under which this stand-in refuses what it does not know, as firebase's emulators do. */
export const NOT_IMPLEMENTED = 501;

/** A refusal in Google's words; the API's face adds the method, the people's face shows it as it is. */
export class RequestProblem extends Error {
  constructor(
    message: string,
    readonly code: number = BAD_REQUEST,
  ) {
    super(message);
  }
}

/** What Google does and this stand-in does not: refused by name instead of being half done. */
export function notHere(what: string): RequestProblem {
  return new RequestProblem(`${what} is not in the local Workspace.`, NOT_IMPLEMENTED);
}

/** Runs one API method and gives its refusals the shape of `GoogleJsonResponseException`. */
export function asApiCall<T>(method: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof RequestProblem) throw apiError(method, error.code, error.message);
    throw error;
  }
}

/** An error of the Sheets API; `reason` is the legacy reason that stands in `details.errors`. */
export function apiError(method: string, code: number, message: string, reason = 'badRequest'): ApiError {
  return new ApiError(method, { code, message, errors: [{ domain: 'global', reason, message }] });
}
