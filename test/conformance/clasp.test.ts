/** This file proves that `clasp push` itself puts the builds into the local Workspace, byte for byte. */
import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { directoryWorkspace, PROGRAM } from '../local/directory-fixture';
import { DEPLOYABLES } from '../../build/manifests';
import { builtFiles } from '../../tools/installation';
import { fixtureFolder } from './fixture-folder';
import { serveLocally } from './local-server';

const CREDENTIALS = {
  tokens: {
    default: {
      type: 'authorized_user',
      client_id: 'local',
      client_secret: 'local',
      refresh_token: 'local',
      access_token: 'local-token',
      expiry_date: 4_102_444_800_000,
    },
  },
};

async function clasp(folder: string, port: number, ...args: string[]): Promise<string> {
  const hook = pathToFileURL(path.join(__dirname, '../../local/rest/clasp-hook.mjs')).href;
  const command = path.join(__dirname, '../../node_modules/.bin/clasp');
  const { stdout } = await promisify(execFile)(command, ['-A', path.join(folder, 'credentials.json'), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', HOME: folder, NODE_OPTIONS: `--import ${hook}`, LOCAL_WORKSPACE_PORT: String(port) },
  });
  return stdout;
}

describe('clasp push', () => {
  it.each(DEPLOYABLES)('uploads build/%s, and the project then holds it exactly', async (deployable) => {
    const workspace = directoryWorkspace([]);
    const project = workspace.scripts.createProject({ name: deployable, owner: PROGRAM });
    const server = await serveLocally(workspace);
    const folder = fixtureFolder(deployable);
    writeFileSync(path.join(folder, '.clasp.json'), JSON.stringify({ scriptId: project.id, rootDir: 'src' }));
    writeFileSync(path.join(folder, 'credentials.json'), JSON.stringify(CREDENTIALS));
    try {
      await clasp(folder, server.port, 'push', '--force');
      const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name);
      expect([...project.files].sort(byName)).toEqual([...builtFiles(deployable)].sort(byName));
    } finally {
      await server.close();
      rmSync(folder, { recursive: true });
    }
  });
});
