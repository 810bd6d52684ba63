/** This file answers the mailboxes: who has mail, the messages of one person, and a message's own HTML in a frame of its own. */
import type { Hono } from 'hono';
import { goPath } from '../addresses';
import { BadRequest, fieldOf, personOf } from '../request';
import { sandboxed } from '../same-origin';
import { closedDoor } from '../shell';
import type { Site } from '../site';
import { mailboxesPage, mailboxPage } from './page';
import { written } from './written';

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
    const writing = c.req.query('write') !== undefined;
    return c.html(mailboxPage({ site, person: personOf(c, site), email, messages, open, asText, writing }));
  });

  app.post('/mail/:email/send', async (c) => {
    const email = c.req.param('email').toLowerCase();
    const person = personOf(c, site);
    if (person === null || person.email.toLowerCase() !== email) return c.html(closedDoor({ site, person, title: 'Mail', message: 'One writes mail as oneself: choose who you are first.' }), 403);
    const form = await c.req.formData();
    const letter = written(person, { to: fieldOf(form, 'to'), subject: fieldOf(form, 'subject'), text: fieldOf(form, 'text') }, mail.mailbox(email).find((one) => one.id === fieldOf(form, 'answers')) ?? null);
    if (letter === null) throw new BadRequest('A mail needs somebody to go to, such as help@school.example.');
    mail.receive(letter);
    site.changed();
    return c.redirect(`/mail/${encodeURIComponent(email)}?sent=yes`, 303);
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
