/** This file draws the mailboxes of the domain and what lies in one of them. */
import type { Account } from '../../kernel/accounts';
import type { SentMessage } from '../../services/mail/store';
import { goPath } from '../addresses';
import { exactMoment, shortMoment } from '../moments';
import { page, Portrait } from '../shell';
import type { Site } from '../site';
import { answerSubject } from './written';

/** How many mailboxes are listed; the rest is found by its person's address. */
const MAILBOXES_LISTED = 200;
const SNIPPET_CHARACTERS = 110;

export function mailboxesPage(site: Site, person: Account | null): string {
  const latest = new Map<string, SentMessage>();
  const counts = new Map<string, number>();
  for (const message of site.workspace.mail.sent) {
    for (const to of [...message.to, ...message.cc]) {
      latest.set(to.toLowerCase(), message);
      counts.set(to.toLowerCase(), (counts.get(to.toLowerCase()) ?? 0) + 1);
    }
  }
  const boxes = [...latest].sort(([, a], [, b]) => b.atMs - a.atMs).slice(0, MAILBOXES_LISTED);
  return page({
    site,
    person,
    title: 'Mailboxes',
    children: (
      <div class="column">
        <h1>Mailboxes</h1>
        <p class="lead">Everybody who has received something, whoever you are being: this laptop is everybody's post office.</p>
        {boxes.length === 0 ? <p class="empty">Nobody has received any mail yet.</p> : null}
        <ul class="box-list">
          {boxes.map(([email, last]) => (
            <li>
              <a href={`/mail/${encodeURIComponent(email)}`}>
                <Portrait name={nameOf(site, email)} />
                <span class="box-who">
                  <b>{nameOf(site, email)}</b>
                  <small>{email}</small>
                </span>
                <span class="box-last">{last.subject}</span>
                <span class="box-count">{counts.get(email)}</span>
                <time>{shortMoment(site.guide.timeZone, last.atMs, site.workspace.clock.now)}</time>
              </a>
            </li>
          ))}
        </ul>
      </div>
    ),
  });
}

interface MailboxProps {
  readonly site: Site;
  readonly person: Account | null;
  readonly email: string;
  readonly messages: readonly SentMessage[];
  readonly open: SentMessage | null;
  readonly asText: boolean;
  /** Whether a mail is being written: an answer where one is open. */
  readonly writing: boolean;
}

export function mailboxPage({ site, person, email, messages, open, asText, writing }: MailboxProps): string {
  return page({
    site,
    person,
    title: `Mail of ${nameOf(site, email)}`,
    look: `mail-page${open === null && !writing ? '' : ' reading'}`,
    children: (
      <div class="mail">
        <section class="mail-list" aria-label="Messages">
          <header class="mail-owner">
            <Portrait name={nameOf(site, email)} />
            <div>
              {open === null && !writing ? <h1>{nameOf(site, email)}</h1> : <h2>{nameOf(site, email)}</h2>}
              <p>{email}</p>
            </div>
            <a class="quiet" href="/mail">
              All mailboxes
            </a>
          </header>
          {isMine(person, email) ? (
            <p class="mail-write">
              <a class="button" href={`/mail/${encodeURIComponent(email)}?write`}>
                Write a mail
              </a>
            </p>
          ) : null}
          {messages.length === 0 ? <p class="empty">No mail yet. Let some time pass, or do something that sends one.</p> : null}
          <ol>
            {messages.map((message) => (
              <MessageLine site={site} email={email} message={message} open={message === open} />
            ))}
          </ol>
        </section>
        <section class="mail-read" aria-label="Message">
          {open !== null ? <Message site={site} email={email} message={open} asText={asText} /> : writing ? null : <p class="empty">Choose a message.</p>}
          {!isMine(person, email) ? null : writing ? <Write site={site} email={email} answers={open} /> : open === null ? null : <AnswerLink email={email} message={open} />}
        </section>
      </div>
    ),
  });
}

interface MessageProps {
  readonly site: Site;
  readonly email: string;
  readonly message: SentMessage;
}

