/** These tests write down what a borrower needs, at the desk, and look for it where it must never stand. */
import { type Cells, Stage } from '../path/stage';

const NEED = 'Screen reader, larger keys';
let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => stage.rewind());

const tag = (): string => stage.district.cast.childDevice.annotatedAssetId ?? '';
function lend(): void {
  const { child } = stage.district.cast;
  const person = stage.rows('staff', 'People').find((row) => row['Student number'] === child.studentNumber) as Cells;
  stage.inSidebar('loans.checkOut', {
    ...{ click: stage.click(), device: tag(), deviceBy: 'text', holder: String(person['Person ID']), holderBy: 'person' },
    ...{ dueOn: '', condition: '', place: '', remark: '', sure: true, instead: '' },
  });
}
const checkIn = (): unknown => stage.inSidebar('loans.checkIn', { click: stage.click(), device: tag(), deviceBy: 'text', condition: '', place: '', status: 'available' });

it('stays with the loan, by device or by person, and says when the loan is over', () => {
  lend();
  const { child } = stage.district.cast;
  for (const find of [tag(), child.studentNumber, `${child.givenName} ${child.familyName}`]) expect(stage.desk('needs.find', { find }).loans).toMatchObject([{ loan: 'LN-1001', assetTag: tag(), need: '' }]);
  expect(stage.desk('needs.write', { click: stage.click(), loan: 'LN-1001', need: ` ${NEED} ` }).needs).toMatchObject([{ loan: 'LN-1001', state: 'out', need: NEED, addedBy: stage.owner }]);
  expect(stage.desk('needs.find', { find: tag() }).loans).toMatchObject([{ need: NEED }]);
  checkIn();
  expect(stage.desk('needs.list', {}).needs).toMatchObject([{ loan: 'LN-1001', state: 'returned', need: NEED }]);
  expect(stage.desk('needs.find', { find: tag() }).loans).toEqual([]);
  expect(stage.deskSays('needs.write', { click: stage.click(), loan: 'LN-1001', need: 'more' }, stage.owner)).toMatchObject({ ok: false, message: expect.stringContaining('is not open') as string });
});

it('can be changed and taken away, which its own History keeps', () => {
  lend();
  for (const need of [NEED, 'A mouse', '']) stage.desk('needs.write', { click: stage.click(), loan: 'LN-1001', need });
  expect(stage.desk('needs.list', {}).needs).toEqual([]);
  expect(stage.rows('programme', 'History').filter((row) => row['Tab'] === 'Accommodations')).toHaveLength(3);
});

it('never stands in the Staff workbook, its journal, any log or any mail', () => {
  lend();
  stage.desk('needs.write', { click: stage.click(), loan: 'LN-1001', need: NEED });
  for (const job of ['loans', 'watch', 'publish']) stage.runJob(job);
  checkIn();
  stage.desk('needs.list', {});
  const state = (name: 'programme' | 'staff' | 'published' | 'techTeam'): string => JSON.stringify(stage.workspace.workbooks.snapshot(stage.bookId(name)));
  expect(state('programme')).toContain(NEED);
  for (const name of ['staff', 'published', 'techTeam'] as const) expect(state(name)).not.toContain(NEED);
  expect(JSON.stringify(stage.workspace.executions.map((one) => [one.logs, one.error]))).not.toContain(NEED);
  expect(JSON.stringify(stage.workspace.mail.save())).not.toContain(NEED);
  expect(JSON.stringify([stage.workspace.scripts.properties.save(), stage.workspace.drive.save()])).not.toContain(NEED);
});

it('is refused to whoever is not of the programme team', () => {
  lend();
  const { teacher } = stage.district.cast;
  for (const say of [stage.deskSays('needs.list', {}, teacher.email), stage.deskSays('needs.find', { find: tag() }, teacher.email), stage.deskSays('needs.write', { click: stage.click(), loan: 'LN-1001', need: NEED }, teacher.email)]) {
    expect(say).toMatchObject({ ok: false, message: expect.stringContaining('may not do this') as string });
  }
  expect(stage.rows('programme', 'Accommodations')).toEqual([]);
});
