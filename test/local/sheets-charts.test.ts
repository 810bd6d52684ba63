/** This file tests charts of the local Sheets: what addChart keeps, what it refuses in Google's words, and how charts follow the grid. */
import { loadState, saveState } from '../../local/services/sheets/saved';
import type { ChartSpec, EmbeddedChart, Request } from '../../local/services/sheets/schema';
import type { Workbook } from '../../local/services/sheets/workbook';
import { book, fill, span } from './sheets-fixture';

const BOARD = 9;
const source = (column: number, sheetId = 0) => ({ sourceRange: { sources: [span(0, 4, column, column + 1, sheetId)] } });
const SPEC: ChartSpec = {
  title: 'Devices',
  basicChart: { chartType: 'COLUMN', headerCount: 1, domains: [{ domain: source(0) }], series: [{ series: source(1), targetAxis: 'LEFT_AXIS' }, { series: source(2) }] },
};
const at = (rowIndex = 2, columnIndex = 1) => ({ overlayPosition: { anchorCell: { sheetId: BOARD, rowIndex, columnIndex } } });

function withData(): Workbook {
  const workbook = book({ title: 'Data', rowCount: 20, columnCount: 6 }, { title: 'Board', sheetId: BOARD, rowCount: 50, columnCount: 4 });
  fill(workbook, [['Status', 'Now', 'Before'], ['out', 3, 2], ['available', 5, 4], ['lost', 1, 0]]);
  return workbook;
}

const add = (workbook: Workbook, chart: EmbeddedChart): EmbeddedChart | undefined => workbook.batchUpdate({ requests: [{ addChart: { chart } }] }).replies?.[0]?.addChart?.chart;
const charts = (workbook: Workbook): readonly EmbeddedChart[] => (workbook.get({ fields: 'sheets.charts' }).sheets ?? []).flatMap((sheet) => sheet.charts ?? []);
const seriesOf = (workbook: Workbook): unknown => charts(workbook)[0]?.spec?.basicChart?.series?.map((each) => each.series?.sourceRange?.sources?.[0]);
const does = (workbook: Workbook, request: Request): unknown => workbook.batchUpdate({ requests: [request] });

describe('a chart', () => {
  it('keeps the number that was chosen for it, takes Google’s size where none is given, and lies on the tab of its anchor', () => {
    const workbook = withData();
    expect(add(workbook, { chartId: 7, spec: SPEC, position: at() })).toMatchObject({ chartId: 7, position: { overlayPosition: { widthPixels: 600, heightPixels: 371 } } });
    expect(workbook.get({ fields: 'sheets(properties.sheetId,charts.chartId)' }).sheets).toEqual([{ properties: { sheetId: 0 } }, { properties: { sheetId: BOARD }, charts: [{ chartId: 7 }] }]);
    expect(charts(workbook)[0]?.spec).toEqual(SPEC);
  });

  it('gets a number of its own where none is chosen', () => {
    const workbook = withData();
    add(workbook, { spec: SPEC, position: at() });
    add(workbook, { spec: SPEC, position: at() });
    const [first, second] = charts(workbook).map((chart) => chart.chartId);
    expect(first).not.toBe(second);
  });

  it('outlives saving and loading, also of a state from before there were charts', () => {
    const workbook = withData();
    add(workbook, { chartId: 7, spec: SPEC, position: at() });
    const saved = saveState(workbook.state);
    expect(loadState(JSON.parse(JSON.stringify(saved)) as typeof saved)).toEqual(workbook.state);
    const older = { ...saved, sheets: saved.sheets.map(({ charts: _charts, ...sheet }) => sheet) };
    expect(loadState(older).sheets.map((sheet) => sheet.charts)).toEqual([[], []]);
  });

  it('is not there when another request of its batch is refused', () => {
    const workbook = withData();
    expect(() => workbook.batchUpdate({ requests: [{ addChart: { chart: { chartId: 7, spec: SPEC, position: at() } } }, { deleteSheet: { sheetId: 5 } }] })).toThrow('No sheet with id: 5');
    expect(charts(workbook)).toEqual([]);
  });
});

