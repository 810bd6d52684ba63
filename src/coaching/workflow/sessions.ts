/** This file logs what a coach did with a teacher, and takes it back. */
import type { StaffContext } from '../../app/context';
import { type Day, addDays, dayOf } from '../../base/time';
import { newRow } from '../../base/table';
import { type Verdict, accept, refuse } from '../../base/verdict';
import type { CoachUpdate } from '../../ui/contracts/coach';
import type { Goal } from '../../words/vocabulary';
import { UNDO_DAYS, coachOf, counted, mayCoach, stageAfter, stageWithout, tally } from '../rules/cycle';
import { type Cycle, type Session, type SessionKind, type Teacher, coaches, cycles, sessions, teachers } from '../sheet';
import { cycleCard, sessionLine, teacherLine } from '../view';
import { coachingBook } from './file';

/** Sessions are logged when one gets to it, and not for last year. */
const LATEST_DAYS = 60;

export interface ToLog {
  readonly teacher: string;
  readonly cycle: string;
  readonly school: string;
  readonly day: Day;
  readonly minutes: number;
  readonly kind: SessionKind;
  readonly topic: Goal | '';
  readonly forward: boolean;
}

/** What is left of a teacher and a cycle when these are all sessions with that teacher. */
function left(cycle: Cycle | null, teacher: Teacher | null, all: readonly Session[]): { readonly cycle: Partial<Cycle>; readonly teacher: Partial<Teacher> } {
  const { sessions: count, lastOn } = tally(all);
  return { cycle: cycle === null ? {} : counted(cycle, all), teacher: teacher === null ? {} : { sessions: count, lastOn } };
}

export function logSession(context: StaffContext, click: string, told: ToLog): Verdict<CoachUpdate> {
  const book = coachingBook(context);
  if (!book.ok) return book;
  const who = context.identity.acting();
  const today = dayOf(context.clock.now(), context.clock.zone);
  if (told.day > today || told.day < addDays(today, -LATEST_DAYS)) return refuse('argument-wrong', { field: 'day', expected: `it should be today or one of the last ${LATEST_DAYS} days` });
  return book.value.change<CoachUpdate>({
    event: `coach.log:${click}`,
    entry: 'coach.log',
    wants: {
      whole: [coaches],
      find: [
        { sheet: cycles, column: 'cycleId', values: told.cycle === '' ? [] : [told.cycle] },
        { sheet: teachers, column: 'teacherId', values: told.teacher === '' ? [] : [told.teacher] },
        { sheet: sessions, column: 'teacherId', values: told.teacher === '' ? [] : [told.teacher] },
      ],
    },
    decide(found, changes) {
      const me = coachOf(found.all(coaches), who);
      if (!me.ok) return me;
      const teacher = told.teacher === '' ? null : found.row(teachers, told.teacher);
      if (told.teacher !== '' && teacher === null) return refuse('row-missing', { key: told.teacher, tab: teachers.name });
      if (teacher === null && told.kind !== 'group') return refuse('argument-wrong', { field: 'teacher', expected: 'choose whom it was with' });
      const cycle = told.cycle === '' ? null : found.row(cycles, told.cycle);
      if (told.cycle !== '' && (cycle === null || cycle.teacherId !== told.teacher)) return refuse('row-missing', { key: told.cycle, tab: cycles.name });
      if (cycle?.stage === 'closed') return refuse('coaching-over', { state: 'closed' });
      const schools = cycle !== null ? [cycle.schoolId] : (teacher?.schoolIds ?? [told.school]);
      if (!mayCoach(me.value, schools)) return refuse('coaching-not-yours', { who: teacher?.name ?? told.school });
      const stage = cycle === null ? '' : told.forward ? stageAfter(cycle.stage) : cycle.stage;
      const session = newRow(sessions, {
        sessionId: `S-${found.next('sessionId')}`,
        cycleId: told.cycle,
        teacherId: told.teacher,
        coach: who,
        schoolId: schools.find((school) => me.value.schoolIds.includes(school)) ?? schools[0] ?? '',
        ...{ day: told.day, minutes: told.minutes, kind: told.kind, topic: told.topic || (cycle?.goal ?? ''), stage, stageBefore: cycle?.stage ?? '' },
      });
      changes.add(sessions, session);
      const now = left(cycle, teacher, teacher === null ? [] : [...found.rows(sessions, 'teacherId', told.teacher), session]);
      const values = { ...now.cycle, ...(stage === '' ? {} : { stage }) };
      if (cycle !== null) changes.update(cycles, cycle.cycleId, values);
      if (teacher !== null) changes.update(teachers, teacher.teacherId, now.teacher);
      return accept({
        cycle: cycle === null ? null : cycleCard({ ...cycle, ...values }),
        teacher: teacher === null ? null : teacherLine({ ...teacher, ...now.teacher }),
        session: sessionLine(session),
        request: null,
      });
    },
  });
}

/** Takes a session back: it stays in the sheet and counts for nothing. */
export function undoSession(context: StaffContext, click: string, sessionId: string, teacherId: string): Verdict<CoachUpdate> {
  const book = coachingBook(context);
  if (!book.ok) return book;
  const who = context.identity.acting();
  const today = dayOf(context.clock.now(), context.clock.zone);
  const ofTeacher = teacherId === '' ? [] : [teacherId];
  return book.value.change<CoachUpdate>({
    event: `coach.undo:${click}`,
    entry: 'coach.undo',
    wants: {
      whole: [coaches],
      find: [
        { sheet: sessions, column: 'sessionId', values: [sessionId] },
        { sheet: sessions, column: 'teacherId', values: ofTeacher },
        { sheet: cycles, column: 'teacherId', values: ofTeacher },
        { sheet: teachers, column: 'teacherId', values: ofTeacher },
      ],
    },
    decide(found, changes) {
      const me = coachOf(found.all(coaches), who);
      if (!me.ok) return me;
      const session = found.row(sessions, sessionId);
      if (session === null || session.teacherId !== teacherId) return refuse('row-missing', { key: sessionId, tab: sessions.name });
      if (session.coach.toLowerCase() !== who.toLowerCase()) return refuse('coaching-not-yours', { who: sessionId });
      if (session.undone) return refuse('coaching-over', { state: 'taken back' });
      if ((session.day ?? today) < addDays(today, -UNDO_DAYS)) return refuse('argument-wrong', { field: 'session', expected: `only one of the last ${UNDO_DAYS} days can be taken back` });
      const back = { ...session, undone: true };
      changes.update(sessions, sessionId, { undone: true });
      const cycle = found.rows(cycles, 'teacherId', teacherId).find((one) => one.cycleId === session.cycleId) ?? null;
      const [teacher = null] = teacherId === '' ? [] : found.rows(teachers, 'teacherId', teacherId);
      const now = left(cycle, teacher, found.rows(sessions, 'teacherId', teacherId).map((one) => (one.sessionId === sessionId ? back : one)));
      const values = cycle === null ? {} : { ...now.cycle, stage: stageWithout(cycle, session) };
      if (cycle !== null) changes.update(cycles, cycle.cycleId, values);
      if (teacher !== null) changes.update(teachers, teacher.teacherId, now.teacher);
      return accept({
        cycle: cycle === null ? null : cycleCard({ ...cycle, ...values }),
        teacher: teacher === null ? null : teacherLine({ ...teacher, ...now.teacher }),
        session: sessionLine(back),
        request: null,
      });
    },
  });
}
