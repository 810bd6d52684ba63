/** This file knows whom the programme's own mails go to, and how the outbox names them: it never holds an address. */
import { team } from '../../app/tables';
import type { ProgramContext } from '../../app/context';
import { accept } from '../../base/verdict';

/** Names a person in the outbox; long enough that no two of a district are one. */
const NAME_CHARS = 20;
export const nameOf = ({ digest }: Pick<ProgramContext, 'digest'>, address: string): string => digest(`digest ${address.toLowerCase()}`).slice(0, NAME_CHARS);

/** The leads of the programme. */
export function leadsOf(context: Pick<ProgramContext, 'books'>): readonly string[] {
  const read = context.books.programme.read({ wants: { whole: [team] }, decide: (found) => accept(found.all(team).filter((one) => one.role === 'lead').map((one) => one.email)) });
  return read.ok ? read.value : [];
}

/** The leads that read their mail: nobody opens the programme account's, unless it is the only one there is. */
export function readingLeads(context: Pick<ProgramContext, 'books' | 'identity'>): readonly string[] {
  const all = leadsOf(context);
  const people = all.filter((one) => one.toLowerCase() !== context.identity.acting().toLowerCase());
  return people.length > 0 ? people : all;
}
