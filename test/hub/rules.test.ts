/** These tests hold the hub's pure parts to what they say: texts of cards, support hours, the search, and what an address may ask. */
import fc from 'fast-check';
import { askedBy } from '../../src/hub/rules/asked';
import { blocksOf, withAddresses } from '../../src/hub/rules/card-text';
import { search, wordsOf } from '../../src/hub/rules/search';
import { supportHours } from '../../src/hub/rules/support-hours';

describe('the text of a card', () => {
  it('is paragraphs, steps and lists', () => {
    expect(blocksOf('First.\nStill first.\r\n\r\n1. One\n2) Two\nand more of two\n- dot\n• dot\n\n٣. ثلاثة')).toEqual([
      { kind: 'paragraph', text: 'First.\nStill first.' },
      { kind: 'steps', items: ['One', 'Two\nand more of two'] },
      { kind: 'list', items: ['dot', 'dot'] },
      { kind: 'steps', items: ['ثلاثة'] },
    ]);
  });

  it('loses no word of what was typed', () => {
    const words = (text: string): string => text.replace(/[\s\d.)–•*-]/g, '');
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b c', '1. d', '12) e', '- f', '• g', '', ' ', '1.h', '-i')), (lines) => {
        const blocks = blocksOf(lines.join('\n'));
        const said = blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.items.join(' '))).join(' ');
        expect(words(said)).toBe(words(lines.join('')));
      }),
    );
  });

  it('links to what is an address of the web, without the full stop behind it', () => {
    expect(withAddresses('See https://a.example/x?b=1, or http://b.example.')).toEqual([
      { text: 'See ', isAddress: false },
      { text: 'https://a.example/x?b=1', isAddress: true },
      { text: ', or ', isAddress: false },
      { text: 'http://b.example', isAddress: true },
      { text: '.', isAddress: false },
    ]);
    for (const text of ['javascript:alert(1)', 'https://', 'data:text/html,x']) expect(withAddresses(text).some(({ isAddress }) => isAddress)).toBe(false);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => withAddresses(`${text} https://a.example/ ${text}`).map((piece) => piece.text).join('') === `${text} https://a.example/ ${text}`));
  });
});

describe('support hours', () => {
  const week = { from: 1, to: 5, open: { opens: 450, closes: 930 } };

  it.each([
    ['Mon-Fri 07:30-15:30', [week]],
    ['Monday to Friday: 7:30 AM – 3:30 p.m.', [week]],
    ['Mon–Thu 7:30–15:30; Fri. 7.30-14', [{ ...week, to: 4 }, { from: 5, to: 5, open: { opens: 450, closes: 840 } }]],
    ['Tues-Thurs 8-12\nSat closed', [{ from: 2, to: 4, open: { opens: 480, closes: 720 } }, { from: 6, to: 6, open: null }]],
  ])('are read from %j', (text, lines) => expect(supportHours(text)).toEqual(lines));

  it.each(['', 'by appointment', 'Mon-Fri', '07:30-15:30', 'Mon-Fri 15:30-07:30', 'Mon-Fri 25:00-26:00', 'Money 08:00-09:00', 'Mon-Fri 08:00-12:00 and more', 'Mon-Fri 0:30 pm - 2 pm'])('stay as they are where they say %j', (text) =>
    expect(supportHours(text)).toBeNull(),
  );
});

describe('the search', () => {
  const of = (title: string, words = '', text = '') => ({ title, words, text });
  const cards = [of('La pantalla está rota', 'vidrio'), of('Màn hình bị vỡ đôi'), of('屏幕碎了', '玻璃 显示屏', '不要碰玻璃'), of('الشَّاشة مكسورة', 'زجاج'), of('Look after the charger', 'cable', 'the screen is not meant')];

  it.each([
    ['PANTALLA esta', 0], ['vidrio', 0], ['man hinh', 1], ['doi', 1], ['玻璃', 2], ['屏幕怎么碎了', 2], ['الشاشه', 3], ['شاشة مكسوره', 3], ['charger!', 4], ['my charger please', 4],
  ])('finds %j', (query, at) => expect(search(cards, query)[0]).toBe(cards[at]));

  it.each(['', '  ', '?', 'x', 'bicycle', '自行车'])('finds nothing for %j', (query) => expect(search(cards, query)).toEqual([]));

  it('puts what says it in its title before what says it somewhere', () => {
    const found = search([of('Care', '', 'about the screen'), of('The screen')], 'screen');
    expect(found.map(({ title }) => title)).toEqual(['The screen', 'Care']);
  });

  it('survives whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => wordsOf(query).length <= 12 && search(cards, query).length <= cards.length));
  });
});

describe('an address', () => {
  it('may ask for what there is', () => {
    expect(askedBy({ lang: 'ar', page: 'help', topic: 'screen' })).toMatchObject({ language: 'ar', isChosen: true, page: 'help', category: 'screen', topic: null });
    expect(askedBy({ tag: ' MT-1 ' })).toMatchObject({ page: 'found', tag: 'MT-1', language: 'en', isChosen: false });
    expect(askedBy({ tag: 'MT-1', page: 'help' })).toMatchObject({ page: 'help', tag: 'MT-1' });
  });

  it('that asks for anything else asks for the first page', () => {
    expect(askedBy({ lang: 'xx', page: '__proto__', for: 'constructor', topic: '<b>', card: '\u202e\u0000', q: 'x'.repeat(5000), tag: '' })).toMatchObject({ page: 'home', language: 'en', audience: null, topic: null, category: null, card: '' });
    expect(askedBy({ q: 'x'.repeat(5000) }).query).toHaveLength(100);
    expect(askedBy({ tag: 'x'.repeat(500) })).toMatchObject({ page: 'found', tag: '' });
    expect(() => encodeURIComponent(askedBy({ tag: '\ud800' }).tag)).not.toThrow();
  });
});
