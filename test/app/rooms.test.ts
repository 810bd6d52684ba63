import { SHEETS } from '../../src/app/rooms';
import { MINUTE_MS, Stage } from '../path/stage';

describe('a room that is switched off at the desk', () => {
  const stage = Stage.ready();
  const ticketsTab = () => stage.workspace.workbooks.require(stage.bookId('staff')).sheet('Tickets');
  const turn = (on: boolean) => stage.desk('desk.room', { click: stage.click(), room: 'helpdesk', on });

  it('puts its tabs and forms out of the way, keeps what is in them, and runs no job', () => {
    stage.send();
    stage.later();
    const before = stage.tickets().length;
    expect(turn(false).rooms.find((room) => room.room === 'helpdesk')?.on).toBe(false);
    expect(ticketsTab()?.hidden).toBe(true);
    expect(() => stage.send()).toThrow(/no longer accepting responses/);
    stage.later();
    expect(stage.tickets()).toHaveLength(before);
  });

  it('stays so when set-up is run again, and comes back whole', () => {
    stage.installation.setUp(stage.owner);
    expect(ticketsTab()?.hidden).toBe(true);
    // A minute's quota of reads is for one round of set-up.
    stage.jump(MINUTE_MS);
    turn(true);
    expect(ticketsTab()?.hidden).toBe(false);
    const before = stage.tickets().length;
    stage.send({ device: undefined, description: 'otra vez' });
    stage.later();
    expect(stage.tickets()).toHaveLength(before + 1);
  });
});

it('nobody sees more than seven tabs', () => {
  const visible = new Map<string, string[]>();
  for (const sheet of SHEETS) if (!sheet.hidden) visible.set(sheet.workbook, [...(visible.get(sheet.workbook) ?? []), sheet.name]);
  for (const [workbook, names] of visible) expect([workbook, names.length <= 7 ? 'at most seven' : names]).toEqual([workbook, 'at most seven']);
});
