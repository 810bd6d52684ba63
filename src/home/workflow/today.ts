/** This file reads "my school today" and the lists behind its figures: a few columns of each table, then the rows of one page and no other. */
import type { StaffContext } from '../../app/context';
import type { Sheet } from '../../base/table';
import { dayOf } from '../../base/time';
import { type Verdict, accept } from '../../base/verdict';
import type { Find, Found, Glimpse, Wants } from '../../base/work';
import { devices, exceptions } from '../../devices/sheet';
import { LISTED, nextDue } from '../../helpdesk/rules/work-list';
import { problems } from '../../helpdesk/learning/sheet';
import { tickets } from '../../helpdesk/sheet';
import { type Person, people, schools } from '../../people/sheet';
import type { HomeLine, HomeLines, HomeView } from '../../ui/contracts/home';
import {
  COUNTED_COLUMNS,
  DEVICE_COLUMNS,
  EXCEPTION_COLUMNS,
  LINES_SHOWN,
  PROBLEM_COLUMNS,
  type Today,
  devicesAmong,
  exceptionsOn,
  figuresOf,
  firstOf,
  isExceptionList,
  isTicketList,
  knownProblems,
  schoolChoices,
  schoolsFor,
  ticketsOn,
} from '../rules/today';

const search = (sheet: Sheet, columns: readonly string[]): NonNullable<Wants['search']> => columns.map((column) => ({ sheet, column }));

/** The row of the roster is looked for where nobody has chosen a school: it is the roster's longest column. */
const ofMe = (context: StaffContext, choice: string): readonly Find[] => (choice === '' ? [{ sheet: people, column: 'email', values: [context.identity.acting()] }] : []);

type OnRoster = Pick<Person, 'schoolIds' | 'active'>;

function todayIn(context: StaffContext, found: Glimpse, choice: string, roster: readonly OnRoster[]): Today {
  const who = context.identity.acting();
  const now = context.clock.now();
  return { now, today: dayOf(now, context.clock.zone), who, mine: schoolsFor(choice, who, found.all(schools), roster) };
}

/** Whoever asks, as the roster has them, before a row is read: what a list shows depends on their schools. */
const ROSTER_COLUMNS = ['personId', 'email', 'schoolIds', 'active'] as const;
const rosterIn = (glimpse: Glimpse, choice: string, who: string): readonly OnRoster[] =>
  choice === '' ? glimpse.columns(people, ROSTER_COLUMNS).filter(({ email }) => email.toLowerCase() === who.toLowerCase()) : [];

function countedDevices(found: Glimpse): Parameters<typeof figuresOf>[1] {
  const [status, purpose, dueOn] = [found.column(devices, 'status'), found.column(devices, 'purpose'), found.column(devices, 'dueOn')];
  // An empty row has no school, and is counted nowhere.
  return found.column(devices, 'schoolId').map((schoolId, at) => ({ schoolId, status: status[at] ?? 'available', purpose: purpose[at] ?? '', dueOn: dueOn[at] ?? null }));
}

export const readHome = (context: StaffContext, choice: string): Verdict<HomeView> =>
  context.staff.read<HomeView>({
    glance: true,
    wants: {
      whole: [schools],
      find: ofMe(context, choice),
      search: [...search(tickets, LISTED), ...search(devices, COUNTED_COLUMNS), ...search(exceptions, EXCEPTION_COLUMNS), ...search(problems, PROBLEM_COLUMNS)],
    },
    decide(found) {
      const today = todayIn(context, found, choice, choice === '' ? found.rows(people, 'email', context.identity.acting()) : []);
      const choices = schoolChoices(found.all(schools));
      const figures = figuresOf(found.columns(tickets, LISTED), countedDevices(found), found.columns(exceptions, EXCEPTION_COLUMNS), today);
      return accept({
        schools: choices.filter((school) => today.mine.has(school.id)),
        choices,
        ...figures,
        ...firstOf(figures),
        problems: knownProblems(found.columns(problems, PROBLEM_COLUMNS), today.mine, new Map(choices.map((school) => [school.id, school.name]))),
        ...{ me: today.who, now: today.now, zone: context.clock.zone.name },
      });
    },
  });

interface Page {
  readonly keys: readonly string[];
  readonly all: number;
}

/** The keys of one page of a list. */
function pageOf(glimpse: Glimpse, list: string, page: number, today: Today): Page {
  const keys = isTicketList(list)
    ? ticketsOn(list, glimpse.columns(tickets, LISTED), today).map((one) => one.ticket)
    : isExceptionList(list)
      ? exceptionsOn(list, glimpse.columns(exceptions, EXCEPTION_COLUMNS), today).map((one) => one.exceptionId)
      : devicesAmong(list, glimpse.columns(devices, DEVICE_COLUMNS), today).map((one) => one.serial);
  return { keys: keys.slice(page * LINES_SHOWN, (page + 1) * LINES_SHOWN), all: keys.length };
}

function lineOf(found: Found, list: string, key: string): readonly HomeLine[] {
  const none = { ticket: '', serial: '', due: null };
  if (isTicketList(list))
    return found.rows(tickets, 'ticket', key).slice(0, 1).map((row) => ({ ...none, ticket: row.ticket, title: row.category, about: row.translation === '' ? row.summary : row.translation, due: nextDue(row) }));
  if (isExceptionList(list))
    return found.rows(exceptions, 'exceptionId', key).slice(0, 1).map(({ serial, assetTag, about, next }) => ({ ...none, serial, title: assetTag === '' ? serial : assetTag, about: `${about} ${next}`.trim() }));
  return found.rows(devices, 'serial', key).slice(0, 1).map((row) => ({ ...none, serial: row.serial, title: row.assetTag === '' ? row.serial : row.assetTag, about: row.status === 'out' ? row.holder : [row.model, row.place].filter((part) => part !== '').join(' · '), due: row.dueOn }));
}

export function readHomeList(context: StaffContext, choice: string, list: string, page: number): Verdict<HomeLines> {
  const [sheet, columns] = isTicketList(list) ? [tickets, LISTED] : isExceptionList(list) ? [exceptions, EXCEPTION_COLUMNS] : [devices, DEVICE_COLUMNS];
  let shown: Page = { keys: [], all: 0 };
  return context.staff.read<HomeLines>({
    wants: { whole: [schools], search: [...search(sheet, columns), ...(choice === '' ? search(people, ROSTER_COLUMNS) : [])] },
    follow(glimpse) {
      shown = pageOf(glimpse, list, page, todayIn(context, glimpse, choice, rosterIn(glimpse, choice, context.identity.acting())));
      return [{ sheet, column: sheet.key, values: shown.keys }];
    },
    decide(found) {
      const lines = shown.keys.flatMap((key) => lineOf(found, list, key));
      return accept({ lines, more: Math.max(0, shown.all - page * LINES_SHOWN - shown.keys.length), now: context.clock.now(), zone: context.clock.zone.name });
    },
  });
}
