/** This file tests what the dashboard counts, with plain values: who has a device, what falls due when, and which days are kept. */
import fc from 'fast-check';
import { newRow } from '../../src/base/table';
import { addDays } from '../../src/base/time';
import { DEVICE_STATUSES, EXCEPTION_KINDS, devices, type Device } from '../../src/devices/sheet';
import { people, schools, type Person } from '../../src/people/sheet';
import { SMALL_GROUP, coverageOf, gradeOf, gradeRows, percentOf, schoolRows } from '../../src/dashboard/rules/coverage';
import { DAYS_KEPT, countExceptions, daysWith } from '../../src/dashboard/rules/days';
import { commonest } from '../../src/dashboard/rules/facts';
import { type Facts, figuresOf } from '../../src/dashboard/rules/figures';
import { holdings, planHolds } from '../../src/dashboard/rules/holds';
import { placeKey, planPlaces } from '../../src/dashboard/rules/places';
import { silenceOf, yearLines } from '../../src/dashboard/rules/support';
import { GRADES, PLACES, SILENCES, THEMES, endOfUpdates, exceptionsByDay } from '../../src/dashboard/sheet';

const TODAY = '2026-10-06';
const device = (values: Partial<Device>): Device => newRow(devices, { serial: 'S1', kind: 'Chromebook', inConsole: true, ...values });
const student = (personId: string, values: Partial<Person> = {}): Person => newRow(people, { personId, role: 'student', active: true, grade: '05', schoolIds: ['a'], ...values });
const heldBy = (personId: string, values: Partial<Device> = {}): Device => device({ serial: `S-${personId}`, assetTag: `T-${personId}`, holderKind: 'person', holderId: personId, status: 'out', ...values });
const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const facts = (values: Partial<Facts>): Facts => ({ devices: [], people: [], schools: [], exceptions: [], today: TODAY, replacementCost: 300, ...values });

describe('coverage', () => {
  it('counts active students once in the district and at each of their schools', () => {
    const pupils = [...many(9, (at) => student(`s${at}`)), student('both', { schoolIds: ['a', 'b', 'a'] }), student('gone', { active: false }), student('nowhere', { schoolIds: [] }), student('t', { role: 'teacher' })];
    const coverage = coverageOf(pupils, [heldBy('both'), heldBy('s1'), heldBy('gone'), heldBy('t')]);
    expect(coverage.district).toEqual({ students: 11, held: 2 });
    expect(Object.fromEntries(coverage.bySchool)).toEqual({ a: { students: 10, held: 2 }, b: { students: 1, held: 1 }, '': { students: 1, held: 0 } });
  });

  it.each<[string, Partial<Device>]>([
    ['a charger', { kind: 'charger' }],
    ['a hotspot', { kind: 'hotspot' }],
    ['a device that a place of the same name has', { holderKind: 'place' }],
  ])('does not count %s', (_what, values) => {
    expect(coverageOf([student('s1')], [heldBy('s1', values)]).district.held).toBe(0);
  });

  it('rounds down, so that a hundred means everybody', () => {
    expect([percentOf({ students: 1_000, held: 999 }), percentOf({ students: 1_000, held: 1_000 }), percentOf({ students: 30, held: 0 })]).toEqual([99, 100, 0]);
  });

  it('says nothing of a group that is too small to hide in, in any column', () => {
    const pupils = [...many(SMALL_GROUP - 1, (at) => student(`x${at}`, { schoolIds: ['tiny'], grade: '01' })), ...many(20, (at) => student(`s${at}`))];
    const [big, tiny] = schoolRows(coverageOf(pupils, [heldBy('x1'), heldBy('s1')]), [], [newRow(schools, { schoolId: 'tiny', name: 'Tiny School' })], TODAY, 300);
    expect(big).toMatchObject({ school: 'a', students: 20, held: 1, without: 19, percent: 5, grade5: '5 %', grade1: '' });
    expect(tiny).toMatchObject({ school: 'Tiny School (under 10)', students: null, held: null, without: null, percent: null, grade1: 'under 10' });
    expect(gradeRows(coverageOf(pupils, []))).toMatchObject([{ grade: '1 (under 10)', percent: null }, { grade: '5', percent: 0 }]);
  });

  it('puts the schools where most are without first, and those without students last', () => {
    const pupils = [...many(10, (at) => student(`a${at}`)), ...many(10, (at) => student(`b${at}`, { schoolIds: ['b'] })), student('few', { schoolIds: ['few'] })];
    const fleet = [...many(9, (at) => heldBy(`a${at}`)), device({ serial: 'D', schoolId: 'depot' })];
    const rows = schoolRows(coverageOf(pupils, fleet), fleet, [], TODAY, 300);
    expect(rows.map((row) => row.school)).toEqual(['b', 'a', 'few (under 10)', 'No school', 'depot']);
    expect(figuresOf(facts({ people: pupils, devices: fleet })).schoolsWithStudents).toBe(3);
  });

  it('has a place for every school of the largest district, and one line for all beyond', () => {
    const pupils = many(PLACES.schools + 30, (at) => many(10, (one) => student(`s${at}-${one}`, { schoolIds: [`school ${String(at).padStart(3, '0')}`] }))).flat();
    const rows = schoolRows(coverageOf(pupils, []), [], [], TODAY, 300);
    expect(rows).toHaveLength(PLACES.schools);
    expect(rows[PLACES.schools - 1]).toMatchObject({ school: '31 other schools', students: 310, percent: 0 });
  });

  it.each([['KG', 'K'], ['K', 'K'], ['00', 'K'], ['TK', 'K'], ['PK', 'PK'], ['PR', 'PK'], ['03', '3'], ['12', '12'], ['Grade 7', '7'], ['13', 'other'], ['UG', 'other'], ['', 'other'], ['1e1', 'other'], [' 9 ', '9']])('reads the grade %p as %s', (word, grade) => {
    expect(gradeOf(word)).toBe(grade);
  });
});

