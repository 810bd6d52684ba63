/** This file keeps the district's own wording, and who has read which texts and found them right. */
import { UserError } from '../base/codes';
import { fingerprintOf } from '../base/fingerprint';
import { type Row, defineSheet, moment, newRow, text } from '../base/table';
import { type Verdict, accept, refuse } from '../base/verdict';
import type { WordRow, WordsStanding, WordsView } from '../ui/contracts/words';
import { LANGUAGES, type Language } from '../words/languages';
import { type OwnTexts, asTyped, textKey, unusable, withOwn } from '../words/own';
import { areaOf, textsOf } from '../words/places';
import { ourWords, words } from '../words/words';
import type { ProgramContext } from './context';
import { type AnyRpcMethod, change, clickId, oneOf, read, shortText } from './entry';

export const wordReviews = defineSheet(
  'Word reviews',
  { key: 'key', room: 'core', workbook: 'programme', sheetId: 31, note: 'Who has read which texts and found them right, written on the page with all texts.', hidden: true },
  {
    key: text({ header: 'Key', note: 'The language and the area.' }),
    fingerprint: text({ header: 'Texts', note: 'Made from what was read; it differs where that changed since.' }),
    by: text({ header: 'By', note: 'Who read them.', privacy: 'staff' }),
    at: moment({ header: 'When', note: 'When.' }),
  },
);

export const ownWords = defineSheet(
  'Own words',
  { key: 'key', room: 'core', workbook: 'programme', sheetId: 32, note: "The district's own wording, which comes in through the page with all texts. Where Text is empty, MyTech's is used.", hidden: true },
  {
    key: text({ header: 'Key', note: 'The language and the place.' }),
    text: text({ header: 'Text', note: 'What is said.' }),
    by: text({ header: 'By', note: 'Who brought it in.', privacy: 'staff' }),
    at: moment({ header: 'When', note: 'When.' }),
  },
);

/** What is used of a row. */
export type KeptWord = Pick<Row<typeof ownWords>, 'key' | 'text'>;

/** Under this name stands when texts were last brought in; absent where the district has none, which then costs no read. */
export const OWN_WORDS = 'own words';

/** Those of one language, where they can still be used: hands may change the table, and we may change what is filled in. */
export function ownIn(rows: readonly KeptWord[], language: Language): OwnTexts {
  const mine = rows.flatMap((row) => (row.key.startsWith(`${language} `) ? [[row.key.slice(language.length + 1), row.text] as const] : []));
  const english = mine.length === 0 ? null : textsOf(ourWords('en'));
  return new Map(mine.filter(([place, said]) => unusable(language, place, english?.get(place), said) === null));
}

const whole = { whole: [wordReviews, ownWords] };

const look = (context: ProgramContext): Verdict<WordsStanding> =>
  context.books.programme.read({ wants: whole, decide: (found) => accept({ own: found.all(ownWords), reviews: found.all(wordReviews) }) });

function view(context: ProgramContext): Verdict<WordsView> {
  const found = look(context);
  const ours = Object.fromEntries(LANGUAGES.map((language) => [language, ourWords(language)])) as WordsView['ours'];
  return found.ok ? accept({ ...found.value, ours, zone: context.clock.zone.name }) : found;
}

/** How far the texts are read, in a few words; only the languages that somebody has read are looked at. */
export function readingSaid(reviews: readonly Row<typeof wordReviews>[]): string {
  const read = reviews.flatMap(({ key, fingerprint }) => {
    const [language, area] = key.split(' ');
    const known = LANGUAGES.find((one) => one === language);
    return fingerprint === '' || known === undefined ? [] : [{ language: known, area, fingerprint }];
  });
  const languages = [...new Set(read.map(({ language }) => language))];
  if (languages.length === 0) return 'what families read, side by side; no speaker has read any of it yet';
  const texts = new Map(languages.map((language) => [language, [...textsOf(words(language))]]));
  const changed = read.filter(({ language, area, fingerprint }) => fingerprintOf(texts.get(language)?.filter(([place]) => areaOf(place) === area)) !== fingerprint);
  return `what families read, side by side; areas read: ${read.length}, in languages: ${languages.length}; changed since: ${changed.length}`;
}

