/** This file keeps requests to erase somebody: who is meant stands in the script's properties and nowhere else, until it is done. */
import { agreedBy, decideAtDesk, forgetAgreement, isAgreed, isRefused, keepAgreement } from '../../../app/approvals';
import type { ProgramContext } from '../../../app/context';
import { makeDue } from '../../../app/jobs';
import { approvals } from '../../../app/tables';
import { UserError } from '../../../base/codes';
import { newRow } from '../../../base/table';
import { type Verdict, accept, refuse } from '../../../base/verdict';
import type { Subject } from '../rules/subject';
import { type Receipt, receipts } from '../sheet';
import { reasonsToKeep, subjectFor } from './find';

export const ERASE_JOB = 'erasures';
/** Two people want it: whoever asks, and one more; no cell can lower that. */
export const ERASURE = 'erasure';
/** The receipts that are not finished; absent where there are none, so that a look costs one property. */
const OPEN = 'erasures open';

const subjectKey = (receipt: string): string => `erasure of ${receipt}`;

export const openErasures = ({ keep }: Pick<ProgramContext, 'keep'>): readonly string[] => JSON.parse(keep.get(OPEN) ?? '[]') as string[];

function setOpen({ keep }: Pick<ProgramContext, 'keep'>, open: readonly string[]): void {
  if (open.length === 0) keep.remove(OPEN);
  else keep.set(OPEN, JSON.stringify(open));
}

/** Who is meant by a receipt that is not finished; null once nobody knows any more. */
export const subjectOf = ({ keep }: Pick<ProgramContext, 'keep'>, receipt: string): Subject | null => JSON.parse(keep.get(subjectKey(receipt)) ?? 'null') as Subject | null;

/** Forgets who was meant: it is done, or will not be. */
export function closeErasure(context: ProgramContext, receipt: string): void {
  context.keep.remove(subjectKey(receipt));
  forgetAgreement(context.keep, receipt);
  setOpen(context, openErasures(context).filter((one) => one !== receipt));
}

export const aboutKind: Readonly<Record<Subject['kind'], string>> = { student: 'a student', family: 'a family', staff: 'a member of staff' };

/** Keeps who is meant under a receipt and lists it, before the receipt is written: a receipt that nobody can carry out would be worse. */
export function openErasure(context: ProgramContext, receipt: string, subject: Subject): void {
  context.keep.set(subjectKey(receipt), JSON.stringify(subject));
  setOpen(context, [...new Set([...openErasures(context), receipt])]);
}

export const receiptRow = (context: ProgramContext, receipt: string, subject: Subject, values: Partial<Receipt>): Receipt =>
  newRow(receipts, {
    receipt,
    about: aboutKind[subject.kind],
    hash: subject.pseudonym.replace('erased-', ''),
    askedBy: context.identity.visitor() ?? '',
    askedAt: context.clock.now(),
    ...values,
  });

/** Asks for somebody to be erased; one other person has to agree. */
export function askErasure(context: ProgramContext, click: string, id: string, askedFor: string): Verdict<string> {
  const subject = subjectFor(context, id);
  const standing = openErasures(context).find((one) => subjectOf(context, one)?.pseudonym === subject.pseudonym);
  const receipt = `ER-${click.slice(-8)}`;
  if (standing !== undefined && standing !== receipt) return refuse('records-under-way', { receipt: standing });
  const [why] = reasonsToKeep(context, subject);
  if (why !== undefined) return refuse('records-kept', { why });
  const visitor = context.identity.visitor() ?? '';
  openErasure(context, receipt, subject);
  if (agreedBy(context.keep, receipt).length === 0) keepAgreement(context.keep, receipt, [visitor]);
  return context.books.programme.change<string>({
    event: `records.ask:${click}`,
    entry: 'records.ask',
    wants: { find: [{ sheet: receipts, column: 'receipt', values: [receipt] }] },
    adds: [receipts, approvals],
    decide(found, changes) {
      if (found.row(receipts, receipt) !== null) return accept(receipt);
      changes.add(receipts, receiptRow(context, receipt, subject, { what: 'erasure', askedFor: askedFor as Receipt['askedFor'], state: 'waiting' }));
      changes.add(
        approvals,
        newRow(approvals, {
          approvalId: receipt,
          about: `Erase the records of ${aboutKind[subject.kind]}, receipt ${receipt}. Who it is stands on the page Upkeep, under Records of one person. It cannot be undone.`,
          kind: ERASURE,
          subject: receipt,
          needs: 2,
          askedBy: visitor,
          approvedBy: [visitor],
          askedAt: context.clock.now(),
          state: 'open',
        }),
      );
      return accept(receipt);
    },
  });
}

export const mayErase = (context: Pick<ProgramContext, 'keep'>, receipt: string): boolean => isAgreed(context.keep, receipt, ERASURE);
export const wasRefused = (context: Pick<ProgramContext, 'keep'>, receipt: string): boolean => isRefused(context.keep, receipt);
export const whoAgreed = (context: Pick<ProgramContext, 'keep'>, receipt: string): readonly string[] => agreedBy(context.keep, receipt);

/** The visitor agrees or refuses; once two people want it, the next tick begins. */
export function decideErasure(context: ProgramContext, click: string, receipt: string, yes: boolean): Verdict<null> {
  if (!openErasures(context).includes(receipt)) throw new UserError('row-missing', { key: receipt, tab: receipts.name });
  const done = decideAtDesk(context, click, receipt, yes);
  if (!done.ok) return done;
  makeDue(context, [ERASE_JOB]);
  return accept(null);
}
