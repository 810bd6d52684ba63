/** These tests cut off the taking in of mail, and the sending from the mailbox, at every service call, and lose every reply. */
import { walk } from '../path/walk';
import { MailStage, STRANGER } from './mailbox-stage';

let mail: MailStage;
beforeAll(() => {
  mail = MailStage.ready();
});

const tickOf = (execution: { readonly spec: { readonly functionName: string } }): boolean => execution.spec.functionName === 'tick_';

it('files each mail exactly once and acknowledges at most once, wherever it is cut off or a reply is lost', () => {
  const teacher = mail.stage.district.people.staff.find((one) => one.role === 'teacher')?.email ?? '';
  const faults = walk({
    begin() {
      mail.stage.rewind();
      const first = mail.write({ from: teacher, subject: 'Printer', body: 'Jammed' });
      mail.answer(first, teacher, 'Still jammed');
      mail.write({ from: STRANGER, subject: 'Hello', body: 'Hi' });
      return mail.stage;
    },
    sample: 25,
    matches: tickOf,
    act: () => mail.tick(),
    then() {
      mail.stage.jump(8 * 60_000);
      mail.tick();
      mail.stage.jump(8 * 60_000);
      mail.tick();
      mail.tick();
    },
    check() {
      expect(mail.stage.tickets().map((ticket) => ticket['In their words'])).toEqual(['Printer\n\nJammed', 'Hello\n\nHi']);
      expect(mail.said('MT-1001').map((one) => one['Text'])).toEqual(['Still jammed']);
      expect(mail.outcomes()).toEqual(['new MT-1001', 'reply MT-1001', 'new MT-1002']);
      expect(mail.stage.workspace.mail.mailbox(teacher)).toHaveLength(1);
      expect(mail.stage.workspace.mail.mailbox(STRANGER)).toHaveLength(1);
      expect(mail.stage.troubles()).toEqual([]);
    },
  });
  expect(faults).toBeGreaterThan(20);
});

it('sends at most once; what went although its answer was lost is found in the Sent mail and is in nobody’s doubt', () => {
  const teacher = mail.stage.district.people.staff.find((one) => one.role === 'teacher')?.email ?? '';
  let found = 0;
  walk({
    begin() {
      mail.stage.rewind();
      mail.write({ from: teacher, subject: 'Printer', body: 'Jammed' });
      mail.tick();
      return mail.stage;
    },
    sample: 25,
    matches: tickOf,
    act: () => mail.tick(),
    then() {
      mail.stage.jump(8 * 60_000);
      mail.tick();
      mail.stage.jump(8 * 60_000);
      mail.tick();
    },
    check() {
      const sent = mail.stage.workspace.mail.mailbox(teacher).length;
      const doubts = mail.stage.troubles().filter((line) => String(line['What']).includes('may not have gone out')).length;
      expect(sent + doubts).toBe(1);
      expect(mail.stage.rows('programme', 'Mail ledger').map((row) => row['State'])).toEqual([sent === 1 ? 'sent' : 'in doubt']);
      expect(mail.stage.rows('staff', 'Outbox').map((row) => row['State'])).toEqual([sent === 1 ? 'sent' : 'in doubt']);
      found += sent;
    },
  });
  expect(found).toBeGreaterThan(20);
});
