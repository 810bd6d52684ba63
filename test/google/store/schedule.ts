/**
 * This file runs several processes over one world in every order of their questions, with a person's hand and a fault wherever one
 * can be. A run is replayed from its beginning by its schedule, the list of what happened at each step.
 */
import type { Area, Ask, Failure, Protocol, Rows } from '../../../src/google/store/ask';
import type { SheetsAsk } from '../../../src/google/store/sheets-port';
import { type World, refusal } from './world';

export interface Process {
  readonly name: string;
  start(world: World): Protocol<unknown>;
}

export interface Hand {
  readonly name: string;
  /** False where there was nothing to do. */
  act(world: World): boolean;
}

/** How a process ended: with a value, an error, or not at all. */
export type Ending = { readonly how: 'returned'; readonly value: unknown } | { readonly how: 'threw'; readonly error: unknown } | { readonly how: 'crashed' };

const LOST = { failed: true, code: 0, message: 'the reply was lost' } as const;
/** Ways in which a write of the process under test can go wrong; the code is that of a refusal which did nothing. */
export const WRITE_FAULTS = ['crash before', 'crash after', 'lost', 'refused 400', 'refused 429', 'refused 503'] as const;
export type WriteFault = (typeof WRITE_FAULTS)[number];
/** What of a reading is answered first: the journal's areas, all but those, or all but the journal's newest lines. */
const TEARS = ['early', 'middle', 'late'] as const;
type Tear = (typeof TEARS)[number];
type Step = string;
/** What may follow a process's name in a step. */
const STEP_KINDS: readonly string[] = [...WRITE_FAULTS, ...TEARS];

export interface Scene {
  readonly name: string;
  world(): World;
  readonly processes: readonly Process[];
  /** What people may do, each once. */
  readonly hands: readonly Hand[];
  /** How many of them in one run; one by default. */
  readonly handsAtMost?: number;
  /** Faults that may strike the first process, one in a run. */
  readonly faults: readonly WriteFault[];
  /** Whether the areas of one read may be answered at two moments. */
  readonly torn?: boolean;
}

export interface Run {
  readonly scene: Scene;
  readonly world: World;
  readonly schedule: readonly Step[];
  readonly endings: ReadonlyMap<string, Ending>;
  readonly fault: WriteFault | null;
  /** What people did, by name; tries that found nothing to do are left out. */
  readonly hands: readonly string[];
  /** Whether it was given up because it leads to nothing that another schedule does not lead to. */
  readonly abandoned: boolean;
}

/** A process on its way, with the question that it asks next. */
class Runner {
  readonly #protocol: Protocol<unknown>;
  #ask: SheetsAsk | null = null;
  #half: { readonly areas: readonly number[]; readonly rows: readonly Rows[] } | null = null;
  ending: Ending | null = null;
  /** All that the process was told so far, in short: it knows nothing else. */
  told = 0;
  /** Whether the last answer made the process remember something that others may recall. */
  remembered = false;

  constructor(
    readonly process: Process,
    private readonly world: World,
  ) {
    this.#protocol = process.start(world);
    this.#advance(undefined, true);
  }

  get kind(): Ask['ask'] | null {
    return this.#ask?.ask ?? null;
  }

  /** Carries out one step; `how` is empty for an ordinary answer. */
  step(how: string): void {
    const ask = this.#ask as SheetsAsk;
    if (how === 'crash before') return this.#crash();
    if (how.startsWith('refused')) return this.#advance(refusal(Number(how.slice(8))));
    const tear = TEARS.find((one) => one === how);
    if (tear !== undefined) return this.#tear(ask, tear);
    if (this.#half !== null) return this.#join(ask);
    const answer = this.world.sheetsAnswer(ask);
    if (how === 'crash after') return this.#crash();
    this.#advance(how === 'lost' ? LOST : answer);
  }

  get torn(): boolean {
    return this.#half !== null;
  }

  get canTear(): boolean {
    return this.#ask?.ask === 'read' && this.#ask.areas.length > 1 && this.#half === null;
  }

  /** Answers part of the areas now, and the others at a later step. */
  #tear(ask: SheetsAsk, how: Tear): void {
    if (ask.ask !== 'read') return;
    const journal = ask.areas[0]?.sheetId;
    const isFirst = (area: Area, index: number): boolean => (how === 'late' ? index > 0 : (area.sheetId === journal) === (how === 'early'));
    const areas = ask.areas.flatMap((area, index) => (isFirst(area, index) ? [index] : []));
    const rows = areas.length === 0 ? [] : this.#read(ask, areas);
    if (!Array.isArray(rows)) return this.#advance(rows);
    this.told = digest(this.told, [how, rows]);
    this.#half = { areas, rows };
  }

