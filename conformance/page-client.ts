/// <reference lib="dom" />
/** This file is the page of the conformance script: it asks case by case, shows how far it is, and ends with the report. */
import type { Ask, Json, Options, Outcome, PageCase, Results } from './case';
import { CASES } from './cases';
import { report } from './report';
import type { Begun, CaseLine, Prepared, Step } from './session';
import { verdictOf } from './verdict';

/** Everything that google.script.run has: a function for each public one of the script. */
interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  readonly [functionName: string]: unknown;
}
declare const google: { readonly script: { readonly run: Runner } };

/** Executions need a moment to start; they wait for one another until then. */
const START_TOGETHER_MS = 6_000;

const ask: Ask = (functionName, ...args) =>
  new Promise((resolve, reject) => {
    const runner = google.script.run.withSuccessHandler(resolve).withFailureHandler(reject);
    const call = runner[functionName];
    if (typeof call !== 'function') reject(new Error(`A page cannot call ${functionName}.`));
    // It throws at once on arguments that cannot be sent, which rejects too.
    else Reflect.apply(call, runner, args);
  });

const step = async <T>(what: Step): Promise<T> => JSON.parse(String(await ask('conform', JSON.stringify(what)))) as T;

function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found as T;
}

async function race({ id, runners }: CaseLine): Promise<Outcome> {
  const { prepared, nowMs } = await step<Prepared>({ step: 'prepare', id });
  const atMs = nowMs + START_TOGETHER_MS;
  const results = await Promise.all(Array.from({ length: runners }, (_, runner) => step<Json>({ step: 'each', id, prepared, runner, atMs })));
  return step<Outcome>({ step: 'judge', id, prepared, results });
}

async function inPage(id: string): Promise<Outcome> {
  const asked = CASES.find((one): one is PageCase => one.id === id && 'page' in one);
  const began = Date.now();
  const outcome: Outcome = asked === undefined ? { broke: 'The page does not know this case.' } : { answer: await asked.page(ask), ms: Date.now() - began };
  return step<Outcome>({ step: 'note', id, outcome });
}

const brokeOn = (error: unknown): Outcome => ({ broke: error instanceof Error ? error.message : String(error) });

function outcomeOf(line: CaseLine): Promise<Outcome> {
  const asked = line.kind === 'race' ? race(line) : line.kind === 'page' ? inPage(line.id) : step<Outcome>({ step: 'ask', id: line.id });
  return asked.catch(async (error: unknown) => step<Outcome>({ step: 'note', id: line.id, outcome: brokeOn(error) }));
}

const SAYS: Readonly<Record<string, string>> = { agrees: 'as claimed', words: 'in other words', differs: 'differs', stricter: 'stricter here', open: 'news', 'not asked': 'not asked', broke: 'broke' };

function say(line: CaseLine, outcome: Outcome): void {
  const asked = CASES.find((one) => one.id === line.id);
  const verdict = asked === undefined ? 'broke' : verdictOf(asked, outcome);
  const row = document.createElement('li');
  row.className = verdict.replace(' ', '-');
  const badge = document.createElement('b');
  badge.textContent = SAYS[verdict] ?? verdict;
  row.append(badge, ` ${line.question}`);
  element('asked').prepend(row);
}

async function run(goOn: boolean): Promise<void> {
  const begun = await step<Begun>({ step: 'begin', options: optionsOf(), goOn });
  const waiting = begun.cases.filter(({ id }) => !begun.answered.includes(id));
  let done = begun.cases.length - waiting.length;
  for (const line of waiting) {
    element('now').textContent = `${done + 1} of ${begun.cases.length}: ${line.question}`;
    element<HTMLProgressElement>('progress').value = done / begun.cases.length;
    say(line, await outcomeOf(line));
    done++;
  }
  const results = await step<Results>({ step: 'end' });
  element<HTMLProgressElement>('progress').value = 1;
  element('now').textContent = 'Done. Everything that was made lies in the trash. Copy the report below into an issue.';
  element<HTMLTextAreaElement>('report').value = report(CASES, results, {});
  element<HTMLTextAreaElement>('results').value = JSON.stringify(results);
  element('done').hidden = false;
}

function optionsOf(): Options {
  const device = element<HTMLInputElement>('device').value.trim();
  return { ...(device === '' ? {} : { device }), ...(element<HTMLInputElement>('really').checked ? { really: true as const } : {}) };
}

function start(goOn: boolean): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button.start')];
  for (const button of buttons) button.disabled = true;
  element('trouble').textContent = '';
  run(goOn).catch((error: unknown) => {
    element('trouble').textContent = error instanceof Error ? error.message : String(error);
    for (const button of buttons) button.disabled = false;
  });
}

element('begin').addEventListener('click', () => start(false));
element('go-on').addEventListener('click', () => start(true));
for (const button of document.querySelectorAll<HTMLButtonElement>('button.copy')) {
  button.addEventListener('click', () => {
    const area = element<HTMLTextAreaElement>(button.dataset['copies'] ?? '');
    area.select();
    // The clipboard's own interface is closed to frames of Apps Script; this old one works on what is selected.
    button.textContent = document.execCommand('copy') ? 'Copied' : 'Press Ctrl+C to copy';
  });
}
