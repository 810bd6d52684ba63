/** This file proves what families see of the hub: their language and direction, the way to help, nobody's markup, and no page that is heavy. */
import type { HubPage, HubView } from '../../src/ui/contracts/hub';
import { PICTURES } from '../../src/hub/pictures';
import { hubPage } from '../../src/ui/hub/document';
import { DRAWN } from '../../src/ui/hub/pictures';
import { markup } from '../../src/ui/markup';
import { LANGUAGES, LANGUAGE_FACTS, type Language } from '../../src/words/languages';
import { words } from '../../src/words/words';

const ADDRESS = 'https://script.google.com/macros/s/hub/exec';
const hostile = '<img src=x onerror=alert(1)>"\'</script><script>';
const cardLink = (title: string, language: Language = 'en') => ({ card: 'cracked-screen', title, language, picture: 'cracked-screen' });
const school = { name: 'Adams Elementary', hours: [{ from: 1, to: 5, open: { opens: 450, closes: 930 } }], contact: 'help@adams.example' };
const home: HubPage = { page: 'home', problems: [], audiences: ['student', 'family', 'staff'], topics: ['fix', 'care'], schools: [school], schoolCount: 1 };

const viewOf = (page: HubPage, language: Language = 'en', more: Partial<HubView> = {}): HubView => ({
  language, isChosen: true, district: 'Lakeshore Public Schools', address: ADDRESS, here: { page: 'card', card: 'a&b' }, form: 'https://docs.google.com/forms/d/e/abc/viewform?a=1&b=2', page, ...more,
});
const drawn = (page: HubPage, language: Language = 'en', more: Partial<HubView> = {}): string => hubPage(viewOf(page, language, more), words(language)).html;

/** Every kind of page, with one text wherever somebody may have typed one. */
const pagesSaying = (text: string): readonly HubPage[] => {
  const line = [{ text, isAddress: false }];
  const problem = { category: 'wifi', school: text, since: '2026-10-06', card: cardLink(text) } as const;
  const schools = [{ name: text, hours: text, contact: text }];
  const cards = [cardLink(text)];
  return [
    { ...home, problems: [problem], schools },
    { page: 'help' },
    { page: 'category', category: 'screen', problems: [problem], cards, isCut: true },
    { page: 'list', audience: 'family', topic: 'fix', groups: [{ topic: 'fix', cards }], isCut: true },
    { page: 'list', audience: 'student', topic: null, groups: [{ topic: 'care', cards }], isCut: false },
    { page: 'card', card: cardLink(text), topic: 'fix', blocks: [{ kind: 'paragraph', text: line }, { kind: 'steps', items: [line] }, { kind: 'list', items: [line] }], updatedOn: '2026-10-06', isReviewed: false },
    { page: 'search', query: text, cards, categories: ['screen'], isCut: true },
    { page: 'search', query: text, cards: [], categories: [], isCut: false },
    { page: 'ticket', ticket: text, code: text, answer: 'unknown' },
    { page: 'ticket', ticket: text, code: text, answer: { number: text, state: 'working', expectedOn: '2026-10-08' } },
    { page: 'schools', query: text, schools, isCut: true },
    { page: 'found', tag: text, schools, isCut: true },
    { page: 'gone' },
    { page: 'sorry' },
  ];
};

