/** These tests are about what a mail is, with plain values. */
import * as fc from 'fast-check';
import type { ReceivedMail } from '../../src/base/ports';
import { newRow } from '../../src/base/table';
import { mailNeed, mailNeedText } from '../../src/app/mail-need';
import { apart, textOfHtml } from '../../src/helpdesk/mailbox/rules/mail-text';
import { ACKNOWLEDGED_MS, type Earlier, FLOOD_ALIKE, FLOOD_MAILS, floodOf, isAcknowledged, isParty, numberIn, provenance, understood } from '../../src/helpdesk/mailbox/rules/mailbox';
import { tickets } from '../../src/helpdesk/sheet';

const OWN = 'help@school.example';
const received = (headers: Readonly<Record<string, string>> = {}, more: Partial<ReceivedMail> = {}): ReceivedMail => ({
  ...{ id: 'a', thread: 't', at: 1_000_000_000, own: false, plain: 'Hello', html: '', attachments: [] },
  headers: Object.entries({ From: 'Pat <pat@home.example>', Subject: 'Printer', ...headers }).map(([name, value]) => ({ name, value })),
  ...more,
});
const kind = (headers: Readonly<Record<string, string>>, more: Partial<ReceivedMail> = {}): string => understood(received(headers, more), OWN).kind;

describe('what a mail is', () => {
  it.each([
    [{}, 'person'],
    [{ 'Auto-Submitted': 'no' }, 'person'],
    [{ From: OWN.toUpperCase() }, 'own'],
    [{ 'X-MyTech-Mail': 'reply' }, 'own'],
    [{ From: 'Mail Delivery Subsystem <mailer-daemon@mail.example>' }, 'bounce'],
    [{ 'Content-Type': 'multipart/report; report-type=delivery-status' }, 'bounce'],
    [{ 'Auto-Submitted': 'auto-replied (vacation)' }, 'automatic'],
    [{ 'X-Autoreply': 'yes' }, 'automatic'],
    [{ Precedence: 'auto_reply' }, 'automatic'],
    [{ 'Return-Path': '<>' }, 'automatic'],
    [{ 'Auto-Submitted': 'auto-generated' }, 'machine'],
    [{ Precedence: 'list' }, 'machine'],
    [{ 'List-Id': '<staff.school.example>' }, 'machine'],
    [{ From: 'no-reply@vendor.example' }, 'machine'],
    [{ From: 'a@x.example, b@y.example' }, 'machine'],
  ])('is told by its headers (%j)', (headers, expected) => expect(kind(headers)).toBe(expected));

  it('is ours where Gmail says that we sent it', () => expect(kind({}, { own: true })).toBe('own'));

  it('is nobody’s to be written to where its sender is several, none, or no address', () => {
    for (const From of ['', 'Pat', 'a@x.example, b@y.example', `${'x'.repeat(300)}@y.example`, '<>', 'pat@home.example <evil@x.example>, c@d.example']) expect(understood(received({ From }), OWN).from).toBe('');
    expect(understood(received({ From: '"pat@home.example" <Real@Other.example>' }), OWN).from).toBe('real@other.example');
  });

  it('names for whom mail came back, by its header or its report', () => {
    const from = { From: 'postmaster@x.example' };
    expect(understood(received({ ...from, 'X-Failed-Recipients': 'Pat@Home.example' }), OWN).failed).toBe('pat@home.example');
    expect(understood(received(from, { plain: 'Final-Recipient: rfc822; sam@home.example' }), OWN).failed).toBe('sam@home.example');
  });
});

describe('whom Google vouches for', () => {
  const of = (results: string): string => provenance(results, 'pat@home.example');
  it.each([
    ['mx.google.com; dmarc=pass (p=NONE) header.from=home.example', 'proven'],
    ['mx.google.com; dkim=pass header.i=@home.example; spf=pass (google.com: x) smtp.mailfrom=pat@home.example', 'proven'],
    ['mx.google.com; dkim=pass header.i=@home.example', 'unknown'],
    ['mx.google.com; spf=pass smtp.mailfrom=pat@home.example', 'unknown'],
    ['mx.google.com; dmarc=pass header.from=other.example', 'unknown'],
    ['mx.google.com; dmarc=pass header.from=evilhome.example', 'unknown'],
    ['mx.google.com.evil.example; dmarc=pass header.from=home.example', 'unknown'],
    ['mx.google.com; spf=fail (dmarc=pass header.from=home.example) smtp.mailfrom=x@y.example', 'unknown'],
    ['mx.google.com; dmarc=fail header.from=home.example; dkim=pass header.i=@home.example; spf=pass smtp.mailfrom=pat@home.example', 'forged'],
    ['', 'unknown'],
  ])('%s', (results, expected) => expect(of(results)).toBe(expected));
});

