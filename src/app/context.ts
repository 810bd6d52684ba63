/** This file says what every workflow is handed: the workbooks, the world, and who asks. */
import type { Cache, ChartRows, Clock, Directory, Estate, Files, Forms, Identity, Keep, Lock, Log, Mail, Mailbox, Presence, Sharing, Translator } from '../base/ports';
import type { MigratedTable } from '../base/migration';
import type { Columns, Sheet, WorkbookName } from '../base/table';
import type { Moment } from '../base/time';
import type { Book } from '../base/work';
import type { Language } from '../words/languages';
import type { StarterWords } from '../words/starter/cards';
import type { Installer } from './installer';
import type { SettingValues } from './settings';

/** What staff's own executions have: one workbook, the one that is open in front of them. */
export interface StaffContext {
  readonly staff: Book;
  readonly cache: Cache;
  /** The coaching workbook, by its file. Reading it throws `coaching-closed` where it is not shared with whoever is there. */
  coaching(fileId: string): Book;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly lock: Lock;
  readonly log: Log;
  readonly presence: Presence;
  /** The cell that is selected, null where none is or where the page has no sheet behind it. */
  selection(): Selection | null;
  /** All rows that are selected, in the order of selecting; null where there is no sheet. Dearer than the one cell: not for a look every few seconds. */
  selectedRows(): SelectedRows | null;
  newId(): string;
}

/** What whoever edits the cards of the public page has: the workbook with its drafts, which is open in front of them, and no other. */
export interface ContentContext {
  readonly content: Book;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly log: Log;
  newId(): string;
}

export interface Selection {
  readonly sheetId: number;
  /** Counted from 1, the header included. */
  readonly row: number;
}

export interface SelectedRows {
  readonly sheetId: number;
  /** Each range by its first row, counted from 1, and how many rows it has. */
  readonly ranges: readonly { readonly row: number; readonly rows: number }[];
}

/** What a workbook's journal says of itself. */
export interface JournalStanding {
  /** The newest commit's id, '' where there is none. */
  readonly newest: string;
  /** The ids of all commits that it lists. */
  readonly commits: ReadonlySet<string>;
  /** The last number that each counter gave. */
  readonly counters: Readonly<Record<string, number>>;
}

export interface Journals {
  standing(name: WorkbookName): JournalStanding;
  /** When each commit that is listed was made; a larger reading, for when something is wrong. */
  moments(name: WorkbookName): readonly Moment[];
  /** How many cells a workbook's tabs have, empty ones too, as Google counts them. */
  cells(name: WorkbookName): number;
  /** Lets everybody write again to a workbook that was put back to an older version; does nothing where it was not. */
  acceptPutBack(name: WorkbookName): void;
}

/** What the clock runs, as far as somebody who is told of it has to know. */
export interface Scheduled {
  readonly job: string;
  readonly room: string;
  readonly about: string;
  readonly every: 'tick' | 'hour' | 'night';
}

/** What a workbook's journal says of its release. */
export interface BookRelease {
  readonly schema: number;
  /** Which way a migration to `schema`, or back from it, is under way; '' where none is. */
  readonly updating: '' | 'up' | 'down';
  readonly by: string;
}

/** How a table's headers and columns are to stand. */
export interface TableShape {
  readonly table: MigratedTable;
  /** Headers that get another name; one that is not there and whose new name is has been renamed already. */
  readonly renames: readonly (readonly [from: string, to: string])[];
  /** The same where the header may not be there at all. */
  readonly ifThere: readonly (readonly [from: string, to: string])[];
  /** Columns that are added where they are missing. */
  readonly adds: Columns;
  /** Lists to choose from, by header. */
  readonly lists: readonly { readonly header: string; readonly words: readonly string[] }[];
  /** Whether the tab is put out of the way, or back; left as it is where absent. */
  readonly hidden?: boolean;
}

/** A workbook while it is updated: nobody else reads or writes it. */
export interface UpdatedBook extends Book {
  /** Writes into the journal how the update stands; does nothing where it says so already. */
  mark(release: Pick<BookRelease, 'schema' | 'updating'>): void;
  /** The same with it, in one commit. Throws UserError where somebody has a column of the new name already. */
  shape(shape: TableShape, release: Pick<BookRelease, 'schema' | 'updating'>): void;
  /** Makes a counter stand at no less than `given`. */
  raise(counter: string, given: number): void;
  /** Lays a tab that comes from another workbook; one that stands is left as it is. */
  lay(sheet: Sheet): void;
}

/** What updating to another release needs of the workbooks. */
export interface Releases {
  standing(name: WorkbookName): BookRelease;
  book(name: WorkbookName): UpdatedBook;
}

/** What the programme account's executions have. */
export interface ProgramContext {
  readonly books: Readonly<Record<WorkbookName, Book>>;
  readonly journals: Journals;
  readonly releases: Releases;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly keep: Keep;
  readonly cache: Cache;
  readonly lock: Lock;
  readonly mail: Mail;
  readonly mailbox: Mailbox;
  readonly translator: Translator;
  readonly directory: Directory;
  readonly files: Files;
  readonly sharing: Sharing;
  readonly estate: Estate;
  readonly installer: Installer;
  readonly scheduled: readonly Scheduled[];
  /** The most reads of Sheets that this execution has made in one minute. */
  readsPeak(): number;
  readonly forms: Forms;
  readonly chartRows: ChartRows;
  readonly log: Log;
  /** Every table of every room. */
  readonly sheets: readonly Sheet[];
  readonly settings: SettingValues;
  /** Settings that were read beside something else, so that they are not read again. */
  settingsRead(values: SettingValues): void;
  /** The workbook that holds a year's old History of a workbook; made when it is first asked for. */
  archive(name: WorkbookName, year: number): Book;
  workbookUrl(fileId: string): string;
  /** When this execution should hand over to the next one. */
  readonly handOverAt: Moment;
  newId(): string;
  /** SHA-256 of a text, as hexadecimal digits: nobody can make another text with the same one. */
  digest(text: string): string;
  /** Our own cards for the public page, in a language. */
  starter(language: Language): StarterWords;
  /** HMAC-SHA256 of a text by a key: 32 bytes that nobody makes without the key. */
  hmac(text: string, key: string): readonly number[];
}
