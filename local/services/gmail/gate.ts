/** This file is what every call of the Gmail API passes first: whose mailbox it is, and the quotas. */
import type { Execution } from '../../kernel/execution';
import { NotInLocalWorkspace } from '../../kernel/errors';
import { DAY_MS } from '../../kernel/quotas';
import { userRateLimit } from './errors';

const MINUTE_MS = 60_000;

/** "Per user rate limit: 15,000 quota units per user per minute": developers.google.com/gmail/api/reference/quota. */
export const UNITS_PER_MINUTE_PER_USER = 15_000;
/** What a call counts, from the table of the same page; threads.get stands there with 10. */
export const UNITS = { 'messages.list': 5, 'messages.get': 5, 'messages.send': 100, 'threads.get': 10 } as const;
export type GmailMethod = keyof typeof UNITS;

/**
 * "Email read/write (excluding send)" of a Workspace account: developers.google.com/apps-script/guides/services/quotas. Whether the
 * advanced service counts towards it is not documented, so it does here.
 */
export const READS_PER_DAY = 50_000;

/** Lets a call through or throws. Only the account's own mailbox is there: `me`, or its address. */
export function pass({ workspace, spec }: Execution, method: GmailMethod, userId: unknown): string {
  const { email } = spec.effectiveUser;
  if (userId !== 'me' && userId !== email) throw new NotInLocalWorkspace(`gmail.users.${method} for the user "${String(userId)}" is not in the local Workspace.`);
  const { quotas } = workspace;
  if (quotas.used(email, 'gmail units', MINUTE_MS) + UNITS[method] > UNITS_PER_MINUTE_PER_USER) throw userRateLimit(method);
  quotas.use(email, 'gmail units', MINUTE_MS, UNITS[method]);
  if (method === 'messages.send') return email;
  if (quotas.used(email, 'gmail reads', DAY_MS) >= READS_PER_DAY) throw userRateLimit(method);
  quotas.use(email, 'gmail reads', DAY_MS);
  return email;
}

/** Optional arguments, of which only those named are known; what is undefined is not given. */
export function given(method: GmailMethod, options: unknown, known: readonly string[]): Readonly<Record<string, unknown>> {
  const fields = Object.entries((options ?? {}) as Record<string, unknown>).filter(([, value]) => value !== undefined);
  const strange = fields.find(([name]) => !known.includes(name));
  if (strange !== undefined) throw new NotInLocalWorkspace(`gmail.users.${method} with ${strange[0]} is not in the local Workspace.`);
  return Object.fromEntries(fields);
}