describe('Google refuses', () => {
  const lines = (domain: object, series: object): ChartSpec => ({ basicChart: { chartType: 'COLUMN', domains: [{ domain }], series: [{ series }] } });
  it.each<[string, EmbeddedChart, string]>([
    ['a chart of nothing', {}, 'Invalid requests[0].addChart: no chart spec'],
    ['a spec without a kind', { spec: { title: 'x' }, position: at() }, 'One of basicChart, pieChart, bubbleChart, candelstickChart, histogramChart, or orgChart must be set on chartSpec.'],
    ['a chart that lies nowhere', { spec: SPEC }, 'One of EmbeddedObjectPosition.overlayPosition or EmbeddedObjectPosition.sheetId must be set'],
    ['a chart on a tab that is not there', { spec: SPEC, position: { overlayPosition: { anchorCell: { sheetId: 4 } } } }, 'No sheet with id: 4'],
    ['a chart below its tab', { spec: SPEC, position: at(50) }, 'exceeds grid limits. Max rows: 50'],
    ['what is drawn from a tab that is not there', { spec: lines(source(0, 3), source(1, 3)), position: at() }, 'No grid with id: 3'],
    ['what is drawn from beyond the grid', { spec: lines(source(0), source(6)), position: at() }, 'exceeds grid limits'],
    ['a range that is a field and no line', { spec: lines(source(0), { sourceRange: { sources: [span(0, 4, 1, 3)] } }), position: at() }, 'ChartSourceRange ranges require all rows or all columns to have length of 1'],
    ['a single cell, which is a line in neither direction', { spec: lines(source(0), { sourceRange: { sources: [span(0, 1, 1, 2)] } }), position: at() }, 'ChartSourceRange ranges require'],
    ['a bar chart with its numbers on the left', { spec: { basicChart: { chartType: 'BAR', series: [{ series: source(1), targetAxis: 'LEFT_AXIS' }] } }, position: at() }, 'Invalid targetAxis LEFT_AXIS'],
    ['a size below nothing', { spec: SPEC, position: { overlayPosition: { anchorCell: { sheetId: BOARD }, widthPixels: -5 } } }, 'Invalid widthPixels: -5.'],
  ])('%s', (_what, chart, message) => {
    const workbook = withData();
    const before = workbook.state;
    expect(() => add(workbook, chart)).toThrow(message);
    expect(workbook.state).toBe(before);
  });

  it('a number that another chart has, on whichever tab', () => {
    const workbook = withData();
    add(workbook, { chartId: 7, spec: SPEC, position: at() });
    expect(() => add(workbook, { chartId: 7, spec: SPEC, position: { overlayPosition: { anchorCell: { sheetId: 0 } } } })).toThrow('Cannot add chart with ID: 7, a chart with that ID already exists.');
  });

  it('with a 500 a basic chart that draws nothing', () => {
    const refusal = (() => {
      try {
        return add(withData(), { spec: { basicChart: { chartType: 'LINE' } }, position: at() });
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toMatchObject({ details: { code: 500, message: 'Invalid requests[0].addChart: Internal error encountered.' } });
  });
});

it.each<[string, EmbeddedChart]>([
  ['The field bubbleChart of a chart', { spec: { bubbleChart: {} }, position: at() }],
  ['A chart of the type SCATTER', { spec: { basicChart: { chartType: 'SCATTER' } }, position: at() }],
  ['The field stackedType of a chart', { spec: { basicChart: { chartType: 'BAR', stackedType: 'STACKED' } }, position: at() }],
  ['A chart on a sheet of its own', { spec: SPEC, position: { newSheet: true } }],
])('the stand-in refuses by name what it cannot draw: %s', (what, chart) => {
  expect(() => add(withData(), chart)).toThrow(what);
});

describe('a chart follows', () => {
  let workbook: Workbook;
  beforeEach(() => {
    workbook = withData();
    add(workbook, { chartId: 7, spec: SPEC, position: at() });
  });

  it('the rows and columns that it draws, on another tab than its own', () => {
    does(workbook, { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 3 } } });
    does(workbook, { insertDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } });
    expect(seriesOf(workbook)).toEqual([span(0, 6, 2, 3), span(0, 6, 3, 4)]);
  });

  it('its anchor', () => {
    does(workbook, { insertDimension: { range: { sheetId: BOARD, dimension: 'ROWS', startIndex: 0, endIndex: 5 } } });
    expect(charts(workbook)[0]?.position?.overlayPosition?.anchorCell).toEqual({ sheetId: BOARD, rowIndex: 7, columnIndex: 1 });
    expect(seriesOf(workbook)).toEqual([span(0, 4, 1, 2), span(0, 4, 2, 3)]);
  });

  it('a deleted column by losing that series and nothing else', () => {
    does(workbook, { deleteDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } } });
    expect(seriesOf(workbook)).toEqual([span(0, 4, 1, 2)]);
  });

  it('a deleted tab by drawing nothing, and its own into nowhere', () => {
    const other = workbook.fork();
    does(workbook, { deleteSheet: { sheetId: 0 } });
    expect(charts(workbook)).toMatchObject([{ chartId: 7, spec: { title: 'Devices', basicChart: { domains: [], series: [] } } }]);
    does(other, { deleteSheet: { sheetId: BOARD } });
    expect(charts(other)).toEqual([]);
  });
});