  #join(ask: SheetsAsk): void {
    const half = this.#half;
    this.#half = null;
    if (ask.ask !== 'read' || half === null) return;
    const rest = ask.areas.map((_, index) => index).filter((index) => !half.areas.includes(index));
    const rows = rest.length === 0 ? [] : this.#read(ask, rest);
    if (!Array.isArray(rows)) return this.#advance(rows);
    this.#advance(ask.areas.map((_, index) => half.rows[half.areas.indexOf(index)] ?? rows[rest.indexOf(index)] ?? []));
  }

  #read(ask: Extract<SheetsAsk, { ask: 'read' }>, areas: readonly number[]): Rows[] | Failure {
    return this.world.sheetsAnswer({ ask: 'read', areas: areas.flatMap((index) => ask.areas[index] ?? []) }) as Rows[] | Failure;
  }

  #crash(): void {
    this.told = digest(this.told, 'crashed');
    this.ending = { how: 'crashed' };
    this.#ask = null;
  }

  /** Gives an answer, and goes on to the next question that Sheets answers. */
  #advance(answer: unknown, first = false): void {
    this.remembered = false;
    this.told = digest(this.told, answer);
    try {
      let step = first ? this.#protocol.next() : this.#protocol.next(answer);
      while (step.done !== true) {
        const ask = step.value;
        if (ask.ask === 'read' || ask.ask === 'write' || ask.ask === 'structure') {
          this.#ask = ask;
          return;
        }
        if (ask.ask === 'remember') this.remembered = true;
        const own = this.world.answer(ask);
        this.told = digest(this.told, own);
        step = this.#protocol.next(own);
      }
      this.#ask = null;
      this.ending = { how: 'returned', value: step.value };
    } catch (error) {
      this.#ask = null;
      this.ending = { how: 'threw', error };
    }
  }
}

/** A short number for what was told before and what is told now (FNV-1a over its JSON, 53 bits). */
function digest(before: number, told: unknown): number {
  const text = JSON.stringify(told) ?? '';
  let low = 0x811c9dc5 ^ before;
  let high = Math.floor(before / 2 ** 32) ^ text.length;
  for (let at = 0; at < text.length; at++) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(at), 0x01000197);
  }
  return ((high >>> 0) & 0x1fffff) * 2 ** 32 + (low >>> 0);
}

/** One run of a scene. */
class Replay {
  readonly schedule: Step[] = [];
  /** What else was possible at each step. */
  readonly options: (readonly Step[])[] = [];
  readonly #runners: readonly Runner[];
  readonly world: World;
  #fault: WriteFault | null = null;
  readonly #hands: string[] = [];
  readonly #tried = new Set<string>();
  /** The process that only read in the last step: what it did could as well have been done after another's reading. */
  #justRead = -1;
  /** All that was done to the workbook so far, in short. */
  #done = 0;

  constructor(
    private readonly scene: Scene,
    private readonly everyOrder = false,
  ) {
    this.world = scene.world();
    this.#runners = scene.processes.map((process) => new Runner(process, this.world));
  }

