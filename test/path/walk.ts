/** This file puts one fault after another at the service calls of an execution, and says at which one a promise broke. */
import type { Execution } from '../../local/kernel/execution';
import { troubleAt } from '../../local/kernel/faults';
import { Random } from '../../local/kernel/random';
import type { Stage } from './stage';

/**
 * `crash-after` one call is `crash-before` the next, so these two and the very beginning are every way to be cut off; a lost reply
 * is the call that happened and failed all the same.
 */
export type FaultKind = 'crash-before' | 'crash-after' | 'lost-reply';

export interface Walk {
  /** Gives everything as it stood before, once for each fault. */
  begin(): Stage;
  /** Whose calls are counted: the first execution for which this holds. */
  readonly matches: (execution: Execution) => boolean;
  act(stage: Stage): void;
  /** What happens after, with the fault over. */
  then(stage: Stage): void;
  check(stage: Stage): void;
  /** At so many calls, chosen by the seed, one fault each; every fault at all of them unless given. `WALK=whole` walks all of them too. */
  readonly sample?: number;
}

/** Calls that ask Google for nothing and change nothing: a cut before one of them is the cut before the next. */
const IDLE = /^(Session|Utilities\.(?!sleep)|CacheService\.getScriptCache|PropertiesService\.getScriptProperties|LockService\.getScriptLock|SpreadsheetApp\.(getActive|Spreadsheet\.get)|FormApp\.(FormResponse|ItemResponse|Item\.getId))/;

/** Walks nobody waits for: every fault at every call, whatever is sampled otherwise. */
const IS_WHOLE = process.env['WALK'] === 'whole';

/** The names of the calls that the act makes when nothing goes wrong. */
export function callsOf({ begin, matches, act }: Walk): readonly string[] {
  const stage = begin();
  const names: string[] = [];
  let first: Execution | null = null;
  stage.workspace.trouble = ({ execution, name }) => {
    if (first === null && matches(execution)) first = execution;
    if (execution === first) names.push(name);
    return undefined;
  };
  act(stage);
  stage.workspace.trouble = null;
  return names;
}

function chosen(names: readonly string[], sample: number | undefined, seed: number): readonly number[] {
  const places = names.flatMap((name, index) => (IDLE.test(name) ? [] : [index]));
  if (sample === undefined || places.length <= sample) return places;
  const stride = places.length / sample;
  const shift = new Random(seed).below(Math.max(1, Math.floor(stride)));
  return Array.from({ length: sample }, (_, at) => places[Math.min(places.length - 1, Math.floor(at * stride) + shift)] as number);
}

/** Walks through all faults; throws at the first that breaks a promise, with its place and the seed. Returns how many there were. */
export function walk(plan: Walk, seed = 1): number {
  const names = callsOf(plan);
  let faults = 0;
  const meet = (index: number, kind: FaultKind): void => {
    const stage = plan.begin();
    faults++;
    stage.workspace.trouble = troubleAt(index, { kind }, plan.matches);
    try {
      plan.act(stage);
      stage.workspace.trouble = null;
      plan.then(stage);
      plan.check(stage);
    } catch (error) {
      const place = `${kind} at call ${index} (${names[index] ?? ''}), seed ${seed}`;
      throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}\n${stage.complaints().join('\n')}`);
    }
  };
  meet(0, 'crash-before');
  const sample = IS_WHOLE ? undefined : plan.sample;
  for (const [turn, index] of chosen(names, sample, seed).entries()) {
    if (sample === undefined || turn % 2 === 0) meet(index, 'crash-after');
    if (sample === undefined || turn % 2 === 1) meet(index, 'lost-reply');
  }
  return faults;
}
