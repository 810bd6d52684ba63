/** This file reads what somebody wrote in a mail: HTML as plain text, and what is new apart from the mails that stand below it. */

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', szlig: 'ß' };
/** Letters with an accent are named by both: `&eacute;`. */
const ACCENTS: Readonly<Record<string, string>> = { grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', uml: '\u0308', ring: '\u030a', cedil: '\u0327' };

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

const withoutEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (all, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return character(Number(decimal));
    if (hex !== undefined) return character(parseInt(hex, 16));
    const [, letter = '', accent = ''] = /^([a-z])(\w+)$/i.exec(name ?? '') ?? [];
    const mark = ACCENTS[accent.toLowerCase()];
    return NAMED[(name ?? '').toLowerCase()] ?? (mark === undefined ? all : `${letter}${mark}`.normalize());
  });

/** More HTML than this is nobody's question; what is over is left in the mailbox. */
const HTML_CHARS = 400_000;

/** HTML as plain text. What is quoted in it gets `> ` before each line, as in plain mails. It is text from here on and never markup again. */
export function textOfHtml(html: string): string {
  const marked = html
    .slice(0, HTML_CHARS)
    .replace(/<!--[\s\S]*?(-->|$)|<(style|script|head|title)\b[\s\S]*?(<\/\2\s*>|$)/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<blockquote\b[^>]*>/gi, '\n\u0001')
    .replace(/<\/blockquote\s*>/gi, '\n\u0002')
    .replace(/<li\b[^>]*>/gi, '\n- ')
    .replace(/<(br|hr)\b[^>]*>|<\/(p|div|tr|h[1-6]|ul|ol|table)\s*>/gi, '\n')
    .replace(/<[a-z!/][^>]*(>|$)/gi, '');
  let depth = 0;
  const lines = marked.split('\n').flatMap((line) => {
    for (const sign of line) depth = Math.max(0, depth + (sign === '\u0001' ? 1 : sign === '\u0002' ? -1 : 0));
    // eslint-disable-next-line no-control-regex -- the two signs are our own
    const words = line.replace(/[\u0001\u0002]/g, '').trim();
    return words === '' && line.trim() !== '' ? [] : [`${'> '.repeat(depth)}${withoutEntities(words)}`.trimEnd()];
  });
  return lines.join('\n').replace(/\n{3,}/g, '\n\n').trim();
}

/** What programs put above the mail that they quote whole. */
const BELOW = /^(-{2,}\s*[\p{L}' ]{3,40}\s*-{2,}|_{20,})\s*$/u;
/** A line such as "On Friday … wrote:", which stands right above what is quoted, on one line or two. */
const ABOVE_QUOTE = /[:\uff1a]\s*$/;
const QUOTED = /^\s*>/;

/** Where the quoted mails begin that end a text; its length where there are none, or where somebody wrote between them. */
function quoteBegins(lines: readonly string[]): number {
  const whole = lines.findIndex((line, at) => BELOW.test(line.trim()) && lines.slice(at + 1, at + 5).some((next) => /^\s*\*?[\p{L} ]{2,20}\*?\s?[:\uff1a]\s*\S/u.test(next)));
  const first = lines.findIndex((line) => QUOTED.test(line));
  const onlyQuotes = first >= 0 && lines.slice(first).every((line) => QUOTED.test(line) || line.trim() === '');
  if (!onlyQuotes) return whole < 0 ? lines.length : whole;
  let from = first;
  while (from > 0 && (lines[from - 1] ?? '').trim() === '') from--;
  if (from > 0 && ABOVE_QUOTE.test(lines[from - 1] ?? '')) {
    from--;
    // The line before it belongs to it where it has the date that the last one lacks.
    if (from > 0 && /\d/.test(lines[from - 1] ?? '') && !/\d/.test(lines[from] ?? '')) from--;
  }
  return whole < 0 ? from : Math.min(from, whole);
}

/** What is new in a mail, and what stands below it. A mail of quotes alone is all new: nothing is hidden that nobody wrote above. */
export function apart(text: string): { readonly said: string; readonly below: string } {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const at = quoteBegins(lines);
  const said = lines.slice(0, at).join('\n').trim();
  return said === '' ? { said: text.trim(), below: '' } : { said, below: lines.slice(at).join('\n').trim() };
}
