/** These tests count a district through the shipped bundles: open, scan at two schools, see the network, close, read the report. */
import type { Cells } from '../path/stage';
import { HOUR_MS, Stage } from '../path/stage';
import type { ScanAnswer, StocktakeReport, StocktakesView } from '../../src/ui/contracts/stocktake';

const CAMPUS = '203.0.113.7';
let stage: Stage;
/** The two schools with the most devices. */
let elm: Cells;
let oak: Cells;

const all = (): readonly Cells[] => stage.rows('staff', 'Devices');
const devicesOf = (school: Cells): readonly Cells[] => all().filter((row) => row['School ID'] === school['School ID'] && row['Asset tag'] !== '' && tagged(row) === 1);
const tagged = (row: Cells): number => all().filter((other) => other['Asset tag'] === row['Asset tag']).length;
const nth = (school: Cells, index: number): Cells => {
  const found = devicesOf(school)[index];
  if (found === undefined) throw new Error('The school has too few devices.');
  return found;
};
const text = (row: Cells, header: string): string => String(row[header]);
const id = (school: Cells): string => text(school, 'School ID');
const tag = (row: Cells): string => text(row, 'Asset tag');

beforeAll(() => {
  stage = Stage.ready();
  // Somebody writes down where the schools' devices stand in the Admin console.
  const schools = stage.rows('staff', 'Schools');
  const unitAt = Object.keys(schools[0] ?? {}).indexOf('Organisational unit');
  schools.forEach((school, at) => stage.hands('staff').type(`Schools!${String.fromCharCode(65 + unitAt)}${at + 2}`, `/Students/${text(school, 'School').split(' ').slice(0, 2).join(' ')}`));
  stage.runJob('devices');
  stage.jump(HOUR_MS);
  stage.mark();
  [elm, oak] = [...stage.rows('staff', 'Schools')].sort((a, b) => devicesOf(b).length - devicesOf(a).length) as [Cells, Cells];
});
beforeEach(() => stage.rewind());

/** Types into a cell of a device's row, as staff do. */
function type(row: Cells, header: string, value: string): void {
  const sheet = stage.workspace.workbooks.require(stage.bookId('staff')).valuesGet("'Devices'!1:1");
  const at = (sheet.values?.[0] ?? []).indexOf(header);
  const letters = (at >= 26 ? String.fromCharCode(64 + Math.floor(at / 26)) : '') + String.fromCharCode(65 + (at % 26));
  stage.hands('staff').type(`Devices!${letters}${all().findIndex((one) => one['Serial number'] === row['Serial number']) + 2}`, value);
}

function setting(name: string, value: string): void {
  const row = stage.rows('programme', 'Settings').findIndex((one) => one['Setting'] === name);
  stage.hands('programme').type(`Settings!B${row + 2}`, value);
}

function open(schools: readonly string[] = [id(elm), id(oak)]): StocktakesView {
  return stage.desk('stocktake.open', { click: stage.click(), name: 'Fall count', schools });
}

interface At {
  readonly place?: string;
  readonly move?: boolean;
  readonly person?: string;
  readonly click?: string;
}

function scan(school: Cells, codes: readonly string[], { place = '', move = false, person = stage.owner, click = stage.click() }: At = {}): readonly ScanAnswer[] | null {
  const reply = stage.sidebar('count.scan', { click, stocktake: 'ST-1', school: id(school), place, move, codes }, { person });
  if (!reply.ok) throw new Error(reply.message);
  return reply.value.answers;
}

const scanOne = (school: Cells, code: string, at?: At): ScanAnswer | undefined => scan(school, [code], at)?.[0];
const counts = (): readonly Cells[] => stage.rows('staff', 'Counts');
const figuresOf = (view: StocktakesView, school: Cells) => view.stocktakes[0]?.schools.find((one) => one.id === id(school));
const view = (): StocktakesView => stage.desk('stocktake.view', {});

function close(): StocktakeReport {
  stage.desk('stocktake.close', { click: stage.click(), stocktake: 'ST-1' });
  stage.runJob('stocktake');
  return stage.desk('stocktake.report', { stocktake: 'ST-1', school: '' });
}

const exceptions = (kind: string): readonly Cells[] => stage.rows('staff', 'Exceptions').filter((row) => row['What is it'] === kind && row['State'] === 'open');

