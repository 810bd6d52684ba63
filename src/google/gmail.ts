/** This file reads the helpdesk mailbox and sends from it, where the district has switched it on. */
import type { Mail, Mailbox, OutgoingMail, ReceivedMail } from '../base/ports';
import { DAY_MS, type Moment, SECOND_MS } from '../base/time';
import { scriptKeep } from './keep';
import { type InThread, MARKER, rawMail } from './raw-mail';

type Part = GoogleAppsScript.Gmail.Schema.MessagePart;
type Message = GoogleAppsScript.Gmail.Schema.Message;

const ME = 'me';
/** "Maximum number of messages to return … 500": users.messages.list. */
const PAGE = 500;

function users(): GoogleAppsScript.Gmail.Collection.UsersCollection {
  const service = typeof Gmail === 'undefined' ? undefined : Gmail.Users;
  if (service === undefined) throw new Error('The advanced service Gmail (v1) is not enabled in appsscript.json.');
  return service;
}

const messagesOf = (): GoogleAppsScript.Gmail.Collection.Users.MessagesCollection => users().Messages;

function idsOf(q: string): readonly string[] {
  const ids: string[] = [];
  let page: string | undefined;
  do {
    const answer = messagesOf().list(ME, { q, maxResults: PAGE, ...(page === undefined ? {} : { pageToken: page }) });
    for (const { id } of answer.messages ?? []) ids.push(id ?? '');
    page = answer.nextPageToken;
  } while (page !== undefined);
  return ids;
}

/**
 * The text of a part. Google's types call it base64; in Apps Script it comes as bytes, and always in UTF-8, whatever charset its
 * header still names (apps-script-samples, pull request 219, and two who measured it).
 */
function textOf(part: Part): string {
  const data = part.body?.data as unknown as number[] | undefined;
  return data === undefined || data.length === 0 ? '' : Utilities.newBlob(data).getDataAsString('UTF-8');
}

const allParts = (part: Part): readonly Part[] => [part, ...(part.parts ?? []).flatMap(allParts)];

/** The headers that a message has, by name. */
const headersOf = (message: Message | undefined): ReceivedMail['headers'] => (message?.payload?.headers ?? []).map(({ name = '', value = '' }) => ({ name, value }));
const headerOf = (message: Message | undefined, name: string): string => headersOf(message).find((one) => one.name.toLowerCase() === name.toLowerCase())?.value ?? '';

const isGone = (error: unknown): boolean => (error as { details?: { code?: unknown } }).details?.code === 404;

function received(message: Message): ReceivedMail {
  const parts = allParts(message.payload ?? {});
  const isText = (type: string) => (part: Part): boolean => part.mimeType === type && (part.filename ?? '') === '';
  const labels = message.labelIds ?? [];
  const first = (type: string): string => {
    const part = parts.find(isText(type));
    return part === undefined ? '' : textOf(part);
  };
  return {
    id: message.id ?? '',
    thread: message.threadId ?? '',
    at: Number(message.internalDate),
    own: labels.includes('SENT') || labels.includes('DRAFT'),
    headers: headersOf(message),
    plain: first('text/plain'),
    html: first('text/html'),
    attachments: parts.filter((part) => (part.filename ?? '') !== '').map((part) => ({ name: part.filename ?? '', bytes: part.body?.size ?? 0 })),
  };
}

const secondsOf = (moment: Moment): number => Math.floor(moment / SECOND_MS);

export const gmailMailbox: Mailbox = {
  since: (moment) => idsOf(`after:${secondsOf(moment)} -in:sent -in:drafts`),
  read(id) {
    try {
      return received(messagesOf().get(ME, id, { format: 'full' }));
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  },
};

/** What a conversation is about, and the mail that the next one answers; null where it cannot be had, and a mail then begins its own. */
function threadFacts(thread: string): (InThread & { readonly subject: string }) | null {
  try {
    const { messages = [] } = (users().Threads).get(ME, thread, {
      format: 'metadata',
      metadataHeaders: ['Message-ID', 'References', 'Subject'],
    });
    const last = messages[messages.length - 1];
    return { subject: headerOf(messages[0], 'Subject'), messageId: headerOf(last, 'Message-ID'), references: headerOf(last, 'References') };
  } catch {
    return null;
  }
}

/** "Email recipients per day": developers.google.com/apps-script/guides/services/quotas. */
const RECIPIENTS_A_DAY = 1_500;
const COUNTED = 'mails sent from the mailbox';

interface Count {
  readonly from: Moment;
  readonly sent: number;
}

/** What went out of the mailbox since its day began: whether Google's own count has it is not documented, so ours is kept beside it. */
function counted(now: Moment): Count {
  const kept = scriptKeep.get(COUNTED);
  const count = kept === null ? null : (JSON.parse(kept) as Count);
  return count === null || now - count.from >= DAY_MS ? { from: now, sent: 0 } : count;
}

const base64 = (text: string): string => Utilities.base64Encode(text, Utilities.Charset.UTF_8);

function sendNow(mail: OutgoingMail, from: string): string {
  const thread = mail.thread === undefined ? null : threadFacts(mail.thread);
  const subject = thread === null ? mail.subject : `Re: ${thread.subject.replace(/^(\s*re\s*:\s*)+/i, '')}`;
  const raw = Utilities.base64EncodeWebSafe(rawMail({ ...mail, subject }, from, base64, thread), Utilities.Charset.UTF_8);
  const { threadId } = messagesOf().send({ raw, ...(thread === null ? {} : { threadId: mail.thread }) }, ME);
  return threadId ?? '';
}

export const gmailMail = (acting: () => string, now: () => Moment): Mail => ({
  left: () => Math.min(MailApp.getRemainingDailyQuota(), RECIPIENTS_A_DAY - counted(now()).sent),
  send(mail) {
    const { from, sent } = counted(now());
    scriptKeep.set(COUNTED, JSON.stringify({ from, sent: sent + 1 }));
    return sendNow(mail, acting());
  },
  sent(mailId, to, since) {
    for (const id of idsOf(`in:sent to:${to} after:${secondsOf(since)}`)) {
      const message = messagesOf().get(ME, id, { format: 'metadata', metadataHeaders: [MARKER] });
      if (headerOf(message, MARKER) === encodeURIComponent(mailId)) return message.threadId ?? '';
    }
    return null;
  },
});
