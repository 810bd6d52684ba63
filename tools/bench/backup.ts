/** This file measures a backup of the largest district, in a night with the sweep of its fleet, and what a restore of everything brings back. */
import type { ExecutionRecord } from '../../local/kernel/workspace';
import { HISTORY, type HistoryRow } from '../../src/base/history';
import { WORKBOOKS, type WorkbookName, newRow } from '../../src/base/table';
import { tickets } from '../../src/helpdesk/sheet';
import type { BackupsView } from '../../src/ui/contracts/backups';
import { type FleetStage, fleetStage, lay, makeDue } from './district-fleet';
import { jump, lengthOf, runToTheEnd, seconds } from './fleet';
import { type Row, atMost, exactly } from './row';

const DEVICES = 100_000;
const TICKETS = 50_000;
/** Three lines a ticket and one a device; a year of a busy district, of which the archive takes what is older. */
const HISTORY_LINES = 250_000;
/** "Triggers total runtime: 6 h/day": developers.google.com/apps-script/guides/services/quotas. */
const TRIGGERS_DAY_S = 6 * 60 * 60;
/** Google ends an execution at six minutes; ours stay a minute below it. */
const EXECUTION_LIMIT_S = 300;
/** "5 MB or less": developers.google.com/workspace/drive/api/guides/manage-uploads, multipart upload. */
const UPLOAD_MAX_BYTES = 5 * 1024 * 1024;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const MOST_CALLS = 60;

const padded = (value: number): string => String(value).padStart(6, '0');

/** Tickets of a year with what families write, and History as commits write it; neither is what a rule looks at here. */
function fill({ workspace, staffId }: FleetStage): void {
  const at = workspace.clock.now - DAY_MS;
  lay(workspace, staffId, tickets, Array.from({ length: TICKETS }, (_, index) =>
    newRow(tickets, {
      ticket: `MT-${index + 1_001}`,
      state: 'closed',
      category: 'screen',
      summary: `La pantalla está rota, número 00${index}.\n=HYPERLINK("x")`,
      language: 'es',
      school: `School ${index % 60}`,
      contact: `familia${index}@casa.example`,
      openedAt: at - index * MINUTE_MS,
      closedAt: at,
      responseId: `response-${padded(index)}`,
    }),
  ));
  lay(workspace, staffId, HISTORY.staff, Array.from({ length: HISTORY_LINES }, (_, index): HistoryRow =>
    newRow(HISTORY.staff, {
      entryId: `0t${padded(index)}aaaaaaaa-1`,
      at: at - (HISTORY_LINES - index) * 1_000,
      who: 'mytech@juniper.example',
      by: 'devices',
      table: 'Devices',
      key: `5CD${padded(index % DEVICES)}`,
      changes: { 'Last contact': [46_000 + index / 1_000, 46_001 + index / 1_000], 'Last user': [`student${index % 500}@juniper.example`, `student${(index + 1) % 500}@juniper.example`] },
    }),
  ));
}

type Grid = readonly string[];

/** Every filled row of every tab but the journals, as one text each. */
function gridsOf({ workspace, installation }: FleetStage): ReadonlyMap<string, Grid> {
  return new Map(WORKBOOKS.flatMap((name: WorkbookName) => {
    const book = workspace.workbooks.require(installation.workbookId(name));
    return book.state.sheets
      .filter((tab) => tab.title !== '_commits')
      .map((tab): readonly [string, Grid] => [`${name} ${tab.title}`, ((book.valuesGet(`'${tab.title}'!A1:ZZ`, { valueRenderOption: 'UNFORMATTED_VALUE' }).values ?? []) as unknown[][]).map((row) => JSON.stringify(row))]);
  }));
}

/** What MyTech itself writes while a backup is made and after one was put back. */
const OWN = /^(programme (Jobs|Backups|Trouble|Installation|Health))$/;

