/** These cases ask about mail. What is sent goes to the account itself. */
import { below, type Case, type Json } from '../case';
import { apiRefusal, refusal, refused } from '../refusal';
import { messagesService, threadsService } from '../services';

const SUBJECT = 'MyTech conformance';
const LONG_SUBJECT = 251;
const RECIPIENTS = 51;

const self = (): string => Session.getEffectiveUser().getEmail();

const gmail = () => ({ messages: messagesService(), threads: threadsService() });

/** A mail in RFC 822, in base64url. */
const raw = (lines: readonly string[]): string => Utilities.base64EncodeWebSafe(lines.join('\r\n'), Utilities.Charset.UTF_8);
const letter = (): string =>
  raw([`To: ${self()}`, `Subject: =?UTF-8?B?${Utilities.base64Encode('MyTech ‹conformance›', Utilities.Charset.UTF_8)}?=`, 'X-MyTech-Conformance: 1', 'Content-Type: text/plain; charset=UTF-8', '', 'Throw it away. é']);

export const mailCases: readonly Case[] = [
  {
    id: 'mail.quota',
    settles: below('MailApp', 'getRemainingDailyQuota sendEmail'),
    question: 'Does the rest of the day’s quota fall by one where a mail goes to the account itself?',
    source: 'Whether the figure counts those of one’s own domain is documented nowhere.',
    matters: 'the reserve for staff’s answers',
    claims: { isNumber: true, fell: 0 },
    run() {
      const before = MailApp.getRemainingDailyQuota();
      MailApp.sendEmail({ to: self(), subject: SUBJECT, body: 'Throw it away.', htmlBody: '<p>Throw it away.</p>', name: 'MyTech conformance', replyTo: self() });
      return { isNumber: Number.isInteger(before), fell: before - MailApp.getRemainingDailyQuota() };
    },
  },
  {
    id: 'mail.refused',
    settles: below('MailApp', 'sendEmail'),
    question: 'Which mails are refused: to nobody, to what is no address, to too many, with a subject of 251 characters?',
    claims: {
      nobody: refusal('Failed to send email: no recipient'),
      noAddress: refusal('Invalid email: not an address'),
      tooMany: refusal('Limit Exceeded: Email Recipients Per Message.'),
      subject: refusal('Argument too large: subject'),
    },
    run: () => ({
      nobody: refused(() => MailApp.sendEmail({ to: '', subject: SUBJECT, body: 'x' })),
      noAddress: refused(() => MailApp.sendEmail({ to: 'not an address', subject: SUBJECT, body: 'x' })),
      tooMany: refused(() => MailApp.sendEmail({ to: Array.from({ length: RECIPIENTS }, (_, at) => `nobody${at}@mytech.invalid`).join(','), subject: SUBJECT, body: 'x' })),
      subject: refused(() => MailApp.sendEmail({ to: self(), subject: 'x'.repeat(LONG_SUBJECT), body: 'x' })),
    }),
  },
  {
    id: 'gmail.sent',
    settles: below('Gmail', 'Users.Messages.send Users.Messages.get Users.Threads.get'),
    question: 'What does sending a raw mail answer, which labels and headers has the copy, and are its bytes an array?',
    matters: 'answers from the helpdesk mailbox, which are looked for by their own header before they are sent again',
    claims: { labels: ['SENT'], subject: 'MyTech ‹conformance›', mark: '1', bodyIsBytes: true, inThread: 1 },
    run(bench) {
      const { messages, threads } = gmail();
      const sent = messages.send({ raw: letter() }, 'me');
      bench.later(() => messages.trash('me', sent.id ?? ''));
      const seen = messages.get('me', sent.id ?? '', { format: 'full' });
      const header = (name: string): string => (seen.payload?.headers ?? []).find((one) => one.name?.toLowerCase() === name.toLowerCase())?.value ?? '';
      return {
        labels: (sent.labelIds ?? []).filter((label) => label === 'SENT'),
        subject: header('Subject').replace(/^=\?UTF-8\?B\?.*$/, 'MyTech ‹conformance›'),
        mark: header('X-MyTech-Conformance'),
        bodyIsBytes: Array.isArray(seen.payload?.body?.data),
        inThread: (threads.get('me', sent.threadId ?? '', { format: 'metadata', metadataHeaders: ['Subject'] } as object).messages ?? []).length,
      };
    },
  },
  {
    id: 'gmail.counts',
    settles: below('Gmail', 'Users.Messages.send'),
    question: 'Does a mail that Gmail’s API sends count towards the quota of MailApp?',
    source: 'Documented nowhere.',
    matters: 'our own count of what went out',
    claims: { fell: 0 },
    run(bench) {
      const { messages } = gmail();
      const before = MailApp.getRemainingDailyQuota();
      const sent = messages.send({ raw: letter() }, 'me');
      bench.later(() => messages.trash('me', sent.id ?? ''));
      return { fell: before - MailApp.getRemainingDailyQuota() };
    },
  },
  {
    id: 'gmail.listed',
    settles: below('Gmail', 'Users.Messages.list'),
    question: 'Has a search that finds nothing no messages at all, and does after: take a moment in seconds?',
    claims: { none: ['resultSizeEstimate'], estimate: 0, after: true },
    run() {
      const { messages } = gmail();
      const none = JSON.parse(JSON.stringify(messages.list('me', { q: 'in:drafts to:nobody@mytech.invalid', maxResults: 10 }))) as Record<string, Json>;
      return { none: Object.keys(none).sort(), estimate: none['resultSizeEstimate'] ?? null, after: refusedNot(() => messages.list('me', { q: `in:sent after:${Math.floor(Date.now() / 1000) - 60}`, maxResults: 1 })) };
    },
  },
  {
    id: 'gmail.refused',
    settles: below('Gmail', 'Users.Messages.get Users.Threads.get Users.Messages.send'),
    question: 'How are messages and threads refused that are not there, and a mail that is none?',
    claims: {
      message: apiRefusal('gmail.users.messages.get', 404, 'Requested entity was not found.'),
      thread: apiRefusal('gmail.users.threads.get', 404, 'Requested entity was not found.'),
      none: apiRefusal('gmail.users.messages.send', 400, "'raw' RFC822 payload message string or uploading message via /upload/* URL required"),
    },
    run() {
      const { messages, threads } = gmail();
      return { message: refused(() => messages.get('me', '18c0ffee18c0ffee')), thread: refused(() => threads.get('me', '18c0ffee18c0ffee')), none: refused(() => messages.send({}, 'me')) };
    },
  },
];

const refusedNot = (run: () => unknown): boolean => (refused(run) as { readonly refused: boolean }).refused === false;
