/** This file holds the colours that every page and mail of MyTech is drawn with. */

/** A text colour and the surface it is read on; every pair has a contrast of at least 4.5 (WCAG 2.2, 1.4.3). */
export interface Pair {
  readonly ink: string;
  readonly paper: string;
}

/** The page itself. */
export const PLAIN = {
  page: '#fbf8f2',
  card: '#ffffff',
  sunken: '#f4efe6',
  ink: '#2c2a26',
  soft: '#615d54',
  line: '#e5ded1',
  /** The edge of a field, which must be told from its surface at 3 to 1 (WCAG 2.2, 1.4.11). */
  edge: '#8b8578',
  accent: '#0e6660',
  accentDeep: '#0a4f4a',
  onAccent: '#ffffff',
} as const;

/** Tones say how something stands; a word always stands beside the colour. */
export const TONES = {
  fresh: { ink: '#1d4e8a', paper: '#e4eefa' },
  active: { ink: '#0c5a55', paper: '#dff1ee' },
  waiting: { ink: '#734700', paper: '#fdf0d3' },
  quiet: { ink: '#56524a', paper: '#efeae0' },
  good: { ink: '#20603a', paper: '#e1f3e6' },
  bad: { ink: '#98231a', paper: '#fce7e3' },
} as const satisfies Readonly<Record<string, Pair>>;

export type Tone = keyof typeof TONES;

const declared = (names: Readonly<Record<string, string>>): string =>
  Object.entries(names)
    .map(([name, value]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`)
    .join(';');

const tones = Object.entries(TONES).map(([tone, { ink, paper }]) => `--${tone}-ink:${ink};--${tone}-paper:${paper}`);

/** The same colours as CSS custom properties: `--accent`, `--bad-ink`, `--bad-paper` and so on. */
export const paletteCss = `:root{${declared(PLAIN)};${tones.join(';')}}`;
