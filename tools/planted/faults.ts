/** This file plants faults into a healthy district, one for each thing that the doctor can find, each through the state that Google itself would be in. */
import { DAY_MS, HOUR_MS } from '../../src/base/time';
import { JOURNAL_SHEET_ID } from '../../src/google/store/journal';
import type { Code } from '../doctor/findings';
import { SCOPES } from '../google/scopes';
import { Instruments, fail } from './instruments';
import type { Patient } from './patient';

export type Fault = readonly [code: Code, what: string, plant: () => unknown];

const accessFaults = (h: Instruments): readonly Fault[] => [
  ['api-off', 'the Gmail API switched off', () => h.off('gmail.googleapis.com')],
  ['api-off', 'the Forms API switched off', () => h.off('forms.googleapis.com')],
  ['api-off', 'the list of APIs itself switched off', () => h.off('serviceusage.googleapis.com')],
  ['script-api-off', 'the Apps Script API switched off for the account', () => h.workspace.scripts.apiOff.add(h.owner.toLowerCase())],
  ['scope-missing', 'no consent to read forms', () => h.without(SCOPES.forms.scope)],
  ['scope-missing', 'no consent to list executions', () => h.without(SCOPES.processes.scope)],
  ['wrong-account', 'the hub account signed in', () => {
    h.patient.options = { tokens: new Map([['hub', h.district.cast.hubAccount]]) };
    h.patient.token = 'hub';
    h.share('programme', { type: 'user', role: 'reader', to: h.district.cast.hubAccount });
  }],
];

const accountFaults = (h: Instruments): readonly Fault[] => [
  ['account-suspended', 'the programme account suspended', () => h.user(h.owner, { suspended: true })],
  ['account-super-admin', 'the programme account made a super admin', () => h.user(h.owner, { isAdmin: true })],
  ['account-unknown', 'the programme account deleted', () => h.workspace.directory.removeUser(h.owner)],
  ['rights-devices', 'no right to the Chromebooks', () => h.admin({ devices: 'none' })],
  ['rights-users', 'no right to users', () => h.admin({ users: 'none' })],
  ['rights-units', 'no right to units', () => h.admin({ orgUnits: 'none' })],
  ['team-empty', 'nobody in Team', () => h.ask('programme', { repeatCell: { range: { sheetId: h.numberOf('programme', 'Team'), startRowIndex: 1 }, cell: {}, fields: 'userEnteredValue' } })],
  ['team-without-lead', 'no lead in Team', () => h.cell('programme', 'Team', 1, h.headerAt('programme', 'Team', 'Role'), { userEnteredValue: { stringValue: 'member' } })],
  ['named-account-unknown', 'a wrong address in Settings', () => h.set('hub editors', 'nobody@juniper.example')],
  ['named-account-suspended', 'somebody in Settings suspended', () => h.user(h.district.cast.secretary.email, { suspended: true })],
];

