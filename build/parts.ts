/**
 * This file splits a script: what `src/later-parts.ts` lists becomes files of their own that an execution loads when it first calls into
 * them. A part is lent what the script holds already, so that tables, errors and classes exist once.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, type Metafile, type Plugin, build } from 'esbuild';
import { LATER_PARTS, type LaterPart, partFile } from '../src/later-parts';
import { exportsOfFile, sourcesAt } from './exports';
import { stampOf } from './places';

const LOADER = 'src/google/parts.ts';
/** What the script holds in the place of its own name until all of it is known; as long as a name, so that the map stays true. */
const NO_STAMP = 'mytech-stamp';
/** The argument of a part's function: what it is lent. */
const LENT = '$l';
const LENT_MARK = new RegExp(`\\${LENT}\\(["'\`]lent:([^"'\`]+)["'\`]\\)`, 'g');
/** Stands where something is used that cannot be called later. */
const NEVER_MARK = /["'`]never:([^"'`]+)["'`]/g;
const LATER_MARK = /["'`]later:([^"'`]+)["'`]/g;
/** What is looked up twice would be looked up for ever. */
const RESOLVING = 'parts';

/** The sources of each part: absolute file → the part that holds it. */
export type Partition = ReadonlyMap<string, string>;

export function partition(root: string, parts: Readonly<Record<string, readonly string[]>> = LATER_PARTS): Partition {
  const found = new Map<string, string>();
  for (const [part, places] of Object.entries(parts)) {
    for (const file of places.flatMap((place) => sourcesAt(path.join(root, 'src', place)))) {
      const other = found.get(file);
      if (other !== undefined) throw new Error(`${path.relative(root, file)} is in two parts of the script: ${other} and ${part}.`);
      found.set(file, part);
    }
  }
  return found;
}

interface Split {
  readonly root: string;
  readonly options: BuildOptions;
  readonly parts: Partition;
}

/** The number of each function in its part, by its name; while the parts are still being found a name stands for itself. */
type Numbers = ReadonlyMap<string, number>;

/** Puts calls that load where a part's functions are imported from outside it. */
const laterCalls = ({ root, parts }: Split, inPart: string, numbers: Numbers): Plugin => ({
  name: 'later-calls',
  setup(setting) {
    setting.onResolve({ filter: /^[./]/ }, async ({ path: wanted, kind, importer, resolveDir, pluginData }) => {
      if (kind === 'entry-point' || pluginData === RESOLVING) return undefined;
      const found = await setting.resolve(wanted, { kind, importer, resolveDir, pluginData: RESOLVING });
      const part = parts.get(found.path);
      return part === undefined || part === inPart ? undefined : { path: path.relative(root, found.path).replace(/\.ts$/, ''), namespace: 'later', pluginData: found.path, sideEffects: false };
    });
    setting.onLoad({ filter: /./, namespace: 'later' }, ({ path: name, pluginData }) => {
      const file = String(pluginData);
      const at = (called: string): string => String(numbers.get(called) ?? JSON.stringify(`later:${called}`));
      const calls = exportsOfFile(file).map((one) => {
        if (!one.isFunction) return `export const ${one.name} = ${one.constant === '' ? `/* @__PURE__ */ later("never:${name}#${one.name}")` : one.constant};`;
        return `export const ${one.name} = (...given) => later(${JSON.stringify(parts.get(file))}, ${at(`${name}#${one.name}`)})(...given);`;
      });
      return { contents: [`import { later } from ${JSON.stringify(path.join(root, LOADER))};`, ...calls].join('\n'), loader: 'ts', resolveDir: root };
    });
  },
});

/** Puts what the script lends where a part imports what the script holds. */
const lending = (root: string, held: ReadonlySet<string>): Plugin => ({
  name: 'lending',
  setup(setting) {
    setting.onResolve({ filter: /./ }, async ({ path: wanted, kind, importer, resolveDir, pluginData, namespace }) => {
      if (kind === 'entry-point' || pluginData === RESOLVING || namespace === 'later') return undefined;
      const found = await setting.resolve(wanted, { kind, importer, resolveDir, pluginData: RESOLVING });
      const source = path.relative(root, found.path);
      return held.has(source) ? { path: source.replace(/\.ts$/, ''), namespace: 'lent', pluginData: found.path, sideEffects: false } : undefined;
    });
    setting.onLoad({ filter: /./, namespace: 'lent' }, ({ path: name, pluginData }) => ({
      contents: exportsOfFile(String(pluginData)).map((one) => (one.name === 'default' ? `export default /* @__PURE__ */ ${LENT}("lent:${name}#default");` : `export const ${one.name} = /* @__PURE__ */ ${LENT}("lent:${name}#${one.name}");`)).join('\n'),
      loader: 'js',
    }));
  },
});

/** The sources that an output holds anything of. */
export const sourcesOf = ({ outputs }: Metafile): readonly string[] =>
  Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([source]) => source));

