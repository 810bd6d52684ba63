/** This file measures what bringing in a district's own list of devices costs: commits, reads, and the longest execution. */
import type { CallRecord, ExecutionRecord } from '../../local/kernel/workspace';
import { dropFile } from '../../local/services/drive/drop';
import { devices } from '../../src/devices/sheet';
import type { ListsView } from '../../src/ui/contracts/lists';
import { filledCells } from '../tab-rows';
import { type Row, atMost, exactly } from './row';
import { type Stage, setStage } from './stage';

const MINUTE_MS = 60_000;
const ROWS_A_COMMIT = 400;
/** Devices that are known are read one by one, so that a piece of them is shorter. */
const KNOWN_A_COMMIT = 300;
/** A commit at the beginning and one at the end that are not full, and what the tick's other jobs write to the Staff workbook meanwhile. */
const COMMITS_BESIDE = 4;
const LONGEST_LIMIT_S = 300;
/** After so many ticks nobody waits any longer. */
const PATIENCE_TICKS = 200;

const HEADERS = ['Serial', 'Asset tag', 'Device type', 'Condition', 'Purchase date', 'Price', 'Warranty', 'Funding source', 'Home place', 'Notes'];

function listOf(rows: number, price: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const number = String(at).padStart(6, '0');
    return [`LST${number}`, `L-${number}`, 'hotspot', 'good', '2024-08-15', `$${price}.00`, '36', 'Title I', `Cart ${at % 40}`, ''].join(',');
  });
  return [HEADERS.join(','), ...lines].join('\n');
}

/** What one import cost. */
interface Cost {
  /** Writes to the Staff workbook. */
  readonly commits: number;
  readonly longestMs: number;
  readonly previewMs: number;
  /** Executions of the clock. */
  readonly executions: number;
}

function desk<T>(stage: Stage, method: string, args: object): T {
  const reply = stage.installation.desk(method as never, args as never, stage.district.cast.programAccount);
  if (!reply.ok) throw new Error(`${method}: ${reply.message}`);
  return reply.value;
}

const durationOf = (record: ExecutionRecord | undefined): number => (record === undefined ? Number.NaN : record.endedMs - record.startedMs);

/** Drops a list, previews it, agrees to it and lets the clock bring it in. */
function bringIn(stage: Stage, name: string, text: string, replace: readonly string[]): Cost {
  const { workspace, district } = stage;
  const me = district.cast.programAccount;
  const folder = workspace.drive.all().find((file) => file.name === 'MyTech device lists');
  const dropped = dropFile(workspace, folder?.id ?? '', me, name, 'text/csv', Buffer.from(text));
  if (!dropped.ok) throw new Error(dropped.message);
  const { name: called, at, fingerprint, file, choices } = desk<{ name: string; at: number; fingerprint: string; file: string; choices: object }>(stage, 'lists.open', { file: dropped.fileId });
  const given = { file, name: called, at, fingerprint, choices: { ...choices, replace } };
  desk(stage, 'lists.preview', given);
  const previewMs = durationOf(workspace.executions[workspace.executions.length - 1]);
  desk(stage, 'lists.bringIn', { click: `bench${name.replace(/\W/g, '')}`, ...given });
  let commits = 0;
  workspace.onCall = (call: CallRecord) => {
    // The hour's own jobs may write beside it and are not what a list costs.
    if (call.name === 'Sheets.write' && call.args[1] === stage.staffId && call.execution.spec.functionName !== 'hourly_') commits += 1;
  };
  const before = workspace.executions.length;
  let ticks = 0;
  while (desk<ListsView>(stage, 'lists.view', {}).underWay !== null) {
    if (ticks++ > PATIENCE_TICKS) throw new Error(`${name} was not brought in after ${PATIENCE_TICKS} ticks.`);
    workspace.advanceTo(workspace.clock.now + 5 * MINUTE_MS);
  }
  workspace.onCall = null;
  const ran = workspace.executions.slice(before).filter((one) => one.functionName.endsWith('_'));
  return { commits, previewMs, longestMs: Math.max(...ran.map(durationOf)), executions: ran.length };
}

const seconds = (ms: number): number => Math.round(ms / 100) / 10;

/** A list of new devices, the same with another price, and the same once more. */
export function listRows(rows = 10_000): Row[] {
  const stage = setStage({ filled: false });
  const inSheet = (): number => filledCells(stage.workspace, stage.staffId, devices, devices.key).length;
  const before = inSheet();
  const added = bringIn(stage, 'new.csv', listOf(rows, 20), []);
  const found = inSheet() - before;
  const changed = bringIn(stage, 'changed.csv', listOf(rows, 21), ['cost']);
  const again = bringIn(stage, 'again.csv', listOf(rows, 21), []);
  const longest = Math.max(added.longestMs, changed.longestMs, again.longestMs);
  return [
    exactly(`lists.${rows}.devices`, found, 'cells', rows),
    atMost(`lists.${rows}.new.commits`, added.commits, 'calls', Math.ceil(rows / ROWS_A_COMMIT) + COMMITS_BESIDE),
    atMost(`lists.${rows}.changed.commits`, changed.commits, 'calls', Math.ceil(rows / KNOWN_A_COMMIT) + COMMITS_BESIDE),
    atMost(`lists.${rows}.again.commits`, again.commits, 'calls', 0),
    atMost(`lists.${rows}.preview`, seconds(Math.max(added.previewMs, changed.previewMs, again.previewMs)), 's', LONGEST_LIMIT_S),
    atMost(`lists.${rows}.longest`, seconds(longest), 's', LONGEST_LIMIT_S),
  ];
}
