/**
 * This file says which files of a roster are read and by which names their columns go. Another roster format is another set of
 * spellings here. A column that is not listed, such as a password, is dropped as soon as its header is read, and a file that is
 * not listed, such as demographics.csv, is never opened.
 */
import { MAX_TEXT_CHARS } from '../../base/cell';
import { BROKEN_QUOTES, headersOf, readCsv, tooManyCells } from './csv';

/** One column's spellings, best first: the file's own word where messages name it, compared without regard to case, blanks and signs. */
type Spellings = readonly [string, ...string[]];

interface FileColumns<Field extends string> {
  readonly columns: Readonly<Record<Field, Spellings>>;
  /** Without these the file cannot be used. */
  readonly required: readonly NoInfer<Field>[];
}

const declare = <Field extends string>(file: FileColumns<Field>): FileColumns<Field> => file;

/** A list of people, in whatever file: OneRoster's users.csv of either version, Microsoft School Data Sync's student, teacher and user files. */
const PEOPLE: FileColumns<
  | 'id' | 'status' | 'enabled' | 'orgs' | 'primaryOrg' | 'role' | 'givenName' | 'familyName' | 'number' | 'email' | 'username' | 'agents' | 'grades' | 'language'
> = {
  columns: {
    id: ['sourcedId', 'SIS ID'],
    status: ['status'],
    enabled: ['enabledUser'],
    orgs: ['orgSourcedIds', 'orgSourcedId', 'orgs', 'School SIS ID'],
    primaryOrg: ['primaryOrgSourcedId'],
    role: ['role'],
    givenName: ['givenName', 'First Name'],
    familyName: ['familyName', 'Last Name'],
    number: ['identifier', 'Student Number', 'Teacher Number'],
    email: ['email'],
    username: ['username'],
    agents: ['agentSourcedIds'],
    grades: ['grades', 'grade'],
    // Neither format has a column for it; these are the names that systems give to one of their own.
    language: ['correspondenceLanguage', 'languageOfCorrespondence', 'homeLanguage', 'homeLanguageCode', 'preferredLanguage', 'primaryLanguage', 'nativeLanguage', 'languageCode', 'language'],
  },
  required: ['id', 'givenName', 'familyName'],
};

/**
 * OneRoster 1.1 and 1.2 (imsglobal.org/oneroster-v11-final-csv-tables; 1.2 adds roles.csv), and Microsoft School Data Sync V1 and
 * V2.1 (learn.microsoft.com/schooldatasync, "SDS V2.1 CSV file format", "Parent and guardian sync file format").
 */
export const ROSTER_FILES = {
  manifest: declare({
    columns: { property: ['propertyName'], value: ['value'] },
    required: ['property', 'value'],
  }),
  orgs: declare({
    columns: {
      id: ['sourcedId', 'SIS ID'],
      status: ['status'],
      name: ['name'],
      type: ['type'],
      code: ['identifier', 'School Number'],
      parent: ['parentSourcedId'],
    },
    required: ['id', 'name'],
  }),
  users: declare(PEOPLE),
  students: declare(PEOPLE),
  teachers: declare(PEOPLE),
  contacts: declare({ ...PEOPLE, required: ['email', 'givenName', 'familyName'] }),
  roles: declare({
    columns: {
      user: ['userSourcedId'],
      status: ['status'],
      type: ['roleType', 'isPrimary'],
      role: ['role'],
      org: ['orgSourcedId'],
      grade: ['grade'],
      begins: ['beginDate', 'roleStartDate'],
      ends: ['endDate', 'roleEndDate'],
    },
    required: ['user', 'role'],
  }),
  relationships: declare({
    columns: {
      child: ['userSourcedId', 'SIS ID'],
      guardian: ['relationshipUserSourcedId'],
      email: ['email'],
      role: ['relationshipRole', 'role'],
      status: ['status'],
    },
    required: ['child'],
  }),
} as const;

export type RosterFile = keyof typeof ROSTER_FILES;
type FieldOf<File extends RosterFile> = keyof (typeof ROSTER_FILES)[File]['columns'];

