/** This file is what faults are planted with: each does one thing to a district that people, clasp or Google might have done. */
import { MIME, type Permission } from '../../local/kernel/files';
import type { Project, ProjectFile } from '../../local/kernel/projects';
import type { ExecutionRecord } from '../../local/kernel/workspace';
import { CloudProject } from '../../local/rest';
import { BACKUPS_FOLDER } from '../../src/base/ports';
import { DAY_MS, HOUR_MS } from '../../src/base/time';
import type { WorkbookName } from '../../src/base/table';
import { SCOPES } from '../google/scopes';
import type { Patient } from './patient';

export function fail(message: string): never {
  throw new Error(message);
}

export class Instruments {
  constructor(readonly patient: Patient) {}

  get workspace() {
    return this.patient.workspace;
  }

  get owner() {
    return this.patient.owner;
  }

  get district() {
    return this.patient.district;
  }

  get program() {
    return this.patient.installation.program;
  }

  get hub() {
    return this.patient.installation.hub;
  }

  /** Somebody at school who has nothing to do with the programme. */
  get stranger() {
    return this.district.cast.teacher.email;
  }

  fileOf(name: WorkbookName) {
    return this.workspace.drive.get(this.patient.bookId(name)) ?? fail(`no file ${name}`);
  }

  formFile(audience: 'open' | 'domain' = 'open') {
    return this.workspace.drive.get(this.patient.form(audience).formId) ?? fail('no form');
  }

  form(audience: 'open' | 'domain' = 'open') {
    return this.workspace.forms.require(this.patient.form(audience).formId);
  }

  item(key: string) {
    return this.form().items.find(({ id }) => id === this.patient.form().items[key]) ?? fail(`no question ${key}`);
  }

  share(name: WorkbookName, permission: Omit<Permission, 'id'>) {
    return this.workspace.drive.share(this.fileOf(name), permission);
  }

  unshare(name: WorkbookName, email: string) {
    return (this.fileOf(name).permissions = this.fileOf(name).permissions.filter(({ to }) => to !== email));
  }

  set(setting: string, value: string) {
    return this.patient.hands('programme').type(this.patient.cellOf('programme', 'Settings', setting, 'Value'), value);
  }

  setting(name: string) {
    return String(this.patient.rows('programme', 'Settings').find((row) => row['Setting'] === name)?.['Value'] ?? '');
  }

  ask(name: WorkbookName, ...requests: object[]) {
    return this.workspace.workbooks.require(this.patient.bookId(name)).batchUpdate({ requests });
  }

  tabOf(name: WorkbookName, title: string) {
    return this.workspace.workbooks.require(this.patient.bookId(name)).state.sheets.find((tab) => tab.title === title) ?? fail(`no tab ${title}`);
  }

  numberOf(name: WorkbookName, title: string) {
    return this.tabOf(name, title).sheetId;
  }

  push(project: Project, change: (files: readonly ProjectFile[]) => readonly ProjectFile[]): void {
    project.push(change(project.files));
  }

  manifest(project: Project, change: (value: Record<string, unknown>) => object) {
    return this.push(project, (files) => files.map((file) => (file.name === 'appsscript' ? { ...file, source: JSON.stringify(change(JSON.parse(file.source) as Record<string, unknown>)) } : file)));
  }

