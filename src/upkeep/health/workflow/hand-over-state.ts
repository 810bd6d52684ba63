/** This file keeps how far a hand-over is: what the program itself saw done, and when. */
import type { ProgramContext } from '../../../app/context';
import type { Moment } from '../../../base/time';

export interface HandOver {
  /** Who was in charge when it began, and who takes over; '' where there is none. */
  readonly from: string;
  readonly to: string;
  readonly begunAt: Moment | null;
  /** When each step was seen done, by its name. */
  readonly done: Readonly<Record<string, Moment>>;
  /** The address of each account's desk, as far as it was opened. */
  readonly deskOf: Readonly<Record<string, string>>;
  readonly finishedAt: Moment | null;
}

const KEPT = 'hand over';
const NONE: HandOver = { from: '', to: '', begunAt: null, done: {}, deskOf: {}, finishedAt: null };

export const handOverOf = ({ keep }: Pick<ProgramContext, 'keep'>): HandOver => (JSON.parse(keep.get(KEPT) ?? 'null') as HandOver | null) ?? NONE;

export const keepHandOver = ({ keep }: Pick<ProgramContext, 'keep'>, state: HandOver): void => keep.set(KEPT, JSON.stringify(state));
