/** This file runs the store's protocol on one workbook, one question at a time, by the advanced Sheets service. */
import type { Sheet } from '../../base/table';
import { MINUTE_MS } from '../../base/time';
import type { Verdict } from '../../base/verdict';
import type { Book, Reading, Work } from '../../base/work';
import type { Area, Ask, Memory, Protocol, Rows, Structure } from './ask';
import type { BookTerms } from './book-terms';
import { type Tables, acceptPutBack, change, closeUp, forget, reading, reshape } from './protocol';
import * as port from './sheets-port';

/** What the driver needs besides Sheets: a memory between executions, and waiting. */
export interface DriverTools {
  recall(fileId: string): Memory | null;
  remember(fileId: string, memory: Memory): void;
  wait(ms: number): void;
}

/** One workbook behind the unit-of-work interface. */
export class SheetsBook implements Book {
  constructor(
    private readonly terms: BookTerms,
    private readonly tables: Tables,
    private readonly tools: DriverTools,
    private readonly sheets: port.SheetsPort = google,
  ) {}

  get name(): BookTerms['name'] {
    return this.terms.name;
  }

  change<R>(work: Work<R>): Verdict<R> {
    return this.#drive(change(this.terms, this.tables, work));
  }

  read<R>(work: Reading<R>): Verdict<R> {
    return this.#drive(reading(this.terms, work));
  }

  closeUp(sheet: Sheet): number {
    return this.#drive(closeUp(this.terms, this.tables, sheet));
  }

  forget(names?: (text: string) => boolean): void {
    this.#drive(forget(this.terms, this.tables, names));
  }

  /** Goes on after somebody put the file back to an older version; does nothing where nobody did. Throws UserError. */
  acceptPutBack(): void {
    this.#drive(acceptPutBack(this.terms, this.tables));
  }

  /** Changes what the journal says of the workbook's release, headers and columns. Throws UserError. */
  reshape(sheets: readonly Sheet[], plan: Parameters<typeof reshape>[3]): void {
    this.#drive(reshape(this.terms, this.tables, sheets, plan));
  }

  #drive<R>(protocol: Protocol<R>): R {
    let step = protocol.next();
    while (step.done !== true) step = protocol.next(this.#answer(step.value));
    return step.value;
  }

  #answer(ask: Ask): unknown {
    const { fileId } = this.terms;
    switch (ask.ask) {
      case 'wait':
        return this.tools.wait(ask.ms);
      case 'recall':
        return this.tools.recall(fileId);
      case 'remember':
        return this.tools.remember(fileId, ask.memory);
      default:
        return port.answerBySheets(this.sheets, fileId, ask);
    }
  }
}

/** The advanced service, or the sentence for the person who deployed the project without it. */
export function sheetsService(): GoogleAppsScript.Sheets {
  if (typeof Sheets === 'undefined') throw new Error('The advanced service Sheets (v4) is not enabled in appsscript.json.');
  return Sheets;
}

/** Reads of this execution by the minute, for whoever watches the sixty that an account has in one. */
const reads = new Map<number, number>();

export const readsPeak = (): number => Math.max(0, ...reads.values());

function counted(): void {
  const minute = Math.floor(Date.now() / MINUTE_MS);
  reads.set(minute, (reads.get(minute) ?? 0) + 1);
}

const google: port.SheetsPort = {
  batchGetByDataFilter(body, fileId) {
    counted();
    return sheetsService().Spreadsheets.Values.batchGetByDataFilter(body, fileId);
  },
  batchUpdate: (body, fileId) => sheetsService().Spreadsheets.batchUpdate(body, fileId),
  get: (fileId, params) => sheetsService().Spreadsheets.get(fileId, params),
};

/** For set-up, which lays workbooks out before there is a journal. */
export const readAreas = (fileId: string, areas: readonly Area[]): readonly Rows[] => port.readAreas(google, fileId, areas);
export const structureOf = (fileId: string): Structure => port.structureOf(google, fileId);
