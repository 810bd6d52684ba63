/** These tests hold the shipped bundles to what Apps Script takes, and close each gate of the build once. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import gas from 'gas-local';
import { type Built, ROOT } from '../../build/bundle';
import { MAX_HUB_BYTES, MAX_PAGE_BYTES, MAX_SCRIPT_BYTES, checkBundle, checkWords } from '../../build/gates';
import { DEPLOYABLES, type Deployable, manifestText } from '../../build/manifests';
import { callFromPage } from '../../local/services/html/bridge';
import { declaredTriggers } from '../../src/app/set-up';
import { deskMethods } from '../../src/app/desk';
import { JOBS, ROOMS } from '../../src/app/rooms';
import { labelMethods } from '../../src/devices/labels-entry';
import { ticketMethods } from '../../src/helpdesk/staff-entry';
import { HUB_AREAS, catalogue } from '../../src/words/catalogues';
import { LANGUAGES } from '../../src/words/languages';
import { type Stage, setStage } from '../../tools/bench/stage';
import { builtFiles } from '../../tools/installation';

const code = (deployable: Deployable): string => readFileSync(path.join(ROOT, 'build', deployable, 'bundle.js'), 'utf8');

/** The names that a script's top level declares as functions: what pages, menus and triggers can call. */
const globalsOf = (source: string): string[] =>
  parse(source, { ecmaVersion: 2019, sourceType: 'script' })
    .body.flatMap((statement) => (statement.type === 'FunctionDeclaration' ? [statement.id.name] : []))
    .sort();

