/// <reference types="google-apps-script" />
/** This file answers console: what a script says about itself goes to its execution's log. */
import type { Execution } from '../../kernel/execution';
import { kindOf } from '../../kernel/realm';
import { Served } from '../../kernel/served';
import { done } from '../../kernel/support';
import { type InterfaceTable, supportTable } from '../../kernel/tables';

const nameOf = (served: Served): string => served.interfaceName.split('.').pop() ?? served.interfaceName;

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null) {
    if (value instanceof Served) return nameOf(value);
    if (kindOf(value) === 'Error') return String((value as { stack?: unknown }).stack ?? value);
    return JSON.stringify(value, (_key, part: unknown) => (part instanceof Served ? nameOf(part) : part));
  }
  return String(value);
}

/** The `%s`, `%d` and `%j` of a line are filled in order; what is left over follows (reference of `console`). */
function line(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== 'string') return values.map(shown).join(' ');
  const filled = first.replace(/%[sdifjoO]/g, (mark) => (rest.length === 0 ? mark : shown(rest.shift())));
  return [filled, ...rest.map(shown)].join(' ');
}

class ConsoleLog extends Served {
  readonly interfaceName = 'Console';

  constructor(private readonly execution: Execution) {
    super();
  }

  log(...values: unknown[]): void {
    this.execution.logs.push(line(values));
  }
}

export const tables: readonly InterfaceTable[] = [supportTable<Console>('console', 'Console', '', { log: done('free', { counts: 'console' }) })];

export function globals(execution: Execution): Readonly<Record<string, Served>> {
  return { console: new ConsoleLog(execution) };
}
