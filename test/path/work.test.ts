/** These tests walk what staff do with tickets beside answering them, through the shipped bundles. */
import { ServiceError } from '../../local/kernel/errors';
import type { ExecutionRecord } from '../../local/kernel/workspace';
import type { TicketView } from '../../src/ui/contracts';
import { type Cells, MINUTE_MS, type Said, Stage } from './stage';

const FAMILY = 'familia@casa.example';
const OTHER = 'vecina@casa.example';
let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => stage.rewind());
afterEach(() => expect(stage.complaints()).toEqual([]));

/** A report; the second one of a test names another category, so that it is not a "me too". */
function filed(over: Said = {}): string {
  const second = stage.tickets().length > 0;
  stage.send(second ? { category: stage.choice('category', 1), 'solved.screen': undefined, 'solved.keyboard': stage.choice('solved.keyboard', 1), ...over } : over);
  stage.pass(2 * MINUTE_MS);
  return String(stage.tickets()[stage.tickets().length - 1]?.['Ticket']);
}

const row = (ticket: string): Cells => stage.tickets().find((one) => one['Ticket'] === ticket) ?? {};
const setting = (name: string, value: string): void => {
  const at = stage.rows('programme', 'Settings').findIndex((one) => one['Setting'] === name);
  stage.hands('programme').type(`Settings!B${at + 2}`, value);
};
const reads = ({ calls }: ExecutionRecord): number => (calls['Sheets.read'] ?? 0) + (calls['Sheets.get'] ?? 0);
/** What the last press in the sidebar called. */
const last = (): ExecutionRecord => {
  const record = [...stage.workspace.executions].reverse().find((one) => one.functionName === 'rpc');
  if (record === undefined) throw new Error('Nothing was pressed.');
  return record;
};
const sentTo = (address: string): string => stage.workspace.mail.mailbox(address)[0]?.body ?? '';

describe('the queue', () => {
  it('shows live tickets with what is due first, in two reads', () => {
    const [first, second] = [filed(), filed({ description: 'otra' })];
    stage.inSidebar('tickets.take', { click: stage.click(), ticket: second });
    const queue = stage.inSidebar('tickets.queue', { view: 'all', state: '', page: 0 });
    expect(queue.rows.map((one) => one.ticket)).toEqual([first, second]);
    expect(queue.counts).toMatchObject({ mine: 1, unassigned: 1, all: 2 });
    expect(queue.rows[0]).toMatchObject({ state: 'new', language: 'es', words: 'La pantalla está rota', affected: 1, triage: false });
    expect(reads(last())).toBeLessThanOrEqual(2);
    stage.inSidebar('tickets.resolve', { click: stage.click(), ticket: first, resolution: 'fixed', cause: 'dropped', text: '' });
    expect(stage.inSidebar('tickets.queue', { view: 'all', state: '', page: 0 }).rows.map((one) => one.ticket)).toEqual([second]);
    expect(row(first)).toMatchObject({ Resolution: 'fixed', Cause: 'dropped' });
  });

  it('tells who else has a ticket open, without a reading', () => {
    const ticket = filed();
    expect(stage.inSidebar('tickets.here', { ticket })).toEqual({ row: 2, at: '201:2', others: [] });
    expect(reads(last())).toBe(0);
    const { technician } = stage.district.cast;
    const reply = stage.installation.sidebar('tickets.here', { ticket }, technician.email, { spreadsheetId: stage.bookId('staff'), sheetId: 201, row: 2, column: 1 });
    expect(reply).toEqual({ ok: true, value: { row: 2, at: '201:2', others: [stage.owner] } });
    stage.jump(2 * MINUTE_MS);
    expect(stage.inSidebar('tickets.here', { ticket })).toEqual({ row: 2, at: '201:2', others: [] });
  });
});