describe('a stocktake from its opening to its report', () => {
  it('finds, misses, and lists what does not belong, at two schools', () => {
    const expectedAtElm = devicesOf(elm).length;
    const opened = open();
    expect(figuresOf(opened, elm)).toMatchObject({ found: 0, unexpected: 0 });
    expect(figuresOf(opened, elm)?.expected).toBeGreaterThanOrEqual(expectedAtElm);
    const [mine, theirs] = [nth(elm, 0), nth(oak, 0)];
    expect(scan(elm, [tag(mine), tag(theirs), 'ZZ-999999'])).toMatchObject([
      { outcome: 'found', why: 'here', before: null, serial: mine['Serial number'], model: mine['Model'] },
      { outcome: 'unexpected', why: 'other school', school: oak['School'], before: null },
      { outcome: 'unknown', why: 'not known', before: null },
    ]);
    scan(oak, [text(nth(oak, 1), 'Serial number').toLowerCase(), `https://mt.example/t/${tag(nth(oak, 2))}`]);
    expect(figuresOf(view(), elm)).toMatchObject({ found: 1, unexpected: 1, unknown: 1, elsewhere: 0 });
    const atOak = figuresOf(view(), oak);
    expect(atOak).toMatchObject({ found: 2, elsewhere: 1, missing: (atOak?.expected ?? 0) - 3 });

    const report = close();
    const line = report.stocktake.schools.find((one) => one.id === id(oak));
    expect(report.stocktake.state).toBe('closed');
    expect(line).toMatchObject({ found: 2, elsewhere: 1, unexpected: 0, unknown: 0 });
    for (const one of report.stocktake.schools) expect(one.found + one.elsewhere + one.missing).toBe(one.expected);
    expect(report.unexpected).toMatchObject([{ tag: tag(theirs), school: elm['School'], belongs: oak['School'] }]);
    expect(report.unknown).toMatchObject([{ tag: 'ZZ-999999', school: elm['School'] }]);
    expect(report.missing.length).toBe(Math.min(100, report.stocktake.schools.reduce((sum, one) => sum + one.missing, 0)));
    const missing = report.stocktake.schools.reduce((sum, one) => sum + one.missing, 0);
    expect(exceptions('not found in the count')).toHaveLength(missing);
    expect(exceptions('unexpected in the count')).toHaveLength(2);
    expect(exceptions('unexpected in the count')[0]).toMatchObject({ 'Next step': expect.stringContaining(`Send it back to ${text(oak, 'School')}`) as string });
    expect(stage.complaints()).toEqual([]);
  });

  it('reads each school’s lists alone, and keeps the report as it was when devices change later', () => {
    open();
    scan(elm, [tag(nth(elm, 0)), tag(nth(oak, 0))]);
    const before = close();
    type(nth(elm, 1), 'School ID', id(oak));
    type(nth(elm, 2), 'Status', 'retired');
    const after = stage.desk('stocktake.report', { stocktake: 'ST-1', school: '' });
    expect(after.stocktake).toEqual(before.stocktake);
    expect(after.missing.map((one) => one.serial)).toEqual(before.missing.map((one) => one.serial));
    const atElm = stage.desk('stocktake.report', { stocktake: 'ST-1', school: id(elm) });
    expect(new Set(atElm.missing.map((one) => one.school))).toEqual(new Set([elm['School']]));
    expect(stage.desk('stocktake.report', { stocktake: 'ST-1', school: id(oak) }).unexpected).toEqual([]);
  });

  it('closes twice without harm, and counts nothing afterwards', () => {
    open();
    scan(elm, [tag(nth(elm, 0))]);
    close();
    const [rows, lists] = [counts(), stage.rows('staff', 'Exceptions')];
    stage.desk('stocktake.close', { click: stage.click(), stocktake: 'ST-1' });
    stage.runJob('stocktake');
    expect(scan(elm, [tag(nth(elm, 1))])).toBeNull();
    expect([counts(), stage.rows('staff', 'Exceptions')]).toEqual([rows, lists]);
  });

  it('writes the report by the clock where nobody waits for it', () => {
    open([id(oak)]);
    stage.desk('stocktake.close', { click: stage.click(), stocktake: 'ST-1' });
    expect(view().stocktakes[0]?.state).toBe('closing');
    stage.fire('tick_');
    expect(view().stocktakes[0]?.state).toBe('closed');
    expect(stage.installation.property('stocktakes open')).toBeNull();
    expect(stage.installation.property('stocktakes closing')).toBeNull();
  });

  it('settles at the next stocktake what the one before had missed, and leaves other schools’ lists alone', () => {
    open();
    close();
    const oaks = exceptions('not found in the count').filter((row) => row['School ID'] === id(oak)).length;
    stage.desk('stocktake.open', { click: stage.click(), name: 'Again', schools: [id(elm)] });
    for (let from = 0; from < devicesOf(elm).length; from += 50) {
      const codes = devicesOf(elm).slice(from, from + 50).map(tag);
      expect(stage.sidebar('count.scan', { click: stage.click(), stocktake: 'ST-2', school: id(elm), place: '', move: false, codes }).ok).toBe(true);
    }
    stage.desk('stocktake.close', { click: stage.click(), stocktake: 'ST-2' });
    stage.runJob('stocktake');
    const left = exceptions('not found in the count');
    expect(left.filter((row) => row['School ID'] === id(oak))).toHaveLength(oaks);
    expect(left.filter((row) => row['School ID'] === id(elm) && devicesOf(elm).some((one) => one['Serial number'] === row['Serial number']))).toEqual([]);
  });
});

