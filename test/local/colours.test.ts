/** This file proves that the local Workspace, which reads nothing of MyTech, wears the same colours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { paletteCss } from '../../src/ui/palette';

/** The custom properties that a text of CSS declares. */
const declaredIn = (css: string): Readonly<Record<string, string>> => Object.fromEntries([...css.matchAll(/(--[a-z-]+):\s*(#[0-9a-f]+)/g)].map(([, name = '', value = '']) => [name, value]));

const DARK = /@media screen and \(prefers-color-scheme:\s*dark\)/;

describe('the colours of the local Workspace', () => {
  const [light = '', rest = ''] = readFileSync(join(__dirname, '../../local/web/client/style/tokens.css'), 'utf8').split(DARK);
  const [dark = '', bar = ''] = rest.split('/* The bar');
  const [day = '', night = ''] = paletteCss().split(DARK);

  it('are those of MyTech by day and by night', () => {
    expect(Object.keys(declaredIn(day)).length).toBeGreaterThan(20);
    expect(declaredIn(light)).toEqual(declaredIn(day));
    expect(declaredIn(dark)).toEqual(declaredIn(night));
    expect(Object.keys(declaredIn(bar)).every((name) => name.startsWith('--bar'))).toBe(true);
  });
});
