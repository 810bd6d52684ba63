/** This file is the deployable `hub`: the public page, run by an account that can read the Published workbook and nothing else. */
import { scriptToday } from './google/clock';
import { CONFIG } from './google/config';
import { hmac } from './google/hmac';
import { manyCache } from './google/hub-cache';
import { hubWords } from './google/hub-words';
import { scriptLock } from './google/lock';
import { executionLog } from './google/log';
import { pageFromText } from './google/pages';
import { publishedRows } from './google/published';
import { visit } from './hub/visit';
import { hubPage } from './ui/hub/document';

/** The page that the address asks for, in the language that it asks for, else in English. */
export const doGet = (event: GoogleAppsScript.Events.DoGet): GoogleAppsScript.HTML.HtmlOutput => {
  const { view, words } = visit(event.parameter, {
    cache: manyCache,
    lock: scriptLock,
    log: executionLog,
    now: () => Date.now(),
    read: publishedRows,
    words: hubWords,
    hmac,
    today: scriptToday,
    address: CONFIG.hub,
  });
  const { html, title } = hubPage(view, words);
  return pageFromText(html, title);
};
