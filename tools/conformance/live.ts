/** This file keeps which cases agreed on live domains: what `mytech conformance --results FILE --keep` adds after a run is looked at. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../build/bundle';
import type { Results } from '../../conformance/case';
import { CASES } from '../../conformance/cases';
import { verdictOf } from '../../conformance/verdict';

const FILE = 'conformance/live-runs.json';

export interface LiveRun {
  readonly began: string;
  /** As claimed, in whatever words. */
  readonly agreed: readonly string[];
  readonly differed: readonly string[];
}

export const liveRuns = (): readonly LiveRun[] => JSON.parse(readFileSync(join(ROOT, FILE), 'utf8')) as readonly LiveRun[];

/** What live runs say of some cases, the newest run first. */
export function liveOf(ids: readonly string[], runs: readonly LiveRun[] = liveRuns()): string {
  const newest = (id: string): LiveRun | undefined => [...runs].reverse().find(({ agreed, differed }) => agreed.includes(id) || differed.includes(id));
  const seen = ids.map((id) => ({ id, run: newest(id) }));
  const differing = seen.filter(({ id, run }) => run?.differed.includes(id) === true).map(({ id }) => `\`${id}\``);
  if (differing.length > 0) return `differs: ${differing.join(', ')}`;
  const agreeing = seen.flatMap(({ run }) => run ?? []);
  if (agreeing.length === 0) return 'never yet';
  const since = agreeing.map(({ began }) => began.slice(0, 10)).sort()[0] ?? '';
  return agreeing.length === ids.length ? `yes, ${since}` : `${agreeing.length} of ${ids.length}, ${since}`;
}

/** A case that had no claim, broke or was not asked says nothing either way. */
export function runOf(results: Results): LiveRun {
  const of = (...verdicts: readonly string[]): readonly string[] => CASES.filter((one) => verdicts.includes(verdictOf(one, results.outcomes[one.id]))).map(({ id }) => id);
  return { began: results.began, agreed: of('agrees', 'words'), differed: of('differs', 'stricter') };
}

/** Adds a run, in the place of one that began at the same moment. */
export function keepRun(results: Results): string {
  const runs = [...liveRuns().filter(({ began }) => began !== results.began), runOf(results)].sort((a, b) => (a.began < b.began ? -1 : 1));
  writeFileSync(join(ROOT, FILE), `${JSON.stringify(runs, null, 2)}\n`);
  return FILE;
}
