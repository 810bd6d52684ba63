/** This file writes days and moments on cards, which staff read in English. */
import { type Day, type Moment, type Zone, dayOf, minuteOfDay } from '../../base/time';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Where and when somebody reads a card. */
export interface Reading {
  readonly now: Moment;
  readonly zone: Zone;
  /** As Google tells it, such as `en-GB`; '' where it does not. */
  readonly locale: string;
}

/** Those of the United States say the month first; the rest of the world does not. */
export function dayText(day: Day, { now, zone, locale }: Reading): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const name = MONTHS[month - 1] ?? '';
  const short = locale === '' || locale === 'en-US' ? `${name} ${date}` : `${date} ${name}`;
  return day.slice(0, 4) === dayOf(now, zone).slice(0, 4) ? short : `${short} ${year}`;
}

const HOUR_MINUTES = 60;
const HALF_DAY_HOURS = 12;

/** Today's moments by the clock, others by the day. */
export function momentText(moment: Moment | null, reading: Reading): string {
  if (moment === null) return '';
  const day = dayOf(moment, reading.zone);
  if (day !== dayOf(reading.now, reading.zone)) return dayText(day, reading);
  const minutes = minuteOfDay(moment, reading.zone);
  const hour = Math.floor(minutes / HOUR_MINUTES);
  return `today ${hour % HALF_DAY_HOURS === 0 ? HALF_DAY_HOURS : hour % HALF_DAY_HOURS}:${String(minutes % HOUR_MINUTES).padStart(2, '0')} ${hour < HALF_DAY_HOURS ? 'AM' : 'PM'}`;
}
