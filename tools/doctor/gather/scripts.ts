/** This file looks at the script projects: what was pushed, what is deployed, and when the program ran. */
import type { Deployable } from '../../../build/manifests';
import type { ProjectFile } from '../../../local/kernel/projects';
import { HOUR_MS, type Moment } from '../../../src/base/time';
import { type Configuration, configuredFiles } from '../../commands/configure';
import type { DeploymentFacts, Look, Run, ScriptFacts } from '../facts';
import type { Clients } from './clients';
import { look } from './look';

const PAGE_SIZE = 50;
/** Long enough for a trigger of the hour to have run twice. */
export const CLOCK_LOOKED_BACK_MS = 3 * HOUR_MS;
/** A night's trigger runs within an hour of its time; once a night may be missed. */
export const NIGHTS_LOOKED_BACK_MS = 50 * HOUR_MS;
export const NIGHTLY = 'nightly_';

async function contentOf({ script }: Clients, scriptId: string, versionNumber?: number): Promise<readonly ProjectFile[]> {
  const { data } = await script.projects.getContent({ scriptId, ...(versionNumber === undefined ? {} : { versionNumber }) });
  return (data.files ?? []).map(({ name, type, source }) => ({ name: name ?? '', type: type as ProjectFile['type'], source: source ?? '' }));
}

async function deploymentsOf({ script }: Clients, scriptId: string): Promise<readonly DeploymentFacts[]> {
  const found: DeploymentFacts[] = [];
  for (let pageToken: string | undefined; ; ) {
    const { data } = await script.projects.deployments.list({ scriptId, pageSize: PAGE_SIZE, ...(pageToken === undefined ? {} : { pageToken }) });
    for (const { deploymentConfig, entryPoints } of data.deployments ?? []) {
      for (const { webApp } of entryPoints ?? []) {
        // A head deployment's page is the editor's own, at an address that ends in /dev.
        if (webApp?.url == null || webApp.url.endsWith('/dev')) continue;
        found.push({ version: deploymentConfig?.versionNumber ?? null, url: webApp.url, access: webApp.entryPointConfig?.access ?? '', executeAs: webApp.entryPointConfig?.executeAs ?? '' });
      }
    }
    pageToken = data.nextPageToken ?? undefined;
    if (pageToken === undefined) return found;
  }
}

async function versionsOf({ script }: Clients, scriptId: string): Promise<number> {
  let count = 0;
  for (let pageToken: string | undefined; ; ) {
    const { data } = await script.projects.versions.list({ scriptId, pageSize: PAGE_SIZE * 4, ...(pageToken === undefined ? {} : { pageToken }) });
    count += (data.versions ?? []).length;
    pageToken = data.nextPageToken ?? undefined;
    if (pageToken === undefined) return count;
  }
}

/** The newest version of a page that people open: of several deployments the last one is the one that is looked at. */
export const newestOf = (deployments: readonly DeploymentFacts[]): DeploymentFacts | null => [...deployments].sort((a, b) => (b.version ?? 0) - (a.version ?? 0))[0] ?? null;

export async function scriptOf(clients: Clients, deployable: Deployable, configuration: Configuration): Promise<ScriptFacts | null> {
  const id = configuration.scriptIds[deployable];
  if (id === undefined) return null;
  const [pushed, deployments, versions] = await Promise.all([look(() => contentOf(clients, id)), look(() => deploymentsOf(clients, id)), look(() => versionsOf(clients, id))]);
  const version = deployments.seen ? newestOf(deployments.value)?.version : null;
  const deployed = version == null ? null : await look(() => contentOf(clients, id, version));
  return { deployable, id, built: configuredFiles(deployable, configuration), pushed, deployments, versions, deployed };
}

export async function runsOf({ script }: Clients, scriptId: string, now: Moment): Promise<Look<readonly Run[]>> {
  const list = async (since: Moment, functionName?: string): Promise<readonly Run[]> => {
    const found: Run[] = [];
    for (let pageToken: string | undefined; ; ) {
      const { data } = await script.processes.listScriptProcesses({
        scriptId,
        pageSize: PAGE_SIZE,
        'scriptProcessFilter.startTime': new Date(since).toISOString(),
        ...(functionName === undefined ? {} : { 'scriptProcessFilter.functionName': functionName }),
        'scriptProcessFilter.types': ['TIME_DRIVEN', 'TRIGGER'],
        ...(pageToken === undefined ? {} : { pageToken }),
      });
      for (const { functionName: handler, processType, processStatus, startTime, userAccessLevel } of data.processes ?? []) {
        found.push({ handler: handler ?? '', byClock: processType === 'TIME_DRIVEN', at: Date.parse(startTime ?? ''), well: !['FAILED', 'TIMED_OUT'].includes(processStatus ?? ''), byOwner: userAccessLevel === 'OWNER' });
      }
      pageToken = data.nextPageToken ?? undefined;
      if (pageToken === undefined) return found;
    }
  };
  return look(async () => {
    const [lately, nights] = await Promise.all([list(now - CLOCK_LOOKED_BACK_MS), list(now - NIGHTS_LOOKED_BACK_MS, NIGHTLY)]);
    return [...lately.filter(({ handler }) => handler !== NIGHTLY), ...nights];
  });
}
