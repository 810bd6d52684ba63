/** These tests are about the day's mails: what the quota carries, what waits, and what is never sent twice. */
import { outcomesOf } from '../../src/app/mail-ledger';
import { carriedToday, type MailClass } from '../../src/app/mail-budget';
import { foldedTogether } from '../../src/app/outbox';
import { DAY_MS, MINUTE_MS, Stage } from '../path/stage';

const FAMILY = 'familia@casa.example';

describe('what the quota carries', () => {
  const carried = (mails: string, left: number, reserve: number, day = { whole: 0, urgent: 0 }): string => {
    const classes: Readonly<Record<string, MailClass>> = { A: 'answer', o: 'today', r: 'if room', f: 'folded' };
    return carriedToday([...mails], (mail) => classes[mail] ?? 'today', { ...day, left }, reserve).join('');
  };

  it('is answers first, whatever their place', () => {
    expect(carried('ooAoA', 3, 0)).toBe('AAo');
  });

  it('keeps the reserve for answers', () => {
    expect(carried('ooo', 5, 3)).toBe('oo');
    expect(carried('AAAo', 3, 3)).toBe('AAA');
  });

  it('is nothing where nothing is left', () => {
    expect(carried('Ao', 0, 0)).toBe('');
    expect(carried('Ao', -3, 0)).toBe('');
  });

  it('gives what may wait the rest, and keeps three fifths of the day until what cannot wait has had them', () => {
    expect(carried('rfAo', 10, 0, { whole: 10, urgent: 0 })).toBe('Aofr');
    expect(carried('rrrrrrrr', 10, 0, { whole: 10, urgent: 0 })).toBe('rrrr');
    expect(carried('rrrrrrrr', 6, 0, { whole: 10, urgent: 0 })).toBe('');
    expect(carried('rrrrrrrr', 6, 0, { whole: 10, urgent: 4 })).toBe('rrrr');
    expect(carried('rrrrrrrr', 6, 5, { whole: 10, urgent: 6 })).toBe('r');
  });
});

describe('what goes in one mail', () => {
  const mail = (to: string, folds: boolean, language: 'en' | 'es' = 'en') => ({ to, folds, language });

  it('is what may be folded, by address and language', () => {
    const mails = [mail('a@x.example', true), mail('b@x.example', true), mail('A@x.example', true), mail('a@x.example', false), mail('a@x.example', true, 'es')];
    expect(foldedTogether(mails).map((group) => group.map((one) => mails.indexOf(one)))).toEqual([[0, 2], [1], [3], [4]]);
  });
});

describe('what a mark says after a run was cut off', () => {
  const states = (at: number, doubt: Record<string, string> = {}): string => outcomesOf({ ids: ['a', 'b', 'c'], at, doubt }).map((one) => one.state).join();

  it('is that nothing left before the first', () => expect(states(-1)).toBe('unsent,unsent,unsent'));
  it('is that the one at the mark is in doubt', () => expect(states(1)).toBe('sent,in doubt,unsent'));
  it('is that all of one mail are in doubt together', () => {
    expect(outcomesOf({ ids: ['a', 'b', 'c', 'd'], at: 1, together: 2, doubt: {} }).map((one) => one.state).join()).toBe('sent,in doubt,in doubt,unsent');
  });
  it('is that all went at the end, but for those that Google did not take', () => {
    expect(states(3)).toBe('sent,sent,sent');
    expect(states(3, { b: 'no' })).toBe('sent,in doubt,sent');
  });
});

describe('through the bundle', () => {
  let stage: Stage;
  beforeAll(() => {
    stage = Stage.ready();
  });
  beforeEach(() => stage.rewind());

  const file = (over = {}): void => {
    stage.send(over);
    stage.pass(2 * MINUTE_MS);
  };
  const queued = (): number => stage.rows('staff', 'Outbox').filter((row) => row['State'] === 'queued').length;
  const setting = (name: string, value: string): void => {
    const row = stage.rows('programme', 'Settings').findIndex((one) => one['Setting'] === name);
    stage.hands('programme').type(`Settings!B${row + 2}`, value);
  };

  it('mails that today cannot carry wait for tomorrow, the desk says so, and staff’s answers go before them', () => {
    setting('mails kept for answers', '2');
    stage.workspace.mail.limits.recipientsPerDay = 4;
    for (let family = 0; family < 5; family++) file({ device: undefined, email: `familia${family}@casa.example` });
    expect(stage.workspace.mail.sent).toHaveLength(2);
    expect(queued()).toBe(3);
    expect(stage.view().jobs.find((job) => job.job === 'mail')?.progress).toContain("3 wait for tomorrow's quota");
    expect(stage.view().quotas).toMatchObject([{ left: 2 }]);
    stage.inSidebar('tickets.answer', { click: stage.click(), ticket: 'MT-1005', text: 'Venga', wait: false });
    stage.fire('tick_');
    expect(stage.mailsTo('familia4@casa.example')).toEqual(['[MT-1005] Respuesta a su solicitud de ayuda']);
    expect(queued()).toBe(3);
    stage.jump(DAY_MS);
    stage.workspace.mail.limits.recipientsPerDay = 1500;
    stage.fire('tick_');
    expect(queued()).toBe(0);
    // Who has an answer needs no acknowledgement any more.
    expect(stage.workspace.mail.sent).toHaveLength(5);
    expect(stage.troubles()).toMatchObject([{ What: expect.stringMatching(/ wait\. They go by themselves within 2\d hours/) as string }]);
  });

  it('a mail that Google does not take is in doubt and shown; it stands in nobody’s way and is not sent again', () => {
    stage.workspace.mail.limits.subjectLength = 5;
    file();
    stage.fire('tick_');
    stage.workspace.mail.limits.subjectLength = 250;
    expect(stage.troubles()).toMatchObject([{ What: expect.stringContaining('A mail about ticket MT-1001 may not have gone out') as string, 'What to do': expect.stringContaining('Sent folder') as string }]);
    file({ device: undefined, description: 'otra' });
    stage.later();
    expect(stage.mailsTo(FAMILY)).toEqual(['[MT-1002] Recibimos su solicitud de ayuda']);
    expect(stage.view().trouble).toHaveLength(1);
    const [line] = stage.view().trouble;
    expect(stage.desk('desk.settle', { click: stage.click(), trouble: line?.id ?? '' }).trouble).toEqual([]);
  });

  it('a service that is down puts one mail in doubt, and the others go when it is back', () => {
    // The tick that is about to come is over, so that no other looks beside the one that is fired.
    stage.pass(MINUTE_MS);
    stage.workspace.scripts.triggers.trouble = () => ({ kind: 'lost' });
    for (let family = 0; family < 6; family++) stage.send({ device: undefined, email: `familia${family}@casa.example` });
    stage.workspace.scripts.triggers.trouble = null;
    stage.workspace.mail.limits.subjectLength = 5;
    // The clock's own tick would try one more, were it due just now.
    stage.workspace.overlap = false;
    stage.desk('desk.run', { job: 'intake' });
    stage.fire('tick_');
    stage.workspace.overlap = true;
    expect(stage.troubles()).toHaveLength(1);
    stage.workspace.mail.limits.subjectLength = 250;
    stage.fire('tick_');
    expect(stage.workspace.mail.sent).toHaveLength(5);
    expect(queued()).toBe(0);
  });
});
