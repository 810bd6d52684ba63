/** This file is what staff do with a device at the desk: hand it out, hand it over, take it back, and take that back. */
import type { StaffContext } from '../../app/context';
import { UserError } from '../../base/codes';
import { dayOf } from '../../base/time';
import { type Verdict, accept } from '../../base/verdict';
import type { Changes, Find, Found, Glimpse, Wants, Work } from '../../base/work';
import { type Device, devices } from '../../devices/sheet';
import { people, schools } from '../../people/sheet';
import type { BorrowerCard, InventoryCard, Lent, LoanMethods, Undo } from '../../ui/contracts/loans';
import { type StatusIn, checkIn } from '../rules/check-in';
import { type CheckOutPlan, type Holder, checkOut, fullName } from '../rules/check-out';
import { readText } from '../rules/match';
import { takeBack } from '../rules/undo';
import { LOAN_PREFIX, type Loan, loans } from '../sheet';
import { borrowerCard, hasLeft, inventoryCard, namedBy } from './cards';
import type { Keys } from './keys';
import { columnsFor, columnsOfKey, keysIn, lookUp, momentOf, rowsAround } from './look-up';

type Told<M extends keyof LoanMethods> = LoanMethods[M]['args'];

/** How long a click waits for others to finish, before it goes ahead and lets the store sort it out. */
const LOCK_WAIT_MS = 8_000;

/** What the journal keeps of an action, so that a click pressed again is told the same. */
interface Recorded {
  readonly serial: string;
  readonly undo: Undo | null;
}

type Answer = Lent extends infer One ? (One extends unknown ? Omit<One, 'now' | 'zone'> : never) : never;

/** How an action finds the one device it is about, and what it makes of it. */
interface Action {
  readonly entry: string;
  readonly click: string;
  readonly columns: NonNullable<Wants['search']>;
  /** The keys that the action's texts name; with anything but one device it is only answered what they name. */
  keys(glimpse: Glimpse): Keys;
  serial(keys: Keys): string | null;
  text: string;
  follow?(glimpse: Glimpse, keys: Keys): readonly Find[];
  act(found: Found, changes: Changes, device: Device, all: readonly Loan[], keys: Keys): Verdict<Answer>;
}

function perform(context: StaffContext, action: Action): Verdict<Lent> {
  let answer: Answer | null = null;
  const around = (glimpse: Glimpse, keys: Keys): readonly Find[] => {
    const serial = action.serial(keys);
    const named = serial === null ? keys : { ...keys, serials: [serial], personIds: [] };
    return [...rowsAround(glimpse, named), ...(serial === null ? [] : (action.follow?.(glimpse, keys) ?? []))];
  };
  const work: Work<Recorded> = {
    event: `${action.entry}:${action.click}`,
    entry: action.entry,
    wants: { search: action.columns, whole: [schools] },
    follow: (glimpse) => around(glimpse, action.keys(glimpse)),
    decide(found, changes) {
      const keys = action.keys(found);
      const serial = action.serial(keys);
      if (serial === null) {
        answer = { outcome: 'look', named: namedBy(found, keys, action.text) };
        return accept({ serial: '', undo: null });
      }
      const device = found.row(devices, serial);
      if (device === null) throw new UserError('row-missing', { key: serial, tab: devices.name });
      const made = action.act(found, changes, device, found.rows(loans, 'serial', serial), keys);
      if (!made.ok) return made;
      answer = made.value;
      return accept({ serial, undo: made.value.outcome === 'done' ? made.value.undo : null });
    },
  };
  const done = context.lock.politely(LOCK_WAIT_MS, () => context.staff.change(work));
  if (!done.ok) return done;
  return answer === null ? asItStands(context, done.value) : accept({ ...(answer as Answer), ...momentOf(context) });
}

/** A click that was done before is found in the journal without deciding again: then the device is read as it stands. */
function asItStands(context: StaffContext, { serial, undo }: Recorded): Verdict<Lent> {
  const seen = lookUp(context, serial, 'serial');
  if (!seen.ok) return seen;
  const { now, zone, ...named } = seen.value;
  return accept(named.found === 'device' ? { outcome: 'done', device: named.device, undo, person: null, secondOfKind: '', now, zone } : { outcome: 'look', named, now, zone });
}

