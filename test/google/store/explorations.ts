/**
 * This file is what `exploration.test.ts` runs in a process of its own: every order of small cases, many orders of larger ones.
 * It prints one line of JSON for each part. Run with a part and a schedule it replays that one run.
 */
import { Random } from '../../../local/kernel/random';
import { type Scene, WRITE_FAULTS, explore, replay, wander } from './schedule';
import { type Deed, HANDS, judge, processOf, thingsWorld } from './things';

const warm = thingsWorld();
const PAIRS: readonly (readonly Deed[])[] = [
  [{ name: 'a', keys: ['K1'] }, { name: 'b', keys: ['K1'] }],
  [{ name: 'a', keys: ['K1'] }, { name: 'b', keys: ['K2'] }],
  [{ name: 'a', keys: ['K1'] }, { name: 'b', keys: [] }],
  [{ name: 'a', keys: [] }, { name: 'b', keys: [] }],
  [{ name: 'a', keys: ['K1', 'K2'] }, { name: 'b', keys: ['K2'] }],
];
/** Two that must see each other although the first to come leaves nothing that both of them write. */
const RIVALS: readonly (readonly Deed[])[] = [
  [{ name: 'a', keys: [], claims: true }, { name: 'b', keys: [], claims: true }],
  [{ name: 'a', keys: ['K1'] }, { name: 'a again', event: 'a', keys: ['K1'] }],
  [{ name: 'a', keys: [] }, { name: 'a again', event: 'a', keys: [] }],
];
const ALONE: readonly (readonly Deed[])[] = [[{ name: 'a', keys: ['K1'] }], [{ name: 'a', keys: [] }], [{ name: 'a', keys: ['K1', 'K2'] }]];

interface Play {
  readonly deeds: readonly Deed[];
  readonly scene: Scene;
}

const deedName = ({ name, keys, claims }: Deed): string => `${name} ${claims === true ? 'claims' : keys.length === 0 ? 'adds' : `touches ${keys.join(' and ')}`}`;

function play(deeds: readonly Deed[], more: Partial<Scene> = {}, forgetful = false): Play {
  const world = (): ReturnType<typeof thingsWorld> => {
    const own = warm.fork();
    if (forgetful) own.keeps = 'nothing';
    return own;
  };
  return { deeds, scene: { name: deeds.map(deedName).join(', '), world, processes: deeds.map(processOf), hands: [], faults: [], ...more } };
}

/** Every part of the exploration that is gone through whole. */
const PARTS: Readonly<Record<string, () => readonly Play[]>> = {
  'two workflows': () => [...PAIRS, ...RIVALS].flatMap((pair) => [play(pair), play(pair, {}, true)]),
  'two workflows, answers in two pieces': () => [...PAIRS.slice(2, 4), ...RIVALS].flatMap((pair) => [play(pair, { torn: true }), play(pair, { torn: true }, true)]),
  'two workflows and a fault': () => [...PAIRS, ...RIVALS].map((pair) => play(pair, { faults: WRITE_FAULTS })),
  // Two that touch different rows do nothing here that two of which one touches both do not do.
  'two workflows and a hand': () => PAIRS.filter((_, index) => index !== 1).flatMap((pair) => HANDS.map((hand) => play(pair, { hands: [hand] }))),
  'one workflow, a hand and a fault': () => ALONE.flatMap((alone) => HANDS.map((hand) => play(alone, { hands: [hand], faults: WRITE_FAULTS }))),
  'one workflow and two hands': () => ALONE.map((alone) => play(alone, { hands: HANDS, handsAtMost: 2 })),
};

const CROWD: readonly Deed[] = [
  { name: 'a', keys: ['K1', 'K2'] },
  { name: 'b', keys: ['K1'] },
  { name: 'c', keys: [] },
  { name: 'd', keys: ['K3', 'K1'] },
  { name: 'a again', event: 'a', keys: ['K1', 'K2'] },
  { name: 'e', keys: [], claims: true },
  { name: 'f', keys: [], claims: true },
];

/** A larger case by its seed: three or four workflows, up to three hands, a fault. */
function wandering(seed: number): void {
  const random = new Random(seed);
  const deeds = [...CROWD].sort(() => random.next() - 0.5).slice(0, 3 + random.below(2));
  const forgetful = random.below(3) === 0;
  const { scene } = play(deeds, { hands: HANDS, handsAtMost: random.below(4), faults: WRITE_FAULTS, torn: random.below(4) === 0 }, forgetful);
  const run = wander(scene, () => random.next());
  try {
    judge(run, deeds);
  } catch (error) {
    (error as Error).message = `seed ${seed}: npx tsx test/google/store/explorations.ts seed ${seed}\n${JSON.stringify(run.schedule)}\n${(error as Error).message}`;
    throw error;
  }
}

function print(part: string, runs: number, startedMs: number): void {
  process.stdout.write(`${JSON.stringify({ part, runs, ms: Math.round(performance.now() - startedMs) })}\n`);
}

function wanderFor(firstSeed: number, ms: number): void {
  const startedMs = performance.now();
  let seed = firstSeed;
  for (; performance.now() - startedMs < ms; seed++) wandering(seed);
  print(`larger cases from seed ${firstSeed}`, seed - firstSeed, startedMs);
}

function main(what = '', detail = '', schedule?: string): void {
  if (what === 'seed') wandering(Number(detail));
  else if (what === 'seeds') wanderFor(Number(detail), Number(schedule));
  else if (schedule !== undefined) {
    const found = PARTS[what]?.().find(({ scene }) => scene.name === detail);
    if (found === undefined) throw new Error(`There is no scene "${detail}" in "${what}".`);
    judge(replay(found.scene, JSON.parse(schedule) as string[]), found.deeds);
  } else {
    for (const part of what === '' ? Object.keys(PARTS) : [what]) {
      const startedMs = performance.now();
      print(part, (PARTS[part]?.() ?? []).reduce((sum, { scene, deeds }) => sum + explore(scene, (run) => judge(run, deeds)), 0), startedMs);
    }
  }
}

try {
  main(...process.argv.slice(2));
} catch (error) {
  // The schedule or seed was put into the message after the stack had been made.
  process.stdout.write(`${(error as Error).message}\n${(error as Error).stack}\n`);
  process.exitCode = 1;
}
