/** This file makes of a person's records the file that they are handed: a page to read, and a table for each kind of record. */
import { strToU8, zipSync } from 'fflate';

import type { GivenRecords, GivenTable } from '../../../../contracts/records';
import { type Markup, markup } from '../../../../markup';

/** Spreadsheet programs take a file for UTF-8 only where it begins so. */
const BYTE_ORDER_MARK = '\u{feff}';

/** What a spreadsheet program takes for a formula, a plain number aside. */
const FORMULA = /^(?!-?\d+(?:\.\d+)?$)[=+\-@\t\r]/;

/** A field of RFC 4180, always quoted; what others typed is never a formula in the program that opens it. */
const field = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;

/** Written here in three lines, since papaparse would be a tenth of the desk's page. */
export const csvOf = ({ headers, rows }: Pick<GivenTable, 'headers' | 'rows'>): string => BYTE_ORDER_MARK + [headers, ...rows].map((row) => row.map(field).join(',')).join('\r\n');

const fileName = (table: string): string => `${table.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}.csv`;

/** A row as facts with their names; what is empty is left out. */
const rowMarkup = (headers: readonly string[], row: readonly string[]): Markup =>
  markup`<table>${headers.map((header, at) => (row[at] === undefined || row[at] === '' ? null : markup`<tr><th>${header}</th><td>${row[at]}</td></tr>`))}</table>`;

export function pageOf(given: GivenRecords): string {
  const parts = given.tables.map((table) => markup`<section><h2>${table.name}</h2><p>${table.about}</p>${table.rows.map((row) => rowMarkup(table.headers, row))}</section>`);
  return markup`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Records of ${given.name}</title><style>
body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#202124}
table{border-collapse:collapse;width:100%;margin:0 0 1rem}th,td{border:1px solid #dadce0;padding:.25rem .5rem;text-align:start;vertical-align:top;white-space:pre-line;overflow-wrap:anywhere}
th{width:12rem;font-weight:600;background:#f8f9fa}section{break-inside:auto}h2{margin-top:2rem}
</style></head><body><h1>Records of ${given.name}</h1><p>${given.district}. Put together on ${given.when}. Receipt ${given.receipt}.</p>
<p>Where it says (a member of staff), (an address), (another person) or (about somebody else), somebody else was named; that is not ours to hand out.</p>${parts}</body></html>`.html;
}

/** The zip's bytes. */
export const zipOf = (given: GivenRecords): Uint8Array =>
  zipSync({ 'Read me first.html': strToU8(pageOf(given)), ...Object.fromEntries(given.tables.map((table) => [fileName(table.name), strToU8(csvOf(table))])) });

export function saveGiven(given: GivenRecords): void {
  const link = document.createElement('a');
  const bytes = zipOf(given);
  link.href = URL.createObjectURL(new Blob([bytes.slice().buffer], { type: 'application/zip' }));
  link.download = `Records ${given.receipt}.zip`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
