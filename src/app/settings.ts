/** This file declares the district's settings once: their names, what they start as, what they mean, and how they are read. */
import { UserError } from '../base/codes';
import { type Network, networksOf } from '../base/networks';
import type { SchoolCalendar, OpenHours } from '../base/schoolhours';
import { type Day, type Zone, addDays, daysBetween, isDay } from '../base/time';
import type { Setting } from './tables';

interface Declared<T> {
  readonly initial: string;
  readonly meaning: string;
  /** Finishes "cannot be used: ". */
  readonly expected: string;
  parse(text: string): T | null;
}

const words = (initial: string, meaning: string): Declared<string> => ({ initial, meaning, expected: 'it should be some words', parse: (text) => text.trim() });

const number = (initial: number, least: number, most: number, meaning: string): Declared<number> => ({
  initial: String(initial),
  meaning: `${meaning} ${least} to ${most}.`,
  expected: `it should be a whole number from ${least} to ${most}`,
  parse: (text) => {
    const value = Number(text.trim());
    return text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most ? value : null;
  },
});

const onOff = (initial: 'on' | 'off', meaning: string): Declared<boolean> => ({
  initial,
  meaning: `${meaning} on or off.`,
  expected: 'it should be on or off',
  parse: (text) => {
    const word = text.trim().toLowerCase();
    return word === 'on' || word === 'true' || word === 'yes' ? true : word === 'off' || word === 'false' || word === 'no' ? false : null;
  },
});

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

function parseMinute(text: string): number | null {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (parts === null) return null;
  const minute = Number(parts[1]) * 60 + Number(parts[2]);
  return Number(parts[2]) < 60 && minute <= 24 * 60 ? minute : null;
}

/** `Mon-Fri 07:30-16:00` or several such parts with semicolons between them. */
export function parseHours(text: string): SchoolCalendar['week'] | null {
  const week: Partial<Record<number, OpenHours>> = {};
  for (const part of text.split(';')) {
    const found = /^([a-z]{3})(?:-([a-z]{3}))? (\d{1,2}:\d{2})-(\d{1,2}:\d{2})$/i.exec(part.trim());
    if (found === null) return null;
    const from = WEEKDAYS.indexOf((found[1] as string).toLowerCase());
    const to = found[2] === undefined ? from : WEEKDAYS.indexOf(found[2].toLowerCase());
    const opens = parseMinute(found[3] as string);
    const closes = parseMinute(found[4] as string);
    if (from < 0 || to < from || opens === null || closes === null || closes <= opens) return null;
    for (let day = from; day <= to; day++) week[day] = { opens, closes };
  }
  return week;
}

const hours: Declared<SchoolCalendar['week']> = {
  initial: 'Mon-Fri 07:30-16:00',
  meaning: 'When somebody answers. Several parts with semicolons between them, such as Mon-Thu 07:30-16:00; Fri 07:30-14:00.',
  expected: 'it should look like Mon-Fri 07:30-16:00',
  parse: parseHours,
};

/** Longer than any summer: a break of more days is a slip of the hand. */
const LONGEST_BREAK_DAYS = 120;

const days: Declared<readonly Day[]> = {
  initial: '',
  meaning: 'Days without school, as 2026-11-26, and breaks, as 2026-12-21..2027-01-01, with commas between them.',
  expected: 'it should be dates such as 2026-11-26, or a break such as 2026-12-21..2027-01-01, with commas between them',
  parse: (text) => {
    const found: Day[] = [];
    for (const part of text.split(',').map((one) => one.trim()).filter((one) => one !== '')) {
      const [from = '', to = from, ...more] = part.split('..').map((one) => one.trim());
      if (more.length > 0 || !isDay(from) || !isDay(to) || to < from || daysBetween(from, to) > LONGEST_BREAK_DAYS) return null;
      for (let day = from; day <= to; day = addDays(day, 1)) found.push(day);
    }
    return found;
  },
};

