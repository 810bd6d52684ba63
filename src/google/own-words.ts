/** This file reads the district's own wording: at most once an hour, and never where it has none. */
import { OWN_WORDS, type KeptWord, ownIn, ownWords } from '../app/own-words';
import { workbookId } from '../app/workbook-files';
import type { OwnSource } from '../words/words';
import { scriptCache, scriptKeep } from './keep';
import { executionLog } from './log';
import { readAreas } from './store/book';
import { rowsOf } from './table-rows';

const CACHED_SECONDS = 3_600;

function rows(): readonly KeptWord[] {
  const stamp = scriptKeep.get(OWN_WORDS);
  if (stamp === null) return [];
  const name = `${OWN_WORDS} ${stamp}`;
  const cached = scriptCache.get(name);
  if (cached !== null) return JSON.parse(cached) as readonly KeptWord[];
  const [cells = []] = readAreas(workbookId(scriptKeep, 'programme'), [{ sheetId: ownWords.sheetId, startRow: 0 }]);
  const found = rowsOf(ownWords, cells).map(({ key, text }) => ({ key, text }));
  scriptCache.put(name, JSON.stringify(found), CACHED_SECONDS);
  return found;
}

/** A table that somebody has spoiled keeps no mail from going out: our own texts then stand in, and the log says so. */
export function ownSource(): OwnSource {
  let read: readonly KeptWord[] | null = null;
  return (language) => {
    try {
      read ??= rows();
    } catch (error) {
      executionLog.note("The district's own words could not be read", { why: String(error) });
      read = [];
    }
    return ownIn(read, language);
  };
}
