/** This file decides whom and which device a report is about, from what was typed; what is unsure is said, never guessed. */
import type { Device } from '../../devices/sheet';
import type { Person, School } from '../../people/sheet';
import type { HelpAnswers } from '../answers';
import { unproven } from './claims';

/** What the tables hold for what was typed. */
export interface Candidates {
  readonly byTag: readonly Device[];
  readonly bySerial: readonly Device[];
  readonly byNumber: readonly Person[];
  /** Whom the typed device's own user is in the roster. */
  readonly deviceUsers: readonly Person[];
  /** Whom the verified address belongs to; empty for an open form, whose address proves nothing. */
  readonly byVerifiedEmail: readonly Person[];
  /** Whom an address that was typed belongs to, where one was; it may be anybody's. */
  readonly byTypedEmail?: readonly Person[];
  readonly schools: readonly School[];
}

export interface Links {
  readonly serial: string;
  readonly personId: string;
  readonly schoolId: string;
  /** Reasons for a person to look, in plain words; empty when all links are sure. */
  readonly unsure: readonly string[];
}

const ACCENTS = /[\u0300-\u036f]/g;

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);

/** Whether a typed name may be a person's: every typed word, or all but one of several, is in the roster's name. */
export function nameFits(typed: string, person: Pick<Person, 'givenName' | 'familyName'>): boolean {
  const given = wordsOf(typed);
  const known = new Set(wordsOf(`${person.givenName} ${person.familyName}`));
  const hits = given.filter((word) => known.has(word)).length;
  return hits > 0 && hits >= given.length - (given.length > 2 ? 1 : 0);
}

/** As much of what was typed as a reason quotes. */
const QUOTED_CHARS = 60;
export const quoted = (typed: string): string => (typed.length <= QUOTED_CHARS ? typed : `${[...typed].slice(0, QUOTED_CHARS).join('')}…`);

function linkDevice(typed: string, { byTag, bySerial }: Candidates): { serial: string; unsure: string[] } {
  if (typed === '') return { serial: '', unsure: [] };
  const found = new Set([...bySerial, ...byTag].map((device) => device.serial));
  const [serial] = found;
  if (serial === undefined) return { serial: '', unsure: [`no device has the tag or serial number "${quoted(typed)}"`] };
  if (found.size > 1) return { serial: '', unsure: [`${found.size} devices have the tag "${quoted(typed)}"`] };
  return { serial, unsure: [] };
}

function linkPerson(answers: HelpAnswers, { byNumber, deviceUsers, byVerifiedEmail }: Candidates): { personId: string; unsure: string[] } {
  const typed = answers.studentName;
  const students = byNumber.filter((person) => person.role === 'student');
  const [numbered] = students;
  if (numbered !== undefined && students.length === 1) {
    if (nameFits(typed, numbered)) return { personId: numbered.personId, unsure: [] };
    return { personId: '', unsure: ['the student number belongs to a student with another name'] };
  }
  if (answers.studentNumber !== '' && students.length === 0) return { personId: '', unsure: ['no student has that number'] };
  const fitting = [...byVerifiedEmail, ...deviceUsers].filter((person) => nameFits(typed, person));
  const [only] = fitting;
  if (only !== undefined && new Set(fitting.map((person) => person.personId)).size === 1) return { personId: only.personId, unsure: [] };
  return { personId: '', unsure: [answers.studentName === '' ? 'no student was named' : 'the student could not be told from the name alone'] };
}

/** Links a report to student, device and school. `verified` is false where nobody vouches for who reports. */
export function link(answers: HelpAnswers, candidates: Candidates, verified = true): Links {
  const device = linkDevice(answers.device, candidates);
  const person = linkPerson(answers, candidates);
  const school = candidates.schools.find((one) => one.name === answers.school);
  const unsure = [...device.unsure, ...person.unsure, ...answers.unclear.map((key) => `the answer to "${key}" was not one of the choices`)];
  if (school === undefined && answers.school !== '') unsure.push('the school is not in the Schools table');
  const student = [...candidates.byNumber, ...candidates.deviceUsers].find((one) => one.personId === person.personId) ?? null;
  const doubt = unproven({ category: answers.category, verified, student, byTypedEmail: candidates.byTypedEmail ?? [] });
  if (doubt !== null) unsure.unshift(doubt);
  return { serial: device.serial, personId: person.personId, schoolId: school?.schoolId ?? '', unsure };
}
