/** This file builds the district on which `npm start` opens, by living a summer and the first weeks of school in it through the shipped bundles. */
import { type District, DISTRICT_NOW_MS, DISTRICT_SIZE, type DistrictSize, generateDistrict } from '../local/district';
import { Random } from '../local/kernel/random';
import type { Workspace } from '../local/kernel/workspace';
import type { Guide } from '../local/web/guide';
import { tickets } from '../src/helpdesk/sheet';
import { guideTo } from './guide';
import { Installation } from './installation';
import { atMinute, DAY_MS, HOUR_MS, MINUTE_MS } from './living/hours';
import { installIn, introduce, takeOverLoans } from './living/introduction';
import { QuietClock } from './living/quiet-clock';
import { coaching } from './living/coaching';
import { Contentment } from './living/contentment';
import { Letters } from './living/letters';
import { actedOn, PROBLEM_DAYS, surges } from './living/problem';
import { type PlannedReport, planReports, sendReport } from './living/reports';
import { scenes } from './living/scenes';
import { type Fate, fateOf, Technicians } from './living/staff';
import { studentTeam } from './living/student-team';
import { TicketBook } from './living/ticket-book';
import { type Act, daysAgo, type Told } from './living/told';

export const DISTRICT_SEED = 7;
const REPORTS = 72;
/** From the thirteenth of July on, when the helpdesk opened for the summer school. */
const DAYS_LIVED = 85;
/** Reports of the last hours and of the last days, so that the morning begins with something new and much under way. */
const REPORTS_THIS_MORNING_SHARE = 0.1;
const REPORTS_LATELY_SHARE = 0.3;
const LATELY_MS = 4 * DAY_MS;
/** From here on every trigger fires, so that the list of executions of the last morning is whole. */
const LIVED_IN_FULL_MS = 3.5 * HOUR_MS;
/** Of so many days before the last morning every act is followed by its mail within minutes; of those before, twice a week. */
const LATELY_DAYS = 15;
/** Its multiples spread evenly below 1, so that a small district too has a ticket in every state. */
const GOLDEN_RATIO = 0.618034;
/** When people write, in minutes after midnight. */
const FIRST_MINUTE = 6 * 60 + 30;
const LAST_MINUTE = 20 * 60 + 30;

export interface LivingSize {
  readonly size: DistrictSize;
  readonly reports: number;
  readonly days: number;
  /** Whether the devices are in people's hands already, as the Admin console names them. */
  readonly lent?: boolean;
  /** Whether all happens that may happen at a helpdesk, and not only what families ask and technicians answer. */
  readonly eventful?: boolean;
}

export const LIVING_SIZE: LivingSize = { size: DISTRICT_SIZE, reports: REPORTS, days: DAYS_LIVED, lent: true, eventful: true };

export interface LivingDistrict {
  readonly workspace: Workspace;
  readonly installation: Installation;
  readonly guide: Guide;
  readonly district: District;
}

/** A district as it stands on a Tuesday in October at half past eight, with the weeks before it behind it. */
export function buildLivingDistrict(progress: (line: string) => void, { size, reports, days, lent = false, eventful = false }: LivingSize = LIVING_SIZE): LivingDistrict {
  const district = generateDistrict(DISTRICT_SEED, size);
  const startMs = atMinute(DISTRICT_NOW_MS, -days, 8 * 60);
  const installation = installIn(district, startMs, DISTRICT_SEED);
  const { workspace } = installation;
  introduce(installation, district, progress);
  if (lent) takeOverLoans(installation, district, progress);
  const clock = new QuietClock(workspace);
  clock.expect('nightly_');
  const planned = planReports(district, new Random(DISTRICT_SEED + 1), reports);
  const acts = new Story(installation, district, clock, workspace.clock.now).acts(planned, eventful, days);
  const fullMs = DISTRICT_NOW_MS - LIVED_IN_FULL_MS;
  const all = [...acts, { atMs: daysAgo(1, '23:00'), run: () => clock.expect('nightly_') }, { atMs: fullMs, run: () => clock.end() }].sort((a, b) => a.atMs - b.atMs);
  all.forEach((act, index) => {
    workspace.advanceTo(act.atMs);
    act.run();
    if (index > 0 && index % 60 === 0) progress(`${Math.round(days / 7)} weeks of questions and answers: ${Math.round((100 * index) / all.length)} %`);
  });
  workspace.advanceTo(DISTRICT_NOW_MS);
  workspace.trouble = null;
  progress(`It is Tuesday, 8:30. ${asked(installation)} questions came in, ${workspace.mail.sent.length} mails went out.`);
  return { workspace, installation, guide: guideTo(installation, district), district };
}

/** The living district of a Workspace that was saved with one; its projects get the builds of today. */
export function livingDistrictOf(workspace: Workspace, { size }: LivingSize = LIVING_SIZE): LivingDistrict {
  const installation = Installation.of(workspace);
  const district = generateDistrict(DISTRICT_SEED, size);
  return { workspace, installation, guide: guideTo(installation, district), district };
}

/** How many questions have come in, by whichever way. */
function asked(installation: Installation): number {
  const rows = installation.workspace.workbooks.require(installation.workbookId('staff')).valuesGet(`'${tickets.name}'!A2:A`).values ?? [];
  return rows.filter(([ticket = '']) => ticket !== '').length;
}

