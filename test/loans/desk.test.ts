/** These tests lend devices through the sidebar as it ships: look up, check out, hand over, check in, take back, and what people do wrong. */
import type { Lent, LoanMethods, LookUp } from '../../src/ui/contracts/loans';
import { type Cells, DAY_MS, Stage, opened } from '../path/stage';

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => stage.rewind());

type CheckOut = LoanMethods['loans.checkOut']['args'];
type CheckIn = LoanMethods['loans.checkIn']['args'];

const find = (text: string, by: 'text' | 'serial' | 'person' = 'text'): LookUp => stage.inSidebar('devices.find', { find: text, by });
const outWith = (over: Partial<CheckOut>): CheckOut => ({
  ...{ click: stage.click(), device: '', deviceBy: 'text', holder: '', holderBy: 'person' },
  ...{ dueOn: '', condition: '', place: '', remark: '', sure: false, instead: '' },
  ...over,
});
const checkOut = (over: Partial<CheckOut>, person = stage.owner): Lent => opened(stage.sidebar('loans.checkOut', outWith(over), { person }));
const checkIn = (device: string, over: Partial<CheckIn> = {}): Lent =>
  stage.inSidebar('loans.checkIn', { click: stage.click(), device, deviceBy: 'text', condition: '', place: '', status: 'available', ...over });

const tag = (): string => stage.district.cast.childDevice.annotatedAssetId ?? '';
const serial = (): string => stage.district.cast.childDevice.serialNumber;
const child = (): { id: string; name: string; number: string } => {
  const { child: one } = stage.district.cast;
  const row = stage.rows('staff', 'People').find((person) => person['Student number'] === one.studentNumber) as Cells;
  return { id: String(row['Person ID']), name: `${one.givenName} ${one.familyName}`, number: one.studentNumber };
};
const others = (): readonly Cells[] => stage.rows('staff', 'People').filter((row) => row['Role'] === 'student' && row['Active'] === 'yes' && row['Person ID'] !== child().id);
const device = (one = serial()): Cells => stage.rows('staff', 'Devices').find((row) => row['Serial number'] === one) as Cells;
const ledger = (): readonly Cells[] => stage.rows('staff', 'Loans');

describe('looking up', () => {
  it('finds a device by its tag or serial number in any case, and by the address on its sticker', () => {
    for (const text of [tag(), ` ${tag().toLowerCase()} `, serial(), serial().toLowerCase(), `https://go.school.example/d/${encodeURIComponent(tag())}`, `https://go.school.example/?t=${tag()}`]) {
      expect(find(text)).toMatchObject({ found: 'device', device: { serial: serial(), assetTag: tag(), open: null, status: 'available' } });
    }
  });

  it('finds a person by number, school e-mail, full name, or the beginnings of both names', () => {
    const { id, name, number } = child();
    const [row] = stage.rows('staff', 'People').filter((one) => one['Person ID'] === id);
    for (const text of [number, String(row?.['E-mail']).toUpperCase(), name]) expect(find(text)).toMatchObject({ found: 'person', person: { personId: id, name, holds: [] } });
    const [given = '', family = ''] = [stage.district.cast.child.givenName, stage.district.cast.child.familyName];
    const seen = find(`${family.slice(0, 3)} ${given.slice(0, 3)}`);
    expect(seen.found === 'person' ? [seen.person.personId] : seen.found === 'several' ? seen.people.map((one) => one.personId) : []).toContain(id);
  });

  it('says that it found nothing, and asks nobody where there is nothing to look for', () => {
    expect(find('no such thing')).toMatchObject({ found: 'nothing', text: 'no such thing' });
    expect(find('   ')).toMatchObject({ found: 'nothing', text: '' });
  });

  it('keeps a serial number that is part of another apart', () => {
    expect(find(serial().slice(0, -1))).toMatchObject({ found: 'nothing' });
  });

  it('shows what the selected row of Devices is about, and asks Sheets nothing for a row that was seen', () => {
    const press = (seen: string, row: number): { at: string; look: LookUp | null } =>
      opened(stage.installation.sidebar('devices.selected', { seen }, stage.owner, { spreadsheetId: stage.bookId('staff'), sheetId: 151, row, column: 1 }));
    const first = press('', 2);
    expect(first).toMatchObject({ at: '151:2', look: { found: 'device', device: { serial: stage.rows('staff', 'Devices')[0]?.['Serial number'] } } });
    expect(press('151:2', 2)).toEqual({ at: '151:2', look: null });
    const record = stage.workspace.executions[stage.workspace.executions.length - 1];
    expect(record?.calls['Sheets.read']).toBeUndefined();
    expect(press('', 1)).toEqual({ at: '', look: null });
    expect(press('', 900)).toMatchObject({ at: '151:900', look: null });
  });
});

