/**
 * This file keeps releases apart: a script of an older release reads what it can of a workbook that a newer one has updated and
 * writes nothing, one of a newer release waits for the update, and while that runs nobody but it touches the workbook.
 */
import type { Cell } from '../../base/cell';
import { UserError } from '../../base/codes';
import { SCHEMA, tabsWaiting } from '../../base/schema';
import type { Sheet } from '../../base/table';
import type { BookTerms } from './book-terms';
import type { Header } from './journal';
import { type Layout, layoutOf } from './layout';

/** Who has to push the newer release, where the workbook does not tell. */
const SOMEBODY = 'the account that runs MyTech';

const newerFile = ({ title }: BookTerms, { schema, by }: Header): UserError =>
  new UserError('newer-file', { workbook: title, schema, own: SCHEMA, who: by === '' ? SOMEBODY : by });

/** Refuses to read tables that are half updated, or that wait for their update. */
export function assertReadable(terms: BookTerms, { schema, updating }: Header, sheets: readonly Sheet[]): void {
  if (terms.updates === true) return;
  if (updating !== '') throw new UserError('being-updated');
  if (schema >= SCHEMA) return;
  const waiting = tabsWaiting(terms.name, schema);
  if (sheets.some(({ sheetId }) => waiting.has(sheetId))) throw new UserError('update-waiting', { workbook: terms.title });
}

/** Refuses to write to a workbook of another release. */
export function assertOfThisRelease(terms: BookTerms, header: Header): void {
  if (header.schema > SCHEMA) throw newerFile(terms, header);
  if (terms.updates !== true && tabsWaiting(terms.name, header.schema).size > 0) throw new UserError('update-waiting', { workbook: terms.title });
}

/** A table's layout; where a newer release has taken a header away, that is the reason, and nobody needs to put it back. */
export function layoutAsFar(terms: BookTerms, header: Header, sheet: Sheet, headers: readonly Cell[]): Layout {
  try {
    return layoutOf(sheet, headers);
  } catch (error) {
    if (header.schema > SCHEMA && error instanceof UserError && error.code === 'header-missing') throw newerFile(terms, header);
    throw error;
  }
}

/** Refuses to lay out a workbook that is of another release; one without a journal is of none. */
export function assertToBeLaid(terms: BookTerms, header: Header | null): void {
  if (header === null) return;
  if (header.updating !== '') throw new UserError('being-updated');
  assertOfThisRelease(terms, header);
}