describe('a ticket', () => {
  it('opens with its person, device, and other tickets of both in two reads, also by the student number', () => {
    filed();
    const second = filed({ description: 'otra' });
    const { child } = stage.district.cast;
    const view = stage.inSidebar('tickets.open', { find: child.studentNumber });
    expect(view).toMatchObject({ ticket: { ticket: second }, person: { studentNumber: child.studentNumber }, others: [{ ticket: 'MT-1001', how: 'same person' }] });
    expect(reads(last())).toBeLessThanOrEqual(2);
  });

  it('is held with a reason, goes on, is ranked, given away, passed on and opened again', () => {
    const ticket = filed();
    const told = () => ({ click: stage.click(), ticket });
    expect(stage.inSidebar('tickets.hold', { ...told(), reason: 'parts' }).ticket).toMatchObject({ state: 'on hold', holdReason: 'parts' });
    expect(stage.inSidebar('tickets.resume', told()).ticket).toMatchObject({ state: 'open', holdReason: '' });
    expect(stage.inSidebar('tickets.rank', { ...told(), impact: 'high', urgency: 'high' }).ticket.priority).toBe('urgent');
    expect(stage.inSidebar('tickets.assign', { ...told(), to: 'Kim.Lee@juniper.example' }).ticket.assignee).toBe('kim.lee@juniper.example');
    expect(stage.inSidebar('tickets.passOn', { ...told(), tier: 'district' }).ticket).toMatchObject({ tier: 'district', assignee: '' });
    stage.inSidebar('tickets.resolve', { ...told(), resolution: 'fixed', cause: '', text: '' });
    expect(stage.inSidebar('tickets.reopen', told()).ticket).toMatchObject({ state: 'open', resolution: '' });
    expect(stage.sidebar('tickets.assign', { ...told(), to: 'Kim' })).toMatchObject({ ok: false });
  });
});

describe('a canned answer', () => {
  it('reaches the family in its language with the original below, in two reads and one write', () => {
    const ticket = filed();
    const cards = stage.inSidebar('tickets.canned', { ticket, school: 'Adams', language: 'es' });
    expect(cards).toHaveLength(12);
    const office = cards.find((card) => card.canned === 'solved');
    const answered = stage.inSidebar('tickets.answer', { click: stage.click(), ticket, text: office?.english ?? '', wait: true, canned: 'solved' });
    expect(reads(last())).toBeLessThanOrEqual(2);
    expect(last().calls['Sheets.write']).toBe(1);
    expect(answered.added).toMatchObject([{ canned: true, translation: office?.own }]);
    stage.fire('tick_');
    const body = sentTo(FAMILY);
    expect(body).toContain('Creemos que esto ya está resuelto.');
    expect(body).toContain('Lo que escribimos en inglés:\nWe think that this is solved.');
    expect(body).not.toContain('máquina');
  });

  it('that was changed goes out as it was typed', () => {
    const ticket = filed();
    stage.inSidebar('tickets.answer', { click: stage.click(), ticket, text: 'We think that this is solved. Is it?', wait: true, canned: 'solved' });
    stage.fire('tick_');
    expect(sentTo(FAMILY)).toContain('We think that this is solved. Is it?');
    expect(sentTo(FAMILY)).not.toContain('Creemos');
  });
});

describe('machine translation', () => {
  it('is asked for nothing while the district has it off', () => {
    const ticket = filed();
    stage.inSidebar('tickets.answer', { click: stage.click(), ticket, text: 'Please come in.', wait: true });
    stage.later();
    expect(row(ticket)['In English']).toBe('');
    expect(stage.workspace.executions.flatMap((one) => Object.keys(one.calls)).filter((name) => name.startsWith('LanguageApp'))).toEqual([]);
  });

  it('shows families’ words in English and sends answers in their language, marked, with the original below', () => {
    setting('machine translation', 'on');
    const ticket = filed();
    stage.fire('tick_');
    expect(row(ticket)['In English']).toBe('[en] La pantalla está rota');
    stage.inSidebar('tickets.answer', { click: stage.click(), ticket, text: 'Please come in.', wait: true });
    stage.fire('tick_');
    expect(sentTo(FAMILY)).toContain('[es] Please come in.\n\nEsta respuesta fue traducida por una máquina. Puede tener errores.\n\nLo que escribimos en inglés:\nPlease come in.');
    expect(stage.inSidebar('tickets.open', { find: ticket }).messages).toMatchObject([{ text: 'Please come in.', translation: '[es] Please come in.', canned: false }]);
  });

  it('that fails holds nothing back, is told once, and is made up for', () => {
    setting('machine translation', 'on');
    stage.workspace.trouble = ({ name }) => (name === 'LanguageApp.translate' ? { kind: 'error', error: new ServiceError('Service unavailable') } : undefined);
    const ticket = filed();
    stage.inSidebar('tickets.answer', { click: stage.click(), ticket, text: 'Please come in.', wait: true });
    stage.fire('tick_');
    stage.fire('tick_');
    expect(sentTo(FAMILY)).toContain('Please come in.');
    expect(sentTo(FAMILY)).not.toContain('máquina');
    expect(stage.troubles().map((one) => one['Part'])).toEqual(['helpdesk']);
    stage.workspace.trouble = null;
    stage.later();
    expect(row(ticket)['In English']).toBe('[en] La pantalla está rota');
  });
});

