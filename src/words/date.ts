/** This file takes a moment apart into what a catalogue needs to write it as people say it. */
import { type Moment, type Zone, dayOf, minuteOfDay, weekday } from '../base/time';

/** A time on a day of the wall calendar. */
export interface DateParts {
  /** 0 for Sunday to 6 for Saturday. */
  readonly weekday: number;
  /** 1 to 31. */
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
}

export function dateParts(moment: Moment, zone: Zone): DateParts {
  const day = dayOf(moment, zone);
  const minute = minuteOfDay(moment, zone);
  return {
    weekday: weekday(day),
    day: Number(day.slice(8, 10)),
    month: Number(day.slice(5, 7)),
    hour: Math.floor(minute / 60),
    minute: minute % 60,
  };
}

/** The hour on a clock face, 1 to 12. */
export const faceHour = (hour: number): number => (hour % 12 === 0 ? 12 : hour % 12);

/** Minutes always with two digits. */
export const twoDigits = (minute: number): string => String(minute).padStart(2, '0');

/** The part of the day for languages that name it: before noon, the hour of noon, the afternoon, from six the evening. */
export function partOfDay<T>(hour: number, names: { readonly morning: T; readonly noon: T; readonly afternoon: T; readonly evening: T }): T {
  if (hour < 12) return names.morning;
  if (hour === 12) return names.noon;
  return hour < 18 ? names.afternoon : names.evening;
}
