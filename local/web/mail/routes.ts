/** This file answers the mailboxes: who has mail, the messages of one person, and a message's own HTML in a frame of its own. */
import type { Hono } from 'hono';
import { goPath } from '../addresses';
import { personOf } from '../request';
import { sandboxed } from '../same-origin';
import { closedDoor } from '../shell';
import type { Site } from '../site';
import { mailboxesPage, mailboxPage } from './page';

/** Mail may open links and nothing else: no scripts, no forms. */
const MAIL_SANDBOX = 'allow-popups allow-top-navigation-by-user-activation';

export function mailRoutes(app: Hono, site: Site): void {
  const { mail } = site.workspace;

  app.get('/mail', (c) => c.html(mailboxesPage(site, personOf(c, site))));

  app.get('/mail/:email', (c) => {
    const email = c.req.param('email').toLowerCase();
    const messages = mail.mailbox(email);
    const wanted = c.req.query('message');
    const open = messages.find((message) => message.id === wanted) ?? null;
    if (wanted !== undefined && open === null) {
      return c.html(closedDoor({ site, person: personOf(c, site), title: 'No such message', message: 'There is no such message in this mailbox' }), 404);
    }
    if (open !== null) site.readMessages.add(`${email} ${open.id}`);
    const asText = c.req.query('view') === 'text';
    return c.html(mailboxPage({ site, person: personOf(c, site), email, messages, open, asText }));
  });

  app.get('/mail/:email/:message/html', (c) => {
    const message = mail.mailbox(c.req.param('email')).find((each) => each.id === c.req.param('message'));
    const html = message?.htmlBody ?? null;
    if (html === null) return c.notFound();
    sandboxed(c, MAIL_SANDBOX);
    return c.html(framedMail(html));
  });
}

/** The message as a document, with links led through this server. */
function framedMail(html: string): string {
  const linked = html.replace(/(<a\b[^>]*?\bhref=)(["'])(https?:[^"']*)\2/gi, (_whole, before: string, quote: string, address: string) => {
    return `${before}${quote}${goPath(unescaped(address))}${quote}`;
  });
  return `<!DOCTYPE html><meta charset="utf-8"><base target="_top"><style>body{font:15px/1.55 system-ui,sans-serif;margin:20px;color:#1d2a2c}</style>${linked}`;
}

const unescaped = (attribute: string): string => attribute.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
