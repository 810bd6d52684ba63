/**
 * This file is the store's protocol: read, decide, commit all or nothing, and settle forward what a person's hand moved in
 * between. It is a generator that asks the world one question at a time, so that every order of things can be tried.
 */
import { UserError } from '../../base/codes';
import { HISTORY } from '../../base/history';
import { type Row, type Sheet, writeCells } from '../../base/table';
import type { Changes, Reading, Work } from '../../base/work';
import type { Verdict } from '../../base/verdict';
import { type Failure, type Protocol, type Rows, askRead, askStructure, askWrite, failed } from './ask';
import type { BookTerms } from './book-terms';
import { type AddDraft, type CommitDraft, type RowDraft, batchOf, historyAdd, historyOfAdds, historyOfChange } from './draft';
import { JOURNAL_SHEET_ID, LINE, type Commit, type Head, headerCells, journalRequests, readCommit, tokenRequests } from './journal';
import { cellData } from './cells';
import { type ReadingPlan, assertWritable, gather } from './reading';
import { needsSettling, repair, tablesToRepair } from './settle';
import type { View } from './view';

/** So often a piece of work is run again because others were faster, before somebody is told to try later. */
const MAX_ATTEMPTS = 8;
/** Up to so many lines of a commit come back with it, cell by cell with their formats; a longer one is read back by itself. */
const MAX_ECHO_LINES = 40;
/** The commit that was tried is looked for among its own lines and so many newer ones. */
const LINES_SEARCHED = 200;

/** Every table of the workbook by its tab's number: what a settling may have to put right. */
export type Tables = ReadonlyMap<number, Sheet>;

/** Reads and answers; nothing is written, whatever is found. */
export function* reading<R>(terms: BookTerms, work: Reading<R>): Protocol<Verdict<R>> {
  const view = yield* gather(terms, { wants: work.wants, ...followOf(work) });
  return work.decide(view);
}

/** Bound to its work, so that a work may be an object with methods. */
const followOf = (work: Pick<Reading<unknown>, 'follow'>): Pick<ReadingPlan, 'follow'> =>
  work.follow === undefined ? {} : { follow: (glimpse) => work.follow?.(glimpse) ?? [] };

/** Runs one unit of work to its end: its result, its refusal, or a UserError that says what to do. */
export function* change<R>(terms: BookTerms, tables: Tables, work: Work<R>): Protocol<Verdict<R>> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const view = yield* gather(terms, {
      wants: work.wants,
      adds: [HISTORY[terms.name], ...(work.adds ?? [])],
      ...followOf(work),
    });
    assertWritable(view.journal.header);
    if (view.journal.top !== null && needsSettling(view.journal.top)) {
      yield* settle(terms, tables, view.journal.top);
      continue;
    }
    const done = view.journal.events.findIndex((row) => row[LINE.event] === work.event);
    if (done >= 0) return yield* recordedResult<R>(terms, done);
    const recorder = new Recorder(terms, view);
    const verdict = work.decide(view, recorder);
    if (!verdict.ok) {
      if (yield* stillNewest(view.journal.id)) return verdict;
      continue;
    }
    if (recorder.empty) return verdict;
    const draft = recorder.draft(work.event, work.entry, verdict.value);
    const outcome = yield* commit(terms, tables, view, draft, attempt);
    if (outcome === 'done') return verdict;
  }
  throw new UserError('busy');
}

/** Collects what a decision changes, checked against what was read. */
class Recorder implements Changes {
  readonly #rows = new Map<string, { sheet: Sheet; key: string; values: Record<string, unknown> }>();
  readonly #adds = new Map<Sheet, Record<string, unknown>[]>();

  constructor(
    private readonly terms: BookTerms,
    private readonly view: View,
  ) {}

  update<S extends Sheet>(sheet: S, key: string, values: Partial<Row<S>>): void {
    const at = `${sheet.sheetId}:${key}`;
    const entry = this.#rows.get(at) ?? { sheet, key, values: {} };
    if (sheet.key in values) throw new Error(`The key of a row of ${sheet.name} never changes.`);
    Object.assign(entry.values, values);
    this.#rows.set(at, entry);
  }

