/** These tests hold the world a script runs in to Apps Script's V8: what is missing, whose dates it has, what does not parse. */
import { push, record, run, specOf, stage, START_MS } from './script-stage';

/** developers.google.com/apps-script/guides/v8-runtime, "V8 runtime limitations", and what else Node has. */
const MISSING = `setTimeout setInterval setImmediate clearTimeout clearInterval queueMicrotask structuredClone ReadableStream WritableStream
  TextEncoder TextDecoder fetch FormData File Blob URL URLSearchParams DOMException AbortController atob btoa crypto SubtleCrypto window navigator
  performance process Buffer require module exports global __dirname WebAssembly SharedArrayBuffer Atomics`.split(/\s+/);

describe('the global object', () => {
  it.each(MISSING)('has no %s', (name) => {
    expect(run(stage(), `return typeof ${name};`)).toBe('undefined');
  });

  it('gives no way to Node through what it has', () => {
    const reach = (from: string): string => `try { return typeof ${from}.constructor.constructor('return process')(); } catch (e) { return e.name; }`;
    for (const from of ['globalThis', 'MailApp.sendEmail', 'Session.getActiveUser().toString', 'ScriptApp.EventType', '[]', 'new Date()', 'Date.now', 'Math.random']) {
      expect(`${from} ${String(run(stage(), reach(from)))}`).toMatch(/ (ReferenceError|TypeError)$/);
    }
  });

  it('keeps nothing from one execution to the next', () => {
    const workspace = stage();
    const project = push(workspace, "var count = 0; function main() { const seen = [++count, typeof left, 'extra' in []]; globalThis.left = 1; Array.prototype.extra = 1; return seen; }");
    workspace.run(specOf(workspace, project));
    expect(workspace.run(specOf(workspace, project)).value).toEqual([1, 'undefined', false]);
  });

  it('runs the top level of all files before the function, in every execution', () => {
    const workspace = stage();
    const project = workspace.scripts.createProject({ name: 'two files', owner: 'robot@school.example' });
    workspace.scripts.push(project.id, [
      { name: 'appsscript', type: 'JSON', source: JSON.stringify({ timeZone: 'UTC', runtimeVersion: 'V8', oauthScopes: [] }) },
      { name: 'a', type: 'SERVER_JS', source: 'const first = 1;' },
      { name: 'b', type: 'SERVER_JS', source: 'const second = first + 1; const main = () => second;' },
    ]);
    expect(workspace.run(specOf(workspace, project)).value).toBe(2);
  });
});

describe('Date', () => {
  it('follows the virtual clock', () => {
    const workspace = stage();
    expect(run(workspace, `const before = Date.now(); Utilities.sleep(5000); return [before >= ${START_MS}, Date.now() - before, +new Date() - Date.now()];`)).toEqual([true, 5000, 0]);
  });

  it('is the script\'s own: its dates are instances, also those that services and arguments bring', () => {
    expect(run(stage(), 'return [new Date() instanceof Date, a instanceof Date, new Date(a).getTime() === a.getTime(), a.constructor === Date];', { args: [new Date(0)] })).toEqual([true, true, true, true]);
  });

  it('reads and writes local time in the manifest\'s zone, whatever the laptop\'s', () => {
    const local = "const d = new Date('2026-10-02T13:30:00Z'); return [d.getHours(), d.getDay(), d.getTimezoneOffset(), String(d)];";
    expect(run(stage(), local)).toEqual([9, 5, 240, 'Fri Oct 02 2026 09:30:00 GMT-0400']);
    expect(run(stage(), local, {}, { timeZone: 'Asia/Kolkata' })).toEqual([19, 5, -330, 'Fri Oct 02 2026 19:00:00 GMT+0530']);
    expect(run(stage(), "const d = new Date('2026-10-02T13:30:00Z'); d.setHours(0, 0, 0, 0); return d.toISOString();")).toBe('2026-10-02T04:00:00.000Z');
    expect(run(stage(), 'return new Date(2026, 9, 2, 9).toISOString();')).toBe('2026-10-02T13:00:00.000Z');
    expect(run(stage(), "return [new Date('2026-10-02T09:00:00').toISOString(), new Date('2026-10-02').toISOString(), Date.parse('2026-10-02T09:00:00+02:00')];")).toEqual([
      '2026-10-02T13:00:00.000Z',
      '2026-10-02T00:00:00.000Z',
      Date.parse('2026-10-02T07:00:00Z'),
    ]);
    expect(run(stage(), "return new Intl.DateTimeFormat('en-US', { hour: 'numeric' }).format(new Date('2026-10-02T13:00:00Z'));")).toBe('9 AM');
  });

  it('resolves the hours that daylight saving leaves out or doubles as ECMAScript does', () => {
    expect(run(stage(), 'return [new Date(2026, 2, 8, 2, 30).toISOString(), new Date(2026, 10, 1, 1, 30).toISOString()];')).toEqual([
      '2026-03-08T07:30:00.000Z',
      '2026-11-01T05:30:00.000Z',
    ]);
  });

  it('stays invalid without an accident', () => {
    expect(run(stage(), "const d = new Date('x'); return [isNaN(d), isNaN(d.getHours()), String(d), typeof Date()];")).toEqual([true, true, 'Invalid Date', 'string']);
  });
});

describe('a push', () => {
  const pushing = (source: string) => () => push(stage(), source);

  it('is refused where Apps Script cannot parse the source', () => {
    expect(pushing('class A { #hidden = 1; }')).toThrow('private class members');
    expect(pushing('class A { static count = 1; }')).toThrow('static class fields');
    expect(pushing('export const a = 1;')).toThrow('Syntax error');
    expect(pushing('function (')).toThrow('Syntax error');
  });

  it('is refused without a manifest and leaves what was there', () => {
    const workspace = stage();
    const project = push(workspace, 'function main() { return 1; }');
    expect(() => workspace.scripts.push(project.id, [{ name: 'a', type: 'SERVER_JS', source: '' }])).toThrow('manifest');
    expect(() => push(workspace, 'function (')).toThrow('Syntax error');
    expect(workspace.run(specOf(workspace, project)).value).toBe(1);
  });
});

describe('a function', () => {
  it('is found by name only at the top level of the source', () => {
    const workspace = stage();
    const project = push(workspace, '(function () { globalThis.hidden = function () { return 1; }; }()); var count = 3;');
    for (const functionName of ['hidden', 'count', 'missing', 'no such name']) {
      expect(workspace.run(specOf(workspace, project, { functionName })).error?.message).toBe(`Script function not found: ${functionName}`);
    }
  });

  it('is not run where it is asynchronous', () => {
    const workspace = stage();
    const project = push(workspace, 'async function main() { return 1; }');
    expect(workspace.run(specOf(workspace, project)).error?.message).toContain('does not run asynchronous functions');
  });

  it('reports what it throws, with the stack of the script\'s own files', () => {
    const outcome = record(stage(), 'throw new RangeError("too far");');
    expect(outcome).toMatchObject({ status: 'failed', error: { name: 'RangeError', message: 'too far' } });
    expect(outcome.error?.stack).toContain('test/code.js');
    expect(record(stage(), 'throw "bare";').error).toMatchObject({ message: 'bare' });
  });
});
