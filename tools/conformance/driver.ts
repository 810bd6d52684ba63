/** This file asks all cases of a script somewhere, step by step, as the page does, and gives what they brought. */
import type { Json, Options, Outcome, Results } from '../../conformance/case';
import type { Begun, CaseLine, Prepared, Step } from '../../conformance/session';

/** Carries one step to the script and its answer back. */
export type Carry = (step: Step) => Promise<unknown>;

export interface Driving {
  readonly options: Options;
  readonly goOn: boolean;
  /** How long executions need to start: those of a race wait for one another until then. */
  readonly startTogetherMs: number;
  /** Why a case cannot be asked by this way in; null where it can. */
  readonly leaveOut?: (line: CaseLine) => string | null;
  /** Told of each case before it is asked. */
  readonly tell: (line: CaseLine, at: number, of: number) => void;
}

const brokeOn = (error: unknown): Outcome => ({ broke: error instanceof Error ? error.message : String(error) });

/** Asks everything but what only a page can ask. */
export async function drive(carry: Carry, { options, goOn, startTogetherMs, leaveOut, tell }: Driving): Promise<Results> {
  const step = async <T>(what: Step): Promise<T> => (await carry(what)) as T;
  const race = async ({ id, runners }: CaseLine): Promise<Outcome> => {
    const { prepared, nowMs } = await step<Prepared>({ step: 'prepare', id });
    const atMs = nowMs + startTogetherMs;
    const results = await Promise.all(Array.from({ length: runners }, (_, runner) => step<Json>({ step: 'each', id, prepared, runner, atMs })));
    return step<Outcome>({ step: 'judge', id, prepared, results });
  };
  const begun = await step<Begun>({ step: 'begin', options, goOn });
  const lines = begun.cases.filter(({ kind }) => kind !== 'page');
  for (const [at, line] of lines.entries()) {
    if (begun.answered.includes(line.id)) continue;
    const notAsked = leaveOut?.(line) ?? null;
    if (notAsked !== null) {
      await step<Outcome>({ step: 'note', id: line.id, outcome: { notAsked } });
      continue;
    }
    tell(line, at, lines.length);
    await (line.kind === 'race' ? race(line) : step<Outcome>({ step: 'ask', id: line.id })).catch((error: unknown) =>
      step<Outcome>({ step: 'note', id: line.id, outcome: brokeOn(error) }),
    );
  }
  return step<Results>({ step: 'end' });
}
