/** This file draws whom and which device a ticket is about, and lets staff set that right. */
import type { JSX } from 'preact';

import type { DeviceCard, PersonCard, TicketCard, TicketView } from '../../contracts';
import { dayText, isPast, monthOf } from '../moments';
import { Address, Badge, Facts, Press, Trouble, sendOnKeys } from '../parts';
import type { Changing } from '../use-change';
import { WORDING } from '../wording';
import type { Draft } from './drafts';

const { sidebar } = WORDING;

/** What the form holds stays in sight where nothing could be linked, since it is what staff search by. */
function AsTyped({ texts, nothing }: { readonly texts: readonly string[]; readonly nothing: string }): JSX.Element {
  const typed = texts.filter((text) => text !== '');
  return (
    <>
      <p class="soft">{nothing}</p>
      {typed.length === 0 ? null : (
        <p>
          {sidebar.typed}:{' '}
          {typed.map((text, index) => (
            <span key={text}>
              {index === 0 ? '' : ', '}
              <q dir="auto">{text}</q>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function Person({ person, ticket }: { readonly person: PersonCard | null; readonly ticket: TicketCard }): JSX.Element {
  return (
    <section class="card" aria-labelledby="person">
      <h2 id="person">{sidebar.student}</h2>
      {person === null ? (
        <AsTyped texts={[ticket.studentAsTyped, ticket.numberAsTyped]} nothing={sidebar.noStudent} />
      ) : (
        <>
          <p class="named">
            <strong dir="auto">{person.name}</strong>
            {person.active ? null : <Badge tone="waiting">{sidebar.leaver}</Badge>}
          </p>
          <Facts
            of={[
              ['', person.grade === '' ? person.role : sidebar.grade(person.grade)],
              [sidebar.studentNumber, person.studentNumber],
              [sidebar.email, person.email === '' ? '' : <Address of={person.email} />],
            ]}
          />
        </>
      )}
    </section>
  );
}

function Device({ device, ticket, now }: { readonly device: DeviceCard | null; readonly ticket: TicketCard; readonly now: number }): JSX.Element {
  if (device === null) {
    return (
      <section class="card" aria-labelledby="device">
        <h2 id="device">{sidebar.device}</h2>
        <AsTyped texts={[ticket.deviceAsTyped]} nothing={sidebar.noDevice} />
      </section>
    );
  }
  const ended = device.updatesUntil !== null && isPast(device.updatesUntil, now);
  const active = device.consoleStatus.toUpperCase() === 'ACTIVE';
  return (
    <section class="card" aria-labelledby="device">
      <h2 id="device">{sidebar.device}</h2>
      <p class="named">
        <strong>{device.model === '' ? device.serial : device.model}</strong>
        {device.consoleStatus === '' ? null : <Badge tone={active ? 'good' : 'bad'}>{device.consoleStatus.toLowerCase()}</Badge>}
      </p>
      <Facts
        of={[
          [sidebar.tag, device.assetTag],
          [sidebar.serial, device.serial],
          [sidebar.assignedUser, device.user === '' ? '' : <Address of={device.user} />],
          [sidebar.holder, device.holder],
          [sidebar.lastContact, device.lastContact === null ? '' : dayText(device.lastContact)],
          [sidebar.version, device.osVersion],
          [
            sidebar.updatesUntil,
            device.updatesUntil === null ? null : (
              <>
                {monthOf(device.updatesUntil)} {ended ? <Badge tone="bad">{sidebar.updatesEnded}</Badge> : null}
              </>
            ),
          ],
          [sidebar.orgUnit, device.orgUnit],
        ]}
      />
    </section>
  );
}

interface LinkFormProps {
  readonly ticket: TicketCard;
  readonly draft: Draft;
  readonly changing: Changing;
  edit(typed: Partial<Draft>): void;
  done(view: TicketView, said: string): void;
}

function LinkForm({ ticket, draft, changing, edit, done }: LinkFormProps): JSX.Element {
  const submit = (event: Event): void => {
    event.preventDefault();
    const [device, person] = [draft.device.trim(), draft.person.trim()];
    if (device === '' && person === '') {
      changing.refuse('link', sidebar.fillOne);
      return;
    }
    changing.run('link', 'tickets.link', { ticket: ticket.ticket, device, person }, (view) => {
      edit({ device: '', person: '' });
      done(view, sidebar.linked);
    });
  };
  /** Links that somebody looked at and found right: saving none leaves them, and the warning goes. */
  const keep = (): void =>
    changing.run('right', 'tickets.link', { ticket: ticket.ticket, device: '', person: '' }, (view) => done(view, sidebar.checked));
  return (
    <form class="stack" onSubmit={submit}>
      <label>
        {sidebar.linkDevice}
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={draft.device}
          onKeyDown={sendOnKeys}
          onInput={(event) => edit({ device: event.currentTarget.value })}
        />
      </label>
      <label>
        {sidebar.linkPerson}
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={draft.person}
          onKeyDown={sendOnKeys}
          onInput={(event) => edit({ person: event.currentTarget.value })}
        />
      </label>
      <p class="hint">{sidebar.linkHint}</p>
      <Trouble message={changing.trouble('link') ?? changing.trouble('right')} />
      <div class="row">
        <Press label={sidebar.link} working={sidebar.linking} kind="plain" busy={changing.busy === 'link'} blocked={changing.busy !== null} />
        {ticket.triage === '' ? null : (
          <Press
            label={sidebar.looksRight}
            working={sidebar.linking}
            kind="quiet"
            busy={changing.busy === 'right'}
            blocked={changing.busy !== null}
            onPress={keep}
          />
        )}
      </div>
    </form>
  );
}

export function Links({ view, now, ...form }: Omit<LinkFormProps, 'ticket'> & { readonly view: TicketView; readonly now: number }): JSX.Element {
  const { ticket, person, device } = view;
  const unsure = ticket.triage !== '';
  return (
    <>
      {unsure ? (
        <section class="card notice waiting" aria-labelledby="triage">
          <h2 id="triage">{sidebar.needsLook}</h2>
          <p>{ticket.triage}</p>
          <LinkForm ticket={ticket} {...form} />
        </section>
      ) : null}
      <div class="beside">
        <Person person={person} ticket={ticket} />
        <Device device={device} ticket={ticket} now={now} />
      </div>
      {unsure ? null : (
        <details class="fold">
          <summary>{sidebar.linkTitle}</summary>
          <LinkForm ticket={ticket} {...form} />
        </details>
      )}
    </>
  );
}
