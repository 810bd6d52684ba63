/** This file writes and reads names and subjects in mail headers: RFC 2047's encoded words. */

const PLAIN = /^[\x20-\x7e]*$/;

/** A display name as a mail program writes it. */
export const encodedName = (name: string): string => (PLAIN.test(name) ? `"${name.replace(/["\\]/g, '\\$&')}"` : `=?UTF-8?B?${Buffer.from(name, 'utf8').toString('base64')}?=`);

/** A header's text with its encoded words read; the space between two of them does not count. */
export function decodedWords(text: string): string {
  return text.replace(/(=\?[^?\s]+\?[bq]\?[^?\s]*\?=)\s+(?==\?)/gi, '$1').replace(/((?:=\?[^?\s]+\?[bq]\?[^?\s]*\?=)+)/gi, (run) => {
    const bytes = [...run.matchAll(/=\?([^?\s]+)\?([bq])\?([^?\s]*)\?=/gi)].map(([, , kind = '', word = '']) =>
      kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64') : Buffer.from(word.replaceAll('_', ' ').replace(/=([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1'),
    );
    return Buffer.concat(bytes).toString('utf8');
  });
}
