/** This file counts what a school scans during a stocktake: each code once, kept whatever it is, in one commit for all that gathered. */
import type { StaffContext } from '../../app/context';
import { UserError } from '../../base/codes';
import { newRow } from '../../base/table';
import { type Verdict, accept } from '../../base/verdict';
import type { Changes, Found, Glimpse, Work } from '../../base/work';
import { schools } from '../../people/sheet';
import type { CountView, ScanAnswer } from '../../ui/contracts/stocktake';
import { type Asked, type Naming, askedBy, keptCode, named } from '../rules/codes';
import { type Outcome, Tally, isCountedAnew, outcomeAt, restsIn, tallyCount } from '../rules/stocktake';
import { type Count, type Device, type StocktakeFigures, counts, devices, stocktakeSchools, stocktakes } from '../sheet';

/**
 * How long a batch waits for others to finish, before it goes ahead and lets the store sort it out: long enough for eight desks to take
 * turns in the largest district, since whoever goes ahead makes the others read again.
 */
const LOCK_WAIT_MS = 40_000;
/** An answer quotes so much of a cell: fifty of them stand in one line of the journal. */
const QUOTED_CHARS = 40;
const ADDRESS_CHARS = 60;

export const lineIdOf = (stocktakeId: string, schoolId: string): string => `${stocktakeId}:${schoolId}`;
export const countIdOf = (stocktakeId: string, serial: string): string => `${stocktakeId}:${serial}`;
/** A code that names no device is marked, so that a device that gets this serial number later is another count. */
const unknownIdOf = (stocktakeId: string, { serial }: Asked): string => `${stocktakeId}:?${serial}`;

/** The figures of which a line keeps account; what is missing follows from them. */
const KEPT_FIGURES = ['found', 'network', 'besides', 'elsewhere', 'unexpected', 'unknown'] as const satisfies readonly (keyof StocktakeFigures)[];

/** Adds to the lines of a stocktake's schools what counts have changed; a line that somebody removed stays away. */
export function addToLines(found: Found, changes: Changes, stocktakeId: string, tally: Tally): void {
  for (const schoolId of tally.schools) {
    const [line, ...twins] = found.rows(stocktakeSchools, 'lineId', lineIdOf(stocktakeId, schoolId));
    const more = tally.of(schoolId);
    if (line === undefined || twins.length > 0 || KEPT_FIGURES.every((name) => more[name] === 0)) continue;
    changes.update(stocktakeSchools, line.lineId, Object.fromEntries(KEPT_FIGURES.map((name) => [name, (line[name] ?? 0) + more[name]])));
  }
}

const quoted = (text: string, most = QUOTED_CHARS): string => keptCode(text).slice(0, most).replace(/\p{Surrogate}/gu, '');

/** What a code names, by the columns that were searched. */
function nameOf(glimpse: Glimpse, { text, serial }: Asked): Naming {
  return named({
    byTag: glimpse.beside(devices, 'assetTag', text, 'serial'),
    bySerial: glimpse.beside(devices, 'serial', serial, 'serial'),
    byPreviousTag: glimpse.beside(devices, 'previousTags', text, 'serial'),
  });
}

export interface Scanned {
  readonly click: string;
  readonly stocktake: string;
  readonly school: string;
  readonly place: string;
  /** Whether the devices' own place becomes the one in which they are counted. */
  readonly move: boolean;
  readonly codes: readonly string[];
}

/** One batch of codes being counted: what is found of each, and what that changes. */
class Batch {
  readonly #now = new Map<string, Count>();
  readonly #added = new Map<string, Count>();
  readonly #changed = new Map<string, Count>();
  readonly #tally = new Tally();
  readonly #schoolNames: ReadonlyMap<string, string>;

  constructor(
    private readonly found: Found,
    private readonly changes: Changes,
    private readonly scanned: Scanned,
    private readonly at: number,
    private readonly by: string,
  ) {
    this.#schoolNames = new Map(found.all(schools).map((school) => [school.schoolId, school.name]));
  }

  count(code: string): ScanAnswer {
    const asked = askedBy(code);
    const naming = nameOf(this.found, asked);
    const [device] = naming.names === 'one' ? this.found.rows(devices, 'serial', naming.serial) : [];
    return device === undefined ? this.#countUnknown(code, asked, naming.names === 'several') : this.#countDevice(code, device, naming.names === 'one' && naming.previousTag);
  }

