/** This file waits on this machine for the answer that Google's consent page gives to a browser (RFC 8252, 7.3). */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UnusableInput } from '../commands/unusable';

const HOST = '127.0.0.1';
/** Somebody has to find the password first. */
const PATIENCE_MS = 5 * 60_000;
const STATE_BYTES = 24;

export interface CodeFromBrowser {
  readonly code: string;
  readonly redirectUri: string;
}

const page = (words: string): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>MyTech</title><body style="font: 1.2rem system-ui; margin: 4rem"><p>${words}</p></body></html>`;

/** Opens a door, has `show` say which address to open, and gives the code with which the browser comes back. */
export function codeFromBrowser(addressFor: (redirectUri: string, state: string) => string, show: (address: string) => void, patienceMs = PATIENCE_MS): Promise<CodeFromBrowser> {
  const state = randomBytes(STATE_BYTES).toString('base64url');
  return new Promise((resolve, reject) => {
    let redirectUri = '';
    const server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', redirectUri);
      const answer = (status: number, words: string): void => void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', connection: 'close' }).end(page(words));
      // Browsers ask for icons as well, and any page may try a door on this machine: only whoever knows the state is heard.
      if (pathname !== '/' || searchParams.get('state') !== state) return answer(404, 'There is nothing here.');
      const code = searchParams.get('code');
      answer(200, code === null ? 'You did not agree, so nothing was kept. You may close this page.' : 'Thank you. You may close this page and go back to the terminal.');
      end();
      if (code === null) reject(new UnusableInput(`Google's consent page said "${(searchParams.get('error') ?? 'no').replace(/[^\w -]/g, '')}". Nothing was kept.`));
      else resolve({ code, redirectUri });
    });
    const timer = setTimeout(() => {
      end();
      reject(new UnusableInput('Nobody agreed within five minutes. Run it again when you are ready.'));
    }, patienceMs);
    function end(): void {
      clearTimeout(timer);
      server.close();
    }
    server.once('error', reject);
    server.listen(0, HOST, () => {
      redirectUri = `http://${HOST}:${(server.address() as AddressInfo).port}`;
      show(addressFor(redirectUri, state));
    });
  });
}
