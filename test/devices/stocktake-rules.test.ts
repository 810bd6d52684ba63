/** These tests decide what is expected where, what a code names, and what a stocktake comes to, with plain values. */
import fc from 'fast-check';
import { askedBy, keptCode, named, tagInAddress } from '../../src/devices/rules/codes';
import { type ClosingCount, type Counted, type Rested, Tally, isCountedAnew, outcomeAt, outcomeOf, restOf, restamped, restsIn, tallyCount } from '../../src/devices/rules/stocktake';
import { DEVICE_STATUSES, HOLDER_KINDS } from '../../src/devices/sheet';

const device = (over: Partial<Rested> = {}): Rested => ({ serial: 'S1', schoolId: 'elm', status: 'available', holderKind: '', ...over });
const counted = (over: Partial<Counted> = {}): Counted => ({ serial: 'S1', schoolId: 'elm', outcome: 'found', how: 'scanned', ...over });

describe('what is expected', () => {
  it.each([
    [{ status: 'available', holderKind: '' }, 'expected'],
    [{ status: 'out', holderKind: 'person' }, 'out'],
    [{ status: 'out', holderKind: 'vendor' }, 'out'],
    [{ status: 'out', holderKind: 'place' }, 'expected'],
    [{ status: 'out', holderKind: '' }, 'out'],
    [{ status: 'in repair', holderKind: 'vendor' }, 'out'],
    [{ status: 'in repair', holderKind: '' }, 'expected'],
    [{ status: 'lost', holderKind: '' }, 'lost'],
    [{ status: 'stolen', holderKind: 'person' }, 'stolen'],
    [{ status: 'retired', holderKind: '' }, 'retired'],
  ] as const)('%j is %s', (row, rest) => expect(restOf(row)).toBe(rest));

  it('is where a place has it, else at home', () => {
    expect(restsIn({ holderKind: 'place', holder: 'Room 12', home: 'Cart 3' })).toBe('Room 12');
    expect(restsIn({ holderKind: 'person', holder: 'Ana', home: ' Cart 3 ' })).toBe('Cart 3');
  });
});

describe('what a count means', () => {
  it.each([
    [device(), 'found', 'here'],
    [device({ holderKind: 'person', status: 'out' }), 'found', 'out'],
    [device({ schoolId: 'oak' }), 'unexpected', 'other school'],
    [device({ schoolId: '' }), 'unexpected', 'no school'],
    [device({ status: 'stolen' }), 'unexpected', 'stolen'],
  ] as const)('%j at elm is %s: %s', (row, outcome, why) => expect(outcomeAt(row, 'elm')).toEqual({ outcome, why }));

  it('is renewed where somebody holds what the network saw, or what was elsewhere is back', () => {
    const here = outcomeAt(device(), 'elm');
    expect(isCountedAnew(counted({ how: 'seen on the network' }), here)).toBe(true);
    expect(isCountedAnew(counted({ outcome: 'unexpected', schoolId: 'oak' }), here)).toBe(true);
    expect(isCountedAnew(counted(), here)).toBe(false);
    expect(isCountedAnew(counted({ outcome: 'unexpected' }), outcomeAt(device(), 'oak'))).toBe(false);
  });
});

describe('a code', () => {
  it.each([
    ['https://help.school.example/?tag=JH-00123', 'JH-00123'],
    ['https://help.school.example/go?x=1&TAG=JH-00123#top', 'JH-00123'],
    ['HTTPS://MT.EXAMPLE/T/JH-00123', 'JH-00123'],
    ['https://mt.example/t/JH%2D00123/', 'JH-00123'],
    ['https://mt.example/t/a/b', ''],
    ['https://mt.example/?tagged=JH-1', ''],
    ['https://mt.example/t/%E0%A4', '%E0%A4'],
    ['JH-00123', ''],
    ['see https://mt.example/t/JH-1', ''],
  ])('%s holds the tag "%s"', (text, tag) => expect(tagInAddress(text)).toBe(tag));

  it('asks for the tag in an address, else for itself, and as a serial number in capitals', () => {
    expect(askedBy(' https://mt.example/t/jh-1 ')).toEqual({ text: 'jh-1', serial: 'JH-1' });
    expect(askedBy('https://mt.example/about')).toEqual({ text: 'https://mt.example/about', serial: 'HTTPS://MT.EXAMPLE/ABOUT' });
    expect(askedBy('00123')).toEqual({ text: '00123', serial: '00123' });
  });

  it('is kept without what nobody sees, whole or told from others by its mark', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { maxLength: 600 }), (units) => {
        const kept = keptCode(String.fromCharCode(...units));
        expect(kept.length).toBeLessThan(240);
        // Half a character cannot be sent over the wire.
        expect(() => encodeURIComponent(kept)).not.toThrow();
      }),
    );
    expect(keptCode('a'.repeat(300))).not.toBe(keptCode(`${'a'.repeat(299)}b`));
  });

  it('names what bears it today before what once did, and nothing among several', () => {
    const of = (byTag: string[], bySerial: string[], byPreviousTag: string[]) => named({ byTag, bySerial, byPreviousTag });
    expect(of(['A'], ['A'], ['B'])).toEqual({ names: 'one', serial: 'A', previousTag: false });
    expect(of([], [], ['B', 'B'])).toEqual({ names: 'one', serial: 'B', previousTag: true });
    expect(of(['A'], ['B'], [])).toEqual({ names: 'several' });
    expect(of([], [], [])).toEqual({ names: 'none' });
  });
});

