/** This file puts together what an execution of somebody is handed who edits the hub's cards: the workbook that is open, if it is that one. */
import type { ContentContext } from '../app/context';
import { UserError } from '../base/codes';
import { HISTORY } from '../base/history';
import type { Book } from '../base/work';
import { cards, notices, texts } from '../hub/content-sheet';
import { newId, openBook } from './books';
import { scriptClock } from './clock';
import { scriptCache } from './keep';
import { executionLog } from './log';
import { openSpreadsheet, ownIdentity } from './staff-context';

const CONTENT_SHEETS = [cards, texts, notices, HISTORY.content];

/** Any spreadsheet may be open where the menu is; one without the cards is some other. */
function inContent<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UserError && (error.code === 'not-set-up' || (error.code === 'sheet-missing' && error.about['tab'] === cards.name))) throw new UserError('not-hub-content');
    throw error;
  }
}

export function contentContext(): ContentContext {
  const clock = scriptClock();
  const book = openBook({ clock, identity: ownIdentity, cache: scriptCache }, 'content', openSpreadsheet().getId(), CONTENT_SHEETS);
  const content: Book = { name: 'content', read: (reading) => inContent(() => book.read(reading)), change: (work) => inContent(() => book.change(work)), closeUp: (sheet) => book.closeUp(sheet), forget: (names) => book.forget(names) };
  return { content, clock, identity: ownIdentity, log: executionLog, newId };
}
