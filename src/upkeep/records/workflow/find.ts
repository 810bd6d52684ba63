/** This file finds the person whose records are asked for, and why they may not be erased yet. */
import { hashOf } from '../../../app/erased';
import type { ProgramContext } from '../../../app/context';
import { settings, team } from '../../../app/tables';
import { UserError } from '../../../base/codes';
import { accept } from '../../../base/verdict';
import { cycles } from '../../../coaching/sheet';
import { followers, tickets } from '../../../helpdesk/sheet';
import { teamMembers } from '../../../helpdesk/team/sheet';
import { loans } from '../../../loans/sheet';
import { type Person, people, schools } from '../../../people/sheet';
import type { PeopleFound, PersonFound } from '../../../ui/contracts/records';
import { type Subject, type SubjectKind, isTelling } from '../rules/subject';

const FOUND_AT_MOST = 20;
/** What is kept of a person until they are erased has to fit a property of 9 KB; longer lists are no family's, and their rows are found by the id too. */
const TICKETS_CHARS = 7_000;
const FAMILY_ROLES = ['guardian', 'parent', 'relative'];

const NOBODY: PeopleFound = { people: [], more: false };

const fold = (text: string): string => text.trim().toLowerCase();
const fullName = ({ givenName, familyName }: Pick<Person, 'givenName' | 'familyName'>): string => `${givenName} ${familyName}`.trim();

const PERSON_COLUMNS = ['personId', 'role', 'givenName', 'familyName', 'email', 'username', 'studentNumber', 'active'] as const;
type Known = Pick<Person, (typeof PERSON_COLUMNS)[number]>;

const wantedPeople = PERSON_COLUMNS.map((column) => ({ sheet: people, column }));

function isMeant(person: Known, words: readonly string[], typed: string): boolean {
  if ([person.personId, person.email, person.username, person.studentNumber].some((one) => one !== '' && fold(one) === typed)) return true;
  const name = fold(fullName(person)).split(/\s+/);
  return words.length > 0 && words.every((word) => name.some((one) => one.startsWith(word)));
}

/** Who may be meant by what was typed: a name, an id, a number or an address; by the id of the roster, or by an address that wrote to the helpdesk. */
export function candidates(context: ProgramContext, typed: string): PeopleFound {
  const text = fold(typed);
  if (text === '') return NOBODY;
  const words = text.replace(/,/g, ' ').split(/\s+/);
  const read = context.books.staff.read<PeopleFound>({
    wants: { search: [...wantedPeople, { sheet: tickets, column: 'ticket' }, { sheet: tickets, column: 'contact' }] },
    decide(found) {
      const meant = found.columns(people, PERSON_COLUMNS).filter((person) => isMeant(person, words, text));
      const known = meant
        .slice(0, FOUND_AT_MOST)
        .map((person): PersonFound => ({ id: person.personId, name: fullName(person), about: `${person.role}${person.active ? '' : ', left'}`, email: person.email }));
      const asked = text.includes('@') ? found.columns(tickets, ['ticket', 'contact']).filter((ticket) => fold(ticket.contact) === text).length : 0;
      const isKnown = known.some((one) => fold(one.email) === text);
      const writer = { id: text, name: text, about: `wrote ${asked === 1 ? '1 ticket' : `${asked} tickets`}`, email: text };
      return accept({ people: asked === 0 || isKnown ? known : [...known, writer], more: meant.length > FOUND_AT_MOST });
    },
  });
  return read.ok ? read.value : NOBODY;
}

function kindOf(person: Known | undefined): SubjectKind {
  if (person === undefined || FAMILY_ROLES.includes(person.role)) return 'family';
  return person.role === 'student' ? 'student' : 'staff';
}

/** Names as they may stand in a sentence, where nobody else has them. */
function namesOf(person: Known, all: readonly Known[]): readonly string[] {
  const given = person.givenName.trim();
  const family = person.familyName.trim();
  if (given === '' || family === '') return [];
  const twins = all.filter((one) => fold(one.givenName) === fold(given) && fold(one.familyName) === fold(family)).length;
  return twins > 1 ? [] : [`${given} ${family}`, `${family}, ${given}`, `${family} ${given}`];
}

