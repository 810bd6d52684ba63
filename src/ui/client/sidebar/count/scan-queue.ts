/**
 * This file is the queue between a scanner and the server: every scan is taken at once and kept until the server has counted it, through
 * slow answers, lost ones and refreshed pages. It knows no page: clock, storage and the way to the server are handed in.
 */
import { CODES_PER_CALL, type ScanAnswer } from '../../../contracts/stocktake';
import type { SavedScan, ScanStore, Where } from './scan-store';

export type Fate =
  | { readonly how: 'saving' }
  /** Scanned here before, and on its way or found already. */
  | { readonly how: 'repeated'; readonly at: number }
  | { readonly how: 'counted'; readonly answer: ScanAnswer }
  /** The stocktake was over before it arrived. */
  | { readonly how: 'too late' };

export interface Entry {
  readonly id: number;
  readonly code: string;
  readonly at: number;
  readonly where: Where;
  readonly fate: Fate;
}

export interface Batch {
  readonly click: string;
  readonly where: Where;
  readonly codes: readonly string[];
}

/** How sending ended: with answers in the order of the codes, with the stocktake being over, or with a sentence why it did not work. */
export type Sent =
  | { readonly how: 'answered'; readonly answers: readonly ScanAnswer[] }
  | { readonly how: 'over' }
  | { readonly how: 'failed'; readonly message: string };

export interface QueueTools {
  readonly store: ScanStore;
  now(): number;
  /** Runs something later, unless the function that it gives is called before. */
  after(ms: number, run: () => void): () => void;
  send(batch: Batch): Promise<Sent>;
  newClick(): string;
  /** Something is to be shown anew. */
  changed(): void;
}

/** Longer than a batch may wait for its turn. An answer that is not there by then is asked for again with the same click, which the server counts once. */
export const PATIENCE_MS = 90_000;
/** How long to wait after the first, second… failure in a row; the last one from then on. */
export const PAUSES_MS: readonly number[] = [2_000, 5_000, 10_000, 20_000, 30_000];
/** So many scans stay on the list; those that are not counted yet are never dropped from it. */
const ENTRIES_SHOWN = 200;
/** What a QR may hold at most, in characters of its alphanumeric mode (ISO/IEC 18004, version 40-L). */
const SCAN_CHARS = 4_296;

interface Unsent extends SavedScan {
  readonly id: number;
}

const sameWhere = (a: Where, b: Where): boolean => a.school === b.school && a.place === b.place && a.move === b.move;

export class ScanQueue {
  #entries: Entry[] = [];
  #unsent: Unsent[] = [];
  #sending: Batch | null = null;
  #failures = 0;
  #trouble: string | null = null;
  #stopWaiting: () => void = () => undefined;
  #nextId = 1;
  #ended = false;
  #over = false;
  #stored = true;

  constructor(private readonly tools: QueueTools) {
    // What an earlier page could not send any more comes first.
    for (const saved of tools.store.adopt()) this.#put(saved, tools.now());
    this.#save();
  }

  /** The newest first. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** How many scans the server has not counted yet. */
  get waiting(): number {
    return this.#unsent.length;
  }

  /** Why nothing gets through at the moment; null where all is well. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** Whether a refreshed page would still have what is unsent. */
  get stored(): boolean {
    return this.#stored;
  }

  /** Whether the stocktake was ended. */
  get over(): boolean {
    return this.#over;
  }

