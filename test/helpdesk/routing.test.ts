/** These tests find who takes a ticket: by the rules with plain values, and through the shipped bundle. */
import fc from 'fast-check';
import type { SchoolCalendar } from '../../src/base/schoolhours';
import { newRow } from '../../src/base/table';
import { type Route, routes } from '../../src/helpdesk/routes-sheet';
import { type RoutingTerms, isByContact, nextTier, passOn, routed, router } from '../../src/helpdesk/rules/routing';
import { TIERS, type Ticket, tickets } from '../../src/helpdesk/sheet';
import { type School, schools } from '../../src/people/sheet';
import { CATEGORY_KEYS } from '../../src/words/vocabulary';
import { HOUR_MS, MINUTE_MS, Stage } from '../path/stage';
import { walk } from '../path/walk';

const calendar: SchoolCalendar = { zone: { name: 'UTC', offsetMinutes: () => 0 }, week: { 1: { opens: 480, closes: 960 } }, closures: new Set() };
const MONDAY_NOON = Date.parse('2026-10-05T12:00:00Z');

const school = (schoolId: string, over: Partial<School> = {}): School => newRow(schools, { schoolId, name: `School ${schoolId}`, active: true, ...over });
const lincoln = school('s1', { contactEmail: 'contact@x.example', technicianEmail: 'tech@x.example', area: 'North' });
const adams = school('s2', { area: 'North' });
const grant = school('s3');
const route = (over: Partial<Route>): Route => newRow(routes, { route: 'R1', tier: 'technician', ...over });
const NOBODY: RoutingTerms = { calendar, routes: [], schools: [lincoln, adams, grant], teamSchools: new Set(), district: ['d1@x.example', 'd2@x.example'], load: new Map() };
const ticket = (over: Partial<Ticket> = {}): Ticket => newRow(tickets, { ticket: 'MT-1', state: 'new', category: 'screen', language: 'es', schoolId: 's1', openedAt: MONDAY_NOON, contact: 'family@x.example', ...over });
const goes = (one: Ticket, terms: Partial<RoutingTerms> = {}) => router({ ...NOBODY, ...terms })(one);

describe('without any rule, a ticket goes', () => {
  it.each([
    ['to the technology team, where the school has one and the steps are harmless', {}, { teamSchools: new Set(['s1']) }, ['technology team', '', 'technology team']],
    ['never to students where it is about an account', { category: 'sign-in' }, { teamSchools: new Set(['s1']) }, ['school contact', 'contact@x.example', 'contact of the school']],
    ['never to students where it is about what is lost', { category: 'lost' }, { teamSchools: new Set(['s1']) }, ['school contact', 'contact@x.example', 'contact of the school']],
    ['never to students where somebody has to look first', { triage: 'no device' }, { teamSchools: new Set(['s1']) }, ['school contact', 'contact@x.example', 'contact of the school']],
    ['to the school contact', {}, {}, ['school contact', 'contact@x.example', 'contact of the school']],
    ['to the technician, where it is the contact who asks with an account', { contact: 'Contact@x.example', verified: true }, { teamSchools: new Set(['s1']) }, ['technician', 'tech@x.example', 'technician of the school']],
    ['to the technician, where the contact filed it', { filedBy: 'contact@x.example' }, {}, ['technician', 'tech@x.example', 'technician of the school']],
    ["to the contact still, where somebody only typed the contact's address", { contact: 'contact@x.example', verified: false }, {}, ['school contact', 'contact@x.example', 'contact of the school']],
    ['to the technician of the area', { schoolId: 's2' }, {}, ['technician', 'tech@x.example', 'technician of the area']],
    ['to the district, where the school has nobody', { schoolId: 's3' }, {}, ['district', 'd1@x.example', 'district']],
    ['to the district, where nobody knows the school', { schoolId: '' }, {}, ['district', 'd1@x.example', 'district']],
    ['to nobody in the end, which is said', { schoolId: '' }, { district: [] }, ['district', '', 'district: nobody']],
  ] as const)('%s', (_where, over, terms, [tier, assignee, why]) => expect(goes(ticket(over), terms)).toEqual({ tier, assignee, routed: why }));
});