function MessageLine({ site, email, message, open }: MessageProps & { readonly open: boolean }) {
  const isNew = !site.readMessages.has(`${email} ${message.id}`);
  return (
    <li class={`${isNew ? 'new' : ''}${open ? ' open' : ''}`}>
      <a href={`/mail/${encodeURIComponent(email)}?message=${message.id}`} aria-current={open ? 'true' : undefined}>
        <span class="line-from">{message.name ?? nameOf(site, message.from)}</span>
        <time>{shortMoment(site.guide.timeZone, message.atMs, site.workspace.clock.now)}</time>
        <span class="line-subject" dir="auto">
          {message.subject}
        </span>
        <span class="line-snippet" dir="auto">
          {snippetOf(message)}
        </span>
      </a>
    </li>
  );
}

function Message({ site, email, message, asText }: MessageProps & { readonly asText: boolean }) {
  const here = `/mail/${encodeURIComponent(email)}`;
  const showText = asText || message.htmlBody === null;
  return (
    <article>
      <a class="mail-back" href={here}>
        ← Back
      </a>
      <h1 dir="auto">{message.subject}</h1>
      <div class="mail-head">
        <Portrait name={message.name ?? message.from} />
        <p>
          <b>{message.name ?? nameOf(site, message.from)}</b> &lt;{message.from}&gt;
          <br />
          <small>
            to {message.to.join(', ')}
            {message.cc.length === 0 ? '' : `, copy to ${message.cc.join(', ')}`}
            {message.replyTo === null ? '' : ` · answers go to ${message.replyTo}`}
          </small>
        </p>
        <time>{exactMoment(site.guide.timeZone, message.atMs)}</time>
      </div>
      <nav class="mail-views" aria-label="Ways to read it">
        {message.htmlBody === null ? null : (
          <a href={`${here}?message=${message.id}`} aria-current={showText ? undefined : 'page'}>
            As sent
          </a>
        )}
        <a href={`${here}?message=${message.id}&view=text`} aria-current={showText ? 'page' : undefined}>
          Plain text
        </a>
        <span>{message.project === '' ? 'written in a mail program' : `sent by the script ${message.project}`}</span>
      </nav>
      {showText ? (
        <pre class="mail-text" dir="auto">
          {linkedText(message.body === '' ? 'This message has no plain text.' : message.body)}
        </pre>
      ) : (
        <iframe
          class="mail-html"
          title={message.subject}
          sandbox="allow-popups allow-top-navigation-by-user-activation"
          src={`${here}/${message.id}/html`}
        ></iframe>
      )}
    </article>
  );
}

const isMine = (person: Account | null, email: string): boolean => person?.email.toLowerCase() === email;

function AnswerLink({ email, message }: { readonly email: string; readonly message: SentMessage }) {
  return (
    <p class="mail-write">
      <a class="button" href={`/mail/${encodeURIComponent(email)}?message=${message.id}&write`}>
        Reply
      </a>
    </p>
  );
}

/** The form in which one writes as oneself; to the programme account unless it answers somebody. */
function Write({ site, email, answers }: { readonly site: Site; readonly email: string; readonly answers: SentMessage | null }) {
  return (
    <form class="mail-form" method="post" action={`/mail/${encodeURIComponent(email)}/send`}>
      <input type="hidden" name="answers" value={answers?.id ?? ''} />
      {answers === null ? <h1>A new mail</h1> : null}
      <label>
        To
        <input name="to" type="text" required value={answers === null ? helpdeskOf(site) : (answers.replyTo ?? answers.from)} />
      </label>
      <label>
        Subject
        <input name="subject" type="text" value={answers === null ? '' : answerSubject(answers.subject)} dir="auto" />
      </label>
      <label>
        Text
        <textarea name="text" rows={8} required dir="auto"></textarea>
      </label>
      <button type="submit" class="primary">
        Send
      </button>
    </form>
  );
}

/** Whoever owns the scripts that read mail; empty where none does. */
function helpdeskOf(site: Site): string {
  const reading = site.workspace.scripts.all().find(({ manifest }) => manifest.oauthScopes.some((scope) => scope.endsWith('gmail.modify')));
  return reading?.owner ?? '';
}

/** Addresses in plain text are links, as every mail program makes them. */
function linkedText(text: string) {
  return text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/).map((part, at) => (at % 2 === 0 ? part : <a href={goPath(part)}>{part}</a>));
}

function snippetOf(message: SentMessage): string {
  const text = message.body === '' ? (message.htmlBody ?? '').replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ') : message.body;
  return text.replace(/\s+/g, ' ').trim().slice(0, SNIPPET_CHARACTERS);
}

const nameOf = (site: Site, email: string): string => site.account(email)?.name ?? email;
