/** This file serves the web face of one local Workspace: pages for people, and Google's REST APIs for programs. */
import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import type { Workspace } from '../kernel/workspace';
import { restApp } from '../rest';
import { accountRoutes } from './account/routes';
import { activityRoutes } from './activity/routes';
import { appRoutes } from './apps/routes';
import { clientAssets, type Asset } from './bundle';
import { consentRoutes } from './consent/routes';
import { consoleRoutes } from './console/routes';
import { driveRoutes } from './drive/routes';
import { formRoutes } from './forms/routes';
import { plainGuide, type Guide } from './guide';
import { homeRoutes } from './home/routes';
import { mailRoutes } from './mail/routes';
import { BadRequest, personOf } from './request';
import { sameOriginOnly } from './same-origin';
import { sheetRoutes } from './sheets/routes';
import { closedDoor } from './shell';
import { Site } from './site';

export interface ServeOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** The address to listen on; by default this machine alone. With another one, requests by any host name are answered. */
  readonly address?: string;
  readonly guide?: Guide;
  /** One line about how this Workspace came about, such as its seed and size, for the foot of the home page. */
  readonly startedWith?: string;
  /** Called some moments after anything may have changed, so that the caller can save. */
  readonly onChange?: () => void;
}

export interface ServedWorkspace {
  readonly url: string;
  /** Tells the caller what is still to be saved, then stops; to be called as often as one likes. */
  close(): Promise<void>;
}

const THIS_MACHINE = '127.0.0.1';

export async function serveWorkspace(workspace: Workspace, options: ServeOptions): Promise<ServedWorkspace> {
  const assets = await clientAssets();
  const paths = new Map([...assets].map(([name, asset]) => [name, asset.path]));
  const site = new Site(workspace, options.guide ?? plainGuide(workspace), options.startedWith ?? '', paths, options.onChange ?? (() => undefined));
  const address = options.address ?? THIS_MACHINE;
  const app = webApp(site, assets, address !== THIS_MACHINE);
  let closing: Promise<void> | null = null;
  return new Promise((resolve, reject) => {
    // Else it would put its own Request and Response in the place of Node's for the whole process, which drop headers that are set late.
    const server = serve({ fetch: app.fetch, port: options.port, hostname: address, overrideGlobalObjects: false }, (listening: AddressInfo) => {
      resolve({
        url: `http://${address === THIS_MACHINE ? 'localhost' : address}:${listening.port}/`,
        close: () => (closing ??= closed(server, site)),
      });
    });
    server.once('error', reject);
  });
}

/** Ends at once, with pages still open: they ask every second and would keep it alive. */
function closed(server: ServerType, site: Site): Promise<void> {
  site.flush();
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}

function webApp(site: Site, assets: ReadonlyMap<string, Asset>, anyHost: boolean): Hono {
  const app = new Hono();
  app.use(sameOriginOnly(anyHost));
  app.get('/assets/:hash/:name', (c) => {
    const asset = assets.get(c.req.param('name'));
    if (asset === undefined) return c.notFound();
    const forGood = asset.path === c.req.path;
    const headers = { 'content-type': asset.contentType, 'cache-control': forGood ? 'public, max-age=31536000, immutable' : 'no-cache' };
    return c.body(Uint8Array.from(asset.content), 200, headers);
  });
  for (const routes of [homeRoutes, sheetRoutes, formRoutes, mailRoutes, consoleRoutes, driveRoutes, activityRoutes, consentRoutes, accountRoutes, appRoutes]) routes(app, site);
  mountRest(app, site);
  app.notFound((c) => c.html(closedDoor({ site, person: personOf(c, site), title: 'No such page', message: 'There is no such page here' }), 404));
  app.onError((error, c) => {
    if (error instanceof BadRequest) return c.json({ ok: false, message: error.message }, 400);
    console.error(error);
    const message = 'The local Workspace itself failed';
    if (c.req.path.startsWith('/api/')) return c.json({ ok: false, message: `${message}: ${error.message}` }, 500);
    return c.html(closedDoor({ site, person: personOf(c, site), title: message, message, hint: error.message }), 500);
  });
  return app;
}

function mountRest(app: Hono, site: Site): void {
  const rest = restApp(site.workspace);
  for (const path of ['/admin/*', '/drive/v3/*', '/v1/*', '/v4/*', '/token', '/tokeninfo', '/oauth2/v2/*']) {
    app.all(path, async (c) => {
      const response = await rest.fetch(c.req.raw);
      if (c.req.method !== 'GET') site.changed();
      return response;
    });
  }
}
