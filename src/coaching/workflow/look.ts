/** This file reads the coach's place: one request to the Staff workbook for the picture of the schools, one to the coaching workbook. */
import type { StaffContext } from '../../app/context';
import { coachingIn, facts } from '../../app/facts';
import { dayOf } from '../../base/time';
import { type Verdict, accept } from '../../base/verdict';
import { coverageBySchool, type SchoolRow } from '../../dashboard/sheet';
import { tickets } from '../../helpdesk/sheet';
import { type School, schools } from '../../people/sheet';
import type { CoachView, SchoolPicture } from '../../ui/contracts/coach';
import { byRecency, caseload, nextThing, schoolYearOf, withoutSession } from '../rules/caseload';
import { coachOf, mayCoach, toCoach } from '../rules/cycle';
import { type Questions, type TicketFact, byWeek, questionsOf, weeksUntil } from '../rules/picture';
import { coaches, cycles, notes, requests, sessions, teachers } from '../sheet';
import { cycleCard, requestLine, teacherLine } from '../view';
import { namedCoaching } from './file';

const TICKET_FACTS = ['ticket', 'schoolId', 'category', 'state', 'openedAt'] as const;
const SESSION_FACTS = ['sessionId', 'coach', 'day', 'minutes', 'undone'] as const;

interface Around {
  readonly file: string;
  readonly schools: readonly School[];
  readonly coverage: ReadonlyMap<string, SchoolRow>;
  readonly tickets: readonly TicketFact[];
}

function readAround({ staff }: StaffContext): Verdict<Around> {
  return staff.read<Around>({
    glance: true,
    wants: { whole: [facts, schools, coverageBySchool], search: TICKET_FACTS.map((column) => ({ sheet: tickets, column })) },
    decide: (found) =>
      accept({
        file: coachingIn(found),
        schools: found.all(schools).filter((school) => school.active),
        coverage: new Map(found.all(coverageBySchool).map((row) => [row.school, row])),
        tickets: found.columns(tickets, TICKET_FACTS),
      }),
  });
}

function pictureOf(school: School, coverage: SchoolRow | undefined, asked: Questions | undefined): SchoolPicture {
  return {
    school: school.schoolId,
    name: school.name,
    covered: coverage?.percent ?? null,
    without: coverage?.without ?? null,
    devices: coverage?.devices ?? null,
    open: asked?.open ?? [],
    weeks: asked?.weeks ?? [],
  };
}

export function coachView(context: StaffContext): Verdict<CoachView> {
  const around = readAround(context);
  if (!around.ok) return around;
  const book = namedCoaching(context, around.value.file);
  if (!book.ok) return book;
  const who = context.identity.acting();
  const now = context.clock.now();
  const { zone } = context.clock;
  const today = dayOf(now, zone);
  return book.value.read<CoachView>({
    glance: true,
    wants: { whole: [coaches, cycles, requests, notes, teachers], search: SESSION_FACTS.map((column) => ({ sheet: sessions, column })) },
    decide(found) {
      const me = coachOf(found.all(coaches), who);
      if (!me.ok) return me;
      const mine = around.value.schools.filter((school) => mayCoach(me.value, [school.schoolId]));
      const ids = new Set(mine.map((school) => school.schoolId));
      const staff = toCoach(found.all(teachers), found.all(coaches)).filter((one) => one.active && one.schoolIds.some((school) => ids.has(school)));
      const all = found.all(cycles).filter((one) => ids.has(one.schoolId));
      const open = caseload(all, today);
      const closed = all.filter((one) => one.stage === 'closed' && (one.closedOn ?? '') >= schoolYearOf(today));
      const asked = found.all(requests).filter((one) => one.state === 'new' && (ids.has(one.schoolId) || (me.value.lead && one.schoolId === '')));
      const never = withoutSession(byRecency(staff), today);
      const next = nextThing({ requests: asked, open, never }, today);
      const questions = questionsOf(around.value.tickets, ids, today, zone);
      const held = found.columns(sessions, SESSION_FACTS).filter((one) => !one.undone && one.coach.toLowerCase() === me.value.email.toLowerCase());
      return accept({
        ...{ me: who, lead: me.value.lead, today, zone: zone.name, now },
        schools: mine.map((school) => pictureOf(school, around.value.coverage.get(school.name), questions.get(school.schoolId))),
        cycles: [...open, ...closed].map(cycleCard),
        teachers: byRecency(staff).map(teacherLine),
        never: never.map((one) => one.teacherId),
        requests: asked.map(requestLine),
        notes: found.all(notes).filter((one) => one.coach.toLowerCase() === me.value.email.toLowerCase()).map(({ teacherId, url }) => ({ teacher: teacherId, url })),
        next: { do: next.do, of: Object.values(next)[1] ?? '' },
        weeks: [...byWeek(weeksUntil(today), held.map(({ day, minutes }) => [day, minutes ?? 0] as const))].map(([week, minutes]) => ({ week, minutes })),
      });
    },
  });
}
