/** This file draws the triggers that wait for the clock and the executions that have been, newest first. */
import type { Account } from '../../kernel/accounts';
import type { ExecutionRecord } from '../../kernel/workspace';
import type { TriggerLine } from '../../services/script/triggers';
import { durationText, exactMoment, untilText } from '../moments';
import { page } from '../shell';
import type { Site } from '../site';

interface Filter {
  readonly project: string;
  readonly functionName: string;
  readonly status: string;
}

interface ActivityProps {
  readonly site: Site;
  readonly person: Account | null;
  readonly filter: Filter;
  /** How many executions answer the filter; those shown may be fewer. */
  readonly matching: number;
  readonly records: readonly ExecutionRecord[];
  /** What was just run by hand, and how it ended. */
  readonly ran: string;
}

export function activityPage({ site, person, filter, matching, records, ran }: ActivityProps): string {
  const triggers = [...site.workspace.scripts.listTriggers()].sort((a, b) => (a.nextMs ?? Infinity) - (b.nextMs ?? Infinity));
  return page({
    site,
    person,
    title: 'Triggers and executions',
    look: 'activity-page',
    children: (
      <div class="wide">
        <h1>Triggers</h1>
        {ran === '' ? null : (
          <p class="form-notice" role="status">
            {ran}
          </p>
        )}
        {triggers.length === 0 ? <p class="empty">No script has set a trigger.</p> : <Triggers site={site} triggers={triggers} />}
        <h1>Executions</h1>
        <Filters site={site} filter={filter} matching={matching} />
        {records.length === 0 ? <p class="empty">None answers this.</p> : <Executions site={site} records={records} />}
      </div>
    ),
  });
}

function Triggers({ site, triggers }: { readonly site: Site; readonly triggers: readonly TriggerLine[] }) {
  return (
    <div class="table-frame">
      <table class="list">
        <thead>
          <tr>
            <th>Function</th>
            <th>When</th>
            <th>Next</th>
            <th>Runs as</th>
            <th>Project</th>
            <td></td>
          </tr>
        </thead>
        <tbody>
          {triggers.map((trigger) => (
            <tr>
              <td class="mono">{trigger.handler}</td>
              <td>{trigger.when}</td>
              <td class="moment">
                {trigger.nextMs === null ? '—' : `${exactMoment(site.guide.timeZone, trigger.nextMs)} · ${untilText(trigger.nextMs, site.workspace.clock.now)}`}
              </td>
              <td>{trigger.owner}</td>
              <td>{trigger.project}</td>
              <td>
                {trigger.nextMs === null ? null : (
                  <form method="post" action={`/activity/run/${trigger.uid}`}>
                    <button class="small">Run now</button>
                  </form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Filters({ site, filter, matching }: { readonly site: Site; readonly filter: Filter; readonly matching: number }) {
  const records = site.workspace.executions;
  return (
    <form class="filters" method="get" action="/activity">
      <Choice name="project" label="Any project" chosen={filter.project} from={[...new Set(records.map((record) => record.project))].sort()} />
      <Choice name="function" label="Any function" chosen={filter.functionName} from={[...new Set(records.map((record) => record.functionName))].sort()} />
      <Choice name="status" label="Any ending" chosen={filter.status} from={['completed', 'failed']} />
      <button>Filter</button>
      <span class="hint">{`${matching} of ${records.length}`}</span>
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly from: readonly string[];
}

function Choice({ name, label, chosen, from }: ChoiceProps) {
  return (
    <select name={name} aria-label={label}>
      <option value="">{label}</option>
      {from.map((value) => (
        <option value={value} selected={value === chosen}>
          {value}
        </option>
      ))}
    </select>
  );
}

const KIND_NAMES: Readonly<Record<ExecutionRecord['kind'], string>> = {
  simple: 'simple trigger',
  menu: 'menu',
  sidebar: 'sidebar',
  card: 'card',
  web: 'web app',
  clock: 'clock',
  form: 'form submit',
  editor: 'editor',
};

function Executions({ site, records }: { readonly site: Site; readonly records: readonly ExecutionRecord[] }) {
  return (
    <div class="executions" role="list">
      {records.map((record) => (
        <div role="listitem">
          <Execution site={site} record={record} />
        </div>
      ))}
    </div>
  );
}

function Execution({ site, record }: { readonly site: Site; readonly record: ExecutionRecord }) {
  const calls = Object.entries(record.calls).sort(([, a], [, b]) => b - a);
  const count = calls.reduce((sum, [, times]) => sum + times, 0);
  return (
    <details class={`execution ${record.status}`}>
      <summary>
        <span class={`pill ${record.status}`}>{record.status}</span>
        <b class="mono">{record.functionName}</b>
        <span class="execution-kind">
          {record.project} · {KIND_NAMES[record.kind]}
        </span>
        <span class="execution-user">{record.user}</span>
        <span class="execution-figures">
          {durationText(record.endedMs - record.startedMs)} · {count} {count === 1 ? 'call' : 'calls'}
        </span>
        <time>{exactMoment(site.guide.timeZone, record.startedMs)}</time>
        {record.error === undefined ? null : <span class="execution-error">{`${record.error.name}: ${record.error.message}`}</span>}
      </summary>
      <div class="execution-more">
        {calls.length === 0 ? <p class="hint">It called no service.</p> : null}
        <ul class="calls">
          {calls.map(([name, times]) => (
            <li>
              <span class="mono">{name}</span> × {times}
            </li>
          ))}
        </ul>
        {record.logs.length === 0 ? null : <pre class="logs">{record.logs.join('\n')}</pre>}
        {record.error === undefined || record.error.stack === '' ? null : <pre class="logs">{ofScript(record.error.stack)}</pre>}
      </div>
    </details>
  );
}

/** The lines of a stack that are the script's: the stand-in's own say nothing about it. */
const ofScript = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => !/^\s+at .*(\/local\/|node:|node_modules)/.test(line))
    .join('\n');
