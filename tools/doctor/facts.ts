/** This file says what the doctor gathers before it judges anything: what Google answered, plainly, and what it refused. */
import type { Deployable } from '../../build/manifests';
import type { ProjectFile } from '../../local/kernel/projects';
import type { Cell } from '../../src/base/cell';
import type { WorkbookName } from '../../src/base/table';
import type { Moment } from '../../src/base/time';
import type { FormAudience, FormKind } from '../../src/helpdesk/forms/form';
import type { Configuration } from '../commands/configure';

/** What Google answered, or how it refused: `status` 0 is no answer at all. */
export type Look<T> = { readonly seen: true; readonly value: T } | Unseen;

export interface Unseen {
  readonly seen: false;
  readonly status: number;
  /** Google's word for it, such as notFound or SERVICE_DISABLED; '' where none came. */
  readonly reason: string;
  readonly message: string;
}

export interface Share {
  readonly type: string;
  readonly role: string;
  /** Lower-case; '' where it is a domain or everybody. */
  readonly email: string;
  /** Whether it lets somebody answer a form, and nothing else. */
  readonly answers: boolean;
}

export interface FileFacts {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly trashed: boolean;
  readonly createdAt: Moment;
  /** Lower-case; '' in a shared drive. */
  readonly owner: string;
  readonly inSharedDrive: boolean;
  readonly shares: Look<readonly Share[]>;
}

export interface TabFacts {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly cells: number;
  readonly protections: number;
  /** Row 1. */
  readonly headers: readonly Cell[];
}

export interface BookFacts {
  readonly timeZone: string;
  readonly locale: string;
  /** Names of the named ranges. */
  readonly names: readonly string[];
  readonly tabs: readonly TabFacts[];
  /** Rows of the tables that are read whole, header first, by the tab's number. */
  readonly tables: ReadonlyMap<number, readonly (readonly Cell[])[]>;
}

export interface WorkbookFacts {
  readonly name: WorkbookName;
  /** '' where nobody knows which file it is. */
  readonly id: string;
  readonly file: Look<FileFacts>;
  readonly book: Look<BookFacts>;
}

export interface FormItemFacts {
  readonly id: number;
  readonly kind: 'page' | 'list' | 'choice' | 'text' | 'paragraph' | 'other';
  readonly required: boolean;
  readonly options: readonly string[];
}

export interface FormFacts {
  readonly kind: FormKind;
  readonly audience: FormAudience;
  readonly id: string;
  /** Numbers of the questions by their keys, as set-up built them. */
  readonly built: Readonly<Record<string, number>>;
  readonly file: Look<FileFacts>;
  readonly form: Look<{ readonly published: boolean; readonly accepting: boolean; readonly collects: string; readonly items: readonly FormItemFacts[] }>;
}

export interface DeploymentFacts {
  /** Null for the latest content. */
  readonly version: number | null;
  readonly url: string;
  readonly access: string;
  readonly executeAs: string;
}

export interface ScriptFacts {
  readonly deployable: Deployable;
  readonly id: string;
  /** What the build and the configuration say should stand there. */
  readonly built: readonly ProjectFile[];
  readonly pushed: Look<readonly ProjectFile[]>;
  readonly deployments: Look<readonly DeploymentFacts[]>;
  readonly versions: Look<number>;
  /** The files of the version at which the web app is deployed; null where there is none. */
  readonly deployed: Look<readonly ProjectFile[]> | null;
}

/** One execution of the program by a trigger. */
export interface Run {
  readonly handler: string;
  readonly byClock: boolean;
  readonly at: Moment;
  readonly well: boolean;
  readonly byOwner: boolean;
}

export interface AccountFacts {
  readonly suspended: boolean;
  readonly superAdmin: boolean;
}

export interface Facts {
  readonly now: Moment;
  readonly configuration: Configuration;
  /** Who signed in, and for what. */
  readonly visitor: { readonly email: string; readonly scopes: readonly string[] };
  /** Names of the APIs that are switched on. */
  readonly services: Look<readonly string[]>;
  readonly rights: { readonly devices: Look<true>; readonly units: Look<true>; readonly users: Look<true> };
  /** The programme account, as set-up wrote it down; whoever signed in where it did not. */
  readonly account: string;
  /** Whether set-up wrote down what it made. */
  readonly recorded: boolean;
  readonly workbooks: readonly WorkbookFacts[];
  /** Spreadsheets that say they are one of ours and are another file. */
  readonly copies: readonly { readonly name: string; readonly id: string; readonly of: WorkbookName }[];
  readonly forms: readonly FormFacts[];
  readonly folders: readonly { readonly setting: string; readonly id: string; readonly file: Look<FileFacts> }[];
  /** The folders of the account that are called as that of the backups; none before the first night. */
  readonly backups: Look<readonly Look<FileFacts>[]>;
  readonly scripts: readonly ScriptFacts[];
  /** The program's executions by triggers of the last hours, and those at night of the last days. */
  readonly runs: Look<readonly Run[]>;
  /** Accounts that Settings, Team and Schools name, and the programme's own, by address. */
  readonly accounts: ReadonlyMap<string, Look<AccountFacts>>;
}
