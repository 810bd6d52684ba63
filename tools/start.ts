/** This file is `npm start`: it builds the bundles, opens the living district in them, and serves it to a browser on this machine. */
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DISTRICT_DOMAIN } from '../local/district/people';
import type { Workspace } from '../local/kernel/workspace';
import { UnusableState } from '../local/state';
import { plainGuide, type Guide } from '../local/web/guide';
import { serveWorkspace, type ServedWorkspace } from '../local/web/server';
import { freshBuild } from './fresh-build';
import { Installation } from './installation';
import { forgetState, Keeper, KEPT_DISTRICT, KEPT_REHEARSAL, readState, REHEARSAL_ROSTER, writeState } from './kept-district';
import { buildLivingDistrict, livingDistrictOf } from './living-district';
import { personalColumns } from './personal';
import { rehearsal } from './rehearsal';

const DEFAULT_PORT = 8080;
const HIGHEST_PORT = 65_535;

const HELP = `npm start                              opens the living district at http://localhost:${DEFAULT_PORT} (PORT=… takes another port)
npm start -- --fresh                   forgets what happened in it and lives its first weeks again
npm start -- --empty                   opens a domain without MyTech, to rehearse docs/running-it.md in; with --fresh from the beginning
npm start -- --state FILE              opens a district that somebody handed over; changes are not kept
npm start -- --hand-over FILE          writes the district to a file in which everybody has another name, and ends`;

/** Something that the person at the keyboard can put right. */
class Unstartable extends Error {}

interface Opened {
  readonly workspace: Workspace;
  readonly guide: Guide;
  /** One line for the foot of the home page. */
  readonly startedWith: string;
  /** Where changes are kept; null for nowhere. */
  readonly keptIn: string | null;
}

const startedAtMs = Date.now();
const say = (line: string): void => console.log(`${((Date.now() - startedAtMs) / 1000).toFixed(1).padStart(5)} s  ${line}`);

/** Everybody in the living district is invented, so the names stay. */
const keep = (path: string, workspace: Workspace): void => writeState(path, workspace, { pseudonymise: false });

function livingDistrict(fresh: boolean): Opened {
  if (fresh) forgetState(KEPT_DISTRICT);
  const kept = readState(KEPT_DISTRICT);
  if (kept === null) say('A district lives a summer and the first weeks of school through the built bundles. This happens once and takes about a minute.');
  const { workspace, guide } = kept === null ? buildLivingDistrict(say) : livingDistrictOf(kept);
  if (kept === null) keep(KEPT_DISTRICT, workspace);
  say(kept === null ? 'The district is kept in .mytech for the next start.' : 'The district is as you left it.');
  return { workspace, guide, startedWith: 'What happens here is kept in .mytech. To begin again: npm start -- --fresh', keptIn: KEPT_DISTRICT };
}

/** A domain in which nobody has begun, or as it was left: what clasp pushed into it is what runs. */
function emptyDomain(fresh: boolean): Opened {
  if (fresh) forgetState(KEPT_REHEARSAL);
  const { workspace, guide, roster } = rehearsal(readState(KEPT_REHEARSAL) ?? undefined);
  mkdirSync(dirname(REHEARSAL_ROSTER), { recursive: true });
  writeFileSync(REHEARSAL_ROSTER, roster);
  say(`A roster to bring in lies in ${relative(process.cwd(), REHEARSAL_ROSTER)}.`);
  return { workspace, guide, startedWith: 'What happens here is kept in .mytech. To begin again: npm start -- --empty --fresh', keptIn: KEPT_REHEARSAL };
}

