/** This file says what the manifest of a backup holds, and whether a backup can be used here. */
import type { Moment } from '../../../base/time';

/** Counts changes of how backups are written; an older MyTech refuses what a newer one wrote. */
export const FORMAT = 1;

/** A stretch of a table's rows, as one CSV file in a zip. */
export interface TablePart {
  readonly tab: string;
  readonly sheetId: number;
  /** The CSV file's name in its zip. */
  readonly file: string;
  /** The row at which it begins, counted from 0 with the header. */
  readonly from: number;
  readonly rows: number;
  /** The widest of its rows, in cells. */
  readonly width: number;
  /** SHA-256 of the CSV, as UTF-8. */
  readonly sha256: string;
  /** The newest commit of the workbook when these rows were read; '' where the table was changed all the while. */
  readonly commit: string;
}

export interface FilePart {
  readonly fileId: string;
  readonly name: string;
  readonly bytes: number;
  /** The workbook: its own name, `archive staff 2026`, or `script` for what the script itself knows. */
  readonly book: string;
  readonly tables: readonly TablePart[];
}

export interface BookPart {
  readonly book: string;
  readonly title: string;
  readonly fileId: string;
  /** The last number that each counter had given. */
  readonly counters: Readonly<Record<string, number>>;
}

export interface Manifest {
  readonly mytech: 'backup';
  readonly format: number;
  readonly backup: string;
  readonly district: { readonly domain: string; readonly account: string; readonly installation: string; readonly zone: string };
  /** What the layout of its workbooks counted. */
  readonly schema: number;
  readonly begunAt: Moment;
  readonly finishedAt: Moment;
  readonly books: readonly BookPart[];
  readonly files: readonly FilePart[];
}

export const SCRIPT = 'script';

/** The manifest as its file holds it: the text and, in the last line, its own digest. */
export function manifestText(manifest: Manifest, digest: (text: string) => string): string {
  const text = JSON.stringify(manifest);
  return `${text}\n${digest(text)}\n`;
}

/** What a manifest says; `why` finishes "This backup cannot be used: ". */
export type ManifestReading = { readonly ok: true; readonly manifest: Manifest } | { readonly ok: false; readonly why: string };

const not = (why: string): ManifestReading => ({ ok: false, why });

export function readManifest(text: string | null, digest: (text: string) => string): ManifestReading {
  if (text === null) return not('its file manifest.json is missing');
  const [body = '', checksum = ''] = text.split('\n');
  if (!/^\{"mytech":"backup",/.test(body)) return not('its file manifest.json is not one that MyTech wrote');
  if (digest(body) !== checksum.trim()) return not('its file manifest.json was changed or cut off');
  const manifest = JSON.parse(body) as Manifest;
  return manifest.format > FORMAT ? not('a newer MyTech wrote it; bring the script up to date first') : { ok: true, manifest };
}

/** Why a backup may not be put back here; '' where it may. */
export function foreign({ district, schema }: Manifest, here: { readonly domain: string; readonly installation: string | null; readonly schema: number }): string {
  if (district.domain !== here.domain) return `it is of another district, ${district.domain}`;
  if (here.installation !== null && district.installation !== here.installation) return 'it is of another installation of MyTech in this district';
  return schema > here.schema ? 'its tables are those of a newer MyTech; bring the script up to date first' : '';
}

export const MAIL_LEDGER = { book: 'programme', tab: 'Mail ledger' } as const;

const isLedger = (part: FilePart, table: TablePart): boolean => part.book === MAIL_LEDGER.book && table.tab === MAIL_LEDGER.tab;

/**
 * What has to be written to have these workbooks again. The ledger of mails comes from the newest backup, whatever else does: it tells
 * what left the house, and that cannot be put back.
 */
export function planned(manifest: Manifest, newest: Manifest, books: readonly string[]): readonly FilePart[] {
  const only = (part: FilePart, wanted: (table: TablePart) => boolean): FilePart[] => {
    const tables = part.tables.filter(wanted);
    return tables.length === 0 ? [] : [{ ...part, tables }];
  };
  const mine = manifest.files.filter((part) => books.includes(part.book));
  return [
    ...mine.flatMap((part) => only(part, (table) => !isLedger(part, table))),
    ...(books.includes(MAIL_LEDGER.book) ? newest.files.flatMap((part) => only(part, (table) => isLedger(part, table))) : []),
  ];
}

/** How many rows a table has, its header among them. */
export const rowsOfTable = (parts: readonly FilePart[], book: string, sheetId: number): number =>
  parts.filter((part) => part.book === book).reduce((most, { tables }) => tables.reduce((rows, table) => (table.sheetId === sheetId ? Math.max(rows, table.from + table.rows) : rows), most), 0);

/** Of each counter the highest of several. */
export function highest(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const counters: Record<string, number> = {};
  for (const one of all) for (const [name, given] of Object.entries(one)) counters[name] = Math.max(counters[name] ?? 0, given);
  return counters;
}

/** How many rows of tables there are, headers left out. */
export const rowsIn = (files: readonly FilePart[]): number =>
  files.filter((file) => file.book !== SCRIPT).reduce((sum, { tables }) => tables.reduce((rows, table) => rows + table.rows - Number(table.from === 0), sum), 0);
