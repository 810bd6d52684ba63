/** This file holds the hub's drawings: lines of one weight on a square of 24, some with a soft surface below. Each takes the colour of its text. */
import { type Markup, markup } from '../markup';

type Drawing = readonly [line: string, soft?: string];

const LAPTOP = 'M5 15V6a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v9M3 19h18l-2-4H5z';
const LID = 'M5 5h14v10H5z';
const SPEAKER = 'M4 9.5h3.5L12 5.5v13l-4.5-4H4z';
const KEY_RING = 'M4 12a4 4 0 1 0 8 0 4 4 0 1 0-8 0z';
const PIN = 'M12 21s-6.5-5.8-6.5-11a6.5 6.5 0 0 1 13 0c0 5.2-6.5 11-6.5 11z';
const SACK = 'M6 20v-9a6 6 0 0 1 12 0v9z';
const STAR = 'M12 4l1.6 4.4L18 10l-4.4 1.6L12 16l-1.6-4.4L6 10l4.4-1.6z';
const DROP = 'M12 3.5s6.5 6.3 6.5 11a6.5 6.5 0 0 1-13 0c0-4.7 6.5-11 6.5-11z';
const SUN = 'M8 12a4 4 0 1 0 8 0 4 4 0 1 0-8 0z';
const SHIELD = 'M12 3l7 2.5V11c0 4.5-3 8-7 10-4-2-7-5.5-7-10V5.5z';
const LENS = 'M4 10.5a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0z';
const HOUSE = 'M6 9.5V20h12V9.5';
const LOCK = 'M6 11h12a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1z';
const HEART = 'M12 11.5S8.5 9.3 8.5 6.8A1.8 1.8 0 0 1 12 6a1.8 1.8 0 0 1 3.5.8c0 2.5-3.5 4.7-3.5 4.7z';
const PAGES = 'M12 6.5C10 5 7 4.5 4 5v13c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.5V5c-3-.5-6 0-8 1.5z';
const HEAD = 'M5.5 8a3 3 0 1 0 6 0 3 3 0 1 0-6 0z';
const SHEET = 'M7 14h10v6H7z';
const DOOR = 'M13 4h5a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1h-5';

