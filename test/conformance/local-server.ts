/** This file serves a local Workspace's REST face on a free port, for the official clients to talk to. */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Workspace } from '../../local/kernel/workspace';
import { restApp } from '../../local/rest';

export interface LocalServer {
  readonly port: number;
  close(): Promise<void>;
}

export function serveLocally(workspace: Workspace): Promise<LocalServer> {
  return new Promise((resolve) => {
    const server = serve({ fetch: restApp(workspace).fetch, port: 0, hostname: '127.0.0.1' }, (address: AddressInfo) => {
      resolve({
        port: address.port,
        close: () => new Promise((closed, failed) => server.close((error) => (error === undefined ? closed() : failed(error)))),
      });
    });
  });
}
