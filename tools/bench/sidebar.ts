/** This file measures the sidebar beside a hundred thousand devices and fifty thousand tickets: opening it, and each of its actions. */
import type { ExecutionRecord } from '../../local/kernel/workspace';
import { maxBytesOf } from '../../build/gates';
import { newRow } from '../../src/base/table';
import { exceptions, devices } from '../../src/devices/sheet';
import { LISTED } from '../../src/helpdesk/rules/work-list';
import { tickets } from '../../src/helpdesk/sheet';
import { COUNTED_COLUMNS, EXCEPTION_COLUMNS } from '../../src/home/rules/today';
import { people } from '../../src/people/sheet';
import type { Methods } from '../../src/ui/contracts';
import { builtFiles } from '../installation';
import { lay } from './cells';
import { DEVICES, PEOPLE, SCHOOLS, cellLimit, layDistrict, padded, press, serialOf } from './lookup';
import { type Row, atMost, toHundredths } from './row';
import { type Stage, setStage } from './stage';
import { TICKETS, layTickets } from './tickets';

const READS_LIMIT = 2;
/** Nobody waits longer for a page that they open, on the cautious reading of Google's speed that the local Workspace has. */
const OPEN_LIMIT_S = 8;
/** A tenth of the fleet does not add up. */
const EXCEPTIONS = DEVICES / 10;
const SECOND_MS = 1_000;

const reads = ({ calls }: ExecutionRecord): number => (calls['Sheets.read'] ?? 0) + (calls['Sheets.get'] ?? 0);
const writes = ({ calls }: ExecutionRecord): number => calls['Sheets.write'] ?? 0;

let clicks = 0;
const click = (): string => `sidebar${padded(++clicks)}`;

interface Action {
  readonly name: string;
  readonly writes: 0 | 1;
  act(stage: Stage): ExecutionRecord;
}

const pressing = <N extends keyof Methods>(method: N, most: 0 | 1, args: () => Methods[N]['args']): Action => ({ name: method, writes: most, act: (stage) => press(stage, method, args(), () => true) });

let turn = 0;
/** A live ticket that nobody has and no action has touched; every third is somebody's. */
const fresh = (): string => `MT-${TICKETS - 3 * ++turn}`;
const onTicket = (): { click: string; ticket: string } => ({ click: click(), ticket: fresh() });
const lending = { deviceBy: 'serial', holderBy: 'text', dueOn: '', condition: '', place: '', remark: '', sure: false, instead: '' } as const;

