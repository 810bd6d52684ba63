/**
 * This file declares what the hub may read: the tables of the Published workbook. Everything here is public, and nothing else is ever
 * readable by the hub's script; drafts stand in a workbook that its account is not shared.
 */
import { type Row, choice, day, defineSheet, flag, list, text, whole } from '../base/table';
import { LANGUAGES } from '../words/languages';
import { CATEGORY_KEYS, FAMILY_STATES } from '../words/vocabulary';

/** Whom a card is for. Rows hold these words: add to the list, never rename. */
export const AUDIENCES = ['student', 'family', 'staff'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What a card is about. Rows hold these words: add to the list, never rename. */
export const TOPICS = ['fix', 'care', 'internet', 'safety', 'account', 'loan', 'learn'] as const;
export type Topic = (typeof TOPICS)[number];

const published = { room: 'hub', workbook: 'published', history: false } as const;

/**
 * Facts by name: `district`, `helpdesk` (its name), `status key`, and for each kind of form and each language the address of the open
 * form, as `help es` or `damage ar`, with the language filled in and `{tag}` where the tag of a device goes.
 */
export const hubFacts = defineSheet(
  'Facts',
  { ...published, key: 'fact', sheetId: 401, note: 'What the public page says about the district.' },
  {
    fact: text({ header: 'Fact', note: 'What it is.' }),
    value: text({ header: 'Value', note: 'What it says.' }),
  },
);

export const hubSchools = defineSheet(
  'Schools',
  { ...published, key: 'schoolId', sheetId: 402, note: 'The schools and when help is at hand.' },
  {
    schoolId: text({ header: 'School ID', note: "The school's id." }),
    name: text({ header: 'School', note: "The school's name." }),
    hours: text({ header: 'Support hours', note: 'When help is at hand.' }),
    contact: text({ header: 'Contact', note: 'How to reach somebody, where the district publishes it.' }),
  },
);

/** A card in one language. A card that was taken back keeps its row without a title, and is left out. */
export const hubCards = defineSheet(
  'Cards',
  { ...published, key: 'cardText', sheetId: 403, note: 'The cards that the public page shows, one row for each language.' },
  {
    cardText: text({ header: 'Card and language', note: "The card's id and the language, such as cracked-screen.es." }),
    card: text({ header: 'Card', note: "The card's id; it stands in addresses." }),
    language: choice({ header: 'Language', note: 'The language of this row.', of: LANGUAGES, empty: 'en' }),
    topic: choice({ header: 'Topic', note: 'What it is about.', of: TOPICS, empty: 'fix' }),
    audiences: list({ header: 'For', note: 'student, family or staff, with commas between.' }),
    category: choice({ header: 'Category', note: 'The kind of problem that it helps with, where there is one.', of: ['', ...CATEGORY_KEYS], empty: '' }),
    order: whole({ header: 'Order', note: 'Lower numbers come first.' }),
    picture: text({ header: 'Picture', note: 'The name of a picture that MyTech has.' }),
    title: text({ header: 'Title', note: 'What it is called.' }),
    text: text({ header: 'Text', note: 'Paragraphs with empty lines between; lines that begin with "1." are steps, lines that begin with "-" a list.' }),
    words: text({ header: 'Search words', note: 'More words that people may look for it with.' }),
    reviewed: flag({ header: 'Reviewed', note: 'Yes where a person who speaks the language has read this text.' }),
    updatedOn: day({ header: 'Updated', note: 'The day on which this text was last published.' }),
    expiresOn: day({ header: 'Expires', note: 'The first day on which it is no longer shown.' }),
  },
);

/** What is known to be wrong right now. It names no person and quotes nobody. One that is over keeps its row without a category. */
export const hubProblems = defineSheet(
  'Known problems',
  { ...published, key: 'problem', sheetId: 404, note: 'What the public page says is being worked on right now.' },
  {
    problem: text({ header: 'Problem', note: 'Its id.' }),
    category: choice({ header: 'Category', note: 'What it is about.', of: ['', ...CATEGORY_KEYS], empty: '' }),
    school: text({ header: 'School', note: 'The name of the school; empty for all of the district.' }),
    since: day({ header: 'Since', note: 'The day since when.' }),
    card: text({ header: 'Card', note: 'The id of a card that helps meanwhile.' }),
  },
);

/** Where a request stands, under a keyed hash of its number and its code: who has neither learns nothing, not even how many there are of whom. */
export const hubStatus = defineSheet(
  'Requests',
  { ...published, key: 'hash', sheetId: 405, note: 'Where each request stands, for who has its number and its code.', hidden: true },
  {
    hash: text({ header: 'Hash', note: 'Made from the number, the code and a key.' }),
    state: choice({ header: 'State', note: 'Where it stands, as families are told.', of: ['', ...FAMILY_STATES], empty: '' }),
    expectedOn: day({ header: 'Expected', note: 'The day by which the next answer is due.' }),
  },
);

/** The district's own wording of texts, by language and place; what has no row is said in our words. */
export const hubWords = defineSheet(
  'Own words',
  { ...published, key: 'key', sheetId: 406, note: 'What the public page says in the words of the district.', hidden: true },
  {
    key: text({ header: 'Key', note: 'The language and the place.' }),
    text: text({ header: 'Text', note: 'What is said.' }),
  },
);

export type HubFact = Row<typeof hubFacts>;
export type HubSchool = Row<typeof hubSchools>;
export type HubCard = Row<typeof hubCards>;
export type HubProblem = Row<typeof hubProblems>;
export type HubStatus = Row<typeof hubStatus>;
export type HubWord = Row<typeof hubWords>;
