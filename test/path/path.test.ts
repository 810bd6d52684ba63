/** These tests walk MyTech's first path through the shipped bundles: a family's form, the ticket, the mail, staff's answers. */
import { LANGUAGE_FACTS } from '../../src/words/languages';
import { type Cells, MINUTE_MS, Stage, opened } from './stage';

const FAMILY = 'familia@casa.example';
let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => stage.rewind());
afterEach(() => expect(stage.complaints()).toEqual([]));

/** Sends the form at a moment of the wall clock and gives the ticket that it became. */
function filed(wall?: string, over = {}): Cells {
  if (wall !== undefined) stage.jumpTo(wall);
  stage.send(over);
  stage.pass(2 * MINUTE_MS);
  const ticket = stage.tickets()[stage.tickets().length - 1];
  if (ticket === undefined) throw new Error('No ticket was made.');
  return ticket;
}

const setting = (name: string, value: string): void => {
  const row = stage.rows('programme', 'Settings').findIndex((one) => one['Setting'] === name);
  stage.hands('programme').type(`Settings!B${row + 2}`, value);
};

describe('a family sends the form', () => {
  it('makes exactly one ticket, numbered from MT-1001, linked to student, device and school, with the raw answers beside the links', () => {
    const { child, childDevice } = stage.district.cast;
    expect(filed()).toMatchObject({
      Ticket: 'MT-1001',
      State: 'new',
      'Needs a look': '',
      Language: 'es',
      'School ID': child.school.sourcedId,
      'Person ID': child.sourcedId,
      'Serial number': childDevice.serialNumber,
      'Contact e-mail': FAMILY,
      'Account verified': '',
      'Student as typed': `${child.givenName} ${child.familyName}`,
      'Student number as typed': child.studentNumber,
      'Device as typed': childDevice.annotatedAssetId,
      'In their words': 'La pantalla está rota',
    });
    stage.later();
    expect(stage.tickets()).toHaveLength(1);
  });

  it('is told the number and the time of an answer, in its own language, once', () => {
    filed();
    stage.later();
    const [mail, ...more] = stage.workspace.mail.mailbox(FAMILY);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('[MT-1001] Recibimos su solicitud de ayuda');
    expect(mail?.body).toContain('MT-1001');
    expect(mail?.body).toMatch(/Le responderemos a más tardar el martes 6 de octubre/);
    expect(mail?.body).not.toContain('La pantalla está rota');
    expect(mail?.htmlBody).toContain(`lang="${LANGUAGE_FACTS.es.tag}"`);
  });

  it.each([
    ['on Saturday evening', '2026-10-10T19:05', '', 'lunes 12 de octubre a las 11:30'],
    ['on Saturday evening before a closed Monday', '2026-10-10T19:05', '2026-10-12', 'martes 13 de octubre a las 11:30'],
    ['on Friday at three', '2026-10-09T15:00', '', 'lunes 12 de octubre a las 10:30'],
    ['before school opens', '2026-10-08T05:00', '', 'jueves 8 de octubre a las 11:30'],
  ])('is promised an answer in school hours when it writes %s', (_when, wall, closed, promised) => {
    if (closed !== '') setting('days without school', closed);
    filed(wall);
    expect(stage.workspace.mail.mailbox(FAMILY)[0]?.body).toContain(promised);
  });

  it('gets a ticket that somebody looks at when the form does not say whose or which', () => {
    expect(filed(undefined, { studentNumber: '9999999', device: 'no idea' })).toMatchObject({
      'Person ID': '',
      'Serial number': '',
      'Needs a look': 'no device has the tag or serial number "no idea"; no student has that number',
      'Device as typed': 'no idea',
      'Student number as typed': '9999999',
    });
  });

  it('is not asked to wait when the steps were enough: the ticket is resolved, and nothing is mailed', () => {
    expect(filed(undefined, { 'solved.screen': stage.choice('solved.screen', 0), description: undefined })).toMatchObject({
      State: 'closed',
      Resolution: 'solved by the steps',
      'Needs a look': '',
      'Answer by': '',
    });
    stage.later();
    expect(stage.workspace.mail.sent).toEqual([]);
  });

  it('that gives no address gets a ticket, no mail, and nobody a line of trouble', () => {
    expect(filed(undefined, { email: undefined })['Contact e-mail']).toBe('');
    stage.later();
    expect(stage.workspace.mail.sent).toEqual([]);
    expect(stage.troubles()).toEqual([]);
  });

  it('from a school account is known by that account', () => {
    const student = stage.district.cast.child.email;
    stage.send({ studentNumber: undefined }, { kind: 'domain', respondent: student });
    stage.pass(2 * MINUTE_MS);
    expect(stage.tickets()).toMatchObject([{ 'Contact e-mail': student, 'Account verified': 'yes', 'Person ID': stage.district.cast.child.sourcedId, 'Came by': 'form, school account' }]);
  });
});

