/**
 * This file decides what fits on a label and where: the tag in letters, its barcode, the QR code of its address, the school. Sizes
 * are those that scanners can read; what does not fit at them is left out and said so, never squeezed. Millimetres throughout.
 */
import type { Box, Stock } from './label-stock';

/** So many labels are made at a time: more is a pallet of sheets, and a page of them would be long in the making. */
export const MAX_LABELS = 1_000;

/** ISO/IEC 15417, quiet zone: ten modules of white on both sides of the bars. */
export const BAR_QUIET_MODULES = 10;
/** USS Code 128 (AIM), the narrowest bar for scanners at large: 7.5 thousandths of an inch. */
export const MIN_BAR_MODULE_MM = 0.19;
/** Wider bars than 15 thousandths of an inch read no better at arm's length and take the room of the letters. */
export const MAX_BAR_MODULE_MM = 0.38;
/** ISO/IEC 15417: bars are 5 mm high at least, or 15 % of their width, whichever is more, so that a hand hits them. */
export const MIN_BAR_HEIGHT_MM = 5;
export const MIN_BAR_HEIGHT_SHARE = 0.15;
const MAX_BAR_HEIGHT_MM = 12;

/** ISO/IEC 18004: four modules of white around the code. */
export const QR_QUIET_MODULES = 4;
/** What the camera of an ordinary phone still tells apart at a hand's length: 13 thousandths of an inch. */
export const MIN_QR_MODULE_MM = 0.33;
const MAX_QR_MODULE_MM = 0.6;

const TAG_SHARE = 0.34;
const MIN_TAG_MM = 2.6;
const MAX_TAG_MM = 7;
const NAME_MM = 2.4;
const GAP_MM = 0.6;
/** Letters beside a code are of use from this width on. */
const MIN_LETTERS_MM = 12;

/** A code on a label: its dark part, and how wide one module of it is. */
export interface CodeBox extends Box {
  readonly module: number;
}

export interface LabelPlan {
  readonly tag: Box;
  readonly bars: CodeBox | null;
  readonly qr: CodeBox | null;
  readonly name: Box | null;
}

/** How wide the codes of a label are in modules, without their quiet zones; null where there is none. */
export interface Codes {
  readonly bars: number | null;
  readonly qr: number | null;
}

/** The widest module of whole printer dots within bounds; null where none is wide enough. */
function wholeDots(most: number, least: number, cap: number, dot: number): number | null {
  // A hair more, so that 8 dots that are exactly as wide as the room are not taken for 7.99.
  const dots = Math.floor(Math.min(most, cap) / dot + 1e-6);
  return dots >= 1 && dots * dot >= least - 1e-9 ? dots * dot : null;
}

/** The QR code at the left edge, in the middle of its height; `width` is how much of the label it may take with its quiet zone. */
function placeQr(stock: Stock, modules: number, width: number, height: number): CodeBox | null {
  const { safe, label, dot } = stock;
  const quiet = modules + 2 * QR_QUIET_MODULES;
  const most = Math.min((height - 2 * safe.y) / modules, height / quiet, (width - safe.x) / modules, width / quiet);
  const module = wholeDots(most, MIN_QR_MODULE_MM, MAX_QR_MODULE_MM, dot);
  if (module === null) return null;
  const side = modules * module;
  return { x: Math.max(safe.x, QR_QUIET_MODULES * module), y: (Math.min(height, label.height) - side) / 2, width: side, height: side, module };
}

interface Room {
  /** Where ink may begin and end. */
  readonly left: number;
  readonly right: number;
  /** Where white begins and ends: the quiet zone may reach further than ink. */
  readonly whiteLeft: number;
  readonly whiteRight: number;
}

/** Bars within a room, at most so high; null where they would be finer or lower than a scanner reads. */
function placeBars(stock: Stock, modules: number, room: Room, y: number, height: number): CodeBox | null {
  const quiet = BAR_QUIET_MODULES;
  const white = room.whiteRight - room.whiteLeft;
  const tall = Math.min(height, MAX_BAR_HEIGHT_MM);
  const most = Math.min((room.right - room.left) / modules, white / (modules + 2 * quiet), tall / MIN_BAR_HEIGHT_SHARE / modules);
  const module = wholeDots(most, MIN_BAR_MODULE_MM, MAX_BAR_MODULE_MM, stock.dot);
  if (module === null || height < MIN_BAR_HEIGHT_MM - 1e-9) return null;
  const width = modules * module;
  const x = Math.max(room.left, room.whiteLeft + quiet * module);
  const last = Math.min(room.right, room.whiteRight - quiet * module);
  return x + width > last + 1e-6 ? null : { x: x + Math.max(0, (last - x - width) / 2), y, width, height: tall, module };
}

