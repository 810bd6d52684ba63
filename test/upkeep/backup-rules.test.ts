/** These tests hold the rules of backups: cells through CSV and back, which backups stay, and which may be put back. */
import fc from 'fast-check';
import Papa from 'papaparse';
import type { Cell } from '../../src/base/cell';
import { addDays } from '../../src/base/time';
import { csvOf, rowsOf } from '../../src/upkeep/backup/rules/csv';
import { expired, keptOf } from '../../src/upkeep/backup/rules/keeping';
import { FORMAT, type FilePart, type Manifest, foreign, manifestText, planned, readManifest, rowsOfTable } from '../../src/upkeep/backup/rules/manifest';

const hostile = fc.constantFrom('00123', '1E5', '-1', '+0', "'", "'00123", '=SUM(A1)', '@x', 'TRUE', 'FALSE', 'true', '"', '""', ',', '\n', '\r\n', ' ', '\t', '1.0', '1e', '\uFEFF', 'NaN', 'Infinity', '٣', '0x10');
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
  fc.integer(),
  hostile,
  fc.array(hostile, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  fc.string({ minLength: 1, unit: 'grapheme' }),
);
const ragged = (row: readonly Cell[]): Cell[] => row.slice(0, row.reduce<number>((length, one, at) => (one === null ? length : at + 1), 0));
const rows = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 6 });

describe('cells as CSV', () => {
  it('come back as they were, whatever they look like', () => {
    fc.assert(fc.property(rows, (given) => expect(rowsOf(csvOf(given))).toEqual(given.map(ragged))), { numRuns: 500 });
  });

  it('are read alike by any reader of CSV, and are no formula to the program that opens them', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const read = Papa.parse<string[]>(csvOf(given), { delimiter: ',', newline: '\n' }).data;
        given.forEach((row, at) =>
          ragged(row).forEach((one, column) => {
            const field = read[at]?.[column] ?? '';
            if (typeof one !== 'string') expect(field).toBe(one === null ? '' : typeof one === 'boolean' ? String(one).toUpperCase() : String(one));
            else {
              expect([one, `'${one}`]).toContain(field);
              expect(field).not.toMatch(/^[=+\-@\t\r]/);
            }
          }),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('are refused where the text was cut off within a cell, or goes on behind a closing mark', () => {
    expect(rowsOf('a,"b')).toBeNull();
    expect(rowsOf('"a"b')).toBeNull();
  });
});

describe('the rule for keeping', () => {
  const nights = (count: number): readonly { folderId: string; day: string }[] => Array.from({ length: count }, (_, at) => ({ folderId: `f${at}`, day: addDays('2026-10-14', -at) }));

  it('keeps the newest of so many days, weeks and months', () => {
    const gone = new Set(expired(nights(400), { daily: 14, weekly: 8, monthly: 12 }));
    const kept = nights(400).filter((one) => !gone.has(one.folderId)).map((one) => one.day);
    expect(kept.slice(0, 14)).toEqual(nights(14).map((one) => one.day));
    // Of a week its last night, of a month its last day.
    expect(kept.slice(14)).toEqual(['2026-09-30', '2026-09-27', '2026-09-20', '2026-09-13', '2026-09-06', '2026-08-31', '2026-08-30', '2026-07-31', '2026-06-30', '2026-05-31', '2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31', '2025-11-30']);
  });

  it('never throws the newest away, and reads its setting strictly', () => {
    expect(expired(nights(3), { daily: 0, weekly: 0, monthly: 0 })).toEqual(['f1', 'f2']);
    expect(keptOf('14 daily, 8 weekly, 12 monthly')).toEqual({ daily: 14, weekly: 8, monthly: 12 });
    for (const wrong of ['', '14', '0 daily, 8 weekly, 12 monthly', '14 daily', '-1 daily, 8 weekly, 12 monthly', 'all']) expect(keptOf(wrong)).toBeNull();
  });
});

describe('a manifest', () => {
  const digest = (text: string): string => String(text.length * 7_919);
  const part = (book: string, tab: string, from: number, count: number): FilePart => ({ fileId: `${book} ${tab} ${from}`, name: 'x.zip', bytes: 1, book, tables: [{ tab, sheetId: tab.length, file: 'x.csv', from, rows: count, width: 2, sha256: '', commit: 'c' }] });
  const manifest: Manifest = {
    ...{ mytech: 'backup', format: FORMAT, backup: 'b', schema: 1, begunAt: 1, finishedAt: 2, books: [] },
    district: { domain: 'a.example', account: 'm@a.example', installation: 'i', zone: 'America/New_York' },
    files: [part('staff', 'Tickets', 0, 100), part('staff', 'Tickets', 100, 20), part('programme', 'Mail ledger', 0, 5), part('programme', 'Team', 0, 5)],
  };
  const here = { domain: 'a.example', installation: 'i', schema: 1 };

  it('is read only as it was written', () => {
    const text = manifestText(manifest, digest);
    expect(readManifest(text, digest)).toEqual({ ok: true, manifest });
    for (const wrong of [null, '', '{}', text.slice(0, 50), text.replace('"schema":1', '"schema":12'), JSON.stringify({ ...manifest })]) expect(readManifest(wrong, digest).ok).toBe(false);
    const newer = readManifest(manifestText({ ...manifest, format: FORMAT + 1 }, digest), digest);
    expect(newer).toEqual({ ok: false, why: expect.stringContaining('a newer MyTech wrote it') as string });
  });

  it('may be put back where it was made, and by a script that is new there', () => {
    expect(foreign(manifest, here)).toBe('');
    expect(foreign(manifest, { ...here, installation: null })).toBe('');
    expect(foreign(manifest, { ...here, domain: 'b.example' })).toContain('another district');
    expect(foreign(manifest, { ...here, installation: 'other' })).toContain('another installation');
    expect(foreign({ ...manifest, schema: 2 }, here)).toContain('newer MyTech');
  });

  it('takes the ledger of mails from the newest backup, and all else from the one that was chosen', () => {
    const newest = { ...manifest, files: [part('programme', 'Mail ledger', 0, 9), part('staff', 'Tickets', 0, 200)] };
    expect(planned(manifest, newest, ['staff', 'programme']).map((one) => [one.tables[0]?.tab, one.tables[0]?.rows])).toEqual([['Tickets', 100], ['Tickets', 20], ['Team', 5], ['Mail ledger', 9]]);
    expect(planned(manifest, newest, ['staff']).map((one) => one.book)).toEqual(['staff', 'staff']);
    expect(rowsOfTable(manifest.files, 'staff', 'Tickets'.length)).toBe(120);
  });
});
