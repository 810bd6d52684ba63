/**
 * This file says which files of a roster are read and by which names their columns go. Another roster format is another set of
 * spellings here. A column that is not listed, such as a password, is dropped as soon as its header is read, and a file that is
 * not listed, such as demographics.csv, is never opened.
 */
import { MAX_TEXT_CHARS } from '../../base/cell';
import { BROKEN_QUOTES, readCsv, tooManyCells } from './csv';

/** One column's spellings, best first: the file's own word where messages name it, compared without regard to case. */
type Spellings = readonly [string, ...string[]];

interface FileColumns<Field extends string> {
  readonly columns: Readonly<Record<Field, Spellings>>;
  /** Without these the file cannot be used. */
  readonly required: readonly NoInfer<Field>[];
}

const declare = <Field extends string>(file: FileColumns<Field>): FileColumns<Field> => file;

/** OneRoster 1.1 and 1.2; `orgs` and `grade` are what some exporters write instead. */
export const ROSTER_FILES = {
  manifest: declare({
    columns: { property: ['propertyName'], value: ['value'] },
    required: ['property', 'value'],
  }),
  orgs: declare({
    columns: {
      id: ['sourcedId'],
      status: ['status'],
      name: ['name'],
      type: ['type'],
      code: ['identifier'],
      parent: ['parentSourcedId'],
    },
    required: ['id', 'name'],
  }),
  users: declare({
    columns: {
      id: ['sourcedId'],
      status: ['status'],
      enabled: ['enabledUser'],
      orgs: ['orgSourcedIds', 'orgSourcedId', 'orgs'],
      primaryOrg: ['primaryOrgSourcedId'],
      role: ['role'],
      givenName: ['givenName'],
      familyName: ['familyName'],
      number: ['identifier'],
      email: ['email'],
      agents: ['agentSourcedIds'],
      grades: ['grades', 'grade'],
      language: ['metadata.homeLanguage', 'homeLanguage', 'metadata.primaryLanguage', 'primaryLanguage'],
    },
    required: ['id', 'givenName', 'familyName'],
  }),
  roles: declare({
    columns: {
      user: ['userSourcedId'],
      status: ['status'],
      type: ['roleType'],
      role: ['role'],
      org: ['orgSourcedId'],
    },
    required: ['user', 'role'],
  }),
} as const;

export type RosterFile = keyof typeof ROSTER_FILES;
type FieldOf<File extends RosterFile> = keyof (typeof ROSTER_FILES)[File]['columns'];

export interface GivenFile {
  /** With or without the folders of the zip that it came in. */
  readonly name: string;
  readonly text: string;
}

const baseName = (name: string): string => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);

/** Which file of a roster a name stands for, in whatever folder: `users.csv`, or with a prefix, `sample_users.csv`; null for none. */
export function rosterFileOf(name: string): { readonly file: RosterFile; readonly exact: boolean } | null {
  // A zip made on a Mac has a shadow of every file, in __MACOSX and beginning with a dot.
  if (/(^|[\\/])(__MACOSX[\\/]|\.[^\\/]*$)/i.test(name)) return null;
  const parts = /^(?:.*[^a-z])?(manifest|orgs|users|roles)\.csv$/i.exec(baseName(name));
  const file = parts?.[1]?.toLowerCase() as RosterFile | undefined;
  return file === undefined ? null : { file, exact: baseName(name).length === `${file}.csv`.length };
}

export type Found =
  | { readonly ok: true; readonly files: ReadonlyMap<RosterFile, GivenFile> }
  | { readonly ok: false; readonly source: string; readonly why: string };

/** The roster's files among those given, named without folders; an exact name goes before one with a prefix, and two alike are refused. */
export function findRosterFiles(given: readonly GivenFile[]): Found {
  const files = new Map<RosterFile, GivenFile>();
  for (const file of Object.keys(ROSTER_FILES) as RosterFile[]) {
    const alike = given.filter((one) => rosterFileOf(one.name)?.file === file);
    const exact = alike.filter((one) => rosterFileOf(one.name)?.exact === true);
    const [first, second] = exact.length > 0 ? exact : alike;
    if (first === undefined) continue;
    if (second !== undefined) {
      const why = `it comes twice, as ${first.name} and ${second.name}; give one roster at a time`;
      return { ok: false, source: `${file}.csv`, why };
    }
    files.set(file, { name: baseName(first.name), text: first.text });
  }
  return { ok: true, files };
}

/** A row of a roster file by the fields that we read. */
export interface RosterRow<Field extends string> {
  readonly line: number;
  /** The field's cell as one line of text without surrounding space; '' where there is none. */
  at(field: Field): string;
  /** Why the row cannot be read whatever it says, else ''. */
  readonly spoilt: string;
  /** The row has more or fewer cells than the header, so that they may stand under the wrong header. */
  readonly uneven: boolean;
  readonly broken: boolean;
}

export type RosterTable<Field extends string> =
  | { readonly ok: true; readonly has: (field: Field) => boolean; readonly rows: readonly RosterRow<Field>[] }
  | { readonly ok: false; readonly why: string };

const TOO_LONG = `A value here has more than ${MAX_TEXT_CHARS} characters. A quotation mark is probably missing.`;
const tooFew = (cells: number, headers: number): string => `The row ends after ${cells} of ${headers} cells. Export the row whole.`;

/** Reads one of the roster's files; `also` names columns that this roster requires beyond the ones always required. */
export function readRosterFile<File extends RosterFile>(
  file: File,
  text: string,
  also: readonly FieldOf<File>[] = [],
): RosterTable<FieldOf<File> & string> {
  type Field = FieldOf<File> & string;
  const spec = ROSTER_FILES[file] as unknown as FileColumns<Field>;
  const spellings = Object.entries<Spellings>(spec.columns).map(
    ([field, words]) => [field as Field, words.map((word) => word.toLowerCase())] as const,
  );
  const wanted = new Set(spellings.flatMap(([, words]) => words));
  const table = readCsv(text, (header) => wanted.has(header));
  if (!table.ok) return table;

  const headers = table.headers.map((header) => header.toLowerCase());
  const place = new Map<Field, number>();
  for (const [field, words] of spellings) {
    const found = words.map((word) => headers.indexOf(word)).find((index) => index >= 0);
    if (found !== undefined) place.set(field, found);
  }
  const required = [...spec.required, ...(also as readonly Field[])];
  const missing = required.filter((field) => !place.has(field)).map((field) => spec.columns[field][0]);
  if (missing.length > 0) {
    const columns = missing.length === 1 ? `column ${missing[0]}` : `columns ${missing.join(', ')}`;
    return { ok: false, why: `it has no ${columns}; export it again with ${missing.length === 1 ? 'that column' : 'those columns'}` };
  }

  const lastRequired = Math.max(...required.map((field) => table.places[place.get(field) ?? 0] ?? 0));
  const rows = table.rows.map((row): RosterRow<Field> => {
    let spoilt = '';
    if (row.broken) spoilt = BROKEN_QUOTES;
    else if (row.overflows) spoilt = tooManyCells(row.width, table.width);
    else if (row.width <= lastRequired) spoilt = tooFew(row.width, table.width);
    else if (row.cells.some((cell) => cell.length > MAX_TEXT_CHARS)) spoilt = TOO_LONG;
    return {
      line: row.line,
      at: (field) => (row.cells[place.get(field) ?? -1] ?? '').replace(/\s+/g, ' ').trim(),
      spoilt,
      uneven: row.width !== table.width,
      broken: row.broken,
    };
  });
  return { ok: true, has: (field) => place.has(field), rows };
}
