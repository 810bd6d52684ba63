/** This file draws the page around a web app, and what its frame shows where the script made nothing. */
import { renderToString } from 'preact-render-to-string';
import type { Account } from '../../kernel/accounts';
import { SCRIPT_PAGE_SANDBOX } from '../same-origin';
import { page } from '../shell';
import type { Site } from '../site';

interface AppProps {
  readonly site: Site;
  readonly person: Account | null;
  readonly title: string;
  /** The path of the framed page. */
  readonly frame: string;
}

export function appPage({ site, person, title, frame }: AppProps): string {
  return page({
    site,
    person,
    title,
    look: 'app-page',
    script: 'app.js',
    children: <iframe class="app-frame" title={title} sandbox={SCRIPT_PAGE_SANDBOX} src={frame}></iframe>,
  });
}

/**
 * A page of a new Google Site with a web app embedded by its address. Sites puts the app into a frame as it is; like anywhere on Google
 * its links leave the frame by `_top` or `_blank` (developers.google.com/apps-script/guides/web, "Embed a web app in Google Sites").
 */
export function sitePage({ site, person, title, frame }: AppProps): string {
  return page({
    site,
    person,
    title,
    look: 'site-page',
    script: 'app.js',
    children: (
      <>
        <header class="site-head">
          <b>{title}</b>
          <nav aria-label="Site">
            <span>Home</span>
            <span>Calendar</span>
            <span aria-current="page">Device help</span>
          </nav>
        </header>
        <div class="site-banner">
          <h1>Device help</h1>
        </div>
        <p class="site-words">These words, the banner and the menu are the Site’s own. Below them stands the public page, embedded by its address.</p>
        <iframe class="app-frame" title="Device help" sandbox={SCRIPT_PAGE_SANDBOX} src={frame}></iframe>
      </>
    ),
  });
}

const HINTS: Readonly<Record<number, string>> = {
  200: 'The script ended so. Its execution, with its log, is under “Triggers and executions”.',
  302: 'This page is not for guests. Be somebody above.',
  403: 'The person you are being may not open this page.',
};

/** Google's own error page is as bare; the hint below it is ours. */
export function refusalDocument(code: number, message: string): string {
  const style = 'font: 16px/1.6 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto 0; padding: 0 24px; text-align: center';
  return `<!DOCTYPE html>${renderToString(
    <html lang="en" style="color-scheme: light dark">
      <head>
        <meta charset="utf-8" />
        <title>Error</title>
      </head>
      <body style={style}>
        <p>
          <b>{message}</b>
        </p>
        <p>{HINTS[code] ?? ''}</p>
      </body>
    </html>,
  )}`;
}