describe('two tickets about the same', () => {
  it('are merged: one goes on, everybody is told, and it can be taken back', () => {
    const [survivor, duplicate] = [filed(), filed({ email: OTHER, description: 'rota también' })];
    stage.inSidebar('tickets.note', { click: stage.click(), ticket: duplicate, text: 'Called the neighbour' });
    const view = stage.inSidebar('tickets.merge', { click: stage.click(), ticket: duplicate, into: survivor.replace('MT-', '') });
    expect(view).toMatchObject({ ticket: { ticket: survivor, affected: 2 }, followers: 1, others: [{ ticket: duplicate, how: 'merged' }] });
    expect(view.messages.map((message) => [message.ticket, message.text])).toEqual([[duplicate, 'Called the neighbour'], [survivor, `${duplicate} was merged into this ticket.`]]);
    expect(row(duplicate)).toMatchObject({ State: 'closed', Resolution: 'duplicate', 'Merged into': survivor });
    stage.fire('tick_');
    expect(stage.mailsTo(OTHER)[0]).toBe(`[${survivor}] Su solicitud sigue con este número`);
    expect(stage.sidebar('tickets.merge', { click: stage.click(), ticket: survivor, into: duplicate })).toMatchObject({ ok: false, message: expect.stringContaining('was merged into') as string });

    expect(stage.inSidebar('tickets.unmerge', { click: stage.click(), ticket: duplicate }).ticket).toMatchObject({ ticket: duplicate, state: 'open', mergedInto: '' });
    expect(stage.inSidebar('tickets.open', { find: survivor })).toMatchObject({ ticket: { affected: 1 }, followers: 0 });
    expect(stage.inSidebar('tickets.merge', { click: stage.click(), ticket: duplicate, into: survivor })).toMatchObject({ followers: 1 });
    expect(stage.rows('staff', 'Followers')).toHaveLength(1);
  });

  it('are linked both ways, and unlinked', () => {
    const [one, two] = [filed(), filed({ description: 'otra' })];
    expect(stage.inSidebar('tickets.relate', { click: stage.click(), ticket: one, other: two }).others).toMatchObject([{ ticket: two, how: 'related', category: 'keyboard' }]);
    expect(row(two)['Related']).toBe(one);
    stage.inSidebar('tickets.relate', { click: stage.click(), ticket: two, other: one });
    expect([row(one)['Related'], row(two)['Related']]).toEqual(['', '']);
  });
});

