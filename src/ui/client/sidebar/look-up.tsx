/** This file is the box on top of every place: type, scan or paste anything, press Enter, and be taken to it. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import type { LookedUp } from '../../contracts/home';
import type { Server } from '../call';
import { Press, Trouble } from '../parts';
import { wordFor } from '../wording';
import { LOOK_UP } from '../wording/home';
import { bring } from './later';
import type { Goal } from './part';

/** So many are offered again, the last on top; the page forgets them when it is closed. */
const RECENT = 6;

interface Offer {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly goal: Goal | { readonly person: string };
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/** What a finding leads to where it is one thing alone; null where somebody has to choose, or nothing was found. */
function onlyGoal(found: LookedUp): Offer | null {
  const { ticket } = found;
  if (found.found === 'nothing') return ticket === '' ? null : { id: ticket, title: LOOK_UP.ticket(ticket), about: '', goal: { ticket } };
  if (ticket !== '' || found.found === 'several') return null;
  return found.found === 'device'
    ? { id: found.device.serial, title: found.device.assetTag === '' ? found.device.serial : found.device.assetTag, about: joined(found.device.model, found.device.school), goal: { look: found } }
    : { id: found.person.personId, title: found.person.name, about: joined(found.person.role, found.person.school), goal: { look: found } };
}

/** Everything that a text may mean, each to be chosen. */
function offersOf(found: LookedUp): readonly Offer[] {
  const single = onlyGoal({ ...found, ticket: '' });
  const several = found.found === 'several' ? found : { devices: [], people: [] };
  return [
    ...(found.ticket === '' ? [] : [{ id: found.ticket, title: LOOK_UP.ticket(found.ticket), about: '', goal: { ticket: found.ticket } }]),
    ...(single === null ? [] : [single]),
    ...several.devices.map(({ serial, assetTag, model, school }) => ({ id: serial, title: assetTag === '' ? serial : assetTag, about: joined(model, serial, school), goal: { serial } })),
    ...several.people.map(({ personId, name, role, school, studentNumber }) => ({ id: personId, title: name, about: joined(wordFor({}, role), school, studentNumber), goal: { person: personId } })),
  ];
}

function Offers({ title, offers, choose }: { readonly title: string; readonly offers: readonly Offer[]; choose(offer: Offer): void }): JSX.Element {
  return (
    <section class="offers" aria-label={title}>
      <h2>{title}</h2>
      <ul class="choices">
        {offers.map((offer) => (
          <li key={offer.id}>
            <button type="button" onClick={() => choose(offer)}>
              <strong dir="auto">{offer.title}</strong> <span class="soft">{offer.about}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `/` and Ctrl+K lead here from wherever nobody is typing; Escape leads back to where the keyboard was. */
function useKeys(field: { readonly current: HTMLInputElement | null }): { back(): void } {
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const come = (event: KeyboardEvent): void => {
      const { target } = event;
      const writes = target instanceof HTMLElement && target.matches('input, textarea, select');
      const asked = (event.key === '/' && !writes && !event.ctrlKey && !event.metaKey && !event.altKey) || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey));
      if (!asked) return;
      event.preventDefault();
      if (target !== field.current && target instanceof HTMLElement) before.current = target;
      field.current?.focus();
    };
    document.addEventListener('keydown', come);
    return () => document.removeEventListener('keydown', come);
  }, [field]);
  return {
    back() {
      if (before.current?.isConnected === true) before.current.focus();
      else field.current?.blur();
      before.current = null;
    },
  };
}

type Outcome = { readonly text: string; readonly found: LookedUp } | { readonly message: string };

function useLookUp(server: Server, go: (goal: Goal) => void) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [recent, setRecent] = useState<readonly Offer[]>([]);
  const turn = useRef(0);
  const choose = (offer: Offer): void => {
    setOutcome(null);
    setRecent((before) => [offer, ...before.filter((one) => one.id !== offer.id)].slice(0, RECENT));
    const { goal } = offer;
    if (!('person' in goal)) {
      go(goal);
      return;
    }
    void server.call('devices.find', { find: goal.person, by: 'person' }).then((heard) => {
      if (heard.ok) go({ look: heard.value });
      else setOutcome({ message: heard.message });
    });
  };
  const look = async (text: string): Promise<void> => {
    const began = ++turn.current;
    setBusy(true);
    setOutcome(null);
    // Most findings are shown there, so it comes while the server looks.
    void bring(server, 'devices');
    const heard = await server.call('look.up', { text });
    if (began !== turn.current) return;
    setBusy(false);
    if (!heard.ok) {
      setOutcome({ message: heard.message });
      return;
    }
    const only = onlyGoal(heard.value);
    if (only === null) setOutcome({ text, found: heard.value });
    else choose(only);
  };
  return { busy, outcome, recent, choose, look: (text: string) => void look(text), clear: () => setOutcome(null) };
}

export function LookUpBox({ server, go }: { readonly server: Server; go(goal: Goal): void }): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const keys = useKeys(field);
  const [inside, setInside] = useState(false);
  const [text, setText] = useState('');
  const { busy, outcome, recent, choose, look, clear } = useLookUp(server, (goal) => {
    setText('');
    setInside(false);
    go(goal);
  });
  const submit = (event: Event): void => {
    event.preventDefault();
    const wanted = (field.current?.value ?? '').trim();
    if (wanted === '') return;
    look(wanted);
    // The next scan replaces this one instead of being typed after it.
    field.current?.select();
  };
  const leave = (event: JSX.TargetedKeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    setText('');
    clear();
    keys.back();
    setInside(false);
  };
  const found = outcome !== null && 'found' in outcome ? outcome.found : null;
  const offers = found === null ? [] : offersOf(found);
  return (
    <div ref={form} class="find" role="search" onKeyDown={leave} onFocusIn={() => setInside(true)} onFocusOut={(event) => setInside(event.relatedTarget instanceof Node && form.current?.contains(event.relatedTarget) === true)}>
      <form onSubmit={submit}>
        <label for="find">{LOOK_UP.label}</label>
        <div class="row field">
          <input
            id="find"
            ref={field}
            type="text"
            value={text}
            enterkeyhint="search"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            dir="auto"
            aria-describedby="find-hint"
            aria-keyshortcuts="/ Control+K"
            onInput={(event) => setText(event.currentTarget.value)}
            onFocus={() => field.current?.select()}
          />
          <Press label={LOOK_UP.button} working={LOOK_UP.looking} busy={busy} />
        </div>
        <p class="hint" id="find-hint">
          {LOOK_UP.hint}
        </p>
      </form>
      <Trouble message={outcome !== null && 'message' in outcome ? outcome.message : null} />
      <div role="status">
        {found === null || offers.length > 0 ? null : (
          <div class="notice waiting">
            <p>
              <bdi>{LOOK_UP.nothing(found.found === 'nothing' ? found.text : '')}</bdi>
            </p>
            <p class="hint">{LOOK_UP.nothingHint}</p>
          </div>
        )}
      </div>
      {offers.length === 0 ? null : <Offers title={LOOK_UP.found} offers={offers} choose={choose} />}
      {found?.found === 'several' && found.more > 0 ? <p class="hint">{LOOK_UP.more(found.more)}</p> : null}
      {inside && text === '' && recent.length > 0 && outcome === null ? <Offers title={LOOK_UP.recent} offers={recent} choose={choose} /> : null}
    </div>
  );
}
