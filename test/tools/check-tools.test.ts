/** These tests hold the rules that are given to other tools, lint and arrows, to refusing what they are there to refuse. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');

const node = (args: readonly string[], cwd: string, input = ''): string => {
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd, input, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  return stdout + stderr;
};

describe('the lint rules', () => {
  /** The rules that a text breaks, were it the text of the given file. */
  const broken = (path: string, text: string): readonly string[] => {
    const [result] = JSON.parse(node([join(ROOT, 'node_modules/eslint/bin/eslint.js'), '--stdin', '--stdin-filename', path, '--format', 'json'], ROOT, text)) as readonly {
      readonly messages: readonly { readonly ruleId: string }[];
    }[];
    return (result?.messages ?? []).map(({ ruleId }) => ruleId.replace('@typescript-eslint/', '')).sort();
  };

  it('keep platform, console, Node, the bare googleapis and unwaited promises out of what ships', () => {
    const text = `import { join } from 'node:path';
      export const a = (): unknown => SpreadsheetApp.getActive();
      export const b = (): void => console.log(join('x'));
      export const c: any = 1;
      try { a(); } catch {}
      export const d = (): unknown => setTimeout;
      import { google } from 'googleapis';
      export const e = google;
      const late = async (): Promise<void> => {};
      late();`;
    const rules = broken('src/base/verdict.ts', text);
    for (const rule of ['no-console', 'no-empty', 'no-explicit-any', 'no-floating-promises']) expect(rules).toContain(rule);
    expect(rules.filter((rule) => rule === 'no-restricted-globals')).toHaveLength(2);
    expect(rules.filter((rule) => rule === 'no-restricted-imports')).toHaveLength(2);
  });
});

describe('the arrows', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mytech-arrows-'));
    cpSync(join(ROOT, '.dependency-cruiser.cjs'), join(folder, '.dependency-cruiser.cjs'));
    writeFileSync(join(folder, 'tsconfig.json'), '{}');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What the rules say of files, each given with what it imports. */
  const verdict = (files: Readonly<Record<string, readonly string[]>>): string => {
    for (const room of ['src', 'local']) {
      rmSync(join(folder, room), { recursive: true, force: true });
      mkdirSync(join(folder, room));
    }
    for (const [path, imports] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), [...imports.map((from, at) => `import { x as x${at} } from '${from}'; export const y${at} = x${at};`), 'export const x = 1;'].join('\n'));
    }
    const tool = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    return node([tool, '--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'src', 'local'], folder);
  };

  it('let the ordinary way be', () => {
    const files = {
      'src/base/table.ts': [],
      'src/people/sheet.ts': ['../base/table'],
      'src/devices/rules.ts': ['../people/sheet'],
      'src/devices/workflow.ts': ['./rules'],
      'src/devices/entry.ts': ['./workflow'],
      'src/google/mail.ts': ['../base/table'],
      'src/program.ts': ['./devices/entry', './google/mail'],
    };
    expect(verdict(files)).toContain('no dependency violations found');
  });

  it('refuse every other way', () => {
    const refused = verdict({
      'src/base/table.ts': ['../people/sheet'],
      'src/base/a.ts': ['./b'],
      'src/base/b.ts': ['./a'],
      'src/base/time.ts': [],
      'src/app/context.ts': [],
      'src/people/sheet.ts': [],
      'src/people/rules.ts': ['../app/context', '../devices/sheet'],
      'src/people/workflow.ts': ['./entry', '../google/mail'],
      'src/people/entry.ts': [],
      'src/devices/sheet.ts': [],
      'src/google/mail.ts': [],
      'src/google/store/book.ts': ['../../people/sheet'],
      'src/hub.ts': ['./hub/view'],
      'src/hub/view.ts': ['../people/sheet'],
      'local/kernel/clock.ts': ['../../src/base/time'],
    });
    for (const broken of [
      'no-cycles: src/base/a.ts',
      'base-alone: src/base/table.ts → src/people/sheet.ts',
      'rules-are-pure: src/people/rules.ts → src/app/context.ts',
      'people-knows-only-earlier-rooms: src/people/rules.ts → src/devices/sheet.ts',
      'workflow-before-entry: src/people/workflow.ts → src/people/entry.ts',
      'google-is-handed-in: src/people/workflow.ts → src/google/mail.ts',
      'store-knows-tables: src/google/store/book.ts → src/people/sheet.ts',
      'hub-holds-nobody: src/hub.ts → src/people/sheet.ts',
      'local-stands-alone: local/kernel/clock.ts → src/base/time.ts',
    ]) {
      expect(refused).toContain(`error ${broken}`);
    }
  });
});
