/** This file signs texts with a key, so that nobody without the key can make the signature. */

/** HMAC-SHA256 of the text by the key, both as UTF-8; its 32 bytes, which Apps Script gives signed. */
export const hmac = (text: string, key: string): readonly number[] => Utilities.computeHmacSha256Signature(text, key, Utilities.Charset.UTF_8).map((byte) => byte & 0xff);
