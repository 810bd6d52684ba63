/** This file lets tests act on the console and the inventory of a small district, and look at both. */
import { columnLetters } from '../../local/services/sheets/a1';
import type { Device } from '../../local/services/directory/store';
import { type Cells, MINUTE_MS, type Stage } from '../path/stage';

/** How the desk sees a job. */
export function jobOf(stage: Stage, job: string): { readonly state: string; readonly progress: string; readonly trouble: string } {
  const found = stage.view().jobs.find((one) => one.job === job);
  if (found === undefined) throw new Error(`The desk has no job ${job}.`);
  return found;
}

export const inventory = (stage: Stage): readonly Cells[] => stage.rows('staff', 'Devices');

/** The one row of a serial number. */
export function rowOf(stage: Stage, serial: string): Cells {
  const rows = inventory(stage).filter((row) => row['Serial number'] === serial.toUpperCase());
  if (rows.length !== 1 || rows[0] === undefined) throw new Error(`${serial} stands in ${rows.length} rows.`);
  return rows[0];
}

/** Types into a row of Devices, by header. */
export function type(stage: Stage, serial: string, cells: Readonly<Record<string, string>>): void {
  const rows = inventory(stage);
  const headers = Object.keys(rows[0] ?? {});
  const at = rows.findIndex((row) => row['Serial number'] === serial.toUpperCase());
  for (const [header, text] of Object.entries(cells)) stage.hands('staff').type(`Devices!${columnLetters(headers.indexOf(header))}${at + 2}`, text);
}

/** Hands a device to somebody of the roster, as staff do it in the sidebar. */
export function lend(stage: Stage, serial: string, personId: string): void {
  const terms = { dueOn: '', condition: '', place: '', remark: '', sure: true, instead: '' };
  const lent = stage.inSidebar('loans.checkOut', { click: stage.click(), device: serial, deviceBy: 'serial', holder: personId, holderBy: 'person', ...terms });
  if (lent.outcome !== 'done') throw new Error(`${serial} was not lent: ${lent.outcome}.`);
}

/** Adds records to the console like one that is there. */
export function enrol(stage: Stage, like: Device, ...records: readonly Partial<Device>[]): void {
  stage.workspace.directory.addDevices(records.map((record) => ({ ...like, ...record })));
}

/** Lets the night begin and go on until its sweep is over. */
export function night(stage: Stage): void {
  stage.fire('nightly_');
  for (let tick = 0; tick < 30 && jobOf(stage, 'devices').state !== 'waiting'; tick++) {
    stage.jump(5 * MINUTE_MS);
    stage.fire('tick_');
  }
}

export const exceptionsOf = (stage: Stage, kind: string): readonly Cells[] => stage.rows('staff', 'Exceptions').filter((row) => row['What is it'] === kind);
