/** These tests hold the comparison with the Admin console to plain values: what is proposed, what never is, and what a plan is made of. */
import fc from 'fast-check';
import { type Compared, type Known, type KnownPerson, differences, noteInFront } from '../../src/devices/rules/console-changes';
import { DEPROVISION_REASONS, LOCATION_CHARS, NOTES_CHARS, actionFor, deprovisioned, sameValue } from '../../src/devices/rules/console-fields';
import { planDevice } from '../../src/devices/rules/console-outcome';
import { type PlanRow, contentsOf, kindOf, letterOf, planOfApproval, approvalIdOf, reconcile, undoOf, undoneBy } from '../../src/devices/rules/console-plans';

const device = (over: Partial<Compared> = {}): Compared => ({
  serial: '5CD1', assetTag: 'MT-1', schoolId: 's1', status: 'available', holderKind: '', holderId: '', holder: '', home: '', place: '',
  consoleTag: 'MT-1', consoleStatus: 'ACTIVE', orgUnit: '/Students/Lincoln', user: '', location: 'Lincoln Elementary', deviceId: 'g-1', ...over,
});
const ana: KnownPerson = { personId: 'p1', email: 'ana@juniper.example', schoolIds: ['s1'], active: true };
const known = (over: Partial<Known> = {}): Known => ({
  schools: [{ schoolId: 's1', name: 'Lincoln Elementary', orgUnit: '/Students/Lincoln' }, { schoolId: 's2', name: 'Roosevelt High', orgUnit: 'students/roosevelt' }],
  person: (id) => (id === 'p1' ? ana : null),
  withEmail: (email) => (email.toLowerCase() === ana.email ? ana : null),
  wroteUser: () => '',
  ...over,
});
const proposed = (rows: readonly Compared[], facts = known()): readonly string[] => differences(rows, facts).proposals.map(({ field, before, after }) => `${field}: ${before} → ${after}`);
const held = { holderKind: 'person', holderId: 'p1', holder: 'Ana' };

describe('a device', () => {
  it.each<[string, Partial<Compared>, readonly string[]]>([
    ['that agrees says nothing', {}, []],
    ['with another sticker gets its tag', { consoleTag: '' }, ['asset id:  → MT-1']],
    ['without a sticker keeps the console’s', { assetTag: '', consoleTag: 'X' }, []],
    ['on loan gets its holder', held, ['user:  → ana@juniper.example']],
    ['on loan whose user is written in capitals is right', { ...held, user: 'ANA@juniper.example' }, []],
    ['on loan to somebody without an address is left', { ...held, holderId: 'p9' }, []],
    ['with a vendor is told to be there', { holderKind: 'vendor', holder: 'Acme Repairs' }, ['location: Lincoln Elementary → Lincoln Elementary, Acme Repairs']],
    ['in a place is told to be there, its home where nothing else is known', { home: 'Cart 3', place: '' }, ['location: Lincoln Elementary → Lincoln Elementary, Cart 3']],
    ['that somebody carries around has no place but its school', { ...held, user: ana.email, home: 'Cart 3' }, []],
    ['outside its school’s unit is moved', { orgUnit: '/' }, ['unit: / → /Students/Lincoln']],
    ['in another unit that is named like the school is left', { orgUnit: '/Staff/lincoln' }, []],
    ['below its school’s unit is left', { orgUnit: '/students/LINCOLN/Grade 3' }, []],
    ['in a unit that only begins like the school’s is moved', { orgUnit: '/Students/Lincolnshire' }, ['unit: /Students/Lincolnshire → /Students/Lincoln']],
    ['of a school whose unit is typed without its slash is moved there', { schoolId: 's2', location: 'Roosevelt High', orgUnit: '/Students/Lincoln' }, ['unit: /Students/Lincoln → /students/roosevelt']],
    ['that a student of another school has goes where the student goes', { ...held, user: ana.email, schoolId: 's2', orgUnit: '/Students/Roosevelt', location: 'Roosevelt High' }, ['unit: /Students/Roosevelt → /Students/Lincoln']],
    ['without a school is left', { schoolId: '', location: '', orgUnit: '/' }, []],
    ['that was retired is left', { status: 'retired', consoleTag: '' }, []],
    ['that was deprovisioned is left', { consoleStatus: 'DEPROVISIONED', consoleTag: '' }, []],
    ['in a state that nobody knows is left', { consoleStatus: 'RETURN_REQUESTED', consoleTag: '' }, []],
  ])('%s', (_what, over, expected) => {
    expect(proposed([device(over)])).toEqual(expected);
  });
});

