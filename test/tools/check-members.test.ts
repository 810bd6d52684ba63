/** These tests hold the members gate to seeing every call of a Google member, and to both of its complaints. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { done, ignored } from '../../local/kernel/support';
import { supportTable } from '../../local/kernel/tables';
import { type Calls, collectCalls, compareCalls } from '../../tools/check/members';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mytech-members-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The calls of a script, as `interface.member`. */
function callsOf(source: string): { readonly calls: Calls; readonly names: readonly string[] } {
  const file = join(folder, 'script.ts');
  writeFileSync(file, source);
  const program = ts.createProgram([file], {
    target: ts.ScriptTarget.ES2019,
    lib: ['lib.es2019.d.ts'],
    strict: true,
    typeRoots: [join(__dirname, '../../node_modules/@types')],
    types: ['google-apps-script'],
  });
  const calls = collectCalls(program, folder);
  return { calls, names: [...calls].flatMap(([owner, members]) => [...members.keys()].map((member) => `${owner}.${member}`)) };
}

describe('the calls of a script', () => {
  it('are seen in each way of writing them', () => {
    const { names } = callsOf(`
      LockService.getScriptLock()['tryLock'](0);
      const { getUuid } = Utilities;
      interface Published extends GoogleAppsScript.Forms.Form { isPublished(): boolean }
      export const open = (form: GoogleAppsScript.Forms.Form) => (form as Published).isPublished();
      export const both = (item: GoogleAppsScript.Forms.ListItem | GoogleAppsScript.Forms.TextItem) => item.setTitle('x');
      export const list = (file: Pick<GoogleAppsScript.Drive.File, 'getBlob'>) => file.getBlob();
      console.log(getUuid());`);
    expect(new Set(names)).toEqual(
      new Set([
        'Lock.LockService.getScriptLock',
        'Lock.Lock.tryLock',
        'Utilities.Utilities.getUuid',
        'Forms.Form.isPublished',
        'Forms.ListItem.setTitle',
        'Forms.TextItem.setTitle',
        'Drive.File.getBlob',
        'Console.log',
      ]),
    );
  });

  it('leave plain data out', () => {
    expect(callsOf('export const at = (event: GoogleAppsScript.Events.DoGet) => event.parameter;').names).toEqual([]);
  });
});

describe('the comparison with the support tables', () => {
  const table = supportTable<GoogleAppsScript.Lock.Lock>('LockService', 'Lock.Lock', 'Lock.', {
    tryLock: done('lock'),
    hasLock: done('free'),
    waitLock: ignored('It is only an example.'),
  });

  it('names what is called and not answered, with the place, and what is done and not called', () => {
    const { calls } = callsOf('LockService.getScriptLock().tryLock(0);');
    expect(compareCalls(calls, [table])).toEqual([
      'LockService.Lock.hasLock is done in the local Workspace and no bundle calls it: take it out of Lock.Lock.',
      'script.ts:1 calls Lock.LockService.getScriptLock, which the local Workspace does not answer (not in a support table).',
    ]);
  });
});