describe('who may, and when', () => {
  it('leads open and close; a member sees; a school counts in one stocktake at a time', () => {
    stage.hands('programme').type('Team!A2', stage.district.cast.secretary.email);
    stage.hands('programme').type('Team!C2', 'member');
    const member = stage.district.cast.secretary.email;
    expect(stage.deskSays('stocktake.open', { click: stage.click(), name: 'Mine', schools: [] }, member)).toMatchObject({ ok: false });
    open([id(elm)]);
    expect(stage.deskSays('stocktake.view', {}, member)).toMatchObject({ ok: true });
    expect(stage.deskSays('stocktake.close', { click: stage.click(), stocktake: 'ST-1' }, member)).toMatchObject({ ok: false });
    const again = (schools: readonly string[]) => stage.deskSays('stocktake.open', { click: stage.click(), name: 'Other', schools }, stage.owner);
    expect(again([])).toEqual({ ok: false, message: `${text(elm, 'School')} is counting already, in the stocktake “Fall count”. Close that one first, or leave the school out.` });
    expect(again([id(oak)])).toMatchObject({ ok: true });
    expect(view().schools.filter((one) => one.counting)).toHaveLength(2);
  });

  it('refuses a stocktake without a name or of a school that is not there, and a count at a school that takes no part', () => {
    const asked = (name: string, schools: readonly string[]) => stage.deskSays('stocktake.open', { click: stage.click(), name, schools }, stage.owner);
    expect(asked('  ', [])).toMatchObject({ ok: false, message: expect.stringContaining('give it a name') as string });
    expect(asked('Fall', ['nowhere'])).toMatchObject({ ok: false });
    open([id(elm)]);
    const at = (school: string, codes: readonly string[]) => stage.sidebar('count.scan', { click: stage.click(), stocktake: 'ST-1', school, place: '', move: false, codes });
    expect(at(id(oak), ['X'])).toMatchObject({ ok: false, message: expect.stringContaining('does not take part in Fall count') as string });
    expect(at(id(elm), [])).toMatchObject({ ok: false });
    expect(at(id(elm), ['x'.repeat(5_000)])).toMatchObject({ ok: false });
    expect(at(id(elm), Array.from({ length: 51 }, () => 'x'))).toMatchObject({ ok: false });
    expect(scan(elm, ['MT-000001'], {})).toHaveLength(1);
    expect(stage.sidebar('count.scan', { click: stage.click(), stocktake: 'ST-9', school: id(elm), place: '', move: false, codes: ['x'] })).toMatchObject({ ok: true, value: { answers: null } });
  });

  it('an opening that is pressed again, its answer lost, happens once', () => {
    const click = stage.click();
    for (let press = 0; press < 2; press++) stage.desk('stocktake.open', { click, name: 'Fall count', schools: [] });
    expect(view().stocktakes).toHaveLength(1);
  });
});