describe('checking out', () => {
  it('writes the loan and the device in one commit, whichever of the two was scanned last', () => {
    const { id, name, number } = child();
    expect(checkOut({ device: tag(), holder: id, dueOn: '2027-06-11', condition: 'good' })).toMatchObject({ outcome: 'done', device: { status: 'out', open: { loan: 'LN-1001', holder: name } }, person: { personId: id, holds: [{ loan: 'LN-1001' }] } });
    expect(device()).toMatchObject({ Status: 'out', Holder: name, 'Holder is': 'person', 'Holder ID': id, Condition: 'good' });
    expect(ledger()).toMatchObject([{ Loan: 'LN-1001', 'Serial number': serial(), 'Asset tag': tag(), State: 'out', Holder: name, 'Checked out by': stage.owner, 'Condition out': 'good' }]);
    checkIn(serial(), { place: 'Library' });
    expect(checkOut({ device: serial(), deviceBy: 'serial', holder: number, holderBy: 'text' })).toMatchObject({ outcome: 'done', person: { name } });
    expect(ledger()).toMatchObject([{ State: 'returned', 'Checked in by': stage.owner }, { Loan: 'LN-1002', State: 'out' }]);
  });

  it('happens once for a click that is sent again, and tells the same', () => {
    const told = outWith({ device: tag(), holder: child().id });
    const first = stage.inSidebar('loans.checkOut', told);
    const second = stage.inSidebar('loans.checkOut', told);
    expect(second).toMatchObject({ outcome: 'done', undo: first.outcome === 'done' ? first.undo : null, device: { open: { loan: 'LN-1001' } } });
    expect(ledger()).toHaveLength(1);
  });

  it('says so where the same person has it, and where somebody else does, and changes nothing', () => {
    const [other] = others();
    checkOut({ device: tag(), holder: child().id });
    expect(checkOut({ device: tag(), holder: child().id })).toMatchObject({ outcome: 'already' });
    expect(checkOut({ device: tag(), holder: String(other?.['Person ID']) })).toMatchObject({ outcome: 'held', device: { open: { holder: child().name } } });
    expect(ledger()).toHaveLength(1);
  });

  it('hands over in one step, by the loan that the page showed and no other', () => {
    const [other, third] = others();
    checkOut({ device: tag(), holder: child().id });
    expect(checkOut({ device: tag(), holder: String(other?.['Person ID']), instead: 'LN-1001' })).toMatchObject({ outcome: 'done', undo: { opened: 'LN-1002', closed: 'LN-1001' } });
    expect(ledger().map((row) => row['State'])).toEqual(['returned', 'out']);
    expect(checkOut({ device: tag(), holder: String(third?.['Person ID']), instead: 'LN-1001' })).toMatchObject({ outcome: 'held' });
    expect(stage.history('Loans').map((line) => [line['Row'], line['Kind']])).toEqual([['LN-1001', 'added'], ['LN-1001', 'changed'], ['LN-1002', 'added']]);
  });

  it('gives the same holder a later day on the same loan', () => {
    checkOut({ device: tag(), holder: child().id, dueOn: '2026-12-01' });
    expect(checkOut({ device: tag(), holder: child().id, dueOn: '2026-12-24', instead: 'LN-1001' })).toMatchObject({ outcome: 'done', device: { open: { loan: 'LN-1001', dueOn: '2026-12-24' } }, undo: null });
    expect(ledger()).toHaveLength(1);
    expect(device()['Due back']).toBe(ledger()[0]?.['Due back']);
  });

  it('lends to a place or a vendor by name, which is where the device is then', () => {
    expect(checkOut({ device: tag(), holder: ' Library cart 3 ', holderBy: 'place' })).toMatchObject({ outcome: 'done', device: { place: 'Library cart 3', open: { holderKind: 'place', holderId: 'Library cart 3' } } });
    expect(checkOut({ device: tag(), holder: 'library CART 3', holderBy: 'place' })).toMatchObject({ outcome: 'already' });
    expect(stage.sidebar('loans.checkOut', outWith({ device: tag(), holder: '  ', holderBy: 'vendor' }))).toMatchObject({ ok: false, message: expect.stringContaining('Nobody is named') as string });
  });

  it('refuses a day that has passed and a person who has left, each with a sentence', () => {
    expect(stage.sidebar('loans.checkOut', outWith({ device: tag(), holder: child().id, dueOn: '2026-01-05' }))).toMatchObject({ ok: false, message: expect.stringContaining('2026-01-05, has passed') as string });
    const gone = stage.rows('staff', 'People').findIndex((row) => row['Person ID'] === child().id);
    const headers = Object.keys(stage.rows('staff', 'People')[0] as Cells);
    stage.hands('staff').type(`People!${String.fromCharCode(65 + headers.indexOf('Active'))}${gone + 2}`, 'no');
    expect(stage.sidebar('loans.checkOut', outWith({ device: serial(), deviceBy: 'serial', holder: child().number, holderBy: 'text' }))).toMatchObject({ ok: false, message: expect.stringContaining('no longer on the roster') as string });
    expect(ledger()).toEqual([]);
  });

  it('warns of a second device of the same kind', () => {
    const spare = stage.rows('staff', 'Devices').find((row) => row['Serial number'] !== serial() && row['Asset tag'] !== '' && row['Console status'] === 'ACTIVE') as Cells;
    checkOut({ device: tag(), holder: child().id });
    expect(checkOut({ device: String(spare['Serial number']), deviceBy: 'serial', holder: child().id })).toMatchObject({ outcome: 'done', secondOfKind: 'Chromebook', person: { holds: [{ serial: spare['Serial number'] }, { serial: serial() }] } });
  });

  it('answers what a text names where it names no device, or several', () => {
    expect(checkOut({ device: child().number, holder: child().id })).toMatchObject({ outcome: 'look', named: { found: 'person' } });
    expect(checkOut({ device: 'nobody knows', holder: child().id })).toMatchObject({ outcome: 'look', named: { found: 'nothing' } });
    expect(ledger()).toEqual([]);
  });
});