describe('a page of the hub', () => {
  it.each(LANGUAGES)('speaks %s on every page, says so to browsers, and marks it among the languages', (language) => {
    const { tag, direction, own } = LANGUAGE_FACTS[language];
    for (const page of pagesSaying('x')) {
      const html = drawn(page, language);
      expect(html).toContain(`<html lang="${tag}" dir="${direction}">`);
      expect(html).toContain(`<div class="hub" lang="${tag}" dir="${direction}">`);
      expect(html).toContain(`aria-current="true">${own}</a>`);
      expect(html).toContain(words(language).hub.newTab);
      expect(html.match(/<h1>/g)).toHaveLength(1);
      expect(html).not.toMatch(/undefined|\{\w+\}|<script|\son\w+=|javascript:/);
    }
  });

  it('shows what somebody typed as text, wherever it stands', () => {
    for (const page of pagesSaying(hostile)) {
      const html = drawn(page, 'ar', { district: hostile, here: { q: hostile } });
      expect(html).not.toContain('<img');
      expect(html).not.toContain('<script');
      expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<\w[^>]*onerror/);
    }
  });

  it('leads by its own address and in its language to everything, and to nobody else but the form', () => {
    for (const page of pagesSaying('x')) {
      const html = drawn(page, 'vi');
      const links = [...html.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, link]) => (link ?? '').replaceAll('&amp;', '&'));
      for (const link of links.filter((one) => !one.startsWith('#'))) {
        expect(link === ADDRESS || link.startsWith(`${ADDRESS}?`) || link === viewOf(page).form).toBe(true);
        if (link.startsWith(`${ADDRESS}?`)) expect(link).toMatch(/[?&]lang=\w\w$/);
        expect(link).not.toMatch(/[?&](c|sid)=/);
      }
      expect(html).not.toMatch(/\ssrc=|url\(|@import/);
      for (const form of html.match(/<form[^>]*>[\s\S]*?<\/form>/g) ?? []) expect(form).toContain('<input type="hidden" name="lang" value="vi">');
    }
    expect(drawn(home)).toContain(`href="${ADDRESS}?page=card&amp;card=a%26b&amp;lang=es"`);
  });

  it('has no way to a form where there is none yet', () => {
    for (const page of pagesSaying('x')) expect(drawn(page, 'en', { form: '' })).not.toContain('class="button" href');
  });

  it('opens the languages for who has chosen none, and folds them after', () => {
    expect(drawn(home, 'en', { isChosen: false })).toContain('<details open>');
    expect(drawn(home)).toContain('<details>');
  });

  it('has one place for each of its names', () => {
    for (const page of pagesSaying('x')) {
      const ids = [...drawn(page).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target] of drawn(page).matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
      for (const [, target] of drawn(page).matchAll(/(?:aria-labelledby|for)="([^"]*)"/g)) expect(ids).toContain(target);
    }
  });

  it('writes hours and days as its language does', () => {
    expect(drawn(home)).toContain('Monday to Friday: 7:30 AM to 3:30 PM');
    expect(drawn(home, 'pt')).toContain('de segunda-feira a sexta-feira: das 7h30 às 15h30');
    expect(drawn(home, 'zh')).toContain('星期一至星期五: 上午7:30至下午3:30');
    expect(drawn({ page: 'ticket', ticket: '', code: '', answer: { number: 'MT-1', state: 'working', expectedOn: '2026-10-08' } }, 'fr')).toContain('au plus tard le jeudi 8 octobre');
  });

  it('says when a card is not in the reader’s language, and when nobody has checked it', () => {
    const page = (language: Language, isReviewed: boolean): HubPage => ({ page: 'card', card: cardLink('T', language), topic: 'fix', blocks: [], updatedOn: null, isReviewed });
    expect(drawn(page('en', true), 'so')).toContain(words('so').hub.notTranslated);
    expect(drawn(page('en', true), 'so')).toContain('<article lang="en-US" dir="ltr">');
    expect(drawn(page('so', false), 'so')).toContain(words('so').hub.notReviewed);
    expect(drawn(page('so', true), 'so')).not.toContain(words('so').hub.notReviewed);
  });

  it('says the same to a wrong number and to a wrong code, whatever was typed', () => {
    const told = (ticket: string, code: string): string => drawn({ page: 'ticket', ticket, code, answer: 'unknown' }, 'es').replaceAll(ticket, '·').replaceAll(code, '·');
    expect(told('MT-77', 'AAAA-BBBB-CCCC')).toBe(told('MT-1044', 'ZZZZ-ZZZZ-ZZZZ'));
  });
});

describe('the pictures', () => {
  it('are all drawn, each once in a page that uses it', () => {
    for (const name of PICTURES) expect(DRAWN).toContain(name);
    const html = drawn(home);
    expect(html.match(/<symbol id="pic-wifi"/g)).toHaveLength(1);
    expect(html).not.toContain('id="pic-hotspot"');
  });
});

describe('markup', () => {
  it('escapes what is filled in and refuses an attribute without quotes', () => {
    expect(markup`<a title="${'"><b>'}">${['<', 1, null, markup`<i>${'&'}</i>`]}</a>`.html).toBe('<a title="&quot;&gt;&lt;b&gt;">&lt;1<i>&amp;</i></a>');
    expect(() => markup`<a title=${'x onclick=y'}>`).toThrow('needs quotes');
    expect(markup`${{ html: '<b>' }}`.html).not.toContain('<b>');
  });
});
