/** These tests read every sentence of every catalogue and look for what is missing, left in English, or torn apart by direction. */
import type { Catalogue } from '../../src/words/catalogues';
import type { DateParts } from '../../src/words/date';
import { closedLetter, reminderLetter, reopenedLetter } from '../../src/words/follow-up-letters';
import { placeholders } from '../../src/words/fill';
import { LANGUAGES, LANGUAGE_FACTS, type Language } from '../../src/words/languages';
import { acknowledgementLetter, replyLetter, resolvedLetter } from '../../src/words/letters';
import { CATEGORY_KEYS, FAMILY_STATES, RELATIONS } from '../../src/words/vocabulary';
import { words } from '../../src/words/words';
import { writtenDate, writtenTime } from '../../src/words/written-date';

const TICKET = 'MT-1042';
const PHONE = '617-555-0100';
const TEAM = 'MyTech';
const ANSWER = 'A new charger is waiting at the office.';
const tuesday: DateParts = { weekday: 2, day: 6, month: 10, hour: 10, minute: 30 };

const acknowledgement = (catalogue: Catalogue, answerBy: DateParts | null = tuesday, officePhone: string | null = PHONE) =>
  acknowledgementLetter(catalogue, { ticket: TICKET, category: 'charging', answerBy, officePhone, team: TEAM });
const reply = (catalogue: Catalogue) => replyLetter(catalogue, { ticket: TICKET, answer: ANSWER, team: TEAM, translation: '', byMachine: false });
const resolved = (catalogue: Catalogue) => resolvedLetter(catalogue, { ticket: TICKET, team: TEAM });
const followUps = (catalogue: Catalogue) => ({
  reminder: reminderLetter(catalogue, { ticket: TICKET, team: TEAM, closesAt: tuesday }),
  waiting: reminderLetter(catalogue, { ticket: TICKET, team: TEAM, closesAt: null }),
  closed: closedLetter(catalogue, { ticket: TICKET, team: TEAM, opensUntil: tuesday }),
  closedForGood: closedLetter(catalogue, { ticket: TICKET, team: TEAM, opensUntil: null }),
  reopened: reopenedLetter(catalogue, { ticket: TICKET, team: TEAM }),
});

/** Every text of a catalogue by its place, as it is written. */
function ownTexts(catalogue: Catalogue): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (place: string, value: unknown): void => {
    if (typeof value === 'string') found.set(place, value);
    else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) walk(`${place}.${key}`, inner);
  };
  const { language, reviewedBy, ...rest } = catalogue;
  walk('', rest);
  return found;
}

/** Those, and every letter and date as it is read. */
function texts(catalogue: Catalogue): Map<string, string> {
  const found = ownTexts(catalogue);
  const letters = { acknowledgement: acknowledgement(catalogue), unknown: acknowledgement(catalogue, null, null), reply: reply(catalogue), resolved: resolved(catalogue), ...followUps(catalogue) };
  for (const [name, { subject, text }] of Object.entries(letters)) found.set(`${name}.subject`, subject).set(`${name}.text`, text);
  return found.set('date', writtenDate(catalogue, tuesday));
}

/** Where English needs no words, no language does. */
const MAY_BE_EMPTY = new Set([...ownTexts(words('en'))].filter(([, text]) => text === '').map(([place]) => place));
const PLACEHOLDERS = /\{\w+\}/g;
const ENGLISH_WORDS = /\b(the|your|please|with|student|school|device|you|password|help)\b/i;

const others = LANGUAGES.filter((language) => language !== 'en');

