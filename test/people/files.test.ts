/** These tests drop roster files as systems and people do: again, beside one another, in other bytes, while an import runs; and look for the trash. */
import { strToU8, zipSync } from 'fflate';
import { dropFile } from '../../local/services/drive/drop';
import { DAY_MS, HOUR_MS, MINUTE_MS, Stage, opened } from '../path/stage';

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => stage.rewind());

const folder = () => {
  const found = stage.workspace.drive.all().find((file) => file.name === 'MyTech roster files');
  if (found === undefined) throw new Error('There is no folder.');
  return found;
};
function drop(name: string, bytes: Uint8Array, by = stage.owner): string {
  const dropped = dropFile(stage.workspace, folder().id, by, name, name.endsWith('.zip') ? 'application/zip' : 'text/csv', bytes);
  if (!dropped.ok) throw new Error(dropped.message);
  return dropped.fileId;
}
const isTrashed = (id: string): boolean => stage.workspace.drive.get(id)?.trashed === true;
const roster = () => stage.desk('people.view', {}).roster;
const person = (id: string) => stage.rows('staff', 'People').find((row) => row['Person ID'] === id);
const usersText = (): string => stage.district.rosterFiles.find((file) => file.name === 'users.csv')?.text ?? '';
const child = () => stage.district.cast.child;
/** The roster with the child of the cast under another given name. */
const renamed = (given: string): string =>
  usersText()
    .split('\r\n')
    .map((line) => (line.startsWith(`${child().sourcedId},`) ? line.replace(`,${child().givenName},`, `,${given},`) : line))
    .join('\r\n');

