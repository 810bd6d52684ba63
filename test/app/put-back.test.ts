/** This test lets an execution file tickets while another one looks whether the workbook was put back. */
import type { ProgramContext } from '../../src/app/context';
import { lookForPutBack, newestKnown, noteNumbers } from '../../src/app/put-back';

it('numbers that another execution gives while a journal is read are no sign that it went back', () => {
  const kept = new Map<string, string>();
  let filesMeanwhile = false;
  const context = {
    keep: { get: (name: string) => kept.get(name) ?? null, set: (name: string, value: string) => void kept.set(name, value), remove: (name: string) => void kept.delete(name) },
    clock: { now: () => 1_000 },
    journals: {
      standing() {
        const read = { newest: 'c1', commits: new Set(['c1']), counters: { ticket: 1_008 } };
        if (filesMeanwhile) noteNumbers(context, 'staff', { ticket: 1_009 });
        return read;
      },
      moments(): never {
        throw new Error('It was taken for put back.');
      },
    },
  } as unknown as ProgramContext;
  lookForPutBack(context, [], ['staff']);
  expect(newestKnown(context, 'staff')).toBe('c1');
  filesMeanwhile = true;
  lookForPutBack(context, [], ['staff']);
  expect(JSON.parse(kept.get('journal staff') ?? '{}')).toMatchObject({ commit: 'c1', counters: { ticket: 1_009 } });
});
