/** This file measures set-up: the first one, what sixty schools add to it, and a second one that finds everything there. */
import { type CallRecord, type ExecutionRecord, Workspace } from '../../local/kernel/workspace';
import { SMALL_DISTRICT_SIZE, generateDistrict } from '../../local/district';
import { dropFile } from '../../local/services/drive/drop';
import { WORKBOOKS } from '../../src/base/table';
import { schools } from '../../src/people/sheet';
import { Installation } from '../installation';
import { filledCells } from '../tab-rows';
import { type Row, atMost, exactly } from './row';

const SEED = 7;
const SCHOOLS = 60;
/** Google ends an execution at six minutes; ours stay a minute below. */
const EXECUTION_LIMIT_S = 300;
const CALLS_A_SCHOOL = 20;
/** Our own: the page presses again by itself, and somebody waits. */
const MOST_EXECUTIONS = 6;
const AGAIN_LIMIT_S = 60;
const MINUTE_MS = 60_000;
/** Beside its tabs the Programme workbook says whom to share with and what was made, and Staff who the student team is; the desk then shows both. */
const READ_FOR_THEIR_ROWS = 5;

/** What changes a file, a form, a share or a trigger; what set-up keeps of itself in properties does not. */
const CHANGING = /^Sheets\.write$|^(Drive|FormApp|ScriptApp)\b.*(\.(create|set[A-Z]\w*|add[A-Z]\w*|remove|moveItem|deleteItem)$|newTrigger)/;

interface District {
  readonly installation: Installation;
  readonly workspace: Workspace;
  readonly owner: string;
}

function districtOf(): District {
  const district = generateDistrict(SEED, SMALL_DISTRICT_SIZE);
  const { domain, nowMs, cast, accounts } = district;
  const workspace = new Workspace({ domain, startMs: nowMs, seed: SEED, accounts });
  return { workspace, owner: cast.programAccount, installation: Installation.install(workspace, { program: cast.programAccount, hub: cast.hubAccount }) };
}

function roster(count: number): readonly { readonly name: string; readonly text: string }[] {
  const orgs = ['sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId', 'd,active,2026-10-05,Bench County,district,0,'];
  const users = ['sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,givenName,familyName,identifier,email,agentSourcedIds,grades,password'];
  for (let at = 0; at < count; at++) {
    orgs.push(`s${at},active,2026-10-05,School ${at},school,${1000 + at},d`);
    users.push(`t${at},active,2026-10-05,true,s${at},teacher,teacher${at},Ana,Nuñez ${at},,teacher${at}@bench.example,,,`, `u${at},active,2026-10-05,true,s${at},student,user${at},Ana,Nuñez ${at},${100_000 + at},user${at}@bench.example,,06,`);
  }
  return [{ name: 'orgs.csv', text: orgs.join('\r\n') }, { name: 'users.csv', text: users.join('\r\n') }];
}

interface Measured {
  readonly calls: readonly CallRecord[];
  readonly executions: readonly ExecutionRecord[];
}

function measured({ workspace }: District, work: () => void): Measured {
  const calls: CallRecord[] = [];
  const before = workspace.executions.length;
  workspace.onCall = (call) => calls.push(call);
  work();
  workspace.onCall = null;
  return { calls, executions: workspace.executions.slice(before) };
}

/** Set up, with its roster brought in and everything that follows from schools done: lists in the forms, the public page, another round of set-up. */
function setUpWith(count: number): { readonly district: District; readonly executions: number; readonly whole: Measured } {
  const district = districtOf();
  const { workspace, installation, owner } = district;
  let executions = 0;
  const whole = measured(district, () => {
    installation.setUp(owner);
    executions = workspace.executions.length;
    const folder = workspace.drive.all().find((file) => file.name === 'MyTech roster files');
    for (const { name, text } of roster(count)) dropFile(workspace, folder?.id ?? '', owner, name, 'text/csv', Buffer.from(text));
    installation.bringInRoster(owner);
    for (const job of ['forms', 'publish']) {
      workspace.clock.advance(MINUTE_MS);
      installation.runJob(job, owner);
    }
    workspace.clock.advance(MINUTE_MS);
    installation.setUp(owner);
  });
  return { district, executions, whole };
}

const longestS = ({ executions }: Measured): number => Math.ceil(Math.max(...executions.map((one) => one.endedMs - one.startedMs)) / 1000);

export function setUpRows(): Row[] {
  const one = setUpWith(1);
  const { district, executions, whole } = setUpWith(SCHOOLS);
  const again = measured(district, () => district.installation.setUp(district.owner));
  const tabs = again.calls.filter(({ name }) => name === 'Sheets.get').map(({ args }) => String(args[0]));
  const name = (figure: string): string => `setup.${SCHOOLS}.${figure}`;
  return [
    exactly(name('schools'), filledCells(district.workspace, district.installation.workbookId('staff'), schools, schools.key).length, 'rows', SCHOOLS),
    atMost(name('longest.s'), longestS(whole), 's', EXECUTION_LIMIT_S),
    atMost(name('executions'), executions, 'calls', MOST_EXECUTIONS),
    atMost(name('calls.school'), Math.ceil((whole.calls.length - one.whole.calls.length) / (SCHOOLS - 1)), 'calls', CALLS_A_SCHOOL),
    exactly(name('again.changes'), again.calls.filter((call) => CHANGING.test(call.name)).length, 'calls', 0),
    exactly(name('again.workbooks.looks'), new Set(tabs).size, 'calls', WORKBOOKS.length),
    atMost(name('again.reads.workbook'), Math.max(...WORKBOOKS.map((book) => tabs.filter((id) => id === district.installation.workbookId(book)).length)), 'calls', 1),
    atMost(name('again.rows.reads'), again.calls.filter((call) => call.name === 'Sheets.read').length, 'calls', READ_FOR_THEIR_ROWS),
    atMost(name('again.s'), longestS(again), 's', AGAIN_LIMIT_S),
  ];
}
