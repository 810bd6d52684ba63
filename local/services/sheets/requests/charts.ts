/**
 * This file carries out addChart: what Google takes is kept as it came, and what it refuses is refused in its words. Wordings marked
 * "recorded" were recorded from live calls by mmedum/google-sheets-mcp (its fake of charts); others say where they were seen.
 */
import { INTERNAL_ERROR, notHere, RequestProblem } from '../problem';
import type { Draft } from '../draft';
import { rectOf } from '../ranges';
import type { ChartData, ChartSpec, EmbeddedChart, EmbeddedObjectPosition } from '../schema';
import { sheetById, type Rect } from '../state';
import type { Handler, Handlers } from './handler';

/** Google's own size where none is given: recorded, and sheets.v4, OverlayPosition. */
const WIDTH_PIXELS = 600;
const HEIGHT_PIXELS = 371;

const SPEC_FIELDS = ['title', 'subtitle', 'altText', 'hiddenDimensionStrategy', 'basicChart', 'pieChart'];
const BASIC_FIELDS = ['chartType', 'legendPosition', 'headerCount', 'axis', 'domains', 'series'];
const AXIS_FIELDS = ['position', 'title', 'viewWindowOptions'];
const SERIES_FIELDS = ['series', 'targetAxis', 'colorStyle', 'dataLabel'];
const PIE_FIELDS = ['domain', 'series', 'legendPosition', 'pieHole'];
const OVERLAY_FIELDS = ['anchorCell', 'offsetXPixels', 'offsetYPixels', 'widthPixels', 'heightPixels'];
/** What the grid of the web face can draw. */
const CHART_TYPES = ['BAR', 'COLUMN', 'LINE'];
/** The axis on which a kind of chart puts its numbers; another is "an error" (sheets.v4, BasicChartSeries.targetAxis). */
const NUMBER_AXES: Readonly<Record<string, readonly string[]>> = { BAR: ['BOTTOM_AXIS'] };
const USUAL_NUMBER_AXES = ['LEFT_AXIS', 'RIGHT_AXIS'];

function only(what: string, value: object | null | undefined, fields: readonly string[]): void {
  const other = Object.keys(value ?? {}).find((field) => !fields.includes(field));
  if (other !== undefined) throw notHere(`The field ${other} of a chart's ${what}`);
}

const addChart: Handler<'addChart'> = {
  fields: ['chart'],
  run(draft, { chart }) {
    only('chart', chart, ['chartId', 'spec', 'position']);
    const { spec } = chart ?? {};
    // Recorded.
    if (spec === undefined) throw new RequestProblem('no chart spec');
    checkSpec(draft, spec);
    const chartId = chart?.chartId ?? freshChartId(draft);
    if (!Number.isInteger(chartId) || chartId < 0) throw new RequestProblem(`Invalid chartId: ${chartId}.`);
    // "It is an error to specify the ID of an embedded object that already exists" (sheets.v4, AddChartRequest); the wording follows that for sheets.
    if (chartIds(draft).includes(chartId)) throw new RequestProblem(`Cannot add chart with ID: ${chartId}, a chart with that ID already exists.`);
    const { sheetId, position } = placed(draft, chart?.position);
    const added: EmbeddedChart = structuredClone({ chartId, spec, position });
    draft.change(sheetId, { charts: [...draft.sheet(sheetId).charts, added] });
    return { addChart: { chart: structuredClone(added) } };
  },
};

const chartIds = (draft: Draft): readonly number[] => draft.sheets.flatMap((sheet) => sheet.charts.flatMap((chart) => chart.chartId ?? []));

function freshChartId(draft: Draft): number {
  for (;;) {
    const id = draft.ids.number();
    if (!chartIds(draft).includes(id)) return id;
  }
}