describe('a user whom nobody’s loan explains', () => {
  const stray = device({ user: 'ana@juniper.example' });

  it('is left alone on suspicion, and so is one whom nobody knows', () => {
    expect(proposed([stray])).toEqual([]);
    expect(proposed([device({ user: 'help desk' })])).toEqual([]);
  });

  it('is cleared where MyTech wrote it, where the person has left, and where the person has another device', () => {
    const cleared = ['user: ana@juniper.example → '];
    expect(proposed([stray], known({ wroteUser: () => 'Ana@juniper.example' }))).toEqual(cleared);
    expect(proposed([stray], known({ withEmail: () => ({ ...ana, active: false }) }))).toEqual(cleared);
    expect(proposed([stray, device({ serial: '5CD2', deviceId: 'g-2', assetTag: 'MT-2', consoleTag: 'MT-2', ...held, user: ana.email })])).toEqual(cleared);
  });
});

describe('what cannot be named exactly', () => {
  it.each<[string, readonly Compared[], readonly string[]]>([
    ['no device ID', [device({ deviceId: '', consoleTag: '' })], ["it has no device ID, which is Google's own number for it"]],
    ['a serial number that stands twice', [device({ consoleTag: '' }), device({ deviceId: 'g-2', assetTag: '' })], ['its serial number stands twice in the tab Devices']],
    ['a tag that two bear', [device({ consoleTag: '' }), device({ serial: '5CD2', deviceId: 'g-2', assetTag: 'mt-1', consoleTag: 'mt-1' })], ['another device has the asset tag MT-1 too']],
  ])('is left out with its reason: %s', (_what, rows, whys) => {
    const { proposals, leftOut } = differences(rows, known());
    expect(proposals).toEqual([]);
    expect(leftOut.map(({ why }) => why)).toEqual(whys);
  });

  it('is a user longer than the console keeps, and a location is cut where one can see it', () => {
    const long = `${'x'.repeat(100)}@juniper.example`;
    const facts = known({ person: () => ({ ...ana, email: long }) });
    expect(differences([device(held)], facts).leftOut).toEqual([{ serial: '5CD1', why: `its user would have ${long.length} characters, and the Admin console keeps 100` }]);
    const [cut] = differences([device({ home: 'y'.repeat(300) })], known()).proposals;
    expect(cut?.after).toHaveLength(LOCATION_CHARS);
    expect(cut?.after.endsWith('…')).toBe(true);
  });
});

it('a proposal that was written is none any more: whatever the inventory holds, the next look finds the console right', () => {
  const word = fc.constantFrom('', 'A', 'B', 'Lincoln Elementary', 'ana@juniper.example', '/Students/Lincoln', '/Staff');
  const row = fc.record({ serial: fc.constantFrom('S1', 'S2', 'S3'), assetTag: word, consoleTag: word, home: word, place: word, orgUnit: word, user: word, location: word, schoolId: fc.constantFrom('', 's1', 's2'), holderKind: fc.constantFrom('', 'person', 'place'), holderId: fc.constantFrom('', 'p1') });
  const COLUMN = { 'asset id': 'consoleTag', 'user': 'user', 'location': 'location', 'unit': 'orgUnit' } as Record<string, keyof Compared>;
  fc.assert(
    fc.property(fc.array(row, { maxLength: 4 }), (cells) => {
      const rows = cells.map((one, index) => device({ ...one, deviceId: `g-${index}` }));
      const { proposals } = differences(rows, known());
      const after = rows.map((one) => ({ ...one, ...Object.fromEntries(proposals.filter((proposal) => proposal.deviceId === one.deviceId).map((proposal) => [COLUMN[proposal.field], proposal.after])) }));
      expect(differences(after, known()).proposals).toEqual([]);
    }),
  );
});

const change = (over: Partial<PlanRow> = {}): PlanRow => ({ changeId: '2026-10-02 a/1', plan: '2026-10-02 a', state: 'planned', serial: '5CD1', assetTag: 'MT-1', deviceId: 'g-1', field: 'asset id', before: '', after: 'MT-1', ...over });

