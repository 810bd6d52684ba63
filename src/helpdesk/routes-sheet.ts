/** This file declares the table by which a district says who takes which tickets. */
import { type Row, choice, defineSheet, list, text } from '../base/table';
import { TIERS } from './sheet';

/** Routing: rules from the top down, the first that fits a ticket holds. Without any, a ticket goes to the nearest who can take it. */
export const routes = defineSheet(
  'Routing',
  { key: 'route', room: 'helpdesk', workbook: 'programme', sheetId: 22, note: 'Who takes which tickets: the first row that fits holds. Without any row they go to the nearest who can.', hidden: true },
  {
    route: text({ header: 'Rule', note: 'A name of your own for it, such as R1.' }),
    where: text({ header: 'Where', note: 'A school or its ID, or an area, as the Schools table has it; empty for everywhere.' }),
    category: text({ header: 'Category', note: 'What tickets are about, as their Category has it, such as screen; empty for all.' }),
    language: text({ header: 'Language', note: 'Their language, such as es or Spanish; empty for all.' }),
    hours: choice({ header: 'Hours', note: 'When they came; empty for always.', of: ['', 'outside school hours'], empty: '' }),
    tier: choice({ header: 'Tier', note: 'Who works on them first.', of: TIERS, empty: 'district' }),
    who: list({
      header: 'Who',
      note: 'Addresses with commas between them, of whom the one with the fewest open tickets gets the next; empty for whom the Schools table names for the tier.',
      privacy: 'staff',
    }),
  },
);

export type Route = Row<typeof routes>;
