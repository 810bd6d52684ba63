/** These tests ask the shipped add-on for the devices whose labels are to be printed: selected, of a school, new, or named one by one. */
import type { LabelDevices, LabelSource, LabelStart } from '../../src/ui/contracts/labels';
import type { Methods, Reply } from '../../src/ui/contracts';
import { MAX_LABELS } from '../../src/devices/rules/labels';
import { selectedPlaces, typedTags } from '../../src/devices/workflow/labels';
import { Tab } from '../../tools/living/tables';
import { DAY_MS, Stage, opened } from '../path/stage';

const DEVICES_TAB = 151;
const MOST_READS = 2;

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
  stage.runJob('facts');
  stage.mark();
});
beforeEach(() => {
  stage.rewind();
});

type Ranges = readonly { readonly row: number; readonly rows: number }[];

function ask<N extends 'labels.start' | 'labels.devices'>(method: N, args: Methods[N]['args'], { ranges = [{ row: 2, rows: 1 }] as Ranges, sheetId = DEVICES_TAB, person = stage.owner } = {}): Reply<Methods[N]['answer']> {
  const reply = stage.installation.sidebar(method, args, person, { spreadsheetId: stage.bookId('staff'), sheetId, row: ranges[0]?.row ?? 1, column: 1, ranges });
  expect(stage.workspace.executions.at(-1)?.calls['Sheets.read'] ?? 0).toBeLessThanOrEqual(MOST_READS);
  return reply;
}

const start = (ranges?: Ranges, sheetId = DEVICES_TAB): LabelStart => opened(ask('labels.start', {}, { ...(ranges === undefined ? {} : { ranges }), sheetId }));
const find = (from: LabelSource, value: string): LabelDevices => opened(ask('labels.devices', { from, value }));
const device = (row: number) => stage.rows('staff', 'Devices')[row - 2] ?? {};
const tagOf = (row: number): string => String(device(row)['Asset tag']);
const devicesTab = (): Tab => new Tab(stage.workspace, stage.bookId('staff'), 'Devices');
const set = (setting: string, value: string): void => {
  const settings = new Tab(stage.workspace, stage.bookId('programme'), 'Settings');
  settings.type(stage.owner, settings.find('Setting', setting) ?? 0, { Value: value });
  stage.runJob('facts');
};

describe('the page opens', () => {
  it('with the devices of every selected row, once, in the order of the sheet, and no row of another tab', () => {
    const { selected, today } = start([{ row: 9, rows: 1 }, { row: 1, rows: 4 }, { row: 3, rows: 3 }]);
    expect(selected?.devices.map((one) => one.tag)).toEqual([2, 3, 4, 5, 9].map(tagOf));
    expect(selected?.found).toBe(5);
    expect(today).toBe('2026-10-06');
    expect(start([{ row: 2, rows: 3 }], 201).selected).toBeNull();
    expect(start([{ row: 1, rows: 1 }]).selected).toBeNull();
    expect(start([{ row: 199, rows: 2 }]).selected).toBeNull();
  });

  it('with a whole column selected, and rows that are empty left out', () => {
    const filled = stage.rows('staff', 'Devices').length;
    const { rowCount } = stage.workspace.workbooks.require(stage.bookId('staff')).sheet('Devices') ?? { rowCount: 0 };
    expect(rowCount).toBeGreaterThan(filled);
    expect(start([{ row: 1, rows: rowCount }]).selected?.devices).toHaveLength(filled);
  });

  it('with the address, the district and its schools', () => {
    expect(start()).toMatchObject({ address: '', addressTrouble: '', district: '' });
    set('short address', 'https://go.juniper.example/d');
    set('district name', 'Juniper Valley');
    const { address, district, schools } = start();
    expect([address, district]).toEqual(['https://go.juniper.example/d', 'Juniper Valley']);
    expect(schools).toHaveLength(stage.rows('staff', 'Schools').filter((row) => row['Active'] !== false).length);
  });

  it.each(['go.juniper.example', 'javascript:alert(1)', 'https://go.juniper.example/#d', `https://go.juniper.example/${'d'.repeat(60)}`, 'https://go.juniper.example/a b'])('with a sentence in place of the address "%s"', (wrong) => {
    set('short address', wrong);
    expect(start()).toMatchObject({ address: '', addressTrouble: expect.stringContaining('The setting "short address"') as string });
  });
});

