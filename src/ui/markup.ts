/**
 * This file makes markup out of templates in which whatever is filled in is text, so that nothing which somebody typed can become a tag.
 * The hub uses it in place of Preact, which would be a sixth of its script.
 */
import { escaped } from './page';

/** Markup that `markup` made; there is no other way to one. */
export interface Markup {
  readonly html: string;
}

export type Piece = Markup | string | number | null | readonly Piece[];

class Made implements Markup {
  constructor(readonly html: string) {}
}

/** What an attribute without quotes would begin with: a text with a space in it would begin another one. */
const UNQUOTED = /=\s*$/;

const written = (piece: Piece): string => {
  if (piece === null) return '';
  if (Array.isArray(piece)) return (piece as readonly Piece[]).map(written).join('');
  return piece instanceof Made ? piece.html : escaped(String(piece));
};

/** A template's markup; texts and numbers are escaped, lists joined, null is nothing. Attributes must stand in double quotes. */
export function markup(literals: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let html = literals[0] ?? '';
  pieces.forEach((piece, at) => {
    if (UNQUOTED.test(literals[at] ?? '')) throw new Error(`What is filled in after "${(literals[at] ?? '').slice(-30)}" needs quotes around it.`);
    html += written(piece) + (literals[at + 1] ?? '');
  });
  return new Made(html);
}
