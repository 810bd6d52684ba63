/**
 * This file runs the scheduled work: each job under a lease that outlives the six minutes, in pieces, handing over to the next
 * execution before Google would end this one.
 */
import { UserError } from '../base/codes';
import { newRow } from '../base/table';
import { MINUTE_MS, type Moment, SECOND_MS } from '../base/time';
import { accept } from '../base/verdict';
import type { ProgramContext } from './context';
import type { Job } from './entry';
import { sentenceFor } from './run';
import { SettingValues } from './settings';
import { type JobRow, jobs, settings } from './tables';

/** Longer than the six minutes of an execution, so that whoever holds an expired lease is certainly gone. */
export const LEASE_MS = 7 * MINUTE_MS;
/** The cursor is written down so often; a crash repeats no more than this, and repeating a piece changes nothing. */
const CURSOR_EVERY_MS = 20 * SECOND_MS;

interface Lease {
  readonly run: string;
  readonly step: number;
  readonly cursor: unknown;
}

/** Whether a job may be taken up now, and where it goes on. */
export function leaseOf(row: JobRow | null, now: Moment, newRun: string): Lease | null {
  if (row === null || row.state === 'waiting' || row.run === '') return { run: newRun, step: 0, cursor: null };
  if (row.state === 'running' && (row.leaseUntil ?? 0) > now) return null;
  return { run: row.run, step: row.step ?? 0, cursor: row.cursor };
}

/** Whether a scheduled moment starts a job, or only goes on with what is unfinished. */
export function isDue(job: Job, row: JobRow | undefined, every: Job['every']): boolean {
  return job.every === every || row?.state === 'running' || row?.state === 'due';
}

function takeLease(context: ProgramContext, job: Job, holder: string): Lease | null {
  const now = context.clock.now();
  const newRun = context.newId();
  const taken = context.books.programme.change<Lease | null>({
    event: `job.lease:${job.job}:${holder}`,
    entry: 'jobs',
    // Whole, since it is short: one request brings it, where finding a row takes two.
    wants: { whole: [jobs] },
    decide(found, changes) {
      const row = found.row(jobs, job.job);
      const lease = leaseOf(row, now, newRun);
      if (lease === null) return accept(null);
      const values = { state: 'running' as const, leaseUntil: now + LEASE_MS, leaseBy: holder, run: lease.run, step: lease.step, cursor: lease.cursor };
      const started = lease.run === newRun ? { startedAt: now } : {};
      if (row === null) changes.add(jobs, newRow(jobs, { job: job.job, ...values, ...started }));
      else changes.update(jobs, job.job, { ...values, ...started });
      return accept(lease);
    },
  });
  return taken.ok ? taken.value : null;
}

/** Writes where a job stands, unless somebody else has taken it over meanwhile. */
function note(context: ProgramContext, job: Job, holder: string, name: string, values: Partial<JobRow>): void {
  context.books.programme.change({
    event: `job.${name}:${job.job}:${holder}:${context.newId()}`,
    entry: 'jobs',
    wants: { whole: [jobs] },
    decide(found, changes) {
      if (found.row(jobs, job.job)?.leaseBy === holder) changes.update(jobs, job.job, values);
      return accept(null);
    },
  });
}

const RELEASED = { leaseUntil: null, leaseBy: '' } as const;

/** Runs one job until it is finished or the time is up. Returns its progress, null where somebody else has it. */
export function runJob(context: ProgramContext, job: Job): string | null {
  const holder = context.newId();
  const lease = takeLease(context, job, holder);
  if (lease === null) return null;
  let { step, cursor } = lease;
  let savedAt = context.clock.now();
  try {
    for (;;) {
      // Named by its holder: a piece that an earlier execution did and did not note is done again, not taken for done.
      const done = job.step(context, cursor, `${holder}:${step}`);
      step++;
      cursor = done.next;
      if (done.next === null) {
        note(context, job, holder, 'finish', { state: 'waiting', ...RELEASED, step, cursor: null, progress: done.progress, finishedAt: context.clock.now(), trouble: '' });
        return done.progress;
      }
      const now = context.clock.now();
      if (now >= context.handOverAt) {
        note(context, job, holder, 'hand over', { state: 'due', ...RELEASED, step, cursor, progress: done.progress });
        return done.progress;
      }
      if (now - savedAt >= CURSOR_EVERY_MS) {
        note(context, job, holder, 'cursor', { step, cursor, progress: done.progress, leaseUntil: now + LEASE_MS });
        savedAt = now;
      }
    }
  } catch (error) {
    const trouble = sentenceFor(context, error, job.job);
    // What somebody has to put right first waits for its next time; what Google did not answer goes on soon where it stopped.
    const state = error instanceof UserError ? 'waiting' : 'due';
    note(context, job, holder, 'fail', { state, ...RELEASED, step, cursor: state === 'due' ? cursor : null, trouble });
    return trouble;
  }
}

