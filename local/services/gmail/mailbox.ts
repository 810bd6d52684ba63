/** This file is one account's Gmail: its copies of what was sent and received, their headers, and which of them are one conversation. */
import type { SentMessage } from '../mail/store';
import type { Workspace } from '../../kernel/workspace';
import { encodedName } from './words';

export type Header = readonly [name: string, value: string];

/** One message as it lies in somebody's mailbox. */
export interface Copy {
  readonly message: SentMessage;
  readonly threadId: string;
  readonly labelIds: readonly string[];
  readonly headers: readonly Header[];
}

export const headerOf = (headers: readonly Header[], name: string): string => headers.find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1] ?? '';

/** The id that Gmail gives a message. One that the sender asked for may be replaced (not documented), so here it always is. */
export const messageIdOf = (message: SentMessage): string => `<${message.id}@mail.gmail.com>`;

const domainOf = (address: string): string => address.split('@').pop() ?? '';

/** Header lines as the account sees them: those of the letter, and what Gmail adds on receiving. */
export function headersOf(message: SentMessage, received: boolean, zoneText: string): readonly Header[] {
  const { from, to, cc, subject, name, replyTo } = message;
  const written = received || message.project === '' ? message.headers : message.headers?.filter(([one]) => one.toLowerCase() !== 'message-id');
  const own: Header[] = [
    ...(received
      ? ([
          ['Delivered-To', to[0] ?? ''],
          ['Return-Path', `<${from}>`],
          // The form of Gmail's own results: RFC 8601, with mx.google.com as who checked. They stand above all that came with the mail.
          ['Authentication-Results', `mx.google.com; dkim=pass header.i=@${domainOf(from)} header.s=s1; spf=pass (google.com: domain of ${from} designates 192.0.2.1 as permitted sender) smtp.mailfrom=${from}; dmarc=pass (p=NONE sp=NONE dis=NONE) header.from=${domainOf(from)}`],
        ] as const)
      : []),
    ['MIME-Version', '1.0'],
    ['Date', zoneText],
    ['Message-ID', messageIdOf(message)],
    ['Subject', subject],
    ['From', name === null ? from : `${encodedName(name)} <${from}>`],
    ['To', to.join(', ')],
    ...(cc.length === 0 ? [] : ([['Cc', cc.join(', ')]] as const)),
    ...(replyTo === null ? [] : ([['Reply-To', replyTo]] as const)),
  ];
  const more = (written ?? []).map(([one, value]): Header => [one, value]);
  const replaced = new Set(more.map(([one]) => one.toLowerCase()));
  return [...own.filter(([one]) => !replaced.has(one.toLowerCase())), ...more.filter(([, value]) => value !== '')];
}

/** A subject without what answering and forwarding put before it. */
export const plainSubject = (subject: string): string => subject.replace(/^(\s*(re|fwd?|aw|sv|rv|enc|tr)\s*:)+\s*/i, '').trim().toLowerCase();

/** A mailbox, brought up to date whenever it is looked into; nothing of it has to be saved, since it follows from what was sent. */
export class Mailbox {
  #looked = 0;
  #last: SentMessage | undefined;
  #copies: Copy[] = [];
  readonly #threads = new Map<string, { readonly subject: string; readonly messageIds: Set<string> }>();

  constructor(
    private readonly workspace: Workspace,
    private readonly email: string,
  ) {}

  /** All copies, oldest first. */
  get copies(): readonly Copy[] {
    const { sent } = this.workspace.mail;
    // Somebody put the Workspace back to an earlier moment: then everything is looked at again.
    if (this.#looked > 0 && sent[this.#looked - 1] !== this.#last) {
      this.#copies = [];
      this.#threads.clear();
      this.#looked = 0;
    }
    for (const message of sent.slice(this.#looked)) this.#take(message);
    this.#looked = sent.length;
    this.#last = sent.at(-1);
    return this.#copies;
  }

  get(id: string): Copy | undefined {
    return this.copies.find((copy) => copy.message.id === id);
  }

  #take(message: SentMessage): void {
    const is = (address: string): boolean => address.toLowerCase() === this.email.toLowerCase();
    const received = [...message.to, ...message.cc].some(is);
    const mine = is(message.from);
    if (!received && !mine) return;
    const headers = headersOf(message, received && !mine, new Date(message.atMs).toUTCString().replace('GMT', '+0000'));
    const threadId = this.#threadOf(message, headers);
    const thread = this.#threads.get(threadId) ?? { subject: plainSubject(message.subject), messageIds: new Set<string>() };
    thread.messageIds.add(headerOf(headers, 'Message-ID'));
    this.#threads.set(threadId, thread);
    const labelIds = [...(mine ? ['SENT'] : []), ...(received ? ['INBOX', 'UNREAD'] : [])];
    this.#copies.push({ message, threadId, labelIds, headers });
  }

  /**
   * A mail joins a conversation whose message it refers to, with the same subject; a sent one only the thread that it names
   * (developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages, `threadId`). Otherwise it begins one of its own id.
   */
  #threadOf(message: SentMessage, headers: readonly Header[]): string {
    const refers = new Set(`${headerOf(headers, 'References')} ${headerOf(headers, 'In-Reply-To')}`.match(/<[^<>\s]+>/g) ?? []);
    const fits = (id: string): boolean => {
      const thread = this.#threads.get(id);
      return thread !== undefined && thread.subject === plainSubject(message.subject) && [...refers].some((one) => thread.messageIds.has(one));
    };
    if (message.thread !== undefined && message.from.toLowerCase() === this.email.toLowerCase()) return fits(message.thread) ? message.thread : message.id;
    return [...this.#threads.keys()].find(fits) ?? message.id;
  }
}
