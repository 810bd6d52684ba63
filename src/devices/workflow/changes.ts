/** This file writes what a sync found, in commits that are small enough and far enough apart. */
import type { ProgramContext } from '../../app/context';
import { UserError } from '../../base/codes';
import { keepApart } from '../../base/pace';
import { type Day, type Moment, SECOND_MS, dayOf } from '../../base/time';
import { accept } from '../../base/verdict';
import type { Changes, Found, Wants } from '../../base/work';
import { type BasicFields, type ConsoleFields, NO_FINGERPRINT, basicChangeOf, changeOf, mayTakeOver, rowOf } from '../rules/console';
import { type Device, devices } from '../sheet';
import type { KnownDevice } from './fleet';

/** Bulk commits change at most so many rows, and stand at least so far apart, so that people at work keep the minute's writes. */
const ROWS_PER_COMMIT = 500;
const PAUSE_MS = 6 * SECOND_MS;
/**
 * A batch holds 2 MB (src/google/store/draft.ts), and one that is larger is refused for good. What a row takes in it is its cells with
 * their formats, its line of the journal, its line of History, and that line's own in the journal; so much is taken up that a tenth
 * is left for whatever was not thought of.
 */
const CHARS_PER_COMMIT = 1_800_000;
const CHARS_PER_NEW_ROW = 3_900;
const CHARS_PER_CHANGED_ROW = 1_300;
const CHARS_PER_CHANGED_CELL = 260;

/** What is to become of one serial number. `known` is how and where it stands in the sheet, null where it does not. */
export type Wanted = { readonly known: Pick<KnownDevice, 'key' | 'at'> | null } & (
  | { readonly how: 'full'; readonly fields: ConsoleFields; readonly careful: boolean }
  | { readonly how: 'basic'; readonly fields: BasicFields }
  | { readonly how: 'gone'; readonly serial: string; readonly today: string }
);

const serialOf = (wanted: Wanted): string => wanted.known?.key ?? (wanted.how === 'gone' ? wanted.serial : wanted.fields.serial);

/** The header is row 1, and the first row below it is number 0 of the columns. */
const ROW_OF_FIRST = 2;

/**
 * What values take in a batch: plain in the cells, quoted in the journal and in History, and quoted twice where the journal tells what
 * History got. Each quoting doubles what the one before wrote before a quotation mark.
 */
function charsOf(values: unknown): number {
  const plain = JSON.stringify(values);
  const quoted = JSON.stringify(plain);
  return plain.length + 2 * quoted.length + JSON.stringify(quoted).length;
}

/** What happened to the rows of one commit, as its journal keeps it. */
interface Written {
  /** How many wishes were looked at, in their order. */
  readonly taken: number;
  /** Whether a row stood elsewhere than it was known to stand: somebody sorted the sheet. */
  readonly moved: boolean;
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}

/** The cells of a row that a wish changes; null where it is as wished already. */
function changesOf(row: Device, wanted: Wanted): Partial<Device> | null {
  if (wanted.how === 'gone') return row.inConsole ? { inConsole: false, goneSince: wanted.today, fingerprint: NO_FINGERPRINT } : null;
  if (wanted.how === 'basic') return mayTakeOver(row, wanted.fields) ? basicChangeOf(row, wanted.fields) : null;
  if (row.fingerprint === wanted.fields.fingerprint || (wanted.careful && !mayTakeOver(row, wanted.fields))) return null;
  return changeOf(row, wanted.fields);
}

/** The rows of a wish; null where they do not stand where they were known to stand. */
type RowsOf = (wanted: Wanted) => readonly Device[] | null;

const bySerial =
  (found: Found): RowsOf =>
  (wanted) =>
    found.rows(devices, 'serial', serialOf(wanted));

const byPlace =
  (found: Found): RowsOf =>
  ({ known }) => {
    const row = known === null ? null : found.at(devices, known.at + ROW_OF_FIRST);
    return row === null || row.serial !== known?.key ? null : [row];
  };

