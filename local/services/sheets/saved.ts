/** This file turns a workbook's content into JSON and back, with each distinct style written once. */
import { CellError, Formula, FORMULA_RESULT, styleOf, StyledCell, valueOf, type Cell, type CellStyle, type CellValue, type Row } from './cell';
import type { LineProperties, SheetState, WorkbookState } from './state';

/** A value as JSON: what JSON knows, or one of the two that it does not. */
type SavedValue = string | number | boolean | null | { readonly formula: string } | { readonly error: true };
/** A bare value, or a value with the number of its style. */
type SavedCell = SavedValue | { readonly value: SavedValue; readonly style: number };

type SavedSheet = Omit<SheetState, 'rows' | 'rowLines' | 'columnLines' | 'charts'> & {
  /** Absent in states that were saved before there were charts. */
  readonly charts?: SheetState['charts'];
  readonly rows: readonly (readonly SavedCell[] | null)[];
  readonly rowLines: readonly (readonly [number, LineProperties])[];
  readonly columnLines: readonly (readonly [number, LineProperties])[];
};

export type SavedWorkbook = Omit<WorkbookState, 'sheets'> & {
  readonly sheets: readonly SavedSheet[];
  readonly styles: readonly CellStyle[];
};

export function saveState(state: WorkbookState): SavedWorkbook {
  const styles = new StyleList();
  const sheets = state.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => (row === undefined ? null : row.map((cell) => saveCell(cell, styles)))),
    rowLines: [...sheet.rowLines],
    columnLines: [...sheet.columnLines],
  }));
  return { ...state, sheets, styles: styles.list };
}

export function loadState({ styles, sheets, ...state }: SavedWorkbook): WorkbookState {
  return {
    ...state,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      charts: sheet.charts ?? [],
      rows: sheet.rows.map((row): Row | undefined => row?.map((cell) => loadCell(cell, styles))),
      rowLines: new Map(sheet.rowLines),
      columnLines: new Map(sheet.columnLines),
    })),
  };
}

/** Gives each distinct style a number; one object is looked up before its text. */
class StyleList {
  readonly list: CellStyle[] = [];
  readonly #byObject = new Map<CellStyle, number>();
  readonly #byText = new Map<string, number>();

  numberOf(style: CellStyle): number {
    const seen = this.#byObject.get(style);
    if (seen !== undefined) return seen;
    const text = JSON.stringify(style);
    const number = this.#byText.get(text) ?? this.list.push(style) - 1;
    this.#byText.set(text, number);
    this.#byObject.set(style, number);
    return number;
  }
}

function saveCell(cell: Cell, styles: StyleList): SavedCell {
  const style = styleOf(cell);
  const value = saveValue(valueOf(cell));
  return style === undefined ? value : { value, style: styles.numberOf(style) };
}

function saveValue(value: CellValue | null): SavedValue {
  if (value instanceof Formula) return { formula: value.text };
  return value instanceof CellError ? { error: true } : value;
}

function loadCell(saved: SavedCell, styles: readonly CellStyle[]): Cell {
  if (typeof saved === 'object' && saved !== null && 'style' in saved) {
    return new StyledCell(loadValue(saved.value), styles[saved.style] ?? {});
  }
  return loadValue(saved) ?? undefined;
}

function loadValue(saved: SavedValue): CellValue | null {
  if (typeof saved !== 'object' || saved === null) return saved;
  return 'formula' in saved ? new Formula(saved.formula) : FORMULA_RESULT;
}
