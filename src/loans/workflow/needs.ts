/**
 * This file is where a lead or member writes down what a borrower needs of a device. It stands in the Programme workbook alone: the
 * Staff workbook is read for the loan's own facts and learns nothing.
 */
import type { ProgramContext } from '../../app/context';
import { newRow } from '../../base/table';
import { type Verdict, accept, refuse } from '../../base/verdict';
import type { Glimpse } from '../../base/work';
import { people } from '../../people/sheet';
import type { LoanMethods, NeedRow, NeedsView } from '../../ui/contracts/loans';
import { readText } from '../rules/match';
import { type Accommodation, type Loan, accommodations, loans } from '../sheet';
import type { Keys } from './keys';
import { columnsFor, keysIn } from './look-up';

/** So many loans are offered; whoever looks for one of more types more. */
const MAX_OFFERED = 20;

const noteOf = (loan: string, row: Loan | undefined, need: Accommodation | undefined): NeedRow => ({
  loan,
  assetTag: row?.assetTag ?? '',
  serial: row?.serial ?? need?.serial ?? '',
  holder: row?.holder ?? '',
  state: row?.state ?? '',
  inAt: row?.inAt ?? null,
  need: need?.need ?? '',
  addedAt: need?.addedAt ?? null,
  addedBy: need?.addedBy ?? '',
});

function needsNow(context: ProgramContext): readonly Accommodation[] {
  const read = context.books.programme.read({ wants: { whole: [accommodations] }, decide: (found) => accept(found.all(accommodations)) });
  return read.ok ? read.value : [];
}

function loansBy(context: ProgramContext, numbers: readonly string[]): ReadonlyMap<string, Loan> {
  const found = context.books.staff.read({
    wants: { find: [{ sheet: loans, column: 'loan', values: numbers }] },
    decide: (rows) => accept(numbers.flatMap((number) => rows.rows(loans, 'loan', number))),
  });
  return new Map((found.ok ? found.value : []).map((loan) => [loan.loan, loan]));
}

/** Needs of open loans first, then of loans that are over, each the latest first. */
export function listNeeds(context: ProgramContext): Verdict<NeedsView> {
  const needs = needsNow(context).filter((row) => row.need !== '');
  const ledger = needs.length === 0 ? new Map<string, Loan>() : loansBy(context, needs.map((row) => row.loan));
  const rows = needs.map((row) => noteOf(row.loan, ledger.get(row.loan), row));
  rows.sort((a, b) => Number(b.state === 'out') - Number(a.state === 'out') || (b.addedAt ?? 0) - (a.addedAt ?? 0));
  return accept({ needs: rows, now: context.clock.now(), zone: context.clock.zone.name });
}

/** Open loans of the devices and people that a text names. */
export function findForNeed(context: ProgramContext, text: string): Verdict<LoanMethods['needs.find']['answer']> {
  if (readText(text) === '') return accept({ loans: [], more: 0 });
  const columns = columnsFor(text, 'both');
  const keys = (glimpse: Glimpse): Keys => keysIn(glimpse, text, columns);
  const open = context.books.staff.read({
    wants: { search: [...columns, { sheet: loans, column: 'serial' }, { sheet: people, column: 'personId' }] },
    follow: (glimpse) => [
      { sheet: loans, column: 'serial', values: keys(glimpse).serials.slice(0, MAX_OFFERED) },
      { sheet: loans, column: 'holderId', values: keys(glimpse).personIds.slice(0, MAX_OFFERED) },
    ],
    decide(found) {
      const { serials, personIds } = keys(found);
      const rows = [...serials.slice(0, MAX_OFFERED).flatMap((serial) => found.rows(loans, 'serial', serial)), ...personIds.slice(0, MAX_OFFERED).flatMap((id) => found.rows(loans, 'holderId', id))];
      return accept([...new Map(rows.filter((loan) => loan.state === 'out').map((loan) => [loan.loan, loan])).values()]);
    },
  });
  if (!open.ok) return open;
  const needs = new Map(needsNow(context).map((row) => [row.loan, row]));
  return accept({ loans: open.value.slice(0, MAX_OFFERED).map((loan) => noteOf(loan.loan, loan, needs.get(loan.loan))), more: Math.max(0, open.value.length - MAX_OFFERED) });
}

/** Writes down what the borrower of an open loan needs; an empty text takes it away. */
export function writeNeed(context: ProgramContext, click: string, number: string, text: string): Verdict<NeedsView> {
  const loan = loansBy(context, [number]).get(number);
  if (loan?.state !== 'out') return refuse('loan-over', { loan: number });
  const need = text.trim();
  const done = context.books.programme.change({
    event: `needs.write:${click}`,
    entry: 'needs.write',
    wants: { find: [{ sheet: accommodations, column: 'loan', values: [number] }] },
    adds: [accommodations],
    decide(found, changes) {
      const values = { need, addedAt: context.clock.now(), addedBy: context.identity.visitor() ?? '' };
      if (found.row(accommodations, number) !== null) changes.update(accommodations, number, values);
      else if (need !== '') changes.add(accommodations, newRow(accommodations, { loan: number, personId: loan.holderKind === 'person' ? loan.holderId : '', serial: loan.serial, ...values }));
      return accept(null);
    },
  });
  return done.ok ? listNeeds(context) : done;
}
