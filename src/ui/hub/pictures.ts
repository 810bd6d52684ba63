/** This file holds the hub's drawings: lines of one weight on a square of 24, some with a soft surface below. Each takes the colour of its text. */
import { type Markup, markup } from '../markup';

type Drawing = readonly [line: string, soft?: string];

const LAPTOP = 'M5 15V6a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v9M3 19h18l-2-4H5z';
const LID = 'M5 5h14v10H5z';
const SPEAKER = 'M4 9.500h3.500L12 5.500v13l-4.500-4H4z';
const KEY_RING = 'M4 12a4 4 0 1 0 8 0 4 4 0 1 0-8 0z';
const PIN = 'M12 21s-6.500-5.800-6.500-11a6.500 6.500 0 0 1 13 0c0 5.200-6.500 11-6.500 11z';
const SACK = 'M6 20v-9a6 6 0 0 1 12 0v9z';
const STAR = 'M12 4l1.600 4.400L18 10l-4.400 1.600L12 16l-1.600-4.400L6 10l4.400-1.600z';
const DROP = 'M12 3.500s6.500 6.300 6.500 11a6.500 6.500 0 0 1-13 0c0-4.700 6.500-11 6.500-11z';
const SUN = 'M8 12a4 4 0 1 0 8 0 4 4 0 1 0-8 0z';
const SHIELD = 'M12 3l7 2.500V11c0 4.500-3 8-7 10-4-2-7-5.500-7-10V5.500z';
const LENS = 'M4 10.500a6.500 6.500 0 1 0 13 0 6.500 6.500 0 1 0-13 0z';
const HOUSE = 'M6 9.500V20h12V9.500';
const LOCK = 'M6 11h12a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1z';
const HEART = 'M12 11.500S8.500 9.300 8.500 6.800A1.800 1.800 0 0 1 12 6a1.800 1.800 0 0 1 3.500.8c0 2.500-3.500 4.700-3.500 4.700z';
const PAGES = 'M12 6.500C10 5 7 4.500 4 5v13c3-.5 6 0 8 1.500 2-1.500 5-2 8-1.500V5c-3-.5-6 0-8 1.500z';
const HEAD = 'M5.500 8a3 3 0 1 0 6 0 3 3 0 1 0-6 0z';
const SHEET = 'M7 14h10v6H7z';
const DOOR = 'M13 4h5a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1h-5';

