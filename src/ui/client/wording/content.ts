/** This file holds every sentence of the page on which the hub's cards are edited. */
import type { Readers } from '../../../hub/content-sheet';
import type { Topic } from '../../../hub/sheet';
import type { Category } from '../../../words/vocabulary';
import type { Tone } from '../../palette';
import type { CardLine, TextStanding } from '../../contracts/content';

export const TOPIC_NAMES: Readonly<Record<Topic, string>> = {
  fix: 'Something is broken',
  care: 'Care for a device',
  internet: 'Internet at home',
  safety: 'Safe online',
  account: 'Accounts and passwords',
  loan: 'Borrowing a device',
  learn: 'Learn and discover',
};

export const READERS_NAMES: Readonly<Record<Readers, string>> = {
  everybody: 'Everybody',
  families: 'Families',
  students: 'Students',
  staff: 'Staff',
  'families and students': 'Families and students',
  'families and staff': 'Families and staff',
  'students and staff': 'Students and staff',
};

export const CATEGORY_NAMES: Readonly<Record<Category, string>> = { screen: 'Screen', keyboard: 'Keyboard', charging: 'Charging', wifi: 'Wi-Fi', 'sign-in': 'Sign-in', app: 'App', lost: 'Lost or stolen', sound: 'Sound and camera', other: 'Something else' };

/** How a text stands, in few words and a colour; the first that holds. */
export type Standing = 'missing' | 'taken back' | 'draft' | 'changed' | 'in review' | 'older' | 'unread' | 'good';

export const STANDINGS: Readonly<Record<Standing, { readonly tone: Tone; readonly name: string }>> = {
  good: { tone: 'good', name: 'published' },
  unread: { tone: 'fresh', name: 'published, nobody here has read it yet' },
  older: { tone: 'waiting', name: 'published, older than the English' },
  changed: { tone: 'active', name: 'published before, being changed' },
  'in review': { tone: 'active', name: 'ready for review' },
  draft: { tone: 'quiet', name: 'draft' },
  'taken back': { tone: 'quiet', name: 'taken back' },
  missing: { tone: 'quiet', name: 'missing' },
};

export function standingOf({ state, isPublic, isRead, isOlder }: TextStanding): Standing {
  if (state === 'missing' || state === 'taken back' || state === 'in review') return state;
  if (state === 'draft') return isPublic ? 'changed' : 'draft';
  return isOlder ? 'older' : isRead ? 'good' : 'unread';
}

export type Filter = 'all' | 'unread' | 'older' | 'drafts' | 'missing' | 'expiring';

const some = (line: CardLine, ...wanted: readonly Standing[]): boolean => line.standings.some((one) => wanted.includes(standingOf(one)));

export const FILTERS: Readonly<Record<Filter, { readonly name: string; holds(line: CardLine): boolean }>> = {
  all: { name: 'All', holds: () => true },
  unread: { name: 'Not read yet', holds: (line) => some(line, 'unread') },
  older: { name: 'Older than the English', holds: (line) => some(line, 'older') },
  drafts: { name: 'Drafts and reviews', holds: (line) => some(line, 'draft', 'changed', 'in review') },
  missing: { name: 'A language is missing', holds: (line) => some(line, 'missing') },
  expiring: { name: 'Expiring', holds: (line) => line.expiry !== '' },
};

export const CONTENT = {
  opening: 'Opening the cards…',
  tryAgain: 'Try again',
  heading: "The hub's cards",
  lead: 'What families find on the public page. Choose a card to read it, change it or publish it.',
  filters: 'Which cards',
  search: 'Find a card',
  none: 'No card is like that. Choose “All”, or search for something else.',
  noCards: 'There are no cards yet. Write the first one above.',
  standing: (language: string, standing: string) => `${language}: ${standing}`,
  expires: (day: string) => `expires ${day}`,
  expired: (day: string) => `expired ${day}`,
  legend: 'What the colours mean',
  add: 'Write a new card',
  addTitle: 'Title in English',
  addTopic: 'Topic',
  adding: 'Making it…',
  addNow: 'Begin the card',
  emptyTitle: 'Type a title first.',
  back: 'All cards',
  loading: 'Opening the card…',
  languages: 'Languages',
  tick: (language: string) => `Publish or take back ${language}`,
  tickAll: 'Tick all with a text',
  tickNone: 'Tick none',
  english: 'English, which the others follow',
  title: 'Title',
  text: 'Text',
  textHint: 'An empty line begins a paragraph. Lines that begin with “1.” are steps, lines that begin with “-” a list.',
  words: 'Search words',
  wordsHint: 'What people type who do not know the title, with commas between.',
  olderNote: 'The English was changed after this was translated. Bring it up to date, then press “I have read it, and it is right”.',
  readNote: (who: string, day: string) => `Read by ${who} on ${day}.`,
  unreadNote: 'Nobody who knows the language has said yet that this is right.',
  preview: 'As families see it on a phone',
  emptyPreview: 'Nothing is written yet.',
  unkept: 'not kept yet',
  keep: 'Keep as a draft',
  keeping: 'Keeping…',
  ready: 'Ready for review',
  read: 'I have read it, and it is right',
  publish: (count: number) => (count === 1 ? 'Publish' : `Publish ${count} languages`),
  takeBack: 'Take back',
  working: 'One moment…',
  chosen: (names: readonly string[]) => (names.length === 0 ? 'Tick a language to publish or take back.' : `Ticked: ${names.join(', ')}`),
  takesAll: 'Taking the English back takes back every language.',
  nothingTyped: 'Nothing was changed.',
  nothingTicked: 'Tick a language first.',
  noText: 'Write a title and a text first.',
  done: {
    keep: 'Kept. Families do not see it yet.',
    ready: 'Marked as ready for review.',
    read: 'Thank you. It says now that you have read it.',
    publish: 'Published. Families see it within a few minutes.',
    'take back': 'Taken back. It is gone from the public page within a few minutes.',
  },
  facts: 'About this card',
  topic: 'Topic',
  readers: 'For',
  category: 'Helps with',
  noCategory: 'no kind of request',
  owner: 'Who looks after it',
  expiresOn: 'Not shown from this day on',
  never: 'Empty: always shown.',
  keepFacts: 'Keep',
  keptFacts: 'Kept.',
} as const;
