/** This file lets the student technology team of the invented district work in its own workbook: by badges, without a name. */
import { progress, queue } from '../../src/helpdesk/team/sheet';
import { LESSONS } from '../../src/helpdesk/team/lessons';
import { SCHOOL_REPORTS } from '../sentences';
import { reportFrom, sendReport } from './reports';
import { Tab } from './tables';
import { type Act, type Told, daysAgo, schoolUpTo, studentsOf } from './told';

/** What the team did about a report, by the headers of its queue. */
const DONE: readonly (Readonly<Record<string, string>> | null)[] = [
  { 'What we did': 'fixed it', 'Why it happened': 'a setting', Minutes: '10', 'Note for staff': 'Microphone was switched off in the browser. Showed how to turn it on.' },
  { 'What we did': 'explained it', 'Why it happened': 'did not know how', Minutes: '5' },
  { 'What we did': 'pass it on', Minutes: '15', 'Note for staff': 'Restarted twice and tried another network. Still offline.' },
  null,
];
/** Which of the school's reports are for the team: sound, keyboard, app and Wi-Fi. */
const ABOUT = [0, 1, 2, 4];
const FIRST_OF_THE_SCHOOL = 12;

export function studentTeam(told: Told): readonly Act[] {
  const { installation, district, book } = told;
  const { workspace } = installation;
  const tab = (name: string): Tab => new Tab(workspace, installation.workbookId('techTeam'), name);
  /** Whoever of the team comes next, by badge and account. */
  const member = (index: number): { readonly badge: string; readonly account: string } => {
    const view = installation.desk('team.view', {}, district.cast.programAccount);
    if (!view.ok) throw new Error(view.message);
    const { badge = '' } = view.value.members[index % view.value.members.length] ?? {};
    const staff = new Tab(workspace, installation.workbookId('staff'), 'Team members');
    return { badge, account: staff.text(staff.find('Badge', badge) ?? 0, 'Account') };
  };
  const responses: string[] = [];
  const students = studentsOf(district, schoolUpTo(district, 12)).slice(FIRST_OF_THE_SCHOOL);
  const sent = ABOUT.flatMap((about, index): Act[] => {
    const [student, report] = [students[index], SCHOOL_REPORTS[about]];
    if (student === undefined || report === undefined) return [];
    return [{ atMs: daysAgo(8, `9:${20 + index * 5}`), run: () => responses.push(sendReport(installation, district, reportFrom(district, student, 'domain', report))) }];
  });
  const worked = DONE.map((done, index): Act => ({
    atMs: daysAgo(7, `12:${10 + index * 7}`),
    run: () => {
      const response = responses[index];
      const row = response === undefined ? null : tab(queue.name).find('Ticket', book.ofResponse(response));
      if (row === null) return;
      const { badge, account } = member(index);
      tab(queue.name).type(account, row, { 'Taken by': badge, ...done });
    },
  }));
  const learned = LESSONS.slice(0, 4).map(({ title }, index): Act => ({
    atMs: daysAgo(6 - index, `14:${30 + index}`),
    run: () => {
      const { badge, account } = member(index);
      const row = tab(progress.name).find('Badge', badge);
      if (row !== null) tab(progress.name).type(account, row, { [title]: index === 3 ? 'doing' : 'done' });
    },
  }));
  return [...sent, ...worked, ...learned, { atMs: daysAgo(4, '15:10'), run: () => checkLesson(told) }];
}

/** The lead has seen that a member can do it; what others say that they can still waits for a look. */
function checkLesson({ installation, district, book }: Told): void {
  const lead = district.cast.lead.email;
  const view = installation.desk('team.view', {}, lead);
  const ready = view.ok ? view.value.members.find(({ toCheck }) => toCheck.length > 0) : undefined;
  const [lesson] = ready?.toCheck ?? [];
  if (ready === undefined || lesson === undefined) return;
  const checked = installation.desk('team.check', { click: book.click(), member: ready.memberId, lesson: lesson.lesson }, lead);
  if (!checked.ok) throw new Error(checked.message);
}
