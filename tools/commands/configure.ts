/**
 * This file is `mytech configure`: it writes a district's own ids and time zone into the builds. What it was told once it
 * remembers, since a build begins afresh and script properties are not shared between projects.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEPLOYABLES, type Deployable } from '../../build/manifests';
import type { ProjectFile } from '../../local/kernel/projects';
import { isTimeZone } from '../../local/kernel/zones';
import { builtFiles } from '../installation';
import { UnusableInput } from './unusable';

export interface ConfigureOptions {
  /** The Published workbook: its id or its address. */
  readonly published?: string;
  /** The Staff workbook: its id or its address. */
  readonly staff?: string;
  /** The hub's own address, as its deployment shows it. */
  readonly hub?: string;
  readonly timeZone?: string;
  /** `hub=ID` each; an id alone is the program's. */
  readonly scriptId?: readonly string[];
  /** `hub=ADDRESS` each; an address alone is the program's. Whoever deploys that must be this account. */
  readonly account?: readonly string[];
  /** Whether the add-on's project is the one bound to the Staff workbook. */
  readonly bound?: boolean;
}

/** What a district has said so far. */
export interface Configuration {
  readonly published: string;
  readonly staff: string;
  readonly hub: string;
  readonly timeZone: string;
  readonly scriptIds: Partial<Record<Deployable, string>>;
  readonly accounts: Partial<Record<Deployable, string>>;
  readonly bound: boolean;
}

const NOTHING_YET: Configuration = { published: '', staff: '', hub: '', timeZone: '', scriptIds: {}, accounts: {}, bound: false };

/** Not in git: a district's ids are nobody else's. */
const REMEMBERED = '.mytech/configuration.json';

/** Ids of Drive files and script projects are letters, digits, - and _ (no page of Google's gives their length; 25 is well below all seen). */
const GOOGLE_ID = /^[\w-]{25,}$/;

export function spreadsheetId(given: string, name: string): string {
  const id = /\/d\/([\w-]+)/.exec(given)?.[1] ?? given.trim();
  if (!GOOGLE_ID.test(id)) throw new UnusableInput(`"${given}" is not the id of a spreadsheet. Copy what stands between /d/ and /edit in the address of the ${name} workbook.`);
  return id;
}

/** Where web apps live (developers.google.com/apps-script/guides/web), with the domain's name in it for one of a domain. */
const WEB_APP_ADDRESS = /^https:\/\/script\.google\.com\/(a\/(macros\/)?[\w.-]+\/)?(macros\/)?s\/[\w-]+\/exec$/;

function hubAddress(given: string): string {
  const address = given.trim();
  if (!WEB_APP_ADDRESS.test(address)) throw new UnusableInput(`"${given}" is not the address of a web app. Copy it from Deploy, Manage deployments; it begins with https://script.google.com/ and ends in /exec.`);
  return address;
}

function timeZone(given: string): string {
  if (!isTimeZone(given) || !/^(UTC|[A-Za-z_]+\/[\w/+-]+)$/.test(given)) throw new UnusableInput(`"${given}" is not a time zone. Write it as America/New_York.`);
  return given;
}

export function deployableNamed(name: string): Deployable {
  const deployable = DEPLOYABLES.find((known) => known === name);
  if (deployable === undefined) throw new UnusableInput(`There is no deployable "${name}". They are ${DEPLOYABLES.join(', ')}; write hub=… for one of them.`);
  return deployable;
}

/** `hub=ID` or, for the program, the id alone. */
function namedBy(one: string): readonly [Deployable, string] {
  return one.includes('=') ? [deployableNamed(one.slice(0, one.indexOf('='))), one.slice(one.indexOf('=') + 1)] : ['program', one];
}

function accounts(given: readonly string[]): Configuration['accounts'] {
  const found: Partial<Record<Deployable, string>> = {};
  for (const one of given) {
    const [deployable, account] = namedBy(one);
    if (!/^[^@\s]+@[^@\s]+$/.test(account)) throw new UnusableInput(`"${account}" is not the address of an account. Write it as mytech@district.example.`);
    found[deployable] = account.toLowerCase();
  }
  return found;
}

