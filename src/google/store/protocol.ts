/**
 * This file is the store's protocol: read, decide, commit all or nothing, and settle forward what a person's hand moved in
 * between. It is a generator that asks the world one question at a time, so that every order of things can be tried.
 */
import { UserError } from '../../base/codes';
import { HISTORY } from '../../base/history';
import type { Sheet } from '../../base/table';
import type { Reading, Work } from '../../base/work';
import type { Verdict } from '../../base/verdict';
import { type Area, type Failure, HOPELESS, type Protocol, type Rows, type Structure, askRead, askStructure, askWrite, failed } from './ask';
import type { BookTerms } from './book-terms';
import { textOf } from './cells';
import { type CommitDraft, batchOf } from './draft';
import { historyAdd } from './history-rows';
import { needsSettling, wrongTables } from './hits';
import { type Commit, JOURNAL_SHEET_ID, LINE, commitIdAfter, readCommit, readHead } from './journal';
import { PUT_BACK_ACCEPTED } from './journal-reading';
import { mend, stillNewest } from './mend';
import type { ReadingPlan } from './plan';
import { assertWritable, gather } from './reading';
import { Recorder } from './recorder';
import { repair } from './settle';
import type { View } from './view';

export { layJournal } from './journal-requests';

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
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const view = yield* gather(terms, { ...planOf(work), glance: work.glance === true });
    const decided = decisionOf(() => work.decide(view));
    if (decided.how === 'made' && decided.verdict.ok) return decided.verdict;
    if (yield* stillNewest(view.journal.id)) return given(decided);
  }
  throw new UserError('busy');
}

/** What a decision came to: a verdict, or an error with a sentence, which holds only as long as what it was made of. */
type Decision<R> = { readonly how: 'made'; readonly verdict: Verdict<R> } | { readonly how: 'threw'; readonly error: UserError };

function decisionOf<R>(decide: () => Verdict<R>): Decision<R> {
  try {
    return { how: 'made', verdict: decide() };
  } catch (error) {
    if (error instanceof UserError) return { how: 'threw', error };
    throw error;
  }
}

function given<R>(decision: Decision<R>): Verdict<R> {
  if (decision.how === 'threw') throw decision.error;
  return decision.verdict;
}

/** `follow` stays bound to its work, so that a work may be an object with methods. */
const planOf = (work: Pick<Reading<unknown>, 'wants' | 'follow'>): ReadingPlan =>
  work.follow === undefined ? { wants: work.wants } : { wants: work.wants, follow: (glimpse) => work.follow?.(glimpse) ?? [] };

/** Runs one unit of work to its end: its result, its refusal, or a UserError that says what to do. */
export function* change<R>(terms: BookTerms, tables: Tables, work: Work<R>): Protocol<Verdict<R>> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const view = yield* gather(terms, { ...planOf(work), adds: [HISTORY[terms.name], ...(work.adds ?? [])] });
    assertWritable(terms, view);
    const { top, events, id } = view.journal;
    if (top !== null && needsSettling(top)) {
      yield* settle(terms, tables, top);
      continue;
    }
    const done = events.findIndex((row) => row[LINE.event] === work.event);
    if (done >= 0) {
      const recorded = yield* recordedResult<R>(terms, done, work.event);
      if (recorded !== null) return recorded;
      continue;
    }
    const recorder = new Recorder(terms, view, work.forgetful);
    const decided = decisionOf(() => work.decide(view, recorder));
    const draft = draftOf(recorder, work, decided);
    if (draft === null) {
      if (yield* stillNewest(id)) return given(decided);
    } else if ((yield* commit(terms, tables, view, draft, attempt)) === 'done') return given(decided);
  }
  throw new UserError('busy');
}

/** Null where nothing is to be written. */
const draftOf = <R>(recorder: Recorder, work: Work<R>, decided: Decision<R>): CommitDraft | null =>
  decided.how === 'made' && decided.verdict.ok ? recorder.draft(work.event, work.entry, decided.verdict.value) : null;

/** Reads one area, again where Google is busy or the minute's quota is used up. */
function* readPatiently(terms: BookTerms, area: Area): Protocol<Rows> {
  for (let attempt = 0; ; attempt++) {
    const found = yield* askRead([area]);
    if (!failed(found)) return found[0] ?? [];
    if (HOPELESS.includes(found.code) || attempt >= MAX_ATTEMPTS - 1) throw terms.unavailable(found);
    yield { ask: 'wait', ms: terms.pause(attempt, found.code) };
  }
}

/** The tabs as they stand, asked for as patiently. */
export function* structurePatiently(terms: BookTerms): Protocol<Structure> {
  for (let attempt = 0; ; attempt++) {
    const found = yield* askStructure();
    if (!failed(found)) return found;
    if (HOPELESS.includes(found.code) || attempt >= MAX_ATTEMPTS - 1) throw terms.unavailable(found);
    yield { ask: 'wait', ms: terms.pause(attempt, found.code) };
  }
}

