/** This file is the form by which a coach logs a session: whom, what, how long; everything else is filled in already. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import type { CoachView, CycleCard, SessionLine, TeacherLine } from '../../../contracts/coach';
import { Press, Trouble } from '../../parts';
import type { Changing } from '../../use-change';
import { wordFor } from '../../wording';
import { COACH } from '../../wording/coach';
import { Chips } from './chips';
import type { Coaching } from './use-coach';
import { Who } from './who';

const STAGES = ['goal', 'inquire', 'plan', 'act', 'reflect'];
const MINUTES = ['15', '30', '45', '60'];
const OTHER = 'other';
const GROUP = 'group';

interface Draft {
  readonly teacher: string;
  readonly typed: string;
  readonly kind: string;
  readonly minutes: string;
  readonly otherMinutes: string;
  /** Empty for today. */
  readonly day: string;
  readonly forward: boolean;
  readonly school: string;
}

const EMPTY: Draft = { teacher: '', typed: '', kind: 'conference', minutes: '30', otherMinutes: '', day: '', forward: false, school: '' };

interface Logged {
  readonly session: SessionLine;
  readonly name: string;
}

export interface LogProps {
  readonly view: CoachView;
  readonly coaching: Coaching;
  readonly changing: Changing;
  /** Somebody whom another part of the place has named, to begin with; a new object for each naming. */
  readonly named: { readonly teacher: string } | null;
  readonly shown: boolean;
  say(text: string): void;
}

function CycleLine({ cycle, forward, change }: { readonly cycle: CycleCard | null; readonly forward: boolean; change(forward: boolean): void }): JSX.Element {
  const { log, goals, stages } = COACH;
  if (cycle === null) return <p class="hint">{log.single}</p>;
  const next = STAGES[STAGES.indexOf(cycle.stage) + 1];
  return (
    <>
      <p class="hint">{log.cycle(wordFor(goals, cycle.goal), wordFor(stages, cycle.stage))}</p>
      {next === undefined ? null : (
        <button type="button" class="chip" aria-pressed={forward} onClick={() => change(!forward)}>
          {log.forward(wordFor(stages, next))}
        </button>
      )}
    </>
  );
}

