/** This file declares what stays of a request about one person's records, and the register of the companies and programs that hold such records. */
import { type Row, choice, day, defineSheet, json, list, moment, text } from '../../base/table';

export const RECEIPT_STATES = ['given out', 'waiting', 'agreed', 'erasing', 'erased', 'not clean', 'refused'] as const;
/** Who may ask for somebody's records. Rows hold these words: add, never rename. */
export const ASKERS = ['the person', 'a parent or guardian', 'a court or authority', 'the district'] as const;

/** A receipt names nobody: who is meant can be told only by who has the person's id and asks this script. */
export const receipts = defineSheet(
  'Record receipts',
  {
    key: 'receipt', room: 'upkeep', workbook: 'programme', sheetId: 710, hidden: true, history: false,
    note: 'Whose records were given out or erased, on whose request and how much; the receipts name nobody whose records they were.',
  },
  {
    receipt: text({ header: 'Receipt', note: 'Its number.' }),
    what: choice({ header: 'What', note: 'Records were given out, or erased.', of: ['export', 'erasure'], empty: 'export' }),
    about: text({ header: 'About', note: 'A student, a family or a member of staff.' }),
    hash: text({ header: 'Hash', note: "Made from the person's id and a key that only this script has." }),
    askedFor: choice({ header: 'On request of', note: 'Who asked the district for it.', of: ['', ...ASKERS], empty: '' }),
    askedBy: text({ header: 'Asked by', note: 'Who pressed the button.', privacy: 'staff' }),
    askedAt: moment({ header: 'Asked', note: 'When.' }),
    agreedBy: list({ header: 'Agreed by', note: 'Who agreed at the desk.', privacy: 'staff' }),
    state: choice({ header: 'State', note: 'How far it is.', of: RECEIPT_STATES, empty: 'waiting' }),
    doneAt: moment({ header: 'Done', note: 'When it was finished.' }),
    counts: json<Readonly<Record<string, number>>>({ header: 'How much', note: 'Rows by table.', empty: {} }),
    digest: text({ header: 'Digest', note: 'SHA-256 of what was given out.' }),
    byHand: json<readonly string[]>({ header: 'By hand', note: 'What MyTech cannot reach, and a person does.', empty: [] }),
    backupsUntil: day({ header: 'Backups until', note: 'Up to this day older backups still hold it; one that is put back has it erased again.' }),
  },
);
export type Receipt = Row<typeof receipts>;

/** Columns as districts keep them for their agreements on student data (Student Data Privacy Consortium, exhibit B of its national agreement). */
export const vendors = defineSheet(
  'Vendors',
  {
    key: 'product', room: 'upkeep', workbook: 'programme', sheetId: 716,
    note: 'Every program and company that holds data of students, families or staff, one a row. MyTech keeps its own row; the others are yours.',
  },
  {
    product: text({ header: 'Product', note: 'The program or app.' }),
    company: text({ header: 'Company', note: 'Who provides it.' }),
    purpose: text({ header: 'Purpose', note: 'What it is used for.' }),
    elements: text({ header: 'Data elements', note: 'Which facts it holds.' }),
    subjects: text({ header: 'About whom', note: 'Students, families, staff.' }),
    agreement: text({ header: 'Agreement', note: 'What was signed, and where it is.' }),
    expiresOn: day({ header: 'Agreement ends', note: 'The last day of the agreement; empty where it has none.' }),
    interoperability: text({ header: 'Interoperability', note: 'Standards that it speaks, such as OneRoster, SSO or Ed-Fi.' }),
    safety: text({ header: 'Safety documents', note: 'Reviews, certificates and policies, with where they are.' }),
    breachContact: text({ header: 'Breach contact', note: 'Whom to call when data may have got out.', privacy: 'staff' }),
    reviewedBy: text({ header: 'Reviewed by', note: 'Who looked at it last.', privacy: 'staff' }),
    reviewedOn: day({ header: 'Reviewed on', note: 'When.' }),
  },
);
export type Vendor = Row<typeof vendors>;
