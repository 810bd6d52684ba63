/** This file reads what learning counts: columns of tickets, surveys, devices and people, never whole rows, in two requests. */
import type { ProgramContext } from '../../../app/context';
import type { Sheet } from '../../../base/table';
import { accept } from '../../../base/verdict';
import type { Wants } from '../../../base/work';
import { gradeOf } from '../../../dashboard/rules/coverage';
import { isActiveStudent, isInUse } from '../../../dashboard/rules/facts';
import { devices } from '../../../devices/sheet';
import { people, schools } from '../../../people/sheet';
import { type HelpdeskCount, type Problem, helpdeskCounts, problems } from '../sheet';
import { type CountTerms, SURVEY_FACTS, type SurveyFacts, TICKET_FACTS, type TicketFacts } from '../rules/counts';
import { surveys, tickets } from '../../sheet';
import type { Subject } from '../rules/series';

const search = <S extends Sheet>(sheet: S, columns: readonly (keyof S['columns'] & string)[]): NonNullable<Wants['search']> => columns.map((column) => ({ sheet, column }));

const DEVICE_FACTS = ['serial', 'model', 'schoolId', 'status'] as const;
const PERSON_FACTS = ['personId', 'role', 'grade', 'active'] as const;
const COUNT_COLUMNS = Object.keys(helpdeskCounts.columns) as (keyof HelpdeskCount)[];

/** What tickets are told apart by beside their own columns. */
export interface Fleet {
  readonly modelOf: ReadonlyMap<string, string>;
  readonly gradeOf: ReadonlyMap<string, string>;
  /** How many devices in use a problem concerns; of a grade, how many students. */
  countOf(subject: Pick<Subject, 'scope' | 'place'>): number;
}

export const NO_FLEET: Fleet = { modelOf: new Map(), gradeOf: new Map(), countOf: () => 0 };

export function readFleet(context: ProgramContext): Fleet {
  const read = context.books.staff.read({
    wants: { search: [...search(devices, DEVICE_FACTS), ...search(people, PERSON_FACTS)] },
    decide: (found) => accept({ all: found.columns(devices, DEVICE_FACTS), everybody: found.columns(people, PERSON_FACTS) }),
  });
  if (!read.ok) return NO_FLEET;
  const { all, everybody } = read.value;
  const used = all.filter(isInUse);
  const students = everybody.filter(isActiveStudent);
  return {
    modelOf: new Map(all.map((one) => [one.serial, one.model])),
    gradeOf: new Map(students.map((one) => [one.personId, gradeOf(one.grade)])),
    countOf({ scope, place }) {
      if (scope === 'grade') return students.filter(({ grade }) => gradeOf(grade) === place).length;
      return used.filter((one) => (scope === 'school' ? one.schoolId === place : scope === 'model' ? one.model === place : true)).length;
    },
  };
}

export interface HelpdeskFacts {
  readonly tickets: readonly TicketFacts[];
  readonly surveys: readonly SurveyFacts[];
  readonly counts: readonly HelpdeskCount[];
  readonly problems: readonly Problem[];
  readonly schoolNames: ReadonlyMap<string, string>;
}

export function readHelpdesk(context: ProgramContext): HelpdeskFacts {
  const read = context.books.staff.read({
    wants: { whole: [problems, schools], search: [...search(tickets, TICKET_FACTS), ...search(surveys, SURVEY_FACTS), ...search(helpdeskCounts, COUNT_COLUMNS)] },
    decide: (found) =>
      accept({
        tickets: found.columns(tickets, TICKET_FACTS),
        surveys: found.columns(surveys, SURVEY_FACTS),
        counts: found.columns(helpdeskCounts, COUNT_COLUMNS),
        problems: found.all(problems),
        schoolNames: new Map(found.all(schools).map((school) => [school.schoolId, school.name])),
      }),
  });
  return read.ok ? read.value : { tickets: [], surveys: [], counts: [], problems: [], schoolNames: new Map() };
}

export const countTerms = (context: ProgramContext, { modelOf, gradeOf }: Fleet): CountTerms => ({
  now: context.clock.now(),
  calendar: context.settings.calendar(context.clock.zone),
  targets: context.settings.get('targets'),
  modelOf,
  gradeOf,
});
