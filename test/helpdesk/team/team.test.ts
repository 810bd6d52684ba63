/** These tests live through the student technology team in the shipped bundle: members, its queue without names, and what flows back. */
import { Stage } from '../../path/stage';

const QUEUE = 'Queue';
let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => {
  stage.rewind();
});

const student = (at = 0): ReturnType<Stage['classmates']>[number] => stage.classmates()[at] as never;

function join(at = 0, className = '7B'): string {
  const view = stage.desk('team.add', { click: stage.click(), student: student(at).studentNumber, className });
  return view.members.at(-1)?.memberId ?? '';
}

/** A family's ticket, filed and shown to the team. */
function shown(over: Parameters<Stage['send']>[0] = {}): string {
  stage.send(over);
  stage.runJob('intake');
  stage.runJob('queue');
  return String(stage.tickets().at(-1)?.['Ticket']);
}

/** What somebody types into the line of a ticket. */
function type(ticket: string, cells: Readonly<Record<string, string | number>>): void {
  for (const [header, value] of Object.entries(cells)) stage.hands('techTeam').type(stage.cellOf('techTeam', QUEUE, ticket, header), String(value));
}

const line = (ticket: string): Readonly<Record<string, unknown>> | undefined => stage.rows('techTeam', QUEUE).find((row) => row['Ticket'] === ticket);
const ticketRow = (ticket: string): Readonly<Record<string, unknown>> | undefined => stage.tickets().find((row) => row['Ticket'] === ticket);
const notes = (ticket: string): readonly unknown[] => stage.rows('staff', 'Messages').filter((row) => row['Ticket'] === ticket && row['Kind'] === 'note').map((row) => row['Text']);

it('a student who is taken off the team no longer has the workbook', () => {
  const member = join();
  const account = String(stage.rows('staff', 'Team members')[0]?.['Account']);
  const has = (): boolean => stage.workspace.drive.get(stage.bookId('techTeam'))?.permissions.some((one) => one.to === account) === true;
  expect(has()).toBe(true);
  stage.desk('team.remove', { click: stage.click(), member });
  expect(has()).toBe(false);
});

