/**
 * This file keeps what is published close at hand, so that visitors cost next to no reads: one of them fetches it anew for all when it
 * has grown old, and the others are shown what there is meanwhile. A cache may lose anything at any moment.
 */
import type { Lock, Log } from '../base/ports';
import { MINUTE_MS, SECOND_MS } from '../base/time';
import { BASE, type Base, type Published, baseIn, textsOf } from './published';

export interface ManyCache {
  /** Those of the keys that are there. */
  getAll(keys: readonly string[]): Readonly<Record<string, string>>;
  putAll(values: Readonly<Record<string, string>>, seconds: number): void;
}

export interface ShelfTools {
  readonly cache: ManyCache;
  readonly lock: Lock;
  readonly log: Log;
  now(): number;
  /** Reads the workbook: one request. */
  read(): Published;
}

/** For so long nobody looks whether anything has changed. */
const FRESH_MS = 5 * MINUTE_MS;
/** The longest that a cache keeps anything (reference/cache/cache#put): shown while the workbook cannot be read. */
const KEPT_SECONDS = 21_600;
/** Where nothing is at hand, so long a visitor waits for whoever is fetching it. */
const WAIT_MS = 15 * SECOND_MS;
/** After a read that failed nobody tries again for so long. */
const TROUBLE_SECONDS = 30;
const TROUBLE = 'trouble';

/** A value may hold 100 KB (reference/cache/cache#put); what stands before each piece is far below the rest. */
const MAX_PIECE_BYTES = 95_000;
/** How much is put at once; nothing says how much may be. */
const MAX_PUT_BYTES = 450_000;
/** Changes with the shape of what is kept, so that no version reads what another wrote. */
const SHAPE = 'hub2';

/** The workbook cannot be read and nothing that would do is at hand; `base` may be. */
export class NothingAtHand extends Error {
  constructor(
    readonly base: Base | null,
    readonly why: unknown,
  ) {
    super('Nothing of the Published workbook is at hand.');
  }
}

export interface OnShelf {
  readonly base: Base;
  /** The texts that were asked for, by name. */
  readonly texts: Readonly<Record<string, string>>;
}

type Found = { readonly texts: Readonly<Record<string, string>>; readonly base: Base | null; readonly isWhole: boolean; readonly isTrouble: boolean };

/** One visitor's look at the shelf. */
export class Shelf {
  constructor(private readonly tools: ShelfTools) {}

