/** These tests are about the desk: who may do what, what two people must agree to, and what it shows when a workbook is out of order. */
import { agree } from '../../src/app/approvals';
import { approvals } from '../../src/app/tables';
import { newRow } from '../../src/base/table';
import { MINUTE_MS, Stage } from '../path/stage';

describe('agreeing', () => {
  const asked = newRow(approvals, { approvalId: 'a', kind: 'roster', askedBy: 'Asker@d.example', needs: 1, state: 'open' });

  it('takes two different people, whatever the tab says it takes', () => {
    expect(agree(asked, [], 'one@d.example', true)).toEqual({ ok: true, value: { approvedBy: ['one@d.example'], state: 'open' } });
    expect(agree(asked, ['one@d.example'], 'one@d.example', true)).toEqual({ ok: true, value: { approvedBy: ['one@d.example'], state: 'open' } });
    expect(agree(asked, ['one@d.example'], 'two@d.example', true)).toEqual({ ok: true, value: { approvedBy: ['one@d.example', 'two@d.example'], state: 'approved' } });
  });

  it('is not for whoever asked', () => {
    expect(agree(asked, [], 'asker@d.example', true)).toMatchObject({ ok: false, code: 'two-people-needed' });
  });

  it('ends with a refusal by anybody, and with what was done', () => {
    expect(agree(asked, ['one@d.example'], 'two@d.example', false)).toEqual({ ok: true, value: { approvedBy: [], state: 'refused' } });
    for (const state of ['refused', 'done'] as const) expect(agree({ ...asked, state }, [], 'two@d.example', true)).toMatchObject({ ok: false, code: 'approval-over' });
  });
});

describe('through the bundle', () => {
  let stage: Stage;
  let people: Readonly<Record<'lead' | 'member' | 'stranger', string>>;
  beforeAll(() => {
    stage = Stage.ready();
    const { lead, coach, teacher } = stage.district.cast;
    people = { lead: lead.email, member: coach.email, stranger: teacher.email };
    const hands = stage.hands('programme');
    hands.type('Team!A3', people.lead.toUpperCase());
    hands.type('Team!C3', 'lead');
    hands.type('Team!A4', people.member);
    stage.mark();
  });
  beforeEach(() => stage.rewind());

  it('knows the owner, the team by its tab whatever the case, and nobody else', () => {
    expect(stage.view().role).toBe('owner');
    expect(stage.view(people.lead).role).toBe('lead');
    expect(stage.view(people.member).role).toBe('member');
    expect(stage.deskSays('desk.view', {}, people.stranger)).toEqual({ ok: false, message: `Your account ${people.stranger} may not do this. Ask the programme team to add you to the team list.` });
    expect(stage.deskSays('desk.view', {}, stage.district.cast.guardian.email).ok).toBe(false);
  });

  it('lets leads act and members look', () => {
    for (const person of [people.member, people.stranger]) {
      expect(stage.deskSays('desk.run', { job: 'publish' }, person)).toEqual({ ok: false, message: expect.stringContaining('may not do this') as string });
      expect(stage.deskSays('desk.setUp', {}, person).ok).toBe(false);
      expect(stage.deskSays('desk.room', { click: stage.click(), room: 'hub', on: false }, person).ok).toBe(false);
      expect(stage.deskSays('desk.approve', { click: stage.click(), approval: 'x', agree: true }, person).ok).toBe(false);
    }
    expect(stage.deskSays('desk.run', { job: 'publish' }, people.lead).ok).toBe(true);
    expect(stage.desk('desk.room', { click: stage.click(), room: 'hub', on: false }, people.lead).rooms.find((room) => room.room === 'hub')?.on).toBe(false);
  });

  it('refuses what it does not know with a sentence', () => {
    expect(stage.deskSays('desk.run', { job: 'burn' }, stage.owner)).toEqual({ ok: false, message: expect.stringContaining('it should be one of') as string });
    expect(stage.deskSays('desk.room', { click: stage.click(), room: 'core', on: false }, stage.owner).ok).toBe(false);
    expect(stage.deskSays('desk.approve', { click: stage.click(), approval: 'nothing', agree: true }, stage.owner)).toEqual({ ok: false, message: 'nothing is not in the tab Approvals. Somebody may have removed it: look in File › Version history.' });
  });

  it('says who changed a setting at it, once for a click pressed twice', () => {
    const click = stage.click();
    for (let press = 0; press < 2; press++) stage.desk('desk.room', { click, room: 'hub', on: false }, people.lead);
    const lines = stage.rows('programme', 'History').filter((line) => line['Row'] === 'room hub' && line['Kind'] === 'changed');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ Through: 'desk.room' });
  });

  it.each(['Staff', 'Programme'] as const)('stays open when the %s workbook is out of order, and its button mends it', (title) => {
    stage.hands(title === 'Staff' ? 'staff' : 'programme').deleteTab('_commits');
    const view = stage.view();
    expect(view.trouble[0]?.what).toBe(`The hidden tab _commits is missing from MyTech ${title}, so nothing is changed for now. The programme team runs set-up at the desk, which puts it back.`);
    expect(stage.installation.setUp(stage.owner).trouble).toEqual([]);
    expect(stage.view().counts.people).toBeGreaterThan(100);
  });

  it('does not make anything twice when two people press Set up at once', () => {
    const fresh = Stage.installed();
    let pressed = false;
    fresh.workspace.trouble = ({ index, execution }) => {
      if (!pressed && index === 40 && execution.spec.functionName === 'rpc') {
        pressed = true;
        fresh.deskSays('desk.setUp', {}, fresh.owner);
      }
      return undefined;
    };
    fresh.installation.setUp(fresh.owner);
    expect(pressed).toBe(true);
    const names = fresh.workspace.drive.all().map((file) => file.name).filter((name) => name.startsWith('MyTech'));
    expect(new Set(names).size).toBe(names.length);
    expect(fresh.workspace.scripts.listTriggers()).toHaveLength(8);
  });

  it('keeps a form that somebody renamed, since families have its address; one in the trash is made anew', () => {
    const before = stage.form().formId;
    const file = stage.workspace.drive.get(before);
    if (file !== undefined) file.name = 'Help with laptops';
    stage.installation.setUp(stage.owner);
    expect(stage.form().formId).toBe(before);
    if (file !== undefined) file.trashed = true;
    stage.installation.setUp(stage.owner);
    expect(stage.form().formId).not.toBe(before);
    stage.fire('hourly_');
    stage.send();
    stage.pass(120_000);
    expect(stage.tickets()).toHaveLength(1);
  });

  it('names the address that a file cannot be shared with, and shares it once it is right', () => {
    const at = stage.rows('programme', 'Settings').findIndex((one) => one['Setting'] === 'staff accounts') + 2;
    const { technician } = stage.district.cast;
    stage.hands('programme').type(`Settings!B${at}`, technician.email);
    stage.installation.setUp(stage.owner);
    const staff = stage.workspace.drive.get(stage.bookId('staff'));
    expect(staff === undefined ? null : stage.workspace.drive.roleOf(technician.email, staff)).toBe('writer');
    stage.hands('programme').type(`Settings!B${at}`, 'nobody at all');
    // A minute's quota of reads is for one round.
    stage.jump(MINUTE_MS);
    expect(() => stage.installation.setUp(stage.owner)).toThrow('The setting "staff accounts" holds "nobody at all", which cannot be used');
  });
});