describe('the queue', () => {
  it('a ticket that the team fixed is resolved by its badge, the family is told in its language once, and the line is done', () => {
    join();
    const ticket = shown();
    type(ticket, { 'Taken by': 'tech 1', 'What we did': 'fixed it', 'Why it happened': 'a setting', Minutes: 12, 'Note for staff': 'Brightness was at zero.' });
    stage.runJob('queue');
    expect(ticketRow(ticket)).toMatchObject({ State: 'resolved', Resolution: 'fixed', Cause: 'settings', 'Assigned to': 'Tech 01', Tier: 'technology team' });
    expect(notes(ticket)).toEqual(['From the technology team, Tech 01: fixed it, 12 minutes.\nBrightness was at zero.']);
    expect(line(ticket)).toMatchObject({ State: 'done', 'From MyTech': 'Solved by Tech 01. The family is told. Thank you!' });
    expect(stage.rows('techTeam', 'Members')).toMatchObject([{ Badge: 'Tech 01', Class: '7B', Solved: 1, 'Solved this month': 1, Thanks: 'One person could go on this month. Thank you!' }]);
    expect(stage.rows('techTeam', 'School teams')).toMatchObject([{ Members: 1, Solved: 1 }]);
    const tab = stage.workspace.workbooks.require(stage.bookId('techTeam')).state.sheets.find((sheet) => sheet.sheetId === 506);
    expect(tab?.charts.map((chart) => chart.chartId)).toEqual([50601]);
    stage.runJob('queue');
    stage.runJob('mail');
    const mails = stage.workspace.mail.mailbox('familia@casa.example').filter((mail) => mail.subject.includes(ticket));
    expect(mails.length).toBe(2);
    expect(notes(ticket)).toHaveLength(1);
  });

  it('a ticket that is taken is theirs, one that is passed on is nobody’s and gone from the queue', () => {
    join();
    const ticket = shown();
    type(ticket, { 'Taken by': 'Tech 01' });
    stage.runJob('queue');
    expect(ticketRow(ticket)).toMatchObject({ State: 'open', 'Assigned to': 'Tech 01', Tier: 'technology team' });
    expect(line(ticket)).toMatchObject({ State: 'open', 'From MyTech': 'Taken by Tech 01. Good luck!' });
    type(ticket, { 'What we did': 'pass it on', 'Note for staff': 'The glass is cracked.' });
    stage.runJob('queue');
    expect(ticketRow(ticket)).toMatchObject({ State: 'open', 'Assigned to': '', Tier: 'school contact' });
    expect(notes(ticket)).toEqual(['From the technology team, Tech 01: pass it on.\nThe glass is cracked.']);
    expect(line(ticket)).toMatchObject({ State: 'with staff' });
    expect(stage.rows('techTeam', 'Members')).toMatchObject([{ Solved: 0 }]);
  });

  it('a ticket that is opened again comes back with an empty line', () => {
    join();
    const ticket = shown();
    type(ticket, { 'Taken by': '1', 'What we did': 'explained it', 'Note for staff': 'Showed it.' });
    stage.runJob('queue');
    stage.hands('staff').type(stage.cellOf('staff', 'Tickets', ticket, 'State'), 'open');
    stage.runJob('queue');
    expect(line(ticket)).toMatchObject({ State: 'open', 'Taken by': '', 'What we did': '', 'Note for staff': '', 'From MyTech': 'It was opened again.' });
    stage.runJob('queue');
    expect(ticketRow(ticket)).toMatchObject({ State: 'open' });
  });

  it.each([
    ['a badge that nobody has', { 'Taken by': 'Tech 99', 'What we did': 'fixed it' }, 'Nobody on the team has the badge “Tech 99”. It looks like Tech 07.'],
    ['no badge', { 'What we did': 'fixed it' }, 'Type your badge under Taken by, so that we know whom to thank.'],
    ['a word of one’s own', { 'Taken by': 'Tech 01', 'What we did': 'magic' }, '“magic” is not in the list.'],
    ['a formula', { 'Taken by': '=1+0', 'What we did': '=CONCATENATE("ma","gic")' }, 'is not in the list.'],
    ['an error', { 'Taken by': '=1/0', 'What we did': 'fixed it' }, 'Nobody on the team has the badge'],
  ])('%s is answered with a sentence, changes no ticket and stops nobody else', (_what, cells, answer) => {
    join();
    const other = shown();
    const ticket = shown({ category: stage.choice('category', 1), 'solved.keyboard': stage.choice('solved.keyboard', 1) });
    type(ticket, { ...cells, Minutes: 'ten', 'Why it happened': 'gremlins', Reported: 'yesterday' });
    type(other, { 'Taken by': 'Tech 01', 'What we did': 'fixed it' });
    expect(stage.runJob('queue').trouble).toBe('');
    expect(ticketRow(ticket)).toMatchObject({ State: 'new', 'Assigned to': '' });
    expect(line(ticket)?.['From MyTech']).toContain(answer);
    expect(ticketRow(other)).toMatchObject({ State: 'resolved' });
    stage.runJob('mail');
    const before = [stage.newestCommit('staff'), stage.newestCommit('techTeam')];
    stage.runJob('queue');
    expect([stage.newestCommit('staff'), stage.newestCommit('techTeam')]).toEqual(before);
  });

  it('what hands do to MyTech’s own cells and to numbers stops nothing', () => {
    join();
    const ticket = shown();
    const other = shown({ category: stage.choice('category', 1), 'solved.keyboard': stage.choice('solved.keyboard', 1) });
    const hands = stage.hands('techTeam');
    const { Symptom } = line(ticket) ?? {};
    type(ticket, { Symptom: 'we broke it' });
    stage.runJob('queue');
    expect(line(ticket)).toMatchObject({ Symptom });
    type(ticket, { 'What we did': 'fixed it', 'Taken by': '1', Told: 'moving elsewhere' });
    hands.type('Queue!A4', other);
    hands.type('Queue!A5', 'MT-9999');
    type('MT-9999', { 'Taken by': 'Tech 01' });
    expect(stage.runJob('queue').trouble).toBe('');
    expect(ticketRow(ticket)).toMatchObject({ State: 'resolved' });
    expect(line('MT-9999')).toMatchObject({ State: 'done', 'From MyTech': 'MyTech does not know this ticket number. Leave the number as MyTech wrote it.' });
    expect(stage.rows('techTeam', QUEUE).filter((row) => row['Ticket'] === other)).toHaveLength(2);
  });

  it('what is lost, a sign-in, or in the hands of staff is never shown', () => {
    join();
    const lost = shown({ category: stage.choice('category', 6), 'solved.lost': stage.choice('solved.lost', 1) });
    const signIn = shown({ category: stage.choice('category', 4), 'solved.sign-in': stage.choice('solved.sign-in', 1) });
    expect(ticketRow(lost)).toMatchObject({ Category: 'lost' });
    expect(ticketRow(signIn)).toMatchObject({ Category: 'sign-in' });
    const screen = shown();
    stage.inSidebar('tickets.take', { click: stage.click(), ticket: screen });
    stage.runJob('queue');
    expect(stage.rows('techTeam', QUEUE).filter((row) => row['State'] !== 'with staff')).toEqual([]);
    expect(line(lost) ?? line(signIn)).toBeUndefined();
  });
});

