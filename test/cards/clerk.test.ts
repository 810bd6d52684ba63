/** These tests are an office clerk with the shipped cards: looking up, handing out, taking back, filing for somebody, and what goes wrong on the way. */
import type { ExecutionRecord } from '../../local/kernel/workspace';
import { Panel } from '../../tools/panel';
import { type Cells, DAY_MS, Stage } from '../path/stage';
import { walk } from '../path/walk';

const ZONE = 'America/New_York';
let stage: Stage;
let clerk = '';
let serial = '';
let tag = '';
let student: Cells;

const panel = (person = clerk, sendsUntouched = false): Panel => new Panel(stage.workspace, stage.installation.cards, person, { timeZone: ZONE, sendsUntouched }).open();
/** Past the welcome, on the home card. */
const atHome = (person = clerk, sendsUntouched = false): Panel => {
  const opened = panel(person, sendsUntouched);
  return opened.card.title === 'Welcome to MyTech' ? opened.press('Start') : opened;
};
const found = (what: string, person = clerk, sendsUntouched = false): Panel => atHome(person, sendsUntouched).set('find', what).press('Find');
const device = (): Cells => stage.rows('staff', 'Devices').find((row) => row['Serial number'] === serial) as Cells;
const loans = (): readonly Cells[] => stage.rows('staff', 'Loans');
const nameOf = (person: Cells): string => `${String(person['Given name'])} ${String(person['Family name'])}`;
const last = (): ExecutionRecord => stage.workspace.executions[stage.workspace.executions.length - 1] as ExecutionRecord;

beforeAll(() => {
  stage = Stage.ready();
  clerk = stage.district.cast.secretary.email;
  const { childDevice } = stage.district.cast;
  serial = childDevice.serialNumber;
  tag = childDevice.annotatedAssetId ?? '';
  student = stage.rows('staff', 'People').find((row) => row['Role'] === 'student' && row['Active'] === 'yes') as Cells;
  const file = stage.workspace.drive.get(stage.bookId('staff'));
  if (file === undefined) throw new Error('There is no Staff workbook.');
  stage.workspace.drive.share(file, { type: 'user', role: 'writer', to: clerk });
  stage.mark();
});

beforeEach(() => {
  stage.rewind();
});

describe('the first time', () => {
  it('explains itself once for each person, and then shows the school’s day', () => {
    const opened = panel();
    expect(opened.failure).toBe('');
    expect(opened.card.title).toBe('Welcome to MyTech');
    opened.press('Start');
    expect(opened.card.title).toBe('My school today');
    expect(opened.depth).toBe(1);
    expect(panel().card.title).toBe('My school today');
    expect(panel(stage.owner).card.title).toBe('Welcome to MyTech');
  });

  it('remembers the school that somebody chose', () => {
    const school = stage.rows('staff', 'Schools')[1] as Cells;
    atHome().set('choice', String(school['School ID'])).press('Show this school');
    expect(panel().card.subtitle).toBe(school['Name'] ?? school['School']);
  });
});

describe('looking up', () => {
  it('takes a tag, a serial number, a name or a ticket in one box', () => {
    expect(found(tag).card.title).toBe(tag);
    expect(found(serial.toLowerCase()).card.title).toBe(tag);
    expect(found(nameOf(student)).text).toContain(nameOf(student));
    stage.send();
    stage.later();
    const number = String(stage.rows('staff', 'Tickets')[0]?.['Ticket']);
    expect(found(number).card.title).toContain(number);
    expect(found(tag).text).toContain(number);
  });

  it('says what to do where nothing is found, and keeps what was typed', () => {
    const nothing = found('zzz-nowhere');
    expect(nothing.text).toContain('Nothing here is called “zzz-nowhere”.');
    expect(nothing.widgets.find((widget) => widget.widget === 'input')).toMatchObject({ value: 'zzz-nowhere' });
    expect(nothing.back().card.title).toBe('My school today');
    expect(atHome().press('Find').card.title).toBe('Type or scan something first.');
  });

  it('shows what somebody typed as text, never as markup', () => {
    stage.hands('staff').type(`Devices!${cellOf('Remark')}`, '<b>bold</b> & <a href="https://evil.example">here</a>');
    const remark = found(tag).widgets.find((widget) => widget.widget === 'row' && widget.above === 'Remark');
    expect(remark).toMatchObject({ text: '&lt;b&gt;bold&lt;/b&gt; &amp; &lt;a href="https://evil.example"&gt;here&lt;/a&gt;' });
  });
});

