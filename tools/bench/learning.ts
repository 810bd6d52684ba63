/** This file measures the nightly job of learning and the wallboard in a district with 50,000 tickets a year, whose rows are laid straight into the workbook. */
import type { ExecutionRecord } from '../../local/kernel/workspace';
import { Random } from '../../local/kernel/random';
import { newRow } from '../../src/base/table';
import { DAY_MS, HOUR_MS } from '../../src/base/time';
import { devices } from '../../src/devices/sheet';
import { helpdeskCounts } from '../../src/helpdesk/learning/sheet';
import { TICKET_FACTS } from '../../src/helpdesk/learning/rules/counts';
import { CAUSES, TIERS, tickets } from '../../src/helpdesk/sheet';
import { people, schools } from '../../src/people/sheet';
import { LANGUAGES } from '../../src/words/languages';
import { CATEGORY_KEYS } from '../../src/words/vocabulary';
import { filledCells } from '../tab-rows';
import { lay } from './cells';
import { type Row, atMost, exactly } from './row';
import { type Stage, setStage } from './stage';

const TICKETS = 50_000;
const STUDENTS = 90_000;
const DEVICES = 100_000;
const SCHOOLS = 180;
const MODELS = 30;
/** Tickets that nobody has solved yet. */
const OPEN = 800;
const SEED = 11;

/** No execution of MyTech may take longer; Google ends one at six minutes. */
const EXECUTION_LIMIT_S = 300;
const READS_LIMIT = 2;
/** Schools, problems, what charts draw. */
const SMALL_TABLES_CELLS = 40_000;
/** The desk, from which a run is started here, counts people, devices, tickets and their states for itself. */
const DESK_CELLS = STUDENTS + DEVICES + 2 * TICKETS;
const DEVICE_COLUMNS = 4;
const PERSON_COLUMNS = 4;
const BOARD_COLUMNS = 10;

const padded = (value: number): string => String(value).padStart(6, '0');

/** A year of tickets up to this morning, as many on each day, all but the last solved. */
function layYear(stage: Stage): void {
  const random = new Random(SEED);
  const now = stage.workspace.clock.now;
  lay(stage, schools, SCHOOLS, (index) => newRow(schools, { schoolId: `sch-${index}`, name: `School ${index}`, active: true }));
  lay(stage, people, STUDENTS, (index) => newRow(people, { personId: `p-${padded(index)}`, role: 'student', grade: String((index % 12) + 1), schoolIds: [`sch-${index % SCHOOLS}`], active: true }));
  lay(stage, devices, DEVICES, (index) => newRow(devices, { serial: `5CD${padded(index)}`, assetTag: `MT-${padded(index)}`, model: `Chromebook ${index % MODELS}`, schoolId: `sch-${index % SCHOOLS}` }));
  lay(stage, tickets, TICKETS, (index) => {
    const openedAt = now - Math.floor(((TICKETS - index) / TICKETS) * 365 * DAY_MS);
    const open = index >= TICKETS - OPEN;
    const student = random.below(STUDENTS);
    return newRow(tickets, {
      ticket: `MT-${index + 1_001}`, state: open ? 'open' : 'closed', category: random.pick(CATEGORY_KEYS), language: random.pick(LANGUAGES), schoolId: `sch-${student % SCHOOLS}`,
      personId: `p-${padded(student)}`, serial: `5CD${padded(student)}`, tier: random.pick(TIERS), openedAt, dueAt: openedAt + DAY_MS, resolveBy: openedAt + 7 * DAY_MS,
      // No deadline passes between two runs: that would be news, and this is to measure a night without any.
      ...(open ? { answeredAt: openedAt + HOUR_MS, resolveBy: openedAt + 400 * DAY_MS } : { cause: random.pick(CAUSES), answeredAt: openedAt + HOUR_MS, resolvedAt: openedAt + 30 * HOUR_MS, frozenAt: openedAt + 30 * HOUR_MS, resolution: 'fixed' as const }),
    });
  });
}

function run({ workspace, installation, district }: Stage): readonly ExecutionRecord[] {
  workspace.executions.length = 0;
  const job = installation.runJob('learning', district.cast.programAccount);
  if (job.trouble !== '') throw new Error(`Nothing was learnt: ${job.trouble}`);
  return pressed(workspace.executions);
}

/** What the desk was asked for: the clock goes on meanwhile, and what it starts is nobody's press. */
const pressed = (executions: readonly ExecutionRecord[]): readonly ExecutionRecord[] => executions.filter(({ functionName }) => functionName === 'rpc');

const MS = 1_000;
const longest = (executions: readonly ExecutionRecord[]): number => Math.ceil(Math.max(...executions.map((one) => one.endedMs - one.startedMs)) / MS);
const sum = (executions: readonly ExecutionRecord[], of: (one: ExecutionRecord) => number): number => executions.reduce((total, one) => total + of(one), 0);
const WRITES_OF_ANY_RUN = 2;

export function learningRows(): Row[] {
  const stage = setStage({ filled: false, assumedCostFactor: 3 });
  layYear(stage);
  const first = run(stage);
  // What it noticed is mailed to the leads; that must not fall into the run that is counted.
  stage.installation.runJob('mail', stage.district.cast.programAccount);
  const again = run(stage);
  stage.workspace.executions.length = 0;
  const board = stage.installation.desk('wallboard.view', {}, stage.district.cast.programAccount);
  if (!board.ok) throw new Error(board.message);
  const looks = pressed(stage.workspace.executions);
  const counts = filledCells(stage.workspace, stage.staffId, helpdeskCounts, helpdeskCounts.key).length;
  const columns = TICKETS * TICKET_FACTS.length + DEVICES * DEVICE_COLUMNS + STUDENTS * PERSON_COLUMNS + counts * Object.keys(helpdeskCounts.columns).length;
  return [
    atMost('learning.50000.first', longest(first), 's', EXECUTION_LIMIT_S),
    atMost('learning.50000.night', longest(again), 's', EXECUTION_LIMIT_S),
    atMost('learning.50000.cells', sum(again, (one) => one.cellsRead), 'cells', columns + DESK_CELLS + SMALL_TABLES_CELLS),
    exactly('learning.50000.unchanged.commits', sum(again, (one) => one.calls['Sheets.write'] ?? 0) - WRITES_OF_ANY_RUN, 'calls', 0),
    // Settings are read for every call of a page.
    atMost('wallboard.50000.reads', sum(looks, (one) => one.calls['Sheets.read'] ?? 0), 'calls', READS_LIMIT),
    atMost('wallboard.50000.cells', sum(looks, (one) => one.cellsRead), 'cells', TICKETS * BOARD_COLUMNS + SMALL_TABLES_CELLS),
    atMost('wallboard.50000.s', longest(looks), 's', 15),
  ];
}
