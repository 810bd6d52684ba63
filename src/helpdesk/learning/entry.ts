/** This file registers what the helpdesk learns: its tables and charts, the nightly job, and what the desk and the wallboard may ask. */
import type { ProgramContext } from '../../app/context';
import { type AnyRpcMethod, type Job, change, clickId, read, shortText, yesNo } from '../../app/entry';
import { actOnProblem, dismissProblem, problemsView, proposeFor, takeProblem, tellOfProblem } from './workflow/desk';
import { learningStep } from './workflow/job';
import { wallboardView } from './workflow/wallboard';
import { helpdeskByKind, helpdeskBySchool, helpdeskByWeek, helpdeskCounts, problems } from './sheet';

export const learningSheets = [problems, helpdeskCounts, helpdeskByWeek, helpdeskByKind, helpdeskBySchool];

export const learningJob: Job = {
  job: 'learning',
  room: 'helpdesk',
  about: 'Counts tickets by week and month, notices what is out of the ordinary, and measures what acting on it changed.',
  every: 'night',
  step: learningStep,
};

/** A problem is named by what is counted and a day; models have long names. */
const ID_CHARS = 300;
const LINE_CHARS = 500;
const CARD_CHARS = 3_000;
const DAY_CHARS = 10;
const problem = shortText(ID_CHARS);
const line = shortText(LINE_CHARS);
const words = { cardTitle: line, cardText: shortText(CARD_CHARS), newsletter: line, training: line };

export const learningMethods: readonly AnyRpcMethod<ProgramContext>[] = [
  read<'problems.view', ProgramContext>('problems.view', { who: 'member', args: {}, run: problemsView }),
  change<'problems.take', ProgramContext>('problems.take', { who: 'member', args: { click: clickId, problem, ...words }, run: (context, { click, problem: id, ...proposed }) => takeProblem(context, click, id, proposed) }),
  change<'problems.propose', ProgramContext>('problems.propose', {
    who: 'member',
    args: { click: clickId, problem, ...words },
    run: (context, { click, problem: id, ...proposed }) => proposeFor(context, click, id, proposed),
  }),
  change<'problems.act', ProgramContext>('problems.act', {
    who: 'member',
    args: { click: clickId, problem, done: shortText(LINE_CHARS), on: shortText(DAY_CHARS) },
    run: (context, told) => actOnProblem(context, told.click, told.problem, told.done, told.on),
  }),
  change<'problems.dismiss', ProgramContext>('problems.dismiss', { who: 'member', args: { click: clickId, problem, why: shortText(LINE_CHARS) }, run: (context, told) => dismissProblem(context, told.click, told.problem, told.why) }),
  change<'problems.tell', ProgramContext>('problems.tell', { who: 'lead', args: { click: clickId, problem, told: yesNo }, run: (context, told) => tellOfProblem(context, told.click, told.problem, told.told) }),
  read<'wallboard.view', ProgramContext>('wallboard.view', { who: 'member', args: {}, run: wallboardView }),
];
