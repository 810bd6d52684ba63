/** This file writes the deployables: `build/program`, `build/addon`, `build/cards` and `build/hub`, each exactly what clasp pushes. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join, relative } from 'node:path';
import { createHash } from 'node:crypto';
import { type BuildOptions, build, transform } from 'esbuild';
import { pageHtml } from '../src/ui/page';
import { HUB_AREAS, catalogue } from '../src/words/catalogues';
import { LANGUAGES } from '../src/words/languages';
import { starter } from '../src/words/starter';
import { checkBundle, checkWords } from './gates';
import { leaveNotesOut } from './notes';
import { DEPLOYABLES, type Deployable, manifestText } from './manifests';
import { bundleParts, sourcesOf } from './parts';
import { bundlePlaces, stampOf } from './places';

export const ROOT = join(__dirname, '..');
/** The global that holds a bundle's module; stubs call into it. */
const MODULE = 'MyTech__';

/** Pages that are drawn in the browser, by deployable. */
const PAGES: Readonly<Record<Deployable, readonly string[]>> = { program: ['desk', 'wallboard', 'words'], addon: ['sidebar', 'labels', 'coach-report', 'content'], cards: [], hub: [] };

export interface BuiltFile {
  readonly name: string;
  readonly text: string;
}

export interface Built {
  readonly deployable: Deployable;
  readonly files: readonly BuiltFile[];
  /** The global functions of the script. */
  readonly globals: readonly string[];
  /** Bytes of all that is pushed, minified. */
  readonly bytes: number;
  /** Maps places in `bundle.js` to sources; kept out of what is pushed. */
  readonly map: string;
}

/** Stands in a script or page for its release until everything is built, since the stamp is made of it all. */
const STAMP_DIGITS = 7;
const VERSION = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
/** As long as what takes its place, so that the maps stay true. */
const RELEASE_TO_COME = `${VERSION} (${'@'.repeat(STAMP_DIGITS)})`;

const shared = { bundle: true, minify: true, write: false, logLevel: 'silent', legalComments: 'none', absWorkingDir: ROOT, define: { MYTECH_RELEASE: JSON.stringify(RELEASE_TO_COME) } } as const;

/** What a script's global functions are named: the exports of its entry. */
async function exportsOf(entry: string): Promise<readonly string[]> {
  const { metafile } = await build({ ...shared, entryPoints: [entry], format: 'esm', target: 'es2019', metafile: true, outdir: 'build' });
  const [output] = Object.values(metafile.outputs);
  return [...(output?.exports ?? [])].sort();
}

/** Apps Script finds functions by their declarations at the top of the source, so each export gets one, and nothing else does. */
const stubs = (names: readonly string[]): string =>
  names.map((name) => `function ${name}() { return ${MODULE}.${name}.apply(this, arguments); }`).join('\n');

/** What reads the words that stand beside a script, and the areas that it may read: all of them, or those of its own type of catalogue. */
const WORDS_READERS: Readonly<Record<string, readonly string[] | 'all'>> = { 'src/google/words.ts': 'all', 'src/google/hub-words.ts': HUB_AREAS };
/** What reads our cards, which are laid once and so stand apart. */
const STARTER_READER = 'src/google/starter.ts';

/** The sources of the words themselves. */
async function wordSources(): Promise<ReadonlySet<string>> {
  const { metafile } = await build({ ...shared, entryPoints: ['src/words/catalogues.ts'], format: 'esm', metafile: true, outdir: 'build' });
  return new Set(sourcesOf(metafile));
}

/** The texts that the readers among a script's sources read, one file for each language. Without `<` nothing in them can be taken for markup or a scriptlet. */
function wordFiles(sources: readonly string[]): readonly BuiltFile[] {
  const readers = sources.flatMap((source) => (WORDS_READERS[source] === undefined ? [] : [WORDS_READERS[source]]));
  if (readers.length > 1) throw new Error('One script reads its words in two ways.');
  const [areas] = readers;
  if (areas === undefined) return [];
  return LANGUAGES.map((language) => {
    const words = Object.entries(catalogue(language)).filter(([area]) => areas === 'all' || areas.includes(area));
    return { name: `words-${language}.html`, text: JSON.stringify(Object.fromEntries(words)).replaceAll('<', '\\u003c') };
  });
}

/** Our cards in every language, for the script that lays them. */
const starterFiles = (sources: readonly string[]): readonly BuiltFile[] =>
  sources.includes(STARTER_READER) ? LANGUAGES.map((language) => ({ name: `starter-${language}.html`, text: JSON.stringify(starter[language]).replaceAll('<', '\\u003c') })) : [];

/** Another release than that of the sources as they stand: a test builds tomorrow's. */
export interface OtherRelease {
  readonly version: string;
  /** Where it is written, below the root. */
  readonly folder: string;
  readonly deployables: readonly Deployable[];
  /** Sources that read otherwise in it, by their path below the root. */
  readonly sources: Readonly<Record<string, (text: string) => string>>;
}

/** Reads sources as they are in a release. */
const readerOf = (other: OtherRelease | null) => (file: string): string => {
  const text = readFileSync(file, 'utf8');
  return other?.sources[relative(ROOT, file)]?.(text) ?? text;
};

/** The deployable whose script has parts that are loaded later. */
const WITH_PARTS: Deployable = 'program';

interface Script {
  readonly code: string;
  readonly map: string;
  readonly globals: readonly string[];
  /** Of the parts too. */
  readonly sources: readonly string[];
  readonly parts: readonly BuiltFile[];
}

