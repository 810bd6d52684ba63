/** These tests hold the rules of coaching with plain values: what a session changes, what is counted, and what leaders are shown. */
import fc from 'fast-check';
import { addDays } from '../../src/base/time';
import { newRow } from '../../src/base/table';
import { caseload, nextThing, schoolYearOf, waited, withoutSession } from '../../src/coaching/rules/caseload';
import { coachOf, counted, mayCoach, stageAfter, stageWithout, tally } from '../../src/coaching/rules/cycle';
import { SMALL_GROUP, report } from '../../src/coaching/rules/report-view';
import { coachRows, sharersOf } from '../../src/coaching/rules/sharing';
import { SESSION_KINDS, STAGES, coaches, cycles, sessions, teachers } from '../../src/coaching/sheet';

const TODAY = '2026-10-07';
const cycle = (values: Partial<Parameters<typeof newRow<typeof cycles>>[1]> = {}) => newRow(cycles, { cycleId: 'C-1', teacherId: 't1', teacher: 'Ada', schoolId: 's1', startedOn: '2026-09-01', ...values });
const session = (values: Partial<Parameters<typeof newRow<typeof sessions>>[1]> = {}) => newRow(sessions, { sessionId: 'S-1', cycleId: 'C-1', teacherId: 't1', schoolId: 's1', day: TODAY, minutes: 30, ...values });
const teacher = (teacherId: string, values: Partial<Parameters<typeof newRow<typeof teachers>>[1]> = {}) => newRow(teachers, { teacherId, name: teacherId, email: `${teacherId}@x.example`, schoolIds: ['s1'], active: true, ...values });

const someSessions = fc.array(
  fc.record({ cycleId: fc.constantFrom('C-1', 'C-2', ''), minutes: fc.integer({ min: 1, max: 120 }), undone: fc.boolean(), back: fc.integer({ min: 0, max: 60 }), kind: fc.constantFrom(...SESSION_KINDS) }).map(({ back, ...one }) => session({ ...one, day: addDays(TODAY, -back) })),
);

describe('counts', () => {
  it('equal the sessions, whatever was logged and taken back', () => {
    fc.assert(
      fc.property(someSessions, (all) => {
        const kept = all.filter((one) => !one.undone);
        expect(tally(all)).toEqual({ sessions: kept.length, minutes: kept.reduce((sum, one) => sum + (one.minutes ?? 0), 0), lastOn: kept.map((one) => one.day).sort().at(-1) ?? null });
        const both = [counted(cycle(), all), counted(cycle({ cycleId: 'C-2' }), all), tally(all.filter((one) => one.cycleId === ''))];
        expect(both.reduce((sum, one) => sum + (one.sessions ?? 0), 0)).toBe(kept.length);
      }),
    );
  });

  it('of another cycle are never changed by a session', () => {
    fc.assert(
      fc.property(someSessions, fc.integer({ min: 1, max: 90 }), (all, minutes) => {
        const more = [...all, session({ cycleId: 'C-1', minutes })];
        expect(counted(cycle({ cycleId: 'C-2' }), more)).toEqual(counted(cycle({ cycleId: 'C-2' }), all));
      }),
    );
  });
});

it('stages go forward one at a time and stop before closing, and taking a session back undoes only what it did', () => {
  expect(STAGES.map(stageAfter)).toEqual(['inquire', 'plan', 'act', 'reflect', 'reflect', 'goal']);
  expect(stageWithout(cycle({ stage: 'plan' }), { stage: 'plan', stageBefore: 'inquire' })).toBe('inquire');
  expect(stageWithout(cycle({ stage: 'act' }), { stage: 'plan', stageBefore: 'inquire' })).toBe('act');
  expect(stageWithout(cycle({ stage: 'closed' }), { stage: 'reflect', stageBefore: 'act' })).toBe('closed');
});

describe('the caseload', () => {
  it('names whoever has waited longest first, and what to do next', () => {
    const open = [cycle({ cycleId: 'C-1', lastOn: '2026-10-05' }), cycle({ cycleId: 'C-2', lastOn: '2026-09-10' }), cycle({ cycleId: 'C-3', stage: 'closed' })];
    expect(caseload(open, TODAY).map((one) => one.cycleId)).toEqual(['C-2', 'C-1']);
    expect(waited(open[1] ?? cycle(), TODAY)).toBe(27);
    const never = [teacher('t9')];
    expect(nextThing({ requests: [], open, never }, TODAY)).toEqual({ do: 'meet', cycle: 'C-2' });
    expect(nextThing({ requests: [], open: open.slice(0, 1), never }, TODAY)).toEqual({ do: 'invite', teacher: 't9' });
    expect(nextThing({ requests: [], open: [], never: [] }, TODAY)).toEqual({ do: 'nothing' });
  });

  it('begins anew with the school year', () => {
    expect([schoolYearOf('2026-06-30'), schoolYearOf('2026-07-01'), schoolYearOf('2027-01-15')]).toEqual(['2025-07-01', '2026-07-01', '2026-07-01']);
    expect(withoutSession([teacher('a', { lastOn: '2026-06-01' }), teacher('b', { lastOn: '2026-09-01' }), teacher('c', { active: false })], TODAY).map((one) => one.teacherId)).toEqual(['a']);
  });
});

