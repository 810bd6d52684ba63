/** This file tests whose address an account of the domain fills in: by rule with plain values, and at night through the bundle. */
import fc from 'fast-check';
import { ApiError } from '../../local/kernel/errors';
import { DIRECTORY_FAULTS } from '../../local/services/directory/trouble';
import type { DirectoryUser } from '../../src/base/ports';
import { newRow } from '../../src/base/table';
import { matchAccounts } from '../../src/people/rules/accounts';
import { type Person, people as peopleSheet } from '../../src/people/sheet';
import { rowsOf } from '../rows';
import { HOUR_MS, Stage } from '../path/stage';

const person = (values: Partial<Person>): Person => newRow(peopleSheet, { role: 'student', active: true, givenName: 'Ada', familyName: 'Quill', ...values });
const account = (email: string, values: Partial<DirectoryUser> = {}): DirectoryUser => ({ email, givenName: 'Ada', familyName: 'Quill', suspended: false, externalIds: [], ...values });
const ada = person({ personId: 'u1', studentNumber: '00123', username: 'aquill' });

describe('matchAccounts', () => {
  it.each<[string, readonly Person[], readonly DirectoryUser[], string | null]>([
    ['by the student number', [ada], [account('x@d.example', { externalIds: ['00123'] })], 'x@d.example'],
    ['by the person ID', [ada], [account('x@d.example', { externalIds: ['', 'U1'] })], 'x@d.example'],
    ['by the user name', [ada], [account('AQuill@d.example')], 'aquill@d.example'],
    ['by a user name that is an address', [person({ personId: 'u1', username: 'Ada@d.example' })], [account('ada@d.example')], 'ada@d.example'],
    ['by the id before the name', [ada], [account('aquill@d.example'), account('x@d.example', { externalIds: ['00123'] })], 'x@d.example'],
    ['never by the name alone', [person({ personId: 'u1' })], [account('ada.quill@d.example')], null],
    ['not by a number without its zeros', [ada], [account('x@d.example', { externalIds: ['123'] })], null],
    ['not from an account that is suspended', [ada], [account('aquill@d.example', { suspended: true })], null],
    ['not where somebody has the address already', [ada, person({ personId: 'u2', email: 'aquill@d.example' })], [account('aquill@d.example')], null],
    ['not where two people have the number', [ada, person({ personId: 'u2', studentNumber: '00123' })], [account('x@d.example', { externalIds: ['00123'] })], null],
    ['not where the account names two people', [ada, person({ personId: 'u2' })], [account('aquill@d.example', { externalIds: ['u1', 'u2'] })], null],
    ['not for a family', [{ ...ada, role: 'guardian' }], [account('aquill@d.example')], null],
    ['not for somebody who left', [{ ...ada, active: false }], [account('aquill@d.example')], null],
    ['never over an address that stands there', [{ ...ada, email: 'own@d.example' }], [account('aquill@d.example')], null],
  ])('%s', (_how, people, accounts, email) => {
    expect(matchAccounts(people, accounts).fill).toEqual(email === null ? [] : [{ personId: 'u1', email }]);
  });

  it('leaves somebody alone of whom two accounts could be, and counts it', () => {
    expect(matchAccounts([ada], [account('a@d.example', { externalIds: ['u1'] }), account('b@d.example', { externalIds: ['00123'] })])).toEqual({ fill: [], unsure: 1 });
  });

  it('gives nobody an address that somebody has, and nobody two', () => {
    const users = fc.array(fc.record({ email: fc.constantFrom('a@d.example', 'b@d.example', 'c@x.example'), givenName: fc.constant(''), familyName: fc.constant(''), suspended: fc.boolean(), externalIds: fc.subarray(['1', '2', 'p']) }), { maxLength: 5 });
    const some = rowsOf(peopleSheet, { minLength: 0, maxLength: 5 }).chain((rows) =>
      fc.tuple(...rows.map((row) => fc.record({ studentNumber: fc.constantFrom('', '1', '2'), username: fc.constantFrom('', 'a', 'b@d.example'), email: fc.constantFrom('', 'c@x.example') }).map((more): Person => ({ ...row, ...more })))),
    );
    fc.assert(
      fc.property(some, users, (people, accounts) => {
        const { fill } = matchAccounts(people, accounts);
        const standing = new Set(people.map((one) => one.email));
        expect(new Set(fill.map((one) => one.personId)).size).toBe(fill.length);
        for (const { personId, email } of fill) {
          expect(standing.has(email)).toBe(false);
          expect(people.find((one) => one.personId === personId)).toMatchObject({ active: true, email: '' });
        }
        const done = new Map(fill.map((one) => [one.personId, one.email]));
        expect(matchAccounts(people.map((one) => ({ ...one, email: done.get(one.personId) ?? one.email })), accounts).fill.filter((one) => done.has(one.personId))).toEqual([]);
      }),
    );
  });
});

