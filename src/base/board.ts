/**
 * This file is the language in which a board is declared: charts that lie on a tab and draw what stands in other tables. Set-up
 * makes them once, and finds them again by their numbers; what people restyle stays as they like it.
 */
import type { Sheet } from './table';

export const CHART_KINDS = ['column', 'bar', 'line', 'pie'] as const;

export interface ChartLine {
  /** The column whose numbers are drawn; its header names them. */
  readonly column: string;
  /** `#rrggbb`. */
  readonly color: string;
}

export interface Chart {
  /** Its own number, chosen once: a chart that is there is found by it. 1 to 2,147,483,647. */
  readonly chartId: number;
  readonly kind: (typeof CHART_KINDS)[number];
  readonly title: string;
  readonly subtitle: string;
  /** What it shows, for those who hear the page. */
  readonly about: string;
  /** The table whose first rows it draws, as many as are not hidden. */
  readonly sheet: Sheet;
  readonly rows: number;
  /** The column that names what is drawn. */
  readonly labels: string;
  readonly lines: readonly ChartLine[];
  /** The titles of the two axes; a pie has none. */
  readonly axes?: { readonly labels: string; readonly numbers: string };
  /** Where the axis of the numbers ends, where that is known. */
  readonly most?: number;
  /** The cell at its upper left corner, counted from 0, and how far it lies to the right of that. */
  readonly at: { readonly row: number; readonly column: number; readonly pixelsRight: number };
  /** In pixels. */
  readonly size: { readonly width: number; readonly height: number };
}

export interface Board {
  /** The table on whose tab the charts lie. */
  readonly sheet: Sheet;
  /** The widths of the tab's columns, in pixels. */
  readonly widths: Readonly<Record<string, number>>;
  /** How many rows the tab needs so that every chart lies on it. */
  readonly rows: number;
  readonly charts: readonly Chart[];
}

/** Declares a board; throws at load where the declaration contradicts itself. */
export function defineBoard(board: Board): Board {
  const numbers = board.charts.map((chart) => chart.chartId);
  if (new Set(numbers).size !== numbers.length) throw new Error(`Two charts of ${board.sheet.name} have one number.`);
  for (const chart of board.charts) {
    if (chart.sheet.workbook !== board.sheet.workbook) throw new Error(`The chart "${chart.title}" draws a table of another workbook.`);
    const unknown = [chart.labels, ...chart.lines.map((line) => line.column)].find((column) => chart.sheet.columns[column] === undefined);
    if (unknown !== undefined) throw new Error(`The chart "${chart.title}" draws ${unknown}, which ${chart.sheet.name} does not have.`);
    if (chart.at.row >= board.rows) throw new Error(`The chart "${chart.title}" lies below its tab.`);
    if (chart.kind === 'pie' && chart.lines.length !== 1) throw new Error(`The pie "${chart.title}" must draw one column.`);
  }
  return board;
}
