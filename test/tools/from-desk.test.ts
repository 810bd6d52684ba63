/** These tests hand `mytech configure` what the desk shows, whole, cut off, and of another district. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WORKBOOKS } from '../../src/base/table';
import { configure, remembered } from '../../tools/commands/configure';
import { type DeskIds, keepDeskIds, misfits, optionsFrom, readDeskIds, shown } from '../../tools/commands/from-desk';
import { UnusableInput } from '../../tools/commands/unusable';

const id = (name: string): string => name.padEnd(44, 'x');
const DESK: DeskIds = {
  mytech: '0.1.0 (abcdef1)',
  account: 'mytech@d79.example',
  timeZone: 'America/Chicago',
  hubAccount: 'mytech-hub@d79.example',
  workbooks: Object.fromEntries(WORKBOOKS.map((name) => [name, id(name)])),
  forms: { 'for help, for everybody': id('form') },
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mytech-desk-'));
  for (const deployable of ['program', 'addon', 'cards', 'hub']) {
    mkdirSync(path.join(root, 'build', deployable), { recursive: true });
    writeFileSync(path.join(root, 'build', deployable, 'appsscript.json'), '{ "timeZone": "America/New_York" }');
  }
  mkdirSync(path.join(root, 'build/maps'), { recursive: true });
  writeFileSync(path.join(root, 'build/maps/release.txt'), '0.1.0 (abcdef1)\n');
});
afterEach(() => rmSync(root, { recursive: true }));

it('takes all ids at once, and what is said beside it is stronger', () => {
  const ids = readDeskIds(`\uFEFF\`\`\`json\n${JSON.stringify(DESK)}\n\`\`\`\n`);
  configure(root, optionsFrom(ids, { timeZone: 'America/Denver' }));
  keepDeskIds(root, ids);
  expect(remembered(root)).toMatchObject({ published: id('published'), staff: id('staff'), timeZone: 'America/Denver' });
  expect(misfits(root, remembered(root), ids)).toEqual([]);
  expect(shown(root, remembered(root)).join('\n')).toMatch(/Built release +0\.1\.0 \(abcdef1\)\n[^]*Workbook staff +staffx+\n[^]*Script hub +–$/);
});

it('says what does not fit: a build since, another district, another release', () => {
  configure(root, optionsFrom(DESK, {}));
  rmSync(path.join(root, 'build/hub/config.js'));
  writeFileSync(path.join(root, 'build/cards/appsscript.json'), '{ "timeZone": "America/New_York" }');
  const other = { ...DESK, mytech: '0.2.0 (1234567)', workbooks: { ...DESK.workbooks, staff: id('other') } };
  expect(misfits(root, remembered(root), other)).toEqual([
    expect.stringContaining('build/hub does not know'),
    expect.stringContaining('build/cards has another time zone'),
    expect.stringContaining('The staff workbook that was configured is not the desk'),
    expect.stringContaining('The desk showed release 0.2.0 (1234567)'),
  ]);
});

it.each([
  ['nothing', '', /not the text that the desk shows/],
  ['half of it', JSON.stringify(DESK).slice(0, 200), /Copy all of it/],
  ['a list', '[]', /not whole: mytech, account/],
  ['a workbook missing', JSON.stringify({ ...DESK, workbooks: { ...DESK.workbooks, coaching: '' } }), /workbook coaching missing/],
  ['one id twice', JSON.stringify({ ...DESK, workbooks: { ...DESK.workbooks, coaching: id('staff') } }), /Two workbooks have the same id/],
  ['null', 'null', /not whole/],
])('refuses %s', (_, text, sentence) => {
  expect(() => readDeskIds(text)).toThrow(UnusableInput);
  expect(() => readDeskIds(text)).toThrow(sentence);
});