/** So many rows go in one commit, each with a line of its own in the journal; what is empty below them waits for the next. */
const CLOSE_UP_ROWS = 500;

export type Tidying = Pick<CommitDraft, 'closeUp' | 'forgets' | 'header' | 'headerRow' | 'renamed' | 'shape'> & {
  readonly counters?: CommitDraft['counters'];
  readonly history?: Parameters<typeof historyAdd>[4];
};

/** Tidies up by a commit of its own, which changes no row that holds anything; gives what was done, null where there was nothing to do. */
function* tidied(terms: BookTerms, tables: Tables, name: string, sheets: readonly Sheet[], plan: (view: View, terms: BookTerms) => Protocol<Tidying | null>): Protocol<Tidying | null> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const view = yield* gather(terms, { wants: {}, adds: [HISTORY[terms.name], ...sheets] });
    assertWritable(terms, view);
    const { top } = view.journal;
    if (top !== null && needsSettling(top)) {
      yield* settle(terms, tables, top);
      continue;
    }
    const tidying = yield* plan(view, terms);
    if (tidying === null) return null;
    const id = commitIdAfter(view.journal.id, terms.now(), terms.newId());
    const { history = [], ...rest } = tidying;
    const adds = historyAdd(terms, view, id, `store.${name}`, history);
    const draft: CommitDraft = { id, event: `${name}:${id}`, entry: `store.${name}`, result: null, rows: [], counters: {}, ...rest, adds };
    if ((yield* commit(terms, tables, view, draft, attempt)) === 'done') return tidying;
  }
  throw new UserError('busy');
}

/** Takes away the empty rows right below the header of a hidden tab; returns how many. */
export function* closeUp(terms: BookTerms, tables: Tables, sheet: Sheet): Protocol<number> {
  const done = yield* tidied(terms, tables, 'close-up', [sheet], function* (view): Protocol<Tidying | null> {
    const found = yield* readPatiently(terms, { sheetId: sheet.sheetId, startRow: 1, endRow: 2 + CLOSE_UP_ROWS });
    // Where nothing filled follows, the empty rows are those that a tab keeps in store for what comes.
    const rows = found.findIndex((row) => row.some((cell) => cell !== null && cell !== ''));
    return rows <= 0 ? null : { closeUp: { sheet, layout: view.table(sheet).layout, rows } };
  });
  return done?.closeUp?.rows ?? 0;
}

/** Changes what a workbook's journal says of its release, headers and columns; `plan` gives null where all of that stands. */
export const reshape = (terms: BookTerms, tables: Tables, sheets: readonly Sheet[], plan: (view: View, terms: BookTerms) => Protocol<Tidying | null>): Protocol<unknown> =>
  tidied(terms, tables, 'release', sheets, plan);

const FORGET = 'forget';

/** Lines of the journal whose event or result names somebody, as they shall read; the rest of such a line stays. */
function* namingLines(terms: BookTerms, names: (text: string) => boolean): Protocol<NonNullable<CommitDraft['renamed']>> {
  const found = yield* readPatiently(terms, { sheetId: JOURNAL_SHEET_ID, startRow: 1, startColumn: LINE.commit, endColumn: LINE.head + 1 });
  return found.flatMap((row, line) => {
    const head = readHead(row);
    const event = textOf(row[LINE.event]);
    if (head === null || !(names(event) || names(JSON.stringify(head.result ?? '')))) return [];
    return [{ line, event: names(event) ? `forgotten:${textOf(row[LINE.commit])}` : event, previous: row[LINE.previous] ?? null, head: { ...head, result: null } }];
  });
}

/** Clears from the journal what commits tell of cells; where nothing was committed since it was last done, nothing is written. */
export const forget = (terms: BookTerms, tables: Tables, names?: (text: string) => boolean): Protocol<unknown> =>
  tidied(terms, tables, FORGET, [], function* ({ journal }): Protocol<Tidying | null> {
    const renamed = names === undefined ? [] : yield* namingLines(terms, names);
    const isFresh = textOf(journal.events[0]?.[LINE.event]).startsWith(`${FORGET}:`);
    return isFresh && renamed.length === 0 ? null : { forgets: true, renamed };
  });

/** What an event gave when it was done; null where the journal has moved on meanwhile and it must be looked for again. */
function* recordedResult<R>(terms: BookTerms, line: number, event: string): Protocol<Verdict<R> | null> {
  const [first] = yield* readPatiently(terms, { sheetId: JOURNAL_SHEET_ID, startRow: 1 + line, endRow: 2 + line });
  const head = readHead(first);
  return head === null || textOf(first?.[LINE.event]) !== event ? null : { ok: true, value: head.result as R };
}