/** The first two refusals are recorded, the misspelling with them. */
function placed(draft: Draft, given: EmbeddedObjectPosition | undefined): { readonly sheetId: number; readonly position: EmbeddedObjectPosition } {
  only('position', given, ['overlayPosition', 'newSheet', 'sheetId']);
  if (given?.newSheet === true || typeof given?.sheetId === 'number') throw notHere('A chart on a sheet of its own');
  const overlay = given?.overlayPosition;
  only('position', overlay, OVERLAY_FIELDS);
  const cell = overlay?.anchorCell;
  if (cell === undefined) throw new RequestProblem('One of EmbeddedObjectPosition.overlayPosition or EmbeddedObjectPosition.sheetId must be set');
  const sheetId = cell.sheetId ?? 0;
  const sheet = sheetById(draft.sheets, sheetId);
  if (sheet === undefined) throw new RequestProblem(`No sheet with id: ${sheetId}`);
  const { rowIndex = 0, columnIndex = 0 } = { rowIndex: cell.rowIndex ?? 0, columnIndex: cell.columnIndex ?? 0 };
  // A cell that the grid does not have: refused as any other range is (unsourced for charts).
  rectOf(draft, { sheetId, startRowIndex: rowIndex, endRowIndex: rowIndex + 1, startColumnIndex: columnIndex, endColumnIndex: columnIndex + 1 });
  const { offsetXPixels, offsetYPixels, widthPixels, heightPixels } = overlay ?? {};
  for (const [name, value] of Object.entries({ offsetXPixels, offsetYPixels, widthPixels, heightPixels })) {
    if (typeof value === 'number' && (!Number.isInteger(value) || value < 0)) throw new RequestProblem(`Invalid ${name}: ${value}.`);
  }
  const position = {
    overlayPosition: {
      anchorCell: { sheetId, rowIndex, columnIndex },
      ...(offsetXPixels ? { offsetXPixels } : {}),
      ...(offsetYPixels ? { offsetYPixels } : {}),
      widthPixels: widthPixels || WIDTH_PIXELS,
      heightPixels: heightPixels || HEIGHT_PIXELS,
    },
  };
  return { sheetId, position };
}

function checkSpec(draft: Draft, spec: ChartSpec): void {
  only('spec', spec, SPEC_FIELDS);
  const { basicChart, pieChart } = spec;
  if (basicChart === undefined && pieChart === undefined) {
    // Recorded; the misspelling is Google's.
    throw new RequestProblem('One of basicChart, pieChart, bubbleChart, candelstickChart, histogramChart, or orgChart must be set on chartSpec.');
  }
  if (basicChart !== undefined && pieChart !== undefined) throw new RequestProblem("oneof field 'chart' is already set.");
  if (pieChart !== undefined) {
    only('pieChart', pieChart, PIE_FIELDS);
    checkSources(draft, [pieChart.domain, pieChart.series]);
    return;
  }
  only('basicChart', basicChart, BASIC_FIELDS);
  const { domains = [], series = [], axis = [] } = basicChart ?? {};
  const type = basicChart?.chartType ?? '';
  if (!CHART_TYPES.includes(type)) throw notHere(`A chart of the type ${type}`);
  // Recorded: HTTP 500, which a caller may well take for something that passes.
  if (domains.length === 0 && series.length === 0) throw new RequestProblem('Internal error encountered.', INTERNAL_ERROR);
  if (domains.length > 1) throw new RequestProblem('Only a single domain is supported.');
  for (const each of axis) only('axis', each, AXIS_FIELDS);
  for (const each of domains) only('domain', each, ['domain']);
  for (const each of series) {
    only('series', each, SERIES_FIELDS);
    only('dataLabel', each.dataLabel, ['type']);
    const axes = NUMBER_AXES[type] ?? USUAL_NUMBER_AXES;
    if (typeof each.targetAxis === 'string' && !axes.includes(each.targetAxis)) throw new RequestProblem(`Invalid targetAxis ${each.targetAxis} for a chart of the type ${type}.`);
  }
  checkSources(draft, [...domains.map((each) => each.domain), ...series.map((each) => each.series)]);
}

/**
 * "Exactly one dimension must have a length of 1 …; the domain (if it exists) & all series must have the same number of source
 * ranges" (sheets.v4, ChartSourceRange.sources). The wording of the first was seen live: syndesisio/syndesis#4583.
 */
function checkSources(draft: Draft, all: readonly (ChartData | undefined)[]): void {
  for (const data of all) {
    only('data', data, ['sourceRange']);
    const sources = data?.sourceRange?.sources ?? [];
    if (sources.length > 1) throw notHere('A chart whose line has several source ranges');
    const [source] = sources;
    if (source === undefined) throw new RequestProblem('A chart must have a source range for its domain and each of its series.');
    const rect = rectOf(draft, source);
    if (!isLine(rect)) throw new RequestProblem('ChartSourceRange ranges require all rows or all columns to have length of 1');
  }
}

const isLine = (rect: Rect): boolean => (rect.endRow - rect.startRow === 1) !== (rect.endColumn - rect.startColumn === 1);

export const CHART_REQUESTS = { addChart } satisfies Handlers;
