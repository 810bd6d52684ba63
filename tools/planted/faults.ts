/** This file plants faults into a healthy district, one for each thing that the doctor can find, each through the state that Google itself would be in. */
import type { Permission } from '../../local/kernel/files';
import type { Project, ProjectFile } from '../../local/kernel/projects';
import type { ExecutionRecord } from '../../local/kernel/workspace';
import { CloudProject } from '../../local/rest';
import { DAY_MS, HOUR_MS } from '../../src/base/time';
import type { WorkbookName } from '../../src/base/table';
import { JOURNAL_SHEET_ID } from '../../src/google/store/journal';
import type { Code } from '../doctor/findings';
import { SCOPES } from '../google/scopes';
import type { Patient } from './patient';

export type Fault = readonly [code: Code, what: string, plant: () => unknown];

function fail(message: string): never {
  throw new Error(message);
}

/** Every fault, to be planted into the patient one at a time; `heal` it before each. */
export function faultsFor(stage: Patient): readonly Fault[] {
  const { workspace, installation, owner, district } = stage;
  const surgery = stage;
  const { program, hub } = installation;
  const STRANGER = district.cast.teacher.email;

  const fileOf = (name: WorkbookName) => workspace.drive.get(stage.bookId(name)) ?? fail(`no file ${name}`);
  const formFile = (audience: 'open' | 'domain' = 'open') => workspace.drive.get(stage.form(audience).formId) ?? fail('no form');
  const form = (audience: 'open' | 'domain' = 'open') => workspace.forms.require(stage.form(audience).formId);
  const item = (key: string) => form().items.find(({ id }) => id === stage.form().items[key]) ?? fail(`no question ${key}`);
  const share = (name: WorkbookName, permission: Omit<Permission, 'id'>) => workspace.drive.share(fileOf(name), permission);
  const unshare = (name: WorkbookName, email: string) => (fileOf(name).permissions = fileOf(name).permissions.filter(({ to }) => to !== email));
  const set = (setting: string, value: string) => stage.hands('programme').type(stage.cellOf('programme', 'Settings', setting, 'Value'), value);
  const setting = (name: string) => String(stage.rows('programme', 'Settings').find((row) => row['Setting'] === name)?.['Value'] ?? '');
  const ask = (name: WorkbookName, ...requests: object[]) => workspace.workbooks.require(stage.bookId(name)).batchUpdate({ requests });
  const tabOf = (name: WorkbookName, title: string) => workspace.workbooks.require(stage.bookId(name)).state.sheets.find((tab) => tab.title === title) ?? fail(`no tab ${title}`);
  const numberOf = (name: WorkbookName, title: string) => tabOf(name, title).sheetId;

  function push(project: Project, change: (files: readonly ProjectFile[]) => readonly ProjectFile[]): void {
    project.push(change(project.files));
  }
  const manifest = (project: Project, change: (value: Record<string, unknown>) => object) =>
    push(project, (files) => files.map((file) => (file.name === 'appsscript' ? { ...file, source: JSON.stringify(change(JSON.parse(file.source) as Record<string, unknown>)) } : file)));

  /** Puts a row into a table of MyTech's own, as the program writes it. */
  function row(name: WorkbookName, title: string, values: Readonly<Record<string, string | number>>): void {
    const headers = Object.keys(stage.rows(name, title)[0] ?? {});
    const all = workspace.workbooks.require(stage.bookId(name)).valuesGet(`'${title}'!A1:ZZ`, { valueRenderOption: 'UNFORMATTED_VALUE' }).values as (string | number)[][];
    const names = headers.length > 0 ? headers : (all[0] as string[]);
    const cells = names.map((header) => {
      const value = values[header];
      return value === undefined ? {} : { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } };
    });
    const used = all.filter((line) => line.some((cell) => cell !== '')).length;
    ask(name, { updateCells: { start: { sheetId: numberOf(name, title), rowIndex: used, columnIndex: 0 }, rows: [{ values: cells }], fields: 'userEnteredValue' } });
  }

  /** A moment as the workbook counts it, in the zone of New York in October. */
  const serial = (ms: number) => (ms - 4 * HOUR_MS) / DAY_MS + 25_569;
  const ago = (ms: number) => serial(stage.now - ms);

  const cell = (name: WorkbookName, title: string, rowIndex: number, columnIndex: number, value: object) =>
    ask(name, { updateCells: { start: { sheetId: numberOf(name, title), rowIndex, columnIndex }, rows: [{ values: [value] }], fields: 'userEnteredValue' } });
  const headerAt = (name: WorkbookName, title: string, header: string) => Object.keys(stage.rows(name, title)[0] ?? {}).indexOf(header);

  function without(scope: string): void {
    surgery.options = { tokens: new Map([['less', { email: owner, scopes: Object.values(SCOPES).map((one) => one.scope as string).filter((one) => one !== scope) }]]) };
    surgery.token = 'less';
  }

  function off(api: string): void {
    const cloud = new CloudProject();
    cloud.enabled.delete(api);
    surgery.options = { ...surgery.options, cloud };
  }

  const user = (email: string, change: object) => workspace.directory.addUsers([{ ...(workspace.directory.user(email) ?? fail(`no user ${email}`)), ...change }]);
  const admin = (change: object) => {
    const account = workspace.accounts.require(owner);
    workspace.accounts.add({ ...account, admin: { devices: 'write', users: 'read', orgUnits: 'read', ...change } });
  };

  const runs = (change: (all: readonly ExecutionRecord[]) => readonly ExecutionRecord[]) => workspace.executions.splice(0, workspace.executions.length, ...change([...workspace.executions]));

  const PLANTS: readonly Fault[] = [
    ['api-off', 'the Gmail API switched off', () => off('gmail.googleapis.com')],
    ['api-off', 'the Forms API switched off', () => off('forms.googleapis.com')],
    ['api-off', 'the list of APIs itself switched off', () => off('serviceusage.googleapis.com')],
    ['script-api-off', 'the Apps Script API switched off for the account', () => workspace.scripts.apiOff.add(owner.toLowerCase())],
    ['scope-missing', 'no consent to read forms', () => without(SCOPES.forms.scope)],
    ['scope-missing', 'no consent to list executions', () => without(SCOPES.processes.scope)],
    ['wrong-account', 'the hub account signed in', () => {
      surgery.options = { tokens: new Map([['hub', district.cast.hubAccount]]) };
      surgery.token = 'hub';
      share('programme', { type: 'user', role: 'reader', to: district.cast.hubAccount });
    }],

    ['account-suspended', 'the programme account suspended', () => user(owner, { suspended: true })],
    ['account-super-admin', 'the programme account made a super admin', () => user(owner, { isAdmin: true })],
    ['account-unknown', 'the programme account deleted', () => workspace.directory.removeUser(owner)],
    ['rights-devices', 'no right to the Chromebooks', () => admin({ devices: 'none' })],
    ['rights-users', 'no right to users', () => admin({ users: 'none' })],
    ['rights-units', 'no right to units', () => admin({ orgUnits: 'none' })],
    ['team-empty', 'nobody in Team', () => ask('programme', { repeatCell: { range: { sheetId: numberOf('programme', 'Team'), startRowIndex: 1 }, cell: {}, fields: 'userEnteredValue' } })],
    ['team-without-lead', 'no lead in Team', () => cell('programme', 'Team', 1, headerAt('programme', 'Team', 'Role'), { userEnteredValue: { stringValue: 'member' } })],
    ['named-account-unknown', 'a wrong address in Settings', () => set('hub editors', 'nobody@juniper.example')],
    ['named-account-suspended', 'somebody in Settings suspended', () => user(district.cast.secretary.email, { suspended: true })],

    ['script-unknown', 'no script id said', () => surgery.configure({ scriptIds: {} })],
    ['script-missing', 'a script id of nothing', () => surgery.configure({ scriptIds: { program: 'x'.repeat(56) } })],
    ['script-unseen', 'the hub’s project not shared', () => (hub.editors = [])],
    ['script-empty', 'a project with nothing but a manifest', () => push(program, (files) => files.filter(({ name }) => name === 'appsscript'))],
    ['script-file-missing', 'a file left out of a push', () => push(hub, (files) => files.filter(({ name }) => name !== ofHub()))],
    ['script-file-cut', 'a page cut in half', () => push(program, (files) => cutPage(files))],
    ['script-file-differs', 'an older version', () => push(hub, (files) => files.map((file) => (file.name === ofHub() ? { ...file, source: `${file.source}\n// older` } : file)))],
    ['script-file-extra', 'Code.gs left over', () => push(program, (files) => [...files, { name: 'Left', type: 'SERVER_JS', source: 'function myFunction() {}' }])],
    ['script-config-differs', 'the hub pushed before it was configured', () => push(hub, (files) => files.filter(({ name }) => name !== 'config'))],
    ['manifest-scopes-missing', 'a manifest that clasp skipped', () => manifest(program, ({ oauthScopes, ...others }) => ({ ...others, oauthScopes: (oauthScopes as string[]).slice(1) }))],
    ['manifest-scopes-more', 'a scope too many', () => manifest(hub, ({ oauthScopes, ...others }) => ({ ...others, oauthScopes: [...(oauthScopes as string[]), 'https://www.googleapis.com/auth/drive'] }))],
    ['manifest-time-zone', 'a manifest in another zone', () => manifest(program, (all) => ({ ...all, timeZone: 'America/Los_Angeles' }))],
    ['manifest-page', 'a desk for the world', () => manifest(program, (all) => ({ ...all, webapp: { access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' } }))],
    ['manifest-services', 'no AdminDirectory', () => manifest(program, (all) => ({ ...all, dependencies: { enabledAdvancedServices: [] } }))],
    ['not-deployed', 'a hub that was never deployed', () => Object.assign(hub, { deployments: [], deploymentUrl: null })],
    ['deployed-version-old', 'a push without a new version', () => push(program, (files) => [...files, { name: 'more', type: 'HTML', source: '<p>new</p>' }])],
    ['deployed-access', 'the hub deployed for the domain alone', () => redeploy(hub, { access: 'DOMAIN', executeAs: 'USER_DEPLOYING' })],
    ['hub-address-configured', 'another address configured', () => surgery.configure({ hub: 'https://script.google.com/macros/s/AKfycbother/exec' })],
    ['hub-address-setting', 'another address in Settings', () => set('hub address', 'https://script.google.com/macros/s/AKfycbother/exec')],
    ['versions-nearly-used-up', '190 versions', () => (program.versions = Array.from({ length: 190 }, (_, at) => ({ versionNumber: at + 1, description: '', createdMs: 0, files: program.files })))],

    ['clock-stopped', 'no triggers at all', () => runs(() => [])],
    ['trigger-missing', 'the trigger of the hour deleted', () => runs((all) => all.filter(({ functionName }) => functionName !== 'hourly_'))],
    ['trigger-missing', 'the trigger of five minutes deleted', () => runs((all) => all.filter(({ functionName }) => functionName !== 'tick_'))],
    ['trigger-doubled', 'two triggers of five minutes', () => runs((all) => all.flatMap((one) => (one.functionName === 'tick_' ? [one, one] : [one])))],
    ['trigger-of-another-account', 'somebody else set it up too', () => runs((all) => all.flatMap((one) => (one.functionName === 'tick_' ? [one, { ...one, user: STRANGER }] : [one])))],
    ['trigger-unknown', 'a trigger of an old release', () => runs((all) => [...all, { ...(all.find(({ functionName }) => functionName === 'tick_') ?? fail('no tick')), functionName: 'weekly_' }])],
    ['runs-failing', 'a tick that fails', () => runs((all) => all.map((one) => (one.functionName === 'tick_' ? { ...one, status: 'failed' as const } : one)))],

    ['file-missing', 'the Programme workbook no longer shared', () => fileOf('programme').permissions.splice(0)],
    ['programme-not-found', 'no Programme workbook', () => (surgery.forget(), fileOf('programme').permissions.splice(0))],
    ['installation-unrecorded', 'a set-up of long ago', () => ask('programme', { repeatCell: { range: { sheetId: numberOf('programme', 'Installation'), startRowIndex: 1 }, cell: {}, fields: 'userEnteredValue' } })],
    ['file-missing', 'the Staff workbook unshared with the account', () => (fileOf('staff').permissions = [{ id: '1', type: 'user', role: 'owner', to: STRANGER }])],
    ['file-in-trash', 'the Hub content workbook in the trash', () => (fileOf('content').trashed = true)],
    ['file-in-trash', 'a form in the trash', () => (formFile().trashed = true)],
    ['file-in-shared-drive', 'the Staff workbook in a shared drive', () => (fileOf('staff').driveId = '0Ashared')],
    ['file-owner', 'the Staff workbook somebody else’s', () => (fileOf('staff').permissions = [{ id: '1', type: 'user', role: 'owner', to: STRANGER }, { id: '2', type: 'user', role: 'writer', to: owner }])],
    ['file-for-anyone', 'a link for everybody', () => share('staff', { type: 'anyone', role: 'reader' })],
    ['file-for-domain', 'shared with the domain', () => share('techTeam', { type: 'domain', role: 'writer', to: workspace.accounts.domain })],
    ['programme-shared', 'a teacher in the Programme workbook', () => share('programme', { type: 'user', role: 'reader', to: STRANGER })],
    ['share-unexpected', 'a teacher in the Staff workbook', () => share('staff', { type: 'user', role: 'writer', to: STRANGER })],
    ['share-missing', 'the secretary without the Staff workbook', () => unshare('staff', district.cast.secretary.email)],
    ['hub-cannot-read', 'the hub without the Published workbook', () => unshare('published', district.cast.hubAccount)],
    ['hub-sees-more', 'the hub with the Staff workbook', () => share('staff', { type: 'user', role: 'reader', to: district.cast.hubAccount })],
    ['file-copied', 'a copy of the Staff workbook', () => copyOf('staff', 'Copy of MyTech Staff')],
    ['file-copied', 'a copy of the same name', () => copyOf('staff', 'MyTech Staff')],
    ['file-renamed', 'a workbook renamed', () => (fileOf('staff').name = 'Technik')],
    ['folder-missing', 'the roster folder unshared', () => (folder().permissions = [{ id: '1', type: 'user', role: 'owner', to: STRANGER }])],
    ['folder-in-trash', 'the roster folder in the trash', () => (folder().trashed = true)],
    ['folder-is-none', 'a file for a folder', () => set('roster folder', stage.bookId('staff'))],
    ['folder-for-anyone', 'the roster for everybody', () => workspace.drive.share(folder(), { type: 'anyone', role: 'reader' })],

    ['workbook-is-a-copy', 'a journal of another file', () => cell('staff', '_commits', 0, 2, { userEnteredValue: { stringValue: 'another' } })],
    ['journal-missing', 'the journal deleted', () => ask('staff', { deleteSheet: { sheetId: JOURNAL_SHEET_ID } })],
    ['journal-unreadable', 'words in the journal', () => cell('staff', '_commits', 0, 3, { userEnteredValue: { stringValue: 'hello' } })],
    ['token-missing', 'the named range deleted', () => ask('staff', { deleteNamedRange: { namedRangeId: tokenOf('staff') } })],
    ['schema-newer', 'a newer layout', () => cell('staff', '_commits', 0, 3, { userEnteredValue: { numberValue: 99 } })],
    ['schema-older', 'an older layout', () => cell('staff', '_commits', 0, 3, { userEnteredValue: { numberValue: 0 } })],
    ['tab-missing', 'a tab deleted', () => ask('staff', { deleteSheet: { sheetId: numberOf('staff', 'Loans') } })],
    ['key-column-missing', 'the key’s header gone', () => cell('staff', 'Devices', 0, 0, {})],
    ['header-missing', 'a header reworded', () => cell('staff', 'Devices', 0, headerAt('staff', 'Devices', 'Status'), { userEnteredValue: { stringValue: 'State of it' } })],
    ['header-twice', 'a header twice', () => cell('staff', 'Devices', 0, tabOf('staff', 'Devices').columnCount - 1, { userEnteredValue: { stringValue: 'Status' } })],
    ['workbook-time-zone', 'a workbook in another zone', () => ask('staff', { updateSpreadsheetProperties: { properties: { timeZone: 'Europe/Paris' }, fields: 'timeZone' } })],
    ['workbook-locale', 'a workbook with commas for points', () => ask('staff', { updateSpreadsheetProperties: { properties: { locale: 'fr_FR' }, fields: 'locale' } })],
    ['cells-nearly-full', 'eight million cells', () => widen('staff', 8_200_000)],
    ['cells-full', 'nearly ten million cells', () => widen('staff', 9_800_000)],
    ['protection-gone', 'no warning on the headers', () => unprotect('staff', 'Devices')],
    ['tab-shown', 'the journal shown', () => ask('staff', { updateSheetProperties: { properties: { sheetId: JOURNAL_SHEET_ID, hidden: false }, fields: 'hidden' } })],

    ['form-not-built', 'a form that set-up never made', () => forgetForm()],
    ['form-unpublished', 'a form unpublished', () => (form().isPublished = false)],
    ['form-closed', 'a form that takes no answers', () => (form().isAcceptingResponses = false)],
    ['form-not-for-its-people', 'families shut out', () => (formFile().permissions = formFile().permissions.filter(({ view }) => view !== 'published'))],
    ['form-for-too-many', 'the domain’s form for anybody', () => workspace.drive.share(formFile('domain'), { type: 'anyone', role: 'reader', view: 'published' })],
    ['form-edited-by-others', 'a teacher edits the form', () => workspace.drive.share(formFile(), { type: 'user', role: 'writer', to: STRANGER })],
    ['form-email-collection', 'no addresses collected', () => (form('domain').collectEmail = false)],
    ['form-question-missing', 'a question deleted', () => form().items.splice(form().items.indexOf(item('es.description')), 1)],
    ['form-question-changed', 'a question that must be answered', () => (item('es.studentNumber').required = true)],
    ['form-choices', 'a choice reworded', () => (item('es.category').choices = item('es.category').choices.slice(1))],
    ['form-schools', 'a school missing in the list', () => (item('es.school').choices = item('es.school').choices.slice(1))],
    ['form-language-missing', 'a language taken out', () => (item('language').choices = item('language').choices.slice(1))],

    ['setting-unusable', 'a target of nonsense', () => set('targets', 'soon')],
    ['setting-missing', 'a setting’s row emptied', () => clearSetting('survey percent')],
    ['hub-account-missing', 'no hub account', () => set('hub account', '')],
    ['school-without-unit', 'a school without a unit', () => clearSchool('Organisational unit')],
    ['school-without-contact', 'a school with nobody', () => clearSchool('Technology contact')],

    ['job-stuck', 'a job that never ended', () => row('programme', 'Jobs', { Job: 'endless', State: 'running', Started: ago(9 * HOUR_MS) })],
    ['job-failing', 'a job with trouble', () => row('programme', 'Jobs', { Job: 'troubled', State: 'waiting', Trouble: 'The roster has no schools.' })],
    ['mail-in-doubt', 'a mail in doubt', () => row('programme', 'Mail ledger', { Mail: 'm-1', State: 'in doubt', When: ago(HOUR_MS) })],
    ['mail-unsent', 'a mail refused', () => row('programme', 'Mail ledger', { Mail: 'm-2', State: 'unsent', When: ago(DAY_MS), 'Why not': 'Invalid email' })],
    ['mail-stuck', 'a mail of two days ago', () => row('staff', 'Outbox', { Mail: 'm-3', State: 'queued', Queued: ago(2 * DAY_MS) })],
    ['mail-quota-near', '1,300 mails today', () => manyMails(1_300)],
    ['approval-waits', 'an approval of last month', () => row('programme', 'Approvals', { Approval: 'a-1', What: 'Bring in the roster.', State: 'open', Asked: ago(30 * DAY_MS) })],
    ['trouble-open', 'trouble that nobody settled', () => row('programme', 'Trouble', { Trouble: 't-1', What: 'A device is twice in the list.', Since: ago(DAY_MS) })],
  ];

  const ofHub = () => hub.files.find(({ name, type }) => type === 'SERVER_JS' && name !== 'config')?.name ?? fail('no code');
  const cutPage = (files: readonly ProjectFile[]) => {
    const page = files.find(({ type }) => type === 'HTML') ?? fail('no page');
    return files.map((file) => (file === page ? { ...file, source: file.source.slice(0, file.source.length / 2) } : file));
  };
  const folder = () => workspace.drive.get(setting('roster folder')) ?? fail('no folder');
  const tokenOf = (name: WorkbookName) => workspace.workbooks.require(stage.bookId(name)).state.namedRanges.find((one) => one.name.startsWith('mytech_commit'))?.namedRangeId ?? fail('no token');

  function redeploy(project: Project, webapp: object): void {
    const before = project.files;
    manifest(project, (all) => ({ ...all, webapp }));
    const { versionNumber } = workspace.scripts.createVersion(project.id, '');
    const { deploymentId } = project.versionedDeployments[0] ?? fail('not deployed');
    workspace.scripts.deployVersion(project.id, { versionNumber, description: '', deployedBy: project.owner, deploymentId });
    project.push(before);
  }

  function copyOf(name: WorkbookName, title: string): void {
    const copy = workspace.workbooks.create(owner, { title });
    workspace.workbooks.require(copy.id).restore(workspace.workbooks.snapshot(stage.bookId(name)));
    const file = workspace.drive.get(copy.id) ?? fail('no copy');
    file.name = title;
  }

  function widen(name: WorkbookName, cells: number): void {
    const tab = tabOf(name, 'Devices');
    Object.assign(tab, { rowCount: Math.ceil(cells / tab.columnCount) });
  }

  function unprotect(name: WorkbookName, title: string): void {
    const requests = tabOf(name, title).protections.map(({ protectedRangeId }) => ({ deleteProtectedRange: { protectedRangeId } }));
    ask(name, ...requests);
  }

  function forgetForm(): void {
    const at = stage.rows('programme', 'Installation').findIndex((one) => one['Part'] === 'form help open');
    ask('programme', { deleteDimension: { range: { sheetId: numberOf('programme', 'Installation'), dimension: 'ROWS', startIndex: at + 1, endIndex: at + 2 } } });
  }

  function clearSetting(name: string): void {
    const at = stage.rows('programme', 'Settings').findIndex((one) => one['Setting'] === name);
    ask('programme', { deleteDimension: { range: { sheetId: numberOf('programme', 'Settings'), dimension: 'ROWS', startIndex: at + 1, endIndex: at + 2 } } });
  }

  function clearSchool(header: string): void {
    cell('staff', 'Schools', 1, headerAt('staff', 'Schools', header), {});
  }

  function manyMails(count: number): void {
    const headers = (workspace.workbooks.require(stage.bookId('programme')).valuesGet("'Mail ledger'!A1:ZZ1").values?.[0] ?? []) as string[];
    const rows = Array.from({ length: count }, (_, at) => ({
      values: headers.map((header) => ({ Mail: { stringValue: `q-${at}` }, State: { stringValue: 'sent' }, When: { numberValue: ago(2 * HOUR_MS) } })[header]).map((value) => (value === undefined ? {} : { userEnteredValue: value })),
    }));
    const sheetId = numberOf('programme', 'Mail ledger');
    ask('programme', { appendCells: { sheetId, rows, fields: 'userEnteredValue' } });
  }

  return PLANTS;
}
