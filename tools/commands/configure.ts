/**
 * This file is `mytech configure`: it writes a district's own ids and time zone into the builds. What it was told once it
 * remembers, since a build begins afresh and script properties are not shared between projects.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEPLOYABLES, type Deployable } from '../../build/manifests';
import { isTimeZone } from '../../local/kernel/zones';
import { UnusableInput } from './unusable';

export interface ConfigureOptions {
  /** The Published workbook: its id or its address. */
  readonly published?: string;
  readonly timeZone?: string;
  /** `hub=ID` each; an id alone is the program's. */
  readonly scriptId?: readonly string[];
}

/** What a district has said so far. */
export interface Configuration {
  readonly published: string;
  readonly timeZone: string;
  readonly scriptIds: Partial<Record<Deployable, string>>;
}

const NOTHING_YET: Configuration = { published: '', timeZone: '', scriptIds: {} };

/** Not in git: a district's ids are nobody else's. */
const REMEMBERED = '.mytech/configuration.json';

/** Ids of Drive files and script projects are letters, digits, - and _ (no page of Google's gives their length; 25 is well below all seen). */
const GOOGLE_ID = /^[\w-]{25,}$/;

function publishedId(given: string): string {
  const id = /\/d\/([\w-]+)/.exec(given)?.[1] ?? given.trim();
  if (!GOOGLE_ID.test(id)) throw new UnusableInput(`"${given}" is not the id of a spreadsheet. Copy what stands between /d/ and /edit in the address of the Published workbook.`);
  return id;
}

function timeZone(given: string): string {
  if (!isTimeZone(given) || !/^(UTC|[A-Za-z_]+\/[\w/+-]+)$/.test(given)) throw new UnusableInput(`"${given}" is not a time zone. Write it as America/New_York.`);
  return given;
}

function scriptIds(given: readonly string[]): Configuration['scriptIds'] {
  const ids: Partial<Record<Deployable, string>> = {};
  for (const one of given) {
    const [name, id] = one.includes('=') ? [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)] : ['program', one];
    const deployable = DEPLOYABLES.find((known) => known === name);
    if (deployable === undefined) throw new UnusableInput(`There is no deployable "${name}". They are ${DEPLOYABLES.join(', ')}; write --script-id hub=ID.`);
    if (!GOOGLE_ID.test(id)) throw new UnusableInput(`"${id}" is not the id of a script project. The script editor shows it under Project Settings.`);
    ids[deployable] = id;
  }
  return ids;
}

function remembered(root: string): Configuration {
  const file = join(root, REMEMBERED);
  return existsSync(file) ? { ...NOTHING_YET, ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<Configuration>) } : NOTHING_YET;
}

/** Everything that is known after this, checked before a file is touched. */
function merged(before: Configuration, options: ConfigureOptions): Configuration {
  const after: Configuration = {
    published: options.published === undefined ? before.published : publishedId(options.published),
    timeZone: options.timeZone === undefined ? before.timeZone : timeZone(options.timeZone),
    scriptIds: { ...before.scriptIds, ...scriptIds(options.scriptId ?? []) },
  };
  const ids = Object.values(after.scriptIds);
  // The script editor shows no sign of it when one deployable is pushed over another.
  if (new Set(ids).size !== ids.length) throw new UnusableInput('Two deployables have the same script id. Each needs a project of its own, since a push replaces everything in it.');
  return after;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The file of its own in which the hub finds the Published workbook. */
export const configScript = (published: string): string => `var MyTechConfig__ = ${JSON.stringify({ published })};\n`;

/**
 * Writes what is known into the builds below `root`: `build/hub/config.js`, the time zone of each manifest, and for clasp the
 * root's `.clasp.json` for `program` and one in `build/addon` and `build/hub`. Returns a line for each file written.
 */
export function configure(root: string, options: ConfigureOptions): readonly string[] {
  const after = merged(remembered(root), options);
  if (after.published === '' && after.timeZone === '' && Object.keys(after.scriptIds).length === 0) {
    throw new UnusableInput('There is nothing to configure. Give --published, --time-zone or --script-id.');
  }
  const missing = DEPLOYABLES.find((deployable) => !existsSync(join(root, 'build', deployable, 'appsscript.json')));
  if (missing !== undefined) throw new UnusableInput(`There is no build/${missing} yet. Run npm run build first.`);

  const written: string[] = [];
  const write = (file: string, text: string, about: string): void => {
    writeFileSync(join(root, file), text);
    written.push(`${file}: ${about}`);
  };
  mkdirSync(join(root, '.mytech'), { recursive: true });
  write(REMEMBERED, json(after), 'what was said so far');
  if (after.published !== '') write('build/hub/config.js', configScript(after.published), `the Published workbook ${after.published}`);
  for (const deployable of DEPLOYABLES) {
    if (after.timeZone !== '') {
      const file = `build/${deployable}/appsscript.json`;
      write(file, json({ ...(JSON.parse(readFileSync(join(root, file), 'utf8')) as object), timeZone: after.timeZone }), after.timeZone);
    }
    const scriptId = after.scriptIds[deployable];
    if (scriptId === undefined) continue;
    if (deployable === 'program') write('.clasp.json', json({ scriptId, rootDir: 'build/program' }), 'npx clasp push --force');
    else write(`build/${deployable}/.clasp.json`, json({ scriptId, rootDir: '.' }), `cd build/${deployable} && npx clasp push --force`);
  }
  return written;
}
