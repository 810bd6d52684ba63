/** This file keeps the sidebar on the right ticket: the one that is selected in the sheet, or the one that was looked up. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { TicketUpdate, TicketView } from '../../contracts';
import type { Server } from '../call';
import { SILENCE, type Said, saying } from '../parts';
import { WORDING } from '../wording';
import { moveTo } from './selection';
import { withUpdate } from './update';
import { type Touch, watch } from './watch';

const { sidebar } = WORDING;

export interface OpenTicket {
  /** The first look is not over yet. */
  readonly opening: boolean;
  readonly view: TicketView | null;
  readonly finding: boolean;
  readonly refreshing: boolean;
  /** Why the last search or look brought nothing. */
  readonly trouble: string | null;
  /** A ticket that was selected while text stood unsent. */
  readonly offered: TicketView | null;
  readonly said: Said;
  find(text: string): void;
  refresh(): void;
  openOffered(): void;
  /** Back to the queue. */
  close(): void;
  /** Shows a ticket as a change left it, and says so. */
  changed(view: TicketView, said: string): void;
  /** The same for a change that brings only what is new; `speaks` where it should bring a message. */
  updated(update: TicketUpdate, said: string, speaks: boolean): void;
  /** A change begins or has ended; nothing is looked up meanwhile. */
  changing(busy: boolean): void;
}

/** What timers and answers need to know as it is now, not as it was when they were set up. */
interface Now extends Touch {
  shown: string | null;
  lastSelected: string | null;
  unsent: boolean;
  looking: boolean;
  changing: boolean;
  /** Counts what people did; an answer to a question asked before is thrown away. */
  turn: number;
}

/** What is on screen, and the ways in which it changes. */
function useScreen(now: Now) {
  const [view, setView] = useState<TicketView | null>(null);
  const [offered, setOffered] = useState<TicketView | null>(null);
  const [said, setSaid] = useState(SILENCE);
  now.shown = view?.ticket.ticket ?? null;

  const say = useCallback((text: string, shown: boolean): void => setSaid(saying(text, shown)), []);
  const open = useCallback(
    (next: TicketView): void => {
      setView(next);
      setOffered(null);
      say(sidebar.opened(next.ticket.ticket), false);
    },
    [say],
  );
  const select = useCallback(
    (selected: TicketView | null): void => {
      const ticket = selected?.ticket.ticket ?? null;
      const move = moveTo(ticket, now);
      if (ticket !== now.lastSelected) now.touchedAt = Date.now();
      now.lastSelected = ticket;
      if (selected === null || move === 'keep') return;
      if (move === 'offer') setOffered(selected);
      else if (ticket === now.shown) setView(selected);
      else open(selected);
    },
    [now, open],
  );
  return { view, setView, offered, said, say, open, select };
}

type Screen = ReturnType<typeof useScreen>;

/** Looks at the selection: by itself, and when somebody asks. */
function useLook(server: Server, now: Now, { select, say }: Screen) {
  const [opening, setOpening] = useState(true);
  const [refreshing, setRefreshing] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const look = useCallback(
    async (asked: boolean): Promise<void> => {
      if (now.looking || now.changing) return;
      now.looking = true;
      if (asked) now.turn += 1;
      const began = now.turn;
      setRefreshing(asked);
      const heard = await server.call('tickets.selected', {});
      now.looking = false;
      setOpening(false);
      setRefreshing(false);
      if (began !== now.turn) return;
      if (heard.ok) {
        setTrouble(null);
        select(heard.value);
        if (asked) say(sidebar.refreshed, true);
      } else if (asked || now.shown === null) setTrouble(heard.message);
    },
    [server, now, select, say],
  );
  useEffect(() => watch(() => look(false), now), [look, now]);
  return { opening, refreshing, trouble, refresh: () => void look(true) };
}

/** Looks a ticket up by what was typed or scanned. */
function useFind(server: Server, now: Now, { open }: Screen) {
  const [finding, setFinding] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const find = async (text: string): Promise<void> => {
    if (finding || now.changing) return;
    if (text === '') {
      setTrouble(sidebar.findFirst);
      return;
    }
    const began = ++now.turn;
    setTrouble(null);
    setFinding(true);
    const heard = await server.call('tickets.open', { find: text });
    setFinding(false);
    if (began !== now.turn) return;
    if (heard.ok) open(heard.value);
    else setTrouble(heard.message);
  };
  return { finding, trouble, find: (text: string) => void find(text) };
}

export function useTicket(server: Server, isUnsentFor: (ticket: string) => boolean): OpenTicket {
  const now = useRef<Now>({ shown: null, lastSelected: null, unsent: false, looking: false, changing: false, turn: 0, touchedAt: Date.now() }).current;
  const screen = useScreen(now);
  const { view, offered, setView, say, open } = screen;
  now.unsent = view !== null && isUnsentFor(view.ticket.ticket);
  const { opening, refreshing, refresh, ...looked } = useLook(server, now, screen);
  const { finding, find, ...found } = useFind(server, now, screen);
  const changing = useCallback(
    (busy: boolean): void => {
      now.turn += 1;
      now.changing = busy;
    },
    [now],
  );
  return {
    ...{ opening, view, finding, refreshing, offered, said: screen.said, find, refresh, changing },
    trouble: found.trouble ?? looked.trouble,
    openOffered() {
      if (offered !== null) open(offered);
    },
    close() {
      now.turn += 1;
      setView(null);
    },
    changed(next, what) {
      setView(next);
      say(what, true);
    },
    updated(update, what, speaks) {
      setView((before) => (before === null ? null : withUpdate(before, update)));
      say(what, true);
      // A press that had arrived the first time, its answer lost, brings no message: then the ticket is read again.
      if (!speaks || update.added.length > 0) return;
      const began = ++now.turn;
      void server.call('tickets.open', { find: update.ticket.ticket }).then((heard) => {
        if (heard.ok && began === now.turn) setView(heard.value);
      });
    },
  };
}
