/**
 * This file makes a backup, a piece at a time: some tables, or a stretch of a large one, go as CSV into a zip; what each zip holds is kept
 * in the script's properties until the manifest is written, and only then there is a backup.
 */
import type { ProgramContext } from '../../../app/context';
import type { JobStep } from '../../../app/entry';
import { forgetLeft } from '../../../app/mail-ledger';
import { trouble } from '../../../app/tables';
import { INSTALLATION } from '../../../app/workbook-files';
import type { Cell } from '../../../base/cell';
import { UserError } from '../../../base/codes';
import { type Sheet, WORKBOOKS, newRow } from '../../../base/table';
import { type Moment, dayOf, minuteOfDay } from '../../../base/time';
import { accept } from '../../../base/verdict';
import { type BackedUp, type BackupContext, allBooks, archivesKept, backedUp, fileOf } from '../context';
import { beginWaiting, keepLast, keepTold, lateId, lateSince, lateTold } from '../late';
import { csvOf } from '../rules/csv';
import { expired, keptOf } from '../rules/keeping';
import { FORMAT, type FilePart, SCRIPT, type TablePart, manifestText } from '../rules/manifest';
import { type BackupRow, backups } from '../sheet';

/** So many cells are read at once; as CSV in a zip that is one or two of the five megabytes that Drive takes in one request. */
const CELLS_AT_ONCE = 250_000;
/** So many tables go into one zip: what is kept of it must fit one property of 9 KB (quotas, "Properties value size"). */
const TABLES_A_ZIP = 20;
/** So often a table that is changed while it is read is read again. */
const TRIES = 4;
/** A zip that is still too large with so much less in it is not one that smaller pieces would help. */
const SMALLEST_SHARE = 1 / 64;

const PART = 'backup part ';
/** Properties that speak of a moment, of files that a restore makes anew, or of what somebody agreed to: no backup brings them back. */
const OF_THE_MOMENT = /^(agreed |archive |backup |chart rows |journal |mail being sent|mails left |ledger put back|restore|set-up$|workbook )/;

/** Where a backup is; `row` and what follows belong to a table that is read in stretches. */
interface BackupCursor {
  readonly id: string;
  readonly folderId: string;
  readonly begunAt: Moment;
  readonly archives: readonly string[];
  readonly part: number;
  readonly rows: number;
  readonly book: number;
  readonly tab: number;
  readonly row: number;
  /** The newest commit when the table's first stretch was read. */
  readonly commit: string;
  readonly tries: number;
  /** Whether a stretch ended in empty rows, so that rows added since may stand where it was read already. */
  readonly short: boolean;
  /** The share of the usual size that a zip takes, after one was too large. */
  readonly share: number;
  /** How many zips had been made when the table was begun. */
  readonly since: number;
}

const isCursor = (cursor: unknown): cursor is BackupCursor => typeof cursor === 'object' && cursor !== null && 'folderId' in cursor;

const FRESH_TABLE = { row: 0, commit: '', tries: 0, short: false, share: 1 } as const;
const two = (value: number): string => String(value).padStart(2, '0');

/** A folder's name, by which people and the rule for keeping know its day. */
export function titleOf({ clock }: Pick<ProgramContext, 'clock'>, at: Moment): string {
  const minute = minuteOfDay(at, clock.zone);
  return `${dayOf(at, clock.zone)} ${two(Math.floor(minute / 60))}.${two(minute % 60)}`;
}

const partsKept = ({ keep }: Pick<ProgramContext, 'keep'>): readonly string[] => Object.keys(keep.all()).filter((name) => name.startsWith(PART));

/** Names this installation, so that no other one's backup is taken for its own. */
function installation({ keep, newId }: Pick<ProgramContext, 'keep' | 'newId'>): string {
  const standing = keep.get(INSTALLATION);
  if (standing !== null) return standing;
  const made = newId();
  keep.set(INSTALLATION, made);
  return made;
}

export const installationOf = ({ keep }: Pick<ProgramContext, 'keep'>): string | null => keep.get(INSTALLATION);
export const domainOf = ({ identity }: Pick<ProgramContext, 'identity'>): string => identity.acting().split('@')[1] ?? '';

