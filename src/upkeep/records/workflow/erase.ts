/**
 * This file erases one person everywhere, as a job in small pieces: first the forms' own answers, so that nothing is filed again, then
 * what History tells, then the tables, History once more for what was written meanwhile, then the journals; at last it looks through
 * everything again. Any piece may be repeated: what is gone already is passed over.
 */
import type { ProgramContext } from '../../../app/context';
import type { JobStep } from '../../../app/entry';
import { rememberErased } from '../../../app/erased';
import { approvals, settings, team, trouble } from '../../../app/tables';
import type { Cell } from '../../../base/cell';
import { CHECKPOINTS, HISTORY } from '../../../base/history';
import { keepApart } from '../../../base/pace';
import { type Row, type Sheet, WORKBOOKS, type WorkbookName, newRow } from '../../../base/table';
import { DAY_MS, dayOf } from '../../../base/time';
import { accept } from '../../../base/verdict';
import type { Book } from '../../../base/work';
import { notes } from '../../../coaching/sheet';
import { notesMark } from '../../../coaching/rules/notes';
import { devices } from '../../../devices/sheet';
import { builtForms } from '../../../helpdesk/built-forms';
import { markOf } from '../marks';
import { type AnyRow, Finder, blankedCells, erasedRow } from '../rules/subject';
import { vendors, receipts } from '../sheet';
import { archivesOf } from './archives';
import { eraseAgain } from './again';
import { LINE_COLUMNS, ROWS_PER_COMMIT, type Tied, clearCheckpoints, clearHistory, done, placeOf } from './clear';
import { keysIn, reach, searchOf } from './reach';
import { closeErasure, mayErase, openErasures, subjectOf, wasRefused, whoAgreed } from './requests';

/** The oldest copy that the backups keep is a monthly one: twelve of them. */
export const BACKUPS_KEPT_DAYS = 366;

/** A piece takes three or four reads of the sixty that an account has a minute (platform quotas); so far apart, a third is left to others. */
const PIECE_MS = 5_000;

/** Settings and the team are the district's own words on itself; the receipts and the register name nobody whose records they hold. */
const LEFT_ALONE: readonly Sheet[] = [settings, team, receipts, vendors];

/** The tables that are gone through: all but History, which has its own way. */
export const tablesOf = (context: Pick<ProgramContext, 'sheets'>, name: WorkbookName): readonly Sheet[] =>
  context.sheets.filter((sheet) => sheet.workbook === name && sheet !== HISTORY[name] && sheet !== CHECKPOINTS[name] && !LEFT_ALONE.includes(sheet));

/** One piece of the way; gives how many rows it changed, and is repeated until that is none. */
type Piece = (context: ProgramContext, finder: Finder, event: string) => number;

/** What History tells of rows that are the person's: their place, and what stands there afterwards, null where the row goes. */
function tiedRows(context: ProgramContext, name: WorkbookName, finder: Finder): Tied {
  const { zone } = context.clock;
  const found = new Map<string, ReadonlyMap<string, Cell> | null>();
  for (const { sheet, key, tie, row } of reach(context.books[name], tablesOf(context, name), finder)) {
    const mark = markOf(sheet);
    const goes = erasedRow(sheet, mark, row, finder)?.how === 'remove';
    if (goes) found.set(placeOf(sheet.name, key), null);
    else if (mark !== undefined && tie !== null) found.set(placeOf(sheet.name, key), blankedCells(mark, tie, finder.subject, zone));
  }
  return found;
}

function clearTable(context: ProgramContext, sheet: Sheet, finder: Finder, event: string): number {
  return done(
    context.books[sheet.workbook].change<number>({
      event,
      entry: 'records.erase',
      forgetful: true,
      wants: { search: searchOf([sheet]) },
      follow: (glimpse) => {
        const keys = keysIn(glimpse, sheet, finder);
        return keys.length === 0 ? [] : [{ sheet, column: sheet.key, values: keys }];
      },
      decide(found, changes) {
        let count = 0;
        for (const key of keysIn(found, sheet, finder)) {
          if (count >= ROWS_PER_COMMIT) break;
          const row: AnyRow | null = found.row(sheet, key);
          const erased = row === null ? null : erasedRow(sheet, markOf(sheet), row, finder);
          if (erased === null) continue;
          if (erased.how === 'remove') changes.remove(sheet, key);
          else changes.update(sheet, key, erased.patch);
          count++;
        }
        return accept(count);
      },
    }),
  );
}

/** The answers in the forms' own stores that became the person's tickets, or that name the person. */
export function formAnswersOf(context: ProgramContext, finder: Finder): readonly { readonly form: string; readonly kind: string; readonly answers: ReturnType<ProgramContext['forms']['answersSince']> }[] {
  const ids = new Set(
    reach(context.books.staff, tablesOf(context, 'staff').filter((sheet) => sheet.room === 'helpdesk'), finder).flatMap(({ row, tie }) =>
      tie === null ? [] : [row['responseId'], row['followerId'], ...((row['alsoResponses'] as readonly string[] | undefined) ?? [])].filter((id): id is string => typeof id === 'string' && id !== ''),
    ),
  );
  return builtForms(context).map(({ formId, kind }) => ({
    form: formId,
    kind,
    answers: context.forms
      .answersSince(formId, null)
      .filter(({ responseId, email, answers }) => ids.has(responseId) || finder.isIn(email, true) || [...answers.values()].some((answer) => finder.valueHas(answer, true))),
  }));
}

