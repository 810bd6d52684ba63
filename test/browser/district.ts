/** This file makes a very small district for the tests of the web face: a spreadsheet, a form in two languages, an add-on, a web app. */
import { MIME } from '../../local/kernel/files';
import { Workspace } from '../../local/kernel/workspace';
import type { FormModel } from '../../local/services/forms/model';

export const PROGRAM = 'mytech@school.example';
export const TECHNICIAN = 'tess@school.example';
export const READER = 'rudi@school.example';
export const PARENT = 'rosa@home.example';
export const ADMIN = 'ada@school.example';

const SCOPES = ['spreadsheets', 'script.container.ui', 'script.send_mail', 'script.scriptapp', 'forms', 'userinfo.email'];

const ADDON = `
function onOpen() { SpreadsheetApp.getUi().createMenu('MyTech').addItem('Open the sidebar', 'sidebar_').addItem('Stumble', 'stumble_').addToUi(); }
function stumble_() { throw new Error('The add-on stumbled'); }
function sidebar_() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(${JSON.stringify(
  '<body><button id="ask">Where am I?</button><p id="answer"></p><script>' +
    'document.getElementById("ask").onclick = function () { google.script.run.withSuccessHandler(function (place) { document.getElementById("answer").textContent = place; }).where(); };' +
    'try { parent.document.title = "reached"; } catch (error) { document.body.dataset.shut = "yes"; }' +
    '</script></body>',
)}).setTitle('Look up')); }
function where() { return 'row ' + SpreadsheetApp.getActive().getActiveSheet().getActiveRange().getRow(); }
`;

const PROGRAM_SCRIPT = `
function setUp(formId) { ScriptApp.newTrigger('answer_').forForm(formId).onFormSubmit().create(); ScriptApp.newTrigger('sweep_').timeBased().everyHours(1).create(); }
function answer_() {
  MailApp.sendEmail({ to: '${PARENT}', subject: 'We have your message', name: 'Help desk', body: 'Thank you. Somebody answers within a school day.',
    htmlBody: '<p>Thank you. <b>Somebody answers</b> within a school day.</p><script>document.title = "ran"</' + 'script>' });
}
function sweep_() { console.log('all is swept'); }
function doGet() { return HtmlService.createHtmlOutput('<body><h1>Desk of ' + Session.getActiveUser().getEmail() + '</h1></body>').setTitle('Desk'); }
`;

export interface TestDistrict {
  readonly workspace: Workspace;
  readonly spreadsheetId: string;
  readonly form: FormModel;
  readonly folderId: string;
  readonly deskId: string;
}

export function testDistrict(): TestDistrict {
  const inDomain = (email: string, name: string): { email: string; name: string; about: string; inDomain: boolean } => ({ email, name, about: 'Staff', inDomain: true });
  const workspace = new Workspace({
    domain: 'school.example',
    startMs: Date.parse('2026-10-06T12:30:00Z'),
    seed: 11,
    accounts: [
      inDomain(PROGRAM, 'Programme account'),
      inDomain(TECHNICIAN, 'Tess Technician'),
      inDomain(READER, 'Rudi Reader'),
      { ...inDomain(ADMIN, 'Ada Admin'), admin: { devices: 'write', users: 'read', orgUnits: 'read' } },
      { email: PARENT, name: 'Rosa Parent', about: 'A family', inDomain: false },
    ],
  });
  const form = helpForm(workspace);
  return { workspace, spreadsheetId: staffWorkbook(workspace), form, folderId: dropFolder(workspace), deskId: scripts(workspace, form) };
}