  /** Puts a row into a table of MyTech's own, as the this.program writes it. */
  row(name: WorkbookName, title: string, values: Readonly<Record<string, string | number>>): void {
    const headers = Object.keys(this.patient.rows(name, title)[0] ?? {});
    const all = this.workspace.workbooks.require(this.patient.bookId(name)).valuesGet(`'${title}'!A1:ZZ`, { valueRenderOption: 'UNFORMATTED_VALUE' }).values as (string | number)[][];
    const names = headers.length > 0 ? headers : (all[0] as string[]);
    const cells = names.map((header) => {
      const value = values[header];
      return value === undefined ? {} : { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } };
    });
    const used = all.filter((line) => line.some((cell) => cell !== '')).length;
    this.ask(name, { updateCells: { start: { sheetId: this.numberOf(name, title), rowIndex: used, columnIndex: 0 }, rows: [{ values: cells }], fields: 'userEnteredValue' } });
  }

  /** A moment as the workbook counts it, in the zone of New York in October. */
  serial(ms: number) {
    return (ms - 4 * HOUR_MS) / DAY_MS + 25_569;
  }

  ago(ms: number) {
    return this.serial(this.patient.now - ms);
  }

  cell(name: WorkbookName, title: string, rowIndex: number, columnIndex: number, value: object) {
    return this.ask(name, { updateCells: { start: { sheetId: this.numberOf(name, title), rowIndex, columnIndex }, rows: [{ values: [value] }], fields: 'userEnteredValue' } });
  }

  headerAt(name: WorkbookName, title: string, header: string) {
    return Object.keys(this.patient.rows(name, title)[0] ?? {}).indexOf(header);
  }

  without(scope: string): void {
    this.patient.options = { tokens: new Map([['less', { email: this.owner, scopes: Object.values(SCOPES).map((one) => one.scope as string).filter((one) => one !== scope) }]]) };
    this.patient.token = 'less';
  }

  off(api: string): void {
    const cloud = new CloudProject();
    cloud.enabled.delete(api);
    this.patient.options = { ...this.patient.options, cloud };
  }

  user(email: string, change: object) {
    return this.workspace.directory.addUsers([{ ...(this.workspace.directory.user(email) ?? fail(`no user ${email}`)), ...change }]);
  }

  admin(change: object) {
    const account = this.workspace.accounts.require(this.owner);
    this.workspace.accounts.add({ ...account, admin: { devices: 'write', users: 'read', orgUnits: 'read', ...change } });
  }

  runs(change: (all: readonly ExecutionRecord[]) => readonly ExecutionRecord[]): void {
    const { executions } = this.workspace;
    executions.splice(0, executions.length, ...change([...executions]));
  }

  ofHub() {
    return this.hub.files.find(({ name, type }) => type === 'SERVER_JS' && name !== 'config')?.name ?? fail('no code');
  }

  cutPage(files: readonly ProjectFile[]) {
    const page = files.find(({ type }) => type === 'HTML') ?? fail('no page');
    return files.map((file) => (file === page ? { ...file, source: file.source.slice(0, file.source.length / 2) } : file));
  }

  folder() {
    return this.workspace.drive.get(this.setting('roster folder')) ?? fail('no folder');
  }

  /** The folder of backups, which the first night would make. */
  backups() {
    const { drive } = this.workspace;
    const { title: name } = BACKUPS_FOLDER;
    return drive.all().find((file) => file.name === name) ?? drive.create({ name, mimeType: MIME.folder, owner: this.owner });
  }

  tokenOf(name: WorkbookName) {
    return this.workspace.workbooks.require(this.patient.bookId(name)).state.namedRanges.find((one) => one.name.startsWith('mytech_commit'))?.namedRangeId ?? fail('no token');
  }

  redeploy(project: Project, webapp: object): void {
    const before = project.files;
    this.manifest(project, (all) => ({ ...all, webapp }));
    const { versionNumber } = this.workspace.scripts.createVersion(project.id, '');
    const { deploymentId } = project.versionedDeployments[0] ?? fail('not deployed');
    this.workspace.scripts.deployVersion(project.id, { versionNumber, description: '', deployedBy: project.owner, deploymentId });
    project.push(before);
  }

  copyOf(name: WorkbookName, title: string): void {
    const copy = this.workspace.workbooks.create(this.owner, { title });
    this.workspace.workbooks.require(copy.id).restore(this.workspace.workbooks.snapshot(this.patient.bookId(name)));
    const file = this.workspace.drive.get(copy.id) ?? fail('no copy');
    file.name = title;
  }

  widen(name: WorkbookName, cells: number): void {
    const { sheetId, columnCount } = this.tabOf(name, 'Devices');
    this.ask(name, { updateSheetProperties: { properties: { sheetId, gridProperties: { rowCount: Math.ceil(cells / columnCount) } }, fields: 'gridProperties.rowCount' } });
  }

  unprotect(name: WorkbookName, title: string): void {
    const requests = this.tabOf(name, title).protections.map(({ protectedRangeId }) => ({ deleteProtectedRange: { protectedRangeId } }));
    this.ask(name, ...requests);
  }

  forgetForm(): void {
    const at = this.patient.rows('programme', 'Installation').findIndex((one) => one['Part'] === 'form help open');
    this.ask('programme', { deleteDimension: { range: { sheetId: this.numberOf('programme', 'Installation'), dimension: 'ROWS', startIndex: at + 1, endIndex: at + 2 } } });
  }

  clearSetting(name: string): void {
    const at = this.patient.rows('programme', 'Settings').findIndex((one) => one['Setting'] === name);
    this.ask('programme', { deleteDimension: { range: { sheetId: this.numberOf('programme', 'Settings'), dimension: 'ROWS', startIndex: at + 1, endIndex: at + 2 } } });
  }

  clearSchool(header: string): void {
    this.cell('staff', 'Schools', 1, this.headerAt('staff', 'Schools', header), {});
  }

  manyMails(count: number): void {
    const headers = (this.workspace.workbooks.require(this.patient.bookId('programme')).valuesGet("'Mail ledger'!A1:ZZ1").values?.[0] ?? []) as string[];
    const rows = Array.from({ length: count }, (_, at) => ({
      values: headers.map((header) => ({ Mail: { stringValue: `q-${at}` }, State: { stringValue: 'sent' }, When: { numberValue: this.ago(2 * HOUR_MS) } })[header]).map((value) => (value === undefined ? {} : { userEnteredValue: value })),
    }));
    const sheetId = this.numberOf('programme', 'Mail ledger');
    this.ask('programme', { appendCells: { sheetId, rows, fields: 'userEnteredValue' } });
  }
}