function scriptIds(given: readonly string[]): Configuration['scriptIds'] {
  const ids: Partial<Record<Deployable, string>> = {};
  for (const one of given) {
    const [deployable, id] = namedBy(one);
    if (!GOOGLE_ID.test(id)) throw new UnusableInput(`"${id}" is not the id of a script project. The script editor shows it under Project Settings.`);
    ids[deployable] = id;
  }
  return ids;
}

/** Whether a district has said anything yet. */
export const isConfigured = (root: string): boolean => existsSync(join(root, REMEMBERED));

/** What a district has said so far. */
export function remembered(root: string): Configuration {
  return isConfigured(root) ? { ...NOTHING_YET, ...(JSON.parse(readFileSync(join(root, REMEMBERED), 'utf8')) as Partial<Configuration>) } : NOTHING_YET;
}

/** Everything that is known after this, checked before a file is touched. */
function merged(before: Configuration, options: ConfigureOptions): Configuration {
  const after: Configuration = {
    published: options.published === undefined ? before.published : spreadsheetId(options.published, 'Published'),
    staff: options.staff === undefined ? before.staff : spreadsheetId(options.staff, 'Staff'),
    hub: options.hub === undefined ? before.hub : hubAddress(options.hub),
    timeZone: options.timeZone === undefined ? before.timeZone : timeZone(options.timeZone),
    scriptIds: { ...before.scriptIds, ...scriptIds(options.scriptId ?? []) },
    accounts: { ...before.accounts, ...accounts(options.account ?? []) },
    bound: options.bound ?? before.bound,
  };
  // A visitor's page must not run as the account that may do everything.
  if (after.accounts.hub !== undefined && after.accounts.hub === after.accounts.program) {
    throw new UnusableInput(`The hub and the program have the same account, ${after.accounts.hub}. The hub is open to anyone, so it runs as an account of its own that owns nothing and administers nothing.`);
  }
  const ids = Object.values(after.scriptIds);
  // The script editor shows no sign of it when one deployable is pushed over another.
  if (new Set(ids).size !== ids.length) throw new UnusableInput('Two deployables have the same script id. Each needs a project of its own, since a push replaces everything in it.');
  return after;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What a deployable must know, null where nobody has said it yet. */
function knownTo(deployable: Deployable, { published, hub, staff, accounts: { program } }: Configuration): Readonly<Record<string, string>> | null {
  if (deployable === 'program') return program === undefined ? null : { account: program };
  if (deployable === 'hub') return published === '' && hub === '' ? null : { published, hub };
  return staff === '' ? null : { staff };
}

const KNOWN_ABOUT: Readonly<Record<Deployable, string>> = {
  program: 'as whom the programme runs',
  hub: 'what the public page must know',
  cards: 'which workbook the cards work on',
  addon: 'where the sidebar sends whoever opens it elsewhere',
};

/** The file of its own in which a deployable finds what it must know. */
const configScript = (known: Readonly<Record<string, string>>): string => `var MyTechConfig__ = ${JSON.stringify(known)};\n`;

/**
 * Writes what is known into the builds below `root`: `build/hub/config.js` and `build/cards/config.js`, the time zone of each
 * manifest, and for clasp the root's `.clasp.json` for `program` and one in each of the others. Returns a line for each file written.
 */
export function configure(root: string, options: ConfigureOptions): readonly string[] {
  const after = merged(remembered(root), options);
  if (JSON.stringify(after) === JSON.stringify(NOTHING_YET)) {
    throw new UnusableInput('There is nothing to configure. Give --published, --staff, --hub, --time-zone, --script-id or --account.');
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
  for (const deployable of ['program', 'hub', 'cards', 'addon'] as const) {
    const known = knownTo(deployable, after);
    if (known !== null) write(`build/${deployable}/config.js`, configScript(known), KNOWN_ABOUT[deployable]);
  }
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

/** The files of a build as they are pushed for this district: with its time zone, and with what they must know beside them. */
export function configuredFiles(deployable: Deployable, configuration: Configuration): readonly ProjectFile[] {
  const { timeZone: zone } = configuration;
  const known = knownTo(deployable, configuration);
  const files = builtFiles(deployable).map((file) => (file.name === 'appsscript' && zone !== '' ? { ...file, source: json({ ...(JSON.parse(file.source) as object), timeZone: zone }) } : file));
  return known === null ? files : [...files, { name: 'config', type: 'SERVER_JS', source: configScript(known) }];
}
