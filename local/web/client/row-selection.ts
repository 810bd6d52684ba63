/** This file keeps which rows are selected in the grid: those of the active cell, what Shift adds to them, and what Ctrl picks beside them. */

interface Stretch {
  /** Where it was begun; Shift moves its other end. */
  readonly from: number;
  readonly to: number;
}

export class RowSelection {
  #stretches: readonly Stretch[] = [{ from: 1, to: 1 }];

  /** One row and nothing else. */
  only(row: number): void {
    this.#stretches = [{ from: row, to: row }];
  }

  /** From where the last stretch was begun to a row. */
  extendTo(row: number): void {
    const from = this.#stretches.at(-1)?.from ?? row;
    this.#stretches = [...this.#stretches.slice(0, -1), { from, to: row }];
  }

  /** Another row beside what is selected. */
  add(row: number): void {
    this.#stretches = [...this.#stretches, { from: row, to: row }];
  }

  has(row: number): boolean {
    return this.many && this.#stretches.some(({ from, to }) => row >= Math.min(from, to) && row <= Math.max(from, to));
  }

  /** The end that Shift and an arrow move. */
  get end(): number {
    return this.#stretches.at(-1)?.to ?? 1;
  }

  /** Whether more than the active cell's row is selected. */
  get many(): boolean {
    return this.#stretches.length > 1 || this.#stretches.some(({ from, to }) => from !== to);
  }

  get ranges(): readonly { readonly row: number; readonly rows: number }[] {
    return this.#stretches.map(({ from, to }) => ({ row: Math.min(from, to), rows: Math.abs(to - from) + 1 }));
  }
}