describe('staff in the sidebar', () => {
  it('sees the selected ticket with its person and device, and nothing where no ticket is selected', () => {
    filed();
    const { child, childDevice } = stage.district.cast;
    expect(stage.inSidebar('tickets.selected', {})).toMatchObject({
      ticket: { ticket: 'MT-1001', summary: 'La pantalla está rota' },
      person: { studentNumber: child.studentNumber },
      device: { serial: childDevice.serialNumber },
      messages: [],
    });
    expect(stage.inSidebar('tickets.selected', {}, 1)).toBeNull();
    expect(stage.inSidebar('tickets.selected', {}, 40)).toBeNull();
  });

  it('opens a ticket by its number, however it is typed, and the newest about a device by tag or serial number', () => {
    filed();
    filed(undefined, { description: 'otra vez', category: stage.choice('category', 1), 'solved.screen': undefined, 'solved.keyboard': stage.choice('solved.keyboard', 1) });
    const { childDevice } = stage.district.cast;
    for (const find of ['MT-1001', 'mt-1001', '1001', ' MT-1001 ']) expect(stage.inSidebar('tickets.open', { find }).ticket.ticket).toBe('MT-1001');
    for (const find of [childDevice.annotatedAssetId ?? '', childDevice.serialNumber, childDevice.serialNumber.toLowerCase()]) {
      expect(stage.inSidebar('tickets.open', { find }).ticket.ticket).toBe('MT-1002');
    }
    expect(stage.sidebar('tickets.open', { find: 'MT-7' })).toEqual({ ok: false, message: 'MT-7 is not in the tab Tickets. Somebody may have removed it: look in File › Version history.' });
  });

  it('takes, answers, notes and resolves; the family gets its mails in its language, and the note stays inside', () => {
    filed();
    const person = stage.owner;
    expect(stage.inSidebar('tickets.take', { click: stage.click(), ticket: 'MT-1001' }).ticket).toMatchObject({ state: 'open', assignee: person });
    expect(stage.inSidebar('tickets.answer', { click: stage.click(), ticket: 'MT-1001', text: 'Venga a la oficina', wait: true })).toMatchObject({
      ticket: { state: 'waiting' },
      added: [{ kind: 'answer', text: 'Venga a la oficina', who: person }],
    });
    stage.inSidebar('tickets.note', { click: stage.click(), ticket: 'MT-1001', text: 'Third time this year' });
    expect(stage.inSidebar('tickets.resolve', { click: stage.click(), ticket: 'MT-1001', resolution: 'fixed', text: '' }).ticket).toMatchObject({ state: 'resolved', resolution: 'fixed' });
    stage.fire('tick_');
    expect(stage.mailsTo(FAMILY)).toEqual(['[MT-1001] Su solicitud está resuelta', '[MT-1001] Respuesta a su solicitud de ayuda', '[MT-1001] Recibimos su solicitud de ayuda']);
    const bodies = stage.workspace.mail.mailbox(FAMILY).map((mail) => mail.body).join('\n');
    expect(bodies).toContain('Venga a la oficina');
    expect(bodies).not.toContain('Third time this year');
    expect(stage.inSidebar('tickets.selected', {})?.messages.map((message) => message.kind)).toEqual(['answer', 'note']);
  });

  it('does a click once, however often it is pressed', () => {
    filed();
    const click = stage.click();
    for (let press = 0; press < 3; press++) {
      expect(stage.inSidebar('tickets.answer', { click, ticket: 'MT-1001', text: 'Venga', wait: false }).ticket.state).toBe('open');
    }
    stage.later();
    expect(stage.rows('staff', 'Messages')).toHaveLength(1);
    expect(stage.mailsTo(FAMILY)).toHaveLength(2);
  });

  it('puts the links right that the form left unsure', () => {
    const { child, childDevice } = stage.district.cast;
    filed(undefined, { studentNumber: '9999999', device: 'no idea' });
    const click = stage.click();
    const linked = stage.inSidebar('tickets.link', { click, ticket: 'MT-1001', device: childDevice.annotatedAssetId ?? '', person: child.studentNumber });
    expect(linked).toMatchObject({ ticket: { triage: '' }, person: { studentNumber: child.studentNumber }, device: { serial: childDevice.serialNumber } });
    expect(stage.tickets()[0]).toMatchObject({ 'Device as typed': 'no idea', 'Student number as typed': '9999999' });
    const unknown = stage.sidebar('tickets.link', { click: stage.click(), ticket: 'MT-1001', device: 'nothing like it', person: '' });
    expect(unknown).toEqual({ ok: false, message: 'nothing like it is not in the tab Devices. Somebody may have removed it: look in File › Version history.' });
  });

  it.each<[string, () => unknown, RegExp]>([
    ['an empty answer', () => stage.sidebar('tickets.answer', { click: stage.click(), ticket: 'MT-1001', text: ' \n', wait: true }), /no answer to send yet/],
    ['an empty note', () => stage.sidebar('tickets.note', { click: stage.click(), ticket: 'MT-1001', text: '' }), /no answer to send yet/],
    ['an answer that no cell can hold', () => stage.sidebar('tickets.answer', { click: stage.click(), ticket: 'MT-1001', text: 'a'.repeat(10_001), wait: true }), /at most 10,000 characters/],
    ['an unknown resolution', () => stage.sidebar('tickets.resolve', { click: stage.click(), ticket: 'MT-1001', resolution: 'burnt', text: '' }), /one of fixed/],
    ['a click without a name', () => stage.sidebar('tickets.take', { click: '', ticket: 'MT-1001' }), /reload it/],
    ['a method that is not there', () => stage.sidebar('tickets.burn' as never, {} as never), /older than the script/],
  ])('answers %s with a sentence, and nothing changes', (_what, press, sentence) => {
    filed();
    const before = stage.tickets();
    expect(press()).toEqual({ ok: false, message: expect.stringMatching(sentence) as string });
    expect(stage.tickets()).toEqual(before);
    expect(stage.rows('staff', 'Messages')).toEqual([]);
  });

  it('does not resolve twice, nor answer where there is no address', () => {
    filed(undefined, { email: undefined });
    expect(stage.sidebar('tickets.answer', { click: stage.click(), ticket: 'MT-1001', text: 'Venga', wait: true })).toEqual({ ok: false, message: expect.stringContaining('has no address') as string });
    opened(stage.sidebar('tickets.resolve', { click: stage.click(), ticket: 'MT-1001', resolution: 'fixed', text: '' }));
    expect(stage.sidebar('tickets.resolve', { click: stage.click(), ticket: 'MT-1001', resolution: 'fixed', text: '' })).toEqual({ ok: false, message: 'Ticket MT-1001 is resolved already.' });
    stage.fire('tick_');
    expect(stage.workspace.mail.sent).toEqual([]);
  });

  it('gets a sentence from a person who may only look at the file', () => {
    filed();
    const reader = stage.district.cast.teacher.email;
    const file = stage.workspace.drive.get(stage.bookId('staff'));
    if (file !== undefined) stage.workspace.drive.share(file, { type: 'user', role: 'reader', to: reader });
    const reply = stage.sidebar('tickets.take', { click: stage.click(), ticket: 'MT-1001' }, { person: reader });
    expect(reply.ok).toBe(false);
    expect(stage.tickets()[0]?.['Assigned to']).toBe('');
    stage.workspace.executions.length = 0;
  });
});

