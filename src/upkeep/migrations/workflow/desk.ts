/** This file is what somebody at the desk does about a release: updates, undoes, lets go. */
import type { ProgramContext } from '../../../app/context';
import { sentenceFor } from '../../../app/run';
import { UserError } from '../../../base/codes';
import { type Verdict, refuse } from '../../../base/verdict';
import type { ReleaseView } from '../../../ui/contracts/releases';
import { type Begins, begin, update } from './run';
import { canUndo, isDone, releaseView } from './view';

const goOn = (context: ProgramContext, begins: Begins): boolean =>
  update(context, begins, context.identity.visitor() ?? context.identity.acting(), (error) => (error instanceof UserError ? error.message : sentenceFor(context, error, 'release')));

export function updateNow(context: ProgramContext): Verdict<ReleaseView> {
  goOn(context, 'everything');
  return releaseView(context);
}

/** A second press finds that it is under way or over. */
export function takeBack(context: ProgramContext, schema: number, way: 'down' | 'settle'): Verdict<ReleaseView> {
  if (!(way === 'down' ? canUndo(context, schema) : isDone(context, schema))) return refuse('update-over');
  begin(context, schema, way, context.identity.visitor() ?? context.identity.acting());
  goOn(context, 'nothing');
  return releaseView(context);
}

/** Whether the clock's other work may go on: it goes on with what is under way, and adds columns that need nobody's look. */
export const mayWork = (context: ProgramContext): boolean => goOn(context, 'what only adds');