/** Who does what when, from the first day to the last morning. */
class Story {
  readonly #random = new Random(DISTRICT_SEED + 2);
  readonly #told: Told;

  constructor(
    installation: Installation,
    district: District,
    private readonly clock: QuietClock,
    private readonly fromMs: number,
  ) {
    const book = new TicketBook(installation, this.#random);
    this.#told = { installation, district, book, technicians: new Technicians(book, district, this.#random) };
  }

  acts(planned: readonly PlannedReport[], eventful: boolean, days: number): readonly Act[] {
    const { length } = planned;
    const thisMorning = Math.ceil(length * REPORTS_THIS_MORNING_SHARE);
    const lately = Math.floor(length * REPORTS_LATELY_SHARE);
    const lastNightMs = DISTRICT_NOW_MS - 10 * HOUR_MS;
    const latelyMs = Math.max(this.fromMs, DISTRICT_NOW_MS - LATELY_MS);
    const sentMs = [
      ...this.#moments(length - thisMorning - lately, this.fromMs, latelyMs),
      ...this.#moments(lately, latelyMs, lastNightMs),
      ...Array.from({ length: thisMorning }, () => DISTRICT_NOW_MS - (6 + this.#random.below(150)) * MINUTE_MS).sort((a, b) => a - b),
    ];
    const acts = planned.flatMap((one, index) => this.#story(one, sentMs[index] ?? DISTRICT_NOW_MS, index));
    return [...acts, ...this.#afternoons(), ...(eventful ? this.#events(days) : []), { atMs: daysAgo(1, '14:20'), run: () => this.#loseOneReply() }];
  }

  /** What else happens. Staff and desk only queue mail; the next tick sends it. */
  #events(days: number): readonly Act[] {
    const told = this.#told;
    const contentment = new Contentment(told);
    const evenings = Array.from({ length: days }, (_, day) => day).filter((day) => day > 0 && (day < 5 || day % 5 === 0));
    const problem = days < PROBLEM_DAYS ? [] : [...actedOn(told), ...surges(told).flatMap(({ atMs, planned }, index) => this.#story(planned, atMs, index))];
    const acts = [...scenes(told), ...studentTeam(told), ...coaching(told, days), ...new Letters(told, this.clock).acts(), { atMs: daysAgo(1, '10:10'), run: () => contentment.followUp() }, ...problem];
    return [...acts.map((act) => this.#followed(act)), ...contentment.evenings(evenings.map((day) => daysAgo(day, '19:40')))];
  }

  #followed({ atMs, run }: Act): Act {
    return atMs < daysAgo(LATELY_DAYS, '0:00') ? { atMs, run } : { atMs, run: () => (run(), this.clock.expect('tick_')) };
  }

  /** On school days, when something is left to do in the hour. */
  #afternoons(): readonly Act[] {
    const days = Math.round((DISTRICT_NOW_MS - this.fromMs) / DAY_MS);
    return Array.from({ length: days }, (_, day): Act => ({ atMs: daysAgo(day, '15:00'), run: () => (this.clock.expect('hourly_'), this.clock.expect('tick_', 2)) })).filter(({ atMs }, day) => {
      const weekday = new Date(atMs).getUTCDay();
      return day > 0 && weekday > 0 && weekday < 6 && (day < LATELY_DAYS || weekday === 2 || weekday === 4);
    });
  }

  /** Waking hours, evenly over the days, in order. */
  #moments(count: number, fromMs: number, untilMs: number): number[] {
    const days = Math.max(1, Math.round((untilMs - fromMs) / DAY_MS));
    return Array.from({ length: count }, (_, index) => {
      const minute = FIRST_MINUTE + this.#random.below(LAST_MINUTE - FIRST_MINUTE);
      const atMs = atMinute(fromMs, Math.floor((index * days) / count), minute);
      return Math.min(Math.max(atMs, fromMs + index * MINUTE_MS), untilMs);
    }).sort((a, b) => a - b);
  }

  #story(planned: PlannedReport, sentMs: number, index: number): readonly Act[] {
    const { installation, district, technicians } = this.#told;
    let responseId = '';
    const fate: Fate = fateOf(DISTRICT_NOW_MS - sentMs, (index * GOLDEN_RATIO) % 1);
    const send: Act = { atMs: sentMs, run: () => (responseId = sendReport(installation, district, planned)) };
    const work = technicians.plan(planned, () => responseId, sentMs, fate, DISTRICT_NOW_MS - 4 * MINUTE_MS);
    const closing: readonly Act[] = fate === 'closed' ? [{ atMs: daysAgo(1, '13:00'), run: () => technicians.close(responseId) }] : [];
    return [send, ...[...work, ...closing].map((act) => this.#followed(act))];
  }

  /** Once Google's answer to a sent mail never arrives: it went, and is found again among what was sent. */
  #loseOneReply(): void {
    const { workspace } = this.#told.installation;
    workspace.trouble = ({ name }) => {
      if (name !== 'MailApp.sendEmail' && name !== 'Gmail.Users.Messages.send') return undefined;
      workspace.trouble = null;
      return { kind: 'lost-reply' };
    };
  }
}