describe('a rule', () => {
  const who = ['maria@x.example'];
  it.each([
    ['by school name', { where: 'school s1' }, {}, true],
    ['by school id', { where: 's1' }, {}, true],
    ['by area', { where: 'north' }, {}, true],
    ['of another school', { where: 's2' }, {}, false],
    ['of a school, for a ticket without one', { where: 's1' }, { schoolId: '' }, false],
    ['by category', { category: 'Screen' }, {}, true],
    ['of another category', { category: 'sound' }, {}, false],
    ['by language code', { language: 'es' }, {}, true],
    ['by language name', { language: 'Spanish' }, {}, true],
    ['of another language', { language: 'vi' }, {}, false],
    ['of a language nobody knows', { language: 'Klingon' }, {}, false],
    ['for outside school hours, at noon', { hours: 'outside school hours' }, {}, false],
    ['for outside school hours, at night', { hours: 'outside school hours' }, { openedAt: MONDAY_NOON + 10 * HOUR_MS }, true],
    ['for outside school hours, on a Tuesday without school', { hours: 'outside school hours' }, { openedAt: MONDAY_NOON + 24 * HOUR_MS }, true],
  ] as const)('%s', (_what, over, about, holds) => {
    expect(goes(ticket(about), { routes: [route({ who, ...over })] }).routed).toBe(holds ? 'rule R1' : 'schoolId' in about ? 'district' : 'contact of the school');
  });

  it('that comes first holds', () => {
    const rules = [route({ route: 'A', category: 'sound' }), route({ route: 'B', who }), route({ route: 'C', who: ['other@x.example'] })];
    expect(goes(ticket(), { routes: rules })).toEqual({ tier: 'technician', assignee: 'maria@x.example', routed: 'rule B' });
  });

  it('that names nobody means whom the Schools table names for the tier', () => {
    expect(goes(ticket(), { routes: [route({})] })).toEqual({ tier: 'technician', assignee: 'tech@x.example', routed: 'rule R1' });
    expect(goes(ticket({ schoolId: 's3' }), { routes: [route({})] })).toEqual({ tier: 'technician', assignee: '', routed: 'rule R1: nobody' });
  });

  it('for a nearer tier does not hold for the school contact', () => {
    const asked = ticket({ contact: 'contact@x.example', verified: true });
    expect(isByContact(asked, NOBODY)).toBe(true);
    expect(goes(asked, { routes: [route({ tier: 'school contact', who })] })).toMatchObject({ tier: 'technician', assignee: 'tech@x.example' });
  });
});

describe('who has least gets the next', () => {
  it('of several, counting those of the same commit', () => {
    const give = router({ ...NOBODY, load: new Map([['d1@x.example', 1]]) });
    const far = ticket({ schoolId: 's3' });
    expect([1, 2, 3, 4].map(() => give(far).assignee)).toEqual(['d2@x.example', 'd1@x.example', 'd2@x.example', 'd1@x.example']);
  });

  it('so that nobody ever has two more than another who could have had them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 60 }), (people, many) => {
        const district = Array.from({ length: people }, (_, at) => `d${at}@x.example`);
        const give = router({ ...NOBODY, district });
        const counts = new Map(district.map((one) => [one, 0]));
        for (let at = 0; at < many; at++) {
          const { assignee } = give(ticket({ schoolId: 's3' }));
          counts.set(assignee, (counts.get(assignee) ?? 0) + 1);
        }
        expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1);
        expect(counts.size).toBe(people);
      }),
    );
  });
});

it('whatever the rules, a ticket has a tier and a reason, students never get an account or a loss, and a solved one goes to nobody', () => {
  const text = fc.constantFrom('', 's1', 's2', 'North', 'screen', 'lost', 'es', 'nonsense');
  const someRoute = fc.record({ where: text, category: text, language: text, hours: fc.constantFrom('' as const, 'outside school hours' as const), tier: fc.constantFrom(...TIERS), who: fc.subarray(['a@x.example', 'b@x.example', 'no address']) });
  fc.assert(
    fc.property(fc.array(someRoute, { maxLength: 5 }), fc.constantFrom(...CATEGORY_KEYS), fc.constantFrom('', 's1', 's2', 's3', 's9'), (rules, category, schoolId) => {
      const given = goes(ticket({ category, schoolId }), { routes: rules.map((one, at) => route({ route: `R${at}`, ...one })), teamSchools: new Set(['s1', 's2', 's3']) });
      expect(TIERS).toContain(given.tier);
      expect(given.routed).not.toBe('');
      expect(given.assignee).not.toBe('no address');
      if (['sign-in', 'lost', 'other'].includes(category)) expect(given.tier).not.toBe('technology team');
      const solved = ticket({ state: 'resolved', category, schoolId });
      expect(routed(solved, () => given)).toBe(solved);
    }),
  );
});