  /** The base and the texts of these names. Throws NothingAtHand. */
  get(names: readonly string[]): OnShelf {
    const found = this.#find(names);
    const standing = whole(found);
    if (standing === null) return this.tools.lock.politely(WAIT_MS, () => this.#findOrFetch(names));
    if (this.#isFresh(standing.base) || found.isTrouble) return standing;
    return this.tools.lock.unlessBusy(() => this.#fresher(names, standing)) ?? standing;
  }

  #isFresh = (base: Base): boolean => this.tools.now() - base.at < FRESH_MS;

  /** Whoever waited finds what the one before has fetched. */
  #findOrFetch(names: readonly string[]): OnShelf {
    const found = this.#find(names);
    const standing = whole(found);
    if (standing !== null) return standing;
    if (found.isTrouble) throw new NothingAtHand(found.base, 'It could not be read a moment ago.');
    try {
      return this.#fetch(names);
    } catch (error) {
      this.#put({ [TROUBLE]: '1' }, TROUBLE_SECONDS);
      throw new NothingAtHand(found.base, error);
    }
  }

  /** Fetched anew, or what there was where another did so just before or the workbook cannot be read. */
  #fresher(names: readonly string[], standing: OnShelf): OnShelf {
    const now = whole(this.#find(names));
    if (now !== null && this.#isFresh(now.base)) return now;
    try {
      return this.#fetch(names);
    } catch (error) {
      this.tools.log.note('The Published workbook cannot be read; what was read before is shown.', { error: String(error) });
      this.#put({ [TROUBLE]: '1' }, TROUBLE_SECONDS);
      return standing;
    }
  }

  #fetch(names: readonly string[]): OnShelf {
    const at = this.tools.now();
    const texts = textsOf(this.tools.read(), at);
    const base = baseIn(texts[BASE] ?? '');
    if (base === null) throw new Error('What was read has no shape.');
    this.#keep(texts, at);
    return { base, texts: Object.fromEntries(names.map((name) => [name, texts[name] ?? ''])) };
  }

  #find(names: readonly string[]): Found {
    const wanted = [...new Set([BASE, ...names])];
    const first = this.tools.cache.getAll([TROUBLE, ...wanted].map((name) => keyOf(name, 0)));
    const more = wanted.flatMap((name) => Array.from({ length: Math.max(0, pieceIn(first[keyOf(name, 0)]).of - 1) }, (_, at) => keyOf(name, at + 1)));
    const pieces = more.length === 0 ? first : { ...first, ...this.tools.cache.getAll(more) };
    const texts: Record<string, string> = {};
    for (const name of wanted) {
      const text = joined(name, pieces);
      if (text !== null) texts[name] = text;
    }
    const base = baseIn(texts[BASE] ?? '');
    return { texts, base, isWhole: wanted.every((name) => texts[name] !== undefined), isTrouble: first[keyOf(TROUBLE, 0)] !== undefined };
  }

  #keep(texts: Readonly<Record<string, string>>, at: number): void {
    let load: Record<string, string> = {};
    let bytes = 0;
    for (const [name, text] of Object.entries(texts)) {
      const pieces = cutIntoPieces(text);
      pieces.forEach((piece, index) => {
        load[keyOf(name, index)] = `${at} ${pieces.length} ${piece.length} ${piece}`;
        bytes += utf8Bytes(piece);
        if (bytes < MAX_PUT_BYTES) return;
        this.#put(load, KEPT_SECONDS, true);
        load = {};
        bytes = 0;
      });
    }
    this.#put(load, KEPT_SECONDS, true);
  }

  /** A cache that takes nothing makes the next visitor slower and this one no wiser. */
  #put(values: Readonly<Record<string, string>>, seconds: number, areKeys = false): void {
    try {
      this.tools.cache.putAll(areKeys ? values : Object.fromEntries(Object.entries(values).map(([name, value]) => [keyOf(name, 0), value])), seconds);
    } catch (error) {
      this.tools.log.note('The cache took nothing.', { error: String(error) });
    }
  }
}

const keyOf = (name: string, piece: number): string => `${SHAPE}.${name}.${piece}`;

const whole = ({ base, texts, isWhole }: Found): OnShelf | null => (base !== null && isWhole ? { base, texts } : null);

interface Piece {
  readonly stamp: string;
  /** How many pieces there are; 0 where this is none. */
  readonly of: number;
  readonly text: string;
}

/** When it was read, of how many pieces this is one, and how long it is. */
const PIECE = /^(\d+) (\d{1,3}) (\d+) /;
const NO_PIECE: Piece = { stamp: '', of: 0, text: '' };

function pieceIn(value = ''): Piece {
  const head = PIECE.exec(value);
  if (head === null) return NO_PIECE;
  const text = value.slice(head[0].length);
  return text.length === Number(head[3]) ? { stamp: head[1] ?? '', of: Number(head[2]), text } : NO_PIECE;
}

/** A text from its pieces; null where one is missing or is of another reading than the first. */
function joined(name: string, pieces: Readonly<Record<string, string>>): string | null {
  const first = pieceIn(pieces[keyOf(name, 0)]);
  const all = Array.from({ length: first.of }, (_, at) => pieceIn(pieces[keyOf(name, at)]));
  return first.of > 0 && all.every(({ stamp }) => stamp === first.stamp) ? all.map(({ text }) => text).join('') : null;
}

/** The bytes of a text in UTF-8; half of a pair counts as two, so that a pair has its four. */
function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return bytes;
}

/** The text in pieces that a value can hold, never between the halves of a pair. */
function cutIntoPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSecondHalf = code >= 0xdc00 && code < 0xe000;
    const own = utf8Bytes(text.charAt(at));
    if (bytes + own > MAX_PIECE_BYTES && !isSecondHalf) {
      pieces.push(text.slice(from, at));
      from = at;
      bytes = 0;
    }
    bytes += own;
  }
  return [...pieces, text.slice(from)];
}