  /** Takes a scan; never waits for anything. */
  add(code: string, where: Where): void {
    const text = code.trim().slice(0, SCAN_CHARS);
    if (text === '') return;
    const at = this.tools.now();
    const before = this.#entries.find((entry) => entry.code.toUpperCase() === text.toUpperCase() && sameWhere(entry.where, where) && isSettledHere(entry.fate));
    if (this.#over) this.#show({ code: text, at, where, fate: { how: 'too late' } });
    else if (before !== undefined) this.#show({ code: text, at, where, fate: { how: 'repeated', at: before.at } });
    else {
      this.#put({ code: text, where, click: null }, at);
      this.#save();
    }
    this.tools.changed();
    this.#pump();
  }

  /** Tries again now, without waiting for the pause to be over. */
  sendNow(): void {
    this.#stopWaiting();
    this.#pump();
  }

  /** The page goes away: nothing more is sent, and what is unsent stays in the store. */
  end(): void {
    this.#ended = true;
    this.#stopWaiting();
  }

  #show(entry: Omit<Entry, 'id'>): number {
    const id = this.#nextId++;
    const all = [{ ...entry, id }, ...this.#entries];
    this.#entries = all.filter((one, index) => index < ENTRIES_SHOWN || one.fate.how === 'saving' || one.fate.how === 'too late');
    return id;
  }

  #put(saved: SavedScan, at: number): void {
    const id = this.#show({ code: saved.code, at, where: saved.where, fate: { how: 'saving' } });
    this.#unsent.push({ ...saved, id });
  }

  #save(): void {
    this.#stored = this.tools.store.save(this.#unsent.map(({ code, where, click }) => ({ code, where, click })));
  }

  /** The scans of the next batch: those that were sent once stay together, so that their click means the same. */
  #next(): { readonly batch: Batch; readonly scans: readonly Unsent[] } | null {
    const [first] = this.#unsent;
    if (first === undefined) return null;
    const together = this.#unsent.findIndex((one) => one.click !== first.click || !sameWhere(one.where, first.where));
    const run = this.#unsent.slice(0, together < 0 ? undefined : together).slice(0, CODES_PER_CALL);
    const click = first.click ?? this.tools.newClick();
    if (first.click === null) {
      const chosen = new Set(run.map((one) => one.id));
      this.#unsent = this.#unsent.map((one) => (chosen.has(one.id) ? { ...one, click } : one));
      // Before it is sent: a page that is refreshed now sends the same batch again.
      this.#save();
    }
    return { batch: { click, where: first.where, codes: run.map((one) => one.code) }, scans: run };
  }

  #pump(): void {
    if (this.#sending !== null || this.#ended) return;
    this.#stopWaiting();
    const next = this.#next();
    if (next === null) return;
    const { batch, scans } = next;
    this.#sending = batch;
    let settled = false;
    const settle = (sent: Sent): void => {
      if (settled) return;
      settled = true;
      stopClock();
      this.#sending = null;
      if (!this.#ended) this.#take(sent, scans);
    };
    const stopClock = this.tools.after(PATIENCE_MS, () => settle({ how: 'failed', message: '' }));
    this.tools.send(batch).then(settle, () => settle({ how: 'failed', message: '' }));
  }

  #take(sent: Sent, scans: readonly Unsent[]): void {
    if (sent.how === 'answered' && sent.answers.length === scans.length) {
      this.#failures = 0;
      this.#trouble = null;
      this.#settle(new Map(scans.map((scan, at): [number, Fate] => [scan.id, { how: 'counted', answer: sent.answers[at] as ScanAnswer }])));
      this.tools.changed();
      this.#pump();
    } else if (sent.how === 'over') {
      this.#over = true;
      this.#trouble = null;
      // They stay in the store, where the page finds them until somebody has noted them.
      this.#entries = this.#entries.map((entry) => (entry.fate.how === 'saving' ? { ...entry, fate: { how: 'too late' } } : entry));
      this.#unsent = [];
      this.tools.changed();
    } else {
      this.#trouble = sent.how === 'failed' ? sent.message : '';
      const pause = PAUSES_MS[Math.min(this.#failures, PAUSES_MS.length - 1)] ?? 0;
      this.#failures += 1;
      this.#stopWaiting = this.tools.after(pause, () => this.#pump());
      this.tools.changed();
    }
  }

  #settle(fates: ReadonlyMap<number, Fate>): void {
    this.#unsent = this.#unsent.filter((one) => !fates.has(one.id));
    this.#entries = this.#entries.map((entry) => ({ ...entry, fate: fates.get(entry.id) ?? entry.fate }));
    this.#save();
  }
}

/** Whether a scan needs no second sending: it is on its way, or was found. What was unknown may be known by now. */
const isSettledHere = (fate: Fate): boolean => fate.how === 'saving' || (fate.how === 'counted' && fate.answer.outcome === 'found');
