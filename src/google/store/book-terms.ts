/** This file says what the store's protocol must know about the workbook and the person it works for. */
import type { WorkbookName } from '../../base/table';
import type { Zone } from '../../base/time';
import type { Failure } from './ask';

export interface BookTerms {
  readonly name: WorkbookName;
  /** What people call the workbook. */
  readonly title: string;
  readonly fileId: string;
  readonly zone: Zone;
  /** Whose changes these are, for History. */
  readonly who: string;
  now(): number;
  /** A new id, lower-case letters and digits, never given before. */
  newId(): string;
  link(fileId: string): string;
  /** How long to wait before the next attempt, in milliseconds; `code` is the HTTP status of the last failure, 0 for a conflict. */
  pause(attempt: number, code: number): number;
  /** The error for a Google that does not answer or refuses. */
  unavailable(failure: Failure): Error;
  /** Whether this is the one who updates the tables to another release: nobody else reads or writes meanwhile. */
  readonly updates?: boolean;
  /** How many cells have been read so far, for the bench. */
  cellsRead: number;
}
