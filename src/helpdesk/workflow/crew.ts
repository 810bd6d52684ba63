/** This file looks at night whether somebody is there for every ticket, and whether the district's routing rules name people there are. */
import type { ProgramContext } from '../../app/context';
import type { Job } from '../../app/entry';
import { team, trouble } from '../../app/tables';
import { newRow } from '../../base/table';
import { accept } from '../../base/verdict';
import { people, schools } from '../../people/sheet';
import { type CrewTrouble, routeTroubles, unmanned } from '../rules/crew';
import { addressesIn, isLeft } from '../rules/routing';
import { routes } from '../routes-sheet';
import { tickets } from '../sheet';
import { routeAgain } from './routing';

/** Troubles of this look begin so, and are settled by it too. */
const OURS = /^routing /;

function lookAtCrew(context: ProgramContext): readonly CrewTrouble[] {
  const rules = context.books.programme.read({ wants: { whole: [routes, team] }, decide: (found) => accept({ routes: found.all(routes), team: found.all(team).map((row) => row.email) }) });
  if (!rules.ok) return [];
  const named = rules.value.routes.flatMap((route) => route.who.flatMap(addressesIn));
  const listed = new Set([...rules.value.team.flatMap(addressesIn), ...context.settings.get('staff accounts'), ...context.settings.get('district technicians')]);
  const seen = context.books.staff.read({
    wants: {
      find: [{ sheet: people, column: 'email', values: named }],
      search: (['state', 'assignee', 'routed'] as const).map((column) => ({ sheet: tickets, column })),
      whole: [schools],
    },
    decide(found) {
      const all = found.all(schools);
      const contacts = new Set(all.flatMap((one) => addressesIn(`${one.contactEmail},${one.technicianEmail},${one.coachEmail}`)));
      const isStaff = (address: string): boolean => found.rows(people, 'email', address).some((person) => person.active && person.role !== 'student');
      const [assignees, why] = [found.column(tickets, 'assignee'), found.column(tickets, 'routed')];
      const left = found.column(tickets, 'state').filter((state, at) => isLeft({ state, assignee: assignees[at] ?? '', routed: why[at] ?? '' })).length;
      return accept([...routeTroubles(rules.value.routes, all, (address) => listed.has(address) || contacts.has(address) || isStaff(address)), ...unmanned(left)]);
    },
  });
  return seen.ok ? seen.value : [];
}

/** Tells what is wrong, and settles what is right again. */
function tell(context: ProgramContext, found: readonly CrewTrouble[], event: string): void {
  context.books.programme.change({
    event: `crew:${event}`,
    entry: 'helpdesk.crew',
    wants: { whole: [trouble] },
    decide(now, changes) {
      const standing = new Map(now.all(trouble).filter((row) => row.room === 'helpdesk' && OURS.test(row.troubleId)).map((row) => [row.troubleId, row]));
      for (const { troubleId, what, next } of found) {
        const row = standing.get(troubleId);
        if (row === undefined) changes.add(trouble, newRow(trouble, { troubleId, at: context.clock.now(), room: 'helpdesk', what, next }));
        else if (row.settled || row.what !== what) changes.update(trouble, troubleId, { settled: false, what, next });
      }
      for (const row of standing.values()) if (!row.settled && !found.some((one) => one.troubleId === row.troubleId)) changes.update(trouble, row.troubleId, { settled: true });
      return accept(null);
    },
  });
}

export const crewJob: Job = {
  job: 'crew',
  room: 'helpdesk',
  about: 'Looks whether somebody is there for every ticket.',
  every: 'night',
  step(context, _cursor, event) {
    const found = lookAtCrew(context);
    tell(context, found, event);
    if (found.length > 0) routeAgain(context);
    return { next: null, progress: found.length === 0 ? 'somebody is there for every ticket' : `${found.length} to put right` };
  },
};