describe('a stocktake', () => {
  const SCHOOLS = ['elm', 'oak', 'fir', ''];
  const someDevices = fc.uniqueArray(
    fc.record({ serial: fc.nat(30).map((n) => `S${n}`), schoolId: fc.constantFrom(...SCHOOLS), status: fc.constantFrom(...DEVICE_STATUSES), holderKind: fc.constantFrom(...HOLDER_KINDS) }),
    { selector: (one) => one.serial, maxLength: 30 },
  );
  const someScans = fc.uniqueArray(fc.record({ serial: fc.nat(35).map((n) => `S${n}`), at: fc.constantFrom('elm', 'oak'), network: fc.boolean() }), { selector: (one) => one.serial, maxLength: 35 });
  const mine = new Set(['elm', 'oak']);

  /** Counts as the server makes them. */
  const countsOf = (devices: ReadonlyMap<string, Rested>, scans: readonly { serial: string; at: string; network: boolean }[]): Counted[] =>
    scans.map(({ serial, at, network }) => {
      const one = devices.get(serial);
      return one === undefined
        ? { serial: '', schoolId: at, outcome: 'unknown', how: 'scanned' }
        : { serial, schoolId: at, outcome: outcomeAt(one, at).outcome, how: network && one.schoolId === at ? 'seen on the network' : 'scanned' };
    });

  it('adds up: each expected device is found, elsewhere or missing, and each count stands somewhere', () => {
    fc.assert(
      fc.property(someDevices, someDevices, someScans, (before, after, scans) => {
        const counts = countsOf(new Map(before.map((one) => [one.serial, one])), scans);
        const now = new Map(after.map((one) => [one.serial, one]));
        const { tally, missing } = outcomeOf(now, counts, mine);
        const sums = [...mine].map((school) => tally.of(school));
        for (const { expected, found, elsewhere, missing: gone } of sums) expect(found + elsewhere + gone).toBe(expected);
        expect(sums.reduce((sum, one) => sum + one.found + one.besides + one.unexpected + one.unknown, 0)).toBe(counts.length);
        expect(sums.reduce((sum, one) => sum + one.missing, 0)).toBe(missing.length);
        const seen = new Set(counts.map((one) => one.serial));
        for (const serial of missing) expect(seen.has(serial)).toBe(false);
        const written = missing.map((serial): Counted => ({ serial, schoolId: now.get(serial)?.schoolId ?? '', outcome: 'missing', how: 'not seen' }));
        const again = outcomeOf(now, [...counts, ...written], mine);
        expect(again.missing).toEqual([]);
        for (const school of mine) expect(again.tally.of(school)).toEqual(tally.of(school));
      }),
    );
  });

  it('taking a count out leaves what stood before it', () => {
    fc.assert(
      fc.property(someDevices, someScans, (rows, scans) => {
        const devices = new Map(rows.map((one) => [one.serial, one]));
        const tally = new Tally();
        const counts = countsOf(devices, scans);
        for (const by of [1, -1] as const) for (const count of counts) tallyCount(tally, count, devices.get(count.serial) ?? null, by);
        for (const school of tally.schools) expect(Object.values(tally.of(school)).every((figure) => figure === 0)).toBe(true);
      }),
    );
  });

  it('hears at its close what the inventory has come to know', () => {
    const devices = new Map([device({ serial: 'MOVED' }), device({ serial: 'TAGGED' }), device({ serial: 'TWICE' }), device({ serial: 'STAYS', schoolId: 'oak' })].map((one) => [one.serial, one]));
    const row = (countId: string, over: Partial<ClosingCount>): ClosingCount => ({ ...counted(), countId, code: countId, ...over });
    const counts = [
      row('1', { serial: 'MOVED', outcome: 'unexpected' }),
      row('2', { serial: '', outcome: 'unknown', code: 'NEW-1' }),
      row('3', { serial: '', outcome: 'unknown', code: 'NEW-2' }),
      row('4', { serial: 'TWICE' }),
      row('5', { serial: 'STAYS', outcome: 'unexpected' }),
      row('6', { serial: '', outcome: 'unknown', code: 'NEW-1 again' }),
    ];
    const names: Record<string, string> = { 'NEW-1': 'TAGGED', 'NEW-2': 'TWICE', 'NEW-1 again': 'TAGGED' };
    expect(restamped(counts, devices, (code) => names[code] ?? null)).toEqual([
      { countId: '1', serial: 'MOVED', outcome: 'found' },
      { countId: '2', serial: 'TAGGED', outcome: 'found' },
    ]);
  });
});
