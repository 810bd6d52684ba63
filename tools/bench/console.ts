/** This file measures how an agreed plan of five hundred changes is written to the Admin console: never too fast for Google, never too long at once. */
import type { Methods } from '../../src/ui/contracts';
import { Tab } from '../living/tables';
import { mostInAMinute } from './intake';
import { type Row, atMost, exactly } from './row';
import { type Stage, setStage } from './stage';

const CHANGES = 500;
/** 'Write requests for Chrome Devices per minute per user', met at 60: GAMADV-XTD3#246. */
const WRITES_PER_MINUTE_LIMIT = 60;
/** No execution past five virtual minutes, of the six that Google gives. */
const EXECUTION_SECONDS_LIMIT = 300;
/** Half of the account's sixty writes to Sheets a minute, with those of the other jobs that a tick runs beside it. */
const SHEET_WRITES_PER_MINUTE_LIMIT = 30;
const MINUTE_MS = 60_000;
/** Five hundred writes at one in 1.1 seconds are nine minutes; with hand-overs, and everything tripled, nobody waits longer than this. */
const PATIENCE_MS = 120 * MINUTE_MS;
const TICK_MS = 5 * MINUTE_MS;

/** A district in which five hundred devices say something else in the console than they should. */
function prepared(assumedCostFactor: number): Stage {
  const stage = setStage({ assumedCostFactor });
  const { workspace, installation, district, staffId } = stage;
  const me = district.cast.programAccount;
  const schools = new Tab(workspace, staffId, 'Schools');
  for (const { sourcedId, shortName } of district.people.schools) schools.type(me, schools.find('School ID', sourcedId) ?? 0, { 'Organisational unit': `/Students/${shortName}` });
  const [first] = district.people.schools;
  const template = district.devices.find((device) => device.status === 'ACTIVE');
  if (first === undefined || template === undefined) throw new Error('The district has no school or no device.');
  workspace.directory.addDevices(
    Array.from({ length: CHANGES }, (_, index) => ({
      ...template,
      deviceId: `bench-${index}`,
      serialNumber: `BENCH${String(index).padStart(5, '0')}`,
      annotatedAssetId: `BN-${index}`,
      annotatedUser: '',
      annotatedLocation: 'Nobody knows',
      orgUnitPath: `/Students/${first.shortName}`,
    })),
  );
  installation.runJob('devices', me);
  const settings = new Tab(workspace, installation.workbookId('programme'), 'Settings');
  settings.type(me, settings.find('Setting', 'console location') ?? 0, { Value: 'on' });
  return stage;
}

/** Presses a button at the desk, as the programme account. */
function press<N extends keyof Methods>({ installation, district }: Stage, method: N, args: Methods[N]['args']): Methods[N]['answer'] {
  const reply = installation.desk(method, args, district.cast.programAccount);
  if (!reply.ok) throw new Error(`${method} was refused: ${reply.message}`);
  return reply.value;
}

function measured(assumedCostFactor: number, name: (figure: string) => string): Row[] {
  const stage = prepared(assumedCostFactor);
  const { workspace } = stage;
  const seconds: number[] = [];
  workspace.onExecution = (record) => seconds.push(Math.round((record.endedMs - record.startedMs) / 1000));
  const [plan] = press(stage, 'console.look', { click: 'benchlook01' }).plans;
  if (plan === undefined) throw new Error('The look found nothing.');
  press(stage, 'desk.approve', { click: 'benchagree1', approval: plan.approval, agree: true });
  const writes: number[] = [];
  const sheetWrites: number[] = [];
  workspace.onCall = (call) => {
    if (call.name === 'AdminDirectory.write') writes.push(call.atMs);
    // The hour's own jobs may run beside it and are not what a plan costs.
    if (call.name === 'Sheets.write' && call.execution.spec.functionName !== 'hourly_') sheetWrites.push(call.atMs);
  };
  const began = workspace.clock.now;
  while (workspace.clock.now - began < PATIENCE_MS && press(stage, 'console.view', {}).plans[0]?.standing !== 'finished') workspace.advanceTo(workspace.clock.now + TICK_MS);
  workspace.onCall = null;
  workspace.onExecution = null;
  return [
    exactly(name('written'), writes.length, 'calls', CHANGES),
    atMost(name('writesPerMinute'), mostInAMinute(writes), 'calls', WRITES_PER_MINUTE_LIMIT),
    atMost(name('sheetWritesPerMinute'), mostInAMinute(sheetWrites), 'calls', SHEET_WRITES_PER_MINUTE_LIMIT),
    atMost(name('longestExecution'), Math.max(...seconds), 's', EXECUTION_SECONDS_LIMIT),
  ];
}

export function consoleRows(): Row[] {
  return [...measured(1, (figure) => `console.500.${figure}`), ...measured(3, (figure) => `console.500.${figure}.tripled`)];
}
