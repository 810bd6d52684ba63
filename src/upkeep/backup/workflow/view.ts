/** This file answers the desk's section for backups: which there are, what one holds, and asking a second person before one is put back. */
import { agreedBy, forgetAgreement, isAgreed, keepAgreement, peopleNeeded } from '../../../app/approvals';
import { approvals } from '../../../app/tables';
import { UserError } from '../../../base/codes';
import { WORKBOOKS, newRow } from '../../../base/table';
import { type Verdict, accept } from '../../../base/verdict';
import type { BackupBook, BackupLook, BackupsView } from '../../../ui/contracts/backups';
import { type BackupContext, backedUp } from '../context';
import { type Manifest, rowsIn } from '../rules/manifest';
import { lateSince } from '../late';
import { type BackupRow, backups } from '../sheet';
import { approvalOf, beginRestore, continueRestore, manifestOf, nextSteps, programmeStands, restoreState, stands, stopRestore, whyForeign } from './restore';

/** The list of backups; empty where Programme, in which it stands, cannot be read. */
function listed(context: BackupContext): readonly BackupRow[] {
  try {
    const read = context.books.programme.read({ wants: { whole: [backups] }, decide: (found) => accept(found.all(backups)) });
    return read.ok ? read.value : [];
  } catch {
    // A Programme that is lost is what this section is for.
    return [];
  }
}

function keptOr(context: BackupContext, otherwise: string): string {
  try {
    return context.settings.get('backups kept');
  } catch {
    return otherwise;
  }
}

export function backupsView(context: BackupContext): Verdict<BackupsView> {
  const stored = context.backups.all();
  const lost = WORKBOOKS.flatMap((name) => {
    const book = backedUp(context, name);
    return book === null || stands(context, book) ? [] : [book.title];
  });
  const rows = new Map((lost.includes(backedUp(context, 'programme')?.title ?? '') ? [] : listed(context)).map((row) => [row.folder, row]));
  const state = restoreState(context);
  return accept({
    all: stored.map(({ folderId, title, manifestId }) => {
      const row = rows.get(folderId);
      return { backup: folderId, title, complete: manifestId !== '', rows: row?.rows ?? null, bytes: row?.bytes ?? null };
    }),
    kept: keptOr(context, ''),
    lateSince: lateSince(context),
    folderUrl: context.backups.url(),
    restore:
      state === null
        ? null
        : { title: state.title, phase: state.phase, files: state.file, of: state.files, trouble: state.trouble, next: state.phase === 'done' ? nextSteps(context, state) : [] },
    lost,
  });
}

function bookLine(context: BackupContext, manifest: Manifest, book: string): readonly BackupBook[] {
  const known = backedUp(context, book);
  if (known === null) return [];
  const files = manifest.files.filter((file) => file.book === book);
  const isThere = stands(context, known);
  return [{
    book,
    title: known.title,
    stands: isThere,
    tables: new Set(files.flatMap((file) => file.tables.map((table) => table.sheetId))).size,
    rows: rowsIn(files),
    changesSince: isThere && known.year === null ? context.journals.moments(known.name).filter((at) => at > manifest.begunAt).length : null,
  }];
}

export function lookAt(context: BackupContext, folderId: string): Verdict<BackupLook> {
  const stored = context.backups.all().find((one) => one.folderId === folderId);
  const manifest = manifestOf(context, stored?.manifestId ?? '');
  const books = manifest.books.flatMap(({ book }) => bookLine(context, manifest, book));
  const needsTwo = programmeStands(context);
  const asked = needsTwo ? askedFor(context, folderId) : [];
  const isEnough = asked.length > 0 && isAgreed(context.keep, approvalOf(folderId, asked), 'restore');
  return accept({ backup: folderId, title: stored?.title ?? '', begunAt: manifest.begunAt, books, unusable: whyForeign(context, manifest), needsTwo, asked: isEnough ? [] : asked, agreed: isEnough ? asked : [] });
}

/** The workbooks for which somebody asked last to have this backup put back. */
function askedFor(context: BackupContext, folderId: string): readonly string[] {
  const read = context.books.programme.read({
    wants: { whole: [approvals] },
    decide: (found) => accept(found.all(approvals).filter((row) => row.kind === 'restore' && row.subject === folderId && (row.state === 'open' || row.state === 'approved'))),
  });
  const last = read.ok ? read.value[read.value.length - 1] : undefined;
  return last === undefined ? [] : last.approvalId.split(' ').slice(2).join(' ').split(', ');
}

const listOf = (books: string): readonly string[] => books.split(',').map((book) => book.trim()).filter((book) => book !== '');

/** Asks for a second person's agreement; whoever asks is the first. */
export function askFor(context: BackupContext, click: string, folderId: string, typed: string): Verdict<BackupLook> {
  const stored = context.backups.all().find((one) => one.folderId === folderId);
  const manifest = manifestOf(context, stored?.manifestId ?? '');
  const why = whyForeign(context, manifest);
  if (why !== '') throw new UserError('backup-unusable', { why });
  const books = listOf(typed).filter((book) => manifest.books.some((one) => one.book === book));
  const by = context.identity.visitor() ?? '';
  const approvalId = approvalOf(folderId, books);
  const titles = books.map((book) => backedUp(context, book)?.title ?? book).join(', ');
  const done = context.books.programme.change<readonly string[]>({
    event: `restore.ask:${click}`,
    entry: 'restore.ask',
    wants: { whole: [approvals] },
    decide(found, changes) {
      const others = found.all(approvals).filter((row) => row.kind === 'restore' && row.state !== 'done' && row.state !== 'replaced' && row.approvalId !== approvalId).map((row) => row.approvalId);
      for (const one of others) changes.update(approvals, one, { state: 'replaced' });
      const asked = { about: `Make ${titles} again from the backup of ${stored?.title ?? ''} and put ${books.length === 1 ? 'it' : 'them'} in the place of what stands now`, kind: 'restore', subject: folderId, needs: peopleNeeded('restore'), askedBy: by, askedAt: context.clock.now(), approvedBy: [by], state: 'open' as const };
      if (found.row(approvals, approvalId) === null) changes.add(approvals, newRow(approvals, { approvalId, ...asked }));
      else changes.update(approvals, approvalId, asked);
      return accept(others);
    },
  });
  if (!done.ok) return done;
  for (const one of done.value) forgetAgreement(context.keep, one);
  if (agreedBy(context.keep, approvalId).length === 0) keepAgreement(context.keep, approvalId, [by]);
  return lookAt(context, folderId);
}

export function restore(context: BackupContext, folderId: string, books: string): Verdict<BackupsView> {
  context.lock.unlessBusy(() => {
    beginRestore(context, folderId, listOf(books));
    continueRestore(context);
  });
  return backupsView(context);
}

export function goOn(context: BackupContext): Verdict<BackupsView> {
  context.lock.unlessBusy(() => continueRestore(context));
  return backupsView(context);
}

export function stop(context: BackupContext): Verdict<BackupsView> {
  context.lock.unlessBusy(() => stopRestore(context));
  return backupsView(context);
}
