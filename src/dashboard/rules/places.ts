/** This file puts lines into the places of a table: each place holds the line that belongs there today, and those left over are empty. */
import { type Mirror, mirror } from '../../base/mirror';
import { type Row, type Sheet, newRow } from '../../base/table';

const PLACE_DIGITS = 3;

export const placeKey = (index: number): string => String(index + 1).padStart(PLACE_DIGITS, '0');

/** What brings a table of `places` places to `lines`; lines that have no place are an error of whoever made them. */
export function planPlaces<S extends Sheet>(sheet: S, places: number, standing: readonly Row<S>[], lines: readonly Partial<Row<S>>[]): Mirror<S> {
  if (lines.length > places) throw new Error(`${sheet.name} has ${places} places for ${lines.length} lines.`);
  const wanted = Array.from({ length: places }, (_, index) => newRow(sheet, { ...lines[index], place: placeKey(index) } as unknown as Partial<Row<S>>));
  return mirror(sheet, standing, wanted);
}
