/**
 * This file says in plain words what MyTech does with data: which permissions it asks for and why, who sees what, where else data
 * lies, and what leaves the district. The page in the documents and the one at the desk are both made of it.
 */
import type { Sheet, WorkbookName } from '../../../base/table';
import { holdsFamilyFacts, markOf } from '../marks';
import { RETENTION } from '../kinds';

export interface ScopeReason {
  /** The script that asks for it. */
  readonly program: 'program' | 'addon' | 'cards' | 'hub';
  /** The end of the scope's address. */
  readonly scope: string;
  readonly why: string;
}

/** Who is asked by Google whether they allow it. */
export const ASKED: Readonly<Record<ScopeReason['program'], { readonly name: string; readonly who: string }>> = {
  program: { name: 'Programme', who: 'The programme account, once, by whoever sets MyTech up. No teacher, student or family is asked.' },
  addon: { name: 'Sidebar and menu', who: 'Each member of staff who opens the MyTech menu in the Staff workbook, once.' },
  cards: { name: 'Workspace add-on', who: 'Each member of staff for whom the add-on is installed, once.' },
  hub: { name: 'Public page', who: "The hub's own account, once. Visitors are asked nothing." },
};

/** Every scope of every manifest stands here; one that does not fails a test, and the page is not written. */
export const SCOPES: readonly ScopeReason[] = [
  { program: 'program', scope: 'spreadsheets', why: "To read and write the district's own MyTech workbooks." },
  { program: 'program', scope: 'forms', why: 'To build the forms, read their answers, and delete answers when a record is erased.' },
  { program: 'program', scope: 'drive', why: 'To make the workbooks, forms and folders, share them with the people named in Settings, and read the roster and device lists that are dropped into its folders. Google has no narrower permission that covers files dropped by others.' },
  { program: 'program', scope: 'script.send_mail', why: 'To send answers to families and staff.' },
  { program: 'program', scope: 'gmail.modify', why: 'Only where "helpdesk mailbox" is on: to turn mail to the helpdesk into tickets and answer in the same conversation. It cannot delete mail for good.' },
  { program: 'program', scope: 'script.scriptapp', why: 'To set up the clock by which nightly work runs.' },
  { program: 'program', scope: 'userinfo.email', why: 'To know who is at the desk, so that only the programme team gets in.' },
  { program: 'program', scope: 'admin.directory.device.chromeos', why: 'To read the list of Chromebooks, and write to it what the programme team has agreed to; what takes a device out of use needs two people.' },
  { program: 'program', scope: 'admin.directory.user.readonly', why: 'To find the school account of people whom the roster lists without one. It changes no account.' },
  { program: 'program', scope: 'admin.directory.orgunit.readonly', why: 'To know which organisational unit belongs to which school.' },
  { program: 'addon', scope: 'spreadsheets', why: 'To work in the Staff workbook that is open, as the person who opened it: it reaches nothing that the person could not open anyway.' },
  { program: 'addon', scope: 'userinfo.email', why: 'To write down who did something.' },
  { program: 'addon', scope: 'script.container.ui', why: 'To show the menu and the sidebar.' },
  { program: 'addon', scope: 'script.locale', why: "To show dates as the person's own Google does." },
  { program: 'cards', scope: 'spreadsheets', why: 'To look up a device or a ticket in the Staff workbook, as the person who asks.' },
  { program: 'cards', scope: 'userinfo.email', why: 'To write down who did something.' },
  { program: 'cards', scope: 'script.locale', why: "To show dates as the person's own Google does." },
  { program: 'hub', scope: 'spreadsheets.readonly', why: 'To read the Published workbook, in which no person stands.' },
];

/** Who sees a workbook, in one sentence. */
export const READERS: Readonly<Record<WorkbookName, string>> = {
  programme: 'The programme team.',
  staff: 'Staff of the schools: technology contacts, technicians, offices.',
  published: 'The account of the public page; what stands here anybody may read.',
  techTeam: 'The student technology team. No names stand here.',
  content: 'The programme team, and whoever writes for the public page.',
  coaching: 'Digital coaches and the leads of the programme, and nobody else.',
};

