/** This file turns what scripts call bytes, whole numbers from -128 to 127, into bytes. */

/** Java's bytes are signed: developers.google.com/apps-script/reference/utilities/utilities, `Byte[]`. */
const LOWEST_BYTE = -128;
const HIGHEST_BYTE = 127;

/** The bytes of a script's array, null where it holds anything else than signed bytes. */
export function fromScriptBytes(value: unknown): Uint8Array | null {
  if (!Array.isArray(value)) return null;
  const items = value as readonly unknown[];
  if (!items.every((item) => typeof item === 'number' && Number.isInteger(item) && item >= LOWEST_BYTE && item <= HIGHEST_BYTE)) return null;
  return Uint8Array.from(items as readonly number[], (item) => item & 0xff);
}

/** Bytes as a script gets them. */
export const toScriptBytes = (bytes: Uint8Array): number[] => [...Int8Array.from(bytes)];