describe('a change that shows the whole ticket', () => {
  /** What was pressed answers with the ticket as it opens right after, from two reads and one write. */
  function shownAsOpened(view: TicketView | null): void {
    const { calls } = last();
    expect([reads(last()), calls['Sheets.write']]).toEqual([2, 1]);
    expect(view).toEqual({ ...stage.inSidebar('tickets.open', { find: view?.ticket.ticket ?? '' }), now: view?.now });
  }

  it('shows what opening it anew would show, without reading it anew', () => {
    const { child, childDevice } = stage.district.cast;
    const about = { person: child.studentNumber, device: childDevice.serialNumber, text: 'Called', language: '', contact: FAMILY, how: 'file' };
    const file = (category: string): string => stage.inSidebar('tickets.file', { ...about, click: stage.click(), category }).made?.ticket.ticket ?? '';
    const [one = '', two = '', three = ''] = ['screen', 'keyboard', 'charging', 'wifi', 'screen', 'keyboard', 'charging', 'wifi'].map(file);
    const told = (ticket: string) => ({ click: stage.click(), ticket });
    shownAsOpened(stage.inSidebar('tickets.relate', { ...told(one), other: three }));
    // Seven others of the person are not all shown, and merging lets another one move up.
    shownAsOpened(stage.inSidebar('tickets.merge', { ...told(two), into: three }));
    shownAsOpened(stage.inSidebar('tickets.merge', { ...told(three), into: one }));
    shownAsOpened(stage.inSidebar('tickets.unmerge', told(three)));
    shownAsOpened(stage.inSidebar('tickets.relate', { ...told(one), other: three }));
    const other = stage.rows('staff', 'Devices').find((device) => device['Serial number'] !== childDevice.serialNumber)?.['Serial number'];
    shownAsOpened(stage.inSidebar('tickets.link', { ...told(one), device: String(other), person: '' }));
    const filing = { ...about, device: String(other), category: 'screen', contact: OTHER };
    shownAsOpened(stage.inSidebar('tickets.file', { ...filing, click: stage.click() }).made);
    shownAsOpened(stage.inSidebar('tickets.file', { ...filing, click: stage.click(), contact: 'tia@casa.example', how: 'join' }).made);
  });

  it('reads it as it stands where the press had arrived before, and where its person cannot be read changes it all the same', () => {
    const [one, two] = [filed(), filed()];
    const press = { click: stage.click(), ticket: one, other: two };
    const first = stage.inSidebar('tickets.relate', press);
    expect(stage.inSidebar('tickets.relate', press)).toEqual({ ...first, now: expect.any(Number) as number });
    stage.hands('staff').type(stage.cellOf('staff', 'People', stage.district.cast.child.sourcedId, 'Active'), 'perhaps');
    expect(stage.sidebar('tickets.relate', { ...press, click: stage.click() })).toMatchObject({ ok: false, message: expect.stringContaining('perhaps') as string });
    expect(row(one)['Related']).toBe('');
  });
});

describe('staff file for somebody', () => {
  const about = (over = {}) => ({ person: '', device: '', category: 'screen', text: 'Called: it fell down', language: '', contact: '', how: 'ask', click: stage.click(), ...over });

  it('from a student number and a scan, in the person’s language, with a mail where there is an address', () => {
    const { child, childDevice } = stage.district.cast;
    const { made } = stage.inSidebar('tickets.file', about({ person: child.studentNumber, device: childDevice.serialNumber, contact: FAMILY }));
    expect(made).toMatchObject({ ticket: { ticket: 'MT-1001', filedBy: stage.owner, category: 'screen', school: child.school.name }, device: { serial: childDevice.serialNumber } });
    stage.fire('tick_');
    expect(stage.mailsTo(FAMILY)).toHaveLength(1);
  });

  it('finds a whole name, and asks first where the device has an open ticket of the kind', () => {
    const { child, childDevice } = stage.district.cast;
    const ticket = filed();
    const same = about({ person: `${child.givenName} ${child.familyName}`.toUpperCase(), device: childDevice.annotatedAssetId ?? '', contact: OTHER });
    expect(stage.inSidebar('tickets.file', same)).toEqual({ made: null, same: ticket });
    const { made } = stage.inSidebar('tickets.file', { ...same, click: stage.click(), how: 'join' });
    expect(made).toMatchObject({ ticket: { ticket, affected: 2 }, followers: 1, messages: [{ kind: 'me too', text: 'Called: it fell down' }] });
    expect(stage.inSidebar('tickets.file', { ...same, click: stage.click(), how: 'file' }).made?.ticket.ticket).toBe('MT-1002');
  });

  it.each([
    ['nobody and nothing', {}, /Say first what it is about/],
    ['no words', { person: '0104001', text: ' ' }, /is not in the tab People|Say first/],
    ['an unknown device', { device: 'no idea' }, /no idea is not in the tab Devices/],
  ])('refuses %s with a sentence', (_what, over, sentence) => {
    expect(stage.sidebar('tickets.file', about(over))).toEqual({ ok: false, message: expect.stringMatching(sentence) as string });
    expect(stage.tickets()).toEqual([]);
  });
});
