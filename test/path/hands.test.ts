/** These tests do to the workbooks what people do: rename, move, delete, copy, put back. Each ends in a sentence, and nothing is lost. */
import { type Cells, DAY_MS, HOUR_MS, MINUTE_MS, Stage } from './stage';

const FAMILY = 'familia@casa.example';
let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => stage.rewind());

const column = (tab: string, header: string): number => {
  const sheet = stage.workspace.workbooks.require(stage.bookId('staff')).valuesGet(`'${tab}'!1:1`);
  return (sheet.values?.[0] ?? []).indexOf(header) + 1;
};
const letter = (place: number): string => (place > 26 ? String.fromCharCode(64 + Math.floor((place - 1) / 26)) : '') + String.fromCharCode(65 + ((place - 1) % 26));
const numbers = (): unknown[] => stage.tickets().map((ticket) => ticket['Ticket']);

function file(over = {}): Cells | undefined {
  stage.send(over);
  stage.pass(2 * MINUTE_MS);
  return stage.tickets()[stage.tickets().length - 1];
}

const jobTrouble = (job: string): string => stage.view().jobs.find((one) => one.job === job)?.trouble ?? '';

describe('columns and tabs', () => {
  it('columns that staff move, and columns of their own, change nothing', () => {
    file();
    const hands = stage.hands('staff');
    hands.moveColumn('Tickets', column('Tickets', 'State'), 20);
    hands.insertColumns('Tickets', 3);
    hands.type('Tickets!C1', 'Shelf');
    hands.moveColumn('Tickets', 1, 8);
    expect(stage.inSidebar('tickets.selected', {})?.ticket).toMatchObject({ ticket: 'MT-1001', state: 'new' });
    stage.inSidebar('tickets.take', { click: stage.click(), ticket: 'MT-1001' });
    file({ device: undefined, description: 'otra' });
    expect(stage.tickets()).toMatchObject([{ Ticket: 'MT-1001', State: 'open' }, { Ticket: 'MT-1002', State: 'new', 'In their words': 'otra' }]);
  });

  it('a renamed header stops the filing with a sentence on the desk; put back, everything is filed', () => {
    const place = `Tickets!${letter(column('Tickets', 'Priority'))}1`;
    stage.hands('staff').type(place, 'Urgency');
    file();
    stage.later();
    expect(stage.tickets()).toEqual([]);
    expect(jobTrouble('intake')).toBe('The column "Priority" is missing from the tab Tickets. Put the header back in row 1, or undo its removal with File › Version history.');
    expect(stage.sidebar('tickets.open', { find: '1001' })).toEqual({ ok: false, message: expect.stringContaining('"Priority" is missing') as string });
    stage.hands('staff').type(place, 'priority ');
    stage.later();
    expect(numbers()).toEqual(['MT-1001']);
    expect(stage.mailsTo(FAMILY)).toHaveLength(1);
    expect(jobTrouble('intake')).toBe('');
  });

  it('a deleted column is laid again by set-up; a deleted key column is not, since every row would be nameless', () => {
    file();
    stage.hands('staff').deleteColumns('Tickets', column('Tickets', 'Phone'));
    stage.installation.setUp(stage.owner);
    expect(column('Tickets', 'Phone')).toBeGreaterThan(0);
    file({ device: undefined, description: 'otra' });
    expect(numbers()).toEqual(['MT-1001', 'MT-1002']);
    stage.hands('staff').deleteColumns('Tickets', column('Tickets', 'Ticket'));
    expect(() => stage.installation.setUp(stage.owner)).toThrow(/column "Ticket" is missing from the tab Tickets/);
    expect(column('Tickets', 'Ticket')).toBe(0);
  });

  it('a set-up that cannot finish again does not stop what runs by the clock', () => {
    stage.hands('programme').type('Settings!A1', 'Name of it');
    expect(() => stage.installation.setUp(stage.owner)).toThrow(/column "Setting" is missing/);
    stage.hands('programme').type('Settings!A1', 'Setting');
    file();
    stage.later();
    expect(stage.mailsTo(FAMILY)).toHaveLength(1);
    stage.installation.setUp(stage.owner);
  });

  it('renamed tabs are found; a deleted one is named, and set-up lays it anew', () => {
    const hands = stage.hands('staff');
    hands.renameTab('Tickets', 'Help');
    stage.send();
    stage.pass(2 * MINUTE_MS);
    expect(stage.rows('staff', 'Help')).toMatchObject([{ Ticket: 'MT-1001' }]);
    hands.deleteTab('Messages');
    expect(stage.sidebar('tickets.note', { click: stage.click(), ticket: 'MT-1001', text: 'looked at it' })).toEqual({ ok: false, message: expect.stringContaining('The tab Messages is missing from MyTech Staff') as string });
    stage.installation.setUp(stage.owner);
    stage.inSidebar('tickets.note', { click: stage.click(), ticket: 'MT-1001', text: 'looked at it' });
    expect(stage.rows('staff', 'Messages')).toHaveLength(1);
  });

  it('a word that cannot be read stops the click on that ticket with a sentence, and nobody else', () => {
    file();
    file({ device: undefined, description: 'otra' });
    const cell = `Tickets!${letter(column('Tickets', 'State'))}2`;
    stage.hands('staff').type(cell, 'resolvedd');
    expect(stage.sidebar('tickets.take', { click: stage.click(), ticket: 'MT-1001' })).toEqual({ ok: false, message: expect.stringMatching(/In the tab Tickets, row MT-1001, the column "State" holds "resolvedd"/) as string });
    stage.inSidebar('tickets.take', { click: stage.click(), ticket: 'MT-1002' });
    stage.inSidebar('tickets.answer', { click: stage.click(), ticket: 'MT-1002', text: 'Venga', wait: false });
    stage.fire('tick_');
    expect(stage.mailsTo(FAMILY)[0]).toBe('[MT-1002] Respuesta a su solicitud de ayuda');
    stage.hands('staff').type(cell, 'Open');
    stage.inSidebar('tickets.take', { click: stage.click(), ticket: 'MT-1001' });
  });

  it('a wrong setting is told with what it should be, and the forms wait for it to be put right', () => {
    const row = stage.rows('programme', 'Settings').findIndex((one) => one['Setting'] === 'school hours') + 2;
    stage.hands('programme').type(`Settings!B${row}`, 'always');
    file();
    stage.later();
    expect(stage.tickets()).toEqual([]);
    expect(jobTrouble('intake')).toContain('The setting "school hours" holds "always", which cannot be used');
    stage.hands('programme').type(`Settings!B${row}`, 'Mon-Fri 08:00-15:00');
    stage.later();
    expect(numbers()).toEqual(['MT-1001']);
  });

  it('a ticket that lost its address in the sheet gets no mail, and somebody is told', () => {
    file();
    stage.inSidebar('tickets.answer', { click: stage.click(), ticket: 'MT-1001', text: 'Venga', wait: false });
    stage.hands('staff').clear(`Tickets!${letter(column('Tickets', 'Contact e-mail'))}2`);
    stage.fire('tick_');
    expect(stage.mailsTo(FAMILY)).toHaveLength(1);
    expect(stage.troubles()).toMatchObject([{ What: 'A mail about MT-1001 was not sent: the ticket is gone, or it has no address.' }]);
  });
});