const DRAWINGS: Readonly<Record<string, Drawing>> = {
  screen: [LAPTOP, LID],
  'cracked-screen': [`${LAPTOP}M13.5 5l-2.5 4 3 1.5-2.5 4.5M11 9L8 8`, LID],
  keyboard: ['M4 7h16a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zM6.5 10.5h1m3 0h1m3 0h1m2 0h.5M6.5 13h1m3 0h1m3 0h1m2 0h.5M8.5 15.5h7'],
  charger: ['M9 3v5M15 3v5M6.5 8h11v3.5a5.5 5.5 0 0 1-11 0zM12 17v4', 'M6.5 8h11v3.5a5.5 5.5 0 0 1-11 0z'],
  'charging-light': ['M4 8h13a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1zM21 11v2M11.5 9.5l-2.5 3h3l-2 2.5', 'M4 8h7v8H4z'],
  wifi: ['M3 9.5a13 13 0 0 1 18 0M6 13a8.5 8.5 0 0 1 12 0M9 16.3a4.3 4.3 0 0 1 6 0M12 19.5h.01'],
  'home-internet': [`M4 11l8-7 8 7${HOUSE}M9 14a4.3 4.3 0 0 1 6 0M12 17h.01`, 'M6 9.5V20h12V9.5l-6-5.3z'],
  hotspot: ['M9 10h6a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1zM12 17h.01M9.5 7.3a3.6 3.6 0 0 1 5 0M7 4.8a7.2 7.2 0 0 1 10 0', 'M8 10h8v10H8z'],
  'power-button': ['M12 4v8M7 6.8a7.5 7.5 0 1 0 10 0'],
  'sign-in': [`${DOOR}M4 12h10M10.5 8.5L14 12l-3.5 3.5`, 'M13 4h6v16h-6z'],
  password: [`${KEY_RING}M12 12h9v3.5M17.5 12v2.5`, KEY_RING],
  app: ['M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM16.5 14v5M14 16.5h5', 'M5 5h5v5H5z'],
  sound: [`${SPEAKER}M15 9a4.3 4.3 0 0 1 0 6M17.5 6.5a7.8 7.8 0 0 1 0 11`, SPEAKER],
  headphones: ['M4 15v-2a8 8 0 0 1 16 0v2M4 14.5h2.5a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM20 14.5h-2.5a1 1 0 0 0-1 1V19a1 1 0 0 0 1 1H19a1 1 0 0 0 1-1z'],
  camera: ['M4 7.5h3L8.5 5h7L17 7.5h3a1 1 0 0 1 1 1V18a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8.5a1 1 0 0 1 1-1zM8.5 13a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0z', 'M8.5 13a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0z'],
  lost: [`${LENS}M15.3 15.3l5.2 5.2M8.8 9a1.8 1.8 0 1 1 2.4 1.7c-.5.2-.7.5-.7 1M10.5 13.8h.01`, LENS],
  found: [`${PIN}M9.3 10l2 2 3.5-3.7`, PIN],
  backpack: [`${SACK}M9 6V5a3 3 0 0 1 6 0v1M9 20v-5h6v5M9.5 11h5`, SACK],
  clean: [`${STAR}M18.5 15.5l.8 2.2 2.2.8-2.2.8-.8 2.2-.8-2.2-2.2-.8 2.2-.8z`, STAR],
  water: [`${DROP}M9 15a3.2 3.2 0 0 0 2.5 2.8`, DROP],
  heat: [`${SUN}M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6l1.5 1.5M16.9 16.9l1.5 1.5M5.6 18.4l1.5-1.5M16.9 7.1l1.5-1.5`, SUN],
  shield: [`${SHIELD}M9 11.8l2.2 2.2 3.8-4`, SHIELD],
  talk: ['M4 5h10a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H8l-3 3v-3H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM18 9.5h2a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-1v3l-3-3h-4a1 1 0 0 1-1-1V16', 'M4 5h11v8H3V6z'],
  privacy: [`${LOCK}M8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5V17`, LOCK],
  loan: ['M4 8h13l-3-3M17 8l-3 3M20 16H7l3-3M7 16l3 3'],
  calendar: ['M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 10.5h16M8 4v4M16 4v4M8 14h.01M12 14h.01M16 14h.01M8 17h.01M12 17h.01', 'M4 6h16v4.5H4z'],
  help: [`${HEART}M3 14h3.5a5 5 0 0 1 3 1h3a1.5 1.5 0 0 1 0 3H9.5M13.5 16.5l4.5-2a1.5 1.5 0 0 1 1.5 2.6L14 20.5H3`, HEART],
  print: [`M7 8V4h10v4M7 17H5a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-2${SHEET}M16.5 11h.01`, SHEET],
  book: [`${PAGES}M12 6.5v13`, PAGES],
  people: [`${HEAD}M3 19a5.5 5.5 0 0 1 11 0M15 5.3a3 3 0 0 1 0 5.4M16.5 13.8A5.5 5.5 0 0 1 21 19`, HEAD],
  // These stand on buttons and are not offered for cards.
  search: ['M5 10.5a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0zM14.5 14.5l5 5'],
  globe: ['M4 12a8 8 0 1 0 16 0 8 8 0 1 0-16 0zM4 12h16M12 4c2.3 2.3 3.3 5 3.3 8s-1 5.7-3.3 8c-2.3-2.3-3.3-5-3.3-8s1-5.7 3.3-8z'],
};

export const DRAWN: readonly string[] = Object.keys(DRAWINGS);

/** A picture that says nothing which the words beside it do not say. Each is drawn once in a page, by `sheetOf`, and used by its name. */
export const picture = (name: string): Markup | null => (DRAWINGS[name] === undefined ? null : markup`<svg class="pic" aria-hidden="true"><use href="#pic-${name}"/></svg>`);

const USED = /href="#pic-([a-z-]+)"/g;

/** The drawings that a page uses. */
export function sheetOf(html: string): Markup {
  const names = new Set([...html.split(USED)].filter((_, at) => at % 2 === 1));
  const symbols = [...names].map((name) => {
    const [line, soft] = DRAWINGS[name] ?? [''];
    return markup`<symbol id="pic-${name}" viewBox="0 0 24 24">${soft === undefined ? null : markup`<path class="soft-shape" d="${soft}"/>`}<path d="${line}"/></symbol>`;
  });
  return markup`<svg class="sheet" aria-hidden="true" width="0" height="0">${symbols}</svg>`;
}