const earlyReleases: Declared<ReadonlyMap<Day, OpenHours>> = {
  initial: '',
  meaning: 'Days with other hours than their weekday, such as 2026-11-25 07:30-11:30, with commas between them.',
  expected: 'it should look like 2026-11-25 07:30-11:30, with commas between several days',
  parse: (text) => {
    const found = new Map<Day, OpenHours>();
    for (const part of text.split(',').map((one) => one.trim()).filter((one) => one !== '')) {
      const [, day = '', from = '', to = ''] = /^(\S+) (\d{1,2}:\d{2})-(\d{1,2}:\d{2})$/.exec(part) ?? [];
      const opens = parseMinute(from);
      const closes = parseMinute(to);
      if (!isDay(day) || opens === null || closes === null || closes <= opens) return null;
      found.set(day, { opens, closes });
    }
    return found;
  },
};

const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;
/** Minutes of school time to the first answer and to the solution. */
export type Targets = Readonly<Record<(typeof PRIORITIES)[number], { readonly answer: number; readonly resolve: number }>>;
/** A school year has about 180 days of eight hours; a longer target is a slip of the hand. */
const LONGEST_TARGET_MINUTES = 180 * 8 * 60;

const targets: Declared<Targets> = {
  initial: 'urgent 60/480, high 240/960, normal 480/2400, low 960/4800',
  meaning: 'For each priority, how many minutes of school time until the first answer, and until it is solved.',
  expected: 'it should look like urgent 60/480, high 240/960, normal 480/2400, low 960/4800, all four, and no answer later than its solution',
  parse: (text) => {
    const found = new Map<string, { answer: number; resolve: number }>();
    for (const part of text.split(',')) {
      const [, name = '', answer = '', resolve = ''] = /^\s*([a-z]+) (\d+)\/(\d+)\s*$/i.exec(part) ?? [];
      const one = { answer: Number(answer), resolve: Number(resolve) };
      if (one.answer < 1 || one.resolve < one.answer || one.resolve > LONGEST_TARGET_MINUTES) return null;
      found.set(name.toLowerCase(), one);
    }
    return found.size === PRIORITIES.length && PRIORITIES.every((name) => found.has(name)) ? (Object.fromEntries(found) as Targets) : null;
  },
};

const addresses = (meaning: string): Declared<readonly string[]> => ({
  initial: '',
  meaning,
  expected: 'it should be e-mail addresses with commas between them',
  parse: (text) => {
    const found = text
      .split(/[,\s]+/)
      .map((one) => one.trim().toLowerCase())
      .filter((one) => one !== '');
    return found.every((one) => /^[^@\s]+@[^@\s]+$/.test(one)) ? found : null;
  },
});

/** A QR code that holds more grows too fine for a small sticker; 60 characters and a tag stay within version 4 (ISO/IEC 18004, 62 bytes at level M). */
const SHORT_ADDRESS_CHARS = 60;

const webAddress = (meaning: string): Declared<string> => ({
  initial: '',
  meaning,
  expected: `it should be a web address such as https://go.example.org/d of at most ${SHORT_ADDRESS_CHARS} characters, without a # in it`,
  parse: (text) => {
    const found = text.trim();
    return found === '' || (found.length <= SHORT_ADDRESS_CHARS && /^https?:\/\/[\w.-]+(:\d+)?(\/[!$&-;=?@\w~%]*)?$/i.test(found)) ? found : null;
  },
});

/** As long as an address may be that every browser takes (RFC 9110, 4.1, asks for 8,000; Google's own have about 130). */
const PAGE_ADDRESS_CHARS = 500;

const pageAddress = (meaning: string): Declared<string> => ({
  initial: '',
  meaning,
  expected: 'it should be the whole web address, such as https://script.google.com/macros/s/…/exec, without ? or # in it',
  parse: (text) => {
    const found = text.trim();
    return found === '' || (found.length <= PAGE_ADDRESS_CHARS && /^https?:\/\/[\w.-]+(:\d+)?(\/[!$&-;=@\w~%]*)?$/i.test(found)) ? found : null;
  },
});

/** A number of more digits is nobody's tag, and would no longer be counted exactly. */
const TAG_DIGITS_MAX = 12;

const tagPattern = (meaning: string): Declared<string> => ({
  initial: '',
  meaning,
  expected: `it should have one run of 2 to ${TAG_DIGITS_MAX} #, such as JH-#####, or be empty`,
  parse: (text) => (text.trim() === '' || new RegExp(`^[^#,]*#{2,${TAG_DIGITS_MAX}}[^#,]*$`).test(text.trim()) ? text.trim() : null),
});

