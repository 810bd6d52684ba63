/** This file is the sidebar beside the sheet: the look-up on top, the places below it, and how saving stands at the foot. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { Server } from '../call';
import { Kept, PlaceBar } from '../places';
import { WORDING } from '../wording';
import { HOME } from '../wording/home';
import { useDrafts } from './drafts';
import { Home } from './home';
import { LATER_PARTS } from './later';
import { LookUpBox } from './look-up';
import type { Goal, Handed } from './part';
import { SavingLine, useTold } from './saving';
import { placeOfRow } from './selection';
import { Tickets } from './tickets';
import { type Touch, watch } from './watch';
import { Welcome } from './welcome';

const { sidebar } = WORDING;

const HOME_PLACE = 'home';
const TICKETS = 'tickets';
const DEVICES = 'devices';
const PLACES = [{ id: HOME_PLACE, label: HOME.title }, { id: TICKETS, label: sidebar.tickets }, ...LATER_PARTS];

/** Which place a goal is shown in; null is nowhere. */
const placeOf = (goal: Goal): string | null => ('ticket' in goal ? TICKETS : 'place' in goal ? goal.place : 'at' in goal ? placeOfRow(goal.at) : DEVICES);

/**
 * While home is in front, a row that somebody selects in the sheet opens where it belongs. What is selected when the sidebar opens counts as
 * meant; what was selected when somebody comes back to home does not.
 */
function useSelectedRow(server: Server, shown: boolean, go: (goal: Goal) => void): void {
  const touch = useRef<Touch>({ touchedAt: Date.now() }).current;
  const opens = useRef(true);
  useEffect(() => {
    if (!shown) return undefined;
    let seen = opens.current ? '' : null;
    opens.current = false;
    return watch(async () => {
      const heard = await server.call('tickets.here', { ticket: '' });
      if (!heard.ok) return;
      const { at } = heard.value;
      const isNew = seen !== null && at !== seen;
      seen = at;
      if (!isNew) return;
      touch.touchedAt = Date.now();
      go({ at });
    }, touch);
  }, [server, shown, go]);
}

export function Sidebar({ server: way }: { readonly server: Server }): JSX.Element {
  const { server, standing } = useTold(way);
  const drafts = useDrafts();
  const [place, setPlace] = useState(HOME_PLACE);
  const [visited, setVisited] = useState<readonly string[]>([HOME_PLACE]);
  const [handed, setHanded] = useState<Readonly<Record<string, Handed>>>({});
  const turn = useRef(0);
  const choose = useCallback((id: string): void => {
    setPlace(id);
    setVisited((before) => [...before, id]);
  }, []);
  const go = useCallback((goal: Goal): void => {
    const to = placeOf(goal);
    if (to === null) return;
    const next = { turn: ++turn.current, goal };
    setHanded((before) => ({ ...before, [to]: next }));
    choose(to);
  }, []);
  useSelectedRow(server, place === HOME_PLACE, go);
  const handedTo = (id: string): Handed | null => handed[id] ?? null;
  return (
    <main class="sidebar">
      <LookUpBox server={server} go={go} />
      <PlaceBar name={sidebar.places} places={PLACES} open={place} choose={choose} />
      <Kept open={place === HOME_PLACE} visited>
        <Welcome />
        <Home server={server} shown={place === HOME_PLACE} go={go} />
      </Kept>
      <Kept open={place === TICKETS} visited={visited.includes(TICKETS)}>
        <Tickets server={server} shown={place === TICKETS} handed={handedTo(TICKETS)} go={go} drafts={drafts} />
      </Kept>
      {LATER_PARTS.map(({ id, Part }) => (
        <Kept key={id} open={place === id} visited={visited.includes(id)}>
          <Part server={server} shown={place === id} handed={handedTo(id)} go={go} />
        </Kept>
      ))}
      <SavingLine standing={standing} drafts={drafts.texts} />
    </main>
  );
}
