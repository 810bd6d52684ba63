/** This file files what teachers ask for, each answer once, with the teacher and the school it belongs to. */
import { newRow } from '../../base/table';
import { accept } from '../../base/verdict';
import { saidIn } from '../../helpdesk/answers';
import type { Filing } from '../../helpdesk/workflow/intake';
import { kept } from '../../helpdesk/rules/intake';
import { people, schools } from '../../people/sheet';
import { GOALS } from '../../words/vocabulary';
import { words } from '../../words/words';
import { requests } from '../sheet';

/** The account is Google's word; the school is what was chosen, or the one that the roster knows. */
export const COACHING: Filing = {
  until: 'coaching forms filed until',
  filers: {
    coach(context, some) {
      const emails = [...new Set(some.map(({ answer }) => answer.email.toLowerCase()))];
      const known = context.books.staff.read({
        wants: { whole: [schools], find: [{ sheet: people, column: 'email', values: emails }] },
        decide: (found) => accept({ schools: found.all(schools), of: new Map(emails.map((email) => [email, found.rows(people, 'email', email)[0]])) }),
      });
      if (!known.ok) return 0;
      const fresh = some.map(({ answer, answers }) => {
        const said = saidIn(answers);
        const email = answer.email.toLowerCase();
        const person = known.value.of.get(email);
        const school = known.value.schools.find((one) => one.name === said.text('school'))?.schoolId ?? person?.schoolIds[0] ?? '';
        return newRow(requests, {
          ...{ requestId: answer.responseId, at: answer.at, email, teacherId: person?.personId ?? '', teacher: person === undefined ? email : `${person.givenName} ${person.familyName}`.trim() },
          ...{ schoolId: school, goal: said.choice('goal', GOALS, (language, key) => words(language).coaching.goals[key]) ?? '', suits: kept(said.text('suits')).text },
        });
      });
      const done = context.books.coaching.change<number>({
        event: `coaching.requests:${context.newId()}`,
        entry: 'coaching.requests',
        wants: { find: [{ sheet: requests, column: 'requestId', values: fresh.map((one) => one.requestId) }] },
        decide(found, changes) {
          const added = fresh.filter((one, at) => found.row(requests, one.requestId) === null && fresh.findIndex(({ requestId }) => requestId === one.requestId) === at);
          for (const one of added) changes.add(requests, one);
          return accept(added.length);
        },
      });
      return done.ok ? done.value : 0;
    },
  },
};
