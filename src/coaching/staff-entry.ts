/** This file registers what a coach does in the sidebar; it is all of the coaching room that the add-on carries. */
import type { StaffContext } from '../app/context';
import { type AnyRpcMethod, type ArgumentCheck, change, clickId, oneOf, read, shortText, yesNo } from '../app/entry';
import { isDay } from '../base/time';
import { GOALS, type Goal } from '../words/vocabulary';
import { OPEN_STAGES } from './rules/cycle';
import { SCALE_MOST, SESSION_KINDS, type SessionKind, type Stage } from './sheet';
import { closeCycle, declineRequest, moveCycle, startCycle, wantNotes } from './workflow/cycles';
import { coachView } from './workflow/look';
import { coachReport } from './workflow/report';
import { logSession, undoSession } from './workflow/sessions';

/** An id of ours, of the roster or of a form's answer. */
const ID_CHARS = 200;
const id = shortText(ID_CHARS);
/** A few words: what is longer belongs into the notes. */
const WORDS_CHARS = 120;
/** A working day. */
const MINUTES_MOST = 480;

const someDay: ArgumentCheck = { expected: 'it should be a date, such as 2026-10-02', accepts: (value) => typeof value === 'string' && isDay(value) };
const dayOrNone: ArgumentCheck = { expected: 'it should be a date, such as 2026-10-02, or empty', accepts: (value) => value === '' || someDay.accepts(value) };
const wholeUpTo = (least: number, most: number): ArgumentCheck => ({
  expected: `it should be a whole number from ${least} to ${most}`,
  accepts: (value) => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most,
});
const score = wholeUpTo(1, SCALE_MOST);
const answers: ArgumentCheck = {
  expected: `it should be ${SCALE_MOST} answers, each from 1 to ${SCALE_MOST} or none`,
  accepts: (value) => Array.isArray(value) && value.length === SCALE_MOST && value.every((one) => one === null || score.accepts(one)),
};

export const coachMethods: readonly AnyRpcMethod<StaffContext>[] = [
  read<'coach.view', StaffContext>('coach.view', { who: 'editor', args: {}, run: coachView }),
  change<'coach.log', StaffContext>('coach.log', {
    who: 'editor',
    args: { click: clickId, teacher: id, cycle: id, school: id, day: someDay, minutes: wholeUpTo(1, MINUTES_MOST), kind: oneOf(SESSION_KINDS), topic: oneOf(['', ...GOALS]), forward: yesNo },
    run: (context, { click, kind, topic, ...told }) => logSession(context, click, { ...told, kind: kind as SessionKind, topic: topic as Goal | '' }),
  }),
  change<'coach.undo', StaffContext>('coach.undo', {
    who: 'editor',
    args: { click: clickId, session: id, teacher: id },
    run: (context, { click, session, teacher }) => undoSession(context, click, session, teacher),
  }),
  change<'coach.start', StaffContext>('coach.start', {
    who: 'editor',
    args: { click: clickId, teacher: id, goal: oneOf(GOALS), words: shortText(WORDS_CHARS), before: answers, request: id },
    run: (context, { click, goal, ...told }) => startCycle(context, click, { ...told, goal: goal as Goal }),
  }),
  change<'coach.stage', StaffContext>('coach.stage', {
    who: 'editor',
    args: { click: clickId, cycle: id, stage: oneOf(OPEN_STAGES) },
    run: (context, { click, cycle, stage }) => moveCycle(context, click, cycle, stage as Stage),
  }),
  change<'coach.close', StaffContext>('coach.close', { who: 'editor', args: { click: clickId, cycle: id, after: answers }, run: (context, { click, cycle, after }) => closeCycle(context, click, cycle, after) }),
  change<'coach.decline', StaffContext>('coach.decline', { who: 'editor', args: { click: clickId, request: id }, run: (context, { click, request }) => declineRequest(context, click, request) }),
  change<'coach.notes', StaffContext>('coach.notes', { who: 'editor', args: { click: clickId, teacher: id }, run: (context, { click, teacher }) => wantNotes(context, click, teacher) }),
  read<'coach.report', StaffContext>('coach.report', {
    who: 'editor',
    args: { from: dayOrNone, to: dayOrNone, leaders: yesNo },
    run: (context, { from, to, leaders }) => coachReport(context, from, to, leaders),
  }),
];
