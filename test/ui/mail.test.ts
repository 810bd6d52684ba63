/** This file proves that a mail's plain text arrives whole, in its direction, and never as markup. */
import { mailHtml } from '../../src/ui/mail';
import { resolvedLetter } from '../../src/words/letters';
import { words } from '../../src/words/words';

const plain = { language: 'en', dir: 'ltr', district: 'Lakeshore Public Schools' } as const;

describe('a mail', () => {
  it('keeps paragraphs and line breaks', () => {
    const html = mailHtml({ ...plain, text: 'Hello,\r\n\r\nNumber: MT-1\nAbout: Screen\n \n\nBye' });
    expect(html.match(/<p /g)).toHaveLength(3);
    expect(html).toMatch(/>Number: MT-1<br\/?>About: Screen<\/p>/);
  });

  it('makes a link of a form’s address in a paragraph of its own, and of nothing else', () => {
    const form = 'https://docs.google.com/forms/d/e/x/viewform?usp=pp_url&entry.1=a';
    expect(mailHtml({ ...plain, text: `Hello,\n\n${form}` })).toContain('<a href="https://docs.google.com/forms/d/e/x/viewform?usp=pp_url&amp;entry.1=a">');
    for (const text of [`See ${form}`, 'https://evil.example/docs.google.com/forms/', 'javascript:alert(1)']) expect(mailHtml({ ...plain, text })).not.toContain('<a ');
  });

  it('shows markup that staff or families typed as text', () => {
    const text = '<a href="https://evil.example">click</a> & <b>';
    const html = mailHtml({ ...plain, district: text, heading: text, text });
    expect(html).not.toMatch(/<a |<b>/);
    expect(html).toContain('&lt;a href=');
  });

  it('runs from right to left in Arabic, with a Latin line left as it is', () => {
    const { text } = resolvedLetter(words('ar'), { ticket: 'MT-1', team: 'Lakeshore Tech Help' });
    const html = mailHtml({ ...plain, language: 'ar', dir: 'rtl', text });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toMatch(/<p dir="rtl" [^>]*style="[^"]*text-align:\s*right/);
    expect(html).toMatch(/<p dir="auto"[^>]*>Lakeshore Tech Help/);
    expect(html).not.toMatch(/text-align:\s*left/);
  });

  it('brings its own styles and fetches nothing', () => {
    const html = mailHtml({ ...plain, heading: 'Hello', text: 'Text' });
    expect(html).not.toMatch(/<script|src=|url\(|var\(|@import/);
    expect(html).toContain('<h1');
    expect(mailHtml({ ...plain, text: 'Text' })).not.toContain('<h1');
  });

  it('is light wherever style sheets are dropped, and dark only for who asks for it and reads them', () => {
    const html = mailHtml({ ...plain, heading: 'Hello', text: 'See\n\nhttps://docs.google.com/forms/d/e/x' });
    const [sheet = ''] = html.match(/<style>.*<\/style>/) ?? [];
    expect(sheet).toMatch(/^<style>@media screen and \(prefers-color-scheme:dark\)\{(\.[a-z a]+\{[a-z-]+:#[0-9a-f]{6}!important\})+\}<\/style>$/);
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
    const [, body = ''] = html.split('</style>');
    const dark = new Set([...sheet.matchAll(/\.([a-z])[ {]/g)].map(([, name]) => name));
    // Whatever has a colour of its own has one for the dark as well, or its letters would vanish.
    const coloured = [...body.matchAll(/<[a-z0-9]+ [^>]*style="[^"]*color:[^"]*"[^>]*>/g)].map(([tag]) => tag);
    expect(coloured.length).toBeGreaterThan(4);
    for (const tag of coloured) expect(dark).toContain(/class="([a-z])"/.exec(tag)?.[1]);
  });
});