describe('scanning', () => {
  it('says that a device was counted already, when, by whom and where, whatever is scanned of it', () => {
    open();
    const device = nth(elm, 0);
    scanOne(elm, tag(device), { place: 'Library', person: stage.owner });
    const again = scanOne(elm, text(device, 'Serial number'), { person: stage.owner });
    expect(again).toMatchObject({ outcome: 'found', before: { by: stage.owner, place: 'Library', school: '' } });
    expect(scan(oak, [tag(device), tag(device)])).toMatchObject([{ before: { school: elm['School'] } }, { before: { school: elm['School'] } }]);
    expect(counts()).toHaveLength(1);
  });

  it('counts once what two people scan in one room, and once what comes twice in one batch', () => {
    open();
    const codes = [0, 1, 2].map((index) => tag(nth(elm, index)));
    scan(elm, codes);
    const second = scan(elm, [...codes, tag(nth(elm, 3)), tag(nth(elm, 3))]);
    expect(second?.map((one) => one.before !== null)).toEqual([true, true, true, false, true]);
    expect(counts()).toHaveLength(4);
    expect(figuresOf(view(), elm)?.found).toBe(4);
  });

  it('answers a batch that is sent again with its click as it answered the first time', () => {
    open();
    const click = stage.click();
    const codes = [tag(nth(elm, 0)), 'nobody knows'];
    const first = scan(elm, codes, { click });
    expect(scan(elm, codes, { click })).toEqual(first);
    expect(counts()).toHaveLength(2);
  });

  it('keeps a tag that nobody knows as it came: formulas, markup, other scripts, half characters', () => {
    open();
    const codes = ['=IMPORTXML("https://x.example","//a")', '<b>MT-1</b>', 'جهاز ١٢', '+0', '00012\u200b3', 'a\ud83d', 'x'.repeat(4_000)];
    expect(scan(elm, codes)?.map((one) => one.outcome)).toEqual(codes.map(() => 'unknown'));
    const kept = counts().map((row) => row['Code']);
    expect(kept.slice(0, 6)).toEqual(['=IMPORTXML("https://x.example","//a")', '<b>MT-1</b>', 'جهاز ١٢', '+0', '000123', 'a']);
    expect(kept[6]).toMatch(/^x{200}… [a-z0-9]+\.[a-z0-9]+$/);
    expect(scan(elm, codes)?.every((one) => one.before !== null)).toBe(true);
    expect(counts()).toHaveLength(codes.length);
  });

  it('knows a device by a tag that it bore before, also among several', () => {
    type(nth(elm, 0), 'Previous tags', 'OLD-1, OLD-2');
    open();
    expect(scanOne(elm, 'old-2')).toMatchObject({ outcome: 'found', previousTag: true, tag: tag(nth(elm, 0)) });
  });

  it('guesses nothing where two devices bear one tag', () => {
    type(nth(elm, 0), 'Asset tag', 'TWIN-1');
    type(nth(oak, 0), 'Asset tag', 'TWIN-1');
    open();
    expect(scanOne(elm, 'TWIN-1')).toMatchObject({ outcome: 'unknown', why: 'several', serial: '' });
  });

  it('does not move a device, unless somebody asks for it', () => {
    open();
    const device = nth(elm, 0);
    const placeOf = (): unknown => all().find((row) => row['Serial number'] === device['Serial number'])?.['Place now'];
    scanOne(elm, tag(device), { place: 'Library cart 3' });
    expect(placeOf()).toBe('');
    scanOne(elm, tag(device), { place: 'Library cart 3', move: true });
    expect(placeOf()).toBe('Library cart 3');
    expect(counts()).toHaveLength(1);
  });

  it('finds what is lost, stolen or out, and says so', () => {
    type(nth(elm, 0), 'Status', 'lost');
    type(nth(elm, 1), 'Status', 'out');
    open();
    expect(scan(elm, [tag(nth(elm, 0)), tag(nth(elm, 1))])).toMatchObject([{ outcome: 'unexpected', why: 'lost' }, { outcome: 'found', why: 'out' }]);
    expect(figuresOf(view(), elm)).toMatchObject({ found: 0, unexpected: 1, besides: 1 });
    expect(close().unexpected).toMatchObject([{ tag: tag(nth(elm, 0)) }]);
  });

  it('shows what is still missing here, by place', () => {
    for (const index of [0, 1]) type(nth(elm, index), 'Home place', 'Cart 3');
    open();
    scan(elm, [tag(nth(elm, 0))]);
    const here = stage.inSidebar('count.here', { stocktake: 'ST-1', school: id(elm) });
    expect(here.places).toEqual([{ place: 'Cart 3', expected: 2, missing: 1 }]);
    expect(here.missing).toContainEqual({ serial: nth(elm, 1)['Serial number'], tag: tag(nth(elm, 1)), model: nth(elm, 1)['Model'], place: 'Cart 3' });
    expect(here.figures).toMatchObject({ found: 1, missing: here.figures.expected - 1 });
    expect(stage.inSidebar('count.open', {}).stocktakes).toMatchObject([{ id: 'ST-1', name: 'Fall count' }]);
  });
});

