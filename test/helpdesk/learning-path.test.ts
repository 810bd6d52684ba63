/** This file lets the nightly job of learning run through the shipped bundle, and takes a problem from the alarm to what acting on it changed. */
import { addDays } from '../../src/base/time';
import { helpdeskCounts, helpdeskByWeek } from '../../src/helpdesk/learning/sheet';
import { surveys, tickets } from '../../src/helpdesk/sheet';
import { newRow } from '../../src/base/table';
import { proposalFor } from '../../src/ui/client/wording/proposals';
import { DAY_MS, Stage } from '../path/stage';
import { calm, daysFrom, lay, solved, tenOn, ticketRows } from './learning-stage';

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => {
  stage.rewind();
});

const SCHOOL_DAY = '2026-10-06';
const learn = (): unknown => {
  stage.workspace.executions.length = 0;
  const job = stage.runJob('learning');
  expect(job).toMatchObject({ state: 'waiting', trouble: '' });
  return job.progress;
};
const writes = (): number => stage.workspace.executions.reduce((sum, one) => sum + (one.calls['Sheets.write'] ?? 0), 0);
const count = (key: string) => stage.rows('staff', 'Helpdesk counts').find((row) => row['Count'] === key);
/** Twice a day more charging for the fortnight before the stage's day, while all else goes on. */
const surge = () => [...calm('2026-07-06', SCHOOL_DAY), ...daysFrom('2026-09-22', SCHOOL_DAY).flatMap((day) => Array.from({ length: 5 }, () => solved(day, { category: 'charging', cause: '' })))];
const view = () => stage.desk('problems.view', {});

it('counts by week and month, with times against targets, and writes nothing on a second run', () => {
  const week = '2026-09-28';
  lay(stage, tickets, ticketRows([
    solved(week, { schoolId: 'sch-a', category: 'screen' }),
    solved(week, { schoolId: 'sch-a', category: 'wifi', language: 'vi', reopened: 1 }),
    { day: week, values: { state: 'new', category: 'wifi' } },
    { day: week, values: { state: 'closed', category: 'sound', resolution: 'solved by the steps', answeredAt: tenOn(week), resolvedAt: tenOn(week) } },
    // Before last month: an old week that nobody has counted yet.
    solved('2026-05-04', { category: 'app' }),
  ]));
  lay(stage, surveys, [newRow(surveys, { surveyId: 's1', ticket: 'MT-5000', answeredAt: tenOn(week) + DAY_MS, score: 2 }), newRow(surveys, { surveyId: 's2', ticket: 'MT-5001', answeredAt: tenOn(week) + DAY_MS, score: 5 })]);
  learn();
  expect(count(`${week}|all|all`)).toMatchObject({ Opened: 4, Resolved: 3, 'Solved by the steps': 1, 'Opened again': 1, 'First answer due': 3, 'First answer in time': 2, 'First answer, school minutes': 60, 'Surveys answered': 2, 'Sum of scores': 7, 'Low scores': 1 });
  // The one that nobody answered is late, and its solution was due on Friday at closing time.
  expect(count(`${week}|all|all`)).toMatchObject({ 'Solution due': 3, 'Solution in time': 2, 'Solution, school minutes': 180 });
  expect(count(`${week}|school|sch-a`)).toMatchObject({ Opened: 2 });
  expect(count(`2026-09|category|wifi`)).toMatchObject({ Opened: 2 });
  expect(count(`${week}|language|vi`)).toMatchObject({ Opened: 1 });
  expect(count(`${week}|hour|10`)).toMatchObject({ Opened: 4 });
  expect(count('2026-05-04|category|app')).toMatchObject({ Opened: 1 });
  // From the first week in which anything was asked to this one, the quiet ones too.
  expect(stage.rows('staff', helpdeskByWeek.name).filter((row) => row['Week of'] !== '')).toHaveLength(23);
  learn();
  // The table of jobs says that a run began, and how it ended.
  expect(writes()).toBe(2);
  expect(stage.complaints()).toEqual([]);
});

it('counts anew what changed this month and last, and leaves older periods as they stand', () => {
  lay(stage, tickets, ticketRows([solved('2026-09-28', { category: 'screen' }), solved('2026-05-04', { category: 'app' })]));
  learn();
  for (const ticket of ['MT-5000', 'MT-5001']) stage.hands('staff').type(stage.cellOf('staff', 'Tickets', ticket, 'Category'), 'keyboard');
  learn();
  expect(count('2026-09-28|category|screen')).toMatchObject({ Opened: 0 });
  expect(count('2026-09-28|category|keyboard')).toMatchObject({ Opened: 1 });
  expect(count('2026-05-04|category|app')).toMatchObject({ Opened: 1 });
  expect(stage.rows('staff', helpdeskCounts.name).filter((row) => row['Count'] === '2026-09-28|category|screen')).toHaveLength(1);
});

it('an ordinary autumn is no problem, and says so', () => {
  lay(stage, tickets, ticketRows(calm('2026-07-06', SCHOOL_DAY)));
  expect(learn()).toBe('Counted; nothing is out of the ordinary.');
  expect(view().problems).toEqual([]);
});

