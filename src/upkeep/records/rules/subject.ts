/** This file decides which cells speak of one person, and what stands in them when the person is erased. */
import type { Cell } from '../../../base/cell';
import type { Column, Sheet } from '../../../base/table';
import type { Zone } from '../../../base/time';
import type { Link, Mark } from '../marks';

export type SubjectKind = 'student' | 'family' | 'staff';

/** One person, as far as the records may name them. */
export interface Subject {
  readonly kind: SubjectKind;
  /** The id of the roster; '' for somebody who is known by an address alone. */
  readonly personId: string;
  /** As people know the person; '' where nobody does. */
  readonly name: string;
  /** Addresses, in lower case. */
  readonly addresses: readonly string[];
  readonly numbers: readonly string[];
  /** What names this person and nobody else wherever it stands: names that no other person has, and ids that are no common word. */
  readonly words: readonly string[];
  /** What stands in place of all that afterwards; it cannot be turned back. */
  readonly pseudonym: string;
  /** The tickets that are the person's, and the answers by which they joined somebody else's. */
  readonly tickets: readonly string[];
}

export type AnyRow = Readonly<Record<string, unknown>>;

/** A shorter number or id is too often something else: a room, a page, a tag. */
const SHORTEST_NUMBER = 5;
const SHORTEST_WORD = 4;

/** Whether a word is such that it names one person and is never part of ordinary talk. */
export const isTelling = (word: string): boolean => word.length >= SHORTEST_WORD && /[\d@.]/.test(word);

/** A letter or digit that goes on with a word; Chinese writes its words without spaces, so there no sign does. */
const IN_WORD = '(?:(?!\\p{Script=Han})[\\p{L}\\p{N}_])';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (words: readonly string[]): RegExp | null => {
  const some = words.filter((word) => word.trim() !== '').sort((a, b) => b.length - a.length);
  return some.length === 0 ? null : new RegExp(`(?<!${IN_WORD})(?:${some.map(escaped).join('|')})(?!${IN_WORD})`, 'giu');
};

/** Finds one person in texts. */
export class Finder {
  readonly #words: RegExp | null;
  readonly #numbers: RegExp | null;
  readonly #exact: ReadonlySet<string>;

  constructor(readonly subject: Subject) {
    this.#words = anyOf([...subject.words, ...subject.addresses]);
    this.#numbers = anyOf(subject.numbers.filter((number) => number.length >= SHORTEST_NUMBER));
    this.#exact = new Set([subject.personId, ...subject.numbers, ...subject.addresses].filter((word) => word !== '').map((word) => word.toLowerCase()));
  }

  /**
   * The text without the person. A number alone in a cell that is nobody's fact may be the tag of a device and stays; in a column for
   * such facts, and within a sentence, it is the person's.
   */
  without(text: string, isPersonal: boolean): string {
    if (text === '') return text;
    if (isPersonal && this.#exact.has(text.trim().toLowerCase())) return this.subject.pseudonym;
    const { pseudonym } = this.subject;
    const named = this.#words === null ? text : text.replace(this.#words, pseudonym);
    const alone = /^[\w-]+$/.test(named.trim());
    return this.#numbers === null || (alone && !isPersonal) ? named : named.replace(this.#numbers, pseudonym);
  }

  isIn(text: string, isPersonal: boolean): boolean {
    return this.without(text, isPersonal) !== text;
  }

  /** The same for a value of any kind: lists lose what was the person's, structures are gone through. */
  valueWithout(value: unknown, isPersonal: boolean): unknown {
    if (typeof value === 'string') return this.without(value, isPersonal);
    if (Array.isArray(value)) return value.map((one) => this.valueWithout(one, isPersonal));
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, one]) => [this.without(name, isPersonal), this.valueWithout(one, isPersonal)]));
    return value;
  }

  valueHas(value: unknown, isPersonal: boolean): boolean {
    if (typeof value === 'string') return this.isIn(value, isPersonal);
    if (Array.isArray(value)) return value.some((one) => this.valueHas(one, isPersonal));
    return typeof value === 'object' && value !== null && Object.entries(value).some(([name, one]) => this.isIn(name, isPersonal) || this.valueHas(one, isPersonal));
  }
}

const same = (one: unknown, other: string): boolean => other !== '' && String(one).trim().toLowerCase() === other.toLowerCase();

/** By what a row is the person's; null where it is not. What was erased already is known by what stands in its place. */
export function tieOf(mark: Mark, row: AnyRow, subject: Subject): Link | 'ticket' | null {
  const columns = Object.entries(mark.by ?? {});
  const has = (link: Link, value: unknown): boolean =>
    same(value, subject.pseudonym) || (link === 'person' ? same(value, subject.personId) : (link === 'number' ? subject.numbers : subject.addresses).some((one) => same(value, one)));
  for (const link of ['person', 'number', 'address'] as const) if (columns.some(([column, as]) => as === link && has(link, row[column]))) return link;
  const named = (mark.ticket ?? []).flatMap((column) => String(row[column] ?? '').split(/[\s:]+/));
  return named.some((word) => subject.tickets.includes(word)) ? 'ticket' : null;
}

