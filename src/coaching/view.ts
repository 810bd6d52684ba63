/** This file turns rows of coaching into what pages are told of them. */
import type { CycleCard, RequestLine, SessionLine, TeacherLine } from '../ui/contracts/coach';
import { afterOf, beforeOf } from './rules/cycle';
import type { CoachingRequest, Cycle, Session, Teacher } from './sheet';

export const cycleCard = (cycle: Cycle): CycleCard => ({
  cycle: cycle.cycleId,
  teacher: cycle.teacherId,
  name: cycle.teacher,
  coach: cycle.coach,
  school: cycle.schoolId,
  goal: cycle.goal,
  words: cycle.words,
  stage: cycle.stage,
  startedOn: cycle.startedOn,
  closedOn: cycle.closedOn,
  sessions: cycle.sessions ?? 0,
  minutes: cycle.minutes ?? 0,
  lastOn: cycle.lastOn,
  before: beforeOf(cycle),
  after: afterOf(cycle),
});

export const teacherLine = ({ teacherId, name, schoolIds, sessions, lastOn }: Teacher): TeacherLine => ({ teacher: teacherId, name, schools: schoolIds, sessions: sessions ?? 0, lastOn });

export const sessionLine = ({ sessionId, cycleId, teacherId, day, minutes, kind, stage, undone }: Session): SessionLine => ({
  session: sessionId,
  cycle: cycleId,
  teacher: teacherId,
  day,
  minutes: minutes ?? 0,
  kind,
  stage,
  undone,
});

export const requestLine = ({ requestId, at, teacherId, teacher, schoolId, goal, suits, state }: CoachingRequest): RequestLine => ({
  request: requestId,
  at,
  teacher: teacherId,
  name: teacher,
  school: schoolId,
  goal,
  suits,
  state,
});
