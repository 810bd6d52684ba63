/** This file puts together what an execution of a member of staff is handed: the workbook that is open, and no other. */
import type { SelectedRows, Selection, StaffContext } from '../app/context';
import { facts } from '../app/facts';
import { requests } from '../app/requests';
import { outbox } from '../app/tables';
import { WORKBOOK_TITLES } from '../app/workbook-files';
import { UserError } from '../base/codes';
import { HISTORY } from '../base/history';
import type { Identity } from '../base/ports';
import { counts, devices, exceptions, stocktakeSchools, stocktakes } from '../devices/sheet';
import { cannedAnswers, followers, messages, tickets } from '../helpdesk/sheet';
import { problems } from '../helpdesk/learning/sheet';
import { loans } from '../loans/sheet';
import { coaches, cycles, notes, requests as coachingRequests, sessions, teachers } from '../coaching/sheet';
import { coverageBySchool } from '../dashboard/sheet';
import { people, schools } from '../people/sheet';
import { newId, openBook } from './books';
import { scriptClock } from './clock';
import { identity } from './identity';
import { scriptCache } from './keep';
import { scriptLock } from './lock';
import { executionLog } from './log';
import { cachePresence } from './presence';

const STAFF_SHEETS = [schools, people, devices, exceptions, stocktakes, stocktakeSchools, counts, loans, tickets, messages, followers, cannedAnswers, problems, coverageBySchool, requests, outbox, facts, HISTORY.staff];
const COACHING_SHEETS = [cycles, sessions, coachingRequests, notes, coaches, teachers, HISTORY.coaching];

/** Whoever runs the add-on is at the keyboard, so the account that acts is the visitor too. */
const ownIdentity: Identity = { visitor: identity.acting, acting: identity.acting };

/** The workbook of an id, before somebody who may or may not have something selected. */
export function staffContextOf(fileId: string, hands: Pick<StaffContext, 'selection' | 'selectedRows'>): StaffContext {
  const clock = scriptClock();
  return {
    staff: openBook({ clock, identity: ownIdentity, cache: scriptCache, shut: () => new UserError('workbook-closed', { workbook: WORKBOOK_TITLES.staff, who: identity.acting() }) }, 'staff', fileId, STAFF_SHEETS),
    cache: scriptCache,
    coaching: (fileId) => openBook({ clock, identity: ownIdentity, cache: scriptCache, shut: () => new UserError('coaching-closed', { who: identity.acting() }) }, 'coaching', fileId, COACHING_SHEETS),
    clock,
    identity: ownIdentity,
    lock: scriptLock,
    log: executionLog,
    presence: cachePresence(clock, fileId),
    ...hands,
    newId,
  };
}

export function staffContext(): StaffContext {
  // Google's types leave out that there may be none: reference/spreadsheet/spreadsheet-app, getActive.
  const open = SpreadsheetApp.getActive() as GoogleAppsScript.Spreadsheet.Spreadsheet | null;
  if (open === null) throw new UserError('not-set-up');
  return staffContextOf(open.getId(), { selection: () => selectionIn(open), selectedRows: () => selectedRowsIn(open) });
}

function selectionIn(open: GoogleAppsScript.Spreadsheet.Spreadsheet): Selection | null {
  const sheet = open.getActiveSheet();
  const range = sheet.getActiveRange();
  return range === null ? null : { sheetId: sheet.getSheetId(), row: range.getRow() };
}

function selectedRowsIn(open: GoogleAppsScript.Spreadsheet.Spreadsheet): SelectedRows | null {
  const sheet = open.getActiveSheet();
  const list = sheet.getActiveRangeList();
  return list === null ? null : { sheetId: sheet.getSheetId(), ranges: list.getRanges().map((range) => ({ row: range.getRow(), rows: range.getNumRows() })) };
}