function Done({ logged, coaching, changing, say, forget }: { readonly logged: Logged; forget(): void } & Pick<LogProps, 'coaching' | 'changing' | 'say'>): JSX.Element {
  const { log } = COACH;
  const { session, name } = logged;
  const undo = (): void =>
    changing.run('undo', 'coach.undo', { session: session.session, teacher: session.teacher }, (update) => {
      coaching.updated(update, -session.minutes);
      say(log.undone);
      forget();
    });
  return (
    <div class="notice good logged">
      <p>{log.saved(session.minutes, name)}</p>
      <Press label={log.undo} working={log.undoing} kind="quiet" busy={changing.busy === 'undo'} blocked={changing.busy !== null} onPress={undo} />
      <Trouble message={changing.trouble('undo')} />
    </div>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  edit(typed: Partial<Draft>): void;
}

function GroupSchool({ view, draft, edit }: FieldsProps & Pick<LogProps, 'view'>): JSX.Element {
  return (
    <label>
      {COACH.log.groupAt}
      <select value={draft.school} onChange={(event) => edit({ school: event.currentTarget.value })}>
        {view.schools.map(({ school, name }) => (
          <option key={school} value={school}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How long it took, and on which day. */
function Length({ draft, today, edit }: FieldsProps & { readonly today: string }): JSX.Element {
  const { log } = COACH;
  return (
    <>
      <Chips name="coach minutes" label={log.minutes} value={draft.minutes} of={[...MINUTES.map((one) => [one, one] as const), [OTHER, log.other]]} choose={(one) => edit({ minutes: one })} />
      {draft.minutes === OTHER ? (
        <label>
          {log.otherMinutes}
          <input type="number" inputMode="numeric" min={1} max={480} required value={draft.otherMinutes} onInput={(event) => edit({ otherMinutes: event.currentTarget.value })} />
        </label>
      ) : null}
      <details class="fold when">
        <summary>
          {log.day} <strong>{draft.day === '' || draft.day === today ? log.today : draft.day}</strong>
        </summary>
        <input type="date" aria-label={log.day} max={today} value={draft.day || today} onInput={(event) => edit({ day: event.currentTarget.value })} />
      </details>
    </>
  );
}

export function LogForm({ view, coaching, changing, named, shown, say }: LogProps): JSX.Element {
  const [draft, setDraft] = useState(EMPTY);
  const [logged, setLogged] = useState<Logged | null>(null);
  const save = useRef<HTMLFormElement>(null);
  const { log, kinds } = COACH;
  const edit = (typed: Partial<Draft>): void => setDraft((before) => ({ ...before, ...typed }));
  const isGroup = draft.kind === GROUP;
  const teacher = view.teachers.find((one) => one.teacher === draft.teacher) ?? null;
  const cycle = teacher === null ? null : (view.cycles.find((one) => one.teacher === teacher.teacher && one.stage !== 'closed') ?? null);
  const minutes = Number(draft.minutes === OTHER ? draft.otherMinutes : draft.minutes);
  const toSave = (): void => {
    // Whoever was chosen by the keyboard goes on by it: Enter logs.
    requestAnimationFrame(() => save.current?.querySelector<HTMLButtonElement>('button[type="submit"]')?.focus());
  };
  const choose = (one: TeacherLine | null): void => {
    edit({ teacher: one?.teacher ?? '', forward: false });
    if (one !== null) toSave();
    else requestAnimationFrame(() => document.getElementById('coach-who')?.focus());
  };
  useEffect(() => {
    if (named === null) return;
    edit({ teacher: named.teacher, forward: false, ...(isGroup ? { kind: EMPTY.kind } : {}) });
    toSave();
  }, [named]);
  useEffect(() => {
    if (shown && document.hasFocus() && document.activeElement === document.body) document.getElementById('coach-who')?.focus();
  }, [shown]);
  const send = (): void => {
    if (teacher === null && !isGroup) return changing.refuse('log', log.choose);
    const told = {
      ...{ teacher: teacher?.teacher ?? '', cycle: cycle?.cycle ?? '', school: draft.school || (view.schools[0]?.school ?? '') },
      ...{ day: draft.day || view.today, minutes, kind: draft.kind, topic: '', forward: draft.forward && cycle !== null },
    };
    changing.run('log', 'coach.log', told, (update) => {
      coaching.updated(update, minutes);
      if (update.session !== null) setLogged({ session: update.session, name: teacher?.name ?? log.someGroup });
      // Kind and length stay for the next one, as with scanning: a morning of observations is logged in a row.
      setDraft((before) => ({ ...EMPTY, kind: before.kind === GROUP ? EMPTY.kind : before.kind, minutes: before.minutes, otherMinutes: before.otherMinutes }));
      say(log.saved(minutes, teacher?.name ?? log.someGroup));
      requestAnimationFrame(() => document.getElementById('coach-who')?.focus());
    });
  };
  return (
    <form
      ref={save}
      class="card stack coach-log"
      aria-labelledby="coach-log"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2 id="coach-log">{log.title}</h2>
      <Who id="coach-who" label={log.with} teachers={view.teachers} chosen={teacher} typed={draft.typed} type={(typed) => edit({ typed })} choose={choose} />
      {teacher === null ? null : <CycleLine cycle={cycle} forward={draft.forward} change={(forward) => edit({ forward })} />}
      <Chips name="coach kind" label={log.kind} value={draft.kind} of={Object.entries(kinds)} choose={(kind) => edit({ kind })} />
      {isGroup && teacher === null && view.schools.length > 1 ? <GroupSchool view={view} draft={draft} edit={edit} /> : null}
      <Length draft={draft} today={view.today} edit={edit} />
      <Trouble message={changing.trouble('log')} />
      <Press label={log.save} working={log.saving} busy={changing.busy === 'log'} blocked={changing.busy !== null} />
      {logged === null ? null : <Done logged={logged} coaching={coaching} changing={changing} say={say} forget={() => setLogged(null)} />}
    </form>
  );
}
