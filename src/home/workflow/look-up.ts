/** This file is the one look-up of the sidebar: whatever somebody types, scans or pastes, it finds the device, the person or the ticket. */
import type { StaffContext } from '../../app/context';
import { type Verdict, accept } from '../../base/verdict';
import { lookUpWithTickets } from '../../helpdesk/workflow/device-tickets';
import { momentOf } from '../../loans/workflow/look-up';
import type { LookedUp } from '../../ui/contracts/home';

export function lookUpAnything(context: StaffContext, typed: string): Verdict<LookedUp> {
  const looked = lookUpWithTickets(context, typed, 'text', false);
  return looked.ok ? accept({ ...looked.value.look, ticket: looked.value.ticket?.ticket ?? '', ...momentOf(context) }) : looked;
}
