/**
 * This file answers a change with the whole ticket as it is afterwards: what the change read, with what it writes in it. So nothing is
 * read again.
 */
import { facts } from '../../app/facts';
import { outbox } from '../../app/tables';
import type { StaffContext } from '../../app/context';
import { UserError } from '../../base/codes';
import type { Row, Sheet } from '../../base/table';
import { type Verdict, accept } from '../../base/verdict';
import type { Changes, Found, Glimpse, Work } from '../../base/work';
import { schools } from '../../people/sheet';
import type { TicketView } from '../../ui/contracts';
import { followers, messages, tickets } from '../sheet';
import { AROUND, type Named, type Standing, findsAround, namedIn, openTicket, viewOf } from './ticket-view';
import { LOCK_WAIT_MS } from './tickets';

/** Nothing of a ticket is ever removed. */
export type Writing = Omit<Changes, 'remove'>;

type Values = Record<string, unknown>;

/** What was found, with what a decision changed in it. Rows are found anew by texts and by no lists. */
class Afterwards implements Standing, Writing {
  readonly #updates = new Map<Sheet, Map<string, Values>>();
  readonly #adds: { readonly sheet: Sheet; readonly row: Values }[] = [];

  constructor(
    private readonly found: Found,
    private readonly changes: Changes,
  ) {}

  update<S extends Sheet>(sheet: S, key: string, values: Partial<Row<S>>): void {
    this.changes.update(sheet, key, values);
    const rows = this.#updates.get(sheet) ?? new Map<string, Values>();
    this.#updates.set(sheet, rows.set(key, { ...rows.get(key), ...values }));
  }

  add<S extends Sheet>(sheet: S, row: Row<S>): void {
    this.changes.add(sheet, row);
    this.#adds.push({ sheet, row });
  }

  row<S extends Sheet>(sheet: S, key: string): Row<S> | null {
    return this.#fresh(sheet).find((row) => row[sheet.key] === key) ?? this.found.row(sheet, key);
  }

  rows<S extends Sheet>(sheet: S, column: keyof S['columns'] & string, value: string): readonly Row<S>[] {
    return [...this.found.rows(sheet, column, value).filter((row) => !this.#isUpdated(sheet, String(row[sheet.key as never]))), ...this.#freshWith(sheet, column, value)];
  }

  all<S extends Sheet>(sheet: S): readonly Row<S>[] {
    return this.found.all(sheet);
  }

  beside<S extends Sheet>(sheet: S, column: keyof S['columns'] & string, value: string, other: keyof S['columns'] & string): readonly string[] {
    const keys = this.found.beside(sheet, column, value, sheet.key);
    const texts = this.found.beside(sheet, column, value, other).filter((_, at) => !this.#isUpdated(sheet, keys[at] ?? ''));
    return [...texts, ...this.#freshWith(sheet, column, value).map((row) => String(row[other as never]))];
  }

  #isUpdated(sheet: Sheet, key: string): boolean {
    return this.#updates.get(sheet)?.has(key) === true;
  }

  #freshWith<S extends Sheet>(sheet: S, column: string, value: string): readonly Row<S>[] {
    return this.#fresh(sheet).filter((row) => value !== '' && String(row[column as never]).toLowerCase() === value.toLowerCase());
  }

  /** The rows that were changed or added, as they are now. */
  #fresh<S extends Sheet>(sheet: S): readonly Row<S>[] {
    const updated = [...(this.#updates.get(sheet) ?? [])].flatMap(([key, values]) => this.found.rows(sheet, sheet.key, key).map((row) => ({ ...row, ...values })));
    return [...updated, ...this.#adds.filter((one) => one.sheet === sheet).map((one) => one.row as Row<S>)];
  }
}

/** Work that changes tickets and shows one of them. */
interface Showing<R> extends Omit<Work<R>, 'decide' | 'adds'> {
  /** The tickets of which one may be shown, as they will stand; what belongs to them is read with the rest. */
  around(glimpse: Glimpse): readonly Named[];
  /** The number of the ticket that people go on with; '' where they stay where they are. */
  shown(result: R): string;
  decide(found: Found, changes: Writing): Verdict<R>;
}

interface Shown<R> {
  readonly result: R;
  /** Null where no ticket is to be shown. */
  readonly view: TicketView | null;
}

/** One commit, which may say something in a ticket, let somebody follow it and queue mail. */
export function changeShowing<R>(context: StaffContext, { event, entry, wants, follow, around, shown, decide }: Showing<R>): Verdict<Shown<R>> {
  let view: TicketView | null = null;
  const done = context.lock.politely(LOCK_WAIT_MS, () =>
    context.staff.change<R>({
      event,
      entry,
      wants: { ...wants, search: [...AROUND, ...(wants.search ?? [])], whole: [schools, facts] },
      follow: (glimpse) => [...(follow?.(glimpse) ?? []), ...around(glimpse).flatMap((named) => findsAround(glimpse, named))],
      adds: [tickets, messages, followers, outbox],
      decide(found, changes) {
        const after = new Afterwards(found, changes);
        const verdict = decide(found, after);
        view = verdict.ok ? viewAfter(context, after, shown(verdict.value)) : null;
        return verdict;
      },
    }),
  );
  if (!done.ok) return done;
  const result = done.value;
  const number = shown(result);
  if (number === '' || view !== null) return accept({ result, view });
  // A click that was done before is found in the journal without deciding again: then the ticket is read as it stands.
  const opened = openTicket(context, number);
  return opened.ok ? accept({ result, view: opened.value }) : opened;
}

interface AboutOne extends Omit<Showing<unknown>, 'around' | 'shown'> {
  /** The ticket to show when it is done. */
  readonly shows: string;
  around?(glimpse: Glimpse): readonly Named[];
}

/** One commit about tickets of which it is known beforehand which one people go on with. */
export function changeAndShow(context: StaffContext, { shows, around, decide, ...work }: AboutOne): Verdict<TicketView> {
  const done = changeShowing<{ shows: string }>(context, {
    ...work,
    around: around ?? ((glimpse) => [namedIn(glimpse, shows)]),
    shown: (result) => result.shows,
    decide(found, changes) {
      const verdict = decide(found, changes);
      return verdict.ok ? accept({ shows }) : verdict;
    },
  });
  if (!done.ok) return done;
  const { view } = done.value;
  return view === null ? openTicket(context, shows) : accept(view);
}

/** Null where it cannot be drawn: a cell of the person that nobody can read stops no change of the ticket. */
function viewAfter(context: StaffContext, after: Afterwards, number: string): TicketView | null {
  if (number === '') return null;
  try {
    const ticket = after.row(tickets, number);
    return ticket === null ? null : viewOf(context, after, ticket);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
