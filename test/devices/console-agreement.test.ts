/** These tests agree to plans for the Admin console, rightly and wrongly: nothing happens that was not agreed to at the desk, as it stands. */
import { ConsoleStage } from './console-stage';

let desk: ConsoleStage;
beforeAll(() => {
  desk = ConsoleStage.ready();
});
beforeEach(() => desk.stage.rewind());

const tagOf = (device: { readonly deviceId: string }): string => desk.stage.workspace.directory.device(device.deviceId)?.annotatedAssetId ?? '';
const tagsOf = (devices: readonly { readonly deviceId: string }[]): readonly string[] => devices.map(tagOf);

describe('agreement', () => {
  it('that was typed into the sheet writes nothing, and the plan still waits at the desk', () => {
    const devices = desk.devices().slice(0, 2);
    desk.retag(devices);
    desk.look();
    const writes = desk.writes();
    const [asked] = desk.stage.rows('programme', 'Approvals');
    for (const [header, text] of [['State', 'approved'], ['Approved by', `${desk.lead}, ${desk.deputy}`], ['People needed', '0']] as const) desk.type('programme', 'Approvals', String(asked?.['Approval']), header, text, desk.member);
    for (const row of desk.changes()) desk.type('programme', 'Console changes', String(row['Change']), 'State', 'applying', desk.member);
    desk.write(3);
    desk.stage.later();
    expect(writes).toEqual([]);
    expect(desk.plan()).toMatchObject({ standing: 'waiting', approvedBy: [] });
    expect(desk.stage.view(desk.lead).approvals).toMatchObject([{ approvedBy: [] }]);
  });

  it('is a lead’s: a member sees the plan and cannot agree, look or act, and a stranger sees nothing', () => {
    desk.retag(desk.devices().slice(0, 1));
    desk.look();
    const { stage } = desk;
    const plan = desk.plan();
    expect(desk.view(desk.member).plans).toHaveLength(1);
    const stranger = stage.district.cast.teacher.email;
    for (const [visitor, may] of [[desk.member, true], [stranger, false]] as const) {
      const refused = { ok: false, message: `Your account ${visitor} may not do this. Ask the programme team to add you to the team list.` };
      expect(stage.deskSays('desk.approve', { click: stage.click(), approval: plan.approval, agree: true }, visitor)).toEqual(refused);
      expect(stage.deskSays('console.look', { click: stage.click() }, visitor)).toEqual(refused);
      expect(stage.deskSays('console.undo', { click: stage.click(), plan: plan.plan }, visitor)).toEqual(refused);
      expect(stage.deskSays('console.act', { click: stage.click(), action: 'disable', serials: ['x'], reason: 'lost', cause: '', confirm: '' }, visitor)).toEqual(refused);
      expect(stage.deskSays('console.device', { code: 'x' }, visitor)).toEqual(refused);
      if (!may) expect(stage.deskSays('console.view', {}, visitor)).toEqual(refused);
    }
  });

  it.each([
    ['Then', 'EVIL-1'],
    ['Now', 'EVIL-1'],
    ['Serial number', 'EVIL-1'],
    ['Device ID', 'EVIL-1'],
    ['Field', 'notes'],
  ])('counts for nothing once somebody edits %s of a row, and says so', (header, text) => {
    const devices = desk.devices().slice(0, 2);
    desk.retag(devices);
    desk.look();
    desk.agree(desk.plan());
    const writes = desk.writes();
    desk.type('programme', 'Console changes', String(desk.changes()[1]?.['Change']), header, text, desk.member);
    expect(desk.plan().standing).toBe('changed');
    desk.write();
    expect(writes).toEqual([]);
    expect(desk.stage.troubles().map((row) => row['What'])).toEqual([`The plan 2026-10-06 a for the Admin console was changed in the sheet after ${desk.lead} agreed to it, so that counts for nothing.`]);
    expect(desk.plan()).toMatchObject({ standing: 'waiting', approvedBy: [] });
    expect(desk.stage.rows('programme', 'Approvals').filter((row) => row['Kind'] === 'console').map((row) => row['State'])).toEqual(['replaced', 'open']);
  });

  it('covers no row that was added by hand', () => {
    desk.retag(desk.devices().slice(0, 1));
    desk.look();
    desk.agree(desk.plan());
    const writes = desk.writes();
    const [row] = desk.changes();
    const other = desk.devices()[7];
    const cells = { ...row, 'Change': '2026-10-06 a/99', 'Serial number': other?.serialNumber ?? '', 'Device ID': other?.deviceId ?? '', 'Now': tagOf(other ?? { deviceId: '' }), 'Then': 'EVIL-2' };
    const hands = desk.stage.hands('programme', desk.member);
    Object.values(cells).forEach((cell, column) => hands.type(`'Console changes'!${String.fromCharCode(65 + column)}3`, String(cell)));
    desk.write();
    expect(writes).toEqual([]);
    expect(desk.plan().standing).toBe('waiting');
  });

  it('is withheld: the plan is dropped, stays so, and the next look proposes it under another name', () => {
    const devices = desk.devices().slice(0, 2);
    desk.retag(devices);
    desk.look();
    desk.agree(desk.plan(), desk.deputy, false);
    expect(desk.plan().standing).toBe('refused');
    desk.write(2);
    expect(desk.states()).toEqual({ dropped: 2 });
    expect(tagsOf(devices)).not.toContain('NEW-1');
    desk.look();
    expect(desk.plan('2026-10-06 b')).toMatchObject({ standing: 'waiting', total: 2 });
  });

  it('that was refused a moment ago does not come back by looking again', () => {
    desk.retag(desk.devices().slice(0, 2));
    desk.look();
    desk.agree(desk.plan(), desk.lead, false);
    desk.look();
    expect(desk.states()).toEqual({ dropped: 2, planned: 2 });
    expect(desk.plan('2026-10-06 a').standing).toBe('refused');
  });
});
