/**
 * This file makes and reads the code that stands beside a ticket's number in mails to families: who has both learns where the request
 * stands, and who has the number alone learns nothing.
 */

/** Crockford's base 32: without I, L, O and U, which are read as something else (crockford.com/base32.html). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS_A_LETTER = 5;
/** Twelve letters are 60 bits: at a thousand tries a second the code of a ticket is guessed after some eighteen million years. */
const LETTERS = 12;
const GROUP = 4;
/** Half of SHA-256: nobody finds a second text for 128 bits, and a row stays short. */
const HASH_BYTES = 16;

const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' };

const grouped = (letters: string): string => letters.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? '';

/** The code that the first bits of a signature make, `XXXX-XXXX-XXXX`. */
export function codeFrom(hmacBytes: readonly number[]): string {
  let letters = '';
  let bits = 0;
  let held = 0;
  for (const byte of hmacBytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= BITS_A_LETTER && letters.length < LETTERS) {
      bits -= BITS_A_LETTER;
      letters += ALPHABET.charAt(held >> bits);
      held &= (1 << bits) - 1;
    }
  }
  return grouped(letters);
}

/** A code as somebody typed it, in its proper form; '' where it cannot be one. */
export function codeTyped(text: string): string {
  const letters = [...text.normalize('NFKC').toUpperCase()].filter((letter) => /[0-9A-Z]/.test(letter)).map((letter) => LOOK_ALIKES[letter] ?? letter);
  return letters.length === LETTERS ? grouped(letters.join('')) : '';
}

/** A ticket's number as somebody typed it, `mt 1012` or `1012` too; '' where it cannot be one. */
export function numberTyped(text: string): string {
  const digits = /^\W*(?:MT)?\W*([1-9]\d{0,11})\W*$/.exec(text.normalize('NFKC').toUpperCase())?.[1];
  return digits === undefined ? '' : `MT-${digits}`;
}

/** What is signed with the published key so that a number and a code together find the row, and neither does alone. */
export const statusText = (ticket: string, code: string): string => `${ticket}|${code}`;

/** The name of a ticket's row in Published: the first 128 bits of the signature, in hexadecimal digits. */
export const statusHash = (hmacBytes: readonly number[]): string => hmacBytes.slice(0, HASH_BYTES).map((byte) => byte.toString(16).padStart(2, '0')).join('');
