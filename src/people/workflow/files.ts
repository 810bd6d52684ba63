/** This file knows the folder into which the student information system drops its files: which of them count, and which were brought in. */
import type { ProgramContext } from '../../app/context';
import { fingerprintOf } from '../../base/fingerprint';
import type { DroppedFile } from '../../base/ports';
import type { Day } from '../../base/time';
import { PEOPLE_FILES, mayBeOpened, rosterFileOf } from '../rules';

/** Which files were brought in last, by id and time, and what was in them. */
const DONE = 'roster files done';
const CONTENT_DONE = 'roster content done';

const isZip = (file: DroppedFile): boolean => /\.zip$/i.test(file.name);

/** Of several files with one name the newest: systems that cannot write over a file drop another beside it. */
function newestOfEach(files: readonly DroppedFile[]): DroppedFile[] {
  const newest = new Map<string, DroppedFile>();
  for (const file of files) {
    const known = newest.get(file.name.toLowerCase());
    if (known === undefined || file.changedMs > known.changedMs) newest.set(file.name.toLowerCase(), file);
  }
  return [...newest.values()];
}

/** Whether there is a list of people among files, by their names. */
const listsPeople = (files: readonly DroppedFile[]): boolean =>
  files.some((file) => (PEOPLE_FILES as readonly (string | undefined)[]).includes(rosterFileOf(file.name)?.file));

/** The newest zip where there is one, else all loose roster files together. */
export function rosterFiles(context: Pick<ProgramContext, 'settings' | 'files'>): readonly DroppedFile[] {
  const folder = context.settings.get('roster folder');
  if (folder === '') return [];
  const files = context.files.inFolder(folder);
  const zips = files.filter(isZip).sort((a, b) => b.changedMs - a.changedMs);
  const known = newestOfEach(files.filter((file) => mayBeOpened(file.name) && rosterFileOf(file.name) !== null));
  // Where no name says so, the list of people may stand under a name of its own.
  const loose = listsPeople(known) ? known : newestOfEach(files.filter((file) => mayBeOpened(file.name)));
  const newestLoose = Math.max(0, ...loose.map((file) => file.changedMs));
  const [zip] = zips;
  return zip !== undefined && zip.changedMs >= newestLoose ? [zip] : loose;
}

export const signatureOf = (files: readonly DroppedFile[]): string =>
  files
    .map((file) => `${file.id}@${file.changedMs}`)
    .sort()
    .join(' ');

/** Whether files lie in the folder that were not brought in yet. */
export function rosterWaiting(context: ProgramContext): boolean {
  const files = rosterFiles(context);
  return files.length > 0 && signatureOf(files) !== context.keep.get(DONE);
}

export const isBroughtIn = (context: Pick<ProgramContext, 'keep'>, files: readonly DroppedFile[]): boolean => signatureOf(files) === context.keep.get(DONE);

/** After the Staff workbook was put back, the files that lie in the folder are new to it again. */
export function bringInAgain(context: Pick<ProgramContext, 'keep'>): void {
  context.keep.remove(CONTENT_DONE);
  context.keep.remove(DONE);
}

/** What stands in files, in a few letters. */
export const contentOf = (texts: readonly { readonly name: string; readonly text: string }[]): string => fingerprintOf(texts.map(({ name, text }) => [name, text]).sort());

export const isSameContent = (context: Pick<ProgramContext, 'keep'>, content: string): boolean => content === context.keep.get(CONTENT_DONE);

/** The first day on which files were brought in that may still lie in the folder. */
const FROM = 'roster files from';
const filesOf = (day: Day): string => `roster files of ${day}`;
/** A property holds 9 KB (developers.google.com/apps-script/guides/services/quotas), and an id has about 33 characters. */
const IDS_A_DAY = 200;

/** Writes down that files are brought in, so that they are not looked at again, and are put into the trash in time. */
export function rememberBroughtIn(context: Pick<ProgramContext, 'keep'>, files: readonly DroppedFile[], content: string, today: Day): void {
  rememberFiles(context, files.map((file) => file.id), today);
  context.keep.set(CONTENT_DONE, content);
  context.keep.set(DONE, signatureOf(files));
}

export function rememberFiles({ keep }: Pick<ProgramContext, 'keep'>, ids: readonly string[], today: Day): void {
  keep.set(filesOf(today), JSON.stringify([...new Set([...broughtInOn({ keep }, today), ...ids])].slice(-IDS_A_DAY)));
  if (keep.get(FROM) === null) keep.set(FROM, today);
}

/** The ids of the files that were brought in on a day. */
export const broughtInOn = ({ keep }: Pick<ProgramContext, 'keep'>, day: Day): readonly string[] => JSON.parse(keep.get(filesOf(day)) ?? '[]') as string[];

export const firstBroughtIn = ({ keep }: Pick<ProgramContext, 'keep'>): Day | null => keep.get(FROM);

/** The files of a day are dealt with. */
export function forgetFiles({ keep }: Pick<ProgramContext, 'keep'>, day: Day, next: Day): void {
  keep.set(FROM, next);
  keep.remove(filesOf(day));
}
