/** This file gathers how MyTech is for the desk: two reads, one look at the account's own triggers, and what was counted on the way. */
import { inCharge, isSilent, lastRun, requireInCharge, runsOf, runsToday } from '../../../app/account';
import type { ProgramContext } from '../../../app/context';
import { attempt } from '../../../app/run';
import { isReady } from '../../../app/set-up';
import { type JobRow, jobs, trouble } from '../../../app/tables';
import { WORKBOOK_TITLES } from '../../../app/workbook-files';
import { UserError } from '../../../base/codes';
import { WORKBOOKS } from '../../../base/table';
import { MINUTE_MS, type Moment } from '../../../base/time';
import { type Verdict, accept } from '../../../base/verdict';
import type { HealthView } from '../../../ui/contracts/health';
import { CELLS_AT_MOST } from '../rules/growth';
import { HANDLER, timesOf } from '../rules/jobs';
import { cellNeeds, chargeNeeds, filling, inOrder, jobNeeds, quotaNeeds, triggerNeeds, troubleNeeds } from '../rules/needs';
import type { TriggersSeen } from '../rules/triggers';
import { cellsMeasured } from '../sheet';
import { handOverOf } from './hand-over-state';
import { mendTriggers, ownTriggers } from './own-triggers';

/** Recipients a day in the domain, and hours of all triggers together: developers.google.com/apps-script/guides/services/quotas. */
const MAILS_A_DAY = 1_500;
const TRIGGER_MINUTES_A_DAY = 6 * 60;
/** "Read requests per minute per user per project": developers.google.com/workspace/sheets/api/limits. */
const READS_A_MINUTE = 60;
/** "URL Fetch calls" of a Workspace account. */
const FETCHES_A_DAY = 100_000;

const NO_TRIGGERS: TriggersSeen = { wanted: [], foreign: [], toRemove: [] };

function quotasOf(context: ProgramContext, charge: string, now: Moment, mailsLeft: number | null): readonly (HealthView['quotas'][number] & { readonly next: string })[] {
  const { ms, readsPeak } = runsToday(runsOf(context, charge), now);
  const minutes = Math.round(ms / MINUTE_MS);
  return [
    ...(mailsLeft === null ? [] : [{ name: 'Mails', used: Math.max(0, MAILS_A_DAY - mailsLeft), of: MAILS_A_DAY, unit: 'mails' as const, note: 'recipients in 24 hours, as Google counts them', next: 'Mails that can wait go tomorrow by themselves. Answers of staff go first.' }]),
    { name: 'Time of all triggers', used: minutes, of: TRIGGER_MINUTES_A_DAY, unit: 'minutes' as const, note: 'added up by MyTech itself; Google shows this to nobody', next: 'From then on triggers fail until the day is over, and everything waits. Look for doubled triggers and for another script of this account.' },
    { name: 'Reads of Sheets in the busiest minute', used: readsPeak, of: READS_A_MINUTE, unit: 'reads' as const, note: 'the most that one run has made today; where it is all, MyTech waits for the next minute', next: '' },
    { name: 'Fetches from the web', used: 0, of: FETCHES_A_DAY, unit: 'calls' as const, note: 'MyTech fetches nothing from the web', next: '' },
  ];
}

interface Tables {
  readonly rows: readonly JobRow[];
  readonly troubles: readonly { readonly troubleId: string; readonly at: Moment | null; readonly what: string; readonly next: string }[];
  readonly measures: readonly { readonly day: string | null; readonly workbook: string; readonly cells: number | null }[];
}

function tablesOf(context: ProgramContext, measured: boolean): Tables {
  const read = context.books.programme.read({
    wants: { whole: [jobs, trouble, ...(measured ? [cellsMeasured] : [])] },
    decide: (found) => accept({ rows: found.all(jobs), troubles: found.all(trouble).filter((row) => !row.settled), measures: measured ? found.all(cellsMeasured) : [] }),
  });
  return read.ok ? read.value : { rows: [], troubles: [], measures: [] };
}

/** A workbook that is out of order is told and hides nothing else; before the first set-up of this release a tab of ours may be missing. */
function tables(context: ProgramContext): Tables & { readonly broken: string } {
  let found: Tables = { rows: [], troubles: [], measures: [] };
  const broken = attempt(context, 'health', () => (found = tablesOf(context, true)));
  if (broken !== '') attempt(context, 'health', () => (found = tablesOf(context, false)));
  return { ...found, broken };
}