/** Everything by which the records may name somebody. Throws `person-unknown`. */
export function subjectFor(context: ProgramContext, id: string): Subject {
  const read = context.books.staff.read<Subject | null>({
    wants: {
      search: [...wantedPeople, ...(['followerId', 'personId', 'contact'] as const).map((column) => ({ sheet: followers, column })), ...(['ticket', 'personId', 'contact', 'numberAsTyped'] as const).map((column) => ({ sheet: tickets, column }))],
    },
    decide(found) {
      const all = found.columns(people, PERSON_COLUMNS);
      const person = all.find((one) => one.personId === id);
      const address = fold(person?.email ?? id);
      const addresses = address.includes('@') ? [address] : [];
      const filed = found.columns(tickets, ['ticket', 'personId', 'contact', 'numberAsTyped']);
      const numbers = person === undefined || person.studentNumber.trim() === '' ? [] : [person.studentNumber.trim()];
      const mine = filed.filter(
        (ticket) => (person !== undefined && ticket.personId === person.personId) || addresses.includes(fold(ticket.contact)) || numbers.includes(ticket.numberAsTyped.trim()),
      );
      const joined = found
        .columns(followers, ['followerId', 'personId', 'contact'])
        .filter((one) => (person !== undefined && one.personId === person.personId) || addresses.includes(fold(one.contact)));
      if (person === undefined && mine.length + joined.length === 0) return accept(null);
      const theirs = [...mine.map(({ ticket }) => ticket), ...joined.map(({ followerId }) => followerId)];
      return accept({
        kind: kindOf(person),
        personId: person?.personId ?? '',
        name: person === undefined ? address : fullName(person),
        addresses,
        numbers,
        words: person === undefined ? [] : [...namesOf(person, all), ...[person.personId, person.username].filter(isTelling)],
        pseudonym: `erased-${hashOf(context, person?.personId ?? address)}`,
        tickets: theirs.slice(0, theirs.findIndex((_, at) => theirs.slice(0, at + 1).join('","').length > TICKETS_CHARS) >>> 0),
      });
    },
  });
  if (!read.ok) throw new UserError(read.code, read.about);
  if (read.value === null) throw new UserError('person-unknown', { who: id });
  return read.value;
}

const OVER = ['resolved', 'closed'];

/** Why the district still needs the records, each a sentence with what to do first; none where they may go. */
export function reasonsToKeep(context: ProgramContext, subject: Subject): readonly string[] {
  const staff = context.books.staff.read<readonly string[]>({
    wants: {
      search: [
        ...(['loan', 'state', 'holderId', 'assetTag'] as const).map((column) => ({ sheet: loans, column })),
        ...(['ticket', 'state'] as const).map((column) => ({ sheet: tickets, column })),
        ...(['personId', 'active', 'guardianIds'] as const).map((column) => ({ sheet: people, column })),
        ...(['memberId', 'personId', 'active'] as const).map((column) => ({ sheet: teamMembers, column })),
      ],
      whole: [schools],
    },
    decide(found) {
      const isTheirs = (personId: string): boolean => subject.personId !== '' && personId === subject.personId;
      const listed = found.columns(people, ['personId', 'active', 'guardianIds']);
      const why: string[] = [];
      if (listed.some((one) => isTheirs(one.personId) && one.active)) why.push('The roster still lists the person as active. Take them off in the student information system first, and wait for the next roster.');
      if (listed.some((one) => one.active && subject.personId !== '' && one.guardianIds.includes(subject.personId))) why.push('A student who is still enrolled has this person as guardian. It waits until the student has left.');
      for (const loan of found.columns(loans, ['loan', 'state', 'holderId', 'assetTag'])) {
        if (loan.state === 'out' && isTheirs(loan.holderId)) why.push(`The person returns the device ${loan.assetTag} first: loan ${loan.loan} is open.`);
      }
      for (const ticket of found.columns(tickets, ['ticket', 'state'])) {
        if (subject.tickets.includes(ticket.ticket) && !OVER.includes(ticket.state)) why.push(`Ticket ${ticket.ticket} is still being worked on. Resolve it first.`);
      }
      if (found.columns(teamMembers, ['memberId', 'personId', 'active']).some((one) => isTheirs(one.personId) && one.active)) why.push('The student is on the technology team. Take them off the team first.');
      for (const school of found.all(schools)) {
        const named = [school.contactEmail, school.technicianEmail, school.coachEmail].some((email) => subject.addresses.includes(fold(email)));
        if (named) why.push(`The person stands in the tab Schools for ${school.name}. Name somebody else there first.`);
      }
      return accept(why);
    },
  });
  const programme = context.books.programme.read({ wants: { whole: [team, settings] }, decide: (found) => accept({ members: found.all(team), set: found.all(settings) }) });
  const inTeam = programme.ok && programme.value.members.some(({ email }) => subject.addresses.includes(fold(email)));
  const setTo = (programme.ok ? programme.value.set : []).filter(({ value }) => subject.addresses.some((address) => fold(value).split(/[,\s]+/).includes(address)));
  const coached = subject.kind === 'staff' ? context.books.coaching.read({ wants: { search: (['cycleId', 'teacherId', 'stage'] as const).map((column) => ({ sheet: cycles, column })) }, decide: (found) => accept(found.columns(cycles, ['cycleId', 'teacherId', 'stage'])) }) : null;
  const inCycle = coached?.ok === true && coached.value.some(({ teacherId, stage }) => teacherId === subject.personId && stage !== 'closed');
  return [
    ...(staff.ok ? staff.value : []),
    ...(inTeam ? ['The person stands in the tab Team. Take them off first.'] : []),
    ...setTo.map(({ setting }) => `The person stands in the setting "${setting}". Name somebody else there first.`),
    ...(inCycle ? ['A coaching cycle with the person is open. Close it first.'] : []),
  ];
}
