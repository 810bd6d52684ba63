/** This file holds the Gmail API's refusals, in Google's shape. */
import { ApiError } from '../../kernel/errors';

const refusal = (method: string, code: number, reason: string, message: string, domain = 'global'): ApiError =>
  new ApiError(`gmail.users.${method}`, { code, message, errors: [{ domain, reason, message }] });

/** "Requested entity was not found.", as clients of messages.get report it. */
export const notFound = (method: string): ApiError => refusal(method, 404, 'notFound', 'Requested entity was not found.');

export const invalidArgument = (method: string, message: string): ApiError => refusal(method, 400, 'invalidArgument', message);

/** developers.google.com/workspace/gmail/api/guides/handle-errors, "403: User rate limit exceeded". */
export const userRateLimit = (method: string): ApiError => refusal(method, 403, 'userRateLimitExceeded', 'User Rate Limit Exceeded', 'usageLimits');

/** The same page, "429: Too many requests": mail sending limits. */
export const sendingLimit = (method: string): ApiError => refusal(method, 429, 'rateLimitExceeded', 'User-rate limit exceeded.', 'usageLimits');
