/** This file applies the conditional formats that can be told without a formula engine; the others leave cells as they are. */
import { effectiveValue, valueOf, CellError, type Cell } from '../../services/sheets/cell';
import type { ConditionalFormatRule } from '../../services/sheets/schema';
import type { GridSpan, SheetState } from '../../services/sheets/state';
import type { Look } from '../wire';
import { lookOfFormat } from './looks';

type Test = (text: string, number: number | null) => boolean;

interface Rule {
  readonly ranges: readonly GridSpan[];
  readonly test: Test;
  readonly look: Look;
}

/** The rules of a tab in order; the first that holds for a cell decides, as in Google's grid. */
export class ConditionalLooks {
  /** By column, since most columns have none and a tab may have hundreds of thousands of cells. */
  readonly #byColumn: readonly (readonly Rule[])[];

  constructor(sheet: SheetState) {
    const rules = sheet.conditionalFormats.flatMap(ruleOf);
    this.#byColumn = Array.from({ length: sheet.columnCount }, (_, column) =>
      rules.filter((rule) => rule.ranges.some((range) => column >= (range.startColumnIndex ?? 0) && column < (range.endColumnIndex ?? Infinity))),
    );
  }

  at(row: number, column: number, cell: Cell): Look | null {
    const rules = this.#byColumn[column];
    if (rules === undefined || rules.length === 0) return null;
    const value = effectiveValue(valueOf(cell));
    const text = value === null ? '' : value instanceof CellError ? value.text : String(value);
    const number = typeof value === 'number' ? value : null;
    return rules.find((rule) => rule.test(text, number) && rule.ranges.some((range) => contains(range, row, column)))?.look ?? null;
  }
}

function ruleOf(rule: ConditionalFormatRule): readonly Rule[] {
  const condition = rule.booleanRule?.condition;
  const test = testOf(condition?.type ?? '', condition?.values?.[0]?.userEnteredValue ?? '');
  if (test === null) return [];
  const ranges = (rule.ranges ?? []).map((range): GridSpan => ({
    sheetId: range.sheetId ?? 0,
    startRowIndex: range.startRowIndex ?? 0,
    endRowIndex: range.endRowIndex ?? Infinity,
    startColumnIndex: range.startColumnIndex ?? 0,
    endColumnIndex: range.endColumnIndex ?? Infinity,
  }));
  return [{ ranges, test, look: lookOfFormat(rule.booleanRule?.format) }];
}

/** Texts are compared without regard to case, as Google's grid does (unsourced). */
function testOf(type: string, wanted: string): Test | null {
  const word = wanted.toLowerCase();
  const number = Number(wanted);
  switch (type) {
    case 'BLANK':
      return (text) => text === '';
    case 'NOT_BLANK':
      return (text) => text !== '';
    case 'TEXT_EQ':
      return (text) => text.toLowerCase() === word;
    case 'TEXT_CONTAINS':
      return (text) => text.toLowerCase().includes(word);
    case 'TEXT_STARTS_WITH':
      return (text) => text.toLowerCase().startsWith(word);
    case 'NUMBER_GREATER':
      return (_text, value) => value !== null && value > number;
    case 'NUMBER_GREATER_THAN_EQ':
      return (_text, value) => value !== null && value >= number;
    case 'NUMBER_LESS':
      return (_text, value) => value !== null && value < number;
    case 'NUMBER_LESS_THAN_EQ':
      return (_text, value) => value !== null && value <= number;
    case 'NUMBER_EQ':
      return (_text, value) => value === number;
    default:
      return null;
  }
}

function contains(range: GridSpan, row: number, column: number): boolean {
  return (
    row >= (range.startRowIndex ?? 0) &&
    row < (range.endRowIndex ?? Infinity) &&
    column >= (range.startColumnIndex ?? 0) &&
    column < (range.endColumnIndex ?? Infinity)
  );
}
