/** This file names what workflows may ask of the world beyond their tables; `src/google` answers, and nothing else does. */
import type { Cell } from './cell';
import type { Sheet, WorkbookName } from './table';
import type { Moment, Zone } from './time';

export interface Clock {
  now(): Moment;
  /** The district's time zone. */
  readonly zone: Zone;
  wait(ms: number): void;
}

/** Who is there, as far as Google vouches for it; null is unknown and never means yes. */
export interface Identity {
  /** The account at the keyboard. */
  visitor(): string | null;
  /** The account whose authority this execution has. */
  acting(): string;
}

/** Texts kept for this script alone, shared by its executions and nobody else. */
export interface Keep {
  get(name: string): string | null;
  set(name: string, value: string): void;
  remove(name: string): void;
  /** Everything that is kept, by its name. */
  all(): Readonly<Record<string, string>>;
}

/** Texts that may be forgotten at any moment. */
export interface Cache {
  get(name: string): string | null;
  put(name: string, value: string, seconds: number): void;
}

export interface Lock {
  /** Runs `work` alone where that can be had within the time; runs it all the same where not, since locks are only politeness. */
  politely<T>(waitMs: number, work: () => T): T;
  /** Runs `work` only where nobody else holds the lock now; null where somebody does. */
  unlessBusy<T>(work: () => T): T | null;
}

export interface OutgoingMail {
  /** Names the mail, so that it can be found again in the Sent mail. */
  readonly mailId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly senderName: string;
  readonly replyTo?: string;
  /** RFC 3834, `Auto-Submitted`; absent where a person wrote it. */
  readonly automatic?: 'auto-replied' | 'auto-generated';
  /** The conversation that it goes on; it then takes that one's subject. */
  readonly thread?: string;
}

export interface Mail {
  /** How many recipients may still be written to today. */
  left(): number;
  /**
   * Throws where Google refused; a lost answer throws too, so that a throw does not prove that nothing was sent. Returns the
   * conversation that the mail stands in, '' where that cannot be known.
   */
  send(mail: OutgoingMail): string;
  /** The conversation of a mail that lies in the Sent mail; null where it is not found there, which proves nothing. */
  sent(mailId: string, to: string, since: Moment): string | null;
}

/** A mail in the helpdesk mailbox. */
export interface ReceivedMail {
  readonly id: string;
  readonly thread: string;
  /** When Google took it. */
  readonly at: Moment;
  /** Whether the account itself sent it, or has it as a draft. */
  readonly own: boolean;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** Its plain text and its HTML, each '' where it has none. */
  readonly plain: string;
  readonly html: string;
  /** What is attached, which nobody fetches. */
  readonly attachments: readonly { readonly name: string; readonly bytes: number }[];
}

export interface Mailbox {
  /** The ids of what came in after a moment, the newest first. */
  since(moment: Moment): readonly string[];
  /** A mail; null where somebody deleted it meanwhile. */
  read(id: string): ReceivedMail | null;
}

/** One Chromebook as the Admin console knows it; unknown fields come along and are kept out of the sheet. */
export type ConsoleDevice = Readonly<Record<string, unknown>> & { readonly deviceId: string };

/** In which order the console lists: by serial number ascending, which never changes, or by last contact, the newest first. */
export type ConsoleOrder = 'serial' | 'newest contact';

/**
 * How much the console tells of each device: everything, or its id, serial number, status, tag, user, location, notes and last
 * contact alone, which Google answers faster.
 */
export type ConsoleDetail = 'everything' | 'the basics';

/** What may be written of a console device; an empty text clears the field. */
export interface ConsoleFields {
  readonly annotatedAssetId?: string;
  /** At most 100 characters. */
  readonly annotatedUser?: string;
  /** At most 200 characters. */
  readonly annotatedLocation?: string;
  /** At most 500 characters. */
  readonly notes?: string;
  readonly orgUnitPath?: string;
}

export type ConsoleAction = 'disable' | 'reenable' | 'deprovision';

/** Google's words for why a device is given up; asked for with `deprovision` alone (Directory API, chromeosdevices.action). */
export type DeprovisionReason = 'same_model_replacement' | 'different_model_replacement' | 'retiring_device' | 'upgrade_transfer';

/** One account of the domain, as far as a roster may be completed by it. */
export interface DirectoryUser {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly suspended: boolean;
  /** Ids that the domain keeps of the person, such as the student number. */
  readonly externalIds: readonly string[];
}

/** The Admin console. Everything throws DirectoryError. */
export interface Directory {
  /** One page of the fleet; at most `size` devices, fewer when the console grants fewer. */
  devices(page: string | null, size: number, order: ConsoleOrder, detail: ConsoleDetail): { readonly devices: readonly ConsoleDevice[]; readonly next: string | null };
  /** One device by Google's own number. */
  device(deviceId: string): ConsoleDevice;
  /** Writes the fields that are given, and returns the device as Google then answers. */
  write(deviceId: string, fields: ConsoleFields): ConsoleDevice;
  act(deviceId: string, action: ConsoleAction, reason?: DeprovisionReason): void;
  users(page: string | null, size: number): { readonly users: readonly DirectoryUser[]; readonly next: string | null };
}

