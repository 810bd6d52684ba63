/** These tests hand MyTech over to another account through the bundle, with families writing all the while, and after a suspension. */
import type { ExecutionRecord } from '../../../local/kernel/workspace';
import type { HandOverView } from '../../../src/ui/contracts/health';
import { HOUR_MS, MINUTE_MS, Stage, opened } from '../../path/stage';

const NEW = 'mytech-next@district.example';

let stage: Stage;
let next: string;
let ran: ExecutionRecord[] = [];

beforeAll(() => {
  stage = Stage.ready();
  next = NEW.replace('district.example', stage.workspace.accounts.domain);
  const { accounts, scripts } = stage.workspace;
  accounts.add({ email: next, name: 'Next programme account', about: 'Takes over.', inDomain: true, admin: { devices: 'write', users: 'read', orgUnits: 'read' } });
  scripts.project(stage.installation.program.id).editors = [next];
  stage.installation.deployDesk(next);
  stage.mark();
});
beforeEach(() => {
  stage.rewind();
  stage.workspace.accounts.suspend(stage.owner, false);
  ran = [];
  stage.workspace.onExecution = (record) => void ran.push(record);
});

const at = (desk: string, visitor = desk) => ({
  view: () => opened(stage.installation.desk('handOver.view', {}, visitor, desk)),
  begin: (to: string) => stage.installation.desk('handOver.begin', { click: stage.click(), to }, visitor, desk),
  do: (step: 'rights' | 'files' | 'triggers' | 'charge' | 'clear') => stage.installation.desk('handOver.do', { click: stage.click(), step }, visitor, desk),
  stop: () => stage.installation.desk('handOver.stop', { click: stage.click() }, visitor, desk),
});

const stateOf = (view: HandOverView, step: string): string | undefined => view.steps.find((one) => one.step === step)?.state;

/** Whether a trigger's run did any of the programme's work: whoever is not in charge reads no workbook at all. */
const worked = ({ kind, calls }: ExecutionRecord): boolean => (kind === 'clock' || kind === 'form') && Object.keys(calls).some((name) => name.startsWith('Sheets.'));

function filed(): number {
  const ids = stage.tickets().map((row) => row['Ticket']);
  expect(new Set(ids).size).toBe(ids.length);
  return ids.length;
}

/** Mails that went twice: the same words to the same address. */
function twice(): readonly string[] {
  const seen = new Map<string, number>();
  for (const subject of stage.mailsTo('familia@casa.example')) seen.set(subject, (seen.get(subject) ?? 0) + 1);
  return [...seen].filter(([, count]) => count > 1).map(([subject]) => subject);
}

