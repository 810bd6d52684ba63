/** These tests cut off the filing and mailing of a form at every service call, and lose every reply: one ticket, one mail at most, nothing silent. */
import { Stage } from './stage';
import { walk } from './walk';

const FAMILY = 'familia@casa.example';
let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});

/** One ticket, told once or shown as in doubt, with one beginning in History, and nothing left half done. */
function expectFiledOnce(): void {
  expect(stage.tickets().map((ticket) => ticket['Ticket'])).toEqual(['MT-1001']);
  expect(stage.history('Tickets').map((line) => line['Kind'])).toEqual(['added']);
  const doubts = stage.troubles().filter((line) => String(line['What']).includes('may not have gone out'));
  const sent = stage.mailsTo(FAMILY).length;
  expect(sent).toBeLessThanOrEqual(1);
  if (sent === 0) expect(doubts).toHaveLength(1);
  expect(stage.rows('staff', 'Outbox').map((row) => row['State'])).toEqual([doubts.length > 0 ? 'in doubt' : 'sent']);
  expect(stage.rows('programme', 'Mail ledger').map((row) => row['State'])).toEqual([doubts.length > 0 ? 'in doubt' : 'sent']);
  expect(stage.installation.property('mail being sent')).toBeNull();
  expect(stage.rows('programme', 'Jobs').filter((job) => job['State'] !== 'waiting' || job['Trouble'] !== '')).toEqual([]);
}

it('files a form exactly once and mails at most once, wherever the execution is cut off or a reply is lost', () => {
  const faults = walk({
    begin: () => stage.rewind(),
    matches: (execution) => execution.spec.functionName === 'onHelpForm_',
    act() {
      stage.send();
      stage.pass(30_000);
    },
    then: () => stage.later(),
    check: expectFiledOnce,
  });
  expect(faults).toBeGreaterThan(120);
});