describe('passing on', () => {
  it('clears who has it, and routing finds another at that tier', () => {
    const passed = passOn(ticket({ tier: 'school contact', assignee: 'contact@x.example', routed: 'contact of the school' }), 'technician', 'contact@x.example');
    expect(passed).toEqual({ ok: true, value: { state: 'open', tier: 'technician', assignee: '', routed: '' } });
    expect(goes({ ...ticket(), ...(passed.ok ? passed.value : {}) })).toEqual({ tier: 'technician', assignee: 'tech@x.example', routed: 'technician of the school' });
  });

  it('to a vendor leaves it with whoever asks after it', () => {
    const passed = passOn(ticket({ state: 'open' }), 'vendor', 'me@x.example');
    expect(passed).toEqual({ ok: true, value: { tier: 'vendor', assignee: 'me@x.example', routed: '' } });
    expect(goes({ ...ticket(), ...(passed.ok ? passed.value : {}) })).toEqual({ tier: 'vendor', assignee: 'me@x.example', routed: 'taken' });
  });

  it('to students is refused for what they must not see', () => {
    expect(passOn(ticket({ category: 'lost' }), 'technology team', 'me')).toMatchObject({ ok: false, code: 'ticket-not-for-team' });
    expect(passOn(ticket({ triage: 'no device' }), 'technology team', 'me')).toMatchObject({ ok: false, code: 'ticket-not-for-team' });
    expect(passOn(ticket(), 'technology team', 'me')).toMatchObject({ ok: true });
  });

  it('is refused for what is over', () => expect(passOn(ticket({ state: 'closed' }), 'district', 'me')).toMatchObject({ ok: false, code: 'ticket-closed' }));

  it('goes up to the next tier that has somebody', () => {
    expect(nextTier('technology team', ticket(), NOBODY)).toBe('school contact');
    expect(nextTier('technology team', ticket({ schoolId: 's2' }), NOBODY)).toBe('technician');
    expect(nextTier('technician', ticket(), NOBODY)).toBe('district');
    expect(nextTier('district', ticket(), NOBODY)).toBe('district');
  });
});

