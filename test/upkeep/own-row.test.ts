/** This test looks at MyTech's own row in the register of vendors: laid by its job, kept in step, and the district's words in it left alone. */
import { Stage } from '../path/stage';

it('lays its own row, keeps what it knows in step, and leaves the rest and other rows to the district', () => {
  const stage = Stage.ready();
  const job = () => stage.runJob('own vendor row');
  job();
  expect(stage.rows('programme', 'Vendors')).toMatchObject([{ Product: 'MyTech', 'About whom': 'students, families, staff', Agreement: expect.stringContaining('agreement with Google') as string }]);
  const hands = stage.hands('programme');
  const cell = (header: string): string => stage.cellOf('programme', 'Vendors', 'MyTech', header);
  hands.type(cell('Agreement'), 'Board resolution 12');
  hands.type(cell('Data elements'), 'nothing at all');
  hands.type('Vendors!A3', 'Sample Reader');
  hands.type('Vendors!C3', 'Reading');
  job();
  expect(stage.rows('programme', 'Vendors')).toMatchObject([
    { Product: 'MyTech', Agreement: 'Board resolution 12', 'Data elements': expect.stringContaining('admin.directory.device.chromeos') as string },
    { Product: 'Sample Reader', Purpose: 'Reading' },
  ]);
  expect(job().progress).toBe('the row is up to date');
});
