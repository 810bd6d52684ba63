/** This file is what staff see when they scan, type or select something: a device with its loans, a person with what they hold. */
import type { StaffContext } from '../../app/context';
import type { Sheet } from '../../base/table';
import { type Verdict, accept } from '../../base/verdict';
import type { Find, Found, Glimpse, Wants } from '../../base/work';
import { devices, exceptions } from '../../devices/sheet';
import { people, schools } from '../../people/sheet';
import type { LookUp, Named } from '../../ui/contracts/loans';
import { type NameColumns, readText, shapeOf } from '../rules/match';
import { loans } from '../sheet';
import { namedBy } from './cards';
import { type Keys, MAX_CHOICES, keysOf } from './keys';

type Searched = NonNullable<Wants['search']>[number];

/** The columns by which loans are found. */
const BY_DEVICE: Searched = { sheet: loans, column: 'serial' };
const BY_HOLDER: Searched = { sheet: loans, column: 'holderId' };
const SERIALS: Searched = { sheet: devices, column: 'serial' };
const TAGS: Searched = { sheet: devices, column: 'assetTag' };
const PERSONS: Searched = { sheet: people, column: 'personId' };

/** What a text is looked for among: either, where nobody knows yet what comes next. */
export type Among = 'devices' | 'people' | 'both';

/** The columns in which a text may stand, no more than its shape asks for: each is as long as the inventory or the roster. */
export function columnsFor(text: string, among: Among): readonly Searched[] {
  const shape = shapeOf(readText(text));
  const inDevices = among === 'people' || shape === 'email' ? [] : [TAGS, SERIALS, BY_DEVICE, BY_HOLDER, PERSONS];
  const inPeople: Searched[] = [PERSONS, BY_HOLDER];
  if (shape === 'email') inPeople.push({ sheet: people, column: 'email' });
  else if (shape === 'code') inPeople.push({ sheet: people, column: 'studentNumber' });
  else inPeople.push(...(['givenName', 'familyName', 'role', 'active'] as const).map((column) => ({ sheet: people, column })));
  return [...inDevices, ...(among === 'devices' && shape !== 'email' ? [] : inPeople)];
}

/** The columns for a row whose key is known. */
export const columnsOfKey = (by: 'serial' | 'person'): readonly Searched[] => (by === 'serial' ? [SERIALS, BY_DEVICE, BY_HOLDER, PERSONS] : [PERSONS, BY_HOLDER]);

const isSearched = (columns: readonly Searched[], sheet: Sheet, column: string): boolean => columns.some((one) => one.sheet === sheet && one.column === column);

const namesIn = (glimpse: Glimpse): NameColumns => ({
  given: glimpse.column(people, 'givenName'),
  family: glimpse.column(people, 'familyName'),
  roles: glimpse.column(people, 'role'),
  active: glimpse.column(people, 'active'),
});

/** The keys that a text names, among the columns that were searched. */
export const keysIn = (glimpse: Glimpse, text: string, columns: readonly Searched[]): Keys =>
  keysOf(readText(text), {
    devices: isSearched(columns, devices, 'assetTag') ? { serials: glimpse.column(devices, 'serial'), tags: glimpse.column(devices, 'assetTag') } : null,
    people: isSearched(columns, people, 'personId') ? glimpse.column(people, 'personId') : [],
    numbers: isSearched(columns, people, 'studentNumber') ? glimpse.column(people, 'studentNumber') : null,
    emails: isSearched(columns, people, 'email') ? glimpse.column(people, 'email') : null,
    names: isSearched(columns, people, 'givenName') ? namesIn(glimpse) : null,
  });

/** The rows that a card is drawn from: for one device its loans and its holders, for one person the loans. */
export function rowsAround(glimpse: Glimpse, { serials, personIds }: Keys): readonly Find[] {
  const single = serials.length + personIds.length === 1;
  const [serial] = serials;
  const [personId] = personIds;
  const found: Find[] = [];
  if (serial !== undefined) found.push({ sheet: devices, column: 'serial', values: serials.slice(0, MAX_CHOICES) });
  if (personId !== undefined) found.push({ sheet: people, column: 'personId', values: personIds.slice(0, MAX_CHOICES) });
  if (single && serial !== undefined) {
    found.push({ ...BY_DEVICE, values: [serial] }, { ...PERSONS, values: [...new Set(glimpse.beside(loans, 'serial', serial, 'holderId'))] });
  }
  if (single && personId !== undefined) found.push({ ...BY_HOLDER, values: [personId] });
  return found;
}

/** Looks up a text, or the one row of a key. */
export function lookUp(context: StaffContext, text: string, by: 'text' | 'serial' | 'person'): Verdict<LookUp> {
  const columns = by === 'text' ? columnsFor(text, 'both') : columnsOfKey(by);
  const keys = (glimpse: Glimpse): Keys => (by === 'text' ? keysIn(glimpse, text, columns) : { serials: by === 'serial' ? [text] : [], personIds: by === 'person' ? [text] : [] });
  if (readText(text) === '') return accept({ found: 'nothing', text: '', ...momentOf(context) });
  return context.staff.read({
    wants: { search: columns, whole: [schools] },
    follow: (glimpse) => rowsAround(glimpse, keys(glimpse)),
    decide: (found) => accept({ ...namedBy(found, keys(found), readText(text)), ...momentOf(context) }),
  });
}

export const momentOf = ({ clock }: StaffContext): { readonly now: number; readonly zone: string } => ({ now: clock.now(), zone: clock.zone.name });

/** The tabs whose rows are about a device or a person. */
const SELECTABLE: readonly Sheet[] = [devices, loans, people, exceptions];

/** What the selected row is about; asks Sheets nothing where the page has seen that row. */
export function lookUpSelected(context: StaffContext, seen: string): Verdict<{ at: string; look: LookUp | null }> {
  const selection = context.selection();
  const sheet = SELECTABLE.find((one) => one.sheetId === selection?.sheetId);
  if (selection === null || selection.row < 2) return accept({ at: '', look: null });
  const at = `${selection.sheetId}:${selection.row}`;
  if (at === seen || sheet === undefined) return accept({ at, look: null });
  const columns = columnsOfKey(sheet === people ? 'person' : 'serial');
  const keys = (glimpse: Glimpse): Keys => {
    const none: Keys = { serials: [], personIds: [] };
    if (sheet === people) return { ...none, personIds: textIn(glimpse.at(people, selection.row)?.personId) };
    const serial = sheet === devices ? glimpse.at(devices, selection.row)?.serial : sheet === loans ? glimpse.at(loans, selection.row)?.serial : glimpse.at(exceptions, selection.row)?.serial;
    return { ...none, serials: textIn(serial) };
  };
  return context.staff.read({
    wants: { at: [{ sheet, row: selection.row }], search: columns, whole: [schools] },
    follow: (glimpse) => rowsAround(glimpse, keys(glimpse)),
    decide: (found) => accept({ at, look: selected(context, found, keys(found)) }),
  });
}

const textIn = (text: string | undefined): readonly string[] => (text === undefined || text === '' ? [] : [text]);

function selected(context: StaffContext, found: Found, keys: Keys): LookUp | null {
  const named: Named = namedBy(found, keys, '');
  return named.found === 'nothing' ? null : { ...named, ...momentOf(context) };
}