describe('the journal', () => {
  it('a deleted token is put back by whoever writes next, and numbers go on', () => {
    file();
    stage.hands('staff').deleteNamedRange('mytech_commit');
    file({ device: undefined, description: 'otra' });
    stage.later();
    expect(numbers()).toEqual(['MT-1001', 'MT-1002']);
    expect(stage.mailsTo(FAMILY)).toHaveLength(2);
  });

  it('a deleted _commits is told at the desk, laid anew by set-up, and numbers go on, also past a ticket that is gone', () => {
    file();
    file({ device: undefined, description: 'dos' });
    stage.hands('staff').deleteRows('Tickets', 3);
    stage.hands('staff').deleteTab('_commits');
    file({ device: undefined, description: 'tres' });
    expect(stage.view().trouble[0]?.what).toContain('The hidden tab _commits is missing from MyTech Staff');
    expect(stage.sidebar('tickets.take', { click: stage.click(), ticket: 'MT-1001' })).toEqual({ ok: false, message: expect.stringContaining('_commits is missing') as string });
    stage.installation.setUp(stage.owner);
    stage.later();
    stage.later();
    expect(numbers()).toEqual(expect.arrayContaining(['MT-1001', 'MT-1003']));
    expect(numbers()).not.toContain('MT-1002');
    expect(stage.troubles().map((line) => line['What'])).toEqual([]);
    expect(stage.mailsTo(FAMILY)).toHaveLength(3);
  });

  it('a copy of the workbook refuses to be worked in, and names the original', () => {
    file();
    const { workspace } = stage;
    const original = stage.bookId('staff');
    const copy = workspace.drive.create({ name: 'Copy of MyTech Staff', mimeType: 'application/vnd.google-apps.spreadsheet', owner: stage.owner });
    workspace.workbooks.copy(original, copy.id);
    const reply = stage.installation.sidebar('tickets.take', { click: stage.click(), ticket: 'MT-1001' }, stage.owner, { spreadsheetId: copy.id, sheetId: 201, row: 2, column: 1 });
    expect(reply).toEqual({ ok: false, message: expect.stringContaining(`https://docs.google.com/spreadsheets/d/${original}/edit`) as string });
  });
});

