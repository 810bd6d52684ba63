/** These tests are about the district's asset tags: the pattern, the check digit, the next free one, and changing one in the sidebar. */
import fc from 'fast-check';
import { accept } from '../../src/base/verdict';
import { type TagRule, changeTag, luhnDigit, nextTag, readTag, tagOf } from '../../src/devices/rules/tags';
import { type Cells, Stage } from '../path/stage';

const plain: TagRule = { pattern: 'JH-#####', check: 'off' };
const checked: TagRule = { pattern: 'JH-#####', check: 'luhn' };
const counting = (from = 0): (() => number) => {
  let at = from;
  return () => ++at;
};

describe('a tag', () => {
  it('has its leading zeros, and a check digit by the formula of ISO/IEC 7812-1', () => {
    expect(tagOf(plain, 12)).toBe('JH-00012');
    // The example that the formula is known by: 7992739871 has the check digit 3.
    expect(luhnDigit('7992739871')).toBe('3');
    expect(tagOf(checked, 12)).toBe(`JH-0012${luhnDigit('0012')}`);
    expect(tagOf(plain, 100_000)).toBeNull();
  });

  it('is read in any case and without blanks around it, and refused with what is wrong', () => {
    expect(readTag(plain, ' jh-00012 ')).toEqual(accept('JH-00012'));
    expect(readTag(plain, 'JH-0012')).toMatchObject({ ok: false, about: { expected: 'it should look like JH-#####, with a digit for each #' } });
    expect(readTag({ pattern: '', check: 'off' }, '0012 any')).toEqual(accept('0012 any'));
    for (const text of ['', 'x'.repeat(61), 'a\u202eb', 'a\nb']) expect(readTag({ pattern: '', check: 'off' }, text)).toMatchObject({ ok: false, code: 'tag-wrong' });
  });

  it('with a check digit shows every mistyped digit, and two neighbours changed round but for 0 and 9', () => {
    fc.assert(
      fc.property(fc.nat(9_999), fc.nat(4), fc.integer({ min: 1, max: 9 }), fc.nat(3), (number, at, by, pair) => {
        const digits = (tagOf(checked, number) ?? '').slice(3);
        expect(readTag(checked, `JH-${digits}`)).toEqual(accept(`JH-${digits}`));
        const wrong = digits.split('').map((digit, place) => (place === at ? String((Number(digit) + by) % 10) : digit)).join('');
        expect(readTag(checked, `JH-${wrong}`)).toMatchObject({ ok: false });
        const [a = '', b = ''] = [digits[pair], digits[pair + 1]];
        const turned = digits.slice(0, pair) + b + a + digits.slice(pair + 2);
        if (a !== b && ![a + b, b + a].includes('09')) expect(readTag(checked, `JH-${turned}`)).toMatchObject({ ok: false });
      }),
    );
  });

  it('is the next that nobody bears or ever bore, until the pattern is used up', () => {
    expect(nextTag(plain, ['jh-00001', 'JH-00002 '], counting())).toEqual(accept('JH-00003'));
    const small: TagRule = { pattern: 'A##', check: 'luhn' };
    const all = Array.from({ length: 10 }, (_, number) => tagOf(small, number) ?? '');
    expect(new Set(all).size).toBe(10);
    expect(nextTag(small, all, counting(-1))).toMatchObject({ ok: false, code: 'tags-used-up' });
    expect(nextTag({ pattern: '', check: 'off' }, [], counting())).toMatchObject({ ok: false, code: 'tag-unruled' });
  });

  it('that changes leaves the old one among those it bore, once', () => {
    const device = { serial: 'S1', assetTag: '0012', previousTags: ['7'] };
    expect(changeTag(device, 'JH-00001', [])).toEqual(accept({ assetTag: 'JH-00001', previousTags: ['7', '0012'] }));
    expect(changeTag(device, '7', [])).toEqual(accept({ assetTag: '7', previousTags: ['0012'] }));
    expect(changeTag(device, '0012', [{ serial: 'S1', model: 'X' }])).toEqual(accept({ assetTag: '0012', previousTags: ['7'] }));
    expect(changeTag(device, '9', [{ serial: 'S2', model: 'HP 11' }])).toMatchObject({ ok: false, code: 'tag-in-use', about: { device: 'HP 11 S2' } });
  });
});

describe('in the sidebar', () => {
  let stage: Stage;
  beforeAll(() => {
    stage = Stage.ready();
  });
  beforeEach(() => stage.rewind());

  const set = (setting: string, value: string): void => {
    const row = stage.rows('programme', 'Settings').findIndex((one) => one['Setting'] === setting) + 2;
    stage.hands('programme').type(`Settings!B${row}`, value);
    stage.fire('hourly_');
  };
  const serials = (): readonly string[] => stage.rows('staff', 'Devices').map((row) => String(row['Serial number']));
  const row = (serial: string): Cells => stage.rows('staff', 'Devices').find((one) => one['Serial number'] === serial) as Cells;
  const give = (serial: string, click = stage.click()): string => stage.inSidebar('devices.giveTag', { click, serial }).device.assetTag;

  it('a device is given the next tag of the district, once for one press, and keeps the one it had', () => {
    const [first = '', second = ''] = serials();
    const old = String(row(first)['Asset tag']);
    expect(stage.sidebar('devices.giveTag', { click: stage.click(), serial: first })).toMatchObject({ ok: false, message: expect.stringContaining('no pattern for asset tags yet') as string });
    set('asset tag pattern', 'JH-####');
    stage.inSidebar('devices.changeTag', { click: stage.click(), serial: second, tag: 'jh-0001' });
    const click = stage.click();
    expect([give(first, click), give(first, click)]).toEqual(['JH-0002', 'JH-0002']);
    expect(row(first)).toMatchObject({ 'Asset tag': 'JH-0002', 'Previous tags': old });
    expect(give(second)).toBe('JH-0003');
    expect(row(second)['Previous tags']).toMatch(/JH-0001$/);
    expect(stage.inSidebar('devices.find', { find: 'JH-0002', by: 'text' })).toMatchObject({ found: 'device', device: { serial: first } });
  });

  it('a tag of another device is refused with its name, and one that is no tag with what it should be', () => {
    const [first = '', second = ''] = serials();
    const taken = String(row(second)['Asset tag']);
    expect(stage.sidebar('devices.changeTag', { click: stage.click(), serial: first, tag: taken.toLowerCase() })).toMatchObject({ ok: false, message: expect.stringContaining(second) as string });
    stage.inSidebar('devices.changeTag', { click: stage.click(), serial: first, tag: '=1+1' });
    expect(row(first)['Asset tag']).toBe('=1+1');
    set('asset tag pattern', 'JH-####');
    expect(stage.sidebar('devices.changeTag', { click: stage.click(), serial: first, tag: '0012' })).toMatchObject({ ok: false, message: expect.stringContaining('should look like JH-####') as string });
  });
});
