/** This file lets staff ask something of the programme account, and shows how what they asked stands. */
import { newRow } from '../base/table';
import { HOUR_MS } from '../base/time';
import { type Verdict, accept, refuse } from '../base/verdict';
import type { Glimpse } from '../base/work';
import type { RequestsView } from '../ui/contracts/requests';
import type { StaffContext } from './context';
import { type AnyRpcMethod, change, clickId, oneOf, read, shortText } from './entry';
import { REQUESTS_PER_PERSON_HOUR, REQUEST_COLUMNS, requests } from './requests';

const searched = REQUEST_COLUMNS.map((column) => ({ sheet: requests, column }));
/** What staff may ask for, as the rooms' request kinds are called. */
const KINDS = ['refresh device', 'disable lost device'];

/** The newest request of each kind about something. */
function standing(found: Glimpse, about: string): RequestsView {
  const newest = new Map<string, RequestsView['requests'][number]>();
  for (const { kind, about: of, askedBy, askedAt, state, answer } of found.columns(requests, REQUEST_COLUMNS)) {
    if (of === about && (newest.get(kind)?.askedAt ?? -1) < (askedAt ?? 0)) newest.set(kind, { kind, askedBy, askedAt, state, answer });
  }
  return { requests: [...newest.values()] };
}

function ask(context: StaffContext, click: string, kind: string, about: string): Verdict<RequestsView> {
  const who = context.identity.acting();
  const now = context.clock.now();
  return context.staff.change<RequestsView>({
    event: `requests.ask:${click}`,
    entry: 'sidebar.requests',
    wants: { search: searched },
    adds: [requests],
    decide(found, changes) {
      const rows = found.columns(requests, REQUEST_COLUMNS);
      const before = standing(found, about);
      // Asked already and not answered yet: once is enough.
      if (before.requests.some((one) => one.kind === kind && one.state === 'asked')) return accept(before);
      if (rows.filter((row) => row.askedBy === who && (row.askedAt ?? 0) > now - HOUR_MS).length >= REQUESTS_PER_PERSON_HOUR) return refuse('requests-many', { most: REQUESTS_PER_PERSON_HOUR });
      changes.add(requests, newRow(requests, { requestId: click, kind, about, askedBy: who, askedAt: now }));
      return accept({ requests: [...before.requests.filter((one) => one.kind !== kind), { kind, askedBy: who, askedAt: now, state: 'asked', answer: '' }] });
    },
  });
}

const about = shortText(200);

export const requestMethods: readonly AnyRpcMethod<StaffContext>[] = [
  change<'requests.ask', StaffContext>('requests.ask', { who: 'editor', args: { click: clickId, kind: oneOf(KINDS), about }, run: (context, { click, kind, about: of }) => ask(context, click, kind, of) }),
  read<'requests.of', StaffContext>('requests.of', {
    who: 'editor',
    args: { about },
    run: (context, { about: of }) => context.staff.read<RequestsView>({ wants: { search: searched }, decide: (found) => accept(standing(found, of)) }),
  }),
];
