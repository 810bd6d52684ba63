/** This file applies `fields` of updateCells, appendCells and repeatCell to cells: what the mask names is set, or cleared. */
import { cellOf, styleOf, valueFromApi, valueOf, type Cell, type CellStyle } from './cell';
import { overlay, parseMask, type Mask } from './mask';
import { notHere, RequestProblem } from './problem';
import type { CellData } from './schema';

/** Fields of `CellData` that Google lets a request write and this stand-in does not keep. */
const NOT_KEPT = ['textFormatRuns', 'pivotTable', 'dataSourceTable', 'dataSourceFormula', 'chipRuns', 'hyperlink'];
const OUTPUT_ONLY = ['effectiveValue', 'formattedValue', 'effectiveFormat'];
const KEPT = ['userEnteredValue', 'userEnteredFormat', 'dataValidation', 'note'];

/** Writes cells by one mask; cells of one style end with one style object, however many they are. */
export class CellWriter {
  readonly #value: boolean;
  readonly #format: Mask | undefined;
  readonly #validation: boolean;
  readonly #note: boolean;
  readonly #styles = new Map<string, CellStyle>();
  #lastBefore: CellStyle | undefined;
  #lastData: CellData | undefined;
  #lastStyle: CellStyle | undefined;

  constructor(fields: string | null | undefined) {
    if (fields === null || fields === undefined || fields === '') {
      throw new RequestProblem("At least one field must be listed in 'fields'.");
    }
    const mask = parseMask(fields);
    if (mask !== true) for (const field of Object.keys(mask)) checkField(field);
    this.#value = mask === true || mask['userEnteredValue'] !== undefined;
    this.#format = mask === true ? true : mask['userEnteredFormat'];
    this.#validation = mask === true || mask['dataValidation'] !== undefined;
    this.#note = mask === true || mask['note'] !== undefined;
  }

  write(before: Cell, data: CellData | null | undefined): Cell {
    const given = data ?? undefined;
    if (given !== undefined) for (const field of Object.keys(given)) checkField(field);
    const value = this.#value ? valueFromApi(given?.userEnteredValue) : valueOf(before);
    return cellOf(value, this.#style(styleOf(before), given));
  }

  #style(before: CellStyle | undefined, data: CellData | undefined): CellStyle | undefined {
    if (this.#format === undefined && !this.#validation && !this.#note) return before;
    if (this.#lastData === data && this.#lastBefore === before && data !== undefined) return this.#lastStyle;
    const format = this.#format === undefined ? before?.userEnteredFormat : overlay(before?.userEnteredFormat, data?.userEnteredFormat, this.#format);
    const validation = this.#validation ? overlay(undefined, data?.dataValidation, true) : before?.dataValidation;
    const note = this.#note ? data?.note : before?.note;
    const style: CellStyle = {
      ...(format === undefined ? {} : { userEnteredFormat: format }),
      ...(validation === undefined ? {} : { dataValidation: validation }),
      ...(note === undefined || note === null || note === '' ? {} : { note }),
    };
    const same = this.#shared(style);
    this.#lastBefore = before;
    this.#lastData = data;
    this.#lastStyle = same;
    return same;
  }

  #shared(style: CellStyle): CellStyle | undefined {
    const key = JSON.stringify(style);
    if (key === '{}') return undefined;
    const known = this.#styles.get(key);
    if (known !== undefined) return known;
    this.#styles.set(key, style);
    return style;
  }
}

function checkField(field: string): void {
  if (KEPT.includes(field)) return;
  if (NOT_KEPT.includes(field)) throw notHere(`The cell field ${field}`);
  if (OUTPUT_ONLY.includes(field)) throw new RequestProblem(`Invalid field: ${field}. It is output only.`);
  throw new RequestProblem(`Invalid field: ${field}`);
}
