/** This file proves that whole documents are built safely. */
import { pageHtml } from '../../src/ui/page';

const parts = { title: 'MyTech', lang: 'en', dir: 'ltr', style: 'p{margin:0}', script: 'start()', root: 'mytech' } as const;

describe('a page', () => {
  it('is a whole document with its language, its style, its root and its script', () => {
    const html = pageHtml({ ...parts, lang: 'ar', dir: 'rtl' });
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="ar" dir="rtl">/);
    expect(html).toContain('p{margin:0}</style>');
    expect(html).toContain('<div id="mytech">');
    expect(html).toMatch(/<script>start\(\)<\/script><\/body><\/html>$/);
  });

  it('keeps a script as it is, dollar signs and all', () => {
    const script = "x.replace(/a/, '$& $1 $$')";
    expect(pageHtml({ ...parts, script })).toContain(`<script>${script}</script>`);
  });

  it.each(['"</script>"', "'</SCRIPT '", '"<!--"', '"<script"'])('refuses a script that holds %s', (script) => {
    expect(() => pageHtml({ ...parts, script })).toThrow(/script to be inlined holds/);
  });

  it('refuses a style that would end early', () => {
    expect(() => pageHtml({ ...parts, style: 'a{}</style><b>' })).toThrow(/style to be inlined holds "<\/style"/);
  });

  it('escapes the title', () => {
    expect(pageHtml({ ...parts, title: '</title><b>"' })).toContain('<title>&lt;/title&gt;&lt;b&gt;&quot;</title>');
  });
});