describe.each(LANGUAGES)('the catalogue in %s', (language: Language) => {
  const catalogue = words(language);
  const all = texts(catalogue);

  it('says which language it is', () => expect(catalogue.language).toBe(language));

  it('has words everywhere, without stray spaces', () => {
    for (const [place, text] of all) {
      if (!MAY_BE_EMPTY.has(place)) expect([place, text]).not.toEqual([place, '']);
      expect([place, text]).toEqual([place, text.trim()]);
      expect([place, text]).not.toEqual([place, expect.stringMatching(/undefined|\$\{| {2}/)]);
    }
  });

  it('has a name of its own for every choice, weekday and month', () => {
    for (const names of [Object.values(catalogue.categories), Object.values(catalogue.relations), Object.values(catalogue.states), catalogue.calendar.weekdays, catalogue.calendar.months]) {
      expect(new Set(names).size).toBe(names.length);
    }
    expect(Object.keys(catalogue.categories)).toEqual([...CATEGORY_KEYS]);
    expect(Object.keys(catalogue.relations)).toEqual([...RELATIONS]);
    expect(Object.keys(catalogue.states)).toEqual([...FAMILY_STATES]);
  });

  it('gives two or three steps for every category', () => {
    for (const steps of Object.values(catalogue.steps)) expect([2, 3]).toContain(steps.length);
  });

  it('names the ticket in the subject and the text of every mail', () => {
    for (const letter of [
      acknowledgement(catalogue),
      reply(catalogue),
      resolved(catalogue),
      ...Object.values(followUps(catalogue)),
    ]) {
      expect(letter.subject).toContain(`[${TICKET}]`);
      expect(letter.subject).not.toMatch(/[\r\n]/);
    }
    expect(acknowledgement(catalogue).text).toContain(TICKET);
    expect(reply(catalogue).text).toContain(`\n\n${ANSWER}\n\n`);
    for (const { text } of [resolved(catalogue), ...Object.values(followUps(catalogue))]) expect(text).toContain(TICKET);
    for (const { text } of [followUps(catalogue).reminder, followUps(catalogue).closed]) expect(text).toContain(writtenDate(catalogue, tuesday));
  });

  it('acknowledges with the category, the time and the phone, or with other words where they are unknown', () => {
    const { text } = acknowledgement(catalogue);
    expect(text).toContain(catalogue.categories.charging);
    expect(text).toContain(writtenDate(catalogue, tuesday));
    expect(text).toContain(PHONE);
    const unknown = acknowledgement(catalogue, null, null).text;
    expect(unknown).not.toContain('null');
    expect(unknown.split('\n\n')).toHaveLength(text.split('\n\n').length);
  });

  it('writes every day of the week, month and hour', () => {
    const written = new Set<string>();
    for (let hour = 0; hour < 24; hour++) {
      const parts = { ...tuesday, weekday: hour % 7, month: (hour % 12) + 1, hour };
      const text = writtenDate(catalogue, parts);
      expect(text).toContain(catalogue.calendar.weekdays[parts.weekday]);
      expect(text).toContain(catalogue.calendar.months[parts.month - 1]);
      expect(text).toMatch(/30/);
      written.add(writtenTime(language, hour, 5));
    }
    expect(written.size).toBe(24);
    expect(() => writtenDate(catalogue, { ...tuesday, month: 13 })).toThrow('no name');
  });

  it('names its reviewer, or says that there is none', () => expect(catalogue.reviewedBy ?? 'nobody').not.toBe(''));
});

describe.each(others)('the translation into %s', (language) => {
  const all = texts(words(language));

  it('leaves no text as it is in English', () => {
    const english = texts(words('en'));
    expect([...all.keys()]).toEqual([...english.keys()]);
    const same = [...all].filter(([place, text]) => text !== '' && text === english.get(place));
    expect(same).toEqual([]);
  });

  it('has a place for the same facts in every text', () => {
    const english = ownTexts(words('en'));
    for (const [place, text] of ownTexts(words(language))) expect([place, placeholders(text)]).toEqual([place, placeholders(english.get(place) ?? '')]);
  });

  it('has no English words inside its sentences', () => {
    const english = [...all].filter(([, text]) => ENGLISH_WORDS.test(text.replace(ANSWER, '').replace(PLACEHOLDERS, '')));
    expect(english).toEqual([]);
  });

  it('is written in its own script', () => {
    const script = { zh: /\p{Script=Han}/u, ar: /\p{Script=Arabic}/u }[language as string] ?? /\p{Script=Latin}/u;
    for (const [place, text] of all) if (text !== '') expect([place, text.replace(PLACEHOLDERS, '')]).toEqual([place, expect.stringMatching(script)]);
  });
});

describe('dates', () => {
  it.each([
    ['en', 'Tuesday, October 6, 10:30 AM'],
    ['es', 'martes 6 de octubre a las 10:30 a. m.'],
    ['ht', 'madi 6 oktòb, a 10:30 nan maten'],
    ['pt', 'terça-feira, 6 de outubro, às 10h30'],
    ['vi', '10:30 sáng thứ Ba, ngày 6 tháng 10'],
    ['zh', '10月6日星期二上午10:30'],
    ['ar', 'الثلاثاء \u20686\u2069 أكتوبر، الساعة \u206810:30\u2069 صباحًا'],
    ['so', 'Talaado, 6 Oktoobar, 10:30 subaxnimo'],
    ['fr', 'mardi 6 octobre à 10\u00a0h\u00a030'],
  ] as const)('reads as people write it in %s', (language, expected) => expect(writtenDate(words(language), tuesday)).toBe(expected));

  it('knows one o’clock, noon and midnight', () => {
    expect(writtenDate(words('es'), { ...tuesday, hour: 13, minute: 5 })).toBe('martes 6 de octubre a la 1:05 p. m.');
    expect(writtenTime('en', 0, 0)).toBe('12:00 AM');
    expect(writtenTime('en', 12, 0)).toBe('12:00 PM');
    expect(writtenDate(words('fr'), { ...tuesday, day: 1, hour: 0, minute: 0 })).toBe('mardi 1er octobre à 0\u00a0h\u00a000');
  });
});

/** What stands outside every isolate; isolates may stand in one another. */
function withoutIsolates(text: string): string {
  const rest = text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '');
  return rest === text ? text : withoutIsolates(rest);
}

describe('right-to-left text', () => {
  it('keeps every number and id of a sentence in an isolate of its own', () => {
    for (const language of LANGUAGES.filter((one) => LANGUAGE_FACTS[one].direction === 'rtl')) {
      for (const [place, text] of texts(words(language))) {
        const outside = withoutIsolates(text).replace(ANSWER, '');
        expect([place, outside]).not.toEqual([place, expect.stringMatching(/[0-9\u2068\u2069]/)]);
      }
    }
  });

  it('has no isolates where the text runs from left to right', () => {
    for (const language of LANGUAGES.filter((one) => LANGUAGE_FACTS[one].direction === 'ltr')) {
      expect([...texts(words(language)).values()].join('')).not.toMatch(/[\u2066-\u2069]/);
    }
  });
});
