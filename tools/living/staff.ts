/** This file lets the technicians of the invented district work on tickets from the sidebar, and now and then by hand. */
import type { District } from '../../local/district';
import type { School } from '../../local/district/people';
import type { Random } from '../../local/kernel/random';
import { RESOLUTIONS, tickets } from '../../src/helpdesk/sheet';
import type { AddonMethods } from '../../src/ui/contracts';
import type { Installation } from '../installation';
import { NOTES, SENTENCES } from '../sentences';
import { DAY_MS, HOUR_MS, MINUTE_MS, whenOpen } from './hours';
import type { PlannedReport } from './reports';
import { Tab } from './tables';

/** How far somebody got with a ticket by the morning on which the district opens. */
export type Fate = 'new' | 'open' | 'waiting' | 'on hold' | 'resolved' | 'closed';

export interface Act {
  readonly atMs: number;
  run(): void;
}

/** How far a ticket of some age usually is; `chance` is from 0 to 1. */
export function fateOf(ageMs: number, chance: number): Fate {
  if (ageMs < 14 * HOUR_MS) return chance < 0.75 ? 'new' : 'open';
  if (ageMs < 2 * DAY_MS) return chance < 0.15 ? 'new' : chance < 0.5 ? 'open' : chance < 0.8 ? 'waiting' : 'resolved';
  if (ageMs < 6 * DAY_MS) return chance < 0.2 ? 'open' : chance < 0.45 ? 'waiting' : chance < 0.55 ? 'on hold' : 'resolved';
  return chance < 0.05 ? 'on hold' : chance < 0.1 ? 'waiting' : chance < 0.5 ? 'closed' : 'resolved';
}

export class Technicians {
  readonly #tickets: Tab;

  constructor(
    private readonly installation: Installation,
    private readonly district: District,
    private readonly random: Random,
  ) {
    this.#tickets = new Tab(installation.workspace, installation.workbookId('staff'), tickets.name);
  }

  /** What is done about a report that was sent at a moment, in order; nothing of it later than `untilMs`. */
  plan(planned: PlannedReport, responseId: () => string, sentMs: number, fate: Fate, untilMs: number): readonly Act[] {
    if (fate === 'new' || planned.solved) return [];
    const { random } = this;
    const who = this.#technicianOf(planned.student.school);
    const { asks, tells, ends } = SENTENCES[planned.language];
    const reachable = planned.email !== '' || planned.audience === 'domain';
    const acts: Act[] = [];
    let atMs = sentMs;
    const then = (laterMs: number, run: () => void): void => {
      atMs = Math.max(atMs + 5 * MINUTE_MS, whenOpen(atMs + laterMs, random.below(40)));
      if (atMs < untilMs) acts.push({ atMs, run });
    };
    const call = <N extends keyof AddonMethods>(method: N, args: (ticket: string) => AddonMethods[N]['args']): (() => void) => () => this.#call(who, method, args, responseId());
    then((15 + random.below(200)) * MINUTE_MS, call('tickets.take', (ticket) => ({ click: this.#click(), ticket })));
    if (random.next() < 0.35 || !reachable) then(10 * MINUTE_MS, call('tickets.note', (ticket) => ({ click: this.#click(), ticket, text: random.pick(NOTES) })));
    const wait = fate === 'waiting';
    if (reachable && (wait || random.next() < 0.7)) {
      then((5 + random.below(60)) * MINUTE_MS, call('tickets.answer', (ticket) => ({ click: this.#click(), ticket, text: random.pick(wait ? asks : tells), wait })));
    }
    if (fate === 'on hold') then(3 * HOUR_MS, () => this.#tickets.type(who, this.#rowOf(responseId()), { State: 'on hold' }));
    if (fate === 'resolved' || fate === 'closed') {
      const resolution = random.pick(RESOLUTIONS.filter((one) => ['fixed', 'replaced device', 'explained', 'no issue found'].includes(one)));
      then((2 + random.below(40)) * HOUR_MS, call('tickets.resolve', (ticket) => ({ click: this.#click(), ticket, resolution, text: reachable ? random.pick(ends) : '' })));
    }
    return acts;
  }

  /** Closes by hand what was resolved long ago, as somebody does on a Monday. */
  close(responseId: string): void {
    const row = this.#rowOf(responseId);
    if (this.#tickets.text(row, 'State') === 'resolved') this.#tickets.type(this.district.cast.technician.email, row, { State: 'closed' });
  }

  #call<N extends keyof AddonMethods>(who: string, method: N, args: (ticket: string) => AddonMethods[N]['args'], responseId: string): void {
    const row = this.#rowOf(responseId);
    const open = { spreadsheetId: this.installation.workbookId('staff'), sheetId: tickets.sheetId, row, column: 1 };
    const reply = this.installation.sidebar(method, args(this.#tickets.text(row, 'Ticket')), who, open);
    if (!reply.ok) throw new Error(`The sidebar refused ${method}: ${reply.message}`);
  }

  #rowOf(responseId: string): number {
    const row = this.#tickets.find('Response', responseId);
    if (row === null) throw new Error('A report that was sent became no ticket.');
    return row;
  }

  #technicianOf(school: School): string {
    const { people, cast } = this.district;
    const technicians = people.staff.filter((member) => member.role === 'technician');
    return (technicians[people.schools.indexOf(school) % technicians.length] ?? cast.technician).email;
  }

  #click(): string {
    return this.random.text(16, 'abcdefghijklmnopqrstuvwxyz0123456789');
  }
}
