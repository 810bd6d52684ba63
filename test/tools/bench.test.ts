/** These tests look at how the bench measures, and at those of its figures that do not depend on the machine. */
import { actionRows } from '../../tools/bench/actions';
import { mostInAMinute, oneFamily } from '../../tools/bench/intake';
import { type Row, median } from '../../tools/bench/row';
import { setStage } from '../../tools/bench/stage';
import { describeRows } from '../../tools/commands/bench';

describe('the bench', () => {
  const stage = setStage();
  const rows = [...actionRows(stage), ...oneFamily(stage)];
  const figure = (work: string): Row => {
    const row = rows.find((one) => one.work === work);
    if (row === undefined) throw new Error(`The bench has no figure ${work}.`);
    return row;
  };

  it('finds that opening a ticket writes nothing, and that answering and resolving write once', () => {
    expect(figure('action.open.writes').value).toBe(0);
    expect(figure('action.answer.writes').value).toBe(1);
    expect(figure('action.resolve.writes').value).toBe(1);
    expect(figure('action.open.reads').value).toBeGreaterThan(0);
  });

  it('finds one write for one family', () => {
    expect(figure('intake.tickets')).toMatchObject({ value: 1, holds: true });
    expect(figure('intake.writes')).toMatchObject({ value: 1, limit: 1, holds: true });
  });

  it('keeps every limit of the sidebar, with warm caches and with cold ones', () => {
    expect(rows.filter((row) => !row.holds)).toEqual([]);
  });

  it('counts the fullest minute wherever it begins', () => {
    expect(mostInAMinute([])).toBe(0);
    expect(mostInAMinute([0, 59_999, 60_000])).toBe(2);
    expect(mostInAMinute([100_000, 0, 59_000, 61_000, 100_000])).toBe(4);
  });

  it('takes the middle of several measurements', () => {
    expect(median([9, 1, 1000, 2, 3])).toBe(3);
  });

  it('says in the table what does not hold', () => {
    const broken: Row = { work: 'x.reads', value: 3, unit: 'calls', limit: 2, holds: false };
    expect(describeRows([broken])).toMatch(/^✗ x\.reads .*3 calls .*limit 2\n1 of 1 figures do not hold\.$/);
  });
});
