/** This file keeps work that uses up the minute's quota so far apart that others get on. */
import type { Clock } from './ports';
import type { Moment } from './time';

/** Waits until so many milliseconds after a moment; does nothing where they are over. */
export function keepApart(clock: Pick<Clock, 'now' | 'wait'>, since: Moment, ms: number): void {
  const rest = since + ms - clock.now();
  if (rest > 0) clock.wait(rest);
}
