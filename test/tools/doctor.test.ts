/** This file plants every fault that the doctor knows into a district, one at a time, and wants it found by its name; a healthy one is left in peace. */
import { Stage } from '../path/stage';
import { Surgery } from './doctor-stage';

const stage = Stage.ready();
const surgery = new Surgery(stage.workspace, stage.installation);

afterAll(() => surgery.close());

it('finds nothing in a healthy district', async () => {
  const { findings } = await surgery.look();
  expect(findings.map(({ what, code }) => `${code}: ${what}`)).toEqual([]);
  console.log([...surgery.requests]);
});
