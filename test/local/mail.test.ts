/** These tests hold MailApp to Google's quotas and words, and the post office to delivering what was sent. */
import { BODY_SIZE_BYTES, RECIPIENTS_PER_MESSAGE, SUBJECT_LENGTH } from '../../local/services/mail/store';
import { PARENT, ROBOT, run, stage, TEACHER } from './script-stage';

describe('MailApp.sendEmail', () => {
  it('delivers a message object to everybody named', () => {
    const workspace = stage();
    run(workspace, 'MailApp.sendEmail(a);', {
      args: [{ to: `"Pat" <${PARENT}>`, cc: TEACHER, subject: 'Repaired', body: 'Ready.', htmlBody: '<p>Ready.</p>', name: 'MyTech', replyTo: 'help@school.example' }],
    });
    expect(workspace.mail.mailbox(PARENT.toUpperCase())).toEqual([
      {
        id: expect.any(String) as string,
        atMs: expect.any(Number) as number,
        from: ROBOT,
        to: [PARENT],
        cc: [TEACHER],
        subject: 'Repaired',
        body: 'Ready.',
        htmlBody: '<p>Ready.</p>',
        name: 'MyTech',
        replyTo: 'help@school.example',
        project: 'test',
      },
    ]);
    expect(workspace.mail.mailbox(TEACHER)).toHaveLength(1);
    expect(workspace.mail.mailbox(ROBOT)).toEqual([]);
  });

  it('takes recipient, subject, body and options', () => {
    const workspace = stage();
    run(workspace, `MailApp.sendEmail('${PARENT}, ${TEACHER}', 's', 'b', { name: 'MyTech' }); MailApp.sendEmail('${PARENT}', 's2', 'b');`);
    expect(workspace.mail.sent.map(({ to, subject, name }) => [to, subject, name])).toEqual([
      [[PARENT, TEACHER], 's', 'MyTech'],
      [[PARENT], 's2', null],
    ]);
    expect(workspace.mail.mailbox(PARENT).map(({ subject }) => subject)).toEqual(['s2', 's']);
  });

  it.each([
    [{ to: '', subject: 's', body: 'b' }, 'Exception: Failed to send email: no recipient'],
    [{ to: 'nobody', subject: 's', body: 'b' }, 'Exception: Invalid email: nobody'],
    [{ to: PARENT, subject: 'x'.repeat(SUBJECT_LENGTH + 1), body: 'b' }, 'Exception: Argument too large: subject'],
    [{ to: PARENT, subject: 's', body: 'x'.repeat(BODY_SIZE_BYTES + 1) }, 'Exception: Limit Exceeded: Email Body Size.'],
    [{ to: Array(RECIPIENTS_PER_MESSAGE + 1).fill(PARENT).join(), subject: 's', body: 'b' }, 'Exception: Limit Exceeded: Email Recipients Per Message.'],
    [{ to: PARENT, subject: 's', body: 'b', attachments: [] }, 'MailApp.sendEmail with attachments is not in the local Workspace.'],
  ])('refuses what Google refuses, and sends nothing then (%#)', (message, words) => {
    const workspace = stage();
    expect(() => run(workspace, 'MailApp.sendEmail(a);', { args: [message] })).toThrow(words);
    expect(workspace.mail.sent).toEqual([]);
  });

  it('refuses arguments that fit no signature', () => {
    expect(() => run(stage(), "MailApp.sendEmail('a@b.example', 's');")).toThrow("(String,String) don't match the method signature for MailApp.sendEmail");
  });
});

describe('the day\'s quota', () => {
  const send = (to: string): string => `MailApp.sendEmail('${to}', 's', 'b');`;

  it('counts recipients outside and inside the domain apart, and is whole again a day later', () => {
    const workspace = stage();
    Object.assign(workspace.mail.limits, { recipientsPerDay: 2, recipientsPerDayInDomain: 3 });
    run(workspace, send(`${PARENT},${PARENT},${TEACHER}`));
    expect(() => run(workspace, send(PARENT))).toThrow('Exception: Service invoked too many times for one day: email.');
    run(workspace, send(`${TEACHER},${TEACHER}`));
    expect(() => run(workspace, send(TEACHER))).toThrow('Service invoked too many times for one day: email.');
    expect(run(workspace, 'return MailApp.getRemainingDailyQuota();')).toBe(0);
    workspace.clock.advance(25 * 3600_000);
    expect(run(workspace, `${send(PARENT)} return MailApp.getRemainingDailyQuota();`)).toBe(1);
  });

  it('stays used where mail and quota are saved and loaded', () => {
    const workspace = stage();
    run(workspace, send(PARENT));
    const again = stage();
    again.mail.load(JSON.parse(JSON.stringify(workspace.mail.save())));
    expect(again.mail.mailbox(PARENT)).toEqual(workspace.mail.mailbox(PARENT));
  });
});
