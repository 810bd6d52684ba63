/** This file draws what staff can do with a ticket: take it, answer, note, resolve. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import type { TicketCard, TicketUpdate } from '../../contracts';
import { Press, StillWorking, Trouble, sendOnKeys } from '../parts';
import type { Changing } from '../use-change';
import { WORDING } from '../wording';
import type { Draft } from './drafts';
import { TICKETS } from '../wording/tickets';
import { Canned } from './canned';
import { languageFacts } from './ticket';
import { Choice } from './work';
import type { Server } from '../call';

const { sidebar } = WORDING;

export interface ActionProps {
  readonly ticket: TicketCard;
  readonly me: string;
  readonly draft: Draft;
  readonly changing: Changing;
  readonly server: Server;
  /** Whether a machine translates what is not a canned answer. */
  readonly translates: boolean;
  edit(typed: Partial<Draft>): void;
  /** `speaks` where a message should have come with the update. */
  updated(update: TicketUpdate, said: string, speaks: boolean): void;
}

const sameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export function Take({ ticket, me, changing, updated }: Pick<ActionProps, 'ticket' | 'me' | 'changing' | 'updated'>): JSX.Element {
  const { assignee } = ticket;
  const mine = assignee !== '' && sameAddress(assignee, me);
  if (ticket.state === 'closed') return <p class="take">{sidebar.closed}</p>;
  if (ticket.state === 'resolved' && assignee === '') return <></>;
  const take = (): void => changing.run('take', 'tickets.take', { ticket: ticket.ticket }, (update) => updated(update, sidebar.taken, false));
  return (
    <div class="take">
      <div class="row spread">
        <span class="break">{mine ? sidebar.yours : assignee === '' ? sidebar.nobody : sidebar.takenBy(assignee)}</span>
        {mine || ticket.state === 'resolved' ? null : (
          <Press
            label={assignee === '' ? sidebar.take : sidebar.takeOver}
            working={sidebar.taking}
            kind={assignee === '' ? 'main' : 'plain'}
            busy={changing.busy === 'take'}
            blocked={changing.busy !== null}
            onPress={take}
          />
        )}
      </div>
      <Trouble message={changing.trouble('take')} />
    </div>
  );
}

interface WritingProps {
  readonly label: string;
  readonly value: string;
  readonly hint: ComponentChildren;
  readonly rows: number;
  typed(text: string): void;
}

function Writing({ label, value, hint, rows, typed }: WritingProps): JSX.Element {
  return (
    <>
      <label>
        {label}
        <textarea
          rows={rows}
          dir="auto"
          value={value}
          aria-keyshortcuts="Control+Enter"
          onKeyDown={sendOnKeys}
          onInput={(event) => typed(event.currentTarget.value)}
        />
      </label>
      <div class="hint">{hint}</div>
    </>
  );
}

function AnswerForm({ ticket, draft, changing, server, translates, edit, updated }: ActionProps): JSX.Element {
  const facts = languageFacts(ticket.language);
  const submit = (event: Event): void => {
    event.preventDefault();
    const text = draft.answer.trim();
    if (text === '') {
      changing.refuse('answer', sidebar.writeFirst);
      return;
    }
    changing.run('answer', 'tickets.answer', { ticket: ticket.ticket, text, wait: draft.wait, canned: text === draft.cannedText ? draft.canned : '' }, (update) => {
      edit({ answer: '', wait: false, canned: '', cannedText: '', cannedOwn: '' });
      updated(update, sidebar.sent, true);
    });
  };
  if (ticket.contact === '') {
    return (
      <div class="notice waiting">
        <p>{sidebar.answerNowhere}</p>
        {ticket.phone === '' ? null : <p>{sidebar.callThem(ticket.phone)}</p>}
      </div>
    );
  }
  const where = (
    <p>
      {ticket.state === 'resolved' ? `${sidebar.opensAgain} ` : ''}
      {sidebar.answerTo(ticket.contact)} {translates || draft.canned !== '' || facts === null || facts.tag.startsWith('en') ? '' : sidebar.answerLanguage(facts.english)}
    </p>
  );
  return (
    <form class="stack" onSubmit={submit}>
      <Canned server={server} ticket={ticket} draft={draft} translates={translates} edit={edit} />
      <Writing label={sidebar.answerLabel} rows={5} value={draft.answer} hint={where} typed={(answer) => edit({ answer })} />
      <label class="tick">
        <input type="checkbox" checked={draft.wait} onChange={(event) => edit({ wait: event.currentTarget.checked })} />
        {sidebar.wait}
      </label>
      <Trouble message={changing.trouble('answer')} />
      <div class="row">
        <Press label={sidebar.send} working={sidebar.sending} busy={changing.busy === 'answer'} blocked={changing.busy !== null} />
        <span class="hint keys">{sidebar.sendKeys}</span>
      </div>
    </form>
  );
}