/** The cell of the device of the cast in a column, such as X12. */
function cellOf(header: string): string {
  const values = stage.workspace.workbooks.require(stage.bookId('staff')).valuesGet('Devices!A1:ZZ', {}).values as string[][];
  const column = values[0]?.indexOf(header) ?? -1;
  const row = values.findIndex((cells) => cells.includes(serial)) + 1;
  const letters = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
  return `${letters}${row}`;
}

describe.each([
  ['that sends what was touched', false],
  ['that sends every field', true],
])('in a panel %s', (_what, sendsUntouched) => {
  it('hands out by student number with a day, takes back, and takes that back', () => {
    const form = found(tag, clerk, sendsUntouched).press('Check out');
    form.set('to', String(student['Student number'])).set('due', Date.parse('2026-12-18T00:00:00Z')).press('Check out');
    expect(form.notification).toBe(`${tag} is out to ${nameOf(student)}.`);
    expect(device()).toMatchObject({ Status: 'out', 'Holder ID': student['Person ID'] });
    expect(form.text).toContain('Due back Dec 18');
    form.press('Check in').set('condition', 'fair').press('Check in');
    expect(form.notification).toBe(`${tag} is back from ${nameOf(student)}.`);
    expect(device()).toMatchObject({ Status: 'available', Condition: 'fair', 'Holder ID': '' });
    form.press('Take it back');
    expect(device()).toMatchObject({ Status: 'out', 'Holder ID': student['Person ID'] });
    expect(loans()).toHaveLength(1);
  });

  it('files for somebody, finds that one is open about the same, and joins it', () => {
    const form = atHome(clerk, sendsUntouched).press('File for somebody');
    form.set('person', String(student['Student number'])).set('device', tag).set('text', 'Fell off the table').press('File the ticket');
    expect(form.failure).toBe('');
    expect(form.card.title).toMatch(/^Filed as MT-\d+\.$/);
    const [ticket] = stage.rows('staff', 'Tickets');
    expect(ticket).toMatchObject({ Category: 'screen', 'In their words': 'Fell off the table', 'Serial number': serial });
    const second = found(tag, clerk, sendsUntouched).press('File a ticket').set('text', 'Still broken').press('File the ticket');
    expect(second.text).toContain(`${String(ticket?.['Ticket'])} is open about this device already.`);
    second.press(`Add to ${String(ticket?.['Ticket'])}`);
    expect(stage.rows('staff', 'Tickets')).toHaveLength(1);
    expect(stage.rows('staff', 'Messages').map((row) => row['Text'])).toContain('Still broken');
    second.press('Open it').press('I take it');
    expect(second.notification).toContain('is yours now.');
    expect(stage.rows('staff', 'Tickets')[0]).toMatchObject({ 'Assigned to': clerk });
    const mine = atHome(clerk, sendsUntouched).press('Mine');
    expect(mine.failure + mine.notification).toBe('');
    expect(mine.card.title).toBe('My tickets');
    expect(mine.press('Fell off the table').notification).toBe('');
  });
});

