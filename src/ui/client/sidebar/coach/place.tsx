/** This file is the coach's place in the sidebar: what to do next, logging a session, cycles, requests, and the school beside it. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { CoachView, RequestLine } from '../../../contracts/coach';
import { showTimesIn } from '../../moments';
import { Announcer, Press, SILENCE, Trouble, saying } from '../../parts';
import { type Changing, useChange } from '../../use-change';
import { wordFor } from '../../wording';
import { COACH } from '../../wording/coach';
import type { SidebarPartProps } from '../part';
import { Cycles, daysSince } from './cycles';
import { LogForm } from './log';
import { Picture } from './picture';
import { type Proposed, Start } from './start';
import { type Coaching, useCoach } from './use-coach';

/** As many names as one reads at a glance. */
const NEVER_SHOWN = 8;

interface Doing {
  log(teacher: string): void;
  start(proposed: Proposed): void;
}

function Next({ view, doing }: { readonly view: CoachView; readonly doing: Doing }): JSX.Element | null {
  const { next } = COACH;
  const { of } = view.next;
  const request = view.requests.find((one) => one.request === of);
  const cycle = view.cycles.find((one) => one.cycle === of);
  const teacher = view.teachers.find((one) => one.teacher === of);
  const text =
    request !== undefined ? next.answer(request.name) : cycle !== undefined ? next.meet(cycle.name, daysSince(cycle.lastOn ?? cycle.startedOn, view.today)) : teacher !== undefined ? next.invite(teacher.name) : view.next.do === 'nothing' ? next.nothing : '';
  if (text === '') return null;
  const whom = cycle?.teacher ?? teacher?.teacher;
  return (
    <section class="notice fresh" aria-label={next.title}>
      <p>{text}</p>
      {request !== undefined && request.teacher !== '' ? <Press label={next.start} working="" kind="plain" busy={false} onPress={() => doing.start({ teacher: request.teacher, goal: request.goal, request: request.request })} /> : null}
      {whom === undefined ? null : <Press label={next.log} working="" kind="plain" busy={false} onPress={() => doing.log(whom)} />}
    </section>
  );
}

function Requests({ view, coaching, changing, doing }: { readonly view: CoachView; readonly coaching: Coaching; readonly changing: Changing; readonly doing: Doing }): JSX.Element | null {
  const { requests, goals } = COACH;
  if (view.requests.length === 0) return null;
  const decline = ({ request }: RequestLine): void => changing.run(`decline ${request}`, 'coach.decline', { request }, (update) => coaching.updated(update, 0));
  return (
    <section class="stack wide" aria-labelledby="coach-requests">
      <h2 id="coach-requests">{requests.title(view.requests.length)}</h2>
      {view.requests.map((one) => (
        <div key={one.request} class="card stack">
          <strong dir="auto">{one.name}</strong>
          <p class="hint" dir="auto">
            {requests.about(wordFor(goals, one.goal), one.suits)}
          </p>
          {view.teachers.some(({ teacher }) => teacher === one.teacher) ? null : <p class="hint">{requests.unknown}</p>}
          <Trouble message={changing.trouble(`decline ${one.request}`)} />
          <div class="row">
            {view.teachers.some(({ teacher }) => teacher === one.teacher) ? (
              <Press label={requests.accept} working="" kind="plain" name={`${requests.accept}: ${one.name}`} busy={false} onPress={() => doing.start({ teacher: one.teacher, goal: one.goal, request: one.request })} />
            ) : null}
            <Press label={requests.decline} working={requests.declining} kind="quiet" name={`${requests.decline}: ${one.name}`} busy={changing.busy === `decline ${one.request}`} blocked={changing.busy !== null} onPress={() => decline(one)} />
          </div>
        </div>
      ))}
    </section>
  );
}

function Never({ view, doing }: { readonly view: CoachView; readonly doing: Doing }): JSX.Element {
  const { never } = COACH;
  const ids = new Set(view.never);
  const all = view.teachers.filter((one) => ids.has(one.teacher));
  if (all.length === 0) return <p class="hint">{never.none}</p>;
  return (
    <details class="fold">
      <summary>{never.title(all.length, view.teachers.length)}</summary>
      <div class="choices">
        {all.slice(0, NEVER_SHOWN).map(({ teacher, name }) => (
          <button key={teacher} type="button" dir="auto" onClick={() => doing.log(teacher)}>
            {name}
          </button>
        ))}
      </div>
      {all.length > NEVER_SHOWN ? <p class="hint">{never.more(all.length - NEVER_SHOWN)}</p> : null}
    </details>
  );
}

function Report({ server }: Pick<SidebarPartProps, 'server'>): JSX.Element {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { report } = COACH;
  const open = async (): Promise<void> => {
    setBusy(true);
    const heard = await server.call('coach.dialog', {});
    setBusy(false);
    setTrouble(heard.ok ? null : heard.message);
  };
  return (
    <>
      <Press label={report.open} working={report.opening} kind="plain" busy={busy} onPress={() => void open()} />
      <Trouble message={trouble} />
    </>
  );
}

export function Part({ server, shown }: SidebarPartProps): JSX.Element {
  const coaching = useCoach(server);
  const changing = useChange(server);
  const [said, setSaid] = useState(SILENCE);
  const [named, setNamed] = useState<{ readonly teacher: string } | null>(null);
  const [proposed, setProposed] = useState<Proposed | null>(null);
  const say = (text: string): void => setSaid(saying(text, false));
  const { view } = coaching;
  if (view === null) {
    return (
      <>
        <p class="opening">
          {coaching.busy ? <span class="spinner" aria-hidden="true" /> : null} {coaching.trouble === null ? COACH.opening : null}
        </p>
        <Trouble message={coaching.trouble} />
        {coaching.trouble === null ? null : <Press label={COACH.lookAgain} working={COACH.looking} kind="plain" busy={coaching.busy} onPress={coaching.look} />}
      </>
    );
  }
  showTimesIn(view.zone);
  const doing: Doing = { log: (teacher) => setNamed({ teacher }), start: setProposed };
  return (
    <>
      <Next view={view} doing={doing} />
      <LogForm view={view} coaching={coaching} changing={changing} named={named} shown={shown} say={say} />
      <Requests view={view} coaching={coaching} changing={changing} doing={doing} />
      <Cycles view={view} coaching={coaching} changing={changing} log={doing.log} />
      <Start view={view} coaching={coaching} changing={changing} proposed={proposed} say={say} />
      <Never view={view} doing={doing} />
      <Picture view={view} />
      <div class="row">
        <Report server={server} />
        <Press label={COACH.lookAgain} working={COACH.looking} kind="quiet" busy={coaching.busy} onPress={coaching.look} />
      </div>
      <Trouble message={coaching.trouble} />
      <Announcer said={said} />
    </>
  );
}
