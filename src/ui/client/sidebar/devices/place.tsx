/** This file is the sidebar's place "Devices": scan or select, see who has what, check out and in. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import type { Server } from '../../call';
import { showTimesIn } from '../../moments';
import { Announcer, Press, SILENCE, StillWorking, Trouble, saying, useNow } from '../../parts';
import { DEVICES } from '../../wording/loans';
import type { Handed, SidebarPartProps } from '../part';
import { ScanBox } from '../scan-box';
import { type Touch, watch } from '../watch';
import { Shown } from './cards';
import { Recent } from './recent';
import { type Counter, type Mode, deviceName } from './counter';
import { Session } from './session';
import { InTerms, OutTerms, Slots } from './terms';

const MODES: readonly Mode[] = ['find', 'out', 'in'];

/** The words around the box, by what is missing. */
function scanWords({ mode, terms, device, person }: Counter): (typeof DEVICES)['scan'][keyof (typeof DEVICES)['scan']] {
  const { scan } = DEVICES;
  if (mode !== 'out') return scan[mode];
  if (terms.kind !== 'person') return scan.place;
  return device !== null ? scan.person : person !== null ? scan.device : scan.out;
}

function ModeBar({ mode, choose }: { readonly mode: Mode; choose(mode: Mode): void }): JSX.Element {
  return (
    <div class="modes" role="group" aria-label={DEVICES.doWhat}>
      {MODES.map((one) => (
        <button key={one} type="button" aria-pressed={one === mode} onClick={() => choose(one)}>
          {DEVICES.modes[one]}
        </button>
      ))}
    </div>
  );
}

/** The question that a check-out ended in, with what it takes to go on. */
function Asked({ state, session }: { readonly state: Counter; readonly session: Session }): JSX.Element | null {
  const { question } = state;
  if (question === null) return null;
  const { lent, args } = question;
  const { held, already, doubtful, handOverTo, newDay, allTheSame, leaveIt } = DEVICES;
  const label = deviceName(lent.device);
  const holder = lent.device.open?.holder ?? '';
  const sentence = lent.outcome === 'doubtful' ? doubtful(label, lent.doubts) : lent.outcome === 'held' ? held(label, holder) : already(label, holder);
  const yes = lent.outcome === 'doubtful' ? allTheSame : lent.outcome === 'held' ? handOverTo(lent.to) : newDay(args.dueOn);
  return (
    <section class="card notice waiting" aria-labelledby="question">
      <h2 id="question">{DEVICES.question}</h2>
      <p>
        <bdi>{sentence}</bdi>
      </p>
      <div class="row">
        <Press label={yes} working="" busy={false} onPress={() => session.answer(true)} />
        <Press label={leaveIt} working="" kind="plain" busy={false} onPress={() => session.answer(false)} />
      </div>
    </section>
  );
}

function Failed({ state, session }: { readonly state: Counter; readonly session: Session }): JSX.Element {
  const { failed } = state;
  return (
    <>
      <Trouble message={failed === null ? null : failed.message} />
      {failed === null ? null : (
        <div class="row">
          <q dir="auto" class="break">
            {failed.text}
          </q>
          {failed.again === null ? null : <Press label={DEVICES.tryAgain} working="" kind="plain" busy={false} onPress={failed.again} />}
          <Press label={DEVICES.letGo} working="" kind="quiet" busy={false} onPress={() => session.letGo()} />
        </div>
      )}
    </>
  );
}

/** A session that lives as long as its page. */
function useSession(server: Server): { readonly session: Session; readonly state: Counter; readonly said: typeof SILENCE } {
  const [said, setSaid] = useState(SILENCE);
  const kept = useRef<Session | null>(null);
  const [state, setState] = useState<Counter | null>(null);
  kept.current ??= new Session(server, setState, (text, seen) => setSaid(saying(text, seen)));
  return { session: kept.current, state: state ?? kept.current.state, said };
}

/**
 * Follows the selection in the sheet while the place is in front and nothing is being lent. What was selected when somebody is sent here for
 * something else was selected before.
 */
function useSelection(server: Server, session: Session, follow: boolean, sentFor: boolean, go: SidebarPartProps['go']): void {
  const touch = useRef<Touch>({ touchedAt: Date.now() }).current;
  const seen = useRef('');
  useEffect(() => {
    if (!follow) return undefined;
    let isFirst = true;
    return watch(async () => {
      const heard = await server.call('devices.selected', { seen: seen.current });
      if (!heard.ok) return;
      const { at, look } = heard.value;
      const [isNew, wasFirst] = [at !== seen.current, isFirst];
      if (isNew) touch.touchedAt = Date.now();
      seen.current = at;
      isFirst = false;
      if (look !== null && !(wasFirst && sentFor)) session.showSelected(look);
      // A row of another tab is nothing to show here; it belongs to another place.
      else if (look === null && isNew && !wasFirst) go({ at });
    }, touch);
  }, [server, session, follow, touch, go]);
}

/** Shows what somebody was sent here for. */
function useHanded(session: Session, handed: Handed | null): void {
  useEffect(() => {
    if (handed === null) return;
    const { goal } = handed;
    if ('look' in goal) session.showFound(goal.look);
    else if ('serial' in goal) session.show(goal.serial, 'serial');
  }, [session, handed]);
}

export function Part({ server, shown, handed, go }: SidebarPartProps): JSX.Element {
  const { session, state, said } = useSession(server);
  const { mode } = state;
  const now = useNow(state.now === 0 ? Date.now() : state.now);
  const [chosen, setChosen] = useState(0);
  useSelection(server, session, shown && mode === 'find', handed !== null && !('at' in handed.goal), go);
  useHanded(session, handed);
  if (state.zone !== '') showTimesIn(state.zone);
  const choose = (one: Mode): void => {
    session.setMode(one);
    // Choosing what to do leads back to the box, since the next thing is a scan: its own, or the look-up on top of every place.
    if (one === 'find') document.getElementById('find')?.focus();
    setChosen((times) => times + 1);
  };
  const nothing = mode === 'find' && state.shown === null;
  return (
    <>
      <ModeBar mode={mode} choose={choose} />
      {mode === 'out' ? <Slots state={state} session={session} /> : null}
      {mode === 'find' ? null : (
        <ScanBox key={chosen} id="scan" {...scanWords(state)} working={DEVICES.working(state.waiting)} busy={state.waiting > 0} shown={shown} scanned={(text) => session.scan(text)} />
      )}
      <StillWorking busy={state.waiting > 0} />
      <Failed state={state} session={session} />
      {mode === 'out' ? <OutTerms state={state} session={session} /> : mode === 'in' ? <InTerms state={state} session={session} /> : null}
      <Asked state={state} session={session} />
      {mode === 'find' ? null : <Recent state={state} session={session} now={now} />}
      {nothing ? (
        <section class="nothing">
          <h1>{DEVICES.ready}</h1>
          <p>{DEVICES.readyText}</p>
        </section>
      ) : (
        <Shown named={state.shown} now={now} session={session} server={server} />
      )}
      {mode === 'find' ? <Recent state={state} session={session} now={now} /> : null}
      <Announcer said={said} />
    </>
  );
}
