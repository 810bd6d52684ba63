/** This file decides which facts are old enough to go: by kind of record, after so many months, with what a district has to think of. */
import { consoleChanges } from '../../devices/sheet';
import { followers, mailIn, messages, surveys, tickets } from '../../helpdesk/sheet';
import { accommodations, loans } from '../../loans/sheet';
import { people } from '../../people/sheet';
import { mailLedger } from '../../app/tables';
import type { SettingName } from '../../app/settings';
import type { Cell } from '../../base/cell';
import type { Column, Sheet } from '../../base/table';
import type { Moment, Zone } from '../../base/time';
import { dayOf } from '../../base/time';
import type { AnyRow } from './rules/subject';

/** About a month, for a rule that is given in months. */
const MONTH_MS = 30.4 * 24 * 60 * 60_000;

export const beforeMoment = (now: Moment, months: number): Moment => now - months * MONTH_MS;

/** What is known beside a row: which tickets and loans are old, and who still has a device. */
export interface Beside {
  readonly oldTickets: ReadonlySet<string>;
  readonly oldLoans: ReadonlySet<string>;
  readonly holders: ReadonlySet<string>;
  readonly guardians: ReadonlySet<string>;
}

export interface RetentionTable {
  readonly sheet: Sheet;
  /** The columns that say whether a row is old. */
  readonly by: readonly string[];
  /** Whether the row goes altogether, rather than the facts in it. */
  readonly removes?: boolean;
  isDue(row: AnyRow, before: Moment, beside: Beside, zone: Zone): boolean;
}

export interface RetentionKind {
  readonly kind: 'tickets' | 'loans' | 'leavers' | 'mail' | 'console';
  readonly setting: SettingName;
  readonly title: string;
  readonly what: string;
  readonly hint: string;
  readonly tables: readonly RetentionTable[];
}

const isBefore = (value: unknown, before: Moment): boolean => typeof value === 'number' && value < before;
const ofOldTicket = (sheet: Sheet): RetentionTable => ({ sheet, by: ['ticket'], isDue: (row, _before, { oldTickets }) => oldTickets.has(String(row['ticket'])) });

export const RETENTION: readonly RetentionKind[] = [
  {
    kind: 'tickets',
    setting: 'tickets kept months',
    title: 'Closed tickets',
    what: 'Who asked, their words, addresses and telephone numbers, and all messages. What is counted stays: when, which school, what about, how it ended.',
    hint: 'Two school years let you recognise a device that keeps breaking. Many states ask for no longer than the purpose needs.',
    tables: [
      ofOldTicket(messages),
      ofOldTicket(followers),
      ofOldTicket(surveys),
      { sheet: tickets, by: ['ticket'], isDue: (row, _before, { oldTickets }) => oldTickets.has(String(row['ticket'])) },
    ],
  },
  {
    kind: 'loans',
    setting: 'loans kept months',
    title: 'Returned loans',
    what: "Who had the device, in the device's History too, and what they needed of it. That it was out, from when to when and in which condition stays.",
    hint: 'Keep it as long as damage may still be charged, and as long as your auditors ask who had what.',
    tables: [
      { sheet: accommodations, by: ['loan'], isDue: (row, _before, { oldLoans }) => oldLoans.has(String(row['loan'])) },
      { sheet: loans, by: ['state', 'holderKind', 'inAt'], isDue: (row, before) => row['state'] !== 'out' && row['holderKind'] === 'person' && isBefore(row['inAt'], before) },
    ],
  },
  {
    kind: 'leavers',
    setting: 'leavers kept months',
    title: 'People who left',
    what: 'The whole row in People, of whoever the roster no longer has and who holds no device.',
    hint: "The student's record proper is in the student information system, with its own schedule. MyTech needs leavers only to get devices back.",
    tables: [
      {
        sheet: people,
        by: ['personId', 'active', 'leftOn'],
        removes: true,
        isDue: (row, before, { holders, guardians }, zone) =>
          row['active'] === false && typeof row['leftOn'] === 'string' && row['leftOn'] < dayOf(before, zone) && !holders.has(String(row['personId'])) && !guardians.has(String(row['personId'])),
      },
    ],
  },
  {
    kind: 'mail',
    setting: 'mail addresses kept months',
    title: 'Addresses of mails',
    what: 'To whom MyTech wrote, and from whom mail to the helpdesk came. That a mail went stays, so that none goes twice.',
    hint: 'A year shows whether a family was told.',
    tables: [
      { sheet: mailLedger, by: ['at'], isDue: (row, before) => isBefore(row['at'], before) },
      { sheet: mailIn, by: ['at'], isDue: (row, before) => isBefore(row['at'], before) },
    ],
  },
  {
    kind: 'console',
    setting: 'console changes kept months',
    title: 'Changes of the Admin console',
    what: 'What stood in the console before and after. Such a change can then no longer be undone from here.',
    hint: 'A year is more than anybody goes back.',
    tables: [{ sheet: consoleChanges, by: ['at'], isDue: (row, before) => isBefore(row['at'], before) }],
  },
];

/** The columns with facts about students and families; their colleagues' names stay with what they did. */
export const factColumns = ({ sheet, removes }: RetentionTable): readonly string[] =>
  removes === true ? [] : Object.entries(sheet.columns).flatMap(([name, { privacy }]) => (name !== sheet.key && (privacy === 'student' || privacy === 'family') ? [name] : []));

const emptied = (column: Column<unknown>, value: unknown): boolean => JSON.stringify(value) === JSON.stringify(column.kind.empty);

/** Whether a row still has something that goes. */
export const hasFacts = (table: RetentionTable, row: AnyRow): boolean =>
  table.removes === true || factColumns(table).some((name) => !emptied(table.sheet.columns[name] as Column<unknown>, row[name]));

export const withoutFacts = (table: RetentionTable): AnyRow => Object.fromEntries(factColumns(table).map((name) => [name, table.sheet.columns[name]?.kind.empty]));

/** What stands in those columns afterwards, by header, for History; null where the row goes. */
export const cellsWithoutFacts = (table: RetentionTable, zone: Zone): ReadonlyMap<string, Cell> | null =>
  table.removes === true
    ? null
    : new Map(
        factColumns(table).map((name) => {
          const column = table.sheet.columns[name] as Column<unknown>;
          return [column.header, column.kind.write(column.kind.empty, zone)];
        }),
      );
