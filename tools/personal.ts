/** This file says for every column that holds what is personal how a saved state renames it. */
import { SHEETS } from '../src/app/rooms';
import type { Columns, Sheet } from '../src/base/table';
import type { PersonalColumns, PersonalKind } from '../local/pseudonyms';

/**
 * By the name of the field. `stays` is for ids, which are no names, for what says little by itself, and for addresses and whole
 * records, in which a saved state finds what is personal by its shape.
 */
const KINDS: Readonly<Record<string, PersonalKind | 'stays'>> = {
  ...{ givenName: 'given', familyName: 'family', name: 'name', studentNumber: 'number', username: 'typed', account: 'stays' },
  ...{ phone: 'typed', studentAsTyped: 'typed', numberAsTyped: 'typed', user: 'typed' },
  ...{ holder: 'name', usedBy: 'stays', holderId: 'stays', need: 'text', before: 'text', after: 'text', about: 'text' },
  ...{ openedBy: 'stays', closedBy: 'stays', outBy: 'stays', inBy: 'stays', addedBy: 'stays'},
  ...{ summary: 'text', text: 'text', below: 'text', from: 'stays', alike: 'text' },
  ...{ filedBy: 'stays', translation: 'text', incident: 'text', reason: 'text', outcome: 'text', helper: 'stays', owner: 'stays' },
  ...{ email: 'stays', contact: 'stays', to: 'stays', who: 'stays', by: 'stays', assignee: 'stays', askedBy: 'stays', approvedBy: 'stays', agreedBy: 'stays', id: 'stays', breachContact: 'stays', reviewedBy: 'stays' },
  ...{ contactEmail: 'stays', technicianEmail: 'stays', coachEmail: 'stays', changes: 'stays', state: 'stays', examples: 'stays' },
  ...{ personId: 'stays', schoolIds: 'stays', guardianIds: 'stays', grade: 'stays', language: 'stays', leftOn: 'stays', holds: 'stays' },
  ...{ teacherId: 'stays', teacher: 'name', coach: 'stays', words: 'text', suits: 'text', pair: 'stays', sharedWith: 'stays' },
  ...{ before1: 'stays', before2: 'stays', before3: 'stays', before4: 'stays', after1: 'stays', after2: 'stays', after3: 'stays', after4: 'stays' },
};

/** Columns that are not meant to hold what is personal, and in which people may write it nevertheless. */
const FREE_COLUMNS: PersonalColumns = { 'Device as typed': 'typed', 'Console notes': 'text', 'Note for staff': 'text' };

/** Throws for a personal column about which nobody has decided. */
export function personalColumns(sheets: readonly Sheet<Columns>[] = SHEETS): PersonalColumns {
  const personal = sheets.flatMap((sheet) =>
    Object.entries(sheet.columns).flatMap(([field, column]): [string, PersonalKind][] => {
      const kind = KINDS[field];
      if (kind === undefined && column.privacy !== 'none') throw new Error(`tools/personal.ts must say what becomes of ${sheet.name}: ${column.header} in a saved state.`);
      return kind === undefined || kind === 'stays' || column.privacy === 'none' ? [] : [[column.header, kind]];
    }),
  );
  return { ...Object.fromEntries(personal), ...FREE_COLUMNS };
}
