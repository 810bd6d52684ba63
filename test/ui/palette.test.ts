/** This file proves that every colour can be read on what it is written on, by day and by night, and that no colour is written elsewhere. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { DARK_PLAIN, DARK_TONES, PLAIN, TONES, paletteCss } from '../../src/ui/palette';

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

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const WORDS = 4.5;
const EDGES = 3;

describe.each([
  ['by day', PLAIN, TONES],
  ['by night', DARK_PLAIN, DARK_TONES],
] as const)('the palette %s', (_when, plain, tones) => {
  const surfaces = [plain.page, plain.card, plain.sunken];
  const papers = Object.values(tones).map(({ paper }) => paper);

  it.each(Object.entries(tones))('can be read in the tone %s, on its own paper and on the page', (_tone, { ink, paper }) => {
    for (const surface of [paper, ...surfaces]) expect(contrast(ink, surface)).toBeGreaterThanOrEqual(WORDS);
  });

  it('can be read on every surface and on buttons, pressed or not', () => {
    for (const surface of [...surfaces, ...papers]) {
      for (const ink of [plain.ink, plain.soft, plain.accent, plain.accentDeep]) expect(contrast(ink, surface)).toBeGreaterThanOrEqual(WORDS);
    }
    for (const button of [plain.accent, plain.accentDeep, plain.soft]) expect(contrast(plain.onAccent, button)).toBeGreaterThanOrEqual(WORDS);
  });

  it('shows the edges of fields, and where the keyboard is', () => {
    for (const surface of [...surfaces, ...papers]) {
      expect(contrast(plain.accent, surface)).toBeGreaterThanOrEqual(EDGES);
    }
    for (const surface of surfaces) expect(contrast(plain.edge, surface)).toBeGreaterThanOrEqual(EDGES);
  });
});

describe('the colours of a page', () => {
  it('leave printed paper light', () => {
    const [light = '', dark = ''] = paletteCss().split('@media screen and (prefers-color-scheme:dark)');
    expect(light).toContain(`color-scheme:light;--page:${PLAIN.page}`);
    expect(dark).toContain(`color-scheme:dark;--page:${DARK_PLAIN.page}`);
    expect(light.match(/--[a-z-]+:/g)).toEqual(dark.match(/--[a-z-]+:/g));
  });

  it('are written in the palette alone, but for the paper that a label is printed on', () => {
    const folder = join(__dirname, '../../src/ui/client/style');
    const coloured = readdirSync(folder)
      .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))
      .flatMap(({ file, text }) => text.split('}').filter((rule) => /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/i.test(rule)).map((rule) => `${file}: ${rule.trim().split(/[,{\n]/)[0] ?? ''}`));
    expect(coloured.filter((rule) => !rule.startsWith('labels.css: .paper'))).toEqual([]);
  });

  it('are all known where they are used', () => {
    const known = new Set(paletteCss().match(/--[a-z-]+(?=:)/g));
    const folder = join(__dirname, '../../src/ui/client/style');
    const used = [...readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')), readFileSync(join(__dirname, '../../src/ui/hub/style.ts'), 'utf8')].flatMap((text) => [...text.matchAll(/var\((--[a-z-]+)/g)].map(([, name]) => name));
    expect(used.filter((name) => name === undefined || !known.has(name))).toEqual([]);
  });
});