  /** The possible steps, in a fixed order. Of two readings next to each other only one order is tried, since they are the same. */
  #possible(): Step[] {
    const steps: Step[] = [];
    this.#runners.forEach((runner, index) => {
      if (runner.kind === null) return;
      const reads = runner.kind !== 'write';
      if (!this.everyOrder && reads && index < this.#justRead) return;
      if (!(this.scene.torn === true && runner.canTear)) steps.push(runner.process.name);
      else steps.push(...TEARS.map((tear) => `${runner.process.name} ${tear}`));
      if (index === 0 && runner.kind === 'write' && this.#fault === null) steps.push(...this.scene.faults.map((fault) => `${runner.process.name} ${fault}`));
    });
    const left = this.#tried.size < (this.scene.handsAtMost ?? 1) ? this.scene.hands.filter((hand) => !this.#tried.has(hand.name)) : [];
    steps.push(...left.map((hand) => `hand ${hand.name}`));
    return steps;
  }

  /** Follows a schedule as far as it goes, and then lets `choose` take one of the possible steps. */
  run(prefix: readonly Step[], choose: (possible: readonly Step[]) => Step | undefined = ([first]) => first, seen?: Set<string>): Run {
    let merged = false;
    while (!merged) {
      const possible = this.#possible();
      const step = this.schedule.length < prefix.length ? prefix[this.schedule.length] : choose(possible);
      if (step === undefined) break;
      if (!possible.includes(step)) throw new Error(`The step ${step} is not possible after ${this.schedule.join(', ')}.`);
      this.options.push(possible);
      this.schedule.push(step);
      this.#take(step);
      if (seen === undefined || this.schedule.length < prefix.length) continue;
      const moment = this.#moment();
      merged = seen.has(moment);
      seen.add(moment);
    }
    // Two readings in the other order lead to the same, and that order is tried elsewhere.
    const abandoned = merged || this.#runners.some((runner) => runner.kind !== null);
    const endings = new Map(this.#runners.map((runner) => [runner.process.name, runner.ending ?? ({ how: 'crashed' } as const)]));
    return { scene: this.scene, world: this.world, schedule: this.schedule, endings, fault: this.#fault, hands: this.#hands, abandoned };
  }

  /** All that the rest of the run depends on. */
  #moment(): string {
    const { memory } = this.world;
    return [this.#done, this.#fault, [...this.#tried].join(), this.#justRead, JSON.stringify(memory), ...this.#runners.map((runner) => runner.told)].join();
  }

  #take(step: Step): void {
    const hand = this.scene.hands.find((one) => step === `hand ${one.name}`);
    if (hand !== undefined) {
      if (hand.act(this.world)) this.#hands.push(hand.name);
      this.#tried.add(hand.name);
      this.#justRead = -1;
      this.#done = digest(this.#done, step);
      return;
    }
    const index = this.#runners.findIndex(({ process: { name } }) => step === name || STEP_KINDS.some((kind) => step === `${name} ${kind}`));
    const runner = this.#runners[index] as Runner;
    const how = step.slice(runner.process.name.length + 1);
    if ((WRITE_FAULTS as readonly string[]).includes(how)) this.#fault = how as WriteFault;
    const reads = runner.kind !== 'write';
    if (!reads) this.#done = digest(this.#done, [step, runner.told]);
    runner.step(how);
    this.#justRead = reads && !runner.remembered ? index : -1;
  }
}

/** Follows a schedule, to its end or for some of its steps. */
export function replay(scene: Scene, schedule: readonly Step[], steps = Infinity): Run {
  const known = schedule.slice(0, steps);
  return new Replay(scene, true).run(known, steps < schedule.length ? () => undefined : undefined);
}

/** Goes through every schedule of a scene, depth first, each moment once; returns how many ends there are. */
export function explore(scene: Scene, check: (run: Run) => void): number {
  let count = 0;
  const seen = new Set<string>();
  let prefix: readonly Step[] | null = [];
  while (prefix !== null) {
    const one = new Replay(scene);
    const run = one.run(prefix, undefined, seen);
    try {
      if (!run.abandoned) check(run);
    } catch (error) {
      (error as Error).message = `${scene.name}\nschedule: ${JSON.stringify(run.schedule)}\n${(error as Error).message}`;
      throw error;
    }
    if (!run.abandoned) count++;
    prefix = null;
    for (let at = one.schedule.length - 1; at >= 0; at--) {
      const options = one.options[at] as readonly Step[];
      const next = options[options.indexOf(one.schedule[at] as Step) + 1];
      if (next === undefined) continue;
      prefix = [...one.schedule.slice(0, at), next];
      break;
    }
  }
  return count;
}

/** So often the next step is somebody's hand or a fault, where one can be. */
const TROUBLE_SHARE = 0.15;

/** One schedule by chance: `chance` gives numbers from 0 up to 1. */
export function wander(scene: Scene, chance: () => number): Run {
  const pick = (steps: readonly Step[]): Step | undefined => steps[Math.floor(chance() * steps.length)];
  const names = scene.processes.map((process) => process.name);
  return new Replay(scene, true).run([], (possible) => {
    const calm = possible.filter((step) => names.includes(step) || TEARS.some((tear) => step.endsWith(` ${tear}`)));
    const trouble = possible.filter((step) => !calm.includes(step));
    return (chance() < TROUBLE_SHARE ? pick(trouble) : undefined) ?? pick(calm) ?? pick(trouble);
  });
}