/** Everything that the sidebar can be pressed for, but for counting, which has a bench of its own. */
const ACTIONS: readonly Action[] = [
  pressing('home.view', 0, () => ({ school: '' })),
  pressing('home.list', 0, () => ({ school: '*', list: 'late', page: 0 })),
  pressing('look.up', 0, () => ({ text: `MT-${padded(DEVICES - 9)}` })),
  pressing('page.part', 0, () => ({ part: 'devices' })),
  pressing('tickets.here', 0, () => ({ ticket: 'MT-1' })),
  pressing('tickets.selected', 0, () => ({})),
  pressing('tickets.open', 0, () => ({ find: fresh() })),
  pressing('tickets.queue', 0, () => ({ view: 'all', state: '', page: 0 })),
  pressing('tickets.canned', 0, () => ({ ticket: 'MT-1', school: 'School 1', language: 'es' })),
  pressing('tickets.take', 1, onTicket),
  pressing('tickets.answer', 1, () => ({ ...onTicket(), text: 'Please come in.', wait: false })),
  pressing('tickets.note', 1, () => ({ ...onTicket(), text: 'Called.' })),
  pressing('tickets.resolve', 1, () => ({ ...onTicket(), resolution: 'fixed', text: '' })),
  pressing('tickets.hold', 1, () => ({ ...onTicket(), reason: 'parts' })),
  pressing('tickets.rank', 1, () => ({ ...onTicket(), impact: 'high', urgency: 'high' })),
  pressing('tickets.assign', 1, () => ({ ...onTicket(), to: 'somebody@school.example' })),
  pressing('tickets.passOn', 1, () => ({ ...onTicket(), tier: 'school contact' })),
  pressing('tickets.relate', 1, () => ({ ...onTicket(), other: 'MT-7' })),
  pressing('tickets.merge', 1, () => ({ ...onTicket(), into: `MT-${TICKETS - 801}` })),
  pressing('tickets.link', 1, () => ({ ...onTicket(), device: `MT-${padded(77)}`, person: '' })),
  pressing('tickets.file', 1, () => ({ click: click(), person: '', device: serialOf(((TICKETS - 50) * 7) % DEVICES), category: 'screen', text: 'Mine too', language: '', contact: '', how: 'join' })),
  pressing('devices.find', 0, () => ({ find: serialOf(DEVICES - 5), by: 'serial' })),
  pressing('devices.changeTag', 1, () => ({ click: click(), serial: serialOf(DEVICES - 6), tag: 'MT-999999' })),
  pressing('loans.checkOut', 1, () => ({ ...lending, click: click(), device: serialOf(DEVICES - 7), holder: `9${padded(PEOPLE - 7)}` })),
  pressing('loans.checkIn', 1, () => ({ click: click(), device: serialOf(700), deviceBy: 'serial', condition: '', place: '', status: 'available' })),
  pressing('requests.of', 0, () => ({ about: serialOf(5) })),
  pressing('requests.ask', 1, () => ({ click: click(), kind: 'refresh device', about: serialOf(5) })),
];

function opening(stage: Stage, work: string, school: string, limit: number): Row[] {
  const record = press(stage, 'home.view', { school }, (view) => view.schools.length > 0);
  return [
    atMost(`sidebar.open.${work}.reads`, reads(record), 'calls', READS_LIMIT),
    atMost(`sidebar.open.${work}.cells`, record.cellsRead, 'cells', limit),
    atMost(`sidebar.open.${work}.s`, toHundredths((record.endedMs - record.startedMs) / SECOND_MS), 's', OPEN_LIMIT_S),
  ];
}

export function sidebarRows(): Row[] {
  const stage = setStage({ filled: false });
  layDistrict(stage);
  layTickets(stage);
  lay(stage, exceptions, EXCEPTIONS, (index) => newRow(exceptions, { exceptionId: `x-${index}`, kind: 'never used', serial: serialOf(index), schoolId: `sch-${index % SCHOOLS}`, about: 'Never used.', state: 'open' }));
  const columns = [...LISTED.map((column) => ({ sheet: tickets, column })), ...COUNTED_COLUMNS.map((column) => ({ sheet: devices, column })), ...EXCEPTION_COLUMNS.map((column) => ({ sheet: exceptions, column }))];
  press(stage, 'home.view', { school: 'sch-1' }, () => true);
  const known = opening(stage, 'known', 'sch-1', cellLimit(stage, columns));
  stage.workspace.caches.clear();
  const cold = opening(stage, 'cold', '*', cellLimit(stage, columns));
  const first = press(stage, 'home.view', { school: '' }, () => true);
  const pages = builtFiles('addon').filter(({ name }) => name === 'sidebar' || name.startsWith('place-'));
  return [
    ...known,
    ...cold,
    atMost('sidebar.open.first.cells', first.cellsRead, 'cells', cellLimit(stage, [...columns, { sheet: people, column: 'email' }])),
    ...ACTIONS.flatMap(({ name, writes: most, act }) => {
      const record = act(stage);
      return [atMost(`sidebar.${name}.reads`, reads(record), 'calls', READS_LIMIT), atMost(`sidebar.${name}.writes`, writes(record), 'calls', most)];
    }),
    ...pages.map(({ name, source }) => atMost(`sidebar.${name}.bytes`, Buffer.byteLength(source), 'bytes', maxBytesOf(`${name}.html`))),
  ];
}
