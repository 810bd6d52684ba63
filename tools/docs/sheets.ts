/** This file writes `docs/sheets.md`: every workbook, tab and column, from the declarations. */
import { ROOMS, SHEETS } from '../../src/app/rooms';
import { WORKBOOK_TITLES } from '../../src/app/workbook-files';
import { type Privacy, type Sheet, WORKBOOKS } from '../../src/base/table';
import { READERS } from '../../src/upkeep/records/rules/privacy';
import { generatedBy, page, table } from './page';

const FACTS_OF: Readonly<Record<Privacy, string>> = { none: '', staff: 'staff', student: 'students', family: 'families' };

function columnRows(sheet: Sheet): string[][] {
  return Object.entries(sheet.columns).map(([name, column]) => {
    const { choices } = column.kind;
    const kind = choices === undefined ? column.kind.name : `one of ${choices.join(', ')}`;
    const more = [name === sheet.key ? 'names the row' : '', column.volatile ? 'not in History' : ''].filter((one) => one !== '');
    return [column.header, column.note, [kind, ...more].join('; '), FACTS_OF[column.privacy]];
  });
}

/** The charts that lie on a tab, with the tables that they draw. */
function charts(sheet: Sheet): readonly string[] {
  const board = ROOMS.flatMap((room) => room.boards ?? []).find((one) => one.sheet === sheet);
  return board === undefined ? [] : [table(['Chart', 'What it shows', 'Draws'], board.charts.map((chart) => [chart.title, chart.about, chart.sheet.name]))];
}

function tab(sheet: Sheet): string {
  const more = [sheet.hidden ? 'Hidden.' : '', sheet.history ? '' : 'Its changes are not in History.'].filter((one) => one !== '');
  return [
    `### ${sheet.name}`,
    [sheet.note, ...more, `Part: ${sheet.room}; tab number ${sheet.sheetId}.`].join(' '),
    table(['Column', 'What it holds', 'Kind', 'Facts about'], columnRows(sheet)),
    ...charts(sheet),
  ].join('\n\n');
}

export function sheetsPage(): string {
  const workbooks = WORKBOOKS.map((name) => [`## ${WORKBOOK_TITLES[name]}`, READERS[name], ...SHEETS.filter((sheet) => sheet.workbook === name).map(tab)].join('\n\n'));
  return page([
    '# The sheets',
    generatedBy("the rooms' `sheet.ts` files"),
    'Columns are found by their headers and rows by the column that names them, so anybody may sort, filter, reorder columns and add columns of their own. ' +
      '"Facts about" says whose personal data a column may hold; such columns are kept out of logs. ' +
      'Each workbook also has the hidden tab `_commits`, the journal of what MyTech wrote.',
    ...workbooks,
  ]);
}