/** The lists of people, in the order in which they are read: of two rows with one id the first is taken. */
export const PEOPLE_FILES = ['users', 'students', 'teachers', 'contacts'] as const satisfies readonly RosterFile[];
export type PeopleFile = (typeof PEOPLE_FILES)[number];

/** How the bytes of a file were turned into text, where they were not UTF-8. */
export type Saved = 'UTF-16' | 'Windows-1252';

export interface GivenFile {
  /** With or without the folders of the zip that it came in. */
  readonly name: string;
  readonly text: string;
  readonly saved?: Saved;
}

const baseName = (name: string): string => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);

/** How each file is called; School Data Sync says student.csv where others say students.csv, and user.csv for a family's contacts. */
const NAMES: readonly (readonly [name: string, file: RosterFile])[] = [
  ['manifest', 'manifest'],
  ['orgs', 'orgs'],
  ['users', 'users'],
  ['roles', 'roles'],
  ['relationships', 'relationships'],
  ['schools?', 'orgs'],
  ['students?', 'students'],
  ['teachers?', 'teachers'],
  ['user', 'contacts'],
  ['guardianrelationships?', 'relationships'],
];
const PATTERNS = NAMES.map(([name, file]) => ({ file, whole: new RegExp(`^${name}\\.csv$`, 'i'), ending: new RegExp(`[^a-z]${name}\\.csv$`, 'i') }));

/** What nobody but the school's own office has any business with: never opened, whatever it is asked for. */
const NEVER_OPENED = /(demographic|flag|profile|password|credential)/i;
/** Files of the same sets that say nothing of who belongs where. */
const OF_NO_USE = /(academicSession|class|course|enrollment|categor|lineItem|result|resource|section|teacherRoster|scoreScale)/i;

/** A zip made on a Mac has a shadow of every file, in __MACOSX and beginning with a dot. */
const isShadow = (name: string): boolean => /(^|[\\/])(__MACOSX[\\/]|\.[^\\/]*$)/i.test(name);

/** Which file of a roster a name stands for, in whatever folder: `users.csv`, or with a prefix, `sample_users.csv`; null for none. */
export function rosterFileOf(name: string): { readonly file: RosterFile; readonly exact: boolean } | null {
  if (isShadow(name)) return null;
  const base = baseName(name);
  for (const exact of [true, false]) {
    const found = PATTERNS.find(({ whole, ending }) => (exact ? whole : ending).test(base));
    if (found !== undefined) return { file: found.file, exact };
  }
  return null;
}

/** Whether a file may be opened: one of a roster's, or a CSV file that may be a list of people under a name of its own. */
export function mayBeOpened(name: string): boolean {
  const base = baseName(name);
  if (isShadow(name) || NEVER_OPENED.test(base)) return false;
  return rosterFileOf(name) !== null || (/\.csv$/i.test(base) && !OF_NO_USE.test(base));
}

/** A header as it is compared: without case, blanks and signs, and without the `metadata.` before a system's own columns. */
const plainHeader = (header: string): string =>
  header
    .toLowerCase()
    .replace(/^metadata[._]/, '')
    .replace(/[\s._-]+/g, '');

/** Whether a file under a name of its own has the columns of a list of people. */
function listsPeople(text: string): boolean {
  const headers = new Set(headersOf(text).map(plainHeader));
  return PEOPLE.required.every((field) => PEOPLE.columns[field].some((word) => headers.has(plainHeader(word))));
}

export type Found =
  | { readonly ok: true; readonly files: ReadonlyMap<RosterFile, GivenFile> }
  | { readonly ok: false; readonly source: string; readonly why: string };

/** The roster's files among those given, named without folders; an exact name goes before one with a prefix, and two alike are refused. */
export function findRosterFiles(given: readonly GivenFile[]): Found {
  const files = new Map<RosterFile, GivenFile>();
  const open = given.filter((one) => mayBeOpened(one.name));
  for (const file of Object.keys(ROSTER_FILES) as RosterFile[]) {
    const alike = open.filter((one) => rosterFileOf(one.name)?.file === file);
    const exact = alike.filter((one) => rosterFileOf(one.name)?.exact === true);
    const problem = keepOnly(files, file, exact.length > 0 ? exact : alike);
    if (problem !== null) return problem;
  }
  if (PEOPLE_FILES.some((file) => files.has(file))) return { ok: true, files };
  const strangers = open.filter((one) => rosterFileOf(one.name) === null && listsPeople(one.text));
  return keepOnly(files, 'users', strangers) ?? { ok: true, files };
}