describe('devices are found', () => {
  it('by their school, in the order of their tags, without those that are gone', () => {
    const [school] = stage.rows('staff', 'Schools');
    const schoolId = String(school?.['School ID']);
    const tab = devicesTab();
    for (const row of [9, 5, 7, 12]) tab.type(stage.owner, row, { 'School ID': schoolId });
    tab.type(stage.owner, 12, { Status: 'retired' });
    tab.type(stage.owner, 5, { 'Asset tag': 'T9' });
    tab.type(stage.owner, 7, { 'Asset tag': 'T10' });
    tab.type(stage.owner, 9, { 'Asset tag': '' });
    const { devices, found } = find('school', schoolId);
    expect(devices.map((one) => one.tag)).toEqual(['T9', 'T10', '']);
    expect(devices[2]).toEqual({ serial: device(9)['Serial number'], tag: '', model: device(9)['Model'], school: school?.['School'] });
    expect(found).toBe(3);
    expect(find('school', 'nowhere')).toEqual({ devices: [], found: 0, unknown: [] });
  });

  it('by the day since which they are known, typed as text too, and no further back than a year', () => {
    const all = stage.rows('staff', 'Devices').length;
    expect(find('since', '2026-10-06').found).toBe(all);
    stage.jump(3 * DAY_MS);
    expect(find('since', '2026-10-09').found).toBe(0);
    expect(find('since', '2026-11-01').found).toBe(0);
    devicesTab().type(stage.owner, 4, { 'Added on': '2026-10-08' });
    expect(find('since', '2026-10-07').devices.map((one) => one.tag)).toEqual([tagOf(4)]);
    expect(ask('labels.devices', { from: 'since', value: '2024-10-06' })).toMatchObject({ ok: false, message: expect.stringContaining('a day of the last year') as string });
  });

  it('by tag or serial number as a scanner, a hand or a paste brings them, each once, and a tag that nobody knows is kept', () => {
    const serial = String(device(6)['Serial number']);
    const { devices, unknown, found } = find('tags', `${tagOf(3).toLowerCase()}\r\n${serial.toLowerCase()}\r\n\n  NEW-1 \t${tagOf(3)}\nnew-1\n=1+1`);
    expect(devices.map((one) => one.tag)).toEqual([tagOf(3), tagOf(6), 'NEW-1', '=1+1']);
    expect(unknown).toEqual(['NEW-1', '=1+1']);
    expect(found).toBe(4);
  });

  it('as many as are printed at a time, and the others are counted', () => {
    const { devices, found } = find('tags', Array.from({ length: MAX_LABELS + 7 }, (_, at) => `N${at}`).join('\n'));
    expect([devices.length, found]).toEqual([MAX_LABELS, MAX_LABELS + 7]);
  });
});

describe('bad questions', () => {
  it.each([
    [{ from: 'everything', value: 'x' }, 'it should be one of school, since, tags'],
    [{ from: 'since', value: 'yesterday' }, 'it should be a day'],
    [{ from: 'tags', value: 'x'.repeat(40_001) }, 'at most 40,000 characters'],
    [{ from: 'school' }, 'value'],
  ])('are refused with a sentence (%#)', (args, sentence) => {
    expect(ask('labels.devices', args as never)).toMatchObject({ ok: false, message: expect.stringContaining(sentence) as string });
  });

  it('of somebody to whom the workbook is not shared are refused by Google', () => {
    const guardian = stage.district.cast.guardian.email;
    expect(ask('labels.start', {}, { person: guardian }).ok).toBe(false);
    expect(ask('labels.devices', { from: 'tags', value: tagOf(2) }, { person: guardian }).ok).toBe(false);
  });
});

describe('a selection', () => {
  it('of more rows than are printed at a time is cut there and counted whole', () => {
    expect(selectedPlaces({ ranges: [{ row: 2, rows: 800 }, { row: 1_002, rows: 800 }] })).toEqual({ places: [{ row: 2, rows: 800 }, { row: 1_002, rows: 200 }], count: 1_600 });
    expect(selectedPlaces({ ranges: [{ row: 1, rows: 3 }, { row: 2, rows: 2 }] })).toEqual({ places: [{ row: 2, rows: 2 }], count: 2 });
  });
});

it('typed text becomes tags line by line, whatever ends the lines', () => {
  expect(typedTags(' A1\rA2\r\n\nA3\ta1 ')).toEqual(['A1', 'A2', 'A3']);
  expect(typedTags(' \n\t')).toEqual([]);
});