describe('the course', () => {
  it('a lesson that was ticked is checked at the desk, and nobody checks their own', () => {
    const member = join();
    stage.runJob('queue');
    expect(stage.rows('techTeam', 'Course')).toHaveLength(12);
    expect(stage.rows('techTeam', 'Cards')).toHaveLength(6);
    const tick = (header: string, value: string): void => stage.hands('techTeam').type(stage.cellOf('techTeam', 'Progress', 'Tech 01', header), value);
    tick('Privacy', 'done');
    tick('Charging', 'checked');
    tick('Wi-Fi', 'doing');
    tick('Keyboard', 'yes, all of it');
    expect(stage.desk('team.view', {}).members).toMatchObject([{ toCheck: [{ lesson: 'privacy', title: 'Privacy' }], lessonsChecked: 0 }]);
    expect(stage.desk('team.check', { click: stage.click(), member, lesson: 'privacy' }).members).toMatchObject([{ toCheck: [], lessonsChecked: 1 }]);
    stage.runJob('queue');
    expect(stage.rows('techTeam', 'Progress')).toMatchObject([{ Badge: 'Tech 01', Privacy: 'checked', Charging: 'done', 'Wi-Fi': 'doing', Keyboard: 'yes, all of it' }]);
    expect(stage.rows('techTeam', 'Members')).toMatchObject([{ 'Lessons checked': 1, Level: 'Beginner' }]);
  });
});

describe('members', () => {
  it('are students, get a badge and the workbook, and keep the badge when they come back', () => {
    const member = join();
    const { email } = student();
    const file = stage.workspace.drive.get(stage.bookId('techTeam'));
    expect(file !== undefined && stage.workspace.drive.can(email, file, 'writer')).toBe(true);
    const again = stage.deskSays('team.add', { click: stage.click(), student: email, className: '' }, stage.owner);
    expect(again).toMatchObject({ ok: false, message: expect.stringContaining('on the team already, as Tech 01') as string });
    expect(stage.desk('team.remove', { click: stage.click(), member }).members).toEqual([]);
    join(1);
    expect(stage.desk('team.add', { click: stage.click(), student: email, className: 'Room 12' }).members.map((one) => one.badge).sort()).toEqual(['Tech 01', 'Tech 02']);
  });

  it('a class that may be a name, a stranger and a teacher are refused', () => {
    const add = (who: string, className: string): unknown => stage.deskSays('team.add', { click: stage.click(), student: who, className }, stage.owner);
    expect(add(student().studentNumber, 'Mrs Sample')).toMatchObject({ ok: false, message: expect.stringContaining('without a name') as string });
    expect(add('nobody@nowhere.example', '7B')).toMatchObject({ ok: false });
    const teacher = stage.rows('staff', 'People').find((row) => row['Role'] === 'teacher');
    expect(add(String(teacher?.['E-mail']), '7B')).toMatchObject({ ok: false, message: expect.stringContaining('the team is made of students') as string });
  });

  it('grades without a member are told', () => {
    join();
    const view = stage.desk('team.view', {});
    const grades = view.schools.flatMap((school) => school.grades.filter((grade) => grade.members > 0));
    expect(grades).toMatchObject([{ members: 1 }]);
    expect(view.schools.flatMap((school) => school.grades).filter((grade) => grade.members === 0).length).toBeGreaterThan(3);
    const students = stage.rows('staff', 'People').filter((row) => row['Role'] === 'student' && row['Active'] === 'yes').length;
    expect(view.schools.flatMap((school) => school.grades).reduce((sum, grade) => sum + grade.students, 0)).toBeGreaterThanOrEqual(students);
  });
});
