/** This file writes whole HTML documents around a style, a script and a body; the bundler calls it at build time. */
import { paletteCss } from './palette';

/** The id of the element that our own pages draw into: what the bundler gives as `root`. */
export const ROOT = 'app';

export interface DocumentParts {
  /** For a page opened by itself; Google ignores it and takes what `setTitle` was given (platform.md §6). */
  readonly title?: string;
  /** A BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Our own style sheet; the palette is put before it. */
  readonly style: string;
  /** Markup that was escaped where it was made. */
  readonly body: string;
  /** Our own script, run at the end of the body. */
  readonly script?: string;
}

export interface PageParts {
  readonly title?: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly style: string;
  readonly script: string;
  /** The id of the element that the script draws into. */
  readonly root: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** A text as it stands in markup, between tags or in a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

/** What would end an inlined script early, or keep it from ending (HTML Standard, 4.12.1.3, restrictions for contents of scripts). */
const SCRIPT_BREAKERS = /<\/script|<!--|<script/i;
const STYLE_BREAKERS = /<\/style|<!--/i;

function refuseBreakers(text: string, breakers: RegExp, what: string): string {
  const found = breakers.exec(text);
  if (found === null) return text;
  throw new Error(`The ${what} to be inlined holds "${found[0]}" at character ${found.index}, which would break the page around it.`);
}

/** A whole document. The parts are joined, never replaced into a template, so that `$&` in a script stays what it is. */
export function documentHtml({ title, lang, dir, style, body, script }: DocumentParts): string {
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Links leave the frame that Google serves a page in; without this they would load inside it and be refused.
    '<base target="_top">',
    title === undefined ? '' : `<title>${escaped(title)}</title>`,
    `<style>${paletteCss()}\n${refuseBreakers(style, STYLE_BREAKERS, 'style')}</style>`,
  ].join('');
  const end = script === undefined ? '' : `<script>${refuseBreakers(script, SCRIPT_BREAKERS, 'script')}</script>`;
  return `<!DOCTYPE html>\n<html lang="${escaped(lang)}" dir="${dir}"><head>${head}</head><body>${body}${end}</body></html>`;
}

/** The document of a page that its script draws. */
export function pageHtml({ root, ...parts }: PageParts): string {
  const noScript = '<noscript>This page needs JavaScript, which is switched off in this browser.</noscript>';
  return documentHtml({ ...parts, body: `<div id="${escaped(root)}">${noScript}</div>` });
}
