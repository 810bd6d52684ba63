/** These tests go wrong in each way that docs/running-it.md names, and hold every sentence that somebody then reads to what the page says. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, connect, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEPLOYABLES } from '../../build/manifests';
import { ROOT } from '../../build/bundle';
import { ApiError } from '../../local/kernel/errors';
import type { Workspace } from '../../local/kernel/workspace';
import { callFromPage, webAppRequest } from '../../local/services/html/bridge';
import type { DeskView, Reply } from '../../src/ui/contracts';
import { claspIn } from '../../tools/commands/clasp';
import { deploy, type DeployOptions } from '../../tools/commands/deploy';
import { rehearsal } from '../../tools/rehearsal';
import { serveLocally, type LocalServer } from '../conformance/local-server';

const PROGRAM = 'mytech@juniper.example';
const HUB = 'mytech-hub@juniper.example';
const DIRECTOR = 'director@juniper.example';
const OUTSIDER = 'somebody@elsewhere.example';
const PUBLISHED = `https://docs.google.com/spreadsheets/d/${'p'.repeat(44)}/edit`;

let workspace: Workspace;
let server: LocalServer;
let root: string;

beforeAll(async () => {
  workspace = rehearsal().workspace;
  workspace.accounts.add({ email: DIRECTOR, name: 'Dora Director', about: 'Technology director.', inDomain: true });
  workspace.accounts.add({ email: OUTSIDER, name: 'Somebody', about: 'From elsewhere.', inDomain: false });
  workspace.scripts.apiOff.clear();
  server = await serveLocally(workspace);
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'mytech-trouble-')));
  for (const deployable of DEPLOYABLES) cpSync(path.join(ROOT, 'build', deployable), path.join(root, 'build', deployable), { recursive: true });
  symlinkSync(realpathSync(path.join(ROOT, 'node_modules')), path.join(root, 'node_modules'));
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

/** Whoever is signed in to clasp, under each of its names. */
function signIn(people: Readonly<Record<string, string>>): void {
  const token = (email: string): object => ({ type: 'authorized_user', client_id: 'local', client_secret: 'local', refresh_token: `local-refresh/${email}`, access_token: `local-access/${email}`, expiry_date: 4_102_444_800_000 });
  mkdirSync(path.join(root, '.mytech'), { recursive: true });
  writeFileSync(path.join(root, '.mytech/clasprc.json'), JSON.stringify({ tokens: Object.fromEntries(Object.entries(people).map(([user, email]) => [user, token(email)])) }));
}

const environment = (port = server.port): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'] ?? '',
  HOME: root,
  clasp_config_auth: path.join(root, '.mytech/clasprc.json'),
  NODE_OPTIONS: `--import ${pathToFileURL(path.join(ROOT, 'local/rest/clasp-hook.mjs')).href}`,
  LOCAL_WORKSPACE_PORT: String(port),
});

/** What `mytech deploy` says, with the refusal last where there is one. */
async function deployed(deployable: (typeof DEPLOYABLES)[number], options: DeployOptions = {}, port?: number): Promise<string> {
  const said: string[] = [];
  const tools = { root, clasp: claspIn(root, environment(port)), build: () => Promise.resolve(), say: (line: string) => void said.push(line), version: '0.0.0' };
  await deploy(deployable, options, tools).catch((error: unknown) => said.push((error as Error).message));
  return said.join('\n');
}

const project = (name: string) => workspace.scripts.byName(name);
const programId = (): string => project('MyTech program')?.id ?? '';

function desk(method: string, visitor: string, args: object = {}): Reply<DeskView> {
  const answer = callFromPage(workspace, { projectId: programId(), functionName: 'rpc', args: [method, JSON.stringify(args)], visitor, pageKind: 'web' });
  return answer.ok ? (JSON.parse(String(answer.value)) as Reply<DeskView>) : { ok: false, message: answer.message };
}

const failedStep = (reply: Reply<DeskView>): string => (reply.ok ? (reply.value.setUp.steps.find(({ state }) => state === 'failed')?.detail ?? 'nothing failed') : reply.message);

