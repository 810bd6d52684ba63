/** These tests hold the codes of tickets: never shared, forgiving to type, and leading nowhere back. */
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { codeFrom, codeTyped, numberTyped, statusHash, statusText } from '../../src/hub/rules/ticket-code';

const sign = (text: string, key: string): readonly number[] => [...createHmac('sha256', key).update(text).digest()];
const codeOf = (ticket: string): string => codeFrom(sign(ticket, 'a secret'));
const hashOf = (ticket: string, code: string): string => statusHash(sign(statusText(ticket, code), 'a key'));

const MANY = 5_000;
const tickets = Array.from({ length: MANY }, (_, at) => `MT-${1_001 + at}`);

it('gives every ticket a code and a published name of its own, and a code opens its own ticket alone', () => {
  const hashes = tickets.map((ticket) => hashOf(ticket, codeOf(ticket)));
  expect(new Set(tickets.map(codeOf)).size).toBe(MANY);
  expect(new Set(hashes).size).toBe(MANY);
  const published = new Set(hashes);
  tickets.forEach((ticket, at) => expect(published.has(hashOf(ticket, codeOf(tickets[(at + 1) % MANY] ?? '')))).toBe(false));
  for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{32}$/);
  for (const ticket of tickets) expect(codeOf(ticket)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
});

it('uses all 60 bits: every letter stands in every place, and a bit of the signature changes the code', () => {
  const seen = Array.from({ length: 14 }, () => new Set<string>());
  for (const ticket of tickets) [...codeOf(ticket)].forEach((letter, at) => seen[at]?.add(letter));
  expect(seen.map((letters) => letters.size)).toEqual([32, 32, 32, 32, 1, 32, 32, 32, 32, 1, 32, 32, 32, 32]);
  const bytes = fc.array(fc.nat(255), { minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(bytes, fc.nat(59), (signature, bit) => {
      const changed = signature.map((byte, at) => (at === bit >> 3 ? byte ^ (0x80 >> (bit & 7)) : byte));
      return codeFrom(changed) !== codeFrom(signature);
    }),
  );
});

it('wrong codes find nothing, and what is published says neither number nor code', () => {
  const published = new Set(tickets.map((ticket) => hashOf(ticket, codeOf(ticket))));
  fc.assert(fc.property(fc.constantFrom(...tickets), fc.array(fc.nat(255), { minLength: 8, maxLength: 8 }), (ticket, guess) => !published.has(hashOf(ticket, codeFrom(guess)))), { numRuns: 500 });
  const all = [...published].join(' ');
  expect(tickets.some((ticket) => all.includes(codeOf(ticket).replaceAll('-', '').toLowerCase()))).toBe(false);
});

it('a code is read however it is typed, and what can be none is none', () => {
  const spoil = fc.constantFrom((code: string) => code.toLowerCase(), (code: string) => code.replaceAll('-', ''), (code: string) => ` ${code.replaceAll('-', ' – ')}. `, (code: string) => code.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('V', 'u'), (code: string) => [...code].map((letter) => (letter === '-' ? '-' : String.fromCharCode(letter.charCodeAt(0) + 0xfee0))).join(''));
  fc.assert(fc.property(fc.constantFrom(...tickets), spoil, (ticket, spoiled) => expect(codeTyped(spoiled(codeOf(ticket)))).toBe(codeOf(ticket))));
  for (const wrong of ['', 'ABCD', 'ABCD-EFGH-JKMN-P', '<script>', '=HYPERLINK("x")', 'é'.repeat(12)]) expect(codeTyped(wrong)).toBe('');
  for (const typed of ['MT-1012', ' mt 1012', '1012', 'Mt1012.', '#1012', 'ＭＴ－１０１２']) expect(numberTyped(typed)).toBe('MT-1012');
  for (const wrong of ['', 'MT-', 'MT-0', 'XY-12', 'MT-12 MT-13', `MT-${'9'.repeat(13)}`]) expect(numberTyped(wrong)).toBe('');
});
