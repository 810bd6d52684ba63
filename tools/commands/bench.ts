/** This file is `mytech bench`: every figure is measured in this run, through the shipped bundles, beside the limit it has to keep. */
import { actionRows } from '../bench/actions';
import { alarmRows } from '../bench/alarm';
import { bundleRows } from '../bench/bundles';
import { backupRows } from '../bench/backup';
import { cardRows } from '../bench/cards';
import { cellRows } from '../bench/cells';
import { clockRows } from '../bench/clock';
import { coachRows } from '../bench/coach';
import { consoleRows } from '../bench/console';
import { dashboardRows } from '../bench/dashboard';
import { doctorRows } from '../bench/doctor';
import { fleetRows } from '../bench/fleet';
import { hubRows, publishRows } from '../bench/hub';
import { intakeRows } from '../bench/intake';
import { learningRows } from '../bench/learning';
import { listRows } from '../bench/lists';
import { lookUpRows } from '../bench/lookup';
import { mailRows } from '../bench/mail';
import { roleRows } from '../bench/roles';
import { rosterRows } from '../bench/roster';
import type { Row } from '../bench/row';
import { setUpRows } from '../bench/setup';
import { setStage } from '../bench/stage';
import { sidebarRows } from '../bench/sidebar';
import { startRows } from '../bench/start';
import { ticketRows } from '../bench/tickets';
import { stocktakeRows } from '../bench/stocktake';
import { teamRows } from '../bench/team';

/** Measures everything, in the order in which a newcomer would ask. */
export async function bench(): Promise<readonly Row[]> {
  // First, while the process is as empty as that of npm start.
  const start = await startRows();
  const bundles = bundleRows();
  const stage = setStage();
  return [
    ...actionRows(stage),
    ...intakeRows(stage),
    ...mailRows(),
    ...cellRows(),
    ...clockRows(),
    ...lookUpRows(),
    ...cardRows(),
    ...ticketRows(),
    ...sidebarRows(),
    ...(await stocktakeRows()),
    ...teamRows(),
    ...coachRows(),
    ...listRows(),
    ...rosterRows(),
    ...setUpRows(),
    ...hubRows(),
    ...publishRows(),
    ...dashboardRows(),
    ...learningRows(),
    ...alarmRows(),
    ...roleRows(),
    ...consoleRows(),
    ...(await doctorRows()),
    ...fleetRows(),
    ...backupRows(),
    ...bundles,
    ...start,
  ];
}

/** The rows as a table for people. */
export function describeRows(rows: readonly Row[]): string {
  const width = Math.max(...rows.map((row) => row.work.length));
  const number = (value: number): string => value.toLocaleString('en-US');
  const lines = rows.map(({ work, value, unit, limit, holds }) => `${holds ? '✓' : '✗'} ${work.padEnd(width)}  ${number(value).padStart(9)} ${unit.padEnd(7)} limit ${number(limit)}`);
  const broken = rows.filter((row) => !row.holds).length;
  return [...lines, broken === 0 ? `All ${rows.length} figures hold.` : `${broken} of ${rows.length} figures do not hold.`].join('\n');
}
