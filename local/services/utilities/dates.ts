/** This file writes a moment by a pattern of Java's SimpleDateFormat, as `Utilities.formatDate` does. */
import { ServiceError } from '../../kernel/errors';
import { isTimeZone, offsetText, type WallTime, wallTime } from '../../kernel/zones';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** From this many letters on, SimpleDateFormat writes a name in full. */
const FULL_NAME_LETTERS = 4;

type Writer = (wall: WallTime, count: number, zone: string, ms: number) => string;

const padded = (value: number, count: number): string => String(value).padStart(count, '0');
const named = (names: readonly string[], index: number, count: number): string => {
  const name = names[index] ?? '';
  return count >= FULL_NAME_LETTERS ? name : name.slice(0, 3);
};

/** The letters that the product needs; the others of SimpleDateFormat are refused by name, `Y` among them since it is the week's year. */
const LETTERS: Readonly<Record<string, Writer>> = {
  y: (wall, count) => (count === 2 ? padded(wall.year % 100, 2) : padded(wall.year, count)),
  M: (wall, count) => (count >= 3 ? named(MONTHS, wall.month - 1, count) : padded(wall.month, count)),
  d: (wall, count) => padded(wall.day, count),
  H: (wall, count) => padded(wall.hour, count),
  h: (wall, count) => padded(wall.hour % 12 === 0 ? 12 : wall.hour % 12, count),
  m: (wall, count) => padded(wall.minute, count),
  s: (wall, count) => padded(wall.second, count),
  S: (wall, count) => padded(wall.millisecond, count),
  a: (wall) => (wall.hour < 12 ? 'AM' : 'PM'),
  E: (wall, count) => named(WEEKDAYS, wall.weekday - 1, count),
  u: (wall, count) => padded(wall.weekday, count),
  Z: (_wall, _count, zone, ms) => offsetText(zone, ms, ''),
  X: (_wall, count, zone, ms) => isoOffset(offsetText(zone, ms, ':'), count),
};

function isoOffset(offset: string, count: number): string {
  if (offset === '+00:00') return 'Z';
  if (count === 1) return offset.slice(0, 3);
  return count === 2 ? offset.replace(':', '') : offset;
}

/** A run of one letter, a quoted text (two quotes are one quote), or a run of anything else. */
const PIECES = /([A-Za-z])\1*|''|'(?:[^']|'')*'|[^A-Za-z']+|'/g;

export function formatDate(ms: number, timeZone: string, pattern: string): string {
  // SimpleDateFormat reads a zone that it does not know as GMT without a word; here it is refused, since it is always a mistake.
  if (!isTimeZone(timeZone)) throw new ServiceError(`Invalid argument: timeZone. Should be of type: String (${timeZone})`);
  const wall = wallTime(timeZone, ms);
  return pattern.replace(PIECES, (piece) => {
    if (piece === "''") return "'";
    if (piece === "'") throw new ServiceError('Unterminated quote');
    if (piece.startsWith("'")) return piece.slice(1, -1).replaceAll("''", "'");
    const letter = piece.charAt(0);
    if (!/[A-Za-z]/.test(letter)) return piece;
    const write = LETTERS[letter];
    if (write === undefined) throw new ServiceError(`The letter ${letter} of a date pattern is not in the local Workspace.`);
    return write(wall, piece.length, timeZone, ms);
  });
}
