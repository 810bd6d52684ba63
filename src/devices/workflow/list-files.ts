/** This file finds and reads the lists of devices that lie in their Drive folder. */
import type { ProgramContext } from '../../app/context';
import { UserError } from '../../base/codes';
import { fingerprintOf } from '../../base/fingerprint';
import type { DroppedFile } from '../../base/ports';
import type { Moment } from '../../base/time';
import { headerKey } from '../rules/list/source';
import { type ListTable, readList } from '../rules/list/table';

/** Half of the 50 MB that a blob may hold, since a script keeps two bytes a letter and the rows beside the text. */
export const MAX_LIST_BYTES = 25_000_000;

const TEXT_FILE = /\.(csv|tsv|tab|txt)$/i;

/** Why a file cannot be a list, one sentence; '' where it can. */
export function whyNot(file: DroppedFile): string {
  if (file.bytes === null) return 'This is a document of Google’s own or a folder. Download it as CSV and put that file here.';
  if (!TEXT_FILE.test(file.name)) return 'This is not a CSV file. Save the list as “CSV UTF-8” and put that file here.';
  if (file.bytes > MAX_LIST_BYTES) return `This file has ${Math.ceil(file.bytes / 1_000_000)} MB, and ${MAX_LIST_BYTES / 1_000_000} MB can be read. Divide it.`;
  return '';
}

/** The folder into which lists are put; '' before set-up has made it. */
export const listFolder = (context: ProgramContext): string => context.settings.get('device list folder');

/** What lies in the folder, the newest first. Throws `setting-wrong` where there is no such folder. */
export function filesInFolder(context: ProgramContext): readonly DroppedFile[] {
  const folder = listFolder(context);
  if (folder === '') return [];
  try {
    return [...context.files.inFolder(folder)].sort((a, b) => b.changedMs - a.changedMs);
  } catch (error) {
    // "File not found: ." is what Drive answers for a parent that is gone or was never there (Drive API, reason notFound).
    if (!(error instanceof Error) || !/file not found/i.test(error.message)) throw error;
    throw new UserError('setting-wrong', { setting: 'device list folder', text: folder, expected: 'it should be the id of a Drive folder that MyTech may open' });
  }
}

export interface OpenList {
  readonly file: DroppedFile;
  readonly fingerprint: string;
  readonly table: ListTable;
}

/** What tells lists of one origin: their headers, in their order. */
export const shapeOf = (table: ListTable): string => fingerprintOf(table.headers.map(headerKey));

const findFile = (context: ProgramContext, fileId: string): DroppedFile | undefined => filesInFolder(context).find((one) => one.id === fileId);

function readFile(context: ProgramContext, file: DroppedFile): OpenList {
  const why = whyNot(file);
  if (why !== '') throw new UserError('list-unusable', { file: file.name, why });
  const [given] = context.files.texts(file, () => true);
  const text = given?.text ?? '';
  const table = readList(text);
  if (!table.ok) throw new UserError('list-unusable', { file: file.name, why: table.why });
  return { file, fingerprint: fingerprintOf(text), table };
}

/** Opens a list of the folder. Throws `list-changed` where it is gone, and `list-unusable`. */
export function openList(context: ProgramContext, fileId: string): OpenList {
  const file = findFile(context, fileId);
  if (file === undefined) throw new UserError('list-changed', { file: 'that you chose' });
  return readFile(context, file);
}

/** Opens a list as it was when somebody looked at it. Throws `list-changed` where it is another by now. */
export function openSameList(context: ProgramContext, fileId: string, name: string, changedMs: Moment, fingerprint: string): OpenList {
  const file = findFile(context, fileId);
  // Asked before the file is read: a list that was taken away or replaced is told as such, whatever stands there now.
  if (file === undefined || file.changedMs !== changedMs) throw new UserError('list-changed', { file: name });
  const list = readFile(context, file);
  if (list.fingerprint !== fingerprint) throw new UserError('list-changed', { file: name });
  return list;
}
