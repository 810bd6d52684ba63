/** This file registers what staff may do with devices in the sidebar while a stocktake is open. */
import type { StaffContext } from '../app/context';
import { type AnyRpcMethod, type ArgumentCheck, change, clickId, read, shortText, yesNo } from '../app/entry';
import { CODES_PER_CALL } from '../ui/contracts/stocktake';
import { openStocktakes, scanCodes } from './workflow/count';
import { countHere } from './workflow/count-here';

/** Ids of stocktakes and schools; a school's comes from the student information system. */
const id = shortText(200);
/** A room or a cart, as people call it. */
const place = shortText(100);
/** What a QR may hold at most, in characters of its alphanumeric mode (ISO/IEC 18004, version 40-L). */
const SCAN_CHARS = 4_296;

const codes: ArgumentCheck = {
  expected: `it should be 1 to ${CODES_PER_CALL} codes of at most ${SCAN_CHARS.toLocaleString('en-US')} characters`,
  accepts: (value) =>
    Array.isArray(value) && value.length > 0 && value.length <= CODES_PER_CALL && value.every((code) => typeof code === 'string' && code.trim() !== '' && code.length <= SCAN_CHARS),
};

export const countMethods: readonly AnyRpcMethod<StaffContext>[] = [
  read<'count.open', StaffContext>('count.open', { who: 'editor', args: {}, run: openStocktakes }),
  read<'count.here', StaffContext>('count.here', { who: 'editor', args: { stocktake: id, school: id }, run: (context, { stocktake, school }) => countHere(context, stocktake, school) }),
  change<'count.scan', StaffContext>('count.scan', {
    who: 'editor',
    args: { click: clickId, stocktake: id, school: id, place, move: yesNo, codes },
    run: scanCodes,
  }),
];
