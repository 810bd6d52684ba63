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
  readonly view: TicketView | null;
  readonly finding: boolean;
  readonly refreshing: boolean;
  /** Why the last search or look brought nothing. */
  readonly trouble: string | null;
  /** A ticket that was selected while text stood unsent. */
  readonly offered: TicketView | null;
  readonly said: Said;
  /** Who else has the ticket open. */
  readonly others: readonly string[];
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
  /** Somebody was sent to a ticket before the sheet was looked at: what is selected there then was selected before. */
  settled: boolean;
  looking: boolean;
  changing: boolean;
  /** The row of the sheet that was selected when it was last read, and when that was. */
  row: number | null;
  /** Whatever row is selected, null before the first look. */
  at: string | null;
  readAt: number;
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
      const before = now.settled;
      now.settled = false;
      if (before) return;
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

/** A ticket that stays selected is read again so often: it is a large reading, and others work on it too. */
const READ_AGAIN_MS = 60_000;

/** Looks at the selection: by itself, and when somebody asks. What is asked every few seconds reads no sheet. */
function useLook(server: Server, now: Now, { select, say, setView }: Screen, { shown: isShown, strayed }: TicketTerms) {
  const [here, setHere] = useState<{ readonly ticket: string; readonly others: readonly string[] }>({ ticket: '', others: [] });
  const [refreshing, setRefreshing] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  /** Whether the sheet has to be read: another row is selected, or the last reading is old. */
  const isNews = useCallback(async (): Promise<boolean> => {
    const ticket = now.shown ?? '';
    const heard = await server.call('tickets.here', { ticket });
    if (!heard.ok) return true;
    const { row, at, others } = heard.value;
    setHere({ ticket, others });
    if (row === null && ticket === '' && now.at !== null && at !== now.at) strayed(at);
    now.at = at;
    const isNew = row !== now.row;
    now.row = row;
    return row !== null && (isNew || Date.now() - now.readAt > READ_AGAIN_MS);
  }, [server, now]);
  const look = useCallback(
    async (asked: boolean): Promise<void> => {
      if (now.looking || now.changing) return;
      now.looking = true;
      if (asked) now.turn += 1;
      const began = now.turn;
      setRefreshing(asked);
      const shown = asked ? now.shown : null;
      const reads = asked || (await isNews());
      if (reads) now.readAt = Date.now();
      const heard = !reads ? null : shown === null ? await server.call('tickets.selected', {}) : await server.call('tickets.open', { find: shown });
      now.looking = false;
      setRefreshing(false);
      if (heard === null || began !== now.turn) return;
      if (shown !== null && heard.ok) {
        setTrouble(null);
        setView(heard.value);
        say(sidebar.refreshed, true);
        return;
      }
      if (heard.ok) {
        setTrouble(null);
        select(heard.value);
        if (asked) say(sidebar.refreshed, true);
      } else if (asked || now.shown === null) setTrouble(heard.message);
    },
    [server, now, select, say, setView, isNews],
  );
  useEffect(() => {
    // What was selected while another place was in front leads nowhere from here.
    now.at = null;
    return isShown ? watch(() => look(false), now) : undefined;
  }, [look, now, isShown]);
  return { refreshing, trouble, others: here.ticket === now.shown ? here.others : [], refresh: () => void look(true) };
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
    now.settled = now.lastSelected === null;
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

interface TicketTerms {
  /** Whether the place is in front; else the sheet is left alone. */
  readonly shown: boolean;
  isUnsentFor(ticket: string): boolean;
  /** Somebody selected a row of another tab while no ticket was open. */
  strayed(at: string): void;
}

export function useTicket(server: Server, terms: TicketTerms): OpenTicket {
  const now = useRef<Now>({ shown: null, lastSelected: null, unsent: false, settled: false, looking: false, changing: false, turn: 0, row: null, at: null, readAt: 0, touchedAt: Date.now() }).current;
  const screen = useScreen(now);
  const { view, offered, setView, say, open } = screen;
  now.unsent = view !== null && terms.isUnsentFor(view.ticket.ticket);
  const { refreshing, refresh, others, ...looked } = useLook(server, now, screen, terms);
  const { finding, find, ...found } = useFind(server, now, screen);
  const changing = useCallback(
    (busy: boolean): void => {
      now.turn += 1;
      now.changing = busy;
    },
    [now],
  );
  return {
    ...{ view, finding, refreshing, others, offered, said: screen.said, find, refresh, changing },
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