/** The rows of a device and its loans as a change leaves them. */
function cardAfter(found: Found, device: Device, values: Partial<Device>, all: readonly Loan[], changed: readonly { readonly loan: string; readonly values: Partial<Loan> }[], added: readonly Loan[]): InventoryCard {
  const after = all.map((loan) => ({ ...loan, ...changed.find((one) => one.loan === loan.loan)?.values }));
  return inventoryCard(found, { ...device, ...values }, [...after, ...added], false);
}

const standing = ({ status, condition, place }: Device): Undo['before'] => ({ status, condition, place });

/** The device of an action that names it by text or by its key, where the text names exactly one. */
const oneOf = (keys: readonly string[]): string | null => (keys.length === 1 ? (keys[0] ?? null) : null);

// ——— check-out ———

type CheckOutTold = Told<'loans.checkOut'>;

/** A text is looked for among devices and people alike, since whoever scans may scan the other thing next. */
const textOf = ({ device, deviceBy, holder, holderBy }: CheckOutTold): string => (deviceBy === 'text' ? device : holderBy === 'text' ? holder : '');

function columnsOfCheckOut(told: CheckOutTold): NonNullable<Wants['search']> {
  const text = textOf(told);
  return [...columnsOfKey('serial'), ...(readText(text) === '' ? [] : columnsFor(text, 'both'))];
}

/** Where the device is known the text names the person, and the other way round; what fits neither is answered with what it names. */
function keysOfCheckOut(glimpse: Glimpse, told: CheckOutTold): Keys {
  const text = textOf(told);
  const named: Keys = readText(text) === '' ? { serials: [], personIds: [] } : keysIn(glimpse, text, columnsFor(text, 'both'));
  if (told.deviceBy === 'text') return named.serials.length > 0 ? { ...named, personIds: [] } : named;
  return named.personIds.length > 0 ? { ...named, serials: [] } : named;
}

function holderIn(found: Found, told: CheckOutTold, keys: Keys): Holder | null {
  if (told.holderBy === 'place' || told.holderBy === 'vendor') return { kind: told.holderBy, name: told.holder };
  const personId = told.holderBy === 'person' ? told.holder : oneOf(keys.personIds);
  if (personId === null || personId === '') return null;
  const person = found.row(people, personId);
  if (person === null) throw new UserError('row-missing', { key: personId, tab: people.name });
  return { kind: 'person', person };
}

/** The kind of device that the person holds already, '' where this is the first of its kind. */
function secondOfKind(found: Found, device: Device, holds: BorrowerCard['holds']): string {
  const same = holds.some((loan) => loan.serial !== device.serial && found.rows(devices, 'serial', loan.serial).some((other) => other.kind === device.kind));
  return same ? device.kind : '';
}

function lend(found: Found, changes: Changes, device: Device, all: readonly Loan[], plan: Extract<CheckOutPlan, { outcome: 'done' }>, personId: string | null): Answer {
  const { close, open, renew } = plan;
  const changed = [close, renew].flatMap((one) => one ?? []);
  const loan: Loan | null = open === null ? null : { loan: `${LOAN_PREFIX}${found.next('loan')}`, ...open };
  for (const one of changed) changes.update(loans, one.loan, one.values);
  if (loan !== null) changes.add(loans, loan);
  changes.update(devices, device.serial, plan.device);
  const person = personId === null ? null : found.row(people, personId);
  const held = personId === null ? [] : found.rows(loans, 'holderId', personId).map((one) => ({ ...one, ...changed.find((change) => change.loan === one.loan)?.values }));
  const borrower = person === null ? null : borrowerCard(found, person, [...held, ...(loan === null ? [] : [loan])]);
  return {
    outcome: 'done',
    device: cardAfter(found, device, plan.device, all, changed, loan === null ? [] : [loan]),
    undo: loan === null ? null : { serial: device.serial, opened: loan.loan, closed: close?.loan ?? '', before: standing(device), after: standing({ ...device, ...plan.device }) },
    person: borrower,
    secondOfKind: borrower === null || loan === null ? '' : secondOfKind(found, device, borrower.holds),
  };
}

