/** This file writes a whole mail, RFC 5322, with text and HTML beside each other: what is no ASCII goes as base64, in headers too. */
import type { OutgoingMail } from '../base/ports';

type Base64 = (text: string) => string;

/** The header by which a mail of ours is found again. */
export const MARKER = 'X-MyTech-Mail';

/** "An 'encoded-word' may not be more than 75 characters long" (RFC 2047, 2), of which 12 are its frame: 63 hold 47 bytes at most. */
const WORD_BYTES = 45;
/** RFC 2045, 6.8. */
const LINE_CHARS = 76;

/** How many bytes a character takes in UTF-8. */
const bytesOf = (character: string): number => encodeURIComponent(character).replace(/%../g, 'x').length;

/** One line, with nothing in it that could end a header. */
// eslint-disable-next-line no-control-regex -- control characters are just what this is about
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').replace(/\p{Surrogate}/gu, '').trim();

/** A text for a header; a long one in several words, none of which cuts a character. */
export function headerText(text: string, base64: Base64): string {
  const line = oneLine(text);
  if (/^[\x20-\x7e]*$/.test(line) && !line.includes('=?') && line.length <= LINE_CHARS) return line;
  const words: string[] = [];
  let word = '';
  let bytes = 0;
  for (const character of line) {
    const more = bytesOf(character);
    if (bytes + more > WORD_BYTES) {
      words.push(word);
      word = '';
      bytes = 0;
    }
    word += character;
    bytes += more;
  }
  return [...words, word].map((one) => `=?UTF-8?B?${base64(one)}?=`).join('\r\n ');
}

const inLines = (text: string): string => text.replace(new RegExp(`.{${LINE_CHARS}}(?=.)`, 'g'), '$&\r\n');

export interface InThread {
  readonly messageId: string;
  readonly references: string;
}

/** The mail as the Gmail API takes it, before base64url. The boundary can stand in no part: base64 knows no hyphen. */
export function rawMail(mail: OutgoingMail, from: string, base64: Base64, inThread: InThread | null = null): string {
  const name = headerText(mail.senderName, base64);
  const part = (type: string, text: string): string =>
    ['--mytech-part', `Content-Type: ${type}; charset=UTF-8`, 'Content-Transfer-Encoding: base64', '', inLines(base64(text.replace(/\p{Surrogate}/gu, '')))].join('\r\n');
  return [
    `From: ${name.startsWith('=?') ? name : `"${name.replace(/["\\]/g, '\\$&')}"`} <${oneLine(from)}>`,
    `To: ${oneLine(mail.to)}`,
    ...(mail.replyTo === undefined ? [] : [`Reply-To: ${oneLine(mail.replyTo)}`]),
    `Subject: ${headerText(mail.subject, base64)}`,
    ...(inThread === null ? [] : [`In-Reply-To: ${oneLine(inThread.messageId)}`, `References: ${oneLine(`${inThread.references} ${inThread.messageId}`)}`]),
    ...(mail.automatic === undefined ? [] : [`Auto-Submitted: ${mail.automatic}`, 'X-Auto-Response-Suppress: All']),
    `${MARKER}: ${encodeURIComponent(oneLine(mail.mailId))}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="mytech-part"',
    '',
    part('text/plain', mail.text),
    part('text/html', mail.html),
    '--mytech-part--',
    '',
  ].join('\r\n');
}
