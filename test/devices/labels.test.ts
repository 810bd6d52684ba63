/** These tests hold labels to their paper: nothing overlaps, everything lies where it may, and codes are as large as scanners need. */
import fc from 'fast-check';
import { type Box, MOST_OFFSET_TENTHS, STOCKS, type Stock, labelPlace, labelsOnPage, pagesFor, shiftFor, stockOf } from '../../src/devices/rules/label-stock';
import {
  BAR_QUIET_MODULES,
  MIN_BAR_HEIGHT_MM,
  MIN_BAR_HEIGHT_SHARE,
  MIN_BAR_MODULE_MM,
  MIN_QR_MODULE_MM,
  QR_QUIET_MODULES,
  barText,
  planLabel,
  qrText,
} from '../../src/devices/rules/labels';

/** A hundredth of a printer's dot: sums of millimetres are not exact. */
const HAIR = 1e-4;
const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - HAIR && inner.y >= outer.y - HAIR && inner.x + inner.width <= outer.x + outer.width + HAIR && inner.y + inner.height <= outer.y + outer.height + HAIR;
const overlap = (a: Box, b: Box): boolean => a.x + a.width > b.x + HAIR && b.x + b.width > a.x + HAIR && a.y + a.height > b.y + HAIR && b.y + b.height > a.y + HAIR;
const whole = ({ label }: Stock): Box => ({ x: 0, y: 0, ...label });
const grown = (box: Box, x: number, y: number): Box => ({ x: box.x - x, y: box.y - y, width: box.width + 2 * x, height: box.height + 2 * y });
const stocks = fc.constantFrom(...STOCKS);
const only = (id: string): Stock => stockOf(id) ?? (STOCKS[0] as Stock);

describe('the stock', () => {
  it.each([
    ['5160', 30, 215.9, 279.4],
    ['5520', 30, 215.9, 279.4],
    ['5267', 80, 215.9, 279.4],
    ['L7160', 21, 210, 297],
    ['30252', 1, 88.9, 27.86],
    ['30336', 1, 54.33, 25.4],
    ['tze12', 1, 60, 12],
    ['tze18', 1, 70, 18],
    ['tze24', 1, 75, 24],
  ])('%s has %i labels on a page of %d by %d mm', (id, count, width, height) => {
    const { page } = only(id);
    expect(labelsOnPage(only(id))).toBe(count);
    expect(Math.abs(page.width - width) < 0.01 && Math.abs(page.height - height) < 0.01).toBe(true);
  });

  it('no two labels overlap, and all lie on their page', () => {
    for (const stock of STOCKS) {
      const boxes = Array.from({ length: labelsOnPage(stock) }, (_, index) => ({ ...labelPlace(stock, index), ...stock.label }));
      for (const [at, box] of boxes.entries()) {
        expect(within(box, { x: 0, y: 0, ...stock.page })).toBe(true);
        for (const other of boxes.slice(at + 1)) expect(overlap(box, other)).toBe(false);
      }
    }
  });

  it('is used label by label from the first free one, and page by page', () => {
    fc.assert(
      fc.property(stocks, fc.nat(500), fc.nat(79), (stock, labels, start) => {
        const skipped = start % labelsOnPage(stock);
        const used = Array.from({ length: labels }, (_, at) => labelPlace(stock, skipped + at));
        const places = new Set(used.map(({ page, x, y }) => `${page} ${x} ${y}`));
        expect(places.size).toBe(labels);
        expect(pagesFor(stock, labels, skipped)).toBe(labels === 0 ? 0 : (used.at(-1)?.page ?? 0) + 1);
      }),
    );
  });

  it('is moved by what was read, by a centimetre at most, and by nothing where nothing was', () => {
    expect(shiftFor({ across: -12, down: 7 })).toEqual({ x: -1.2, y: 0.7 });
    expect(shiftFor({ across: Number.NaN, down: 9_999 })).toEqual({ x: 0, y: MOST_OFFSET_TENTHS / 10 });
  });
});