/** One attempt to land a commit, and to settle it where it went astray; `again` where others were faster or nothing is known to have happened. */
function* commit(terms: BookTerms, tables: Tables, view: View, draft: CommitDraft, attempt: number): Protocol<'done' | 'again'> {
  const batch = batchOf(terms, view, draft);
  const echo = batch.lines <= MAX_ECHO_LINES ? batch.lines : 0;
  const answer = yield* askWrite(batch.requests, echo);
  const echoed = failed(answer) || echo === 0 ? null : readCommit(answer);
  const landed = echoed ?? (yield* findInJournal(terms, view, draft.id, failed(answer) ? answer : null, batch.lines, attempt));
  if (landed === null) return 'again';
  const memory = { ...view.memory, commit: draft.id };
  if (!needsSettling(landed)) yield { ask: 'remember', memory: { ...memory, checked: draft.id } };
  else {
    yield { ask: 'remember', memory };
    yield* settle(terms, tables, landed);
  }
  return 'done';
}

/**
 * After a long commit, and after any error, never by its text: the journal tells whether our commit is there. Gives it if so, null
 * to run again. Where neither ours nor another's is there, something may be wrong with the journal's tab or token.
 */
function* findInJournal(terms: BookTerms, view: View, id: string, failure: Failure | null, ownLines: number, attempt: number): Protocol<Commit | null> {
  const last = attempt >= MAX_ATTEMPTS - 1;
  const rows = yield* askRead([{ sheetId: JOURNAL_SHEET_ID, startRow: 1, endRow: 1 + ownLines + LINES_SEARCHED }]);
  if (failed(rows)) {
    if (last) throw terms.unavailable(rows);
    yield { ask: 'wait', ms: terms.pause(attempt, rows.code) };
    return null;
  }
  const lines = rows[0] ?? [];
  const place = lines.findIndex((row) => row[LINE.commit] === id);
  if (place >= 0) return readCommit(lines.slice(place));
  if (failure === null) return null;
  if (HOPELESS.includes(failure.code)) throw terms.unavailable(failure);
  if (textOf(lines[0]?.[LINE.commit]) === view.journal.id) {
    const structure = yield* askStructure();
    if (!failed(structure) && (yield* mend(terms, view.journal, structure))) return null;
    // Nobody was faster and nothing could be mended, so Google has another reason.
    if (last) throw terms.unavailable(failure);
  }
  yield { ask: 'wait', ms: terms.pause(attempt, failure.code) };
  return null;
}

const settlingOf = (id: string): string => `settle:${id}`;

/**
 * Settles a commit forward until it is clean; whoever does it, it happens once. Where it does not get through it is left to
 * whoever writes next, since nothing is built on a commit before it is settled. Throws where a person has to act first.
 */
function* settle(terms: BookTerms, tables: Tables, bad: Commit): Protocol<void> {
  const known = new Map([...tables, [HISTORY[terms.name].sheetId, HISTORY[terms.name]]]);
  const wrong = wrongTables(bad);
  const affected = wrong.map(({ sheetId }) => known.get(sheetId));
  // Another deployable may know tables that this one does not; to say that they are settled would be untrue.
  if (affected.includes(undefined)) throw new UserError('table-unknown', { workbook: terms.title });
  const whole = affected.flatMap((sheet) => sheet ?? []);
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const view = yield* gather(terms, { wants: { whole }, adds: [HISTORY[terms.name]] });
    const { top, events } = view.journal;
    if (events.some((row) => row[LINE.event] === settlingOf(bad.id))) return;
    if (top !== null && top.id !== bad.id && needsSettling(top)) {
      // Somebody else's commit came on top and went astray too: theirs is settled first, ours is still known to us.
      yield* settle(terms, tables, top);
      continue;
    }
    const plan = repair(wrong, view.tables);
    const id = commitIdAfter(view.journal.id, terms.now(), terms.newId());
    const adds = [...plan.adds, ...historyAdd(terms, view, id, SETTLING, plan.history)];
    const draft: CommitDraft = { id, event: settlingOf(bad.id), entry: SETTLING, result: null, rows: plan.rows, adds, counters: {} };
    if ((yield* commit(terms, tables, view, draft, attempt)) === 'done') return;
  }
}

const SETTLING = 'store.settle';

/** Goes on with a workbook that was put back to an older version: somebody at the desk has looked at it. */
export function* acceptPutBack(terms: BookTerms, tables: Tables): Protocol<void> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const view = yield* gather(terms, { wants: {}, adds: [HISTORY[terms.name]] });
    if (!view.putBack) return;
    const { top } = view.journal;
    const id = commitIdAfter(view.journal.id, terms.now(), terms.newId());
    const notice = { kind: 'notice' as const, table: '', key: terms.title, changes: {} };
    const draft: CommitDraft = {
      id,
      event: `${PUT_BACK_ACCEPTED}${id}`,
      entry: 'store.put-back',
      result: null,
      rows: [],
      adds: historyAdd(terms, view, id, 'store.put-back', [notice]),
      counters: {},
    };
    if (top !== null && needsSettling(top)) yield* settle(terms, tables, top);
    else if ((yield* commit(terms, tables, view, draft, attempt)) === 'done') return;
  }
  throw new UserError('busy');
}
