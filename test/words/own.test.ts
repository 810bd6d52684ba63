/** These tests send texts out to translators and back in, whole and spoiled. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { changedRows, fileOf, readFile, refusedRows } from '../../src/ui/client/words/file';
import { AREA_NOTES } from '../../src/ui/client/wording/words';
import { LANGUAGES, type Language } from '../../src/words/languages';
import { isFixed, textKey, unusable, withOwn } from '../../src/words/own';
import { areaOf, textsOf } from '../../src/words/places';
import { words } from '../../src/words/words';

const english = textsOf(words('en'));
const texts = Object.fromEntries(LANGUAGES.map((language) => [language, textsOf(words(language))])) as Record<Language, Map<string, string>>;
const textsIn = (language: Language) => texts[language];
const exported = (language: Language): string => fileOf(language, english, texts[language], () => 'nobody has read it');
const read = (file: string) => readFile(file, english, textsIn);

it('says of every area where families read it', () => expect([...new Set([...english.keys()].map(areaOf))].filter((area) => AREA_NOTES[area] === undefined)).toEqual([]));

describe.each(LANGUAGES)('a file in %s', (language) => {
  it('begins with the mark that spreadsheets need, and brings back exactly what went out', () => {
    const file = exported(language);
    expect(file.charCodeAt(0)).toBe(0xfeff);
    const back = read(file);
    expect(back?.language).toBe(language);
    expect(back?.rows.map(({ place, text }) => [place, text])).toEqual([...texts[language]].filter(([place, text]) => text !== '' && !isFixed(place)));
    expect(back === null ? null : [changedRows(back), refusedRows(back)]).toEqual([[], []]);
  });

  it('comes back the same with tabs, semicolons, other line ends and without the mark', () => {
    const rows = Papa.parse<string[]>(exported(language).slice(1)).data;
    for (const delimiter of ['\t', ';']) {
      const back = read(Papa.unparse(rows, { delimiter, newline: '\n' }));
      expect(back === null ? null : [back.rows.length, changedRows(back), refusedRows(back)]).toEqual([rows.length - 1, [], []]);
    }
  });
});

describe('one spoiled cell', () => {
  const languages = fc.constantFrom(...LANGUAGES);
  const noise = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('', '{ticket}', '{', '<b>x</b>', '=IMPORTXML("x")', '\u202e{team}', 'a\nb', '请', 'Спасибо', 'x'.repeat(5_000), '&lt;', '\u0000', '"', '""', ',', '\r'),
  );

  it('is refused, or comes in as exactly that text, and no other row changes', () => {
    fc.assert(
      fc.property(languages, fc.nat(), noise, (language, at, typed) => {
        const rows = Papa.parse<string[]>(exported(language).slice(1)).data;
        const place = rows[1 + (at % (rows.length - 1))] as string[];
        place[3] = typed;
        const back = read(Papa.unparse(rows));
        const key = place[0] ?? '';
        expect(back?.rows).toHaveLength(rows.length - 1);
        if (back === null) return;
        const meant = typed.replace(/\r\n?/g, '\n').normalize('NFC').trim();
        for (const row of changedRows(back)) expect([row.place, row.text]).toEqual([key, meant]);
        for (const row of refusedRows(back)) expect(row.place).toBe(key);
        if (meant !== texts[language].get(key)) expect(changedRows(back).length + refusedRows(back).length).toBe(1);
      }),
      { numRuns: 100 },
    );
  });

  it('in the key or the English refuses its row and no other', () => {
    fc.assert(
      fc.property(languages, fc.nat(), fc.constantFrom(0, 2), fc.string({ minLength: 1, maxLength: 20 }).filter((one) => one.trim() !== ''), (language, at, column, typed) => {
        const rows = Papa.parse<string[]>(exported(language).slice(1)).data;
        const row = rows[1 + (at % (rows.length - 1))] as string[];
        row[column] = `${typed}~`;
        const back = read(Papa.unparse(rows));
        expect(back === null ? null : [changedRows(back).length, refusedRows(back).length]).toEqual([0, 1]);
      }),
      { numRuns: 60 },
    );
  });

  it('in the headings makes it another file', () => {
    const rows = Papa.parse<string[]>(exported('es').slice(1)).data;
    for (const column of [0, 2, 3]) expect(read(Papa.unparse([(rows[0] as string[]).map((cell, at) => (at === column ? 'x' : cell)), ...rows.slice(1)]))).toBeNull();
    expect(read('')).toBeNull();
    expect(read('<html>')).toBeNull();
  });

  it('twice in a file is refused the second time', () => {
    const rows = Papa.parse<string[]>(exported('so').slice(1)).data;
    const back = read(Papa.unparse([...rows, rows[1] as string[]]));
    expect(back === null ? null : refusedRows(back).map(({ why }) => why)).toEqual(['it stands in the file twice']);
  });
});

describe('a text of the district’s own', () => {
  it('stands in its place and nowhere else', () => {
    const place = 'mail.greeting';
    const changed = textsOf(withOwn(words('es'), new Map([[place, 'Estimada familia:'], ['no.such.place', 'x']])));
    expect(changed.get(place)).toBe('Estimada familia:');
    expect([...changed].filter(([at]) => at !== place)).toEqual([...texts.es].filter(([at]) => at !== place));
    expect(withOwn(words('es'), new Map())).toBe(words('es'));
    // A list stays a list.
    expect(Array.isArray(withOwn(words('es'), new Map([['steps.screen.0', 'x']])).steps.screen)).toBe(true);
  });

  it.each([
    ['mail.acknowledgement.about', 'Número de solicitud', 'must keep {category} and {ticket}'],
    ['mail.greeting', 'Hola {name}:', 'no curly brackets'],
    ['mail.greeting', 'Hola:\nfamilia', 'one line'],
    ['mail.greeting', '<b>Hola</b>', 'markup'],
    ['mail.greeting', '=1+1', 'formula'],
    ['mail.greeting', 'Hola\u202e:', 'cannot be seen'],
    ['mail.greeting', '您好：', 'letters of this language'],
    ['mail.greeting', '', 'empty'],
    ['mail.greeting', 'x'.repeat(200), 'characters fit'],
    ['categories.screen', 'Pantalla', 'recognised'],
    ['calendar.months.0', 'Enero', 'recognised'],
    ['no.such', 'x', 'no text'],
  ])('%s cannot be %j', (place, text, why) => expect(unusable('es', place, english.get(place), text)).toContain(why));

  it('can be every text that we bring', () => {
    for (const language of LANGUAGES) for (const [place, text] of texts[language]) if (!isFixed(place)) expect([place, unusable(language, place, english.get(place), text)]).toEqual([place, null]);
    expect(textKey('es', 'mail.greeting')).toBe('es mail.greeting');
  });
});
