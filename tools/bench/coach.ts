/** This file measures the coach's place beside four thousand teachers, a hundred thousand people and fifty thousand tickets. */
import type { ExecutionRecord } from '../../local/kernel/workspace';
import { facts } from '../../src/app/facts';
import { newRow } from '../../src/base/table';
import { coaches, cycles, sessions, teachers } from '../../src/coaching/sheet';
import { tickets } from '../../src/helpdesk/sheet';
import { people, schools } from '../../src/people/sheet';
import { lay } from './cells';
import { SCHOOLS, padded, press, rowsOf } from './lookup';
import { type Row, atMost } from './row';
import { setStage } from './stage';

const STAFF = 4_000;
const PEOPLE = 100_000;
const TICKETS = 50_000;
const CYCLES = 1_200;
const SESSIONS = 12_000;
const SOME_DAY = '2026-09-15';
/** One of each of two workbooks, whether or not anything is remembered of them. */
const VIEW_READS = 2;
/** Five columns of all tickets, five of all sessions, and the rows of cycles and teachers. */
const VIEW_CELLS = Math.floor(1.2 * (TICKETS * 5 + SESSIONS * 5 + CYCLES * 21 + STAFF * 7));
/** The keys of cycles, teachers and sessions, and some whole rows. */
const LOG_CELLS = Math.floor(1.2 * (CYCLES + STAFF + SESSIONS) + 2_000);

export function coachRows(): Row[] {
  const stage = setStage({ filled: false });
  const { workspace, installation, technician: coach } = stage;
  const coaching = { ...stage, staffId: installation.workbookId('coaching') };
  const file = workspace.drive.get(coaching.staffId);
  if (file !== undefined) workspace.drive.share(file, { type: 'user', role: 'writer', to: coach });
  lay(stage, schools, SCHOOLS, (index) => newRow(schools, { schoolId: `sch-${index}`, name: `School ${index}`, active: true }));
  lay(stage, people, PEOPLE, (index) => newRow(people, { personId: `per-${padded(index)}`, role: index < STAFF ? 'teacher' : 'student', schoolIds: [`sch-${index % SCHOOLS}`], active: true }));
  lay(stage, tickets, TICKETS, (index) => newRow(tickets, { ticket: `MT-${index + 1}`, state: index % 50 === 0 ? 'open' : 'closed', category: 'screen', schoolId: `sch-${index % SCHOOLS}`, openedAt: workspace.clock.now }));
  lay(stage, facts, 1, () => newRow(facts, { fact: 'coaching workbook', value: coaching.staffId }));
  lay(coaching, coaches, 1, () => newRow(coaches, { email: coach, schoolIds: ['sch-1'] }));
  lay(coaching, teachers, STAFF, (index) => newRow(teachers, { teacherId: `per-${padded(index)}`, name: `Ana ${index}`, email: `ana${index}@x.example`, schoolIds: [`sch-${index % SCHOOLS}`], active: true }));
  lay(coaching, cycles, CYCLES, (index) => newRow(cycles, { cycleId: `C-${index + 1}`, teacherId: `per-${padded(index)}`, teacher: `Ana ${index}`, coach, schoolId: `sch-${index % SCHOOLS}`, goal: 'leading', startedOn: SOME_DAY }));
  lay(coaching, sessions, SESSIONS, (index) => newRow(sessions, { sessionId: `S-old-${index}`, cycleId: `C-${(index % CYCLES) + 1}`, teacherId: `per-${padded(index % CYCLES)}`, coach, schoolId: `sch-${index % SCHOOLS}`, day: SOME_DAY, minutes: 30 }));
  const view = (): ExecutionRecord => press(stage, 'coach.view', {}, (answer) => answer.teachers.length > 0 && answer.cycles.length > 0);
  const day = new Date(workspace.clock.now).toISOString().slice(0, 10);
  const log = (turn: number): ExecutionRecord =>
    press(stage, 'coach.log', { click: `coachlog${turn}`, teacher: `per-${padded(1 + turn * SCHOOLS)}`, cycle: `C-${2 + turn * SCHOOLS}`, school: '', day, minutes: 30, kind: 'observation', topic: '', forward: true }, (answer) => answer.cycle?.stage === 'inquire');
  // Once for headers and names, which every execution after it remembers for six hours.
  view();
  log(0);
  const warmView = view();
  workspace.caches.clear();
  const coldView = view();
  const warmLog = log(1);
  // The place is opened before anything is logged in it, so what a forgotten cache costs is paid by the view.
  workspace.caches.clear();
  view();
  return [...rowsOf('coach.view', warmView, warmView, VIEW_CELLS, false).filter((row) => !row.work.endsWith('.cold')), atMost('coach.view.reads.cold', coldView.calls['Sheets.read'] ?? 0, 'calls', VIEW_READS), ...rowsOf('coach.log', warmLog, log(2), LOG_CELLS, true)];
}