  add<S extends Sheet>(sheet: S, row: Row<S>): void {
    const rows = this.#adds.get(sheet) ?? [];
    rows.push(row);
    this.#adds.set(sheet, rows);
  }

  /** Whether the decision changes nothing, so that there is nothing to commit. */
  get empty(): boolean {
    return this.#adds.size === 0 && this.#rowDrafts().length === 0;
  }

  draft(event: string, entry: string, result: unknown): CommitDraft {
    const id = this.terms.newId();
    const rows = this.#rowDrafts();
    const adds = [...this.#adds].map(
      ([sheet, added]): AddDraft => ({
        sheet,
        layout: this.view.table(sheet).layout,
        rows: added.map((row) => writeCells(sheet, row, this.terms.zone)),
      }),
    );
    const history = [...rows.flatMap((row) => historyOfChange(row) ?? []), ...adds.flatMap(historyOfAdds)];
    return {
      id,
      event,
      entry,
      result,
      rows,
      adds: [...adds, ...historyAdd(this.terms, this.view, id, entry, history)],
      counters: this.view.used,
    };
  }

  #rowDrafts(): RowDraft[] {
    return [...this.#rows.values()].flatMap(({ sheet, key, values }) => {
      const table = this.view.table(sheet);
      const [row] = table.places(sheet.key, key);
      if (row === undefined) throw new Error(`The work changes ${key} of ${sheet.name} without having found it.`);
      const cells: RowDraft['cells'] = Object.fromEntries(
        Object.entries(writeCells(sheet, values, this.terms.zone)).flatMap(([column, wrote]) => {
          const read = table.cell(row, column);
          return read === wrote ? [] : [[sheet.columns[column]?.header ?? column, { at: table.layout.at[column] ?? 0, read, wrote }]];
        }),
      );
      return Object.keys(cells).length === 0 ? [] : [{ sheet, layout: table.layout, row, key, cells }];
    });
  }
}

/** Whether nothing was committed since: a refusal is given only on what is still true. */
function* stillNewest(id: string): Protocol<boolean> {
  const rows = yield* askRead([{ sheetId: JOURNAL_SHEET_ID, startRow: 1, endRow: 2, startColumn: LINE.commit, endColumn: LINE.commit + 1 }]);
  return !failed(rows) && String(rows[0]?.[0]?.[0] ?? '') === id;
}

function* recordedResult<R>(terms: BookTerms, line: number): Protocol<Verdict<R>> {
  const rows = yield* askRead([{ sheetId: JOURNAL_SHEET_ID, startRow: 1 + line, endRow: 2 + line }]);
  if (failed(rows)) throw terms.unavailable(rows);
  const head = JSON.parse(String(rows[0]?.[0]?.[LINE.head] ?? 'null')) as Head | null;
  if (head === null) throw new UserError('busy');
  return { ok: true, value: head.result as R };
}

/** One attempt to land a commit; `again` where others were faster or nothing is known to have happened. */
function* commit(terms: BookTerms, tables: Tables, view: View, draft: CommitDraft, attempt: number): Protocol<'done' | 'again'> {
  const batch = batchOf(terms, view, draft);
  const echo = batch.lines <= MAX_ECHO_LINES;
  const answer = yield* askWrite(batch.requests, echo ? batch.lines : 0);
  const landed = failed(answer) || !echo ? yield* findInJournal(terms, view, draft.id, failed(answer) ? answer : null, batch.lines, attempt) : answer;
  if (landed === null) return 'again';
  yield { ask: 'remember', memory: { commit: draft.id, headers: headersOf(view) } };
  const own = readCommit(landed);
  if (own !== null && needsSettling(own)) yield* settle(terms, tables, own);
  return 'done';
}

const headersOf = (view: View): Record<number, readonly (string | number | boolean | null)[]> =>
  Object.fromEntries([...view.tables].map(([sheetId, table]) => [sheetId, table.layout.headers]));

/**
 * After a long commit, and after any error, never by its text: the journal tells whether our commit is there. Gives its lines if
 * so, null to run again. Where neither ours nor another's is there, the token itself may be gone.
 */
