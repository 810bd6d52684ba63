/** This file holds the errors of the Drive API as the advanced service throws them. */
import { ApiError } from '../../kernel/errors';

export function driveError(method: string, code: number, reason: string, message: string): ApiError {
  return new ApiError(`drive.${method}`, { code, message, errors: [{ domain: 'global', reason, message }] });
}

/** A file that does not exist, or that the account may not see: the two are told apart by nothing. */
export const notFound = (method: string, fileId: string): ApiError => driveError(method, 404, 'notFound', `File not found: ${fileId}.`);

/** developers.google.com/workspace/drive/api/guides/handle-errors, "The user does not have sufficient permissions for file". */
export const forbidden = (method: string, fileId: string): ApiError =>
  driveError(method, 403, 'insufficientFilePermissions', `The user does not have sufficient permissions for file ${fileId}.`);

export const invalidValue = (method: string): ApiError => driveError(method, 400, 'invalid', 'Invalid Value');

export const badRequest = (method: string, message: string): ApiError => driveError(method, 400, 'badRequest', message);

export const invalidField = (method: string, field: string): ApiError => driveError(method, 400, 'invalidParameter', `Invalid field selection ${field}`);

export const invalidSharing = (method: string, message: string): ApiError =>
  driveError(method, 400, 'invalidSharingRequest', `Bad Request. User message: "${message}"`);
