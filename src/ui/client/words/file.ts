/** This file writes the file that translators work in, and reads it back row by row. */
import Papa from 'papaparse';
import { LANGUAGES, type Language } from '../../../words/languages';
import { asTyped, isFixed, unusable } from '../../../words/own';
import { areaOf } from '../../../words/places';
import type { WordRow } from '../../contracts/words';
import { AREA_NOTES, WORDS_PAGE } from '../wording/words';

const { columns } = WORDS_PAGE;

/** Spreadsheets take a file for UTF-8 only where it begins with this. */
const BOM = '\ufeff';

export type Texts = ReadonlyMap<string, string>;

/** The texts of a language for its translators; `statusOf` says who has read an area. */
export function fileOf(language: Language, english: Texts, texts: Texts, statusOf: (area: string) => string): string {
  const rows = [...texts]
    .filter(([place, text]) => text !== '' && !isFixed(place))
    .map(([place, text]) => [place, AREA_NOTES[areaOf(place)] ?? areaOf(place), english.get(place) ?? '', text, statusOf(areaOf(place)), '']);
  const head = [columns.key, columns.where, columns.english, columns.translation(language), columns.status, columns.note];
  return BOM + Papa.unparse([head, ...rows], { newline: '\r\n' });
}

export interface ReadRow {
  readonly place: string;
  readonly now: string;
  readonly text: string;
  /** Why it cannot be used; null where it can. */
  readonly why: string | null;
  readonly row: WordRow;
}

export interface ReadFile {
  readonly language: Language;
  readonly rows: readonly ReadRow[];
}

/** What the heading of the translations begins with, before its language. */
const TRANSLATION = columns.translation('');

/** What a file says, each row checked; null where it is no such file. Tabs or semicolons between cells do as well. */
export function readFile(file: string, english: Texts, textsIn: (language: Language) => Texts): ReadFile | null {
  const [head = [], ...body] = Papa.parse<string[]>(file.replace(BOM, '').trim(), { skipEmptyLines: 'greedy' }).data;
  const names = head.map((cell) => cell.trim());
  const [key, before, after] = [names.indexOf(columns.key), names.indexOf(columns.english), names.findIndex((name) => name.startsWith(TRANSLATION))];
  const language = LANGUAGES.find((one) => names[after ?? -1] === columns.translation(one));
  if (key === undefined || before === undefined || after === undefined || key < 0 || before < 0 || language === undefined) return null;
  const now = textsIn(language);
  const seen = new Set<string>();
  const rows = body.map((cells): ReadRow => {
    const place = (cells[key] ?? '').trim();
    const row: WordRow = [place, cells[before] ?? '', asTyped(cells[after] ?? '')];
    const twice = seen.has(place);
    seen.add(place);
    const stale = english.has(place) && asTyped(row[1]) !== english.get(place);
    return { place, now: now.get(place) ?? '', text: row[2], row, why: twice ? WORDS_PAGE.twice : stale ? WORDS_PAGE.stale : unusable(language, place, english.get(place), row[2]) };
  });
  return { language, rows };
}

export const changedRows = ({ rows }: ReadFile): readonly ReadRow[] => rows.filter(({ why, now, text }) => why === null && now !== text);
export const refusedRows = ({ rows }: ReadFile): readonly ReadRow[] => rows.filter(({ why }) => why !== null);
