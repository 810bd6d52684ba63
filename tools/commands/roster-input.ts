/** This file finds the roster that `mytech load` was given: a folder or a zip of CSV files, checked before anything is made of it. */
import { type Stats, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { BLOB_MAX_BYTES } from '../../local/services/drive/drive-app';
import { charsetOf } from '../../src/base/encoding';
import type { Day } from '../../src/base/time';
import { type GivenFile, type Roster, mayBeOpened, readRoster, rosterFileOf } from '../../src/people/rules';
import { UnusableInput, fileTrouble } from './unusable';

/** A file as somebody would drop it into the Drive folder. */
export interface DroppedInput {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

export interface RosterInput {
  readonly files: readonly DroppedInput[];
  /** What the same reader makes of it as runs in the bundle: its refused rows and warnings. */
  readonly roster: Roster;
}

/** A roster has about ten files; an archive with more than this is something else. */
const MAX_ZIP_ENTRIES = 2_000;

const MEGABYTE = 1024 * 1024;

/** Ends with why the roster cannot be used; the sentence is the bundle's own, `roster-unusable`. */
function refuse(source: string, why: string): never {
  throw new UnusableInput(`The roster in ${source} cannot be used: ${why}. Nothing was changed.`);
}

const tooBig = (bytes: number): string => `it has ${Math.round(bytes / MEGABYTE)} MB, and Google hands a script ${BLOB_MAX_BYTES / MEGABYTE} MB at most`;

/** A file's text, by the charset that the bundle finds on the same evidence. */
function given(name: string, bytes: Uint8Array): GivenFile {
  const charset = charsetOf(bytes);
  const text = new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  return charset === 'UTF-8' ? { name, text } : { name, text, saved: charset === 'windows-1252' ? 'Windows-1252' : 'UTF-16' };
}

function statOf(path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    refuse(path, fileTrouble(error));
  }
}

function readFile(path: string): Uint8Array {
  const { size } = statOf(path);
  if (size > BLOB_MAX_BYTES) refuse(path, tooBig(size));
  try {
    return readFileSync(path);
  } catch (error) {
    refuse(path, fileTrouble(error));
  }
}

/** The roster's own files in a folder; of the others nothing is opened. */
function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const names = entries.filter((entry) => mayBeOpened(entry.name) && statOf(join(folder, entry.name)).isFile()).map((entry) => join(folder, entry.name));
  if (names.length > 0) return names.sort();
  // An unpacked archive is often one folder inside another.
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== '__MACOSX');
  const [only] = folders;
  return folders.length === 1 && only !== undefined ? filesIn(join(folder, only.name)) : [];
}

function readFolder(path: string): DroppedInput[] {
  let found: string[];
  try {
    found = filesIn(path);
  } catch (error) {
    if (error instanceof UnusableInput) throw error;
    refuse(path, fileTrouble(error));
  }
  if (found.length === 0) refuse(path, 'the folder holds none of the files of a roster, such as users.csv');
  return found.map((file) => ({ name: basename(file), mimeType: 'text/csv', bytes: readFile(file) }));
}

/** What a zip holds of a roster, unpacked only as far as it is one; the sizes are looked at before anything is unpacked. */
function unzipped(source: string, bytes: Uint8Array): GivenFile[] {
  let entries = 0;
  let unpackedBytes = 0;
  const wanted = (entry: UnzipFileInfo): boolean => {
    entries += 1;
    if (entries > MAX_ZIP_ENTRIES) throw new UnusableInput(`it holds more than ${MAX_ZIP_ENTRIES} files`);
    unpackedBytes += entry.originalSize;
    if (unpackedBytes > BLOB_MAX_BYTES) throw new UnusableInput(`unpacked ${tooBig(unpackedBytes)}`);
    return !entry.name.endsWith('/') && mayBeOpened(entry.name);
  };
  try {
    return Object.entries(unzipSync(bytes, { filter: wanted })).map(([name, content]) => given(name, content));
  } catch (error) {
    refuse(source, error instanceof UnusableInput ? error.message : 'it is not a zip that can be opened; make it again, without a password');
  }
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function readArchive(path: string): { readonly files: DroppedInput[]; readonly given: GivenFile[] } {
  const bytes = readFile(path);
  const name = basename(path);
  if (isZip(bytes) || /\.zip$/i.test(name)) {
    const unpacked = unzipped(path, bytes);
    if (unpacked.length === 0) refuse(path, 'the zip holds none of the files of a roster, such as users.csv');
    return { files: [{ name: /\.zip$/i.test(name) ? name : `${name}.zip`, mimeType: 'application/zip', bytes }], given: unpacked };
  }
  if (!mayBeOpened(name)) refuse(path, 'it is neither a folder nor a zip of OneRoster or School Data Sync CSV files');
  return { files: [{ name, mimeType: 'text/csv', bytes }], given: [given(name, bytes)] };
}

/** Reads a roster from a folder or a zip. Throws `UnusableInput` where it cannot be used at all; rows that cannot are in `roster.refused`. */
export function readRosterInput(path: string, today: Day): RosterInput {
  const folder = statOf(path).isDirectory() ? readFolder(path) : null;
  const { files, given: texts } = folder === null ? readArchive(path) : { files: folder, given: folder.map(({ name, bytes }) => given(name, bytes)) };
  const roster = readRoster(texts, today);
  const [only, more] = texts;
  if (!roster.ok && only !== undefined && more === undefined && rosterFileOf(only.name) === null) refuse(path, 'it has not the columns of a list of people: sourcedId, givenName, familyName, role');
  if (!roster.ok) refuse(roster.source, roster.why);
  return { files, roster };
}
