/** These tests cut off roster and devices at service calls chosen by a seed: each finishes by the clock, and nothing is written twice. */
import { Stage } from './stage';
import { walk } from './walk';

const SEED = 11;
let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});

const isWaiting = (job: string): boolean => {
  const row = stage.rows('programme', 'Jobs').find((one) => one['Job'] === job);
  return row?.['State'] === 'waiting' && row['Trouble'] === '';
};

/** How often each row of a tab changed since the mark, by its key. */
const changesOf = (tab: string, before: number): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const line of stage.history(tab).slice(before)) counts[String(line['Row'])] = (counts[String(line['Row'])] ?? 0) + 1;
  return counts;
};

it('a roster that is cut off anywhere is brought in whole, each person changed once', () => {
  const moved = stage.district.people.students.slice(0, 8).map((student) => student.sourcedId);
  const files = stage.rosterWith('users.csv', (text) =>
    text
      .split('\r\n')
      .map((line) => (moved.some((id) => line.startsWith(`${id},`)) ? line.replace(/,([A-Z][^,]*),/, ',Nuevo $1,') : line))
      .join('\r\n'),
  );
  stage.rewind();
  stage.dropRoster(files);
  stage.mark();
  const before = stage.history('People').length;
  walk(
    {
      begin: () => stage.rewind(),
      matches: ({ spec }) => spec.functionName === 'hourly_',
      act: () => stage.fire('hourly_'),
      then: () => stage.later(),
      check() {
        expect(changesOf('People', before)).toEqual(Object.fromEntries(moved.map((id) => [id, 1])));
        const people = stage.rows('staff', 'People');
        expect(new Set(people.map((person) => person['Person ID'])).size).toBe(people.length);
        expect(isWaiting('roster')).toBe(true);
      },
      sample: 8,
    },
    SEED,
  );
});

it('a sweep of the console that is cut off anywhere goes on where it was, each device changed once', () => {
  stage.rewind();
  stage.workspace.directory.pageSizeGranted = 40;
  const changed = stage.district.devices.filter((_, index) => index % 20 === 0);
  for (const device of changed) stage.workspace.directory.change(device.deviceId, { notes: 'changed in the console' });
  stage.mark();
  const before = stage.history('Devices').length;
  walk(
    {
      begin: () => stage.rewind(),
      matches: ({ spec }) => spec.functionName === 'nightly_',
      act: () => stage.fire('nightly_'),
      then() {
        stage.later();
        // An execution that ends before it has noted anything leaves its work to the next night.
        stage.fire('nightly_');
      },
      check() {
        const serials = new Set(changed.map((device) => device.serialNumber.toUpperCase()));
        const counts = changesOf('Devices', before);
        expect(new Set(Object.keys(counts))).toEqual(serials);
        expect(Math.max(...Object.values(counts))).toBe(1);
        expect(isWaiting('devices')).toBe(true);
      },
      sample: 6,
    },
    SEED,
  );
});
