/** This file says whether what somebody chose for a list is enough to go by. */
import type { School } from '../../../people/sheet';
import { DEVICE_KINDS } from '../../sheet';
import { DATE_ORDERS } from './dates';
import { isField, isTarget, targetName } from './fields';
import { type ListChoices, unsureDates } from './rows';
import type { ListTable } from './table';

/** More columns than any system exports. */
export const MAX_COLUMNS = 200;
const MAX_ID_CHARS = 300;

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.length <= MAX_COLUMNS && value.every((one) => typeof one === 'string');

/** Whether a value that came from outside has the shape of choices. */
export function isChoices(value: unknown): value is ListChoices {
  if (typeof value !== 'object' || value === null) return false;
  const { columns, replace, dates, school, kind } = value as Readonly<Record<string, unknown>>;
  return (
    isTexts(columns) &&
    columns.every((target) => target === '' || isTarget(target)) &&
    isTexts(replace) &&
    replace.every(isField) &&
    (dates === '' || DATE_ORDERS.some((order) => order === dates)) &&
    typeof school === 'string' &&
    school.length <= MAX_ID_CHARS &&
    DEVICE_KINDS.some((one) => one === kind)
  );
}

/** What is still to be settled, one sentence; '' where nothing is. */
export function unsettled(table: ListTable, choices: ListChoices, schools: readonly School[]): string {
  const { columns } = choices;
  if (columns.length !== table.headers.length) return `the list has ${table.headers.length} columns now, and ${columns.length} were settled; open it again`;
  if (!columns.includes('serial')) return 'choose the column that holds the serial number, since a device is known by it';
  const twice = columns.find((target, at) => target !== '' && target !== 'holder' && columns.indexOf(target) !== at);
  if (twice !== undefined && twice !== '') return `two columns are taken for "${targetName(twice)}"; leave one of them out`;
  const [unsure] = choices.dates === '' ? unsureDates(table, columns) : [];
  if (unsure !== undefined) return `say whether the day or the month comes first in dates such as ${unsure.example}`;
  if (choices.school !== '' && !schools.some((school) => school.schoolId === choices.school)) return 'the school for new devices is not in Schools any more; choose another';
  return '';
}
