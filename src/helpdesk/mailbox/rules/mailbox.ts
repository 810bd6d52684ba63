/** This file decides what a mail to the helpdesk is: ours, a machine's, an answer to a ticket by somebody who belongs to it, or something new. */
import type { ReceivedMail } from '../../../base/ports';
import { HOUR_MS, type Moment } from '../../../base/time';
import type { Ticket } from '../../sheet';
import { apart, textOfHtml } from './mail-text';

/** A mail as its headers and text are understood. */
export interface Mail {
  readonly id: string;
  readonly thread: string;
  readonly at: Moment;
  /** The sender's address in small letters; '' where there is none that could be written to. */
  readonly from: string;
  readonly subject: string;
  readonly said: string;
  readonly below: string;
  readonly attachments: string;
  readonly kind: 'own' | 'bounce' | 'automatic' | 'machine' | 'person';
  /** For whom mail came back, where it did. */
  readonly failed: string;
  /** What Google found of the sender: `proven` that the domain of its address sent it, `forged` that it did not, or neither. */
  readonly sender: 'proven' | 'forged' | 'unknown';
}

const header = ({ headers }: ReceivedMail, name: string): string => headers.find((one) => one.name.toLowerCase() === name)?.value.trim() ?? '';
const has = (mail: ReceivedMail, name: string): boolean => header(mail, name) !== '';

const ADDRESS = /[^\s@,;<>"'()[\]:\\]+@[^\s@,;<>"'()[\]:\\]+\.[a-z\p{L}0-9-]{2,}/giu;
/** RFC 5321. */
const ADDRESS_CHARS = 254;

/** The one address of a From line; '' where there is none or several. */
function addressOf(line: string): string {
  const within = /<([^<>]*)>\s*$/.exec(line)?.[1];
  const found = (within ?? line).match(ADDRESS) ?? [];
  const [only = ''] = found;
  return found.length === 1 && only.length <= ADDRESS_CHARS ? only.toLowerCase() : '';
}

const domainOf = (address: string): string => address.split('@').pop() ?? '';

/**
 * Whether Google vouches for the sender's domain: by DMARC, or by a signature of that very domain together with SPF for it (RFC 8601;
 * Gmail writes `mx.google.com; dkim=pass header.i=@x; spf=pass … smtp.mailfrom=a@x; dmarc=pass … header.from=x`). Only the topmost
 * results count, and only Google's: whatever stands below came with the mail and may be anybody's.
 */
export function provenance(results: string, from: string): Mail['sender'] {
  const [server = '', ...checks] = results.toLowerCase().replace(/\([^)]*\)/g, ' ').split(';').map((part) => part.trim());
  if (from === '' || server.split(/\s/)[0] !== 'mx.google.com') return 'unknown';
  const domain = domainOf(from);
  const says = (method: string, result: string, key: string): boolean =>
    checks.some((check) => {
      const value = new RegExp(`\\s${key}=(\\S+)`).exec(check)?.[1] ?? '';
      return check.startsWith(`${method}=${result}`) && domainOf(value) === domain;
    });
  if (checks.some((check) => check.startsWith('dmarc=fail'))) return 'forged';
  if (says('dmarc', 'pass', 'header\\.from')) return 'proven';
  return (says('dkim', 'pass', 'header\\.i') || says('dkim', 'pass', 'header\\.d')) && says('spf', 'pass', 'smtp\\.mailfrom') ? 'proven' : 'unknown';
}

/** Signs that a program answered by itself, such as an out-of-office note (RFC 3834, and what helpdesks have met). */
function answersByItself(mail: ReceivedMail): boolean {
  const submitted = header(mail, 'auto-submitted').toLowerCase();
  return submitted.startsWith('auto-replied') || has(mail, 'x-autoreply') || has(mail, 'x-autorespond') || /^auto[_-]?reply/i.test(header(mail, 'precedence')) || /^<\s*>$/.test(header(mail, 'return-path'));
}

