/** This file runs a Workspace add-on beside a spreadsheet: its homepage, and what pressing something on a card asks for. */
import type { Account } from '../../kernel/accounts';
import type { Project } from '../../kernel/projects';
import type { ExecutionRecord, Workspace } from '../../kernel/workspace';
import { zoneOffsetMs } from '../../kernel/zones';
import { Card } from './card';
import { sheetsAddOn } from './manifest';
import { ActionResponse } from './response';
import type { CardView, Form, Press, ResponseView } from './view';

/** As Google says it of a builder that was not built, and of anything else (seen in reports of failed add-ons). */
const UNUSABLE = 'The value returned from Apps Script has a type that cannot be used by the add-ons platform. Also make sure to call build on any builder before returning it.';

export type PanelAnswer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** Somebody with a Workspace add-on open beside a spreadsheet. */
export interface PanelVisit {
  readonly project: Project;
  readonly person: Account;
  /** The zone and the language of the person's Google account. */
  readonly timeZone: string;
  readonly locale: string;
}

const LOCALE_SCOPE = 'https://www.googleapis.com/auth/script.locale';

/**
 * developers.google.com/workspace/add-ons/concepts/event-objects. Language and zone come only with `useLocaleFromApp` and the scope;
 * id and title of the open file only once `drive.file` was granted for it, which nothing here asks for. The deprecated duplicates of
 * Gmail's days are left out, so that nothing comes to lean on them.
 */
function eventOf(workspace: Workspace, { project, timeZone, locale }: PanelVisit, more: object): object {
  const { addOns, oauthScopes } = project.manifest;
  const local = addOns?.common?.useLocaleFromApp === true && oauthScopes.includes(LOCALE_SCOPE);
  const where = local ? { userLocale: locale, timeZone: { id: timeZone, offset: zoneOffsetMs(timeZone, workspace.clock.now) } } : {};
  return { commonEventObject: { platform: 'WEB', hostApp: 'SHEETS', ...where, ...more }, sheets: { addonHasFileScopePermission: false } };
}

/** `stringInputs.value` is a list, and `dateInput.msSinceEpoch` a text: the same page. */
const formInputs = (form: Form): object =>
  Object.fromEntries(Object.entries(form).map(([name, set]) => [name, 'day' in set ? { dateInput: { msSinceEpoch: String(set.day) } } : { stringInputs: { value: [set.text] } }]));

function run(workspace: Workspace, { project, person }: PanelVisit, functionName: string, event: object): ExecutionRecord {
  return workspace.run({ project, functionName, args: [event], kind: 'card', effectiveUser: person, activeUser: person });
}

const failure = ({ error }: ExecutionRecord): string => (error === undefined ? 'Error' : `${error.name}: ${error.message}`);

/** Opens the add-on: its homepage, alone on the stack. */
export function openHomepage(workspace: Workspace, visit: PanelVisit): PanelAnswer<CardView> {
  const addOn = sheetsAddOn(visit.project);
  if (addOn === null) return { ok: false, message: 'This add-on does not extend Sheets.' };
  const record = run(workspace, visit, addOn.homepage, eventOf(workspace, visit, {}));
  if (record.status !== 'completed') return { ok: false, message: failure(record) };
  // One card or a list of cards may come (workspace/add-ons/concepts/homepages); a list of several is drawn by nothing here.
  const card: unknown = Array.isArray(record.value) && record.value.length === 1 ? record.value[0] : record.value;
  return card instanceof Card ? { ok: true, value: card.view } : { ok: false, message: UNUSABLE };
}

/** Presses something. The function's name and the parameters come from the browser, which may have been told to lie. */
export function pressOnCard(workspace: Workspace, visit: PanelVisit, press: Press): PanelAnswer<ResponseView> {
  const { project } = visit;
  if (press.functionName.endsWith('_') || !project.functions.has(press.functionName)) return { ok: false, message: `Script function not found: ${press.functionName}` };
  const inputs = Object.keys(press.form).length === 0 ? {} : { formInputs: formInputs(press.form) };
  const record = run(workspace, visit, press.functionName, eventOf(workspace, visit, { parameters: press.parameters, ...inputs }));
  if (record.status !== 'completed') return { ok: false, message: failure(record) };
  if (record.value === undefined || record.value === null) return { ok: true, value: { steps: [], notification: null } };
  return record.value instanceof ActionResponse ? { ok: true, value: record.value.view } : { ok: false, message: UNUSABLE };
}