function differences(before: ReadonlyMap<string, Grid>, after: ReadonlyMap<string, Grid>): number {
  let cells = 0;
  for (const [tab, rows] of before) {
    if (OWN.test(tab)) continue;
    const now = after.get(tab) ?? [];
    rows.forEach((row, at) => {
      if (now[at] === row) return;
      const [was, is] = [JSON.parse(row) as unknown[], JSON.parse(now[at] ?? '[]') as unknown[]];
      cells += Array.from({ length: Math.max(was.length, is.length) }, (_, column) => Number(was[column] !== is[column])).reduce((sum, one) => sum + one, 0);
    });
  }
  return cells;
}

function lose({ workspace, installation }: FleetStage): void {
  const lost = WORKBOOKS.map((name) => installation.workbookId(name));
  workspace.drive.load(workspace.drive.save().filter((file) => !lost.includes(file.id)));
}

function restore(stage: FleetStage, visitor: string): readonly ExecutionRecord[] {
  const { workspace, installation } = stage;
  const opened = (reply: ReturnType<typeof installation.desk<'backups.view'>>): BackupsView => {
    if (!reply.ok) throw new Error(reply.message);
    return reply.value;
  };
  let view = opened(installation.desk('backups.view', {}, visitor));
  const begun = workspace.executions.length;
  for (let call = 0; call < MOST_CALLS && view.restore?.phase !== 'done'; call++) {
    view = opened(call === 0 ? installation.desk('backups.restore', { backup: view.all[0]?.backup ?? '', books: WORKBOOKS.join() }, visitor) : installation.desk('backups.goOn', {}, visitor));
    if (view.restore !== null && view.restore.trouble !== '') throw new Error(view.restore.trouble);
    jump(stage, MINUTE_MS);
  }
  if (view.restore?.phase !== 'done') throw new Error(`The restore was not finished after ${MOST_CALLS} calls.`);
  return workspace.executions.slice(begun).filter((one) => one.functionName === 'rpc');
}

const total = (records: readonly ExecutionRecord[]): number => seconds(records.reduce((sum, one) => sum + lengthOf(one), 0));
const longest = (records: readonly ExecutionRecord[]): number => seconds(Math.max(...records.map(lengthOf)));

export function backupRows(): Row[] {
  const stage = fleetStage(DEVICES);
  fill(stage);
  const owner = stage.installation.program.owner;
  jump(stage, 2 * MINUTE_MS);
  makeDue(stage, 'devices');
  const sweep = runToTheEnd(stage, 'devices');
  jump(stage, 10 * MINUTE_MS);
  // What set-up left to the first ticks with nothing long in them would else be written after the backup has read its table.
  runToTheEnd(stage, 'own vendor row');
  jump(stage, 10 * MINUTE_MS);
  makeDue(stage, 'backup');
  const made = runToTheEnd(stage, 'backup');
  const zips = stage.workspace.drive.all().filter((file) => file.mimeType === 'application/zip' && !file.trashed);
  const before = gridsOf(stage);
  lose(stage);
  const restored = restore(stage, owner);
  const name = (figure: string): string => `backup.${DEVICES}.${figure}`;
  return [
    atMost(name('seconds'), total(made), 's', TRIGGERS_DAY_S),
    atMost(name('withSweep'), total([...made, ...sweep]), 's', TRIGGERS_DAY_S),
    atMost(name('longestExecution'), longest(made), 's', EXECUTION_LIMIT_S),
    atMost(name('largestZip'), Math.max(...zips.map((file) => file.bytes?.byteLength ?? 0)), 'bytes', UPLOAD_MAX_BYTES),
    exactly(name('restore.cellsThatDiffer'), differences(before, gridsOf(stage)), 'cells', 0),
    atMost(name('restore.seconds'), total(restored), 's', TRIGGERS_DAY_S),
    atMost(name('restore.longestExecution'), longest(restored), 's', EXECUTION_LIMIT_S),
  ];
}
