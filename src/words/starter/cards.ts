/** This file lists the cards that a district starts with, and says what a language must have for each. */

/** Ids stand in addresses, on printed cards and in rows: add to the list, never rename. */
export const STARTER_CARDS = [
  'cracked-screen',
  'black-screen',
  'liquid-spilled',
  'keys-stuck',
  'will-not-charge',
  'no-wifi-at-school',
  'cannot-sign-in',
  'app-will-not-open',
  'no-sound-or-camera',
  'lost-or-stolen',
  'daily-care',
  'cleaning',
  'charging-at-home',
  'battery-hot-or-swollen',
  'no-internet-at-home',
  'home-wifi-tips',
  'online-safety-family',
  'kind-and-private',
  'strange-message',
  'tell-an-adult',
  'passwords',
  'what-if-damage',
  'returning-device',
  'get-started-family',
  'accessibility-settings',
  'staff-first-week',
  'staff-report-for-a-class',
] as const;
export type StarterCardId = (typeof STARTER_CARDS)[number];

export interface StarterCard {
  /** At most 60 characters: it stands on a button at a phone's width. */
  readonly title: string;
  /** Paragraphs with empty lines between; lines that begin with "1." are steps, lines that begin with "-" a list. */
  readonly text: string;
  /** What people type who do not know the title, with commas between: slang, other spellings, the English word they hear at school. */
  readonly words: string;
}

export type StarterWords = Readonly<Record<StarterCardId, StarterCard>>;
