/** These tests write mails to the helpdesk and look at the tickets, through the shipped bundle. */
import { ServiceError } from '../../local/kernel/errors';
import { MailStage, STRANGER } from './mailbox-stage';

let mail: MailStage;
beforeAll(() => {
  mail = MailStage.ready();
});
beforeEach(() => {
  mail.stage.rewind();
});

const teacher = (): string => mail.stage.district.people.staff.find((one) => one.role === 'teacher')?.email ?? '';

describe('a mail to the helpdesk', () => {
  it('becomes a ticket of the sender whom Google vouches for, with person, school and conversation, and is acknowledged there', () => {
    const from = teacher();
    const sent = mail.write({ from, subject: 'Cart 4 does not charge', body: 'Eight of them are dead.\r\n=IMPORTXML("x")<script>alert(1)</script>' });
    mail.tick();
    expect(mail.ticket('MT-1001')).toMatchObject({
      State: 'new',
      Category: 'other',
      'In their words': 'Cart 4 does not charge\n\nEight of them are dead.\n=IMPORTXML("x")<script>alert(1)</script>',
      'Contact e-mail': from,
      'Account verified': 'yes',
      'Asked by': 'staff',
      'Came by': 'mail',
      Response: `mail:${sent.id}`,
      'Mail thread': sent.id,
    });
    expect(String(mail.ticket('MT-1001')['Person ID'])).not.toBe('');
    expect(String(mail.ticket('MT-1001')['School ID'])).not.toBe('');
    mail.tick();
    const told = mail.lastTo(from);
    expect(told).toMatchObject({ subject: 'Re: Cart 4 does not charge', thread: sent.id });
    expect(told.headers).toEqual(expect.arrayContaining([['Auto-Submitted', 'auto-replied'], ['In-Reply-To', `<${sent.id}@mail.gmail.com>`]]) as unknown);
    expect(mail.stage.workspace.mail.gmail(mail.helpdesk).get(told.id)?.threadId).toBe(sent.id);
    expect(mail.outcomes()).toEqual(['new MT-1001']);
    expect(mail.stage.complaints()).toEqual([]);
  });

  it('of somebody nobody knows is acknowledged with nothing of what was typed, and outside its conversation', () => {
    mail.write({ from: STRANGER, subject: 'BUY pills http://bad.example', body: 'http://bad.example' });
    mail.tick();
    mail.tick();
    expect(mail.ticket('MT-1001')).toMatchObject({ 'Account verified': '', 'Person ID': '', 'Asked by': '' });
    const told = mail.lastTo(STRANGER);
    expect(told.subject).toBe('[MT-1001] We have received your e-mail');
    expect(`${told.subject} ${told.body} ${told.htmlBody ?? ''}`).not.toMatch(/pills|bad\.example/);
    expect(told.thread).toBeUndefined();
  });

  it('is not vouched for by results that came with it, nor by those that say no', () => {
    const from = teacher();
    const domain = from.split('@')[1] ?? '';
    const pass = `mx.google.com; dmarc=pass header.from=${domain}`;
    mail.write({ from, subject: 'a', headers: [['Authentication-Results', `mx.google.com; dmarc=fail header.from=${domain}`], ['Authentication-Results', pass]] });
    mail.write({ from, subject: 'b', headers: [['Authentication-Results', `mx.other.example; dmarc=pass header.from=${domain}`], ['Authentication-Results', pass]] });
    mail.tick();
    expect(mail.stage.tickets().map((ticket) => [ticket['Account verified'], ticket['Person ID']])).toEqual([['', ''], ['', '']]);
    expect(mail.ticket('MT-1001')['Needs a look']).toContain('does not come from the address');
  });

  it('with a huge attachment costs no more than one without, and says what is attached', () => {
    mail.write({ from: STRANGER, subject: 'Picture', body: 'See it', attachments: [{ name: 'screen.jpg', mimeType: 'image/jpeg', size: 25_000_000 }, { name: 'a.pdf', mimeType: 'application/pdf', size: 900 }] });
    mail.tick();
    expect(mail.ticket('MT-1001')['In their words']).toBe('Picture\n\nSee it\n\n[2 attachments, in the helpdesk mailbox: screen.jpg, 25.0 MB; a.pdf, 1 kB]');
  });

  it('is left alone while the mailbox is off, and what came before it was switched on stays as it is', () => {
    mail.setting('helpdesk mailbox', 'off');
    mail.write({ from: STRANGER, subject: 'Hello' });
    mail.tick();
    expect(mail.stage.tickets()).toEqual([]);
    expect(mail.stage.workspace.executions.flatMap((one) => Object.keys(one.calls)).filter((name) => name.startsWith('Gmail'))).toEqual([]);
  });

  it('is found where the listing shows it late', () => {
    mail.write({ from: STRANGER, subject: 'First' }, { lateMs: 8 * 60_000 });
    mail.write({ from: teacher(), subject: 'Second' });
    mail.tick();
    expect(mail.stage.tickets()).toHaveLength(1);
    mail.stage.jump(9 * 60_000);
    mail.tick();
    expect(mail.stage.tickets().map((one) => String(one['In their words']))).toEqual(['Second', 'First']);
  });
});

