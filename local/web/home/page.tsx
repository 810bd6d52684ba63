/** This file draws the home page: four people to be, and everything there is in this domain. */
import type { Account } from '../../kernel/accounts';
import { MIME, type DriveFile } from '../../kernel/files';
import type { Door } from '../guide';
import { untilText } from '../moments';
import { initialOf, page } from '../shell';
import type { Site } from '../site';

interface HomeProps {
  readonly site: Site;
  readonly person: Account | null;
}

export function homePage({ site, person }: HomeProps): string {
  const { guide } = site;
  return page({
    site,
    person,
    title: guide.title,
    look: 'home-page',
    children: (
      <div class="column">
        <section class="opening">
          <h1>{guide.title}</h1>
          <p class="lead">{guide.sentence}</p>
        </section>
        {guide.doors.length === 0 ? null : (
          <section class="doors-card" aria-labelledby="doors-title">
            <h2 id="doors-title">Who would you like to be?</h2>
            <div class="doors">
              {guide.doors.map((door) => (
                <DoorCard door={door} />
              ))}
            </div>
          </section>
        )}
        {guide.pastes === true ? (
          <form class="paste" method="get" action="/go">
            <label for="paste-to">An address of Google’s that a command printed or the page names</label>
            <span>
              <input id="paste-to" name="to" type="url" required placeholder="https://script.google.com/…" />
              <button class="primary">Open it here</button>
            </span>
          </form>
        ) : null}
        <Places site={site} person={person} />
        <footer class="foot">
          {site.startedWith === '' ? null : <p>{site.startedWith}</p>}
          <p>Everybody here is invented. Nothing leaves this laptop, and no Google account is involved.</p>
        </footer>
      </div>
    ),
  });
}

function DoorCard({ door }: { readonly door: Door }) {
  return (
    <form class={`door ${door.tone}`} method="post" action="/person">
      <input type="hidden" name="to" value={door.href} />
      <div class="door-head">
        <span class="door-portrait" aria-hidden="true">
          {initialOf(door.name)}
        </span>
        <div>
          <h3>{door.who}</h3>
          <p class="door-name">{door.name}</p>
        </div>
      </div>
      <p class="door-does">{door.does}</p>
      {door.person === undefined ? <input type="hidden" name="stay" value="1" /> : <input type="hidden" name="email" value={door.person ?? ''} />}
      <button class="door-button">{door.button}</button>
    </form>
  );
}

interface Place {
  readonly href: string;
  readonly name: string;
  readonly about: string;
  /** A short figure to the right. */
  readonly figure?: string;
  /** Shut for the person one is being. */
  readonly shut?: boolean;
}

function Places({ site, person }: HomeProps) {
  const { workspace } = site;
  const files = workspace.drive.all().filter((file) => !file.trashed);
  return (
    <section class="places" aria-label="Everything in this domain">
      <PlaceList title="Spreadsheets" places={files.filter((file) => file.mimeType === MIME.spreadsheet).map((file) => workbookPlace(site, person, file))} />
      <PlaceList title="Forms" places={files.filter((file) => file.mimeType === MIME.form).map((file) => formPlace(site, person, file))} />
      <PlaceList title="Pages" places={appPlaces(site)} />
      <PlaceList title="Mailboxes" places={mailPlaces(site)} />
      <PlaceList title="Behind the scenes" places={backstage(site, person, files)} />
    </section>
  );
}

function PlaceList({ title, places }: { readonly title: string; readonly places: readonly Place[] }) {
  if (places.length === 0) return null;
  return (
    <div class="place-list">
      <h2>{title}</h2>
      <ul>
        {places.map((place) => (
          <li>
            <a href={place.href} class={place.shut === true ? 'shut' : ''}>
              <span class="place-name">{place.name}</span>
              <span class="place-about">{place.shut === true ? 'closed to the person you are being' : place.about}</span>
              {place.figure === undefined ? null : <span class="place-figure">{place.figure}</span>}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function workbookPlace(site: Site, person: Account | null, file: DriveFile): Place {
  const role = site.workspace.drive.roleOf(person?.email ?? '', file);
  const { sheets } = site.workspace.workbooks.require(file.id).state;
  return {
    href: `/sheets/${file.id}`,
    name: file.name,
    about: site.guide.captions?.[file.id] ?? sheets.filter((sheet) => !sheet.hidden).map((sheet) => sheet.title).slice(0, 5).join(' · '),
    shut: role === null,
    ...(role === null || role === 'owner' || role === 'writer' ? {} : { figure: 'view only' }),
  };
}

function formPlace(site: Site, person: Account | null, file: DriveFile): Place {
  const form = site.workspace.forms.require(file.id);
  return {
    href: `/forms/${file.id}`,
    name: form.title === '' ? file.name : form.title,
    about: site.guide.captions?.[file.id] ?? (form.isAcceptingResponses ? 'open for answers' : 'closed'),
    shut: !site.workspace.drive.mayAnswer(person?.email ?? '', file),
    figure: `${form.responses.length}`,
  };
}

function appPlaces(site: Site): readonly Place[] {
  return site.workspace.scripts
    .all()
    .filter((project) => project.deploymentUrl !== null)
    .map((project) => ({
      href: `/apps/${project.id}`,
      name: site.guide.appNames?.[project.id] ?? project.name,
      about: site.guide.captions?.[project.id] ?? 'a page made by a script',
    }));
}

/** Only mailboxes in which there is something, and the most recently used first: a district has thousands. */
function mailPlaces(site: Site): readonly Place[] {
  const { mail } = site.workspace;
  const addresses = new Map<string, number>();
  for (const message of mail.sent) for (const to of [...message.to, ...message.cc]) addresses.set(to.toLowerCase(), message.atMs);
  const recent = [...addresses].sort(([, a], [, b]) => b - a).slice(0, 6);
  const boxes = recent.map(([email]): Place => {
    const unread = mail.mailbox(email).filter((message) => !site.readMessages.has(`${email} ${message.id}`)).length;
    const name = site.account(email)?.name ?? email;
    return {
      href: `/mail/${encodeURIComponent(email)}`,
      name,
      about: site.guide.captions?.[email] ?? (name === email ? 'no account here' : email),
      ...(unread === 0 ? {} : { figure: `${unread} new` }),
    };
  });
  return [...boxes, { href: '/mail', name: 'All mailboxes', about: `${mail.sent.length} messages sent so far` }];
}

function backstage(site: Site, person: Account | null, files: readonly DriveFile[]): readonly Place[] {
  const { workspace } = site;
  const next = workspace.schedule.nextAt();
  const failed = workspace.executions.filter((execution) => execution.status !== 'completed').length;
  const folders = files.filter((file) => file.mimeType === MIME.folder).length;
  return [
    {
      href: '/console',
      name: 'Admin console',
      about: 'Chrome devices as the district sees them',
      figure: String(workspace.directory.devices().length),
      shut: (person?.admin?.devices ?? 'none') === 'none',
    },
    {
      href: '/activity',
      name: 'Triggers and executions',
      about: next === null ? 'nothing is waiting for the clock' : `the next thing runs ${untilText(next, workspace.clock.now)}`,
      figure: failed === 0 ? `${workspace.executions.length}` : `${failed} failed`,
    },
    { href: '/drive', name: 'Drive', about: 'folders to drop files into, such as the roster', figure: String(folders) },
  ];
}