describe('a plan', () => {
  it('is another to whoever agrees to it as soon as any cell of any row is another', () => {
    const cell = fc.constantFrom('', 'A', 'B', '","', '\n');
    const row = fc.record({ changeId: fc.constantFrom('1', '2', '3'), serial: cell, deviceId: cell, field: cell, before: cell, after: cell });
    const plain = (rows: readonly object[]): string => JSON.stringify(rows.map((one) => JSON.stringify(one)).sort());
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: (one) => one.changeId }), fc.uniqueArray(row, { selector: (one) => one.changeId }), (a, b) => {
        const [left, right] = [a, b].map((rows) => contentsOf('p', rows.map((one) => change(one)))) as [string, string];
        expect(left === right).toBe(plain(a) === plain(b));
      }),
    );
    expect(contentsOf('p', [change()])).not.toBe(contentsOf('q', [change()]));
  });

  it('needs two people for many disabled devices and for any that is deprovisioned', () => {
    const disabled = (count: number): PlanRow[] => Array.from({ length: count }, () => change({ field: 'status', before: 'ACTIVE', after: 'DISABLED' }));
    expect([kindOf([change()]), kindOf(disabled(20)), kindOf(disabled(21)), kindOf([change(), change({ field: 'status', after: deprovisioned('retiring_device') })])]).toEqual(['console', 'console', 'console many', 'deprovision']);
  });

  it('has a name that its approval and its undo lead back to', () => {
    expect(planOfApproval(approvalIdOf('undo 2 of 2026-10-02 by hand a', 'f'.repeat(64)))).toBe('undo 2 of 2026-10-02 by hand a');
    expect(undoneBy(undoOf(change(), 'undo of 2026-10-02 a', 1).changeId)).toBe('2026-10-02 a/1');
    expect(undoneBy(change().changeId)).toBeNull();
    expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['a', 'z', 'aa', 'az', 'ba', 'zz', 'aaa']);
  });

  it('that was begun or agreed to is never touched by a look', () => {
    const proposal = { serial: '5CD1', assetTag: 'MT-1', school: '', deviceId: 'g-1', field: 'asset id' as const, before: '', after: 'OTHER', why: '' };
    const terms = { today: '2026-10-02', cap: 5, taken: (plan: string) => plan === '2026-10-02 a' };
    expect(reconcile([proposal], [change()], { ...terms, agreed: new Set(['2026-10-02 a']) })).toMatchObject({ plan: '2026-10-02 b', drop: [], add: [] });
    expect(reconcile([proposal], [change()], { ...terms, agreed: new Set() })).toMatchObject({ plan: '2026-10-02 a', drop: [{ changeId: '2026-10-02 a/1' }], add: [{ after: 'OTHER' }] });
    expect(reconcile([], [change({ plan: 'undo of 2026-10-01 a' })], { ...terms, agreed: new Set() }).drop).toEqual([]);
  });
});

describe('one device of an agreed plan', () => {
  const said = { serial: '5CD1', consoleTag: '', user: '', location: '', notes: 'a\r\nb', orgUnit: '/Students', consoleStatus: 'ACTIVE' };
  const settled = (row: PlanRow, over: Partial<typeof said> = {}): string => {
    const plan = planDevice([row], { ...said, ...over });
    return plan.write.length > 0 ? 'write' : ([...plan.settled.values()][0]?.state ?? '');
  };

  it('is written only where it says what it said, letter by letter', () => {
    expect(settled(change())).toBe('write');
    expect(settled(change(), { consoleTag: 'x' })).toBe('changed meanwhile');
    expect(settled(change({ before: 'X' }), { consoleTag: 'x' })).toBe('changed meanwhile');
    expect(settled(change(), { serial: '5cd1' })).toBe('failed');
    expect(settled(change({ field: 'colour' }))).toBe('failed');
    expect(settled(change({ field: 'unit', before: 'students/', after: '/Staff' }))).toBe('write');
    expect(settled(change({ field: 'notes', before: 'a\nb', after: 'c\na\nb' }))).toBe('write');
  });

  it('that says it already was written by whoever was cut off, if it was in the works, and by somebody else if not', () => {
    expect(settled(change({ state: 'applying' }), { consoleTag: 'MT-1' })).toBe('done');
    expect(settled(change(), { consoleTag: 'MT-1' })).toBe('changed meanwhile');
  });

  it('goes from one status to another only where Google has an action for it', () => {
    expect(actionFor('ACTIVE', 'DISABLED')).toEqual({ action: 'disable' });
    expect(actionFor('DISABLED', 'ACTIVE')).toEqual({ action: 'reenable' });
    for (const reason of Object.keys(DEPROVISION_REASONS) as (keyof typeof DEPROVISION_REASONS)[]) expect(actionFor('DISABLED', deprovisioned(reason))).toEqual({ action: 'deprovision', reason });
    expect(actionFor('DEPROVISIONED', 'ACTIVE')).toBeNull();
    expect(actionFor('ACTIVE', 'DEPROVISIONED (because)')).toBeNull();
    expect(actionFor('ACTIVE', 'DEPROVISIONED')).toBeNull();
    expect(sameValue('status', 'DEPROVISIONED', deprovisioned('upgrade_transfer'))).toBe(true);
  });
});

it('a note stands in front of what was there, whole or not at all', () => {
  expect(noteInFront('', ' lost  at\nschool ', '2026-10-02')).toEqual({ ok: true, notes: '2026-10-02: lost at school' });
  fc.assert(
    fc.property(fc.string({ maxLength: NOTES_CHARS }), fc.string({ minLength: 1, maxLength: 300 }), (old, note) => {
      const noted = noteInFront(old, note, '2026-10-02');
      if (noted.ok) expect(noted.notes.length <= NOTES_CHARS && noted.notes.endsWith(old)).toBe(true);
      else expect(noted.chars).toBeGreaterThan(NOTES_CHARS);
    }),
  );
});