function staffWorkbook(workspace: Workspace): string {
  const sheets = [
    { title: 'Devices', sheetId: 1, rowCount: 200, columnCount: 6 },
    { title: '_commits', sheetId: 2 },
  ];
  const book = workspace.workbooks.create(PROGRAM, { title: 'Staff', sheets });
  const texts = (row: readonly string[]): object => ({ values: row.map((stringValue) => ({ userEnteredValue: { stringValue } })) });
  const rows = [texts(['Asset tag', 'Status', 'Notes']), ...Array.from({ length: 150 }, (_, at) => texts([`T${String(at + 1).padStart(3, '0')}`, 'ready', '']))];
  book.batchUpdate({
    requests: [
      { updateCells: { start: { sheetId: 1, rowIndex: 0, columnIndex: 0 }, rows, fields: 'userEnteredValue' } },
      { updateSheetProperties: { properties: { sheetId: 1, gridProperties: { frozenRowCount: 1 } }, fields: 'gridProperties.frozenRowCount' } },
      { updateSheetProperties: { properties: { sheetId: 2, hidden: true }, fields: 'hidden' } },
    ],
  });
  const file = workspace.drive.get(book.id);
  if (file === undefined) throw new Error('The workbook has no file.');
  workspace.drive.share(file, { type: 'user', role: 'writer', to: TECHNICIAN });
  workspace.drive.share(file, { type: 'user', role: 'reader', to: READER });
  return book.id;
}

function helpForm(workspace: Workspace): FormModel {
  const { forms, drive } = workspace;
  const form = forms.create('Help form', PROGRAM, true);
  Object.assign(form, { title: 'Help with a device', confirmationMessage: 'Thank you, we have it.' });
  const file = drive.get(form.id);
  if (file === undefined) throw new Error('The form has no file.');
  drive.share(file, { type: 'anyone', role: 'reader', view: 'published' });
  const language = Object.assign(forms.addItem(form, 'MULTIPLE_CHOICE'), { title: 'Language', required: true });
  const english = Object.assign(forms.addItem(form, 'PAGE_BREAK'), { title: 'What is wrong?' });
  Object.assign(forms.addItem(form, 'TEXT'), { title: 'Your name', required: true });
  const arabic = Object.assign(forms.addItem(form, 'PAGE_BREAK'), { title: 'ما المشكلة؟', goTo: { type: 'SUBMIT' } });
  Object.assign(forms.addItem(form, 'TEXT'), { title: 'اسمك', required: true });
  language.choices = [
    { value: 'English', navigation: { type: 'GO_TO_PAGE', pageBreakId: english.id } },
    { value: 'العربية', navigation: { type: 'GO_TO_PAGE', pageBreakId: arabic.id } },
  ];
  return form;
}

function dropFolder(workspace: Workspace): string {
  const folder = workspace.drive.create({ name: 'Roster', mimeType: MIME.folder, owner: PROGRAM });
  workspace.drive.share(folder, { type: 'user', role: 'writer', to: ADMIN });
  return folder.id;
}

/** Installs the add-on and the programme; gives the id of the programme, whose web app is the desk. */
function scripts(workspace: Workspace, form: FormModel): string {
  const manifest = { timeZone: 'America/New_York', runtimeVersion: 'V8', oauthScopes: SCOPES.map((scope) => `https://www.googleapis.com/auth/${scope}`) };
  const files = (source: string, more: object = {}): { name: string; type: 'JSON' | 'SERVER_JS'; source: string }[] => [
    { name: 'appsscript', type: 'JSON', source: JSON.stringify({ ...manifest, ...more }) },
    { name: 'Code', type: 'SERVER_JS', source },
  ];
  const addon = workspace.scripts.createProject({ name: 'Add-on', owner: PROGRAM, installedInSheets: true });
  workspace.scripts.push(addon.id, files(ADDON));
  const program = workspace.scripts.createProject({ name: 'Program', owner: PROGRAM });
  workspace.scripts.push(program.id, files(PROGRAM_SCRIPT, { webapp: { access: 'DOMAIN', executeAs: 'USER_DEPLOYING' } }));
  workspace.scripts.deployWebApp(program.id);
  const account = workspace.accounts.require(PROGRAM);
  const record = workspace.run({ project: program, functionName: 'setUp', args: [form.id], kind: 'editor', effectiveUser: account, activeUser: account });
  if (record.error !== undefined) throw new Error(record.error.message);
  return program.id;
}
