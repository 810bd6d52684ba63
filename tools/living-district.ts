/** This file builds the district on which `npm start` opens, by living three weeks in it through the shipped bundles. */
import { type District, DISTRICT_NOW_MS, DISTRICT_SIZE, type DistrictSize, generateDistrict } from '../local/district';
import { Random } from '../local/kernel/random';
import type { Workspace } from '../local/kernel/workspace';
import type { Guide } from '../local/web/guide';
import { guideTo } from './guide';
import { Installation } from './installation';
import { atMinute, DAY_MS, HOUR_MS, MINUTE_MS } from './living/hours';
import { installIn, introduce, takeOverLoans } from './living/introduction';
import { QuietClock } from './living/quiet-clock';
import { type PlannedReport, planReports, sendReport } from './living/reports';
import { type Act, type Fate, fateOf, Technicians } from './living/staff';

export const DISTRICT_SEED = 7;
const REPORTS = 72;
const DAYS_LIVED = 22;
/** Reports of the last hours and of the last days, so that the morning begins with something new and much under way. */
const REPORTS_THIS_MORNING_SHARE = 0.1;
const REPORTS_LATELY_SHARE = 0.3;
const LATELY_MS = 4 * DAY_MS;
/** From here on every trigger fires, so that the list of executions is whole. */
const LIVED_IN_FULL_MS = 15 * HOUR_MS;
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
}

export const LIVING_SIZE: LivingSize = { size: DISTRICT_SIZE, reports: REPORTS, days: DAYS_LIVED, lent: true };

export interface LivingDistrict {
  readonly workspace: Workspace;
  readonly installation: Installation;
  readonly guide: Guide;
  readonly district: District;
}

/** A district as it stands on a Tuesday in October at half past eight, with its three weeks behind it. */
export function buildLivingDistrict(progress: (line: string) => void, { size, reports, days, lent = false }: LivingSize = LIVING_SIZE): LivingDistrict {
  const district = generateDistrict(DISTRICT_SEED, size);
  const startMs = atMinute(DISTRICT_NOW_MS, -days, 8 * 60);
  const installation = installIn(district, startMs, DISTRICT_SEED);
  const { workspace } = installation;
  introduce(installation, district, progress);
  if (lent) takeOverLoans(installation, district, progress);
  const clock = new QuietClock(workspace);
  clock.expect('nightly_');
  const planned = planReports(district, new Random(DISTRICT_SEED + 1), reports);
  const acts = new Story(installation, district, clock, planned, workspace.clock.now).acts();
  const fullMs = DISTRICT_NOW_MS - LIVED_IN_FULL_MS;
  const all = [...acts, { atMs: fullMs, run: () => clock.end() }].sort((a, b) => a.atMs - b.atMs);
  all.forEach((act, index) => {
    workspace.advanceTo(act.atMs);
    act.run();
    if (index > 0 && index % 60 === 0) progress(`Three weeks of questions and answers: ${Math.round((100 * index) / all.length)} %`);
  });
  workspace.advanceTo(DISTRICT_NOW_MS);
  workspace.trouble = null;
  progress(`It is Tuesday, 8:30. ${planned.length} questions came in, ${workspace.mail.sent.length} mails went out.`);
  return { workspace, installation, guide: guideTo(installation, district), district };
}

/** The living district of a Workspace that was saved with one; its projects get the builds of today. */
export function livingDistrictOf(workspace: Workspace, { size }: LivingSize = LIVING_SIZE): LivingDistrict {
  const installation = Installation.of(workspace);
  const district = generateDistrict(DISTRICT_SEED, size);
  return { workspace, installation, guide: guideTo(installation, district), district };
}

/** Who does what when, from the first day to the last morning. */
class Story {
  readonly #random = new Random(DISTRICT_SEED + 2);
  readonly #technicians: Technicians;

  constructor(
    private readonly installation: Installation,
    private readonly district: District,
    private readonly clock: QuietClock,
    private readonly planned: readonly PlannedReport[],
    private readonly fromMs: number,
  ) {
    this.#technicians = new Technicians(installation, district, this.#random);
  }

  acts(): readonly Act[] {
    const { length } = this.planned;
    const thisMorning = Math.ceil(length * REPORTS_THIS_MORNING_SHARE);
    const lately = Math.floor(length * REPORTS_LATELY_SHARE);
    const lastNightMs = DISTRICT_NOW_MS - 10 * HOUR_MS;
    const latelyMs = Math.max(this.fromMs, DISTRICT_NOW_MS - LATELY_MS);
    const sentMs = [
      ...this.#moments(length - thisMorning - lately, this.fromMs, latelyMs),
      ...this.#moments(lately, latelyMs, lastNightMs),
      ...Array.from({ length: thisMorning }, () => DISTRICT_NOW_MS - (6 + this.#random.below(150)) * MINUTE_MS).sort((a, b) => a - b),
    ];
    const acts = this.planned.flatMap((planned, index) => this.#story(planned, sentMs[index] ?? DISTRICT_NOW_MS, index));
    const days = Math.round((DISTRICT_NOW_MS - this.fromMs) / DAY_MS);
    const afternoons = Array.from({ length: days }, (_, day): Act => ({ atMs: atMinute(this.fromMs, day, 16 * 60), run: () => this.clock.expect('hourly_') }));
    return [...acts, ...afternoons, { atMs: atMinute(DISTRICT_NOW_MS, -1, 14 * 60 + 20), run: () => this.#loseOneReply() }];
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
    let responseId = '';
    const fate: Fate = fateOf(DISTRICT_NOW_MS - sentMs, (index * GOLDEN_RATIO) % 1);
    const send: Act = { atMs: sentMs, run: () => (responseId = sendReport(this.installation, this.district, planned)) };
    const work = this.#technicians.plan(planned, () => responseId, sentMs, fate, DISTRICT_NOW_MS - 4 * MINUTE_MS);
    const closing: readonly Act[] = fate === 'closed' ? [{ atMs: atMinute(DISTRICT_NOW_MS, -1, 13 * 60), run: () => this.#technicians.close(responseId) }] : [];
    // Staff only queue mail; the next tick sends it.
    return [send, ...[...work, ...closing].map((act) => ({ atMs: act.atMs, run: () => (act.run(), this.clock.expect('tick_')) }))];
  }

  /** Once Google's answer to a sent mail never arrives: it went, and nobody can know. */
  #loseOneReply(): void {
    const { workspace } = this.installation;
    workspace.trouble = ({ name }) => {
      if (name !== 'MailApp.sendEmail') return undefined;
      workspace.trouble = null;
      return { kind: 'lost-reply' };
    };
  }
}