/** Lets so many bytes of what clasp sends through, and then breaks the line. */
async function thinLine(bytes: number): Promise<{ readonly port: number; readonly close: () => void }> {
  const line: Server = createServer((near) => {
    const far = connect(server.port, '127.0.0.1');
    let sent = 0;
    near.on('data', (chunk: Buffer) => {
      sent += chunk.length;
      if (sent <= bytes) return void far.write(chunk);
      far.destroy();
      near.destroy();
    });
    far.pipe(near);
    for (const end of [near, far]) end.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => void line.listen(0, '127.0.0.1', resolve));
  return { port: (line.address() as AddressInfo).port, close: () => void line.close() };
}

describe('before anything is pushed', () => {
  it('says that nobody is signed in, and how to', async () => {
    signIn({});
    expect(await deployed('program', { account: PROGRAM })).toContain('Sign in first: npx clasp login');
  });

  it('deploys nothing with somebody’s own account', async () => {
    signIn({ default: DIRECTOR });
    expect(await deployed('program', { account: PROGRAM })).toContain(`clasp is signed in as ${DIRECTOR}, and program belongs to ${PROGRAM}. Nothing was made.`);
    expect(workspace.scripts.all()).toEqual([]);
  });

  it('shows Google’s sentence where the Apps Script API is off', async () => {
    signIn({ default: PROGRAM, hub: HUB });
    workspace.scripts.apiOff.add(PROGRAM);
    expect(await deployed('program', { account: PROGRAM })).toContain('User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.');
    workspace.scripts.apiOff.clear();
    expect(workspace.scripts.all()).toEqual([]);
  });
});

describe('a push', () => {
  beforeAll(async () => {
    expect(await deployed('program', { account: PROGRAM })).toContain('The desk: https://script.google.com/macros/s/');
  });

  it('that the network cuts in half leaves the old code, and the next one arrives', async () => {
    const before = project('MyTech program')?.files;
    const bundle = path.join(root, 'build/program/bundle.js');
    writeFileSync(bundle, `${readFileSync(bundle, 'utf8')}\n// a newer build\n`);
    const line = await thinLine(300_000);
    const said = await deployed('program', {}, line.port);
    line.close();
    expect(said).not.toContain('Pushed');
    expect(project('MyTech program')?.files).toEqual(before);
    expect(await deployed('program')).toContain('Pushed');
    expect(project('MyTech program')?.files.find(({ name }) => name === 'bundle')?.source).toContain('// a newer build');
  });

  it('by hand without --force is skipped in passing, which is why deploy says --force', async () => {
    const manifest = path.join(root, 'build/program/appsscript.json');
    const kept = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, kept.replace('America/New_York', 'America/Chicago'));
    const { out, failed } = await claspIn(root, environment())('default', ['-P', '.clasp.json', 'push']);
    expect({ out, failed }).toEqual({ out: 'Skipping push.', failed: false });
    writeFileSync(manifest, kept);
  });

  it('never goes over another script', async () => {
    const { id } = workspace.scripts.createProject({ name: 'Bell schedule', owner: HUB });
    workspace.scripts.push(id, [
      { name: 'appsscript', type: 'JSON', source: '{"timeZone":"America/New_York","runtimeVersion":"V8","oauthScopes":[]}' },
      { name: 'Code', type: 'SERVER_JS', source: 'function ring() {}' },
    ]);
    const configuration = path.join(root, '.mytech/configuration.json');
    const kept = readFileSync(configuration, 'utf8');
    writeFileSync(configuration, JSON.stringify({ ...(JSON.parse(kept) as { scriptIds: object }), scriptIds: { program: programId(), hub: id } }));
    expect(await deployed('hub', { account: HUB, published: PUBLISHED })).toContain("holds a script that is not MyTech's (Code.js), and a push would replace it. Nothing was pushed.");
    workspace.scripts.push(id, workspace.scripts.project(programId()).files);
    expect(await deployed('hub', { account: HUB, published: PUBLISHED })).toContain("holds MyTech's program, and a push would replace it. Nothing was pushed.");
    writeFileSync(configuration, kept);
  });

  it('changes nothing for visitors until it is deployed, and then keeps the address', async () => {
    const id = programId();
    const [first] = workspace.scripts.project(id).versionedDeployments;
    const bundle = workspace.scripts.project(id).files;
    workspace.scripts.push(id, bundle.map((file) => (file.name === 'desk' ? { ...file, source: '<!DOCTYPE html><html><body>not deployed yet</body></html>' } : file)));
    // Whether somebody consented is what the tests of the desk ask.
    workspace.consents.asks = false;
    const open = () => webAppRequest(workspace, id, { visitor: PROGRAM, query: '' });
    expect(open()).toMatchObject({ ok: true, html: expect.not.stringContaining('not deployed yet') as string });
    workspace.consents.asks = true;
    workspace.scripts.push(id, bundle);
    expect(await deployed('program')).toContain(`Redeployed ${first?.deploymentId ?? ''} @3`);
  });

  it('is not deployed where nobody can tell which address people have', async () => {
    const id = programId();
    const before = workspace.scripts.project(id).versionedDeployments;
    workspace.scripts.deployVersion(id, { versionNumber: 1, description: 'New deployment', deployedBy: PROGRAM });
    expect(await deployed('program')).toContain('The project has 2 deployments');
    workspace.scripts.project(id).versionedDeployments = before;
  });
});

describe('the hub', () => {
  it('is not given to the account that may do everything', async () => {
    expect(await deployed('hub', { account: PROGRAM, published: PUBLISHED })).toContain(`The hub and the program have the same account, ${PROGRAM}.`);
  });

  it('is not deployed by it either', async () => {
    signIn({ default: PROGRAM, hub: PROGRAM });
    expect(await deployed('hub', { account: HUB, published: PUBLISHED })).toContain(`clasp is signed in as ${PROGRAM}, and hub belongs to ${HUB}. Nothing was made.`);
    signIn({ default: PROGRAM, hub: HUB });
    expect(project('MyTech hub')).toBeUndefined();
  });

  it('asks for the workbook that it may show', async () => {
    expect(await deployed('hub', { account: HUB })).toContain('Give --published with the address of MyTech Published');
  });
});

