/** This file is where staff say who is on the student technology team, see where it has nobody, and check its lessons. */
import type { ProgramContext } from '../../../app/context';
import { workbookId } from '../../../app/workbook-files';
import { UserError, sentence, USER_CODES } from '../../../base/codes';
import { newRow } from '../../../base/table';
import { dayOf } from '../../../base/time';
import { type Verdict, accept, refuse } from '../../../base/verdict';
import { type Person, people, schools } from '../../../people/sheet';
import type { TeamMemberCard, TeamView } from '../../../ui/contracts/team';
import { LESSONS } from '../lessons';
import { badgeOf, className as classOf, coverage, levelOf } from '../rules/members';
import { type TeamMember, progress, teamMembers } from '../sheet';

const PUPIL = ['personId', 'role', 'active', 'schoolIds', 'grade', 'givenName', 'familyName'] as const;

/** What the team has ticked as done, by badge. Its workbook is students' to type in: where it cannot be read, nothing is ticked. */
function ticked(context: ProgramContext): ReadonlyMap<string, ReadonlySet<string>> {
  const read = context.books.techTeam.read({
    wants: { whole: [progress] },
    decide: (found) =>
      accept(
        new Map(
          found.all(progress).map((row): [string, ReadonlySet<string>] => {
            const cells: Readonly<Record<string, unknown>> = row;
            return [row.badge, new Set(LESSONS.filter(({ key }) => cells[key] === 'done').map(({ key }) => key))];
          }),
        ),
      ),
  });
  return read.ok ? read.value : new Map();
}

function card(member: TeamMember, person: Pick<Person, 'givenName' | 'familyName' | 'active'> | undefined, done: ReadonlySet<string>): TeamMemberCard {
  const checked = new Set(member.lessons);
  return {
    memberId: member.memberId,
    badge: member.badge,
    name: person === undefined ? '' : `${person.givenName} ${person.familyName}`.trim(),
    schoolId: member.schoolId,
    className: member.className,
    grade: member.grade,
    level: levelOf(member),
    solved: member.solved ?? 0,
    lessonsChecked: LESSONS.filter(({ key }) => checked.has(key)).length,
    toCheck: LESSONS.filter(({ key }) => done.has(key) && !checked.has(key)).map(({ key, title }) => ({ lesson: key, title })),
    left: person?.active !== true,
  };
}

export function teamView(context: ProgramContext, trouble = ''): Verdict<TeamView> {
  const done = ticked(context);
  return context.books.staff.read<TeamView>({
    wants: { whole: [teamMembers, schools], search: PUPIL.map((column) => ({ sheet: people, column })) },
    decide(found) {
      const pupils = found.columns(people, PUPIL);
      const active = found.all(teamMembers).filter((member) => member.active);
      const ids = new Set(active.map((member) => member.personId));
      const byId = new Map(pupils.filter((person) => ids.has(person.personId)).map((person) => [person.personId, person]));
      const covered = coverage(pupils, active);
      return accept({
        members: active.map((member) => card(member, byId.get(member.personId), done.get(member.badge) ?? new Set())),
        schools: found
          .all(schools)
          .filter((school) => school.active && covered.has(school.schoolId))
          .map(({ schoolId, name }) => ({ schoolId, name, grades: covered.get(schoolId) ?? [] })),
        lessons: LESSONS.length,
        url: context.workbookUrl(workbookId(context.keep, 'techTeam')),
        trouble,
      });
    },
  });
}

/** The workbook is opened to the student's own account. That it was refused undoes nothing: set-up tries again. */
function shareWith(context: ProgramContext, account: string): string {
  try {
    context.installer.share(workbookId(context.keep, 'techTeam'), account, 'writer');
    return '';
  } catch (error) {
    if (error instanceof UserError) return sentence(USER_CODES[error.code], error.about);
    throw error;
  }
}

/** Takes a student into the team, or back into it under the badge of old. */
export function addMember(context: ProgramContext, click: string, student: string, typedClass: string): Verdict<TeamView> {
  const who = student.trim();
  const room = classOf(typedClass);
  if (!room.ok) return room;
  const today = dayOf(context.clock.now(), context.clock.zone);
  const added = context.books.staff.change<{ account: string }>({
    event: `team.add:${click}`,
    entry: 'team.add',
    wants: { find: [{ sheet: people, column: 'studentNumber', values: [who] }, { sheet: people, column: 'email', values: [who] }], whole: [teamMembers] },
    decide(found, changes) {
      const named = new Map([...found.rows(people, 'studentNumber', who), ...found.rows(people, 'email', who)].map((person) => [person.personId, person]));
      const [person] = named.values();
      if (person === undefined) return refuse('row-missing', { key: who, tab: people.name });
      if (named.size > 1) return refuse('key-twice', { key: who, tab: people.name });
      if (person.role !== 'student' || !person.active) return refuse('team-not-student', { who });
      const before = found.all(teamMembers).find((member) => member.personId === person.personId);
      if (before?.active === true) return refuse('team-already', { who, badge: before.badge });
      const now = { className: room.value, grade: person.grade, schoolId: person.schoolIds[0] ?? '', account: person.email, active: true, since: today };
      if (before !== undefined) changes.update(teamMembers, before.memberId, now);
      else {
        const number = found.next(teamMembers.key);
        changes.add(teamMembers, newRow(teamMembers, { memberId: `TM-${number}`, personId: person.personId, badge: badgeOf(number), ...now }));
      }
      return accept({ account: person.email });
    },
  });
  if (!added.ok) return added;
  return teamView(context, added.value.account === '' ? 'The roster has no account for this student, so the workbook is shared with nobody yet.' : shareWith(context, added.value.account));
}

type Decide = (member: TeamMember) => Partial<TeamMember>;

/** Changes one member; gives the account, which a click that is pressed again finds in the journal. */
function changeMember(context: ProgramContext, entry: string, click: string, memberId: string, decide: Decide): Verdict<{ readonly account: string }> {
  return context.books.staff.change({
    event: `${entry}:${click}`,
    entry,
    wants: { whole: [teamMembers] },
    decide(found, changes) {
      const member = found.row(teamMembers, memberId);
      if (member === null) return refuse('row-missing', { key: memberId, tab: teamMembers.name });
      changes.update(teamMembers, memberId, decide(member));
      return accept({ account: member.account });
    },
  });
}

/** Takes a student off the team: first the row, then the workbook. An adult who leads the team keeps it under the same account. */
export function removeMember(context: ProgramContext, click: string, memberId: string): Verdict<TeamView> {
  const done = changeMember(context, 'team.remove', click, memberId, () => ({ active: false }));
  if (!done.ok) return done;
  const { account } = done.value;
  if (account !== '' && !context.settings.get('technology team accounts').includes(account.toLowerCase())) context.installer.unshare(workbookId(context.keep, 'techTeam'), account);
  return teamView(context);
}

export function checkLesson(context: ProgramContext, click: string, memberId: string, lesson: string): Verdict<TeamView> {
  const done = changeMember(context, 'team.check', click, memberId, ({ lessons }) => ({ lessons: [...new Set([...lessons, lesson])] }));
  return done.ok ? teamView(context) : done;
}
