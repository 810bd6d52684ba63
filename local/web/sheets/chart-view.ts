/** This file reads the charts of a tab as they are to be drawn: the numbers of their ranges, without the rows that are hidden. */
import { valueOf } from '../../services/sheets/cell';
import type { ChartData, ChartSpec, EmbeddedChart, GridRange } from '../../services/sheets/schema';
import { sheetById, type SheetState, type WorkbookState } from '../../services/sheets/state';
import { formatted } from '../../services/sheets/values';
import type { ChartLineView, ChartView } from '../wire';
import { cssColor } from './looks';

const KINDS: Readonly<Record<string, ChartView['kind']>> = { BAR: 'bar', COLUMN: 'column', LINE: 'line' };
const LEGENDS: Readonly<Record<string, ChartView['legend']>> = { BOTTOM_LEGEND: 'bottom', RIGHT_LEGEND: 'right', NO_LEGEND: null };

export function chartViews(state: WorkbookState, sheet: SheetState): readonly ChartView[] {
  return sheet.charts.map((chart) => chartView(state, chart));
}

/** Whether the charts of a tab draw the same cells as in an earlier version; content is immutable, so sameness is a reference's. */
export function drawsTheSame(before: WorkbookState, after: WorkbookState, sheet: SheetState): boolean {
  if (sheet.charts.length === 0 && sheetById(before.sheets, sheet.sheetId)?.charts.length === 0) return true;
  if (sheetById(before.sheets, sheet.sheetId)?.charts !== sheet.charts) return false;
  const drawn = new Set(sheet.charts.flatMap((chart) => sourcesOf(chart.spec).map((source) => source.sheetId ?? 0)));
  return [...drawn].every((sheetId) => {
    const [old, now] = [sheetById(before.sheets, sheetId), sheetById(after.sheets, sheetId)];
    return old?.rows === now?.rows && old?.rowLines === now?.rowLines;
  });
}

const rangesOf = (data: ChartData | undefined): readonly GridRange[] => data?.sourceRange?.sources ?? [];

function sourcesOf(spec: ChartSpec | undefined): readonly GridRange[] {
  const { basicChart, pieChart } = spec ?? {};
  return [pieChart?.domain, pieChart?.series, ...(basicChart?.domains ?? []).map((each) => each.domain), ...(basicChart?.series ?? []).map((each) => each.series)].flatMap(rangesOf);
}

interface Point {
  readonly text: string;
  readonly value: number | null;
}

/** The cells of a line in order; those in hidden rows and columns are left out where the chart says so, and where it says nothing. */
function pointsOf(state: WorkbookState, data: ChartData | undefined, spec: ChartSpec): readonly Point[] {
  const skips = spec.hiddenDimensionStrategy ?? 'SKIP_HIDDEN_ROWS_AND_COLUMNS';
  return rangesOf(data).flatMap((range) => {
    const sheet = sheetById(state.sheets, range.sheetId ?? 0);
    if (sheet === undefined) return [];
    const points: Point[] = [];
    for (let row = range.startRowIndex ?? 0; row < (range.endRowIndex ?? sheet.rowCount); row++) {
      if (skips.includes('ROWS') && sheet.rowLines.get(row)?.hiddenByUser === true) continue;
      for (let column = range.startColumnIndex ?? 0; column < (range.endColumnIndex ?? sheet.columnCount); column++) {
        if (skips.includes('COLUMNS') && sheet.columnLines.get(column)?.hiddenByUser === true) continue;
        const cell = sheet.rows[row]?.[column];
        const value = valueOf(cell);
        points.push({ text: formatted(cell) ?? '', value: typeof value === 'number' ? value : null });
      }
    }
    return points;
  });
}

interface Lines {
  readonly labels: readonly string[];
  readonly lines: readonly ChartLineView[];
}

/** Rows at the end that hold nothing are drawn too, as labels without a number: the strict reading of what nobody documents. */
function linesOf(state: WorkbookState, spec: ChartSpec): Lines {
  const { basicChart, pieChart } = spec;
  const series = pieChart !== undefined ? [{ series: pieChart.series, colorStyle: undefined, dataLabel: undefined }] : (basicChart?.series ?? []);
  const domain = pointsOf(state, pieChart !== undefined ? pieChart.domain : basicChart?.domains?.[0]?.domain, spec);
  const all = series.map((each) => ({ color: cssColor(each.colorStyle), labelled: each.dataLabel?.type === 'DATA', points: pointsOf(state, each.series, spec) }));
  // Google guesses where it is not told: a text above numbers is a header.
  const guessed = all.some(({ points }) => points[0]?.value === null && points[0].text !== '') ? 1 : 0;
  const headers = basicChart?.headerCount ?? guessed;
  return {
    labels: domain.slice(headers).map((point) => point.text),
    lines: all.map(({ color, labelled, points }) => ({ name: headers > 0 ? (points[0]?.text ?? '') : '', color, labelled, values: points.slice(headers).map((point) => point.value) })),
  };
}

function chartView(state: WorkbookState, { chartId, spec = {}, position }: EmbeddedChart): ChartView {
  const { basicChart, pieChart, title, subtitle, altText } = spec;
  const kind = pieChart !== undefined ? 'pie' : (KINDS[basicChart?.chartType ?? ''] ?? 'column');
  const axes = basicChart?.axis ?? [];
  const numbersAt = kind === 'bar' ? 'BOTTOM_AXIS' : 'LEFT_AXIS';
  const numbers = axes.find((axis) => axis.position === numbersAt);
  const labels = axes.find((axis) => axis.position !== numbersAt);
  const { anchorCell, offsetXPixels, offsetYPixels, widthPixels, heightPixels } = position?.overlayPosition ?? {};
  return {
    chartId: chartId ?? 0,
    kind,
    title: title ?? '',
    subtitle: subtitle ?? '',
    about: altText ?? '',
    hole: pieChart?.pieHole ?? 0,
    legend: LEGENDS[(pieChart?.legendPosition ?? basicChart?.legendPosition) || 'RIGHT_LEGEND'] ?? null,
    labelTitle: labels?.title ?? '',
    numberTitle: numbers?.title ?? '',
    least: numbers?.viewWindowOptions?.viewWindowMin ?? null,
    most: numbers?.viewWindowOptions?.viewWindowMax ?? null,
    ...linesOf(state, spec),
    place: {
      row: anchorCell?.rowIndex ?? 0,
      column: anchorCell?.columnIndex ?? 0,
      right: offsetXPixels ?? 0,
      down: offsetYPixels ?? 0,
      width: widthPixels ?? 0,
      height: heightPixels ?? 0,
    },
  };
}
