/**
 * This file is the deployable `addon`: the MyTech menu and sidebar in Google Sheets, run by each member of staff as themselves.
 * It carries no right that its user does not have.
 */
import { register } from './app/entry';
import { answerCall } from './app/run';
import { newId } from './google/books';
import { executionLog } from './google/log';
import { pageFromFile } from './google/pages';
import { addMenu, showSidebar } from './google/sheet-menu';
import { staffContext } from './google/staff-context';
import { ticketMethods } from './helpdesk/staff-entry';

const edge = { log: executionLog, newId };
const methods = register('sidebar method', ticketMethods, (method) => method.method);

/** Builds the menu from constants and nothing else: a simple trigger is authorized for no more. */
export const onOpen = (): void => {
  addMenu('MyTech', [{ caption: 'Open the sidebar', handler: 'openSidebar_' }]);
};

export const onInstall = (): void => onOpen();

export const openSidebar_ = (): void => showSidebar(pageFromFile('sidebar', 'MyTech'));

/** What the sidebar calls. Whoever may edit the open workbook may call it; the file itself is the wall. */
export const rpc = (method: unknown, args: unknown): string => answerCall(edge, methods, { method, args }, staffContext, () => true);
