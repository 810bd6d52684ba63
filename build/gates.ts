/** This file refuses to write a bundle that Apps Script would not take, or that does more than it may. */
import vm from 'node:vm';
import { parse } from 'acorn';
import type { LaterPart } from '../src/later-parts';
import type { Built } from './bundle';

/** All of a script is loaded on every execution, so its size is its starting time; what it may take to load, the bench measures. */
export const MAX_SCRIPT_BYTES = 450_000;
/** A page is read only when somebody opens it, whole and with everything inlined: "its page under 120 kB". */
export const MAX_PAGE_BYTES = 120_000;
/** The desk is one page with a place for every part of the programme, for the few who run it. */
const MAX_DESK_BYTES = 220_000;
/** Pages that carry a library for printing, and what they may weigh: nobody waits for them but who prints. */
const MAX_PRINT_PAGE_BYTES = 1_200_000;
const MAX_BYTES: Readonly<Record<string, number>> = { 'desk.html': MAX_DESK_BYTES, 'labels.html': MAX_PRINT_PAGE_BYTES };

/** A place of the sidebar is brought by one call while somebody waits for it. */
export const MAX_PLACE_BYTES = 45_000;
const PLACE_FILE = /^place-[a-z]+\.html$/;

/** A part of the script is read and evaluated by the one execution that calls into it; a fifth of a script adds a fifth of its loading. */
export const MAX_PART_BYTES = 100_000;
const PART_FILE = /^part-([a-z]+)\.html$/;

/** A language's words are read whole when the first of them is needed. */
export const MAX_WORDS_BYTES = 60_000;
/** Everything of the public page together, since each visit loads its script: "the hub bundle under 120 kB". */
export const MAX_HUB_BYTES = 120_000;
/** A page of the hub as it leaves the script: "under 60 kB". The bench draws the heaviest ones. */
export const MAX_HUB_PAGE_BYTES = 60_000;
const WORDS_FILE = /^words-[a-z]+\.html$/;

export const maxBytesOf = (file: string): number =>
  WORDS_FILE.test(file) ? MAX_WORDS_BYTES : PART_FILE.test(file) ? MAX_PART_BYTES : PLACE_FILE.test(file) ? MAX_PLACE_BYTES : MAX_BYTES[file] ?? (file.endsWith('.html') ? MAX_PAGE_BYTES : MAX_SCRIPT_BYTES);

/** Google's own service names; in the gate each of them throws when it is touched. */
const SERVICES = [
  'AdminDirectory',
  'CacheService',
  'CardService',
  'Drive',
  'DriveApp',
  'FormApp',
  'Gmail',
  'HtmlService',
  'LanguageApp',
  'LockService',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'Sheets',
  'SpreadsheetApp',
  'Utilities',
];

/** Throws with the name of the gate that is closed. */
export function checkBundle({ deployable, files, globals, bytes: all }: Built): void {
  const code = files.find((file) => file.name === 'bundle.js')?.text ?? '';
  const where = `build/${deployable}`;
  try {
    parse(code, { ecmaVersion: 2019, sourceType: 'script' });
  } catch (error) {
    throw new Error(`${where} is not a script that Apps Script can parse (ES2019): ${String(error)}`);
  }
  checkLoading(where, files, globals);
  if (deployable === 'hub' && all > MAX_HUB_BYTES) throw new Error(`${where} is ${all} bytes, over the ${MAX_HUB_BYTES} that it may have.`);
  for (const { name, text } of files) {
    const bytes = Buffer.byteLength(text);
    if (bytes > maxBytesOf(name)) throw new Error(`${where}/${name} is ${bytes} bytes, over the ${maxBytesOf(name)} that it may have.`);
  }
}

/** Throws where a script carries texts that belong into the files beside it: every execution would read all nine languages. */
export function checkWords(deployable: string, sources: readonly string[], words: ReadonlySet<string>): void {
  const carried = sources.filter((source) => words.has(source));
  if (carried.length > 0) throw new Error(`build/${deployable} carries words in its script, which loads them on every execution: ${carried.join(', ')}`);
}

/** A function that no part has: to ask for it is to load the part. */
const NO_FUNCTION = -1;

/** Loads the bundle, and then each part, in a world where every service throws: nothing may run at load, and every global must be a function. */
function checkLoading(where: string, files: Built['files'], globals: readonly string[]): void {
  const code = files.find((file) => file.name === 'bundle.js')?.text ?? '';
  let reading = '';
  const touched = new Proxy(
    {},
    {
      get(_target, member) {
        if (reading !== '' && member === 'createTemplateFromFile') return (name: string) => ({ getRawContent: () => (`${name}.html` === reading ? files.find((file) => file.name === reading)?.text : undefined) });
        throw new Error(`A service was touched while loading: ${String(member)}.`);
      },
    },
  );
  const world: Record<string, unknown> = Object.fromEntries(SERVICES.map((name) => [name, touched]));
  const context = vm.createContext(world);
  try {
    new vm.Script(code, { filename: `${where}/bundle.js` }).runInContext(context);
  } catch (error) {
    throw new Error(`${where} does something while it is loaded: ${String(error)}`);
  }
  for (const name of globals) if (typeof context[name] !== 'function') throw new Error(`${where} has no global function ${name}.`);
  for (const { name, text } of files) {
    const part = PART_FILE.exec(name)?.[1];
    if (part === undefined) continue;
    reading = name;
    try {
      parse((JSON.parse(text) as LaterPart).script, { ecmaVersion: 2019, sourceType: 'script' });
      (context['MyTech__'] as { later(part: string, at: number): unknown }).later(part, NO_FUNCTION);
    } catch (error) {
      throw new Error(`${where}/${name} cannot be loaded, or does something while it is: ${String(error)}`);
    }
    reading = '';
  }
}
