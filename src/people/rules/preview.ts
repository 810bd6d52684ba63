/** This file says in a page what a roster would change, before it changes anything: counts by role and school, and examples. */
import { type Row, type Sheet, writeCells } from '../../base/table';
import type { Zone } from '../../base/time';
import { type Person, ROLES, type Role, type School, people as peopleSheet } from '../sheet';
import type { Patch, RosterPlan } from './plan';
import type { Roster } from './roster';

/** People by what they are to a school. */
export const GROUPS = ['students', 'staff', 'families'] as const;
export type Group = (typeof GROUPS)[number];
const GROUP_OF: Readonly<Record<Role, Group>> = {
  student: 'students', guardian: 'families', parent: 'families', relative: 'families',
  teacher: 'staff', administrator: 'staff', aide: 'staff', proctor: 'staff', other: 'staff',
};
export const groupOf = (role: Role): Group => GROUP_OF[role];

/** How many rows come, change and leave. */
export interface Moves {
  readonly add: number;
  readonly change: number;
  readonly leave: number;
}
const STILL: Moves = { add: 0, change: 0, leave: 0 };

export interface Counts {
  readonly people: Moves;
  readonly schools: Moves;
  readonly byRole: Readonly<Partial<Record<Role, Moves>>>;
  /** Active people before. */
  readonly active: number;
  readonly refused: number;
}

/** What moves at one school; groups in which nothing moves are left out. */
export type SchoolMoves = { readonly school: string } & Readonly<Partial<Record<Group, Moves>>>;

/** Who is active at one school. */
export type Standing = { readonly school: string } & Readonly<Record<Group, number>>;

export interface Example {
  readonly what: keyof Moves;
  readonly who: string;
  readonly role: Role;
  readonly school: string;
  /** By header, as in History: what stands there, and what will. */
  readonly changes: Readonly<Record<string, readonly [before: string, after: string]>>;
}

export interface Preview {
  readonly counts: Counts;
  readonly bySchool: readonly SchoolMoves[];
  readonly examples: readonly Example[];
  readonly standing: readonly Standing[];
}

/** So many schools have a line of their own; with their names that stays far below what a cell holds. */
const SCHOOLS_LISTED = 70;
const EXAMPLES_EACH = 6;
/** A name or a value in an example is cut here. */
const WORD_CHARS = 60;
const NO_SCHOOL = 'No school';
const OTHER_SCHOOLS = 'Other schools';

const clipped = (text: string): string => (text.length <= WORD_CHARS ? text : `${text.slice(0, WORD_CHARS - 1)}…`);

/** One row of People as it is and as it will be; `before` null for a newcomer. */
interface Move {
  readonly what: keyof Moves;
  readonly before: Person | null;
  readonly after: Person;
  readonly patch: Partial<Person>;
}

function movesOf(people: readonly Person[], plan: RosterPlan['people']): Move[] {
  const byId = new Map(people.map((person) => [person.personId, person]));
  const changed = ({ key, patch }: Patch<Person>): Move[] => {
    const before = byId.get(key);
    if (before === undefined) return [];
    // Whoever is marked as gone leaves, wherever the roster says so.
    const what = patch.active === false ? 'leave' : 'change';
    return [{ what, before, after: { ...before, ...patch }, patch }];
  };
  return [...plan.add.map((after): Move => ({ what: 'add', before: null, after, patch: {} })), ...[...plan.change, ...plan.leave].flatMap(changed)];
}

const counted = (moves: readonly Move[]): Moves => moves.reduce((sum, { what }) => ({ ...sum, [what]: sum[what] + 1 }), STILL);

/** Puts people under the names of their schools; whoever belongs to two stands under both. */
class BySchool<T> {
  readonly found = new Map<string, T>();

  constructor(
    private readonly names: ReadonlyMap<string, string>,
    private readonly empty: () => T,
  ) {}

  at(person: Person): T[] {
    const schools = person.schoolIds.length === 0 ? [NO_SCHOOL] : [...new Set(person.schoolIds.map((id) => clipped(this.names.get(id) ?? id)))];
    return schools.map((school) => {
      const known = this.found.get(school) ?? this.empty();
      this.found.set(school, known);
      return known;
    });
  }

  /** The schools by name; those past the list together, by `together`. */
  lines<L>(line: (school: string, of: T) => L, together: (rest: readonly T[]) => T): L[] {
    const sorted = [...this.found].sort(([one], [other]) => Number(one === NO_SCHOOL) - Number(other === NO_SCHOOL) || one.localeCompare(other));
    const listed = sorted.slice(0, SCHOOLS_LISTED).map(([school, of]) => line(school, of));
    const rest = sorted.slice(SCHOOLS_LISTED).map(([, of]) => of);
    return rest.length === 0 ? listed : [...listed, line(OTHER_SCHOOLS, together(rest))];
  }
}

