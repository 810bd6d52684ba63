/**
 * This file lists what the house only supposes of Google: each with the cases that ask Google, or why no case can. A comment of the
 * stand-in that admits a supposition and has no entry here fails a test.
 */
export type Assumption = {
  readonly says: string;
  /** A stretch of the comment that admits it, where one does. */
  readonly quote?: string;
} & ({ readonly cases: readonly string[] } | { readonly why: string });

const BY_HAND = 'Only a person before a screen can see it.';
const SECOND_ACCOUNT = 'It takes a second account that answers, opens or changes something.';

export const ASSUMPTIONS: readonly Assumption[] = [
  // What the store rests on.
  { says: 'Of two commits that delete one named range, one lands at most.', cases: ['commit.one-lands'] },
  { says: 'A named range whose id is missing, or whose name or id is taken, is refused.', cases: ['commit.missing-id', 'commit.taken-name', 'commit.taken-id'] },
  { says: 'One batch may delete a named range and add one of the same name under an id of our choosing.', cases: ['commit.delete-and-add'] },
  { says: 'Copies within a batch see values as they are applied, and a copy without an end column takes the whole row.', cases: ['commit.copies-as-applied', 'commit.copies-whole-rows', 'commit.copies-values'] },
  { says: 'A batch is applied whole or not at all, and can bring back what it wrote.', cases: ['commit.atomic', 'commit.echo'] },
  { says: 'One area that is read is of one moment.', cases: ['commit.one-moment'] },
  { says: 'Text goes into cells and comes out of them unharmed.', cases: ['cells.text-stays-text', 'cells.leading-quote', 'cells.signs'] },
  { says: 'A script may run text as code.', cases: ['language.eval'] },
  { says: 'A form’s responders are Drive permissions of the view "published".', cases: ['forms.responders'] },
  { says: 'Functions whose names end in an underscore are hidden from pages, and triggers may run them.', cases: ['page.hidden-functions', 'triggers.hidden-handler'] },

  // What the stand-in's sources admit.
  { says: 'Named ranges of a deleted tab are gone while their names stay taken.', quote: 'and their names stay taken: the strict reading', cases: ['commit.name-of-deleted-tab'] },
  { says: 'Sheets.Spreadsheets.batchUpdate takes two arguments and no mask.', quote: 'whether a mask may follow is documented nowhere', cases: ['commit.third-argument'] },
  { says: 'Answers to several areas come in the order of the filters.', quote: 'come in the order of the filters is not documented', cases: ['read.answer-names-filter', 'read.same-area-twice'] },
  { says: 'Sorting puts numbers before texts, texts before booleans.', quote: 'Numbers come before text', cases: ['sort.order'] },
  { says: 'Named and protected ranges stay where they are while cells are sorted.', quote: 'named ranges and protections stay where they are', cases: ['sort.ranges-stay'] },
  { says: 'Titles of tabs are one title in whatever case.', quote: 'uniqueness without regard to case', cases: ['tabs.taken'] },
  { says: 'A list of choices for a cell has 500 at most.', quote: 'The data validation rule has more items', cases: ['validation.rules'] },
  { says: 'Charts refuse cells that the grid does not have.', quote: 'unsourced for charts', cases: ['charts.beyond-grid'] },
  { says: 'A chart’s anchor stays where its cell was deleted.', quote: 'where that is deleted it stays where the cell was', cases: ['charts.anchor'] },
  { says: 'A new tab has 1000 rows and 26 columns.', quote: "A new tab's grid", cases: ['read.structure'] },
  { says: 'A tab has 18,278 columns at most.', quote: 'Columns A to ZZZ', cases: ['lines.columns-limit'] },
  { says: 'Tab names without spaces and signs need no quotes.', quote: 'Tab names that need no quotes', cases: ['read.quoted-titles'] },
  { says: 'A cell without a format shows about ten significant digits.', quote: 'A cell without a format shows', cases: ['read.long-numbers'] },
  { says: 'Heights and widths of lines that nobody changed are 21 and 100 pixels.', quote: 'Heights and widths of lines', why: 'It is drawn in the local web face and decides nothing.' },
  { says: 'Two digits of a year are of the last century from thirty on.', quote: 'Two digits of a year', why: 'People type so, requests do not; the case on values as typed comes close.' },
  { says: 'A leading sign makes a formula of what somebody types.', quote: 'takes a leading sign before anything else', cases: ['open.values-as-typed'] },
  { says: 'A copied workbook keeps the ids of its tabs and named ranges.', quote: 'Tab ids and named ranges stay', cases: ['open.file-copied'] },
  { says: 'A restored version brings back tabs, named ranges and protections.', quote: 'Puts an earlier version back', why: 'No API restores a version.' },
  { says: 'Every editor may delete a named range in the sidebar.', quote: 'Every editor may delete a named range', why: BY_HAND },
  { says: 'Drive’s scopes do not open the Sheets service here.', quote: "the strict reading. `spreadsheets.currentonly`", why: 'The script has the scope of Sheets itself; a project without it would be needed.' },
  { says: 'New forms are unpublished and closed.', quote: 'What `FormApp` gives a new form is not documented', cases: ['forms.new-state'] },
  { says: 'setAcceptingResponses(true) refuses while a form is unpublished.', quote: 'that FormApp does too', cases: ['forms.accepting-unpublished'] },
  { says: 'A builder of rules for text that has no rule is refused.', quote: 'A builder that was given no rule', cases: ['forms.validation'] },
  { says: 'setCollectEmail(true) proves addresses only where everybody has to sign in.', quote: 'Which of the two `setCollectEmail(true)` yields', why: SECOND_ACCOUNT },
  { says: 'An unpublished form shows that it is not published.', quote: 'What an unpublished form shows', why: BY_HAND },
  { says: 'Forms takes for an address what has a sign and a point.', quote: 'What Google Forms takes for an address', why: BY_HAND },
  { says: 'Answers to questions that were deleted since are missing from a response.', quote: 'Answers to items deleted since', why: SECOND_ACCOUNT },
  { says: 'Reading what a script holds of a form costs nothing.', quote: 'Reads of what the script holds already', cases: ['costs.forms'] },
  { says: 'Who may edit a form may read its settings by the API, and nobody else.', quote: "Who may read a form's settings", why: SECOND_ACCOUNT },
  { says: 'The deletion of a response that is not there is refused.', quote: 'That an id which no response has is refused', cases: ['forms.delete-response'] },
  { says: 'A form’s event comes one to eight seconds after its submit.', quote: 'seconds to minutes', why: SECOND_ACCOUNT },
  { says: 'The rest of the mail quota is that of whichever limit is nearer.', quote: "Google's figure counts those of one's own domain", cases: ['mail.quota'] },
  { says: 'Mail that the Gmail API sends counts like any other.', quote: 'It counts towards the day', cases: ['gmail.counts'] },
  { says: 'Calls of the advanced Gmail service count towards the quota of Gmail.', quote: 'advanced service counts towards it', why: 'It would use up the account’s day.' },
  { says: 'A mail of the very second is not after it.', quote: 'second counts is not documented', why: 'The index of a mailbox lags by more than a second; the product looks back by more.' },
  { says: 'A web app that is open to anybody knows nobody.', quote: 'for anonymous access nothing is documented', why: 'It takes a second deployment, open to anybody.' },
  { says: 'A web app of several deployments has the address of the one that runs as the script’s account.', quote: 'Of several deployments that of the account', why: 'It takes a second deployment that runs as another account.' },
  { says: 'Triggers of a suspended account stop, and go on when it is let in again.', quote: "Null where the trigger's account is suspended", why: 'It takes a second account, and somebody who suspends it.' },
  { says: 'A zip refuses two blobs of one name, and a blob without one.', quote: 'one name, is not documented; both are refused here', cases: ['utilities.zip-names'] },
  { says: 'A file of more than 5 MB is refused where a script uploads it.', quote: 'In which words Apps Script refuses more', cases: ['drive.upload-limit'] },
  { says: 'Text in a charset that is none is refused.', quote: 'there is no text without a known charset', cases: ['utilities.blobs'] },
  { says: 'getBlob takes files of about 50 MB.', quote: 'takes about 50 MB', why: 'A script cannot make a file so large within its own limits.' },
  { says: 'An empty key of a signature is refused.', quote: 'SecretKeySpec does', cases: ['utilities.digests'] },
  { says: 'An administrator’s consent spares everybody theirs.', quote: 'an administrator consented for the whole domain', why: BY_HAND },
  { says: 'Cards refuse texts that are numbers.', quote: 'Google turns numbers into texts', cases: ['cards.text-of-numbers'] },
  { says: 'What the reference of cards calls required is refused where it is empty.', quote: '"Required" of the reference', cases: ['cards.refused-by-choice'] },
  { says: 'An empty section of a card is refused.', quote: 'Each card section contains one or more', cases: ['cards.refused-by-choice'] },
  { says: 'A card needs a header and a section.', quote: 'That a card needs a header and a section', cases: ['cards.refused-by-choice'] },
  { says: 'Building cards costs nothing.', quote: 'Cards are put together in the script itself', cases: ['costs.cards'] },
  { says: 'More than a hundred widgets of a card are refused.', quote: 'That every button counts', cases: ['cards.limits'] },
  { says: 'More than a hundred choices of a card are refused.', quote: 'Items of one selection', cases: ['cards.limits'] },
  { says: 'An answer of a card that does nothing is refused.', quote: 'that an empty one is not valid', cases: ['cards.refused-by-choice'] },
  { says: 'A paragraph of a card without text is refused.', quote: 'A paragraph without text is refused', cases: ['cards.refused-by-choice'] },
  { says: 'A button of a card does one thing.', quote: 'A button that does nothing is refused', cases: ['cards.buttons'] },
  { says: 'What is set in a card that another covers stays set.', quote: 'leaves alone (unsourced)', why: BY_HAND },
  { says: 'Blank fields of a card are absent from its event.', quote: 'Blank fields are absent', why: BY_HAND },
  { says: 'A search by the day of a sync takes days of UTC.', quote: 'the stand-in takes UTC', why: 'It takes a Chromebook that synced near midnight.' },
  { says: 'A change that does not fit a device’s state is refused with 412.', quote: '412 conditionNotMet', why: 'It would change the state of a device.' },
  { says: 'A page token of devices is good for three days.', quote: 'The page token is only valid for three days', why: 'A run lasts minutes.' },
  { says: 'A sidebar without a title has one of Google’s.', quote: 'A sidebar without a title', why: BY_HAND },
];

/** Why members that the stand-in does have no case, by how their names begin. */
export const WITHOUT_CASE: Readonly<Record<string, string>> = {
  'SpreadsheetApp.': 'It takes a script that is bound to an open spreadsheet; the add-on itself shows it.',
  'FormApp.FormResponse.': 'It takes somebody who answers a form; scripts cannot.',
  'FormApp.ItemResponse.': 'It takes somebody who answers a form; scripts cannot.',
  'console.log': 'It gives nothing back.',
};