describe('a file that is dropped', () => {
  it('beside an older one of its name counts instead of it', () => {
    stage.pass(HOUR_MS);
    drop('users.csv', strToU8(renamed('Nueva')));
    stage.fire('hourly_');
    expect(roster()).toMatchObject({ trouble: '' });
    expect(person(child().sourcedId)?.['Given name']).toBe('Nueva');
  });

  it('again with the same in it is known by that, and People is not read', () => {
    stage.dropRoster(stage.district.rosterFiles);
    const before = stage.workspace.executions.length;
    let reads = 0;
    stage.workspace.onCall = ({ name, args }) => {
      if (name === 'Sheets.read' && JSON.stringify(args).includes('"sheetId":102')) reads += 1;
    };
    stage.fire('hourly_');
    stage.workspace.onCall = null;
    expect(stage.workspace.executions.length).toBeGreaterThan(before);
    expect(reads).toBe(0);
    expect(roster()).toMatchObject({ trouble: '', progress: 'the files say what the last ones said' });
  });

  it.each<[string, (text: string) => Uint8Array, RegExp | null]>([
    ['UTF-16, as "Unicode text"', (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')), /read as UTF-16/],
    ['Windows-1252, as "CSV"', (text) => new Uint8Array(Buffer.from(text, 'latin1')), /read as Windows-1252/],
    ['UTF-8 with a mark and CR alone at the ends', (text) => strToU8(`\ufeff${text.replace(/\r\n/g, '\r')}`), null],
  ])('saved as %s is the same roster, and the page says how it was read', (_how, bytes, warning) => {
    // Only letters that every one of these can write, and one accent among them.
    const latin = [...usersText()].map((letter) => (letter > '\u00ff' ? 'o' : letter)).join('').replace(`,${child().givenName},`, ',Zoë,');
    stage.pass(HOUR_MS);
    drop('users.csv', bytes(latin));
    stage.fire('hourly_');
    const { last, waiting } = stage.desk('people.view', {});
    if (waiting !== null) {
      opened(stage.deskSays('people.decide', { click: stage.click(), approval: waiting.approval, agree: false }, stage.owner));
    }
    const seen = waiting ?? last;
    expect(roster().trouble).toBe('');
    expect(JSON.stringify(seen?.examples)).toContain('Zoë');
    expect(JSON.stringify(seen?.examples)).not.toContain('\ufffd');
    if (warning === null) expect(seen?.warnings).toEqual([]);
    else expect(seen?.warnings).toEqual([expect.stringMatching(warning)]);
  });

  it('while another roster is brought in begins an import of its own', () => {
    const many = Array.from({ length: 3 }, (_, at) => `stu-900${at},active,2026-10-01T00:00:00.000Z,true,sch-1,student,,,New,Student ${at},,90000${at},,,,,03,,,`);
    stage.pass(HOUR_MS);
    drop('users.csv', strToU8(`${usersText()}${many.join('\r\n')}\r\n`));
    let dropped = false;
    stage.workspace.onCall = ({ name, args, execution }) => {
      if (dropped || execution.spec.functionName !== 'hourly_' || name !== 'Sheets.write' || args[1] !== stage.bookId('staff')) return;
      dropped = true;
      stage.workspace.clock.advance(1_000);
      drop('users.csv', strToU8(renamed('Tarde')));
    };
    stage.fire('hourly_');
    stage.workspace.onCall = null;
    expect(dropped).toBe(true);
    expect(person('stu-9000')).toMatchObject({ Active: 'yes' });
    stage.jump(HOUR_MS);
    stage.fire('hourly_');
    expect(person(child().sourcedId)?.['Given name']).toBe('Tarde');
    expect(person('stu-9000')).toMatchObject({ Active: '' });
  });

  it('in a zip brings nothing of demographics, flags or passwords anywhere', () => {
    const secret = 'SECRET-4711';
    const users = renamed('Cambiada').split('\r\n').map((line, at) => (at === 0 || line === '' ? line : line.replace(/,,,(?=[^,]*,[^,]*$)/, `,,${secret},`)));
    const files = { 'users.csv': users.join('\r\n'), 'demographics.csv': `sourcedId,birthDate\n${child().sourcedId},${secret}\n`, 'userFlags.csv': `userSourcedId,flag\n${child().sourcedId},${secret}\n` };
    const others = Object.fromEntries(stage.district.rosterFiles.filter((file) => file.name !== 'users.csv').map((file) => [file.name, file.text]));
    expect(files['users.csv']).toContain('password');
    stage.pass(HOUR_MS);
    drop('roster.zip', zipSync(Object.fromEntries(Object.entries({ ...others, ...files }).map(([name, text]) => [name, strToU8(text)]))));
    stage.fire('hourly_');
    expect(person(child().sourcedId)?.['Given name']).toBe('Cambiada');
    const everything = (['programme', 'staff', 'published', 'techTeam'] as const).map((book) => JSON.stringify(stage.workspace.workbooks.snapshot(stage.bookId(book)))).join('');
    expect(everything).not.toContain(secret);
    expect(JSON.stringify([stage.workspace.scripts.properties.save(), stage.complaints()])).not.toContain(secret);
  });
});

describe('the trash', () => {
  const night = (): void => {
    stage.fire('nightly_');
    stage.jump(6 * MINUTE_MS);
    stage.fire('tick_');
  };
  const first = (): readonly string[] => stage.workspace.drive.in(folder().id).map((file) => file.id);

  it('takes what was brought in when its days are over, and leaves what counts now or waits', () => {
    const old = first();
    expect(old.length).toBeGreaterThan(1);
    stage.jump(10 * DAY_MS);
    const zip = (given: string) => zipSync(Object.fromEntries(stage.district.rosterFiles.map((file) => [file.name, strToU8(file.name === 'users.csv' ? renamed(given) : file.text)])));
    const second = drop('a.zip', zip('Uno'));
    stage.fire('hourly_');
    stage.jump(3 * DAY_MS);
    night();
    expect(old.map(isTrashed)).toEqual(old.map(() => false));
    stage.jump(2 * DAY_MS);
    night();
    const brought = new Set(['manifest.csv', 'orgs.csv', 'users.csv']);
    // Files that say nothing of people were never brought in, and are nobody's business here.
    for (const id of old) expect(isTrashed(id)).toBe(brought.has(stage.workspace.drive.get(id)?.name ?? ''));
    expect(isTrashed(second)).toBe(false);
    stage.jump(20 * DAY_MS);
    const waiting = drop('b.zip', zip('Dos'));
    night();
    expect(isTrashed(waiting)).toBe(false);
    expect(isTrashed(second)).toBe(true);
    expect(person(child().sourcedId)?.['Given name']).toBe('Uno');
  });

  it('takes the last roster too when no other follows, and People stays as it is', () => {
    const old = first();
    stage.jump(16 * DAY_MS);
    night();
    expect(old.filter(isTrashed).length).toBe(3);
    stage.jump(HOUR_MS);
    stage.fire('hourly_');
    expect(roster().trouble).toBe('');
    expect(person(child().sourcedId)).toMatchObject({ Active: 'yes' });
  });

  it('says whose file it may not touch', () => {
    const { lead } = stage.district.cast;
    stage.workspace.drive.share(folder(), { type: 'user', role: 'writer', to: lead.email });
    stage.pass(HOUR_MS);
    const theirs = drop('users.csv', strToU8(renamed('Ajena')), lead.email);
    stage.fire('hourly_');
    expect(person(child().sourcedId)?.['Given name']).toBe('Ajena');
    stage.jump(16 * DAY_MS);
    night();
    expect(isTrashed(theirs)).toBe(false);
    expect(stage.view().trouble).toMatchObject([{ what: expect.stringContaining('another account owns them') as string }]);
  });
});
