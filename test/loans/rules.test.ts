/** These tests try the rules of lending on plain values: what each decides, and what holds for whatever people do in whatever order. */
import fc from 'fast-check';
import { newRow } from '../../src/base/table';
import { type Device, devices } from '../../src/devices/sheet';
import { STATUSES_IN, checkIn } from '../../src/loans/rules/check-in';
import { type CheckOut, checkOut } from '../../src/loans/rules/check-out';
import { doubtsOf } from '../../src/loans/rules/doubts';
import { type Derived, derivedFrom, holdingOf, latestFirst, untrue } from '../../src/loans/rules/ledger';
import { namesakes, readText, shapeOf } from '../../src/loans/rules/match';
import { ledgerTroubles, untrueSerials } from '../../src/loans/rules/nightly';
import { takeBack } from '../../src/loans/rules/undo';
import { type Loan, loans } from '../../src/loans/sheet';

const TODAY = '2026-10-02';
const device = (values: Partial<Device> = {}): Device => newRow(devices, { serial: '5CD1', assetTag: 'JH-1', home: 'Cart 3', ...values });
const loan = (values: Partial<Loan> = {}): Loan => newRow(loans, { loan: 'LN-1', serial: '5CD1', state: 'out', holderId: 'p1', holder: 'Ana', outAt: 1, ...values });
const person = (personId: string, active = true): CheckOut['holder'] => ({ kind: 'person', person: { personId, givenName: personId, familyName: 'Nuñez', active } });
const ask = (values: Partial<CheckOut> = {}): CheckOut => ({
  ...{ device: device(), loans: [], holder: person('p2'), dueOn: null, condition: '', place: '', remark: '', sure: false, instead: '' },
  ...{ who: 'office@school.example', now: 5, today: TODAY },
  ...values,
});

describe('what the inventory says by the ledger', () => {
  const OUT = { holder: 'Ana', holderKind: 'person', holderId: 'p1', dueOn: null } as const;
  const NOBODY = { holder: '', holderKind: '', holderId: '', dueOn: null } as const;

  it.each<[typed: Device['status'], open: boolean, right: Device['status']]>([
    ['available', false, 'available'],
    ['available', true, 'out'],
    ['out', false, 'available'],
    ['out', true, 'out'],
    ['in repair', false, 'in repair'],
    ['in repair', true, 'in repair'],
    ['lost', false, 'lost'],
    ['lost', true, 'lost'],
    ['stolen', false, 'stolen'],
    ['stolen', true, 'stolen'],
    ['retired', false, 'retired'],
    ['retired', true, 'retired'],
  ])('a status typed as %s, with a loan open: %s, is put to %s', (typed, open, right) => {
    const row: Derived = { ...(open ? OUT : NOBODY), status: typed };
    expect(untrue(row, open ? loan() : null)).toEqual(right === typed ? null : { status: right });
  });

  it('takes back every other derived column, and only what differs', () => {
    expect(untrue({ ...NOBODY, status: 'available', holder: 'Me' }, null)).toEqual({ holder: '' });
    expect(untrue({ ...OUT, status: 'out', dueOn: '2030-01-01' }, loan({ dueOn: TODAY }))).toEqual({ dueOn: TODAY });
    expect(untrue({ ...NOBODY, status: 'lost' }, loan())).toEqual({ holder: 'Ana', holderKind: 'person', holderId: 'p1' });
  });

  it('finds each lie of a pass by its columns alone, and leaves a device with two open loans to people', () => {
    const ledger = [loan(), loan({ loan: 'LN-2', serial: '5CD2' }), loan({ loan: 'LN-3', serial: '5CD2' }), loan({ loan: '', serial: '5CD3' })];
    expect(untrueSerials([{ serial: '5CD1', status: 'available', holderId: 'p1' }, { serial: '5CD2', status: 'available', holderId: 'x' }, { serial: '5CD3', status: 'available', holderId: '' }, { serial: '', status: 'out', holderId: 'x' }], ledger)).toEqual(['5CD1']);
    expect(ledgerTroubles(new Set(['5CD1', '5CD2']), [...ledger, loan({ loan: 'LN-9', serial: 'gone' }), loan({ loan: 'LN-10', serial: 'gone', state: 'returned' })]).map((one) => one.id)).toEqual(['loans twice 5CD2', 'loans without device gone']);
  });
});