export const OPENING: readonly string[] = [
  "MyTech runs inside the district's own Google Workspace. There is no MyTech company, no MyTech server and no MyTech account: everything stands in spreadsheets, forms and mail that belong to the district, under the agreement that the district has with Google already.",
  'It keeps what a one-to-one device programme needs: who is enrolled where, who has which device, and what families and staff asked for help with. It keeps no marks, no attendance, no discipline and no whereabouts of people, and it looks into nobody\'s browsing or documents. Of needs it keeps only what a lead writes down that a borrower needs of the device, such as larger keys, in a file that the leads alone have.',
  'Who may see something is decided by which file it stands in, since a spreadsheet has no walls inside. What few people need to know stands in files that few people have.',
];

export const PARENTS: readonly { readonly question: string; readonly answer: string }[] = [
  { question: 'What do you keep about my child?', answer: 'Name, school, grade, student number and school e-mail, as the school office has them; which device your child has and had, and in which condition it came back; and what you or your child asked the helpdesk.' },
  { question: 'And about me?', answer: 'The address or telephone number that you gave when you asked for help, the language in which we write to you, what you wrote, and what we answered.' },
  { question: 'Who sees it?', answer: 'Staff of the schools who look after devices, and the programme team. Students who help on the technology team see devices and problems, and never a name. The public page shows nobody; where a request stands is shown only to whoever has its number and its code.' },
  { question: 'Is it sold, used for advertising, or to train anything?', answer: 'No. It does not leave the district\'s own Google Workspace.' },
  { question: 'Can I see it?', answer: 'Yes. Ask the school or the district. The programme team hands you everything that MyTech has about you and your child, in tables that open in any spreadsheet program.' },
  { question: 'Can it be corrected or erased?', answer: 'Yes. Names, schools and addresses come from the school office and are corrected there. When your child has left and has returned the device, the records can be erased on request; two people check it, and you can be given the receipt.' },
];

/** What each role sees, from the least to the most. The setting by which somebody has the role stands beside it. */
export const ROLES: readonly { readonly who: string; readonly named: string; readonly sees: string }[] = [
  { who: 'Anybody', named: '', sees: 'The public page: cards, known problems, schools and support hours. No person.' },
  { who: 'Family', named: '', sees: 'The answers to their own requests, by mail; where a request stands, with its number and code.' },
  { who: 'Student on the technology team', named: 'technology team accounts', sees: 'The Tech team workbook: devices, symptoms and badges. No name.' },
  { who: 'Writer for the public page', named: 'hub editors', sees: 'The Hub content workbook: drafts of cards. No student or family.' },
  { who: 'Translator', named: 'translators', sees: 'The texts that families read, and nothing else.' },
  { who: 'Staff', named: 'staff accounts', sees: 'The Staff workbook: people of the roster, devices, loans and tickets with what was written in them.' },
  { who: 'Digital coach', named: '', sees: 'The Coaching workbook: teachers, cycles and sessions. What two people talk about stands in a document that only those two share.' },
  { who: 'Programme team', named: '', sees: 'Everything, with settings, approvals, possession drift and accommodations.' },
];

