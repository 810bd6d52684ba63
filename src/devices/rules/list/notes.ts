/** This file words what is said of values and rows of a list: what was left out of a row, and why a row was refused. */
import { MAX_ID_CHARS, type IdTrouble } from './values';
import { type ListField, type ListTarget, targetName } from './fields';
import type { DateTrouble } from './dates';

export type NoteCode =
  | DateTrouble
  | 'unknown word'
  | 'out'
  | 'not an amount'
  | 'unsure amount'
  | 'rounded'
  | 'not months'
  | 'no purchase date'
  | 'lost letters'
  | 'spoilt tag';

/** Something about one value of a row that does not keep the row from being brought in. */
export interface Note {
  readonly target: ListTarget;
  readonly code: NoteCode;
  /** The value as the list has it. */
  readonly text: string;
}

const WORDS: Readonly<Record<NoteCode, string>> = {
  'month only': 'only names a month; the day is not guessed, so it was left out',
  'not a date': 'is not a date, so it was left out',
  'order unknown': 'could be two days, so it was left out',
  'unknown word': 'is a word that MyTech does not know there, so it was left out',
  'out': 'says that somebody has it, which only a check-out says; it was left out',
  'not an amount': 'is not an amount, so it was left out',
  'unsure amount': 'could be two amounts, so it was left out',
  'rounded': 'was rounded to whole units',
  'not months': 'is not a number of months or years, so it was left out',
  'no purchase date': 'cannot be counted from a purchase date, since the row has none; it was left out',
  'lost letters': 'has lost letters, so it was left out',
  'spoilt tag': 'has a tag that a spreadsheet program has shortened, so it was left out',
};

/** What happened to the value, without the value: notes that agree in it are counted together. */
export const noteAbout = ({ target, code }: Pick<Note, 'target' | 'code'>): string => `${targetName(target)}: "…" ${WORDS[code]}.`;

export const noteSentence = ({ target, code, text }: Note): string => `${targetName(target)}: "${text}" ${WORDS[code]}.`;

/** Why an identifier refuses its row. */
export function idSentence(field: ListField, text: string, trouble: IdTrouble): string {
  const name = targetName(field);
  switch (trouble) {
    case 'scientific':
      return `${name}: "${text}" is what a spreadsheet program makes of a long number; its last digits are lost. Export the list again and open it nowhere in between.`;
    case 'decimal':
      return `${name}: "${text}" ends in .0, so a program took it for a number and leading zeros may be lost. Export it again as text.`;
    case 'too long':
      return `${name}: it has ${text.length} characters, more than the ${MAX_ID_CHARS} of any real one. A column may have slipped.`;
    case 'lost letters':
      return `${name}: "${text}" has lost letters. Save the list as "CSV UTF-8".`;
  }
}

const lines = (numbers: readonly number[]): string => (numbers.length === 1 ? `Line ${numbers[0]}` : `Lines ${numbers.slice(0, 5).join(', ')}${numbers.length > 5 ? ' and others' : ''}`);

export const NO_SERIAL = 'There is no serial number in this row. A device is known by it.';
export const sameRowAs = (line: number): string => `Line ${line} says the same.`;
export const sameSerial = (serial: string, others: readonly number[]): string =>
  `${lines(others)} ${others.length === 1 ? 'has' : 'have'} the same serial number ${serial} and something else in the row. Keep the right one.`;
export const sameTag = (tag: string, others: readonly number[]): string =>
  `${lines(others)} ${others.length === 1 ? 'gives' : 'give'} the same asset tag ${tag} to another device. Keep the right one.`;
export const unknownSchool = (text: string): string => `There is no school "${text}" in Schools, by its ID, code or name. Correct it there or here.`;
export const unsureSchool = (text: string): string => `"${text}" is the ID, code or name of more than one school. Write the School ID.`;
