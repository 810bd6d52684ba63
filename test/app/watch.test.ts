/** These tests are about the nightly look for what people typed: History then tells it, as by hand, once. */
import fc from 'fast-check';
import { changedByHand, replay } from '../../src/app/watch';
import { HISTORY, type HistoryRow } from '../../src/base/history';
import { defineSheet, newRow, text, whole } from '../../src/base/table';
import type { Zone } from '../../src/base/time';
import { Stage } from '../path/stage';

const UTC: Zone = { name: 'UTC', offsetMinutes: () => 0 };
const carts = defineSheet(
  'Carts',
  { key: 'cart', room: 'test', workbook: 'staff', sheetId: 1, note: '' },
  { cart: text({ header: 'Cart', note: '' }), place: text({ header: 'Place', note: '' }), seats: whole({ header: 'Seats', note: '' }), seen: text({ header: 'Seen', note: '', volatile: true }) },
);
type Cart = { readonly cart: string; readonly place: string; readonly seats: number | null; readonly seen: string };
const line = (values: Partial<HistoryRow>): HistoryRow => newRow(HISTORY.staff, { table: 'Carts', kind: 'changed', ...values });

describe('a comparison with History', () => {
  it('finds what was typed, added and removed, and leaves out what changes by itself', () => {
    const history = [
      line({ kind: 'added', key: 'A', changes: { Cart: [null, 'A'], Place: [null, 'Room 1'] } }),
      line({ kind: 'added', key: 'B', changes: { Cart: [null, 'B'] } }),
      line({ kind: 'changed', key: 'A', changes: { Place: ['Room 1', 'Room 2'] } }),
    ];
    const rows = [newRow(carts, { cart: 'A', place: 'Room 3', seen: 'today' }), newRow(carts, { cart: 'C', seats: 30 })];
    expect(changedByHand(carts, rows, history, UTC)).toEqual([
      { kind: 'by hand', table: 'Carts', key: 'A', changes: { Place: ['Room 2', 'Room 3'] } },
      { kind: 'by hand', table: 'Carts', key: 'C', changes: { Cart: [null, 'C'], Seats: [null, 30] } },
      { kind: 'removed by hand', table: 'Carts', key: 'B', changes: {} },
    ]);
  });

  it('reads no other table, and nothing into lines that changed nothing', () => {
    const history = [line({ table: 'Other', key: 'A', changes: { Place: [null, 'x'] } }), line({ kind: 'notice', key: 'A', changes: { Place: [null, 'x'] } })];
    expect(replay(carts, history).size).toBe(0);
  });

  it('once told, is told no more: whatever people did, a second look finds nothing', () => {
    const cart = fc.record({ cart: fc.constantFrom('A', 'B', 'C', 'D'), place: fc.constantFrom('', 'x', 'y'), seats: fc.option(fc.integer({ min: 0, max: 9 })), seen: fc.string() });
    fc.assert(
      fc.property(fc.array(fc.array(cart, { maxLength: 6 }), { minLength: 1, maxLength: 4 }), (nights) => {
        const history: HistoryRow[] = [];
        for (const rows of nights as Cart[][]) {
          history.push(...changedByHand(carts, rows, history, UTC).map((one) => line(one)));
          expect(changedByHand(carts, rows, history, UTC)).toEqual([]);
          for (const row of rows.filter((one, at) => rows.findIndex((other) => other.cart === one.cart) === at)) {
            expect(replay(carts, history).get(row.cart)?.get('Place') ?? '').toBe(row.place);
          }
        }
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});

it('what somebody types, copies and deletes in the Staff workbook stands in History the next morning, once', () => {
  const stage = Stage.ready();
  const hands = stage.hands('staff');
  const [first, second] = stage.rows('staff', 'Devices');
  const before = stage.history().length;
  hands.type('Devices!C2', 'tablet');
  hands.deleteRows('Devices', 3);
  hands.insertRows('Schools', 2);
  hands.type('Schools!A2', 'sch-new');
  hands.type('Schools!B2', 'Annex');
  stage.fire('nightly_');
  stage.later();
  const told = stage.history().slice(before);
  // The console lists the device whose row was deleted, so the sweep of the same night brings it back.
  expect(told).toHaveLength(4);
  expect(told).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ Kind: 'by hand', Who: '', Tab: 'Devices', Row: first?.['Serial number'], Changes: '{"Kind":["Chromebook","tablet"]}' }),
      expect.objectContaining({ Kind: 'removed by hand', Tab: 'Devices', Row: second?.['Serial number'] }),
      expect.objectContaining({ Kind: 'by hand', Tab: 'Schools', Row: 'sch-new' }),
      expect.objectContaining({ Kind: 'added', Tab: 'Devices', Row: second?.['Serial number'], Through: 'devices.sync' }),
    ]) as unknown,
  );
  stage.fire('nightly_');
  stage.later();
  expect(stage.history()).toHaveLength(before + 4);
});

describe('the nightly look', () => {
  it('tells at the desk how many changes it found in all tables together, and none the next time', () => {
    const stage = Stage.ready();
    stage.send();
    stage.later();
    const found = stage.runJob('watch').progress;
    expect(found).toBe('0 changes by hand');
    stage.hands('staff').type('Schools!G2', 'tech@juniper.example');
    stage.hands('staff').type('Tickets!L2', 'somebody@juniper.example');
    expect(stage.runJob('watch').progress).toBe('2 changes by hand');
    expect(stage.runJob('watch').progress).toBe('0 changes by hand');
  });
});