  /** Hands over what is to be written. */
  finish(): void {
    for (const row of this.#added.values()) this.changes.add(counts, row);
    for (const { countId, ...values } of this.#changed.values()) this.changes.update(counts, countId, values);
    addToLines(this.found, this.changes, this.scanned.stocktake, this.#tally);
  }

  #standing(countId: string): Count | undefined {
    return this.#now.get(countId) ?? this.found.rows(counts, 'countId', countId)[0];
  }

  #row(countId: string, code: string, values: Pick<Count, 'serial' | 'outcome'>): Count {
    const { stocktake, school, place } = this.scanned;
    return newRow(counts, { countId, stocktakeId: stocktake, code: keptCode(code), schoolId: school, place: keptCode(place), how: 'scanned', at: this.at, by: this.by, ...values });
  }

  #keep(row: Count, before: Count | undefined, device: Device | null): void {
    if (before !== undefined) tallyCount(this.#tally, before, device, -1);
    tallyCount(this.#tally, row, device, 1);
    this.#now.set(row.countId, row);
    (before === undefined || this.#added.has(row.countId) ? this.#added : this.#changed).set(row.countId, row);
  }

  #before(row: Count): ScanAnswer['before'] {
    return { at: row.at, by: quoted(row.by, ADDRESS_CHARS), place: quoted(row.place), school: row.schoolId === this.scanned.school ? '' : this.#schoolName(row.schoolId) };
  }

  #schoolName(schoolId: string): string {
    return quoted(this.#schoolNames.get(schoolId) ?? schoolId);
  }

  #countUnknown(code: string, asked: Asked, several: boolean): ScanAnswer {
    const countId = unknownIdOf(this.scanned.stocktake, asked);
    const before = this.#standing(countId);
    if (before === undefined) this.#keep(this.#row(countId, code, { serial: '', outcome: 'unknown' }), undefined, null);
    const nothing = { serial: '', tag: '', model: '', school: '', rests: '', previousTag: false };
    return { outcome: 'unknown', why: several ? 'several' : 'not known', before: before === undefined ? null : this.#before(before), ...nothing };
  }

  #countDevice(code: string, device: Device, previousTag: boolean): ScanAnswer {
    const countId = countIdOf(this.scanned.stocktake, device.serial);
    const now: Outcome = outcomeAt(device, this.scanned.school);
    const before = this.#standing(countId);
    const twice = this.found.rows(counts, 'countId', countId).length > 1;
    const anew = before === undefined || (!twice && isCountedAnew(before, now));
    if (anew) this.#keep(this.#row(countId, code, { serial: device.serial, outcome: now.outcome }), before, device);
    this.#move(device);
    // What the network alone has seen was counted by nobody yet.
    const told = before !== undefined && !anew ? this.#before(before) : null;
    return {
      outcome: told === null || before === undefined || before.outcome === 'missing' ? now.outcome : before.outcome,
      why: now.why,
      before: told,
      serial: quoted(device.serial),
      tag: quoted(device.assetTag),
      model: quoted(device.model),
      school: device.schoolId === '' ? '' : this.#schoolName(device.schoolId),
      rests: quoted(restsIn(device)),
      previousTag,
    };
  }

  /** Writes where the device is now; a device that stands twice in the inventory is left for somebody to put right. */
  #move(device: Device): void {
    const place = keptCode(this.scanned.place);
    if (!this.scanned.move || place === '' || device.place === place || this.found.rows(devices, 'serial', device.serial).length > 1) return;
    this.changes.update(devices, device.serial, { place });
  }
}

/** Counts codes in their order. Null where the stocktake is over: then nothing was counted, and the page says so. */
export function scanCodes(context: StaffContext, scanned: Scanned): Verdict<{ readonly answers: readonly ScanAnswer[] | null }> {
  const by = context.identity.acting();
  const at = context.clock.now();
  const { stocktake, school, codes } = scanned;
  const work: Work<{ readonly answers: readonly ScanAnswer[] | null }> = {
    event: `count.scan:${scanned.click}`,
    entry: 'count.scan',
    wants: {
      whole: [schools, stocktakes, stocktakeSchools],
      search: [
        { sheet: devices, column: 'assetTag' },
        { sheet: devices, column: 'serial' },
        { sheet: devices, column: 'previousTags' },
        { sheet: counts, column: 'countId' },
      ],
    },
    follow(glimpse) {
      const asked = codes.map((code) => askedBy(code));
      const namings = asked.map((one) => nameOf(glimpse, one));
      const serials = namings.flatMap((naming) => (naming.names === 'one' ? [naming.serial] : []));
      const unknown = asked.filter((_, index) => namings[index]?.names !== 'one').map((one) => unknownIdOf(stocktake, one));
      return [
        { sheet: devices, column: 'serial', values: serials },
        { sheet: counts, column: 'countId', values: [...serials.map((serial) => countIdOf(stocktake, serial)), ...unknown] },
      ];
    },
    adds: [counts],
    decide(found, changes) {
      const row = found.row(stocktakes, stocktake);
      if (row?.state !== 'open') return accept({ answers: null });
      if (found.rows(stocktakeSchools, 'lineId', lineIdOf(stocktake, school)).length === 0) {
        throw new UserError('argument-wrong', { field: 'school', expected: `it does not take part in ${row.name}` });
      }
      const batch = new Batch(found, changes, scanned, at, by);
      const answers = codes.map((code) => batch.count(code));
      batch.finish();
      return accept({ answers });
    },
  };
  return context.lock.politely(LOCK_WAIT_MS, () => context.staff.change(work));
}

/** The stocktakes that are open, with the schools that count. */
export function openStocktakes(context: StaffContext): Verdict<CountView> {
  return context.staff.read({
    wants: { whole: [stocktakes, stocktakeSchools, schools] },
    decide(found) {
      const names = new Map(found.all(schools).map((school) => [school.schoolId, school.name]));
      const lines = found.all(stocktakeSchools);
      const open = found.all(stocktakes).filter((row) => row.state === 'open');
      return accept({
        stocktakes: open.map(({ stocktakeId, name }) => ({
          id: stocktakeId,
          name,
          schools: lines
            .filter((line) => line.stocktakeId === stocktakeId)
            .map(({ schoolId }) => ({ id: schoolId, name: names.get(schoolId) ?? schoolId }))
            .sort((a, b) => (a.name < b.name ? -1 : 1)),
        })),
        now: context.clock.now(),
        zone: context.clock.zone.name,
      });
    },
  });
}
