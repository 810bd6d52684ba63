/** This file measures the built bundles: their size, how long one takes to load, and how long its empty world takes to make. */
import vm from 'node:vm';
import { DEPLOYABLES } from '../../build/manifests';
import { MAX_WORDS_BYTES, maxBytesOf } from '../../build/gates';
import type { ProjectFile } from '../../local/kernel/projects';
import { Realm } from '../../local/kernel/realm';
import type { LaterPart } from '../../src/later-parts';
import { builtFiles } from '../installation';
import { type Row, atMost, median, toHundredths } from './row';

/** Our own, for the largest script: docs/decisions/0006 says what it rests on, and 0013 how it stays far below. */
const LOAD_LIMIT_MS = 20;
/** Our own: what the one execution pays that needs the largest part. */
const PART_LOAD_LIMIT_MS = 4;
const CONTEXT_LIMIT_MS = 2;
const RUNS = 61;
const MICROSECONDS_PER_MS = 1000;

const WORLD = {
  now: () => 0,
  random: () => 0.5,
  zone: () => 'UTC',
  zoneOffsetMs: () => 0,
  momentOf: (shownMs: number) => shownMs,
  offsetText: () => '+0000',
};

/** Processor time, so that whatever else the machine does is not counted. */
function timed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / MICROSECONDS_PER_MS;
}

/** Compiling and running in a fresh context. Each run has a source of its own, since V8 does not compile the same text twice. */
function loadMs(code: string): number {
  const runs = Array.from({ length: RUNS }, (_, run) => {
    const context = vm.createContext({});
    const source = `${code}\n// run ${run}`;
    return timed(() => void new vm.Script(source, { filename: 'bundle.js' }).runInContext(context));
  });
  // What else the process does, such as collecting what earlier runs left, only adds to a run; the least of them is the loading.
  return Math.min(...runs);
}

/** Reading and evaluating a part's file in a fresh context; most of its work is only compiled when it is called, as in the script itself. */
function partMs(text: string): number {
  const runs = Array.from({ length: RUNS }, (_, run) => {
    const context = vm.createContext({});
    return timed(() => void vm.runInContext(`${(JSON.parse(text) as LaterPart).script}\n// run ${run}`, context));
  });
  return Math.min(...runs);
}

const isPart = ({ name }: ProjectFile): boolean => name.startsWith('part-');
const isWords = (name: string): boolean => name.startsWith('words-');

/** One row for all languages beside a script: the largest of them. */
function wordsRow(deployable: string, files: readonly ProjectFile[]): Row[] {
  const bytes = files.filter(({ name }) => isWords(name)).map(({ source }) => Buffer.byteLength(source));
  return bytes.length === 0 ? [] : [atMost(`bundle.${deployable}.words.bytes`, Math.max(...bytes), 'bytes', MAX_WORDS_BYTES)];
}

export function bundleRows(): Row[] {
  const built = DEPLOYABLES.map((deployable) => ({ deployable, files: builtFiles(deployable) }));
  const slowestMs = Math.max(...built.map(({ files }) => loadMs(files.find((file) => file.name === 'bundle')?.source ?? '')));
  const contextMs = median(Array.from({ length: RUNS }, () => timed(() => new Realm(WORLD))));
  return [
    ...built.flatMap(({ deployable, files }) =>
      files
        .filter((file) => file.type !== 'JSON' && !isWords(file.name))
        .map((file) => {
          const name = file.type === 'HTML' ? `${file.name}.html` : 'script';
          return atMost(`bundle.${deployable}.${name}.bytes`, Buffer.byteLength(file.source), 'bytes', maxBytesOf(name));
        }),
    ),
    ...built.flatMap(({ deployable, files }) => wordsRow(deployable, files)),
    atMost('bundle.load.ms', toHundredths(slowestMs), 'ms', LOAD_LIMIT_MS),
    atMost('bundle.part.load.ms', toHundredths(Math.max(...built.flatMap(({ files }) => files.filter(isPart).map(({ source }) => partMs(source))))), 'ms', PART_LOAD_LIMIT_MS),
    atMost('bundle.context.ms', toHundredths(contextMs), 'ms', CONTEXT_LIMIT_MS),
  ];
}
