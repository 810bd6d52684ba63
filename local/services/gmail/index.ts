/// <reference types="google-apps-script" />
/** This file gives scripts the advanced service Gmail, where their manifest enables it: the mailbox of the account that they run as. */
import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/v1';
import { NotInLocalWorkspace, ServiceError } from '../../kernel/errors';
import type { Execution } from '../../kernel/execution';
import { Served } from '../../kernel/served';
import { done } from '../../kernel/support';
import { type InterfaceTable, supportTable } from '../../kernel/tables';
import { toScriptBytes } from '../utilities/bytes';
import { notFound, sendingLimit } from './errors';
import { type GmailMethod, given, pass } from './gate';
import type { Mailbox } from './mailbox';
import { parseQuery } from './query';
import { letterOf } from './raw';
import { resourceOf } from './resource';

/** Which scopes let a method through: the method comments of googleapis' gmail v1. */
const FULL = 'https://mail.google.com/';
const scope = (...names: readonly string[]): readonly string[] => [FULL, ...names.map((name) => `https://www.googleapis.com/auth/gmail.${name}`)];
// `gmail.metadata` reads neither bodies nor searches, which is all that is asked for here, so it is left out.
const READ = scope('modify', 'readonly');
const SEND = scope('modify', 'compose', 'send');

/** "The maximum allowed value for this field is 500", and 100 where none is given: users.messages.list. */
export const LIST_MAX = 500;
const LIST_STANDARD = 100;

type Collections = {
  readonly Users: { readonly Messages: unknown; readonly Threads: unknown };
};

export const tables: readonly InterfaceTable[] = [
  supportTable<Pick<Collections, 'Users'>>('Gmail', 'Gmail', '', { Users: done('free') }),
  supportTable<GoogleAppsScript.Gmail.Collection.UsersCollection>('Gmail', 'Gmail.Collection.UsersCollection', 'Users.', { Messages: done('free'), Threads: done('free') }),
  supportTable<GoogleAppsScript.Gmail.Collection.Users.MessagesCollection>('Gmail', 'Gmail.Collection.Users.MessagesCollection', 'Users.Messages.', {
    list: done('gmailList', { scopes: READ }),
    get: done('gmailGet', { scopes: READ }),
    send: done('gmailSend', { scopes: SEND }),
  }),
  supportTable<GoogleAppsScript.Gmail.Collection.Users.ThreadsCollection>('Gmail', 'Gmail.Collection.Users.ThreadsCollection', 'Users.Threads.', {
    get: done('gmailGet', { scopes: READ }),
  }),
];

/** The service under whatever name the manifest gives it. */
export function globals(execution: Execution): Readonly<Record<string, Served>> {
  const enabled = execution.spec.project.manifest.dependencies?.enabledAdvancedServices ?? [];
  const service = enabled.find(({ serviceId, version }) => serviceId === 'gmail' && version === 'v1');
  return service === undefined ? {} : { [service.userSymbol]: new Gmail(execution) };
}

class Gmail extends Served {
  readonly interfaceName = 'Gmail';
  readonly Users: Users;

  constructor(execution: Execution) {
    super();
    this.Users = new Users(execution);
  }
}

class Users extends Served {
  readonly interfaceName = 'Gmail.Collection.UsersCollection';
  readonly Messages: Messages;
  readonly Threads: Threads;

  constructor(execution: Execution) {
    super();
    this.Messages = new Messages(execution);
    this.Threads = new Threads(execution);
  }
}

type Format = 'full' | 'metadata';

function formatOf(method: GmailMethod, { format = 'full', metadataHeaders }: Readonly<Record<string, unknown>>): { readonly format: Format; readonly names: readonly string[] | null } {
  if (format !== 'full' && format !== 'metadata') throw new NotInLocalWorkspace(`gmail.users.${method} with the format ${String(format)} is not in the local Workspace.`);
  return { format, names: Array.isArray(metadataHeaders) ? metadataHeaders.map(String) : null };
}

