/** This file is the register of support tables: which members of which Google interface the stand-in answers, and how. */
import type { Answer, Support, SupportRow } from './support';

export interface InterfaceTable {
  /** The service as a script names it: `Sheets`, `SpreadsheetApp`, `MailApp`. */
  readonly service: string;
  /** The interface below `GoogleAppsScript` in `@types/google-apps-script`. */
  readonly interfaceName: string;
  /** What stands before a member in published names: `` for the service itself, `Spreadsheets.` or `Range.` below it. */
  readonly prefix: string;
  readonly members: Readonly<Record<string, Answer>>;
}

/** Declares the answers for one interface; `T` ties the member names to Google's own types. */
export function supportTable<T>(service: string, interfaceName: string, prefix: string, members: Support<T>): InterfaceTable {
  return { service, interfaceName, prefix, members: members as Readonly<Record<string, Answer>> };
}

export class SupportRegister {
  readonly #tables = new Map<string, InterfaceTable>();

  constructor(tables: readonly InterfaceTable[]) {
    for (const table of tables) {
      if (this.#tables.has(table.interfaceName)) throw new Error(`${table.interfaceName} is declared in two support tables.`);
      this.#tables.set(table.interfaceName, table);
    }
  }

  table(interfaceName: string): InterfaceTable {
    const table = this.#tables.get(interfaceName);
    if (table === undefined) throw new Error(`No support table for ${interfaceName}. Add one beside the service that hands it out.`);
    return table;
  }

  tables(): readonly InterfaceTable[] {
    return [...this.#tables.values()];
  }

  rows(): readonly SupportRow[] {
    return this.tables().flatMap((table) =>
      Object.entries(table.members).map(([member, answer]) => ({
        service: table.service,
        member: table.prefix + member,
        answer: answer.how,
        reason: answer.how === 'done' ? '' : answer.why,
      })),
    );
  }
}
