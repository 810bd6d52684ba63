/** This file measures what the student technology team's hourly job reads in a district with fifty thousand tickets. */
import { newRow } from '../../src/base/table';
import { devices } from '../../src/devices/sheet';
import { tickets } from '../../src/helpdesk/sheet';
import { schools } from '../../src/people/sheet';
import { lay } from './cells';
import { type Row, atMost, exactly } from './row';
import { setStage } from './stage';

const TICKETS = 50_000;
const DEVICES = 20_000;
const SCHOOLS = 60;
/** Every so many-th ticket is the team's, so that the rows that are read lie far apart. */
const TEAMS_EVERY = 250;
const SHOWN = TICKETS / TEAMS_EVERY;

const COLUMNS_FACTOR = 1.2;
const ROWS_ALLOWANCE_CELLS = 2_000;
/** Number, state, tier, category and who has it; of devices serial number and tag. */
const SEARCHED_CELLS = TICKETS * 5 + DEVICES * 2;

const padded = (value: number): string => String(value).padStart(6, '0');

export function teamRows(): Row[] {
  const stage = setStage({ filled: false });
  const { workspace, installation, district } = stage;
  const me = district.cast.programAccount;
  lay(stage, schools, SCHOOLS, (index) => newRow(schools, { schoolId: `sch-${index}`, name: `School ${index}`, active: true }));
  lay(stage, devices, DEVICES, (index) => newRow(devices, { serial: `5CD${padded(index)}`, assetTag: `MT-${padded(index)}` }));
  lay(stage, tickets, TICKETS, (index) => newRow(tickets, {
    ...{ ticket: `MT-${index + 1}`, category: 'screen', schoolId: `sch-${index % SCHOOLS}`, serial: `5CD${padded(index % DEVICES)}`, summary: 'La pantalla está rota' },
    ...(index % TEAMS_EVERY === 0 ? { state: 'new' as const, tier: 'technology team' as const } : { state: 'closed' as const, tier: 'district' as const }),
  }));
  const cellsOf = (act: () => unknown): number => {
    act();
    return workspace.executions[workspace.executions.length - 1]?.cellsRead ?? 0;
  };
  const run = (): unknown => installation.runJob('queue', me);
  run();
  // The button at the desk reads the desk as well, which is not the job's doing.
  const desk = cellsOf(() => installation.desk('desk.view', {}, me));
  const job = cellsOf(run);
  const shown = workspace.workbooks.require(installation.workbookId('techTeam')).valuesGet("'Queue'!A2:A").values ?? [];
  return [
    exactly('queue.team.shown', shown.length, 'tickets', SHOWN),
    atMost('queue.team.cells', job - desk, 'cells', Math.floor(COLUMNS_FACTOR * SEARCHED_CELLS + ROWS_ALLOWANCE_CELLS)),
  ];
}