/** Does as many wishes as fit one commit, in their order. Pure: it may run again. */
function write(all: readonly Wanted[], rowsOf: RowsOf, changes: Changes, today: Day): Written {
  const count = { taken: 0, moved: false, added: 0, changed: 0, gone: 0 };
  let left = CHARS_PER_COMMIT;
  for (const wanted of all) {
    const rows = rowsOf(wanted);
    if (rows === null) return { ...count, moved: true };
    const [row] = rows;
    if (row === undefined && wanted.how === 'full') {
      const added: Device = { ...rowOf(wanted.fields), addedOn: today };
      left -= CHARS_PER_NEW_ROW + charsOf(wanted.fields);
      if (left < 0 && count.taken > 0) break;
      changes.add(devices, added);
      count.added++;
    } else if (row !== undefined && rows.length === 1) {
      const values = changesOf(row, wanted);
      const names = Object.keys(values ?? {}) as (keyof Device)[];
      const differing = names.filter((name) => String(values?.[name] ?? '') !== String(row[name] ?? ''));
      if (values !== null && differing.length > 0) {
        const both = differing.map((name) => [row[name], values[name]]);
        left -= CHARS_PER_CHANGED_ROW + CHARS_PER_CHANGED_CELL * differing.length + charsOf(both);
        if (left < 0 && count.taken > 0) break;
        changes.update(devices, row.serial, values);
        if (wanted.how === 'gone') count.gone++;
        else count.changed++;
      }
    }
    count.taken++;
  }
  return count;
}

/** Gathers changes of the inventory and writes them, a commit at a time. */
export class ChangeQueue {
  #waiting: Wanted[] = [];
  #commits = 0;
  /** Whether rows still stand where they were known to stand; then a commit reads its rows and nothing else. */
  #inPlace = true;
  added = 0;
  changed = 0;
  gone = 0;

  constructor(
    private readonly context: ProgramContext,
    private readonly event: string,
    /** When the last commit of the run was made; 0 before the first. */
    public committedAt: Moment,
  ) {}

  offer(wanted: readonly Wanted[]): void {
    this.#waiting.push(...wanted);
  }

  /** Writes a commit where one is full, or where the next `more` changes would not fit it and nobody has to wait for it. */
  writeFull(more: number): void {
    while (this.#waiting.length >= ROWS_PER_COMMIT) this.#commit();
    const rested = this.context.clock.now() - this.committedAt >= PAUSE_MS;
    if (rested && this.#waiting.length > 0 && this.#waiting.length + more > ROWS_PER_COMMIT) this.#commit();
  }

  /** Writes everything that waits. */
  writeAll(): void {
    while (this.#waiting.length > 0) this.#commit();
  }

  /** Does other work that is a commit too, no sooner than commits may follow one another. */
  paced<T>(work: (event: string) => T): T {
    const { clock } = this.context;
    keepApart(clock, this.committedAt, PAUSE_MS);
    this.committedAt = clock.now();
    this.#commits++;
    return work(`${this.event}:${this.#commits}`);
  }

  #commit(): void {
    const some = this.#waiting.slice(0, ROWS_PER_COMMIT);
    // A row to be added must be nowhere in the sheet, which the column of serial numbers alone can say.
    const inPlace = this.#inPlace && some.every(({ known }) => known !== null);
    const wants: Wants = inPlace
      ? { at: some.flatMap(({ known }) => (known === null ? [] : [{ sheet: devices, row: known.at + ROW_OF_FIRST }])) }
      : { find: [{ sheet: devices, column: 'serial', values: some.map(serialOf) }] };
    const { clock } = this.context;
    const today = dayOf(clock.now(), clock.zone);
    const done = this.paced((event) =>
      this.context.books.staff.change<Written>({
        event: `devices:${event}`,
        entry: 'devices.sync',
        wants,
        adds: [devices],
        decide: (found, changes) => accept(write(some, inPlace ? byPlace(found) : bySerial(found), changes, today)),
      }),
    );
    if (!done.ok) throw new UserError(done.code, done.about);
    this.added += done.value.added;
    this.changed += done.value.changed;
    this.gone += done.value.gone;
    this.#waiting = this.#waiting.slice(done.value.taken);
    if (done.value.moved) this.#inPlace = false;
  }
}
