/** This file brings coaching to life on the stage: the room switched on, a coach in Schools, and the staff of the roster copied. */
import { MINUTE_MS, Stage, opened } from '../path/stage';
import type { MethodName, Methods, Reply } from '../../src/ui/contracts';

export interface Coaching {
  readonly stage: Stage;
  readonly coach: string;
  readonly school: string;
  /** Teachers of the coach's school, by their Person ID. */
  readonly staff: readonly { readonly id: string; readonly email: string; readonly name: string }[];
}

/** Who asks from the sidebar in the Staff workbook. */
export function asks<N extends MethodName>(stage: Stage, person: string, method: N, args: Methods[N]['args']): Reply<Methods[N]['answer']> {
  return stage.installation.sidebar(method, args, person, { spreadsheetId: stage.bookId('staff'), sheetId: 201, row: 2, column: 1 });
}

export const told = <N extends MethodName>(stage: Stage, person: string, method: N, args: Methods[N]['args']): Methods[N]['answer'] => opened(asks(stage, person, method, args));

export const setSetting = (stage: Stage, setting: string, value: string): void => stage.hands('programme').type(stage.cellOf('programme', 'Settings', setting, 'Value'), value);

/** Whoever works in the Staff workbook has it shared. */
export function giveStaff(stage: Stage, ...emails: readonly string[]): void {
  setSetting(stage, 'staff accounts', emails.join(', '));
}

export function withCoaching(): Coaching {
  const stage = Stage.ready();
  const { people, cast } = stage.district;
  const school = cast.child.school.sourcedId;
  const staff = people.staff.filter((one) => one.role === 'teacher' && one.school?.sourcedId === school).map((one) => ({ id: one.sourcedId, email: one.email, name: `${one.givenName} ${one.familyName}` }));
  const coach = cast.coach.email;
  setSetting(stage, 'room coaching', 'on');
  giveStaff(stage, coach, ...staff.slice(0, 2).map((one) => one.email));
  stage.hands('staff').type(stage.cellOf('staff', 'Schools', school, 'Digital coach'), coach);
  stage.installation.setUp(stage.owner);
  for (const job of ['coaching staff', 'coaching', 'facts', 'forms']) {
    stage.workspace.clock.advance(MINUTE_MS);
    stage.runJob(job);
  }
  stage.pass(10 * MINUTE_MS);
  stage.mark();
  return { stage, coach, school, staff };
}