describe('while it is open', () => {
  it('a device that is moved to another school stays found where it was counted, and one that comes to belong is found', () => {
    open();
    const [stays, comes] = [nth(elm, 0), nth(oak, 0)];
    scan(elm, [tag(stays), tag(comes)]);
    type(stays, 'School ID', id(oak));
    type(comes, 'School ID', id(elm));
    const report = close();
    const at = (school: Cells) => report.stocktake.schools.find((one) => one.id === id(school));
    expect(at(elm)).toMatchObject({ found: 2, unexpected: 0 });
    expect(at(oak)).toMatchObject({ found: 0, elsewhere: 0 });
    expect(report.missing.map((one) => one.serial)).not.toContain(stays['Serial number']);
    expect(exceptions('unexpected in the count')).toEqual([]);
  });

  it('a tag that is written down after it was scanned explains the unknown code', () => {
    open();
    scan(elm, ['NEW-77']);
    type(nth(elm, 0), 'Asset tag', 'NEW-77');
    const report = close();
    expect(report.unknown).toEqual([]);
    expect(report.missing.map((one) => one.serial)).not.toContain(nth(elm, 0)['Serial number']);
  });

  it('a row that somebody sorts away is counted all the same', () => {
    open();
    const device = nth(elm, 0);
    stage.hands('staff').sort('Devices!A2:AH400', 2, 'DESCENDING');
    expect(scanOne(elm, tag(device), { place: 'Office', move: true })).toMatchObject({ outcome: 'found', serial: device['Serial number'] });
    expect(all().find((row) => row['Serial number'] === device['Serial number'])?.['Place now']).toBe('Office');
  });
});

describe('the campus network', () => {
  /** The console's own picture of a device of ours. */
  function sync(row: Cells, address: string, atMs: number): void {
    stage.workspace.directory.change(text(row, 'Device ID'), { lastSync: new Date(atMs).toISOString(), lastKnownNetwork: [{ ipAddress: '10.1.2.3', wanIpAddress: address }] });
  }

  it('counts a device that Google saw on campus since the opening, and nothing else', () => {
    setting('campus networks', '203.0.113.0/24, 198.51.100.4');
    const opened = stage.now;
    open();
    const [onCampus, atHome, before, lost] = [0, 1, 2, 3].map((index) => nth(elm, index)) as [Cells, Cells, Cells, Cells];
    type(lost, 'Status', 'lost');
    stage.jump(2 * HOUR_MS);
    for (const [row, address, at] of [[onCampus, CAMPUS, stage.now], [atHome, '192.0.2.1', stage.now], [before, CAMPUS, opened - HOUR_MS], [lost, CAMPUS, stage.now]] as const) sync(row, address, at);
    for (let run = 0; run < 2; run++) stage.runJob('devices');
    expect(counts()).toMatchObject([{ 'Serial number': onCampus['Serial number'], How: 'seen on the network', Outcome: 'found', By: '' }, { 'Serial number': lost['Serial number'], Outcome: 'unexpected' }]);
    expect(counts()).toHaveLength(2);
    expect(figuresOf(view(), elm)).toMatchObject({ found: 1, network: 2, unexpected: 1 });
    // Somebody scans it: then it is counted by hand, and says so.
    expect(scanOne(elm, tag(onCampus), { place: 'Library' })).toMatchObject({ outcome: 'found', before: null });
    expect(counts()[0]).toMatchObject({ How: 'scanned', Place: 'Library', By: stage.owner });
    expect(figuresOf(view(), elm)).toMatchObject({ found: 1, network: 1 });
    expect(close().missing.map((one) => one.serial)).toEqual(expect.not.arrayContaining([onCampus['Serial number']]) as unknown);
  });

  it('counts nothing without addresses, without an open stocktake, and where the setting cannot be read; the desk tells of that', () => {
    const device = nth(elm, 0);
    const syncNow = (): void => {
      stage.jump(HOUR_MS);
      sync(device, CAMPUS, stage.now);
      expect(stage.runJob('devices').trouble).toBe('');
    };
    open();
    syncNow();
    setting('campus networks', '192.168.0.0/16');
    syncNow();
    expect(view().networksTrouble).toMatch(/"campus networks" holds "192\.168\.0\.0\/16"/);
    setting('campus networks', '203.0.113.0/24');
    close();
    syncNow();
    expect(counts().filter((row) => row['How'] === 'seen on the network')).toEqual([]);
  });
});
