/** This file draws the rooms of MyTech as switches, and the places that they live in as links. */
import type { JSX } from 'preact';

import type { DeskView } from '../../contracts';
import { webAddress } from '../../link';
import { Trouble } from '../parts';
import type { Changing } from '../use-change';
import { desk } from '../wording/desk';

interface RoomsProps {
  readonly view: DeskView;
  readonly changing: Changing;
  readonly reason: string | null;
  done(view: DeskView, said: string): void;
}

export function Rooms({ view, changing, reason, done }: RoomsProps): JSX.Element {
  return (
    <section class="card" aria-labelledby="rooms">
      <h2 id="rooms">{desk.rooms}</h2>
      <p class="soft">{desk.roomsLead}</p>
      <ul class="list plain">
        {view.rooms.map(({ room, about, on, always }) => {
          const name = `room ${room}`;
          const still = always || reason !== null || changing.busy !== null;
          const turn = (): void => {
            if (!still) changing.run(name, 'desk.room', { room, on: !on }, (next) => done(next, desk.switched(room, !on)));
          };
          return (
            <li key={room}>
              <button type="button" class="switch" role="switch" aria-checked={on} aria-disabled={still} onClick={turn}>
                <span class="what">
                  <strong>{room}</strong>
                  <span class="soft">{about}</span>
                </span>
                <span class="state">{changing.busy === name ? desk.switching : always ? desk.always : on ? desk.on : desk.off}</span>
                <span class="track" aria-hidden="true" />
              </button>
              <Trouble message={changing.trouble(name)} />
            </li>
          );
        })}
      </ul>
      {reason === null ? null : <p class="reason">{reason}</p>}
    </section>
  );
}

export function Places({ links }: { readonly links: DeskView['links'] }): JSX.Element | null {
  const known = links.flatMap((link) => {
    const address = webAddress(link.url);
    return address === null ? [] : [{ ...link, address }];
  });
  if (known.length === 0) return null;
  return (
    <section class="card" aria-labelledby="links">
      <h2 id="links">{desk.links}</h2>
      <ul class="list plain">
        {known.map(({ name, address, about }) => (
          <li key={name}>
            <a href={address} target="_blank" rel="noopener">
              {name}
            </a>
            {about === '' ? null : <span class="soft"> {about}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
