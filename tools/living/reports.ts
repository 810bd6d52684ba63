/** This file lets families, students and teachers of the invented district answer the help forms, each in their own words. */
import type { District } from '../../local/district';
import type { Guardian, Student } from '../../local/district/people';
import type { Random } from '../../local/kernel/random';
import type { Answer } from '../../local/services/forms/model';
import { languageOf, LANGUAGE_FACTS, type Language } from '../../src/words/languages';
import type { Relation } from '../../src/words/vocabulary';
import { words } from '../../src/words/words';
import '../../src/words/all';
import type { Installation } from '../installation';
import { type Report, SCHOOL_REPORTS, SENTENCES } from '../sentences';

/** What somebody sends, by the keys of the form's questions below the language. */
export interface PlannedReport {
  readonly audience: 'open' | 'domain';
  /** The account signed in; null is nobody. */
  readonly person: string | null;
  readonly language: Language;
  readonly student: Student;
  /** Whether the form's own steps were enough. */
  readonly solved: boolean;
  readonly report: Report;
  readonly relation: Relation;
  readonly studentNumber: string;
  readonly email: string;
  readonly device: string;
  readonly phone: string;
}

/** Every so many reports the form's own steps were enough. */
const SOLVED_EVERY = 7;
/** Of those who use the open form: who types a tag that no device has, another child's number, or no number at all. */
const WRONG_TAG_SHARE = 0.08;
const WRONG_NUMBER_SHARE = 0.06;
const NO_NUMBER_SHARE = 0.25;
const NO_EMAIL_SHARE = 0.08;
const DOMAIN_FORM_EVERY = 8;
const SHARED_TAG_FROM_LAST = 4;

/** So many reports; every language comes up, in turn with English. */
export function planReports(district: District, random: Random, count: number): readonly PlannedReport[] {
  const families = familiesByLanguage(district);
  const others = [...families.keys()].filter((language) => language !== 'en');
  const sharedTag = district.devices.find((device) => device.deviceId === district.oddities.sharedTag[0])?.annotatedAssetId ?? '';
  return Array.from({ length: count }, (_, index) => {
    if (index % DOMAIN_FORM_EVERY === DOMAIN_FORM_EVERY - 1) return fromSchool(district, random);
    const language = index % 2 === 0 ? (others[(index / 2) % others.length] ?? 'en') : 'en';
    const solved = index % SOLVED_EVERY === SOLVED_EVERY - 2;
    const planned = { ...fromFamily(district, random, language, families.get(language) ?? []), solved };
    // Two devices bear one tag in every district; somebody always reports one of them.
    return index === count - SHARED_TAG_FROM_LAST ? { ...planned, device: sharedTag, solved: false, studentNumber: '' } : planned;
  });
}

/** Students by the language in which their family is written to; the family of the cast is left to the newcomer. */
function familiesByLanguage({ people, cast }: District): ReadonlyMap<Language, readonly Student[]> {
  const found = new Map<Language, Student[]>();
  for (const student of people.students) {
    if (student.guardianIds.includes(cast.guardian.sourcedId)) continue;
    const language = languageOf(student.homeLanguage) ?? 'en';
    found.set(language, [...(found.get(language) ?? []), student]);
  }
  return found;
}

function fromFamily(district: District, random: Random, language: Language, students: readonly Student[]): PlannedReport {
  const student = random.pick(students);
  const guardian = guardianOf(district, student);
  const tag = tagOf(district, student);
  const chance = random.next();
  const numbered = random.next();
  return {
    audience: 'open',
    person: null,
    language,
    student,
    solved: false,
    report: random.pick(SENTENCES[language].reports),
    relation: 'family',
    studentNumber:
      numbered < WRONG_NUMBER_SHARE
        ? random.pick(district.people.students).studentNumber
        : numbered < WRONG_NUMBER_SHARE + NO_NUMBER_SHARE
          ? ''
          : student.studentNumber,
    email: random.next() < NO_EMAIL_SHARE ? '' : (guardian?.email ?? ''),
    device: chance < WRONG_TAG_SHARE ? `MT-00${9000 + random.below(900)}` : chance < 0.85 ? tag : '',
    phone: random.next() < 0.3 ? (guardian?.phone ?? '') : '',
  };
}

