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
    expect(html).toMatch(/<p dir="rtl" style="[^"]*text-align:\s*right/);
    expect(html).toMatch(/<p dir="auto"[^>]*>Lakeshore Tech Help/);
    expect(html).not.toMatch(/text-align:\s*left/);
  });

  it('brings its own styles and fetches nothing', () => {
    const html = mailHtml({ ...plain, heading: 'Hello', text: 'Text' });
    expect(html).not.toMatch(/<style|<script|src=|url\(|var\(/);
    expect(html).toContain('<h1');
    expect(mailHtml({ ...plain, text: 'Text' })).not.toContain('<h1');
  });
});