describe('who is a coach', () => {
  it('stands in Schools and Team, in any spelling of the address', () => {
    const rows = coachRows([{ schoolId: 's1', coachEmail: ' Ada@X.example', active: true }, { schoolId: 's2', coachEmail: 'ada@x.example', active: true }, { schoolId: 's3', coachEmail: 'bo@x.example', active: false }, { schoolId: 's4', coachEmail: 'nobody yet', active: true }], ['Lead@x.example']);
    expect(rows.map(({ email, lead, schoolIds }) => [email, lead, schoolIds])).toEqual([['lead@x.example', true, []], ['ada@x.example', false, ['s1', 's2']]]);
    expect(coachOf(rows, 'ADA@x.example').ok).toBe(true);
    expect(coachOf(rows, 'bo@x.example')).toMatchObject({ ok: false, code: 'coaching-closed' });
    expect([mayCoach(rows[1] ?? newRow(coaches, {}), ['s3', 's2']), mayCoach(rows[1] ?? newRow(coaches, {}), ['s3']), mayCoach(rows[0] ?? newRow(coaches, {}), ['s3'])]).toEqual([true, false, true]);
  });

  it('has the notes only while at a school of the teacher; a teacher who left has them no more', () => {
    const now = new Map([['ada@x.example', newRow(coaches, { email: 'ada@x.example', schoolIds: ['s1'] })]]);
    const of = (one: ReturnType<typeof teacher>, coach = 'ada@x.example') => sharersOf({ teacherId: one.teacherId, coach }, new Map([[one.teacherId, one]]), now);
    expect(of(teacher('t1'))).toEqual(['t1@x.example', 'ada@x.example']);
    expect(of(teacher('t1', { schoolIds: ['s2'] }))).toEqual(['t1@x.example']);
    expect(of(teacher('t1'), 'stranger@x.example')).toEqual(['t1@x.example']);
    expect(of(teacher('t1', { active: false }))).toEqual(['ada@x.example']);
    expect(sharersOf({ teacherId: 'nobody', coach: 'ada@x.example' }, new Map(), now)).toEqual([]);
  });
});

describe('the report', () => {
  const schools = [{ schoolId: 's1', name: 'One' }];
  const answered = { before1: 1, before2: 2, before3: 2, before4: 1, after1: 3, after2: 3, after3: 4, after4: 3 };
  const terms = { from: '2026-08-01', to: TODAY, schools };

  it('for leaders names nobody and hides what is under five', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), (count) => {
        const staff = Array.from({ length: 20 }, (_, at) => teacher(`teacher-${at}`));
        const some = staff.slice(0, count).map((one, at) => cycle({ cycleId: `C-${at}`, teacherId: one.teacherId, teacher: one.name, goal: 'leading', ...answered }));
        const held = some.map((one, at) => session({ sessionId: `S-${at}`, cycleId: one.cycleId, teacherId: one.teacherId }));
        const told = report({ cycles: some, sessions: held, teachers: staff }, { ...terms, forLeaders: true });
        expect(JSON.stringify(told)).not.toContain('teacher-');
        expect(told.answers === null).toBe(count < SMALL_GROUP);
        expect(told.goals).toEqual(count < SMALL_GROUP ? [] : [{ of: 'leading', count }]);
        expect(told.schools[0]?.coached).toBe(count < SMALL_GROUP ? null : count);
      }),
    );
  });

  it('hides a second school where one alone would be what is left of the total', () => {
    const staff = [...Array.from({ length: 8 }, (_, at) => teacher(`a${at}`)), ...Array.from({ length: 8 }, (_, at) => teacher(`b${at}`, { schoolIds: ['s2'] })), teacher('c', { schoolIds: ['s3'] })];
    const held = staff.map((one, at) => session({ sessionId: `S-${at}`, cycleId: '', teacherId: one.teacherId, schoolId: one.schoolIds[0] ?? '' }));
    const three = [...schools, { schoolId: 's2', name: 'Two' }, { schoolId: 's3', name: 'Three' }];
    const told = report({ cycles: [], sessions: held, teachers: staff }, { ...terms, schools: three, forLeaders: true });
    expect(told.schools.map((one) => [one.name, one.coached, one.sessions])).toEqual([['One', null, null], ['Two', 8, 8], ['Three', null, null]]);
    expect(told.coached).toBe(17);
  });

  it('for the coach tells who, and what changed', () => {
    const told = report({ cycles: [cycle(answered)], sessions: [session(), session({ sessionId: 'S-2', day: '2026-07-01' }), session({ sessionId: 'S-3', undone: true })], teachers: [teacher('t1'), teacher('t2')] }, { ...terms, forLeaders: false });
    expect(told).toMatchObject({ sessions: 1, minutes: 30, staff: 2, coached: 1, both: 1, teachers: [{ name: 'Ada', sessions: 1, before: 1.5, after: 3.3 }] });
    expect(told.answers?.[0]).toEqual({ before: [1, 0, 0, 0], after: [0, 0, 1, 0] });
    expect(told.weeks.at(-1)).toEqual({ week: '2026-10-05', minutes: 30 });
  });
});