describe('at the desk', () => {
  it('nothing happens before the deployer has consented', () => {
    expect(desk('desk.view', PROGRAM)).toMatchObject({ ok: false, message: expect.stringContaining('Authorization is required to perform that action') as string });
  });

  it('a box that stayed unticked stops set-up with a sentence that names it, until it is ticked', () => {
    const head = workspace.scripts.project(programId());
    workspace.consents.give(head, PROGRAM, ['https://www.googleapis.com/auth/drive']);
    expect(failedStep(desk('desk.setUp', PROGRAM))).toContain('one of its permissions was not ticked: drive. Sign in as the account that this runs as');
    workspace.consents.give(head, PROGRAM);
    expect(failedStep(desk('desk.setUp', PROGRAM))).toBe('nothing failed');
  });

  it('another account that deployed it makes nothing', async () => {
    const { workspace: other } = rehearsal();
    other.consents.asks = false;
    other.accounts.add({ email: DIRECTOR, name: 'Dora Director', about: '', inDomain: true });
    const { id } = other.scripts.createProject({ name: 'MyTech program', owner: DIRECTOR });
    other.scripts.push(id, workspace.scripts.project(programId()).files);
    other.scripts.createVersion(id, '');
    other.scripts.deployVersion(id, { versionNumber: 1, description: '', deployedBy: DIRECTOR });
    const answer = callFromPage(other, { projectId: id, functionName: 'rpc', args: ['desk.setUp', '{}'], visitor: DIRECTOR, pageKind: 'web' });
    if (!answer.ok) throw new Error(answer.message);
    expect(failedStep(JSON.parse(String(answer.value)) as Reply<DeskView>)).toContain(`This desk was deployed by ${DIRECTOR}, and the programme is to run as ${PROGRAM}, so nothing was made.`);
    expect(other.drive.all()).toEqual([]);
  });

  it.each(['ANYONE', 'ANYONE_ANONYMOUS'])('whoever comes from outside is told nothing, though the web app was opened to %s by hand', (access) => {
    const id = programId();
    const { files } = workspace.scripts.project(id);
    const opened = files.map((file) => (file.name === 'appsscript' ? { ...file, source: file.source.replace('"DOMAIN"', `"${access}"`) } : file));
    workspace.scripts.push(id, opened);
    const { versionNumber } = workspace.scripts.createVersion(id, 'opened');
    const made = workspace.scripts.deployVersion(id, { versionNumber, description: 'by hand', deployedBy: PROGRAM });
    const ask = (method: string): unknown => callFromPage(workspace, { projectId: made.deploymentId, functionName: 'rpc', args: [method, '{}'], visitor: OUTSIDER, pageKind: 'web' });
    for (const method of ['desk.view', 'desk.setUp']) {
      expect(ask(method)).toMatchObject({ ok: true, value: expect.stringContaining('MyTech cannot tell who you are') as string });
    }
    workspace.scripts.project(id).versionedDeployments = workspace.scripts.project(id).versionedDeployments.filter(({ deploymentId }) => deploymentId !== made.deploymentId);
    workspace.scripts.push(id, files);
  });

  it('an API that is off in the Cloud project is named with what Google says', () => {
    for (let round = 0; round < 20; round++) {
      const reply = desk('desk.setUp', PROGRAM);
      if (reply.ok && reply.value.setUp.finished) break;
    }
    const off = 'Admin SDK API has not been used in project 123456789 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/admin.googleapis.com/overview?project=123456789 then retry.';
    workspace.clock.advance(60_000);
    workspace.trouble = ({ name }) => (name.startsWith('AdminDirectory.') ? { kind: 'error', error: new ApiError('directory.chromeosdevices.list', { code: 403, message: off }) } : undefined);
    const reply = desk('desk.run', PROGRAM, { job: 'devices' });
    workspace.trouble = null;
    if (!reply.ok) throw new Error(reply.message);
    expect(reply.value.jobs.find(({ job }) => job === 'devices')?.trouble).toContain('Admin SDK API has not been used in project');
  });
});

describe('a copy bound to the Staff workbook', () => {
  it('is refused where its maker may not edit the workbook, and made where they may', async () => {
    const staff = workspace.drive.all().find(({ name }) => name === 'MyTech Staff');
    const book = `https://docs.google.com/spreadsheets/d/${staff?.id ?? ''}/edit`;
    workspace.scripts.apiOff.clear();
    signIn({ default: DIRECTOR, hub: HUB });
    expect(await deployed('addon', { account: DIRECTOR, bound: true, staff: book })).toContain('Requested entity was not found.');
    signIn({ default: PROGRAM, hub: HUB });
    expect(await deployed('addon', { account: PROGRAM, bound: true, staff: book })).toContain('It is bound to MyTech Staff');
    expect(project('MyTech add-on')?.boundTo).toBe(staff?.id);
  });
});
