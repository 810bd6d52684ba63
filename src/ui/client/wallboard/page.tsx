/** This file is the wallboard: the helpdesk of this minute in numbers that can be read across a room. Nobody's name stands on it. */
import type { JSX } from 'preact';
import type { WallboardView } from '../../contracts/problems';
import type { Server } from '../call';
import { clockTime, showTimesIn, span } from '../moments';
import { Press, Trouble, useNow } from '../parts';
import { useLook } from '../use-look';
import { WALLBOARD } from '../wording/problems';

/** The server keeps its numbers for a minute, so asking more often tells nothing new. */
const LOOK_EVERY_MS = 60_000;
/** After so long without an answer the numbers are called old. */
const STALE_AFTER_MS = 5 * LOOK_EVERY_MS;

/** The numbers on top and the tone in which each warns; a number of none is calm. */
const NUMBERS = [
  ['open', ''],
  ['overdue', 'bad'],
  ['nearDue', 'waiting'],
  ['unassigned', 'waiting'],
  ['newToday', 'fresh'],
  ['solvedToday', 'good'],
  ['waiting', ''],
] as const;

type School = WallboardView['schools'][number];
const standing = ({ overdue, nearDue }: School): 'late' | 'near' | 'calm' => (overdue > 0 ? 'late' : nearDue > 0 ? 'near' : 'calm');
const SCHOOL_TONES = { late: 'bad', near: 'waiting', calm: 'good' } as const;

function Numbers({ view, now }: { readonly view: WallboardView; readonly now: number }): JSX.Element {
  return (
    <dl class="numbers">
      {NUMBERS.map(([name, tone]) => (
        <div key={name} class={view[name] > 0 ? tone : ''}>
          <dt>{WALLBOARD.numbers[name]}</dt>
          <dd>{view[name].toLocaleString()}</dd>
        </div>
      ))}
      <div>
        <dt>{WALLBOARD.oldest}</dt>
        <dd>{view.oldest === null ? WALLBOARD.none : span(now - view.oldest)}</dd>
      </div>
    </dl>
  );
}

function Schools({ schools }: { readonly schools: readonly School[] }): JSX.Element {
  if (schools.length === 0) return <p>{WALLBOARD.noSchools}</p>;
  return (
    <ul class="schools">
      {schools.map((school) => {
        const at = standing(school);
        const count = at === 'late' ? school.overdue : school.nearDue;
        return (
          <li key={school.school} class={SCHOOL_TONES[at]}>
            <strong>{school.school}</strong>
            <span>
              {WALLBOARD.open(school.open)}, {at === 'calm' ? WALLBOARD.school.calm : `${count} ${WALLBOARD.school[at]}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Board({ view }: { readonly view: WallboardView }): JSX.Element {
  showTimesIn(view.zone);
  const now = useNow(view.now);
  return (
    <>
      <header class="row spread">
        <h1>{WALLBOARD.title}</h1>
        <p>
          {view.district} <span class="soft">{WALLBOARD.asOf(clockTime(view.now, now))}</span>
        </p>
      </header>
      {now - view.now > STALE_AFTER_MS ? <p class="notice waiting">{WALLBOARD.stale}</p> : null}
      <Numbers view={view} now={now} />
      <div class="halves">
        <section aria-labelledby="tiers">
          <h2 id="tiers">{WALLBOARD.tiers}</h2>
          <table>
            <tbody>
              {view.tiers.map(({ tier, open, overdue }) => (
                <tr key={tier}>
                  <th scope="row">{tier}</th>
                  <td>{WALLBOARD.open(open)}</td>
                  <td>{overdue === 0 ? '' : <span class="bad">{`${overdue} ${WALLBOARD.school.late}`}</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section aria-labelledby="schools">
          <h2 id="schools">{WALLBOARD.schools}</h2>
          <Schools schools={view.schools} />
        </section>
      </div>
    </>
  );
}

export function Wallboard({ server }: { readonly server: Server }): JSX.Element {
  const { view, trouble, busy, look } = useLook(server, 'wallboard.view', LOOK_EVERY_MS);
  return (
    <main class="wall">
      {view === null ? <p class="opening">{busy ? WALLBOARD.looking : null}</p> : <Board view={view} />}
      {/* A wall has nobody to press a button; while there are numbers the next look puts things right. */}
      {view === null ? <Trouble message={trouble} /> : null}
      {view === null && trouble !== null ? <Press label={WALLBOARD.tries} working={WALLBOARD.looking} busy={busy} onPress={() => void look()} /> : null}
    </main>
  );
}
