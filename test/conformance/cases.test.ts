/** These tests run the very script that goes to a test domain in the local Workspace: each claim is what the stand-in does. */
import { CASES } from '../../conformance/cases';
import type { Results } from '../../conformance/case';
import { verdictOf } from '../../conformance/verdict';
import { ASSUMPTIONS, WITHOUT_CASE } from '../../conformance/assumptions';
import { coverage, coveredMembers } from '../../tools/conformance/coverage';
import { conformanceFiles } from '../../tools/conformance/bundle';
import { drive } from '../../tools/conformance/driver';
import { carryHere, localDomain } from '../../tools/conformance/local';
import { guessesIn } from '../../tools/conformance/guesses';
import { supportRows } from '../../tools/commands/support';
import { COSTS } from '../../local/kernel/costs';
import type { Workspace } from '../../local/kernel/workspace';
import type { Project } from '../../local/kernel/projects';

let workspace: Workspace;
let project: Project;
let results: Results;
/** The members that each case called, by the names of the support tables. */
const called = new Map<string, Set<string>>();

const asked = CASES.filter((one) => !('page' in one));
const driving = { options: { device: 'device-1' }, goOn: false, startTogetherMs: 4000, tell: () => undefined };

beforeAll(async () => {
  ({ workspace, project } = await localDomain());
  const carry = carryHere(workspace, project);
  let now = '';
  workspace.trouble = ({ name }) => {
    called.set(now, (called.get(now) ?? new Set<string>()).add(name));
    return undefined;
  };
  const telling = (id: string): void => {
    now = id;
  };
  results = await drive(carry, { ...driving, tell: ({ id }) => telling(id) });
  workspace.trouble = null;
});

describe('what a case claims', () => {
  it.each(asked.filter(({ claims }) => claims !== undefined).map((one) => [one.id, one] as const))('%s is what the stand-in does', (id, one) => {
    const outcome = results.outcomes[id];
    expect(outcome).toMatchObject({ answer: one.claims });
    expect(verdictOf(one, outcome)).toBe('agrees');
  });

  it('is nothing only where the stand-in does not know what is asked, or cannot run two at once', () => {
    const answered = asked.filter(({ claims, id }) => claims === undefined && 'answer' in (results.outcomes[id] ?? {})).map(({ id }) => id);
    expect(answered).toEqual(['open.lock-between-executions', 'open.large-batch']);
    const unknown = asked.filter(({ claims, id }) => claims === undefined && !answered.includes(id));
    for (const { id } of unknown) expect(JSON.stringify(results.outcomes[id])).toMatch(/is not in the local Workspace|There is no GmailApp here/);
  });
});

describe('a case', () => {
  it('has an id of its own and a question that is one', () => {
    expect(new Set(CASES.map(({ id }) => id)).size).toBe(CASES.length);
    for (const { question } of CASES) expect(question).toMatch(/^[A-ZO].*\?$/s);
  });

  it('settles members that the stand-in does, and calls them', () => {
    const done = new Set(supportRows().filter(({ answer }) => answer === 'done').map(({ service, member }) => `${service}.${member}`));
    const enums = /\.(ItemType|PageNavigationType|EventType|SelectionInputType|TextButtonStyle|DigestAlgorithm|Charset)(\.|$)/;
    for (const { id, settles } of asked) {
      const unknown = settles.filter((member) => !done.has(member));
      expect([id, unknown]).toEqual([id, []]);
      const calls = [...(called.get(id) ?? [])];
      // A value of an enumeration and a collection of a service are read and never called.
      const uncalled = settles.filter((member) => !enums.test(member) && !calls.some((name) => name === member || name.startsWith(`${member}.`)));
      expect([id, uncalled]).toEqual([id, []]);
    }
  });

  it('settles every member, but those that have a reason', () => {
    const without = coveredMembers().filter(({ cases }) => cases.length === 0).map(({ member }) => member);
    const reasons = Object.keys(WITHOUT_CASE);
    expect(without.filter((member) => !reasons.some((begins) => member.startsWith(begins)))).toEqual([]);
    expect(reasons.filter((begins) => !without.some((member) => member.startsWith(begins)))).toEqual([]);
    expect(coverage().withCase).toBe(coverage().done - without.length);
  });

  it('measures what the stand-in charges', () => {
    for (const [name, figures] of Object.entries(results.costs)) {
      const ms = COSTS[name as keyof typeof COSTS].ms;
      expect([name, Math.min(...figures) >= Math.floor(ms)]).toEqual([name, true]);
    }
    expect(Object.keys(results.costs).length).toBeGreaterThan(20);
  });
});

