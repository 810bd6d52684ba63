/** This file tells what happens at a helpdesk besides one family's one question: the same thing asked twice, damage, theft, a repair by the vendor. */
import type { Language } from '../../src/words/languages';
import { LANGUAGE_FACTS } from '../../src/words/languages';
import type { Happening, Keeper } from '../../src/helpdesk/forms/damage';
import { words } from '../../src/words/words';
import type { Student } from '../../local/district/people';
import { guardianOf, introduceFamily, reportFrom, sendForm, sendReport, tagOf } from './reports';
import { type Act, type Told, daysAgo, schoolUpTo, studentsOf } from './told';

/** Two families and a teacher report one device; a student reports one thing twice, and the second is merged; one is repaired by the vendor. */
export function scenes(told: Told): readonly Act[] {
  return [...sharedDevice(told), ...askedTwice(told), ...incidents(told)];
}

/** The Chromebook of a cart that two families hear of on the same evening. */
function sharedDevice({ installation, district, technicians, book }: Told): readonly Act[] {
  const school = schoolUpTo(district, 5);
  const [first, second] = studentsOf(district, school);
  if (first === undefined || second === undefined) return [];
  const device = tagOf(district, first);
  const send = (student: Student, text: string): string => sendReport(installation, district, { ...reportFrom(district, student, 'open', { category: 'charging', text }), device, studentNumber: '' });
  let response = '';
  return [
    { atMs: daysAgo(4, '15:40'), run: () => (response = send(first, 'The Chromebook from the class cart was empty again in third period, although it was plugged in.')) },
    { atMs: daysAgo(4, '17:10'), run: () => void send(second, 'My daughter shares a Chromebook from the cart. It never has any charge left when it is her turn.') },
    { atMs: daysAgo(1, '9:20'), run: () => technicians.canned(technicians.of(school), book.ofResponse(response), 'received') },
  ];
}

/** One student asks twice in an hour, once about the wrong thing; whoever has them merges them, and the vendor repairs it. */
function askedTwice({ installation, district, technicians, book }: Told): readonly Act[] {
  const school = schoolUpTo(district, 8);
  const [, , student] = studentsOf(district, school);
  if (student === undefined) return [];
  const who = technicians.of(school);
  const send = (category: 'app' | 'sound', text: string): string => sendReport(installation, district, reportFrom(district, student, 'domain', { category, text }));
  let [first, second] = ['', ''];
  return [
    { atMs: daysAgo(5, '10:05'), run: () => (first = send('sound', 'my chromebook makes a loud crackle when i play anything')) },
    { atMs: daysAgo(5, '10:50'), run: () => (second = send('app', 'videos crackle so loud i can not do my assignment')) },
    { atMs: daysAgo(5, '11:30'), run: () => book.press(who, 'tickets.merge', { ticket: book.ofResponse(second), into: book.ofResponse(first) }) },
    { atMs: daysAgo(5, '13:15'), run: () => book.press(who, 'tickets.passOn', { ticket: book.ofResponse(first), tier: 'vendor' }) },
    { atMs: daysAgo(5, '13:40'), run: () => book.press(who, 'tickets.hold', { ticket: book.ofResponse(first), reason: 'vendor' }) },
  ];
}

interface Incident {
  readonly happened: Happening;
  readonly keeper: Keeper;
  readonly language: Language;
  readonly where: string;
  readonly when: string;
  readonly police: string;
  readonly text: string;
}

const INCIDENTS: readonly (Incident & { readonly days: number; readonly time: string })[] = [
  { days: 7, time: '18:20', happened: 'liquid', keeper: 'family', language: 'en', where: 'kitchen table', when: 'Tuesday evening', police: '', text: 'A glass of milk went over it. I turned it off and upside down at once.' },
  { days: 4, time: '19:05', happened: 'stolen', keeper: 'nobody knows', language: 'es', where: 'en la biblioteca pública', when: 'viernes a las cuatro de la tarde', police: '26-004518', text: 'La mochila con la computadora desapareció de la mesa mientras mi hija devolvía un libro.' },
  { days: 1, time: '17:30', happened: 'dropped', keeper: 'school', language: 'vi', where: 'cầu thang ở trường', when: 'chiều thứ Hai', police: '', text: 'Con tôi làm rơi máy ở cầu thang. Màn hình vỡ, nhà trường đang giữ máy.' },
];

function incidents({ installation, district }: Told): readonly Act[] {
  return INCIDENTS.map(({ days, time, ...incident }, index) => ({
    atMs: daysAgo(days, time),
    run: () => {
      const spoken = LANGUAGE_FACTS[incident.language].english;
      const students = district.people.schools.flatMap((school) => studentsOf(district, school));
      const student = students.filter(({ homeLanguage }) => homeLanguage === spoken)[index + 3] ?? students[index];
      if (student !== undefined) sendIncident({ installation, district }, student, incident);
    },
  }));
}

function sendIncident({ installation, district }: Pick<Told, 'installation' | 'district'>, student: Student, { language, happened, keeper, ...typed }: Incident): void {
  const { damage, relations } = words(language);
  const email = guardianOf(district, student)?.email ?? '';
  const said: Readonly<Record<string, string>> = {
    school: student.school.name,
    relation: relations.family,
    studentName: `${student.givenName} ${student.familyName}`,
    studentNumber: student.studentNumber,
    email,
    device: tagOf(district, student),
    happened: damage.happenings[happened],
    where: typed.where,
    when: typed.when,
    police: typed.police,
    keeper: damage.keepers[keeper],
    description: typed.text,
  };
  sendForm(installation, 'damage form open', null, { language: LANGUAGE_FACTS[language].own, ...Object.fromEntries(Object.entries(said).map(([key, text]) => [`${language}.${key}`, text])) });
  introduceFamily(installation, district, { student, email, language });
}
