/** This file puts roster files into the trash some days after they were brought in: they are full of children's names. */
import type { JobStep } from '../../app/entry';
import type { ProgramContext } from '../../app/context';
import { trouble } from '../../app/tables';
import type { DroppedFile } from '../../base/ports';
import { newRow } from '../../base/table';
import { addDays, dayOf } from '../../base/time';
import { accept } from '../../base/verdict';
import { broughtInOn, firstBroughtIn, forgetFiles, isBroughtIn, rememberFiles, rosterFiles } from './files';

/** Whether some file has lain there long enough. */
export function filesToTrash(context: ProgramContext): boolean {
  const first = firstBroughtIn(context);
  return first !== null && first <= lastDay(context);
}

/** Files brought in on this day, or before, go. */
const lastDay = (context: ProgramContext): string => addDays(dayOf(context.clock.now(), context.clock.zone), -context.settings.get('roster files kept days'));

/**
 * The files that must stay however old they are: those of the roster that counts now, while one of them is new or waits to be
 * brought in, since a set may be brought up to date one file at a time.
 */
function inUse(context: ProgramContext): ReadonlySet<string> {
  const files: readonly DroppedFile[] = rosterFiles(context);
  const isOld = (file: DroppedFile): boolean => dayOf(file.changedMs, context.clock.zone) <= lastDay(context);
  return new Set(isBroughtIn(context, files) && files.every(isOld) ? [] : files.map((file) => file.id));
}

/** Goes through the days in order; a day is forgotten when its files are in the trash, so that a cut repeats one day and harms nothing. */
export function trashStep(context: ProgramContext): JobStep {
  const today = dayOf(context.clock.now(), context.clock.zone);
  const last = lastDay(context);
  const staying = inUse(context);
  let trashed = 0;
  let foreign = 0;
  for (let day = firstBroughtIn(context); day !== null && day <= last; day = addDays(day, 1)) {
    if (context.clock.now() >= context.handOverAt) return { next: { day }, progress: `${trashed} files in the trash so far` };
    const ids = broughtInOn(context, day);
    const kept = ids.filter((id) => staying.has(id));
    for (const id of ids) {
      if (staying.has(id)) continue;
      const outcome = context.files.trash(id);
      if (outcome === 'done') trashed += 1;
      if (outcome === 'not ours') foreign += 1;
    }
    if (kept.length > 0) rememberFiles(context, kept, today);
    forgetFiles(context, day, addDays(day, 1));
  }
  if (foreign > 0) tellForeign(context, foreign);
  return { next: null, progress: `${trashed} files put into the trash` };
}

function tellForeign(context: ProgramContext, foreign: number): void {
  const troubleId = 'roster files of others';
  context.books.programme.change({
    event: `roster.foreign:${context.newId()}`,
    entry: 'people.roster',
    wants: { find: [{ sheet: trouble, column: 'troubleId', values: [troubleId] }] },
    decide(found, changes) {
      const what = `${foreign} roster files have been brought in and could not be put into the trash, because another account owns them.`;
      const next = `Put them into the trash by hand, and let the student information system drop its files as ${context.identity.acting()}.`;
      if (found.row(trouble, troubleId) === null) changes.add(trouble, newRow(trouble, { troubleId, at: context.clock.now(), room: 'people', what, next }));
      else changes.update(trouble, troubleId, { at: context.clock.now(), what, next, settled: false });
      return accept(null);
    },
  });
}
