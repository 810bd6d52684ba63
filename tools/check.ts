/** This file is `npm run check`: every gate of the project, one line each, and an exit code that says whether all are open. */
import { join } from 'node:path';
import type { Gate } from './check/gate';
import { members } from './check/members';
import { tidy } from './check/tidy';
import { arrows, deadCode, lint, pages, types } from './check/tools';

const ROOT = join(__dirname, '..');
/** Slow ones first, so that two at a time end together. */
const GATES: readonly Gate[] = [lint, types, deadCode, arrows, members, tidy, pages];
/** As many as the smallest machine that runs them has cores. */
const AT_ONCE = 2;
/** More of the same says nothing new; the tool itself tells the rest. */
const MAX_LINES_SHOWN = 60;

/** Runs one gate and prints its line; true where it is open. */
async function pass(gate: Gate): Promise<boolean> {
  const began = Date.now();
  const findings = await gate.run(ROOT).catch((error: unknown) => [`The gate itself broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`]);
  const seconds = `${((Date.now() - began) / 1000).toFixed(1)} s`.padStart(7);
  const open = findings.length === 0;
  const shown = findings.slice(0, MAX_LINES_SHOWN).map((line) => `    ${line}`);
  if (findings.length > MAX_LINES_SHOWN) shown.push(`    … and ${findings.length - MAX_LINES_SHOWN} more`);
  console.log([`${open ? '✓' : '✗'} ${gate.name.padEnd(10)}${seconds}  ${gate.promise}`, ...shown].join('\n'));
  return open;
}

async function main(asked: readonly string[]): Promise<void> {
  const unknown = asked.filter((name) => !GATES.some((gate) => gate.name === name));
  if (unknown.length > 0) throw new Error(`There is no gate ${unknown.join(', ')}. The gates are ${GATES.map((gate) => gate.name).join(', ')}.`);
  const waiting = GATES.filter((gate) => asked.length === 0 || asked.includes(gate.name));
  const closed: string[] = [];
  const worker = async (): Promise<void> => {
    for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) if (!(await pass(gate))) closed.push(gate.name);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  console.log(closed.length === 0 ? 'All gates are open.' : `Closed: ${closed.join(', ')}.`);
  if (closed.length > 0) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
