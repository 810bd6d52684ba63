/** This file is the one look-up of the sidebar: whatever somebody types, scans or pastes, it finds the device, the person or the ticket. */
import type { StaffContext } from '../../app/context';
import { type Verdict, accept } from '../../base/verdict';
import { tickets } from '../../helpdesk/sheet';
import { namedBy } from '../../loans/workflow/cards';
import type { Keys } from '../../loans/workflow/keys';
import { columnsFor, keysIn, momentOf, rowsAround } from '../../loans/workflow/look-up';
import { readText } from '../../loans/rules/match';
import { schools } from '../../people/sheet';
import type { LookedUp } from '../../ui/contracts/home';
import type { Glimpse } from '../../base/work';
import { plainText, ticketIn } from '../rules/look-up';

export function lookUpAnything(context: StaffContext, typed: string): Verdict<LookedUp> {
  const text = plainText(typed);
  const number = ticketIn(text);
  if (readText(text) === '') return accept({ found: 'nothing', text: '', ticket: '', ...momentOf(context) });
  const columns = columnsFor(text, 'both');
  const keys = (glimpse: Glimpse): Keys => keysIn(glimpse, text, columns);
  return context.staff.read({
    wants: { search: [...columns, ...(number === '' ? [] : [{ sheet: tickets, column: 'ticket' }])], whole: [schools] },
    follow: (glimpse) => rowsAround(glimpse, keys(glimpse)),
    decide(found) {
      const ticket = number === '' ? '' : (found.beside(tickets, 'ticket', number, 'ticket')[0] ?? '');
      return accept({ ...namedBy(found, keys(found), readText(text)), ticket, ...momentOf(context) });
    },
  });
}
