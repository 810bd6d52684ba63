/** This file shows the student technology team the open tickets without names: number, tag, symptom, place. */
import type { Job } from '../app/entry';
import type { ProgramContext } from '../app/context';
import { mirror } from '../base/mirror';
import { type Row, defineSheet, newRow, text } from '../base/table';
import { accept } from '../base/verdict';
import { devices } from '../devices/sheet';
import { CATEGORY_KEYS } from '../words/vocabulary';
import { words } from '../words/words';
import { type Ticket, tickets } from './sheet';

export const queue = defineSheet(
  'Queue',
  { key: 'ticket', room: 'helpdesk', workbook: 'techTeam', sheetId: 501, note: 'Open tickets for the student technology team. No names stand here.' },
  {
    ticket: text({ header: 'Ticket', note: 'The number of the ticket.' }),
    assetTag: text({ header: 'Asset tag', note: 'The sticker on the device.' }),
    symptom: text({ header: 'Symptom', note: 'What it is about.' }),
    place: text({ header: 'Place', note: 'The school.' }),
    steps: text({ header: 'Steps', note: 'What usually solves it.' }),
    state: text({ header: 'State', note: 'Where it stands; done when nothing is left to do.' }),
  },
);

/** A ticket as the team sees it: chosen answers only, since typed text may hold a name. */
export function queueRow(ticket: Ticket, assetTag: string): Row<typeof queue> {
  const category = CATEGORY_KEYS.find((one) => one === ticket.category) ?? 'other';
  const english = words('en');
  return newRow(queue, {
    ticket: ticket.ticket,
    assetTag,
    symptom: english.categories[category],
    place: ticket.school,
    steps: english.steps[category].map((step, index) => `${index + 1}. ${step}`).join('\n'),
    state: ticket.state,
  });
}

function showQueue(context: ProgramContext, event: string): number {
  const read = context.books.staff.read({
    wants: { whole: [tickets], search: [{ sheet: devices, column: 'serial' }, { sheet: devices, column: 'assetTag' }] },
    decide: (found) =>
      accept(
        found
          .all(tickets)
          .filter((ticket) => ticket.state === 'new' || ticket.state === 'open')
          .map((ticket) => queueRow(ticket, found.beside(devices, 'serial', ticket.serial, 'assetTag')[0] ?? '')),
      ),
  });
  const wanted = read.ok ? read.value : [];
  context.books.techTeam.change({
    event: `queue:${event}`,
    entry: 'helpdesk.queue',
    wants: { whole: [queue] },
    decide(found, changes) {
      const plan = mirror(queue, found.all(queue), wanted);
      for (const row of plan.add) changes.add(queue, row);
      for (const { key, values } of plan.change) changes.update(queue, key, values);
      for (const key of plan.gone) changes.update(queue, key, { state: 'done' });
      return accept(null);
    },
  });
  return wanted.length;
}

export const queueJob: Job = {
  job: 'queue',
  room: 'helpdesk',
  about: 'Shows the student technology team the open tickets, without names.',
  every: 'hour',
  step: (context, _cursor, event) => ({ next: null, progress: `${showQueue(context, event)} open tickets` }),
};