describe('a Staff workbook that was put back to an older version', () => {
  it('gets back what the forms hold under fresh numbers, mails nothing twice, and is told with since when and what to do', () => {
    file();
    stage.fire('tick_');
    const lastWeek = stage.workspace.workbooks.snapshot(stage.bookId('staff'));
    stage.jump(3 * DAY_MS);
    for (const description of ['dos', 'tres', 'cuatro']) file({ device: undefined, description, email: `${description}@casa.example` });
    stage.inSidebar('tickets.answer', { click: stage.click(), ticket: 'MT-1002', text: 'Venga', wait: false });
    stage.fire('tick_');
    stage.jump(4 * DAY_MS);
    // The tick notes how far the workbook is by its last change, so that there is one of this day.
    stage.inSidebar('tickets.take', { click: stage.click(), ticket: 'MT-1003' });
    stage.fire('tick_');
    expect(numbers()).toEqual(['MT-1001', 'MT-1002', 'MT-1003', 'MT-1004']);
    const sent = stage.workspace.mail.sent.length;
    stage.hands('staff').restore(lastWeek);
    file({ device: undefined, description: 'cinco' });
    stage.later();
    expect(stage.tickets().map((ticket) => [ticket['Ticket'], ticket['In their words']])).toEqual([
      ['MT-1001', 'La pantalla está rota'],
      ['MT-1005', 'dos'],
      ['MT-1006', 'tres'],
      ['MT-1007', 'cuatro'],
      ['MT-1008', 'cinco'],
    ]);
    expect(stage.workspace.mail.sent).toHaveLength(sent + 1);
    expect(stage.rows('staff', 'Outbox').filter((row) => row['State'] === 'queued')).toEqual([]);
    const [line, ...more] = stage.troubles();
    expect(more).toEqual([]);
    expect(line?.['What']).toMatch(/^MyTech Staff was put back to its version of 2026-10-06 0[89]:\d\d\. What was changed from then to 2026-10-13 0[89]:\d\d is missing from it\.$/);
    expect(line?.['What to do']).toContain('filed again under new numbers');
    expect(stage.rows('staff', 'History').some((row) => row['Kind'] === 'notice')).toBe(true);
    stage.later();
    expect(stage.troubles()).toHaveLength(1);
    expect(stage.complaints()).toEqual([]);
  });

  it('is noticed by the clock too, when nobody sends a form', () => {
    file();
    stage.fire('tick_');
    const before = stage.workspace.workbooks.snapshot(stage.bookId('staff'));
    file({ device: undefined, description: 'dos' });
    stage.jump(HOUR_MS);
    stage.hands('staff').restore(before);
    stage.later();
    expect(numbers()).toEqual(['MT-1001', 'MT-1003']);
    expect(stage.mailsTo(FAMILY)).toHaveLength(2);
    expect(stage.troubles()).toHaveLength(1);
  });

  it('is noticed also where staff went on working in it before anybody looked', () => {
    file();
    stage.fire('tick_');
    const before = stage.workspace.workbooks.snapshot(stage.bookId('staff'));
    file({ device: undefined, description: 'dos' });
    stage.inSidebar('tickets.selected', {});
    stage.fire('tick_');
    stage.hands('staff').restore(before);
    // Whoever remembers a newer version is told to wait; everybody else works on in the older one.
    const click = stage.click();
    expect(stage.sidebar('tickets.take', { click, ticket: 'MT-1001' })).toEqual({ ok: false, message: expect.stringContaining('MyTech Staff was put back to an older version') as string });
    stage.workspace.caches.clear();
    stage.inSidebar('tickets.take', { click, ticket: 'MT-1001' });
    stage.later();
    expect(numbers()).toEqual(['MT-1001', 'MT-1003']);
    expect(stage.tickets()[0]?.['State']).toBe('open');
    expect(stage.troubles()).toHaveLength(1);
  });
});

it('a Programme workbook that was put back is told, its half-done runs begin anew, and mail goes on without a second copy', () => {
  const before = stage.workspace.workbooks.snapshot(stage.bookId('programme'));
  file();
  stage.later();
  stage.hands('programme').restore(before);
  stage.later();
  file({ device: undefined, description: 'dos' });
  stage.later();
  expect(stage.mailsTo(FAMILY)).toHaveLength(2);
  expect(stage.troubles()).toMatchObject([{ What: expect.stringContaining('MyTech Programme was put back') as string }]);
  expect(stage.view().jobs.every((job) => job.state === 'waiting' && job.trouble === '')).toBe(true);
});
