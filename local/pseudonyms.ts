/** This file gives people other names, addresses and numbers: the same one each time, of the same shape, and never two alike. */

/** What a value is, as far as it is personal. `typed` is what somebody typed into one line: a name, a number, an address or a tag. */
export type PersonalKind = 'given' | 'family' | 'name' | 'number' | 'typed' | 'text';

/** By the header of a column, the same in every sheet. */
export type PersonalColumns = Readonly<Record<string, PersonalKind>>;

/** Numbers shorter than this name nobody by themselves: grades, rooms, counts. */
export const PERSONAL_DIGITS_MIN = 5;

export const ADDRESS = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const WORD = /[\p{L}\p{M}]+/gu;
const ONSETS = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z'];
const VOWELS = ['a', 'e', 'i', 'o', 'u'];

/** A word without case and marks: Núñez and NUNEZ are one name. */
export const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();

export const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

export class Pseudonyms {
  readonly #words = new Map<string, string>();
  readonly #numbers = new Map<string, string>();
  readonly #numbersGiven = new Map<string, number>();

  constructor(
    /** The district's own domain, which stays. */
    private readonly domain: string,
    /** Addresses and full names that stay, folded. */
    private readonly kept: ReadonlySet<string>,
    /** Serial numbers and asset tags, which stay, folded. */
    private readonly tags: ReadonlySet<string>,
  ) {}

  isKept(text: string): boolean {
    return this.kept.has(folded(text));
  }

  of(kind: PersonalKind, value: string): string {
    if (kind === 'text') return this.text(value);
    if (kind === 'typed') return this.typed(value);
    return kind === 'number' ? this.number(value) : this.name(value);
  }

  /** Each word of a name becomes another word, in small letters or capitals as before. */
  name(value: string): string {
    return this.isKept(value) ? value : value.replace(WORD, (word) => this.#word(word));
  }

  /** The local part is renamed word by word; the district's own domain stays, others become as many labels below `.example`. */
  address(value: string): string {
    if (this.isKept(value)) return value;
    const at = value.lastIndexOf('@');
    const local = value.slice(0, at).replace(WORD, (word) => this.#word(word)).replace(/\d+/g, (digits) => this.number(digits, 3));
    return `${local}@${this.#domain(value.slice(at + 1))}`;
  }

  /** A number of as many digits, with as many zeros in front; what is no number stays. */
  number(value: string, digitsMin = PERSONAL_DIGITS_MIN): string {
    if (!/^\d+$/.test(value) || value.length < digitsMin || this.tags.has(value)) return value;
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const zeros = (/^0*/.exec(value) as RegExpExecArray)[0];
    const rest = value.length - zeros.length;
    const shape = `${zeros.length} ${rest}`;
    const count = this.#numbersGiven.get(shape) ?? 0;
    this.#numbersGiven.set(shape, count + 1);
    const given = rest === 0 ? value : zeros + String(10 ** (rest - 1) + count);
    this.#numbers.set(value, given);
    return given;
  }

  /** Letters become x and digits 0, so that length, lines, first character and direction stay as they were. */
  text(value: string): string {
    return value
      .replace(/\p{Script=Arabic}/gu, 'ع')
      .replace(/\p{Script=Han}/gu, '字')
      .replace(/(?![ع字x])\p{L}/gu, (letter) => (letter === letter.toLowerCase() ? 'x' : 'X'))
      .replace(/\p{M}/gu, '')
      .replace(/\p{N}/gu, '0');
  }

  typed(value: string): string {
    const text = value.trim();
    if (this.tags.has(folded(text)) || this.isKept(text)) return value;
    if (text.includes('@')) return text.replace(ADDRESS, '') === '' ? value.replace(ADDRESS, (address) => this.address(address)) : this.text(value);
    if (/^\d+$/.test(text)) return value.replace(text, this.number(text));
    if (/^\+?[\d\s().-]{7,}$/.test(text)) return this.#phone(value);
    // Letters and digits in one word are a tag or a serial number, rightly copied or not.
    if (/^[\p{L}\p{N}-]*\d[\p{L}\p{N}-]*$/u.test(text)) return value;
    return /\d/.test(text) ? this.text(value) : this.name(value);
  }

  #phone(value: string): string {
    const digits = [...this.number(value.replace(/\D/g, ''))];
    return value.replace(/\d/g, () => digits.shift() ?? '0');
  }

  #domain(domain: string): string {
    const plain = domain.toLowerCase();
    const own = this.domain.toLowerCase();
    if (plain === own || plain.endsWith(`.${own}`)) return domain;
    const labels = plain.split('.').slice(0, -1);
    return [...labels.map((label) => label.replace(WORD, (word) => this.#word(word))), 'example'].join('.');
  }

  #word(word: string): string {
    const key = folded(word);
    const given = this.#words.get(key) ?? invented(this.#words.size);
    this.#words.set(key, given);
    if (word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()) return given.toUpperCase();
    return word[0] === word[0]?.toLowerCase() ? given : `${given[0]?.toUpperCase()}${given.slice(1)}`;
  }
}

/** The word of a number: syllables, at least two, and a different word for every number. */
function invented(index: number): string {
  const syllables = ONSETS.length * VOWELS.length;
  let word = '';
  for (let rest = index + syllables; rest > 0; rest = Math.floor(rest / syllables)) {
    const one = rest % syllables;
    word += `${ONSETS[one % ONSETS.length]}${VOWELS[Math.floor(one / ONSETS.length)]}`;
  }
  return word;
}
