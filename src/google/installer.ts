/** This file makes what set-up asks for, or finds what an earlier run made: each thing carries a mark that is looked for first. */
import type { DeclaredTrigger, Installer } from '../app/installer';
import { UserError } from '../base/codes';
import type { WorkbookName } from '../base/table';
import type { Moment } from '../base/time';
import type { FormAudience, FormSpec } from '../helpdesk/forms/form';
import { driveService, permissionsOf } from './files';
import { buildForm, isOpen, publish } from './form-builder';
import { layOut, showTabs } from './layout';
import type { BookTerms } from './store/book-terms';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const FOLDER = 'application/vnd.google-apps.folder';
const FORM = 'application/vnd.google-apps.form';
/** The mark on every file that set-up makes. */
const MARK = 'mytech';

const quoted = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;

/** The id of the first file that a query finds, null where there is none. */
function findFile(query: string): string | null {
  const { files } = driveService().Files.list({ q: `${query} and trashed = false`, fields: 'files(id,name)', orderBy: 'createdTime', pageSize: 10 });
  return files?.[0]?.id ?? null;
}

function markedFile(mark: string, title: string, mimeType: string): string {
  const found = findFile(`appProperties has { key=${quoted(MARK)} and value=${quoted(mark)} }`);
  if (found !== null) return found;
  const made = driveService().Files.create({ name: title, mimeType, appProperties: { [MARK]: mark } });
  return made.id ?? '';
}

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

/** HTTP statuses with which Drive refuses for good; anything else may pass. */
const REFUSED = [400, 403, 404];
const NOT_FOUND = 404;

const statusOf = (error: unknown): number => Number((error as { details?: { code?: unknown } }).details?.code ?? 0);

function formStands(formId: string): boolean {
  try {
    return driveService().Files.get(formId, { fields: 'id,trashed' }).trashed !== true;
  } catch (error) {
    if (statusOf(error) === NOT_FOUND) return false;
    throw error;
  }
}

function share(fileId: string, email: string, role: 'writer' | 'reader'): void {
  try {
    driveService().Permissions.create({ type: 'user', role, emailAddress: email }, fileId, { sendNotificationEmail: false, supportsAllDrives: true });
  } catch (error) {
    if (!REFUSED.includes(statusOf(error))) throw error;
    const file = driveService().Files.get(fileId, { fields: 'name' }).name ?? fileId;
    throw new UserError('sharing-refused', { file, email, why: String((error as Error).message) });
  }
}

/** Takes a file away from an account that it was shared with; does nothing where it was not. Never the owner's. */
function unshare(fileId: string, email: string): void {
  for (const { id, role, emailAddress } of permissionsOf(fileId)) {
    if (id !== undefined && role !== 'owner' && emailAddress?.toLowerCase() === email.toLowerCase()) driveService().Permissions.remove(fileId, id, { supportsAllDrives: true });
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
