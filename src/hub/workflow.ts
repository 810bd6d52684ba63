/** This file publishes what the hub may show: the schools, their hours, and the way to the help form. */
import type { JobStep } from '../app/entry';
import type { ProgramContext } from '../app/context';
import { mirror } from '../base/mirror';
import { newRow } from '../base/table';
import { accept } from '../base/verdict';
import { builtForm } from '../helpdesk/built-forms';
import { schools } from '../people/sheet';
import { hubFacts, hubSchools } from './sheet';

/** Brings the Published workbook up to date; nothing is written where nothing changed. */
export function publish(context: ProgramContext, event: string): JobStep {
  const listed = context.books.staff.read({ wants: { whole: [schools] }, decide: (found) => accept(found.all(schools)) });
  const rows = (listed.ok ? listed.value : []).filter((school) => school.active);
  const form = builtForm(context, 'help', 'open');
  const facts = [
    newRow(hubFacts, { fact: 'district', value: context.settings.get('district name') }),
    newRow(hubFacts, { fact: 'help form', value: form?.url ?? '' }),
  ];
  const wanted = rows.map((school) => newRow(hubSchools, { schoolId: school.schoolId, name: school.name, hours: school.supportHours, contact: '' }));
  const done = context.books.published.change<{ written: number }>({
    event: `publish:${event}`,
    entry: 'hub.publish',
    wants: { whole: [hubFacts, hubSchools] },
    decide(found, changes) {
      const factChanges = mirror(hubFacts, found.all(hubFacts), facts);
      const schoolChanges = mirror(hubSchools, found.all(hubSchools), wanted);
      for (const row of factChanges.add) changes.add(hubFacts, row);
      for (const { key, values } of factChanges.change) changes.update(hubFacts, key, values);
      for (const row of schoolChanges.add) changes.add(hubSchools, row);
      for (const { key, values } of schoolChanges.change) changes.update(hubSchools, key, values);
      // A school that is gone keeps its row, as every row does, and loses its name, so that the page leaves it out.
      for (const key of schoolChanges.gone) changes.update(hubSchools, key, { name: '', hours: '' });
      return accept({ written: factChanges.add.length + factChanges.change.length + schoolChanges.add.length + schoolChanges.change.length });
    },
  });
  return { next: null, progress: done.ok ? `${done.value.written} rows brought up to date` : '' };
}
