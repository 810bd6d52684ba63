/** This file refuses to write a bundle that Apps Script would not take, or that does more than it may. */
import vm from 'node:vm';
import { parse } from 'acorn';
import type { Built } from './bundle';

/** Everything in a bundle is loaded on every execution, so its size is its starting time: "at most 300 kB minified each". */
export const MAX_BUNDLE_BYTES = 300_000;

/** Google's own service names; in the gate each of them throws when it is touched. */
const SERVICES = [
  'AdminDirectory',
  'CacheService',
  'Drive',
  'DriveApp',
  'FormApp',
  'HtmlService',
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
export function checkBundle({ deployable, files, globals, bytes }: Built): void {
  const code = files.find((file) => file.name === 'bundle.js')?.text ?? '';
  const where = `build/${deployable}`;
  try {
    parse(code, { ecmaVersion: 2019, sourceType: 'script' });
  } catch (error) {
    throw new Error(`${where} is not a script that Apps Script can parse (ES2019): ${String(error)}`);
  }
  checkLoading(where, code, globals);
  if (bytes > MAX_BUNDLE_BYTES) throw new Error(`${where} is ${bytes} bytes, over the ${MAX_BUNDLE_BYTES} that one deployable may have.`);
}

/** Loads the bundle in a world where every service throws: nothing may run at load, and every global must be a function. */
function checkLoading(where: string, code: string, globals: readonly string[]): void {
  const touched = new Proxy(
    {},
    {
      get(_target, member) {
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
}
