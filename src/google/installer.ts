/** This file makes what set-up asks for, or finds what an earlier run made: each thing carries a mark that is looked for first. */
import type { DeclaredTrigger, Installer } from '../app/installer';
import { UserError } from '../base/codes';
import type { WorkbookName } from '../base/table';
import type { Moment } from '../base/time';
import type { FormAudience, FormSpec } from '../helpdesk/forms/form';
import { driveService } from './files';
import { buildForm, isOpen, publish } from './form-builder';
import { layOut, showTabs } from './layout';
import { FOLDER, NOT_FOUND, findFile, markedFile, quoted, share, statusOf, unshare } from './sharing';
import type { BookTerms } from './store/book-terms';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const FORM = 'application/vnd.google-apps.form';
/** A spreadsheet by its mark, made where there is none. */
export const markedSpreadsheet = (mark: string, title: string): string => markedFile(mark, title, SPREADSHEET);

export interface InstallerTools {
  now(): Moment;
  terms(name: WorkbookName, fileId: string): BookTerms;
}

export function googleInstaller(tools: InstallerTools): Installer {
  return {
    workbook: (name, title) => markedSpreadsheet(`workbook ${name}`, title),
    folder: (marker, title) => markedFile(marker, title, FOLDER),
    layOut: (name, fileId, sheets, boards, counters) => layOut(tools.terms(name, fileId), sheets, boards, counters),
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
    openForm,
    showTabs,
    acceptAnswers(formId, accepts) {
      FormApp.openById(formId).setAcceptingResponses(accepts);
    },
    share,
    unshare,
    triggers: () =>
      ScriptApp.getProjectTriggers().map((trigger) => ({
        handler: trigger.getHandlerFunction(),
        formId: trigger.getEventType() === ScriptApp.EventType.ON_FORM_SUBMIT ? trigger.getTriggerSourceId() : null,
      })),
    addTrigger,
    deskUrl: () => ScriptApp.getService().getUrl() ?? '',
    workbookUrl: (fileId) => `https://docs.google.com/spreadsheets/d/${fileId}/edit`,
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
  if (!isOpen(form)) publish(form);
  const anyone = { type: 'anyone', role: 'reader', view: 'published' };
  const domain = { type: 'domain', role: 'reader', view: 'published', domain: Session.getEffectiveUser().getEmail().split('@')[1] ?? '' };
  driveService().Permissions.create(audience === 'open' ? anyone : domain, formId, { supportsAllDrives: true });
  if (!isOpen(form)) throw new UserError('form-closed', { form: form.getTitle() });
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