function NoteForm({ ticket, draft, changing, edit, updated }: ActionProps): JSX.Element {
  const submit = (event: Event): void => {
    event.preventDefault();
    const text = draft.note.trim();
    if (text === '') {
      changing.refuse('note', sidebar.writeFirst);
      return;
    }
    changing.run('note', 'tickets.note', { ticket: ticket.ticket, text }, (update) => {
      edit({ note: '' });
      updated(update, sidebar.saved, true);
    });
  };
  return (
    <form class="stack" onSubmit={submit}>
      <Writing label={sidebar.noteLabel} rows={4} value={draft.note} hint={sidebar.noteHint} typed={(note) => edit({ note })} />
      <Trouble message={changing.trouble('note')} />
      <div class="row">
        <Press label={sidebar.saveNote} working={sidebar.saving} busy={changing.busy === 'note'} blocked={changing.busy !== null} />
        <span class="hint keys">{sidebar.sendKeys}</span>
      </div>
    </form>
  );
}

function ResolveForm({ ticket, draft, changing, edit, updated }: ActionProps): JSX.Element {
  const submit = (event: Event): void => {
    event.preventDefault();
    if (draft.resolution === '') {
      changing.refuse('resolve', sidebar.chooseFirst);
      return;
    }
    const told = { ticket: ticket.ticket, resolution: draft.resolution, cause: draft.cause, text: draft.closing.trim() };
    changing.run('resolve', 'tickets.resolve', told, (update) => {
      edit({ resolution: '', cause: '', closing: '' });
      updated(update, sidebar.resolved, draft.closing.trim() !== '');
    });
  };
  return (
    <form class="stack" onSubmit={submit}>
      <label>
        {sidebar.how}
        <Choice value={draft.resolution} none={sidebar.choose} options={WORDING.resolutions} choose={(resolution) => edit({ resolution })} />
      </label>
      <label>
        {TICKETS.causeOf}
        <Choice value={draft.cause} none={sidebar.choose} options={TICKETS.causes} choose={(cause) => edit({ cause })} />
      </label>
      {ticket.contact === '' ? (
        <p class="hint">{sidebar.answerNowhere}</p>
      ) : (
        <Writing label={sidebar.closingLabel} rows={3} value={draft.closing} hint={sidebar.resolveTells(ticket.contact)} typed={(closing) => edit({ closing })} />
      )}
      <Trouble message={changing.trouble('resolve')} />
      <div class="row">
        <Press label={sidebar.resolve} working={sidebar.resolving} busy={changing.busy === 'resolve'} blocked={changing.busy !== null} />
        <span class="hint keys">{sidebar.sendKeys}</span>
      </div>
    </form>
  );
}

const TABS = [
  { tab: 'answer', label: sidebar.answerTab, Form: AnswerForm },
  { tab: 'note', label: sidebar.noteTab, Form: NoteForm },
  { tab: 'resolve', label: sidebar.resolveTab, Form: ResolveForm },
] as const;
type Tab = (typeof TABS)[number];

/** What the rules allow in a state (helpdesk/rules/tickets): a closed ticket takes notes alone, and nothing is resolved twice. */
function tabsFor(state: string): readonly Tab[] {
  if (state === 'closed') return TABS.filter(({ tab }) => tab === 'note');
  return state === 'resolved' ? TABS.filter(({ tab }) => tab !== 'resolve') : TABS;
}

/**
 * The forms behind tabs. The tabs stay in sight at the foot of the sidebar, and choosing one leads to its first field; the arrow keys
 * move between tabs as in any tab list (WAI-ARIA practices, tabs).
 */
export function Actions(props: ActionProps): JSX.Element {
  const [tab, setTab] = useState<Tab['tab']>('answer');
  const [chosen, setChosen] = useState(0);
  const panel = useRef<HTMLDivElement>(null);
  const tabs = tabsFor(props.ticket.state);
  const open = tabs.find((one) => one.tab === tab) ?? tabs[0] ?? TABS[0];
  useEffect(() => {
    if (chosen > 0) (panel.current?.querySelector<HTMLElement>('textarea, select') ?? panel.current)?.focus();
  }, [chosen]);
  const choose = (one: Tab): void => {
    setTab(one.tab);
    setChosen((times) => times + 1);
  };
  const move = (event: JSX.TargetedKeyboardEvent<HTMLDivElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const next = tabs[(tabs.indexOf(open) + step + tabs.length) % tabs.length] ?? open;
    setTab(next.tab);
    document.getElementById(`tab-${next.tab}`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={sidebar.doWhat} onKeyDown={move}>
        {tabs.map((one) => (
          <button
            key={one.tab}
            id={`tab-${one.tab}`}
            type="button"
            role="tab"
            aria-selected={one === open}
            aria-controls="writing"
            tabIndex={one === open ? 0 : -1}
            onClick={() => choose(one)}
          >
            {one.label}
          </button>
        ))}
      </div>
      <div class="card" id="writing" role="tabpanel" tabIndex={-1} aria-labelledby={`tab-${open.tab}`} ref={panel}>
        <open.Form {...props} />
        <StillWorking busy={props.changing.busy !== null} />
      </div>
    </>
  );
}
