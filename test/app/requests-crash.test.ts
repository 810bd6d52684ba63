/** This file cuts off the answering of staff's requests at service calls: each is answered, and what was done for it was done once. */
import { Stage, opened } from '../path/stage';
import { walk } from '../path/walk';

let stage: Stage;
const serial = (): string => stage.district.cast.childDevice.serialNumber;
const requests = () => stage.rows('staff', 'Requests');
const plans = () => stage.rows('programme', 'Console changes');

/** A row as hands write it, below what is there. */
function forge(row: readonly string[]): void {
  const free = requests().length + 2;
  row.forEach((text, at) => stage.hands('staff').type(`Requests!${String.fromCharCode(65 + at)}${free}`, text));
}

beforeAll(() => {
  stage = Stage.ready();
  stage.workspace.directory.change(stage.district.cast.childDevice.deviceId, { annotatedLocation: 'Room 12' });
  for (const kind of ['refresh device', 'disable lost device']) opened(stage.sidebar('requests.ask', { click: stage.click(), kind, about: serial() }));
  forge(['forged-1', 'disable lost device', serial(), 'superintendent@school.example']);
  forge(['forged-2', 'wipe everything', serial(), '=HYPERLINK("http://x.example")']);
  forge(['forged-3', 'refresh device', `${serial()}'; DROP`]);
  stage.mark();
});

it('a request is answered once and makes one plan, which waits for a lead, wherever the tick is cut off or a reply is lost', () => {
  const faults = walk({
    begin: () => stage.rewind(),
    matches: ({ spec }) => spec.functionName === 'tick_',
    act: () => void stage.fire('tick_'),
    then: () => stage.later(),
    check() {
      expect(requests().map((row) => row['State'])).toEqual(['done', 'done', 'done', 'refused', 'refused']);
      expect(requests()[0]?.['Answer']).toBe('The row has been brought up to date.');
      expect(stage.rows('staff', 'Devices').find((row) => row['Serial number'] === serial())?.['Location in console']).toBe('Room 12');
      expect(plans()).toMatchObject([{ 'Serial number': serial(), State: 'planned' }]);
      expect(stage.view().approvals).toHaveLength(1);
      expect(stage.workspace.directory.devices().find((one) => one.serialNumber === serial())?.status).toBe('ACTIVE');
    },
    sample: 20,
  });
  expect(faults).toBeGreaterThan(16);
});
