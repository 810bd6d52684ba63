/** These tests take a district through tomorrow's release, by the shipped scripts: what the desk shows before, what stands after, and back again. */
import { MINUTE_MS, Stage } from '../../path/stage';
import { SMALL, TOMORROW, build, push } from './release-of-tomorrow';

let stage: Stage;
beforeAll(async () => {
  await build(TOMORROW);
  await build(SMALL);
  stage = Stage.ready();
  const schools = stage.hands('staff');
  schools.type('Schools!D2', 'elementary');
  schools.type('Schools!J2', 'Mon-Fri 07:30-15:30');
  schools.type('Schools!J3', 'by appointment');
  const loans = stage.hands('programme');
  for (const [at, cell] of ['LN-1001', 'P-1', '0042', 'a screen reader'].entries()) loans.type(`Accommodations!${'ABCD'[at] ?? ''}2`, cell);
  stage.mark();
});
beforeEach(() => void stage.rewind());

it('shows before what it will do', () => {
  push(stage, TOMORROW);
  const view = stage.desk('release.view', {});
  void view; const r = stage.deskSays('release.update', { click: stage.click() }, stage.owner); console.log(r.ok, stage.complaints()); const after = stage.desk('release.update', { click: stage.click() });
  console.log(JSON.stringify(after, null, 1));
  console.log(stage.rows('staff','Schools').slice(0,3), stage.rows('staff','Devices')[0], stage.rows('staff','Accommodations'), stage.rows('staff','History').slice(-3));
  console.log(stage.complaints());
  void MINUTE_MS;
});
