/** This file brings the places that are loaded when somebody first goes there: asked for once, tried again when the way was lost. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { LATER_PLACES, LATER_PLACE_IDS, type LaterPlace, type PlacePart } from '../../later-places';
import type { Server } from '../call';
import { Press, Trouble } from '../parts';
import { WORDING } from '../wording';
import type { SidebarPart, SidebarPartProps } from './part';
import { SHARED } from './shared';

/** The names by which the page and the scripts of places know each other; `build/places.ts` writes the same. */
interface Meeting {
  /** Names this very page. */
  readonly MyTech__stamp?: string;
  MyTech__shared?: typeof SHARED;
  /** What the last script brought. */
  MyTech__place?: { readonly Part: SidebarPart['Part'] };
}

type Part = SidebarPart['Part'];
type Loaded = { readonly Part: Part } | { readonly message: string };

const loaded = new Map<LaterPlace, Promise<Loaded>>();

const brought = ({ MyTech__place }: Meeting): Meeting['MyTech__place'] => MyTech__place;

/** Runs a place's script in the page, as an inline one: Google's frame allows those, and they need no request. */
function run({ style, script }: PlacePart): Part | undefined {
  const meeting = globalThis as Meeting;
  meeting.MyTech__shared = SHARED;
  delete meeting.MyTech__place;
  for (const [tag, text] of [['style', style], ['script', script]] as const) {
    const element = document.createElement(tag);
    element.textContent = text;
    document.head.append(element);
  }
  return brought(meeting)?.Part;
}

async function fetched(server: Server, place: LaterPlace): Promise<Loaded> {
  const heard = await server.call('page.part', { part: place });
  if (!heard.ok) return { message: heard.message };
  // A script that was renewed since the page was opened brings places that this page may not know how to carry.
  const Part = heard.value.stamp === (globalThis as Meeting).MyTech__stamp ? run(heard.value) : undefined;
  return Part === undefined ? { message: WORDING.sidebar.renewed } : { Part };
}

/** A place, asked for once; what brought nothing is asked for again by whoever comes next. */
export function bring(server: Server, place: LaterPlace): Promise<Loaded> {
  const known = loaded.get(place);
  if (known !== undefined) return known;
  const asked = fetched(server, place);
  loaded.set(place, asked);
  void asked.then((outcome) => {
    if ('message' in outcome) loaded.delete(place);
  });
  return asked;
}

const laterPart = (id: LaterPlace): SidebarPart => ({
  id,
  label: LATER_PLACES[id],
  Part(props: SidebarPartProps): JSX.Element {
    const [state, setState] = useState<Loaded | null>(null);
    const load = (): void => {
      setState(null);
      void bring(props.server, id).then(setState);
    };
    useEffect(load, []);
    if (state !== null && 'Part' in state) return <state.Part {...props} />;
    return (
      <section class="opening" aria-busy={state === null}>
        {state === null ? (
          <p role="status">
            <span class="spinner" aria-hidden="true" /> {WORDING.sidebar.bringing(LATER_PLACES[id])}
          </p>
        ) : (
          <Press label={WORDING.sidebar.tryAgain} working="" busy={false} onPress={load} />
        )}
        <Trouble message={state?.message ?? null} />
      </section>
    );
  },
});

export const LATER_PARTS: readonly SidebarPart[] = LATER_PLACE_IDS.map(laterPart);
