/**
 * This file turns the plain text of a mail into simple HTML that any mail program shows well and a screen reader reads well. It is put
 * together by hand: the script that sends mail would else carry a whole renderer for one table.
 */
import { LANGUAGE_FACTS, type Language } from '../words/languages';
import { directionOf } from './direction';
import { escaped } from './page';
import { DARK_PLAIN, DARK_TONES, PLAIN, TONES } from './palette';

export interface MailParts {
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
  readonly heading?: string;
  /** Plain text: an empty line parts paragraphs, a single line break stays one. */
  readonly text: string;
  /** Whose mail it is, shown on top. */
  readonly district: string;
}

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

const paragraphsOf = (text: string): string[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/** The address of a form or of a request's page in a paragraph of its own, as our letters have it: not every program makes a link of it, and a phone would show it wider than its screen. */
const OUR_ADDRESS = /^(?:https:\/\/docs\.google\.com\/forms\/[!-~]+|https?:\/\/[!-~]+\?page=ticket&ticket=[!-~]+)$/;

const shown = (paragraph: string): string =>
  OUR_ADDRESS.test(paragraph) ? `<a href="${escaped(paragraph)}">${escaped(paragraph)}</a>` : escaped(paragraph).replace(/\n/g, '<br/>');

const table = (style: string, rows: string, more = ''): string =>
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="${style}"${more}><tbody>${rows}</tbody></table>`;

/**
 * The colours for a dark screen, for the programs that read a style sheet: Apple Mail, Outlook on phones and Macs, Thunderbird. The others
 * show the colours that stand on each element, or turn them themselves. A style of an element is stronger than a sheet, hence the marks.
 */
const DARK = `<meta name="color-scheme" content="light dark"/><style>@media screen and (prefers-color-scheme:dark){${[
  ['p', 'background-color', DARK_PLAIN.page],
  ['c', 'background-color', DARK_PLAIN.card],
  ['t', 'background-color', DARK_TONES.active.paper],
  ['t', 'color', DARK_TONES.active.ink],
  ['i', 'color', DARK_PLAIN.ink],
  ['i a', 'color', DARK_PLAIN.accent],
]
  .map(([of, what, colour]) => `.${of}{${what}:${colour}!important}`)
  .join('')}}</style>`;

/**
 * The mail as a whole HTML document. Whatever the parts hold is shown as text. Mail programs drop style sheets, custom properties and
 * logical sides, so each element carries plain styles of its own.
 */
export function mailHtml({ language, dir, heading = '', text, district }: MailParts): string {
  const side = dir === 'rtl' ? 'right' : 'left';
  const running = `lang="${LANGUAGE_FACTS[language].tag}" dir="${dir}"`;
  const type = `font-family:${FONT};text-align:${side};color:`;
  const page = `background-color:${PLAIN.page};`;
  const cell = (of: string, ink: string, style: string, inner: string): string => `<tr><td class="${of}" align="${side}" style="${type}${ink};${style}">${inner}</td></tr>`;
  const paragraphs = paragraphsOf(text).map(
    (paragraph) => `<p dir="${directionOf(paragraph, dir)}" class="i" style="${type}${PLAIN.ink};margin:0 0 16px;font-size:16px;line-height:1.55;word-break:break-word;">${shown(paragraph)}</p>`,
  );
  const title = heading === '' ? '' : `<h1 class="i" style="${type}${PLAIN.ink};margin:0 0 16px;font-size:21px;line-height:1.3;">${escaped(heading)}</h1>`;
  const card = table(
    'max-width:560px;',
    cell('t', TONES.active.ink, `padding:14px 24px;background-color:${TONES.active.paper};font-size:15px;font-weight:bold;border-radius:12px 12px 0 0;`, `<bdi>${escaped(district)}</bdi>`) +
      cell('c', PLAIN.ink, `padding:22px 24px 10px;background-color:${PLAIN.card};border-radius:0 0 12px 12px;`, title + paragraphs.join('')),
  );
  const head = `<meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>${escaped(heading === '' ? district : heading)}</title>${DARK}`;
  const body = table(page, `<tr><td align="center" style="padding:24px 12px;">${card}</td></tr>`, ` class="p" ${running}`);
  return `<!DOCTYPE html>\n<html ${running}><head>${head}</head><body class="p" style="margin:0;padding:0;${page}">${body}</body></html>`;
}
