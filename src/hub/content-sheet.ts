/**
 * This file declares the Hub content workbook: the cards of the public page with their drafts, translations, reviews and expiry. It is
 * for whoever writes for families; the hub's account never has it, and the job `publish` copies only what is published.
 */
import { type Row, choice, day, defineSheet, text, whole } from '../base/table';
import { LANGUAGES } from '../words/languages';
import { CATEGORY_KEYS } from '../words/vocabulary';
import { AUDIENCES, type Audience, TOPICS } from './sheet';

/** Whom a card is for, as one word to choose. Rows hold these words: add to the list, never rename. */
export const READERS = {
  everybody: AUDIENCES,
  families: ['family'],
  students: ['student'],
  staff: ['staff'],
  'families and students': ['family', 'student'],
  'families and staff': ['family', 'staff'],
  'students and staff': ['student', 'staff'],
} as const satisfies Readonly<Record<string, readonly Audience[]>>;
export type Readers = keyof typeof READERS;
export const READER_NAMES = Object.keys(READERS) as readonly Readers[];

/** Where a text stands. Rows hold these words: add to the list, never rename. */
export const TEXT_STATES = ['draft', 'in review', 'published', 'taken back'] as const;

const content = { room: 'hub', workbook: 'content' } as const;

export const cards = defineSheet(
  'Cards',
  { ...content, key: 'card', sheetId: 411, note: 'One card a row: what it is about and for whom. What it says stands in the tab Texts.' },
  {
    card: text({ header: 'Card', note: 'A short name such as cracked-screen; it stands in addresses and never changes.' }),
    topic: choice({ header: 'Topic', note: 'Where the public page shows it.', of: TOPICS, empty: 'fix' }),
    readers: choice({ header: 'For', note: 'Who should find it.', of: READER_NAMES, empty: 'everybody' }),
    category: choice({ header: 'Category', note: 'The kind of problem that it helps with; empty where there is none.', of: ['', ...CATEGORY_KEYS], empty: '' }),
    picture: text({ header: 'Picture', note: 'The name of a picture that MyTech has; empty shows none.' }),
    order: whole({ header: 'Order', note: 'Lower numbers come first.' }),
    owner: text({ header: 'Owner', note: 'The school account of whoever keeps it up to date.', privacy: 'staff' }),
    expiresOn: day({ header: 'Expires', note: 'From this day on it is no longer shown; empty means never.' }),
  },
);

/** What a card says, one row for each language. English comes first: the others are translations of it. */
export const texts = defineSheet(
  'Texts',
  { ...content, key: 'cardText', sheetId: 412, note: 'What each card says, one row for each language. While a row says published, what you type in it is public within minutes.' },
  {
    cardText: text({ header: 'Card and language', note: "The card's name, a dot and the language, such as cracked-screen.es." }),
    card: text({ header: 'Card', note: 'The card, as it is called in the tab Cards.' }),
    language: choice({ header: 'Language', note: 'The language of this row.', of: LANGUAGES, empty: 'en' }),
    state: choice({ header: 'State', note: 'Choose draft to work on a text: families read what was published before. Choose taken back to hide it.', of: TEXT_STATES, empty: 'draft' }),
    title: text({ header: 'Title', note: 'What it is called.' }),
    text: text({ header: 'Text', note: 'Paragraphs with empty lines between; lines that begin with "1." are steps, lines that begin with "-" a list.' }),
    words: text({ header: 'Search words', note: 'More words that people may look for it with.' }),
    reviewedBy: text({ header: 'Read by', note: 'Who has read this text and knows the language.', privacy: 'staff' }),
    reviewedOn: day({ header: 'Read on', note: 'When.' }),
    readMark: text({ header: 'Read version', note: 'Fills itself: which text was read. Empty it when you have read a changed text again.' }),
    translates: text({ header: 'English version', note: 'Fills itself: which English text this one translates. Empty it when you have brought the translation up to date.' }),
    publishedOn: day({ header: 'Published', note: 'Fills itself: the day on which it was last published.' }),
  },
);

/** What leads want families to know is being worked on, besides what the helpdesk notices by itself. */
export const notices = defineSheet(
  'Known problems',
  { ...content, key: 'notice', sheetId: 413, note: 'What is broken right now and already worked on. Name no person here.' },
  {
    notice: text({ header: 'Name', note: 'Any short name; families do not see it.' }),
    category: choice({ header: 'Category', note: 'What it is about.', of: ['', ...CATEGORY_KEYS], empty: '' }),
    school: text({ header: 'School', note: 'The name of the school, as in the Schools table; empty for all of the district.' }),
    since: day({ header: 'Since', note: 'The day since when.' }),
    until: day({ header: 'Over on', note: 'From this day on it is no longer shown.' }),
    card: text({ header: 'Card', note: 'A card that helps meanwhile; empty where there is none.' }),
  },
);

export type ContentCard = Row<typeof cards>;
export type ContentText = Row<typeof texts>;
export type Notice = Row<typeof notices>;
