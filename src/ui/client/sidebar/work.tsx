/** This file draws what is done with a ticket beside talking: hold it, give it away, rank it, merge it, link it. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { TicketUpdate, TicketView } from '../../contracts';
import { Press, Trouble } from '../parts';
import type { Changing } from '../use-change';
import { TICKETS } from '../wording/tickets';

interface LineProps {
  readonly name: string;
  readonly label: string;
  readonly button: string;
  /** Words to choose from, by what they stand for; without them it is typed. */
  readonly options?: Readonly<Record<string, string>>;
  /** What is offered while typing. */
  readonly offers?: readonly string[];
  readonly changing: Changing;
  send(value: string): void;
}

/** One thing to choose or type, and the button that does it. */
function Line({ name, label, button, options, offers, changing, send }: LineProps): JSX.Element {
  const [value, setValue] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    if (value.trim() !== '') send(value.trim());
  };
  return (
    <form class="do" onSubmit={submit}>
      <label>
        {label}
        {options === undefined ? (
          <input type="text" autocomplete="off" spellcheck={false} list={offers === undefined ? undefined : `${name}-offers`} value={value} onInput={(event) => setValue(event.currentTarget.value)} />
        ) : (
          <Choice value={value} none options={options} choose={setValue} />
        )}
      </label>
      <Press label={button} working={TICKETS.working} kind="plain" busy={changing.busy === name} blocked={changing.busy !== null} />
      {offers === undefined ? null : (
        <datalist id={`${name}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
      <Trouble message={changing.trouble(name)} />
    </form>
  );
}

interface ChoiceProps {
  readonly value: string;
  readonly options: Readonly<Record<string, string>>;
  /** Whether nothing may be chosen yet; a text is what then stands there. */
  readonly none?: boolean | string;
  choose(value: string): void;
}

export function Choice({ value, options, none = false, choose }: ChoiceProps): JSX.Element {
  return (
    <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
      {none === false ? null : <option value="">{none === true ? '…' : none}</option>}
      {Object.entries(options).map(([one, word]) => (
        <option key={one} value={one}>
          {word}
        </option>
      ))}
    </select>
  );
}

interface WorkProps {
  readonly view: TicketView;
  readonly changing: Changing;
  updated(update: TicketUpdate, said: string, speaks: boolean): void;
  done(view: TicketView, said: string): void;
}

function Rank({ view: { ticket }, changing, updated }: WorkProps): JSX.Element {
  const [impact, setImpact] = useState(ticket.impact);
  const [urgency, setUrgency] = useState(ticket.urgency);
  const submit = (event: Event): void => {
    event.preventDefault();
    changing.run('rank', 'tickets.rank', { ticket: ticket.ticket, impact, urgency }, (update) => updated(update, TICKETS.done, false));
  };
  return (
    <form class="do three" onSubmit={submit}>
      <label>
        {TICKETS.impact}
        <Choice value={impact} options={TICKETS.levels} choose={setImpact} />
      </label>
      <label>
        {TICKETS.urgency}
        <Choice value={urgency} options={TICKETS.levels} choose={setUrgency} />
      </label>
      <Press label={TICKETS.rank} working={TICKETS.working} kind="plain" busy={changing.busy === 'rank'} blocked={changing.busy !== null} />
      <Trouble message={changing.trouble('rank')} />
    </form>
  );
}

/** What can be done in the ticket's state; the rules refuse what a page that is out of date still offers. */
export function Work(props: WorkProps): JSX.Element {
  const { view, changing, updated, done } = props;
  const { ticket, state, mergedInto } = view.ticket;
  const live = state !== 'resolved' && state !== 'closed';
  const still = state === 'waiting' || state === 'on hold';
  const told = { ticket };
  const saved = (update: TicketUpdate): void => updated(update, TICKETS.done, false);
  const button = (name: 'resume' | 'reopen' | 'unmerge', label: string, press: () => void): JSX.Element => (
    <>
      <Press label={label} working={TICKETS.working} kind="plain" busy={changing.busy === name} blocked={changing.busy !== null} onPress={press} />
      <Trouble message={changing.trouble(name)} />
    </>
  );
  if (mergedInto !== '') return button('unmerge', TICKETS.takeBack, () => changing.run('unmerge', 'tickets.unmerge', told, (next) => done(next, TICKETS.done)));
  return (
    <>
      {still ? button('resume', TICKETS.resume, () => changing.run('resume', 'tickets.resume', told, saved)) : null}
      {live ? null : button('reopen', TICKETS.reopen, () => changing.run('reopen', 'tickets.reopen', told, saved))}
      <details class="fold">
        <summary>{TICKETS.work}</summary>
        <div class="stack">
          {live ? (
            <>
              <Line name="assign" label={TICKETS.assign} button={TICKETS.assignIt} offers={view.staff} changing={changing} send={(to) => changing.run('assign', 'tickets.assign', { ...told, to }, saved)} />
              <Line name="passOn" label={TICKETS.passOn} button={TICKETS.passIt} options={TICKETS.tiers} changing={changing} send={(tier) => changing.run('passOn', 'tickets.passOn', { ...told, tier }, saved)} />
              <Line name="hold" label={TICKETS.hold} button={TICKETS.holdIt} options={TICKETS.holdReasons} changing={changing} send={(reason) => changing.run('hold', 'tickets.hold', { ...told, reason }, saved)} />
              <Rank {...props} />
              <Line name="merge" label={TICKETS.merge} button={TICKETS.mergeIt} changing={changing} send={(into) => changing.run('merge', 'tickets.merge', { ...told, into }, (next) => done(next, TICKETS.done))} />
              <p class="hint">{TICKETS.mergeHint}</p>
            </>
          ) : null}
          <Line name="relate" label={TICKETS.relate} button={TICKETS.relateIt} changing={changing} send={(other) => changing.run('relate', 'tickets.relate', { ...told, other }, (next) => done(next, TICKETS.done))} />
        </div>
      </details>
    </>
  );
}
