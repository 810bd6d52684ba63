/** This file makes what set-up asks for, or finds what an earlier run made: each thing carries a mark that is looked for first. */
import type { DeclaredTrigger, Installer } from '../app/installer';
import { UserError } from '../base/codes';
import type { WorkbookName } from '../base/table';
import type { Moment } from '../base/time';
import type { FormAudience, FormSpec } from '../helpdesk/forms/form';
import { driveService, permissionsOf } from './files';
import { buildForm, isOpen, publish } from './form-builder';
import { layOut, showTabs } from './layout';
import { FOLDER, NOT_FOUND, findFile, makeMarked, markedFile, markedFiles, quoted, share, unshare } from './sharing';
import { statusOf } from './status';
import type { Tab } from './store/ask';
import type { BookTerms } from './store/book-terms';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const FORM = 'application/vnd.google-apps.form';
/** A spreadsheet by its mark, made where there is none. */
export const markedSpreadsheet = (mark: string, title: string): string => markedFile(mark, title, SPREADSHEET);

export interface InstallerTools {
  /** The marks of everything that set-up makes, which are looked for together. */
  readonly marks: readonly string[];
  now(): Moment;
  terms(name: WorkbookName, fileId: string): BookTerms;
}

/** Remembers for one execution what it found, so that a round of set-up asks for each thing once. */
export function googleInstaller(tools: InstallerTools): Installer {
  let found: Map<string, string> | null = null;
  const marked = (mark: string, title: string, mimeType: string): string => {
    found ??= new Map(markedFiles(tools.marks));
    const id = found.get(mark) ?? makeMarked(mark, title, mimeType);
    found.set(mark, id);
    return id;
  };
  const tabs = new Map<string, readonly Tab[]>();
  const opened = new Set<string>();
  const shared = sharing();
  return {
    workbook: (name, title) => marked(workbookMark(name), title, SPREADSHEET),
    folder: (marker, title) => marked(marker, title, FOLDER),
    layOut(name, fileId, sheets, boards, counters) {
      const standing = layOut(tools.terms(name, fileId), sheets, boards, counters);
      if (standing !== null) tabs.set(fileId, standing);
    },
    form(title) {
      // A form cannot be made with a mark of its own, so its name is looked for.
      return findFile(`name = ${quoted(title)} and mimeType = ${quoted(FORM)}`) ?? FormApp.create(title).getId();
    },
    formStands,
    buildForm(formId, spec, from, until) {
      const form = FormApp.openById(formId);
      if (from === 0) describeForm(form, spec);
      return buildForm(form, spec, from, tools.now, until);
    },
    formUrl: (formId) => FormApp.openById(formId).getPublishedUrl(),
    openForm(formId, audience) {
      openForm(formId, audience);
      opened.add(formId);
    },
    showTabs(fileId, visible) {
      showTabs(fileId, visible, tabs.get(fileId));
      tabs.delete(fileId);
    },
    acceptAnswers(formId, accepts) {
      if (accepts && opened.has(formId)) return;
      opened.delete(formId);
      const form = FormApp.openById(formId);
      if (form.isAcceptingResponses() !== accepts) form.setAcceptingResponses(accepts);
    },
    ...shared,
    triggers: () =>
      ScriptApp.getProjectTriggers().map((trigger) => ({
        handler: trigger.getHandlerFunction(),
        formId: trigger.getEventType() === ScriptApp.EventType.ON_FORM_SUBMIT ? trigger.getTriggerSourceId() : null,
      })),
    addTrigger,
    removeTriggers(places) {
      const all = ScriptApp.getProjectTriggers();
      for (const place of places) if (all[place] !== undefined) ScriptApp.deleteTrigger(all[place]);
    },
    deskUrl: () => ScriptApp.getService().getUrl() ?? '',
    workbookUrl: (fileId) => `https://docs.google.com/spreadsheets/d/${fileId}/edit`,
  };
}

export const workbookMark = (name: WorkbookName): string => `workbook ${name}`;

/** Shares a file with whom it is not shared yet: each file's list is read once. */
function sharing(): Pick<Installer, 'share' | 'unshare'> {
  const rolesOf = new Map<string, Map<string, string>>();
  return {
    share(fileId, email, role) {
      const roles = rolesOf.get(fileId) ?? new Map(permissionsOf(fileId).flatMap((one) => (one.emailAddress === undefined ? [] : [[one.emailAddress.toLowerCase(), one.role ?? '']])));
      rolesOf.set(fileId, roles);
      const has = roles.get(email.toLowerCase());
      if (has === role || has === 'owner' || has === 'writer') return;
      share(fileId, email, role);
      roles.set(email.toLowerCase(), role);
    },
    unshare(fileId, email) {
      rolesOf.delete(fileId);
      unshare(fileId, email);
    },
  };
}

function formStands(formId: string): boolean {
  try {
    return driveService().Files.get(formId, { fields: 'id,trashed' }).trashed !== true;
  } catch (error) {
    if (statusOf(error) === NOT_FOUND) return false;
    throw error;
  }
}

function describeForm(form: GoogleAppsScript.Forms.Form, spec: FormSpec): void {
  form.setTitle(spec.title).setDescription(spec.description).setConfirmationMessage(spec.confirmation).setCollectEmail(spec.collectsEmail);
}

/** Three gates stand before a form: published, accepting, and who may answer (Drive API v3, permission view "published"). */
function openForm(formId: string, audience: FormAudience): void {
  const form = FormApp.openById(formId);
  const wasOpen = isOpen(form);
  if (!wasOpen) publish(form);
  const anyone = { type: 'anyone', role: 'reader', view: 'published' };
  const domain = { type: 'domain', role: 'reader', view: 'published', domain: Session.getEffectiveUser().getEmail().split('@')[1] ?? '' };
  const wanted = audience === 'open' ? anyone : domain;
  const stands = permissionsOf(formId, { includePermissionsForView: 'published' }).some(({ type, view, domain: of }) => view === wanted.view && type === wanted.type && (audience === 'open' || of === domain.domain));
  if (!stands) driveService().Permissions.create(wanted, formId, { supportsAllDrives: true });
  if (!wasOpen && !isOpen(form)) throw new UserError('form-closed', { form: form.getTitle() });
}

function addTrigger(trigger: DeclaredTrigger): void {
  const made = ScriptApp.newTrigger(trigger.handler);
  switch (trigger.on) {
    case 'minutes':
      made.timeBased().everyMinutes(trigger.every).create();
      return;
    case 'hours':
      made.timeBased().everyHours(trigger.every).create();
      return;
    case 'day':
      made.timeBased().everyDays(1).atHour(trigger.atHour).create();
      return;
    case 'form':
      made.forForm(trigger.formId).onFormSubmit().create();
  }
}
