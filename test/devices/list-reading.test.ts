/** These tests read lists of devices as other systems write them: whose list it is, what its columns hold, and every value that cannot be trusted. */
import fc from 'fast-check';
import { monthsAfter, orderOf, readDay } from '../../src/devices/rules/list/dates';
import { proposeColumns, sourceOf } from '../../src/devices/rules/list/source';
import { HEADERS_AGAIN, type ListTable, readList } from '../../src/devices/rules/list/table';
import { readAmount, readId, readMonths, readTags, serialKey } from '../../src/devices/rules/list/values';
import { readWord } from '../../src/devices/rules/list/words';
import { addDays, isDay } from '../../src/base/time';
import { csv } from '../people/written';

function table(text: string): ListTable {
  const reading = readList(text);
  if (!reading.ok) throw new Error(reading.why);
  return reading;
}

const proposed = (headers: readonly string[], values: readonly string[] = []): string[] => {
  const source = sourceOf(headers);
  const columns = headers.map((header, at) => ({ header, examples: values[at] === undefined || values[at] === '' ? [] : [values[at]] }));
  return [source, ...proposeColumns(source, columns).map((target) => target ?? '')];
};

describe('whose list it is', () => {
  it('Snipe-IT, by the headers of its asset list', () => {
    const headers = ['ID', 'Company', 'Asset Name', 'Asset Tag', 'Serial', 'Model', 'Model No.', 'Category', 'Status', 'Checked Out To', 'Location', 'Default Location', 'Purchase Date', 'Purchase Cost', 'Order Number', 'Warranty', 'Warranty Expires', 'Notes'];
    expect(proposed(headers, [...Array.from({ length: 15 }, () => ''), '36 months'])).toEqual(
      ['Snipe-IT', '', '', '', 'assetTag', 'serial', 'model', '', 'kind', 'status', 'holder', 'place', 'home', 'purchasedOn', 'cost', 'order', 'warrantyMonths', 'warrantyUntil', 'remark'],
    );
  });

  it('Snipe-IT, by the headers of its importer', () => {
    expect(proposed(['Item Name', 'Asset Tag', 'Serial number', 'Model name', 'Model Number', 'Category', 'Purchase Cost', 'Purchase Date', 'Warranty', 'Full Name', 'Email'], ['', '', '', '', '', '', '', '', '24'])).toEqual(
      ['Snipe-IT', '', 'assetTag', 'serial', 'model', '', 'kind', 'cost', 'purchasedOn', 'warrantyMonths', 'holder', 'holder'],
    );
  });

  it('Incident IQ, whose locations are schools', () => {
    expect(proposed(['AssetId', 'AssetTag', 'SerialNumber', 'Name', 'AssetTypeName', 'Status', 'Location', 'LocationRoom', 'OwnerName', 'FundingSource', 'PurchasePrice', 'PurchasePoNumber', 'PurchasedDate', 'WarrantyExpirationDate', 'Notes'])).toEqual(
      ['Incident IQ', '', 'assetTag', 'serial', '', 'kind', 'status', 'schoolId', 'place', 'holder', 'funding', 'cost', 'order', 'purchasedOn', 'warrantyUntil', 'remark'],
    );
  });

  it('the Admin console, of whose words none but tag, model and end of updates are taken', () => {
    const headers = 'deviceId,serial number,model,last sync,first sync,os version,org unit path,provision status,asset id,annotated user,annotated location,annotated notes,auto update expiration,boot mode'.split(',');
    expect(proposed(headers)).toEqual(['Admin console', '', 'serial', 'model', '', '', '', '', '', 'assetTag', 'holder', '', '', 'updatesUntil', '']);
  });

  it('GAM, by the field names of the Admin SDK', () => {
    const headers = 'deviceId,serialNumber,status,annotatedAssetId,annotatedUser,annotatedLocation,notes,orgUnitPath,model,lastSync,autoUpdateExpiration,recentUsers.0.email'.split(',');
    expect(proposed(headers)).toEqual(['GAM', '', 'serial', '', 'assetTag', 'holder', '', '', '', 'model', '', 'updatesUntil', 'holder']);
  });

  it("a district's own, whose Warranty is told by what stands in it", () => {
    expect(proposed(['Serial', 'Barcode', 'Building', 'Warranty'], ['', '', '', '3 years'])).toEqual(['unknown', 'serial', 'assetTag', 'schoolId', 'warrantyMonths']);
    expect(proposed(['Serial', 'Warranty'], ['', '2027-08-01'])).toEqual(['unknown', 'serial', 'warrantyUntil']);
    expect(proposed(['Serial', 'Warranty'], ['', 'yes'])).toEqual(['unknown', 'serial', '']);
    expect(sourceOf(['a', 'b', 'c'])).toBe('unknown');
  });

  it('never gives one field to two columns', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Serial', 'Serial Number', 'Tag', 'Asset Tag', 'Location', 'Room', 'Status', 'Model', 'Cost', 'Price', 'Notes', 'Owner', 'Warranty'), { maxLength: 14 }), (headers) => {
        const targets = proposed(headers, headers.map(() => '12')).slice(1).filter((target) => target !== '' && target !== 'holder');
        expect(new Set(targets).size).toBe(targets.length);
      }),
    );
  });
});

