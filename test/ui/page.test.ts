/** This file proves that whole documents are built safely, and that what is drawn can be read. */
import { PLAIN, TONES } from '../../src/ui/palette';
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

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('the palette', () => {
  const surfaces = [PLAIN.page, PLAIN.card, PLAIN.sunken];

  it.each(Object.entries(TONES))('can be read in the tone %s', (_tone, { ink, paper }) => {
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
    // Red words and links also stand on the page itself.
    for (const surface of surfaces) expect(contrast(ink, surface)).toBeGreaterThanOrEqual(4.5);
  });

  it('can be read on every surface and on buttons, pressed or not', () => {
    for (const surface of surfaces) {
      for (const ink of [PLAIN.ink, PLAIN.soft, PLAIN.accent]) expect(contrast(ink, surface)).toBeGreaterThanOrEqual(4.5);
    }
    for (const button of [PLAIN.accent, PLAIN.accentDeep, PLAIN.soft]) expect(contrast(PLAIN.onAccent, button)).toBeGreaterThanOrEqual(4.5);
  });

  it('shows the edges of fields', () => {
    for (const surface of surfaces) expect(contrast(PLAIN.edge, surface)).toBeGreaterThanOrEqual(3);
  });
});
