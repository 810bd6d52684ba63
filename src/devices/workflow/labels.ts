/** This file finds the devices whose labels are to be printed: those that are selected, of a school, new since a day, or named one by one. */
import type { SelectedRows, StaffContext } from '../../app/context';
import { type Facts, facts, factsIn } from '../../app/facts';
import { SETTINGS } from '../../app/settings';
import { UserError } from '../../base/codes';
import { type Day, addDays, dayOf, dayToSerial } from '../../base/time';
import { type Verdict, accept } from '../../base/verdict';
import type { Found } from '../../base/work';
import { schools } from '../../people/sheet';
import type { LabelDevice, LabelDevices, LabelSource, LabelStart } from '../../ui/contracts/labels';
import { MAX_LABELS } from '../rules/labels';
import { devices } from '../sheet';

/** Nobody puts a new sticker on what is gone. */
const GONE: readonly string[] = ['retired', 'lost', 'stolen'];
/** "New since" reaches back a year: what is older is a matter of its school. */
const MOST_DAYS = 366;

/** What a label tells of a device. One request brings these columns, whatever the sheet's size, where rows one by one would be many. */
const COLUMNS = ['serial', 'assetTag', 'model', 'schoolId', 'status', 'addedOn'] as const;
const SEARCH = COLUMNS.map((column) => ({ sheet: devices, column }));

type Line = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** The rows in which a column holds a value, as far as a label is concerned. */
function linesWith(found: Found, column: (typeof COLUMNS)[number], value: string): readonly Line[] {
  const columns = COLUMNS.map((one) => [one, found.beside(devices, column, value, one)] as const);
  const count = columns[0]?.[1].length ?? 0;
  const lines = Array.from({ length: count }, (_, at) => Object.fromEntries(columns.map(([one, cells]) => [one, cells[at] ?? ''])) as Line);
  return lines.filter((line) => line.serial !== '');
}

const schoolNames = (found: Found): ReadonlyMap<string, string> => new Map(found.all(schools).map(({ schoolId, name }) => [schoolId, name]));

const labelOf = (line: Pick<Line, 'serial' | 'assetTag' | 'model' | 'schoolId'>, names: ReadonlyMap<string, string>): LabelDevice => ({
  serial: line.serial,
  tag: line.assetTag.trim(),
  model: line.model,
  school: names.get(line.schoolId) ?? '',
});

/** By tag as people count: T9 before T10; what has none comes last. */
const byTag = (a: LabelDevice, b: LabelDevice): number =>
  a.tag === '' || b.tag === '' ? Number(a.tag === '') - Number(b.tag === '') : a.tag.localeCompare(b.tag, 'en', { numeric: true });

const listed = (all: readonly LabelDevice[], unknown: readonly string[] = []): LabelDevices => ({ devices: all.slice(0, MAX_LABELS), found: all.length, unknown });

/** The rows that a selection holds, the header left out, each once, and no more than are printed at a time. */
export function selectedPlaces({ ranges }: Pick<SelectedRows, 'ranges'>): { readonly places: readonly { readonly row: number; readonly rows: number }[]; readonly count: number } {
  const taken: { row: number; rows: number }[] = [];
  let count = 0;
  let end = 1;
  for (const { row, rows } of [...ranges].sort((a, b) => a.row - b.row)) {
    const from = Math.max(row, end + 1);
    const last = row + rows - 1;
    if (last < from) continue;
    const room = Math.max(0, MAX_LABELS - count);
    if (room > 0) taken.push({ row: from, rows: Math.min(room, last - from + 1) });
    count += last - from + 1;
    end = last;
  }
  return { places: taken, count };
}

/** Facts that cannot be used stop nobody: a sticker without the address is still a sticker, and the page says why. */
function addressOf(read: Facts): Pick<LabelStart, 'address' | 'addressTrouble'> {
  try {
    return { address: read.get('short address'), addressTrouble: '' };
  } catch (error) {
    if (error instanceof UserError) return { address: '', addressTrouble: error.message };
    throw error;
  }
}

