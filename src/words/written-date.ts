/** This file writes times and dates as people of each language say them. */
import { type Day, weekday } from '../base/time';
import { isolate } from './bidi';
import type { Catalogue } from './catalogues';
import { type DateParts, faceHour, partOfDay, twoDigits } from './date';
import type { Language } from './languages';

/** What a date is written with. */
export type DateWords = Pick<Catalogue, 'language' | 'calendar'>;

type Time = (hour: number, minute: number) => string;

/** The entry of a list that has one for every weekday or month; a number outside it is a mistake of the caller. */
function named(names: readonly string[], index: number): string {
  const name = names[index];
  if (name === undefined) throw new Error(`There is no name number ${index} among ${names.length}.`);
  return name;
}

const clockFace: Time = (hour, minute) => `${faceHour(hour)}:${twoDigits(minute)}`;

const halves =
  (before: string, after: string): Time =>
  (hour, minute) =>
    `${clockFace(hour, minute)} ${hour < 12 ? before : after}`;

const part =
  (morning: string, noon: string, afternoon: string, evening: string) =>
  (hour: number): string =>
    partOfDay(hour, { morning, noon, afternoon, evening });

const PARTS = {
  ht: part('nan maten', 'midi', 'nan apremidi', 'nan aswè'),
  vi: part('sáng', 'trưa', 'chiều', 'tối'),
  zh: part('上午', '中午', '下午', '晚上'),
  ar: part('صباحًا', 'ظهرًا', 'بعد الظهر', 'مساءً'),
  so: part('subaxnimo', 'duhurnimo', 'galabnimo', 'fiidnimo'),
};

const TIMES: Readonly<Record<Language, Time>> = {
  en: halves('AM', 'PM'),
  es: halves('a. m.', 'p. m.'),
  ht: (hour, minute) => `${clockFace(hour, minute)} ${PARTS.ht(hour)}`,
  // Brazil writes times from 0h00 to 23h59.
  pt: (hour, minute) => `${hour}h${twoDigits(minute)}`,
  vi: (hour, minute) => `${clockFace(hour, minute)} ${PARTS.vi(hour)}`,
  zh: (hour, minute) => `${PARTS.zh(hour)}${clockFace(hour, minute)}`,
  ar: (hour, minute) => `${isolate(clockFace(hour, minute))} ${PARTS.ar(hour)}`,
  so: (hour, minute) => `${clockFace(hour, minute)} ${PARTS.so(hour)}`,
  // French counts hours to 23 and keeps them together with a no-break space.
  fr: (hour, minute) => `${hour}\u00a0h\u00a0${twoDigits(minute)}`,
};

interface Written {
  readonly weekday: string;
  readonly day: number;
  readonly month: string;
  readonly time: string;
  readonly hour: number;
}

const DATES: Readonly<Record<Language, (written: Written) => string>> = {
  en: ({ weekday, day, month, time }) => `${weekday}, ${month} ${day}, ${time}`,
  es: ({ weekday, day, month, time, hour }) => `${weekday} ${day} de ${month} a ${faceHour(hour) === 1 ? 'la' : 'las'} ${time}`,
  ht: ({ weekday, day, month, time }) => `${weekday} ${day} ${month}, a ${time}`,
  pt: ({ weekday, day, month, time, hour }) => `${weekday}, ${day} de ${month}, ${hour < 2 ? 'à' : 'às'} ${time}`,
  vi: ({ weekday, day, month, time }) => `${time} ${weekday}, ngày ${day} ${month}`,
  zh: ({ weekday, day, month, time }) => `${month}${day}日${weekday}${time}`,
  ar: ({ weekday, day, month, time }) => `${weekday} ${isolate(day)} ${month}، الساعة ${time}`,
  so: ({ weekday, day, month, time }) => `${weekday}, ${day} ${month}, ${time}`,
  fr: ({ weekday, day, month, time }) => `${weekday} ${day === 1 ? '1er' : day} ${month} à ${time}`,
};

const DAYS: Readonly<Record<Language, (written: Omit<Written, 'time' | 'hour'>) => string>> = {
  en: ({ weekday, day, month }) => `${weekday}, ${month} ${day}`,
  es: ({ weekday, day, month }) => `${weekday} ${day} de ${month}`,
  ht: ({ weekday, day, month }) => `${weekday} ${day} ${month}`,
  pt: ({ weekday, day, month }) => `${weekday}, ${day} de ${month}`,
  vi: ({ weekday, day, month }) => `${weekday}, ngày ${day} ${month}`,
  zh: ({ weekday, day, month }) => `${month}${day}日${weekday}`,
  ar: ({ weekday, day, month }) => `${weekday} ${isolate(day)} ${month}`,
  so: ({ weekday, day, month }) => `${weekday}, ${day} ${month}`,
  fr: ({ weekday, day, month }) => `${weekday} ${day === 1 ? '1er' : day} ${month}`,
};

/** A time of day; `hour` counts from 0 to 23. */
export const writtenTime = (language: Language, hour: number, minute: number): string => TIMES[language](hour, minute);

/** A time of day on a day, as it stands inside the sentences of this language. */
export function writtenDate({ language, calendar }: DateWords, { weekday, day, month, hour, minute }: DateParts): string {
  const names = { weekday: named(calendar.weekdays, weekday), month: named(calendar.months, month - 1) };
  return DATES[language]({ ...names, day, hour, time: writtenTime(language, hour, minute) });
}

/** A day, as it stands inside the sentences of this language. */
export function writtenDay({ language, calendar }: DateWords, day: Day): string {
  const names = { weekday: named(calendar.weekdays, weekday(day)), month: named(calendar.months, Number(day.slice(5, 7)) - 1) };
  return DAYS[language]({ ...names, day: Number(day.slice(8, 10)) });
}

/** A weekday by its number, 0 for Sunday to 6 for Saturday. */
export const writtenWeekday = ({ calendar }: DateWords, index: number): string => named(calendar.weekdays, index);
