/** This file keeps the private marks of a script on a file: `appProperties` of Drive API v3. */
import { badRequest } from './errors';

/** developers.google.com/workspace/drive/api/guides/properties: "124 bytes per property string (including both key and value) in UTF-8". */
const PROPERTY_MAX_BYTES = 124;
/** The same page: "30 private properties from any one app". */
const PRIVATE_PROPERTIES_MAX = 30;

/** Marks as a request names them; null takes a mark away. */
export type Marks = Readonly<Record<string, string | null>>;

/** Null where the request names none. */
export function readAppProperties(method: string, value: unknown): Marks | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object' || Array.isArray(value)) throw badRequest(method, 'Invalid value for: appProperties');
  const marks: Record<string, string | null> = {};
  for (const [key, mark] of Object.entries(value as Record<string, unknown>)) {
    if (mark !== null && typeof mark !== 'string') throw badRequest(method, `Invalid value for: appProperties.${key}`);
    if (mark !== null && Buffer.byteLength(key + mark) > PROPERTY_MAX_BYTES) {
      throw badRequest(method, `The app property ${key} is longer than ${PROPERTY_MAX_BYTES} bytes.`);
    }
    marks[key] = mark;
  }
  return marks;
}

/** An app's marks on a file after a change: those that it does not name stay as they are. */
export function mergedAppProperties(method: string, held: Readonly<Record<string, string>>, marks: Marks): Record<string, string> {
  const kept = Object.entries({ ...held, ...marks }).filter((entry): entry is [string, string] => entry[1] !== null);
  if (kept.length > PRIVATE_PROPERTIES_MAX) throw badRequest(method, `The file has more than ${PRIVATE_PROPERTIES_MAX} properties of this app.`);
  return Object.fromEntries(kept);
}
