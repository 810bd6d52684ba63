/** This file declares the ledger of loans, and, out of the staff's sight, what a borrower needs of a device. */
import { type Row, choice, day, defineSheet, moment, text } from '../base/table';
import { CONDITIONS } from '../devices/sheet';

export const LOAN_HOLDERS = ['person', 'place', 'vendor'] as const;

export const loans = defineSheet(
  'Loans',
  { key: 'loan', room: 'loans', workbook: 'staff', sheetId: 251, note: 'Who has, and had, which device. A device has one open loan at most.' },
  {
    loan: text({ header: 'Loan', note: 'Its number.' }),
    serial: text({ header: 'Serial number', note: 'The device.' }),
    assetTag: text({ header: 'Asset tag', note: 'The number on its sticker when it went out.' }),
    state: choice({ header: 'State', note: 'out until it is checked in; undone where it was taken back at once.', of: ['out', 'returned', 'undone'], empty: 'out' }),
    holderKind: choice({ header: 'Holder is', note: 'A person, a place or a vendor.', of: LOAN_HOLDERS, empty: 'person' }),
    holderId: text({ header: 'Holder ID', note: 'The Person ID, or the name of the place or vendor.', privacy: 'student' }),
    holder: text({ header: 'Holder', note: 'As people know the holder.', privacy: 'student' }),
    schoolId: text({ header: 'School ID', note: 'The school that lent it.' }),
    outAt: moment({ header: 'Checked out', note: 'When it went out.' }),
    outBy: text({ header: 'Checked out by', note: 'Who handed it over.', privacy: 'staff' }),
    dueOn: day({ header: 'Due back', note: 'When it should be back; empty is for as long as it is needed.' }),
    conditionOut: choice({ header: 'Condition out', note: 'How good it was when it went out.', of: CONDITIONS, empty: '' }),
    inAt: moment({ header: 'Checked in', note: 'When it came back.' }),
    inBy: text({ header: 'Checked in by', note: 'Who took it back.', privacy: 'staff' }),
    conditionIn: choice({ header: 'Condition in', note: 'How good it was when it came back.', of: CONDITIONS, empty: '' }),
    remark: text({ header: 'Remark', note: 'What colleagues should know of this loan.' }),
  },
);
export type Loan = Row<typeof loans>;

/** Kept in the Programme workbook: whoever may open the staff's workbook must not learn who needs what. */
export const accommodations = defineSheet(
  'Accommodations',
  { key: 'loan', room: 'loans', workbook: 'programme', sheetId: 20, note: 'What a borrower needs of the device, by loan. For few eyes.' },
  {
    loan: text({ header: 'Loan', note: 'The loan it belongs to.' }),
    personId: text({ header: 'Person ID', note: 'The borrower.', privacy: 'student' }),
    serial: text({ header: 'Serial number', note: 'The device.' }),
    need: text({ header: 'What is needed', note: 'Such as a screen reader, larger keys or a mouse.', privacy: 'student' }),
    addedAt: moment({ header: 'Added', note: 'When it was written down.' }),
    addedBy: text({ header: 'Added by', note: 'Who wrote it down.', privacy: 'staff' }),
  },
);
export type Accommodation = Row<typeof accommodations>;

/** A loan's number, as people read it: LN-1001. */
export const LOAN_PREFIX = 'LN-';

/** What the number of a loan begins after. */
export const LOANS_BEFORE_THE_FIRST = { loan: 1000 } as const;
