/** This file decides who may change which cells of a workbook: protected ranges as Google honours them (platform.md §2). */
import { RequestProblem } from './problem';
import type { GridSpan, Protection, Rect, SheetState } from './state';

/** Live wording, platform.md §2: it meets scripts that run as somebody without the right, and people alike. */
export const PROTECTED_CELL =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Who changes a workbook. */
export interface Actor {
  readonly email: string;
  /** The file's owner may always edit. */
  readonly owner: boolean;
  readonly inDomain: boolean;
}

export function mayEdit(protection: Protection, actor: Actor): boolean {
  if (actor.owner || protection.warningOnly || protection.editors === undefined) return true;
  if (protection.editors.domainUsersCanEdit && actor.inDomain) return true;
  return protection.editors.users.some((user) => user.toLowerCase() === actor.email.toLowerCase());
}

/** Whether a protection covers a whole tab. */
export function coversSheet(range: GridSpan): boolean {
  return (
    range.startRowIndex === undefined &&
    range.endRowIndex === undefined &&
    range.startColumnIndex === undefined &&
    range.endColumnIndex === undefined
  );
}

/** Refuses a change of cells; nobody named (null) stands for the owner. */
export function checkCells(sheet: SheetState, rect: Rect, actor: Actor | null): void {
  if (actor === null || sheet.protections.length === 0) return;
  for (const protection of sheet.protections) {
    if (!intersects(protection.range, rect)) continue;
    if (protection.unprotectedRanges.some((open) => contains(open, rect))) continue;
    if (!mayEdit(protection, actor)) throw new RequestProblem(PROTECTED_CELL);
  }
}

/**
 * Refuses a change of the tab itself. Its name and place are guarded by a protection of the whole tab, its removal by any
 * protection on it: platform.md §14, "rename/delete tabs not protected against them".
 */
export function checkSheet(sheet: SheetState, actor: Actor | null, by: 'whole' | 'any'): void {
  if (actor === null) return;
  for (const protection of sheet.protections) {
    if (by === 'whole' && !coversSheet(protection.range)) continue;
    if (!mayEdit(protection, actor)) throw new RequestProblem(PROTECTED_CELL);
  }
}

function intersects(range: GridSpan, rect: Rect): boolean {
  return (
    (range.startRowIndex ?? 0) < rect.endRow &&
    (range.endRowIndex ?? Infinity) > rect.startRow &&
    (range.startColumnIndex ?? 0) < rect.endColumn &&
    (range.endColumnIndex ?? Infinity) > rect.startColumn
  );
}

function contains(range: GridSpan, rect: Rect): boolean {
  return (
    (range.startRowIndex ?? 0) <= rect.startRow &&
    (range.endRowIndex ?? Infinity) >= rect.endRow &&
    (range.startColumnIndex ?? 0) <= rect.startColumn &&
    (range.endColumnIndex ?? Infinity) >= rect.endColumn
  );
}
