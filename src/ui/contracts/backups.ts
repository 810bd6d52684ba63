/** This file is the contract between the desk's section for backups and what answers it. */

export interface BackupLine {
  /** The folder in Drive, by its id. */
  readonly backup: string;
  /** The day and time at which it began, as its folder is named. */
  readonly title: string;
  readonly complete: boolean;
  /** Null where the list of backups cannot be read, or knows nothing of it. */
  readonly rows: number | null;
  readonly bytes: number | null;
}

/** A restore that is under way, or the last one. */
export interface RestoreView {
  readonly title: string;
  readonly phase: 'fill' | 'place' | 'heal' | 'set up' | 'done';
  /** So many files of so many are in the new workbooks. */
  readonly files: number;
  readonly of: number;
  /** What stopped it, '' while it goes on. */
  readonly trouble: string;
  /** What is left for people to do, when it is through; `copy` is what they type or open, '' where that is nothing. */
  readonly next: readonly { readonly what: string; readonly copy: string }[];
}

export interface BackupsView {
  readonly all: readonly BackupLine[];
  /** What the setting says of how long they stay. */
  readonly kept: string;
  /** Since when there has been none, where that is too long. */
  readonly lateSince: number | null;
  readonly folderUrl: string;
  readonly restore: RestoreView | null;
  /** Workbooks that are in the trash or deleted, by their titles. */
  readonly lost: readonly string[];
}

export interface BackupBook {
  readonly book: string;
  readonly title: string;
  /** Whether the workbook that MyTech works in now is there. */
  readonly stands: boolean;
  readonly tables: number;
  readonly rows: number;
  /** How many commits it has had since, at least; null where that cannot be told. */
  readonly changesSince: number | null;
}

export interface BackupLook {
  readonly backup: string;
  readonly title: string;
  readonly begunAt: number;
  readonly books: readonly BackupBook[];
  /** Why it cannot be put back here; '' where it can. */
  readonly unusable: string;
  /** Whether two people have to agree, since Programme still stands. */
  readonly needsTwo: boolean;
  /** The workbooks for which somebody has asked, where nobody else has agreed yet. */
  readonly asked: readonly string[];
  /** The workbooks for which enough people agreed. */
  readonly agreed: readonly string[];
}

interface Click {
  readonly click: string;
}

export interface BackupMethods {
  'backups.view': { args: Record<string, never>; answer: BackupsView };
  'backups.look': { args: { readonly backup: string }; answer: BackupLook };
  /** Asks a second person to agree; `books` with commas between them. */
  'backups.ask': { args: Click & { readonly backup: string; readonly books: string }; answer: BackupLook };
  /** Begins a restore. */
  'backups.restore': { args: { readonly backup: string; readonly books: string }; answer: BackupsView };
  /** Does as much of the restore as one execution can; called again until it is finished. */
  'backups.goOn': { args: Record<string, never>; answer: BackupsView };
  /** Gives up a restore whose workbooks are not in their place yet. */
  'backups.stop': { args: Record<string, never>; answer: BackupsView };
}
