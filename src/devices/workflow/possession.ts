/** This file keeps the list of devices that others use than those who hold them, in the workbook that few may see. */
import { trouble } from '../../app/tables';
import type { ProgramContext } from '../../app/context';
import { UserError } from '../../base/codes';
import type { Day } from '../../base/time';
import { accept } from '../../base/verdict';
import { type Drifting, planDrift } from '../rules/drift';
import { type Drift, drift } from '../sheet';
import type { ChangeQueue } from './changes';
import type { Trouble } from './told';

/** So many rows go into one commit; a row of this list is short. */
const ROWS_PER_COMMIT = 400;

/** What a sweep reads of the Programme workbook: the list as it stands, and what was told before. */
export function readProgramme(context: ProgramContext): { readonly drift: readonly Drift[]; readonly trouble: readonly Trouble[] } {
  const done = context.books.programme.read({
    wants: { whole: [drift, trouble] },
    decide: (found) => accept({ drift: found.all(drift), trouble: found.all(trouble) }),
  });
  if (!done.ok) throw new UserError(done.code, done.about);
  return done.value;
}

/** Brings the list to what was found among the devices that were looked at; writes only where something changed. */
export function showDrift(context: ProgramContext, queue: ChangeQueue, found: readonly Drifting[], standing: readonly Drift[], looked: (serial: string) => boolean, today: Day): void {
  const { add, change } = planDrift(found, standing, looked, today);
  for (let left = add.length + change.length; left > 0; ) {
    const done = queue.paced((event) =>
      context.books.programme.change<number>({
        event: `devices.drift:${event}`,
        entry: 'devices.sync',
        wants: { whole: [drift] },
        decide(now, changes) {
          const plan = planDrift(found, now.all(drift), looked, today);
          const added = plan.add.slice(0, ROWS_PER_COMMIT);
          const changed = plan.change.slice(0, ROWS_PER_COMMIT - added.length);
          for (const row of added) changes.add(drift, row);
          for (const { serial, values } of changed) changes.update(drift, serial, values);
          return accept(plan.add.length + plan.change.length - added.length - changed.length);
        },
      }),
    );
    left = done.ok ? done.value : 0;
  }
}
