/** These tests write the generated pages into a folder of their own and look for what a reader would look for. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SHEETS } from '../../src/app/rooms';
import { staleFiles, writeDocs } from '../../tools/docs';

describe('mytech docs', () => {
  let root: string;
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'mytech-docs-'));
    mkdirSync(path.join(root, 'docs'));
  });

  afterEach(() => rmSync(root, { recursive: true }));

  it('writes what is missing or stale, and then finds all of it fresh', () => {
    expect(writeDocs(root)).toEqual(['docs/sheets.md', 'docs/fidelity.md', 'docs/roles.md', 'docs/privacy.md', 'docs/doctor.md', 'docs/words.md', 'appsscript.json']);
    expect(staleFiles(root)).toEqual([]);
    writeFileSync(path.join(root, 'docs/sheets.md'), 'corrected by hand');
    expect(staleFiles(root)).toEqual(['docs/sheets.md']);
    expect(writeDocs(root)).toEqual(['docs/sheets.md']);
  });

  it('describes every column of every tab', () => {
    writeDocs(root);
    const page = read('docs/sheets.md');
    for (const sheet of SHEETS) for (const column of Object.values(sheet.columns)) expect(page).toContain(`| ${column.header} | ${column.note} |`);
  });

  it('says what is refused and which costs are assumed', () => {
    writeDocs(root);
    expect(read('docs/fidelity.md')).toMatch(/## Refused by name[\s\S]+## Ignored[\s\S]+## Done[\s\S]+Measured:[\s\S]+sheetsWrite \| 200[\s\S]+Assumed:[\s\S]+executionStart/);
  });

  it("makes the program's manifest the root's", () => {
    writeDocs(root);
    expect(JSON.parse(read('appsscript.json'))).toMatchObject({ runtimeVersion: 'V8', webapp: { access: 'DOMAIN' } });
  });
});
