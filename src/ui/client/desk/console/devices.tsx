/** This file draws what can be done with devices in hand or in mind: disable, re-enable, note, deprovision. Each becomes a plan first. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';

import type { ConsoleCard } from '../../../contracts/console';
import type { Server } from '../../call';
import { Badge, Facts, Press, StillWorking, Trouble } from '../../parts';
import { CONSOLE_WORDING } from '../../wording/console';
import type { OpenConsole } from './use-console';

const { devices: words, causes, status } = CONSOLE_WORDING;

type Action = keyof typeof words.actions;
const ACTIONS = Object.keys(words.actions) as readonly Action[];

/** Google takes no longer notes, and a reason is a sentence. */
const REASON_CHARS = 300;
const CODE_CHARS = 100;

interface Props {
  readonly server: Server;
  readonly open: OpenConsole;
  readonly reason: string | null;
  say(text: string): void;
}

const nameOf = ({ tag, serial }: ConsoleCard): string => (tag === '' ? serial : tag);

/** Asks for one device after another; what is typed stays until it was found. */
function useScanned(server: Server, say: (text: string) => void) {
  const [cards, setCards] = useState<readonly ConsoleCard[]>([]);
  const [code, setCode] = useState('');
  const [adding, setAdding] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    if (adding || code.trim() === '') return;
    setAdding(true);
    setTrouble(null);
    const heard = await server.call('console.device', { code: code.trim() });
    setAdding(false);
    if (!heard.ok) {
      setTrouble(heard.message);
      return;
    }
    const card = heard.value;
    const known = cards.some(({ serial }) => serial === card.serial);
    if (!known) setCards([...cards, card]);
    say(known ? words.there(nameOf(card)) : words.added(nameOf(card)));
    setCode('');
  };
  const remove = (card: ConsoleCard): void => {
    setCards(cards.filter(({ serial }) => serial !== card.serial));
    say(words.removed(nameOf(card)));
  };
  const field = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    setCards([]);
    // The form goes with its devices, and the keyboard's place must not go with it.
    field.current?.focus();
  };
  return { cards, code, setCode, field, adding, trouble, add: () => void add(), remove, clear };
}

type Scanned = ReturnType<typeof useScanned>;

function Scan({ scanned, reason }: { readonly scanned: Scanned; readonly reason: string | null }): JSX.Element {
  const submit = (event: Event): void => {
    event.preventDefault();
    scanned.add();
    // The next scan replaces the number instead of being typed after it.
    scanned.field.current?.select();
  };
  return (
    <form class="stack" onSubmit={submit}>
      <label>
        {words.code}
        <input ref={scanned.field} type="text" value={scanned.code} maxLength={CODE_CHARS} autocomplete="off" autocapitalize="characters" spellcheck={false} enterkeyhint="search" onInput={(event) => scanned.setCode(event.currentTarget.value)} />
      </label>
      <Press label={words.add} working={words.adding} kind="plain" busy={scanned.adding} reason={reason} />
      <Trouble message={scanned.trouble} />
    </form>
  );
}

function Cards({ scanned }: { readonly scanned: Scanned }): JSX.Element {
  const { facts } = words;
  return (
    <ul class="list plain">
      {scanned.cards.map((card) => (
        <li key={card.serial}>
          <div class="row spread">
            <strong class="code">{nameOf(card)}</strong>
            <span class="row">
              <Badge tone={card.status === 'ACTIVE' ? 'good' : card.status === 'DISABLED' ? 'waiting' : 'quiet'}>{status(card.status)}</Badge>
              <Press label={words.remove} working={words.remove} kind="quiet" busy={false} name={words.removeName(nameOf(card))} onPress={() => scanned.remove(card)} />
            </span>
          </div>
          <Facts
            of={[
              [facts.serial, <span class="code">{card.serial}</span>],
              [facts.model, card.model],
              [facts.school, card.school],
              [facts.holder, card.holder],
              [facts.user, card.user],
              [facts.unit, card.unit],
            ]}
          />
        </li>
      ))}
    </ul>
  );
}

/** What else Google, and common sense, ask of whoever gives a device up. */
function Deprovision({ cause, setCause, confirm, setConfirm }: { readonly cause: string; setCause(cause: string): void; readonly confirm: string; setConfirm(text: string): void }): JSX.Element {
  return (
    <>
      <p class="notice bad">{CONSOLE_WORDING.plan.forGood}</p>
      <label>
        {words.cause}
        <select value={cause} onChange={(event) => setCause(event.currentTarget.value)}>
          <option value="">{words.chooseCause}</option>
          {Object.entries(causes).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.confirm}
        <input type="text" value={confirm} maxLength={CODE_CHARS} autocomplete="off" spellcheck={false} onInput={(event) => setConfirm(event.currentTarget.value)} />
      </label>
    </>
  );
}

function Wish({ open, reason, say, scanned }: Omit<Props, 'server'> & { readonly scanned: Scanned }): JSX.Element {
  const [action, setAction] = useState<Action>('disable');
  const [why, setWhy] = useState('');
  const [cause, setCause] = useState('');
  const [confirm, setConfirm] = useState('');
  const { changing } = open;
  const submit = (event: Event): void => {
    event.preventDefault();
    const last = action === 'deprovision';
    const told = { action, serials: scanned.cards.map(({ serial }) => serial), reason: why, cause: last ? cause : '', confirm: last ? confirm : '' };
    changing.run('act', 'console.act', told, (next) => {
      open.took(next);
      say(words.asked);
      scanned.clear();
      for (const clear of [setWhy, setCause, setConfirm]) clear('');
    });
  };
  const tooMany = action === 'deprovision' && scanned.cards.length > 1 ? words.one : null;
  return (
    <form class="stack" onSubmit={submit}>
      <fieldset class="choices">
        <legend>{words.what}</legend>
        {ACTIONS.map((one) => (
          <label key={one} class="tick">
            <input type="radio" name="console-action" value={one} checked={action === one} onChange={() => setAction(one)} />
            <span>
              <strong>{words.actions[one][0]}</strong> <span class="soft">{words.actions[one][1]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {action === 'deprovision' ? <Deprovision cause={cause} setCause={setCause} confirm={confirm} setConfirm={setConfirm} /> : null}
      <label>
        {action === 'note' ? words.note : words.reason}
        <input type="text" value={why} maxLength={REASON_CHARS} autocomplete="off" onInput={(event) => setWhy(event.currentTarget.value)} />
      </label>
      {action === 'note' ? null : <p class="hint">{words.reasonHint}</p>}
      <Press label={words.ask} working={words.asking} busy={changing.busy === 'act'} blocked={changing.busy !== null} reason={reason ?? tooMany} />
      <StillWorking busy={changing.busy === 'act'} />
      <Trouble message={changing.trouble('act')} />
    </form>
  );
}

export function Devices({ server, open, reason, say }: Props): JSX.Element {
  const scanned = useScanned(server, say);
  return (
    <section class="card" aria-labelledby="console-devices">
      <h2 id="console-devices">{words.title}</h2>
      <p class="soft">{words.lead}</p>
      <Scan scanned={scanned} reason={reason} />
      <Cards scanned={scanned} />
      {scanned.cards.length === 0 ? null : <Wish open={open} reason={reason} say={say} scanned={scanned} />}
    </section>
  );
}
