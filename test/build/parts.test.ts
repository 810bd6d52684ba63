/** These tests take the shipped script apart: parts that come when they are called, parts of another build, and what the build refuses to split. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Built } from '../../build/bundle';
import { exportsOfFile } from '../../build/exports';
import { MAX_PART_BYTES, checkBundle } from '../../build/gates';
import { bundleParts, checkDoubles, partition } from '../../build/parts';
import type { ProjectFile } from '../../local/kernel/projects';
import { type LaterPart, partFile } from '../../src/later-parts';
import { builtFiles } from '../../tools/installation';
import { Stage } from '../path/stage';

const files = builtFiles('program');
const partsBuilt = files.filter(({ name }) => name.startsWith('part-'));

describe('in the local Workspace', () => {
  let stage: Stage;
  beforeAll(() => {
    stage = Stage.ready();
  });
  beforeEach(() => stage.rewind());
  afterEach(() => stage.installation.push());

  const push = (changed: (file: ProjectFile) => readonly ProjectFile[]): void => stage.workspace.scripts.push(stage.installation.program.id, files.flatMap(changed));
  const ask = (): unknown => stage.deskSays('console.view', {}, stage.owner);
  const sentence = `The file ${partFile('console')} of the script is missing or belongs to another release, since not all of it was pushed. Push all of it again with clasp push --force, then try again.`;

  it('a part comes when something of it is called, once in an execution, and not before', () => {
    const filesRead = (): number => stage.workspace.executions.at(-1)?.calls['HtmlService.createTemplateFromFile'] ?? 0;
    stage.view();
    expect(filesRead()).toBe(0);
    stage.desk('console.view', {});
    expect(filesRead()).toBe(1);
  });

  it.each([
    ['is missing', (file: ProjectFile) => (file.name === partFile('console') ? [] : [file])],
    ['is of another build', (file: ProjectFile) => [file.name === partFile('console') ? { ...file, source: file.source.replace(/"stamp":"[^"]+"/, '"stamp":"another"') } : file]],
    ['was cut off', (file: ProjectFile) => [file.name === partFile('console') ? { ...file, source: file.source.slice(0, 2_000) } : file]],
  ])('where a part %s, the page says what to do, and what needs no part goes on', (_what, changed) => {
    push(changed);
    expect(ask()).toEqual({ ok: false, message: sentence });
    expect(stage.view().role).toBe('owner');
    stage.installation.push();
    expect(ask()).toMatchObject({ ok: true });
  });

  it('what a part throws is of the classes of the script: a sentence, no apology', () => {
    expect(stage.deskSays('console.device', { code: 'NO-SUCH-DEVICE' }, stage.owner)).toMatchObject({ ok: false, message: expect.stringContaining('No device has the asset tag') as string });
  });
});

describe('the build', () => {
  let root: string;
  const write = (sources: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(sources)) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    }
  };
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'mytech-parts-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('names every part by the build, and puts no markup into it', () => {
    const stamps = new Set(partsBuilt.map(({ source }) => (JSON.parse(source) as LaterPart).stamp));
    expect([...stamps]).toHaveLength(1);
    expect(files.find(({ name }) => name === 'bundle')?.source).toContain([...stamps][0]);
    for (const { source } of partsBuilt) expect(source).not.toContain('<');
    expect(builtFiles('addon').some(({ name }) => name.startsWith('part-'))).toBe(false);
  });

  it('finds the sources of a part, a folder with all in it too, and refuses one that is listed twice', () => {
    write({ 'src/a/workflow/one.ts': '', 'src/a/workflow/deep/two.ts': '', 'src/a/three.ts': '' });
    expect([...partition(root, { x: ['a/workflow', 'a/none'], y: ['a/three'] })].map(([file, part]) => [path.relative(root, file), part])).toEqual([
      ['src/a/workflow/deep/two.ts', 'x'],
      ['src/a/workflow/one.ts', 'x'],
      ['src/a/three.ts', 'y'],
    ]);
    expect(() => partition(root, { x: ['a/workflow'], y: ['a/workflow/one'] })).toThrow('src/a/workflow/one.ts is in two parts of the script: x and y.');
  });

  it('knows functions from what cannot be called later', () => {
    write({ 'x.ts': "export function a() {}\nexport const b = () => 1;\nexport const c = ['one', 2] as const;\nexport class D {}\nexport const e = make();\nexport type F = 1;\nexport { a as g };" });
    expect(exportsOfFile(path.join(root, 'x.ts')).map(({ name, isFunction, constant }) => `${name} ${isFunction ? 'function' : constant}`.trim())).toEqual(['a function', 'b function', "c ['one', 2] as const", 'D', 'e', 'g']);
  });

  it('refuses two parts that would each carry a class or a table of their own', () => {
    write({ 'src/rule.ts': 'export const rule = () => 1;\n', 'src/queue.ts': 'export class Queue {}\n' });
    const both = (source: string) => [{ part: 'x', sources: [source] }, { part: 'y', sources: [source] }];
    expect(() => checkDoubles(root, both('src/rule.ts'))).not.toThrow();
    expect(() => checkDoubles(root, both('src/queue.ts'))).toThrow('src/queue.ts would be in two parts of the script, x and y');
  });

  it('refuses to call later what is no function', async () => {
    const options = { bundle: true, absWorkingDir: root, logLevel: 'silent' } as const;
    write({ 'src/google/parts.ts': 'export const lend = () => 1; export const later = () => 1;', 'src/main.ts': "import { job } from './people/workflow/import';\nexport const run = job;", 'src/people/workflow/import.ts': 'export const job = { step() {} };' });
    await expect(bundleParts(options, root, 'src/main.ts', {})).rejects.toThrow('job of src/people/workflow/import.ts is used outside its part of the script and is neither a function nor a plain constant.');
  });
});

describe('the gates of the build', () => {
  const whole = files.map(({ name, type, source }) => ({ name: `${name}${type === 'SERVER_JS' ? '.js' : type === 'HTML' ? '.html' : '.json'}`, text: source }));
  const built = (script: (before: string) => string): Built => ({
    deployable: 'program',
    globals: ['doGet'],
    bytes: 1_000,
    map: '',
    files: whole.map((file) => {
      if (file.name !== 'part-hub.html') return file;
      const part = JSON.parse(file.text) as LaterPart;
      return { ...file, text: JSON.stringify({ ...part, script: script(part.script) }) };
    }),
  });

  it.each([
    ['a part that does something while it loads', () => '(function () { Session.getEffectiveUser(); return []; })', /part-hub.html cannot be loaded, .*getEffectiveUser/],
    ['a part that Apps Script cannot parse', () => '(function () { class A { #secret = 1; } return []; })', /part-hub.html cannot be loaded/],
    ['a part that is too big', (script: string) => `${script}//${'x'.repeat(MAX_PART_BYTES)}`, new RegExp(`part-hub.html is \\d+ bytes, over the ${MAX_PART_BYTES}`)],
  ])('refuse %s', (_what, script, refusal) => {
    expect(() => checkBundle(built(script))).toThrow(refusal);
  });

  it('are open for the parts that ship', () => {
    expect(() => checkBundle(built((script) => script))).not.toThrow();
  });
});
