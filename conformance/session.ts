/// <reference types="google-apps-script" />
/**
 * This file is one run: begun, asked case by case, ended. What was answered stands in the script's properties, so that a run goes on
 * where a closed page, an error or the six minutes cut it off.
 */
import { Bench, districtFiles, makeFolder, sweep } from './bench';
import type { Case, Json, Options, Outcome, RaceCase, Results, ScriptCase } from './case';
import { CASES } from './cases';
import { textWithoutNames, withoutNames } from './redaction';
import { isPassing, NotAsked } from './refusal';

/** How often a question is asked again where Google says "not now", and how long to wait: the quotas of Sheets are per minute. */
const ATTEMPTS = 4;
const PAUSE_MS = 25_000;
/** A property holds 9 kB (developers.google.com/apps-script/guides/services/quotas); what is longer would be no answer to compare. */
const MAX_OUTCOME_CHARACTERS = 6_000;
/** So many figures of one cost are kept. */
const MAX_FIGURES = 40;

export type Step =
  | { readonly step: 'begin'; readonly options: Options; readonly goOn?: boolean }
  | { readonly step: 'ask'; readonly id: string }
  | { readonly step: 'prepare'; readonly id: string }
  | { readonly step: 'each'; readonly id: string; readonly prepared: Json; readonly runner: number; readonly atMs: number }
  | { readonly step: 'judge'; readonly id: string; readonly prepared: Json; readonly results: readonly Json[] }
  | { readonly step: 'note'; readonly id: string; readonly outcome: Outcome }
  | { readonly step: 'end' };

/** A run under way. */
interface Run {
  readonly folder: string;
  readonly began: string;
  readonly options: Options;
}

export interface CaseLine {
  readonly id: string;
  readonly question: string;
  readonly kind: 'script' | 'race' | 'page';
  readonly runners: number;
}

export interface Begun {
  readonly cases: readonly CaseLine[];
  /** What an earlier run, that now goes on, has answered already. */
  readonly answered: readonly string[];
  /** How many files of earlier runs were put into the trash. */
  readonly swept: number;
}

const lineOf = (one: Case): CaseLine => ({
  id: one.id,
  question: one.question,
  kind: 'page' in one ? 'page' : 'race' in one ? 'race' : 'script',
  runners: 'race' in one ? one.race.runners : 0,
});

const properties = () => PropertiesService.getScriptProperties();

function stored<T>(name: string): T | null {
  const text = properties().getProperty(name);
  return text === null ? null : (JSON.parse(text) as T);
}

const store = (name: string, value: unknown): unknown => properties().setProperty(name, JSON.stringify(value));

function run(): Run {
  const known = stored<Run>('run');
  if (known === null) throw new Error('No run is under way. Begin one.');
  return known;
}

/** Begins a run, or goes on with one that was cut off. */
export function begin(options: Options, goOn: boolean): Begun {
  const known = stored<Run>('run');
  const cases = CASES.map(lineOf);
  if (goOn && known !== null) return { cases, answered: CASES.filter(({ id }) => stored(`outcome ${id}`) !== null).map(({ id }) => id), swept: 0 };
  if (options.really !== true) {
    const [found] = districtFiles();
    if (found !== undefined) throw new Error(`This account has the file "${found}": a MyTech district lives here. Use a test domain, or say that you really mean it.`);
  }
  const swept = sweep();
  for (const { id } of CASES) properties().deleteProperty(`outcome ${id}`);
  properties().deleteProperty('costs');
  const now = new Date();
  store('run', { folder: makeFolder(now), began: now.toISOString(), options } satisfies Run);
  return { cases, answered: [], swept };
}

function find<Kind extends Case>(id: string, is: (one: Case) => one is Kind): Kind {
  const found = CASES.find((one) => one.id === id);
  if (found === undefined || !is(found)) throw new Error(`There is no such case: ${id}.`);
  return found;
}

const isScript = (one: Case): one is ScriptCase => 'run' in one;
const isRace = (one: Case): one is RaceCase => 'race' in one;

function domain(): string {
  return Session.getEffectiveUser().getEmail().split('@')[1] ?? '';
}

/** Does something, again and again where Google says "not now". */
function patiently<T>(work: () => T): T {
  for (let attempt = 1; ; attempt++) {
    try {
      return work();
    } catch (error) {
      if (!isPassing(error) || attempt === ATTEMPTS) throw error;
      Utilities.sleep(PAUSE_MS);
    }
  }
}

function outcomeOf(work: () => Json): Outcome {
  const began = Date.now();
  try {
    const answer = withoutNames(work(), domain());
    return { answer, ms: Date.now() - began };
  } catch (error) {
    const { name, message } = error as { readonly name?: string; readonly message?: string };
    const words = textWithoutNames(String(message ?? error), domain());
    return error instanceof NotAsked ? { notAsked: words } : { broke: `${name ?? 'Error'}: ${words}` };
  }
}

/** Keeps an outcome; one that is too long is no answer that anybody could compare. */
export function note(id: string, outcome: Outcome): Outcome {
  const kept: Outcome = JSON.stringify(outcome).length > MAX_OUTCOME_CHARACTERS ? { broke: 'The answer is too long to be kept.' } : outcome;
  store(`outcome ${id}`, kept);
  return kept;
}

export function ask(id: string): Outcome {
  const asked = find(id, isScript);
  const { folder, options } = run();
  const bench = new Bench(options, folder);
  const outcome = outcomeOf(() =>
    patiently(() => {
      try {
        return asked.run(bench);
      } finally {
        bench.clearUp();
      }
    }),
  );
  keepCosts(bench.costs);
  return note(id, outcome);
}

function keepCosts(costs: Readonly<Record<string, readonly number[]>>): void {
  if (Object.keys(costs).length === 0) return;
  const kept: Record<string, readonly number[]> = { ...stored<Results['costs']>('costs') };
  for (const [name, figures] of Object.entries(costs)) kept[name] = [...(kept[name] ?? []), ...figures].slice(-MAX_FIGURES);
  store('costs', kept);
}

/** What a race begins with, and the moment by the script's own clock: that of whoever drives may be another. */
export interface Prepared {
  readonly prepared: Json;
  readonly nowMs: number;
}

export function prepare(id: string): Prepared {
  const { folder, options } = run();
  const prepared = patiently(() => find(id, isRace).race.prepare(new Bench(options, folder)));
  return { prepared, nowMs: Date.now() };
}

export const each = (id: string, prepared: Json, runner: number, atMs: number): Json => find(id, isRace).race.each(prepared, runner, atMs);

export const judge = (id: string, prepared: Json, results: readonly Json[]): Outcome =>
  note(id, outcomeOf(() => patiently(() => find(id, isRace).race.judge(prepared, results))));

/** Puts the run's files into the trash and hands over what it brought. */
export function end(): Results {
  const { began } = run();
  const outcomes: Record<string, Outcome> = {};
  for (const { id } of CASES) {
    const outcome = stored<Outcome>(`outcome ${id}`);
    if (outcome !== null) outcomes[id] = outcome;
  }
  const costs = stored<Results['costs']>('costs') ?? {};
  sweep();
  properties().deleteProperty('run');
  return { made: 'MyTech conformance', began, outcomes, costs };
}

/** What is left to be asked by one execution alone, for whoever presses Run in the editor. */
export const unanswered = (): readonly string[] => CASES.filter((one) => isScript(one) && stored(`outcome ${one.id}`) === null).map(({ id }) => id);