/** Apps Script turns fields of the type `bytes` into arrays of bytes (apps-script-samples, pull request 219). */
function forScript(message: gmail_v1.Schema$Message): unknown {
  const part = (one: gmail_v1.Schema$MessagePart): unknown => ({
    ...one,
    ...(one.body === undefined ? {} : { body: { ...one.body, ...(typeof one.body.data === 'string' ? { data: toScriptBytes(Buffer.from(one.body.data, 'base64url')) } : {}) } }),
    ...(one.parts === undefined ? {} : { parts: one.parts.map(part) }),
  });
  return { ...message, ...(message.payload === undefined ? {} : { payload: part(message.payload) }) };
}

class Messages extends Served {
  readonly interfaceName = 'Gmail.Collection.Users.MessagesCollection';

  constructor(private readonly execution: Execution) {
    super();
  }

  /** Ids alone, the newest first; the key is absent where there are none. */
  list(userId: unknown, options?: unknown): gmail_v1.Schema$ListMessagesResponse {
    const { q = '', maxResults = LIST_STANDARD, pageToken = '0' } = given('messages.list', options, ['q', 'maxResults', 'pageToken']);
    const fits = parseQuery(String(q));
    const { now } = this.execution.workspace.clock;
    const found = this.#mailbox('messages.list', userId)
      .copies.filter((copy) => (copy.message.listedFromMs ?? 0) <= now && fits(copy))
      .reverse();
    const from = Number(pageToken);
    const size = Math.min(Number(maxResults), LIST_MAX);
    const page = found.slice(from, from + size).map(({ message, threadId }) => ({ id: message.id, threadId }));
    return {
      ...(page.length === 0 ? {} : { messages: page }),
      ...(from + size < found.length ? { nextPageToken: String(from + size) } : {}),
      resultSizeEstimate: found.length,
    };
  }

  get(userId: unknown, id: unknown, options?: unknown): unknown {
    const { format, names } = formatOf('messages.get', given('messages.get', options, ['format', 'metadataHeaders']));
    const copy = this.#mailbox('messages.get', userId).get(String(id));
    if (copy === undefined) throw notFound('messages.get');
    return forScript(resourceOf(copy, format, names));
  }

  /** Sends a raw message. It counts towards the day's recipients like any other mail: whether it does on Google is not documented. */
  send(resource: unknown, userId: unknown): gmail_v1.Schema$Message {
    const { workspace, spec } = this.execution;
    const email = pass(this.execution, 'messages.send', userId);
    const { raw, threadId } = (resource ?? {}) as { readonly raw?: unknown; readonly threadId?: unknown };
    const letter = letterOf(raw, email, spec.project.name);
    try {
      const sent = workspace.mail.send({ ...letter, ...(typeof threadId === 'string' ? { thread: threadId } : {}) });
      const copy = workspace.mail.gmail(email).get(sent.id);
      return { id: sent.id, threadId: copy?.threadId ?? sent.id, labelIds: ['SENT'] };
    } catch (error) {
      if (error instanceof ServiceError && error.message.includes('for one day')) throw sendingLimit('messages.send');
      throw error;
    }
  }

  #mailbox(method: GmailMethod, userId: unknown): Mailbox {
    return this.execution.workspace.mail.gmail(pass(this.execution, method, userId));
  }
}

class Threads extends Served {
  readonly interfaceName = 'Gmail.Collection.Users.ThreadsCollection';

  constructor(private readonly execution: Execution) {
    super();
  }

  get(userId: unknown, id: unknown, options?: unknown): unknown {
    const { format, names } = formatOf('threads.get', given('threads.get', options, ['format', 'metadataHeaders']));
    const email = pass(this.execution, 'threads.get', userId);
    const copies = this.execution.workspace.mail.gmail(email).copies.filter((copy) => copy.threadId === id);
    if (copies.length === 0) throw notFound('threads.get');
    return { id, messages: copies.map((copy) => forScript(resourceOf(copy, format, names))) };
  }
}
