/** This file gathers areas that are asked for together, each with what is to be done with its rows. */
import { type Area, type Failure, type Protocol, type Rows, askRead, failed } from './ask';
import type { BookTerms } from './book-terms';

export class Request {
  readonly #areas: Area[] = [];
  readonly #takers: ((rows: Rows) => void)[] = [];

  want(area: Area, take: (rows: Rows) => void): void {
    this.#areas.push(area);
    this.#takers.push(take);
  }

  get empty(): boolean {
    return this.#areas.length === 0;
  }

  /** Sends everything in one read; null where it was answered. */
  *send(terms: BookTerms): Protocol<Failure | null> {
    const answer = yield* askRead(this.#areas);
    if (failed(answer)) return answer;
    for (const rows of answer) for (const row of rows) terms.cellsRead += row.length;
    this.#takers.forEach((take, index) => take(answer[index] ?? []));
    return null;
  }
}

/** Whether an area brings the same as before, empty cells at the ends of rows aside. */
export const sameRows = (a: Rows, b: Rows): boolean => JSON.stringify(a) === JSON.stringify(b);