const eraseAnswers: Piece = (context, finder) => {
  for (const { form, answers } of formAnswersOf(context, finder)) if (answers.length > 0) context.forms.erase(form, answers.map(({ responseId }) => responseId));
  return 0;
};

/** The documents that coaches and the person wrote together. */
const trashNotes: Piece = (context, finder) => {
  if (finder.subject.kind !== 'staff') return 0;
  const pairs = reach(context.books.coaching, [notes], finder).flatMap(({ key, tie }) => (tie === null ? [] : [notesMark(key, context.digest)]));
  for (const fileId of context.sharing.standing(pairs)) context.files.trash(fileId);
  return 0;
};

interface NamedPiece {
  readonly name: string;
  readonly run: Piece;
}

const historyOf = (name: WorkbookName): NamedPiece => ({ name: `History of ${name}`, run: (world, finder, event) => clearHistory(name, world.books[name], tiedRows(world, name, finder), finder, event) });
const checkpointsOf = (name: WorkbookName): NamedPiece => ({ name: `Checkpoints of ${name}`, run: (world, finder, event) => clearCheckpoints(name, world.books[name], tiedRows(world, name, finder), finder, event) });
const archiveOf = ({ name, year }: ReturnType<typeof archivesOf>[number]): NamedPiece => ({ name: `archive ${year}`, run: (world, finder, event) => clearHistory(name, world.archive(name, year), tiedRows(world, name, finder), finder, event) });
const tableOf = (sheet: Sheet): NamedPiece => ({ name: sheet.name, run: (world, finder, event) => clearTable(world, sheet, finder, event) });

const forgetting = (bookIn: (context: ProgramContext) => Book): NamedPiece => ({
  name: 'journals',
  run(world, finder) {
    bookIn(world).forget((text) => finder.isIn(text, true));
    return 0;
  },
});

function pieces(context: ProgramContext): readonly NamedPiece[] {
  const archives = archivesOf(context);
  const histories = [...WORKBOOKS.map(historyOf), ...WORKBOOKS.map(checkpointsOf), ...archives.map(archiveOf)];
  const journals = [...WORKBOOKS.map((name) => forgetting(({ books }) => books[name])), ...archives.map(({ name, year }) => forgetting((world) => world.archive(name, year)))];
  return [
    { name: 'forms', run: eraseAnswers },
    { name: 'documents', run: trashNotes },
    ...histories,
    ...WORKBOOKS.flatMap((name) => tablesOf(context, name).map(tableOf)),
    ...histories,
    ...journals,
  ];
}

/** Everything that still speaks of the person, by table: nothing where it is done. */
export function leftOver(context: ProgramContext, finder: Finder): Readonly<Record<string, number>> {
  const left: Record<string, number> = {};
  const count = (name: string, some: number): void => {
    if (some > 0) left[name] = (left[name] ?? 0) + some;
  };
  for (const name of WORKBOOKS) {
    for (const { sheet, row } of reach(context.books[name], tablesOf(context, name), finder)) count(sheet.name, Number(erasedRow(sheet, markOf(sheet), row, finder) !== null));
    const lines = done(context.books[name].read({ wants: { search: LINE_COLUMNS.map((column) => ({ sheet: HISTORY[name], column })) }, decide: (found) => accept(found.columns(HISTORY[name], LINE_COLUMNS)) }));
    count(HISTORY[name].name, lines.filter((line) => finder.isIn(line.key, false) || finder.isIn(line.who, true) || finder.valueHas(line.changes, true)).length);
  }
  for (const { answers } of formAnswersOf(context, finder)) count('form answers', answers.length);
  return left;
}

/** What MyTech cannot reach. None of these sentences names the person. */
function tasksByHand(context: ProgramContext, finder: Finder): readonly string[] {
  const columns = ['serial', 'user'] as const;
  const read = context.books.staff.read({
    wants: { search: columns.map((column) => ({ sheet: devices, column })) },
    decide: (found) => accept(found.columns(devices, columns).flatMap(({ serial, user }) => (user.includes(finder.subject.pseudonym) ? [serial] : []))),
  });
  const stillInConsole = read.ok ? read.value : [];
  return [
    'Take the person off in the student information system and suspend or delete the account in the Admin console, as your retention schedule says.',
    ...(stillInConsole.length === 0 ? [] : [`The Admin console may still name the person as user of ${stillInConsole.join(', ')}. Clear the field "User" there.`]),
    `Search the mailbox of ${context.identity.acting()} for the address, and delete those conversations: MyTech may not delete mail for good.`,
    'Where somebody has linked a form to a spreadsheet of its own, delete the rows there.',
    'Google keeps earlier versions of a spreadsheet for those who may edit it. They go when the file is replaced by a backup that is put back.',
  ];
}

