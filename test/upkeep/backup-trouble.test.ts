/** These tests put wrong backups, second people and cut-off work in the way of backups, through the shipped bundle. */
import { dropFile } from '../../local/services/drive/drop';
import { DAY_MS, MINUTE_MS, Stage } from '../path/stage';
import { walk } from '../path/walk';
import { ALL, BOOKS, backUp, lose, manifestIn, restored, rewrite, wentOn } from './stage';

let stage: Stage;
let folderId: string;

beforeAll(() => {
  stage = Stage.ready();
  folderId = backUp(stage).folderId;
  stage.pass(10 * MINUTE_MS);
  stage.mark();
});
beforeEach(() => void stage.rewind());

const ids = (): readonly string[] => BOOKS.map((name) => stage.bookId(name));
const says = (books = ALL): string => {
  const reply = stage.deskSays('backups.restore', { backup: folderId, books }, stage.owner);
  return reply.ok ? (reply.value.restore?.trouble ?? '') : reply.message;
};

describe('a backup that cannot be used', () => {
  it.each([
    ['of another district', { district: { domain: 'other.example', account: 'x@other.example', installation: 'i', zone: 'UTC' } }, 'it is of another district, other.example'],
    ['of a newer schema', { schema: 99 }, 'its tables are those of a newer MyTech'],
    ['of a newer format', { format: 99 }, 'a newer MyTech wrote it'],
  ])('because it is %s changes nothing', (_what, change, why) => {
    rewrite(stage, folderId, { ...manifestIn(stage, folderId), ...change });
    lose(stage);
    const before = ids();
    expect(says()).toContain(why);
    expect(ids()).toEqual(before);
  });

  it('because a zip of it was cut off leaves everything where it was, and can be given up', () => {
    lose(stage, ['staff', 'programme']);
    const before = ids();
    const zip = stage.workspace.drive.in(folderId).find((file) => file.name.endsWith('staff.zip'));
    if (zip !== undefined) zip.bytes = zip.bytes?.slice(0, -30) ?? new Uint8Array();
    expect(says()).toContain('staff.zip” is missing or damaged');
    expect(ids()).toEqual(before);
    expect(stage.desk('backups.stop', {}).restore).toBeNull();
    expect(stage.workspace.drive.all().filter((file) => !file.trashed && file.name.includes('being put back'))).toEqual([]);
  });

  it('because it was never finished is not offered, and neither is what somebody put into its folder', () => {
    const { drive } = stage.workspace;
    const home = drive.get(folderId)?.parents[0] ?? '';
    dropFile(stage.workspace, home, stage.owner, 'manifest.json', 'application/json', new TextEncoder().encode('{}'));
    dropFile(stage.workspace, folderId, stage.owner, 'copy of staff.zip', 'application/zip', new Uint8Array(10));
    const zip = drive.in(folderId).find((file) => file.name.endsWith('staff.zip'));
    if (zip !== undefined) zip.name = 'renamed.zip';
    drive.create({ name: '2026-12-01 02.00', mimeType: 'application/vnd.google-apps.folder', owner: stage.owner, parents: [home] });
    expect(stage.desk('backups.view', {}).all.map((one) => [one.title, one.complete])).toEqual([['2026-12-01 02.00', false], [expect.any(String), true]]);
    lose(stage);
    expect(restored(stage, folderId).lost).toEqual([]);
  });
});

