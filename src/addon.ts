/**
 * This file is the deployable `addon`: the MyTech menu, sidebar and dialogs in Google Sheets, run by each member of staff as themselves.
 * It carries no right that its user does not have.
 */
import type { StaffContext } from './app/context';
import { oneOf, read, register } from './app/entry';
import { coachMethods } from './coaching/staff-entry';
import { requestMethods } from './app/ask';
import { answerCall } from './app/run';
import { accept } from './base/verdict';
import { countMethods } from './devices/staff-entry';
import { devices } from './devices/sheet';
import { newId } from './google/books';
import { CONFIG } from './google/config';
import { isFirstTime } from './google/keep';
import { contentContext } from './google/content-context';
import { executionLog } from './google/log';
import { pageFromFile, pageFromText, pageWithMark, placeFromFile } from './google/pages';
import { addMenu, hasTab, showDialog, showSidebar } from './google/sheet-menu';
import { staffContext } from './google/staff-context';
import { labelMethods } from './devices/labels-entry';
import { ticketMethods } from './helpdesk/staff-entry';
import { homeMethods } from './home/staff-entry';
import { contentMethods } from './hub/content-entry';
import { deviceMethods, loanMethods } from './loans/staff-entry';
import { elsewherePage } from './ui/elsewhere';
import { LATER_PLACE_IDS } from './ui/later-places';

const edge = { log: executionLog, newId };

/** What the sidebar loads of itself when somebody first goes there. */
const partMethod = read<'page.part', StaffContext>('page.part', { who: 'editor', args: { part: oneOf(LATER_PLACE_IDS) }, run: (_context, { part }) => accept(placeFromFile(part)) });

const REPORT_TITLE = 'Coaching report';
/** In pixels; a sheet of paper with its margins. */
const REPORT_SIZE = { width: 860, height: 620 };

/** The report is drawn in a dialog: 300 pixels are no sheet of paper. */
const reportMethod = read<'coach.dialog', StaffContext>('coach.dialog', {
  who: 'editor',
  args: {},
  run() {
    showDialog(pageFromFile('coach-report', REPORT_TITLE), REPORT_TITLE, REPORT_SIZE);
    return accept(null);
  },
});

const methods = register('sidebar method', [partMethod, ...homeMethods, ...requestMethods, ...ticketMethods, ...deviceMethods, ...loanMethods, ...countMethods, ...labelMethods, ...coachMethods, reportMethod], (method) => method.method);

/** Builds the menu from constants and nothing else: a simple trigger is authorized for no more. */
export const onOpen = (): void => {
  addMenu('MyTech', [
    { caption: 'Open the sidebar', handler: 'openSidebar_' },
    { caption: 'Print labels for devices', handler: 'openLabels_' },
    { caption: "Edit the hub's cards", handler: 'openContent_' },
  ]);
};

export const onInstall = (): void => onOpen();

const TITLE = 'MyTech';

/** Tells the page that it is the first time for whoever opens it; anywhere but in the Staff workbook a page says where to go. */
export function openSidebar_(): void {
  if (!hasTab(devices.sheetId)) showSidebar(pageFromText(elsewherePage(CONFIG.staff), TITLE));
  else showSidebar(isFirstTime('met the sidebar') ? pageWithMark('sidebar', TITLE, 'data-first') : pageFromFile('sidebar', TITLE));
}

const LABELS_TITLE = 'Print labels';
/** In pixels; room for a sheet of paper beside what is asked about it, on a laptop of 1366 by 768. */
const LABELS_SIZE = { width: 1060, height: 600 };

export const openLabels_ = (): void => showDialog(pageFromFile('labels', LABELS_TITLE), LABELS_TITLE, LABELS_SIZE);

const CONTENT_TITLE = "The hub's cards";
/** In pixels; room for two texts side by side and a phone beside them, on a laptop of 1366 by 768. */
const CONTENT_SIZE = { width: 1240, height: 620 };

export const openContent_ = (): void => showDialog(pageFromFile('content', CONTENT_TITLE), CONTENT_TITLE, CONTENT_SIZE);

const editing = register("method of the hub's cards", contentMethods, (method) => method.method);

/** What the sidebar and the dialogs call. Whoever may edit the open workbook may call it; the file itself is the wall. */
export const rpc = (method: unknown, args: unknown): string =>
  typeof method === 'string' && editing.has(method) ? answerCall(edge, editing, { method, args }, contentContext, () => true) : answerCall(edge, methods, { method, args }, staffContext, () => true);