export function healthView(context: ProgramContext): Verdict<HealthView> {
  if (!isReady(context.keep)) throw new UserError('set-up-needed');
  const now = context.clock.now();
  const acting = context.identity.acting();
  const charge = inCharge(context);
  const runs = runsOf(context, charge);
  const own = charge === acting ? ownTriggers(context) : NO_TRIGGERS;
  const seen = tables(context);
  const quotas = quotasOf(context, charge, now, charge === acting ? context.mail.left() : null);
  const cells = WORKBOOKS.flatMap((name) => filling(WORKBOOK_TITLES[name], seen.measures.flatMap((one) => (one.workbook === name && one.day !== null && one.cells !== null ? [{ day: one.day, cells: one.cells }] : []))) ?? []);
  const standing = new Map(seen.rows.map((row) => [row.job, row]));
  const listed = context.scheduled.map(({ job, room, about, every }) => {
    const row = standing.get(job);
    const times = timesOf({ every, state: row?.state ?? 'waiting', startedAt: row?.startedAt ?? null, finishedAt: row?.finishedAt ?? null, leaseUntil: row?.leaseUntil ?? null }, runs.last[HANDLER[every]] ?? null, now);
    return { job, about, every, on: context.settings.roomOn(room), startedAt: row?.startedAt ?? null, finishedAt: row?.finishedAt ?? null, trouble: row?.trouble ?? '', ...times };
  });
  const last = lastRun(runs);
  const { from, to } = handOverOf(context);
  const others = [...new Set([from, to])].filter((one) => one !== '' && one !== charge && !isSilent(runsOf(context, one), now));
  const needs = inOrder([
    ...(seen.broken === '' ? [] : [{ id: 'broken', urgency: 1 as const, what: seen.broken, next: 'Put that right; this line goes by itself. Set up puts back what MyTech can.', since: null, fix: null }]),
    ...chargeNeeds({ acting, charge, others, silent: isSilent(runs, now), since: last === 0 ? null : last }),
    ...triggerNeeds(own),
    ...quotaNeeds(quotas.filter(({ next }) => next !== '')),
    ...cellNeeds(cells),
    ...jobNeeds(listed.filter(({ on }) => on)),
    ...troubleNeeds(seen.troubles),
  ]);
  const hub = context.settings.get('hub account');
  return accept({
    now,
    acting,
    inCharge: charge,
    lastRun: last === 0 ? null : last,
    needs,
    accounts: [
      { what: 'Clock, forms, mail', who: charge },
      { what: 'This desk', who: acting },
      { what: 'Public page', who: hub },
      { what: 'Sidebar, cards', who: '' },
    ],
    triggers: own.wanted.map(({ handler, about, count }) => ({ handler, about, count, last: runs.last[handler] ?? null })),
    foreign: own.foreign,
    jobs: listed.map(({ job, about, every, on, finishedAt, next, tookMs, late, trouble: why }) => ({ job, about, every, on, finishedAt, next, tookMs, late, trouble: why })),
    quotas: quotas.map(({ name, used, of, unit, note }) => ({ name, used, of, unit, note })),
    cells: cells.map(({ workbook, cells: count, whenFull }) => ({ workbook, cells: count, of: CELLS_AT_MOST, whenFull })),
    measuredOn: seen.measures[seen.measures.length - 1]?.day ?? '',
  });
}

export function mend(context: ProgramContext): Verdict<HealthView> {
  requireInCharge(context);
  mendTriggers(context);
  return healthView(context);
}

export function settle(context: ProgramContext, click: string, id: string): Verdict<HealthView> {
  const done = context.books.programme.change({
    event: `health.settle:${click}`,
    entry: 'health.settle',
    wants: { find: [{ sheet: trouble, column: 'troubleId', values: [id] }] },
    decide(found, changes) {
      if (found.row(trouble, id) === null) throw new UserError('row-missing', { key: id, tab: trouble.name });
      changes.update(trouble, id, { settled: true });
      return accept(null);
    },
  });
  return done.ok ? healthView(context) : done;
}
