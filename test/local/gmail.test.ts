/** These tests hold the advanced Gmail service to what Google documents and others have measured. */
import { UNITS, UNITS_PER_MINUTE_PER_USER } from '../../local/services/gmail/gate';
import type { Workspace } from '../../local/kernel/workspace';
import { PARENT, ROBOT, TEACHER, run, stage } from './script-stage';

const SCOPES = ['https://www.googleapis.com/auth/gmail.modify', 'https://www.googleapis.com/auth/script.send_mail'];
const WITH = { oauthScopes: SCOPES, dependencies: { enabledAdvancedServices: [{ userSymbol: 'Gmail', serviceId: 'gmail', version: 'v1' }] } };
const ask = (workspace: Workspace, body: string, args: readonly unknown[] = [], manifest: object = {}): unknown => run(workspace, body, { args }, { ...WITH, ...manifest });

const letter = { to: [ROBOT], cc: [], subject: 'Printer', body: 'Jammed', htmlBody: null, name: 'Pat', replyTo: null, project: '' };
const raw = (lines: readonly string[]): string => Buffer.from(lines.join('\r\n')).toString('base64url');
const plain = (subject: string, more: readonly string[] = []): string =>
  raw([`To: ${PARENT}`, `Subject: ${subject}`, ...more, 'Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: base64', '', Buffer.from('Fertig ✓').toString('base64')]);

