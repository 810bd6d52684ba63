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

/** Makes the codes of tickets; '' before set-up has made the secret. It is read once, however many tickets there are. */
function codes({ keep, hmac }: Means): (ticket: string) => string {
  const secret = keep.get(SECRET) ?? '';
  return (ticket) => (secret === '' ? '' : codeFrom(hmac(ticket, secret)));
}

export const codeOf = (means: Means, ticket: string): string => codes(means)(ticket);

/** Makes the names under which Published tells where tickets stand. */
export function statusHashes(means: Means): (ticket: string) => string {
  const key = statusKey(means);
  const code = codes(means);
  return (ticket) => statusHash(means.hmac(statusText(ticket, code(ticket)), key));
}