/** Signs of a program or a list behind a mail that may still be worth reading: it is filed, and never acknowledged. */
function isMachine(mail: ReceivedMail, from: string): boolean {
  const submitted = header(mail, 'auto-submitted').toLowerCase();
  return (
    (submitted !== '' && submitted !== 'no') ||
    /^(bulk|junk|list)/i.test(header(mail, 'precedence')) ||
    ['list-id', 'list-unsubscribe', 'x-auto-response-suppress', 'feedback-id'].some((name) => has(mail, name)) ||
    /^(no-?reply|do-?not-?reply|notifications?)([+.-]|@)/.test(from)
  );
}

function kindOf(mail: ReceivedMail, from: string, own: string): Mail['kind'] {
  if (/^(mailer-daemon|postmaster)@/.test(from) || has(mail, 'x-failed-recipients') || /^multipart\/report/i.test(header(mail, 'content-type'))) return 'bounce';
  if (mail.own || from === own.toLowerCase() || has(mail, 'x-mytech-mail')) return 'own';
  if (answersByItself(mail)) return 'automatic';
  return isMachine(mail, from) || from === '' ? 'machine' : 'person';
}

/** As many attachments as are named one by one. */
const ATTACHMENTS_NAMED = 5;
const sizeText = (bytes: number): string => (bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`);

/** Names what is attached; it stays where it is. */
function attachmentsText(files: ReceivedMail['attachments']): string {
  if (files.length === 0) return '';
  const named = files.slice(0, ATTACHMENTS_NAMED).map(({ name, bytes }) => `${name.slice(0, 80)}, ${sizeText(bytes)}`);
  return `[${files.length === 1 ? '1 attachment' : `${files.length} attachments`}, in the helpdesk mailbox: ${named.join('; ')}${files.length > ATTACHMENTS_NAMED ? '; …' : ''}]`;
}

/** A text longer than this is cut: thirty of them, and as many of what stands below, still fit one commit of 2 MB with their History. */
export const MAIL_CHARS = 12_000;
export const BELOW_CHARS = 4_000;
const SUBJECT_CHARS = 250;

/** Understands a mail. `own` is the helpdesk's address. */
export function understood(mail: ReceivedMail, own: string): Mail {
  const from = addressOf(header(mail, 'from'));
  const kind = kindOf(mail, from, own);
  const plain = mail.plain.trim();
  const text = plain === '' ? textOfHtml(mail.html) : plain;
  const { said, below } = apart(text);
  const cut = said.length > MAIL_CHARS ? '\n[… the rest is in the helpdesk mailbox]' : '';
  const failed = kind === 'bounce' ? addressOf(header(mail, 'x-failed-recipients') || (/final-recipient:\s*rfc822;\s*(\S+)/i.exec(text)?.[1] ?? '')) : '';
  return {
    ...{ id: mail.id, thread: mail.thread, at: mail.at, from, kind, failed },
    subject: header(mail, 'subject').slice(0, SUBJECT_CHARS),
    said: `${said.slice(0, MAIL_CHARS)}${cut}`,
    below: below.slice(0, BELOW_CHARS),
    attachments: attachmentsText(mail.attachments),
    sender: provenance(header(mail, 'authentication-results'), from),
  };
}

/** The ticket that a subject names. */
export const numberIn = (subject: string): string => {
  const digits = /\bMT-(\d{1,9})\b/i.exec(subject)?.[1];
  return digits === undefined ? '' : `MT-${digits}`;
};

/** Who belongs to a ticket, besides staff: whoever reported it or follows it. */
export interface Parties {
  readonly ticket: Ticket;
  readonly followers: readonly { readonly contact: string; readonly verified: boolean }[];
}

/** Whether a mail's sender belongs to a ticket. An address that Google once vouched for must be vouched for again; a forged one never counts. */
export function isParty({ from, sender }: Pick<Mail, 'from' | 'sender'>, { ticket, followers }: Parties): boolean {
  const named = [ticket, ...followers].filter(({ contact }) => contact !== '' && contact.toLowerCase() === from);
  return named.some(({ verified }) => sender === 'proven' || (sender === 'unknown' && !verified));
}

/** What a mail means for the tickets. */
export type Meaning =
  /** Somebody who belongs to the ticket says more. */
  | { readonly as: 'reply'; readonly ticket: string }
  /** A colleague wrote within the ticket's conversation: kept among staff. */
  | { readonly as: 'note'; readonly ticket: string }
  | { readonly as: 'new'; readonly unsure: readonly string[] };

export interface Standing {
  /** The ticket whose conversation the mail stands in, and the one that its subject names; null where there is none. */
  readonly byThread: Parties | null;
  readonly byNumber: Parties | null;
  /** Whether the sender is staff: of the roster, or named for a school, and Google vouches for the address. */
  readonly isStaff: boolean;
}

/** Nothing of another's ticket is told to whoever only quotes its number: they get a ticket of their own, and staff are told. */
export function meaningOf(mail: Mail, { byThread, byNumber, isStaff }: Standing): Meaning {
  for (const one of [byThread, byNumber]) if (one !== null && isParty(mail, one)) return { as: 'reply', ticket: one.ticket.ticket };
  if (byThread !== null && isStaff && mail.sender === 'proven') return { as: 'note', ticket: byThread.ticket.ticket };
  if (byNumber !== null && isStaff && mail.sender === 'proven' && byNumber.ticket.assignee.toLowerCase() === mail.from) return { as: 'note', ticket: byNumber.ticket.ticket };
  const quotes = byNumber?.ticket.ticket ?? byThread?.ticket.ticket;
  return {
    as: 'new',
    unsure: [
      'came by mail, so nobody chose what it is about',
      ...(quotes === undefined ? [] : [`quotes ${quotes}, but is not a party`]),
      ...(mail.kind === 'machine' ? ['a program or a list sent it'] : []),
      ...(mail.sender === 'forged' ? ['Google says that it does not come from the address it names'] : []),
    ],
  };
}

/** So many mails of one sender within the hour are filed one by one; what comes beyond is a flood. */
export const FLOOD_MAILS = 12;
/** So many mails of one subject within the hour, whoever sent them. */
export const FLOOD_ALIKE = 25;
export const FLOOD_MS = HOUR_MS;
/** After an acknowledgement its sender gets none for so long: two machines that thank each other stop at one. */
export const ACKNOWLEDGED_MS = 4 * HOUR_MS;

/** A subject as it is compared: without what answering puts before it, and without numbers. */
export const alikeOf = (subject: string): string =>
  subject
    .toLowerCase()
    .replace(/^(\s*\p{L}{1,4}\s?[:\uff1a])+/u, '')
    .replace(/[\d\s\p{P}]+/gu, ' ')
    .trim()
    .slice(0, 60);

/** A mail that was taken in before, as its ledger has it. */
export interface Earlier {
  readonly messageId: string;
  readonly at: Moment | null;
  readonly from: string;
  readonly alike: string;
  readonly outcome: string;
  readonly acknowledged: boolean;
}

const within = (earlier: Earlier, now: Moment, ms: number): boolean => earlier.at !== null && earlier.at > now - ms && earlier.at <= now;

/** Names the flood that a mail is part of; '' where it is none. Answers within a conversation count for their sender alone. */
export function floodOf(mail: Mail, earlier: readonly Earlier[]): string {
  const recent = earlier.filter((one) => within(one, mail.at, FLOOD_MS) && one.messageId !== mail.id && one.outcome !== 'own');
  if (recent.filter((one) => one.from === mail.from).length >= FLOOD_MAILS) return `from ${mail.from}`;
  const alike = alikeOf(mail.subject);
  const same = recent.filter((one) => one.alike === alike && one.outcome !== 'reply' && one.outcome !== 'note');
  return alike !== '' && same.length >= FLOOD_ALIKE ? `about ${alike}` : '';
}

/** Whether a new ticket is acknowledged: to a person with an address, who was not told anything for a while. */
export const isAcknowledged = (mail: Mail, earlier: readonly Earlier[]): boolean =>
  mail.kind === 'person' && mail.sender !== 'forged' && !earlier.some((one) => one.from === mail.from && one.acknowledged && within(one, mail.at, ACKNOWLEDGED_MS));