describe('a label', () => {
  it('holds what is on it: codes with their white around them, letters and codes apart, ink where the printer reaches', () => {
    const modules = fc.option(fc.integer({ min: 35, max: 900 }), { nil: null });
    const squares = fc.option(fc.integer({ min: 1, max: 40 }).map((version) => 17 + 4 * version), { nil: null });
    fc.assert(
      fc.property(stocks, modules, squares, fc.boolean(), (stock, bars, qr, withName) => {
        const plan = planLabel(stock, { bars, qr }, withName);
        const ink = grown(whole(stock), -stock.safe.x, -stock.safe.y);
        for (const box of [plan.tag, plan.bars, plan.qr, plan.name]) if (box !== null) expect(within(box, ink)).toBe(true);
        if (plan.qr !== null) expect(within(grown(plan.qr, QR_QUIET_MODULES * plan.qr.module, QR_QUIET_MODULES * plan.qr.module), whole(stock))).toBe(true);
        if (plan.bars !== null) expect(within(grown(plan.bars, BAR_QUIET_MODULES * plan.bars.module, 0), whole(stock))).toBe(true);
        const white = [
          ...(plan.qr === null ? [] : [grown(plan.qr, QR_QUIET_MODULES * plan.qr.module, QR_QUIET_MODULES * plan.qr.module)]),
          ...(plan.bars === null ? [] : [grown(plan.bars, BAR_QUIET_MODULES * plan.bars.module, 0)]),
        ];
        for (const letters of [plan.tag, plan.name]) if (letters !== null) for (const area of white) expect(overlap(letters, area)).toBe(false);
        if (plan.qr !== null && plan.bars !== null) {
          expect(overlap(grown(plan.bars, BAR_QUIET_MODULES * plan.bars.module, 0), plan.qr)).toBe(false);
          expect(overlap(grown(plan.qr, QR_QUIET_MODULES * plan.qr.module, QR_QUIET_MODULES * plan.qr.module), plan.bars)).toBe(false);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('has no code finer than a scanner reads, and every module is whole dots of the printer', () => {
    fc.assert(
      fc.property(stocks, fc.integer({ min: 35, max: 900 }), fc.integer({ min: 1, max: 40 }), (stock, bars, version) => {
        const plan = planLabel(stock, { bars, qr: 17 + 4 * version }, true);
        for (const [code, least] of [[plan.bars, MIN_BAR_MODULE_MM], [plan.qr, MIN_QR_MODULE_MM]] as const) {
          if (code === null) continue;
          expect(code.module).toBeGreaterThanOrEqual(least);
          expect(Math.abs(code.module / stock.dot - Math.round(code.module / stock.dot))).toBeLessThan(HAIR);
        }
        if (plan.bars !== null) expect(plan.bars.height).toBeGreaterThanOrEqual(Math.max(MIN_BAR_HEIGHT_MM, MIN_BAR_HEIGHT_SHARE * plan.bars.width) - HAIR);
      }),
      { numRuns: 1_000 },
    );
  });

  /** `T-10432` and its like take about 110 modules; an address of forty characters makes a QR code of 29. */
  it.each(STOCKS.map((stock) => [stock.id, stock] as const))('%s carries an ordinary tag with every code that its height allows', (id, stock) => {
    const plan = planLabel(stock, { bars: 112, qr: 29 }, true);
    expect(plan.bars).not.toBeNull();
    if (id === 'tze12') expect(plan.qr).toBeNull();
    else expect(plan.qr).not.toBeNull();
  });

  it('puts the bars below where they do not fit beside, then leaves them out, and the QR code stays', () => {
    const stock = only('L7160');
    const beside = planLabel(stock, { bars: 112, qr: 29 }, false);
    const below = planLabel(stock, { bars: 200, qr: 29 }, false);
    const without = planLabel(stock, { bars: 500, qr: 29 }, false);
    expect((beside.bars?.x ?? 0) > (beside.qr?.x ?? 0) + (beside.qr?.width ?? 0)).toBe(true);
    expect((below.bars?.y ?? 0) > (below.qr?.y ?? 0) + (below.qr?.height ?? 0)).toBe(true);
    expect([without.bars, without.qr === null]).toEqual([null, false]);
  });
});

describe('what the codes say', () => {
  it('is the short address with the tag, or the tag alone', () => {
    expect(qrText('https://go.example.org/d', 'A 1/2')).toBe('https://go.example.org/d?tag=A%201%2F2');
    expect(qrText('https://go.example.org/d?from=sticker', 'A1')).toBe('https://go.example.org/d?from=sticker&tag=A1');
    expect(qrText('', 'A1')).toBe('A1');
  });

  it('never stumbles over what somebody typed, and the address gives the tag back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (tag) => {
        expect(new URL(qrText('https://go.example.org/d', tag)).searchParams.get('tag')).toBe(tag);
      }),
    );
    expect(qrText('https://go.example.org/d', '\ud83d')).toBe('https://go.example.org/d?tag=%EF%BF%BD');
  });

  it('is a barcode only where scanners type it back as it is', () => {
    expect(['JV-10432', '=1+1', ' a b '].map(barText)).toEqual(['JV-10432', '=1+1', ' a b ']);
    expect(['', 'é', 'ab\tc', 'x'.repeat(81), '🚚'].map(barText)).toEqual([null, null, null, null, null]);
  });
});
