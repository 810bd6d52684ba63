/** This file tries the store's protocol in every order of small cases, and in many orders of larger ones. */
import { type Scene, WRITE_FAULTS, type WriteFault, explore } from './schedule';
import { type Deed, HANDS, judge, processOf, thingsWorld } from './things';

const PAIRS: readonly (readonly [Deed, Deed])[] = [
  [{ name: 'a', keys: ['K1'] }, { name: 'b', keys: ['K1'] }],
  [{ name: 'a', keys: ['K1'] }, { name: 'b', keys: ['K2'] }],
  [{ name: 'a', keys: ['K1'] }, { name: 'b', keys: [] }],
  [{ name: 'a', keys: [] }, { name: 'b', keys: [] }],
  [{ name: 'a', keys: ['K1', 'K2'] }, { name: 'b', keys: ['K2'] }],
];

const begun = thingsWorld();
const describeDeed = ({ name, keys }: Deed): string => `${name} ${keys.length === 0 ? 'adds' : `touches ${keys.join()}`}`;

function scene(pair: readonly Deed[], more: Partial<Scene>): Scene {
  return { name: `${pair.map(describeDeed).join(', ')}`, world: () => begun.fork(), processes: pair.map(processOf), hands: [], faults: [], ...more };
}

function exploreAll(scenes: readonly (readonly [readonly Deed[], Scene])[]): number {
  let runs = 0;
  for (const [deeds, one] of scenes) runs += explore(one, (run) => judge(run, deeds));
  return runs;
}

describe('two workflows', () => {
  it('plain', () => {
    const t = Date.now();
    const runs = exploreAll(PAIRS.map((pair) => [pair, scene(pair, {})]));
    console.log(runs, Date.now() - t);
  });
  it('faults', () => {
    const t = Date.now();
    const runs = exploreAll(PAIRS.map((pair) => [pair, scene(pair, {faults: WRITE_FAULTS})]));
    console.log(runs, Date.now() - t);
  });
  it.each(HANDS.map((hand)=>[hand.name, hand] as const))('hand %s', (_n, hand) => {
    const t = Date.now();
    const runs = exploreAll(PAIRS.map((pair) => [pair, scene(pair, {hands: [hand]})]));
    console.log(runs, Date.now() - t);
  });
});