describe('what is refused', () => {
  it('is told in the card, with everything that was typed still there', () => {
    const form = found(tag).press('Check out').set('to', 'nobody of this name').set('condition', 'poor').set('due', Date.parse('2026-11-20T00:00:00Z')).press('Check out');
    expect(form.text).toContain('Nothing here is called “nobody of this name”.');
    expect(form.widgets).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'to', value: 'nobody of this name' }), expect.objectContaining({ name: 'due', value: Date.parse('2026-11-20T00:00:00Z') })]));
    form.set('to', String(student['Student number'])).set('due', Date.parse('2020-01-01T00:00:00Z')).press('Check out');
    expect(form.text).toContain('The day on which it is due back, 2020-01-01, has passed.');
    expect(form.widgets.find((widget) => 'name' in widget && widget.name === 'to')).toMatchObject({ value: student['Student number'] });
    expect(form.press('Check out').notification).toContain('has passed');
    expect(loans()).toHaveLength(0);
    form.set('due', Date.parse('2026-12-01T00:00:00Z')).press('Check out');
    expect(loans()).toHaveLength(1);
  });

  it('asks before a device is handed over that somebody has', () => {
    const [, , other] = stage.rows('staff', 'People').filter((row) => row['Role'] === 'student' && row['Active'] === 'yes') as [Cells, Cells, Cells];
    const stale = found(tag).press('Check out').set('to', String(other['Student number']));
    found(tag).press('Check out').set('to', String(student['Student number'])).press('Check out');
    stale.press('Check out');
    expect(stale.card.title).toBe('One question');
    stale.press(`Hand it over to ${nameOf(other)}`);
    expect(device()).toMatchObject({ 'Holder ID': other['Person ID'] });
    expect(loans().map((row) => row['State'])).toEqual(['returned', 'out']);
  });

  it('lets nobody file nothing', () => {
    const form = atHome().press('File for somebody').set('person', 'zzz').press('File the ticket');
    expect(form.text).toContain('Name a person or a device, and say what happened.');
    form.set('text', 'It is broken').press('File the ticket');
    expect(form.widgets.find((widget) => 'name' in widget && widget.name === 'text')).toMatchObject({ value: 'It is broken' });
    expect(stage.rows('staff', 'Tickets')).toHaveLength(0);
  });

  it('a form that is pressed twice happens once', () => {
    const form = found(tag).press('Check out').set('to', String(student['Student number']));
    const press = form.pressOf('Check out');
    form.send(press).send(press);
    expect(form.card.title).toBe(tag);
    expect(loans()).toHaveLength(1);
  });
});

describe('forged presses', () => {
  const send = (parameters: Readonly<Record<string, string>>, form = {}, functionName = 'onCard'): Panel => atHome().send({ functionName, parameters, form });
  const history = (): number => stage.history().length;

  it.each([
    ['an action of the desk', { action: 'desk.run', job: 'devices' }],
    ['an action that only the sidebar has', { action: 'tickets.resolve', ticket: 'MT-1001', click: 'clickclick' }],
    ['no action at all', {}],
    ['a name of JavaScript itself', { action: 'constructor' }],
    ['a text that no card sends', { action: 'device', serial: 'x', admin: 'yes' }],
    ['a name of JavaScript itself as a text', { action: 'device', serial: 'x', __proto__x: '', constructor: 'x' }],
    ['a click that names nothing', { action: 'out.do', serial: 'x', to: 'y', click: '../../' }],
    ['an undo that is not one', { action: 'undo', click: 'clickclick', undo: '{"serial":"x"}' }],
    ['a list that no card shows', { action: 'list', list: 'people', school: '*', page: '0' }],
    ['a page without end', { action: 'list', list: 'mine', school: '*', page: '99999999' }],
    ['a text without end', { action: 'find', find: 'x'.repeat(5_000) }],
    ['a condition that is none', { action: 'in.do', serial: 'x', condition: 'wonderful', click: 'clickclick' }],
  ])('%s changes nothing and is answered with a sentence', (_what, parameters) => {
    atHome();
    const [before, rows] = [history(), loans().length];
    const answer = send(parameters);
    expect(answer.failure).toBe('');
    expect(answer.notification).not.toBe('');
    expect([history(), loans().length]).toEqual([before, rows]);
    expect(last().calls['Sheets.read'] ?? 0).toBe(0);
  });

  it('a function that ends in _ or is not there cannot be called', () => {
    expect(send({}, {}, 'answer_').failure).toBe('Script function not found: answer_');
    expect(send({}, {}, 'rpc').failure).toBe('Script function not found: rpc');
  });

  it('an undo of a device that somebody has touched since is refused by the rule', () => {
    const first = found(tag).press('Check out').set('to', String(student['Student number'])).press('Check out');
    const undo = first.pressOf('Take it back');
    found(tag).press('Check in').press('Check in');
    first.send(undo);
    expect(first.text).toContain('can no longer be taken back');
    expect(device()).toMatchObject({ Status: 'available' });
  });
});