/** The district's name, '' where nobody has set it: what it starts as is no name to print. */
const districtOf = (read: Facts): string => (read.get('district name') === SETTINGS['district name'].initial ? '' : read.get('district name'));

/** What the page opens with: the address, the schools, and the devices that are selected in the sheet. */
export function startLabels(context: StaffContext): Verdict<LabelStart> {
  const selection = context.selectedRows();
  const selected = selection?.sheetId === devices.sheetId ? selectedPlaces(selection) : null;
  return context.staff.read({
    wants: { whole: [schools, facts], at: (selected?.places ?? []).map((place) => ({ sheet: devices, ...place })) },
    decide(found) {
      const names = schoolNames(found);
      const rows = (selected?.places ?? []).flatMap(({ row, rows: count }) => Array.from({ length: count }, (_, at) => found.at(devices, row + at)));
      const filled = rows.flatMap((row) => (row === null ? [] : [labelOf(row, names)]));
      const read = factsIn(found);
      return accept({
        ...addressOf(read),
        district: districtOf(read),
        schools: found
          .all(schools)
          .filter((school) => school.active)
          .map(({ schoolId, name }) => ({ schoolId, name }))
          .sort((a, b) => a.name.localeCompare(b.name)),
        selected: selected === null || filled.length === 0 ? null : { devices: filled, found: selected.count > MAX_LABELS ? selected.count : filled.length, unknown: [] },
        today: dayOf(context.clock.now(), context.clock.zone),
      });
    },
  });
}

/** Tags and serial numbers as somebody typed, scanned or pasted them, each once. */
export function typedTags(text: string): readonly string[] {
  const seen = new Map<string, string>();
  for (const line of text.split(/[\r\n\t]+/)) {
    const tag = line.trim();
    if (tag !== '' && !seen.has(tag.toLowerCase())) seen.set(tag.toLowerCase(), tag);
  }
  return [...seen.values()];
}

function fromTags(found: Found, text: string, names: ReadonlyMap<string, string>): LabelDevices {
  const unknown: string[] = [];
  const tags = typedTags(text);
  const all = tags.slice(0, MAX_LABELS).map((typed): LabelDevice => {
    const [line] = [...linesWith(found, 'assetTag', typed), ...linesWith(found, 'serial', typed), ...linesWith(found, 'serial', typed.toUpperCase())];
    if (line !== undefined) return labelOf(line, names);
    // Stickers may be printed before the devices come: a tag that nobody knows is printed as it was typed.
    unknown.push(typed);
    return { serial: '', tag: typed, model: '', school: '' };
  });
  return { devices: all, found: tags.length, unknown };
}

/** Each day from one to another, as it may stand in a cell: as a date, or typed as text; none where they are the wrong way round. */
function daysFrom(since: Day, today: Day): readonly string[] {
  const count = dayToSerial(today) - dayToSerial(since);
  if (count > MOST_DAYS) throw new UserError('argument-wrong', { field: 'since', expected: 'it should be a day of the last year; choose a school instead' });
  return Array.from({ length: Math.max(0, count + 1) }, (_, at) => addDays(since, at)).flatMap((day) => [String(dayToSerial(day)), day]);
}

export function labelDevices(context: StaffContext, from: LabelSource, value: string): Verdict<LabelDevices> {
  const days = from === 'since' ? daysFrom(value, dayOf(context.clock.now(), context.clock.zone)) : [];
  return context.staff.read({
    wants: { whole: [schools], search: SEARCH },
    decide(found) {
      const names = schoolNames(found);
      if (from === 'tags') return accept(fromTags(found, value, names));
      const lines = from === 'school' ? linesWith(found, 'schoolId', value) : days.flatMap((day) => linesWith(found, 'addedOn', day));
      return accept(listed(lines.filter((line) => !GONE.includes(line.status)).map((line) => labelOf(line, names)).sort(byTag)));
    },
  });
}
