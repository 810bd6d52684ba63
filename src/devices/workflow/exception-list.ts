/** This file reads the list of exceptions for the desk: how many of each kind, and the first of one. */
import type { ProgramContext } from '../../app/context';
import { jobs } from '../../app/tables';
import { workbookId } from '../../app/workbook-files';
import { type Verdict, accept } from '../../base/verdict';
import { schools } from '../../people/sheet';
import type { ExceptionList } from '../../ui/contracts/exceptions';
import { type Exception, exceptions } from '../sheet';

/** So many rows are shown at the desk; the tab has all of them. */
const ROWS_SHOWN = 100;

/** When the job that renews the list last ended. */
function renewedAt(context: ProgramContext): number | null {
  const read = context.books.programme.read({ wants: { whole: [jobs] }, decide: (found) => accept(found.row(jobs, 'exceptions')?.finishedAt ?? null) });
  return read.ok ? read.value : null;
}

const oldestFirst = (a: Exception, b: Exception): number => (a.since ?? '').localeCompare(b.since ?? '') || a.exceptionId.localeCompare(b.exceptionId);

export function listExceptions(context: ProgramContext, kind: string, school: string): Verdict<ExceptionList> {
  const renewed = renewedAt(context);
  return context.books.staff.read({
    wants: { whole: [schools, exceptions] },
    decide(found) {
      const names = new Map(found.all(schools).map((row) => [row.schoolId, row.name]));
      const open = found.all(exceptions).filter((row) => row.state === 'open' && (school === '' || row.schoolId === school));
      const counts = new Map<string, number>();
      for (const row of open) counts.set(row.kind, (counts.get(row.kind) ?? 0) + 1);
      const chosen = open.filter((row) => row.kind === kind).sort(oldestFirst);
      return accept({
        kinds: [...counts].map(([name, count]) => ({ kind: name, open: count })).sort((a, b) => b.open - a.open),
        schools: [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name)),
        rows: chosen.slice(0, ROWS_SHOWN).map(({ exceptionId, serial, assetTag, schoolId, about, next, since }) => ({ id: exceptionId, serial, assetTag, school: names.get(schoolId) ?? '', about, next, since })),
        total: chosen.length,
        renewedAt: renewed,
        sheetUrl: `${context.workbookUrl(workbookId(context.keep, 'staff'))}#gid=${exceptions.sheetId}`,
      });
    },
  });
}