const namesIn = (code: string, mark: RegExp): readonly string[] => [...new Set([...code.matchAll(mark)].map(([, name = '']) => name))];
const splitName = (name: string): readonly [source: string, exported: string] => name.split('#') as [string, string];
const importOf = (root: string, name: string, as: string): string => {
  const [source, exported] = splitName(name);
  return `import { ${exported} as ${as} } from ${JSON.stringify(path.join(root, source))};`;
};

interface Bundled {
  readonly code: string;
  readonly map: string;
  readonly sources: readonly string[];
}

async function bundled({ root, options }: Split, contents: string, plugins: readonly Plugin[], more: BuildOptions): Promise<Bundled> {
  const { outputFiles = [], metafile } = await build({
    ...options,
    ...more,
    stdin: { contents, resolveDir: root, sourcefile: 'entry', loader: 'ts' },
    format: 'iife',
    metafile: true,
    outdir: 'build',
    write: false,
    plugins: [...plugins, ...(options.plugins ?? [])],
  });
  const text = (end: string): string => outputFiles.find((file) => file.path.endsWith(end))?.text ?? '';
  return { code: text('.js'), map: text('.map'), sources: metafile === undefined ? [] : sourcesOf(metafile) };
}

/** The script with what it lends. Loading it only says how to lend, since most executions need no part. */
function main(split: Split, entry: string, lent: readonly string[], more: BuildOptions = {}, numbers: Numbers = new Map()): Promise<Bundled> {
  const contents = [
    `import { later, lend } from ${JSON.stringify(path.join(split.root, LOADER))};`,
    ...lent.map((name, at) => importOf(split.root, name, `l${at}`)),
    `lend(${JSON.stringify(NO_STAMP)}, () => [${lent.map((_, at) => `l${at}`).join()}]);`,
    `export * from ${JSON.stringify(path.join(split.root, entry))};`,
    'export { later };',
  ];
  return bundled(split, contents.join('\n'), [laterCalls(split, '', numbers)], more);
}

function onePart(split: Split, part: string, functions: readonly string[], held: ReadonlySet<string>): Promise<Bundled> {
  const contents = [...functions.map((name, at) => importOf(split.root, name, `f${at}`)), `export const functions = [${functions.map((_, at) => `f${at}`).join()}];`];
  return bundled(split, contents.join('\n'), [laterCalls(split, part, new Map()), lending(split.root, held)], { globalName: 'part' });
}

export interface SplitScript {
  readonly code: string;
  readonly map: string;
  readonly sources: readonly string[];
  readonly parts: readonly { readonly name: string; readonly text: string; readonly sources: readonly string[] }[];
}

/** Which functions of each part are called from outside it. */
function calledIn(split: Split, codes: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const names = [...new Set(codes.flatMap((code) => namesIn(code, LATER_MARK)))].sort();
  return new Map([...new Set(split.parts.values())].map((part) => [part, names.filter((name) => split.parts.get(path.join(split.root, `${splitName(name)[0]}.ts`)) === part)]));
}

const SETTLES_AFTER = 8;

