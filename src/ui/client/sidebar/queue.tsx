/** This file draws the queue: live tickets, what is due first on top, each with its urgency as colour, shape and word. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';

import type { QueueAnswer, QueueRow } from '../../contracts/tickets';
import { directionOf } from '../../direction';
import type { Server } from '../call';
import { SOON_MS, showTimesIn, span } from '../moments';
import { Badge, Press, Trouble, useNow } from '../parts';
import { WORDING, wordFor } from '../wording';
import { TICKETS } from '../wording/tickets';
import { PRIORITY_TONES } from './ticket';
import { nameOf } from './names';
import { Smile } from './smile';

/** A queue that is left open is read again so often; it is a large reading, and a ticket lives for days. */
const AGAIN_MS = 3 * 60_000;

const LOOKS = { bad: '▲', waiting: '◆', active: '●', quiet: '❚❚' } as const;

/** How a line stands against its next deadline. */
export function urgencyOf({ due, state, holdReason }: Pick<QueueRow, 'due' | 'state' | 'holdReason'>, now: number): { readonly tone: keyof typeof LOOKS; readonly text: string } {
  if (due === null) return { tone: 'quiet', text: state === 'on hold' ? TICKETS.onHold(wordFor(TICKETS.holdReasons, holdReason)) : wordFor(WORDING.states, state) };
  if (due < now) return { tone: 'bad', text: WORDING.due.late(span(now - due)) };
  return { tone: due - now < SOON_MS ? 'waiting' : 'active', text: WORDING.due.due(span(due - now)) };
}

function Line({ row, now, me, open }: { readonly row: QueueRow; readonly now: number; readonly me: string; readonly open: (ticket: string) => void }): JSX.Element {
  const { tone, text } = urgencyOf(row, now);
  const mine = row.assignee.toLowerCase() === me.toLowerCase();
  return (
    <li>
      <button type="button" id={`line-${row.ticket}`} class={`edged edge-${tone}`} onClick={() => open(row.ticket)}>
        <span class="row spread">
          <strong>{row.ticket}</strong>
          <span class={`badge ${tone}`}>
            <span aria-hidden="true">{LOOKS[tone]}</span> {text}
          </span>
        </span>
        <span>
          <b>{wordFor(WORDING.categories, row.category)}</b> <span class="soft">{row.school}</span>
        </span>
        {row.words === '' ? null : (
          <span class="cut" dir={directionOf(row.words, 'ltr')}>
            {row.words}
          </span>
        )}
        <span class="row hint">
          {row.priority === 'normal' ? null : <Badge tone={PRIORITY_TONES[row.priority] ?? 'quiet'}>{wordFor(WORDING.priorities, row.priority)}</Badge>}
          {row.state === 'new' ? <Badge tone="fresh">{WORDING.states.new}</Badge> : null}
          {row.triage ? <Badge tone="waiting">{TICKETS.look}</Badge> : null}
          {row.affected > 1 ? <Badge tone="bad">{TICKETS.affected(row.affected)}</Badge> : null}
          {row.openedAt === null ? null : <span>{TICKETS.old(span(now - row.openedAt))}</span>}
          {row.tier === '' ? null : <span>{wordFor(TICKETS.tiers, row.tier)}</span>}
          {row.assignee === '' || mine ? null : <span>{nameOf(row.assignee)}</span>}
        </span>
      </button>
    </li>
  );
}

/** Moves between lines with the arrow keys; Enter opens, as on any button. */
function move(event: JSX.TargetedKeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const lines = [...event.currentTarget.querySelectorAll('button')];
  const next = lines[lines.indexOf(document.activeElement as HTMLButtonElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

interface QueueProps {
  readonly server: Server;
  /** Whether it is in front now; it is read when it comes there. */
  readonly shown: boolean;
  open(ticket: string): void;
}

/** Reads the queue when something about it changes, and now and then. */
function useQueue(server: Server, shown: boolean) {
  const [view, setView] = useState('mine');
  const [state, setState] = useState('');
  const [page, setPage] = useState(0);
  const [answer, setAnswer] = useState<QueueAnswer | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const load = useCallback(async (isStill: () => boolean): Promise<void> => {
    const heard = await server.call('tickets.queue', { view, state, page });
    if (!isStill()) return;
    setTrouble(heard.ok ? null : heard.message);
    if (!heard.ok) return;
    showTimesIn(heard.value.zone);
    // Whoever has no ticket of their own begins with everybody's.
    if (answer === null && heard.value.counts['mine'] === 0) setView('all');
    setAnswer(heard.value);
  }, [server, view, state, page]);
  useEffect(() => {
    if (!shown) return undefined;
    let over = false;
    const read = (): void => void load(() => !over);
    read();
    const timer = setInterval(() => document.hidden || read(), AGAIN_MS);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [shown, load]);
  return {
    ...{ view, state, page, answer, trouble, setPage },
    choose(next: { readonly view?: string; readonly state?: string }): void {
      setPage(0);
      if (next.view !== undefined) setView(next.view);
      if (next.state !== undefined) setState(next.state);
    },
  };
}

export function Queue({ server, shown, open }: QueueProps): JSX.Element {
  const { view, state, page, answer, trouble, setPage, choose } = useQueue(server, shown);
  const now = useNow(answer?.now ?? Date.now());
  return (
    <section class="kept" aria-label={TICKETS.queue}>
      <div class="whose" role="group" aria-label={TICKETS.whose}>
        {Object.entries(TICKETS.views).map(([one, word]) => (
          <button key={one} type="button" aria-pressed={one === view} onClick={() => choose({ view: one })}>
            <strong>{answer === null ? '–' : (answer.counts[one] ?? 0).toLocaleString()}</strong> {word}
          </button>
        ))}
      </div>
      <select aria-label={TICKETS.state} value={state} onChange={(event) => choose({ state: event.currentTarget.value })}>
        <option value="">{TICKETS.anyState}</option>
        {(['new', 'open', 'waiting', 'on hold'] as const).map((one) => (
          <option key={one} value={one}>
            {WORDING.states[one]}
          </option>
        ))}
      </select>
      <Trouble message={trouble} />
      {answer === null ? (
        <p class="opening">
          <span class="spinner" aria-hidden="true" /> {TICKETS.loading}
        </p>
      ) : answer.rows.length === 0 ? (
        <div class="nothing">
          <Smile />
          <h1>{TICKETS.empty}</h1>
          <p>{TICKETS.emptyText}</p>
        </div>
      ) : (
        <ol class="queue" onKeyDown={move}>
          {answer.rows.map((row) => (
            <Line key={row.ticket} row={row} now={now} me={answer.me} open={open} />
          ))}
        </ol>
      )}
      <div class="row">
        {answer !== null && answer.more > 0 ? <Press label={TICKETS.more(answer.more)} working="" kind="plain" busy={false} onPress={() => setPage(page + 1)} /> : null}
        {page > 0 ? <Press label={TICKETS.first} working="" kind="quiet" busy={false} onPress={() => setPage(0)} /> : null}
      </div>
    </section>
  );
}
