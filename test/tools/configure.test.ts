/** These tests configure copies of the builds' places, as a district does before it pushes. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEPLOYABLES, manifestText } from '../../build/manifests';
import { configure } from '../../tools/commands/configure';

const SPREADSHEET = '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-abcd';
const scriptId = (letter: string): string => letter.repeat(57);

describe('mytech configure', () => {
  let root: string;
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  const json = (file: string): unknown => JSON.parse(read(file)) as unknown;

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'mytech-configure-'));
    for (const deployable of DEPLOYABLES) {
      mkdirSync(path.join(root, 'build', deployable), { recursive: true });
      writeFileSync(path.join(root, 'build', deployable, 'appsscript.json'), manifestText(deployable));
    }
  });

  afterEach(() => rmSync(root, { recursive: true }));

  it('tells the hub where the Published workbook is, by id or by address', () => {
    configure(root, { published: `https://docs.google.com/spreadsheets/d/${SPREADSHEET}/edit#gid=0` });
    expect(read('build/hub/config.js')).toBe(`var MyTechConfig__ = {"published":"${SPREADSHEET}","hub":""};\n`);
    configure(root, { hub: 'https://script.google.com/a/macros/d79.example/s/AKfycbxyz/exec' });
    expect(read('build/hub/config.js')).toContain(`"published":"${SPREADSHEET}","hub":"https://script.google.com/a/macros/d79.example/s/AKfycbxyz/exec"`);
  });

  it('tells the cards which workbook they work on, and nothing else', () => {
    configure(root, { staff: `https://docs.google.com/spreadsheets/d/${SPREADSHEET}/edit#gid=0` });
    expect(read('build/cards/config.js')).toBe(`var MyTechConfig__ = {"staff":"${SPREADSHEET}"};\n`);
    expect(existsSync(path.join(root, 'build/hub/config.js'))).toBe(false);
  });

  it('puts the time zone into every manifest and changes nothing else in it', () => {
    configure(root, { timeZone: 'America/Chicago' });
    for (const deployable of DEPLOYABLES) {
      expect(json(`build/${deployable}/appsscript.json`)).toEqual({ ...(JSON.parse(manifestText(deployable)) as object), timeZone: 'America/Chicago' });
    }
  });

  it('points clasp from the root at the program, and from each other build at its own project', () => {
    configure(root, { scriptId: [scriptId('p'), `hub=${scriptId('h')}`] });
    expect(json('.clasp.json')).toEqual({ scriptId: scriptId('p'), rootDir: 'build/program' });
    expect(json('build/hub/.clasp.json')).toEqual({ scriptId: scriptId('h'), rootDir: '.' });
    expect(existsSync(path.join(root, 'build/addon/.clasp.json'))).toBe(false);
  });

  it('remembers what it was told, so that a new build is configured without saying it again', () => {
    configure(root, { published: SPREADSHEET, timeZone: 'America/Denver', scriptId: [`addon=${scriptId('a')}`] });
    rmSync(path.join(root, 'build/hub/config.js'));
    writeFileSync(path.join(root, 'build/hub/appsscript.json'), manifestText('hub'));
    configure(root, {});
    expect(read('build/hub/config.js')).toContain(SPREADSHEET);
    expect(json('build/hub/appsscript.json')).toMatchObject({ timeZone: 'America/Denver' });
  });

  it.each([
    ['nothing at all', {}, /nothing to configure/],
    ['an id that is none', { published: 'my sheet' }, /not the id of a spreadsheet/],
    ['an address that is no web app', { hub: 'https://sites.google.com/d79' }, /not the address of a web app/],
    ['a time zone that is none', { timeZone: 'Mars/Olympus' }, /not a time zone/],
    ['an abbreviation for a time zone', { timeZone: 'EST' }, /not a time zone/],
    ['a deployable that is none', { scriptId: [`posters=${scriptId('c')}`] }, /no deployable "posters"/],
    ['an id of the Staff workbook that is none', { staff: 'my sheet' }, /address of the Staff workbook/],
    ['one project for two deployables', { scriptId: [scriptId('x'), `hub=${scriptId('x')}`] }, /same script id/],
  ])('refuses %s and writes nothing', (_what, options, sentence) => {
    expect(() => configure(root, options)).toThrow(sentence);
    expect(existsSync(path.join(root, '.mytech'))).toBe(false);
    expect(existsSync(path.join(root, '.clasp.json'))).toBe(false);
  });

  it('asks for a build where there is none', () => {
    rmSync(path.join(root, 'build/addon'), { recursive: true });
    expect(() => configure(root, { timeZone: 'UTC' })).toThrow('There is no build/addon yet. Run npm run build first.');
  });
});
