/** This file says which archives of History there are. */
import type { ProgramContext } from '../../../app/context';
import type { WorkbookName } from '../../../base/table';
import { dayOf } from '../../../base/time';

/** MyTech archives by year; none is older than the first that could run. */
const FIRST_ARCHIVE_YEAR = 2024;
const ARCHIVED: readonly WorkbookName[] = ['staff', 'programme'];

interface ArchivePlace {
  readonly name: WorkbookName;
  readonly year: number;
}

/** The archives that exist; asking for another would make it. */
export function archivesOf(context: ProgramContext): readonly ArchivePlace[] {
  const last = Number(dayOf(context.clock.now(), context.clock.zone).slice(0, 4));
  const years = Array.from({ length: last - FIRST_ARCHIVE_YEAR + 1 }, (_, at) => FIRST_ARCHIVE_YEAR + at);
  return ARCHIVED.flatMap((name) => years.flatMap((year) => (context.keep.get(`archive ${name} ${year}`) === null ? [] : [{ name, year }])));
}
