/** This file writes the HTTP answers of Google's APIs: who asks, and errors in their JSON envelope. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ApiError, ServiceError, type ApiErrorDetails } from '../kernel/errors';
import type { Workspace } from '../kernel/workspace';
import type { CloudProject } from './cloud';
import { HttpBodyError, NotInLocalWorkspace } from '../services/directory/refusals';

/** The token that acts as the programme account unless the options say otherwise. */
export const LOCAL_TOKEN = 'local-token';

/** What begins the tokens that accounts get at the local sign-in; the address follows. */
export const ACCESS_TOKEN = 'local-access/';

export interface RestOptions {
  /** Whose call a bearer token is: token to address, with every scope, or to somebody with some. Without it there is only `local-token`. */
  readonly tokens?: ReadonlyMap<string, string | Bearer>;
  /** The Cloud project of the client that calls; without it one with every API switched on. */
  readonly cloud?: CloudProject;
}

/** Whom a token stands for, and what its scopes allow. */
export interface Bearer {
  readonly email: string;
  readonly scopes: readonly string[] | 'every';
}

/** `google.rpc.Code` by HTTP status: cloud.google.com/apis/design/errors, "HTTP mapping". */
const STATUS_NAMES: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  501: 'UNIMPLEMENTED',
  503: 'UNAVAILABLE',
};

const REASONS: Readonly<Record<number, string>> = {
  400: 'badRequest',
  401: 'authError',
  403: 'forbidden',
  404: 'notFound',
  429: 'rateLimitExceeded',
  500: 'backendError',
  501: 'notImplemented',
  503: 'backendError',
};

/** A refusal that has no method of an API yet, such as a bad token. */
export class RestRefusal extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** Whom a request's token stands for; null where it has none, or one that is not known. */
export function bearerOf(c: Context, workspace: Workspace, options: RestOptions): Bearer | null {
  const token = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (token === undefined) return null;
  const known = options.tokens?.get(token) ?? (token === LOCAL_TOKEN ? programAccount(workspace) : signedIn(workspace, token));
  if (known === undefined) return null;
  return typeof known === 'string' ? { email: known, scopes: 'every' } : known;
}

/** The address of the account that a request's bearer token stands for. */
export function accountOf(c: Context, workspace: Workspace, options: RestOptions): string {
  const bearer = bearerOf(c, workspace, options);
  if (bearer === null) {
    throw new RestRefusal(
      401,
      'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
    );
  }
  return bearer.email;
}

/** The account that a token of the local sign-in was given to. */
const signedIn = (workspace: Workspace, token: string): string | undefined =>
  token.startsWith(ACCESS_TOKEN) ? workspace.accounts.get(token.slice(ACCESS_TOKEN.length))?.email : undefined;

/** The first account that may write devices: the one under which the programme runs. */
function programAccount(workspace: Workspace): string | undefined {
  return workspace.accounts.all().find((account) => account.admin?.devices === 'write')?.email;
}

/** Turns what a service threw into the answer that Google gives over HTTP. */
export function errorAnswer(c: Context, error: Error): Response {
  if (error instanceof HttpBodyError)
    return c.body(error.body, statusOf(error.code), { 'content-type': `${error.contentType}; charset=UTF-8` });
  if (error instanceof ApiError) return envelope(c, error.details);
  if (error instanceof RestRefusal) return envelope(c, { code: error.code, message: error.message });
  if (error instanceof NotInLocalWorkspace) return envelope(c, { code: 501, message: error.message });
  if (error instanceof ServiceError) return envelope(c, { code: 400, message: error.message });
  return envelope(c, { code: 500, message: `The local Workspace failed: ${error.message}` });
}

/** An answer in Google's envelope; `info` is the reason of its `google.rpc.ErrorInfo`. */
export function envelope(c: Context, { code, message, errors, info }: ApiErrorDetails & { readonly info?: string }): Response {
  const reason = REASONS[code] ?? 'unknown';
  const details = info === undefined ? {} : { details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: info, domain: 'googleapis.com' }] };
  const error = { code, message, errors: errors ?? [{ message, domain: 'global', reason }], status: STATUS_NAMES[code] ?? 'UNKNOWN', ...details };
  return c.json({ error }, statusOf(code));
}

const statusOf = (code: number): ContentfulStatusCode => code as ContentfulStatusCode;

/** Parameters that every Google API takes and that change nothing here: cloud.google.com/apis/docs/system-parameters. */
const SYSTEM_PARAMETERS = new Set(['alt', 'key', 'prettyPrint', 'quotaUser', 'access_token', 'oauth_token', '$.xgafv', 'uploadType']);

/** The query of a request without the system parameters. */
export function parametersOf(c: Context): Record<string, string> {
  return Object.fromEntries(Object.entries(c.req.query()).filter(([name]) => !SYSTEM_PARAMETERS.has(name)));
}

export const bodyText = (c: Context): Promise<string> => c.req.text();

/** The JSON body of a request. */
export async function bodyOf(c: Context): Promise<unknown> {
  const text = await bodyText(c);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new RestRefusal(400, `Invalid JSON payload received. ${(cause as Error).message}`);
  }
}
