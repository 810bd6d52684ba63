/** This file completes People at night by the domain's accounts: whoever has no address in the roster gets the one of their account. */
import type { JobStep } from '../../app/entry';
import type { ProgramContext } from '../../app/context';
import { UserError } from '../../base/codes';
import { DirectoryError, type DirectoryUser } from '../../base/ports';
import { SECOND_MS } from '../../base/time';
import { accept } from '../../base/verdict';
import { type Matched, lacksAddress, matchAccounts } from '../rules/accounts';
import { type Person, people } from '../sheet';

/** "Maximum allowed value is 500": Directory API, users.list, maxResults. */
const PAGE_SIZE = 500;
const ROWS_PER_COMMIT = 400;
/** Bulk commits stand at least so far apart, so that the work never uses up the minute's writes of the people at work. */
const BULK_PAUSE_MS = 6 * SECOND_MS;
/** So much of an execution is kept for writing what was found. */
const WRITING_MS = 60 * SECOND_MS;
/** So often a page is asked for again when the directory is busy, with growing pauses. */
const PAGE_ATTEMPTS = 4;
const FIRST_PAUSE_MS = 2 * SECOND_MS;

interface AccountsCursor {
  readonly page: string | null;
  readonly filled: number;
}
const isCursor = (cursor: unknown): cursor is AccountsCursor => typeof cursor === 'object' && cursor !== null && 'filled' in cursor;

function fetchPage(context: ProgramContext, page: string | null): { readonly users: readonly DirectoryUser[]; readonly next: string | null } {
  for (let attempt = 1; ; attempt++) {
    try {
      return context.directory.users(page, PAGE_SIZE);
    } catch (error) {
      if (!(error instanceof DirectoryError)) throw error;
      if (!error.passing && !(page !== null && error.code === 400)) throw new UserError('directory-refused', { what: 'the accounts', why: error.message, account: context.identity.acting() });
      if (!error.passing || attempt >= PAGE_ATTEMPTS || context.clock.now() >= context.handOverAt) throw error;
      context.clock.wait(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }
}

/**
 * One execution's part: as many pages as there is time for, matched together, so that two accounts of one person are seen side by
 * side; what is filled in is never written over, whatever a later part finds.
 */
export function accountsStep(context: ProgramContext, cursor: unknown, event: string): JobStep {
  const at: AccountsCursor = isCursor(cursor) ? cursor : { page: null, filled: 0 };
  const read = context.books.staff.read<readonly Person[]>({ wants: { whole: [people] }, decide: (found) => accept(found.all(people)) });
  if (!read.ok) throw new UserError(read.code, read.about);
  const without = read.value.filter(lacksAddress).length;
  if (without === 0) return { next: null, progress: told(at.filled, 0, 0) };
  const accounts: DirectoryUser[] = [];
  let { page } = at;
  do {
    try {
      const listed = fetchPage(context, page);
      accounts.push(...listed.users);
      page = listed.next;
    } catch (error) {
      // A token that the directory no longer takes cannot be mended; nothing is filled in twice, so it begins again.
      if (error instanceof DirectoryError && error.code === 400 && page !== null) return { next: { page: null, filled: at.filled } satisfies AccountsCursor, progress: 'began again: the directory forgot where we were' };
      throw error;
    }
  } while (page !== null && context.clock.now() + WRITING_MS < context.handOverAt);
  const { fill, unsure } = matchAccounts(read.value, accounts);
  write(context, fill, event);
  const filled = at.filled + fill.length;
  return { next: page === null ? null : ({ page, filled } satisfies AccountsCursor), progress: told(filled, without - fill.length, unsure) };
}

function told(filled: number, without: number, unsure: number): string {
  const doubt = unsure === 0 ? '' : `, ${unsure} of them with two accounts to choose from`;
  return `${filled === 1 ? '1 address' : `${filled} addresses`} filled in; ${without} of students and staff still without one${doubt}`;
}

function write(context: ProgramContext, fill: Matched['fill'], event: string): void {
  for (let done = 0; done < fill.length; done += ROWS_PER_COMMIT) {
    const part = fill.slice(done, done + ROWS_PER_COMMIT);
    if (done > 0) context.clock.wait(BULK_PAUSE_MS);
    context.books.staff.change({
      event: `accounts:${event}:${done}`,
      entry: 'people.accounts',
      wants: { find: [{ sheet: people, column: 'personId', values: part.map((one) => one.personId) }] },
      decide(found, changes) {
        for (const { personId, email } of part) if (found.row(people, personId)?.email === '') changes.update(people, personId, { email });
        return accept(null);
      },
    });
  }
}
