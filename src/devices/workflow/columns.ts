/** This file reads devices and counts from columns alone, which costs a fraction of reading every row whole. */
import type { Glimpse } from '../../base/work';
import type { Sheet } from '../../base/table';
import type { ClosingCount, Rested } from '../rules/stocktake';
import { type Count, DEVICE_STATUSES, type Device, HOLDER_KINDS, counts, devices } from '../sheet';

/** What columns bring of a device; what was not searched is empty. */
export type Listed = Rested & Pick<Device, 'assetTag' | 'model' | 'holder' | 'home'> & { readonly lastContact: string };
/** What columns bring of a count. */
export type Listing = ClosingCount & Pick<Count, 'place'>;

const of = <S extends Sheet, const Column extends keyof S['columns'] & string>(sheet: S, columns: readonly Column[]): { sheet: S; column: Column }[] => columns.map((column) => ({ sheet, column }));

/** Enough to say where a device should rest. */
export const RESTED_COLUMNS = of(devices, ['serial', 'schoolId', 'status', 'holderKind']);
/** Enough to tell somebody which device it is, too. */
export const LISTED_COLUMNS = [...RESTED_COLUMNS, ...of(devices, ['assetTag', 'model', 'holder', 'home'])];
/** Enough to say what a stocktake has come to. */
export const COUNTED_COLUMNS = of(counts, ['stocktakeId', 'serial', 'schoolId', 'outcome', 'how']);
/** Enough to tell somebody what was counted where, too. */
export const COUNT_COLUMNS = [...COUNTED_COLUMNS, ...of(counts, ['countId', 'code', 'place'])];

const OUTCOMES = counts.columns.outcome.kind.choices as readonly Count['outcome'][];
const HOWS = counts.columns.how.kind.choices as readonly Count['how'][];

/** The word of a list that a cell holds; an empty cell and a word of somebody's own count as `empty`, as reading a row takes them. */
const oneOf = <T extends string>(words: readonly T[], text: string | undefined, empty: T): T => words.find((word) => word.toLowerCase() === text?.trim().toLowerCase()) ?? empty;

/** The devices of a school. */
export function devicesOf(found: Glimpse, schoolId: string): readonly Listed[] {
  const beside = (column: keyof (typeof devices)['columns']): readonly string[] => found.beside(devices, 'schoolId', schoolId, column);
  const [statuses, kinds, tags, models, holders, homes, contacts] = [beside('status'), beside('holderKind'), beside('assetTag'), beside('model'), beside('holder'), beside('home'), beside('lastContact')];
  return beside('serial').map((serial, at) => ({
    serial,
    schoolId,
    status: oneOf(DEVICE_STATUSES, statuses[at], 'available'),
    holderKind: oneOf(HOLDER_KINDS, kinds[at], ''),
    assetTag: tags[at] ?? '',
    model: models[at] ?? '',
    holder: holders[at] ?? '',
    home: homes[at] ?? '',
    lastContact: contacts[at] ?? '',
  })).filter((device) => device.serial !== '');
}

/** What a stocktake has counted. */
export function countsOf(found: Glimpse, stocktakeId: string): readonly Listing[] {
  const beside = (column: keyof (typeof counts)['columns']): readonly string[] => found.beside(counts, 'stocktakeId', stocktakeId, column);
  const [countIds, serials, schoolIds, places, outcomes, hows, codes] = [beside('countId'), beside('serial'), beside('schoolId'), beside('place'), beside('outcome'), beside('how'), beside('code')];
  return beside('stocktakeId').map((_, at) => ({
    countId: countIds[at] ?? '',
    code: codes[at] ?? '',
    serial: serials[at] ?? '',
    schoolId: schoolIds[at] ?? '',
    place: places[at] ?? '',
    outcome: oneOf(OUTCOMES, outcomes[at], 'found'),
    how: oneOf(HOWS, hows[at], 'scanned'),
  }));
}