describe('who belongs to a ticket', () => {
  const ticket = (verified: boolean) => newRow(tickets, { ticket: 'MT-1', contact: 'Pat@home.example', verified });
  const party = (sender: 'proven' | 'unknown' | 'forged', verified: boolean, from = 'pat@home.example'): boolean => isParty({ from, sender }, { ticket: ticket(verified), followers: [{ contact: 'sam@home.example', verified: false }] });

  it('is its contact and its followers, as surely as they were known before', () => {
    expect([party('proven', true), party('unknown', true), party('unknown', false), party('forged', false)]).toEqual([true, false, true, false]);
    expect([party('unknown', true, 'sam@home.example'), party('proven', true, 'eve@home.example')]).toEqual([true, false]);
  });

  it('is nobody where the ticket has no address', () => {
    expect(isParty({ from: '', sender: 'unknown' }, { ticket: newRow(tickets, { ticket: 'MT-1' }), followers: [] })).toBe(false);
  });
});

describe('a subject', () => {
  it('names a ticket wherever its number stands, and only then', () => {
    expect(['Re: [MT-1001] x', 'mt-7', 'AMT-7', 'MT-', 'MT-12345678901'].map(numberIn)).toEqual(['MT-1001', 'MT-7', '', '', '']);
  });
});

describe('floods and loops', () => {
  const mail = understood(received(), OWN);
  const earlier = (count: number, over: Partial<Earlier> = {}): Earlier[] =>
    Array.from({ length: count }, (_each, at) => ({ messageId: `m${at}`, at: mail.at - 60_000, from: mail.from, alike: 'other', outcome: 'new', acknowledged: false, ...over }));

  it('begin with so many mails of one sender, or of one subject, within the hour', () => {
    expect(floodOf(mail, earlier(FLOOD_MAILS - 1))).toBe('');
    expect(floodOf(mail, earlier(FLOOD_MAILS))).toBe('from pat@home.example');
    expect(floodOf(mail, earlier(FLOOD_MAILS, { at: mail.at - 3_700_000 }))).toBe('');
    expect(floodOf(mail, earlier(FLOOD_ALIKE, { from: 'x@y.example', alike: 'printer' }))).toBe('about printer');
    expect(floodOf(mail, earlier(FLOOD_ALIKE, { from: 'x@y.example', alike: 'printer', outcome: 'reply' }))).toBe('');
  });

  it('end with one acknowledgement in some hours', () => {
    expect(isAcknowledged(mail, earlier(3))).toBe(true);
    expect(isAcknowledged(mail, earlier(1, { acknowledged: true }))).toBe(false);
    expect(isAcknowledged(mail, earlier(1, { acknowledged: true, at: mail.at - ACKNOWLEDGED_MS - 1 }))).toBe(true);
    expect(isAcknowledged({ ...mail, kind: 'machine' }, [])).toBe(false);
  });
});

describe('the text of a mail', () => {
  it('is its HTML as text, quotes marked, with nothing in it that is run', () => {
    const html = '<style>p{}</style><p>Gr&uuml;&szlig;e &amp; <b>danke</b></p><script>alert(1)</script><ul><li>one<li>two</ul><blockquote>old<blockquote>older</blockquote></blockquote>after&#8217;s';
    expect(textOfHtml(html)).toBe('Grüße & danke\n\n- one\n- two\n\n> old\n> > older\nafter’s');
  });

  it('is read to its end whatever it holds, and holds no element any more', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('<p>', '</p>', '<blockquote>', '</blockquote>', '<script>', '<!--', '-->', '<', '&#60;', '&lt;b&gt;', 'x', '\n', '<img src=x onerror=alert(1)>'), { maxLength: 60 }), (parts) => {
        const text = textOfHtml(parts.join(''));
        expect(text).not.toMatch(/<img|<script/);
      }),
    );
  });

  it.each([
    ['Yes.\n\nOn Fri, Oct 2, 2026 at 9:00 AM Help <h@x.example> wrote:\n> Which?\n>\n> Thanks', 'Yes.'],
    ['Sí.\n\nEl vie, 2 oct 2026 a las 9:00, Ayuda escolar\n(<h@x.example>) escribió:\n\n> ¿Cuál?', 'Sí.'],
    ['是的。\n\nHelp <h@x.example> 于2026年10月2日周五 写道：\n> 哪个？', '是的。'],
    ['Oui\n________________________________\nDe : Aide <h@x.example>\nEnvoyé : vendredi\n\nLequel ?', 'Oui'],
    ['No\n\n-----Original Message-----\nFrom: Help\nSent: Friday\n\nWhich?', 'No'],
    ['> Which?\nThe blue one.\n> Really?\nYes', '> Which?\nThe blue one.\n> Really?\nYes'],
    ['> only a quote', '> only a quote'],
    ['My list:\n- one\n- two', 'My list:\n- one\n- two'],
  ])('shows what is new in it (%#)', (text, said) => {
    const found = apart(text);
    expect(found.said).toBe(said);
    // Nothing that was written is lost between the two.
    expect(`${found.said}${found.below}`.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});

describe('what a size needs', () => {
  it('fits one account while the mails that cannot wait do', () => {
    expect([2_500, 50_000, 90_000, 140_000, 190_000].map((students) => mailNeed(students, 1_500, 200).fits)).toEqual(['all', 'all', 'urgent', 'urgent', 'no']);
    expect(mailNeed(90_000, 1_500, 200)).toMatchObject({ tickets: 900, urgent: 810 });
    expect(mailNeedText(mailNeed(190_000, 1_500, 200), 1_500)).toContain('two programme accounts');
  });
});