function schoolMoves(moves: readonly Move[], names: ReadonlyMap<string, string>): SchoolMoves[] {
  const bySchool = new BySchool<Move[]>(names, () => []);
  for (const move of moves) for (const at of bySchool.at(move.after)) at.push(move);
  return bySchool.lines(
    (school, of) => {
      const groups = GROUPS.map((group) => [group, of.filter((move) => groupOf(move.after.role) === group)] as const);
      return { school, ...Object.fromEntries(groups.filter(([, some]) => some.length > 0).map(([group, some]) => [group, counted(some)])) };
    },
    (rest) => rest.flat(),
  );
}

/** Who is active at each school. */
export function standingOf(people: Iterable<Person>, names: ReadonlyMap<string, string>): Standing[] {
  type Numbers = Record<Group, number>;
  const none = (): Numbers => ({ students: 0, staff: 0, families: 0 });
  const bySchool = new BySchool<Numbers>(names, none);
  for (const person of people) if (person.active) for (const at of bySchool.at(person)) at[groupOf(person.role)] += 1;
  return bySchool.lines(
    (school, numbers) => ({ school, ...numbers }),
    (rest) => rest.reduce((sum, one) => ({ students: sum.students + one.students, staff: sum.staff + one.staff, families: sum.families + one.families }), none()),
  );
}

/** A cell as somebody reads it. */
function shown<S extends Sheet>(sheet: S, column: string, row: Partial<Row<S>>, zone: Zone): string {
  const value = (row as Record<string, unknown>)[column];
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (sheet.columns[column]?.kind.name === 'day' && typeof value === 'string') return value;
  return String(writeCells(sheet, { [column]: value } as Partial<Row<S>>, zone)[column] ?? '');
}

function exampleOf({ what, before, after, patch }: Move, names: ReadonlyMap<string, string>, zone: Zone): Example {
  const changes = Object.keys(patch).map((column) => {
    const header = peopleSheet.columns[column as keyof typeof peopleSheet.columns].header;
    return [header, [clipped(before === null ? '' : shown(peopleSheet, column, before, zone)), clipped(shown(peopleSheet, column, after, zone))] as const] as const;
  });
  const school = clipped(after.schoolIds.map((id) => names.get(id) ?? id).join(', '));
  return { what, who: clipped(`${after.givenName} ${after.familyName}`.trim() || after.personId), role: after.role, school, changes: what === 'change' ? Object.fromEntries(changes) : {} };
}

/** The first of each role, and then whoever is next. */
function someOf(moves: readonly Move[]): readonly Move[] {
  const firsts = new Map<Role, Move>();
  for (const move of moves) if (!firsts.has(move.after.role)) firsts.set(move.after.role, move);
  return [...new Set([...firsts.values(), ...moves.slice(0, EXAMPLES_EACH)])].slice(0, EXAMPLES_EACH);
}

export interface Current {
  readonly schools: readonly School[];
  readonly people: readonly Person[];
}

/** What a plan does, for the people who have to agree to it, and how things stand when it is done. */
export function previewOf(current: Current, roster: Pick<Roster, 'schools' | 'refused'>, plan: RosterPlan, zone: Zone): Preview {
  const names = new Map([...current.schools.map((one) => [one.schoolId, one.name] as const), ...roster.schools.flatMap((one) => (one.name === undefined ? [] : [[one.schoolId, one.name] as const]))]);
  const moves = movesOf(current.people, plan.people);
  const byRole = ROLES.map((role) => [role, moves.filter((move) => move.after.role === role)] as const).filter(([, some]) => some.length > 0);
  const patches = new Map([...plan.people.change, ...plan.people.leave].map(({ key, patch }) => [key, patch]));
  const after = [...current.people.map((person) => ({ ...person, ...patches.get(person.personId) })), ...plan.people.add];
  return {
    counts: {
      people: counted(moves),
      schools: { add: plan.schools.add.length, change: plan.schools.change.length, leave: plan.schools.leave.length },
      byRole: Object.fromEntries(byRole.map(([role, some]) => [role, counted(some)])),
      active: current.people.filter((person) => person.active).length,
      refused: roster.refused.length,
    },
    bySchool: schoolMoves(moves, names),
    examples: (['add', 'change', 'leave'] as const).flatMap((what) => someOf(moves.filter((move) => move.what === what)).map((move) => exampleOf(move, names, zone))),
    standing: standingOf(after, names),
  };
}
