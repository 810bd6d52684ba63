/** This file keeps the sidebar on the right ticket: the one that is selected in the sheet, or the one that was looked up. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { Reply, TicketUpdate, TicketView } from '../../contracts';
import type { Server } from '../call';
import { SILENCE, type Said, saying } from '../parts';
import { WORDING } from '../wording';
import { moveTo, pauseBeforeLook } from './selection';
import { withUpdate } from './update';

export interface OpenTicket {
  /** The first look is not over yet. */
  readonly opening: boolean;
  readonly view: TicketView | null;
  readonly looking: 'find' | 'refresh' | null;
  readonly findTrouble: string | null;
  readonly refreshTrouble: string | null;
  /** A ticket that was selected while text stood unsent. */
  readonly offered: TicketView | null;
  readonly said: Said;
  find(text: string): void;
  refresh(): void;
  openOffered(): void;
  /** Shows a ticket as a change left it, and says so. */
  changed(view: TicketView, said: string): void;
  /** The same for a change that brings only what is new; `speaks` where it should bring a message. */
  updated(update: TicketUpdate, said: string, speaks: boolean): void;
  /** A change begins or has ended; nothing is looked up meanwhile. */
  changing(busy: boolean): void;
}

/** What the timers and answers need to know as it is now, not as it was when they were set up. */
interface Now {
  shown: string | null;
  lastSelected: string | null;
  unsent: boolean;
  looking: boolean;
  changing: boolean;
  /** Counts what people did; an answer to a look that began before is thrown away. */
  turn: number;
  touchedAt: number;
}

export function useTicket(server: Server, isUnsentFor: (ticket: string) => boolean): OpenTicket {
  const [opening, setOpening] = useState(true);
  const [view, setView] = useState<TicketView | null>(null);
  const [offered, setOffered] = useState<TicketView | null>(null);
  const [looking, setLooking] = useState<'find' | 'refresh' | null>(null);
  const [findTrouble, setFindTrouble] = useState<string | null>(null);
  const [refreshTrouble, setRefreshTrouble] = useState<string | null>(null);
  const [said, setSaid] = useState(SILENCE);
  const now = useRef<Now>({ shown: null, lastSelected: null, unsent: false, looking: false, changing: false, turn: 0, touchedAt: Date.now() });
  now.current.shown = view?.ticket.ticket ?? null;
  now.current.unsent = view !== null && isUnsentFor(view.ticket.ticket);

  const show = useCallback((next: TicketView, what: string): void => {
    setView(next);
    setOffered(null);
    setSaid(saying(what, false));
  }, []);

  const takeSelected = useCallback(
    (selected: TicketView | null): void => {
      const ticket = selected?.ticket.ticket ?? null;
      const move = moveTo(ticket, now.current);
      if (ticket !== now.current.lastSelected) now.current.touchedAt = Date.now();
      now.current.lastSelected = ticket;
      if (selected === null || move === 'keep') return;
      if (move === 'offer') setOffered(selected);
      else if (ticket === now.current.shown) setView(selected);
      else show(selected, WORDING.sidebar.opened(selected.ticket.ticket));
    },
    [show],
  );

  /** Asks which row is selected; silent where nobody asked for it. */
  const look = useCallback(
    async (asked: boolean): Promise<void> => {
      if (now.current.looking || now.current.changing) return;
      now.current.looking = true;
      const turn = asked ? ++now.current.turn : now.current.turn;
      if (asked) setLooking('refresh');
      const shown = now.current.shown;
      const heard = await server.call('tickets.selected', {});
      now.current.looking = false;
      setOpening(false);
      if (asked) setLooking(null);
      if (turn !== now.current.turn) return;
      if (!heard.ok) {
        if (asked || shown === null) setRefreshTrouble(heard.message);
        return;
      }
      setRefreshTrouble(null);
      takeSelected(heard.value);
      if (asked) setSaid(saying(WORDING.sidebar.refreshed, true));
    },
    [server, takeSelected],
  );

  useEffect(() => watch(() => look(false), now.current), [look]);

  const changing = useCallback((busy: boolean): void => {
    now.current.turn += 1;
    now.current.changing = busy;
  }, []);

  const afterFind = (heard: Reply<TicketView>): void => {
    setLooking(null);
    setFindTrouble(heard.ok ? null : heard.message);
    if (heard.ok) show(heard.value, WORDING.sidebar.opened(heard.value.ticket.ticket));
  };

  return {
    opening,
    view,
    looking,
    findTrouble,
    refreshTrouble,
    offered,
    said,
    find(text) {
      if (looking === 'find' || now.current.changing) return;
      if (text === '') {
        setFindTrouble(WORDING.sidebar.findFirst);
        return;
      }
      const turn = ++now.current.turn;
      setFindTrouble(null);
      setLooking('find');
      void server.call('tickets.open', { find: text }).then((heard) => {
        if (turn === now.current.turn) afterFind(heard);
        else setLooking(null);
      });
    },
    refresh: () => void look(true),
    openOffered() {
      if (offered !== null) show(offered, WORDING.sidebar.opened(offered.ticket.ticket));
    },
    changed(next, what) {
      setView(next);
      setSaid(saying(what, true));
    },
    updated(update, what, speaks) {
      setView((before) => (before === null ? null : withUpdate(before, update)));
      setSaid(saying(what, true));
      // A press that had arrived the first time, its answer lost, brings no message: then the ticket is read again.
      if (!speaks || update.added.length > 0) return;
      const turn = ++now.current.turn;
      void server.call('tickets.open', { find: update.ticket.ticket }).then((heard) => {
        if (heard.ok && turn === now.current.turn) setView(heard.value);
      });
    },
    changing,
  };
}

/** Looks now, whenever the sidebar is come back to, and now and then while it can be seen. Gives the end of it. */
function watch(look: () => Promise<void>, now: Now): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const again = (): void => {
    clearTimeout(timer);
    if (over || document.hidden) return;
    timer = setTimeout(round, pauseBeforeLook(Date.now() - now.touchedAt));
  };
  const round = (): void => {
    clearTimeout(timer);
    void look().then(again);
  };
  const touched = (): void => {
    now.touchedAt = Date.now();
  };
  const back = (): void => {
    touched();
    if (!document.hidden) round();
  };
  window.addEventListener('focus', back);
  document.addEventListener('visibilitychange', back);
  document.addEventListener('input', touched);
  document.addEventListener('pointerdown', touched);
  round();
  return () => {
    over = true;
    clearTimeout(timer);
    window.removeEventListener('focus', back);
    document.removeEventListener('visibilitychange', back);
    document.removeEventListener('input', touched);
    document.removeEventListener('pointerdown', touched);
  };
}
