/** This file tests that the charset of a file is told on evidence, whatever it was saved by. */
import fc from 'fast-check';
import { charsetOf } from '../../src/base/encoding';

const signed = (bytes: Uint8Array): Int8Array => new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
};
const ROSTER = 'sourcedId,givenName,familyName\r\nu1,Zoë,Núñez\r\nu2,太郎,田中\r\n';

describe('charsetOf', () => {
  it.each([
    ['plain ASCII', Buffer.from('sourcedId,role\nu1,student'), 'UTF-8'],
    ['UTF-8', Buffer.from(ROSTER), 'UTF-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${ROSTER}`), 'UTF-8'],
    ['UTF-16 with a mark', utf16(ROSTER, false, true), 'UTF-16LE'],
    ['UTF-16, big end first, with a mark', utf16(ROSTER, true, true), 'UTF-16BE'],
    ['UTF-16 without one', utf16(ROSTER, false, false), 'UTF-16LE'],
    ['UTF-16, big end first, without one', utf16(ROSTER, true, false), 'UTF-16BE'],
    ['Windows-1252', Buffer.from('u1,Zoë,Núñez\r\n', 'latin1'), 'windows-1252'],
    ['Windows-1252 with a curly apostrophe', new Uint8Array([0x4f, 0x92, 0x48, 0x61, 0x72, 0x61]), 'windows-1252'],
    ['nothing', new Uint8Array(), 'UTF-8'],
    ['letters that were lost before', Buffer.from('u1,Zo\ufffd,N\ufffd\ufffdez'), 'UTF-8'],
    ['UTF-8 of which one letter is broken', Buffer.concat([Buffer.from(ROSTER), Buffer.from([0xc3])]), 'UTF-8'],
  ])('of %s', (_what, bytes, charset) => {
    expect(charsetOf(bytes)).toBe(charset);
    expect(charsetOf(signed(new Uint8Array(bytes)))).toBe(charset);
  });

  it('is UTF-8 for every text that was written so', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\0/g, '')), (text) => expect(charsetOf(Buffer.from(text))).toBe('UTF-8')));
  });

  it('is Windows-1252 for names with accents that were written so', () => {
    const name = fc.array(fc.constantFrom('a', 'n', 'é', 'ñ', 'ü', 'Å', ' ', ','), { minLength: 1, maxLength: 30 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(name, (text) => {
        // A capital Å before another accent happens to be a letter of UTF-8 as well; the one after it tells.
        fc.pre(/[éñü]/.test(text) && !/[Å]/.test(text));
        expect(charsetOf(Buffer.from(text, 'latin1'))).toBe('windows-1252');
      }),
    );
  });
});
