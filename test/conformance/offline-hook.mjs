/**
 * This file keeps clasp offline in tests: loaded with `node --import`, it sends calls to script.googleapis.com to the local server
 * whose port stands in LOCAL_WORKSPACE_PORT, and refuses every other host.
 */
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

const port = process.env.LOCAL_WORKSPACE_PORT;

https.request = (first, ...rest) => {
  const url = typeof first === 'string' || first instanceof URL ? new URL(first) : null;
  const options = url === null ? first : (rest.find((argument) => typeof argument === 'object') ?? {});
  const callback = rest.find((argument) => typeof argument === 'function');
  const host = url?.hostname ?? options.hostname ?? options.host;
  if (host !== 'script.googleapis.com') throw new Error(`The offline hook refuses ${host}.`);
  const path = url === null ? options.path : url.pathname + url.search;
  return http.request(
    { method: options.method, headers: options.headers, signal: options.signal, path, host: '127.0.0.1', port },
    callback,
  );
};
syncBuiltinESMExports();
