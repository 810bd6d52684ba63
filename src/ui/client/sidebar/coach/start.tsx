/** This file opens a cycle: a teacher, a goal, and how true four sentences are before it begins. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import type { CoachView, FourAnswers } from '../../../contracts/coach';
import { Press, Trouble, sendOnKeys } from '../../parts';
import type { Changing } from '../../use-change';
import { COACH } from '../../wording/coach';
import { Questions, UNANSWERED } from './questions';
import type { Coaching } from './use-coach';
import { Who } from './who';

const WORDS_CHARS = 120;
const GOALS = Object.entries(COACH.goals).filter(([goal]) => goal !== '');

interface Draft {
  readonly teacher: string;
  readonly typed: string;
  readonly goal: string;
  readonly words: string;
  readonly before: FourAnswers;
  readonly request: string;
}

const EMPTY: Draft = { teacher: '', typed: '', goal: GOALS[0]?.[0] ?? '', words: '', before: UNANSWERED, request: '' };

/** Whom and what the form begins with; a new object for each naming. */
export interface Proposed {
  readonly teacher: string;
  readonly goal: string;
  readonly request: string;
}

interface StartProps {
  readonly view: CoachView;
  readonly coaching: Coaching;
  readonly changing: Changing;
  readonly proposed: Proposed | null;
  say(text: string): void;
}

export function Start({ view, coaching, changing, proposed, say }: StartProps): JSX.Element {
  const [draft, setDraft] = useState(EMPTY);
  const [open, setOpen] = useState(false);
  const fold = useRef<HTMLDetailsElement>(null);
  const { start, goals, log } = COACH;
  const edit = (typed: Partial<Draft>): void => setDraft((before) => ({ ...before, ...typed }));
  useEffect(() => {
    if (proposed === null) return;
    edit({ teacher: proposed.teacher, request: proposed.request, ...(proposed.goal === '' ? {} : { goal: proposed.goal }) });
    setOpen(true);
    requestAnimationFrame(() => {
      fold.current?.scrollIntoView({ block: 'start' });
      fold.current?.querySelector('select')?.focus();
    });
  }, [proposed]);
  const teacher = view.teachers.find((one) => one.teacher === draft.teacher) ?? null;
  const send = (): void => {
    if (teacher === null) return changing.refuse('start', log.choose);
    changing.run('start', 'coach.start', { teacher: teacher.teacher, goal: draft.goal, words: draft.words, before: draft.before, request: draft.request }, (update) => {
      coaching.updated(update, 0);
      setDraft(EMPTY);
      setOpen(false);
      say(start.saved(teacher.name));
    });
  };
  return (
    <details ref={fold} class="fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{start.title}</summary>
      <form
        class="card stack"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Who id="start-who" label={start.with} teachers={view.teachers} chosen={teacher} typed={draft.typed} type={(typed) => edit({ typed })} choose={(one) => edit({ teacher: one?.teacher ?? '', request: '' })} />
        <label>
          {start.goal}
          <select value={draft.goal} onChange={(event) => edit({ goal: event.currentTarget.value })}>
            {GOALS.map(([goal]) => (
              <option key={goal} value={goal}>
                {goals[goal as keyof typeof goals]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {start.words}
          <input type="text" maxLength={WORDS_CHARS} dir="auto" autocomplete="off" value={draft.words} onKeyDown={sendOnKeys} onInput={(event) => edit({ words: event.currentTarget.value })} />
          <span class="hint">{start.wordsHint}</span>
        </label>
        <p>
          <strong>{start.before}</strong>
        </p>
        <Questions name="before" answers={draft.before} answered={(before) => edit({ before })} />
        <Trouble message={changing.trouble('start')} />
        <Press label={start.save} working={start.saving} busy={changing.busy === 'start'} blocked={changing.busy !== null} />
      </form>
    </details>
  );
}
