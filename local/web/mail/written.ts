/** This file makes a letter of what somebody wrote in the mailbox page, with the headers that a mail program gives it. */
import type { Account } from '../../kernel/accounts';
import { messageIdOf } from '../../services/gmail/mailbox';
import type { Letter, SentMessage } from '../../services/mail/store';

const ADDRESS = /^[^\s@<>,]+@[^\s@<>,]+\.[^\s@<>,]+$/;

export interface Typed {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What stands below an answer, as most programs put it. */
const quoted = (mail: SentMessage): string => `\r\n\r\n${mail.name ?? mail.from} <${mail.from}> wrote:\r\n${mail.body.split(/\r?\n/).map((line) => `> ${line}`).join('\r\n')}`;

/** The subject of an answer. */
export const answerSubject = (subject: string): string => (/^\s*re\s*:/i.test(subject) ? subject : `Re: ${subject}`);

/** The letter; null where there is nobody to send it to. An answer names the mail that it answers (RFC 5322, 3.6.4). */
export function written({ email, name }: Account, { to, subject, text }: Typed, answers: SentMessage | null): Letter | null {
  const recipients = to.split(',').map((one) => one.trim()).filter((one) => one !== '');
  if (recipients.length === 0 || !recipients.every((one) => ADDRESS.test(one))) return null;
  const base = { from: email, to: recipients, cc: [], subject: subject.trim(), htmlBody: null, name, replyTo: null, project: '' };
  if (answers === null) return { ...base, body: text };
  const id = messageIdOf(answers);
  const earlier = answers.headers?.find(([one]) => one.toLowerCase() === 'references')?.[1] ?? '';
  return { ...base, body: `${text}${quoted(answers)}`, headers: [['In-Reply-To', id], ['References', `${earlier} ${id}`.trim()]] };
}
