/** This file opens, moves and closes cycles, answers requests, and asks for a notes document. */
import type { StaffContext } from '../../app/context';
import { newRow } from '../../base/table';
import { dayOf } from '../../base/time';
import { type Refusal, type Verdict, accept, refuse } from '../../base/verdict';
import type { Changes, Found, Find } from '../../base/work';
import type { CoachUpdate, FourAnswers, NotesLine } from '../../ui/contracts/coach';
import type { Goal } from '../../words/vocabulary';
import { asAfter, asBefore, coachOf, mayCoach } from '../rules/cycle';
import { type Coach, type Cycle, type Stage, coaches, cycles, notes, requests, teachers } from '../sheet';
import { cycleCard, requestLine } from '../view';
import { coachingBook } from './file';

const NOTHING: CoachUpdate = { cycle: null, teacher: null, session: null, request: null };

/** A change by a coach: whoever has no row among the coaches is refused before anything is decided. */
function byCoach<R>(context: StaffContext, entry: string, click: string, find: readonly Find[], decide: (me: Coach, found: Found, changes: Changes) => Verdict<R>): Verdict<R> {
  const book = coachingBook(context);
  if (!book.ok) return book;
  return book.value.change<R>({
    event: `${entry}:${click}`,
    entry,
    wants: { whole: [coaches], find },
    adds: [cycles],
    decide(found, changes) {
      const me = coachOf(found.all(coaches), context.identity.acting());
      return me.ok ? decide(me.value, found, changes) : me;
    },
  });
}

const gone = (key: string, tab: string): Refusal => refuse('row-missing', { key, tab });

export interface ToStart {
  readonly teacher: string;
  readonly goal: Goal;
  readonly words: string;
  readonly before: FourAnswers;
  readonly request: string;
}

/** Opens a cycle; one that answers a request accepts it in the same commit. */
export function startCycle(context: StaffContext, click: string, told: ToStart): Verdict<CoachUpdate> {
  const find: Find[] = [{ sheet: teachers, column: 'teacherId', values: [told.teacher] }];
  if (told.request !== '') find.push({ sheet: requests, column: 'requestId', values: [told.request] });
  return byCoach(context, 'coach.start', click, find, (me, found, changes) => {
    const teacher = found.row(teachers, told.teacher);
    if (teacher === null) return gone(told.teacher, teachers.name);
    if (!mayCoach(me, teacher.schoolIds)) return refuse('coaching-not-yours', { who: teacher.name });
    const request = told.request === '' ? null : found.row(requests, told.request);
    if (told.request !== '' && request === null) return gone(told.request, requests.name);
    if (request !== null && request.state !== 'new') return refuse('coaching-over', { state: request.state });
    const cycle = newRow(cycles, {
      cycleId: `C-${found.next('cycleId')}`,
      ...{ teacherId: teacher.teacherId, teacher: teacher.name, coach: context.identity.acting() },
      schoolId: teacher.schoolIds.find((school) => me.schoolIds.includes(school)) ?? teacher.schoolIds[0] ?? '',
      ...{ goal: told.goal, words: told.words.trim(), startedOn: dayOf(context.clock.now(), context.clock.zone), sessions: 0, minutes: 0 },
      ...asBefore(told.before),
    });
    changes.add(cycles, cycle);
    const answered = { state: 'accepted' as const, cycleId: cycle.cycleId };
    if (request !== null) changes.update(requests, request.requestId, answered);
    return accept({ ...NOTHING, cycle: cycleCard(cycle), request: request === null ? null : requestLine({ ...request, ...answered }) });
  });
}

function onCycle(context: StaffContext, entry: string, click: string, cycleId: string, change: (cycle: Cycle) => Verdict<Partial<Cycle>>): Verdict<CoachUpdate> {
  return byCoach(context, entry, click, [{ sheet: cycles, column: 'cycleId', values: [cycleId] }], (me, found, changes) => {
    const cycle = found.row(cycles, cycleId);
    if (cycle === null) return gone(cycleId, cycles.name);
    if (!mayCoach(me, [cycle.schoolId])) return refuse('coaching-not-yours', { who: cycle.teacher });
    const values = change(cycle);
    if (!values.ok) return values;
    changes.update(cycles, cycleId, values.value);
    return accept({ ...NOTHING, cycle: cycleCard({ ...cycle, ...values.value }) });
  });
}

/** Moves a cycle to a stage, back too; a closed one is opened again by it. */
export const moveCycle = (context: StaffContext, click: string, cycleId: string, stage: Stage): Verdict<CoachUpdate> =>
  onCycle(context, 'coach.stage', click, cycleId, () => accept({ stage, closedOn: null }));

export const closeCycle = (context: StaffContext, click: string, cycleId: string, after: FourAnswers): Verdict<CoachUpdate> =>
  onCycle(context, 'coach.close', click, cycleId, ({ stage }) =>
    stage === 'closed' ? refuse('coaching-over', { state: stage }) : accept({ stage: 'closed', closedOn: dayOf(context.clock.now(), context.clock.zone), ...asAfter(after) }),
  );

export function declineRequest(context: StaffContext, click: string, requestId: string): Verdict<CoachUpdate> {
  return byCoach(context, 'coach.decline', click, [{ sheet: requests, column: 'requestId', values: [requestId] }], (me, found, changes) => {
    const request = found.row(requests, requestId);
    if (request === null) return gone(requestId, requests.name);
    if (!mayCoach(me, [request.schoolId])) return refuse('coaching-not-yours', { who: request.teacher });
    if (request.state !== 'new') return refuse('coaching-over', { state: request.state });
    changes.update(requests, requestId, { state: 'declined' });
    return accept({ ...NOTHING, request: requestLine({ ...request, state: 'declined' }) });
  });
}

/** Names the notes of two people. */
export const pairOf = (teacherId: string, coach: string): string => `${teacherId} ${coach.toLowerCase()}`;

/** A row that wants a document is all the add-on can do about it: files are the programme account's to make and to share. */
export function wantNotes(context: StaffContext, click: string, teacherId: string): Verdict<NotesLine> {
  const coach = context.identity.acting().toLowerCase();
  const pair = pairOf(teacherId, coach);
  const find = [{ sheet: teachers, column: 'teacherId', values: [teacherId] }, { sheet: notes, column: 'pair', values: [pair] }];
  return byCoach(context, 'coach.notes', click, find, (me, found, changes) => {
    const teacher = found.row(teachers, teacherId);
    if (teacher === null) return gone(teacherId, teachers.name);
    if (!me.schoolIds.some((school) => teacher.schoolIds.includes(school))) return refuse('coaching-not-yours', { who: teacher.name });
    const row = found.row(notes, pair);
    if (row === null) changes.add(notes, newRow(notes, { pair, teacherId, teacher: teacher.name, coach }));
    return accept({ teacher: teacherId, url: row?.url ?? '' });
  });
}