interface EraseCursor {
  readonly receipt: string;
  readonly at: number;
  readonly counts: Readonly<Record<string, number>>;
}
const isCursor = (cursor: unknown): cursor is EraseCursor => typeof cursor === 'object' && cursor !== null && 'receipt' in cursor && 'counts' in cursor;

function note(context: ProgramContext, receipt: string, event: string, values: Partial<Row<typeof receipts>>): void {
  done(
    context.books.programme.change<null>({
      event: `records.note:${event}`,
      entry: 'records.erase',
      wants: { find: [{ sheet: receipts, column: 'receipt', values: [receipt] }, { sheet: approvals, column: 'approvalId', values: [receipt] }] },
      decide(found, changes) {
        if (found.row(receipts, receipt) !== null) changes.update(receipts, receipt, values);
        const asked = found.row(approvals, receipt);
        if (asked !== null && (values.state === 'erased' || values.state === 'refused')) changes.update(approvals, receipt, { state: values.state === 'erased' ? 'done' : 'refused' });
        return accept(null);
      },
    }),
  );
}

/** Ends one erasure: looks through everything, writes what came of it, remembers the hash, and only then forgets who it was. */
function finish(context: ProgramContext, cursor: EraseCursor, finder: Finder, event: string): void {
  const left = leftOver(context, finder);
  const isClean = Object.keys(left).length === 0;
  const now = context.clock.now();
  const { zone } = context.clock;
  if (isClean) rememberErased(context, [finder.subject.personId, ...finder.subject.addresses].filter((id) => id !== ''));
  note(context, cursor.receipt, event, {
    state: isClean ? 'erased' : 'not clean',
    doneAt: now,
    agreedBy: whoAgreed(context, cursor.receipt),
    counts: isClean ? cursor.counts : left,
    byHand: tasksByHand(context, finder),
    backupsUntil: dayOf(now + BACKUPS_KEPT_DAYS * DAY_MS, zone),
  });
  if (isClean) {
    closeErasure(context, cursor.receipt);
    return;
  }
  const troubleId = `erasure ${cursor.receipt}`;
  const where = Object.entries(left).map(([table, rows]) => `${table} (${rows})`).join(', ');
  context.books.programme.change({
    event: `records.left:${event}`,
    entry: 'records.erase',
    wants: { find: [{ sheet: trouble, column: 'troubleId', values: [troubleId] }] },
    decide(found, changes) {
      if (found.row(trouble, troubleId) === null) changes.add(trouble, newRow(trouble, { troubleId, at: now, room: 'upkeep', what: `After the erasure ${cursor.receipt} something of the person still stands in: ${where}.`, next: 'Somebody wrote it meanwhile. MyTech tries again within the hour.' }));
      return accept(null);
    },
  });
}

const begin = (receipt: string): EraseCursor => ({ receipt, at: 0, counts: {} });

/** The next request that two people want; what was refused is closed on the way. */
function nextErasure(context: ProgramContext, event: string): EraseCursor | null {
  eraseAgain(context, event);
  for (const receipt of openErasures(context)) {
    if (wasRefused(context, receipt)) {
      note(context, receipt, `refused:${receipt}:${event}`, { state: 'refused', doneAt: context.clock.now() });
      closeErasure(context, receipt);
    } else if (mayErase(context, receipt)) {
      note(context, receipt, `begin:${receipt}:${event}`, { state: 'erasing' });
      return begin(receipt);
    }
  }
  return null;
}

export function eraseStep(context: ProgramContext, cursor: unknown, event: string): JobStep {
  const at = isCursor(cursor) ? cursor : nextErasure(context, event);
  if (at === null) return { next: null, progress: 'nobody waits to be erased' };
  const subject = subjectOf(context, at.receipt);
  // Somebody was quicker, or it was finished and only the cursor was not moved on.
  if (subject === null || !mayErase(context, at.receipt)) return { next: nextErasure(context, event), progress: `${at.receipt} is done` };
  const finder = new Finder(subject);
  const way = pieces(context);
  const piece = way[at.at];
  if (piece === undefined) {
    finish(context, at, finder, `${at.receipt}:${event}`);
    // One that is not clean waits for the next hour, or it would go round without end.
    return { next: null, progress: `${at.receipt} is done` };
  }
  const began = context.clock.now();
  const changed = piece.run(context, finder, `records.erase:${at.receipt}:${at.at}:${event}`);
  keepApart(context.clock, began, PIECE_MS);
  const counts = changed === 0 ? at.counts : { ...at.counts, [piece.name]: (at.counts[piece.name] ?? 0) + changed };
  return { next: { receipt: at.receipt, at: changed < ROWS_PER_COMMIT ? at.at + 1 : at.at, counts } satisfies EraseCursor, progress: `${at.receipt}: ${piece.name}` };
}
