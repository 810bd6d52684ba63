/** This file numbers the versions of workbooks, so that an open page can ask what changed since the one it shows. */
import type { Workspace } from '../../kernel/workspace';
import type { WorkbookState } from '../../services/sheets/state';

/** How many versions of a workbook are remembered; states share their rows, so one costs little. A page further behind reloads its tab. */
const VERSIONS_KEPT = 60;

interface Numbered {
  readonly version: number;
  readonly state: WorkbookState;
}

export class Versions {
  readonly #books = new Map<string, Numbered[]>();

  constructor(private readonly workspace: Workspace) {}

  /** The present version; it is a new one exactly when the content is another value than last time. */
  now(spreadsheetId: string): Numbered {
    const { state } = this.workspace.workbooks.require(spreadsheetId);
    const list = this.#books.get(spreadsheetId) ?? [];
    this.#books.set(spreadsheetId, list);
    const last = list.at(-1);
    if (last?.state === state) return last;
    const next = { version: (last?.version ?? 0) + 1, state };
    list.push(next);
    if (list.length > VERSIONS_KEPT) list.shift();
    return next;
  }

  /** An earlier version, undefined where it is forgotten. */
  at(spreadsheetId: string, version: number): WorkbookState | undefined {
    return this.#books.get(spreadsheetId)?.find((each) => each.version === version)?.state;
  }
}
