/**
 * This file is `mytech deploy`: it builds, and with clasp makes the script project where there is none, pushes into it, and puts the new
 * version at the address that people have already. What clasp says is shown as clasp says it.
 */
import { mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deployable } from '../../build/manifests';
import { type Configuration, configure, remembered } from './configure';
import { type Clasp, signedIn } from './clasp';
import { UnusableInput } from './unusable';

export interface DeployOptions {
  /** The account that this deployable belongs to; remembered once it was said. */
  readonly account?: string;
  /** Hub: the Published workbook, by id or address. */
  readonly published?: string;
  /** Add-on and cards: the Staff workbook, by id or address. */
  readonly staff?: string;
  /** Add-on: bind it to the Staff workbook, instead of a project that is published for the domain. */
  readonly bound?: true;
  /** Add-on: a project of its own, also where it was bound until now. */
  readonly standalone?: true;
  /** What is written beside the version. */
  readonly description?: string;
}

export interface Deploy {
  readonly root: string;
  readonly clasp: Clasp;
  /** Writes the builds of today's sources, with what the district configured. */
  build(): Promise<unknown>;
  say(line: string): void;
  readonly version: string;
}

/** The name under which clasp keeps the sign-in: the hub's account is another one than that of all the rest. */
const userOf = (deployable: Deployable): string => (deployable === 'hub' ? 'hub' : 'default');

const TITLES: Readonly<Record<Deployable, string>> = { program: 'MyTech program', addon: 'MyTech add-on', cards: 'MyTech cards', hub: 'MyTech hub' };
const isWebApp = (deployable: Deployable): boolean => deployable === 'program' || deployable === 'hub';
const projectFile = (deployable: Deployable): string => (deployable === 'program' ? '.clasp.json' : join('build', deployable, '.clasp.json'));

export async function deploy(deployable: Deployable, options: DeployOptions, tools: Deploy): Promise<void> {
  const { root, say, build } = tools;
  const account = await admitted(deployable, options, tools);
  await build();
  const known = { ...(options.published === undefined ? {} : { published: options.published }), ...(options.staff === undefined ? {} : { staff: options.staff }), account: [`${deployable}=${account}`] };
  configure(root, known);
  const before = remembered(root);
  if (deployable === 'hub' && before.published === '') throw new UnusableInput('The hub must know which workbook it may show. Give --published with the address of MyTech Published; set-up makes it.');
  const bound = options.bound === true || (before.bound && options.standalone !== true);
  if (deployable === 'addon' && bound && before.staff === '') throw new UnusableInput('To bind the add-on to a workbook, give --staff with the address of MyTech Staff; set-up makes it.');
  say(`${deployable}, as ${account}`);
  const scriptId = before.scriptIds[deployable];
  const moves = deployable === 'addon' && scriptId !== undefined && bound !== before.bound;
  if (scriptId === undefined || moves) {
    const made = await created(deployable, deployable === 'addon' && bound ? before.staff : null, tools);
    configure(root, { scriptId: [`${deployable}=${made}`], ...(deployable === 'addon' ? { bound } : {}) });
    if (moves) say(`The project ${scriptId} stays as it was. Delete it in its script editor, or people see the menu twice.`);
  } else await assertHolds(deployable, scriptId, tools);

  await pushed(deployable, tools);
  const description = options.description ?? `MyTech ${tools.version}`;
  if (isWebApp(deployable)) return webApp(deployable, description, tools);
  if (deployable === 'cards') {
    const deploymentId = await placed(deployable, description, tools);
    say(`The Marketplace SDK asks for the deployment id: ${deploymentId}`);
    return;
  }
  if (bound) return say('It is bound to MyTech Staff: whoever may edit that workbook has the menu MyTech there.');
  await claspSays(deployable, ['-P', projectFile(deployable), 'create-version', description], tools);
  say(`The Marketplace SDK asks for the script id and that version: ${remembered(root).scriptIds.addon ?? ''}`);
}

/** Who deploys, if that is whom it belongs to; said before anything is made, since what another account makes stays that account's. */
async function admitted(deployable: Deployable, { account }: DeployOptions, { root, clasp }: Deploy): Promise<string> {
  const { accounts } = remembered(root);
  const home = deployable === 'hub' ? accounts.hub : (accounts[deployable] ?? accounts.program);
  const owner = (account ?? home)?.toLowerCase();
  if (owner === undefined) throw new UnusableInput(`Say once whom it belongs to: npm run -s mytech -- deploy ${deployable} --account ${deployable === 'hub' ? 'mytech-hub' : 'mytech'}@…`);
  if (deployable === 'hub' && owner === accounts.program) {
    throw new UnusableInput(`The hub and the program have the same account, ${owner}. The hub is open to anyone, so it runs as an account of its own that owns nothing and administers nothing.`);
  }
  const user = userOf(deployable);
  const acting = await signedIn(clasp, user);
  if (acting !== owner) {
    throw new UnusableInput(`clasp is signed in as ${acting}, and ${deployable} belongs to ${owner}. Nothing was made. Sign in again and choose ${owner}: npx clasp ${user === 'default' ? '' : `--user ${user} `}login`);
  }
  return owner;
}

