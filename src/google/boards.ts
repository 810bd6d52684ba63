/** This file lays the charts of a board out by the Sheets API. Nothing reads a chart back but its number: people may restyle it. */
import type { Cell } from '../base/cell';
import type { Board, Chart } from '../base/board';
import type { Sheet } from '../base/table';
import type { Request } from './store/ask';
import { columnOf, declaredHeaders } from './store/layout';

const TAB_COLOR = '#0f766e';
const PIE_HOLE = 0.5;
const HEX = 16;
const FULL = 255;

type Spec = GoogleAppsScript.Sheets.Schema.ChartSpec;
type Source = GoogleAppsScript.Sheets.Schema.ChartData;

/** How a tab stands in the batch that lays the charts: its headers from left to right, and how many rows it has. */
export interface LaidTab {
  readonly headers: readonly Cell[];
  readonly rows: number;
  readonly fresh: boolean;
}

/** What makes the charts of a board that are missing. The tabs that they draw stand by then, and have rows enough. */
export function boardRequests(board: Board, standing: ReadonlySet<number>, tab: (sheet: Sheet) => LaidTab): Request[] {
  const missing = board.charts.filter((chart) => !standing.has(chart.chartId));
  if (missing.length === 0) return [];
  const needed = new Map<Sheet, number>([[board.sheet, board.rows]]);
  // One row more than is drawn, since no tab may have all of its rows but the header hidden.
  for (const { sheet, rows } of missing) needed.set(sheet, Math.max(needed.get(sheet) ?? 0, rows + 2));
  return [
    ...[...needed].flatMap(([sheet, rows]) => grown(sheet, tab(sheet).rows, rows)),
    ...(tab(board.sheet).fresh ? look(board) : []),
    ...missing.map((chart) => ({ addChart: { chart: { chartId: chart.chartId, spec: specOf(chart, tab(chart.sheet)), position: positionOf(board, chart) } } })),
  ];
}

const grown = ({ sheetId }: Sheet, rows: number, needed: number): Request[] => (rows >= needed ? [] : [{ appendDimension: { sheetId, dimension: 'ROWS', length: needed - rows } }]);

/** A board is looked at, not typed into: no lines between the cells, and columns as wide as its sentences. */
function look({ sheet, widths }: Board): Request[] {
  const columns = Object.keys(sheet.columns);
  return [
    { updateSheetProperties: { properties: { sheetId: sheet.sheetId, gridProperties: { hideGridlines: true }, tabColorStyle: { rgbColor: colorOf(TAB_COLOR) } }, fields: 'gridProperties.hideGridlines,tabColorStyle' } },
    ...Object.entries(widths).map(([name, pixelSize]) => ({
      updateDimensionProperties: {
        range: { sheetId: sheet.sheetId, dimension: 'COLUMNS', startIndex: columns.indexOf(name), endIndex: columns.indexOf(name) + 1 },
        properties: { pixelSize },
        fields: 'pixelSize',
      },
    })),
  ];
}

const colorOf = (hex: string): GoogleAppsScript.Sheets.Schema.Color => {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), HEX) / FULL;
  return { red: part(1), green: part(3), blue: part(5) };
};

function positionOf({ sheet }: Board, { at, size }: Chart): GoogleAppsScript.Sheets.Schema.EmbeddedObjectPosition {
  return {
    overlayPosition: {
      anchorCell: { sheetId: sheet.sheetId, rowIndex: at.row, columnIndex: at.column },
      offsetXPixels: at.pixelsRight,
      widthPixels: size.width,
      heightPixels: size.height,
    },
  };
}

/**
 * "Exactly one dimension must have a length of 1": Sheets API, ChartSourceRange.sources. The header comes along and names the line; a
 * pie has no field that says so, and would have to guess.
 */
function sourceOf({ sheet, rows, kind }: Chart, column: string, { headers }: LaidTab): Source {
  const at = columnOf(headers, sheet.columns[column]?.header ?? '');
  return { sourceRange: { sources: [{ sheetId: sheet.sheetId, startRowIndex: kind === 'pie' ? 1 : 0, endRowIndex: 1 + rows, startColumnIndex: at, endColumnIndex: at + 1 }] } };
}

function specOf(chart: Chart, tab: LaidTab): Spec {
  const { title, subtitle, about } = chart;
  // Rows without a line of theirs are hidden, and so are the tabs; what is hidden in them is not drawn.
  const common = { title, subtitle, altText: about, hiddenDimensionStrategy: 'SKIP_HIDDEN_ROWS_AND_COLUMNS' };
  const domain = sourceOf(chart, chart.labels, tab);
  if (chart.kind === 'pie') {
    const series = sourceOf(chart, chart.lines[0]?.column ?? '', tab);
    return { ...common, pieChart: { domain, series, legendPosition: 'RIGHT_LEGEND', pieHole: PIE_HOLE } };
  }
  const across = chart.kind === 'bar';
  const numbers = across ? 'BOTTOM_AXIS' : 'LEFT_AXIS';
  const labels = across ? 'LEFT_AXIS' : 'BOTTOM_AXIS';
  // "EXPLICIT … If a value is unspecified, it will fall back to the PRETTY value": Sheets API, ViewWindowMode.
  const window = { viewWindowMin: 0, ...(chart.most === undefined ? {} : { viewWindowMax: chart.most }), viewWindowMode: 'EXPLICIT' };
  const axis = [
    { position: labels, title: chart.axes?.labels ?? '' },
    { position: numbers, title: chart.axes?.numbers ?? '', viewWindowOptions: window },
  ];
  const series = chart.lines.map((line) => ({
    series: sourceOf(chart, line.column, tab),
    // The axis of a bar chart's numbers is its bottom one: Sheets API, BasicChartSeries.targetAxis, "a valid minor axis for the chart's type".
    targetAxis: numbers,
    colorStyle: { rgbColor: colorOf(line.color) },
    ...(chart.kind === 'line' ? {} : { dataLabel: { type: 'DATA' } }),
  }));
  return {
    ...common,
    basicChart: {
      chartType: chart.kind.toUpperCase(),
      legendPosition: chart.lines.length > 1 ? 'BOTTOM_LEGEND' : 'NO_LEGEND',
      headerCount: 1,
      axis,
      domains: [{ domain }],
      series,
    },
  };
}

/** The headers of a tab as they stand after set-up has added those that are missing at its right end. */
export const headersAfter = (sheet: Sheet, headers: readonly Cell[] | undefined): readonly Cell[] =>
  headers === undefined ? declaredHeaders(sheet) : [...headers, ...declaredHeaders(sheet).filter((header) => columnOf(headers, String(header)) < 0)];
