/** This file is the sidebar beside the sheet: the selected ticket, whom it is about, and what to do with it. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { TicketView } from '../../contracts';
import type { Server } from '../call';
import { showTimesIn } from '../moments';
import { Announcer, Press, useNow } from '../parts';
import { Kept, PlaceBar } from '../places';
import { Actions, Take } from './actions';
import { Conversation } from './conversation';
import { type Drafts, isUnsent, useDrafts } from './drafts';
import { Find } from './find';
import { Links } from './links';
import { SIDEBAR_PARTS } from './more';
import { Smile } from './smile';
import { TicketHead } from './ticket';
import { type OpenTicket, useTicket } from './use-ticket';
import { type Changing, useChange } from '../use-change';
import { WORDING } from '../wording';

const { sidebar } = WORDING;

function Nothing({ opening }: { readonly opening: boolean }): JSX.Element {
  if (opening) {
    return (
      <p class="opening">
        <span class="spinner" aria-hidden="true" /> {sidebar.opening}
      </p>
    );
  }
  return (
    <section class="nothing">
      <Smile />
      <h1>{sidebar.nothingTitle}</h1>
      <p>{sidebar.nothingText}</p>
    </section>
  );
}

interface TicketProps {
  readonly view: TicketView;
  readonly open: OpenTicket;
  readonly drafts: Drafts;
  readonly changing: Changing;
}

function Ticket({ view, open, drafts, changing }: TicketProps): JSX.Element {
  showTimesIn(view.zone);
  const now = useNow(view.now);
  const { ticket, me } = view;
  const draft = drafts.of(ticket.ticket);
  const edit = (typed: Parameters<Drafts['change']>[1]): void => drafts.change(ticket.ticket, typed);
  const shared = { ticket, me, draft, changing, edit, done: open.changed, updated: open.updated };
  return (
    <>
      {open.offered === null ? null : (
        <div class="notice fresh offer" role="status">
          <p>{sidebar.offered(open.offered.ticket.ticket)}</p>
          <Press
            label={sidebar.openOffered(open.offered.ticket.ticket)}
            working=""
            kind="plain"
            busy={false}
            blocked={changing.busy !== null}
            onPress={open.openOffered}
          />
        </div>
      )}
      <TicketHead ticket={ticket} now={now} />
      <Take {...shared} />
      <Links view={view} now={now} {...shared} />
      <Conversation view={view} now={now} />
      <Actions key={ticket.ticket} {...shared} />
    </>
  );
}

function Tickets({ server }: { readonly server: Server }): JSX.Element {
  const drafts = useDrafts();
  const open = useTicket(server, (ticket) => isUnsent(drafts.of(ticket)));
  const changing = useChange(server, open.changing);
  return (
    <>
      <Find open={open} blocked={changing.busy !== null} />
      {open.view === null ? <Nothing opening={open.opening} /> : <Ticket view={open.view} open={open} drafts={drafts} changing={changing} />}
      <Announcer said={open.said} />
    </>
  );
}

const TICKETS = 'tickets';

export function Sidebar({ server }: { readonly server: Server }): JSX.Element {
  const [place, setPlace] = useState(TICKETS);
  const [visited, setVisited] = useState<readonly string[]>([TICKETS]);
  const choose = (id: string): void => {
    setPlace(id);
    setVisited([...visited, id]);
  };
  return (
    <main class="sidebar">
      {SIDEBAR_PARTS.length === 0 ? null : <PlaceBar name={sidebar.places} places={[{ id: TICKETS, label: sidebar.tickets }, ...SIDEBAR_PARTS]} open={place} choose={choose} />}
      <Kept open={place === TICKETS} visited>
        <Tickets server={server} />
      </Kept>
      {SIDEBAR_PARTS.map(({ id, Part }) => (
        <Kept key={id} open={place === id} visited={visited.includes(id)}>
          <Part server={server} shown={place === id} />
        </Kept>
      ))}
    </main>
  );
}