export function checkOutDevice(context: StaffContext, told: CheckOutTold): Verdict<Lent> {
  const now = context.clock.now();
  const personOf = (keys: Keys): string | null => (told.holderBy === 'person' ? told.holder : told.holderBy === 'text' ? oneOf(keys.personIds) : null);
  return perform(context, {
    ...{ entry: 'loans.checkOut', click: told.click, columns: columnsOfCheckOut(told), text: readText(textOf(told)) },
    keys: (glimpse) => keysOfCheckOut(glimpse, told),
    serial(keys) {
      if (told.deviceBy === 'text') return oneOf(keys.serials);
      return told.holderBy === 'text' && personOf(keys) === null ? null : told.device;
    },
    follow(glimpse, keys) {
      const personId = personOf(keys);
      if (personId === null || personId === '') return [];
      return [
        { sheet: people, column: 'personId', values: [personId] },
        { sheet: loans, column: 'holderId', values: [personId] },
        { sheet: devices, column: 'serial', values: [...new Set(glimpse.beside(loans, 'holderId', personId, 'serial'))] },
      ];
    },
    act(found, changes, device, all, keys) {
      const holder = holderIn(found, told, keys);
      const asked = {
        ...{ device, loans: all, holder: holder ?? { kind: 'place' as const, name: '' }, dueOn: told.dueOn === '' ? null : told.dueOn },
        ...{ condition: told.condition as Device['condition'], place: told.place, remark: told.remark, sure: told.sure, instead: told.instead },
        ...{ who: context.identity.acting(), now, today: dayOf(now, context.clock.zone) },
      };
      const plan = checkOut(asked);
      if (!plan.ok) return plan;
      if (plan.value.outcome === 'done') return accept(lend(found, changes, device, all, plan.value, personOf(keys)));
      const card = inventoryCard(found, device, all, hasLeft(found, all));
      const to = holder?.kind === 'person' ? fullName(holder.person) : (holder?.name ?? '');
      return accept(plan.value.outcome === 'doubtful' ? { ...plan.value, device: card, to } : { outcome: plan.value.outcome, device: card, to });
    },
  });
}

// ——— check-in ———

/** The keys of a device that a text or its key names; people come along only where a text names no device. */
function keysOfDevice(glimpse: Glimpse, text: string, by: 'text' | 'serial'): Keys {
  if (by === 'serial') return { serials: [text], personIds: [] };
  return readText(text) === '' ? { serials: [], personIds: [] } : keysIn(glimpse, text, columnsFor(text, 'devices'));
}

export function checkInDevice(context: StaffContext, told: Told<'loans.checkIn'>): Verdict<Lent> {
  const now = context.clock.now();
  return perform(context, {
    ...{ entry: 'loans.checkIn', click: told.click, text: readText(told.device) },
    columns: told.deviceBy === 'serial' ? columnsOfKey('serial') : columnsFor(told.device, 'devices'),
    keys: (glimpse) => keysOfDevice(glimpse, told.device, told.deviceBy),
    serial: (keys) => oneOf(keys.serials),
    act(found, changes, device, all) {
      const { condition, place, status } = told;
      const plan = checkIn({ device, loans: all, status: status as StatusIn, condition: condition as Device['condition'], place, who: context.identity.acting(), now });
      if (!plan.ok) return plan;
      if (plan.value.device !== null) changes.update(devices, device.serial, plan.value.device);
      if (plan.value.outcome === 'not out') return accept({ outcome: 'not out', device: cardAfter(found, device, plan.value.device ?? {}, all, [], []) });
      const { close, device: values } = plan.value;
      if (close !== null) changes.update(loans, close.loan, close.values);
      const undo = { serial: device.serial, opened: '', closed: close?.loan ?? '', before: standing(device), after: standing({ ...device, ...values }) };
      return accept({ outcome: 'done', device: cardAfter(found, device, values, all, close === null ? [] : [close], []), undo, person: null, secondOfKind: '' });
    },
  });
}

// ——— undo ———

export function undoLoan(context: StaffContext, click: string, undo: Undo): Verdict<Lent> {
  const keys: Keys = { serials: [undo.serial], personIds: [] };
  return perform(context, {
    ...{ entry: 'loans.undo', click, columns: columnsOfKey('serial'), text: undo.serial },
    keys: () => keys,
    serial: () => undo.serial,
    act(found, changes, device, all) {
      const rule = { ...undo, before: undo.before as Pick<Device, 'status' | 'condition' | 'place'>, after: undo.after as Pick<Device, 'status' | 'condition' | 'place'> };
      const plan = takeBack({ device, loans: all, undo: rule, who: context.identity.acting(), now: context.clock.now() });
      if (!plan.ok) return plan;
      for (const one of plan.value.loans) changes.update(loans, one.loan, one.values);
      changes.update(devices, device.serial, plan.value.device);
      return accept({ outcome: 'done', device: cardAfter(found, device, plan.value.device, all, plan.value.loans, []), undo: null, person: null, secondOfKind: '' });
    },
  });
}