describe('an account that leaves in good order', () => {
  it('hands over while sixty minutes of forms are sent: every ticket once, no mail twice, each tick by one account', () => {
    const before = filed();
    const old = at(stage.owner);
    const young = at(next);
    const steps: Readonly<Record<number, () => void>> = {
      4: () => void opened(old.begin(next)),
      9: () => expect(stateOf(young.view(), 'door')).toBe('done'),
      14: () => expect(stateOf(opened(young.do('rights')), 'rights')).toBe('done'),
      19: () => expect(stateOf(opened(old.do('files')), 'files')).toBe('done'),
      24: () => expect(stateOf(opened(young.do('triggers')), 'triggers')).toBe('done'),
      33: () => expect(opened(young.do('charge'))).toMatchObject({ inCharge: next }),
      44: () => expect(stateOf(opened(old.do('clear')), 'clear')).toBe('done'),
    };
    let switchedAt = 0;
    let sent = 0;
    for (let minute = 0; minute < 60; minute++) {
      if (minute % 2 === 0) {
        stage.send({ description: `La pantalla numero ${minute}`, studentNumber: '', studentName: `Nobody ${minute}`, device: '' });
        sent += 1;
      }
      steps[minute]?.();
      if (minute === 33) switchedAt = stage.now;
      stage.pass(MINUTE_MS);
    }
    stage.later();
    expect(filed() - before).toBe(sent);
    expect(twice()).toEqual([]);
    expect(stage.mailsTo('familia@casa.example').length).toBeGreaterThan(0);
    const work = ran.filter(worked);
    expect(new Set(work.filter((one) => one.startedMs < switchedAt).map((one) => one.user))).toEqual(new Set([stage.owner]));
    expect(new Set(work.filter((one) => one.startedMs >= switchedAt).map((one) => one.user))).toEqual(new Set([next]));
    expect(stage.workspace.scripts.listTriggers().every((trigger) => trigger.owner === next || trigger.project !== 'program')).toBe(true);
    for (const name of ['programme', 'staff', 'published', 'techTeam', 'content', 'coaching'] as const) expect(stage.workspace.drive.owner(stage.workspace.drive.get(stage.bookId(name)) as never)).toBe(next);
    const view = young.view();
    expect(view.finishedAt).not.toBeNull();
    expect(view.steps.every((step) => step.state === 'done')).toBe(true);
    expect(stage.complaints()).toEqual([]);
  });

  it('lets nobody skip a step, and the desk of another account do no work', () => {
    const old = at(stage.owner);
    const young = at(next);
    for (const typed of ['nobody', 'somebody@elsewhere.example', stage.owner.toUpperCase(), 'nobody@@x']) expect(old.begin(typed).ok).toBe(false);
    expect(old.begin(`unknown@${stage.workspace.accounts.domain}`)).toMatchObject({ ok: false, message: expect.stringContaining('no Google account') as string });
    expect(old.do('charge')).toMatchObject({ ok: false, message: expect.stringContaining('nobody is named') as string });
    opened(old.begin(next));
    for (const step of ['rights', 'triggers', 'charge', 'clear'] as const) expect(young.do(step === 'rights' ? 'charge' : step)).toMatchObject({ ok: false, message: expect.stringContaining('cannot be done yet') as string });
    expect(old.do('rights').ok).toBe(false);
    young.view();
    expect(old.do('rights')).toMatchObject({ ok: false, message: expect.stringContaining(next) as string });
    expect(stage.installation.desk('desk.run', { job: 'mail' }, next, next)).toMatchObject({ ok: false, message: expect.stringContaining('is in charge of MyTech') as string });
    expect(stage.installation.desk('desk.setUp', {}, next, next).ok).toBe(false);
    opened(old.stop());
    expect(old.view()).toMatchObject({ to: '', inCharge: stage.owner });
  });

  it('names what the new account is refused', () => {
    const { accounts } = stage.workspace;
    accounts.add({ email: next, name: 'Next', about: 'No admin.', inDomain: true });
    opened(at(stage.owner).begin(next));
    at(next).view();
    const view = opened(at(next).do('rights'));
    expect(stateOf(view, 'rights')).toBe('now');
    expect(view.steps.find((one) => one.step === 'rights')?.open.join()).toContain('admin role');
    accounts.add({ email: next, name: 'Next', about: 'Takes over.', inDomain: true, admin: { devices: 'write', users: 'read', orgUnits: 'read' } });
    expect(stateOf(opened(at(next).do('rights')), 'rights')).toBe('done');
  });
});

describe('an account that was suspended', () => {
  it('is taken over by a deputy from a desk of its own; what families sent meanwhile is filed once', () => {
    stage.hands('programme').type(stage.cellOf('programme', 'Settings', 'deputy accounts', 'Value'), next);
    stage.installation.setUp(stage.owner);
    const before = filed();
    stage.workspace.accounts.suspend(stage.owner);
    for (let sent = 0; sent < 5; sent++) {
      stage.send({ description: `Sin reloj ${sent}`, studentNumber: '', studentName: `Nobody ${sent}`, device: '' });
      stage.pass(10 * MINUTE_MS);
    }
    expect(filed()).toBe(before);
    expect(stage.installation.desk('desk.view', {}, stage.owner).ok).toBe(false);
    const deputy = at(next);
    expect(opened(stage.installation.desk('health.view', {}, next, next)).needs[0]).toMatchObject({ id: 'clock stopped', urgency: 1 });
    opened(deputy.begin(next));
    expect(deputy.view()).toMatchObject({ isSilent: true, from: stage.owner, to: next });
    expect(opened(deputy.do('rights')).steps.find((one) => one.step === 'rights')).toMatchObject({ state: 'done', open: [] });
    opened(deputy.do('triggers'));
    const taken = opened(deputy.do('charge'));
    expect(taken.inCharge).toBe(next);
    expect(stateOf(taken, 'clear')).toBe('done');
    expect(stateOf(taken, 'files')).toBe('now');
    stage.pass(HOUR_MS + 10 * MINUTE_MS);
    expect(filed() - before).toBe(5);
    expect(twice()).toEqual([]);
    // An administrator moves the files; the account is let in again and does nothing.
    for (const file of stage.workspace.drive.all()) if (stage.workspace.drive.owner(file) === stage.owner) stage.workspace.drive.transfer(file, next);
    expect(stateOf(deputy.view(), 'files')).toBe('done');
    expect(deputy.view().finishedAt).not.toBeNull();
    stage.workspace.accounts.suspend(stage.owner, false);
    ran = [];
    stage.pass(20 * MINUTE_MS);
    expect(ran.filter(worked).every((one) => one.user === next)).toBe(true);
    expect(opened(stage.installation.desk('health.view', {}, next, next)).needs.map((one) => one.id)).toContain(`idle ${stage.owner}`);
  });
});
