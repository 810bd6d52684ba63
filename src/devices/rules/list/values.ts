/** This file reads the identifiers, amounts and other values of a list, and says which a spreadsheet program has spoilt. */

/** Why a value cannot be kept as it stands. */
export type IdTrouble = 'scientific' | 'decimal' | 'too long' | 'lost letters';

/** Longer than any maker's number and any sticker. */
export const MAX_ID_CHARS = 100;

/** What people and programs write where nothing is known. */
const NOTHING = ['n/a', '#n/a', 'na', 'none', 'null', 'nil', 'undefined', '-', '--', '—', 'tbd', 'unknown', 'not available', 'no tag', 'no serial', 'missing'];

/** Whether an identifier only says that there is none. */
export const saysNothing = (text: string): boolean => NOTHING.includes(text.trim().toLowerCase());

/** `5.01E+12`: digits that a spreadsheet program has thrown away. A tag such as 1E5 has neither sign nor fraction, and stays. */
const SCIENTIFIC = /^\d+([.,]\d+)?E\+\d+$|^\d+[.,]\d+E\d+$/i;
/** `501234.0`: a program took the identifier for a number, so that leading zeros may be gone too. */
const DECIMAL = /^\d+[.,]0+$/;
/** `="00123"` is how programs keep a spreadsheet from doing so. */
const GUARDED = /^="(.*)"$/;
/** Letters that were not UTF-8 arrive as this sign, and cannot be had back from it. */
export const LOST_LETTER = '\uFFFD';

/** An identifier as text, leading zeros and all; '' where it says that there is none. */
export function readId(text: string): { readonly id: string } | { readonly trouble: IdTrouble } {
  const id = (GUARDED.exec(text.trim())?.[1] ?? text).trim();
  if (saysNothing(id)) return { id: '' };
  if (SCIENTIFIC.test(id)) return { trouble: 'scientific' };
  if (DECIMAL.test(id)) return { trouble: 'decimal' };
  if (id.includes(LOST_LETTER)) return { trouble: 'lost letters' };
  return id.length > MAX_ID_CHARS ? { trouble: 'too long' } : { id };
}

/** A serial number as the inventory keeps it: without blanks, in capitals. Two that agree in this are one device; a part of one is another. */
export const serialKey = (text: string): string => text.replace(/\s+/g, '').toUpperCase();

/** Tags are compared without regard to case and outer blanks, as people read them off a sticker. */
export const tagKey = (text: string): string => text.trim().toLowerCase();

export type Amount = { readonly whole: number; readonly rounded: boolean } | { readonly trouble: 'not an amount' | 'unsure amount' };

/** No device of a school costs more; a larger one is a serial number in the wrong column. */
const MAX_AMOUNT = 1_000_000;
const CURRENCY = /^(?:[$\u20ac£¥]|USD|EUR|GBP|CAD|AUD)\s*|\s*(?:[$\u20ac£¥]|USD|EUR|GBP|CAD|AUD)$/gi;

/**
 * An amount in whole units: cents are rounded and told. `1,234` is a thousand and more, since no price has three places behind its
 * comma; `1.234` may come from either side of the ocean and is left to somebody who knows.
 */
export function readAmount(text: string): Amount {
  const plain = text.trim().replace(CURRENCY, '').replace(/[\s']/g, '');
  if (/^\d{1,3}\.\d{3}$/.test(plain)) return { trouble: 'unsure amount' };
  const american = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(plain);
  const european = /^(\d{1,3}(?:\.\d{3})+|\d+),(\d{1,2})$/.exec(plain);
  const parts = american ?? european;
  if (parts === null) return { trouble: 'not an amount' };
  const value = Number(`${(parts[1] ?? '').replace(/[.,]/g, '')}.${parts[2] ?? '0'}`);
  if (value > MAX_AMOUNT) return { trouble: 'not an amount' };
  const whole = Math.round(value);
  return { whole, rounded: whole !== value };
}

const MONTHS_A_YEAR = 12;
const MAX_MONTHS = 240;

/** How many months a warranty lasts: `36`, `36 months`, `3 years`; null where the text says something else. */
export function readMonths(text: string): number | null {
  const parts = /^(\d{1,3})\s*(m|mo|mos|month|months|y|yr|yrs|year|years)?\.?$/i.exec(text.trim());
  if (parts === null) return null;
  const months = Number(parts[1]) * (/^y/i.test(parts[2] ?? '') ? MONTHS_A_YEAR : 1);
  return months > 0 && months <= MAX_MONTHS ? months : null;
}

/** Asset tags with commas, semicolons or bars between them, as the inventory keeps a list. */
export const readTags = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,;|]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '' && !saysNothing(tag)),
  ),
];
