/** These tests prove that a text gets exactly the facts that it has places for, and that no fact disturbs the direction around it. */
import { isolate } from '../../src/words/bidi';
import { fill, placeholders } from '../../src/words/fill';

describe('filling in a text', () => {
  it('puts each fact where its name stands, as often as it stands there', () => {
    expect(fill('{a} and {b}, {a}', { a: 1, b: 'two' }, 'en')).toBe('1 and two, 1');
    expect(placeholders('{b}{a} {b}')).toEqual(['a', 'b']);
  });

  it('takes a fact as it is, whatever is typed into it', () => {
    expect(fill('{a}{b}', { a: '{b}$&', b: '' }, 'en')).toBe('{b}$&');
  });

  it('throws where a fact or a place is missing', () => {
    expect(() => fill('Number {ticket}', {}, 'en')).toThrow('lacks facts for [ticket]');
    expect(() => fill('Number', { ticket: 'T-1' }, 'en')).toThrow('no place for [ticket]');
    expect(() => fill('{constructor}', {}, 'en')).toThrow('lacks facts for [constructor]');
  });

  it('lays out each line of a fact by itself where the text runs from right to left', () => {
    expect(fill('رقم {ticket}', { ticket: 'T-1' }, 'ar')).toBe(`رقم ${isolate('T-1')}`);
    expect(fill('{a}', { a: 'x\ny' }, 'ar')).toBe(`${isolate('x')}\n${isolate('y')}`);
    expect(fill('{a}', { a: '' }, 'ar')).toBe('');
  });
});