/** Students write for themselves, teachers for a student of their room. */
function fromSchool(district: District, random: Random): PlannedReport {
  const room = random.pick(district.people.homerooms.filter((one) => one.students.length > 0 && one.grade >= 3));
  const student = random.pick(room.students);
  const byTeacher = random.next() < 0.5;
  return {
    audience: 'domain',
    person: byTeacher ? room.teacher.email : student.email,
    language: 'en',
    student,
    solved: false,
    report: random.pick(SCHOOL_REPORTS),
    relation: byTeacher ? 'staff' : 'student',
    studentNumber: byTeacher ? student.studentNumber : '',
    email: '',
    device: tagOf(district, student),
    phone: '',
  };
}

/** The tag of a student's Chromebook; '' where there is none. */
export const tagOf = ({ devices }: District, student: Student): string =>
  devices.find((device) => device.annotatedUser?.toLowerCase() === student.email.toLowerCase() && device.status === 'ACTIVE')?.annotatedAssetId ?? '';

/** A family that wrote becomes somebody to be, so that its mail can be read as it reads it. */
export function introduceFamily({ workspace }: Installation, { people }: District, { student, email, language }: Pick<PlannedReport, 'student' | 'email' | 'language'>): void {
  const guardian = people.guardians.find((one) => one.email === email);
  if (guardian === undefined || workspace.accounts.get(email) !== undefined) return;
  const about = `Parent of ${student.givenName}, ${student.school.name}; reads ${LANGUAGE_FACTS[language].english}.`;
  workspace.accounts.add({ email, name: `${guardian.givenName} ${guardian.familyName}`, about, inDomain: false });
}

/** Sends the form. Returns the response's id; throws where Google would not take it. */
export function sendReport(installation: Installation, district: District, planned: PlannedReport): string {
  const responseId = sendForm(installation, `help form ${planned.audience}`, planned.person, answersOf(planned));
  introduceFamily(installation, district, planned);
  return responseId;
}

/** Answers a form, by the keys of its questions; what is empty is left out. */
export function sendForm(installation: Installation, form: string, person: string | null, said: Readonly<Record<string, string>>): string {
  const kept = installation.property(form);
  if (kept === null) throw new Error(`There is no ${form}.`);
  const { formId, items } = JSON.parse(kept) as { readonly formId: string; readonly items: Readonly<Record<string, number>> };
  const answers = new Map<number, Answer>();
  for (const [key, text] of Object.entries(said)) {
    const item = items[key];
    if (item !== undefined && text !== '') answers.set(item, text);
  }
  const sent = installation.workspace.forms.submit(formId, { respondent: person, answers });
  if (!sent.ok) throw new Error(`The ${form} was refused: ${sent.message}`);
  return sent.responseId;
}

/** What somebody of a student's family sends by the open form, or the student by the form for school accounts. */
export function reportFrom(district: District, student: Student, audience: PlannedReport['audience'], report: Report, language: Language = 'en'): PlannedReport {
  const own = audience === 'domain';
  return {
    ...{ audience, student, report, language, solved: false, phone: '' },
    person: own ? student.email : null,
    relation: own ? 'student' : 'family',
    studentNumber: own ? '' : student.studentNumber,
    email: own ? '' : (guardianOf(district, student)?.email ?? ''),
    device: tagOf(district, student),
  };
}

export const guardianOf = ({ people }: District, student: Student): Guardian | undefined => people.guardians.find((one) => student.guardianIds.includes(one.sourcedId));

function answersOf({ language, student, report, relation, solved, ...typed }: PlannedReport): Readonly<Record<string, string>> {
  const { form, categories, relations } = words(language);
  const { category } = report;
  const key = (name: string): string => `${language}.${name}`;
  return {
    language: LANGUAGE_FACTS[language].own,
    [key('school')]: student.school.name,
    [key('relation')]: relations[relation],
    [key('studentName')]: `${student.givenName} ${student.familyName}`,
    [key('studentNumber')]: typed.studentNumber,
    [key('email')]: typed.email,
    [key('device')]: typed.device,
    [key('category')]: categories[category],
    [key(`solved.${category}`)]: solved ? form.solvedYes : form.solvedNo,
    ...(solved ? {} : { [key('description')]: report.text, [key('phone')]: typed.phone }),
  };
}
