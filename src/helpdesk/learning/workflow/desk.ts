/** This file is what the desk does with problems: shows them, and lets somebody take one up, word what is proposed, act, or dismiss it. */
import type { ProgramContext } from '../../../app/context';
import { dayOf, isDay } from '../../../base/time';
import { UserError } from '../../../base/codes';
import { addSchoolDays } from '../../../base/schoolhours';
import { type Verdict, accept, refuse } from '../../../base/verdict';
import { schools } from '../../../people/sheet';
import type { ProblemCard, ProblemsView } from '../../../ui/contracts/problems';
import { type Problem, problems } from '../sheet';
import { TICKET_FACTS } from '../rules/counts';
import { MEASURED_DAYS, dropOf, ratePerThousand } from '../rules/drop';
import { type Proposed, act, canBeTold, dismiss, takeUp, tell } from '../rules/problems';
import { tickets } from '../../sheet';
import { NO_FLEET, countTerms, readFleet } from './facts';
import { TICKETS_PER_COMMIT, gather, gatheredUnder } from './job';

const STATE_ORDER: readonly Problem['state'][] = ['noticed', 'taken up', 'acted', 'measured', 'dismissed'];
/** Problems of a few years; older ones stay in the sheet. */
const MOST_SHOWN = 60;

function outcomeOf(problem: Problem): ProblemCard['outcome'] {
  if (problem.state !== 'measured') return null;
  const [before, after, devices] = [problem.before ?? 0, problem.after ?? 0, problem.devices ?? 0];
  const { drop, least, most, verdict } = dropOf(before, after);
  const others = dropOf(problem.othersBefore ?? 0, problem.othersAfter ?? 0).drop;
  return { before, after, rateBefore: ratePerThousand(before, devices), rateAfter: ratePerThousand(after, devices), drop, least, most, verdict, others: others === null ? null : -others };
}

function cardOf(problem: Problem, names: ReadonlyMap<string, string>, until: (day: string) => string | null): ProblemCard {
  const { problemId, state, what, isCause, scope, place, noticedOn, since, owner, cardTitle, cardText, newsletter, training, actedOn, done, dismissedWhy } = problem;
  return {
    id: problemId, state, what, isCause: isCause === 'cause',
    where: scope === 'district' ? '' : scope === 'school' ? (names.get(place) ?? place) : scope === 'grade' ? `grade ${place}` : place,
    noticedOn, since, observed: problem.observed ?? 0, expected: problem.expected ?? 0, tickets: problem.tickets ?? 0,
    owner, cardTitle, cardText, newsletter, training, actedOn, done, dismissedWhy,
    measuredFrom: actedOn === null ? null : until(actedOn),
    outcome: outcomeOf(problem),
    told: problem.told,
    canBeTold: canBeTold(problem),
  };
}

export function problemsView(context: ProgramContext): Verdict<ProblemsView> {
  const { zone } = context.clock;
  const calendar = context.settings.calendar(zone);
  return context.books.staff.read({
    wants: { whole: [problems, schools] },
    decide(found) {
      const names = new Map(found.all(schools).map((school) => [school.schoolId, school.name]));
      const rank = ({ state }: Problem): number => STATE_ORDER.indexOf(state);
      const sorted = [...found.all(problems)].sort((a, b) => rank(a) - rank(b) || ((a.noticedOn ?? '') < (b.noticedOn ?? '') ? 1 : -1));
      return accept({
        problems: sorted.slice(0, MOST_SHOWN).map((problem) => cardOf(problem, names, (day) => addSchoolDays(day, MEASURED_DAYS, calendar))),
        today: dayOf(context.clock.now(), zone),
      });
    },
  });
}

type Decide = (problem: Problem, who: string) => Verdict<Partial<Problem>>;

/** Changes one problem, and shows them all as they then stand. */
function changeProblem(context: ProgramContext, entry: string, click: string, problemId: string, decideOn: Decide): Verdict<Problem> {
  const who = context.identity.visitor() ?? context.identity.acting();
  return context.books.staff.change<Problem>({
    event: `${entry}:${click}`,
    entry,
    wants: { whole: [problems] },
    decide(found, changes) {
      const problem = found.row(problems, problemId);
      if (problem === null) throw new UserError('row-missing', { key: problemId, tab: problems.name });
      const values = decideOn(problem, who);
      if (!values.ok) return values;
      changes.update(problems, problemId, values.value);
      return accept({ ...problem, ...values.value });
    },
  });
}

const shown = (context: ProgramContext, done: Verdict<unknown>): Verdict<ProblemsView> => (done.ok ? problemsView(context) : done);

/** Takes a problem up and names it in its tickets; where they are more than one commit takes, the night goes on with them. */
export function takeProblem(context: ProgramContext, click: string, problemId: string, proposed: Proposed): Verdict<ProblemsView> {
  const taken = changeProblem(context, 'problems.take', click, problemId, (problem, who) => takeUp(problem, who, proposed));
  if (!taken.ok) return taken;
  const problem = taken.value;
  const fleet = problem.scope === 'model' || problem.scope === 'grade' ? readFleet(context) : NO_FLEET;
  const found = context.books.staff.read({ wants: { search: TICKET_FACTS.map((column) => ({ sheet: tickets, column })) }, decide: (rows) => accept(rows.columns(tickets, TICKET_FACTS)) });
  if (found.ok) {
    const { count, unnamed } = gatheredUnder(problem, found.value, countTerms(context, fleet));
    gather(context, problemId, unnamed.slice(0, TICKETS_PER_COMMIT), count, click);
  }
  return problemsView(context);
}

export const proposeFor = (context: ProgramContext, click: string, problemId: string, proposed: Proposed): Verdict<ProblemsView> =>
  shown(context, changeProblem(context, 'problems.propose', click, problemId, (problem) => (problem.state === 'dismissed' ? refuse('problem-over', { state: problem.state }) : accept(proposed))));

export function actOnProblem(context: ProgramContext, click: string, problemId: string, done: string, on: string): Verdict<ProblemsView> {
  const today = dayOf(context.clock.now(), context.clock.zone);
  return shown(context, changeProblem(context, 'problems.act', click, problemId, (problem, who) => act(problem, who, done, isDay(on) ? on : '9999', today)));
}

export const dismissProblem = (context: ProgramContext, click: string, problemId: string, why: string): Verdict<ProblemsView> =>
  shown(context, changeProblem(context, 'problems.dismiss', click, problemId, (problem, who) => dismiss(problem, who, why)));

export const tellOfProblem = (context: ProgramContext, click: string, problemId: string, told: boolean): Verdict<ProblemsView> =>
  shown(context, changeProblem(context, 'problems.tell', click, problemId, (problem) => tell(problem, told)));
