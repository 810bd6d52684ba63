/** This file is the place "Tickets": the queue, the selected or chosen ticket, whom it is about, and what to do with it. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { TicketView } from '../../contracts';
import type { Server } from '../call';
import { showTimesIn } from '../moments';
import { Announcer, Press, Trouble, useNow } from '../parts';
import { Kept } from '../places';
import { type Changing, useChange } from '../use-change';
import { WORDING } from '../wording';
import { TICKETS as WORK } from '../wording/tickets';
import { Actions, Take } from './actions';
import { Around } from './around';
import { Conversation } from './conversation';
import { type Drafts, isUnsent } from './drafts';
import { HereToo } from './here';
import { Links } from './links';
import { OnBehalf } from './on-behalf';
import type { SidebarPartProps } from './part';
import { Queue } from './queue';
import { TicketHead } from './ticket';
import { type OpenTicket, useTicket } from './use-ticket';
import { Work } from './work';

const { sidebar } = WORDING;

interface TicketProps {
  readonly view: TicketView;
  readonly open: OpenTicket;
  readonly drafts: Drafts;
  readonly changing: Changing;
  readonly server: Server;
}

function Ticket({ view, open, drafts, changing, server }: TicketProps): JSX.Element {
  showTimesIn(view.zone);
  const now = useNow(view.now);
  const { ticket, me } = view;
  const draft = drafts.of(ticket.ticket);
  const edit = (typed: Parameters<Drafts['change']>[1]): void => drafts.change(ticket.ticket, typed);
  const shared = { ticket, me, draft, changing, server, translates: view.translates, edit, done: open.changed, updated: open.updated };
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
      <div class="row spread">
        <Press label={WORK.back} working="" kind="quiet" busy={false} blocked={changing.busy !== null} onPress={open.close} />
        <Press label={sidebar.refresh} working={sidebar.refresh} kind="quiet" busy={open.refreshing} blocked={changing.busy !== null} onPress={open.refresh} />
      </div>
      <HereToo others={open.others} />
      {ticket.mergedInto === '' ? null : (
        <div class="notice waiting">
          <p>{WORK.mergedInto(ticket.mergedInto)}</p>
          <Press label={WORK.openIt(ticket.mergedInto)} working="" kind="plain" busy={false} onPress={() => open.find(ticket.mergedInto)} />
        </div>
      )}
      <TicketHead ticket={ticket} now={now} />
      {view.followers === 0 ? null : <p class="hint">{WORK.followers(view.followers)}</p>}
      <Take {...shared} />
      <Work key={`work ${ticket.ticket}`} view={view} {...shared} />
      <Links view={view} now={now} {...shared} />
      <Around view={view} now={now} open={open.find} />
      <Conversation view={view} now={now} />
      <Actions key={ticket.ticket} {...shared} />
    </>
  );
}

/** The keyboard follows from a line of the queue to its ticket, and back to the line; never out of the sheet. */
function useFollowed(ticket: string | null): void {
  const [last, setLast] = useState<string | null>(null);
  useEffect(() => {
    if (ticket !== null) setLast(ticket);
    if (document.hasFocus() && document.activeElement === document.body) document.getElementById(ticket === null ? `line-${last}` : 'ticket')?.focus();
  }, [ticket]);
}

interface TicketsProps extends SidebarPartProps {
  readonly drafts: Drafts;
}

export function Tickets({ server, shown, handed, go, drafts }: TicketsProps): JSX.Element {
  const open = useTicket(server, { shown, isUnsentFor: (ticket) => isUnsent(drafts.of(ticket)), strayed: (at) => go({ at }) });
  const changing = useChange(server, open.changing);
  useFollowed(open.view?.ticket.ticket ?? null);
  useEffect(() => {
    if (handed !== null && 'ticket' in handed.goal) open.find(handed.goal.ticket);
  }, [handed]);
  return (
    <>
      <Trouble message={open.trouble} />
      {open.finding ? (
        <p class="opening" role="status">
          <span class="spinner" aria-hidden="true" /> {sidebar.finding}
        </p>
      ) : null}
      <Kept open={open.view === null} visited>
        <OnBehalf changing={changing} filed={open.changed} />
        <Queue server={server} shown={shown && open.view === null && !open.refreshing} open={open.find} />
        <p class="hint">{sidebar.nothingText}</p>
      </Kept>
      {open.view === null ? null : <Ticket view={open.view} open={open} drafts={drafts} changing={changing} server={server} />}
      <Announcer said={open.said} />
    </>
  );
}