/** Writes to the list of backups, and to Trouble where something is worth a line. */
export function note(context: ProgramContext, event: string, rows: readonly (Partial<BackupRow> & Pick<BackupRow, 'backup'>)[], told: readonly { readonly id: string; readonly what: string; readonly next: string }[] = [], over: readonly string[] = []): void {
  context.books.programme.change({
    event: `backup.${event}`,
    entry: 'backup',
    wants: { whole: [backups], find: [{ sheet: trouble, column: 'troubleId', values: [...told.map((one) => one.id), ...over] }] },
    adds: [trouble],
    decide(found, changes) {
      for (const { backup, ...values } of rows) {
        if (found.row(backups, backup) === null) changes.add(backups, newRow(backups, { backup, ...values }));
        else changes.update(backups, backup, values);
      }
      for (const { id, what, next } of told) {
        if (found.row(trouble, id) === null) changes.add(trouble, newRow(trouble, { troubleId: id, at: context.clock.now(), room: 'upkeep', what, next }));
      }
      for (const id of over) if (found.row(trouble, id)?.settled === false) changes.update(trouble, id, { settled: true });
      return accept(null);
    },
  });
}

/** Clears up what earlier runs left half done, and opens the folder of a new backup. */
function begin(context: BackupContext): JobStep {
  const { keep, clock } = context;
  for (const name of partsKept(context)) keep.remove(name);
  const standing = context.books.programme.read({ wants: { whole: [backups] }, decide: (found) => accept(found.all(backups).filter((row) => row.state === 'under way')) });
  const half = standing.ok ? standing.value : [];
  const stored = new Map(context.backups.all().map((one) => [one.folderId, one]));
  const cut = half.filter((row) => stored.get(row.folder)?.manifestId === '' || !stored.has(row.folder));
  for (const row of cut) if (row.folder !== '') context.backups.trash(row.folder);
  const begunAt = clock.now();
  const id = context.newId();
  // Noted before the folder is made: a run that is cut off in between leaves a row without a folder and never a folder without a row.
  note(context, `begin:${id}`, [...half.map((row) => ({ backup: row.backup, state: cut.includes(row) ? ('cut off' as const) : ('complete' as const) })), { backup: id, begunAt, state: 'under way' }], cut.map((row) => ({
    id: `backup ${row.backup}`,
    what: `The backup that began on ${row.begunAt === null ? 'an unknown day' : titleOf(context, row.begunAt)} was never finished. What there was of it was cleared away.`,
    next: 'The next one has begun. If this is told several days in a row, tell whoever looks after MyTech.',
  })));
  const folderId = context.backups.folder(id, titleOf(context, begunAt));
  note(context, `folder:${id}`, [{ backup: id, folder: folderId }]);
  const next: BackupCursor = { id, folderId, begunAt, archives: archivesKept(context), part: 0, rows: 0, book: 0, tab: 0, since: 0, ...FRESH_TABLE };
  return { next, progress: 'begun' };
}

interface Brought {
  readonly sheet: Sheet;
  readonly from: number;
  readonly rows: readonly (readonly Cell[])[];
  readonly commit: string;
}

const tablePart = (context: BackupContext, { sheet, from, rows, commit }: Brought): { readonly part: TablePart; readonly text: string } => {
  const text = csvOf(rows);
  const file = `${sheet.sheetId} ${sheet.name.replace(/[^\w ]/g, '')}${from === 0 ? '' : ` from row ${from + 1}`}.csv`;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return { text, part: { tab: sheet.name, sheetId: sheet.sheetId, file, from, rows: rows.length, width, sha256: context.digest(text), commit } };
};

/** Puts what was read into a zip and keeps what it holds; null where that would be too large. */
function store(context: BackupContext, at: BackupCursor, book: string, brought: readonly Brought[]): BackupCursor | null {
  const filled = brought.filter(({ rows }) => rows.length > 0).map((one) => tablePart(context, one));
  if (filled.length === 0) return at;
  const name = `${two(at.part + 1)} ${book}.zip`;
  const made = context.backups.zip(at.folderId, name, filled.map(({ part, text }) => ({ name: part.file, text })));
  if (made === null) return null;
  context.keep.set(`${PART}${at.part}`, JSON.stringify({ fileId: made.fileId, name, bytes: made.bytes, book, tables: filled.map(({ part }) => part) } satisfies FilePart));
  return { ...at, part: at.part + 1, rows: at.rows + filled.reduce((sum, { part }) => sum + part.rows - Number(part.from === 0), 0) };
}

function smaller(at: BackupCursor): BackupCursor {
  if (at.share <= SMALLEST_SHARE) throw new Error(`A zip of workbook ${at.book}, tab ${at.tab} is too large for Drive however little is in it.`);
  return { ...at, share: at.share / 2 };
}

