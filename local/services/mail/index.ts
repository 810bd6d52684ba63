/// <reference types="google-apps-script" />
/** This file answers MailApp: sending as the account that the script runs as. */
import { ServiceError, signatureMismatch } from '../../kernel/errors';
import type { Execution } from '../../kernel/execution';
import { Served } from '../../kernel/served';
import { done } from '../../kernel/support';
import { type InterfaceTable, supportTable } from '../../kernel/tables';

/** developers.google.com/apps-script/reference/mail/mail-app#sendEmail. */
const SEND_SCOPE = 'https://www.googleapis.com/auth/script.send_mail';

/** The fields of a message that the stand-in knows; others that Google has are refused by name. */
const FIELDS = new Set(['to', 'cc', 'subject', 'body', 'htmlBody', 'name', 'replyTo']);

/** `a@x.example, "B" <b@x.example>` as the addresses alone. */
function addresses(list: string): string[] {
  return list
    .split(',')
    .map((part) => (/<([^>]*)>\s*$/.exec(part)?.[1] ?? part).trim())
    .filter((address) => address !== '');
}

class MailApp extends Served {
  readonly interfaceName = 'Mail.MailApp';

  constructor(private readonly execution: Execution) {
    super();
  }

  /** Takes one message object, or recipient, subject, body and, where wanted, a message object with the rest. */
  sendEmail(...args: unknown[]): void {
    const { workspace, spec } = this.execution;
    const message = messageOf(args);
    workspace.mail.send({
      from: spec.effectiveUser.email,
      to: addresses(message.to ?? ''),
      cc: addresses(message.cc ?? ''),
      subject: message.subject ?? '',
      body: message.body ?? '',
      htmlBody: message.htmlBody ?? null,
      name: message.name ?? null,
      replyTo: message.replyTo ?? null,
      project: spec.project.name,
    });
  }

  getRemainingDailyQuota(): number {
    return this.execution.workspace.mail.remaining(this.execution.spec.effectiveUser.email);
  }
}

type Message = { readonly [field: string]: string | undefined };

function messageOf(args: readonly unknown[]): Message {
  if (args.length === 1) return fields(args, args[0]);
  const [to, subject, body, options = {}] = args;
  if (args.length > 4 || ![to, subject, body].every((text) => typeof text === 'string')) throw signatureMismatch('MailApp.sendEmail', args);
  return { ...fields(args, options), to: String(to), subject: String(subject), body: String(body) };
}

function fields(args: readonly unknown[], message: unknown): Message {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) throw signatureMismatch('MailApp.sendEmail', args);
  const texts: Record<string, string> = {};
  for (const [field, value] of Object.entries(message)) {
    if (!FIELDS.has(field)) throw new ServiceError(`MailApp.sendEmail with ${field} is not in the local Workspace.`);
    if (value !== undefined && value !== null) texts[field] = String(value);
  }
  return texts;
}

export const tables: readonly InterfaceTable[] = [
  supportTable<GoogleAppsScript.Mail.MailApp>('MailApp', 'Mail.MailApp', '', {
    sendEmail: done('mailSend', { scopes: [SEND_SCOPE] }),
    getRemainingDailyQuota: done('mailQuota', { scopes: [SEND_SCOPE] }),
  }),
];

export function globals(execution: Execution): Readonly<Record<string, Served>> {
  return { MailApp: new MailApp(execution) };
}
