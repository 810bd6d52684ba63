/** This file registers what staff may do in the sidebar's place "Devices"; it is all of the loans room that the add-on carries. */
import type { StaffContext } from '../app/context';
import { type AnyRpcMethod, type ArgumentCheck, change, clickId, oneOf, read, shortText, yesNo } from '../app/entry';
import { isDay } from '../base/time';
import { CONDITIONS, DEVICE_STATUSES } from '../devices/sheet';
import type { Undo } from '../ui/contracts/loans';
import { STATUSES_IN } from './rules/check-in';
import { changeTagOf, giveNextTag } from './workflow/tags';
import { lookUp, lookUpSelected } from './workflow/look-up';
import { checkInDevice, checkOutDevice, undoLoan } from './workflow/lend';

/** A tag, a serial or student number, an address, a name; a scanner that types without end is cut off by it. */
const NAME_CHARS = 200;
const REMARK_CHARS = 1_000;
const name = shortText(NAME_CHARS);

const dayOrNone: ArgumentCheck = { expected: 'it should be a date, such as 2026-10-02, or empty', accepts: (value) => value === '' || (typeof value === 'string' && isDay(value)) };

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= NAME_CHARS;
const isStanding = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const { status, condition, place } = value as Record<string, unknown>;
  return isText(place) && (DEVICE_STATUSES as readonly unknown[]).includes(status) && (CONDITIONS as readonly unknown[]).includes(condition);
};

/** What an action's answer said would take it back; the rule looks whether it still can. */
export const undoCheck: ArgumentCheck = {
  expected: 'the page did not say what to take back; reload it',
  accepts: (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const { serial, opened, closed, before, after } = value as Record<string, unknown>;
    return isText(serial) && isText(opened) && isText(closed) && isStanding(before) && isStanding(after);
  },
};

export const deviceMethods: readonly AnyRpcMethod<StaffContext>[] = [
  read<'devices.find', StaffContext>('devices.find', {
    who: 'editor',
    args: { find: name, by: oneOf(['text', 'serial', 'person']) },
    run: (context, { find, by }) => lookUp(context, find, by),
  }),
  read<'devices.selected', StaffContext>('devices.selected', { who: 'editor', args: { seen: name }, run: (context, { seen }) => lookUpSelected(context, seen) }),
  change<'devices.giveTag', StaffContext>('devices.giveTag', { who: 'editor', args: { click: clickId, serial: name }, run: (context, { click, serial }) => giveNextTag(context, click, serial) }),
  change<'devices.changeTag', StaffContext>('devices.changeTag', {
    who: 'editor',
    args: { click: clickId, serial: name, tag: name },
    run: (context, { click, serial, tag }) => changeTagOf(context, click, serial, tag),
  }),
];

export const loanMethods: readonly AnyRpcMethod<StaffContext>[] = [
  change<'loans.checkOut', StaffContext>('loans.checkOut', {
    who: 'editor',
    args: {
      ...{ click: clickId, device: name, deviceBy: oneOf(['text', 'serial']), holder: name, holderBy: oneOf(['text', 'person', 'place', 'vendor']) },
      ...{ dueOn: dayOrNone, condition: oneOf(CONDITIONS), place: name, remark: shortText(REMARK_CHARS), sure: yesNo, instead: name },
    },
    run: checkOutDevice,
  }),
  change<'loans.checkIn', StaffContext>('loans.checkIn', {
    who: 'editor',
    args: { click: clickId, device: name, deviceBy: oneOf(['text', 'serial']), condition: oneOf(CONDITIONS), place: name, status: oneOf(STATUSES_IN) },
    run: checkInDevice,
  }),
  change<'loans.undo', StaffContext>('loans.undo', { who: 'editor', args: { click: clickId, undo: undoCheck }, run: (context, { click, undo }: { click: string; undo: Undo }) => undoLoan(context, click, undo) }),
];
