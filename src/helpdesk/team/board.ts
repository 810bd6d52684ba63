/** This file declares the chart of what the teams of the schools have solved; it lies beside the figures that it draws. */
import { defineBoard } from '../../base/board';
import { schoolTeams } from './sheet';

/** The largest districts that set-up accepts have 60 schools. */
export const SCHOOLS_DRAWN = 60;

export const teamBoard = defineBoard({
  sheet: schoolTeams,
  widths: { school: 220, members: 90, solved: 90, solvedInMonth: 140 },
  rows: SCHOOLS_DRAWN,
  charts: [
    {
      chartId: 50601,
      kind: 'bar',
      title: 'Solved by the teams of our schools',
      subtitle: 'Tickets, so far and since the month began',
      about: 'Bars: for each school how many tickets its students solved so far, and how many of them this month.',
      sheet: schoolTeams,
      rows: SCHOOLS_DRAWN,
      labels: 'school',
      lines: [
        { column: 'solved', color: '#0f766e' },
        { column: 'solvedInMonth', color: '#c98a1c' },
      ],
      axes: { labels: '', numbers: 'Tickets' },
      at: { row: 0, column: 3, pixelsRight: 160 },
      size: { width: 594, height: 371 },
    },
  ],
});
