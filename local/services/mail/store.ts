/** This file is the post office of the local Workspace: every message that was sent, and the quotas of those who send. */
import { ServiceError } from '../../kernel/errors';
import { DAY_MS } from '../../kernel/quotas';
import type { Workspace } from '../../kernel/workspace';
import { Mailbox } from '../gmail/mailbox';

/** "Email recipients per day" of a Workspace account: developers.google.com/apps-script/guides/services/quotas. */
export const RECIPIENTS_PER_DAY = 1500;
/** "Email recipients per day within the domain" of the same page. */
export const RECIPIENTS_PER_DAY_IN_DOMAIN = 2000;
/** "Email recipients per message" of the same page. */
export const RECIPIENTS_PER_MESSAGE = 50;
/** "Email body size" of a Workspace account, of the same page; here text and HTML together. */
export const BODY_SIZE_BYTES = 400 * 1024;
/** "The subject line (maximum 250 characters)": developers.google.com/apps-script/reference/gmail/gmail-app#sendEmail. */
export const SUBJECT_LENGTH = 250;

export interface MailLimits {
  recipientsPerDay: number;
  recipientsPerDayInDomain: number;
  recipientsPerMessage: number;
  bodyBytes: number;
  subjectLength: number;
}

export interface Letter {
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  /** The plain text; empty where only HTML was given. */
  readonly body: string;
  readonly htmlBody: string | null;
  /** The sender's name as recipients see it. */
  readonly name: string | null;
  readonly replyTo: string | null;
  /** The name of the script project that sent it; empty where somebody wrote it in a mail program. */
  readonly project: string;
  /** Header lines beside those that the fields above make; one of the same name replaces it, an empty one takes it away. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** What is attached; the stand-in keeps no bytes of it. */
  readonly attachments?: readonly Attachment[];
  /** The thread of its sender's mailbox that it was asked to join. */
  readonly thread?: string;
}

export interface Attachment {
  readonly name: string;
  readonly mimeType: string;
  /** In bytes. */
  readonly size: number;
}

export interface SentMessage extends Letter {
  readonly id: string;
  readonly atMs: number;
  /** From when on a listing shows it, where that is later than its own moment. */
  readonly listedFromMs?: number;
}

const OUTSIDE = 'mail outside';
const INSIDE = 'mail in domain';
const MESSAGE_ID_LENGTH = 16;

export class MailStore {
  /** The limits in force; a test may shrink them. */
  readonly limits: MailLimits = {
    recipientsPerDay: RECIPIENTS_PER_DAY,
    recipientsPerDayInDomain: RECIPIENTS_PER_DAY_IN_DOMAIN,
    recipientsPerMessage: RECIPIENTS_PER_MESSAGE,
    bodyBytes: BODY_SIZE_BYTES,
    subjectLength: SUBJECT_LENGTH,
  };
  #sent: SentMessage[] = [];
  readonly #mailboxes = new Map<string, Mailbox>();

  constructor(private readonly workspace: Workspace) {}

  /** All messages, oldest first. */
  get sent(): readonly SentMessage[] {
    return this.#sent;
  }

  /** What somebody has received, newest first. */
  mailbox(email: string): readonly SentMessage[] {
    const address = email.toLowerCase();
    return this.#sent.filter((message) => [...message.to, ...message.cc].some((to) => to.toLowerCase() === address)).reverse();
  }

  /** Somebody's mailbox as Gmail keeps it, sent mail and conversations included. */
  gmail(email: string): Mailbox {
    const found = this.#mailboxes.get(email) ?? new Mailbox(this.workspace, email);
    this.#mailboxes.set(email, found);
    return found;
  }

  /** Sends to all recipients or, where Google refuses, to none. */
  send(letter: Letter): SentMessage {
    const recipients = [...letter.to, ...letter.cc];
    if (recipients.length === 0) throw new ServiceError('Failed to send email: no recipient');
    for (const recipient of recipients) if (!/^[^\s@<>,]+@[^\s@<>,]+\.[^\s@<>,]+$/.test(recipient)) throw new ServiceError(`Invalid email: ${recipient}`);
    if (recipients.length > this.limits.recipientsPerMessage) throw new ServiceError('Limit Exceeded: Email Recipients Per Message.');
    if (letter.subject.length > this.limits.subjectLength) throw new ServiceError('Argument too large: subject');
    const bodyBytes = Buffer.byteLength(letter.body, 'utf8') + Buffer.byteLength(letter.htmlBody ?? '', 'utf8');
    if (bodyBytes > this.limits.bodyBytes) throw new ServiceError('Limit Exceeded: Email Body Size.');
    this.#use(letter.from, recipients);
    return this.#post(letter);
  }

  /** Delivers what a person, or a machine somewhere else, sends by a mail program of their own; `lateMs` later a listing shows it. */
  receive(letter: Letter, { lateMs = 0 }: { readonly lateMs?: number } = {}): SentMessage {
    return this.#post(letter, lateMs === 0 ? {} : { listedFromMs: this.workspace.clock.now + lateMs });
  }

  #post(letter: Letter, more: Pick<SentMessage, 'listedFromMs'> = {}): SentMessage {
    const message: SentMessage = { ...letter, id: this.workspace.random.text(MESSAGE_ID_LENGTH, '0123456789abcdef'), atMs: this.workspace.clock.now, ...more };
    this.#sent.push(message);
    return message;
  }

  /**
   * The recipients that are certainly left today. Whether Google's figure counts those of one's own domain is not documented, so it
   * is the smaller of both rests.
   */
  remaining(from: string): number {
    const { quotas } = this.workspace;
    return Math.max(
      0,
      Math.min(
        this.limits.recipientsPerDay - quotas.used(from, OUTSIDE, DAY_MS),
        this.limits.recipientsPerDayInDomain - quotas.used(from, INSIDE, DAY_MS),
      ),
    );
  }

  save(): unknown {
    return this.#sent;
  }

  load(saved: unknown): void {
    this.#sent = [...(saved as readonly SentMessage[])];
  }

  #use(from: string, recipients: readonly string[]): void {
    const { quotas, accounts } = this.workspace;
    const inside = recipients.filter((recipient) => recipient.toLowerCase().endsWith(`@${accounts.domain.toLowerCase()}`)).length;
    const outside = recipients.length - inside;
    if (
      quotas.used(from, OUTSIDE, DAY_MS) + outside > this.limits.recipientsPerDay ||
      quotas.used(from, INSIDE, DAY_MS) + inside > this.limits.recipientsPerDayInDomain
    ) {
      throw new ServiceError('Service invoked too many times for one day: email.');
    }
    if (outside > 0) quotas.use(from, OUTSIDE, DAY_MS, outside);
    if (inside > 0) quotas.use(from, INSIDE, DAY_MS, inside);
  }
}
