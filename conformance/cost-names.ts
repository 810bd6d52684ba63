/** This file lends the report the stand-in's own figures of what a call costs, so that both stand side by side. */
import { COSTS } from '../local/kernel/costs';

interface CostLine {
  readonly name: string;
  readonly ms: number;
  readonly from: 'measured' | 'assumed';
}

export const COST_NAMES: readonly CostLine[] = Object.entries(COSTS).map(([name, { ms, from }]) => ({ name, ms, from }));
