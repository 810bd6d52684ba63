/** This file follows charts when lines are inserted, deleted or moved, and when a tab is deleted that they draw. */
import type { ChartData, ChartSpec, EmbeddedChart, GridRange } from './schema';
import { shiftSpan, type Shift } from './shift';

/**
 * Charts after a change of the lines of one tab, or after its deletion (`shift` null). A series whose column is gone is gone from the
 * chart, which stays, and nothing is said (observed live: mmedum/google-sheets-mcp, its recorded fake of charts).
 */
export function shiftCharts(charts: readonly EmbeddedChart[], sheetId: number, shift: Shift | null): readonly EmbeddedChart[] {
  const follow = (range: GridRange): GridRange | null => ((range.sheetId ?? 0) !== sheetId ? range : shift === null ? null : shiftSpan(range, shift));
  return charts.map((chart) => {
    const { spec } = chart;
    const position = shift === null ? chart.position : shiftedAnchor(chart.position, sheetId, shift);
    return { ...chart, ...(spec === undefined ? {} : { spec: shiftSpec(spec, follow) }), ...(position === undefined ? {} : { position }) };
  });
}

function shiftSpec(spec: ChartSpec, follow: (range: GridRange) => GridRange | null): ChartSpec {
  const kept = (data: ChartData | undefined): ChartData | undefined => {
    const sources = (data?.sourceRange?.sources ?? []).flatMap((range) => follow(range) ?? []);
    return sources.length === 0 ? undefined : { ...data, sourceRange: { sources } };
  };
  const { basicChart, pieChart } = spec;
  return {
    ...spec,
    ...(basicChart === undefined
      ? {}
      : {
          basicChart: {
            ...basicChart,
            domains: (basicChart.domains ?? []).flatMap((each) => (kept(each.domain) === undefined ? [] : [{ ...each, domain: kept(each.domain) }])),
            series: (basicChart.series ?? []).flatMap((each) => (kept(each.series) === undefined ? [] : [{ ...each, series: kept(each.series) }])),
          },
        }),
    ...(pieChart === undefined ? {} : { pieChart: { ...pieChart, domain: kept(pieChart.domain), series: kept(pieChart.series) } }),
  };
}

/** The anchor goes with its cell; where that is deleted it stays where the cell was (unsourced). */
function shiftedAnchor(position: EmbeddedChart['position'], sheetId: number, shift: Shift): EmbeddedChart['position'] {
  const cell = position?.overlayPosition?.anchorCell;
  if (cell === undefined || (cell.sheetId ?? 0) !== sheetId) return position;
  const name = shift.dimension === 'ROWS' ? 'rowIndex' : 'columnIndex';
  const before = cell[name] ?? 0;
  return { ...position, overlayPosition: { ...position?.overlayPosition, anchorCell: { ...cell, [name]: shift.line(before) ?? before } } };
}