const DRAWINGS: Readonly<Record<string, Drawing>> = {
  screen: [LAPTOP, LID],
  'cracked-screen': [`${LAPTOP}M13.500 5l-2.500 4 3 1.500-2.500 4.500M11 9L8 8`, LID],
  keyboard: ['M4 7h16a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zM6.500 10.500h1m3 0h1m3 0h1m2 0h.5M6.500 13h1m3 0h1m3 0h1m2 0h.5M8.500 15.500h7'],
  charger: ['M9 3v5M15 3v5M6.500 8h11v3.500a5.500 5.500 0 0 1-11 0zM12 17v4', 'M6.500 8h11v3.500a5.500 5.500 0 0 1-11 0z'],
  'charging-light': ['M4 8h13a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1zM21 11v2M11.500 9.500l-2.500 3h3l-2 2.500', 'M4 8h7v8H4z'],
  wifi: ['M3 9.500a13 13 0 0 1 18 0M6 13a8.500 8.500 0 0 1 12 0M9 16.300a4.300 4.300 0 0 1 6 0M12 19.500h.01'],
  'home-internet': [`M4 11l8-7 8 7${HOUSE}M9 14a4.300 4.300 0 0 1 6 0M12 17h.01`, 'M6 9.500V20h12V9.500l-6-5.300z'],
  hotspot: ['M9 10h6a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1zM12 17h.01M9.500 7.300a3.600 3.600 0 0 1 5 0M7 4.800a7.200 7.200 0 0 1 10 0', 'M8 10h8v10H8z'],
  'power-button': ['M12 4v8M7 6.800a7.500 7.500 0 1 0 10 0'],
  'sign-in': [`${DOOR}M4 12h10M10.500 8.500L14 12l-3.500 3.500`, 'M13 4h6v16h-6z'],
  password: [`${KEY_RING}M12 12h9v3.500M17.500 12v2.500`, KEY_RING],
  app: ['M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM16.500 14v5M14 16.500h5', 'M5 5h5v5H5z'],
  sound: [`${SPEAKER}M15 9a4.300 4.300 0 0 1 0 6M17.500 6.500a7.800 7.800 0 0 1 0 11`, SPEAKER],
  headphones: ['M4 15v-2a8 8 0 0 1 16 0v2M4 14.500h2.500a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM20 14.500h-2.500a1 1 0 0 0-1 1V19a1 1 0 0 0 1 1H19a1 1 0 0 0 1-1z'],
  camera: ['M4 7.500h3L8.500 5h7L17 7.500h3a1 1 0 0 1 1 1V18a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8.500a1 1 0 0 1 1-1zM8.500 13a3.500 3.500 0 1 0 7 0 3.500 3.500 0 1 0-7 0z', 'M8.500 13a3.500 3.500 0 1 0 7 0 3.500 3.500 0 1 0-7 0z'],
  lost: [`${LENS}M15.300 15.300l5.200 5.200M8.800 9a1.800 1.800 0 1 1 2.400 1.700c-.5.2-.7.5-.7 1M10.500 13.800h.01`, LENS],
  found: [`${PIN}M9.300 10l2 2 3.500-3.700`, PIN],
  backpack: [`${SACK}M9 6V5a3 3 0 0 1 6 0v1M9 20v-5h6v5M9.500 11h5`, SACK],
  clean: [`${STAR}M18.500 15.500l.8 2.200 2.200.8-2.200.8-.8 2.200-.8-2.200-2.200-.8 2.200-.8z`, STAR],
  water: [`${DROP}M9 15a3.200 3.200 0 0 0 2.500 2.800`, DROP],
  heat: [`${SUN}M12 3v2M12 19v2M3 12h2M19 12h2M5.600 5.600l1.500 1.500M16.900 16.900l1.500 1.500M5.600 18.400l1.500-1.500M16.900 7.100l1.500-1.500`, SUN],
  shield: [`${SHIELD}M9 11.800l2.200 2.200 3.800-4`, SHIELD],
  talk: ['M4 5h10a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H8l-3 3v-3H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM18 9.500h2a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-1v3l-3-3h-4a1 1 0 0 1-1-1V16', 'M4 5h11v8H3V6z'],
  privacy: [`${LOCK}M8.500 11V8a3.500 3.500 0 0 1 7 0v3M12 14.500V17`, LOCK],
  loan: ['M4 8h13l-3-3M17 8l-3 3M20 16H7l3-3M7 16l3 3'],
  calendar: ['M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 10.500h16M8 4v4M16 4v4M8 14h.01M12 14h.01M16 14h.01M8 17h.01M12 17h.01', 'M4 6h16v4.500H4z'],
  help: [`${HEART}M3 14h3.500a5 5 0 0 1 3 1h3a1.500 1.500 0 0 1 0 3H9.500M13.500 16.500l4.500-2a1.500 1.500 0 0 1 1.500 2.600L14 20.500H3`, HEART],
  print: [`M7 8V4h10v4M7 17H5a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-2${SHEET}M16.500 11h.01`, SHEET],
  book: [`${PAGES}M12 6.500v13`, PAGES],
  people: [`${HEAD}M3 19a5.500 5.500 0 0 1 11 0M15 5.300a3 3 0 0 1 0 5.400M16.500 13.800A5.500 5.500 0 0 1 21 19`, HEAD],
  // These stand on buttons and are not offered for cards.
  search: ['M5 10.500a5.500 5.500 0 1 0 11 0 5.500 5.500 0 1 0-11 0zM14.500 14.500l5 5'],
  globe: ['M4 12a8 8 0 1 0 16 0 8 8 0 1 0-16 0zM4 12h16M12 4c2.300 2.300 3.300 5 3.300 8s-1 5.700-3.300 8c-2.300-2.300-3.300-5-3.300-8s1-5.700 3.300-8z'],
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