describe('through the bundle', () => {
  let stage: Stage;
  beforeAll(() => {
    stage = Stage.ready();
    const id = stage.district.cast.child.school.sourcedId;
    const hands = stage.hands('staff');
    hands.type(stage.cellOf('staff', 'Schools', id, 'Technology contact'), 'contact@jeffersonvalley.example');
    hands.type(stage.cellOf('staff', 'Schools', id, 'Technician'), 'tech@jeffersonvalley.example');
    stage.mark();
  });
  beforeEach(() => stage.rewind());

  const sent = (over = {}): void => {
    stage.send(over);
    stage.pass(2 * MINUTE_MS);
  };

  it('a filed ticket has its person at once, in the commit that files it', () => {
    sent();
    expect(stage.tickets()).toMatchObject([{ Tier: 'school contact', 'Assigned to': 'contact@jeffersonvalley.example', Routed: 'contact of the school' }]);
    expect(stage.history('Tickets').map((line) => line['Kind'])).toEqual(['added']);
    expect(stage.complaints()).toEqual([]);
  });

  it("goes by the district's own rules, which may be typed at any time", () => {
    const hands = stage.hands('programme');
    ['R1', '', 'screen', 'Spanish', '', 'technician', 'maria@jeffersonvalley.example, jo@jeffersonvalley.example'].forEach((text, at) => hands.type(`Routing!${String.fromCharCode(65 + at)}2`, text));
    stage.jump(6 * MINUTE_MS);
    sent();
    sent({ email: 'otra@casa.example', studentName: 'Alguien', studentNumber: '', device: '' });
    expect(stage.tickets().map((row) => [row['Tier'], row['Assigned to'], row['Routed']])).toEqual([
      ['technician', 'maria@jeffersonvalley.example', 'rule R1'],
      ['technician', 'jo@jeffersonvalley.example', 'rule R1'],
    ]);
  });

  it('one that was passed on by hand finds its person within a tick, and then there is nothing more to do', () => {
    sent();
    const hands = stage.hands('staff');
    const type = (header: string, text: string): void => hands.type(stage.cellOf('staff', 'Tickets', 'MT-1001', header), text);
    for (const [header, text] of [['Tier', 'technician'], ['Assigned to', ''], ['Routed', '']] as const) type(header, text);
    stage.inSidebar('tickets.note', { click: stage.click(), ticket: 'MT-1001', text: 'passed on' });
    stage.fire('tick_');
    expect(stage.tickets()).toMatchObject([{ Tier: 'technician', 'Assigned to': 'tech@jeffersonvalley.example', Routed: 'technician of the school' }]);
    stage.fire('tick_');
    const lines = stage.history().length;
    stage.fire('tick_');
    expect(stage.history()).toHaveLength(lines);
    expect(stage.complaints()).toEqual([]);
  });

  it('a rule that names nobody known, and tickets that nobody has, are told at the desk until they are put right', () => {
    const hands = stage.hands('programme');
    ['R1', 'Nowhere', 'scren', '', '', 'technician', 'stranger@else.example'].forEach((text, at) => hands.type(`Routing!${String.fromCharCode(65 + at)}2`, text));
    const id = stage.district.cast.child.school.sourcedId;
    for (const header of ['Technology contact', 'Technician']) stage.hands('staff').type(stage.cellOf('staff', 'Schools', id, header), '');
    stage.jump(6 * MINUTE_MS);
    sent();
    expect(stage.tickets()).toMatchObject([{ Tier: 'district', 'Assigned to': '', Routed: 'district: nobody' }]);
    stage.runJob('crew');
    const told = () => stage.troubles().filter((row) => String(row['Trouble']).startsWith('routing')).map((row) => [row['Trouble'], row['Settled']]);
    expect(told()).toEqual([['routing rule R1', ''], ['routing nobody', '']]);
    expect(stage.troubles().map((row) => row['What']).join()).toMatch(/"Nowhere".*"scren".*stranger@else.example/);
    stage.runJob('crew');
    expect(told()).toHaveLength(2);
    ['', 'screen'].forEach((text, at) => hands.type(`Routing!${String.fromCharCode(66 + at)}2`, text));
    hands.type('Routing!G2', 'maria@jeffersonvalley.example');
    const row = stage.rows('programme', 'Settings').findIndex((one) => one['Setting'] === 'district technicians');
    hands.type(`Settings!B${row + 2}`, 'maria@jeffersonvalley.example');
    stage.jump(6 * MINUTE_MS);
    stage.runJob('crew');
    expect(told()).toEqual([['routing rule R1', 'yes'], ['routing nobody', '']]);
    stage.fire('tick_');
    expect(stage.tickets()).toMatchObject([{ Tier: 'technician', 'Assigned to': 'maria@jeffersonvalley.example', Routed: 'rule R1' }]);
    stage.runJob('crew');
    expect(told()).toEqual([['routing rule R1', 'yes'], ['routing nobody', 'yes']]);
  });

  it('a routing that was cut off anywhere is done once', () => {
    sent();
    stage.hands('staff').type(stage.cellOf('staff', 'Tickets', 'MT-1001', 'Assigned to'), '');
    stage.hands('staff').type(stage.cellOf('staff', 'Tickets', 'MT-1001', 'Routed'), '');
    // As passing on does, this commits; what is typed alone is noticed with the next commit.
    stage.inSidebar('tickets.note', { click: stage.click(), ticket: 'MT-1001', text: 'passed on' });
    stage.mark();
    const before = stage.history('Tickets').length;
    const faults = walk({
      begin: () => stage.rewind(),
      matches: ({ spec }) => spec.functionName === 'rpc',
      act: () => void stage.deskSays('desk.run', { job: 'routing' }, stage.owner),
      sample: 8,
      then() {
        stage.later();
        // What hands cleared is found at night or at the desk: no commit tells of it.
        stage.runJob('routing');
      },
      check() {
        expect(stage.tickets()).toMatchObject([{ Tier: 'school contact', 'Assigned to': 'contact@jeffersonvalley.example' }]);
        expect(stage.history('Tickets').slice(before).filter((line) => line['Through'] === 'helpdesk.routing')).toHaveLength(1);
      },
    });
    expect(faults).toBeGreaterThan(8);
  });
});