describe('the Gmail service', () => {
  it('is there only where the manifest enables it, and lets nobody in without its scope', () => {
    expect(() => run(stage(), 'Gmail.Users.Messages.list("me");')).toThrow('Gmail is not defined');
    const scope = 'https://www.googleapis.com/auth/gmail.send';
    expect(() => ask(stage(), 'Gmail.Users.Messages.list("me");', [], { oauthScopes: [scope] })).toThrow('Specified permissions are not sufficient to call Gmail.Users.Messages.list');
    expect(() => ask(stage(), 'Gmail.Users.Messages.send({ raw: a }, "me");', [plain('s')], { oauthScopes: SCOPES.slice(1) })).toThrow('Specified permissions are not sufficient');
  });

  it('shows nobody else’s mailbox, and no search that it does not know', () => {
    expect(() => ask(stage(), `Gmail.Users.Messages.list('${TEACHER}');`)).toThrow('is not in the local Workspace');
    expect(() => ask(stage(), "Gmail.Users.Messages.list('me', { q: 'has:attachment' });")).toThrow('The Gmail search "has:attachment" is not in the local Workspace');
    expect(() => ask(stage(), "Gmail.Users.Messages.get('me', 'x');")).toThrow('GoogleJsonResponseException: API call to gmail.users.messages.get failed with error: Requested entity was not found.');
  });

  it('lists ids, the newest first, page by page; the key is absent where there are none', () => {
    const workspace = stage();
    expect(ask(workspace, "return Gmail.Users.Messages.list('me', { q: 'after:1790000000' });")).toEqual({ resultSizeEstimate: 0 });
    const ids = [1, 2, 3].map((at) => {
      workspace.clock.advance(5_000);
      return workspace.mail.receive({ ...letter, from: PARENT, subject: `Printer ${at}` }).id;
    });
    const page = ask(workspace, "return Gmail.Users.Messages.list('me', { maxResults: 2, q: '-in:sent -in:drafts' });") as { messages: { id: string }[]; nextPageToken: string };
    expect(page.messages.map((one) => one.id)).toEqual([ids[2], ids[1]]);
    expect(ask(workspace, "return Gmail.Users.Messages.list('me', { maxResults: 2, pageToken: a }).messages.length;", [page.nextPageToken])).toBe(1);
  });

  it('gives a mail’s headers, its text as bytes of UTF-8, and of what is attached the size alone', () => {
    const workspace = stage();
    const { id } = workspace.mail.receive({ ...letter, from: PARENT, body: 'Süß', htmlBody: '<p>Süß</p>', attachments: [{ name: 'a.pdf', mimeType: 'application/pdf', size: 25_000_000 }] });
    const got = ask(workspace, "const m = Gmail.Users.Messages.get('me', a); const p = m.payload; return { labels: m.labelIds, types: [p.mimeType, p.parts[0].mimeType, p.parts[0].parts[0].mimeType], text: Utilities.newBlob(p.parts[0].parts[0].body.data).getDataAsString('UTF-8'), attached: p.parts[1].body, from: p.headers.filter(function (h) { return h.name === 'From' || h.name === 'Authentication-Results'; }) };", [id]);
    expect(got).toEqual({
      labels: ['INBOX', 'UNREAD'],
      types: ['multipart/mixed', 'multipart/alternative', 'text/plain'],
      text: 'Süß',
      attached: { attachmentId: expect.any(String) as string, size: 25_000_000 },
      from: [
        { name: 'Authentication-Results', value: expect.stringMatching(/^mx\.google\.com; dkim=pass header\.i=@home\.example .*dmarc=pass .*header\.from=home\.example$/) as string },
        { name: 'From', value: `"Pat" <${PARENT}>` },
      ],
    });
  });

  it('sends raw mail, keeps a copy with its own headers, and gives it an id of its own choosing', () => {
    const workspace = stage();
    const sent = ask(workspace, "return Gmail.Users.Messages.send({ raw: a }, 'me');", [plain('=?UTF-8?B?UmVwYXJhZG8g4pyT?=', ['X-MyTech-Mail: m1', 'Message-ID: <mine@x.example>'])]) as { id: string; labelIds: string[] };
    expect(sent.labelIds).toEqual(['SENT']);
    expect(workspace.mail.mailbox(PARENT)).toMatchObject([{ subject: 'Reparado ✓', body: 'Fertig ✓', from: ROBOT }]);
    const headers = ask(workspace, "return Gmail.Users.Messages.get('me', a, { format: 'metadata', metadataHeaders: ['X-MyTech-Mail', 'Message-ID'] }).payload.headers;", [sent.id]);
    expect(headers).toEqual([{ name: 'Message-ID', value: `<${sent.id}@mail.gmail.com>` }, { name: 'X-MyTech-Mail', value: 'm1' }]);
    expect(ask(workspace, `return Gmail.Users.Messages.list('me', { q: 'in:sent to:${PARENT} after:1790000000' }).messages.length;`)).toBe(1);
    expect(() => ask(workspace, "Gmail.Users.Messages.send({ raw: 'not base64!' }, 'me');")).toThrow('failed with error');
  });

  it('puts a mail into the thread it is asked to join only with the same subject and a reference into it', () => {
    const workspace = stage();
    const { id } = workspace.mail.receive({ ...letter, from: PARENT });
    const refers = [`In-Reply-To: <${id}@mail.gmail.com>`, `References: <${id}@mail.gmail.com>`];
    const threadOf = (subject: string, headers: readonly string[]): unknown => ask(workspace, "return Gmail.Users.Messages.send({ raw: a, threadId: b }, 'me').threadId;", [plain(subject, headers), id]);
    expect(threadOf('Re: Printer', refers)).toBe(id);
    expect(threadOf('Re: Scanner', refers)).not.toBe(id);
    expect(threadOf('Re: Printer', [])).not.toBe(id);
    expect(ask(workspace, "return Gmail.Users.Threads.get('me', a, { format: 'metadata', metadataHeaders: ['Subject'] }).messages.length;", [id])).toBe(2);
  });

  it('joins an answer that comes in to its conversation', () => {
    const workspace = stage();
    const first = workspace.mail.receive({ ...letter, from: PARENT });
    const headers = [['References', `<${first.id}@mail.gmail.com>`]] as const;
    const again = workspace.mail.receive({ ...letter, from: PARENT, subject: 'RE: Printer', headers });
    const other = workspace.mail.receive({ ...letter, from: PARENT, subject: 'Something else', headers });
    const box = workspace.mail.gmail(ROBOT);
    expect([again, other].map((one) => box.get(one.id)?.threadId)).toEqual([first.id, other.id]);
  });

  it('counts units by the minute, and recipients by the day', () => {
    const workspace = stage();
    workspace.quotas.use(ROBOT, 'gmail units', 60_000, UNITS_PER_MINUTE_PER_USER - UNITS['messages.list']);
    expect(ask(workspace, "return Gmail.Users.Messages.list('me').resultSizeEstimate;")).toBe(0);
    expect(() => ask(workspace, "Gmail.Users.Messages.list('me');")).toThrow('User Rate Limit Exceeded');
    workspace.clock.advance(61_000);
    workspace.mail.limits.recipientsPerDay = 1;
    ask(workspace, "Gmail.Users.Messages.send({ raw: a }, 'me');", [plain('s')]);
    expect(() => ask(workspace, "Gmail.Users.Messages.send({ raw: a }, 'me');", [plain('s')])).toThrow('User-rate limit exceeded.');
    expect(ask(workspace, 'return MailApp.getRemainingDailyQuota();')).toBe(0);
  });

  it('follows what was saved and loaded', () => {
    const workspace = stage();
    const { id } = workspace.mail.receive({ ...letter, from: PARENT });
    expect(workspace.mail.gmail(ROBOT).copies).toHaveLength(1);
    workspace.mail.load([]);
    expect(workspace.mail.gmail(ROBOT).get(id)).toBeUndefined();
  });
});
