/** This file tells what came of a roster: the rows that could not be used or that somebody should look at, and that it is in. */
import type { ProgramContext } from '../../app/context';
import { approvals, trouble } from '../../app/tables';
import { fingerprintOf } from '../../base/fingerprint';
import { newRow } from '../../base/table';
import { dayOf } from '../../base/time';
import { accept } from '../../base/verdict';
import type { Refused, Roster } from '../rules';
import type { Counts } from '../rules/preview';
import { importResults, rosterPreviews } from '../results';
import { previewIdOf } from './asking';

/** So many rows are listed; a file that is wrong throughout is one trouble, not ten thousand. */
const RESULTS_LISTED = 400;

type Outcome = 'refused' | 'doubtful';
interface Told extends Refused {
  readonly place: string;
  readonly outcome: Outcome;
}

/** One line of the file each: of several sentences the first, and a refusal before a doubt. */
function listed(refused: readonly Refused[], doubles: readonly Refused[]): readonly Told[] {
  const byPlace = new Map<string, Told>();
  const put = (outcome: Outcome) => (one: Refused) => {
    const place = `${one.source}:${one.line}`;
    if (!byPlace.has(place)) byPlace.set(place, { ...one, place, outcome });
  };
  refused.forEach(put('refused'));
  doubles.forEach(put('doubtful'));
  return [...byPlace.values()].slice(0, RESULTS_LISTED);
}

const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

/** Lists what could not be used, says so once where somebody looks, and marks what was put right; nothing is written where nothing is new. */
export function tellResults(context: ProgramContext, roster: Roster, doubles: readonly Refused[], event: string): void {
  const today = dayOf(context.clock.now(), context.clock.zone);
  const now = listed(roster.refused, doubles);
  // Lines move with every newcomer; what is told once is that so many rows have these faults.
  const troubleId = `roster refused ${fingerprintOf([roster.refused.length, [...new Set(roster.refused.map((one) => `${one.source} ${one.why}`))].sort()])}`;
  context.books.programme.change({
    event: `roster.results:${event}`,
    entry: 'people.roster',
    wants: {
      find: [
        { sheet: importResults, column: 'place', values: now.map((one) => one.place) },
        { sheet: importResults, column: 'outcome', values: ['refused', 'doubtful'] },
        { sheet: trouble, column: 'troubleId', values: [troubleId] },
      ],
    },
    adds: [importResults],
    decide(found, changes) {
      const standing = new Set<string>();
      for (const { place, source, line, why, outcome } of now) {
        standing.add(place);
        const row = found.row(importResults, place);
        if (row === null) changes.add(importResults, newRow(importResults, { place, list: 'roster', source, line, outcome, why, seenOn: today }));
        else if (row.why !== why || row.outcome !== outcome) changes.update(importResults, place, { outcome, why, seenOn: today });
      }
      // A delta says nothing of rows that it does not bring.
      const before = roster.whole.people ? (['refused', 'doubtful'] as const).flatMap((outcome) => found.rows(importResults, 'outcome', outcome)) : [];
      const gone = before.filter((row) => row.list === 'roster' && !standing.has(row.place)).slice(0, RESULTS_LISTED);
      for (const { place } of gone) changes.update(importResults, place, { outcome: 'put right', seenOn: today });
      if (roster.refused.length > 0 && found.row(trouble, troubleId) === null) {
        const next = 'The page People lists them by file and line, and so does the tab Import results. Put them right in the student information system.';
        changes.add(trouble, newRow(trouble, { troubleId, at: context.clock.now(), room: 'people', what: `${rows(roster.refused.length)} of the roster could not be used.`, next }));
      }
      return accept(null);
    },
  });
}

/** Marks the preview of these files as brought in; what it changed, or null where it changed nothing. */
export function noteDone(context: ProgramContext, signature: string, event: string): Counts | null {
  const id = previewIdOf(signature);
  const done = context.books.programme.change<Counts | null>({
    event: `roster.done:${event}`,
    entry: 'people.roster',
    wants: { whole: [rosterPreviews], find: [{ sheet: approvals, column: 'approvalId', values: [id] }] },
    decide(found, changes) {
      if (found.row(approvals, id)?.state === 'open') changes.update(approvals, id, { state: 'done' });
      const row = found.row(rosterPreviews, id);
      if (row === null) return accept(null);
      changes.update(rosterPreviews, id, { state: 'applied', finishedAt: context.clock.now() });
      for (const old of found.all(rosterPreviews)) {
        if (old.preview !== id && old.state === 'applied' && old.standing.length > 0) changes.update(rosterPreviews, old.preview, { bySchool: [], examples: [], standing: [], warnings: [] });
      }
      return accept(row.counts);
    },
  });
  return done.ok ? done.value : null;
}
