/** This file finds cards by what people type, however they type it: without accents, in any case, in scripts that put no spaces between words. */

/** The longest question that is looked for, and the most words of it. */
const MAX_QUERY_CHARS = 100;
const MAX_WORDS = 12;

/** Accents, and the vowel signs and the stretching of Arabic. */
const MARKS = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640]/g;
/** Letters that people type for one another and that no decomposition brings together. */
const LETTERS: Readonly<Record<string, string>> = { đ: 'd', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', ß: 'ss', أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه' };
const FOREIGN = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
/** Chinese characters and Japanese letters, whose words nothing parts. */
const UNPARTED = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+/g;

/** A text as it is compared. */
export const folded = (text: string): string =>
  text.normalize('NFKC').toLowerCase().normalize('NFC').replace(FOREIGN, (letter) => LETTERS[letter] ?? letter).normalize('NFKD').replace(MARKS, '').replace(/[’‘ʼ`]/g, "'");

/** The words that a question asks for; of unparted script each two neighbours, so that what stands between two of them does no harm. */
export function wordsOf(query: string): readonly string[] {
  const text = folded(query.slice(0, MAX_QUERY_CHARS));
  const pairs = (text.match(UNPARTED) ?? []).flatMap((run) => (run.length < 3 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))));
  const words = text.replace(UNPARTED, ' ').split(/[^\p{L}\p{N}'-]+/u);
  return [...new Set([...words, ...pairs])].filter((word) => word.length > 1 || pairs.includes(word)).slice(0, MAX_WORDS);
}

export interface Findable {
  readonly title: string;
  readonly words: string;
  readonly text: string;
}

/** What a word is worth by where it stands. */
const WORTH = { title: 6, words: 4, text: 1 } as const;
/** Of a longer question so much must be found; "my screen is broken" finds what says "screen" and "broken". */
const ENOUGH = 1 / 3;

/** The cards that hold enough of the words, the best first; those that hold more of them come before all others. */
export function search<C extends Findable>(cards: readonly C[], query: string): readonly C[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const scored = cards.flatMap((card) => {
    const fields = { title: folded(card.title), words: folded(card.words), text: folded(card.text) };
    const worths = words.map((word) => (fields.title.includes(word) ? WORTH.title : fields.words.includes(word) ? WORTH.words : fields.text.includes(word) ? WORTH.text : 0));
    const hits = worths.filter((worth) => worth > 0).length;
    return hits / words.length < ENOUGH ? [] : [{ card, hits, worth: worths.reduce<number>((sum, worth) => sum + worth, 0) }];
  });
  return scored.sort((a, b) => b.hits - a.hits || b.worth - a.worth).map(({ card }) => card);
}
