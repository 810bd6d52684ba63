/** This file is the arithmetic of moments and school days: epoch milliseconds, ISO days, and the numbers Sheets keeps them as. */

/** An instant in epoch milliseconds. */
export type Moment = number;
/** A calendar day as `YYYY-MM-DD`. */
export type Day = string;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/**
 * Sheets counts days from 30 December 1899, in the spreadsheet's own wall time, so that 1 January 1970 is 25,569
 * (developers.google.com/workspace/sheets/api/reference/rest/v4/DateTimeRenderOption).
 */
const SERIAL_OF_1970 = 25_569;

/** A time zone, as far as arithmetic needs it. */
export interface Zone {
  readonly name: string;
  /** Minutes to add to UTC at a moment: -240 for New York in summer. */
  offsetMinutes(moment: Moment): number;
}

const DAY_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day that exists. */
export function isDay(text: string): text is Day {
  const parts = DAY_SHAPE.exec(text);
  if (parts === null) return false;
  const [, year, month, day] = parts.map(Number) as [number, number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

function dayOfUtc(ms: number): Day {
  const date = new Date(ms);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
}

const utcOfDay = (day: Day): number => Date.parse(`${day}T00:00:00.000Z`);

export const dayToSerial = (day: Day): number => utcOfDay(day) / DAY_MS + SERIAL_OF_1970;

export const serialToDay = (serial: number): Day => dayOfUtc((Math.floor(serial) - SERIAL_OF_1970) * DAY_MS);

export const addDays = (day: Day, days: number): Day => dayOfUtc(utcOfDay(day) + days * DAY_MS);

/** How many days `to` comes after `from`. */
export const daysBetween = (from: Day, to: Day): number => (utcOfDay(to) - utcOfDay(from)) / DAY_MS;

/** The day's weekday, 0 for Sunday to 6 for Saturday. */
export const weekday = (day: Day): number => new Date(utcOfDay(day)).getUTCDay();

/** What a clock on the wall shows at a moment, written as if it were UTC. */
const wall = (moment: Moment, zone: Zone): number => moment + zone.offsetMinutes(moment) * MINUTE_MS;

/**
 * The moment at which a clock on the wall shows a reading. In the hour that a clock shows twice in autumn the earlier moment
 * is meant; a reading that spring skips is moved on by the skipped time.
 */
function momentOfWall(reading: number, zone: Zone): Moment {
  const before = reading - zone.offsetMinutes(reading - DAY_MS) * MINUTE_MS;
  if (wall(before, zone) === reading) return before;
  const after = reading - zone.offsetMinutes(reading + DAY_MS) * MINUTE_MS;
  return wall(after, zone) === reading ? after : before;
}

export const momentToSerial = (moment: Moment, zone: Zone): number => wall(moment, zone) / DAY_MS + SERIAL_OF_1970;

export const serialToMoment = (serial: number, zone: Zone): Moment =>
  momentOfWall(Math.round((serial - SERIAL_OF_1970) * DAY_MS), zone);

/** The day on the wall calendar at a moment. */
export const dayOf = (moment: Moment, zone: Zone): Day => dayOfUtc(wall(moment, zone));

/** Minutes since midnight on the wall clock. */
export const minuteOfDay = (moment: Moment, zone: Zone): number => Math.floor((((wall(moment, zone) % DAY_MS) + DAY_MS) % DAY_MS) / MINUTE_MS);

/** The moment of a time on a day; `minute` counts from midnight. */
export const momentAt = (day: Day, minute: number, zone: Zone): Moment => momentOfWall(utcOfDay(day) + minute * MINUTE_MS, zone);

/** A zone that asks `ask` for its offset as seldom as it can: offsets change only at a transition, which it finds by halving. */
export function rememberedZone(name: string, ask: (moment: Moment) => number): Zone {
  const known = new Map<number, number>();
  const at = (moment: Moment): number => {
    const found = known.get(moment);
    if (found !== undefined) return found;
    const asked = ask(moment);
    known.set(moment, asked);
    return asked;
  };
  // Two weeks are shorter than the shortest time between two changes of any zone, so one change at most lies in a stretch.
  const STRETCH_MS = 14 * DAY_MS;
  return {
    name,
    offsetMinutes(moment) {
      let low = Math.floor(moment / STRETCH_MS) * STRETCH_MS;
      let high = low + STRETCH_MS;
      const lowOffset = at(low);
      const highOffset = at(high);
      if (lowOffset === highOffset) return lowOffset;
      // Transitions fall on whole quarters of an hour.
      while (high - low > 15 * MINUTE_MS) {
        const middle = Math.floor((low + high) / 2 / (15 * MINUTE_MS)) * 15 * MINUTE_MS;
        if (at(middle) === lowOffset) low = middle;
        else high = middle;
      }
      return moment < high ? lowOffset : highOffset;
    },
  };
}
