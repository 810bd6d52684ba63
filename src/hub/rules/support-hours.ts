/** This file reads support hours as an office types them, `Mon-Thu 07:45-15:45; Fri 7:45 AM - 2 PM`, so that each language can write them its own way. */

/** Weekdays count from 0 for Sunday; times are minutes since midnight. */
export interface HoursLine {
  readonly from: number;
  readonly to: number;
  /** Null where nobody is there. */
  readonly open: { readonly opens: number; readonly closes: number } | null;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const DASH = String.raw`\s*(?:-|–|—|to|until)\s*`;
const DAY = '([a-z]+)\\.?';
const TIME = String.raw`(\d{1,2})(?:[:.](\d{2}))?\s*([ap]\.?m\.?)?`;
const LINE = new RegExp(`^${DAY}(?:${DASH}${DAY})?:?\\s+(?:(closed)|${TIME}${DASH}${TIME})$`);
const LONGEST_DAY_MINUTES = 24 * 60;
const NOON = 12;

function weekdayOf(word: string | undefined): number | null {
  if (word === undefined || word.length < 3) return null;
  const at = WEEKDAYS.indexOf(word.slice(0, 3));
  const whole = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'][at] ?? '';
  // "tues" and "thurs" too, and not "money".
  return at >= 0 && (whole.startsWith(word) || `${word}day` === whole) ? at : null;
}

function minutesOf(hour: string | undefined, minute: string | undefined, half: string | undefined): number | null {
  const [hours, minutes] = [Number(hour), Number(minute ?? 0)];
  if (minutes > 59 || hours > (half === undefined ? 24 : NOON) || (half !== undefined && hours === 0)) return null;
  const total = (half === undefined ? hours : (hours % NOON) + (half.startsWith('p') ? NOON : 0)) * 60 + minutes;
  return total <= LONGEST_DAY_MINUTES ? total : null;
}

function lineOf(text: string): HoursLine | null {
  const parts = LINE.exec(text);
  if (parts === null) return null;
  const from = weekdayOf(parts[1]);
  const to = parts[2] === undefined ? from : weekdayOf(parts[2]);
  if (from === null || to === null) return null;
  if (parts[3] !== undefined) return { from, to, open: null };
  const opens = minutesOf(parts[4], parts[5], parts[6]);
  const closes = minutesOf(parts[7], parts[8], parts[9]);
  return opens === null || closes === null || closes <= opens ? null : { from, to, open: { opens, closes } };
}

/** The hours, line by line; null where any of it cannot be read, so that nothing is told wrongly. */
export function supportHours(text: string): readonly HoursLine[] | null {
  const lines = text
    .toLowerCase()
    .split(/[;\n,]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map(lineOf);
  return lines.length > 0 && lines.every((line): line is HoursLine => line !== null) ? lines : null;
}
