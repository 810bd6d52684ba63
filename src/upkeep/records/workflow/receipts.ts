/** This file shows at the desk what became of requests. */
import type { ProgramContext } from '../../../app/context';
import { type Verdict, accept } from '../../../base/verdict';
import type { ReceiptLine, ReceiptList } from '../../../ui/contracts/records';
import { receipts } from '../sheet';
import { subjectOf, whoAgreed } from './requests';

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
