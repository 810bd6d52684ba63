/** These tests press Set up twice: again when it is finished, within the same minute, and by two people at once. */
import type { CallRecord } from '../../local/kernel/workspace';
import { MINUTE_MS, Stage } from './stage';

const READS_A_MINUTE = 60;

const CHANGING = /\.(create|set[A-Z]\w*|add[A-Z]\w*|remove|move\w*|delete\w*)$|^Sheets\.write$|newTrigger/;
/** What set-up keeps of itself in the script's properties changes no file of the district. */
const OWN_NOTES = /^PropertiesService\./;

function callsOf(stage: Stage, work: () => void): readonly CallRecord[] {
  const calls: CallRecord[] = [];
  stage.workspace.onCall = (call) => calls.push(call);
  work();
  stage.workspace.onCall = null;
  return calls;
}

describe('set-up that is finished', () => {
  let stage: Stage;
  beforeAll(() => {
    stage = Stage.installed();
    stage.installation.setUp(stage.owner);
    const hands = stage.hands('programme');
    hands.type('Team!A3', stage.district.cast.lead.email);
    hands.type('Team!C3', 'lead');
    stage.installation.setUp(stage.owner);
    stage.mark();
  });
  beforeEach(() => stage.rewind());

  it('changes nothing when it is pressed again, and reads each workbook once for its tabs', () => {
    const calls = callsOf(stage, () => stage.installation.setUp(stage.owner));
    expect(calls.map(({ name }) => name).filter((name) => CHANGING.test(name) && !OWN_NOTES.test(name))).toEqual([]);
    const laid = calls.filter(({ name }) => name === 'Sheets.get').map(({ args }) => args[0]);
    expect(laid).toHaveLength(6);
    expect(new Set(laid).size).toBe(6);
  });

  it('goes on when the minute has no reads left, without a word of trouble', () => {
    const { quotas } = stage.workspace;
    // Whatever Cloud project the script's reads are counted for, the minute has none left.
    const quota = quotas.save().flatMap(([key]) => /^(Sheets Read \S+) (.*)$/.exec(key)?.slice(1) ?? []);
    expect(quota).toContain(stage.owner);
    quotas.use(stage.owner, quota[quota.indexOf(stage.owner) - 1] ?? '', MINUTE_MS, READS_A_MINUTE);
    const began = stage.now;
    const view = stage.desk('desk.setUp', {});
    expect(view.setUp).toMatchObject({ finished: true });
    expect(stage.now - began).toBeGreaterThan(MINUTE_MS / 2);
  });

  it('puts back what somebody took away: a column, a share, a form that was closed', () => {
    const hands = stage.hands('programme');
    const { email } = stage.district.cast.lead;
    const file = stage.workspace.drive.get(stage.bookId('programme'));
    if (file === undefined) throw new Error('Set-up made no workbook.');
    const held = file.permissions.find((one) => one.to === email);
    stage.workspace.drive.unshare(file, held?.id ?? '');
    hands.type('Team!B1', '');
    const form = stage.workspace.forms.all()[0];
    if (form === undefined) throw new Error('Set-up made no form.');
    form.isAcceptingResponses = false;
    stage.installation.setUp(stage.owner);
    expect(file.permissions.some((one) => one.to === email && one.role === 'writer')).toBe(true);
    expect(stage.rows('programme', 'Team')[0]).toHaveProperty('Name');
    expect(stage.workspace.forms.all()[0]?.isAcceptingResponses).toBe(true);
  });
});

describe('two people who press Set up at once', () => {
  const everything = (stage: Stage): unknown => ({
    files: stage.workspace.drive.all().map(({ name }) => name).sort(),
    triggers: stage.workspace.scripts.listTriggers().map(({ handler }) => handler).sort(),
  });

  it.each([
    ['while the first makes workbooks', 'Drive.Files.create'],
    ['while the first builds a form', 'FormApp.create'],
    ['while the first makes triggers', 'ScriptApp.newTrigger'],
  ])('make everything once: %s', (_when, at) => {
    const alone = Stage.installed();
    alone.installation.setUp(alone.owner);
    const stage = Stage.installed();
    let pressed = 0;
    stage.workspace.onCall = ({ name }) => {
      if (name !== at || pressed > 0) return;
      pressed += 1;
      const other = stage.deskSays('desk.setUp', {}, stage.owner);
      expect(other).toMatchObject({ ok: true, value: { setUp: { finished: false } } });
    };
    stage.installation.setUp(stage.owner);
    stage.workspace.onCall = null;
    expect(pressed).toBe(1);
    expect(everything(stage)).toEqual(everything(alone));
  });
});
