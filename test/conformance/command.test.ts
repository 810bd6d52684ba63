/** These tests run the command against the local Workspace through Google's own client, and hand it results that are none. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Outcome, Results } from '../../conformance/case';
import { CASES } from '../../conformance/cases';
import { report } from '../../conformance/report';
import { textWithoutNames } from '../../conformance/redaction';
import { verdictOf } from '../../conformance/verdict';
import { conformance } from '../../tools/commands/conformance';
import { UnusableInput } from '../../tools/commands/unusable';
import { coverage } from '../../tools/conformance/coverage';
import { liveOf, runOf } from '../../tools/conformance/live';
import { localDomain } from '../../tools/conformance/local';
import { parseResults } from '../../tools/conformance/results-file';
import { type LocalServer, serveLocally } from './local-server';

let folder: string;
let server: LocalServer;
let scriptId: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'mytech-conformance-'));
  const { workspace, project } = await localDomain();
  scriptId = project.id;
  server = await serveLocally(workspace);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const results = (outcomes: Readonly<Record<string, Outcome>>): Results => ({ made: 'MyTech conformance', began: '2026-11-22T16:00:00.000Z', outcomes, costs: { sheetsRead: [900, 1000, 1100] } });
const say = (): void => undefined;

describe('mytech conformance', () => {
  it('runs the cases through the Apps Script API and writes the report', async () => {
    const out = path.join(folder, 'report.md');
    const asked: string[] = [];
    const holds = await conformance(folder, { run: true, scriptId, server: `http://127.0.0.1:${server.port}/`, out }, say, (line) => asked.push(line));
    const text = readFileSync(out, 'utf8');
    const { withCase, done } = coverage();
    expect(text).toContain(`Cases touch ${withCase} of the ${done} members`);
    expect(text).toContain('`triggers.minutes`: The Apps Script API cannot create triggers; the page can.');
    expect(text).not.toContain('### Google differs');
    expect(asked.length).toBeGreaterThan(100);
    // What the stand-in does not know breaks there, and only there.
    expect(holds).toBe(false);
    expect(text.split('### Broke')[1]?.split('###')[0]).not.toMatch(/`(commit|read|cells|forms|drive)\./);
  });

  it('says what is missing before it begins', async () => {
    await expect(conformance(folder, { run: true, scriptId }, say, say)).rejects.toThrow(UnusableInput);
    await expect(conformance(folder, { scriptId: 'short' }, say, say)).rejects.toThrow('"short" is not the id of a script project');
    await expect(conformance(folder, { run: true, scriptId: 'a'.repeat(30), server: `http://127.0.0.1:${server.port}/` }, say, say)).rejects.toThrow('deploy it, or open its page instead');
    await expect(conformance(folder, { run: true, scriptId, credentials: path.join(folder, 'nothing.json') }, say, say)).rejects.toThrow('there is no such file or folder');
    await expect(conformance(folder, { run: true, scriptId, server: 'https://somewhere.example/' }, say, say)).rejects.toThrow('--server is for the local Workspace');
  });

  it('makes the report of results that the page showed, and says whether they agree', async () => {
    const file = path.join(folder, 'results.json');
    const [first] = CASES;
    writeFileSync(file, JSON.stringify(results({ 'commit.one-lands': { answer: first?.claims ?? null, ms: 5 } })));
    const lines: string[] = [];
    expect(await conformance(folder, { results: file }, (line) => lines.push(line), say)).toBe(true);
    expect(lines.join('\n')).toContain('1 agree, 0 agree in other words, **0 differ**');
    expect(lines.join('\n')).toContain('| `sheetsRead` | 250 assumed | 1000 **over three times** | 1100 | 3 |');
    writeFileSync(file, JSON.stringify(results({ 'commit.one-lands': { answer: { landed: [2, 1, 1, 1, 1] }, ms: 5 } })));
    expect(await conformance(folder, { results: file }, say, say)).toBe(false);
  });

  it.each([
    ['', 'it is not whole JSON'],
    ['{"made":"MyTech conformance","began":"2026', 'it is not whole JSON'],
    ['[]', 'it does not say that MyTech made it'],
    ['{"made":"MyTech conformance","began":"yesterday"}', 'it does not say when it began'],
    [JSON.stringify({ ...results({}), outcomes: { 'commit.one-lands': { answer: 1 } } }), 'its outcomes are none'],
    [JSON.stringify({ ...results({}), costs: { lock: ['slow'] } }), 'its figures are none'],
    [JSON.stringify(results({ 'no.such-case': { answer: 1, ms: 1 } })), 'none of its cases is known here'],
    ['x'.repeat(4_000_001), 'it is far too large'],
  ])('refuses results that are none: %#', (text, why) => {
    expect(() => parseResults(text, 'a.json')).toThrow(why);
  });
});

describe('the report', () => {
  const one = (claims: object, answer: object, more: object = {}): string => verdictOf({ claims, ...more } as never, { answer, ms: 1 } as never);

  it('tells what differs from what is only worded otherwise, whatever the order of names', () => {
    expect(one({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe('agrees');
    expect(one({ refused: true, words: 'x' }, { refused: true, words: 'y' })).toBe('words');
    expect(one({ refused: true, words: 'x' }, { refused: false })).toBe('differs');
    expect(one({ refused: true, words: 'x' }, { refused: false }, { strict: true })).toBe('stricter');
    expect(one([1, 2], [2, 1])).toBe('differs');
  });

  it('keeps what an answer holds from being read as Markdown', () => {
    const text = report(CASES, results({ 'commit.one-lands': { answer: '| `x` | <img src=x>\n| y', ms: 1 }, 'commit.missing-id': { broke: 'a | b' } }), {});
    const rows = text.split('\n').filter((line) => line.includes('`commit.one-lands`') || line.includes('`commit.missing-id`'));
    for (const row of rows) expect(row.replace(/\\\|/g, '').split('|').length).toBe(6);
    expect(rows.length).toBe(2);
  });

  it('names nobody', () => {
    const text = 'File not found: 1AbC2dEfGhIjKlMnOpQrStUvWxYz0123456789abcdef. Ask ana.o\'neil@sub.district.example, consumer project_number:123456789 of district.example';
    expect(textWithoutNames(text, 'district.example')).toBe('File not found: ‹id›. Ask ‹address›, consumer project ‹number› of ‹domain›');
  });
});

describe('what live runs have shown', () => {
  it('is the newest word on each case', () => {
    const first = CASES.find(({ id }) => id === 'commit.one-lands');
    const agreeing = runOf(results({ 'commit.one-lands': { answer: first?.claims ?? null, ms: 5 } }));
    const differing = { ...runOf(results({ 'commit.one-lands': { answer: 1, ms: 5 } })), began: '2026-12-01T00:00:00.000Z' };
    expect(liveOf(['commit.one-lands'], [])).toBe('never yet');
    expect(liveOf(['commit.one-lands'], [agreeing])).toBe('yes, 2026-11-22');
    expect(liveOf(['commit.one-lands', 'commit.atomic'], [agreeing])).toBe('1 of 2, 2026-11-22');
    expect(liveOf(['commit.one-lands'], [agreeing, differing])).toBe('differs: `commit.one-lands`');
  });
});