/** Runs clasp, shows what it said, and stops where it failed. */
async function claspSays(deployable: Deployable, args: readonly string[], { root, clasp, say }: Deploy, folder = root): Promise<string> {
  const user = userOf(deployable);
  say(`$ clasp ${user === 'default' ? '' : `--user ${user} `}${args.map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg)).join(' ')}`);
  const { out, failed } = await clasp(user, args, folder);
  if (failed) throw new UnusableInput(out === '' ? 'clasp failed and did not say why.' : out);
  if (out !== '') say(out);
  return out;
}

/** Makes a script project in an empty folder, since clasp writes the new project's own manifest over what stands where it is made. */
function created(deployable: Deployable, parentId: string | null, tools: Deploy): Promise<string> {
  return inScratch(async (folder) => {
    await claspSays(deployable, ['create-script', '--title', TITLES[deployable], ...(parentId === null ? [] : ['--parentId', parentId])], tools, folder);
    const { scriptId } = JSON.parse(readFileSync(join(folder, '.clasp.json'), 'utf8')) as { scriptId: string };
    return scriptId;
  });
}

interface Held {
  readonly oauthScopes?: readonly string[];
  readonly webapp?: { readonly access?: string };
  readonly addOns?: unknown;
}

/** Which deployable a manifest is of, by what tells them apart whatever the release; null is none of ours, or nothing yet. */
function heldBy({ webapp, addOns, oauthScopes = [] }: Held): Deployable | null {
  if (addOns !== undefined) return 'cards';
  if (oauthScopes.some((scope) => scope.endsWith('/script.scriptapp'))) return 'program';
  if (webapp !== undefined) return 'hub';
  return oauthScopes.some((scope) => scope.endsWith('/script.container.ui')) ? 'addon' : null;
}

/** A push replaces everything in a project, so it is looked at first: it must be new, or hold an older release of the same. */
function assertHolds(deployable: Deployable, scriptId: string, { clasp }: Deploy): Promise<void> {
  return inScratch(async (folder) => {
    writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId, rootDir: '.' }));
    const { out, failed } = await clasp(userOf(deployable), ['pull'], folder);
    if (failed) throw new UnusableInput(`The project ${scriptId} could not be looked at: ${out}`);
    const code = readdirSync(folder).filter((name) => name.endsWith('.js'));
    const held = heldBy(JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8')) as Held);
    if (code.length === 0 || (held === deployable && code.includes('bundle.js'))) return;
    const what = held !== null && code.includes('bundle.js') ? `MyTech's ${held}` : `a script that is not MyTech's (${code.join(', ')})`;
    throw new UnusableInput(`The project ${scriptId} holds ${what}, and a push would replace it. Nothing was pushed. Say which project is the right one: npm run -s mytech -- configure --script-id ${deployable}=…`);
  });
}

async function inScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mytech-clasp-')));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `--force`, since clasp else leaves out everything where the manifest changed, and says so only in passing. */
const pushed = (deployable: Deployable, tools: Deploy): Promise<string> => claspSays(deployable, ['-P', projectFile(deployable), 'push', '--force'], tools);

interface Listed {
  readonly deploymentId: string;
  readonly versionNumber?: number;
}

/** Puts what was pushed at the deployment there is already, or at a first one; returns its id. */
async function placed(deployable: Deployable, description: string, tools: Deploy): Promise<string> {
  const file = projectFile(deployable);
  const { out, failed } = await tools.clasp(userOf(deployable), ['-P', file, 'list-deployments', '--json']);
  if (failed) throw new UnusableInput(out);
  const standing = (JSON.parse(out) as readonly Listed[]).filter(({ versionNumber }) => versionNumber !== undefined);
  const [first] = standing;
  if (first === undefined) {
    const said = await claspSays(deployable, ['-P', file, 'create-deployment', '--description', description], tools);
    const made = /^Deployed (\S+)/m.exec(said)?.[1];
    if (made === undefined) throw new UnusableInput('clasp did not say where it deployed.');
    return made;
  }
  if (standing.length > 1) {
    throw new UnusableInput(`The project has ${standing.length} deployments, so it is not clear which address people have. Archive those that nobody uses in the script editor, under Deploy, Manage deployments.`);
  }
  await claspSays(deployable, ['-P', file, 'update-deployment', first.deploymentId, '--description', description], tools);
  return first.deploymentId;
}

const addressOf = (deploymentId: string): string => `https://script.google.com/macros/s/${deploymentId}/exec`;

async function webApp(deployable: Deployable, description: string, tools: Deploy): Promise<void> {
  const { root, say } = tools;
  const address = addressOf(await placed(deployable, description, tools));
  if (deployable === 'program') return say(`The desk: ${address}`);
  if (!isTold(remembered(root), address)) {
    // Its own address stands in its links, and only a first deployment tells it.
    configure(root, { hub: address });
    await pushed(deployable, tools);
    await placed(deployable, description, tools);
  }
  say(`The public page: ${address}`);
}

const isTold = ({ hub }: Configuration, address: string): boolean => hub.endsWith(address.slice(address.lastIndexOf('/s/')));
