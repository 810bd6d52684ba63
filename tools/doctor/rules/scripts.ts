/** This file judges the script projects against the build: what was pushed, what is deployed, and when the program ran. */
import type { Deployable } from '../../../build/manifests';
import type { Manifest, ProjectFile } from '../../../local/kernel/projects';
import { SettingValues } from '../../../src/app/settings';
import { settings } from '../../../src/app/tables';
import { HOUR_MS, MINUTE_MS } from '../../../src/base/time';
import type { Facts, Run, ScriptFacts } from '../facts';
import { type Finding, find } from '../findings';
import { CLOCK_LOOKED_BACK_MS, NIGHTLY, NIGHTS_LOOKED_BACK_MS, newestOf } from '../gather/scripts';
import { rowsOf, workbook } from '../tables';
import { unseen } from './access';

/** "Limit of 200 versions": developers.google.com/apps-script/guides/versions; from here on somebody should clear up. */
const VERSIONS_LIMIT = 200;
const VERSIONS_NEAR = 180;

const NOT_FOUND = 404;
const FORBIDDEN = 403;
const MANIFEST = 'appsscript';
const CONFIG = 'config';

export function scripts(facts: Facts): readonly Finding[] {
  const { configuration, visitor } = facts;
  const found: Finding[] = [];
  if (configuration.scriptIds.program === undefined) found.push(find('script-unknown', { deployable: 'program' }));
  for (const one of facts.scripts) {
    const { deployable, pushed } = one;
    if (!pushed.seen) {
      if (pushed.status === NOT_FOUND) found.push(find('script-missing', { deployable }));
      else if (pushed.status === FORBIDDEN && pushed.reason !== 'SERVICE_DISABLED' && /permission/.test(pushed.message)) found.push(find('script-unseen', { deployable, visitor: visitor.email }));
      else found.push(...unseen(`The project of the ${deployable}`, pushed));
      continue;
    }
    found.push(...contentFindings(deployable, one.built, pushed.value), ...deploymentFindings(one));
    if (one.versions.seen && one.versions.value >= VERSIONS_NEAR) found.push(find('versions-nearly-used-up', { deployable, count: one.versions.value, limit: VERSIONS_LIMIT }));
  }
  return [...found, ...hubAddress(facts)];
}

function contentFindings(deployable: Deployable, built: readonly ProjectFile[], pushed: readonly ProjectFile[]): readonly Finding[] {
  const code = pushed.filter(({ name }) => name !== MANIFEST);
  if (code.length === 0 || !code.some(({ name }) => built.some((one) => one.name === name))) return [find('script-empty', { deployable })];
  const found: Finding[] = [];
  for (const { name, type, source } of built) {
    const had = pushed.find((one) => one.name === name && one.type === type);
    if (name === MANIFEST) found.push(...(had === undefined ? [find('script-file-missing', { deployable, file: name })] : manifestFindings(deployable, parsed(source), parsed(had.source))));
    else if (name === CONFIG) found.push(...(had?.source === source ? [] : [find('script-config-differs', { deployable })]));
    else if (had === undefined) found.push(find('script-file-missing', { deployable, file: name }));
    else if (had.source !== source) {
      const isCut = had.source.length < source.length && source.startsWith(had.source.trimEnd());
      found.push(isCut ? find('script-file-cut', { deployable, file: name, had: had.source.length, wanted: source.length }) : find('script-file-differs', { deployable, file: name }));
    }
  }
  for (const { name, type } of pushed) if (name !== CONFIG && !built.some((one) => one.name === name && one.type === type)) found.push(find('script-file-extra', { deployable, file: name }));
  return found;
}

function parsed(source: string): Partial<Manifest> {
  try {
    return JSON.parse(source) as Partial<Manifest>;
  } catch {
    return {};
  }
}

const shortly = (scopes: readonly string[]): string => scopes.map((scope) => scope.split('/').pop()).join(', ');
const pageOf = (webapp: Manifest['webapp'] | undefined): string => (webapp === undefined ? 'nobody' : `${webapp.access} as ${webapp.executeAs}`);

function manifestFindings(deployable: Deployable, wanted: Partial<Manifest>, had: Partial<Manifest>): readonly Finding[] {
  const found: Finding[] = [];
  const missing = (wanted.oauthScopes ?? []).filter((scope) => !(had.oauthScopes ?? []).includes(scope));
  const more = (had.oauthScopes ?? []).filter((scope) => !(wanted.oauthScopes ?? []).includes(scope));
  if (missing.length > 0) found.push(find('manifest-scopes-missing', { deployable, scopes: shortly(missing) }));
  if (more.length > 0) found.push(find('manifest-scopes-more', { deployable, scopes: shortly(more) }));
  if (had.timeZone !== wanted.timeZone) found.push(find('manifest-time-zone', { deployable, had: had.timeZone ?? '', wanted: wanted.timeZone ?? '' }));
  if (pageOf(had.webapp) !== pageOf(wanted.webapp)) found.push(find('manifest-page', { deployable, had: pageOf(had.webapp), wanted: pageOf(wanted.webapp) }));
  const services = had.dependencies?.enabledAdvancedServices ?? [];
  for (const { userSymbol, serviceId, version } of wanted.dependencies?.enabledAdvancedServices ?? []) {
    if (!services.some((one) => one.userSymbol === userSymbol && one.serviceId === serviceId && one.version === version)) found.push(find('manifest-services', { deployable, service: userSymbol }));
  }
  return found;
}

