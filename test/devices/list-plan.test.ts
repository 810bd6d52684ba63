/** These tests decide rows of lists with plain values: what is written is what was asked for, and doing it again changes nothing. */
import fc from 'fast-check';
import { newRow } from '../../src/base/table';
import { LIST_FIELDS, type ListField, type ListTarget } from '../../src/devices/rules/list/fields';
import { Places, inventoryOf } from '../../src/devices/rules/list/inventory';
import { coded, decoded, resultOf } from '../../src/devices/rules/list/outcome';
import { ROWS_PER_PIECE, endOfPiece } from '../../src/devices/rules/list/pieces';
import { type Decision, Ledger } from '../../src/devices/rules/list/plan';
import { previewOf } from '../../src/devices/rules/list/preview';
import { type ListChoices, type ReadRow, readRows } from '../../src/devices/rules/list/rows';
import { readList } from '../../src/devices/rules/list/table';
import { type Device, devices } from '../../src/devices/sheet';
import { type School, schools } from '../../src/people/sheet';
import { csv } from '../people/written';

const SCHOOLS: readonly School[] = [
  newRow(schools, { schoolId: 's-1', name: 'Elm School', code: '0041', active: true }),
  newRow(schools, { schoolId: 's-2', name: 'Oak School', code: '0042', active: true }),
  newRow(schools, { schoolId: '0042', name: 'Fir School', code: '7', active: true }),
];
const CHOICES: Omit<ListChoices, 'columns'> = { replace: [], dates: 'month first', school: '', kind: 'Chromebook' };

function read(columns: readonly ListTarget[], rows: readonly (readonly string[])[], over: Partial<ListChoices> = {}): { readonly rows: readonly ReadRow[]; readonly choices: ListChoices } {
  const choices = { ...CHOICES, columns, ...over };
  const table = readList(csv([columns.map((target, at) => `${target}${at}`), ...rows]));
  if (!table.ok) throw new Error(table.why);
  return { rows: readRows(table, choices, SCHOOLS), choices };
}

const inventory = (rows: readonly Device[]) =>
  inventoryOf(new Places(rows.map((row) => row.serial), rows.map((row) => row.assetTag)), (place) => rows[place] ?? newRow(devices, {}));

/** Does to plain rows what the workflow does to the sheet. */
function apply(given: readonly Device[], rows: readonly ReadRow[], choices: ListChoices): { readonly devices: readonly Device[]; readonly decisions: readonly Decision[] } {
  const ledger = new Ledger(inventory(given));
  const after = new Map(given.map((row) => [row.serial, row]));
  const decisions = rows.flatMap((row) => (row.is === 'wish' ? [ledger.decide(row.wish, choices)] : []));
  for (const decision of decisions) {
    if (decision.is === 'added') after.set(decision.device.serial, decision.device);
    const before = decision.is === 'changed' ? after.get(decision.key) : undefined;
    if (decision.is === 'changed' && before !== undefined) after.set(decision.key, { ...before, ...decision.values });
  }
  return { devices: [...after.values()], decisions };
}

const why = (row: ReadRow | undefined): string => (row === undefined || row.is === 'wish' ? '' : row.why);

const SERIALS = ['A1', 'a1', 'A 2', 'A2', 'A3', 'A33', 'B1', ''];
const TAGS = ['T1', 't1', 'T2', 'T3', '00123', '', 'n/a'];
const cell: Readonly<Record<ListTarget, fc.Arbitrary<string>>> = {
  serial: fc.constantFrom(...SERIALS),
  assetTag: fc.constantFrom(...TAGS),
  kind: fc.constantFrom('Chromebook', 'hotspots', 'toaster', ''),
  model: fc.constantFrom('Acer 311', 'acer  311', 'HP 11', ''),
  schoolId: fc.constantFrom('s-1', 'Oak School', '0041', ''),
  purpose: fc.constantFrom('staff', 'Cart', ''),
  status: fc.constantFrom('available', 'Retired', 'Deployed', 'Lost', ''),
  condition: fc.constantFrom('good', 'Fair', 'odd', ''),
  home: fc.constantFrom('Cart 1', 'cart 1', 'Cart 2', ''),
  place: fc.constantFrom('Room 1', ''),
  purchasedOn: fc.constantFrom('2024-01-31', '3/4/24', '2022-06', ''),
  cost: fc.constantFrom('$349.99', '350', 'much', ''),
  funding: fc.constantFrom('Title I', ''),
  order: fc.constantFrom('PO-1', 'PO-2', ''),
  warrantyUntil: fc.constantFrom('2027-01-31', ''),
  updatesUntil: fc.constantFrom('2030-06-01', '2030-06', ''),
  remark: fc.constantFrom('=1+1', 'old', ''),
  previousTags: fc.constantFrom('T1', 'T9; T2', 't9, T8', ''),
  warrantyMonths: fc.constantFrom('36', '1 year', 'long', ''),
  holder: fc.constantFrom('Ada', ''),
};
const COLUMNS = Object.keys(cell) as ListTarget[];
const listOf = fc.array(fc.tuple(...COLUMNS.map((column) => cell[column])), { maxLength: 8 }).map((rows) => rows.map((row, at) => row.map((value, place) => (place === COLUMNS.length - 1 && value === '' ? `x${at}` : value))));
const choicesOf = fc.record({
  replace: fc.subarray(LIST_FIELDS.filter((field) => field !== 'serial')),
  school: fc.constantFrom('', 's-2'),
  kind: fc.constantFrom('Chromebook' as const, 'other' as const),
});
const known = fc
  .uniqueArray(fc.constantFrom('A1', 'a 2', 'A3', 'A33'), { maxLength: 4 })
  .chain((serials) =>
    fc.tuple(
      ...serials.map((serial, at) =>
        fc.record({ inConsole: fc.boolean(), status: fc.constantFrom('available' as const, 'out' as const), model: fc.constantFrom('', 'HP 11'), home: fc.constantFrom('', 'Cart 1'), tagged: fc.boolean() }).map(({ tagged, ...values }) =>
          newRow(devices, { ...values, serial, assetTag: tagged ? `T${at + 1}` : '', holderId: values.status === 'out' ? 'p-1' : '' }),
        ),
      ),
    ),
  );