describe('checking out', () => {
  it.each<[values: Partial<Device>, doubts: readonly string[]]>([
    [{}, []],
    [{ status: 'lost', condition: 'broken', consoleStatus: 'DEPROVISIONED' }, ['lost', 'broken', 'deprovisioned']],
    [{ status: 'in repair', consoleStatus: ' disabled ' }, ['in repair', 'disabled']],
    [{ status: 'out', consoleStatus: 'SOME_NEW_WORD' }, []],
  ])('asks before handing out what speaks against it: %j', (values, doubts) => {
    expect(doubtsOf(device(values))).toEqual(doubts);
    expect(checkOut(ask({ device: device(values) }))).toMatchObject({ ok: true, value: doubts.length === 0 ? { outcome: 'done' } : { outcome: 'doubtful', doubts } });
    expect(checkOut(ask({ device: device(values), sure: true }))).toMatchObject({ ok: true, value: { outcome: 'done', device: { status: 'out' } } });
  });

  it('takes a day from today on', () => {
    expect(checkOut(ask({ dueOn: TODAY }))).toMatchObject({ ok: true });
    expect(checkOut(ask({ dueOn: '2026-10-01' }))).toMatchObject({ ok: false, code: 'due-day-past' });
  });

  it('refuses who has left even where the device is theirs', () => {
    expect(checkOut(ask({ loans: [loan()], holder: person('p1', false), instead: 'LN-1' }))).toMatchObject({ ok: false, code: 'holder-inactive' });
  });
});

describe('checking in', () => {
  const back = (values: Partial<Device>, open: readonly Loan[], over: Partial<Parameters<typeof checkIn>[0]> = {}): unknown => {
    const verdict = checkIn({ device: device(values), loans: open, status: 'available', condition: '', place: '', who: 'x', now: 9, ...over });
    return verdict.ok ? verdict.value : verdict.code;
  };

  it('goes home, or where it was told; what is lost is nowhere', () => {
    expect(back({ status: 'out' }, [loan()])).toMatchObject({ outcome: 'done', device: { status: 'available', place: 'Cart 3' } });
    expect(back({ status: 'out' }, [loan()], { place: ' Office ' })).toMatchObject({ device: { place: 'Office' } });
    expect(back({ status: 'out' }, [loan()], { status: 'lost' })).toMatchObject({ outcome: 'done', close: { loan: 'LN-1' }, device: { status: 'lost', place: '', holder: '' } });
  });

  it('of what nobody had says so, unless it was missed or is given up', () => {
    expect(back({ status: 'available' }, [loan({ state: 'returned' })])).toEqual({ outcome: 'not out', device: null });
    expect(back({ status: 'retired' }, [])).toEqual({ outcome: 'not out', device: null });
    expect(back({ status: 'out', holder: 'typed' }, [])).toEqual({ outcome: 'not out', device: { status: 'available', holder: '' } });
    expect(back({ status: 'stolen' }, [])).toMatchObject({ outcome: 'done', close: null, device: { status: 'available' } });
    expect(back({ status: 'available' }, [], { status: 'in repair' })).toMatchObject({ outcome: 'done', close: null, device: { status: 'in repair' } });
    expect(back({}, [loan(), loan({ loan: 'LN-2' })])).toBe('loans-twice');
  });
});

