/** This file makes the bare JavaScript world that an Apps Script execution sees, and carries values across its border. */
import vm from 'node:vm';
import { PRELUDE, type Makers, type World } from './prelude';
import { Served } from './served';

/**
 * Names that a bare context of Node has and Apps Script's V8 does not (or that nothing documents).
 * Timers, fetch, URL, TextEncoder, atob, crypto, process and the like are absent from a bare context already
 * (the list: developers.google.com/apps-script/guides/v8-runtime, "V8 runtime limitations").
 */
const NOT_IN_APPS_SCRIPT = ['SharedArrayBuffer', 'Atomics', 'WebAssembly'];

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** What kind of object a value is, whichever context made it: `Date`, `Array`, `Object`, `Map`. */
export function kindOf(value: object): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}

/** One context: what is created in it is of its own kind, so that `instanceof` inside the script tells the truth. */
export class Realm {
  readonly globals: Record<string, unknown>;
  readonly #context: vm.Context;
  readonly #make: Makers;

  constructor(world: World) {
    // Without a prototype: a script that walks up from its global object must not find Node's own Object and, through it, process.
    this.globals = Object.create(null) as Record<string, unknown>;
    this.#context = vm.createContext(this.globals, { codeGeneration: { strings: true, wasm: false } });
    const prelude = PRELUDE.runInContext(this.#context) as (world: World) => Makers;
    this.#make = prelude(world);
    for (const name of NOT_IN_APPS_SCRIPT) vm.runInContext(`delete globalThis.${name}`, this.#context);
  }

  run(script: vm.Script): unknown {
    return script.runInContext(this.#context);
  }

  /** What a top-level name of the script stands for, `const` and `let` included; undefined where the script has none. */
  global(name: string): unknown {
    if (!IDENTIFIER.test(name)) return undefined;
    return vm.runInContext(`typeof ${name} === 'undefined' ? undefined : ${name}`, this.#context);
  }

  error(name: string, message: string, details?: unknown): Error {
    return this.#make.error(name, message, details === undefined ? undefined : JSON.stringify(details));
  }

  /** Whether an error is one of this context's own, which a script can catch by its class. */
  ownsError(error: unknown): boolean {
    return this.#make.isError(error);
  }

  /** A function of this context's own kind around one of ours. */
  method(run: (args: readonly unknown[]) => unknown): (...args: unknown[]) => unknown {
    return this.#make.method(run);
  }

  /** An empty object of this context. */
  object(): Record<string, unknown> {
    return this.#make.object();
  }

  /** A copy of plain data made of this context's own arrays, objects and dates; `wrap` is given each served object instead. */
  inward(value: unknown, wrap: (served: Served) => unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    // Lists first: a reading of a large tab is a hundred thousand of them, mostly of one text each.
    if (Array.isArray(value)) {
      const copy = this.#make.array();
      for (let i = 0; i < value.length; i++) {
        const item: unknown = value[i];
        copy[i] = item === null || typeof item !== 'object' ? item : this.inward(item, wrap);
      }
      return copy;
    }
    if (value instanceof Served) return wrap(value);
    const kind = kindOf(value);
    if (kind === 'Date') return this.#make.date(Number(value));
    const prototype: unknown = Object.getPrototypeOf(value);
    if (kind !== 'Object' || (prototype !== null && Object.getPrototypeOf(prototype) !== null)) {
      throw new Error(`A ${value.constructor.name} cannot be handed to a script: it is neither plain data nor Served.`);
    }
    const copy = this.#make.object();
    for (const key of Object.keys(value)) copy[key] = this.inward((value as Record<string, unknown>)[key], wrap);
    return copy;
  }
}
