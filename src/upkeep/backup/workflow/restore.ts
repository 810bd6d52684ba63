/**
 * This file makes workbooks again from a backup: new ones, filled a piece at a time while the old ones, where they stand, go on being
 * used; then they take the place of those, what happened since is healed as after a version was put back, and set-up goes through
 * everything once more. Where it is stands in the script's properties, since Programme may be what is lost.
 */
import { forgetAgreement, isAgreed } from '../../../app/approvals';
import { ledgerPutBack } from '../../../app/mail-ledger';
import { healMadeAgain, numbersGiven } from '../../../app/put-back';
import { beginAnew, continueSetUp, setUpStatus } from '../../../app/set-up';
import { sentenceFor } from '../../../app/run';
import { approvals } from '../../../app/tables';
import { chartRowsKey, keepWorkbook } from '../../../app/workbook-files';
import type { Cell } from '../../../base/cell';
import { UserError } from '../../../base/codes';
import { HISTORY } from '../../../base/history';
import type { Sheet } from '../../../base/table';
import { MINUTE_MS, type Moment, dayOf } from '../../../base/time';
import { accept } from '../../../base/verdict';
import type { RestoreView } from '../../../ui/contracts/backups';
import { type BackedUp, type BackupContext, backedUp, fileOf } from '../context';
import { rowsOf } from '../rules/csv';
import { type FilePart, type Manifest, SCRIPT, type TablePart, foreign, highest, planned, readManifest, rowsIn, rowsOfTable } from '../rules/manifest';
import type { BackupRow } from '../sheet';
import { domainOf, installationOf, note } from './export';

const STATE = 'restore';
/** "we recommend a 2-MB maximum payload": developers.google.com/workspace/sheets/api/limits. */
const PAYLOAD_CHARS = 1_800_000;
/** What a cell takes around its text, as JSON. */
const CHARS_AROUND = 48;
/** A new tab has this many rows below what the backup fills, for what is added. */
const SPARE_ROWS = 200;
/** One more request, and what the page is told afterwards, take no longer. */
const WRITE_MS = 30_000;
/** A crash while the new take the place of the old is the one that nobody wants: that begins with time left. */
const TIME_LEFT_MS = 2 * MINUTE_MS;

export interface RestoreState {
  readonly id: string;
  readonly folderId: string;
  readonly title: string;
  readonly manifestId: string;
  /** The newest backup, which knows best what mail has left. */
  readonly newestId: string;
  readonly books: readonly string[];
  readonly since: Moment;
  readonly phase: RestoreView['phase'];
  /** The new files by workbook. */
  readonly made: Readonly<Record<string, string>>;
  /** The next file of the plan, the next table in it, and the next row of that. */
  readonly file: number;
  readonly table: number;
  readonly row: number;
  readonly files: number;
  readonly trouble: string;
}

export const restoreState = ({ keep }: Pick<BackupContext, 'keep'>): RestoreState | null => JSON.parse(keep.get(STATE) ?? 'null') as RestoreState | null;

const save = ({ keep }: Pick<BackupContext, 'keep'>, state: RestoreState): RestoreState => {
  keep.set(STATE, JSON.stringify(state));
  return state;
};

const unusable = (why: string): UserError => new UserError('backup-unusable', { why });

/** The manifest of a backup. Throws `backup-unusable`. */
export function manifestOf(context: BackupContext, manifestId: string): Manifest {
  if (manifestId === '') throw unusable('it was never finished');
  const read = readManifest(context.backups.text(manifestId), context.digest);
  if (!read.ok) throw unusable(read.why);
  return read.manifest;
}

export const whyForeign = (context: BackupContext, manifest: Manifest): string => foreign(manifest, { domain: domainOf(context), installation: installationOf(context), schema: context.grids.schema });

export const approvalOf = (folderId: string, books: readonly string[]): string => `restore ${folderId} ${[...books].sort().join(', ')}`;

