/**
 * This file erases again who came back with older rows: by a workbook that was put back to an older version, or by a backup. They are
 * found by their hashes, and nobody is asked a second time.
 */
import { keepAgreement } from '../../../app/approvals';
import type { ProgramContext } from '../../../app/context';
import { erasedHashes, hashOf, lookedForUntil, noLongerLookedFor } from '../../../app/erased';
import { accept } from '../../../base/verdict';
import { tickets } from '../../../helpdesk/sheet';
import { people } from '../../../people/sheet';
import { receipts } from '../sheet';
import { reasonsToKeep, subjectFor } from './find';
import { openErasure, receiptRow } from './requests';

/** Opens an erasure for everybody who was erased and stands in the tables again. Who is needed, since they really returned or their leaving is not in the roster yet, is passed over. */
export function eraseAgain(context: ProgramContext, event: string): void {
  const until = lookedForUntil(context);
  if (until === null) return;
  const erased = erasedHashes(context);
  const read = context.books.staff.read({
    wants: { search: [{ sheet: people, column: 'personId' }, ...(['ticket', 'contact'] as const).map((column) => ({ sheet: tickets, column }))] },
    decide: (found) => accept([...found.columns(people, ['personId']).map(({ personId }) => personId), ...found.columns(tickets, ['ticket', 'contact']).map(({ contact }) => contact.trim().toLowerCase())]),
  });
  let waiting = 0;
  for (const id of new Set(read.ok ? read.value : [])) {
    if (id === '' || !erased.has(hashOf(context, id))) continue;
    const subject = subjectFor(context, id);
    if (reasonsToKeep(context, subject).length > 0) {
      waiting++;
      continue;
    }
    const receipt = `ER-again-${hashOf(context, `${id} ${until}`)}`;
    openErasure(context, receipt, subject);
    // The two who agreed to the first erasure stand in its receipt.
    keepAgreement(context.keep, receipt, ['the erasure that was undone', 'its receipt']);
    context.books.programme.change({
      event: `records.again:${receipt}:${event}`,
      entry: 'records.again',
      wants: { find: [{ sheet: receipts, column: 'receipt', values: [receipt] }] },
      adds: [receipts],
      decide(found, changes) {
        if (found.row(receipts, receipt) === null) changes.add(receipts, receiptRow(context, receipt, subject, { what: 'erasure', askedFor: 'the district', state: 'agreed' }));
        return accept(null);
      },
    });
  }
  if (waiting === 0 || context.clock.now() > until) noLongerLookedFor(context);
}
