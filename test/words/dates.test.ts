/** These tests hold our dates and times against CLDR, the common reference for how languages write them, as Node carries it. */
import fc from 'fast-check';
import { LANGUAGES, LANGUAGE_FACTS, type Language } from '../../src/words/languages';
import { words } from '../../src/words/words';
import { writtenDate, writtenTime } from '../../src/words/written-date';

/** CLDR as Node carries it has no Haitian Creole; its names are held to those of the Haitian ministry of education in `calendar.ts`. */
const KNOWN = LANGUAGES.filter((language) => language !== 'ht');
const cldr = (language: Language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(LANGUAGE_FACTS[language].tag, { timeZone: 'UTC', ...options });
const plain = (text: string): string => text.normalize('NFC').replace(/[\u2066-\u2069\u202f\u00a0]/g, ' ').toLowerCase();
const moments = fc.date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2034-12-31T23:59:00Z'), noInvalidDate: true });
const parts = (at: Date) => ({ weekday: at.getUTCDay(), day: at.getUTCDate(), month: at.getUTCMonth() + 1, hour: at.getUTCHours(), minute: at.getUTCMinutes() });

/** Where we follow the custom of the readers' own press or school rather than CLDR, and why. */
const CLOCK: Readonly<Record<Language, (hour: number, minute: string) => string>> = {
  en: (hour, minute) => `${hour % 12 || 12}:${minute}`,
  es: (hour, minute) => `${hour % 12 || 12}:${minute}`,
  ht: (hour, minute) => `${hour % 12 || 12}:${minute}`,
  // Brazilian newspapers write 14h05; CLDR 14:05.
  pt: (hour, minute) => `${hour}h${minute}`,
  // Families in the United States read a twelve-hour clock on every school's door; with the part of the day said, nothing is in doubt.
  vi: (hour, minute) => `${hour % 12 || 12}:${minute}`,
  zh: (hour, minute) => `${hour % 12 || 12}:${minute}`,
  ar: (hour, minute) => `${hour % 12 || 12}:${minute}`,
  so: (hour, minute) => `${hour % 12 || 12}:${minute}`,
  // The Imprimerie nationale writes 14 h 05; CLDR 14:05.
  fr: (hour, minute) => `${hour} h ${minute}`,
};

describe.each(KNOWN)('the calendar in %s', (language) => {
  it('has the names of days and months that CLDR has', () => {
    const { weekdays, months } = words(language).calendar;
    const days = Array.from({ length: 7 }, (_, at) => cldr(language, { weekday: 'long' }).format(new Date(Date.UTC(2026, 10, 1 + at))));
    expect(weekdays.map(plain)).toEqual(days.map(plain));
    // In a date, as `months` is: some languages decline the name there, and Chinese writes a number.
    const names = Array.from({ length: 12 }, (_, at) => {
      const name = cldr(language, { month: 'long', day: 'numeric' }).formatToParts(new Date(Date.UTC(2026, at, 6))).find(({ type }) => type === 'month')?.value ?? '';
      return language === 'zh' ? `${name}月` : name;
    });
    expect(months.map(plain)).toEqual(names.map(plain));
  });

  it('writes the same digits as CLDR', () => expect(cldr(language, { day: 'numeric' }).resolvedOptions().numberingSystem).toBe('latn'));
});

it.each(LANGUAGES)('every moment is written with its own day and hour in %s', (language) => {
  fc.assert(
    fc.property(moments, (at) => {
      const { weekday, day, month, hour, minute } = parts(at);
      const text = plain(writtenDate(words(language), parts(at)));
      const { weekdays, months } = words(language).calendar;
      expect(text).toContain(plain(weekdays[weekday] ?? '?'));
      expect(text).toContain(plain(months[month - 1] ?? '?'));
      expect(text).toContain(CLOCK[language](hour, String(minute).padStart(2, '0')));
      expect(text.replace(/tháng \d+|\d+月/, '')).toMatch(new RegExp(`(?<!\\d)${day}(?!\\d)`));
      expect(text).not.toMatch(/undefined|null|NaN/);
      expect(text).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/);
    }),
    { numRuns: 60 },
  );
});

it.each(LANGUAGES)('no two minutes of a day are written alike in %s', (language) => {
  const written = new Set<string>();
  for (let minute = 0; minute < 24 * 60; minute++) written.add(writtenTime(language, Math.floor(minute / 60), minute % 60));
  expect(written.size).toBe(24 * 60);
});