const projectFaults = (h: Instruments): readonly Fault[] => [
  ['script-unknown', 'no script id said', () => h.patient.configure({ scriptIds: {} })],
  ['script-missing', 'a script id of nothing', () => h.patient.configure({ scriptIds: { program: 'x'.repeat(56) } })],
  ['script-unseen', 'the hub’s project not shared', () => (h.hub.editors = [])],
  ['script-empty', 'a project with nothing but a manifest', () => h.push(h.program, (files) => files.filter(({ name }) => name === 'appsscript'))],
  ['script-file-missing', 'a file left out of a push', () => h.push(h.hub, (files) => files.filter(({ name }) => name !== h.ofHub()))],
  ['script-file-cut', 'a page cut in half', () => h.push(h.program, (files) => h.cutPage(files))],
  ['script-file-differs', 'an older version', () => h.push(h.hub, (files) => files.map((file) => (file.name === h.ofHub() ? { ...file, source: `${file.source}\n// older` } : file)))],
  ['script-file-extra', 'Code.gs left over', () => h.push(h.program, (files) => [...files, { name: 'Left', type: 'SERVER_JS', source: 'function myFunction() {}' }])],
  ['script-config-differs', 'the hub pushed before it was configured', () => h.push(h.hub, (files) => files.filter(({ name }) => name !== 'config'))],
  ['manifest-scopes-missing', 'a manifest that clasp skipped', () => h.manifest(h.program, ({ oauthScopes, ...others }) => ({ ...others, oauthScopes: (oauthScopes as string[]).slice(1) }))],
  ['manifest-scopes-more', 'a scope too many', () => h.manifest(h.hub, ({ oauthScopes, ...others }) => ({ ...others, oauthScopes: [...(oauthScopes as string[]), 'https://www.googleapis.com/auth/drive'] }))],
  ['manifest-time-zone', 'a manifest in another zone', () => h.manifest(h.program, (all) => ({ ...all, timeZone: 'America/Los_Angeles' }))],
  ['manifest-page', 'a desk for the world', () => h.manifest(h.program, (all) => ({ ...all, webapp: { access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' } }))],
  ['manifest-services', 'no AdminDirectory', () => h.manifest(h.program, (all) => ({ ...all, dependencies: { enabledAdvancedServices: [] } }))],
  ['not-deployed', 'a hub that was never deployed', () => Object.assign(h.hub, { versionedDeployments: [], deploymentUrl: null })],
  ['deployed-version-old', 'a push without a new version', () => h.push(h.program, (files) => [...files, { name: 'more', type: 'HTML', source: '<p>new</p>' }])],
  ['deployed-access', 'the hub deployed for the domain alone', () => h.redeploy(h.hub, { access: 'DOMAIN', executeAs: 'USER_DEPLOYING' })],
  ['hub-address-configured', 'another address configured', () => h.patient.configure({ hub: 'https://script.google.com/macros/s/AKfycbother/exec' })],
  ['hub-address-setting', 'another address in Settings', () => h.set('hub address', 'https://script.google.com/macros/s/AKfycbother/exec')],
  ['versions-nearly-used-up', '190 versions', () => (h.program.versions = Array.from({ length: 190 }, (_, at) => ({ versionNumber: at + 1, description: '', createdMs: 0, files: h.program.files })))],
];

const clockFaults = (h: Instruments): readonly Fault[] => [
  ['clock-stopped', 'no triggers at all', () => h.runs(() => [])],
  ['trigger-missing', 'the trigger of the hour deleted', () => h.runs((all) => all.filter(({ functionName }) => functionName !== 'hourly_'))],
  ['trigger-missing', 'the trigger of five minutes deleted', () => h.runs((all) => all.filter(({ functionName }) => functionName !== 'tick_'))],
  ['trigger-doubled', 'two triggers of five minutes', () => h.runs((all) => all.flatMap((one) => (one.functionName === 'tick_' ? [one, one] : [one])))],
  ['trigger-of-another-account', 'somebody else set it up too', () => h.runs((all) => all.flatMap((one) => (one.functionName === 'tick_' ? [one, { ...one, user: h.stranger }] : [one])))],
  ['trigger-unknown', 'a trigger of an old release', () => h.runs((all) => [...all, { ...(all.find(({ functionName }) => functionName === 'tick_') ?? fail('no tick')), functionName: 'weekly_' }])],
  ['runs-failing', 'a tick that fails', () => h.runs((all) => all.map((one) => (one.functionName === 'tick_' ? { ...one, status: 'failed' as const } : one)))],
];

const fileFaults = (h: Instruments): readonly Fault[] => [
  ['file-missing', 'the Programme workbook no longer shared', () => h.fileOf('programme').permissions.splice(0)],
  ['programme-not-found', 'no Programme workbook', () => (h.patient.forget(), h.fileOf('programme').permissions.splice(0))],
  ['installation-unrecorded', 'a set-up of long ago', () => h.ask('programme', { repeatCell: { range: { sheetId: h.numberOf('programme', 'Installation'), startRowIndex: 1 }, cell: {}, fields: 'userEnteredValue' } })],
  ['file-missing', 'the Staff workbook unshared with the account', () => (h.fileOf('staff').permissions = [{ id: '1', type: 'user', role: 'owner', to: h.stranger }])],
  ['file-in-trash', 'the Hub content workbook in the trash', () => (h.fileOf('content').trashed = true)],
  ['file-in-trash', 'a form in the trash', () => (h.formFile().trashed = true)],
  ['file-in-shared-drive', 'the Staff workbook in a shared drive', () => (h.fileOf('staff').driveId = '0Ashared')],
  ['file-owner', 'the Staff workbook somebody else’s', () => (h.fileOf('staff').permissions = [{ id: '1', type: 'user', role: 'owner', to: h.stranger }, { id: '2', type: 'user', role: 'writer', to: h.owner }])],
  ['file-for-anyone', 'a link for everybody', () => h.share('staff', { type: 'anyone', role: 'reader' })],
  ['file-for-domain', 'shared with the domain', () => h.share('techTeam', { type: 'domain', role: 'writer', to: h.workspace.accounts.domain })],
  ['programme-shared', 'a teacher in the Programme workbook', () => h.share('programme', { type: 'user', role: 'reader', to: h.stranger })],
  ['share-unexpected', 'a teacher in the Staff workbook', () => h.share('staff', { type: 'user', role: 'writer', to: h.stranger })],
  ['share-missing', 'the secretary without the Staff workbook', () => h.unshare('staff', h.district.cast.secretary.email)],
  ['hub-cannot-read', 'the hub without the Published workbook', () => h.unshare('published', h.district.cast.hubAccount)],
  ['hub-sees-more', 'the hub with the Staff workbook', () => h.share('staff', { type: 'user', role: 'reader', to: h.district.cast.hubAccount })],
  ['file-copied', 'a copy of the Staff workbook', () => h.copyOf('staff', 'Copy of MyTech Staff')],
  ['file-copied', 'a copy of the same name', () => h.copyOf('staff', 'MyTech Staff')],
  ['file-renamed', 'a workbook renamed', () => (h.fileOf('staff').name = 'Technik')],
  ['folder-missing', 'the roster folder unshared', () => (h.folder().permissions = [{ id: '1', type: 'user', role: 'owner', to: h.stranger }])],
  ['folder-in-trash', 'the roster folder in the trash', () => (h.folder().trashed = true)],
  ['folder-is-none', 'a file for a folder', () => h.set('roster folder', h.patient.bookId('staff'))],
  ['folder-for-anyone', 'the roster for everybody', () => h.workspace.drive.share(h.folder(), { type: 'anyone', role: 'reader' })],
  ['backups-shared', 'the backups for everybody', () => h.workspace.drive.share(h.backups(), { type: 'anyone', role: 'reader' })],
  ['backups-shared', 'the backups for a teacher', () => h.workspace.drive.share(h.backups(), { type: 'user', role: 'reader', to: h.stranger })],
  ['backups-in-trash', 'the backups in the trash', () => (h.backups().trashed = true)],
];

const workbookFaults = (h: Instruments): readonly Fault[] => [
  ['workbook-is-a-copy', 'a journal of another file', () => h.cell('staff', '_commits', 0, 2, { userEnteredValue: { stringValue: 'another' } })],
  ['journal-missing', 'the journal deleted', () => h.ask('staff', { deleteSheet: { sheetId: JOURNAL_SHEET_ID } })],
  ['journal-unreadable', 'words in the journal', () => h.cell('staff', '_commits', 0, 3, { userEnteredValue: { stringValue: 'hello' } })],
  ['token-missing', 'the named range deleted', () => h.ask('staff', { deleteNamedRange: { namedRangeId: h.tokenOf('staff') } })],
  ['schema-newer', 'a newer layout', () => h.cell('staff', '_commits', 0, 3, { userEnteredValue: { numberValue: 99 } })],
  ['schema-older', 'an older layout', () => h.cell('staff', '_commits', 0, 3, { userEnteredValue: { numberValue: 0 } })],
  ['tab-missing', 'a tab deleted', () => h.ask('staff', { deleteSheet: { sheetId: h.numberOf('staff', 'Loans') } })],
  ['key-column-missing', 'the key’s header gone', () => h.cell('staff', 'Devices', 0, 0, {})],
  ['header-missing', 'a header reworded', () => h.cell('staff', 'Devices', 0, h.headerAt('staff', 'Devices', 'Status'), { userEnteredValue: { stringValue: 'State of it' } })],
  ['header-twice', 'a header twice', () => h.cell('staff', 'Devices', 0, h.tabOf('staff', 'Devices').columnCount - 1, { userEnteredValue: { stringValue: 'Status' } })],
  ['workbook-time-zone', 'a workbook in another zone', () => h.ask('staff', { updateSpreadsheetProperties: { properties: { timeZone: 'Europe/Paris' }, fields: 'timeZone' } })],
  ['workbook-locale', 'a workbook with commas for points', () => h.ask('staff', { updateSpreadsheetProperties: { properties: { locale: 'fr_FR' }, fields: 'locale' } })],
  ['cells-nearly-full', 'eight million cells', () => h.widen('staff', 8_200_000)],
  ['cells-full', 'nearly ten million cells', () => h.widen('staff', 9_800_000)],
  ['protection-gone', 'no warning on the headers', () => h.unprotect('staff', 'Devices')],
  ['tab-shown', 'the journal shown', () => h.ask('staff', { updateSheetProperties: { properties: { sheetId: JOURNAL_SHEET_ID, hidden: false }, fields: 'hidden' } })],
];

const formFaults = (h: Instruments): readonly Fault[] => [
  ['form-not-built', 'a form that set-up never made', () => h.forgetForm()],
  ['form-unpublished', 'a form unpublished', () => (h.form().isPublished = false)],
  ['form-closed', 'a form that takes no answers', () => (h.form().isAcceptingResponses = false)],
  ['form-not-for-its-people', 'families shut out', () => (h.formFile().permissions = h.formFile().permissions.filter(({ view }) => view !== 'published'))],
  ['form-for-too-many', 'the domain’s form for anybody', () => h.workspace.drive.share(h.formFile('domain'), { type: 'anyone', role: 'reader', view: 'published' })],
  ['form-edited-by-others', 'a teacher edits the form', () => h.workspace.drive.share(h.formFile(), { type: 'user', role: 'writer', to: h.stranger })],
  ['form-email-collection', 'no addresses collected', () => (h.form('domain').collectEmail = false)],
  ['form-question-missing', 'a question deleted', () => h.form().items.splice(h.form().items.indexOf(h.item('es.description')), 1)],
  ['form-question-changed', 'a question that must be answered', () => (h.item('es.studentNumber').required = true)],
  ['form-choices', 'a choice reworded', () => (h.item('es.category').choices = h.item('es.category').choices.slice(1))],
  ['form-schools', 'a school missing in the list', () => (h.item('es.school').choices = h.item('es.school').choices.slice(1))],
  ['form-language-missing', 'a language taken out', () => (h.item('language').choices = h.item('language').choices.slice(1))],
];

const settingFaults = (h: Instruments): readonly Fault[] => [
  ['setting-unusable', 'a target of nonsense', () => h.set('targets', 'soon')],
  ['setting-missing', 'a setting’s row emptied', () => h.clearSetting('survey percent')],
  ['hub-account-missing', 'no hub account', () => h.set('hub account', '')],
  ['school-without-unit', 'a school without a unit', () => h.clearSchool('Organisational unit')],
  ['school-without-contact', 'a school with nobody', () => h.clearSchool('Technology contact')],
];

const workFaults = (h: Instruments): readonly Fault[] => [
  ['job-stuck', 'a job that never ended', () => h.row('programme', 'Jobs', { Job: 'endless', State: 'running', Started: h.ago(9 * HOUR_MS) })],
  ['job-failing', 'a job with trouble', () => h.row('programme', 'Jobs', { Job: 'troubled', State: 'waiting', Trouble: 'The roster has no schools.' })],
  ['mail-in-doubt', 'a mail in doubt', () => h.row('programme', 'Mail ledger', { Mail: 'm-1', State: 'in doubt', When: h.ago(HOUR_MS) })],
  ['mail-unsent', 'a mail refused', () => h.row('programme', 'Mail ledger', { Mail: 'm-2', State: 'unsent', When: h.ago(DAY_MS), 'Why not': 'Invalid email' })],
  ['mail-stuck', 'a mail of two days ago', () => h.row('staff', 'Outbox', { Mail: 'm-3', State: 'queued', Queued: h.ago(2 * DAY_MS) })],
  ['mail-quota-near', '1,300 mails today', () => h.manyMails(1_300)],
  ['approval-waits', 'an approval of last month', () => h.row('programme', 'Approvals', { Approval: 'a-1', What: 'Bring in the roster.', State: 'open', Asked: h.ago(30 * DAY_MS) })],
  ['trouble-open', 'trouble that nobody settled', () => h.row('programme', 'Trouble', { Trouble: 't-1', What: 'A device is twice in the list.', Since: h.ago(DAY_MS) })],
];

const AREAS = [accessFaults, accountFaults, projectFaults, clockFaults, fileFaults, workbookFaults, formFaults, settingFaults, workFaults];

/** Every fault, to be planted into the patient one at a time; heal it before each. */
export function faultsFor(patient: Patient): readonly Fault[] {
  const instruments = new Instruments(patient);
  return AREAS.flatMap((faults) => faults(instruments));
}