describe('what falls due', () => {
  it('stands under its year, what is past, later and not known apart, at its own cost or the district’s', () => {
    const fleet = [
      device({ updatesUntil: '2026-10-05' }),
      device({ updatesUntil: TODAY, cost: 410 }),
      device({ updatesUntil: '2026-12-31' }),
      device({ updatesUntil: '2035-06-30', cost: 0 }),
      device({ updatesUntil: '2036-01-01' }),
      device({ updatesUntil: null }),
      device({ updatesUntil: '2026-12-31', status: 'retired' }),
      device({ updatesUntil: '2026-12-31', kind: 'tablet' }),
    ];
    const lines = yearLines(fleet, TODAY, 300);
    expect(lines).toHaveLength(PLACES.years);
    expect(lines.filter((line) => line.devices > 0)).toEqual([
      { year: 'past', devices: 1, cost: 300 },
      { year: '2026', devices: 2, cost: 710 },
      { year: '2035', devices: 1, cost: 300 },
      { year: 'after 2035', devices: 1, cost: 300 },
      { year: 'not known', devices: 1, cost: null },
    ]);
  });

  it('is the more urgent the longer a device is silent', () => {
    const days = [0, 29, 30, 59, 60, 89, 90, 400].map((ago) => SILENCES.indexOf(silenceOf(addDays(TODAY, -ago), TODAY)));
    expect(days).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    expect(silenceOf(null, TODAY)).toBe('never seen');
  });

  it('counts every device once', () => {
    const anyDay = fc.option(fc.integer({ min: -4_000, max: 6_000 }).map((days) => addDays(TODAY, days)), { nil: null });
    const anyDevice = fc.record({ status: fc.constantFrom(...DEVICE_STATUSES), updatesUntil: anyDay, lastContact: anyDay, cost: fc.option(fc.integer({ min: -5, max: 900 }), { nil: null }), inConsole: fc.boolean(), schoolId: fc.constantFrom('', 'a', 'b'), model: fc.constantFrom('', 'X', 'Y'), consoleStatus: fc.constantFrom('', 'ACTIVE', 'SOMETHING_NEW') });
    fc.assert(
      fc.property(fc.array(anyDevice.map((values) => device(values))), (fleet) => {
        const figures = figuresOf(facts({ devices: fleet }));
        const inUse = fleet.filter((one) => !['lost', 'stolen', 'retired'].includes(one.status)).length;
        const sum = (rows: readonly { readonly devices?: number | null }[]): number => rows.reduce((total, row) => total + (row.devices ?? 0), 0);
        expect(sum(figures.statuses)).toBe(fleet.length);
        expect([sum(figures.models), sum(figures.years), sum(figures.schools)]).toEqual([inUse, inUse, inUse]);
        expect(sum(figures.consoleStatuses)).toBe(fleet.length);
      }),
    );
  });

  it('keeps the commonest labels apart and adds the rest up', () => {
    expect(commonest(['a', 'b', 'b', 'c', 'd'], 3, (kinds) => `${kinds} others`)).toEqual([['b', 2], ['a', 1], ['2 others', 2]]);
    expect(commonest(['b', 'a'], 2, () => 'others')).toEqual([['a', 1], ['b', 1]]);
  });
});