const checkDigit = (meaning: string): Declared<'off' | 'luhn'> => ({
  initial: 'off',
  meaning: `${meaning} off or luhn.`,
  expected: 'it should be off or luhn',
  parse: (text) => {
    const word = text.trim().toLowerCase();
    return word === 'off' || word === 'luhn' ? word : null;
  },
});

const networks = (meaning: string): Declared<readonly Network[]> => ({
  initial: '',
  meaning,
  expected: 'it should be public IPv4 addresses or ranges such as 203.0.113.0/24 with commas between them, none of them private like 10.0.0.1 or 192.168.0.1',
  parse: networksOf,
});

export const SETTINGS = {
  'district name': words('Our district', 'The name that families and staff read.'),
  'short address': webAddress('The web address that a sticker leads to; the tag is added to it. Keep it short, for stickers outlive forms. Empty prints the tag alone.'),
  'asset tag pattern': tagPattern("How the district's asset tags look, with # for each digit, such as JH-#####; MyTech gives the next free one. Empty lets a tag be any text."),
  'asset tag check digit': checkDigit('Whether the last digit of a tag is worked out from the others, so that a mistyped one is noticed.'),
  'helpdesk name': words('School technology help', 'The sender name of mail to families.'),
  'reply address': words('', 'Where answers to our mails go; empty is the programme account.'),
  'helpdesk mailbox': onOff('off', "Whether mail to the programme account becomes tickets and answers: its mailbox then is the helpdesk's. What came before it was first switched on stays as it is."),
  'school hours': hours,
  'days without school': days,
  'early release days': earlyReleases,
  targets,
  'reminder after school days': number(3, 1, 30, 'So many school days after we asked a family something, it is reminded once.'),
  'close after school days': number(5, 1, 60, 'So many school days after we asked, a ticket that nobody answered is closed; a resolved one is closed after as many.'),
  'reopen within days': number(7, 0, 90, 'So many days after a ticket was resolved, an answer opens it again; later it becomes a new one.'),
  'machine translation': onOff('off', "Whether Google's translator is asked to translate what families and staff write. Canned answers never need it."),
  'survey percent': number(30, 0, 100, 'Of a hundred people who had help, so many are asked how content they were.'),
  'roster folder': words('', 'The Drive folder, by its id, into which the roster files are dropped. Set-up makes one.'),
  'roster change alarm percent': number(10, 1, 100, 'A nightly roster that adds, changes or takes off more of the people than this waits for two people at the desk.'),
  'roster files kept days': number(14, 1, 365, 'So many days after it was brought in, a roster file is put into the trash.'),
  'devices gone alarm percent': number(2, 1, 100, 'When the Admin console no longer lists more of the Chromebooks than this, none is marked as gone, and you are told.'),
  'device list folder': words('', 'The Drive folder, by its id, into which lists of devices are put. Set-up makes one.'),
  'staff accounts': addresses('Who works in the Staff workbook: school accounts or groups, with commas between them.'),
  'technology team accounts': addresses('Who sees the Tech team workbook, which holds no names.'),
  'district technicians': addresses('Who takes tickets for which no school contact and no technician stands in the Schools table, with commas between them.'),
  translators: addresses('Who reviews and rewords the texts for families beside the team: school accounts, with commas between them.'),
  'deputy accounts': addresses('Accounts that may take over when the programme account is suspended. Every file of MyTech is shared with them to edit.'),
  'hub account': words('', 'The account that shows the public page. It is given the Published workbook and nothing else.'),
  'hub editors': addresses('Who writes the cards of the public page, besides the programme team: they are given the Hub content workbook.'),
  'hub address': pageAddress("The address of the public page, as its deployment shows it. Mails to families then lead to where their request stands."),
  'publish contacts': onOff('off', 'Whether the public page shows what stands in the Schools table under Public contact.'),
  'console asset id': onOff('on', 'Whether plans for the Admin console bring its asset IDs to our asset tags.'),
  'console user': onOff('off', 'Whether plans for the Admin console bring the user of a device to whoever holds it.'),
  'console location': onOff('off', 'Whether plans for the Admin console bring the location of a device to its school and place.'),
  'console unit': onOff('off', 'Whether plans for the Admin console move devices that stand outside the unit of their school.'),
  'console changes in one plan': number(500, 1, 5_000, 'How many changes a plan for the Admin console may have; what is over waits for the next one.'),
  'console writes in one run': number(500, 1, 5_000, 'How many changes are written to the Admin console before it rests for an hour, so that a mistake can be noticed.'),
  'mails kept for answers': number(200, 0, 1500, "Mails a day that are kept back for staff's answers."),
  'versions behind': number(4, 1, 20, 'So many versions behind most of the fleet, a device is listed as behind on updates.'),
  'history kept months': number(13, 1, 120, 'History older than so many months goes to a workbook for its year.'),
  'tickets kept months': number(24, 1, 240, 'So many months after a ticket was closed, who asked and what was written goes out of it. Nothing goes before a lead has switched it on at the desk.'),
  'loans kept months': number(24, 1, 240, 'So many months after a device came back, who had it goes out of the loan.'),
  'leavers kept months': number(12, 1, 240, 'So many months after somebody left and has nothing on loan, their row in People goes.'),
  'mail addresses kept months': number(12, 1, 240, 'So many months after a mail, the address goes out of its line.'),
  'console changes kept months': number(12, 1, 240, 'So many months after a change in the Admin console, what stood there before and after goes out of its line.'),
  'backups kept': words('14 daily, 8 weekly, 12 monthly', 'Which nightly backups stay: the newest of so many days, weeks and months. Older ones go to the trash.'),
  'campus networks': networks(
    "The public internet addresses of the schools, as 203.0.113.7 or 203.0.113.0/24 with commas between them. During a stocktake a Chromebook that Google saw on one of them counts as seen. Empty: only what is scanned counts.",
  ),
  'room devices': onOff('on', 'The inventory and the Admin console.'),
  'replacement cost of a Chromebook': number(350, 1, 10_000, 'What buying one costs, in whole units of the currency; the dashboard counts it where the inventory has no cost of its own.'),
  'room loans': onOff('on', 'Check-out, check-in and who holds what.'),
  'room dashboard': onOff('on', 'Figures and charts of the programme in the Staff workbook.'),
  'room helpdesk': onOff('on', 'Forms, tickets and mail to families.'),
  'room coaching': onOff('off', 'Coaching cycles and sessions, notes that two people share, and a form by which teachers ask for a coach.'),
  'room hub': onOff('on', 'The public page.'),
} as const satisfies Record<string, Declared<unknown>>;