describe('the text of a list', () => {
  it.each([[','], [';'], ['\t'], ['|']])('is read with cells parted by %j, whatever ends its lines', (delimiter) => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `\uFEFF${['Serial', 'Note'].join(delimiter)}${end}${['A1', `"say ""hi""${delimiter}twice"`].join(delimiter)}${end}${['A2', 'Ünal 太郎'].join(delimiter)}${end}`;
      expect(table(text)).toMatchObject({ headers: ['Serial', 'Note'], rows: [{ line: 2, cells: ['A1', `say "hi"${delimiter === '\t' ? ' ' : delimiter}twice`] }, { line: 3, cells: ['A2', 'Ünal 太郎'] }] });
    }
  });

  it('comes back as it was written', () => {
    const value = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('00123', '1E5', 'a,b', '"x"', '-1', '=1+1', '')).map((text) => text.replace(/[\0\s]+/g, ' ').trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 6 }), (rows) => {
        const filled = rows.filter((row) => row.some((cell) => cell !== ''));
        fc.pre(filled.length > 0 && rows.every((row) => row.join('\n').toLowerCase() !== 'serial\nnote'));
        expect(table(csv([['Serial', 'Note'], ...rows])).rows.map((row) => row.cells)).toEqual(filled);
      }),
    );
  });

  it('may begin with the line that Excel writes, and counts it', () => {
    expect(table('sep=;\nSerial;Tag\nA;B\n')).toMatchObject({ headers: ['Serial', 'Tag'], rows: [{ line: 3, cells: ['A', 'B'] }] });
  });

  it('keeps a value with a line break as one row, and the lines of those after it right', () => {
    expect(table('Serial,Note\nA,"two\nlines"\nB,x\n').rows).toMatchObject([{ line: 2, cells: ['A', 'two lines'] }, { line: 4, cells: ['B', 'x'] }]);
  });

  it('refuses by line what may stand under the wrong header', () => {
    expect(table('Serial,Tag,Room\nA,1\nB,2,3,4\nC,"5,6\nD,7,8\n').rows.map((row) => [row.line, row.spoilt.slice(0, 30)])).toEqual([
      [2, 'The row has 2 cells under 3 he'],
      [3, 'The row has 4 cells under 3 he'],
      [4, 'A quotation mark on this line '],
      [5, ''],
    ]);
  });

  it('tells headers that stand twice, side by side or once more in the middle', () => {
    const read = table('Serial,Location,location\nA,x,y\nserial,LOCATION,Location\nB,x,y\n');
    expect(read.notices).toEqual(['The header "Location" stands over columns 2 and 3. The first one is taken; choose another below if that is wrong.']);
    expect(read.rows.map((row) => row.spoilt)).toEqual(['', HEADERS_AGAIN, '']);
  });

  it('tells that letters were lost', () => {
    expect(table('Serial,Note\nA,Se\uFFFDor\n').notices).toEqual([expect.stringMatching(/not saved as UTF-8, and letters in 1 row are lost/)]);
  });
});

describe('identifiers', () => {
  it('stay as they are, zeros and all', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Z0-9]{1,12}$/), (id) => expect(readId(id)).toEqual({ id })));
    for (const id of ['00123', '1E5', '12E3', 'E+5', '5E', '1.5', '#12', '-1']) expect(readId(id)).toEqual({ id });
    expect(readId('="00123"')).toEqual({ id: '00123' });
  });

  it.each(['1.2E+11', '5.01E+12', '5,01E+12', '1E+05', '5.01e12'])('%s was spoilt by a spreadsheet program', (text) => expect(readId(text)).toEqual({ trouble: 'scientific' }));

  it('that ended up as numbers, lost letters or whole sentences are refused, and those that say nothing are none', () => {
    expect(readId('501234.0')).toEqual({ trouble: 'decimal' });
    expect(readId('A\uFFFDB')).toEqual({ trouble: 'lost letters' });
    expect(readId('x'.repeat(101))).toEqual({ trouble: 'too long' });
    for (const text of ['', 'N/A', ' none ', '-', 'No Tag']) expect(readId(text)).toEqual({ id: '' });
  });

  it('of devices compare without case and blanks, and in no other way', () => {
    expect(serialKey(' 5cd 123\tab ')).toBe('5CD123AB');
    expect(serialKey('5CD123')).not.toBe(serialKey('5CD1234'));
  });

  it('make a list of tags', () => expect(readTags('00123; T-1 | T-1, n/a,')).toEqual(['00123', 'T-1']));
});