describe('History', () => {
  it('tells the whole story of a ticket: who, through what, and each value before and after', () => {
    filed();
    const technician = stage.district.cast.technician.email;
    const file = stage.workspace.drive.get(stage.bookId('staff'));
    if (file !== undefined) stage.workspace.drive.share(file, { type: 'user', role: 'writer', to: technician });
    opened(stage.sidebar('tickets.take', { click: stage.click(), ticket: 'MT-1001' }, { person: technician }));
    opened(stage.sidebar('tickets.answer', { click: stage.click(), ticket: 'MT-1001', text: 'Venga', wait: true }, { person: technician }));
    opened(stage.sidebar('tickets.resolve', { click: stage.click(), ticket: 'MT-1001', resolution: 'fixed', text: '' }, { person: technician }));
    const story = stage.history('Tickets').map((line) => [line['Who'], line['Through'], line['Kind'], line['Row']]);
    expect(story).toEqual([
      [stage.owner, 'helpdesk.intake', 'added', 'MT-1001'],
      [technician, 'tickets.take', 'changed', 'MT-1001'],
      [technician, 'tickets.answer', 'changed', 'MT-1001'],
      [technician, 'tickets.resolve', 'changed', 'MT-1001'],
    ]);
    const changes = stage.history('Tickets').map((line) => JSON.parse(String(line['Changes'])) as Record<string, [unknown, unknown]>);
    expect(changes[1]).toEqual({ State: ['new', 'open'], 'Assigned to': [null, technician] });
    expect(changes[3]).toMatchObject({ State: ['waiting', 'resolved'], Resolution: [null, 'fixed'] });
    expect(stage.history('Messages').map((line) => [line['Who'], line['Kind']])).toEqual([[technician, 'added']]);
    stage.workspace.executions.length = 0;
  });
});

it('shows the student team the open tickets without a name in them', () => {
  const { child } = stage.district.cast;
  stage.desk('team.add', { click: stage.click(), student: stage.classmates()[0]?.studentNumber ?? '', className: '7B' });
  filed();
  stage.runJob('queue');
  expect(stage.rows('techTeam', 'Queue')).toMatchObject([{ Ticket: 'MT-1001', State: 'new', Place: child.school.name }]);
  const all = JSON.stringify(stage.workspace.workbooks.require(stage.bookId('techTeam')).state.sheets.map((sheet) => sheet.rows));
  for (const secret of [child.familyName, child.studentNumber, FAMILY, 'La pantalla']) expect(all).not.toContain(secret);
});

it('writes nothing about people into the log of executions', () => {
  filed();
  stage.later();
  expect(stage.workspace.executions.flatMap((one) => one.logs)).toEqual([]);
});
