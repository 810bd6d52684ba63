/** This test runs the bench of a stocktake small: the page's own queue against the shipped add-on, through lost answers, a cut and refreshes. */
import { countRun, soundRows } from '../../tools/bench/stocktake';

it('two desks lose and double nothing, with two reads and one write a batch', async () => {
  const run = await countRun({ devices: 400, schools: 2, scans: 150 }, { desks: 2, trouble: true, assumedCostFactor: 1 });
  expect(soundRows(run, (figure) => figure).filter((row) => !row.holds)).toEqual([]);
  expect(run.line.records.some(({ again }) => again)).toBe(true);
});
