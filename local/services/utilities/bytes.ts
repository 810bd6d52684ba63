/** This file turns what scripts call bytes, whole numbers from -128 to 127, into bytes and back. */
import { signatureMismatch } from '../../kernel/errors';

const LOWEST_BYTE = -128;
const HIGHEST_BYTE = 127;

/** Java's bytes are signed: developers.google.com/apps-script/reference/utilities/utilities, `Byte[]`. */
export function toScriptBytes(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > HIGHEST_BYTE ? byte - 256 : byte));
}

/** The bytes of a script's array, null where it holds anything else than signed bytes. */
export function fromScriptBytes(value: unknown): Uint8Array | null {
  if (!Array.isArray(value)) return null;
  const items = value as readonly unknown[];
  if (!items.every((item) => typeof item === 'number' && Number.isInteger(item) && item >= LOWEST_BYTE && item <= HIGHEST_BYTE)) return null;
  return Uint8Array.from(items as readonly number[], (item) => item & 0xff);
}

/**
 * A text's bytes. Without a charset Google takes US-ASCII, in which every other character is a question mark
 * (gas-fakes test/testutilities.js: the "special" signatures differ by charset).
 */
export function textBytes(text: string, charset: 'US_ASCII' | 'UTF_8'): Uint8Array {
  return charset === 'UTF_8' ? Buffer.from(text, 'utf8') : Buffer.from(text.replace(/[\u{80}-\u{10FFFF}]/gu, '?'), 'latin1');
}

/** Bytes of a member that takes either a byte array, or a text and perhaps a charset. */
export function bytesOrText(member: string, args: readonly unknown[], value: unknown, charset: unknown): Uint8Array {
  if (typeof value === 'string' && (charset === undefined || charset === 'US_ASCII' || charset === 'UTF_8')) {
    return textBytes(value, charset ?? 'US_ASCII');
  }
  const bytes = charset === undefined ? fromScriptBytes(value) : null;
  if (bytes === null) throw signatureMismatch(member, args);
  return bytes;
}
