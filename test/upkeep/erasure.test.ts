/** These tests hand out and erase the records of one synthetic student through the desk as it ships, and then look for the student everywhere. */
import { DAY_MS, MINUTE_MS, Stage } from '../path/stage';
import { FAMILY, NEED, erase, leave, live, somebody, standsIn, tag } from './person';
import { backUp, lose, restored } from './stage';

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
  live(stage);
  stage.mark();
});
beforeEach(() => stage.rewind());

const second = (): string => stage.district.cast.deputy.email;

it('erases a student who left and the family so that nothing of them stands anywhere, and says what it did', () => {
  const who = somebody(stage);
  leave(stage);
  const words = [who.name, who.number, who.email, who.id, FAMILY, NEED, 'maleta azul'];
  expect(standsIn(stage, words)).not.toEqual([]);
  const receipt = erase(stage, who.id);
  const [line] = stage.desk('records.receipts', {}).receipts;
  expect(stage.complaints()).toEqual([]);
  expect(line).toMatchObject({ receipt, state: 'erased', about: 'a student', agreedBy: [stage.owner, second()] });
  expect(line?.rows).toBeGreaterThan(10);
  expect(standsIn(stage, words)).toEqual([]);
  expect(stage.installation.property(`erasure of ${receipt}`)).toBeNull();
  expect(tag(stage)).not.toBe('');
});

it('hands out everything of the student, names nobody else in it, and keeps a receipt that names nobody', () => {
  const who = somebody(stage);
  const look = stage.desk('records.look', { person: who.id });
  expect(look.kept).toEqual([
    expect.stringContaining('The roster still lists the person'),
    expect.stringContaining(`returns the device ${tag(stage)} first`),
  ]);
  const click = stage.click();
  const given = stage.desk('records.give', { click, person: who.id, askedFor: 'a parent or guardian' });
  const table = (name: string) => given.tables.find((one) => one.name === name);
  const text = JSON.stringify(given.tables);
  for (const word of [who.name, who.number, who.email, NEED, 'LN-1001', 'MT-1001', 'maleta azul', 'came by']) expect(text).toContain(word);
  expect(table('Staff, People')?.rows).toHaveLength(1);
  expect(text).not.toContain(FAMILY);
  expect(text).not.toContain(stage.owner);
  const others = stage.rows('staff', 'People').filter((row) => row['Person ID'] !== who.id);
  for (const other of others) expect(text).not.toContain(String(other['E-mail'] || 'no address'));
  const [line] = stage.desk('records.receipts', {}).receipts;
  expect(line).toMatchObject({ what: 'export', state: 'given out', about: 'a student', askedBy: stage.owner });
  expect(JSON.stringify(stage.rows('programme', 'Record receipts'))).not.toMatch(new RegExp(`${who.name}|${who.number}|${who.id}`));
  // The same press again is the same receipt.
  expect(stage.desk('records.give', { click, person: who.id, askedFor: 'a parent or guardian' }).receipt).toBe(given.receipt);
  expect(stage.rows('programme', 'Record receipts')).toHaveLength(1);
});

it('refuses to erase who is still needed, and says why', () => {
  const who = somebody(stage);
  const says = (person: string) => stage.deskSays('records.ask', { click: stage.click(), person, askedFor: 'the person' }, stage.owner);
  expect(says(who.id)).toMatchObject({ ok: false, message: expect.stringContaining('The roster still lists') });
  expect(says('nobody@nowhere.example')).toMatchObject({ ok: false, message: expect.stringContaining('Nobody is known') });
  expect(says('')).toMatchObject({ ok: false });
  expect(says('=IMPORTXML("x")')).toMatchObject({ ok: false });
  expect(stage.deskSays('records.ask', { click: stage.click(), person: who.id, askedFor: 'my cousin' }, stage.owner)).toMatchObject({ ok: false, message: expect.stringContaining('should be one of') });
  expect(stage.deskSays('records.find', { text: who.name }, stage.district.cast.teacher.email)).toMatchObject({ ok: false });
  expect(stage.desk('records.find', { text: who.number }).people).toMatchObject([{ id: who.id }]);
  expect(stage.desk('records.find', { text: FAMILY }).people).toMatchObject([{ id: FAMILY, about: 'wrote 1 ticket' }]);
  expect(stage.rows('programme', 'Record receipts')).toEqual([]);
});

describe('who was erased', () => {
  const words = (): readonly string[] => {
    const who = somebody(stage);
    return [who.name, who.number, who.email, who.id];
  };

  it('is not brought back by a roster that still lists them as gone, and comes in as new, with a word, where they really return', () => {
    const who = somebody(stage);
    const named = words();
    const returned = stage.district.rosterFiles;
    leave(stage);
    erase(stage, who.id);
    const gone = stage.rosterWith('users.csv', (text) => text.split('\n').map((line) => (line.startsWith(`${who.id},`) ? line.replace(',active,', ',tobedeleted,').replace(',true,', ',false,') : line)).join('\n'));
    stage.dropRoster(gone);
    stage.jump(10 * MINUTE_MS);
    stage.fire('hourly_');
    stage.pass(20 * MINUTE_MS);
    expect(standsIn(stage, named)).toEqual([]);
    stage.dropRoster(returned);
    stage.jump(10 * MINUTE_MS);
    stage.fire('hourly_');
    stage.pass(20 * MINUTE_MS);
    expect(stage.rows('staff', 'People').filter((row) => row['Person ID'] === who.id)).toMatchObject([{ Active: 'yes' }]);
    expect(JSON.stringify(stage.rows('programme', 'Roster previews'))).toContain('One person whose records were erased is in the roster again as active');
  });

  it('is erased again when somebody puts the workbook back to its version of before', () => {
    const who = somebody(stage);
    const named = words();
    leave(stage);
    const before = stage.workspace.workbooks.snapshot(stage.bookId('staff'));
    stage.jump(DAY_MS);
    const receipt = erase(stage, who.id);
    stage.hands('staff').restore(before);
    expect(standsIn(stage, named)).not.toEqual([]);
    stage.jump(10 * MINUTE_MS);
    stage.fire('hourly_');
    stage.later();
    expect(standsIn(stage, named)).toEqual([]);
    expect(stage.desk('records.receipts', {}).receipts.map((line) => [line.receipt === receipt, line.state])).toEqual(expect.arrayContaining([[true, 'erased'], [false, 'erased']]));
  });

  it.each(['that goes on', 'that is new and knows only what the backups hold'])('is erased again after every workbook was lost and made again from an older backup, by a script %s', (script) => {
    const who = somebody(stage);
    const named = words();
    leave(stage);
    const { folderId } = backUp(stage);
    stage.jump(DAY_MS);
    erase(stage, who.id);
    backUp(stage);
    lose(stage);
    if (script !== 'that goes on') stage.workspace.scripts.properties.load({});
    restored(stage, folderId);
    expect(standsIn(stage, named)).not.toEqual([]);
    stage.jump(10 * MINUTE_MS);
    stage.fire('hourly_');
    stage.later();
    expect(standsIn(stage, named)).toEqual([]);
  });
});
