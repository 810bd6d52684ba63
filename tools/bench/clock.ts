/** This file measures what the clock's work reads beside fifty thousand tickets: following up, deadlines, and who takes what is new. */
import type { ExecutionRecord } from '../../local/kernel/workspace';
import { newRow } from '../../src/base/table';
import { tickets } from '../../src/helpdesk/sheet';
import { ESCALATION_COLUMNS } from '../../src/helpdesk/rules/escalation';
import { FOLLOW_UP_COLUMNS } from '../../src/helpdesk/rules/follow-up';
import { lay } from './cells';
import { type Row, atMost, exactly } from './row';
import { type Stage, setStage } from './stage';

const TICKETS = 50_000;
/** How many of them are due for each kind of work: less than one commit takes. */
const DUE = 120;
const DAY_MS = 86_400_000;
const COLUMNS_FACTOR = 1.2;
const ROWS_ALLOWANCE_CELLS = 2_000;
const COLUMNS = Object.keys(tickets.columns).length;

/** Ticket by ticket: a few that wait, are late or are unrouted; all others were closed long ago. */
function layTickets(stage: Stage): void {
  const longAgo = stage.workspace.clock.now - 14 * DAY_MS;
  const closed = { state: 'closed', category: 'screen', openedAt: longAgo, frozenAt: longAgo, resolvedAt: longAgo, closedAt: longAgo, routed: 'district' } as const;
  const due = [
    { ...closed, state: 'waiting', contact: 'familia@casa.example', resolvedAt: null, closedAt: null },
    { ...closed, state: 'open', assignee: 'her@casa.example', frozenAt: null, resolvedAt: null, closedAt: null, dueAt: longAgo },
    { ...closed, state: 'new', frozenAt: null, resolvedAt: null, closedAt: null, routed: '' },
  ] as const;
  lay(stage, tickets, TICKETS, (index) => newRow(tickets, { ticket: `MT-${index + 1}`, ...(index < 3 * DUE ? due[index % 3] : closed) }));
}

/** Runs one job at the desk; what falls due beside it would be counted with it. */
function run(stage: Stage, job: string): ExecutionRecord {
  const { workspace } = stage;
  const { overlap } = workspace;
  workspace.overlap = false;
  stage.installation.runJob(job, stage.district.cast.programAccount);
  workspace.overlap = overlap;
  const record = workspace.executions.filter((one) => one.functionName === 'rpc').pop();
  if (record === undefined) throw new Error('The desk ran nothing.');
  return record;
}

/** The desk, where the job is run, counts tickets by one column before it answers. */
const DESK_COLUMNS = 1;
/** Cells of the searched columns, and of the rows that are due, each of them whole. */
const limit = (columns: number): number => Math.floor(COLUMNS_FACTOR * ((columns + DESK_COLUMNS) * TICKETS + DUE * COLUMNS) + ROWS_ALLOWANCE_CELLS);

export function clockRows(): Row[] {
  const stage = setStage({ filled: false });
  layTickets(stage);
  const done = (job: string): number => Number(/\d+/.exec(stage.installation.runJob(job, stage.district.cast.programAccount).progress)?.[0] ?? Number.NaN);
  const jobs = [
    ['routing', 4],
    ['follow-up', FOLLOW_UP_COLUMNS.length],
    ['escalation', ESCALATION_COLUMNS.length],
  ] as const;
  return jobs.flatMap(([job, columns]) => {
    const record = run(stage, job);
    return [atMost(`clock.${job}.cells`, record.cellsRead, 'cells', limit(columns)), exactly(`clock.${job}.left`, done(job), 'tickets', 0)];
  });
}
