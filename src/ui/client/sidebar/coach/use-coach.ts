/** This file keeps what the coach's place shows: asked once, then brought up to date by what each change answers. */
import { useCallback, useMemo } from 'preact/hooks';

import type { CoachUpdate, CoachView, CycleCard, NotesLine, TeacherLine } from '../../../contracts/coach';
import type { Server } from '../../call';
import { useLook } from '../../use-look';

export interface Coaching {
  readonly view: CoachView | null;
  readonly trouble: string | null;
  readonly busy: boolean;
  look(): void;
  /** Puts what a change has answered in the place of what was shown; `minutes` is how many more were spent, in the week of the session. */
  updated(update: CoachUpdate, minutes: number): void;
  noted(notes: NotesLine): void;
}

const put = <T>(all: readonly T[], one: T | null, key: (of: T) => string): readonly T[] => {
  if (one === null) return all;
  const at = all.findIndex((other) => key(other) === key(one));
  return at < 0 ? [one, ...all] : all.map((other, index) => (index === at ? one : other));
};

const isOpen = ({ stage }: CycleCard): boolean => stage !== 'closed';

/** Whoever was met just now is the first to be offered again. */
const toTheTop = (all: readonly TeacherLine[], met: TeacherLine | null): readonly TeacherLine[] => (met === null ? all : [met, ...all.filter((one) => one.teacher !== met.teacher)]);

function with_(view: CoachView, update: CoachUpdate, minutes: number): CoachView {
  const cycles = put(view.cycles, update.cycle, (one) => one.cycle);
  const { teacher, request, cycle } = update;
  // Of the weeks that are shown, the last that had begun; a session from before them all is in none.
  const week = view.weeks.filter((one) => one.week <= (update.session?.day ?? view.today)).length - 1;
  const done = [teacher?.teacher, request?.request, cycle?.cycle, cycle?.teacher];
  return {
    ...view,
    cycles: [...cycles.filter(isOpen), ...cycles.filter((one) => !isOpen(one))],
    teachers: toTheTop(view.teachers, teacher),
    never: teacher === null ? view.never : teacher.sessions === 0 ? [teacher.teacher, ...view.never] : view.never.filter((one) => one !== teacher.teacher),
    requests: request === null ? view.requests : view.requests.filter((one) => one.request !== request.request),
    next: done.includes(view.next.of) ? { do: '', of: '' } : view.next,
    weeks: view.weeks.map((one, at) => (at === week ? { ...one, minutes: Math.max(0, one.minutes + minutes) } : one)),
  };
}

export function useCoach(server: Server): Coaching {
  const { view, trouble, busy, look, show } = useLook(server, 'coach.view');
  const updated = useCallback((update: CoachUpdate, minutes: number): void => void (view === null || show(with_(view, update, minutes))), [view, show]);
  const noted = useCallback((notes: NotesLine): void => void (view === null || show({ ...view, notes: put(view.notes, notes, (one) => one.teacher) })), [view, show]);
  return useMemo(() => ({ view, trouble, busy, look: () => void look(), updated, noted }), [view, trouble, busy, look, updated, noted]);
}