function review(context: ProgramContext, click: string, area: string, language: Language, fingerprint: string): Verdict<WordsStanding> {
  const key = textKey(language, area);
  const done = context.books.programme.change({
    event: `words.review:${click}`,
    entry: 'words.review',
    wants: whole,
    decide(found, changes) {
      const row = found.row(wordReviews, key);
      const texts = [...textsOf(withOwn(ourWords(language), ownIn(found.all(ownWords), language)))].filter(([place]) => areaOf(place) === area);
      if (fingerprint !== '' && (texts.length === 0 || fingerprint !== fingerprintOf(texts))) return refuse('words-changed');
      const values = { fingerprint, by: context.identity.visitor() ?? '', at: context.clock.now() };
      if (row === null) changes.add(wordReviews, newRow(wordReviews, { key, ...values }));
      else changes.update(wordReviews, key, values);
      return accept(null);
    },
  });
  return done.ok ? look(context) : done;
}

const isRow = (row: unknown): row is WordRow => Array.isArray(row) && row.length === 3 && row.every((cell) => typeof cell === 'string');

function rowsIn(json: string): readonly WordRow[] {
  try {
    const rows: unknown = JSON.parse(json);
    if (Array.isArray(rows) && rows.every(isRow)) return rows;
  } catch {
    // Told below, as whatever else is no list of rows.
  }
  throw new UserError('argument-wrong', { field: 'rows', expected: 'the file could not be read; choose it again' });
}

function bringIn(context: ProgramContext, click: string, language: Language, json: string): Verdict<WordsStanding> {
  const rows = rowsIn(json);
  const english = textsOf(ourWords('en'));
  const ours = textsOf(ourWords(language));
  for (const [place, before, typed] of rows) {
    const now = english.get(place);
    const why = now === undefined || asTyped(before) === now ? unusable(language, place, now, asTyped(typed)) : 'the English has changed since';
    if (why !== null) return refuse('words-unusable', { place, why });
  }
  // Said before and after, so that nothing that was read meanwhile is taken for the new texts.
  const say = (): void => context.keep.set(OWN_WORDS, context.newId());
  say();
  const done = context.books.programme.change({
    event: `words.import:${click}`,
    entry: 'words.import',
    wants: whole,
    decide(found, changes) {
      for (const [place, , typed] of new Map(rows.map((row) => [row[0], row])).values()) {
        const key = textKey(language, place);
        const row = found.row(ownWords, key);
        // Rows stay; one without a text says that ours is used again.
        const said = asTyped(typed) === ours.get(place) ? '' : asTyped(typed);
        const values = { text: said, by: context.identity.visitor() ?? '', at: context.clock.now() };
        if (row === null && said !== '') changes.add(ownWords, newRow(ownWords, { key, ...values }));
        if (row !== null && row.text !== said) changes.update(ownWords, key, values);
      }
      return accept(null);
    },
  });
  if (!done.ok) return done;
  say();
  return look(context);
}

const FINGERPRINT_CHARS = 40;
/** All texts of a language, the English beside, and what JSON adds. */
const IMPORT_CHARS = 400_000;
const AREA_CHARS = 40;
const anyLanguage = oneOf(LANGUAGES);

/** What the page with all texts may ask. */
export const wordMethods: readonly AnyRpcMethod<ProgramContext>[] = [
  read<'words.view', ProgramContext>('words.view', { who: 'translator', args: {}, run: view }),
  change<'words.review', ProgramContext>('words.review', {
    who: 'translator',
    args: { click: clickId, area: shortText(AREA_CHARS), language: anyLanguage, fingerprint: shortText(FINGERPRINT_CHARS) },
    run: (context, { click, area, language, fingerprint }) => review(context, click, area, language as Language, fingerprint),
  }),
  change<'words.import', ProgramContext>('words.import', {
    who: 'translator',
    args: { click: clickId, language: anyLanguage, rows: shortText(IMPORT_CHARS) },
    run: (context, { click, language, rows }) => bringIn(context, click, language as Language, rows),
  }),
];
