/** These tests cut off each step of a hand-over at service calls chosen by a seed: pressed again it ends as it would have, with everything once. */
import type { HandOverView } from '../../../src/ui/contracts/health';
import { MINUTE_MS, Stage, opened } from '../../path/stage';
import { walk } from '../../path/walk';

const SEED = 11;
const STEPS = ['begin', 'rights', 'files', 'triggers', 'charge', 'clear'] as const;
type Pressed = (typeof STEPS)[number];

let stage: Stage;
let next: string;

/** Presses a step's button at the desk that it belongs to. */
function press(step: Pressed): { readonly ok: boolean } {
  const desk = step === 'begin' || step === 'files' || step === 'clear' ? stage.owner : next;
  if (step !== 'begin') stage.installation.desk('handOver.view', {}, next, next);
  return step === 'begin' ? stage.installation.desk('handOver.begin', { click: stage.click(), to: next }, desk, desk) : stage.installation.desk('handOver.do', { click: stage.click(), step }, desk, desk);
}

beforeAll(() => {
  stage = Stage.ready();
  next = `mytech-next@${stage.workspace.accounts.domain}`;
  stage.workspace.accounts.add({ email: next, name: 'Next', about: 'Takes over.', inDomain: true, admin: { devices: 'write', users: 'read', orgUnits: 'read' } });
  stage.workspace.scripts.project(stage.installation.program.id).editors = [next];
  stage.installation.deployDesk(next);
});

it.each(STEPS.map((step, at) => [step, STEPS.slice(0, at)] as const))('%s, cut off anywhere and pressed again', (step, before) => {
  for (const earlier of before.slice(-1)) expect(press(earlier).ok).toBe(true);
  stage.workspace.clock.advance(MINUTE_MS);
  stage.mark();
  walk(
    {
      begin: () => stage.rewind(),
      matches: ({ spec }) => spec.functionName === 'rpc' && spec.args[0] === (step === 'begin' ? 'handOver.begin' : 'handOver.do'),
      act: () => void press(step),
      then: () => void press(step),
      check() {
        const view: HandOverView = opened(stage.installation.desk('handOver.view', {}, next, next));
        expect(view.steps.find((one) => one.step === (step === 'begin' ? 'account' : step))?.state).toBe('done');
        expect(view.inCharge).toBe(step === 'charge' || step === 'clear' ? next : stage.owner);
        const mine = stage.workspace.scripts.listTriggers().filter(({ owner }) => owner === next);
        expect(new Set(mine.map(({ handler, when }) => `${handler} ${when}`)).size).toBe(mine.length);
        expect(stage.rows('programme', 'Team').filter((row) => row['E-mail'] === next)).toHaveLength(1);
        expect(stage.rows('programme', 'History').filter((row) => String(row['Row']).includes('is in charge'))).toHaveLength(view.inCharge === next ? 1 : 0);
      },
      sample: 8,
    },
    SEED,
  );
  stage.rewind();
});