async function bundleScript(deployable: Deployable, other: OtherRelease | null): Promise<Script> {
  const entry = `src/${deployable}.ts`;
  const globals = await exportsOf(entry);
  const options: BuildOptions = {
    ...shared,
    target: 'es2019',
    // Escaped, the largest script is held in one byte a character and read a fifth faster; the others stay small.
    charset: deployable === WITH_PARTS ? 'ascii' : 'utf8',
    plugins: [leaveNotesOut(readerOf(other))],
    jsx: 'automatic',
    jsxImportSource: 'preact',
  };
  const whole: BuildOptions = { globalName: MODULE, sourcemap: 'external', footer: { js: stubs(globals) } };
  if (deployable === WITH_PARTS) {
    const { code, map, sources, parts } = await bundleParts(options, ROOT, entry, whole);
    return { code, map, globals, sources: [...sources, ...parts.flatMap((part) => part.sources)], parts: parts.map(({ name, text }) => ({ name, text })) };
  }
  const { outputFiles = [], metafile } = await build({ ...options, ...whole, entryPoints: [entry], format: 'iife', metafile: true, outdir: 'build' });
  const text = (end: string): string => outputFiles.find((file) => file.path.endsWith(end))?.text ?? '';
  return { code: text('.js'), map: text('.map'), globals, sources: sourcesOf(metafile), parts: [] };
}

/**
 * A library's texts and patterns may hold what starts a comment in HTML, which would keep the script from ending; minified code holds it
 * nowhere else. Escaped it means the same to JavaScript.
 */
const withoutCommentStarts = (script: string): string => script.replaceAll('<!--', '<\\!--');

const inBrowser = { ...shared, target: 'es2020', charset: 'utf8', jsx: 'automatic', jsxImportSource: 'preact' } as const;

/** The page that carries places of its own, which are loaded later. */
const WITH_PLACES = 'sidebar';

/** What every page wears, in this order; a page's own style comes last. */
const SHARED_STYLES = ['base', 'chips', 'buttons', 'fields', 'cards', 'notices', 'places'];
/** What only pages with rows and columns wear. */
const WITH_TABLES = ['desk', 'wallboard'];
const stylesOf = (page: string): readonly string[] => [...SHARED_STYLES, ...(WITH_TABLES.includes(page) ? ['tables'] : []), page];

async function bundlePage(page: string): Promise<readonly BuiltFile[]> {
  const { outputFiles } = await build({ ...inBrowser, entryPoints: [`src/ui/client/${page}.tsx`], format: 'iife', outdir: 'build' });
  const script = withoutCommentStarts(outputFiles[0]?.text ?? '');
  const styles = stylesOf(page).map((name) => readFileSync(join(ROOT, 'src/ui/client/style', `${name}.css`), 'utf8'));
  const { code: style } = await transform(styles.join('\n'), { loader: 'css', minify: true });
  const html = (text: string): BuiltFile => ({ name: `${page}.html`, text: pageHtml({ lang: 'en', dir: 'ltr', style, script: text, root: 'app' }) });
  if (page !== WITH_PLACES) return [html(script)];
  const stamp = stampOf(script);
  return [html(`var MyTech__stamp="${stamp}";${script}`), ...(await bundlePlaces(inBrowser, ROOT, stamp))];
}

async function buildOne(deployable: Deployable, other: OtherRelease | null): Promise<Built> {
  const { code, map, globals, sources, parts } = await bundleScript(deployable, other);
  checkWords(deployable, sources, await wordSources());
  const pages = (await Promise.all(PAGES[deployable].map(bundlePage))).flat();
  const files = [{ name: 'appsscript.json', text: manifestText(deployable) }, { name: 'bundle.js', text: code }, ...parts, ...pages, ...wordFiles(sources), ...starterFiles(sources)];
  return { deployable, files, globals, map, bytes: files.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0) };
}

/** Puts the release into everything: the version, and a stamp of all that was built together. */
function stamped(built: readonly Built[], version: string): { readonly built: readonly Built[]; readonly release: string } {
  const hash = createHash('sha256');
  for (const { text } of built.flatMap(({ files }) => files)) hash.update(text);
  const release = `${version} (${hash.digest('hex').slice(0, STAMP_DIGITS)})`;
  const all = built.map((one) => {
    const files = one.files.map(({ name, text }) => ({ name, text: text.replaceAll(RELEASE_TO_COME, release) }));
    return { ...one, files, bytes: files.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0) };
  });
  return { built: all, release };
}

/** Builds every deployable, checks it, and writes it; nothing is written when a gate is closed. */
export async function buildAll(other: OtherRelease | null = null): Promise<readonly Built[]> {
  const base = join(ROOT, other?.folder ?? 'build');
  const { built, release } = stamped(await Promise.all((other?.deployables ?? DEPLOYABLES).map((one) => buildOne(one, other))), other?.version ?? VERSION);
  for (const one of built) checkBundle(one);
  mkdirSync(join(base, 'maps'), { recursive: true });
  writeFileSync(join(base, 'maps/release.txt'), `${release}\n`);
  for (const { deployable, files, map } of built) {
    const folder = join(base, deployable);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
    writeFileSync(join(base, 'maps', `${deployable}.map`), map);
  }
  return built;
}

if (require.main === module) {
  buildAll()
    .then((built) => {
      for (const { deployable, bytes, globals, files } of built) {
        const packed = files.reduce((sum, file) => sum + gzipSync(file.text).length, 0);
        console.log(`build/${deployable}  ${(bytes / 1000).toFixed(1)} kB (${(packed / 1000).toFixed(1)} kB packed)  ${globals.join(' ')}`);
      }
    })
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    });
}
