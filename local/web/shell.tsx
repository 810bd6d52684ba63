/** This file draws what stands around every page: the bar that says where one is, who one is being, and what time it is. */
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Account } from '../kernel/accounts';
import { clockText } from './moments';
import type { Site } from './site';

interface PageProps {
  readonly site: Site;
  readonly person: Account | null;
  readonly title: string;
  /** The class of the body: pages that fill the window say so. */
  readonly look?: string;
  /** The client script of the page beside that of the bar. */
  readonly script?: string;
  /** What the client script needs to know. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
  readonly children: ComponentChildren;
}

/** The first letter of a name, for a portrait. */
export const initialOf = (name: string): string => (name.trim()[0] ?? '?').toUpperCase();

/** One of six quiet colours, the same for a name each time. */
function toneOf(name: string): string {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997;
  return `tone-${sum % 6}`;
}

export function Portrait({ name, large }: { readonly name: string; readonly large?: boolean }) {
  return (
    <span class={`portrait ${toneOf(name)}${large === true ? ' large' : ''}`} aria-hidden="true">
      {initialOf(name)}
    </span>
  );
}

function Clock({ site }: { readonly site: Site }) {
  const moves = [
    { label: '+1 min', move: '{"addMs":60000}' },
    { label: '+10 min', move: '{"addMs":600000}' },
    { label: '+1 h', move: '{"addMs":3600000}' },
    { label: 'next morning', move: '{"nextMorning":true}' },
  ];
  return (
    <div class="clock" role="group" aria-label="The clock of this Workspace">
      <time id="clock-text">{clockText(site.guide.timeZone, site.workspace.clock.now)}</time>
      <span class="clock-moves">
        {moves.map(({ label, move }) => (
          <button type="button" data-clock={move} title="Let this time pass; whatever falls due runs">
            {label}
          </button>
        ))}
      </span>
    </div>
  );
}

function PersonSwitch({ site, person }: { readonly site: Site; readonly person: Account | null }) {
  const featured = site.guide.people.flatMap((email) => site.account(email) ?? []);
  const name = person?.name ?? 'Not signed in';
  return (
    <details class="who">
      <summary title="Be somebody else">
        <Portrait name={name} />
        <span class="who-name">{name}</span>
      </summary>
      <form method="post" action="/person" class="who-panel">
        <p class="hint">Being somebody means having their rights: what is not shared with them stays shut.</p>
        <input type="hidden" name="to" value="" />
        <input type="search" id="who-search" placeholder="Find a person" autocomplete="off" aria-label="Find a person" />
        <div id="who-list">
          {featured.map((account) => (
            <PersonChoice account={account} current={account.email === person?.email} />
          ))}
        </div>
        <button class={`who-choice${person === null ? ' current' : ''}`} name="email" value="">
          <Portrait name="–" />
          <span>
            <b>Not signed in</b>
            <small>Anybody with a browser</small>
          </span>
        </button>
      </form>
    </details>
  );
}

function PersonChoice({ account, current }: { readonly account: Account; readonly current: boolean }) {
  return (
    <button class={`who-choice${current ? ' current' : ''}`} name="email" value={account.email}>
      <Portrait name={account.name} />
      <span>
        <b>{account.name}</b>
        <small>{account.about}</small>
      </span>
    </button>
  );
}

/** A whole document. */
export function page({ site, person, title, look = '', script, facts = {}, children }: PageProps): string {
  const asset = (name: string): string => site.assets.get(name) ?? `/assets/${name}`;
  const document = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · local Workspace`}</title>
        <link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%23215c58'/%3E%3Cpath d='M4 11V5l4 4 4-4v6' fill='none' stroke='%23fff' stroke-width='1.6'/%3E%3C/svg%3E" />
        <link rel="stylesheet" href={asset('style.css')} />
      </head>
      <body class={look} data-person={person?.email ?? ''} data-facts={JSON.stringify(facts)}>
        <a class="skip" href="#main">
          Skip to the page
        </a>
        <header class="bar">
          <a class="home" href="/" title="Home of the local Workspace">
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M2.5 13V4l5.500 5.500L13.500 4v9" />
            </svg>
            <span>Home</span>
          </a>
          <span class="not-google">local Workspace — not Google</span>
          <Clock site={site} />
          <PersonSwitch site={site} person={person} />
        </header>
        <main id="main">{children}</main>
        <div id="toasts" role="status" aria-live="polite"></div>
        <script src={asset('shell.js')} defer></script>
        {script === undefined ? null : <script src={asset(script)} defer></script>}
      </body>
    </html>
  );
  return `<!DOCTYPE html>${renderToString(document)}`;
}

/** A page that says why there is nothing else to see. */
export function closedDoor(props: Omit<PageProps, 'children'> & { readonly message: string; readonly hint?: string }): string {
  return page({
    ...props,
    children: (
      <section class="closed-door">
        <div class="padlock" aria-hidden="true"></div>
        <h1>{props.message}</h1>
        <p>{props.hint ?? `You are ${props.person === null ? 'not signed in' : `${props.person.name} (${props.person.email})`}. Be somebody else above, or go home.`}</p>
      </section>
    ),
  });
}
