/** This file plants every fault that the doctor knows into a district, one at a time, and wants it found by its name; a healthy one is left in peace. */
import { serveWorkspace } from '../../local/web/server';
import { Stage } from '../path/stage';
import { exitCodeOf } from '../../tools/commands/doctor';
import { DECLARED } from '../../tools/doctor/findings';
import { judge } from '../../tools/doctor/judge';
import { faultsFor } from '../../tools/planted/faults';
import { Patient } from '../../tools/planted/patient';

const patient = new Patient(Stage.ready());
const FAULTS = faultsFor(patient);

afterAll(() => patient.close());

it('finds nothing in a healthy district, in fewer requests than a minute allows, each file once', async () => {
  const { findings, exitCode } = await patient.look();
  expect(findings.map(({ what, code }) => `${code}: ${what}`)).toEqual([]);
  expect(exitCode).toBe(0);
  expect(patient.requests.get('v4/spreadsheets')).toBeLessThanOrEqual(30);
});

it('finds the same through the door of the local Workspace as npm start opens it', async () => {
  patient.heal();
  const served = await serveWorkspace(patient.workspace, { port: 0 });
  try {
    const { findings, facts } = await patient.lookThrough(served.url);
    expect(findings.map(({ what, code }) => `${code}: ${what}`)).toEqual([]);
    expect(facts.visitor.email).toBe(patient.owner);
  } finally {
    await served.close();
  }
});

it.each(FAULTS)('finds %s: %s', async (code, _what, plant) => {
  patient.heal();
  plant();
  const { findings, exitCode } = await patient.look();
  expect(findings.map((one) => one.code)).toContain(code);
  // A fault that scares up many others is not found by its name.
  expect(findings.length).toBeLessThanOrEqual(12);
  const found = findings.find((one) => one.code === code);
  expect(`${found?.what} ${found?.next}`).not.toMatch(/[{}]|undefined|null|NaN/);
  expect(exitCode).toBe(exitCodeOf(findings));
});

it('knows no fault that is never planted, but those that only Google itself can make', () => {
  const planted = new Set(FAULTS.map(([code]) => code));
  expect([...DECLARED.keys()].filter((code) => !planted.has(code))).toEqual(['apis-unseen', 'not-looked-at']);
});

it('is 2 where nothing is wrong but something could not be seen, and then judges nothing by it', async () => {
  patient.heal();
  const { facts } = await patient.look();
  const silent = { seen: false, status: 503, reason: 'backendError', message: 'The service is currently unavailable.' } as const;
  const findings = judge({ ...facts, workbooks: facts.workbooks.map((one) => ({ ...one, book: silent })), recorded: false, runs: silent });
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['not-looked-at']));
  expect(exitCodeOf(findings)).toBe(2);
});