describe('checking in', () => {
  it('closes the loan, takes the device to its home place where no other is told, and says what was never out', () => {
    expect(checkIn(tag())).toMatchObject({ outcome: 'not out' });
    checkOut({ device: tag(), holder: child().id });
    expect(checkIn(tag(), { condition: 'broken', place: 'Office' })).toMatchObject({ outcome: 'done', device: { status: 'available', condition: 'broken', place: 'Office', open: null } });
    expect(device()).toMatchObject({ Status: 'available', Holder: '', 'Holder is': '', 'Holder ID': '', 'Due back': '', Condition: 'broken' });
    expect(checkIn(tag())).toMatchObject({ outcome: 'not out', device: { loans: [{ loan: 'LN-1001', inBy: stage.owner, conditionIn: 'broken' }] } });
    expect(checkOut({ device: tag(), holder: child().id })).toMatchObject({ outcome: 'doubtful', doubts: ['broken'] });
    expect(checkOut({ device: tag(), holder: child().id, sure: true })).toMatchObject({ outcome: 'done' });
  });

  it('finds again what was lost', () => {
    checkOut({ device: tag(), holder: child().id });
    checkIn(tag(), { status: 'lost' });
    expect(device()).toMatchObject({ Status: 'lost', Holder: '' });
    expect(checkIn(tag(), { place: 'Bus 7' })).toMatchObject({ outcome: 'done', device: { status: 'available', place: 'Bus 7' } });
  });
});

describe('taking back', () => {
  const undoOf = (lent: Lent): Lent => {
    if (lent.outcome !== 'done' || lent.undo === null) throw new Error('There is nothing to take back.');
    return stage.inSidebar('loans.undo', { click: stage.click(), undo: lent.undo });
  };

  it('is the exact reverse of a check-out, a hand-over and a check-in', () => {
    const [other] = others();
    const before = device();
    const out = checkOut({ device: tag(), holder: child().id, condition: 'good', place: 'Room 12' });
    expect(undoOf(out)).toMatchObject({ outcome: 'done', device: { open: null, loans: [] } });
    expect(device()).toEqual(before);
    checkOut({ device: tag(), holder: child().id, dueOn: '2027-06-11' });
    const held = device();
    const [, loan] = ledger();
    undoOf(checkOut({ device: tag(), holder: String(other?.['Person ID']), instead: 'LN-1002' }));
    expect(device()).toEqual(held);
    expect(ledger()[1]).toEqual(loan);
    undoOf(checkIn(tag(), { place: 'Office', condition: 'poor' }));
    expect(device()).toEqual(held);
    expect(ledger()[1]).toEqual(loan);
    expect(ledger().map((row) => row['State'])).toEqual(['undone', 'out', 'undone']);
  });

  it('comes too late once something else has happened', () => {
    const out = checkOut({ device: tag(), holder: child().id });
    checkIn(tag());
    expect(() => undoOf(out)).toThrow(/can no longer be taken back/);
    checkOut({ device: tag(), holder: child().id });
    expect(() => undoOf(out)).toThrow(/can no longer be taken back/);
    expect(ledger().map((row) => row['State'])).toEqual(['returned', 'out']);
  });
});

