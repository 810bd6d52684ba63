/** This file puts together what an execution of the programme account is handed. */
import type { ProgramContext } from '../app/context';
import type { DeskContext } from '../app/desk';
import { COUNTERS, JOBS, ROOMS, SHEETS } from '../app/rooms';
import { SettingValues } from '../app/settings';
import { FOLDERS, type SetUpContext } from '../app/set-up';
import { settings } from '../app/tables';
import { workbookId } from '../app/workbook-files';
import { UserError } from '../base/codes';
import type { BackupStore, Grids } from '../base/ports';
import { WORKBOOKS, type WorkbookName } from '../base/table';
import { MINUTE_MS } from '../base/time';
import { accept } from '../base/verdict';
import { openArchive } from './archives';
import { driveBackups } from './backups';
import { type BookTools, bookTerms, newId, openBook } from './books';
import { sheetChartRows } from './chart-rows';
import { scriptClock } from './clock';
import { CONFIG } from './config';
import { digest } from './digest';
import { adminDirectory } from './directory';
import { driveEstate } from './estate';
import { driveFiles } from './files';
import { formAnswers } from './forms';
import { hmac } from './hmac';
import { identity } from './identity';
import { sheetGrids } from './grids';
import { sheetJournals } from './journals';
import { googleInstaller, workbookMark } from './installer';
import { scriptCache, scriptKeep } from './keep';
import { scriptLock } from './lock';
import { sheetReleases } from './releases';
import { executionLog } from './log';
import { gmailMail, gmailMailbox } from './gmail';
import { scriptMail } from './mail';
import { driveSharing } from './sharing';
import { projectStarter } from './starter';
import { googleTranslator } from './translator';
import { type SheetsBook, readsPeak } from './store/book';

/** Google ends an execution at six minutes; ours hands over well before. */
const HAND_OVER_AFTER_MS = 4.5 * MINUTE_MS;

/** Made when it is first asked for, since before set-up there is nothing to open. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** The workbooks, each opened when it is first asked for. */
const booksBy = (book: (name: WorkbookName) => SheetsBook): ProgramContext['books'] => ({
  get programme() {
    return book('programme');
  },
  get staff() {
    return book('staff');
  },
  get published() {
    return book('published');
  },
  get techTeam() {
    return book('techTeam');
  },
  get content() {
    return book('content');
  },
  get coaching() {
    return book('coaching');
  },
});

export function programContext(): DeskContext & { readonly backups: BackupStore; readonly grids: Grids } {
  const clock = scriptClock();
  const tools: BookTools = { clock, identity, cache: scriptCache, shut: (workbook) => new UserError('workbook-lost', { workbook }) };
  const handOverAt = clock.now() + HAND_OVER_AFTER_MS;
  // Another file takes a workbook's place with nobody at work, so an execution asks once which one it is; one that is made meanwhile it finds.
  const fileIds = new Map<WorkbookName, string>();
  const fileId = (name: WorkbookName): string => {
    const id = fileIds.get(name) ?? workbookId(scriptKeep, name);
    if (id !== '') fileIds.set(name, id);
    return id;
  };
  const open = new Map<WorkbookName, () => SheetsBook>(WORKBOOKS.map((name) => [name, once(() => openBook(tools, name, fileId(name), SHEETS))]));
  const book = (name: WorkbookName): SheetsBook => (open.get(name) as () => SheetsBook)();
  let known: SettingValues | null = null;
  const values = (): SettingValues => {
    if (known !== null) return known;
    const read = book('programme').read({ wants: { whole: [settings] }, decide: (found) => accept(found.all(settings)) });
    return (known = SettingValues.of(read.ok ? read.value : []));
  };
  const installer = googleInstaller({ marks: [...WORKBOOKS.map(workbookMark), ...FOLDERS], now: clock.now, terms: (name, fileId) => bookTerms(tools, name, fileId) });
  const setUp: SetUpContext = { installer, keep: scriptKeep, clock, identity, account: CONFIG.account, handOverAt, book, newId, sheets: SHEETS, rooms: ROOMS, counters: COUNTERS };
  const base: Omit<ProgramContext, 'settings' | 'settingsRead' | 'books' | 'mail'> = {
    journals: sheetJournals(fileId, book),
    releases: sheetReleases((name) => workbookId(scriptKeep, name), (name) => openBook({ ...tools, updates: true }, name, workbookId(scriptKeep, name), SHEETS), identity.acting),
    clock,
    identity,
    keep: scriptKeep,
    cache: scriptCache,
    lock: scriptLock,
    mailbox: gmailMailbox,
    translator: googleTranslator,
    directory: adminDirectory,
    files: driveFiles,
    sharing: driveSharing,
    estate: driveEstate,
    installer,
    scheduled: JOBS,
    readsPeak,
    forms: formAnswers,
    chartRows: sheetChartRows(scriptKeep),
    sheets: SHEETS,
    log: executionLog,
    workbookUrl: installer.workbookUrl,
    archive: (name, year) => openArchive(tools, scriptKeep, name, year),
    handOverAt,
    newId,
    digest,
    hmac,
    starter: projectStarter,
  };
  return {
    ...base,
    books: booksBy(book),
    get mail() {
      return values().get('helpdesk mailbox') ? gmailMail(identity.acting, clock.now) : scriptMail;
    },
    get settings() {
      return values();
    },
    settingsRead(read) {
      known = read;
    },
    rooms: ROOMS,
    jobs: JOBS,
    setUp,
    backups: driveBackups,
    grids: sheetGrids((name, fileId) => bookTerms(tools, name, fileId)),
  };
}