export type SettingName = keyof typeof SETTINGS;
type ValueOf<N extends SettingName> = (typeof SETTINGS)[N] extends Declared<infer T> ? T : never;

/** The settings of this execution, each read when it is asked for so that one wrong cell stops only what needs it. */
export class SettingValues {
  constructor(private readonly rows: ReadonlyMap<string, string>) {}

  static of(rows: readonly Setting[]): SettingValues {
    return new SettingValues(new Map(rows.map((row) => [row.setting, row.value])));
  }

  /** What stands in the cell, whether it can be used or not. */
  text(name: SettingName): string {
    return this.rows.get(name) ?? SETTINGS[name].initial;
  }

  /** Throws `setting-wrong` with the cell's text and what it should be. */
  get<N extends SettingName>(name: N): ValueOf<N> {
    const declared: Declared<unknown> = SETTINGS[name];
    const text = this.text(name);
    const value = declared.parse(text);
    if (value === null) throw new UserError('setting-wrong', { setting: name, text, expected: declared.expected });
    return value as ValueOf<N>;
  }

  calendar(zone: Zone): SchoolCalendar {
    return { zone, week: this.get('school hours'), closures: new Set(this.get('days without school')), special: this.get('early release days') };
  }

  roomOn(room: string): boolean {
    const name = `room ${room}`;
    return name in SETTINGS ? (this.get(name as SettingName) as boolean) : true;
  }
}

/** The rows that set-up writes where they are missing. */
export const initialSettings = (): readonly Setting[] =>
  Object.entries(SETTINGS).map(([setting, declared]) => ({ setting, value: declared.initial, meaning: declared.meaning }));