/** The column of letters and bars: the tag above, the bars below it, the name at the foot where it has room. */
function column(stock: Stock, bars: number | null, room: Room, withName: boolean): Omit<LabelPlan, 'qr'> | null {
  const { safe, label } = stock;
  const top = safe.y;
  const height = label.height - 2 * safe.y;
  const width = room.right - room.left;
  const box = (y: number, tall: number): Box => ({ x: room.left, y, width, height: tall });
  const nameHeight = withName ? NAME_MM + GAP_MM : 0;
  if (bars === null) {
    const tall = Math.min(height - nameHeight, withName ? MAX_TAG_MM * 1.5 : height);
    if (tall < MIN_TAG_MM || width < MIN_LETTERS_MM) return withName ? column(stock, bars, room, false) : null;
    const y = top + (height - nameHeight - tall) / 2;
    return { tag: box(y, tall), bars: null, name: withName ? box(top + height - NAME_MM, NAME_MM) : null };
  }
  const tall = Math.min(MAX_TAG_MM, Math.max(MIN_TAG_MM, height * TAG_SHARE));
  const placed = placeBars(stock, bars, room, top + tall + GAP_MM, height - tall - GAP_MM - nameHeight);
  if (placed === null) return withName ? column(stock, bars, room, false) : null;
  // What the bars leave over is shared out above and below, so that nothing clings to the upper edge.
  const lower = (height - tall - GAP_MM - placed.height - nameHeight) / 2;
  const centred = { ...placed, x: placed.x, y: placed.y + lower };
  return { tag: box(top + lower, tall), bars: centred, name: withName ? box(centred.y + centred.height + GAP_MM, NAME_MM) : null };
}

const whole = ({ label, safe }: Stock): Room => ({ left: safe.x, right: label.width - safe.x, whiteLeft: 0, whiteRight: label.width });

/** Right of the QR code: its quiet zone may be that of the bars too, as both are white. */
function beside(stock: Stock, qr: CodeBox): Room {
  const end = qr.x + qr.width;
  return { ...whole(stock), left: end + QR_QUIET_MODULES * qr.module, whiteLeft: end };
}

/** The QR code above with the tag beside it, and the bars below over the whole width. */
function stacked(stock: Stock, { bars, qr }: { readonly bars: number; readonly qr: number }, withName: boolean): LabelPlan | null {
  const { label, safe } = stock;
  const upper = label.height - safe.y - MIN_BAR_HEIGHT_MM - GAP_MM;
  const code = placeQr(stock, qr, label.width / 2, upper);
  if (code === null) return null;
  const y = code.y + code.height + QR_QUIET_MODULES * code.module;
  const placed = placeBars(stock, bars, whole(stock), y, label.height - safe.y - y);
  const { left, right } = beside(stock, code);
  const width = right - left;
  if (placed === null || width < MIN_LETTERS_MM) return null;
  const nameHeight = withName ? NAME_MM + GAP_MM : 0;
  const tall = Math.min(MAX_TAG_MM * 1.5, code.height - nameHeight);
  const top = code.y + (code.height - tall - nameHeight) / 2;
  return { qr: code, bars: placed, tag: { x: left, y: top, width, height: tall }, name: withName ? { x: left, y: top + tall + GAP_MM, width, height: NAME_MM } : null };
}

/** Where everything of a label goes, from the label's own corner. Both codes where they fit, else the QR code, else the bars, else letters alone. */
export function planLabel(stock: Stock, { bars, qr }: Codes, withName: boolean): LabelPlan {
  const code = qr === null ? null : placeQr(stock, qr, stock.label.width / 2, stock.label.height);
  if (code !== null && bars !== null) {
    const both = column(stock, bars, beside(stock, code), withName);
    if (both?.bars !== undefined && both.bars !== null) return { ...both, qr: code };
    const above = qr === null ? null : stacked(stock, { bars, qr }, withName);
    if (above !== null) return above;
  }
  if (code !== null) {
    const lettersOnly = column(stock, null, beside(stock, code), withName);
    if (lettersOnly !== null) return { ...lettersOnly, qr: code };
  }
  const without = column(stock, bars, whole(stock), withName) ?? column(stock, null, whole(stock), withName);
  if (without === null) throw new Error(`Nothing fits on ${stock.name}.`);
  return { ...without, qr: null };
}

/** A lone half of a character pair is no text that an address could carry (ECMA-262, encodeURIComponent). */
const LONE_HALVES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** What the QR code says: the district's short address with the tag, or the tag alone where the district has none. */
export function qrText(address: string, tag: string): string {
  const whole = tag.replace(LONE_HALVES, '\uFFFD');
  return address === '' ? whole : `${address}${address.includes('?') ? '&' : '?'}tag=${encodeURIComponent(whole)}`;
}

/** Code 128 holds 80 characters in open use (ISO/IEC 15417); letters of other scripts it would only hold in ways that scanners type wrongly. */
const BAR_TEXT = /^[\x20-\x7E]{1,80}$/;
export const barText = (tag: string): string | null => (BAR_TEXT.test(tag) ? tag : null);
