/** This file tells how the bytes of a text file were written, on evidence: a byte order mark first, then what the bytes can be. */

export type Charset = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'windows-1252';

/** A byte as Java gives it, from -128, or as JavaScript does, from 0. */
type Bytes = ArrayLike<number>;
const at = (bytes: Bytes, index: number): number => (bytes[index] ?? 0) & 0xff;

/** So many bytes show whether every other one is empty, as in the UTF-16 of a Latin text. */
const SAMPLE_BYTES = 2_000;
/** Of a Latin text in UTF-16 nearly every other byte is empty, of any other text none. */
const EMPTY_SHARE = 0.3;

/** How many characters of more than one byte are well written, and how many bytes belong to none. */
function weigh(bytes: Bytes): { readonly well: number; readonly stray: number } {
  let well = 0;
  let stray = 0;
  for (let index = 0; index < bytes.length; ) {
    const first = at(bytes, index);
    const length = first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
    let whole = length > 0 && index + length <= bytes.length;
    for (let more = 1; whole && more < length; more++) whole = (at(bytes, index + more) & 0xc0) === 0x80;
    if (whole && length > 1) well += 1;
    else if (!whole) stray += 1;
    index += whole ? length : 1;
  }
  return { well, stray };
}

/**
 * The charset of a text. A file with a stray byte is Windows-1252, as spreadsheet programs save CSV by default, unless it holds more
 * characters that are well written in UTF-8: then it is that, with a letter broken.
 */
export function charsetOf(bytes: Bytes): Charset {
  if (at(bytes, 0) === 0xef && at(bytes, 1) === 0xbb && at(bytes, 2) === 0xbf) return 'UTF-8';
  if (at(bytes, 0) === 0xff && at(bytes, 1) === 0xfe) return 'UTF-16LE';
  if (at(bytes, 0) === 0xfe && at(bytes, 1) === 0xff) return 'UTF-16BE';
  const sample = Math.min(bytes.length, SAMPLE_BYTES);
  const empty = [0, 0];
  for (let index = 0; index < sample; index++) if (at(bytes, index) === 0) empty[index % 2] = (empty[index % 2] ?? 0) + 1;
  if ((empty[1] ?? 0) > sample * EMPTY_SHARE) return 'UTF-16LE';
  if ((empty[0] ?? 0) > sample * EMPTY_SHARE) return 'UTF-16BE';
  const { well, stray } = weigh(bytes);
  return stray > well ? 'windows-1252' : 'UTF-8';
}