describe('a run', () => {
  it('leaves nothing behind', () => {
    const left = workspace.drive.all().filter((file) => !file.trashed && !workspace.drive.all().some((folder) => folder.trashed && file.parents.includes(folder.id)));
    expect(left.map(({ name }) => name)).toEqual([]);
  });

  it('goes on where it was cut off, and clears what a run that nobody went on with had left', async () => {
    const carry = carryHere(workspace, project);
    const [first, second] = asked;
    await carry({ step: 'begin', options: {} });
    await carry({ step: 'ask', id: 'read.ragged' });
    expect(await carry({ step: 'begin', options: {}, goOn: true })).toMatchObject({ answered: ['read.ragged'], swept: 0 });
    const again = (await carry({ step: 'begin', options: {} })) as { answered: readonly string[]; swept: number };
    expect(again.answered).toEqual([]);
    // The folder and the workbook in it.
    expect(again.swept).toBe(2);
    await expect(carry({ step: 'ask', id: 'nonsense' })).rejects.toThrow('There is no such case: nonsense.');
    expect([first?.id, second?.id]).toEqual(['commit.one-lands', 'commit.one-moment']);
    await carry({ step: 'end' });
    await expect(carry({ step: 'end' })).rejects.toThrow('No run is under way.');
  });

  it('refuses to begin where a district lives, unless it is really meant', async () => {
    const { workspace: lived, project: script } = await localDomain();
    const carry = carryHere(lived, script);
    lived.drive.create({ name: 'MyTech Programme', mimeType: 'application/vnd.google-apps.spreadsheet', owner: script.owner });
    await expect(carry({ step: 'begin', options: {} })).rejects.toThrow('a MyTech district lives here');
    expect(await carry({ step: 'begin', options: { really: true } })).toMatchObject({ answered: [] });
  });

  it('asks again where Google says "not now", and says so where it stays so', async () => {
    const { workspace: busy, project: script } = await localDomain();
    const carry = carryHere(busy, script);
    await carry({ step: 'begin', options: {} });
    let faults = 1;
    const { ApiError } = await import('../../local/kernel/errors');
    busy.trouble = ({ name }) =>
      name === 'Sheets.Spreadsheets.batchUpdate' && faults-- > 0 ? { kind: 'error', error: new ApiError('sheets.spreadsheets.batchUpdate', { code: 429, message: 'Quota exceeded for quota metric' }) } : undefined;
    expect(await carry({ step: 'ask', id: 'commit.missing-id' })).toMatchObject({ answer: { refused: true, code: 400 } });
    faults = 99;
    expect(await carry({ step: 'ask', id: 'commit.missing-id' })).toMatchObject({ broke: expect.stringContaining('Quota exceeded') });
  });

  it('writes to no device that nobody named', async () => {
    const { workspace: fleet, project: script } = await localDomain();
    const carry = carryHere(fleet, script);
    await carry({ step: 'begin', options: {} });
    expect(await carry({ step: 'ask', id: 'directory.device-written' })).toEqual({ notAsked: 'No device was named that may be written to.' });
    expect(fleet.directory.device('device-1')?.notes).toBe('before');
  });
});

describe('what the stand-in only supposes', () => {
  it('has a case, or a reason why it has none, wherever its sources say so', () => {
    const guesses = guessesIn();
    const admits = (line: string, quote: string | undefined): boolean => quote !== undefined && line.includes(quote);
    const without = guesses.filter(({ line }) => !ASSUMPTIONS.some(({ quote }) => admits(line, quote)));
    expect(without).toEqual([]);
    const stale = ASSUMPTIONS.filter(({ quote }) => quote !== undefined && !guesses.some(({ line }) => admits(line, quote)));
    expect(stale).toEqual([]);
  });

  it('names cases that there are', () => {
    const ids = new Set(CASES.map(({ id }) => id));
    for (const assumption of ASSUMPTIONS) if ('cases' in assumption) expect(assumption.cases.filter((id) => !ids.has(id))).toEqual([]);
  });
});

it('is small enough to be loaded for every question', async () => {
  const files = await conformanceFiles();
  for (const { text } of files) expect(Buffer.byteLength(text)).toBeLessThan(200_000);
});