describe('somebody without the workbook', () => {
  it('gets a card that says whom to ask, and a way to ask', () => {
    const stranger = stage.district.cast.teacher.email;
    const opened = atHome(stranger);
    expect(opened.failure).toBe('');
    expect(opened.card.title).toBe('You have no access yet');
    expect(opened.text).toContain(stranger);
    expect(opened.widgets.flatMap((widget) => (widget.widget === 'buttons' ? widget.buttons : []))[0]).toMatchObject({ link: `https://docs.google.com/spreadsheets/d/${stage.bookId('staff')}/edit` });
  });

  it('who may only read it looks things up and changes nothing', () => {
    const reader = stage.district.cast.teacher.email;
    const file = stage.workspace.drive.get(stage.bookId('staff'));
    if (file !== undefined) stage.workspace.drive.share(file, { type: 'user', role: 'reader', to: reader });
    const form = found(tag, reader).press('Check out').set('to', String(student['Student number'])).press('Check out');
    expect(form.text).toContain('only to be read');
    expect(loans()).toHaveLength(0);
  });

  it('an add-on that was not configured says so', () => {
    const { scripts } = stage.workspace;
    const { files, id } = stage.installation.cards;
    scripts.push(id, files.filter((file) => file.name !== 'config'));
    expect(panel().text).toContain('MyTech is not set up');
    scripts.push(id, files);
  });
});

it('asks Sheets for two reads at most, and one write', () => {
  const counted = (act: () => Panel): readonly [number, number] => {
    act();
    const { calls } = last();
    return [(calls['Sheets.read'] ?? 0) + (calls['Sheets.get'] ?? 0), calls['Sheets.write'] ?? 0];
  };
  const form = found(tag).press('Check out').set('to', String(student['Student number']));
  expect(counted(() => form.press('Check out'))).toEqual([2, 1]);
  expect(counted(() => form.press('Check in'))).toEqual([0, 0]);
  expect(counted(() => form.press('Check in'))).toEqual([2, 1]);
  expect(counted(() => panel())[0]).toBeLessThanOrEqual(2);
  expect(counted(() => found(tag))[0]).toBeLessThanOrEqual(2);
  const filing = atHome().press('File for somebody').set('device', tag).set('text', 'x');
  const [reads, writes] = counted(() => filing.press('File the ticket'));
  expect(reads).toBeLessThanOrEqual(2);
  expect(writes).toBe(1);
});

it('a check-out from a card that was cut off or got no reply is pressed again, and has happened once', () => {
  const press = found(tag).press('Check out').set('to', String(student['Student number'])).pressOf('Check out');
  stage.jump(DAY_MS / 24);
  stage.mark();
  const act = (): void => void atHome().send(press);
  walk({
    begin: () => stage.rewind(),
    matches: ({ spec }) => spec.functionName === 'onCard' && (spec.args[0] as { commonEventObject: { parameters?: { action?: string } } }).commonEventObject.parameters?.action === 'out.do',
    act,
    then: act,
    sample: 10,
    check() {
      expect(loans()).toHaveLength(1);
      expect(device()).toMatchObject({ Status: 'out', 'Holder ID': student['Person ID'] });
    },
  });
});
