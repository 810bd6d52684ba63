/** These tests read console records of every shape into rows, and follow listings in which anything may come next. */
import fc from 'fast-check';
import { type ConsoleDevice } from '../../src/base/ports';
import { newRow } from '../../src/base/table';
import type { Zone } from '../../src/base/time';
import { basicFields, basicPartOf, basicPrint, changeOf, contactOf, fromConsole, mayTakeOver, renewedPrint, rowOf, tagAfter } from '../../src/devices/rules/console';
import { FIRST_PLACE, type Listed, judgeAbsence, passedUnseen, readPage, standing } from '../../src/devices/rules/listing';
import { schoolFinder } from '../../src/devices/rules/schools';
import { devices } from '../../src/devices/sheet';
import { schools } from '../../src/people/sheet';

const ZONE: Zone = { name: 'America/New_York', offsetMinutes: () => -240 };
const device = (fields: Record<string, unknown> = {}): ConsoleDevice => ({ deviceId: 'id-1', serialNumber: '5cd1', status: 'ACTIVE', ...fields });
const read = (fields: Record<string, unknown> = {}) => fromConsole(device(fields), () => '', ZONE);

describe('a record of the console', () => {
  it.each([
    [{ lastSync: '2026-10-06T02:30:00.000Z' }, '2026-10-05'],
    [{ lastSync: '2026-10-06' }, '2026-10-06'],
    [{ lastSync: String(Date.parse('2026-10-06T14:00:00Z')) }, '2026-10-06'],
    [{ lastSync: '1970-01-01T00:00:00.000Z' }, null],
    [{ lastSync: 'soon' }, null],
    [{}, null],
  ])('tells the day of last contact in the district (%j)', (fields, day) => {
    expect(read(fields).lastContact).toBe(day);
  });

  it.each([
    [{ autoUpdateThrough: '2031-06-01' }, '2031-06-01'],
    [{ autoUpdateThrough: '2031-06-01T00:00:00.000Z', autoUpdateExpiration: '1' }, '2031-06-01'],
    [{ autoUpdateExpiration: String(Date.parse('2029-06-01T00:00:00Z')) }, '2029-06-01'],
    [{ autoUpdateThrough: 'June 2031' }, null],
    [{ autoUpdateThrough: '2031-06', autoUpdateExpiration: 'never' }, null],
    [{ autoUpdateExpiration: '99999999999999999999' }, null],
    [{ supportEndDate: '2031-06-01T00:00:00Z' }, null],
  ])('tells the end of updates, and never guesses it (%j)', (fields, day) => {
    expect(read(fields).updatesUntil).toBe(day);
  });

  it('keeps a status that nobody has heard of, and is not moved by a field that nobody knows', () => {
    expect(read({ status: 'ON_ITS_WAY_TO_MARS' }).consoleStatus).toBe('ON_ITS_WAY_TO_MARS');
    expect(read({ newField: { deep: [1] } })).toEqual(read());
    expect(read({ notes: 17, annotatedAssetId: null, model: ['x'] })).toEqual(read());
  });

  it('has another fingerprint whenever anything that is written differs, and only then', () => {
    const changes: readonly Record<string, unknown>[] = [
      { annotatedAssetId: 'A' }, { status: 'DISABLED' }, { annotatedUser: 'u@x.example' }, { annotatedLocation: 'L' }, { notes: 'n' }, { lastSync: '2026-10-05T12:00:00Z' },
      { model: 'm' }, { osVersion: '1' }, { orgUnitPath: '/A' }, { autoUpdateThrough: '2031-06-01' }, { deviceId: 'id-2' },
    ];
    const prints = [read(), ...changes.map((fields) => read(fields))].map((fields) => fields.fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
    expect(read({ lastSync: '2026-10-05T12:00:00Z' }).fingerprint).toBe(read({ lastSync: '2026-10-05T19:00:00Z' }).fingerprint);
    expect(fromConsole(device(), () => 'sch-1', ZONE).fingerprint).not.toBe(read().fingerprint);
  });

  it('told short has the first part of the same fingerprint, and renewing that leaves the rest to the night', () => {
    const full = read({ model: 'm', orgUnitPath: '/A', notes: 'n' });
    const later = basicFields(device({ notes: 'other' }), ZONE);
    expect(basicPartOf(full.fingerprint)).toBe(basicPrint(basicFields(device({ notes: 'n' }), ZONE)));
    const renewed = renewedPrint(later, full.fingerprint, true);
    expect(renewed).toBe(read({ model: 'm', orgUnitPath: '/A', notes: 'other' }).fingerprint);
    expect(renewedPrint(later, full.fingerprint, false)).not.toBe(renewed);
  });

  it('leaves what people typed where the console says nothing', () => {
    const row = newRow(devices, { serial: '5CD1', schoolId: 'typed', model: 'typed', updatesUntil: '2030-01-01', remark: 'ours', status: 'out', holder: 'Ana' });
    expect(changeOf(row, read())).not.toHaveProperty('schoolId');
    expect({ ...row, ...changeOf(row, read()) }).toMatchObject({ schoolId: 'typed', model: 'typed', updatesUntil: '2030-01-01', remark: 'ours', status: 'out', holder: 'Ana' });
    expect(changeOf(row, fromConsole(device({ model: 'said' }), () => 'sch-2', ZONE))).toMatchObject({ schoolId: 'sch-2', model: 'said' });
  });

  it('that is given up is no stock when it comes new', () => {
    expect(rowOf(read({ status: 'DEPROVISIONED', annotatedAssetId: ' 0042 ' }))).toMatchObject({ status: 'retired', assetTag: '0042' });
    expect(rowOf(read()).status).toBe('available');
  });
});

describe('the district’s own tag', () => {
  const row = (assetTag: string, consoleTag: string, previousTags: readonly string[] = []) => ({ assetTag, consoleTag, previousTags });
  it.each([
    [row('', ''), 'B', { assetTag: 'B' }],
    [row('A', 'A'), 'B', { assetTag: 'B', previousTags: ['A'] }],
    [row('a ', 'A', ['x']), 'B', { assetTag: 'B', previousTags: ['x', 'a'] }],
    [row('A', 'A', ['A']), 'B', { assetTag: 'B' }],
    [row('A', 'C'), 'B', {}],
    [row('A', ''), 'B', {}],
    [row('A', 'A'), '', {}],
    [row('A', 'X'), 'a', {}],
    [row('A, 1', 'A, 1'), 'B', { assetTag: 'B', previousTags: ['A 1'] }],
  ])('%j, when the console says %s', (before, says, after) => {
    expect(tagAfter(before, says)).toEqual(after);
  });
});

describe('the school of a unit', () => {
  const school = (schoolId: string, name: string, orgUnit = '', active = true) => newRow(schools, { schoolId, name, orgUnit, active });
  const all = [
    school('1', 'Juniper', '/Students/Juniper'), school('2', 'Cedar', 'students/juniper/Annex/'), school('3', 'Oak'), school('4', 'Elm'), school('5', 'elm'),
    school('6', 'Fir', '/Shared'), school('7', 'Pine', '/shared/'), school('8', 'Old Oak Site', '/Students/Ash', false), school('9', 'Ash', '/Students/Ash'),
  ];
  it.each([
    ['/Students/Juniper', '1'], ['/students/JUNIPER/Grade 5', '1'], ['/Students/Juniper/Annex/Room 2', '2'], ['/Students/Juniper West', ''],
    ['/Loaners/Oak/Cart', '3'], ['/Loaners/Elm', ''], ['/Shared/Cart', ''], ['/Students/Ash', '9'], ['/', ''], ['', ''],
  ])('%s is %s', (unit, id) => {
    const find = schoolFinder(all);
    expect([find(unit), find(unit)]).toEqual([id, id]);
  });
});

describe('two records of one serial number', () => {
  const old = device({ deviceId: 'old', status: 'DEPROVISIONED', lastSync: '2026-10-05T12:00:00Z' });
  const now = device({ deviceId: 'now', lastSync: '2024-10-05T12:00:00Z' });
  it('are one device: that which is not given up, then the one in contact last, in whatever order they come', () => {
    expect(standing(old, now)).toBe(now);
    expect(standing(now, old)).toBe(now);
    const later = device({ deviceId: 'a', lastSync: '2026-10-05T12:00:00Z' });
    expect(standing(now, later)).toBe(later);
    expect(standing(device({ deviceId: 'a' }), device({ deviceId: 'b' })).deviceId).toBe('b');
    expect(standing(device({ deviceId: 'b' }), device({ deviceId: 'a' })).deviceId).toBe('b');
  });

  it('are found though a page ends between them', () => {
    const first = readPage(FIRST_PLACE, [device({ deviceId: 'x', serialNumber: '5CC' }), old]);
    const second = readPage(first.place, [now, device({ deviceId: 'y', serialNumber: '5CE' })]);
    expect(first.listed.map((one) => one.serial)).toEqual(['5CC']);
    expect(second.listed).toMatchObject([{ serial: '5CD1', records: 2, stands: { deviceId: 'now' } }]);
  });

  it('let no record that is given up take over a row by itself', () => {
    const row = newRow(devices, { serial: '5CD1', deviceId: 'now', inConsole: true, consoleStatus: 'ACTIVE', lastContact: '2026-10-01' });
    expect(mayTakeOver(row, basicFields(old, ZONE))).toBe(false);
    expect(mayTakeOver(row, basicFields(device({ deviceId: 'b', lastSync: '2026-09-01T00:00:00Z' }), ZONE))).toBe(false);
    expect(mayTakeOver(row, basicFields(device({ deviceId: 'b', lastSync: '2026-10-03T00:00:00Z' }), ZONE))).toBe(true);
    expect(mayTakeOver({ ...row, inConsole: false }, basicFields(old, ZONE))).toBe(true);
  });
});

describe('a listing by serial number', () => {
  const ids = fc.array(fc.stringMatching(/^[0-9A-Za-z]{1,4}$/), { minLength: 1, maxLength: 40 });

  it('is read whole whatever the pages are, each serial number once and with all its records', () => {
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 7 }), (serials, size) => {
        const sorted = serials.map((serialNumber, at) => device({ serialNumber, deviceId: `id-${at}` })).sort((a, b) => (String(a['serialNumber']).toUpperCase() < String(b['serialNumber']).toUpperCase() ? -1 : 1));
        let place = FIRST_PLACE;
        const listed: Listed[] = [];
        for (let at = 0; at < sorted.length; at += size) {
          // Somebody enrols a device above: the last of the page before comes again.
          const read = readPage(place, sorted.slice(Math.max(0, at - 1), at + size));
          expect(read.contradicts).toBe(false);
          listed.push(...read.listed);
          place = JSON.parse(JSON.stringify(read.place)) as typeof place;
        }
        if (place.held !== null) listed.push(place.held);
        const counts = new Map<string, number>();
        for (const serial of serials) counts.set(serial.toUpperCase(), (counts.get(serial.toUpperCase()) ?? 0) + 1);
        expect(listed.map(({ serial, records }) => [serial, records])).toEqual([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
      }),
    );
  });

  it('in another order than ours says so and loses nothing', () => {
    const page = ['A10', 'A9', 'B', ''].map((serialNumber, at) => device({ serialNumber, deviceId: `id-${at}` }));
    const read = readPage(FIRST_PLACE, [page[1], page[0], page[2], page[3]] as ConsoleDevice[]);
    expect(read).toMatchObject({ contradicts: true, nameless: ['id-3'], records: 4, listed: [{ serial: 'A10', astray: true }, { serial: 'A9' }], place: { held: { serial: 'B' } } });
  });

  it('tells what it passed without showing it, and nothing beyond', () => {
    const known = ['A', 'B', 'C', 'D', 'E'];
    expect(passedUnseen(known, 'A', 'D', new Set(['C']))).toEqual(['B', 'D']);
    expect(passedUnseen(known, 'C', null, new Set(['D']))).toEqual(['E']);
  });

  it.each([
    [{ known: 6_152, seen: 402, missing: 5_750, behindLast: 5_750 }, 'ended early'],
    [{ known: 6_152, seen: 3_000, missing: 3_152, behindLast: 10 }, 'too many'],
    [{ known: 100, seen: 95, missing: 5, behindLast: 5 }, 'look'],
    [{ known: 100, seen: 94, missing: 6, behindLast: 0 }, 'too many'],
    [{ known: 1_000, seen: 980, missing: 20, behindLast: 0 }, 'look'],
    [{ known: 1_000, seen: 1_000, missing: 0, behindLast: 0 }, 'none'],
    [{ known: 1_000, seen: 999, missing: 1, behindLast: 0, contradicted: true }, 'order'],
    [{ known: 100, seen: 60, missing: 40, behindLast: 40, alarmPercent: 40 }, 'look'],
  ])('%j is judged: %s', (absence, verdict) => {
    expect(judgeAbsence({ contradicted: false, alarmPercent: 2, ...absence })).toBe(verdict);
  });

  it('knows contacts in milliseconds, null where there was none', () => {
    expect([contactOf(device({ lastSync: '2026-10-06T00:00:00Z' })), contactOf(device()), contactOf(device({ lastSync: null }))]).toEqual([Date.UTC(2026, 9, 6), null, null]);
  });
});