/** How the Admin console refused: `code` is the HTTP status, `reason` Google's word for it, '' where none came. */
export class DirectoryError extends Error {
  override readonly name = 'DirectoryError';

  constructor(
    readonly code: number,
    readonly reason: string,
    message: string,
  ) {
    super(message);
  }

  /** Whether the same call may succeed a little later. */
  get passing(): boolean {
    return this.code === 0 || this.code === 429 || this.code >= 500 || /rateLimit|quotaExceeded|backendError/i.test(this.reason);
  }
}

/** A file that lies in a Drive folder. */
export interface DroppedFile {
  readonly id: string;
  readonly name: string;
  readonly changedMs: Moment;
  /** How many bytes it has; null for documents of Google's own and folders. */
  readonly bytes: number | null;
}

/** A file's text; `saved` names the charset it was read by where that is not UTF-8. */
export interface FileText {
  readonly name: string;
  readonly text: string;
  readonly saved?: 'UTF-16' | 'Windows-1252';
}

export interface Files {
  inFolder(folderId: string): readonly DroppedFile[];
  /** The text of a file, or of every file in a zip whose name is wanted; the others are never turned into text. */
  texts(file: DroppedFile, wanted: (name: string) => boolean): readonly FileText[];
  /** Puts a file into the trash; false where that is not ours to do, or where it is gone already. */
  trash(fileId: string): 'done' | 'gone' | 'not ours';
  /** Whether an account was given a file by itself, as owner, writer or reader; through a group is not seen. */
  isSharedWith(fileId: string, email: string): boolean;
}

/** A file of ours as Drive shows it to the account that looks. */
export interface FileStanding {
  readonly fileId: string;
  readonly name: string;
  readonly trashed: boolean;
  /** The owner's address; '' where a shared drive owns it. */
  readonly owner: string;
  /** The folder it lies in, as far as the account may see that; '' otherwise. */
  readonly parent: string;
  readonly inSharedDrive: boolean;
}

/** The files that MyTech owns, and who owns them. */
export interface Estate {
  /** How a file stands; null where it is gone, or not shared with this account. */
  file(fileId: string): FileStanding | null;
  /** Every file that this account owns; `marked` are those that MyTech made. */
  owned(): readonly (FileStanding & { readonly marked: boolean })[];
  /** Who has a file beside its owner, and whether everybody of the domain or the world does. */
  shares(fileId: string): { readonly emails: readonly string[]; readonly open: '' | 'domain' | 'anyone' };
  /** Spreadsheets that this account can see whose name has a word that begins so. */
  spreadsheetsNamed(text: string): readonly FileStanding[];
  /** Makes somebody of the domain the owner, which Google tells them by mail. Throws `sharing-refused`. */
  giveAway(fileId: string, email: string): void;
  /** The time zone that a workbook counts its days in. */
  zoneOf(fileId: string): string;
}

/** What the folder of backups is called in Drive, and its mark, which the script alone sees. */
export const BACKUPS_FOLDER = { title: 'MyTech backups', mark: 'backup folder' } as const;

export interface Sharing {
  /** A document of Google's by its mark, made with this title where there is none; nobody but its owner may share it on. */
  document(mark: string, title: string): { readonly id: string; readonly url: string };
  /** The ids of the documents with these marks, a hundred at most; of those that stand. */
  standing(marks: readonly string[]): readonly string[];
  /**
   * Shares a file with these accounts to write, and takes it away from everybody else but its owner. Throws `sharing-refused` for an
   * account that Google refuses, once everything else is done.
   */
  only(fileId: string, emails: readonly string[]): void;
}

/** One answered form, with its answers by the number of the item. */
export interface FormAnswer {
  readonly responseId: string;
  readonly at: Moment;
  /** The address that the form collected; '' where it does not. */
  readonly email: string;
  readonly answers: ReadonlyMap<number, string | readonly string[]>;
}

/** What one item of a form says: `at` is its number, and of a page which of the pages it is, from 0. */
export interface FormWording {
  readonly kind: 'page' | 'list' | 'choice' | 'text' | 'paragraph';
  readonly at: number;
  readonly title: string;
  readonly help: string;
}