describe('what people and chance do', () => {
  const typeInto = (tab: string, row: number, header: string, text: string): void => {
    const headers = Object.keys(stage.rows('staff', tab)[0] as Cells);
    const at = headers.indexOf(header);
    const letters = (at >= 26 ? String.fromCharCode(64 + Math.floor(at / 26)) : '') + String.fromCharCode(65 + (at % 26));
    stage.hands('staff').type(`${tab}!${letters}${row}`, text);
  };
  const rowOf = (one: string): number => stage.rows('staff', 'Devices').findIndex((row) => row['Serial number'] === one) + 2;

  it('asks which one where two devices bear one tag, and takes the one that is chosen', () => {
    const spare = stage.rows('staff', 'Devices').find((row) => row['Serial number'] !== serial()) as Cells;
    typeInto('Devices', rowOf(String(spare['Serial number'])), 'Asset tag', tag());
    expect(find(tag())).toMatchObject({ found: 'several', devices: expect.arrayContaining([expect.objectContaining({ serial: serial() }), expect.objectContaining({ serial: spare['Serial number'] })]) as unknown, more: 0 });
    expect(checkOut({ device: tag(), holder: child().id })).toMatchObject({ outcome: 'look', named: { found: 'several' } });
    expect(checkIn(tag())).toMatchObject({ outcome: 'look', named: { found: 'several' } });
    expect(checkOut({ device: serial(), deviceBy: 'serial', holder: child().id })).toMatchObject({ outcome: 'done' });
  });

  it('stops at a serial number that stands twice, and at two open loans of one device', () => {
    checkOut({ device: tag(), holder: child().id });
    const copy = ledger()[0] as Cells;
    Object.entries({ ...copy, Loan: 'LN-7' }).forEach(([header, value]) => {
      if (['Loan', 'Serial number', 'State', 'Holder'].includes(header)) typeInto('Loans', 3, header, String(value));
    });
    expect(find(tag())).toMatchObject({ found: 'device', device: { twice: true, status: 'out' } });
    expect(() => checkIn(tag())).toThrow(/several open loans: LN-1001, LN-7/);
    typeInto('Devices', rowOf(serial()) === 2 ? 3 : 2, 'Serial number', serial());
    expect(() => find(serial())).toThrow(/stands twice in the tab Devices/);
  });

  it('reads the holder from the ledger, whatever the row of the device says', () => {
    typeInto('Devices', rowOf(serial()), 'Holder', 'Somebody');
    typeInto('Devices', rowOf(serial()), 'Status', 'out');
    expect(find(tag())).toMatchObject({ found: 'device', device: { open: null, status: 'available' } });
    expect(checkIn(tag())).toMatchObject({ outcome: 'not out' });
    expect(device()).toMatchObject({ Holder: '', Status: 'available' });
  });

  it('keeps what is hostile as the text it is', () => {
    const place = '=IMPORTXML("x")<b>\u202eabc🙂';
    checkOut({ device: tag(), holder: place, holderBy: 'place', remark: '+1 "quoted"' });
    expect(ledger()).toMatchObject([{ Holder: place, Remark: '+1 "quoted"' }]);
    expect(device()).toMatchObject({ Holder: place, 'Place now': place });
    typeInto('Devices', rowOf(serial()), 'Asset tag', '=1+1🙂');
    expect(find('=1+1🙂')).toMatchObject({ found: 'device', device: { serial: serial() } });
  });

  it('refuses what no page sends', () => {
    expect(stage.sidebar('loans.checkOut', outWith({ device: tag(), holder: child().id, dueOn: '2026-02-30' }))).toMatchObject({ ok: false });
    expect(stage.sidebar('loans.checkOut', outWith({ device: 'x'.repeat(201), holder: child().id }))).toMatchObject({ ok: false });
    expect(stage.sidebar('loans.undo', { click: stage.click(), undo: { serial: serial(), opened: '', closed: '', before: { status: 'gone', condition: '', place: '' }, after: { status: 'out', condition: '', place: '' } } })).toMatchObject({ ok: false });
    expect(stage.sidebar('loans.checkOut', outWith({ device: tag(), holder: 'no such person' }))).toMatchObject({ ok: false, message: expect.stringContaining('no such person is not in the tab People') as string });
    expect(ledger()).toEqual([]);
  });

  it('goes on by the day of the district: due today is not late', () => {
    stage.jump(DAY_MS);
    const today = new Date(stage.now - 4 * 3_600_000).toISOString().slice(0, 10);
    expect(checkOut({ device: tag(), holder: child().id, dueOn: today })).toMatchObject({ outcome: 'done', device: { open: { dueOn: today } } });
  });
});