/** Where else data lies beside the tables. */
export const BESIDES: readonly { readonly what: string; readonly holds: string; readonly where: string; readonly kept: string }[] = [
  { what: 'Answers of the forms', holds: 'Everything that was answered, as it was typed.', where: "In the forms themselves, which only the programme account opens.", kept: 'As long as their ticket keeps its words.' },
  { what: 'Mail that was sent', holds: 'Answers to families and staff.', where: 'Sent mail of the programme account.', kept: 'As the district keeps mail; MyTech deletes none.' },
  { what: 'Mail to the helpdesk', holds: 'What people wrote, where "helpdesk mailbox" is on.', where: 'Mailbox of the programme account.', kept: 'As the district keeps mail; MyTech deletes none.' },
  { what: 'Roster files', holds: 'The files that the student information system drops.', where: 'A Drive folder of the programme account.', kept: 'In the trash so many days after they were brought in: setting "roster files kept days".' },
  { what: 'Lists of devices', holds: 'Devices, sometimes with who has them.', where: 'A Drive folder of the programme account.', kept: 'Until somebody takes them out of the folder.' },
  { what: 'Archives of History', holds: 'Changes older than "history kept months".', where: 'One workbook a year, of the programme account alone.', kept: 'Until the district deletes the file. Erasing a person reaches them.' },
  { what: 'Journals', holds: 'What the last 500 commits changed, so that a mistake can be put right.', where: 'The hidden tab _commits of each workbook; whoever may open the workbook can show it.', kept: 'About 500 changes; cleared when a person is erased, and in Published after each publishing.' },
  { what: 'Earlier versions', holds: 'What stood in a spreadsheet before.', where: "Google's version history, for those who may edit the file.", kept: 'As Google keeps it; MyTech cannot clear it.' },
  { what: 'Documents of coach and teacher', holds: 'What the two write there. MyTech reads nothing in it.', where: 'Drive, shared with those two.', kept: 'Until they delete it.' },
  { what: 'Script properties', holds: 'Numbers of files and forms, keys, who agreed to what; and whom an erasure is about until it is done.', where: 'The script, which only the programme account opens.', kept: 'While they are of use.' },
  { what: 'Caches', holds: 'What was just read, so that it is not read again.', where: "Google's cache of the script.", kept: 'Six hours at most.' },
  { what: 'Logs', holds: 'What went wrong, without personal data.', where: "The script's executions.", kept: 'As Google keeps it: a few weeks.' },
];

/** What may leave the domain; `setting` switches it. */
export const LEAVES: readonly { readonly what: string; readonly where: string; readonly setting: 'machine translation' | 'hub address' | '' }[] = [
  { what: 'Mail to families', where: 'To the address that the family gave. To an address that nobody has confirmed it quotes nothing that was typed.', setting: '' },
  { what: 'The public page', where: 'Anybody on the internet: cards, schools, known problems. No person.', setting: 'hub address' },
  { what: 'Machine translation', where: "Google's own translator, under the district's agreement with Google. Off until the district turns it on.", setting: 'machine translation' },
];

const WHOSE = { student: 'students', family: 'families', staff: 'staff' } as const;

/** Whose facts a table holds, and which: empty where it holds nobody's. */
export function factsOf(sheet: Sheet): readonly { readonly whose: string; readonly columns: readonly string[] }[] {
  return (['student', 'family', 'staff'] as const).flatMap((privacy) => {
    const columns = Object.values(sheet.columns).flatMap((column) => (column.privacy === privacy ? [column.header] : []));
    return columns.length === 0 ? [] : [{ whose: WHOSE[privacy], columns }];
  });
}

/** Where a table's rows come from. Throws where it holds facts about families and nobody has said. */
export function sourceOf(sheet: Sheet): string {
  if (sheet.name === 'History' || sheet.name === 'Checkpoints') return 'MyTech, with every change of the other tabs.';
  const mark = markOf(sheet);
  if (mark === undefined && holdsFamilyFacts(sheet)) throw new Error(`Nobody has said where the facts in ${sheet.name} come from: add it to marks.ts.`);
  return mark?.source ?? 'MyTech, and the staff who work in it.';
}

/** How long its facts are kept, with the setting that says so; `monthsOf` gives the months of a setting. */
export function keptFor(sheet: Sheet, monthsOf: (setting: string) => number): string {
  if (sheet.name === 'History') return `${monthsOf('history kept months')} months, then in the archive of its year; what a rule takes out of a table goes from here too.`;
  if (sheet.name === 'Checkpoints') return 'As long as the row that it is of.';
  const kind = RETENTION.find(({ tables }) => tables.some((table) => table.sheet === sheet));
  if (kind === undefined) return holdsFamilyFacts(sheet) ? 'While it is true; renewed by MyTech.' : 'As long as the programme runs.';
  return `${kind.title}: ${monthsOf(kind.setting)} months.`;
}

/** The tables that hold anybody's facts. */
export const personalTables = (sheets: readonly Sheet[]): readonly Sheet[] => sheets.filter((sheet) => factsOf(sheet).length > 0);
