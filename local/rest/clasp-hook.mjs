/**
 * This file keeps clasp on this machine: loaded with `node --import`, it sends what clasp says to Google to the local Workspace at
 * LOCAL_WORKSPACE_PORT (8080 where that says nothing), its sign-in page too, and refuses every other host. In any other program it does nothing.
 */
import childProcess from 'node:child_process';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';

const port = process.env.LOCAL_WORKSPACE_PORT ?? '8080';

/** Where clasp asks for projects, for tokens, and for whose they are. */
const HOSTS = ['script.googleapis.com', 'oauth2.googleapis.com', 'www.googleapis.com'];
const SIGN_IN = 'https://accounts.google.com/';

if (/[\\/](@google[\\/]clasp[\\/]|\.bin[\\/]clasp)/.test(process.argv[1] ?? '')) {
  // Whoever rehearses keeps the real tokens, which stand in the home folder.
  process.env.clasp_config_auth ??= fileURLToPath(new URL('../../.mytech/rehearsal-clasprc.json', import.meta.url));

  https.request = (first, ...rest) => {
    const url = typeof first === 'string' || first instanceof URL ? new URL(first) : null;
    const options = url === null ? first : (rest.find((argument) => typeof argument === 'object') ?? {});
    const callback = rest.find((argument) => typeof argument === 'function');
    const host = url?.hostname ?? options.hostname ?? options.host;
    if (!HOSTS.includes(host)) throw new Error(`The offline hook refuses ${host}.`);
    const path = url === null ? options.path : url.pathname + url.search;
    return http.request({ method: options.method, headers: options.headers, signal: options.signal, path, host: '127.0.0.1', port }, callback);
  };

  const here = (text) => (typeof text === 'string' ? text.replaceAll(SIGN_IN, `http://localhost:${port}/`) : text);
  const { spawn } = childProcess;
  childProcess.spawn = (command, args, ...rest) => spawn(command, Array.isArray(args) ? args.map(here) : args, ...rest);
  const { write } = process.stdout;
  process.stdout.write = (chunk, ...rest) => write.call(process.stdout, here(chunk), ...rest);
  syncBuiltinESMExports();
}