it('a topic far above its usual becomes one problem, is taken up with its tickets, acted on, and measured four school weeks later', () => {
  lay(stage, tickets, ticketRows(surge()));
  learn();
  const [problem, ...others] = view().problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ state: 'noticed', what: 'charging', where: '', tickets: 0, outcome: null });
  learn();
  expect(view().problems).toHaveLength(1);

  const id = problem?.id ?? '';
  const taken = stage.desk('problems.take', { click: stage.click(), problem: id, ...proposalFor('charging', false) }).problems[0];
  const named = stage.tickets().filter((row) => row['Problem'] === id);
  expect(taken).toMatchObject({ state: 'taken up', cardTitle: 'Charge it every night', tickets: named.length, owner: stage.owner });
  expect(named.length).toBe(daysFrom(problem?.since ?? '', SCHOOL_DAY).length * 7);
  // Families are told nothing of it until a lead says so, and then no more than what it is, where and since when.
  const known = () => (stage.runJob('publish'), stage.rows('published', 'Known problems').filter((row) => row['Category'] !== ''));
  expect(known()).toEqual([]);
  expect(stage.desk('problems.tell', { click: stage.click(), problem: id, told: true }).problems[0]).toMatchObject({ told: true });
  expect(known()).toEqual([{ Problem: id, Category: 'charging', School: '', Since: expect.any(Number), Card: 'will-not-charge' }]);
  expect(stage.desk('problems.tell', { click: stage.click(), problem: id, told: false }).problems[0]).toMatchObject({ told: false });
  expect(known()).toEqual([]);
  expect(new Set(named.map((row) => row['Category']))).toEqual(new Set(['charging']));

  expect(stage.deskSays('problems.act', { click: stage.click(), problem: id, done: 'Card on the hub', on: '2026-10-07' }, stage.owner)).toMatchObject({ ok: false });
  expect(stage.deskSays('problems.act', { click: stage.click(), problem: id, done: ' ', on: SCHOOL_DAY }, stage.owner)).toMatchObject({ ok: false });
  const acted = stage.desk('problems.act', { click: stage.click(), problem: id, done: 'Card on the hub', on: SCHOOL_DAY }).problems[0];
  expect(acted).toMatchObject({ state: 'acted', actedOn: SCHOOL_DAY, measuredFrom: '2026-11-03', outcome: null });

  lay(stage, tickets, ticketRows(calm('2026-10-07', '2026-11-20'), 9_000));
  stage.jump(10 * DAY_MS);
  learn();
  expect(view().problems[0]?.state).toBe('acted');
  stage.jump(20 * DAY_MS);
  learn();
  const outcome = view().problems.find((one) => one.id === id)?.outcome;
  expect(outcome).toMatchObject({ before: 90, after: 40, drop: 56, verdict: 'fewer', others: 0 });
  expect(outcome?.least ?? 0).toBeGreaterThan(30);
});

it('a dismissed problem keeps its reason and cannot be acted on; a member may not do what is not theirs, a stranger nothing', () => {
  lay(stage, tickets, ticketRows(surge()));
  learn();
  const id = view().problems[0]?.id ?? '';
  expect(stage.deskSays('problems.view', {}, 'somebody@school.example')).toMatchObject({ ok: false });
  expect(stage.desk('problems.dismiss', { click: stage.click(), problem: id, why: 'Test week' }).problems[0]).toMatchObject({ state: 'dismissed', dismissedWhy: 'Test week' });
  expect(stage.deskSays('problems.tell', { click: stage.click(), problem: id, told: true }, stage.owner)).toMatchObject({ ok: false });
  expect(stage.deskSays('problems.take', { click: stage.click(), problem: id, ...proposalFor('charging', false) }, stage.owner)).toMatchObject({ ok: false });
  learn();
  expect(view().problems).toHaveLength(1);
});

it('the words of a proposal are the district’s own, a formula stays text', () => {
  lay(stage, tickets, ticketRows(surge()));
  learn();
  const problem = view().problems[0]?.id ?? '';
  const words = { cardTitle: '=IMPORTXML("x")', cardText: 'Text', newsletter: 'Line', training: 'Slot' };
  expect(stage.desk('problems.propose', { click: stage.click(), problem, ...words }).problems[0]).toMatchObject(words);
});

it('the wallboard shows numbers of now without a name, from one reading a minute', () => {
  lay(stage, tickets, ticketRows([
    { day: SCHOOL_DAY, values: { state: 'new', assignee: '', openedAt: stage.now - 3_600_000, dueAt: stage.now + 3_600_000, tier: 'technology team' } },
    { day: addDays(SCHOOL_DAY, -6), values: { assignee: 'tess@school.example', summary: 'Family Quispe', contact: 'quispe@casa.example' } },
    { day: SCHOOL_DAY, values: { state: 'waiting' } },
    solved(SCHOOL_DAY, { openedAt: stage.now - 7_200_000, resolvedAt: stage.now - 60_000 }),
  ]));
  const board = stage.desk('wallboard.view', {});
  expect(board).toMatchObject({ open: 2, overdue: 1, nearDue: 1, unassigned: 1, waiting: 1, solvedToday: 1 });
  expect(board.tiers.find((one) => one.tier === 'technology team')).toMatchObject({ open: 1, overdue: 0 });
  expect(JSON.stringify(board)).not.toMatch(/tess|quispe/i);
  stage.workspace.executions.length = 0;
  expect(stage.desk('wallboard.view', {})).toEqual(board);
  const reads = stage.workspace.executions.reduce((sum, one) => sum + (one.calls['Sheets.read'] ?? 0), 0);
  expect(reads).toBeLessThanOrEqual(2);
});