/** Whether the workbook that MyTech works in is there, and not in the trash. */
export function stands(context: BackupContext, book: BackedUp): boolean {
  try {
    const fileId = fileOf(context, book);
    return fileId !== '' && context.installer.formStands(fileId);
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

export const programmeStands = (context: BackupContext): boolean => {
  const programme = backedUp(context, 'programme');
  return programme !== null && stands(context, programme);
};

/** The newest backup that can be read; the chosen one where none is newer. */
function newest(context: BackupContext, chosen: Manifest, chosenId: string): string {
  for (const { manifestId } of context.backups.all()) {
    const read = manifestId === '' ? null : readManifest(context.backups.text(manifestId), context.digest);
    if (read?.ok !== true || whyForeign(context, read.manifest) !== '') continue;
    return read.manifest.begunAt > chosen.begunAt ? manifestId : chosenId;
  }
  return chosenId;
}

/** Begins a restore of some workbooks. Throws where the backup cannot be used, or not enough people agreed. */
export function beginRestore(context: BackupContext, folderId: string, books: readonly string[]): void {
  const standing = restoreState(context);
  if (standing !== null && standing.phase !== 'done') throw new UserError('restore-under-way', { title: standing.title });
  const stored = context.backups.all().find((one) => one.folderId === folderId);
  const manifest = manifestOf(context, stored?.manifestId ?? '');
  const why = whyForeign(context, manifest);
  if (why !== '') throw unusable(why);
  const known = manifest.books.map((one) => one.book);
  const wanted = books.filter((book) => known.includes(book) && backedUp(context, book) !== null);
  if (wanted.length === 0) throw unusable('none of the workbooks that were chosen is in it');
  if (programmeStands(context) && !isAgreed(context.keep, approvalOf(folderId, wanted), 'restore')) throw new UserError('restore-not-agreed', { who: context.identity.visitor() ?? '' });
  const manifestId = stored?.manifestId ?? '';
  const newestId = newest(context, manifest, manifestId);
  const state: RestoreState = { id: context.newId(), folderId, title: stored?.title ?? '', manifestId, newestId, books: wanted, since: manifest.begunAt, phase: 'fill', made: {}, file: 0, table: 0, row: 0, files: 0, trouble: '' };
  save(context, { ...state, files: planOf(context, state).length });
}

const planOf = (context: BackupContext, { manifestId, newestId, books }: RestoreState): readonly FilePart[] => {
  const manifest = manifestOf(context, manifestId);
  return planned(manifest, newestId === manifestId ? manifest : manifestOf(context, newestId), books);
};

/** Gives up a restore before its workbooks took the place of others; they go to the trash. */
export function stopRestore(context: BackupContext): void {
  const state = restoreState(context);
  if (state?.phase !== 'fill') return;
  for (const fileId of Object.values(state.made)) context.backups.trash(fileId);
  context.keep.remove(STATE);
}

/** Goes on where it was, as long as the time allows; a workbook is opened by its new file in the next execution only. */
export function continueRestore(context: BackupContext): void {
  const state = restoreState(context);
  if (state === null || state.phase === 'done') return;
  try {
    step(context, save(context, { ...state, trouble: '' }));
  } catch (error) {
    save(context, { ...(restoreState(context) ?? state), trouble: sentenceFor(context, error, 'restore') });
  }
}

const timeLeft = ({ clock, handOverAt }: BackupContext): boolean => clock.now() + TIME_LEFT_MS < handOverAt;

function step(context: BackupContext, state: RestoreState): void {
  if (state.phase === 'fill') {
    const filled = fill(context, state);
    if (filled !== null && timeLeft(context)) takePlace(context, filled);
  } else if (state.phase === 'place') takePlace(context, state);
  else if (state.phase === 'heal') heal(context, state);
  else setUpAgain(context, state);
}

/** A table that this release has no declaration of any more; it is kept as it was, out of the way. */
const undeclared = ({ sheetId, tab }: TablePart, { name }: BackedUp): Sheet => ({ ...HISTORY[name], sheetId, name: tab, columns: {}, hidden: true });

/** Brings a zip's texts and holds each against what the manifest says of it. Throws `backup-unusable`. */
function textsOf(context: BackupContext, part: FilePart): ReadonlyMap<string, string> {
  const damaged = unusable(`its file “${part.name}” is missing or damaged`);
  const texts = context.backups.unzip(part.fileId);
  if (texts === null) throw damaged;
  const found = new Map(texts.map(({ name, text }) => [name, text]));
  for (const { file, sha256 } of part.tables) {
    const text = found.get(file);
    if (text === undefined || context.digest(text) !== sha256) throw damaged;
  }
  return found;
}

/** Rows that go in one request, from one on. */
function payload(rows: readonly (readonly Cell[])[], from: number): number {
  let chars = 0;
  let to = from;
  for (; to < rows.length; to++) {
    chars += (rows[to] as readonly Cell[]).reduce<number>((sum, cell) => sum + CHARS_AROUND + (typeof cell === 'string' ? JSON.stringify(cell).length : 0), 0);
    if (chars > PAYLOAD_CHARS && to > from) break;
  }
  return to;
}

/** Fills the new workbooks; gives the state when all is in them, null when the time is up before. */
function fill(context: BackupContext, begun: RestoreState): RestoreState | null {
  const plan = planOf(context, begun);
  const manifest = manifestOf(context, begun.manifestId);
  let state = begun;
  for (let part = plan[state.file]; part !== undefined; part = plan[state.file]) {
    const texts = textsOf(context, part);
    for (let table = part.tables[state.table]; table !== undefined; table = part.tables[state.table]) {
      const rows = rowsOf(texts.get(table.file) ?? '');
      if (rows === null || rows.length !== table.rows) throw unusable(`its file “${part.name}” cannot be read`);
      state = ready(context, manifest, plan, state, part, table, rows);
      const fileId = state.made[part.book] ?? '';
      while (state.row < rows.length) {
        const to = payload(rows, state.row);
        context.grids.write(fileId, table.sheetId, table.from + state.row, rows.slice(state.row, to));
        state = { ...state, row: to };
        if (context.clock.now() + WRITE_MS >= context.handOverAt) {
          save(context, state);
          return null;
        }
      }
      state = { ...state, table: state.table + 1, row: 0 };
    }
    state = save(context, { ...state, file: state.file + 1, table: 0, row: 0 });
  }
  return save(context, { ...state, phase: 'place' });
}

/** Makes the workbook and the tab that a stretch of rows belongs to, where they are not there yet. */
function ready(context: BackupContext, manifest: Manifest, plan: readonly FilePart[], state: RestoreState, part: FilePart, table: TablePart, rows: readonly (readonly Cell[])[]): RestoreState {
  const book = backedUp(context, part.book);
  if (book === null) throw unusable(`this release knows no workbook “${part.book}”`);
  let { made } = state;
  if (made[part.book] === undefined) {
    const counters = manifest.books.find((one) => one.book === part.book)?.counters ?? {};
    const given = book.year === null ? highest([counters, numbersGiven(context, book.name)]) : counters;
    made = { ...made, [part.book]: context.grids.make(`restore ${state.id} ${part.book}`, `${book.title} (being put back)`, book.name, given, manifest.schema) };
  }
  if (table.from === 0 && state.row === 0) {
    const sheet = book.sheets.find((one) => one.sheetId === table.sheetId) ?? undeclared(table, book);
    const width = widthOf(plan, part.book, table.sheetId);
    const headers = Array.from({ length: width }, (_, at) => rows[0]?.[at] ?? null);
    context.grids.lay(made[part.book] ?? '', sheet, headers, rowsOfTable(plan, part.book, table.sheetId) + SPARE_ROWS);
  }
  return made === state.made ? state : save(context, { ...state, made });
}

const widthOf = (plan: readonly FilePart[], book: string, sheetId: number): number =>
  plan.filter((part) => part.book === book).reduce((most, { tables }) => tables.reduce((width, table) => (table.sheetId === sheetId ? Math.max(width, table.width) : width), most), 1);

/** Puts the new workbooks in the place of the old. Every line of it may be done again. */
function takePlace(context: BackupContext, state: RestoreState): void {
  const { keep, clock } = context;
  // Whatever runs from here on waits until set-up is through, so that nothing is filed or mailed by halves of two moments.
  beginAnew(keep);
  bringBackProperties(context, state);
  if (state.books.includes('programme')) ledgerPutBack(context);
  const day = dayOf(clock.now(), clock.zone);
  for (const [name, fileId] of Object.entries(state.made)) {
    const book = backedUp(context, name);
    if (book === null) continue;
    const isArchive = book.year !== null;
    const old = keep.get(isArchive ? name : `workbook ${name}`) ?? '';
    context.grids.tidy(fileId);
    context.grids.replace(isArchive ? name : `workbook ${name}`, old, `${book.title} (replaced ${day})`, fileId, book.title);
    if (isArchive) keep.set(name, fileId);
    else {
      keepWorkbook(keep, book.name, fileId);
      keep.remove(chartRowsKey(book.name));
    }
  }
  save(context, { ...state, phase: 'heal' });
}

/**
 * A script that never made a backup is a new one: it is told what the lost one knew, by the newest backup, whichever was chosen, since it
 * knows of more who were erased. A script that did make one knows better than any backup.
 */
function bringBackProperties(context: BackupContext, state: RestoreState): void {
  const { keep } = context;
  if (installationOf(context) !== null) return;
  const manifest = manifestOf(context, state.newestId);
  for (const part of manifest.files.filter((one) => one.book === SCRIPT)) {
    for (const [name, value] of (rowsOf(textsOf(context, part).get(part.tables[0]?.file ?? '') ?? '') ?? []).slice(1)) keep.set(String(name), String(value ?? ''));
  }
}

const listedAs = (manifest: Manifest): Partial<BackupRow> & Pick<BackupRow, 'backup'> => ({
  backup: manifest.backup,
  begunAt: manifest.begunAt,
  finishedAt: manifest.finishedAt,
  state: 'complete',
  files: manifest.files.length,
  bytes: manifest.files.reduce((sum, file) => sum + file.bytes, 0),
  rows: rowsIn(manifest.files),
});

/** What the list of backups, as it was then, does not know: how that backup ended itself, and those that came after it. */
function standing(context: BackupContext, { title, books }: RestoreState): readonly (Partial<BackupRow> & Pick<BackupRow, 'backup'>)[] {
  if (!books.includes('programme')) return [];
  return context.backups.all().flatMap(({ folderId, title: other, manifestId }) => {
    const read = manifestId === '' || other < title ? null : readManifest(context.backups.text(manifestId), context.digest);
    return read?.ok === true && whyForeign(context, read.manifest) === '' ? [{ ...listedAs(read.manifest), folder: folderId }] : [];
  });
}

/** What has happened since the backup is healed as far as anybody knows it, and people are told what is left to do. */
function heal(context: BackupContext, state: RestoreState): void {
  const { keep } = context;
  // Programme first: what the others are healed by stands in it.
  for (const name of [...state.books].sort((a, b) => Number(b === 'programme') - Number(a === 'programme'))) {
    const book = backedUp(context, name);
    if (book?.year === null) healMadeAgain(context, context.rooms, book.name, state.since);
  }
  note(context, `restored:${state.id}`, standing(context, state), [{
    id: `restored ${state.id}`,
    what: `These workbooks were made again from the backup of ${state.title}: ${state.books.map((book) => backedUp(context, book)?.title ?? book).join(', ')}. What was typed into them since is missing; forms that were sent since are filed again, and no mail goes twice.`,
    next: nextSteps(context, state).map(({ what, copy }) => (copy === '' ? what : `${what} ${copy}`)).join(' '),
  }]);
  const approvalId = approvalOf(state.folderId, state.books);
  forgetAgreement(keep, approvalId);
  context.books.programme.change({
    event: `restore.done:${state.id}`,
    entry: 'restore',
    wants: { find: [{ sheet: approvals, column: 'approvalId', values: [approvalId] }] },
    decide(found, changes) {
      if (found.row(approvals, approvalId) !== null) changes.update(approvals, approvalId, { state: 'done' });
      return accept(null);
    },
  });
  save(context, { ...state, phase: 'set up' });
}

function setUpAgain(context: BackupContext, state: RestoreState): void {
  continueSetUp(context.setUp, (error) => sentenceFor(context, error, 'set-up'));
  const { finished, steps } = setUpStatus(context.keep);
  const failed = steps.find((one) => one.state === 'failed');
  save(context, { ...state, phase: finished ? 'done' : 'set up', trouble: failed === undefined ? '' : `${failed.name}: ${failed.detail}` });
}

/** What nobody but people can do after it, since it lies in other scripts and in bookmarks. */
export function nextSteps(context: Pick<BackupContext, 'workbookUrl'>, { books, made }: Pick<RestoreState, 'books' | 'made'>): RestoreView['next'] {
  const steps: { what: string; copy: string }[] = [];
  const [published, staff] = [made['published'], made['staff']];
  if (published !== undefined || staff !== undefined) {
    const options = [published === undefined ? '' : ` --published ${published}`, staff === undefined ? '' : ` --staff ${staff}`].join('');
    const who = published === undefined ? 'the add-on and the cards' : staff === undefined ? 'the hub' : 'the hub, the add-on and the cards';
    steps.push({ what: `Write the new ids into the builds, and deploy ${who} again, each with “mytech deploy”. Until then they look for the old ${published === undefined || staff === undefined ? 'workbook' : 'workbooks'}.`, copy: `npm run -s mytech -- configure${options}` });
  }
  if (staff !== undefined) steps.push({ what: 'Tell staff the new address of MyTech Staff. Bookmarks lead to the old one.', copy: context.workbookUrl(staff) });
  if (books.includes('programme')) steps.push({ what: 'Look through Settings, Team and what waits for a yes or no: it is all as it was then.', copy: '' });
  return steps;
}
