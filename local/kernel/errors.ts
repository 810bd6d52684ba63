/** This file holds the errors that the stand-in throws into a script, in Google's shapes. */

/** An error of a built-in service: arrives in the script with `name` "Exception" and Google's words as the message. */
export class ServiceError extends Error {
  override readonly name: string = 'Exception';
}

/** Refuses, by name, an argument that Google would take and the stand-in does not know; members are refused by the guard itself. */
export class NotInLocalWorkspace extends ServiceError {
  override readonly name = 'NotInLocalWorkspace';
}

/** How Google names the kind of an argument when it fits no signature. */
function argumentKind(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? '(class)' : `${argumentKind(value[0])}[]`;
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value;
  return '(class)';
}

/**
 * The error for arguments that fit no signature of a member: `The parameters (String) don't match the method signature for
 * SpreadsheetApp.Range.setTextRotation.` (the pattern: github.com/brucemcpherson/gas-fakes notes/oddities.md).
 */
export function signatureMismatch(member: string, args: readonly unknown[]): ServiceError {
  return new ServiceError(`The parameters (${args.map(argumentKind).join(',')}) don't match the method signature for ${member}.`);
}

export interface ApiErrorDetails {
  readonly code: number;
  readonly message: string;
  readonly errors?: readonly { readonly domain: string; readonly reason: string; readonly message: string }[];
}

/**
 * An error of an advanced service. The message has the form that Apps Script gives it:
 * `API call to sheets.spreadsheets.batchUpdate failed with error: …`.
 */
export class ApiError extends Error {
  override readonly name = 'GoogleJsonResponseException';

  constructor(
    readonly method: string,
    readonly details: ApiErrorDetails,
  ) {
    super(`API call to ${method} failed with error: ${details.message}`);
  }
}

/**
 * The end of an execution by force: a crash on demand or the six minutes. No `catch` or `finally` of the script has any effect
 * after it, since every further service call of that execution throws it again.
 */
export class ExecutionKilled extends Error {
  override readonly name = 'ExecutionKilled';
}
