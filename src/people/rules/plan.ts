/** This file compares a roster with the sheets and says what to write: who comes, who changed, who left. Nobody is ever deleted. */
import { type Row, type Sheet, newRow } from '../../base/table';
import type { Day } from '../../base/time';
import { people as peopleSheet, type Person, ROLES, type Role, type School, schools as schoolsSheet } from '../sheet';
import type { Roster } from './roster';
import type { RosterPerson } from './users';

export interface Patch<R> {
  readonly key: string;
  /** The columns that change, with what to write. */
  readonly patch: Partial<R>;
}

export interface TablePlan<R> {
  readonly add: readonly R[];
  readonly change: readonly Patch<R>[];
  /** Rows that a whole roster no longer has. */
  readonly leave: readonly Patch<R>[];
  /** How many rows of the sheet stay as they are. */
  readonly same: number;
}

export interface RosterPlan {
  readonly schools: TablePlan<School>;
  readonly people: TablePlan<Person>;
}

/** A list's order means nothing: some systems write it in another order every night. */
function sameValue(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  const words = new Set(one);
  return one.length === other.length && other.every((word) => words.has(word));
}

/** The columns of `wanted` that differ from the row. */
function difference<R extends object>(row: R, wanted: Partial<R>): Partial<R> {
  const patch: Partial<R> = {};
  for (const name of Object.keys(wanted) as (keyof R)[]) {
    if (wanted[name] !== undefined && !sameValue(row[name], wanted[name])) patch[name] = wanted[name];
  }
  return patch;
}

interface Comparison<R, Given> {
  readonly current: readonly R[];
  readonly given: readonly Given[];
  readonly keyOf: (one: R | Given) => string;
  /** What a row should be for what the roster gives; `row` is null for a newcomer, and the answer null where none should be added. */
  readonly wanted: (given: Given, row: R | null) => Partial<R> | null;
  readonly fresh: (values: Partial<R>) => R;
  /** What leaving changes. */
  readonly leaving: (row: R) => Partial<R>;
  readonly stays: (key: string) => boolean;
}

function compare<R extends object, Given>({ current, given, keyOf, wanted, fresh, leaving, stays }: Comparison<R, Given>): TablePlan<R> {
  const rows = new Map(current.map((row) => [keyOf(row), row]));
  const listed = new Set<string>();
  const add: R[] = [];
  const change: Patch<R>[] = [];
  for (const one of given) {
    const key = keyOf(one);
    listed.add(key);
    const row = rows.get(key) ?? null;
    const values = wanted(one, row);
    if (values === null) continue;
    if (row === null) {
      add.push(fresh(values));
      continue;
    }
    const patch = difference(row, values);
    if (Object.keys(patch).length > 0) change.push({ key, patch });
  }
  const leave: Patch<R>[] = [];
  for (const [key, row] of rows) {
    if (listed.has(key) || stays(key)) continue;
    const patch = difference(row, leaving(row));
    if (Object.keys(patch).length > 0) leave.push({ key, patch });
  }
  return { add, change, leave, same: current.length - change.length - leave.length };
}

/** A person's schools after the roster: what it gives, but for what it cannot know. */
function schoolsAfter(
  person: RosterPerson,
  row: Person | null,
  roster: Roster,
  isSchool: (id: string) => boolean,
): readonly string[] | undefined {
  const given = person.schoolIds;
  // Without the whole list of organisations an id may be a district's or a department's, which is no school.
  const certain = roster.whole.schools ? given : given?.filter(isSchool);
  const doubtful = given !== undefined && given.length > 0 && certain?.length === 0;
  if (roster.rolesPartial) {
    const left = new Set(roster.schoolsLeft.get(person.personId) ?? []);
    const kept = (row?.schoolIds ?? []).filter((id) => !left.has(id));
    return [...new Set([...kept, ...((doubtful && row === null ? given : certain) ?? [])])];
  }
  if (doubtful) return row === null ? given : undefined;
  return certain;
}

function planPeople(current: readonly Person[], roster: Roster, isSchool: (id: string) => boolean, today: Day): TablePlan<Person> {
  return compare<Person, RosterPerson>({
    current,
    given: roster.people,
    keyOf: (one) => one.personId,
    wanted: (person, row) => {
      const named = person.givenName !== undefined || person.familyName !== undefined;
      if (row === null && !named) return null;
      return {
        ...person,
        schoolIds: schoolsAfter(person, row, roster, isSchool),
        // What a family chose on a form outlives a roster that does not know, and so does an address that the directory completed.
        language: person.language === '' ? undefined : person.language,
        email: person.email === '' ? undefined : person.email,
        leftOn: person.active ? null : (row?.leftOn ?? today),
      };
    },
    fresh: (values) => fresh(peopleSheet, values),
    leaving: (row) => (row.active ? { active: false, leftOn: today } : {}),
    stays: (key) => !roster.whole.people || roster.spared.people.has(key),
  });
}

/** A new row, with everything empty that is not given. */
function fresh<S extends Sheet>(sheet: S, values: Partial<Row<S>>): Row<S> {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return newRow(sheet, Object.fromEntries(given) as Partial<Row<S>>);
}

/**
 * What to write so that the sheets say what the roster says. Only columns that the roster speaks of are touched; whoever returns
 * is active again; planning again after writing the plan plans nothing. Linear in rows and people.
 */
export function planRoster(
  current: { readonly schools: readonly School[]; readonly people: readonly Person[] },
  roster: Roster,
  today: Day,
): RosterPlan {
  const schoolPlan = compare<School, Roster['schools'][number]>({
    current: current.schools,
    given: roster.schools,
    keyOf: (one) => one.schoolId,
    wanted: (school, row) => (row === null && school.name === undefined ? null : school),
    fresh: (values) => fresh(schoolsSheet, values),
    leaving: () => ({ active: false }),
    stays: (key) => !roster.whole.schools || roster.spared.schools.has(key),
  });
  const schoolIds = new Set([...current.schools, ...roster.schools].map((school) => school.schoolId));
  return { schools: schoolPlan, people: planPeople(current.people, roster, (id) => schoolIds.has(id), today) };
}

/** How many active people there are of each role that anybody has, in the order of `ROLES`. */
export function peopleCounts(counted: Iterable<Pick<Person, 'active'> & Partial<Pick<Person, 'role'>>>): Partial<Record<Role, number>> {
  const counts = new Map<Role, number>();
  for (const { active, role } of counted) if (active && role !== undefined) counts.set(role, (counts.get(role) ?? 0) + 1);
  return Object.fromEntries(ROLES.filter((role) => counts.has(role)).map((role) => [role, counts.get(role) ?? 0]));
}