describe('at night', () => {
  const stage = Stage.ready();
  const students = stage.district.people.students.slice(0, 12);
  const emailOf = (id: string) => stage.rows('staff', 'People').find((row) => row['Person ID'] === id)?.['E-mail'];
  /** Somebody empties the addresses of some people by hand. */
  const clear = (ids: readonly string[]): void => {
    const tab = stage.rows('staff', 'People');
    const letter = String.fromCharCode('A'.charCodeAt(0) + Object.keys(tab[0] ?? {}).indexOf('E-mail'));
    for (const id of ids) stage.hands('staff').type(`People!${letter}${tab.findIndex((row) => row['Person ID'] === id) + 2}`, '');
  };
  /** A roster in which these students have no address, as in systems that know no accounts. */
  const without = () =>
    stage.rosterWith('users.csv', (text) =>
      text
        .split('\r\n')
        .map((line) => students.reduce((row, student) => (row.startsWith(`${student.sourcedId},`) ? row.split(student.email).join('') : row), line))
        .join('\r\n'),
    );

  it('fills in what the roster lacks, once, and the next roster leaves it', () => {
    stage.pass(HOUR_MS);
    clear(students.map((student) => student.sourcedId));
    expect(students.map((student) => emailOf(student.sourcedId))).toEqual(students.map(() => ''));
    const job = stage.runJob('accounts');
    expect(job).toMatchObject({ trouble: '', progress: expect.stringMatching(/^12 addresses filled in/) as string });
    expect(students.map((student) => emailOf(student.sourcedId))).toEqual(students.map((student) => student.email));
    stage.dropRoster(without());
    stage.pass(HOUR_MS);
    expect(students.map((student) => emailOf(student.sourcedId))).toEqual(students.map((student) => student.email));
    const history = stage.history('People').length;
    expect(stage.runJob('accounts').progress).toMatch(/^0 addresses filled in/);
    expect(stage.history('People')).toHaveLength(history);
  });

  it('waits where the directory is busy, and says what Google said where it refuses', () => {
    const { directory } = stage.workspace;
    const [student] = students;
    clear([student?.sourcedId ?? '']);
    let refused = 0;
    directory.trouble = (call) => (call.method === 'directory.users.list' && refused++ === 0 ? DIRECTORY_FAULTS.tooManyRequests(call) : undefined);
    expect(stage.runJob('accounts')).toMatchObject({ trouble: '', progress: expect.stringMatching(/^1 address filled in/) as string });
    expect(refused).toBe(2);
    clear([student?.sourcedId ?? '']);
    const message = 'Not Authorized to access this resource/api';
    directory.trouble = (call) => ({ kind: 'refuse', error: new ApiError(call.method, { code: 403, message, errors: [{ domain: 'global', reason: 'forbidden', message }] }) });
    expect(stage.runJob('accounts').trouble).toMatch(/^The Admin console refused to list the accounts: .*Not Authorized/);
    directory.trouble = null;
    expect(emailOf(student?.sourcedId ?? '')).toBe('');
    expect(stage.runJob('accounts')).toMatchObject({ trouble: '', progress: expect.stringMatching(/^1 address filled in/) as string });
  });
});
