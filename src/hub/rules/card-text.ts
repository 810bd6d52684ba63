/** This file reads the text of a card: paragraphs, steps and lists, each by how its lines begin. */

export type Block = { readonly kind: 'paragraph'; readonly text: string } | { readonly kind: 'steps' | 'list'; readonly items: readonly string[] };

/** A number of at most two digits in any script, and what people write behind it. */
const STEP = /^\p{Nd}{1,2}\s*[.)、．。]\s*(?=\S)/u;
const ITEM = /^[-–•*]\s+(?=\S)/;

/** What a piece of a card's text is; a line that begins with nothing of its own goes on what stands before it. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const part of text.replace(/\r\n?/g, '\n').split(/\n\s*\n/)) addPart(blocks, part);
  return blocks;
}

function addPart(blocks: Block[], part: string): void {
  const held: { kind: Block['kind']; lines: string[] }[] = [];
  for (const raw of part.split('\n')) {
    const line = raw.trim();
    if (line === '') continue;
    const kind = STEP.test(line) ? 'steps' : ITEM.test(line) ? 'list' : 'paragraph';
    const last = held[held.length - 1];
    if (kind === 'paragraph' && last !== undefined) last.lines.push(`${last.lines.pop() ?? ''}\n${line}`);
    else if (last?.kind === kind) last.lines.push(line.replace(kind === 'steps' ? STEP : ITEM, ''));
    else held.push({ kind, lines: [kind === 'paragraph' ? line : line.replace(kind === 'steps' ? STEP : ITEM, '')] });
  }
  for (const { kind, lines } of held) blocks.push(kind === 'paragraph' ? { kind, text: lines.join('\n') } : { kind, items: lines });
}

/** A web address inside a sentence, without the mark that ends the sentence. */
const ADDRESS = /https?:\/\/[^\s<>"'）)，。、؛،]*[^\s<>"'）)，。、؛،.,;:!?]/g;

/** A text with its web addresses apart from what stands around them. */
export function withAddresses(text: string): readonly { readonly text: string; readonly isAddress: boolean }[] {
  const pieces: { text: string; isAddress: boolean }[] = [];
  let from = 0;
  for (const match of text.match(ADDRESS) ?? []) {
    const at = text.indexOf(match, from);
    if (at > from) pieces.push({ text: text.slice(from, at), isAddress: false });
    pieces.push({ text: match, isAddress: true });
    from = at + match.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isAddress: false });
  return pieces;
}