/** Which facts of a row go, by how the row is the person's: who is known by an address alone takes their own words along, and not the student's. */
function goes(column: Column<unknown>, mark: Mark, tie: Link | 'ticket', subject: Subject): boolean {
  if (column.privacy === 'none') return false;
  if (column.privacy === 'staff') return mark.isAboutStaff === true;
  return column.privacy === 'family' || tie === 'person' || tie === 'number' || (tie === 'ticket' && subject.kind === 'student');
}

export type Erased = { readonly how: 'remove' } | { readonly how: 'change'; readonly patch: Readonly<Record<string, unknown>> };

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The columns of a row that are blanked because the row is the person's. */
export const blankedColumns = (mark: Mark, tie: Link | 'ticket', subject: Subject): readonly string[] =>
  Object.entries(mark.sheet.columns).flatMap(([name, column]) => (name !== mark.sheet.key && goes(column, mark, tie, subject) ? [name] : []));

/** What stands in those columns then, as cells by header, for History. */
export const blankedCells = (mark: Mark, tie: Link | 'ticket', subject: Subject, zone: Zone): ReadonlyMap<string, Cell> =>
  new Map(
    blankedColumns(mark, tie, subject).map((name) => {
      const column = mark.sheet.columns[name] as Column<unknown>;
      return [column.header, mark.by?.[name] === 'person' ? subject.pseudonym : column.kind.write(column.kind.empty, zone)];
    }),
  );

/** Columns of words and numbers that MyTech or the Admin console fills, in which nobody's name ever stands. */
const NAMELESS = new Set([
  'serial', 'assetTag', 'model', 'schoolId', 'osVersion', 'deviceId', 'fingerprint', 'consoleStatus', 'consoleTag', 'orgUnit', 'funding', 'order', 'previousTags', 'category', 'template', 'thread', 'responseId', 'code',
]);

/** The columns that are looked through: those for facts of people, and those into which anybody may have typed a name. */
export const lookedThrough = (sheet: Sheet): readonly string[] =>
  Object.entries(sheet.columns).flatMap(([name, { kind, privacy }]) =>
    name === sheet.key || privacy !== 'none' || (['text', 'list', 'structured'].includes(kind.name) && !NAMELESS.has(name)) ? [name] : [],
  );

/** What becomes of a row when the person is erased; null where it does not speak of them. */
export function erasedRow(sheet: Sheet, mark: Mark | undefined, row: AnyRow, finder: Finder): Erased | null {
  const { subject } = finder;
  const tie = mark === undefined ? null : tieOf(mark, row, subject);
  const keyColumn = sheet.columns[sheet.key] as Column<unknown>;
  if ((tie !== null && mark?.erase === 'row') || finder.valueHas(row[sheet.key], keyColumn.privacy !== 'none')) return { how: 'remove' };
  const blanked = new Set(tie === null || mark === undefined ? [] : blankedColumns(mark, tie, subject));
  const patch: Record<string, unknown> = {};
  for (const [name, column] of Object.entries(sheet.columns)) {
    if (name === sheet.key || !(name in row)) continue;
    const value = row[name];
    if (blanked.has(name)) {
      const links = mark?.by?.[name] === 'person';
      const left = links ? subject.pseudonym : column.kind.empty;
      if (!isSame(value, left)) patch[name] = left;
    } else if (['text', 'list', 'structured'].includes(column.kind.name) && finder.valueHas(value, column.privacy !== 'none')) {
      patch[name] = finder.valueWithout(value, column.privacy !== 'none');
    }
  }
  return Object.keys(patch).length === 0 ? null : { how: 'change', patch };
}

type Changes = Readonly<Record<string, readonly [Cell, Cell]>>;

/** What a line of History says when what it held of blanked columns is gone, and the person from everything else. `blanked` by header. */
export function erasedChanges(changes: Changes, blanked: ReadonlyMap<string, Cell>, finder: Finder | null): Changes {
  const cell = (value: Cell): Cell => (typeof value === 'string' && finder !== null ? finder.without(value, true) : value);
  return Object.fromEntries(
    Object.entries(changes).map(([header, [before, after]]): [string, readonly [Cell, Cell]] =>
      blanked.has(header) ? [header, [null, after === null ? null : (blanked.get(header) ?? null)]] : [header, [cell(before), cell(after)]],
    ),
  );
}