describe('a list that is brought in', () => {
  it('changes nothing when it is brought in once more, whatever it holds and whatever is replaced', () => {
    fc.assert(
      fc.property(known, listOf, choicesOf, (before, lines, chosen) => {
        fc.pre(lines.length > 0);
        const { rows, choices } = read(COLUMNS, lines, chosen);
        const once = apply(before, rows, choices);
        // A row that was refused for its tag comes in the second time where a later row has freed that tag: nothing else may differ.
        const wishes = rows.flatMap((row) => (row.is === 'wish' ? [row.wish] : []));
        const refused = wishes.filter((_, at) => once.decisions[at]?.is === 'refused');
        fc.pre(refused.every(({ values }) => values.assetTag === undefined || once.devices.some((device) => device.assetTag.toLowerCase() === values.assetTag?.toLowerCase())));
        const twice = apply(once.devices, rows, choices);
        expect(twice.devices).toEqual(once.devices);
        expect(twice.decisions.filter((decision) => decision.is === 'changed' || decision.is === 'added').length).toBe(0);
      }),
      { numRuns: 400 },
    );
  });

  it('never changes a device under another spelling, leaves every row its own, and gives no tag to two devices', () => {
    fc.assert(
      fc.property(known, listOf, choicesOf, (before, lines, chosen) => {
        fc.pre(lines.length > 0);
        const { rows, choices } = read(COLUMNS, lines, chosen);
        const { devices: after } = apply(before, rows, choices);
        const keys = after.map((device) => device.serial.replace(/\s/g, '').toUpperCase());
        expect(new Set(keys).size).toBe(keys.length);
        const tags = after.map((device) => device.assetTag.toLowerCase()).filter((tag) => tag !== '');
        expect(new Set(tags).size).toBe(tags.length);
        for (const device of before) {
          const now = after.find((one) => one.serial === device.serial);
          expect(now).toMatchObject({ holderId: device.holderId, inConsole: device.inConsole, ...(device.status === 'out' ? { status: 'out' } : {}), ...(device.inConsole ? { model: device.model } : {}) });
          for (const field of LIST_FIELDS) {
            const filled = device[field] !== '' && device[field] !== null;
            if (filled && field !== 'previousTags' && !choices.replace.includes(field)) expect(now?.[field]).toBe(device[field]);
          }
          if (now !== undefined && device.assetTag !== '' && now.assetTag.toLowerCase() !== device.assetTag.toLowerCase()) expect(now.previousTags).toContain(device.assetTag);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is previewed as it is then brought in', () => {
    fc.assert(
      fc.property(known, listOf, choicesOf, (before, lines, chosen) => {
        fc.pre(lines.length > 0);
        const { rows, choices } = read(COLUMNS, lines, chosen);
        const { counts } = previewOf(rows, inventory(before), choices);
        const { decisions } = apply(before, rows, choices);
        for (const outcome of ['added', 'changed', 'as it was'] as const) expect(counts[outcome]).toBe(decisions.filter((decision) => decision.is === outcome).length);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
      }),
    );
  });

  it('says the same of each row after a commit has remembered it in few letters', () => {
    fc.assert(
      fc.property(known, listOf, choicesOf, (before, lines, chosen) => {
        fc.pre(lines.length > 0);
        const { rows, choices } = read(COLUMNS, lines, chosen);
        const wishes = rows.filter((row) => row.is === 'wish');
        apply(before, rows, choices).decisions.forEach((decision, at) => {
          const row = wishes[at];
          if (row === undefined) throw new Error('There are more decisions than rows.');
          const result = resultOf(row, decoded(coded(decision)));
          expect(result.outcome).toBe(decision.is);
          if (decision.is === 'refused') expect(result.why).toContain(decision.trouble.about);
          expect(coded(decision).length).toBeLessThan(60);
        });
      }),
    );
  });
});

describe('a row', () => {
  const decide = (before: readonly Device[], columns: readonly ListTarget[], row: readonly string[], over: Partial<ListChoices> = {}): Decision | undefined => {
    const { rows, choices } = read(columns, [row], over);
    return apply(before, rows, choices).decisions[0];
  };
  const device = (values: Partial<Device>): Device => newRow(devices, { serial: 'A1', ...values });

  it('finds its school by ID, code or name, and is refused where that names two or none', () => {
    const school = (text: string): string => {
      const { rows } = read(['serial', 'schoolId'], [['A1', text]]);
      const [row] = rows;
      return row?.is === 'wish' ? (row.wish.values.schoolId ?? '') : why(row);
    };
    expect(['s-1', ' elm  SCHOOL ', '0041', 'Oak School', '7', ''].map(school)).toEqual(['s-1', 's-1', 's-1', 's-2', '0042', '']);
    expect(school('0042')).toMatch(/more than one school/);
    expect(school('Elm')).toMatch(/There is no school "Elm"/);
  });

  it('counts the warranty from its purchase, and from nothing else', () => {
    expect(decide([], ['serial', 'purchasedOn', 'warrantyMonths'], ['A1', '2024-08-15', '36'])).toMatchObject({ device: { warrantyUntil: '2027-08-15' } });
    expect(decide([], ['serial', 'purchasedOn', 'warrantyMonths', 'warrantyUntil'], ['A1', '2024-08-15', '36', '2026-01-01'])).toMatchObject({ device: { warrantyUntil: '2026-01-01' } });
    const { rows } = read(['serial', 'warrantyMonths'], [['A1', '36']]);
    expect(rows[0]).toMatchObject({ wish: { values: {}, notes: [{ code: 'no purchase date' }] } });
  });

  it('of the console leaves model and end of updates to it; of a hotspot it fills them', () => {
    expect(decide([device({ deviceId: 'd-1' })], ['serial', 'model', 'updatesUntil'], ['A1', 'X', '2030-01-01'])).toMatchObject({ is: 'as it was', kept: { console: ['model', 'updatesUntil'] } });
    expect(decide([device({ kind: 'hotspot' })], ['serial', 'model', 'updatesUntil'], ['A1', 'X', '2030-01-01'])).toMatchObject({ is: 'changed', values: { model: 'X', updatesUntil: '2030-01-01' } });
  });

  it('that would replace a tag keeps the old one', () => {
    const replace: readonly ListField[] = ['assetTag'];
    expect(decide([device({ assetTag: 'OLD', previousTags: ['OLDER'] })], ['serial', 'assetTag'], ['a1', 'NEW'], { replace })).toMatchObject({ values: { assetTag: 'NEW', previousTags: ['OLDER', 'OLD'] } });
  });

  it('is refused where its device stands twice under two spellings', () => {
    expect(decide([device({ serial: 'A 1' }), device({ serial: 'a1' })], ['serial', 'cost'], ['A1', '5'])).toMatchObject({ is: 'refused', trouble: { reason: 'twice', about: 'A 1, a1' } });
  });
});

describe('pieces', () => {
  const wishes = (count: number, remark = ''): readonly ReadRow[] => Array.from({ length: count }, (_, at) => ({ is: 'wish', wish: { line: at + 2, serial: `S${at}`, values: remark === '' ? {} : { remark }, notes: [], named: false } }));

  it('take four hundred rows, fewer where many devices are known or values are long, and one at least', () => {
    expect(endOfPiece(wishes(1_000), 0, new Places([], []))).toBe(ROWS_PER_PIECE);
    expect(endOfPiece(wishes(1_000), 900, new Places([], []))).toBe(1_000);
    expect(endOfPiece(wishes(1_000), 0, new Places(wishes(1_000).map((_, at) => `S${at}`), []))).toBe(300);
    expect(endOfPiece(wishes(1_000, 'x'.repeat(10_000)), 0, new Places([], []))).toBe(35);
    expect(endOfPiece(wishes(5, 'x'.repeat(400_000)), 2, new Places([], []))).toBe(3);
  });
});

it('a column that says one thing throughout costs no more than another, and each line names some of the others', () => {
  const { rows } = read(['serial', 'remark'], Array.from({ length: 3_000 }, (_, at) => ['SAME', `r${at}`]));
  expect(rows.every((row) => row.is === 'refused')).toBe(true);
  expect(why(rows[0])).toBe('Lines 3, 4, 5, 6, 7 and others have the same serial number SAME and something else in the row. Keep the right one.');
});
