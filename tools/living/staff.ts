/** This file lets the technicians of the invented district work on tickets from the sidebar, and now and then by hand. */
import type { District } from '../../local/district';
import type { School } from '../../local/district/people';
import type { Random } from '../../local/kernel/random';
import { RESOLUTIONS, type Ticket } from '../../src/helpdesk/sheet';
import { NOTES, SENTENCES } from '../sentences';
import { DAY_MS, HOUR_MS, MINUTE_MS, whenOpen } from './hours';
import type { PlannedReport } from './reports';
import type { TicketBook } from './ticket-book';
import type { Act } from './told';

/** How far somebody got with a ticket by the morning on which the district opens. */
export type Fate = 'new' | 'open' | 'waiting' | 'on hold' | 'resolved' | 'closed';

/** How far a ticket of some age usually is; `chance` is from 0 to 1. */
export function fateOf(ageMs: number, chance: number): Fate {
  if (ageMs < 14 * HOUR_MS) return chance < 0.75 ? 'new' : 'open';
  if (ageMs < 2 * DAY_MS) return chance < 0.15 ? 'new' : chance < 0.5 ? 'open' : chance < 0.8 ? 'waiting' : 'resolved';
  if (ageMs < 6 * DAY_MS) return chance < 0.2 ? 'open' : chance < 0.45 ? 'waiting' : chance < 0.55 ? 'on hold' : 'resolved';
  if (ageMs > 20 * DAY_MS) return chance < 0.05 ? 'waiting' : 'resolved';
  return chance < 0.05 ? 'on hold' : chance < 0.1 ? 'waiting' : chance < 0.5 ? 'closed' : 'resolved';
}

/** What may have brought a problem about, by its category, the likeliest first. */
const CAUSES_OF: Readonly<Record<string, readonly Ticket['cause'][]>> = {
  screen: ['dropped', 'wear'],
  keyboard: ['liquid', 'wear'],
  charging: ['wear', 'how to'],
  wifi: ['network', 'settings'],
  'sign-in': ['account', 'how to'],
  app: ['software', 'settings'],
  lost: ['lost'],
  sound: ['settings', 'wear'],
};
/** Canned answers that fit whatever it is about. */
const CANNED = ['office', 'details', 'restart'];
const HELD_FOR = ['parts', 'vendor', 'appointment'] as const;

export class Technicians {
  #held = 0;

  constructor(
    private readonly book: TicketBook,
    private readonly district: District,
    private readonly random: Random,
  ) {}

  /** What is done about a report that was sent at a moment, in order; nothing of it later than `untilMs`. */
  plan(planned: PlannedReport, responseId: () => string, sentMs: number, fate: Fate, untilMs: number): readonly Act[] {
    if (fate === 'new' || planned.solved) return [];
    const { random, book } = this;
    const who = this.of(planned.student.school);
    const { asks, tells, ends } = SENTENCES[planned.language];
    const reachable = planned.email !== '' || planned.audience === 'domain';
    const acts: Act[] = [];
    let atMs = sentMs;
    const then = (laterMs: number, run: (ticket: string) => void): void => {
      atMs = Math.max(atMs + 5 * MINUTE_MS, whenOpen(atMs + laterMs, random.below(40)));
      if (atMs < untilMs) acts.push({ atMs, run: () => run(book.ofResponse(responseId())) });
    };
    then((15 + random.below(200)) * MINUTE_MS, (ticket) => book.press(who, 'tickets.take', { ticket }));
    if (random.next() < 0.35 || !reachable) then(10 * MINUTE_MS, (ticket) => book.press(who, 'tickets.note', { ticket, text: random.pick(NOTES) }));
    const wait = fate === 'waiting';
    if (reachable && (wait || random.next() < 0.7)) {
      then((5 + random.below(60)) * MINUTE_MS, (ticket) => {
        if (wait && random.next() < 0.5) this.canned(who, ticket, random.pick(CANNED));
        else book.press(who, 'tickets.answer', { ticket, text: random.pick(wait ? asks : tells), wait });
      });
    }
    // Most press the button; some type the state into the sheet, and then say no reason.
    if (fate === 'on hold') {
      const byHand = this.#held++ % 3 === 0;
      then(3 * HOUR_MS, (ticket) => (byHand ? book.type(who, ticket, { State: 'on hold' }) : book.press(who, 'tickets.hold', { ticket, reason: HELD_FOR[this.#held % HELD_FOR.length] ?? 'parts' })));
    }
    if (fate === 'resolved' || fate === 'closed') {
      const resolution = random.pick(RESOLUTIONS.filter((one) => ['fixed', 'replaced device', 'explained', 'no issue found'].includes(one)));
      const [likely = 'other', other = likely] = CAUSES_OF[planned.report.category] ?? [];
      const cause = random.next() < 0.7 ? likely : other;
      then((2 + random.below(40)) * HOUR_MS, (ticket) => book.press(who, 'tickets.resolve', { ticket, resolution, cause, text: reachable ? random.pick(ends) : '' }));
    }
    return acts;
  }

  /** Answers with a canned answer as it stands, which the family reads in its language. */
  canned(who: string, ticket: string, key: string): void {
    const { book } = this;
    const card = book.canned(who, ticket).find(({ canned }) => canned === key);
    if (card === undefined) throw new Error(`There is no canned answer ${key}.`);
    book.press(who, 'tickets.answer', { ticket, text: card.english, wait: card.waits, canned: key });
  }

  /** Closes by hand what was resolved long ago, as somebody does on a Monday. */
  close(responseId: string): void {
    const ticket = this.book.ofResponse(responseId);
    if (this.book.cell(ticket, 'State') === 'resolved') this.book.type(this.district.cast.technician.email, ticket, { State: 'closed' });
  }

  /** Who comes to a school. */
  of(school: School): string {
    const { people, cast } = this.district;
    const technicians = people.staff.filter((member) => member.role === 'technician');
    return (technicians[people.schools.indexOf(school) % technicians.length] ?? cast.technician).email;
  }
}
