/**
 * This file writes down what the program alone can see of itself, for `mytech doctor`, which looks from outside: Google shows the triggers
 * of a script to the account that made them and to nobody else.
 */
import { inCharge, lastRun, runsOf } from '../../../app/account';
import type { ProgramContext } from '../../../app/context';
import type { JobStep } from '../../../app/entry';
import { fingerprintOf } from '../../../base/fingerprint';
import { mirror } from '../../../base/mirror';
import { newRow } from '../../../base/table';
import { HOUR_MS, type Moment } from '../../../base/time';
import { accept } from '../../../base/verdict';
import { healthFacts } from '../sheet';
import { ownTriggers } from './own-triggers';

/** Written so often though nothing changed, so that a look from outside can tell a program that is well from one that stands still. */
const REWRITE_AFTER_MS = 6 * HOUR_MS;
const WRITTEN = 'health written';

type Fact = readonly [fact: string, value: string];

function factsNow(context: ProgramContext): readonly Fact[] {
  const { wanted, foreign } = ownTriggers(context);
  const count = new Map<string, number>();
  for (const handler of foreign) count.set(handler, (count.get(handler) ?? 0) + 1);
  return [
    ['account', context.identity.acting()],
    ['in charge', inCharge(context)],
    ['script time zone', context.clock.zone.name],
    ['desk', context.installer.deskUrl()],
    ...wanted.map(({ handler, formId, count: standing }): Fact => [`trigger ${handler}${formId === null ? '' : ` ${formId}`}`, String(standing)]),
    ...[...count].map(([handler, standing]): Fact => [`foreign trigger ${handler}`, String(standing)]),
  ];
}

interface Written {
  readonly facts: string;
  readonly at: Moment;
}

function isStale(context: ProgramContext, facts: readonly Fact[]): boolean {
  const written = JSON.parse(context.keep.get(WRITTEN) ?? 'null') as Written | null;
  return written === null || written.facts !== fingerprintOf(facts) || context.clock.now() - written.at >= REWRITE_AFTER_MS;
}

export function writeFacts(context: ProgramContext, event: string): JobStep {
  const facts = factsNow(context);
  const now = context.clock.now();
  const lastTick = lastRun(runsOf(context, context.identity.acting()));
  const rows = [...facts, ['last tick', lastTick === 0 ? '' : new Date(lastTick).toISOString()] as Fact].map(([fact, value]) => newRow(healthFacts, { fact, value, at: now }));
  context.books.programme.change({
    event: `health:${event}`,
    entry: 'health',
    wants: { whole: [healthFacts] },
    decide(found, changes) {
      const plan = mirror(healthFacts, found.all(healthFacts), rows);
      for (const row of plan.add) changes.add(healthFacts, row);
      for (const { key, values } of plan.change) changes.update(healthFacts, key, values);
      for (const key of plan.gone) changes.remove(healthFacts, key);
      return accept(null);
    },
  });
  context.keep.set(WRITTEN, JSON.stringify({ facts: fingerprintOf(facts), at: now } satisfies Written));
  return { next: null, progress: `${facts.length} facts` };
}

/** Whether what stands in the table is old, or no longer so. */
export const factsAreStale = (context: ProgramContext): boolean => isStale(context, factsNow(context));

/** After the Programme workbook was put back, what stands there is older than what is remembered of it. */
export const writeFactsAgain = (context: Pick<ProgramContext, 'keep'>): void => context.keep.remove(WRITTEN);
