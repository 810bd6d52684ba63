/** This file proves that every door answers whom the table says and nobody else, and that no forged call gets anything or leaves a trace. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { takenBy } from '../../tools/roles/arguments';
import { allPairs, outcomeOf } from '../../tools/roles/ask';
import { DOORS } from '../../tools/roles/doors';
import { type RolesStage, rolesStage } from '../../tools/roles/people';
import { MAY } from '../../tools/roles/table';

const ROOT = join(__dirname, '../..');

let stage: RolesStage;
beforeAll(() => {
  stage = rolesStage();
});

describe('the table of who may do what', () => {
  it.each(DOORS)('has a line for everything that $door of the shipped bundle knows, and for nothing else', ({ door, bundle, callables, declares }) => {
    const code = readFileSync(join(ROOT, 'build', bundle, 'bundle.js'), 'utf8');
    const shipped = [...code.matchAll(declares)].map(([, method]) => method).sort();
    expect(callables.map(({ method }) => method).sort()).toEqual(shipped);
    expect((MAY[door] ?? []).flatMap(({ methods }) => methods).sort()).toEqual(shipped);
  });

  it('is what the shipped bundles answer, for every pair', () => {
    const pairs = allPairs(stage);
    expect(pairs.filter(({ right }) => !right)).toEqual([]);
    expect(pairs).toHaveLength(DOORS.reduce((sum, { callables }) => sum + callables.length, 0) * Object.keys(stage.people).length);
  });
});

/** Longer than anything that a page sends. */
const MEGABYTE = 1_000_000;
const DEEP = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;

/** One that lists every choice there is. */
const LONGEST_SENTENCE_CHARS = 600;

/** A value that no check of an argument may take. */
const WRONG_VALUES: readonly unknown[] = [null, { toString: 'x' }, [['x']], 1e308, { length: 3 }];

/** Texts that are no arguments of a method at all. */
const noArguments = (given: Readonly<Record<string, unknown>>): readonly unknown[] => {
  const own = JSON.stringify(given).slice(1, -1);
  const and = own === '' ? '' : `,${own}`;
  return [
    ...['', 'null', '[]', '"x"', '7', 'undefined', '<script>alert(1)</script>', '{"a":', DEEP, `{"extra":1${and}}`, `{"__proto__":{"admin":true}${and}}`, `{"constructor":{"prototype":{}}${and}}`, `{"toString":"x"${and}}`],
    ...[null, 7, true, {}, [], { toString: 'x', valueOf: 'y' }, 'x'.repeat(MEGABYTE)],
  ];
};

/** The names of the newest commits of all workbooks: whoever wrote anything moved one of them. */
const journals = ({ workspace, installation }: RolesStage): readonly string[] =>
  ['programme', 'staff', 'published', 'techTeam', 'content'].map((name) => {
    const id = installation.property(`workbook ${name}`);
    const book = id === null ? undefined : workspace.workbooks.get(id);
    return JSON.stringify(book?.valuesGet("'_commits'!A1:C20").values ?? null);
  });

describe('a forged call', () => {
  it('gets one sentence, never a stack, and writes nothing, whatever its arguments', () => {
    // So many calls take hours of the clock, and what its own work writes is no caller's.
    for (const { uid } of stage.workspace.scripts.triggers.list()) stage.workspace.scripts.triggers.remove(uid);
    const before = journals(stage);
    const odd: string[] = [];
    for (const { door, callables, ask } of DOORS.filter(({ rpc }) => rpc)) {
      for (const callable of callables) {
        stage.workspace.clock.advance(61_000);
        const given = takenBy(callable);
        const wrongTypes = Object.entries(callable.args).flatMap(([field, check]) => WRONG_VALUES.filter((value) => !check.accepts(value)).map((value) => JSON.stringify({ ...given, [field]: value })));
        const missing = Object.entries(callable.args).filter(([, check]) => !check.accepts(undefined)).map(([field]) => JSON.stringify(Object.fromEntries(Object.entries(given).filter(([name]) => name !== field))));
        for (const args of [...noArguments(given), ...wrongTypes, ...missing]) {
          const { ok, message } = ask(stage, stage.people.owner, callable.method, args);
          if (ok || !message.startsWith('The answer for "') || message.length > LONGEST_SENTENCE_CHARS || message.includes('\n')) odd.push(`${door} ${callable.method} ${String(JSON.stringify(args)).slice(0, 80)}: ${ok ? 'answered' : message.slice(0, 200)}`);
        }
      }
    }
    expect(odd).toEqual([]);
    expect(journals(stage)).toEqual(before);
  });

  it('cannot name a method that is not one, or that another deployable has', () => {
    const odd: string[] = [];
    for (const { door, bundle, ask } of DOORS.filter(({ rpc }) => rpc)) {
      const own = new Set(DOORS.filter((one) => one.bundle === bundle).flatMap(({ callables }) => callables.map(({ method }) => method)));
      const others = DOORS.flatMap((other) => other.callables).filter(({ method }) => !own.has(method));
      const names: readonly unknown[] = [...others.map(({ method }) => method), '', '__proto__', 'constructor', 'toString', 'desk', 'desk.view ', 'DESK.VIEW', 'x'.repeat(MEGABYTE), null, 7, ['desk.view'], { toString: 'x', valueOf: 'y' }];
      for (const name of names) {
        const { ok, message } = ask(stage, stage.people.owner, name, '{}');
        if (ok || !message.startsWith('The answer for "method" cannot be used')) odd.push(`${door} ${String(JSON.stringify(name)).slice(0, 60)}: ${message}`);
      }
    }
    expect(odd).toEqual([]);
  });

  it('is told apart from a refusal by the check itself', () => {
    expect(outcomeOf({ ok: false, message: 'Your account x@y.example may not do this. Ask the programme team.', value: '' })).toBe('no');
    expect(outcomeOf({ ok: true, message: '', value: '{"who":"x@y.example"}' })).toBe('yes');
    expect(() => outcomeOf({ ok: false, message: 'TypeError: x is not a function', value: '' })).toThrow('no sentence');
  });
});