function* findInJournal(terms: BookTerms, view: View, id: string, failure: Failure | null, ownLines: number, attempt: number): Protocol<Rows | null> {
  const rows = yield* askRead([{ sheetId: JOURNAL_SHEET_ID, startRow: 1, endRow: 1 + ownLines + LINES_SEARCHED }]);
  if (failed(rows)) {
    if (attempt >= MAX_ATTEMPTS - 1) throw terms.unavailable(rows);
    yield { ask: 'wait', ms: terms.pause(attempt, rows.code) };
    return null;
  }
  const lines = rows[0] ?? [];
  const place = lines.findIndex((row) => row[LINE.commit] === id);
  if (place >= 0) return lines.slice(place);
  if (failure === null) throw terms.unavailable({ failed: true, code: 0, message: `The commit ${id} was accepted and is not in the journal.` });
  if (String(lines[0]?.[LINE.commit] ?? '') === view.journal.id) {
    const structure = yield* askStructure();
    if (!failed(structure) && !(view.journal.id in structure.names)) yield* putTokenBack(terms, view, structure.names);
    else if (failure.code === 400 && attempt > 0) throw terms.unavailable(failure);
  }
  if (attempt >= MAX_ATTEMPTS - 1 && failure.code >= 429) throw terms.unavailable(failure);
  yield { ask: 'wait', ms: terms.pause(attempt, failure.code) };
  return null;
}

/**
 * Somebody deleted the named range. It is put back with the id it had, by adding a range: an id and a name can each be there only
 * once, so of two that try at the same moment one succeeds, and both are content.
 */
function* putTokenBack(terms: BookTerms, view: View, names: Readonly<Record<string, string>>): Protocol<void> {
  const { header, id } = view.journal;
  const taken = Object.values(names).includes(header.token);
  const token = taken ? `${header.token}_${terms.newId()}` : header.token;
  yield* askWrite(
    [
      ...tokenRequests(null, id, token),
      {
        updateCells: {
          start: { sheetId: JOURNAL_SHEET_ID, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: headerCells({ ...header, token }).map(cellData) }],
          fields: 'userEnteredValue',
        },
      },
    ],
    0,
  );
}

/** Settles a commit forward until it is clean; whoever does it, it happens once. Throws where a person has to act first. */
function* settle(terms: BookTerms, tables: Tables, bad: Commit): Protocol<void> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const affected = tablesToRepair(bad).flatMap((sheetId) => tables.get(sheetId) ?? []);
    const view = yield* gather(terms, { wants: { whole: affected }, adds: [HISTORY[terms.name]] });
    const { top } = view.journal;
    if (view.journal.events.some((row) => row[LINE.event] === `settle:${bad.id}`)) return;
    if (top !== null && top.id !== bad.id && needsSettling(top)) {
      // Somebody else's commit came on top and missed too: theirs is settled first, ours is still known to us.
      yield* settle(terms, tables, top);
      continue;
    }
    const plan = repair(bad, view.tables);
    const id = terms.newId();
    const told = [...plan.rows.flatMap((row) => historyOfChange(row) ?? []), ...plan.history];
    const draft: CommitDraft = {
      id,
      event: `settle:${bad.id}`,
      entry: 'store.settle',
      result: null,
      rows: plan.rows,
      adds: historyAdd(terms, view, id, 'store.settle', told),
      counters: {},
    };
    if ((yield* commit(terms, tables, view, draft, attempt)) === 'done') return;
  }
  throw new UserError('busy');
}

/** Lays a journal where there is none: for set-up, and where the hidden tab was deleted by hand. */
export function layJournal(terms: BookTerms, counters: Readonly<Record<string, number>>, token: string, commitId: string, schema: number): ReturnType<typeof journalRequests> {
  const head: Head = { lines: 1, at: terms.now(), who: terms.who, entry: 'set-up', result: null };
  return [
    ...tokenRequests(null, commitId, token),
    {
      updateCells: {
        start: { sheetId: JOURNAL_SHEET_ID, rowIndex: 0, columnIndex: 0 },
        rows: [{ values: headerCells({ token, counters, fileId: terms.fileId, schema, role: terms.name }).map(cellData) }],
        fields: 'userEnteredValue',
      },
    },
    ...journalRequests([{ cells: [commitId, `set-up:${commitId}`, '', JSON.stringify(head), null, null], change: null }]),
  ];
}