describe('whatever people do, in whatever order', () => {
  type Step = { readonly do: 'out' | 'over' | 'in' | 'undo'; readonly who: string; readonly status: (typeof STATUSES_IN)[number]; readonly condition: Device['condition'] };
  const step = fc.record<Step>({
    do: fc.constantFrom('out', 'over', 'in', 'undo'),
    who: fc.constantFrom('p1', 'p2', 'p3'),
    status: fc.constantFrom(...STATUSES_IN),
    condition: fc.constantFrom('', 'good', 'broken'),
  });

  it('a device has one open loan at most, its row says what the ledger says, and taking back leaves what was', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let row = device();
        let ledger: Loan[] = [];
        let before = { row, ledger };
        let last: Parameters<typeof takeBack>[0]['undo'] | null = null;
        steps.forEach((one, at) => {
          const now = at + 1;
          const open = holdingOf(ledger);
          const close = (plan: { readonly loan: string; readonly values: Partial<Loan> } | null): void => {
            if (plan !== null) ledger = ledger.map((line) => (line.loan === plan.loan ? { ...line, ...plan.values } : line));
          };
          const was = { row, ledger };
          const openedBefore = open.how === 'held' ? open.loan.loan : '';
          if (one.do === 'undo') {
            if (last === null) return;
            const plan = takeBack({ device: row, loans: ledger, undo: last, who: 'x', now });
            expect(plan.ok).toBe(true);
            if (!plan.ok) return;
            plan.value.loans.forEach(close);
            row = { ...row, ...plan.value.device };
            expect(row).toEqual(before.row);
            expect(latestFirst(ledger)).toEqual(latestFirst(before.ledger));
            last = null;
          } else if (one.do === 'in') {
            const plan = checkIn({ device: row, loans: ledger, status: one.status, condition: one.condition, place: '', who: 'x', now });
            if (!plan.ok || plan.value.outcome !== 'done') return;
            close(plan.value.close);
            row = { ...row, ...plan.value.device };
            last = { opened: '', closed: plan.value.close?.loan ?? '', before: was.row, after: row };
            before = was;
          } else {
            const plan = checkOut(ask({ device: row, loans: ledger, holder: person(one.who), condition: one.condition, sure: true, instead: one.do === 'over' ? openedBefore : '', now }));
            if (!plan.ok || plan.value.outcome !== 'done' || plan.value.open === null) return;
            close(plan.value.close);
            const opened = `LN-${at + 1}`;
            ledger = [...ledger, { loan: opened, ...plan.value.open }];
            row = { ...row, ...plan.value.device };
            last = { opened, closed: plan.value.close?.loan ?? '', before: was.row, after: row };
            before = was;
          }
          const holding = holdingOf(ledger);
          expect(holding.how).not.toBe('twice');
          const right = derivedFrom(holding.how === 'held' ? holding.loan : null, row.status);
          expect(row).toMatchObject(right);
          if (row.status === 'out') expect(holding.how).toBe('held');
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('what a text names', () => {
  it('is read without what scanners and pasting bring along', () => {
    expect(readText('\u0002 JH-00123\r\n')).toBe('JH-00123');
    expect(readText('\u202eJH\u200b-1')).toBe('JH -1');
    expect(readText('https://go.school.example/d/JH-1%202/')).toBe('JH-1 2');
    expect(readText('https://go.school.example/?tag=JH-1')).toBe('JH-1');
    expect(readText('http://x/%zz')).toBe('%zz');
    expect(readText('a/b')).toBe('a/b');
  });

  it('has a shape that says where to look', () => {
    expect(['ana@school.example', 'JH-00123', '0104015', 'Ana Nuñez', 'Nuñez', 'cart 3'].map(shapeOf)).toEqual(['email', 'code', 'code', 'name', 'name', 'name']);
  });

  it('finds names by their beginnings, in any order, without accents, exact ones first', () => {
    const columns = {
      given: ['Anabel', 'Ana', 'José María', 'Ana', 'Ana', 'Ana'],
      family: ['Nuñez', 'Nuñez', "O'Neill-Nuñez", 'Ruiz', 'Nuñez', 'Nuñez'],
      roles: ['guardian', 'student', 'student', 'teacher', 'parent', 'student'],
      active: [true, true, true, true, true, false],
    };
    expect(namesakes('ana nunez', columns)).toEqual([1, 4, 5, 0]);
    expect(namesakes('NUÑ an', columns)).toEqual([1, 0, 4, 5]);
    expect(namesakes('maria neill', columns)).toEqual([2]);
    expect(namesakes('uñez', columns)).toEqual([]);
    expect(namesakes(' . ', columns)).toEqual([]);
  });
});
