/** This file measures what opening, answering and resolving a ticket from the sidebar costs in service calls. */
import type { ExecutionRecord } from '../../local/kernel/workspace';
import { tickets } from '../../src/helpdesk/sheet';
import type { Methods } from '../../src/ui/contracts';
import { filledCells } from '../tab-rows';
import { type Row, atMost } from './row';
import { type Stage, makeTickets } from './stage';

export type Action = 'open' | 'answer' | 'resolve';
export const ACTIONS: readonly Action[] = ['open', 'answer', 'resolve'];

const READS_LIMIT = 2;
const WRITES_LIMIT: Readonly<Record<Action, number>> = { open: 0, answer: 1, resolve: 1 };
const READS = ['Sheets.read', 'Sheets.get'];
const WRITES = ['Sheets.write'];

/**
 * What an action may call besides reading and writing cells, and how often. None of it counts against a quota of Sheets, and
 * each takes milliseconds; a call that is not listed here is one that somebody added without saying so.
 */
const OTHER_CALLS: Readonly<Record<string, number>> = {
  'SpreadsheetApp.getActive': 1,
  'SpreadsheetApp.Spreadsheet.getId': 1,
  'SpreadsheetApp.Spreadsheet.getActiveSheet': 1,
  'SpreadsheetApp.Sheet.getActiveRange': 1,
  'SpreadsheetApp.Sheet.getSheetId': 1,
  'SpreadsheetApp.Range.getRow': 1,
  'Session.getScriptTimeZone': 1,
  'Session.getEffectiveUser': 5,
  'Session.User.getEmail': 5,
  'CacheService.getScriptCache': 4,
  'CacheService.Cache.get': 1,
  'CacheService.Cache.put': 2,
  'LockService.getScriptLock': 1,
  'LockService.Lock.tryLock': 1,
  'LockService.Lock.releaseLock': 1,
  // Offsets are asked for by the fortnight, and a ticket's deadlines may lie in the next one.
  'Utilities.formatDate': 3,
  'Utilities.getUuid': 1,
};

const sum = (record: ExecutionRecord, names: readonly string[]): number => names.reduce((total, name) => total + (record.calls[name] ?? 0), 0);

let clicks = 0;
const nextClick = (): string => `bench${String(++clicks).padStart(6, '0')}`;

/** Does one thing, as the technician, to the ticket of the selected row, counted from 1 with the header; returns what the execution called. */
export function act(stage: Stage, action: Action, row: number): ExecutionRecord {
  const { workspace } = stage;
  // What falls due beside it, such as the mail of the action before, would be counted with it.
  const { overlap } = workspace;
  workspace.overlap = false;
  try {
    return pressed(stage, action, row);
  } finally {
    workspace.overlap = overlap;
  }
}

function pressed(stage: Stage, action: Action, row: number): ExecutionRecord {
  const ticket = String(filledCells(stage.workspace, stage.staffId, tickets, tickets.key)[row - 2] ?? '');
  const open = { spreadsheetId: stage.staffId, sheetId: tickets.sheetId, row, column: 1 };
  const press = <N extends keyof Methods>(method: N, args: Methods[N]['args']): void => {
    const reply = stage.installation.sidebar(method, args, stage.technician, open);
    if (!reply.ok) throw new Error(`${method} of ${ticket} was refused: ${reply.message}`);
  };
  if (action === 'open') press('tickets.selected', {});
  if (action === 'answer') press('tickets.answer', { click: nextClick(), ticket, text: 'Venga a la oficina, por favor.', wait: true });
  if (action === 'resolve') press('tickets.resolve', { click: nextClick(), ticket, resolution: 'fixed', text: '' });
  const record = stage.workspace.executions[stage.workspace.executions.length - 1];
  if (record?.functionName !== 'rpc') throw new Error('The sidebar ran nothing.');
  return record;
}

/** The same action with the caches that the one before it left, and with none; each on a ticket of its own. */
interface Pair {
  readonly warm: ExecutionRecord;
  readonly cold: ExecutionRecord;
}

function measurePair(stage: Stage, action: Action): Pair {
  act(stage, 'open', 2);
  const warm = act(stage, action, 2);
  stage.workspace.caches.clear();
  const cold = act(stage, action, 3);
  return { warm, cold };
}

function rowsOf(action: Action, { warm, cold }: Pair): Row[] {
  const rows = [
    atMost(`action.${action}.reads`, sum(warm, READS), 'calls', READS_LIMIT),
    atMost(`action.${action}.writes`, sum(warm, WRITES), 'calls', WRITES_LIMIT[action]),
    atMost(`action.${action}.reads.cold`, sum(cold, READS), 'calls', READS_LIMIT),
    atMost(`action.${action}.writes.cold`, sum(cold, WRITES), 'calls', WRITES_LIMIT[action]),
  ];
  const others = [...new Set([...Object.keys(warm.calls), ...Object.keys(cold.calls)])].filter((name) => !READS.includes(name) && !WRITES.includes(name)).sort();
  const most = (name: string): number => Math.max(warm.calls[name] ?? 0, cold.calls[name] ?? 0);
  return [...rows, ...others.map((name) => atMost(`action.${action}.otherCalls.${name}`, most(name), 'calls', OTHER_CALLS[name] ?? 0))];
}

export function actionRows(stage: Stage): Row[] {
  makeTickets(stage, 2);
  return ACTIONS.flatMap((action) => rowsOf(action, measurePair(stage, action)));
}
