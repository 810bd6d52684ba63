/** These tests plant what can be wrong with an installation and let the night and the desk find it, through the bundle. */
import type { HealthView } from '../../../src/ui/contracts/health';
import { DAY_MS, HOUR_MS, MINUTE_MS, Stage } from '../../path/stage';

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
  stage.fire('nightly_');
  stage.pass(HOUR_MS);
  stage.mark();
});
beforeEach(() => stage.rewind());

const view = (): HealthView => stage.desk('health.view', {});
const needs = (): readonly string[] => view().needs.map(({ id }) => id);
const file = (book: 'programme' | 'staff' | 'published') => {
  const found = stage.workspace.drive.get(stage.bookId(book));
  if (found === undefined) throw new Error(`There is no ${book}.`);
  return found;
};
const night = (): void => {
  stage.jump(DAY_MS);
  stage.fire('nightly_');
  stage.pass(HOUR_MS + MINUTE_MS);
};

it('all is well in a healthy district, with its jobs, quotas, triggers and cells', () => {
  const seen = view();
  expect(seen.needs).toEqual([]);
  expect(seen.triggers.every(({ count }) => count === 1)).toBe(true);
  expect(seen.inCharge).toBe(stage.owner);
  expect(seen.jobs.find(({ job }) => job === 'files')).toMatchObject({ late: '', trouble: '', on: true });
  expect(seen.jobs.find(({ job }) => job === 'files')?.next).toBeGreaterThan(seen.now);
  expect(seen.cells).toHaveLength(6);
  expect(seen.cells[0]).toMatchObject({ workbook: 'MyTech Programme', whenFull: 'too early to tell' });
  const used = stage.workspace.quotas.used(stage.owner, 'trigger runtime', DAY_MS);
  const said = seen.quotas.find(({ unit }) => unit === 'minutes')?.used ?? -1;
  expect(Math.abs(said - used / MINUTE_MS)).toBeLessThan(2);
});

it('two reads of the Programme workbook and one look at the triggers are all that the desk asks for it', () => {
  view();
  const { calls = {} } = stage.workspace.executions[stage.workspace.executions.length - 1] ?? {};
  expect(Object.entries(calls).filter(([name]) => name.startsWith('Sheets.')).reduce((sum, [, count]) => sum + count, 0)).toBeLessThanOrEqual(4);
  expect(calls['ScriptApp.getProjectTriggers']).toBe(1);
});

it('triggers that are missing, doubled or foreign are named and put right by one press, by the account in charge alone', () => {
  const { triggers } = stage.workspace.scripts;
  const { program } = stage.installation;
  const lost = stage.workspace.scripts.listTriggers().find(({ handler }) => handler === 'nightly_');
  triggers.remove(lost?.uid ?? '');
  triggers.add(program, stage.owner, 'tick_', { plan: { every: 'minutes', n: 5 } });
  triggers.add(program, stage.owner, 'onOldForm_', { plan: { every: 'hours', n: 1 } });
  expect(needs()).toEqual(['triggers missing', 'triggers doubled', 'triggers foreign']);
  const member = stage.district.cast.coach.email;
  stage.hands('programme').type('Team!A4', member);
  expect(stage.deskSays('health.mend', { click: stage.click() }, member).ok).toBe(false);
  expect(stage.desk('health.mend', { click: stage.click() }).needs).toEqual([]);
  const click = stage.click();
  for (let press = 0; press < 2; press++) stage.desk('health.mend', { click });
  expect(stage.workspace.scripts.listTriggers().filter(({ project }) => project === 'program')).toHaveLength(view().triggers.length);
});

