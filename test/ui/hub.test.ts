/** This file proves what families see of the hub: their language and direction, the way to help, and nobody's markup. */
import type { HubView } from '../../src/ui/contracts';
import { hubPage } from '../../src/ui/hub';
import { LANGUAGES, LANGUAGE_FACTS } from '../../src/words/languages';
import { words } from '../../src/words/words';

const view: HubView = {
  district: 'Lakeshore Public Schools',
  language: 'en',
  helpFormUrl: 'https://docs.google.com/forms/d/e/abc/viewform?a=1&b=2',
  schools: [{ name: 'Adams Elementary', hours: 'Mon–Fri 7:45 AM – 3:15 PM' }],
  publishedAt: null,
  address: 'https://script.google.com/macros/s/hub/exec',
};

describe('the hub', () => {
  it.each(LANGUAGES)('speaks %s, says so to browsers, and marks it among the languages', (language) => {
    const html = hubPage({ ...view, language }, words(language));
    const { tag, direction, own } = LANGUAGE_FACTS[language];
    expect(html).toContain(`<html lang="${tag}" dir="${direction}">`);
    expect(html).toContain(`<div class="hub" lang="${tag}" dir="${direction}">`);
    expect(html).toContain(`aria-current="true">${own}</a>`);
    expect(html.match(/aria-current=/g)).toHaveLength(1);
    expect(html).toContain(words(language).hub.getHelp);
  });

  it('runs from right to left in Arabic alone', () => {
    expect(LANGUAGES.filter((language) => hubPage(view, words(language)).includes('<html lang="ar" dir="rtl">'))).toEqual(['ar']);
  });

  it('leads to the form and, by its own address, to the other languages', () => {
    const html = hubPage(view, words('en'));
    expect(html).toContain('href="https://docs.google.com/forms/d/e/abc/viewform?a=1&amp;b=2"');
    for (const language of LANGUAGES) expect(html).toContain(`href="https://script.google.com/macros/s/hub/exec?lang=${language}"`);
  });

  it('shows what somebody typed into a cell as text', () => {
    const hostile = '<img src=x onerror=alert(1)>"\'</script><script>';
    const html = hubPage({ ...view, district: hostile, schools: [{ name: hostile, hours: hostile }] }, words('en'));
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<script');
    expect(html.match(/&lt;img src=x/g)).toHaveLength(3);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', ' ', 'https://a.example/ onclick=x'])('links to no address like %p', (address) => {
    const html = hubPage({ ...view, helpFormUrl: address, address }, words('en'));
    expect(html).not.toContain('class="get-help"');
    expect(html).toContain('href="?lang=es"');
  });

  it('folds a long list of schools so that the button for help stays on top', () => {
    const schools = Array.from({ length: 40 }, (_, index) => ({ name: `School ${index}`, hours: '' }));
    expect(hubPage({ ...view, schools }, words('en'))).toContain('<details>');
    expect(hubPage(view, words('en'))).not.toContain('<details>');
  });
});
