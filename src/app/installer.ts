/** This file says what set-up asks of Google: make it, or find what an earlier run made. Everything may be asked for again. */
import type { Board } from '../base/board';
import type { Sheet, WorkbookName } from '../base/table';
import type { Moment } from '../base/time';
import type { FormSpec } from '../helpdesk/forms/form';

/** A trigger that must be there; the whole list stands in `TRIGGERS`. */
export type DeclaredTrigger = {
  readonly handler: string;
  readonly about: string;
} & ({ readonly on: 'minutes'; readonly every: 5 } | { readonly on: 'hours'; readonly every: 1 } | { readonly on: 'day'; readonly atHour: number } | { readonly on: 'form'; readonly formId: string });

/** How far a form is built; `next` is the entry to go on with. */
export interface FormProgress {
  readonly done: boolean;
  readonly next: number;
  /** Numbers of the questions by key, when done. */
  readonly items: Readonly<Record<string, number>>;
}

export interface Installer {
  /** The file id of a workbook, found by its marker or made. */
  workbook(name: WorkbookName, title: string): string;
  /** Lays what is missing: journal, tabs, headers, formats, dropdowns, charts. What stands stays; counters begin at `counters`. */
  layOut(name: WorkbookName, fileId: string, sheets: readonly Sheet[], boards: readonly Board[], counters: Readonly<Record<string, number>>): void;
  folder(marker: string, title: string): string;
  /** The id of a form, found by its name or made. */
  form(title: string): string;
  /** Whether a form is there and not in the trash. */
  formStands(formId: string): boolean;
  /** Builds or renews a form from `from` on, until the time is up. */
  buildForm(formId: string, spec: FormSpec, from: number, until: Moment): FormProgress;
  formUrl(formId: string): string;
  /** Opens a form to whom its audience names, published and accepting. */
  openForm(formId: string, audience: FormSpec['audience']): void;
  /** Shows or hides tabs, by their numbers; those that are missing are left to `layOut`. */
  showTabs(fileId: string, visible: ReadonlyMap<number, boolean>): void;
  /** Whether a published form takes answers. */
  acceptAnswers(formId: string, accepts: boolean): void;
  /** Throws `sharing-refused` where Google does not know the account, or may not share with it. */
  share(fileId: string, email: string, role: 'writer' | 'reader'): void;
  /** Takes a file away from an account; does nothing where it does not have it. */
  unshare(fileId: string, email: string): void;
  /** Handlers and form ids of the triggers that are there. */
  triggers(): readonly { readonly handler: string; readonly formId: string | null }[];
  addTrigger(trigger: DeclaredTrigger): void;
  /** Removes triggers of this account, by their place in the list that `triggers` gave. */
  removeTriggers(places: readonly number[]): void;
  /** The desk's own address; '' before it is deployed. */
  deskUrl(): string;
  workbookUrl(fileId: string): string;
}
