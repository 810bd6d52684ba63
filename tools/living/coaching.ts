/** This file lets two coaches of the invented district work for twelve weeks: cycles in every stage, sessions, notes, and a teacher who asks. */
import type { StaffMember } from '../../local/district/people';
import { LANGUAGE_KEY } from '../../src/helpdesk/forms/form';
import type { Methods, MethodName } from '../../src/ui/contracts';
import type { FourAnswers } from '../../src/ui/contracts/coach';
import { LANGUAGE_FACTS } from '../../src/words/languages';
import type { Goal } from '../../src/words/vocabulary';
import { words } from '../../src/words/words';
import { sendForm } from './reports';
import { type Act, type Told, daysAgo } from './told';

type Held = readonly [daysAgo: number, minutes: number, kind: string, forward?: boolean];

interface LivedCycle {
  readonly began: number;
  readonly goal: Goal;
  readonly words: string;
  readonly before: FourAnswers;
  readonly held: readonly Held[];
  readonly closed?: { readonly daysAgo: number; readonly after: FourAnswers };
  readonly notes?: boolean;
}

/** What each coach's teachers do, the first teacher's first. */
const LIVED: readonly (readonly LivedCycle[])[] = [
  [
    { began: 80, goal: 'lesson design', words: 'plan the first unit with shared slides', before: [2, 1, 2, 1], held: [[78, 45, 'planning', true], [71, 30, 'conference', true], [47, 45, 'modelling', true], [40, 45, 'co-teaching'], [34, 30, 'conference', true]], closed: { daysAgo: 33, after: [3, 3, 3, 2] } },
    { began: 54, goal: 'evidence', words: 'exit tickets that show who is stuck', before: [1, 2, 1, 1], held: [[49, 30, 'conference', true], [41, 45, 'planning', true], [35, 45, 'co-teaching', true], [27, 45, 'observation'], [20, 30, 'conference', true], [7, 30, 'conference']], notes: true },
    { began: 39, goal: 'student voice', words: '', before: [2, 2, null, 1], held: [[36, 30, 'conference', true], [29, 30, 'planning', true], [22, 60, 'co-teaching', true]] },
    { began: 26, goal: 'citizenship', words: 'kind comments in class chats', before: [2, 3, 2, 2], held: [[21, 30, 'conference', true], [14, 45, 'planning', true], [5, 15, 'conference']] },
    { began: 8, goal: 'lesson design', words: '', before: [3, 2, 2, 1], held: [[6, 30, 'conference', true]] },
    { began: 1, goal: 'own learning', words: 'learn to record short videos', before: [1, 1, 1, 1], held: [] },
  ],
  [
    { began: 75, goal: 'working together', words: 'two classes write one wiki', before: [1, 1, 2, 1], held: [[70, 45, 'planning', true], [48, 30, 'conference', true], [42, 60, 'co-teaching', true], [33, 45, 'observation', true]], closed: { daysAgo: 28, after: [3, 2, 3, 3] } },
    { began: 34, goal: 'leading', words: '', before: [2, 2, 2, 2], held: [[32, 30, 'conference', true], [25, 45, 'planning', true], [18, 45, 'modelling', true], [6, 30, 'conference']] },
    { began: 13, goal: 'evidence', words: 'quick checks with forms', before: [2, 1, 1, 1], held: [[12, 30, 'conference', true], [4, 45, 'planning', true]] },
  ],
];

/** The digital coaches who work in this story: the one of the cast, and one of another school. */
function coachesOf({ district }: Told): readonly StaffMember[] {
  const { coach } = district.cast;
  const other = district.people.staff.find((member) => member.role === 'coach' && member.school !== coach.school);
  return other === undefined ? [coach] : [coach, other];
}

/** Cycles from before the story began are left out whole. */
export function coaching(told: Told, days: number): readonly Act[] {
  const { installation, district } = told;
  const staffId = installation.workbookId('staff');
  let clicks = 0;
  const press = <N extends MethodName>(who: StaffMember, method: N, args: Omit<Methods[N]['args'], 'click'>): Methods[N]['answer'] => {
    clicks += 1;
    const answer = installation.sidebar(method, { ...args, click: `coaching${String(clicks).padStart(4, '0')}` }, who.email, { spreadsheetId: staffId, sheetId: 101, row: 2, column: 1 });
    if (!answer.ok) throw new Error(`${method}: ${answer.message}`);
    return answer.value;
  };
  const acts = coachesOf(told).flatMap((coach, which) => {
    const staff = district.people.staff.filter((member) => member.role === 'teacher' && member.school === coach.school);
    return (LIVED[which] ?? []).flatMap((lived, index): Act[] => {
      const teacher = staff[index];
      return teacher === undefined || lived.began >= days ? [] : cycleOf(press, coach, teacher, lived, index);
    });
  });
  return [...acts, ...asked(told)];
}

function cycleOf(press: <N extends MethodName>(who: StaffMember, method: N, args: Omit<Methods[N]['args'], 'click'>) => Methods[N]['answer'], coach: StaffMember, teacher: StaffMember, lived: LivedCycle, index: number): Act[] {
  let cycle = '';
  const time = `${10 + (index % 4)}:${15 + index * 5}`;
  const held = lived.held.map(([ago, minutes, kind, forward = false]): Act => {
    const atMs = daysAgo(ago, time);
    const day = new Date(atMs).toISOString().slice(0, 10);
    return { atMs, run: () => void press(coach, 'coach.log', { teacher: teacher.sourcedId, cycle, school: '', day, minutes, kind, topic: '', forward }) };
  });
  const { closed } = lived;
  return [
    { atMs: daysAgo(lived.began, time), run: () => (cycle = press(coach, 'coach.start', { teacher: teacher.sourcedId, goal: lived.goal, words: lived.words, before: lived.before, request: '' }).cycle?.cycle ?? '') },
    ...held,
    ...(lived.notes === true ? [{ atMs: daysAgo(lived.began, '14:05'), run: () => void press(coach, 'coach.notes', { teacher: teacher.sourcedId }) }] : []),
    ...(closed === undefined ? [] : [{ atMs: daysAgo(closed.daysAgo, '14:40'), run: () => void press(coach, 'coach.close', { cycle, after: closed.after }) }]),
  ];
}

/** A teacher of the cast's school who would like a coach and has none yet. */
function asked({ installation, district }: Told): readonly Act[] {
  const { coach } = district.cast;
  const teacher = district.people.staff.filter((member) => member.role === 'teacher' && member.school === coach.school).at(-1);
  if (teacher === undefined) return [];
  return [
    {
      atMs: daysAgo(2, '12:35'),
      run: () =>
        void sendForm(installation, 'coach form domain', teacher.email, {
          [LANGUAGE_KEY]: LANGUAGE_FACTS.en.own,
          'en.school': coach.school?.name ?? '',
          'en.goal': words('en').coaching.goals.citizenship,
          'en.suits': 'Tuesdays or Thursdays after the last bell',
        }),
    },
  ];
}
