/** This file reads the rows of a list by the columns that somebody agreed to: what each says of its device, and which cannot be used as they stand. */
import type { School } from '../../../people/sheet';
import type { Device } from '../../sheet';
import { type DateOrder, monthsAfter, orderOf, readDay } from './dates';
import { DAY_FIELDS, type DayField, type ListField, type ListTarget, type ListValues, WORD_FIELDS, isDayField } from './fields';
import { NO_SERIAL, type Note, type NoteCode, idSentence, sameRowAs, sameSerial, sameTag, unknownSchool, unsureSchool } from './notes';
import { HEADERS_AGAIN, type ListRow, type ListTable } from './table';
import { LOST_LETTER, readAmount, readId, readMonths, readTags, saysNothing, serialKey, tagKey } from './values';
import { readWord } from './words';

/** What somebody chose for a list. */
export interface ListChoices {
  /** What each column holds, in the order of the headers; '' is left out. */
  readonly columns: readonly (ListTarget | '')[];
  /** Fields in which the list replaces what the inventory has; elsewhere it only fills what is empty. */
  readonly replace: readonly ListField[];
  /** How to read dates whose column does not show their order; '' where nobody was asked. */
  readonly dates: DateOrder | '';
  /** The School ID of new devices whose row names no school; '' is none. */
  readonly school: string;
  /** The kind of new devices whose row names none. */
  readonly kind: Device['kind'];
}

/** What one row says of one device. */
export interface Wish {
  readonly line: number;
  /** As `serialKey` makes it. */
  readonly serial: string;
  readonly values: ListValues;
  readonly notes: readonly Note[];
  /** Whether the row names somebody who has the device. */
  readonly named: boolean;
}

export type ReadRow =
  | { readonly is: 'wish'; readonly wish: Wish }
  | { readonly is: 'refused' | 'left out'; readonly line: number; readonly serial: string; readonly why: string };

/** Schools by everything that a list may call them. */
type SchoolNames = ReadonlyMap<string, ReadonlySet<string>>;

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

export function schoolNames(schools: readonly School[]): SchoolNames {
  const names = new Map<string, Set<string>>();
  for (const school of schools) {
    for (const name of [school.schoolId, school.code, school.name]) {
      const key = folded(name);
      if (key !== '') names.set(key, (names.get(key) ?? new Set()).add(school.schoolId));
    }
  }
  return names;
}

/** Dates of each day column whose order nothing shows and somebody must choose; empty where all is clear. */
export function unsureDates(table: ListTable, columns: ListChoices['columns']): readonly { readonly at: number; readonly example: string }[] {
  return columns.flatMap((target, at) => {
    if (target === '' || !isDayField(target)) return [];
    const { unsure } = orderOf(valuesOf(table, at));
    return unsure === null ? [] : [{ at, example: unsure }];
  });
}

const valuesOf = (table: ListTable, at: number): string[] => table.rows.filter((row) => row.spoilt === '').map((row) => row.cells[at] ?? '');

/** Reads rows under one set of choices. */
class Reader {
  private readonly places = new Map<ListTarget, number>();
  private readonly holders: readonly number[];
  private readonly orders = new Map<DayField, DateOrder | null>();

  constructor(
    table: ListTable,
    choices: ListChoices,
    private readonly schools: SchoolNames,
  ) {
    choices.columns.forEach((target, at) => {
      if (target !== '' && !this.places.has(target)) this.places.set(target, at);
    });
    this.holders = choices.columns.flatMap((target, at) => (target === 'holder' ? [at] : []));
    for (const field of DAY_FIELDS) {
      const at = this.places.get(field);
      if (at !== undefined) this.orders.set(field, orderOf(valuesOf(table, at)).order ?? (choices.dates === '' ? null : choices.dates));
    }
  }

  private text(row: ListRow, target: ListTarget): string {
    const at = this.places.get(target);
    return at === undefined ? '' : (row.cells[at] ?? '');
  }

  read(row: ListRow): ReadRow {
    const refuse = (why: string, serial = ''): ReadRow => ({ is: 'refused', line: row.line, serial, why });
    if (row.spoilt === HEADERS_AGAIN) return { is: 'left out', line: row.line, serial: '', why: HEADERS_AGAIN };
    if (row.spoilt !== '') return refuse(row.spoilt);
    const given = this.text(row, 'serial');
    const serial = readId(given);
    if ('trouble' in serial) return refuse(idSentence('serial', given, serial.trouble));
    const key = serialKey(serial.id);
    if (key === '') return refuse(NO_SERIAL);
    const tagGiven = this.text(row, 'assetTag');
    const tag = readId(tagGiven);
    if ('trouble' in tag) return refuse(idSentence('assetTag', tagGiven, tag.trouble), key);
    const school = this.school(this.text(row, 'schoolId'));
    if ('why' in school) return refuse(school.why, key);
    const notes: Note[] = [];
    const values: { -readonly [Field in keyof ListValues]: ListValues[Field] } = {
      ...this.words(row, notes),
      ...this.texts(row, notes),
      ...this.days(row, notes),
      ...(tag.id === '' ? {} : { assetTag: tag.id }),
      ...(school.id === '' ? {} : { schoolId: school.id }),
    };
    const cost = this.amount(row, notes);
    if (cost !== null) values.cost = cost;
    const previous = this.previousTags(row, notes);
    if (previous.length > 0) values.previousTags = previous;
    return { is: 'wish', wish: { line: row.line, serial: key, values, notes, named: this.holders.some((at) => (row.cells[at] ?? '') !== '') } };
  }

