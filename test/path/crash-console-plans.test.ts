/** These tests cut off what makes plans for the Admin console at its service calls: each plan is made once, whoever presses again. */
import { ConsoleStage } from '../devices/console-stage';
import { HOUR_MS, MINUTE_MS } from './stage';
import { walk } from './walk';

const SEED = 5;
let desk: ConsoleStage;
beforeEach(() => {
  desk = ConsoleStage.ready();
});

const isWaiting = (): boolean => {
  const row = desk.stage.rows('programme', 'Jobs').find((one) => one['Job'] === 'console');
  return row?.['State'] === 'waiting' && row['Trouble'] === '';
};

/** Time enough for a lease that ran out, and for whatever rests for an hour. */
function later(): void {
  desk.stage.jump(8 * MINUTE_MS);
  desk.stage.fire('tick_');
  desk.stage.jump(HOUR_MS);
  desk.stage.fire('tick_');
  desk.stage.fire('tick_');
}

it('a look that is cut off anywhere leaves one plan, each difference in it once, and one question', () => {
  const devices = desk.devices().slice(0, 4);
  desk.retag(devices);
  desk.stage.mark();
  let click = 0;
  walk(
    {
      begin: () => desk.stage.rewind(),
      matches: ({ spec }) => spec.functionName === 'rpc',
      // The page gets no answer, and somebody presses again after a while.
      act: () => void desk.stage.deskSays('console.look', { click: `walk${String(++click).padStart(8, '0')}` }, desk.lead),
      then() {
        later();
        desk.look();
      },
      check() {
        expect(desk.changes().map((row) => [row['Then'], row['State']])).toEqual(devices.map((_, index) => [`NEW-${index + 1}`, 'planned']));
        expect(new Set(desk.changes().map((row) => row['Change'])).size).toBe(devices.length);
        expect(desk.stage.view(desk.lead).approvals).toHaveLength(1);
        expect(desk.plan()).toMatchObject({ standing: 'waiting', total: 4 });
        expect(isWaiting()).toBe(true);
      },
      sample: 4,
    },
    SEED,
  );
});

it('a wish that is cut off anywhere is one plan, and the first of two people is counted', () => {
  const [device] = desk.devices();
  const serial = device?.serialNumber ?? '';
  const wish = { click: 'walkwish01', action: 'deprovision', serials: [serial], reason: 'Beyond repair', cause: 'retiring_device', confirm: serial };
  walk(
    {
      begin: () => desk.stage.rewind(),
      matches: ({ spec }) => spec.functionName === 'rpc',
      act: () => void desk.stage.deskSays('console.act', wish, desk.lead),
      // The page asks again with the same click.
      then: () => void desk.stage.desk('console.act', wish, desk.lead),
      check() {
        expect(desk.changes()).toHaveLength(1);
        expect(desk.plan()).toMatchObject({ needs: 2, approvedBy: [desk.lead], standing: 'waiting' });
        desk.agree(desk.plan(), desk.deputy);
        desk.write();
        expect(desk.states()).toEqual({ done: 1 });
      },
      sample: 3,
    },
    SEED,
  );
});

it('an undo that is cut off anywhere puts back once', () => {
  const devices = desk.devices().slice(0, 2);
  const befores = devices.map((device) => device.annotatedAssetId);
  desk.retag(devices);
  const plan = desk.bring();
  desk.stage.mark();
  let click = 0;
  walk(
    {
      begin: () => desk.stage.rewind(),
      matches: ({ spec }) => spec.functionName === 'rpc',
      act: () => void desk.stage.deskSays('console.undo', { click: `undo${String(++click).padStart(8, '0')}`, plan: plan.plan }, desk.lead),
      then() {
        later();
        if (!desk.view().plans.some((one) => one.plan.startsWith('undo'))) desk.stage.desk('console.undo', { click: desk.stage.click(), plan: plan.plan }, desk.lead);
        desk.agree(desk.plan(`undo of ${plan.plan}`));
        desk.write();
      },
      check() {
        expect(devices.map((device) => desk.now(device).annotatedAssetId)).toEqual(befores);
        expect(desk.states()).toEqual({ undone: 2, done: 2 });
        expect(desk.stage.view(desk.lead).approvals).toEqual([]);
      },
      sample: 2,
    },
    SEED,
  );
});
