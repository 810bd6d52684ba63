/** This file shows at the desk what became of requests, and lets a restored backup have its erasures done again. */
import type { ProgramContext } from '../../../app/context';
import { hashOf } from '../../../app/erased';
import { makeDue } from '../../../app/jobs';
import { type Verdict, accept } from '../../../base/verdict';
import { tickets } from '../../../helpdesk/sheet';
import { people } from '../../../people/sheet';
import type { ReceiptLine, ReceiptList } from '../../../ui/contracts/records';
import { receipts } from '../sheet';
import { subjectFor } from './find';
import { ERASE_JOB, openErasure, subjectOf, whoAgreed } from './requests';
import { keepAgreement } from '../../../app/approvals';

const SHOWN_AT_MOST = 50;

export function receiptList(context: ProgramContext): Verdict<ReceiptList> {
  const visitor = context.identity.visitor() ?? '';
  const read = context.books.programme.read({ wants: { whole: [receipts] }, decide: (found) => accept(found.all(receipts)) });
  if (!read.ok) return read;
  const lines = [...read.value].sort((a, b) => (b.askedAt ?? 0) - (a.askedAt ?? 0)).slice(0, SHOWN_AT_MOST);
  return accept({
    receipts: lines.map((row): ReceiptLine => {
      const subject = row.state === 'waiting' || row.state === 'erasing' || row.state === 'not clean' ? subjectOf(context, row.receipt) : null;
      const agreed = row.doneAt === null ? whoAgreed(context, row.receipt) : row.agreedBy;
      return {
        receipt: row.receipt,
        what: row.what,
        about: subject?.name ?? row.about,
        askedFor: row.askedFor,
        askedBy: row.askedBy,
        askedAt: row.askedAt,
        agreedBy: agreed,
        state: row.state === 'waiting' && agreed.length > 1 ? 'agreed' : row.state,
        doneAt: row.doneAt,
        rows: Object.values(row.counts).reduce((sum, rows) => sum + rows, 0),
        byHand: row.byHand,
        backupsUntil: row.backupsUntil ?? '',
        mine: row.askedBy.trim().toLowerCase() === visitor,
      };
    }),
  });
}

/**
 * To be called after workbooks were put back from a backup: whoever was erased since it was made stands in them again, is found by the
 * receipts' hashes, and is erased again without being asked about a second time. Gives how many; repeating it changes nothing.
 */
export function eraseAgain(context: ProgramContext, erased: ReadonlySet<string>): number {
  if (erased.size === 0) return 0;
  const read = context.books.staff.read({
    wants: { search: [{ sheet: people, column: 'personId' }, ...(['ticket', 'contact'] as const).map((column) => ({ sheet: tickets, column }))] },
    decide: (found) => accept([...found.columns(people, ['personId']).map(({ personId }) => personId), ...found.columns(tickets, ['ticket', 'contact']).map(({ contact }) => contact.trim().toLowerCase())]),
  });
  const back = [...new Set(read.ok ? read.value : [])].filter((id) => id !== '' && erased.has(hashOf(context, id)));
  for (const id of back) {
    const subject = subjectFor(context, id);
    const receipt = `ER-again-${subject.pseudonym.replace('erased-', '')}`;
    openErasure(context, receipt, subject);
    keepAgreement(context.keep, receipt, [context.identity.acting(), 'an earlier receipt']);
  }
  if (back.length > 0) makeDue(context, [ERASE_JOB]);
  return back.length;
}