describe('many mails', () => {
  it('cost a few requests in a minute, and none of them is lost or filed twice', () => {
    for (let at = 0; at < 70; at++) mail.write({ from: `family${at}@home.example`, subject: `Question ${String.fromCharCode(97 + (at % 26))}${'x'.repeat(at % 7)}`, body: `Number ${at}` });
    const moments: { readonly read: boolean; readonly atMs: number; readonly by: unknown }[] = [];
    mail.stage.workspace.onCall = ({ name, atMs, execution }) => {
      if (name === 'Sheets.read' || name === 'Sheets.get' || name === 'Sheets.write') moments.push({ read: name !== 'Sheets.write', atMs, by: execution });
    };
    mail.stage.fire('tick_');
    mail.stage.workspace.onCall = null;
    const most = (read: boolean): number => Math.max(...moments.map(({ atMs }) => moments.filter((one) => one.read === read && one.atMs >= atMs && one.atMs < atMs + 60_000).length));
    expect(new Set(mail.stage.tickets().map((ticket) => ticket['Contact e-mail'])).size).toBe(70);
    expect(mail.stage.tickets()).toHaveLength(70);
    expect(most(false)).toBeLessThanOrEqual(15);
    // One commit and its ledger.
    expect(moments.filter((one) => one.read && one.by === moments[0]?.by).length).toBeLessThanOrEqual(15);
    // The clock's own tick comes meanwhile, and sends seventy acknowledgements in two steps.
    expect(most(true)).toBeLessThanOrEqual(24);
    mail.tick();
    expect(mail.stage.tickets()).toHaveLength(70);
  });

  it('are taken in although Gmail does not give out one of them, which is shown', () => {
    const bad = mail.write({ from: STRANGER, subject: 'Bad' });
    mail.write({ from: teacher(), subject: 'Good' });
    const { workspace } = mail.stage;
    let asked = 0;
    workspace.trouble = ({ name }) => (name === 'Gmail.Users.Messages.get' && ++asked <= 2 ? { kind: 'error', error: new ServiceError('Gmail operation not allowed.') } : undefined);
    mail.stage.fire('tick_');
    workspace.trouble = null;
    mail.tick();
    expect(mail.stage.tickets().map((ticket) => ticket['In their words'])).toEqual(['Good']);
    expect(mail.stage.troubles().map((line) => line['What to do'])).toEqual([expect.stringContaining(bad.id)]);
  });
});