/** Some tables that are small together, each as of one commit. */
function small(context: BackupContext, at: BackupCursor, book: BackedUp, fileId: string, sheets: readonly Sheet[]): BackupCursor {
  let read = context.grids.read(fileId, sheets.map(({ sheetId }) => ({ sheetId, startRow: 0 })));
  let commits = sheets.map(() => read.commit);
  for (let tries = 0; tries < TRIES; tries++) {
    // One area is of one moment; which commit that was is known as soon as none touched it between the asking and the looking.
    const touched = context.grids.touchedSince(fileId, read.commit);
    const moved = sheets.map(({ sheetId }) => touched === null || touched.has(sheetId));
    commits = commits.map((_, index) => (moved[index] === true ? '' : read.commit));
    if (!moved.includes(true)) break;
    if (tries < TRIES - 1) read = context.grids.read(fileId, sheets.map(({ sheetId }) => ({ sheetId, startRow: 0 })));
  }
  const stored = store(context, at, book.book, sheets.map((sheet, index) => ({ sheet, from: 0, rows: read.rows[index] ?? [], commit: commits[index] ?? '' })));
  return stored === null ? smaller(at) : { ...stored, ...FRESH_TABLE, tab: at.tab + sheets.length };
}

/** One stretch of a large table, which counts only if all its stretches are of one commit but for rows that were added at its end. */
function stretch(context: BackupContext, at: BackupCursor, book: BackedUp, fileId: string, sheet: Sheet, tab: { readonly rows: number; readonly columns: number }): BackupCursor {
  const endRow = at.row + Math.max(1, Math.floor((CELLS_AT_ONCE * at.share) / tab.columns));
  const isLast = endRow >= tab.rows;
  const read = context.grids.read(fileId, [{ sheetId: sheet.sheetId, startRow: at.row, endRow: Math.min(endRow, tab.rows) }]);
  const rows = read.rows[0] ?? [];
  const commit = at.commit === '' ? read.commit : at.commit;
  const touched = context.grids.touchedSince(fileId, commit);
  const how = touched === null ? 'changed' : touched.get(sheet.sheetId);
  const isMoved = how === 'changed' || (how === 'added' && at.short && rows.length > 0);
  if (isMoved && at.tries < TRIES) {
    // The zips made of the table so far are left out of the manifest, and cleared away when it is written.
    for (let part = at.since; part < at.part; part++) context.keep.remove(`${PART}${part}`);
    return { ...at, ...FRESH_TABLE, share: at.share, tries: at.tries + 1, since: at.part };
  }
  const stored = store(context, at, book.book, [{ sheet, from: at.row, rows, commit: isMoved ? '' : commit }]);
  if (stored === null) return smaller(at);
  const short = at.short || rows.length < Math.min(endRow, tab.rows) - at.row;
  return isLast ? { ...stored, ...FRESH_TABLE, tab: at.tab + 1, since: stored.part } : { ...stored, row: endRow, commit, short };
}

function piece(context: BackupContext, at: BackupCursor, book: BackedUp): BackupCursor {
  const nextBook: BackupCursor = { ...at, ...FRESH_TABLE, book: at.book + 1, tab: 0 };
  const fileId = fileOf(context, book);
  const standing = new Map(context.grids.tabs(fileId).map((tab) => [tab.sheetId, tab]));
  const some: Sheet[] = [];
  let cells = 0;
  for (let { tab } = at; tab < book.sheets.length && some.length < TABLES_A_ZIP; tab++) {
    const sheet = book.sheets[tab] as Sheet;
    const size = standing.get(sheet.sheetId);
    // A tab that somebody deleted ends a group, so that places go on being counted through all tabs.
    if (size === undefined) {
      if (some.length > 0) break;
      return { ...at, ...FRESH_TABLE, tab: at.tab + 1 };
    }
    cells += size.rows * size.columns;
    if (cells > CELLS_AT_ONCE * at.share) {
      if (some.length === 0) return stretch(context, { ...at, since: at.row === 0 && at.tries === 0 ? at.part : at.since }, book, fileId, sheet, size);
      break;
    }
    some.push(sheet);
  }
  return some.length === 0 ? nextBook : small(context, at, book, fileId, some);
}

/** What the script itself must know again if it is lost with its workbooks: the forms it built, and the secret behind the codes of tickets. */
function storeScript(context: BackupContext, at: BackupCursor): BackupCursor {
  const kept = Object.entries(context.keep.all()).filter(([name]) => !OF_THE_MOMENT.test(name));
  const text = csvOf([['Property', 'Value'], ...kept]);
  const part: TablePart = { tab: SCRIPT, sheetId: 0, file: 'script.csv', from: 0, rows: kept.length + 1, width: 2, sha256: context.digest(text), commit: '' };
  const name = `${two(at.part + 1)} ${SCRIPT}.zip`;
  const made = context.backups.zip(at.folderId, name, [{ name: part.file, text }]);
  if (made === null) throw new Error('What the script keeps is too large for one zip.');
  context.keep.set(`${PART}${at.part}`, JSON.stringify({ fileId: made.fileId, name, bytes: made.bytes, book: SCRIPT, tables: [part] } satisfies FilePart));
  return { ...at, part: at.part + 1 };
}

