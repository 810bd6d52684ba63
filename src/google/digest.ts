/** This file makes digests of texts, so that what was agreed to can be told from anything else. */

/** SHA-256 of the text as UTF-8, in hexadecimal digits. Apps Script gives its bytes signed. */
export const digest = (text: string): string =>
  Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)
    .map((byte) => (byte & 0xff).toString(16).padStart(2, '0'))
    .join('');