it('the night finds a workbook that was renamed, moved, copied, taken from somebody, opened to all, or counts its days elsewhere', () => {
  const { drive, workbooks } = stage.workspace;
  const lead = stage.district.cast.lead.email;
  stage.hands('programme').type('Team!A3', lead);
  stage.hands('programme').type('Team!C3', 'lead');
  stage.installation.setUp(stage.owner);
  const staff = file('staff');
  staff.name = 'Our devices';
  staff.parents = [drive.create({ name: 'Shared folder', mimeType: 'application/vnd.google-apps.folder', owner: stage.owner }).id];
  drive.unshare(staff, staff.permissions.find(({ to }) => to === lead)?.id ?? '');
  drive.share(staff, { type: 'domain', role: 'reader', to: stage.workspace.accounts.domain });
  Object.assign(workbooks.require(staff.id).state, { timeZone: 'Europe/Paris' });
  const copy = drive.create({ name: 'Copy of MyTech Staff', mimeType: 'application/vnd.google-apps.spreadsheet', owner: lead });
  drive.share(copy, { type: 'user', role: 'reader', to: stage.owner });
  night();
  const found = view().needs;
  expect(found.map(({ id }) => id.split(' ').slice(0, 2).join(' ')).sort()).toEqual(['file copy', 'file moved', 'file open', 'file renamed', 'file unshared', 'file zone']);
  expect(found[0]?.id).toMatch(/^file open/);
  expect(found.every(({ next }) => next.length > 20)).toBe(true);

  const renamed = found.find(({ id }) => id.startsWith('file renamed'))?.id ?? '';
  expect(stage.desk('health.settle', { click: stage.click(), trouble: renamed }).needs).toHaveLength(5);
  staff.permissions = staff.permissions.filter(({ type }) => type !== 'domain');
  copy.trashed = true;
  night();
  // What was put right goes by itself, and what somebody settled does not come back.
  expect(needs().map((id) => id.split(' ')[1]).sort()).toEqual(['moved', 'unshared', 'zone']);
  stage.installation.setUp(stage.owner);
  night();
  expect(needs().map((id) => id.split(' ')[1])).toEqual(['moved']);
});

it('the night finds that a folder with rosters or backups was opened to others', () => {
  stage.runJob('backup');
  const { drive } = stage.workspace;
  for (const name of ['MyTech roster files', 'MyTech backups']) {
    const folder = drive.all().find((one) => one.name === name);
    if (folder === undefined) throw new Error(`There is no folder ${name}.`);
    drive.share(folder, { type: 'anyone', role: 'reader' });
  }
  night();
  expect(needs().map((id) => id.replace(/ anyone$/, '')).sort()).toEqual(['file open The folder for roster files', 'file open The folder of backups']);
});

it('a form in the trash, a workbook in a shared drive, and one that belongs to somebody else', () => {
  const form = stage.workspace.drive.get(stage.form('domain', 'damage').formId);
  if (form === undefined) throw new Error('There is no form.');
  form.trashed = true;
  file('published').driveId = '0AShared';
  const techTeam = stage.workspace.drive.get(stage.bookId('techTeam'));
  if (techTeam !== undefined) stage.workspace.drive.transfer(techTeam, stage.district.cast.lead.email);
  night();
  expect(needs().map((id) => id.split(' ').slice(0, 2).join(' ')).sort()).toEqual(['file owner', 'file shared', 'file trashed']);
});

it('ninety nights are kept and no more, one line for each workbook and night', () => {
  const measured = (): readonly string[] => stage.rows('programme', 'Cells measured').map((row) => String(row['Measure']));
  const first = measured();
  expect(first).toHaveLength(6);
  stage.jump(90 * DAY_MS);
  for (let run = 0; run < 2; run++) stage.runJob('files');
  expect(measured().slice(0, 6)).toEqual(first);
  expect(measured()).toHaveLength(12);
  stage.jump(DAY_MS);
  stage.runJob('files');
  expect(measured().some((one) => first.includes(one))).toBe(false);
  expect(view().cells.find(({ workbook }) => workbook === 'MyTech Tech team')?.whenFull).toBe('too early to tell');
});

it('what the program sees of itself stands where doctor reads it, and is written only when it changed or is six hours old', () => {
  const facts = (): Readonly<Record<string, unknown>> => Object.fromEntries(stage.rows('programme', 'Health').map((row) => [String(row['Fact']), row['Value']]));
  expect(facts()).toMatchObject({ account: stage.owner, 'in charge': stage.owner, 'script time zone': 'America/New_York', 'trigger tick_': '1' });
  const seenAt = (): unknown => stage.rows('programme', 'Health')[0]?.['Seen'];
  const before = seenAt();
  stage.jump(HOUR_MS);
  stage.fire('hourly_');
  expect(seenAt()).toBe(before);
  stage.workspace.scripts.triggers.add(stage.installation.program, stage.owner, 'tick_', { plan: { every: 'minutes', n: 5 } });
  stage.jump(HOUR_MS);
  stage.fire('hourly_');
  expect(facts()['trigger tick_']).toBe('2');
  expect(seenAt()).not.toBe(before);
});

it('a clock that stands still is told before everything else', () => {
  for (const { uid } of stage.workspace.scripts.listTriggers()) stage.workspace.scripts.triggers.remove(uid);
  stage.pass(2 * HOUR_MS);
  expect(needs().slice(0, 2)).toEqual(['triggers missing', 'clock stopped']);
});
