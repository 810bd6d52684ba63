/** These tests cut the night's look at the loans off at its service calls: the next night, or the next tick, leaves the inventory as true. */
import { columnLetters } from '../../local/services/sheets/a1';
import { type Cells, MINUTE_MS, Stage } from './stage';
import { walk } from './walk';

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
  const [first, second] = stage.rows('staff', 'Devices');
  const pupil = stage.rows('staff', 'People').find((row) => row['Role'] === 'student' && row['Active'] === 'yes');
  stage.inSidebar('loans.checkOut', {
    ...{ click: stage.click(), device: String(first?.['Serial number']), deviceBy: 'serial', holder: String(pupil?.['Person ID']), holderBy: 'person' },
    ...{ dueOn: '2026-10-07', condition: '', place: '', remark: '', sure: true, instead: '' },
  });
  const headers = Object.keys(first as Cells);
  const at = (header: string): string => columnLetters(headers.indexOf(header));
  const hands = stage.hands('staff');
  hands.type(`Devices!${at('Holder')}2`, 'Somebody');
  hands.type(`Devices!${at('Status')}3`, 'out');
  hands.type('Loans!A3', 'LN-7');
  hands.type('Loans!B3', String(second?.['Serial number']));
  hands.type('Loans!A4', 'LN-8');
  hands.type('Loans!B4', String(second?.['Serial number']));
  stage.jumpTo('2026-10-20T02:00');
  stage.mark();
});

it('a night that was cut off anywhere is finished later, with nothing done twice', () => {
  const faults = walk({
    begin: () => stage.rewind(),
    matches: ({ spec }) => spec.functionName === 'rpc',
    act: () => void stage.deskSays('desk.run', { job: 'loans' }, stage.owner),
    sample: 8,
    then() {
      stage.jump(8 * MINUTE_MS);
      stage.fire('tick_');
      stage.runJob('loans');
    },
    check() {
      const [first, second] = stage.rows('staff', 'Devices');
      expect(first).toMatchObject({ Holder: stage.rows('staff', 'Loans')[0]?.['Holder'] as string, Status: 'out' });
      // Nobody knows which of two open loans is true, so this row is left as it stands.
      expect(second).toMatchObject({ Status: 'out', Holder: '' });
      expect(stage.rows('staff', 'Exceptions').filter((row) => row['What is it'] === 'overdue')).toMatchObject([{ State: 'open' }]);
      expect(stage.troubles().filter((row) => row['Part'] === 'loans')).toMatchObject([{ What: expect.stringContaining('LN-7, LN-8') as string }]);
      expect(stage.history('Devices').filter((line) => line['Through'] === 'loans.nightly')).toHaveLength(1);
    },
  });
  expect(faults).toBeGreaterThan(8);
});