export interface Forms {
  /** What was answered or edited after a moment, oldest first. */
  answersSince(formId: string, since: Moment | null): readonly FormAnswer[];
  /** Deletes answers from the form's own store for good; those that are gone already are passed over. */
  erase(formId: string, responseIds: readonly string[]): void;
  /** Gives drop-down questions, by the number of their item, new lists to choose from. Throws `form-changed` where one is gone. */
  setLists(formId: string, lists: ReadonlyMap<number, readonly string[]>): void;
  /** Words items anew and leaves their choices alone. Throws `form-changed` where one is gone. */
  reword(formId: string, wordings: readonly FormWording[]): void;
  /** The address of a form with answers to short text and drop-down questions filled in, by the number of their item. Throws `form-changed` where one is gone. */
  prefilledUrl(formId: string, answers: ReadonlyMap<number, string>): string;
  /** Which of a form's items, by their numbers, somebody has deleted. */
  missing(formId: string, items: readonly number[]): readonly number[];
}

/** A backup as it lies in Drive: a folder of its own. */
export interface StoredBackup {
  readonly folderId: string;
  readonly title: string;
  /** The file that makes it complete; '' where there is none. */
  readonly manifestId: string;
}

/** The folder of the programme account in which backups lie, shared with nobody. */
export interface BackupStore {
  /** Every folder in it, the newest first. */
  all(): readonly StoredBackup[];
  /** The folder of a backup, found by the backup's id or made. */
  folder(backup: string, title: string): string;
  /** Puts texts into a zip in a backup's folder; null, with nothing done, where the zip would be too large for Drive to take in one request. */
  zip(folderId: string, name: string, texts: readonly { readonly name: string; readonly text: string }[]): { readonly fileId: string; readonly bytes: number } | null;
  /** Writes the file that makes a backup complete, once, and trashes what lies in its folder and is not among `files`. */
  complete(folderId: string, manifest: string, files: readonly string[]): void;
  /** A file's text; null where it is gone or no text. */
  text(fileId: string): string | null;
  /** The texts of a zip; null where it is gone, cut off, or no zip. */
  unzip(fileId: string): readonly { readonly name: string; readonly text: string }[] | null;
  trash(folderId: string): void;
  /** Where people find the folder. */
  url(): string;
}

/** Rows of a tab; counted from 0 with the header, the end excluded. */
export interface GridArea {
  readonly sheetId: number;
  readonly startRow: number;
  readonly endRow?: number;
  /** One column alone. */
  readonly column?: number;
}

/** Tabs as they stand, whatever is declared: every column that people added too. */
export interface Grids {
  /** What the layout of workbooks counts in this release. */
  readonly schema: number;
  /** The tabs of a workbook and how large they are. */
  tabs(fileId: string): readonly { readonly sheetId: number; readonly rows: number; readonly columns: number }[];
  /** What stands in areas, ragged, in one request, and the newest commit that the request brought. */
  read(fileId: string, areas: readonly GridArea[]): { readonly commit: string; readonly rows: readonly (readonly (readonly Cell[])[])[] };
  /** Which tabs commits after this one wrote to, and whether they only added rows; null where that is too long ago to be told. */
  touchedSince(fileId: string, commit: string): ReadonlyMap<number, 'added' | 'changed'> | null;
  /** A new workbook of ours by a mark, or the one that an earlier attempt made, with a journal whose counters stand at `counters`. */
  make(mark: string, title: string, name: WorkbookName, counters: Readonly<Record<string, number>>, schema: number): string;
  /** Lays a tab with these headers and so many rows where it is missing; formats and choices as declared, wherever a column stands. */
  lay(fileId: string, sheet: Sheet, headers: readonly Cell[], rows: number): void;
  /** Writes rows as they are, typed; an empty cell empties what stands there. */
  write(fileId: string, sheetId: number, startRow: number, rows: readonly (readonly Cell[])[]): void;
  /** Takes away the empty tab that a new workbook begins with. */
  tidy(fileId: string): void;
  /** Gives a mark to a file and takes it from the one that had it, which is renamed; where that can still be written, MyTech in it leads to the new one. */
  replace(mark: string, oldFileId: string, oldTitle: string, newFileId: string, newTitle: string): void;
}

/** Which rows of tables their charts draw: all that are not hidden. */
export interface ChartRows {
  /** Shows of each table's first `rows` rows those that are filled, and hides the others. Asks Google only where that has changed. */
  show(workbook: WorkbookName, tables: readonly { readonly sheet: Sheet; readonly rows: number; readonly filled: number }[]): void;
}

/** Who has a ticket open just now, as far as their pages said so; forgotten by itself, and never more than a courtesy. */
export interface Presence {
  /** Says that somebody is there and gives the others who are. */
  here(place: string, who: string): readonly string[];
}

/** Google's translator. */
export interface Translator {
  /** Throws where Google refuses or the day's calls are used up. `from` is '' where nobody knows the language. */
  translate(text: string, from: string, to: string): string;
}

export interface Log {
  /** For the person who looks after the installation; never personal data. */
  note(message: string, about?: Readonly<Record<string, string | number | boolean | null>>): void;
}