/** A state from somewhere else: with today's builds where MyTech is installed in it, and with the four doors where it is our own district. */
function handedOver(path: string): Opened {
  const workspace = readState(path);
  if (workspace === null) throw new Unstartable(`There is no file ${path}.`);
  const ours = workspace.accounts.domain === DISTRICT_DOMAIN && workspace.accounts.all().some((account) => account.about.startsWith('Parent of '));
  const guide = ours ? livingDistrictOf(workspace).guide : plainGuide(workspace);
  if (!ours && workspace.scripts.byName('program') !== undefined) Installation.of(workspace);
  return { workspace, guide, startedWith: `Opened from ${path}; changes are not kept.`, keptIn: null };
}

function portAsked(): number {
  const asked = process.env['PORT'] ?? '';
  const port = asked === '' ? DEFAULT_PORT : Number(asked);
  if (!Number.isInteger(port) || port < 0 || port > HIGHEST_PORT) throw new Unstartable(`PORT is "${asked}", and a port is a whole number up to ${HIGHEST_PORT}.`);
  return port;
}

const taken = (port: number): Unstartable =>
  new Unstartable(`Port ${port} is taken, perhaps by another npm start. Stop that one, or take another port: PORT=${port + 1} npm start`);

const isTaken = (error: unknown): boolean => (error as { readonly code?: unknown }).code === 'EADDRINUSE';

/** Asked before the district is built, so that nobody waits for nothing. */
async function assertFree(port: number): Promise<void> {
  const probe = createServer();
  try {
    await once(probe.listen(port, '127.0.0.1'), 'listening');
  } catch (error) {
    throw isTaken(error) ? taken(port) : error;
  }
  probe.close();
  await once(probe, 'close');
}

async function serve({ workspace, guide, startedWith }: Opened, port: number, onChange: () => void): Promise<ServedWorkspace> {
  try {
    return await serveWorkspace(workspace, { port, guide, startedWith, onChange });
  } catch (error) {
    throw isTaken(error) ? taken(port) : error;
  }
}

/** Saves what is unsaved and lets the browser go, once, whatever asks first. */
function endOnSignal(served: ServedWorkspace, keeper: Keeper): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    // Closing tells of the last changes, so it comes before they are saved.
    void served.close().finally(() => {
      keeper.flush();
      process.exit(0);
    });
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { fresh: { type: 'boolean' }, empty: { type: 'boolean' }, state: { type: 'string' }, 'hand-over': { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help === true) {
    console.log(HELP);
    return;
  }
  const port = portAsked();
  const handOver = values['hand-over'];
  if (handOver === undefined) await assertFree(port);
  // An empty domain gets its scripts from clasp, which builds them itself.
  if (values.empty !== true) {
    const isNew = await freshBuild();
    say(`The bundles ${isNew ? 'are built' : 'are those of today’s sources'}: build/program, build/addon, build/cards, build/hub.`);
  }
  const fresh = values.fresh === true;
  const opened = values.empty === true ? emptyDomain(fresh) : values.state === undefined ? livingDistrict(fresh) : handedOver(resolve(values.state));
  const { workspace, guide, keptIn } = opened;
  if (handOver !== undefined) {
    writeState(resolve(handOver), workspace, { pseudonymise: true, personal: personalColumns() });
    say(`${handOver} holds the district with other names, addresses, numbers and texts.`);
    return;
  }
  // The weeks before were lived by people who had consented; whoever opens something from now on is asked as Google asks.
  workspace.consents.asks = true;
  const keeper = new Keeper(() => {
    if (keptIn !== null) keep(keptIn, workspace);
  });
  const served = await serve(opened, port, () => keeper.changed());
  endOnSignal(served, keeper);
  say(`Open ${served.url}`);
  for (const door of guide.doors) console.log(`         ${door.who} (${door.name}): ${door.button.toLowerCase()}`);
  console.log('         Ctrl-C ends it; what happened is kept.');
}

main().catch((error: unknown) => {
  if (error instanceof UnusableState) console.error(`${error.message} Without it: npm start -- --fresh`);
  else if (error instanceof Unstartable) console.error(error.message);
  else console.error(error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS') ? `${error.message}\n\n${HELP}` : error);
  process.exitCode = 1;
});
