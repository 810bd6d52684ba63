/** This file shows a message as the Gmail API answers it: its parts in base64url, attachments by id and size alone. */
import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/v1';
import type { Attachment } from '../mail/store';
import type { Copy } from './mailbox';

type Message = gmail_v1.Schema$Message;
type Part = gmail_v1.Schema$MessagePart;

const SNIPPET_CHARS = 200;

const sized = (text: string): gmail_v1.Schema$MessagePartBody => ({ size: Buffer.byteLength(text, 'utf8'), data: Buffer.from(text, 'utf8').toString('base64url') });

/**
 * Whatever a mail was written in, its text arrives as UTF-8 while its header still names the first charset (measured by two
 * developers, one for ISO-2022-JP).
 */
const textPart = (partId: string, mimeType: string, text: string): Part => ({
  partId,
  mimeType,
  filename: '',
  headers: [{ name: 'Content-Type', value: `${mimeType}; charset="UTF-8"` }],
  body: sized(text),
});

/** What is attached comes by an id of its own (users.messages.attachments), so that a large mail answers as fast as a small one. */
const attachmentPart = (partId: string, { name, mimeType, size }: Attachment): Part => ({
  partId,
  mimeType,
  filename: name,
  headers: [
    { name: 'Content-Type', value: `${mimeType}; name="${name}"` },
    { name: 'Content-Disposition', value: `attachment; filename="${name}"` },
  ],
  body: { attachmentId: `ANGjdJ-${partId}-${size}`, size },
});

function payloadOf({ message, headers }: Copy): Part {
  const { body, htmlBody, attachments = [] } = message;
  const named = headers.map(([name, value]) => ({ name, value }));
  const texts = [...(body === '' && htmlBody !== null ? [] : [textPart('0', 'text/plain', body)]), ...(htmlBody === null ? [] : [textPart('1', 'text/html', htmlBody)])];
  const [only] = texts;
  const inner: Part = texts.length === 1 && only !== undefined ? only : { partId: '', mimeType: 'multipart/alternative', filename: '', headers: [], body: { size: 0 }, parts: texts };
  if (attachments.length === 0) return { ...inner, partId: '', headers: [...named, ...(inner.headers ?? [])] };
  return { partId: '', mimeType: 'multipart/mixed', filename: '', headers: named, body: { size: 0 }, parts: [inner, ...attachments.map((one, at) => attachmentPart(String(at + 2), one))] };
}

const wantedHeaders = (part: Part, names: readonly string[] | null): Part => ({
  mimeType: part.mimeType ?? '',
  headers: (part.headers ?? []).filter(({ name }) => names === null || names.some((one) => one.toLowerCase() === String(name).toLowerCase())),
});

/** `full` brings everything; `metadata` the headers that are named, or all. */
export function resourceOf(copy: Copy, format: 'full' | 'metadata', names: readonly string[] | null): Message {
  const { message, threadId, labelIds } = copy;
  const payload = payloadOf(copy);
  const text = message.body === '' ? (message.htmlBody ?? '').replace(/<[^>]*>/g, ' ') : message.body;
  return {
    id: message.id,
    threadId,
    labelIds: [...labelIds],
    snippet: text.replace(/\s+/g, ' ').slice(0, SNIPPET_CHARS),
    sizeEstimate: text.length + (message.attachments ?? []).reduce((sum, one) => sum + one.size, 0),
    internalDate: String(Math.floor(message.atMs)),
    payload: format === 'full' ? payload : wantedHeaders(payload, names),
  };
}