function finish(context: BackupContext, before: BackupCursor): JobStep {
  installation(context);
  const at = storeScript(context, before);
  const { keep, clock, identity } = context;
  const files = Array.from({ length: at.part }, (_, part) => keep.get(`${PART}${part}`)).flatMap((kept) => (kept === null ? [] : [JSON.parse(kept) as FilePart]));
  const finishedAt = clock.now();
  const books = allBooks(at.archives).flatMap((name) => {
    const book = backedUp(context, name);
    const isOurs = (WORKBOOKS as readonly string[]).includes(name);
    return book === null ? [] : [{ book: name, title: book.title, fileId: fileOf(context, book), counters: isOurs ? context.journals.standing(book.name).counters : {} }];
  });
  const district = { domain: domainOf(context), account: identity.acting(), installation: installation(context), zone: clock.zone.name };
  const manifest = { mytech: 'backup' as const, format: FORMAT, backup: at.id, district, schema: context.grids.schema, begunAt: at.begunAt, finishedAt, books, files };
  context.backups.complete(at.folderId, manifestText(manifest, context.digest), files.map((file) => file.fileId));
  keepLast(context, finishedAt);
  const moved = [...new Set(files.flatMap((file) => file.tables.filter((table) => table.commit === '' && file.book !== SCRIPT).map((table) => table.tab)))];
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const gone = prune(context);
  note(context, `finish:${at.id}`, [{ backup: at.id, state: 'complete', finishedAt, files: files.length, bytes, rows: at.rows, moved }, ...gone], [], lateTold(context));
  forgetLeft(keep, dayOf(at.begunAt, clock.zone));
  for (const name of partsKept(context)) keep.remove(name);
  return { next: null, progress: `${at.rows.toLocaleString('en-US')} rows in ${files.length} files` };
}

const DAY = /^\d{4}-\d{2}-\d{2}/;

/** Puts into the trash what no rule keeps; returns the rows of the list that this changes. Folders that are not in the list are not ours to throw away. */
function prune(context: BackupContext): readonly Pick<BackupRow, 'backup' | 'state'>[] {
  const text = context.settings.get('backups kept');
  const kept = keptOf(text);
  if (kept === null) throw new UserError('setting-wrong', { setting: 'backups kept', text, expected: 'it should look like 14 daily, 8 weekly, 12 monthly' });
  const listed = context.books.programme.read({ wants: { whole: [backups] }, decide: (found) => accept(found.all(backups)) });
  const rows = listed.ok ? listed.value : [];
  const ours = context.backups.all().filter((one) => one.manifestId !== '' && DAY.test(one.title) && rows.some((row) => row.folder === one.folderId));
  const old = expired(ours.map(({ folderId, title }) => ({ folderId, day: title.slice(0, 10) })), kept);
  for (const folderId of old) context.backups.trash(folderId);
  const standing = new Set(ours.map((one) => one.folderId).filter((folderId) => !old.includes(folderId)));
  return rows.filter((row) => row.state === 'complete' && !standing.has(row.folder)).map(({ backup }) => ({ backup, state: 'gone' as const }));
}

/** One piece of a backup. */
export function backupStep(context: BackupContext, cursor: unknown): JobStep {
  if (!isCursor(cursor)) return begin(context);
  const name = allBooks(cursor.archives)[cursor.book];
  if (name === undefined) return finish(context, cursor);
  const book = backedUp(context, name);
  const next = book === null ? { ...cursor, ...FRESH_TABLE, book: cursor.book + 1, tab: 0 } : piece(context, cursor, book);
  return { next, progress: `${next.rows.toLocaleString('en-US')} rows so far` };
}

/** Tells once that there has been no backup for too long. */
export function tellLate(context: BackupContext): JobStep {
  beginWaiting(context);
  const since = lateSince(context);
  if (since === null) return { next: null, progress: 'nothing to tell' };
  note(context, `late:${since}`, [], [{
    id: lateId(since),
    what: `There has been no complete backup since ${titleOf(context, since)}.`,
    next: 'Open Upkeep, Backups and press “Back up now”. What stops it then stands beside the job “backup” on this page.',
  }]);
  keepTold(context, since);
  return { next: null, progress: 'told' };
}
