/** This file reads a whole mail as a script sends it: RFC 822 in base64url, plain text or text and HTML beside each other. */
import { NotInLocalWorkspace } from '../../kernel/errors';
import type { Letter } from '../mail/store';
import { invalidArgument } from './errors';
import type { Header } from './mailbox';
import { headerOf } from './mailbox';
import { decodedWords } from './words';

const METHOD = 'messages.send';

interface Part {
  readonly headers: readonly Header[];
  readonly body: string;
}

function partOf(text: string): Part {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) throw invalidArgument(METHOD, 'Invalid raw message: it has no body.');
  const lines = text.slice(0, end).replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = lines.map((line): Header => {
    const [, name, value] = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw invalidArgument(METHOD, `Invalid header line: ${line.slice(0, 40)}`);
    return [name, value];
  });
  return { headers, body: text.slice(end + 4) };
}

function textOf({ headers, body }: Part): string {
  const coding = headerOf(headers, 'Content-Transfer-Encoding').toLowerCase();
  if (coding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (coding === '' || coding === '7bit' || coding === '8bit') return body;
  throw new NotInLocalWorkspace(`A mail in ${coding} is not in the local Workspace.`);
}

const addresses = (list: string): string[] =>
  list
    .split(',')
    .map((part) => (/<([^>]*)>\s*$/.exec(part)?.[1] ?? part).trim())
    .filter((address) => address !== '');

/** Headers that the letter's own fields make. */
const FIELDS = new Set(['from', 'to', 'cc', 'subject', 'reply-to', 'mime-version', 'content-type', 'content-transfer-encoding', 'date', 'message-id']);

/** The letter in a raw message. Bytes beyond ASCII may not stand in its headers: they are what encoded words are for. */
export function letterOf(raw: unknown, from: string, project: string): Omit<Letter, 'thread'> {
  if (typeof raw !== 'string' || !/^[\w-]+=*$/.test(raw)) throw invalidArgument(METHOD, "'raw' RFC822 payload message string or uploading message via /upload/* URL required");
  const whole = Buffer.from(raw, 'base64url').toString('utf8');
  const top = partOf(whole);
  const type = headerOf(top.headers, 'Content-Type');
  const boundary = /^multipart\/alternative;.*boundary="?([^";]+)"?/i.exec(type)?.[1];
  const parts = boundary === undefined ? [top] : whole.split(`\r\n--${boundary}`).slice(1, -1).map((part) => partOf(part.replace(/^\r\n/, '')));
  const of = (mime: string): Part | undefined => parts.find((part) => headerOf(part.headers, 'Content-Type').toLowerCase().startsWith(mime));
  const [plain, html] = [of('text/plain'), of('text/html')];
  if (plain === undefined && html === undefined) throw new NotInLocalWorkspace(`A mail of type ${type} is not in the local Workspace.`);
  const sender = headerOf(top.headers, 'From');
  const named = /^(.*?)\s*<[^>]*>$/.exec(sender)?.[1];
  const replyTo = headerOf(top.headers, 'Reply-To');
  return {
    from,
    to: addresses(headerOf(top.headers, 'To')),
    cc: addresses(headerOf(top.headers, 'Cc')),
    subject: decodedWords(headerOf(top.headers, 'Subject')),
    body: plain === undefined ? '' : textOf(plain),
    htmlBody: html === undefined ? null : textOf(html),
    name: named === undefined ? null : decodedWords(named).replace(/^"(.*)"$/, '$1').replace(/\\(.)/g, '$1'),
    replyTo: replyTo === '' ? null : replyTo,
    project,
    headers: top.headers.filter(([name]) => !FIELDS.has(name.toLowerCase())),
  };
}