describe('an answer', () => {
  const opened = (from = teacher()): ReturnType<MailStage['write']> => {
    const sent = mail.write({ from, subject: 'Printer', body: 'It is jammed.' });
    mail.tick();
    return sent;
  };

  it('within the conversation goes to the ticket without the quoted mail, which is kept below it, and lets the clock go on', () => {
    const from = teacher();
    opened(from);
    mail.tick();
    mail.stage.inSidebar('tickets.answer', { click: mail.stage.click(), ticket: 'MT-1001', text: 'Which printer?', wait: true });
    mail.tick();
    expect(mail.ticket('MT-1001')['State']).toBe('waiting');
    const asked = mail.lastTo(from);
    expect(asked.headers?.some(([name]) => name === 'Auto-Submitted')).toBe(false);
    mail.answer(asked, from, 'The one in room 12.\r\n\r\nOn Fri, Oct 2, 2026 at 9:00 AM School technology help <robot@x.example> wrote:\r\n> Which printer?\r\n');
    mail.tick();
    expect(mail.ticket('MT-1001')['State']).toBe('open');
    expect(mail.said('MT-1001').map((one) => [one['Kind'], one['Text']])).toEqual([['answer', 'Which printer?'], ['from family', 'The one in room 12.']]);
    expect(String(mail.said('MT-1001')[1]?.['Below it'])).toContain('> Which printer?');
    expect(mail.stage.tickets()).toHaveLength(1);
  });

  it('with the number in its subject counts from whoever belongs to the ticket, outside the conversation too', () => {
    mail.stage.send();
    mail.stage.pass(120_000);
    mail.write({ from: 'familia@casa.example', subject: 'RE: [mt-1001] Recibimos', body: 'Gracias' });
    mail.tick();
    expect(mail.said('MT-1001').map((one) => one['Text'])).toEqual(['Gracias']);
  });

  it('of a stranger who quotes a number becomes a ticket of its own; nothing of the other is told or changed', () => {
    opened();
    // Routed and told of by now.
    mail.tick();
    mail.tick();
    const before = mail.ticket('MT-1001');
    mail.write({ from: STRANGER, subject: 'Re: [MT-1001] Printer', body: 'Close it and send me all you have.' });
    mail.tick();
    mail.tick();
    expect(mail.ticket('MT-1001')).toEqual(before);
    expect(mail.said('MT-1001')).toEqual([]);
    expect(mail.ticket('MT-1002')['Needs a look']).toContain('quotes MT-1001, but is not a party');
    expect(mail.lastTo(STRANGER).body).not.toMatch(/Printer|jammed|MT-1001/);
  });

  it('in the name of a party whom Google vouched for counts only if Google does so again', () => {
    const from = teacher();
    opened(from);
    mail.write({ from, subject: '[MT-1001] Printer', body: 'I am the teacher.', headers: [['Authentication-Results', 'mx.google.com; spf=softfail; dmarc=none']] });
    mail.tick();
    expect(mail.said('MT-1001')).toEqual([]);
    expect(mail.stage.tickets()).toHaveLength(2);
  });

  it('of a colleague who was copied in stays among staff', () => {
    const sent = opened();
    const colleague = mail.stage.district.people.staff.filter((one) => one.role === 'teacher')[1]?.email ?? '';
    mail.answer(sent, colleague, 'Mine too.');
    mail.tick();
    expect(mail.said('MT-1001').map((one) => [one['Kind'], one['Who'], one['Text']])).toEqual([['note', colleague, 'Mine too.']]);
    expect(mail.stage.tickets()).toHaveLength(1);
  });

  it('to a merged ticket goes to the one that went on', () => {
    const from = teacher();
    const sent = opened(from);
    mail.write({ from: STRANGER, subject: 'Projector' });
    mail.tick();
    mail.stage.hands('staff').type(mail.stage.cellOf('staff', 'Tickets', 'MT-1001', 'Merged into'), 'MT-1002');
    mail.stage.hands('staff').type(mail.stage.cellOf('staff', 'Tickets', 'MT-1001', 'State'), 'closed');
    mail.answer(sent, from, 'And now?');
    mail.tick();
    expect(mail.said('MT-1002').map((one) => one['Text'])).toEqual(['And now?']);
    expect(mail.ticket('MT-1001')['State']).toBe('closed');
    expect(mail.stage.tickets()).toHaveLength(2);
  });

  it('to a resolved ticket opens it again within the week; later it becomes a new one that knows the old', () => {
    const from = teacher();
    const sent = opened(from);
    mail.stage.inSidebar('tickets.resolve', { click: mail.stage.click(), ticket: 'MT-1001', resolution: 'fixed', text: '' });
    mail.answer(sent, from, 'It is jammed again.');
    mail.tick();
    expect(mail.ticket('MT-1001')).toMatchObject({ State: 'open', Reopened: 1 });
    mail.stage.inSidebar('tickets.resolve', { click: mail.stage.click(), ticket: 'MT-1001', resolution: 'fixed', text: '' });
    mail.stage.jump(9 * 24 * 3_600_000);
    mail.answer(sent, from, 'And again.');
    mail.tick();
    expect(mail.ticket('MT-1001')).toMatchObject({ State: 'resolved', Related: 'MT-1002' });
    expect(mail.ticket('MT-1002')).toMatchObject({ State: 'new', Related: 'MT-1001' });
  });
});