describe('the days of exceptions', () => {
  const standing = (count: number, last: string) => many(count, (at) => newRow(exceptionsByDay, { place: placeKey(at), day: addDays(last, at - count + 1), open: at }));

  it('count what is open, each kind under one theme, and every kind by its own name', () => {
    const open = EXCEPTION_KINDS.map((kind) => ({ kind, state: 'open' as const }));
    const counts = countExceptions([...open, { kind: 'overdue', state: 'settled' }], TODAY);
    expect(counts.open).toBe(EXCEPTION_KINDS.length);
    expect(THEMES.reduce((sum, theme) => sum + (counts[theme] ?? 0), 0)).toBe(EXCEPTION_KINDS.length);
    expect(counts.byKind).toEqual(Object.fromEntries(EXCEPTION_KINDS.map((kind) => [kind, 1])));
  });

  it('are counted again without being doubled', () => {
    const days = daysWith(standing(3, TODAY), countExceptions([{ kind: 'overdue', state: 'open' }], TODAY));
    expect(days.map((one) => [one.day, one.open])).toEqual([['2026-10-04', 0], ['2026-10-05', 1], [TODAY, 1]]);
  });

  it('drop the oldest once a month, and never one of the last 400', () => {
    const full = standing(PLACES.days, addDays(TODAY, -1));
    const days = daysWith(full, countExceptions([], TODAY));
    expect(days).toHaveLength(DAYS_KEPT);
    expect(days[days.length - 1]?.day).toBe(TODAY);
    expect(daysWith(full.slice(1), countExceptions([], TODAY))).toHaveLength(PLACES.days);
  });
});

describe('places', () => {
  const line = (year: string) => ({ year, devices: 1, cost: 1 });

  it('hold any lines after any others, in order, with the rest empty', () => {
    const lines = fc.array(fc.string({ minLength: 1 }).map(line), { maxLength: 5 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const rows = [before, after].reduce(
          (standing, wanted) => {
            const plan = planPlaces(endOfUpdates, 5, standing, wanted);
            const changed = new Map(plan.change.map((one) => [one.key, one.values]));
            return [...standing.map((row) => ({ ...row, ...changed.get(row.place) })), ...plan.add];
          },
          planPlaces(endOfUpdates, 5, [], []).add,
        );
        expect(rows.map((row) => row.place)).toEqual(['001', '002', '003', '004', '005']);
        expect(rows.map((row) => row.year)).toEqual([...after.map((one) => one.year), ...many(5 - after.length, () => '')]);
        expect(planPlaces(endOfUpdates, 5, rows, after)).toEqual({ add: [], change: [], gone: [] });
      }),
    );
  });

  it('are as many as they are', () => {
    expect(() => planPlaces(endOfUpdates, 1, [], [line('a'), line('b')])).toThrow('End of updates has 1 places for 2 lines.');
  });
});

describe('what people hold', () => {
  it('is listed by tag, in order, by serial number where there is none, without commas that would part a tag', () => {
    const held = holdings([heldBy('p', { assetTag: 'B' }), heldBy('p', { assetTag: 'A, left' }), heldBy('q', { assetTag: '', serial: '5CD1' }), heldBy('r', { kind: 'charger' })]);
    expect(Object.fromEntries(held)).toEqual({ p: ['A left', 'B'], q: ['5CD1'] });
  });

  it('changes only where it is wrong, and is emptied where nothing is held any more', () => {
    const of = (personId: string, holds: readonly string[]) => ({ personId, holds });
    expect(planHolds([of('p', ['A']), of('q', ['B']), of('r', []), of('s', [])], new Map([['p', ['A']], ['r', ['C']]]))).toEqual([of('q', []), of('r', ['C'])]);
  });
});

describe('the figures above the charts', () => {
  const next = (values: Partial<Facts>, figure: string) => figuresOf(facts(values)).board.find((row) => row.figure === figure);

  it('say what to do where there is nothing yet', () => {
    expect(next({}, 'Students with a device')?.next).toContain('drop the roster files');
    expect(next({ people: [student('s')] }, 'Students with a device')?.next).toContain('nightly sync');
    expect(next({ people: [student('s')], devices: [device({})] }, 'Students with a device')?.next).toContain('check devices out');
    expect(next({ people: [student('s')], devices: [heldBy('s')] }, 'Students with a device')).toMatchObject({ value: '1 of 1', next: 'Every student has one.' });
    expect(next({}, 'Open exceptions')?.next).toBe('Everything adds up.');
  });

  it('name every grade that a chart may show once', () => {
    expect(new Set(GRADES).size).toBe(PLACES.grades);
  });
});