describe('dates', () => {
  it.each([
    ['2024-09-03', '2024-09-03'],
    ['2024/9/3', '2024-09-03'],
    ['2026-08-28 09:08 AM', '2026-08-28'],
    ['2026-08-28T09:08:00.000Z', '2026-08-28'],
    ['3.9.2024', '2024-09-03'],
    ['03.09.24', '2024-09-03'],
    ['3-Sep-24', '2024-09-03'],
    ['3 September 2024', '2024-09-03'],
    ['Sept. 3, 2024', '2024-09-03'],
    ['9/9/24', '2024-09-09'],
  ])('%s is %s', (text, day) => expect(readDay(text, null)).toEqual({ day }));

  it.each([
    ['2022-06', 'month only'],
    ['06/2030', 'month only'],
    ['Jun 2030', 'month only'],
    ['3/4/24', 'order unknown'],
    ['2024-02-30', 'not a date'],
    ['13.13.2024', 'not a date'],
    ['45538', 'not a date'],
    ['1924-01-01', 'not a date'],
    ['soon', 'not a date'],
  ])('%s is none: %s', (text, trouble) => expect(readDay(text, null)).toEqual({ trouble }));

  it('show their order in their column, or it is asked', () => {
    expect(orderOf(['3/4/24', '13/4/24'])).toEqual({ order: 'day first', unsure: null });
    expect(orderOf(['3/4/24', '4/13/24'])).toEqual({ order: 'month first', unsure: null });
    expect(orderOf(['5/5/24', '3/4/24'])).toEqual({ order: null, unsure: '3/4/24' });
    expect(orderOf(['13/4/24', '4/13/24', '3/4/24'])).toEqual({ order: null, unsure: '3/4/24' });
    expect(orderOf(['5/5/24', '2024-01-01', ''])).toEqual({ order: null, unsure: null });
    expect(readDay('3/4/24', 'day first')).toEqual({ day: '2024-04-03' });
    expect(readDay('3/4/24', 'month first')).toEqual({ day: '2024-03-04' });
    expect(readDay('13/4/24', 'month first')).toEqual({ trouble: 'not a date' });
  });

  it('that a whole column writes in one order are read as they were meant, as soon as one day is past the twelfth', () => {
    const day = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays('2005-01-01', days));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 8 }), fc.boolean(), (days, dayFirst) => {
        fc.pre(days.some((one) => Number(one.slice(8)) > 12));
        const texts = days.map((one) => {
          const [year = '', month = '', date = ''] = one.split('-');
          return dayFirst ? `${Number(date)}/${Number(month)}/${year.slice(2)}` : `${Number(month)}/${Number(date)}/${year}`;
        });
        const { order } = orderOf(texts);
        expect(texts.map((text) => readDay(text, order))).toEqual(days.map((one) => ({ day: one })));
      }),
    );
  });

  it('so many months later are the same day, or the last of a shorter month', () => {
    expect(monthsAfter('2024-08-15', 36)).toBe('2027-08-15');
    expect(monthsAfter('2024-01-31', 1)).toBe('2024-02-29');
    expect(monthsAfter('2023-12-31', 2)).toBe('2024-02-29');
    expect(monthsAfter('2024-11-30', 1)).toBe('2024-12-30');
    fc.assert(fc.property(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 1, max: 240 }), (days, months) => expect(isDay(monthsAfter(addDays('2000-01-01', days), months))).toBe(true)));
  });
});

describe('amounts, lengths and words', () => {
  it.each([
    ['$1,234.50', 1235, true],
    ['349.99', 350, true],
    ['1.234,50 €', 1235, true],
    ['USD 18', 18, false],
    ['18.00', 18, false],
    ['1,234', 1234, false],
    ["1'234", 1234, false],
  ])('%s is %i', (text, whole, rounded) => expect(readAmount(text)).toEqual({ whole, rounded }));

  it.each([
    ['1.234', 'unsure amount'],
    ['-5', 'not an amount'],
    ['(5.00)', 'not an amount'],
    ['12,34,56', 'not an amount'],
    ['5001234567890', 'not an amount'],
    ['free', 'not an amount'],
  ])('%s is none: %s', (text, trouble) => expect(readAmount(text)).toEqual({ trouble }));

  it('of time are months', () => {
    expect(['36', '36 months', '3 years', '1 yr', '0', '900', 'lifetime', '3.5'].map(readMonths)).toEqual([36, 36, 36, 12, null, null, null, null]);
  });

  it('of other systems become ours, and no other word is guessed', () => {
    expect(readWord('kind', ' Chromebooks ')).toEqual({ word: 'Chromebook' });
    expect(readWord('status', 'Ready to Deploy')).toEqual({ word: 'available' });
    expect(readWord('status', 'In Repair')).toEqual({ word: 'in repair' });
    expect(readWord('status', 'Lost/Stolen')).toEqual({ trouble: 'unknown word' });
    expect(readWord('status', 'Deployed')).toEqual({ trouble: 'out' });
    expect(readWord('status', 'out')).toEqual({ trouble: 'out' });
    expect(readWord('condition', 'Excellent')).toEqual({ word: 'good' });
    expect(readWord('purpose', '1:1')).toEqual({ word: 'student loan' });
  });
});