/** Bundles a script without its parts, and each part. What a part needs of the script may bring more into the script, so it goes round until nothing moves. */
export async function bundleParts(options: BuildOptions, root: string, entry: string, more: BuildOptions): Promise<SplitScript> {
  const split: Split = { root, options, parts: partition(root) };
  const first = await main(split, entry, []);
  let held: ReadonlySet<string> = new Set(first.sources);
  let codes = [first.code];
  for (let round = 0; round < SETTLES_AFTER; round++) {
    const called = calledIn(split, codes);
    const parts = await Promise.all([...called].map(async ([part, functions]) => ({ part, functions, ...(await onePart(split, part, functions, held)) })));
    const lent = [...new Set(parts.flatMap(({ code }) => namesIn(code, LENT_MARK)))].sort();
    const script = await main(split, entry, lent);
    const all = [script.code, ...parts.map(({ code }) => code)];
    const isSettled = script.sources.every((source) => held.has(source)) && numbersOf(calledIn(split, all)).size === numbersOf(called).size;
    held = new Set([...held, ...script.sources]);
    codes = all;
    if (!isSettled) continue;
    checkCalls(all);
    checkDoubles(root, parts);
    return stamped(await main(split, entry, lent, more, numbersOf(called)), parts, lent, numbersOf(called));
  }
  throw new Error(`The parts of ${entry} do not settle: each round they need more of the script.`);
}

const numbersOf = (called: ReadonlyMap<string, readonly string[]>): Numbers => new Map([...called.values()].flatMap((functions) => functions.map((name, at) => [name, at] as const)));

/** Only functions can be called later, and plain constants be written down twice. */
function checkCalls(codes: readonly string[]): void {
  const [name] = codes.flatMap((code) => namesIn(code, NEVER_MARK));
  if (name === undefined) return;
  const [source, exported] = splitName(name);
  throw new Error(`${exported} of ${source}.ts is used outside its part of the script and is neither a function nor a plain constant. Move it to a source that stays with the script.`);
}

/** What exists once, or `instanceof`, a table's identity or a memory would not hold. */
const ONCE = /^(export )?(abstract )?class |^(export )?let |\bdefineSheet\(/m;

/** Two parts may each carry rules that the script does not hold. What has an identity they may not. */
export function checkDoubles(root: string, parts: readonly { readonly part: string; readonly sources: readonly string[] }[]): void {
  const holders = new Map<string, string>();
  for (const { part, sources } of parts) {
    for (const source of sources.filter((one) => one.endsWith('.ts'))) {
      const other = holders.get(source);
      if (other !== undefined && ONCE.test(readFileSync(path.join(root, source), 'utf8'))) {
        throw new Error(`${source} would be in two parts of the script, ${other} and ${part}, and has something that must exist once. List it in src/later-parts.ts, or import it where the script itself holds it.`);
      }
      holders.set(source, part);
    }
  }
}

/** Writes numbers where names stood in the parts, and the name of the whole build into each of its files. */
function stamped(script: Bundled, parts: readonly (Bundled & { readonly part: string })[], lent: readonly string[], numbers: Numbers): SplitScript {
  const lentAt = new Map(lent.map((name, at) => [name, at]));
  const withNumbers = (code: string): string =>
    code.replace(LATER_MARK, (_, name: string) => String(numbers.get(name))).replace(LENT_MARK, (_, name: string) => `${LENT}[${lentAt.get(name)}]`);
  const scripts = parts.map(({ part, code: text, sources }) => ({ part, sources, script: `(function(${LENT}){${withNumbers(text)}return part.functions})\n//# sourceURL=${partFile(part)}.js` }));
  const stamp = stampOf([script.code, ...scripts.map((one) => one.script)].join('\n'));
  return {
    code: script.code.replace(NO_STAMP, stamp),
    map: script.map,
    sources: script.sources,
    parts: scripts.map(({ part, sources, script: text }) => {
      const file: LaterPart = { stamp, script: text };
      return { name: `${partFile(part)}.html`, text: JSON.stringify(file).replaceAll('<', '\\u003c'), sources };
    }),
  };
}
