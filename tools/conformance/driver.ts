/** This file asks all cases of a script somewhere, step by step, as the page does, and gives what they brought. */
import type { Json, Options, Outcome, Results } from '../../conformance/case';
import type { Begun, CaseLine, Step } from '../../conformance/session';

/** Carries one step to the script and its answer back. */
export type Carry = (step: Step) => Promise<unknown>;

export interface Driving {
  readonly options: Options;
  readonly goOn: boolean;
  /** How long executions need to start: those of a race wait for one another until then. */
  readonly startTogetherMs: number;
  /** Now, by the clock that the script has. */
  readonly now: () => number;
  /** Told of each case before it is asked. */
  readonly tell: (line: CaseLine, at: number, of: number) => void;
}

const brokeOn = (error: unknown): Outcome => ({ broke: error instanceof Error ? error.message : String(error) });

/** Asks everything but what only a page can ask. */
export async function drive(carry: Carry, { options, goOn, startTogetherMs, now, tell }: Driving): Promise<Results> {
  const step = async <T>(what: Step): Promise<T> => (await carry(what)) as T;
  const race = async ({ id, runners }: CaseLine): Promise<Outcome> => {
    const prepared = await step<Json>({ step: 'prepare', id });
    const atMs = now() + startTogetherMs;
    const results = await Promise.all(Array.from({ length: runners }, (_, runner) => step<Json>({ step: 'each', id, prepared, runner, atMs })));
    return step<Outcome>({ step: 'judge', id, prepared, results });
  };
  const begun = await step<Begun>({ step: 'begin', options, goOn });
  const lines = begun.cases.filter(({ kind }) => kind !== 'page');
  for (const [at, line] of lines.entries()) {
    if (begun.answered.includes(line.id)) continue;
    tell(line, at, lines.length);
    await (line.kind === 'race' ? race(line) : step<Outcome>({ step: 'ask', id: line.id })).catch((error: unknown) =>
      step<Outcome>({ step: 'note', id: line.id, outcome: brokeOn(error) }),
    );
  }
  return step<Results>({ step: 'end' });
}