  private school(text: string): { readonly id: string } | { readonly why: string } {
    if (text === '' || saysNothing(text)) return { id: '' };
    const found = [...(this.schools.get(folded(text)) ?? [])];
    if (found.length > 1) return { why: unsureSchool(text) };
    return found[0] === undefined ? { why: unknownSchool(text) } : { id: found[0] };
  }

  private words(row: ListRow, notes: Note[]): ListValues {
    const values: Record<string, string> = {};
    for (const field of WORD_FIELDS) {
      const text = this.text(row, field);
      if (text === '' || saysNothing(text)) continue;
      const reading = readWord(field, text);
      if ('word' in reading) values[field] = reading.word;
      else notes.push({ target: field, code: reading.trouble, text });
    }
    // Each word comes out of the list that its column declares.
    return values;
  }

  private texts(row: ListRow, notes: Note[]): ListValues {
    const values: Record<string, string> = {};
    for (const field of ['model', 'home', 'place', 'funding', 'order', 'remark'] as const) {
      const text = this.text(row, field);
      if (text.includes(LOST_LETTER)) notes.push({ target: field, code: 'lost letters', text });
      else if (text !== '' && !saysNothing(text)) values[field] = text;
    }
    return values;
  }

  private days(row: ListRow, notes: Note[]): ListValues {
    const values: Partial<Record<DayField, string>> = {};
    for (const field of DAY_FIELDS) {
      const text = this.text(row, field);
      if (text === '' || saysNothing(text)) continue;
      const reading = readDay(text, this.orders.get(field) ?? null);
      if ('day' in reading) values[field] = reading.day;
      else notes.push({ target: field, code: reading.trouble, text });
    }
    const until = this.warrantyByMonths(row, values.purchasedOn ?? null, notes);
    if (until !== null && values.warrantyUntil === undefined) values.warrantyUntil = until;
    return values;
  }

  /** Purchase and length make the last day exactly, as Snipe-IT counts it (Asset::warranty_expires); without a purchase date nothing does. */
  private warrantyByMonths(row: ListRow, purchasedOn: string | null, notes: Note[]): string | null {
    const text = this.text(row, 'warrantyMonths');
    // A zero is how a form without a warranty is exported.
    if (text === '' || saysNothing(text) || /^0+$/.test(text)) return null;
    const months = readMonths(text);
    const note = (code: NoteCode): null => {
      notes.push({ target: 'warrantyMonths', code, text });
      return null;
    };
    if (months === null) return note('not months');
    return purchasedOn === null ? note('no purchase date') : monthsAfter(purchasedOn, months);
  }

  private amount(row: ListRow, notes: Note[]): number | null {
    const text = this.text(row, 'cost');
    if (text === '' || saysNothing(text)) return null;
    const reading = readAmount(text);
    if ('trouble' in reading) {
      notes.push({ target: 'cost', code: reading.trouble, text });
      return null;
    }
    if (reading.rounded) notes.push({ target: 'cost', code: 'rounded', text });
    return reading.whole;
  }

  private previousTags(row: ListRow, notes: Note[]): readonly string[] {
    return readTags(this.text(row, 'previousTags')).flatMap((text) => {
      const tag = readId(text);
      if ('id' in tag) return tag.id === '' ? [] : [tag.id];
      notes.push({ target: 'previousTags', code: 'spoilt tag', text });
      return [];
    });
  }
}

/** One more than a sentence names, so that it can say that there are others. */
const MAX_TWINS_TOLD = 6;

/** What the lines that want the same thing say of it: those after the first that agree with it are left out, those that differ are all refused. */
function refuseTwins(rows: ReadRow[], keyOf: (wish: Wish) => string, sentence: (wish: Wish, others: readonly number[]) => string, mayAgree: boolean): void {
  const byKey = new Map<string, number[]>();
  rows.forEach((row, at) => {
    const key = row.is === 'wish' ? keyOf(row.wish) : '';
    if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), at]);
  });
  for (const places of byKey.values()) {
    if (places.length < 2) continue;
    const wishes = places.flatMap((at) => {
      const row = rows[at];
      return row?.is === 'wish' ? [{ at, wish: row.wish }] : [];
    });
    const [first] = wishes;
    if (first === undefined) continue;
    const agree = mayAgree && wishes.every(({ wish }) => JSON.stringify(wish.values) === JSON.stringify(first.wish.values));
    for (const { at, wish } of wishes) {
      if (agree && wish === first.wish) continue;
      const others = wishes.slice(0, MAX_TWINS_TOLD + 1).flatMap((one) => (one.wish === wish ? [] : [one.wish.line]));
      const why = agree ? sameRowAs(first.wish.line) : sentence(wish, others);
      rows[at] = { is: agree ? 'left out' : 'refused', line: wish.line, serial: wish.serial, why };
    }
  }
}

/** Every row of a list, read; what contradicts another row of the same list is refused on both lines, since nothing says which is right. */
export function readRows(table: ListTable, choices: ListChoices, schools: readonly School[]): readonly ReadRow[] {
  const reader = new Reader(table, choices, schoolNames(schools));
  const rows = table.rows.map((row) => reader.read(row));
  refuseTwins(rows, (wish) => wish.serial, (wish, others) => sameSerial(wish.serial, others), true);
  refuseTwins(rows, (wish) => tagKey(wish.values.assetTag ?? ''), (wish, others) => sameTag(wish.values.assetTag ?? '', others), false);
  return rows;
}