describe.each(DEPLOYABLES)('build/%s', (deployable) => {
  it('is a script of ES2019', () => {
    expect(() => parse(code(deployable), { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
  });

  it('loads without touching a service', () => {
    const files = builtFiles(deployable).map(({ name, type, source }) => ({ name: `${name}${type === 'SERVER_JS' ? '.js' : type === 'HTML' ? '.html' : '.json'}`, text: source }));
    const bytes = files.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0);
    expect(() => checkBundle({ deployable, files, globals: globalsOf(code(deployable)), bytes, map: '' })).not.toThrow();
  });

  it('is loaded by gas-local, which knows nothing of us', () => {
    const loaded = gas.require(path.join(ROOT, 'build', deployable), {});
    for (const name of globalsOf(code(deployable))) expect(typeof loaded[name]).toBe('function');
  });
});

describe('the global functions', () => {
  it('are these and no others: whoever opens a page can call those without an underscore', () => {
    expect(Object.fromEntries(DEPLOYABLES.map((deployable) => [deployable, globalsOf(code(deployable)).join(' ')]))).toEqual({
      program: 'doGet hourly_ nightly_ onHelpForm_ rpc tick_',
      addon: 'onInstall onOpen openContent_ openLabels_ openSidebar_ rpc',
      cards: 'onCard onCardHome',
      hub: 'doGet',
    });
  });

  it('are declared for every trigger that set-up makes', () => {
    const forms = (['open', 'domain'] as const).map((audience) => ({ kind: 'help' as const, audience, formId: audience, url: '', items: {} }));
    for (const { handler } of declaredTriggers(forms)) expect(globalsOf(code('program'))).toContain(handler);
  });
});

describe('the words', () => {
  it.each(['program', 'hub'] as const)('stand beside the script of %s, one file for each language, and hold no markup', (deployable) => {
    const files = builtFiles(deployable).filter(({ name }) => name.startsWith('words-'));
    expect(files.map(({ name, type }) => [name, type])).toEqual([...LANGUAGES].sort().map((language) => [`words-${language}`, 'HTML']));
    for (const { name, source } of files) {
      expect(source).not.toContain('<');
      const all = Object.entries(catalogue(LANGUAGES.find((language) => name === `words-${language}`) ?? 'en'));
      // The hub's type of catalogue has these areas and no others, so that what is not in the file cannot be read.
      expect(JSON.parse(source)).toEqual(Object.fromEntries(deployable === 'hub' ? all.filter(([area]) => HUB_AREAS.some((one) => one === area)) : all));
    }
  });

  it('stand in no script', () => {
    const sentence = catalogue('fr').mail.acknowledgement.thanks.slice(0, 20);
    for (const deployable of DEPLOYABLES) expect(code(deployable)).not.toContain(sentence);
    expect(builtFiles('addon').filter(({ name }) => name.startsWith('words-'))).toEqual([]);
    expect(() => checkWords('program', ['src/program.ts', 'src/words/fr.ts'], new Set(['src/words/fr.ts']))).toThrow('carries words in its script');
  });
});

describe('in the local Workspace', () => {
  let stage: Stage;
  beforeAll(() => {
    stage = setStage({ filled: false });
  });

  it('every menu item leads to a function of the add-on', () => {
    const { workspace, installation, technician } = stage;
    const targets: string[] = [];
    const account = workspace.accounts.require(technician);
    const record = workspace.run({
      project: installation.addon,
      functionName: 'onOpen',
      args: [],
      kind: 'simple',
      effectiveUser: account,
      activeUser: account,
      open: { spreadsheetId: stage.staffId, sheetId: 201, row: 1, column: 1 },
      screen: { menu: (_caption, items) => targets.push(...items.map((item) => item.functionName)), sidebar: () => undefined, dialog: () => undefined },
    });
    expect(record).toMatchObject({ status: 'completed' });
    expect(targets).not.toEqual([]);
    for (const target of targets) expect(globalsOf(code('addon'))).toContain(target);
  });

  it.each([
    ['program', deskMethods(ROOMS, JOBS).map((method) => method.method)],
    ['addon', [...ticketMethods, ...labelMethods].map((method) => method.method)],
  ] as const)('every method that a page of %s calls has an answer, and no other name has', (deployable, methods) => {
    const ask = (method: string): string => {
      const project = stage.installation[deployable];
      const visitor = deployable === 'program' ? project.owner : stage.technician;
      const open = { spreadsheetId: stage.staffId, sheetId: 201, row: 1, column: 1 };
      const answer = callFromPage(stage.workspace, { projectId: project.id, visitor, functionName: 'rpc', args: [method, '{"nobody asks this":1}'], pageKind: deployable === 'program' ? 'web' : 'sidebar', open });
      return answer.ok ? String(answer.value) : answer.message;
    };
    const unknown = ask('tickets.shred');
    expect(unknown).toContain('\\"method\\"');
    for (const method of methods) expect(ask(method)).not.toBe(unknown);
  });
});

describe('the gates of the build', () => {
  const good: Built = {
    deployable: 'hub',
    files: [
      { name: 'appsscript.json', text: manifestText('hub') },
      { name: 'bundle.js', text: 'var MyTech__ = { doGet: function () {} };\nfunction doGet() { return MyTech__.doGet.apply(this, arguments); }' },
    ],
    globals: ['doGet'],
    bytes: 1_000,
    map: '',
  };
  const withCode = (text: string, more: Partial<Built> = {}): Built => ({ ...good, files: [{ name: 'bundle.js', text }], ...more });

  it('are open for a bundle that is all right', () => {
    expect(() => checkBundle(good)).not.toThrow();
  });

  it.each([
    ['a service that is called while the script loads', withCode('var id = Session.getEffectiveUser().getEmail(); function doGet() {}'), /does something while it is loaded: .*getEffectiveUser/],
    ['a service that is only asked for a member', withCode('var sheets = Sheets.Spreadsheets; function doGet() {}'), /touched while loading: Spreadsheets/],
    ['a timer, which Apps Script does not have', withCode('setTimeout(function () {}, 1); function doGet() {}'), /setTimeout is not defined/],
    ['private members', withCode('class A { #secret = 1; } function doGet() {}'), /can parse/],
    ['static fields', withCode('class A { static one = 1; } function doGet() {}'), /can parse/],
    ['a module', withCode('export function doGet() {}'), /can parse/],
    ['a global function that is missing', withCode('var other = 1;'), /no global function doGet/],
    ['a script that is too big', withCode(`function doGet() {}\n//${'x'.repeat(MAX_SCRIPT_BYTES)}`), new RegExp(`bundle.js is \\d+ bytes, over the ${MAX_SCRIPT_BYTES}`)],
    ['a hub that is too big as a whole', { ...good, bytes: MAX_HUB_BYTES + 1 }, /build\/hub is 120001 bytes, over the 120000/],
    ['a page that is too big', { ...good, files: [...good.files, { name: 'sidebar.html', text: 'x'.repeat(MAX_PAGE_BYTES + 1) }] }, /sidebar.html is 120001 bytes, over the 120000/],
  ])('refuse %s', (_what, built, sentence) => {
    expect(() => checkBundle(built)).toThrow(sentence);
  });
});
