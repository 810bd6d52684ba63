/** This file sets text into the boxes of a label: how large, in how many lines, and in whose letters. */
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import type { Box } from '../../../devices/rules/label-stock';

/** Smaller letters than four and a half points nobody reads off a lid. */
export const MIN_LETTERS_MM = 1.6;
const MOST_LINES = 3;
/** Of Helvetica, in parts of the letters' size: capitals above the line, and what hangs below it (Adobe, font metrics). */
const ASCENT = 0.72;
const DESCENT = 0.21;
/** Pictures of letters are drawn at so many pixels a letter: on a label that is more than 600 an inch. */
const PICTURE_PIXELS = 120;
const SYSTEM_LETTERS = "Helvetica, Arial, 'Noto Sans', system-ui, sans-serif";

/** A line of text on a label: letters that every printer has, or a picture where a script has none. */
export type Line =
  | { readonly kind: 'text'; readonly text: string; readonly bold: boolean; readonly x: number; readonly y: number; readonly size: number; readonly width: number }
  | ({ readonly kind: 'picture'; readonly png: string; readonly text: string } & Box);

interface Ink {
  /** The width of a text at size 1. */
  width(text: string, bold: boolean): number;
  /** Whether the letters that every PDF reader has can write it (PDF 32000-1, annex D: WinAnsi). */
  writes(text: string): boolean;
}

/** The standard letters with their measures, read once. */
export async function standardInk(): Promise<Ink> {
  const measures = await PDFDocument.create();
  const [plain, bold] = await Promise.all([measures.embedFont(StandardFonts.Helvetica), measures.embedFont(StandardFonts.HelveticaBold)]);
  const known = new Set(plain.getCharacterSet());
  const writes = (text: string): boolean => Array.from(text).every((letter) => known.has(letter.codePointAt(0) ?? 0));
  return { writes, width: (text, isBold) => (writes(text) ? (isBold ? bold : plain).widthOfTextAtSize(text, 1) : drawnWidth(text, isBold)) };
}

const fontOf = (bold: boolean): string => `${bold ? 'bold ' : ''}${PICTURE_PIXELS}px ${SYSTEM_LETTERS}`;

function pen(width: number, height: number, bold: boolean): CanvasRenderingContext2D {
  const canvas = Object.assign(document.createElement('canvas'), { width: Math.max(1, Math.ceil(width)), height: Math.max(1, Math.ceil(height)) });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws no pictures.');
  context.font = fontOf(bold);
  context.textBaseline = 'alphabetic';
  return context;
}

const drawnWidth = (text: string, bold: boolean): number => pen(1, 1, bold).measureText(text).width / PICTURE_PIXELS;

/** A line in the letters of this computer, which write every script that somebody here can read. */
function picture(text: string, bold: boolean): string {
  const context = pen(drawnWidth(text, bold) * PICTURE_PIXELS, PICTURE_PIXELS * (ASCENT + DESCENT), bold);
  // The size of a canvas sets its pen back.
  context.font = fontOf(bold);
  context.fillStyle = '#000';
  context.fillText(text, 0, PICTURE_PIXELS * ASCENT);
  return context.canvas.toDataURL('image/png');
}

/** Breaks a text into lines of about the same length, never within a character. */
function broken(text: string, lines: number): readonly string[] {
  const letters = Array.from(text);
  const each = Math.ceil(letters.length / lines);
  return Array.from({ length: lines }, (_, at) => letters.slice(at * each, (at + 1) * each).join('')).filter((line) => line !== '');
}

const sizeFor = (lines: readonly string[], box: Box, bold: boolean, ink: Ink): number =>
  Math.min(box.height / lines.length / (ASCENT + DESCENT), box.width / Math.max(...lines.map((line) => ink.width(line, bold)), 1e-6));

/** A text as large as its box allows, in the middle of it, over as many lines as make it largest; null where it would be too small to read. */
export function setText(text: string, box: Box, bold: boolean, ink: Ink): readonly Line[] | null {
  const ways = Array.from({ length: MOST_LINES }, (_, at) => broken(text, at + 1)).map((lines) => ({ lines, size: sizeFor(lines, box, bold, ink) }));
  // A second line must be worth it: people read one line at a glance.
  const best = ways.reduce((a, b) => (b.size > a.size * 1.5 ? b : a));
  if (best.size < MIN_LETTERS_MM) return null;
  const { lines, size } = best;
  const high = size * (ASCENT + DESCENT);
  const top = box.y + (box.height - high * lines.length) / 2;
  return lines.map((line, at): Line => {
    const width = ink.width(line, bold) * size;
    const x = box.x + (box.width - width) / 2;
    const y = top + at * high;
    return ink.writes(line) ? { kind: 'text', text: line, bold, x, y: y + size * ASCENT, size, width } : { kind: 'picture', text: line, png: picture(line, bold), x, y, width, height: high };
  });
}

/** A name in one line, cut short where it must be: a name cut short is still known, as a tag is not. */
export function setName(name: string, box: Box, ink: Ink): readonly Line[] {
  const letters = Array.from(name);
  for (let count = letters.length; count > 0; count--) {
    const text = count === letters.length ? name : `${letters.slice(0, count).join('').trimEnd()}…`;
    if (sizeFor([text], box, false, ink) >= MIN_LETTERS_MM) return setText(text, box, false, ink) ?? [];
  }
  return [];
}

export type { Ink };
