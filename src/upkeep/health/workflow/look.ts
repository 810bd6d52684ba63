/** This file looks at night at every workbook and form from outside: how large, where, whose, shared with whom, and whether copied. */
import type { ProgramContext } from '../../../app/context';
import type { JobStep } from '../../../app/entry';
import { team, trouble } from '../../../app/tables';
import { WORKBOOK_TITLES, workbookId } from '../../../app/workbook-files';
import { WORKBOOKS, type WorkbookName, newRow } from '../../../base/table';
import { addDays, dayOf } from '../../../base/time';
import { accept } from '../../../base/verdict';
import { type FileKnown, type Finding, copyFindings, fileFindings, shareFindings, zoneFindings } from '../rules/files';
import { cellsMeasured } from '../sheet';
import { type OwnFile, ownFiles } from './own-files';

/** A slope over a season; older nights say little of how a district grows now. */
const DAYS_KEPT = 90;

function measure(context: ProgramContext): number {
  const today = dayOf(context.clock.now(), context.clock.zone);
  const oldest = addDays(today, -DAYS_KEPT);
  const rows = WORKBOOKS.map((workbook) => newRow(cellsMeasured, { measure: `${today} ${workbook}`, day: today, workbook, cells: context.journals.cells(workbook) }));
  context.books.programme.change({
    event: `health.cells:${today}`,
    entry: 'health',
    wants: { whole: [cellsMeasured] },
    decide(found, changes) {
      for (const old of found.all(cellsMeasured)) if (old.day === null || old.day < oldest) changes.remove(cellsMeasured, old.measure);
      for (const row of rows) if (found.row(cellsMeasured, row.measure) === null) changes.add(cellsMeasured, row);
      return accept(null);
    },
  });
  context.books.programme.closeUp(cellsMeasured);
  return rows.length;
}

const KNOWN = 'files known';
const FOUND = 'files found';
/** A property holds 9 KB (quotas, "Properties value size"), and a name of what was found up to a hundred characters. */
const REMEMBERED = 80;

/** Who should have which workbook, as set-up shares them. */
function sharers(context: ProgramContext): Readonly<Partial<Record<WorkbookName, readonly string[]>>> {
  const read = context.books.programme.read({ wants: { whole: [team] }, decide: (found) => accept(found.all(team).map(({ email }) => email.trim().toLowerCase())) });
  const programme = (read.ok ? read.value : []).filter((email) => email !== '' && email !== context.identity.acting());
  const hub = context.settings.get('hub account').toLowerCase();
  return { programme, staff: [...programme, ...context.settings.get('staff accounts')].filter((email) => email !== context.identity.acting()), published: hub === '' ? [] : [hub] };
}

function findings(context: ProgramContext, files: readonly OwnFile[]): readonly Finding[] {
  const { estate, keep, identity, clock } = context;
  const known = JSON.parse(keep.get(KNOWN) ?? '{}') as Record<string, FileKnown>;
  const wanted = sharers(context);
  const now: Record<string, FileKnown> = {};
  const found = files.flatMap(({ fileId, title, workbook, isFolder }) => {
    const seen = estate.file(fileId);
    // What was found stays found until it is put right, so the first state that was known is kept.
    const before = known[fileId] ?? null;
    if (before !== null) now[fileId] = before;
    else if (seen !== null) now[fileId] = { name: seen.name, owner: seen.owner, parent: seen.parent };
    const lines = fileFindings(title, before, seen, identity.acting());
    if (seen === null || seen.trashed) return lines;
    // Forms are for everybody; a folder holds what is only for the programme, rosters and whole backups.
    if (workbook === null) return isFolder ? [...lines, ...shareFindings(title, [], estate.shares(fileId))] : lines;
    return [...lines, ...shareFindings(title, wanted[workbook] ?? [], estate.shares(fileId)), ...zoneFindings(title, estate.zoneOf(fileId), clock.zone.name)];
  });
  keep.set(KNOWN, JSON.stringify(now));
  const originals = new Map(WORKBOOKS.map((name) => [workbookId(keep, name), WORKBOOK_TITLES[name]]));
  return [...found, ...copyFindings(originals, estate.spreadsheetsNamed('MyTech'))];
}

/** The owner or folder that a hand-over gave a file is the one to know it by. */
export const forgetFiles = ({ keep }: Pick<ProgramContext, 'keep'>): void => keep.remove(KNOWN);

/** Tells what is new and settles what is over; what somebody settled by hand while it lasts is not told again. */
function tell(context: ProgramContext, found: readonly Finding[]): void {
  const lastNight = new Set(JSON.parse(context.keep.get(FOUND) ?? '[]') as string[]);
  const now = new Map(found.map((one) => [one.id, one]));
  context.books.programme.change({
    event: `health.files:${context.newId()}`,
    entry: 'health',
    wants: { whole: [trouble] },
    decide(rows, changes) {
      for (const { id, what, next } of now.values()) {
        const row = rows.row(trouble, id);
        if (row === null) changes.add(trouble, newRow(trouble, { troubleId: id, at: context.clock.now(), room: 'upkeep', what, next }));
        else if (row.settled && !lastNight.has(id)) changes.update(trouble, id, { settled: false, at: context.clock.now(), what, next });
      }
      for (const row of rows.all(trouble)) if (row.troubleId.startsWith('file ') && !row.settled && !now.has(row.troubleId)) changes.update(trouble, row.troubleId, { settled: true });
      return accept(null);
    },
  });
  context.keep.set(FOUND, JSON.stringify([...now.keys()].slice(0, REMEMBERED)));
}

/** First the cells, then the files: each piece may be done again. */
export function lookAfterFiles(context: ProgramContext, cursor: unknown): JobStep {
  if (cursor === null) return { next: 'files', progress: `${measure(context)} workbooks measured` };
  const files = ownFiles(context);
  const found = findings(context, files);
  tell(context, found);
  return { next: null, progress: `${files.length} files looked at, ${found.length} to look at` };
}