function keepOnly(files: Map<RosterFile, GivenFile>, file: RosterFile, alike: readonly GivenFile[]): Found | null {
  const [first, second] = alike;
  if (first === undefined) return null;
  if (second !== undefined) return { ok: false, source: `${file}.csv`, why: `it comes twice, as ${first.name} and ${second.name}; give one roster at a time` };
  files.set(file, { ...first, name: baseName(first.name) });
  return null;
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
const HEADER_TWICE = "The file has one column twice, and this row says something else in each. Remove one of the two and export again.";
const tooFew = (cells: number, headers: number): string => `The row ends after ${cells} of ${headers} cells. Export the row whole.`;

/** Reads one of the roster's files; `also` names columns that this roster requires beyond the ones always required. */
export function readRosterFile<File extends RosterFile>(
  file: File,
  text: string,
  also: readonly FieldOf<File>[] = [],
): RosterTable<FieldOf<File> & string> {
  type Field = FieldOf<File> & string;
  const spec = ROSTER_FILES[file] as unknown as FileColumns<Field>;
  const spellings = Object.entries<Spellings>(spec.columns).map(([field, words]) => [field as Field, words.map(plainHeader)] as const);
  const wanted = new Set(spellings.flatMap(([, words]) => words));
  const table = readCsv(text, (header) => wanted.has(plainHeader(header)));
  if (!table.ok) return table;

  const headers = table.headers.map(plainHeader);
  const placesOf = (word: string): number[] => headers.flatMap((header, index) => (header === word ? [index] : []));
  // A header that stands twice has two places; what they say has to be the same.
  const twice = new Map<Field, readonly number[]>();
  const place = new Map<Field, number>();
  for (const [field, words] of spellings) {
    const places = words.map(placesOf).find((found) => found.length > 0) ?? [];
    if (places[0] !== undefined) place.set(field, places[0]);
    if (places.length > 1) twice.set(field, places);
  }
  const doubled = [...twice.values()];
  const required = [...spec.required, ...(also as readonly Field[])];
  const missing = required.filter((field) => !place.has(field)).map((field) => spec.columns[field][0]);
  if (missing.length > 0) {
    const columns = missing.length === 1 ? `column ${missing[0]}` : `columns ${missing.join(', ')}`;
    return { ok: false, why: `it has no ${columns}; export it again with ${missing.length === 1 ? 'that column' : 'those columns'}` };
  }

  const lastRequired = Math.max(...required.map((field) => table.places[place.get(field) ?? 0] ?? 0));
  const isHeader = (cells: readonly string[]): boolean => cells.length > 0 && cells.every((cell, index) => plainHeader(cell) === headers[index]);
  // Exports that were joined end to end have the header again in their midst.
  const rows = table.rows.filter((row) => row.broken || !isHeader(row.cells)).map((row): RosterRow<Field> => {
    const said = (places: readonly number[]): string[] => [...new Set(places.map((at) => row.cells[at] ?? '').filter((cell) => cell !== ''))];
    let spoilt = '';
    if (row.broken) spoilt = BROKEN_QUOTES;
    else if (row.overflows) spoilt = tooManyCells(row.width, table.width);
    else if (row.width <= lastRequired) spoilt = tooFew(row.width, table.width);
    else if (row.cells.some((cell) => cell.length > MAX_TEXT_CHARS)) spoilt = TOO_LONG;
    else if (doubled.some((places) => said(places).length > 1)) spoilt = HEADER_TWICE;
    return {
      line: row.line,
      at: (field) => {
        const places = twice.get(field);
        const cell = places === undefined ? row.cells[place.get(field) ?? -1] : said(places)[0];
        return (cell ?? '').replace(/\s+/g, ' ').trim();
      },
      spoilt,
      uneven: row.width !== table.width,
      broken: row.broken,
    };
  });
  return { ok: true, has: (field) => place.has(field), rows };
}
