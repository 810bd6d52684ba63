/** This file makes the calibration sheet, from which somebody reads how far a printer prints beside the place, and keeps what was read. */
import { NO_READING, type Place, type Reading, type Stock, labelPlace, labelsOnPage } from '../../../devices/rules/label-stock';
import { type Ink, setText } from './letters';
import type { Mark } from './sheets';

/** Rulers reach from outside a label's edge to inside it, in millimetres; half a millimetre can be read between two ticks. */
const RULER_FROM = -5;
const RULER_TO = 8;
const HAIR_MM = 0.1;
const STRONG_MM = 0.3;

const tickLength = (at: number): number => (at === 0 ? 5 : Number.isInteger(at) ? (at % 5 === 0 ? 3.2 : 2) : 1.2);

/** A ruler whose zero lies on an edge; `along` says which way it runs. */
function ruler(zero: Place, along: 'across' | 'down', ink: Ink): readonly Mark[] {
  const marks: Mark[] = [];
  const point = (at: number, beside: number): [number, number] => (along === 'across' ? [zero.x + at, zero.y + beside] : [zero.x + beside, zero.y + at]);
  marks.push({ kind: 'line', from: point(RULER_FROM, 0), to: point(RULER_TO, 0), width: HAIR_MM });
  for (let half = RULER_FROM * 2; half <= RULER_TO * 2; half++) {
    const at = half / 2;
    marks.push({ kind: 'line', from: point(at, -tickLength(at) / 2), to: point(at, tickLength(at) / 2), width: at === 0 ? STRONG_MM : HAIR_MM });
    if (at % 5 !== 0) continue;
    const [x, y] = point(at, tickLength(at) / 2 + 0.3);
    const box = along === 'across' ? { x: x - 2, y, width: 4, height: 1.8 } : { x, y: y - 0.9, width: 4, height: 1.8 };
    marks.push(...(setText(String(at).replace('-', '–'), box, false, ink) ?? []));
  }
  return marks;
}

/** The labels that carry rulers: the corners of the sheet and its middle, since a printer may also turn or stretch what it prints. */
export function ruledLabels(stock: Stock): readonly number[] {
  const last = labelsOnPage(stock) - 1;
  const middle = Math.floor(stock.rows / 2) * stock.columns + Math.floor(stock.columns / 2);
  return [...new Set([0, stock.columns - 1, middle, last - (stock.columns - 1), last])];
}

/** The outline of every label, and on some of them a ruler across the left edge and one across the upper edge. */
export function calibrationMarks(stock: Stock, title: string, ink: Ink): readonly Mark[] {
  const { label } = stock;
  const marks: Mark[] = [];
  for (let index = 0; index < labelsOnPage(stock); index++) {
    const { x, y } = labelPlace(stock, index);
    const corners: readonly (readonly [number, number])[] = [[x, y], [x + label.width, y], [x + label.width, y + label.height], [x, y + label.height]];
    corners.forEach((from, at) => marks.push({ kind: 'line', from, to: corners[(at + 1) % 4] ?? from, width: HAIR_MM }));
  }
  for (const index of ruledLabels(stock)) {
    const { x, y } = labelPlace(stock, index);
    marks.push(...ruler({ x, y: y + label.height * 0.62 }, 'across', ink), ...ruler({ x: x + label.width * 0.3, y }, 'down', ink));
    const box = { x: x + label.width * 0.45, y: y + label.height * 0.12, width: label.width * 0.5, height: label.height * 0.3 };
    marks.push(...(setText(title, box, false, ink) ?? []));
  }
  return marks;
}

const keyOf = (stock: Stock): string => `mytech.labels.reading.${stock.id}`;

/** What was read for this stock on this computer. A browser may refuse to keep anything for a page in a frame: then nothing is kept. */
export function keptReading(stock: Stock): Reading {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(stock)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('across' in kept) || !('down' in kept)) return NO_READING;
    const { across, down } = kept;
    return typeof across === 'number' && typeof down === 'number' && Number.isFinite(across) && Number.isFinite(down) ? { across, down } : NO_READING;
  } catch {
    return NO_READING;
  }
}

/** Whether it could be kept. */
export function keepReading(stock: Stock, reading: Reading): boolean {
  try {
    localStorage.setItem(keyOf(stock), JSON.stringify(reading));
    return true;
  } catch {
    return false;
  }
}