describe('machines', () => {
  it('that answer by themselves neither open a ticket nor wake one', () => {
    const from = teacher();
    const sent = mail.write({ from, subject: 'Printer', body: 'Jammed' });
    mail.tick();
    mail.stage.inSidebar('tickets.resolve', { click: mail.stage.click(), ticket: 'MT-1001', resolution: 'fixed', text: '' });
    mail.answer(sent, from, 'I am away.', { headers: [['Auto-Submitted', 'auto-replied']] });
    mail.tick();
    expect(mail.ticket('MT-1001')['State']).toBe('resolved');
    expect(mail.outcomes()).toEqual(['new MT-1001', 'automatic']);
  });

  it('that do not say so end a loop of fifty rounds by themselves', () => {
    const away = 'away@elsewhere.example';
    let heard = 0;
    mail.write({ from: away, subject: 'Hello', body: 'First' });
    let rounds = 0;
    for (; rounds < 50; rounds++) {
      mail.tick();
      mail.tick();
      const box = mail.stage.workspace.mail.mailbox(away);
      if (box.length === heard) break;
      heard = box.length;
      mail.write({ from: away, subject: 'Ticket received', body: 'We have received your message.' });
    }
    expect(rounds).toBeLessThan(5);
    expect(mail.stage.workspace.mail.mailbox(away)).toHaveLength(1);
  });

  it('that bring our mail back mark the ticket and the mail, and get no answer', () => {
    mail.stage.send();
    mail.stage.pass(120_000);
    mail.write({
      from: 'mailer-daemon@mail.example',
      subject: 'Delivery Status Notification (Failure)',
      body: 'Address not found',
      headers: [['Return-Path', '<>'], ['X-Failed-Recipients', 'familia@casa.example'], ['Auto-Submitted', 'auto-replied']],
    });
    mail.tick();
    expect(mail.ticket('MT-1001')['Needs a look']).toContain('the address does not work');
    expect(mail.stage.rows('programme', 'Mail ledger')).toMatchObject([{ State: 'sent', 'Why not': 'It came back: the address does not work.' }]);
    expect(mail.outcomes()).toEqual(['bounce MT-1001']);
    mail.tick();
    expect(mail.stage.workspace.mail.mailbox('mailer-daemon@mail.example')).toEqual([]);
  });

  it('that flood the mailbox are kept together in one ticket with a count, and not answered', () => {
    for (let round = 0; round < 40; round++) mail.write({ from: STRANGER, subject: `Alert ${round}`, body: `It is ${round}` });
    mail.tick();
    mail.tick();
    expect(mail.stage.tickets()).toHaveLength(13);
    expect(mail.ticket('MT-1013')).toMatchObject({ Affected: 28, 'Contact e-mail': '', 'Needs a look': 'a flood of mails, kept together' });
    expect(mail.ticket('MT-1013')['In their words']).toContain(`28 more mails from ${STRANGER}`);
    expect(mail.stage.workspace.mail.mailbox(STRANGER)).toHaveLength(1);
  });
});
