/** This file is `mytech conformance`: it builds the script that asks Google, runs it where it may, and writes the report. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Options, Results } from '../../conformance/case';
import { CASES } from '../../conformance/cases';
import { report } from '../../conformance/report';
import { verdictOf } from '../../conformance/verdict';
import { writeConformance } from '../conformance/bundle';
import { coverage } from '../conformance/coverage';
import { drive } from '../conformance/driver';
import { keepRun } from '../conformance/live';
import { carryByApi } from '../conformance/remote';
import { readResults } from '../conformance/results-file';
import { UnusableInput } from './unusable';

export interface ConformanceOptions {
  /** The script project of its own, remembered once it was named. */
  readonly scriptId?: string;
  /** Runs through the Apps Script API instead of the page. */
  readonly run?: true;
  /** A local Workspace instead of Google. */
  readonly server?: string;
  /** The file in which clasp keeps its sign-in. */
  readonly credentials?: string;
  /** The results that the page showed, as a file. */
  readonly results?: string;
  /** Where the report goes; without it, to the screen. */
  readonly out?: string;
  /** Records the run as proof. */
  readonly keep?: true;
  readonly device?: string;
  readonly really?: true;
  /** Goes on with a run that was cut off. */
  readonly goOn?: true;
}

/** Not in git, like every id of somebody's. */
const REMEMBERED = '.mytech/conformance.json';
const GOOGLE_ID = /^[\w-]{25,}$/;
/** Executions that the API starts take a few seconds to begin. */
const START_TOGETHER_MS = 10_000;

type Tell = (line: string) => void;

function scriptIdOf(root: string, given: string | undefined): string | undefined {
  const path = join(root, REMEMBERED);
  if (given === undefined) return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { readonly scriptId?: string }).scriptId : undefined;
  if (!GOOGLE_ID.test(given)) throw new UnusableInput(`"${given}" is not the id of a script project. The script editor shows it under Project Settings.`);
  mkdirSync(join(root, '.mytech'), { recursive: true });
  writeFileSync(path, `${JSON.stringify({ scriptId: given }, null, 2)}\n`);
  return given;
}

const NEXT_STEPS = (scriptId: string | undefined): readonly string[] => [
  'Built build/conformance. In a test domain, never in a district’s own:',
  '',
  ...(scriptId === undefined
    ? ['  cd build/conformance && npx clasp create-script --type standalone --title "MyTech conformance" --rootDir .', '  npm run -s mytech -- conformance --script-id <the id that clasp printed>']
    : ['  cd build/conformance && npx clasp push --force && npx clasp open-script']),
  '',
  ...(scriptId === undefined ? [] : ['In the editor: Deploy, Test deployments, Web app. Open its address, press Begin, and copy the report into an issue.', 'docs/conformance.md tells it step by step.']),
];

async function results(root: string, options: ConformanceOptions, scriptId: string | undefined, tell: Tell): Promise<Results | null> {
  if (options.results !== undefined) return readResults(options.results);
  if (options.run !== true) return null;
  if (scriptId === undefined) throw new UnusableInput('Give --script-id with the id of the script project that was pushed.');
  const { server, credentials, device, really } = options;
  const carry = carryByApi({ scriptId, ...(server === undefined ? {} : { server }), ...(credentials === undefined ? {} : { credentials }) });
  const allowed: Options = { ...(device === undefined ? {} : { device }), ...(really === true ? { really: true as const } : {}) };
  return drive(carry, {
    options: allowed,
    goOn: options.goOn === true,
    startTogetherMs: START_TOGETHER_MS,
    // "The API cannot create Apps Script triggers": developers.google.com/apps-script/guides/api/execute-a-function, "Limitations".
    leaveOut: ({ id }) => (id.startsWith('triggers.') || id === 'costs.triggers' ? 'The Apps Script API cannot create triggers; the page can.' : null),
    tell: ({ id }, at, of) => tell(`${String(at + 1).padStart(3)} of ${of}  ${id}`),
  });
}

/** True where nothing of substance differs and nothing broke. */
const holds = (brought: Results): boolean => !CASES.some((one) => ['differs', 'broke'].includes(verdictOf(one, brought.outcomes[one.id])));

/** Does what the options say; `print` is for what can be piped, `tell` for the person who waits. Gives whether all that was asked agreed. */
export async function conformance(root: string, options: ConformanceOptions, print: Tell, tell: Tell): Promise<boolean> {
  const scriptId = scriptIdOf(root, options.scriptId);
  if (options.run === undefined && options.results === undefined) {
    await writeConformance(scriptId);
    for (const line of NEXT_STEPS(scriptId)) print(line);
    return true;
  }
  const brought = await results(root, options, scriptId, tell);
  if (brought === null) return true;
  const text = report(CASES, brought, { coverage: coverage() });
  if (options.out === undefined) print(text.trimEnd());
  else {
    writeFileSync(options.out, text);
    tell(`Wrote ${options.out}.`);
  }
  if (options.keep === true) tell(`Recorded in ${keepRun(brought)}; npm run -s mytech -- docs brings it into docs/fidelity.md.`);
  return holds(brought);
}
