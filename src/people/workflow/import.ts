/** This file brings the roster in from the files that the student information system drops into a Drive folder. */
import type { JobStep } from '../../app/entry';
import type { ProgramContext } from '../../app/context';
import { erasedHashes, hashOf } from '../../app/erased';
import { makeDue } from '../../app/jobs';
import { UserError } from '../../base/codes';
import { keepApart } from '../../base/pace';
import type { DroppedFile } from '../../base/ports';
import { SECOND_MS, dayOf } from '../../base/time';
import { accept } from '../../base/verdict';
import { type Roster, type RosterPlan, mayBeOpened, planRoster, readRoster } from '../rules';
import { findDoubles } from '../rules/doubles';
import { previewOf } from '../rules/preview';
import type { Person, School } from '../sheet';
import { people, schools } from '../sheet';
import { forgetAsking, mayBringIn, stillWaits } from './asking';
import { contentOf, isSameContent, rememberBroughtIn, rosterFiles, signatureOf } from './files';
import { noteDone, tellResults } from './telling';

/** So many rows go into one commit; with journal and History that stays below the 2 MB of a batch. */
const ROWS_PER_COMMIT = 400;
/** Bulk commits stand at least so far apart, so that an import never uses up the minute's writes of the people at work. */
const BULK_PAUSE_MS = 6 * SECOND_MS;
/** The jobs that leavers concern: whoever left and still holds a device is a list the same night. */
const AFTER_LEAVERS = ['exceptions'];

/** Where an import is: which files it brings in, so that others that are dropped meanwhile begin another, and how far it is. */
interface ImportCursor {
  readonly files: string;
  readonly left: number;
}

/**
 * One execution's part of an import: read and planned once, then written commit by commit while there is time. Each looks at what
 * is still to do, so that a part may be repeated and people may work meanwhile.
 */
export function rosterStep(context: ProgramContext, _cursor: unknown, event: string): JobStep {
  const files = rosterFiles(context);
  if (files.length === 0) return { next: null, progress: 'no roster files in the folder' };
  const waits = stillWaits(context, files);
  if (waits !== null) return { next: null, progress: waits };
  const given = files.flatMap((file) => context.files.texts(file, mayBeOpened));
  const content = contentOf(given);
  const today = dayOf(context.clock.now(), context.clock.zone);
  if (isSameContent(context, content)) {
    rememberBroughtIn(context, files, content, today);
    return { next: null, progress: 'the files say what the last ones said' };
  }
  const read = readRoster(given, today);
  if (!read.ok) throw new UserError('roster-unusable', { source: read.source, why: read.why });
  const current = readCurrent(context);
  const roster = withoutErased(context, read, current.people);
  const plan = planRoster(current, roster, today);
  const pieces = piecesOf(plan);
  const doubles = findDoubles(current.people, roster, plan.people);
  if (pieces.length > 0) {
    const preview = previewOf(current, roster, plan, context.clock.zone);
    const waitsFor = mayBringIn(context, { files, preview, warnings: roster.warnings, isFirst: current.people.length === 0 }, event);
    if (waitsFor !== null) {
      tellResults(context, roster, doubles, event);
      return { next: null, progress: waitsFor };
    }
  }
  const left = write(context, pieces, event);
  if (left > 0) return { next: { files: signatureOf(files), left } satisfies ImportCursor, progress: `${left.toLocaleString('en-US')} rows still to write` };
  finish(context, { files, content, today, roster, doubles }, event);
  const refused = roster.refused.length === 1 ? '1 row refused' : `${roster.refused.length} rows refused`;
  return { next: null, progress: `${roster.people.length} people in ${roster.schools.length} schools, ${refused}` };
}

interface Current {
  readonly schools: readonly School[];
  readonly people: readonly Person[];
}

function readCurrent(context: ProgramContext): Current {
  const current = context.books.staff.read<Current>({
    wants: { whole: [schools, people] },
    decide: (found) => accept({ schools: found.all(schools), people: found.all(people) }),
  });
  if (!current.ok) throw new UserError(current.code, current.about);
  return current.value;
}

/**
 * The roster without those whose records were erased and who are not back: lists go on naming leavers for a while. Who is active again
 * comes in as new, and that is told with the preview.
 */
