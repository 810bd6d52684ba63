/** This file tells the programme team what a sync could not do, once, and takes it back when it went well again. */
import type { ProgramContext } from '../../app/context';
import { type Row, newRow } from '../../base/table';
import { accept } from '../../base/verdict';
import { trouble } from '../../app/tables';

export type Trouble = Row<typeof trouble>;

/** What the team is told, by the name of the trouble; null where all is well. */
export type Telling = Readonly<Record<string, { readonly what: string; readonly next: string } | null>>;

/** Whether the rows that stand say something else than what is to be told. */
function differs(telling: Telling, standing: readonly Trouble[]): boolean {
  const rows = new Map(standing.map((row) => [row.troubleId, row]));
  return Object.entries(telling).some(([troubleId, told]) => {
    const row = rows.get(troubleId);
    const open = row !== undefined && !row.settled;
    return told === null ? open : !open || row.what !== told.what;
  });
}

/** Brings rows of Trouble to what is to be told. `standing` is what was read before, so that an ordinary night writes nothing. */
export function tell(context: ProgramContext, telling: Telling, standing: readonly Trouble[], event: string): void {
  if (!differs(telling, standing)) return;
  context.books.programme.change({
    event: `devices.trouble:${event}`,
    entry: 'devices.sync',
    wants: { find: [{ sheet: trouble, column: 'troubleId', values: Object.keys(telling) }] },
    adds: [trouble],
    decide(found, changes) {
      for (const [troubleId, told] of Object.entries(telling)) {
        const row = found.row(trouble, troubleId);
        const at = context.clock.now();
        if (told === null) {
          if (row !== null && !row.settled) changes.update(trouble, troubleId, { settled: true });
        } else if (row === null) changes.add(trouble, newRow(trouble, { troubleId, at, room: 'devices', ...told }));
        else if (row.settled) changes.update(trouble, troubleId, { at, settled: false, ...told });
        else changes.update(trouble, troubleId, told);
      }
      return accept(null);
    },
  });
}
