/** This file declares the helpdesk's charts; they lie on the dashboard's tab, below the fleet's. */
import { defineBoard } from '../../base/board';
import { DASHBOARD_BANDS, WIDTHS, bandsEnd, inLeft, inRight, CHART_SIZE } from '../../dashboard/board';
import { dashboard } from '../../dashboard/sheet';
import { CHART_PLACES, helpdeskByKind, helpdeskBySchool, helpdeskByWeek } from './sheet';

const TEAL = '#0f766e';
const BLUE = '#3b6ea8';
const AMBER = '#c98a1c';
const RED = '#b3402f';
const GREEN = '#5b8c3e';
const GREY = '#7c868a';

const ALL_PERCENT = 100;
const FIRST = DASHBOARD_BANDS;
const BANDS = 4;

export const helpdeskBoard = defineBoard({
  sheet: dashboard,
  widths: WIDTHS,
  rows: bandsEnd(FIRST + BANDS),
  charts: [
    {
      chartId: 22101,
      kind: 'line',
      title: 'Tickets by week',
      subtitle: 'Opened and resolved',
      about: 'Lines: for each week how many tickets were opened and how many were resolved.',
      sheet: helpdeskByWeek,
      rows: CHART_PLACES.weeks,
      labels: 'week',
      lines: [{ column: 'opened', color: BLUE }, { column: 'resolved', color: TEAL }],
      axes: { labels: '', numbers: 'Tickets' },
      at: inLeft(FIRST),
      size: CHART_SIZE,
    },
    {
      chartId: 22102,
      kind: 'column',
      title: 'What is asked',
      subtitle: 'This month against last, by category',
      about: 'Columns: for each category how many tickets were opened this month and last.',
      sheet: helpdeskByKind,
      rows: CHART_PLACES.categories,
      labels: 'category',
      lines: [{ column: 'thisMonth', color: TEAL }, { column: 'lastMonth', color: GREY }],
      axes: { labels: '', numbers: 'Tickets' },
      at: inRight(FIRST),
      size: CHART_SIZE,
    },
    {
      chartId: 22103,
      kind: 'line',
      title: 'In time',
      subtitle: 'Percent of first answers and solutions that kept their target, by week',
      about: 'Lines: for each week how many percent of the first answers and of the solutions due in it were in time.',
      sheet: helpdeskByWeek,
      rows: CHART_PLACES.weeks,
      labels: 'week',
      lines: [{ column: 'answersInTime', color: TEAL }, { column: 'solutionsInTime', color: AMBER }],
      axes: { labels: '', numbers: 'Percent' },
      most: ALL_PERCENT,
      at: inLeft(FIRST + 1),
      size: CHART_SIZE,
    },
    {
      chartId: 22104,
      kind: 'bar',
      title: 'Waiting for us, by school',
      subtitle: 'Open tickets, and how many are overdue',
      about: 'Bars: for each school how many tickets wait for staff, and how many of them are past a deadline.',
      sheet: helpdeskBySchool,
      rows: CHART_PLACES.schools,
      labels: 'school',
      lines: [{ column: 'open', color: BLUE }, { column: 'late', color: RED }],
      axes: { labels: '', numbers: 'Tickets' },
      at: inRight(FIRST + 1),
      size: CHART_SIZE,
    },
    {
      chartId: 22105,
      kind: 'column',
      title: 'When people ask',
      subtitle: 'By hour of the day, this month and last',
      about: 'Columns: for each hour of the day how many tickets were opened.',
      sheet: helpdeskByKind,
      rows: CHART_PLACES.hours,
      labels: 'hour',
      lines: [{ column: 'byHour', color: BLUE }],
      axes: { labels: 'Hour', numbers: 'Tickets' },
      at: inLeft(FIRST + 2),
      size: CHART_SIZE,
    },
    {
      chartId: 22106,
      kind: 'line',
      title: 'Solved by the steps in the form',
      subtitle: 'Percent of those who asked, by week',
      about: 'A line: for each week how many percent of the questions were solved by the steps that the form shows.',
      sheet: helpdeskByWeek,
      rows: CHART_PLACES.weeks,
      labels: 'week',
      lines: [{ column: 'deflected', color: GREEN }],
      axes: { labels: '', numbers: 'Percent' },
      most: ALL_PERCENT,
      at: inRight(FIRST + 2),
      size: CHART_SIZE,
    },
    {
      chartId: 22107,
      kind: 'bar',
      title: 'In which language people ask',
      subtitle: 'This month and last; languages with under ten questions are told together',
      about: 'Bars: for each language of the form how many tickets were opened; small groups are not shown by themselves.',
      sheet: helpdeskByKind,
      rows: CHART_PLACES.languages,
      labels: 'language',
      lines: [{ column: 'byLanguage', color: TEAL }],
      axes: { labels: '', numbers: 'Tickets' },
      at: inLeft(FIRST + 3),
      size: CHART_SIZE,
    },
    {
      chartId: 22108,
      kind: 'line',
      title: 'Content with the help',
      subtitle: 'Percent of survey answers that were not low, by week',
      about: 'A line: for each week how many percent of those who answered the survey gave 3, 4 or 5.',
      sheet: helpdeskByWeek,
      rows: CHART_PLACES.weeks,
      labels: 'week',
      lines: [{ column: 'content', color: GREEN }],
      axes: { labels: '', numbers: 'Percent' },
      most: ALL_PERCENT,
      at: inRight(FIRST + 3),
      size: CHART_SIZE,
    },
  ],
});
