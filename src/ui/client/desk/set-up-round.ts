/** This file decides whether set-up is called once more. */
import type { DeskView, SetUpStep } from '../../contracts';

/** So many answers in a row without another step done, and going on would only use up the day's quota. */
export const ROUNDS_WITHOUT_PROGRESS_MAX = 4;

export const stepsDone = (steps: readonly SetUpStep[]): number => steps.filter(({ state }) => state === 'done').length;

/** `rounds` holds how many steps were done after each call so far, the last one included. */
export function setUpGoesOn(setUp: DeskView['setUp'], rounds: readonly number[]): 'again' | 'finished' | 'failed' | 'stuck' {
  if (setUp.finished) return 'finished';
  if (setUp.steps.some(({ state }) => state === 'failed')) return 'failed';
  const last = rounds.slice(-ROUNDS_WITHOUT_PROGRESS_MAX);
  const still = last.length === ROUNDS_WITHOUT_PROGRESS_MAX && last.every((done) => done === last[0]);
  return still ? 'stuck' : 'again';
}
