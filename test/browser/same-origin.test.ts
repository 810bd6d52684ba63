/** This file proves that other sites and pages of scripts cannot act on the local Workspace through a browser. */
import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { ROOT } from '../../build/bundle';
import { DEPLOYABLES } from '../../build/manifests';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { startBrowser } from './browser';
import { TECHNICIAN, testDistrict, type TestDistrict } from './district';

/** How long a browser may take for a page that it shows or refuses. */
const PATIENCE_MS = 20_000;

let district: TestDistrict;
let served: ServedWorkspace;

beforeAll(async () => {
  district = testDistrict();
  served = await serveWorkspace(district.workspace, { port: 0 });
});
afterAll(async () => served.close());

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request with exactly these headers: `fetch` would not let a host be made up. */
function ask(method: string, path: string, headers: Readonly<Record<string, string>>, body = ''): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, served.url), { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() }));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/** Another site, on a port of its own. */
async function elsewhere(html: string): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => (server.closeAllConnections(), server.close()) };
}

const json = { 'content-type': 'application/json' };
const signedIn = { cookie: `person=${encodeURIComponent(TECHNICIAN)}` };
const own = { ...json, ...signedIn, 'sec-fetch-site': 'same-origin' };

describe('the web face', () => {
  it('lets nobody else frame a page, of its own or of a script, and no script asks for that', async () => {
    for (const path of ['/', '/mail', `/apps/${district.deskId}`, `/apps/${district.deskId}/exec`, `/sheets/${district.spreadsheetId}`, `/forms/${district.form.id}`]) {
      expect((await ask('GET', path, signedIn)).headers['x-frame-options']).toBe('SAMEORIGIN');
    }
    const address = new URL(`/apps/${district.deskId}/exec`, served.url).href;
    const [browser, foreign] = await Promise.all([startBrowser(), elsewhere(`<iframe src="${address}"></iframe>`)]);
    try {
      const page = await browser.newPage();
      const refused = page.waitForEvent('requestfailed', { predicate: (asked) => asked.url() === address, timeout: PATIENCE_MS });
      // The frame that is refused may keep the page around it from ever being whole.
      await page.goto(foreign.url, { waitUntil: 'commit', timeout: PATIENCE_MS });
      expect((await refused).failure()?.errorText).toBe('net::ERR_BLOCKED_BY_RESPONSE');
      // In a page of its own the same address shows the desk.
      await page.goto(address, { timeout: PATIENCE_MS });
      await page.getByText(/^Sign in|^Desk of/).waitFor({ timeout: PATIENCE_MS });
    } finally {
      await browser.close();
      foreign.close();
    }
    for (const deployable of DEPLOYABLES) expect(readFileSync(join(ROOT, 'build', deployable, 'bundle.js'), 'utf8')).not.toMatch(/XFrameOptionsMode|ALLOWALL/);
  });

  it('answers to the names of this machine only', async () => {
    expect((await ask('GET', '/', { host: 'evil.example' })).status).toBe(403);
    expect((await ask('GET', '/', {})).status).toBe(200);
  });

  it('refuses changes that another site sends, whatever the cookie says', async () => {
    const body = JSON.stringify({ addMs: 60_000 });
    const before = district.workspace.clock.now;
    const senders: readonly Readonly<Record<string, string>>[] = [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, { origin: 'null' }, {}];
    for (const from of senders) {
      expect((await ask('POST', '/api/clock', { ...json, ...signedIn, ...from }, body)).status).toBe(403);
    }
    expect(district.workspace.clock.now).toBe(before);
    expect((await ask('POST', '/api/clock', own, body)).status).toBe(200);
    expect(district.workspace.clock.now).toBe(before + 60_000);
  });

  it('shows pages of scripts as documents of no origin, and takes their calls by token alone', async () => {
    const framed = await ask('GET', `/apps/${district.deskId}/exec`, signedIn);
    expect(framed.headers['content-security-policy']).toMatch(/^sandbox /);
    expect(framed.headers['content-security-policy']).not.toContain('allow-same-origin');
    const token = /\/api\/call\/([\w-]+)/.exec(framed.body)?.[1] ?? '';
    expect(token.length).toBeGreaterThan(20);
    const call = JSON.stringify({ functionName: 'sweep_', args: [] });
    const answered = await ask('POST', `/api/call/${token}`, { ...json, origin: 'null', 'sec-fetch-site': 'cross-site' }, call);
    expect(answered.headers['access-control-allow-origin']).toBe('null');
    expect(JSON.parse(answered.body)).toMatchObject({ ok: false, message: 'Script function not found: sweep_' });
    expect(JSON.parse((await ask('POST', '/api/call/guessed', { ...json, origin: 'null' }, call)).body)).toMatchObject({ ok: false });
  });

  it('does not let a page made for one person act as another', async () => {
    const hands = `/api/sheets/${district.spreadsheetId}/hands`;
    const body = JSON.stringify({ do: 'type', sheetId: 1, row: 2, column: 2, text: 'x' });
    expect((await ask('POST', hands, { ...own, 'x-acting-as': 'rudi@school.example' }, body)).status).toBe(409);
    expect((await ask('POST', hands, { ...own, 'x-acting-as': TECHNICIAN }, body)).status).toBe(200);
  });

  it('never sends anybody to another server', async () => {
    const form = { ...own, 'content-type': 'application/x-www-form-urlencoded' };
    for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
      const reply = await ask('POST', '/person', form, new URLSearchParams({ email: TECHNICIAN, to }).toString());
      expect(reply.headers['location']).toBe('/');
    }
  });
});
