/** This file lays synthetic tickets straight into the Staff workbook, for tests of what the helpdesk learns of them. */
import { type Row, type Sheet, newRow, writeCells } from '../../src/base/table';
import { type Day, type Zone, HOUR_MS, addDays } from '../../src/base/time';
import { addSchoolMinutes, isSchoolDay, type SchoolCalendar } from '../../src/base/schoolhours';
import { type Ticket, tickets } from '../../src/helpdesk/sheet';
import type { Stage } from '../path/stage';

/** New York, as far as these tests need it: the wall clock four hours behind in October, as on the stage's day. */
export const ZONE: Zone = { name: 'America/New_York', offsetMinutes: (at) => (at < Date.parse('2026-11-01T06:00:00Z') && at >= Date.parse('2026-03-08T07:00:00Z') ? -240 : -300) };
const HOURS = { opens: 450, closes: 960 };
export const CALENDAR: SchoolCalendar = { zone: ZONE, week: { 1: HOURS, 2: HOURS, 3: HOURS, 4: HOURS, 5: HOURS }, closures: new Set() };

/** Puts rows below the header of a tab, after what stands there; columns stand as they are declared. */
export function lay<S extends Sheet>(stage: Stage, sheet: S, rows: readonly Row<S>[]): void {
  const book = stage.workspace.workbooks.require(stage.bookId('staff'));
  const from = 1 + stage.rows('staff', sheet.name).length;
  book.edit(null, (draft) => {
    draft.change(sheet.sheetId, { rowCount: Math.max(from + rows.length + 1, draft.sheet(sheet.sheetId).rowCount) });
    rows.forEach((row, at) => {
      const cells = writeCells(sheet, row, ZONE);
      draft.setRow(sheet.sheetId, from + at, Object.keys(sheet.columns).map((column) => cells[column] ?? undefined));
    });
  });
}

/** Ten in the morning of a day. */
export const tenOn = (day: Day): number => Date.parse(`${day}T15:00:00Z`) - (ZONE.offsetMinutes(Date.parse(`${day}T15:00:00Z`)) + 300) * 60_000;

export interface Made {
  readonly day: Day;
  readonly values?: Partial<Ticket>;
}

/** A ticket that was answered after one hour of school and solved after three. */
export const solved = (day: Day, values: Partial<Ticket> = {}): Made => ({
  day,
  values: { state: 'closed', answeredAt: tenOn(day) + HOUR_MS, resolvedAt: tenOn(day) + 3 * HOUR_MS, frozenAt: tenOn(day) + 3 * HOUR_MS, resolution: 'fixed', cause: 'wear', ...values },
});

/** Tickets of the priority normal, opened at ten, with the deadlines that set-up begins with. */
export function ticketRows(made: readonly Made[], first = 5_000): readonly Ticket[] {
  return made.map(({ day, values }, at) => {
    const openedAt = tenOn(day);
    return newRow(tickets, {
      ticket: `MT-${first + at}`, state: 'open', category: 'screen', language: 'en', openedAt, tier: 'technician',
      dueAt: addSchoolMinutes(openedAt, 480, CALENDAR), resolveBy: addSchoolMinutes(openedAt, 2_400, CALENDAR), ...values,
    });
  });
}

/** The school days from a day up to, not including, another. */
export function daysFrom(from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) if (isSchoolDay(day, CALENDAR)) days.push(day);
  return days;
}

/** A calm spring: on every school day two of each of some categories. */
export const calm = (from: Day, to: Day, categories: readonly string[] = ['screen', 'charging', 'wifi', 'app']): readonly Made[] =>
  daysFrom(from, to).flatMap((day) => categories.flatMap((category) => [solved(day, { category, cause: 'other' }), solved(day, { category, cause: 'other' })]));