/** Asks for jobs before their time: the next tick takes them up. One that is under way already stays as it is. */
export function makeDue(context: Pick<ProgramContext, 'books' | 'newId'>, names: readonly string[]): void {
  if (names.length === 0) return;
  context.books.programme.change({
    event: `job.due:${context.newId()}`,
    entry: 'jobs',
    wants: { whole: [jobs] },
    decide(found, changes) {
      const standing = new Map(found.all(jobs).map((row) => [row.job, row]));
      for (const job of names) {
        const row = standing.get(job);
        if (row === undefined) changes.add(jobs, newRow(jobs, { job, state: 'due' }));
        else if (row.state === 'waiting') changes.update(jobs, job, { state: 'due', run: '' });
      }
      return accept(null);
    },
  });
}

/** What a look says. What cannot be looked at is told by the job itself and must not stop those after it. */
function unlessTrouble<T>(look: () => T): T | true {
  try {
    return look();
  } catch (error) {
    if (error instanceof UserError) return true;
    throw error;
  }
}

/** Looks into the Staff workbook for several jobs in one request; gives those that a run is worth a lease for. */
function lookFor(context: ProgramContext, some: readonly Job[], values: SettingValues): ReadonlySet<Job> {
  const wanted = new Set<Job>();
  const looks = some.flatMap((job) => {
    const look = unlessTrouble(() => job.look?.(context, values) ?? true);
    if (look === true) wanted.add(job);
    return typeof look === 'object' ? [{ job, look }] : [];
  });
  if (looks.length === 0) return wanted;
  const wants = { search: looks.flatMap(({ look }) => look.wants.search ?? []), whole: [...new Set(looks.flatMap(({ look }) => look.wants.whole ?? []))] };
  const read = unlessTrouble(() => context.books.staff.read({ wants, decide: (found) => accept(looks.map(({ look }) => look.isWanted(found))) }));
  looks.forEach(({ job }, at) => {
    if (read === true || (read.ok && read.value[at] === true)) wanted.add(job);
  });
  return wanted;
}

/** Runs what a trigger's moment asks for, and whatever an earlier execution left unfinished. */
export function runDueJobs(context: ProgramContext, all: readonly Job[], every: Job['every']): void {
  // Settings come with the jobs in one request, since most of the day's moments find nothing to do and should cost little.
  const read = context.books.programme.read({
    wants: { whole: [jobs, settings] },
    decide: (found) => accept({ rows: found.all(jobs), values: SettingValues.of(found.all(settings)) }),
  });
  if (!read.ok) return;
  const { rows, values } = read.value;
  context.settingsRead(values);
  const byName = new Map(rows.map((row) => [row.job, row]));
  const isUnfinished = (job: Job): boolean => (byName.get(job.job)?.state ?? 'waiting') !== 'waiting';
  const isTaken = (job: Job): boolean => leaseOf(byName.get(job.job) ?? null, context.clock.now(), '') === null;
  const mine = all.filter((job) => values.roomOn(job.room) && isDue(job, byName.get(job.job), every) && !isTaken(job));
  const isGoingOn = mine.some((job) => isUnfinished(job) && byName.get(job.job)?.trouble === '');
  const looked = lookFor(context, mine.filter((job) => job.look !== undefined && !isUnfinished(job) && !(isGoingOn && job.isPatient === true)), values);
  const isWanted = (job: Job): boolean => (job.look === undefined ? unlessTrouble(() => job.wanted?.(context, values) !== false) : looked.has(job));
  for (const [at, job] of mine.entries()) {
    // What there was no time for is left to the ticks: a long job must not keep the others from ever running.
    if (context.clock.now() >= context.handOverAt) return makeDue(context, mine.slice(at).filter((one) => !isUnfinished(one)).map((one) => one.job));
    if (isUnfinished(job) || isWanted(job)) runJob(context, job);
  }
}