function withoutErased<R extends Roster>(context: ProgramContext, roster: R, current: readonly Person[]): R {
  const erased = erasedHashes(context);
  if (erased.size === 0) return roster;
  const standing = new Set(current.map(({ personId }) => personId));
  const back = new Set(roster.people.filter(({ personId }) => !standing.has(personId) && erased.has(hashOf(context, personId))));
  if (back.size === 0) return roster;
  const returned = [...back].filter(({ active }) => active).length;
  const told = returned === 1 ? 'One person whose records were erased is in the roster again as active, and comes in as new.' : `${returned} people whose records were erased are in the roster again as active, and come in as new.`;
  return { ...roster, people: roster.people.filter((person) => person.active || !back.has(person)), warnings: returned === 0 ? roster.warnings : [told, ...roster.warnings] };
}

/** One row to write. */
type Piece =
  | { readonly to: 'schools'; readonly key: string; readonly row: School | null; readonly patch: Partial<School> }
  | { readonly to: 'people'; readonly key: string; readonly row: Person | null; readonly patch: Partial<Person> };

/** Schools first, so that nobody stands in one that does not exist; the row is null where it is there and only changes. */
const piecesOf = (plan: RosterPlan): readonly Piece[] => [
  ...plan.schools.add.map((row): Piece => ({ to: 'schools', key: row.schoolId, row, patch: {} })),
  ...[...plan.schools.change, ...plan.schools.leave].map(({ key, patch }): Piece => ({ to: 'schools', key, row: null, patch })),
  ...plan.people.add.map((row): Piece => ({ to: 'people', key: row.personId, row, patch: {} })),
  ...[...plan.people.change, ...plan.people.leave].map(({ key, patch }): Piece => ({ to: 'people', key, row: null, patch })),
];

/** Writes as much as there is time for; returns how many rows are left. */
function write(context: ProgramContext, pieces: readonly Piece[], event: string): number {
  for (let done = 0; done < pieces.length; ) {
    const started = context.clock.now();
    commit(context, pieces.slice(done, done + ROWS_PER_COMMIT), `roster:${event}:${done}`);
    done += ROWS_PER_COMMIT;
    if (done >= pieces.length) break;
    if (context.clock.now() + BULK_PAUSE_MS >= context.handOverAt) return pieces.length - done;
    keepApart(context.clock, started, BULK_PAUSE_MS);
  }
  return 0;
}

function commit(context: ProgramContext, pieces: readonly Piece[], event: string): void {
  const keys = (to: Piece['to']): string[] => pieces.filter((piece) => piece.to === to).map((piece) => piece.key);
  const find = [
    { sheet: schools, column: 'schoolId', values: keys('schools') },
    { sheet: people, column: 'personId', values: keys('people') },
  ].filter((one) => one.values.length > 0);
  context.books.staff.change({
    event,
    entry: 'people.roster',
    wants: { find },
    decide(found, changes) {
      for (const piece of pieces) {
        if (piece.to === 'schools') {
          const stands = found.row(schools, piece.key) !== null;
          if (piece.row === null && stands) changes.update(schools, piece.key, piece.patch);
          if (piece.row !== null && !stands) changes.add(schools, piece.row);
        } else {
          const stands = found.row(people, piece.key) !== null;
          if (piece.row === null && stands) changes.update(people, piece.key, piece.patch);
          if (piece.row !== null && !stands) changes.add(people, piece.row);
        }
      }
      return accept(null);
    },
  });
}

interface Finished {
  readonly files: readonly DroppedFile[];
  readonly content: string;
  readonly today: string;
  readonly roster: Roster;
  readonly doubles: Parameters<typeof tellResults>[2];
}

/** What is told and asked for is written before the files count as brought in, so that a cut anywhere here is made good by the next run. */
function finish(context: ProgramContext, { files, content, today, roster, doubles }: Finished, event: string): void {
  tellResults(context, roster, doubles, event);
  const done = noteDone(context, signatureOf(files), event);
  if (done !== null && done.people.leave > 0) makeDue(context, AFTER_LEAVERS);
  rememberBroughtIn(context, files, content, today);
  forgetAsking(context, files);
}
