/** These tests are about the pure parts of health: triggers, jobs, files and steps of a hand-over, with plain values. */
import fc from 'fast-check';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../src/base/time';
import { copyFindings, fileFindings, shareFindings, urgencyOf } from '../../../../src/upkeep/health/rules/files';
import { type Standing, handOverSteps, isDone, unfit } from '../../../../src/upkeep/health/rules/hand-over';
import { timesOf } from '../../../../src/upkeep/health/rules/jobs';
import { chargeNeeds, inOrder, triggerNeeds, troubleNeeds } from '../../../../src/upkeep/health/rules/needs';
import { compareTriggers, isInOrder } from '../../../../src/upkeep/health/rules/triggers';

describe('triggers', () => {
  const wanted = [{ handler: 'tick_', about: 'every five minutes', formId: null }, { handler: 'onHelpForm_', about: 'a form', formId: 'f1' }];
  const standing = fc.array(fc.constantFrom({ handler: 'tick_', formId: null }, { handler: 'onHelpForm_', formId: 'f1' }, { handler: 'onHelpForm_', formId: 'gone' }, { handler: 'old_', formId: null }), { maxLength: 20 });

  it('are as they should be once what is too many is removed and what is missing is added', () => {
    fc.assert(
      fc.property(standing, (all) => {
        const seen = compareTriggers(wanted, all);
        const left = all.filter((_one, place) => !seen.toRemove.includes(place));
        const mended = [...left, ...seen.wanted.filter(({ count }) => count === 0)];
        expect(isInOrder(compareTriggers(wanted, mended))).toBe(true);
        expect(triggerNeeds(seen).length === 0).toBe(isInOrder(seen));
      }),
    );
  });
});

describe('jobs', () => {
  const now = 1_800_000_000_000;
  const waiting = { state: 'waiting', startedAt: now - HOUR_MS, finishedAt: now - HOUR_MS + MINUTE_MS, leaseUntil: null } as const;

  it('come next by their trigger and are late when that did not come', () => {
    expect(timesOf({ every: 'tick', ...waiting }, now - 2 * MINUTE_MS, now)).toEqual({ next: now + 3 * MINUTE_MS, tookMs: MINUTE_MS, late: '' });
    expect(timesOf({ every: 'tick', ...waiting }, now - 21 * MINUTE_MS, now).late).toBe('its trigger did not come');
    expect(timesOf({ every: 'night', ...waiting }, now - DAY_MS - 2 * HOUR_MS, now).late).toBe('');
    expect(timesOf({ every: 'night', ...waiting }, null, now)).toMatchObject({ next: null, late: '' });
  });

  it('are late when they were begun and left, and not while somebody holds them', () => {
    const begun = { every: 'tick', state: 'due', startedAt: now - 2 * HOUR_MS, finishedAt: now - DAY_MS, leaseUntil: null } as const;
    expect(timesOf(begun, now, now).late).toBe('begun and left');
    expect(timesOf({ ...begun, state: 'running', leaseUntil: now + MINUTE_MS }, now, now).late).toBe('');
  });
});

describe('files', () => {
  const file = { name: 'MyTech Staff', trashed: false, owner: 'a@d.example', parent: 'p', inSharedDrive: false };

  it('are told by what became of them, the urgent as urgent', () => {
    const kinds = (seen: typeof file | null): readonly string[] => fileFindings('MyTech Staff', file, seen, 'a@d.example').map(({ id }) => id.split(' ')[1] ?? '');
    expect(kinds(file)).toEqual([]);
    expect(kinds(null)).toEqual(['gone']);
    expect(kinds({ ...file, trashed: true })).toEqual(['trashed']);
    expect(kinds({ ...file, name: 'Old', owner: 'b@d.example', parent: 'q' })).toEqual(['renamed', 'owner', 'moved']);
    expect(kinds({ ...file, inSharedDrive: true, owner: '', parent: 'drive' })).toEqual(['shared']);
    expect(fileFindings('MyTech Staff', null, file, 'a@d.example')).toEqual([]);
    for (const one of fileFindings('x', file, null, 'a@d.example')) expect(urgencyOf(one.id)).toBe(1);
    expect(urgencyOf('file renamed x')).toBe(3);
    expect(urgencyOf('mail:7')).toBe(2);
  });

  it('are told when somebody lost them or everybody has them', () => {
    expect(shareFindings('MyTech Staff', ['A@d.example', 'b@d.example'], { emails: ['a@d.example'], open: 'domain' }).map(({ id }) => id)).toEqual(['file open MyTech Staff domain', 'file unshared MyTech Staff b@d.example']);
  });

  it('are told of copies, and not of archives or the files themselves', () => {
    const originals = new Map([['1', 'MyTech Staff']]);
    const found = copyFindings(originals, [{ fileId: '1', name: 'MyTech Staff', owner: '' }, { fileId: '2', name: 'Copy of MyTech Staff', owner: 'x@d.example' }, { fileId: '3', name: 'MyTech Staff archive 2025', owner: '' }, { fileId: '4', name: 'MyTech ideas', owner: '' }]);
    expect(found.map(({ id }) => id)).toEqual(['file copy MyTech Staff 2']);
  });
});

describe('a hand-over', () => {
  const standing = fc.record<Standing>({
    acting: fc.constantFrom('old@d.example', 'new@d.example', 'third@d.example'),
    from: fc.constant('old@d.example'),
    to: fc.constantFrom('', 'new@d.example'),
    done: fc.dictionary(fc.constantFrom('door', 'rights', 'files', 'triggers', 'charge', 'clear'), fc.constant(1)),
    isSilent: fc.boolean(),
  });

  it('always has a step that somebody can do until all are done, and puts nobody in charge who has no triggers', () => {
    fc.assert(
      fc.property(standing, (one) => {
        const steps = handOverSteps(one);
        const open = steps.filter(({ state }) => state !== 'done');
        if (open.length > 0) expect(open.some(({ state }) => state === 'now' || state === 'elsewhere')).toBe(true);
        const charge = steps.find(({ step }) => step === 'charge');
        if (charge?.state === 'now' || charge?.state === 'elsewhere') expect(isDone('triggers', one) && (one.isSilent || isDone('files', one))).toBe(true);
      }),
    );
  });

  it('is for another account of the same domain', () => {
    expect(unfit('new@d.example', 'old@d.example', 'old@d.example')).toBe('');
    for (const to of ['old@d.example', 'x@e.example', 'nobody', 'a b@d.example', '']) expect(unfit(to, 'old@d.example', 'old@d.example')).not.toBe('');
    expect(unfit('new@d.example', 'old@d.example', '')).not.toBe('');
  });
});

it('the most urgent need comes first, and of one urgency the oldest', () => {
  const needs = inOrder([
    ...troubleNeeds([{ troubleId: 'mail:2', at: 20, what: '', next: '' }, { troubleId: 'mail:1', at: 10, what: '', next: '' }]),
    ...chargeNeeds({ acting: 'a@d.example', charge: 'b@d.example', others: [], silent: true, since: 5 }),
  ]);
  expect(needs.map(({ id }) => id)).toEqual(['clock stopped', 'mail:1', 'mail:2', 'other desk']);
});
