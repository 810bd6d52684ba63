/** This file holds the colours that every page and mail of MyTech is drawn with: by day, and for those whose screen is dark. */

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
  /** What is pressed, and words that stand for it: further from the page than the accent, so darker by day and lighter by night. */
  accentDeep: '#0a4f4a',
  onAccent: '#ffffff',
  /** What lies over the page throws a shadow. */
  shade: '#2c2a2626',
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

/** The page for a dark screen: brown rather than blue, and never quite black, so that it is as warm as the light one. */
export const DARK_PLAIN: Readonly<Record<keyof typeof PLAIN, string>> = {
  page: '#1c1a17',
  card: '#262320',
  sunken: '#141210',
  ink: '#ece7de',
  soft: '#b7afa2',
  line: '#403b35',
  edge: '#857d70',
  accent: '#74c9be',
  accentDeep: '#9edcd4',
  onAccent: '#0b2725',
  shade: '#00000080',
};

export const DARK_TONES: Readonly<Record<Tone, Pair>> = {
  fresh: { ink: '#aaccf6', paper: '#1e2d42' },
  active: { ink: '#98ddd4', paper: '#173530' },
  waiting: { ink: '#f2cf8b', paper: '#3a2e14' },
  quiet: { ink: '#c9c2b5', paper: '#37332e' },
  good: { ink: '#9edbb2', paper: '#1e3728' },
  bad: { ink: '#f6b3a9', paper: '#442520' },
};

const declared = (plain: Readonly<Record<string, string>>, tones: Readonly<Record<string, Pair>>): string =>
  [
    ...Object.entries(plain).map(([name, value]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`),
    ...Object.entries(tones).map(([tone, { ink, paper }]) => `--${tone}-ink:${ink};--${tone}-paper:${paper}`),
  ].join(';');

/**
 * The same colours as CSS custom properties: `--accent`, `--bad-ink`, `--bad-paper` and so on, following what the reader's screen asks
 * for. Paper stays light whatever the screen is, so the dark set is the screen's alone; `color-scheme` makes the browser's own fields,
 * scroll bars and pickers follow.
 */
export const paletteCss = (): string =>
  `:root{color-scheme:light;${declared(PLAIN, TONES)}}` +
  `@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${declared(DARK_PLAIN, DARK_TONES)}}}`;
