/** This file declares the charts of the dashboard: what each draws, and where it lies below the figures. */
import { type Chart, defineBoard } from '../base/board';
import { PLACES, SILENCES, coverageByGrade, coverageBySchool, dashboard, endOfUpdates, exceptionsByDay, fleetByConsole, fleetByModel, fleetByStatus } from './sheet';

const TEAL = '#0f766e';
const BLUE = '#3b6ea8';
const AMBER = '#c98a1c';
const RED = '#b3402f';
const VIOLET = '#7a5195';
const GREEN = '#5b8c3e';
const GREY = '#7c868a';

/** The tab is as wide as two charts with a gap between. */
export const WIDTHS = { figure: 250, value: 250, next: 700 } as const;
const CHART_WIDTH = 594;
const RIGHT_HALF_PIXELS = WIDTHS.figure + WIDTHS.value + WIDTHS.next - CHART_WIDTH;

/** The first row below the figures, with an empty one between. */
const FIRST_ROW = 13;
/** A chart is as high as Google makes it by itself (Sheets API, OverlayPosition.heightPixels), which is a little less than 18 rows. */
const CHART_HEIGHT = 371;
const CHART_ROWS = 18;
/** Sixty schools need room for their names. */
const TALL_HEIGHT = 749;

export const inLeft = (band: number): Chart['at'] => ({ row: FIRST_ROW + band * CHART_ROWS, column: 0, pixelsRight: 0 });
export const inRight = (band: number): Chart['at'] => ({ row: FIRST_ROW + band * CHART_ROWS, column: 2, pixelsRight: RIGHT_HALF_PIXELS - WIDTHS.figure - WIDTHS.value });
export const CHART_SIZE = { width: CHART_WIDTH, height: CHART_HEIGHT } as const;
const ALL_PERCENT = 100;
/** How many charts lie below one another; other rooms' charts come below them. */
export const DASHBOARD_BANDS = 5;
/** How many rows a tab needs for so many bands of charts. */
export const bandsEnd = (bands: number): number => FIRST_ROW + bands * CHART_ROWS + 1;

export const dashboardBoard = defineBoard({
  sheet: dashboard,
  widths: WIDTHS,
  rows: bandsEnd(DASHBOARD_BANDS),
  charts: [
    {
      chartId: 15901,
      kind: 'bar',
      title: 'Students with a device, by school',
      subtitle: 'Percent of active students who hold a Chromebook, laptop or tablet',
      about: 'Bars: for each school the percentage of its students who hold a device, the lowest first.',
      sheet: coverageBySchool,
      rows: PLACES.schools,
      labels: 'school',
      lines: [{ column: 'percent', color: TEAL }],
      axes: { labels: '', numbers: 'Percent' },
      most: ALL_PERCENT,
      at: inLeft(0),
      size: { width: CHART_WIDTH, height: TALL_HEIGHT },
    },
    {
      chartId: 15902,
      kind: 'column',
      title: 'Students with a device, by grade',
      subtitle: 'Percent of active students who hold a Chromebook, laptop or tablet',
      about: 'Columns: for each grade the percentage of its students who hold a device.',
      sheet: coverageByGrade,
      rows: PLACES.grades,
      labels: 'grade',
      lines: [{ column: 'percent', color: TEAL }],
      axes: { labels: 'Grade', numbers: 'Percent' },
      most: ALL_PERCENT,
      at: inRight(0),
      size: CHART_SIZE,
    },
    {
      chartId: 15903,
      kind: 'pie',
      title: 'Devices by status',
      subtitle: 'Everything in the inventory',
      about: 'A ring: how many devices are out, available, in repair, lost, stolen and retired.',
      sheet: fleetByStatus,
      rows: PLACES.statuses,
      labels: 'status',
      lines: [{ column: 'devices', color: TEAL }],
      at: inRight(1),
      size: CHART_SIZE,
    },
    {
      chartId: 15904,
      kind: 'bar',
      title: 'Devices by model',
      subtitle: 'In use; the ten commonest and all others',
      about: 'Bars: how many devices there are of each model, the commonest first.',
      sheet: fleetByModel,
      rows: PLACES.models,
      labels: 'model',
      lines: [{ column: 'devices', color: BLUE }],
      axes: { labels: '', numbers: 'Devices' },
      at: inLeft(2),
      size: CHART_SIZE,
    },
    {
      chartId: 15905,
      kind: 'bar',
      title: 'What the Admin console says',
      subtitle: 'Devices by console status',
      about: 'Bars: how many devices the Admin console calls active, disabled, deprovisioned and so on.',
      sheet: fleetByConsole,
      rows: PLACES.consoleStatuses,
      labels: 'status',
      lines: [{ column: 'devices', color: VIOLET }],
      axes: { labels: '', numbers: 'Devices' },
      at: inRight(2),
      size: CHART_SIZE,
    },
    {
      chartId: 15906,
      kind: 'column',
      title: 'When updates end',
      subtitle: 'Chromebooks in use, by the year in which Google stops updating them',
      about: 'Columns: for each year the number of Chromebooks whose updates end in it; what is past and what is not known stand apart.',
      sheet: endOfUpdates,
      rows: PLACES.years,
      labels: 'year',
      lines: [{ column: 'devices', color: AMBER }],
      axes: { labels: 'Year', numbers: 'Chromebooks' },
      at: inLeft(3),
      size: CHART_SIZE,
    },
    {
      chartId: 15907,
      kind: 'column',
      title: 'What replacing them costs',
      subtitle: 'By the year in which updates end, in whole units of the currency',
      about: 'Columns: for each year what it costs to replace the Chromebooks whose updates end in it.',
      sheet: endOfUpdates,
      rows: PLACES.years,
      labels: 'year',
      lines: [{ column: 'cost', color: RED }],
      axes: { labels: 'Year', numbers: 'Cost' },
      at: inRight(3),
      size: CHART_SIZE,
    },
    {
      chartId: 15908,
      kind: 'line',
      title: 'Open exceptions over time',
      subtitle: 'What did not add up, each night',
      about: 'Lines: for each day how many exceptions were open, by what they are about.',
      sheet: exceptionsByDay,
      rows: PLACES.days,
      labels: 'day',
      lines: [
        { column: 'holder', color: TEAL },
        { column: 'notSeen', color: BLUE },
        { column: 'support', color: AMBER },
        { column: 'console', color: VIOLET },
        { column: 'placed', color: RED },
        { column: 'count', color: GREEN },
        { column: 'other', color: GREY },
      ],
      axes: { labels: '', numbers: 'Open exceptions' },
      at: inLeft(4),
      size: CHART_SIZE,
    },
    {
      chartId: 15909,
      kind: 'column',
      title: 'When Chromebooks were last seen',
      subtitle: 'In use and in the Admin console',
      about: 'Columns: how many Chromebooks reported to Google within 30 days, and how many have been silent for longer.',
      sheet: fleetByStatus,
      rows: SILENCES.length,
      labels: 'silence',
      lines: [{ column: 'chromebooks', color: BLUE }],
      axes: { labels: '', numbers: 'Chromebooks' },
      at: inRight(4),
      size: CHART_SIZE,
    },
  ],
});
