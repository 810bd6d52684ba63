/**
 * This file is what the helpdesk learns at night: it counts, looks for what is out of the ordinary, gathers the tickets of problems that
 * somebody took up, measures what acting on them has changed, and renews what the charts draw. Doing it again the same night writes nothing.
 */
import type { ProgramContext } from '../../../app/context';
import type { JobStep } from '../../../app/entry';
import { outbox } from '../../../app/tables';
import type { Row, Sheet } from '../../../base/table';
import { accept } from '../../../base/verdict';
import type { Changes, Found } from '../../../base/work';
import { planPlaces } from '../../../dashboard/rules/places';
import { CHART_PLACES, type HelpdeskCount, type Problem, helpdeskByKind, helpdeskBySchool, helpdeskByWeek, problems } from '../sheet';
import type { CountTerms, TicketFacts } from '../rules/counts';
import { dayNow, kindLines, schoolLines, weekLines } from '../rules/pictures';
import { gathered, measured, noticed, subjectOfProblem } from '../rules/problems';
import { watchOf } from '../rules/series';
import { tickets } from '../../sheet';
import { nameOf, readingLeads } from '../../workflow/leads';
import { BULK_PAUSE_MS, planCounts, writeCounts } from './count';
import { tellLeads } from './mail';
import { type Fleet, type HelpdeskFacts, countTerms, readFleet, readHelpdesk } from './facts';

/** Tickets are rows that are found by their keys; from 250 on the store would read the table whole. */
export const TICKETS_PER_COMMIT = 200;

/** Writes new problems and what has been measured of old ones. Returns how many are new. */
function writeProblems(context: ProgramContext, facts: HelpdeskFacts, fleet: Fleet, terms: CountTerms, event: string): number {
  const fresh = noticed(watchOf(facts.tickets, terms), facts.problems, dayNow(terms));
  const outcomes = facts.problems.flatMap((problem) => {
    const outcome = problem.state === 'acted' ? measured(problem, facts.tickets, fleet.countOf(subjectOfProblem(problem)), terms) : null;
    return outcome === null ? [] : [{ problem, outcome }];
  });
  if (fresh.length === 0 && outcomes.length === 0) return 0;
  const people = readingLeads(context).map((address) => nameOf(context, address));
  const done = context.books.staff.change<number>({
    event: `learning.problems:${event}`,
    entry: 'learning',
    wants: { whole: [problems] },
    adds: [outbox],
    decide(found, changes) {
      const there = new Set(found.all(problems).map(({ problemId }) => problemId));
      const adding = fresh.filter(({ problemId }) => !there.has(problemId));
      for (const problem of adding) changes.add(problems, problem);
      const ended = outcomes.filter(({ problem }) => found.row(problems, problem.problemId)?.state === 'acted');
      for (const { problem, outcome } of ended) changes.update(problems, problem.problemId, outcome);
      tellLeads(changes, people, [...adding, ...ended.map(({ problem }) => problem)].map(({ problemId }) => problemId), event, context.clock.now());
      return accept(adding.length);
    },
  });
  return done.ok ? done.value : 0;
}

/** Names a problem in tickets, as many as one commit takes, and in the problem how many tickets it has. */
export function gather(context: ProgramContext, problemId: string, named: readonly string[], count: number, event: string): void {
  context.books.staff.change<null>({
    event: `learning.gather:${event}`,
    entry: 'learning',
    wants: { whole: [problems], find: [{ sheet: tickets, column: 'ticket', values: named }] },
    decide(found, changes) {
      for (const ticket of named) {
        // One that somebody put under another problem meanwhile stays there; a number that is there twice is somebody's to mend.
        const [row, twice] = found.rows(tickets, 'ticket', ticket);
        if (row?.problem === '' && twice === undefined) changes.update(tickets, ticket, { problem: problemId });
      }
      if (found.row(problems, problemId)?.tickets !== count) changes.update(problems, problemId, { tickets: count });
      return accept(null);
    },
  });
}

/** What is gathered under a problem: which tickets in all, and which of them do not name it yet. */
export function gatheredUnder(problem: Problem, all: readonly TicketFacts[], terms: CountTerms): { readonly count: number; readonly unnamed: readonly string[] } {
  const mine = gathered(problem, all, terms).filter((one) => one.problem === '' || one.problem === problem.problemId);
  return { count: mine.length, unnamed: mine.filter((one) => one.problem === '').map((one) => one.ticket) };
}

/** Tickets that came since under problems that are being worked on; what there is no time for is left to the next night. */
function gatherAll(context: ProgramContext, facts: HelpdeskFacts, terms: CountTerms, event: string): void {
  for (const problem of facts.problems) {
    if (problem.state !== 'taken up' && problem.state !== 'acted') continue;
    const { count, unnamed } = gatheredUnder(problem, facts.tickets, terms);
    if (unnamed.length === 0 && problem.tickets === count) continue;
    for (let at = 0; at === 0 || at < unnamed.length; at += TICKETS_PER_COMMIT) {
      if (context.clock.now() >= context.handOverAt) return;
      gather(context, problem.problemId, unnamed.slice(at, at + TICKETS_PER_COMMIT), count, `${event}:${problem.problemId}:${at}`);
      context.clock.wait(BULK_PAUSE_MS);
    }
  }
}

function drawPictures(context: ProgramContext, facts: HelpdeskFacts, counts: readonly HelpdeskCount[], terms: CountTerms, event: string): void {
  const today = dayNow(terms);
  const weeks = weekLines(counts, today);
  const bySchool = schoolLines(facts.tickets, facts.schoolNames, terms);
  const kinds = kindLines(counts, today);
  context.books.staff.change<null>({
    event: `learning.pictures:${event}`,
    entry: 'learning',
    wants: { whole: [helpdeskByWeek, helpdeskByKind, helpdeskBySchool] },
    decide(found, changes) {
      place(found, changes, helpdeskByWeek, CHART_PLACES.weeks, weeks);
      place(found, changes, helpdeskByKind, CHART_PLACES.hours, kinds);
      place(found, changes, helpdeskBySchool, CHART_PLACES.schools, bySchool);
      return accept(null);
    },
  });
  context.chartRows.show('staff', [
    { sheet: helpdeskByWeek, rows: CHART_PLACES.weeks, filled: weeks.length },
    { sheet: helpdeskBySchool, rows: CHART_PLACES.schools, filled: bySchool.length },
  ]);
}

function place<S extends Sheet>(found: Found, changes: Changes, sheet: S, places: number, lines: readonly Partial<Row<S>>[]): void {
  const plan = planPlaces(sheet, places, found.all(sheet), lines);
  for (const row of plan.add) changes.add(sheet, row);
  for (const { key, values } of plan.change) changes.update(sheet, key, values);
}

export function learningStep(context: ProgramContext, _cursor: unknown, event: string): JobStep {
  const facts = readHelpdesk(context);
  const fleet = readFleet(context);
  const terms = countTerms(context, fleet);
  const { plan, counts } = planCounts(facts, terms);
  const left = writeCounts(context, plan, event);
  if (left > 0 || context.clock.now() >= context.handOverAt) return { next: 'counts', progress: `${left} counts left to write` };
  const fresh = writeProblems(context, facts, fleet, terms, event);
  gatherAll(context, facts, terms, event);
  drawPictures(context, facts, counts, terms, event);
  return { next: null, progress: fresh === 0 ? 'Counted; nothing is out of the ordinary.' : `${fresh} ${fresh === 1 ? 'problem' : 'problems'} noticed` };
}
