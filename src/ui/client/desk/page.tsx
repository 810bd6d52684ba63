/** This file is the desk: the page on which the programme team sets MyTech up, approves, and sees how it is. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { DeskView } from '../../contracts';
import type { Server } from '../call';
import { clockTime, showTimesIn } from '../moments';
import { Announcer, Press, SILENCE, Trouble, saying, useNow } from '../parts';
import { Kept, PlaceBar } from '../places';
import { useChange } from '../use-change';
import { desk } from '../wording/desk';
import { Approvals, TroubleList } from './decisions';
import { Health } from './health';
import { DESK_PARTS } from './more';
import { Places, Rooms } from './rooms';
import { SetUp } from './set-up';
import { type OpenDesk, useDesk } from './use-desk';

/** The desk's first page. */
const TODAY = 'today';

/** The numbers on top, those that ask for somebody first. */
const TILES = ['ticketsNew', 'ticketsOpen', 'devices', 'people', 'schools'] as const;

function Tiles({ counts }: { readonly counts: DeskView['counts'] }): JSX.Element {
  return (
    <ul class="tiles">
      {TILES.map((tile) => (
        <li key={tile} class={tile === 'ticketsNew' && counts[tile] > 0 ? 'fresh' : ''}>
          <strong>{counts[tile].toLocaleString()}</strong> {desk.tiles[tile]}
        </li>
      ))}
    </ul>
  );
}

function Closed({ open }: { readonly open: OpenDesk }): JSX.Element {
  if (open.closed === null) {
    return (
      <p class="opening">
        <span class="spinner" aria-hidden="true" /> {desk.opening}
      </p>
    );
  }
  return (
    <section class="nothing" role="alert">
      <h1>{open.closed.lost ? desk.troubleTitle : desk.closedTitle}</h1>
      <p>{open.closed.message}</p>
      <Press label={desk.tryAgain} working={desk.refreshing} kind="plain" busy={open.refreshing} onPress={open.refresh} />
    </section>
  );
}

function Open({ view, open, server }: { readonly view: DeskView; readonly open: OpenDesk; readonly server: Server }): JSX.Element {
  showTimesIn(view.zone);
  const now = useNow(view.now);
  const changing = useChange(server);
  const reason = view.role === 'member' ? desk.leadsOnly : null;
  const shared = { view, now, changing, reason, done: open.changed };
  const setUp = <SetUp view={view} open={open} reason={reason} />;
  const [place, setPlace] = useState(TODAY);
  const [visited, setVisited] = useState<readonly string[]>([TODAY]);
  const [said, setSaid] = useState(SILENCE);
  const say = (text: string): void => setSaid(saying(text, true));
  const choose = (id: string): void => {
    setPlace(id);
    setVisited([...visited, id]);
  };
  return (
    <>
      <header class="top">
        <div>
          <p class="soft">{view.district}</p>
          <h1>{desk.title}</h1>
        </div>
        <div class="who">
          <span class="soft break">{desk.visitor(view.visitor, desk.roles[view.role])}</span>
          <span class="row">
            <span class="soft">{desk.asOf(clockTime(view.now, now))}</span>
            <Press
              label={desk.refresh}
              working={desk.refreshing}
              kind="plain"
              busy={open.refreshing}
              blocked={open.settingUp || open.running !== null}
              onPress={open.refresh}
            />
          </span>
        </div>
      </header>
      <Trouble message={open.trouble} />
      {view.inCharge === '' || view.inCharge === view.account ? null : <p class="notice waiting">{desk.notInCharge(view.account, view.inCharge)}</p>}
      {DESK_PARTS.length === 0 ? null : <PlaceBar name={desk.places} places={[{ id: TODAY, label: desk.today }, ...DESK_PARTS]} open={place} choose={choose} />}
      {DESK_PARTS.map(({ id, Part }) => (
        <Kept key={id} open={place === id} visited={visited.includes(id)}>
          <Part server={server} now={now} reason={reason} say={say} />
        </Kept>
      ))}
      <Kept open={place === TODAY} visited>
      <Tiles counts={view.counts} />
      <div class="columns">
        {view.setUp.finished ? null : setUp}
        <div>
          <Approvals {...shared} />
          <TroubleList {...shared} />
          <Places links={view.links} />
          <Rooms {...shared} />
        </div>
        <div>
          <Health view={view} now={now} open={open} />
          {view.setUp.finished ? setUp : null}
        </div>
      </div>
      </Kept>
      <Announcer said={said} />
    </>
  );
}

export function Desk({ server }: { readonly server: Server }): JSX.Element {
  const open = useDesk(server);
  return (
    <main class="desk">
      {open.view === null ? <Closed open={open} /> : <Open view={open.view} open={open} server={server} />}
      <Announcer said={open.said} />
    </main>
  );
}