function deploymentFindings({ deployable, built, pushed, deployments, deployed }: ScriptFacts): readonly Finding[] {
  const { webapp } = parsed(built.find(({ name }) => name === MANIFEST)?.source ?? '');
  if (webapp === undefined) return [];
  if (!deployments.seen) return unseen(`The deployments of the ${deployable}`, deployments);
  const newest = newestOf(deployments.value);
  if (newest === null) return [find('not-deployed', { deployable })];
  const had = `${newest.access} as ${newest.executeAs}`;
  const found: Finding[] = had === pageOf(webapp) ? [] : [find('deployed-access', { deployable, had, wanted: pageOf(webapp) })];
  const sourcesOf = (files: readonly ProjectFile[]): string => JSON.stringify(files.map(({ name, type, source }) => [name, type, source]).sort());
  if (deployed?.seen === true && pushed.seen && sourcesOf(deployed.value) !== sourcesOf(pushed.value)) found.push(find('deployed-version-old', { deployable, version: newest.version ?? 0 }));
  return found;
}

/** One web app has two addresses, with and without the domain's name: developers.google.com/apps-script/guides/web. */
const deploymentId = (url: string): string => /\/s\/([\w-]+)\/exec/.exec(url)?.[1] ?? url;

function hubAddress(facts: Facts): readonly Finding[] {
  const { configuration } = facts;
  const deployments = facts.scripts.find(({ deployable }) => deployable === 'hub')?.deployments;
  if (deployments?.seen !== true || deployments.value.length === 0) return [];
  const ids = deployments.value.map(({ url }) => deploymentId(url));
  const wanted = newestOf(deployments.value)?.url ?? '';
  const found: Finding[] = [];
  if (configuration.hub !== '' && !ids.includes(deploymentId(configuration.hub))) found.push(find('hub-address-configured', { had: configuration.hub, wanted }));
  const setting = workbook(facts, 'programme')?.book.seen === true ? SettingValues.of(rowsOf(facts, settings)).text('hub address').trim() : '';
  // A short address of the district's own leads there too, and nobody can tell from here.
  if (setting.startsWith('https://script.google.com/') && !ids.includes(deploymentId(setting))) found.push(find('hub-address-setting', { had: setting, wanted }));
  return found;
}

/** The program's triggers of the clock: after how long without a run one is missed, and how often one runs. */
const CLOCK = [
  { handler: 'tick_', everyMs: 5 * MINUTE_MS, missedAfterMs: 20 * MINUTE_MS, lookedBackMs: HOUR_MS },
  { handler: 'hourly_', everyMs: HOUR_MS, missedAfterMs: 2 * HOUR_MS + 10 * MINUTE_MS, lookedBackMs: CLOCK_LOOKED_BACK_MS },
  { handler: NIGHTLY, everyMs: 24 * HOUR_MS, missedAfterMs: 49 * HOUR_MS, lookedBackMs: NIGHTS_LOOKED_BACK_MS },
] as const;
/** Clocks are not exact, and an event may come twice; a second trigger doubles the runs. */
const DOUBLED = 1.6;
const FAILING_OF = 3;

export function clock(facts: Facts): readonly Finding[] {
  const { runs, now } = facts;
  if (!runs.seen) return unseen('When the program ran', runs);
  const programme = workbook(facts, 'programme');
  // What began an hour ago cannot have run at night; where nobody knows when it began, nothing is missed.
  const ageMs = programme?.file.seen === true ? now - programme.file.value.createdAt : null;
  const since = (ms: number): string => `${new Date(now - ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const byClock = runs.value.filter((run) => run.byClock);
  const found: Finding[] = [];
  const lately = (handler: string, ms: number): readonly Run[] => byClock.filter((run) => run.handler === handler && run.at > now - ms);
  const silent = CLOCK.filter(({ handler, missedAfterMs }) => ageMs !== null && ageMs > missedAfterMs && lately(handler, missedAfterMs).length === 0);
  if (silent.some(({ handler }) => handler === 'tick_') && ((ageMs ?? 0) <= CLOCK[1].missedAfterMs || silent.some(({ handler }) => handler === 'hourly_'))) {
    found.push(find('clock-stopped', { since: since(CLOCK[0].missedAfterMs) }));
  } else for (const { handler, missedAfterMs } of silent) found.push(find('trigger-missing', { handler, since: since(missedAfterMs) }));
  for (const { handler, everyMs, lookedBackMs } of CLOCK) {
    const mine = lately(handler, lookedBackMs);
    const due = Math.max(1, Math.floor(Math.min(lookedBackMs, ageMs ?? lookedBackMs) / everyMs));
    const own = mine.filter(({ byOwner }) => byOwner).length;
    if (own > 2 && own >= due * DOUBLED) found.push(find('trigger-doubled', { handler, count: own, wanted: due }));
    if (own < mine.length) found.push(find('trigger-of-another-account', { handler }));
  }
  const handlers = new Set(runs.value.map(({ handler }) => handler));
  const known = functionsOf(facts.scripts.find(({ deployable }) => deployable === 'program'));
  for (const handler of handlers) {
    if (known !== null && !known.has(handler)) found.push(find('trigger-unknown', { handler }));
    const last = runs.value.filter((run) => run.handler === handler).sort((a, b) => b.at - a.at).slice(0, FAILING_OF);
    const failed = last.filter(({ well }) => !well).length;
    if (failed === FAILING_OF) found.push(find('runs-failing', { handler, count: failed, of: FAILING_OF }));
  }
  return found;
}

/** The functions that a build lets Google call, by its stubs. */
function functionsOf(program: ScriptFacts | undefined): ReadonlySet<string> | null {
  if (program === undefined) return null;
  return new Set(program.built.flatMap(({ type, source }) => (type === 'SERVER_JS' ? [...source.matchAll(/^function (\w+)\(/gm)].map(([, name]) => name ?? '') : [])));
}
