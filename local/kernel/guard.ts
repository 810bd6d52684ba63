/**
 * This file stands between a script and the services: it answers each member as its support table says, and refuses by name
 * whatever no table knows. Its own test proves that an unknown member throws.
 */
import { ApiError, ExecutionKilled, ServiceError } from './errors';
import type { Execution } from './execution';
import { kindOf } from './realm';
import { EnumValue, type Served } from './served';
import type { InterfaceTable } from './tables';

/** Members that JavaScript itself asks of any object; answering them is no claim about Google. */
const LANGUAGE_MEMBERS = new Set<string | symbol>(['constructor', 'valueOf', 'toJSON', 'then']);

export class Guard {
  readonly #wrapped = new WeakMap<Served, object>();
  readonly #raw = new WeakMap<object, Served>();

  constructor(private readonly execution: Execution) {}

  /** Puts every service that the execution's project may name on the script's global object. */
  installGlobals(): void {
    const { realm, workspace } = this.execution;
    for (const [name, service] of Object.entries(workspace.servicesFor(this.execution))) realm.globals[name] = this.wrap(service);
  }

  /** Host value to script value. */
  inward(value: unknown): unknown {
    if (typeof value === 'object' && value !== null && this.#raw.has(value)) return value;
    return this.execution.realm.inward(value, (served) => this.wrap(served));
  }

  /**
   * Script value to host value: a wrapped object becomes the served object, arrays, plain objects and dates become copies of our own
   * kind (so that nothing the script changes later changes what a service stored), all else stays as it is.
   */
  outward(value: unknown, seen: Map<object, unknown> = new Map()): unknown {
    if (value === null || typeof value !== 'object') return value;
    const known = this.#raw.get(value) ?? seen.get(value);
    if (known !== undefined) return known;
    const kind = kindOf(value);
    if (kind === 'Date') return new Date(Number(value));
    if (Array.isArray(value)) {
      const copy: unknown[] = [];
      seen.set(value, copy);
      for (const item of value as unknown[]) copy.push(this.outward(item, seen));
      return copy;
    }
    if (kind !== 'Object') return value;
    const copy: Record<string, unknown> = {};
    seen.set(value, copy);
    for (const [key, item] of Object.entries(value)) copy[key] = this.outward(item, seen);
    return copy;
  }

  wrap(served: Served): object {
    const known = this.#wrapped.get(served);
    if (known !== undefined) return known;
    const { realm, workspace } = this.execution;
    const table = workspace.support.table(served.interfaceName);
    const refuseChange = (_target: object, member: string | symbol): never => {
      throw realm.error('TypeError', `${table.service}.${table.prefix}${String(member)} cannot be set.`);
    };
    // The proxy stands before an empty object of the script's world: the served object's own fields are ours and not Google's.
    const proxy = new Proxy(realm.object(), {
      get: (_target, member) => this.#member(served, table, member),
      set: refuseChange,
      defineProperty: refuseChange,
      deleteProperty: refuseChange,
      has: (_target, member) => typeof member === 'string' && (table.members[member]?.how ?? 'refused') !== 'refused',
    });
    this.#wrapped.set(served, proxy);
    this.#raw.set(proxy, served);
    return proxy;
  }

  #member(served: Served, table: InterfaceTable, member: string | symbol): unknown {
    const { execution } = this;
    if (member === 'toString') {
      return execution.realm.method(() => (served instanceof EnumValue ? served.valueName : table.interfaceName.split('.').pop()));
    }
    if (typeof member === 'symbol' || LANGUAGE_MEMBERS.has(member)) return undefined;
    const name = `${table.service}.${table.prefix}${member}`;
    const answer = Object.hasOwn(table.members, member) ? table.members[member] : undefined;
    if (answer === undefined) {
      throw this.#refuse(`${name} is not in the local Workspace. Add it to the support table of ${table.interfaceName}, with a test, before a bundle may call it.`);
    }
    if (answer.how === 'refused') throw this.#refuse(`${name} is refused by the local Workspace: ${answer.why}`);
    const found = this.#edge(() => (served as unknown as Record<string, unknown>)[member]);
    if (answer.how === 'ignored') {
      return execution.realm.method((args) =>
        this.#edge(() => {
          execution.assertAlive();
          return typeof found === 'function' ? this.#invoke(served, found, args) : this.wrap(served);
        }),
      );
    }
    if (found === undefined) throw this.#refuse(`${name} is declared as done and has no implementation.`);
    if (typeof found !== 'function') return this.#edge(() => this.inward(found));
    return execution.realm.method((args) => this.#edge(() => execution.call(name, answer, args, () => this.#invoke(served, found, args))));
  }

  #invoke(served: Served, member: unknown, args: readonly unknown[]): unknown {
    return this.inward(Reflect.apply(member as (...args: unknown[]) => unknown, served, args.map((argument) => this.outward(argument))));
  }

  /** Errors cross into the script as errors of its own world, in Google's shape. */
  #edge(run: () => unknown): unknown {
    const { execution } = this;
    try {
      return run();
    } catch (error) {
      if (execution.realm.ownsError(error)) throw error;
      // The execution itself remembers that it was killed, so that it does not matter what the script makes of this.
      if (error instanceof ExecutionKilled) throw execution.realm.error(error.name, error.message);
      if (error instanceof ApiError) throw execution.realm.error(error.name, error.message, error.details);
      if (error instanceof ServiceError) throw execution.realm.error(error.name, error.message);
      throw execution.defect(error);
    }
  }

  /** A refusal is also logged, since a script that catches everything would hide it. */
  #refuse(message: string): Error {
    this.execution.logs.push(message);
    return this.execution.realm.error('NotInLocalWorkspace', message);
  }
}