describe('one workbook of several', () => {
  it('takes two people while Programme stands, and leads whoever has the old one open to the new', () => {
    const lead = stage.district.cast.technician;
    stage.hands('programme').type('Team!A3', lead.email);
    stage.hands('programme').type('Team!C3', 'lead');
    const old = stage.bookId('staff');
    expect(says('staff')).toContain('Two people have to agree');
    expect(stage.desk('backups.ask', { click: stage.click(), backup: folderId, books: 'staff' }).asked).toEqual(['staff']);
    expect(says('staff')).toContain('Two people have to agree');
    const [approval] = stage.view(lead.email).approvals;
    stage.desk('desk.approve', { click: stage.click(), approval: approval?.id ?? '', agree: true }, lead.email);
    expect(stage.desk('backups.look', { backup: folderId }).agreed).toEqual(['staff']);
    const programme = stage.bookId('programme');
    restored(stage, folderId, 'staff');
    expect([stage.bookId('programme'), stage.bookId('staff') === old]).toEqual([programme, false]);
    const reply = stage.installation.sidebar('tickets.queue', { view: 'all', state: '', page: 0 }, stage.owner, { spreadsheetId: old, sheetId: 201, row: 2, column: 1 });
    expect(reply.ok ? '' : reply.message).toContain(stage.bookId('staff'));
    expect(stage.workspace.drive.get(old)?.name).toMatch(/^MyTech Staff \(replaced /);
    // What was agreed to once is agreed to once.
    expect(says('staff')).toContain('Two people have to agree');
  });

  it('that is only in the trash is told, and set-up makes no empty one in its place', () => {
    const file = stage.workspace.drive.get(stage.bookId('staff'));
    if (file !== undefined) file.trashed = true;
    const step = stage.desk('desk.setUp', {}).setUp.steps.find((one) => one.state === 'failed');
    expect(step?.detail).toContain('MyTech Staff is in the trash');
    expect(stage.desk('backups.view', {}).lost).toEqual(['MyTech Staff']);
  });
});

it('tells once when there has been no backup for a night and a half', () => {
  stage.jump(DAY_MS + 13 * 60 * MINUTE_MS);
  stage.fire('hourly_');
  stage.fire('hourly_');
  expect(stage.troubles().filter((row) => String(row['What']).startsWith('There has been no complete backup'))).toHaveLength(1);
});

describe('work that is cut off', () => {
  it('at any call of a backup leaves no half one, and the next is whole', () => {
    walk({
      begin: () => stage.rewind(),
      matches: (execution) => execution.spec.functionName === 'rpc',
      act: (here) => void here.deskSays('desk.run', { job: 'backup' }, here.owner),
      then(here) {
        here.jump(8 * MINUTE_MS);
        here.fire('tick_');
        here.jump(8 * MINUTE_MS);
        backUp(here);
      },
      check(here) {
        const lying = here.desk('backups.view', {}).all;
        expect(lying.filter((one) => !one.complete)).toEqual([]);
        const [newest] = lying;
        const { files } = manifestIn(here, newest?.backup ?? '');
        expect(here.workspace.drive.in(newest?.backup ?? '').map((file) => file.id).filter((id) => !files.some((file) => file.fileId === id))).toHaveLength(1);
        expect(here.rows('programme', 'Backups').filter((row) => row['State'] === 'under way')).toEqual([]);
      },
      sample: 8,
    });
  });

  it.each(['fill', 'heal', 'set up'] as const)('at any call of a restore in its phase %s still brings everything back', (phase) => {
    walk({
      begin() {
        stage.rewind();
        lose(stage);
        if (phase === 'fill') return stage;
        stage.desk('backups.restore', { backup: folderId, books: ALL });
        for (let call = 0; call < 4 && stage.desk('backups.view', {}).restore?.phase !== phase; call++) stage.desk('backups.goOn', {});
        return stage;
      },
      matches: (execution) => execution.spec.functionName === 'rpc',
      act: (here) => void (phase === 'fill' ? here.deskSays('backups.restore', { backup: folderId, books: ALL }, here.owner) : here.deskSays('backups.goOn', {}, here.owner)),
      then(here) {
        here.jump(8 * MINUTE_MS);
        const view = here.desk('backups.view', {});
        wentOn(here, view.restore === null ? here.desk('backups.restore', { backup: folderId, books: ALL }) : here.desk('backups.goOn', {}));
      },
      check(here) {
        expect(here.desk('backups.view', {}).lost).toEqual([]);
        expect(here.rows('staff', 'People').length).toBeGreaterThan(100);
        expect(here.rows('staff', 'Devices').length).toBeGreaterThan(100);
        expect(here.view().setUp.finished).toBe(true);
        // Nothing was made twice: one of each workbook that is not renamed.
        const titles = here.workspace.drive.all().filter((file) => !file.trashed && /^MyTech (Staff|Programme|Published|Coaching|Tech team|Hub content)$/.test(file.name));
        expect(titles).toHaveLength(BOOKS.length);
      },
      sample: phase === 'fill' ? 8 : 3,
    });
  });
});
