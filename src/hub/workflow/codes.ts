/** This file keeps the two secrets behind the codes of tickets, and makes codes and the names of published rows with them. */
import type { ProgramContext } from '../../app/context';
import type { Keep } from '../../base/ports';
import { codeFrom, statusHash, statusText } from '../rules/ticket-code';

/** Who has it can work out the code of any ticket, so only the script's own properties hold it. */
const SECRET = 'ticket code secret';
/** Stands in Published too, for the page has to name rows by it; without a ticket's code it finds nothing. */
const STATUS_KEY = 'status key';

/** Makes both where they are missing. Codes that families have stay good as long as the secret does, so neither is ever made anew. */
export function makeSecrets({ keep, newId }: { readonly keep: Pick<Keep, 'get' | 'set'>; newId(): string }): void {
  for (const name of [SECRET, STATUS_KEY]) if ((keep.get(name) ?? '') === '') keep.set(name, newId() + newId());
}

type Means = Pick<ProgramContext, 'keep' | 'hmac'>;

export const statusKey = ({ keep }: Pick<Means, 'keep'>): string => keep.get(STATUS_KEY) ?? '';

/** The code of a ticket; '' before set-up has made the secret. */
export function codeOf({ keep, hmac }: Means, ticket: string): string {
  const secret = keep.get(SECRET) ?? '';
  return secret === '' ? '' : codeFrom(hmac(ticket, secret));
}

/** The name under which Published tells where a ticket stands. */
export const statusHashOf = (means: Means, ticket: string): string => statusHash(means.hmac(statusText(ticket, codeOf(means, ticket)), statusKey(means)));
