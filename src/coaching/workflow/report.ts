/** This file reads what a term's report counts. */
import type { StaffContext } from '../../app/context';
import { coachingIn, facts } from '../../app/facts';
import { type Day, addDays, dayOf, daysBetween } from '../../base/time';
import { type Verdict, accept, refuse } from '../../base/verdict';
import { schools } from '../../people/sheet';
import type { CoachReport } from '../../ui/contracts/coach';
import { coachOf, mayCoach, toCoach } from '../rules/cycle';
import { REPORT_DAYS_MOST, report } from '../rules/report-view';
import { coaches, cycles, sessions, teachers } from '../sheet';
import { namedCoaching } from './file';

const SESSION_FACTS = ['sessionId', 'cycleId', 'teacherId', 'coach', 'schoolId', 'day', 'minutes', 'kind', 'undone'] as const;

/** A term of about eighteen weeks, where nobody said since when. */
const TERM_DAYS = 126;

export function coachReport(context: StaffContext, since: Day, until: Day, forLeaders: boolean): Verdict<CoachReport> {
  const to = until || dayOf(context.clock.now(), context.clock.zone);
  const from = since || addDays(to, -TERM_DAYS);
  if (to < from || daysBetween(from, to) > REPORT_DAYS_MOST) return refuse('argument-wrong', { field: 'to', expected: 'it should be a day after the first, within a school year' });
  const around = context.staff.read({
    glance: true,
    wants: { whole: [facts, schools] },
    decide: (found) => accept({ file: coachingIn(found), schools: found.all(schools).filter((school) => school.active) }),
  });
  if (!around.ok) return around;
  const book = namedCoaching(context, around.value.file);
  if (!book.ok) return book;
  return book.value.read<CoachReport>({
    wants: { whole: [coaches, cycles, teachers], search: SESSION_FACTS.map((column) => ({ sheet: sessions, column })) },
    decide(found) {
      const me = coachOf(found.all(coaches), context.identity.acting());
      if (!me.ok) return me;
      const mine = around.value.schools.filter((school) => mayCoach(me.value, [school.schoolId]));
      return accept(report({ cycles: found.all(cycles), sessions: found.columns(sessions, SESSION_FACTS), teachers: toCoach(found.all(teachers), found.all(coaches)) }, { from, to, forLeaders, schools: mine }));
    },
  });
}
