/** This file keeps other web sites, and the pages of scripts, from acting on the local Workspace through somebody's browser. */
import type { Context, MiddlewareHandler } from 'hono';

/**
 * Google shows pages of scripts in frames of another origin with these permissions (developers.google.com/apps-script/guides/html/restrictions);
 * here the missing `allow-same-origin` makes the origin another one.
 */
export const SCRIPT_PAGE_SANDBOX = 'allow-scripts allow-forms allow-modals allow-popups allow-downloads';

/** Documents made by scripts or sent by mail are of no origin even where somebody opens them outside their frame. */
export function sandboxed(c: Context, permissions: string): void {
  c.header('content-security-policy', `sandbox ${permissions}`);
  c.header('x-content-type-options', 'nosniff');
  c.header('referrer-policy', 'no-referrer');
}

/** Paths whose callers carry a token of their own instead of a cookie: calls of script pages, and Google's REST APIs. */
const TOKEN_PATHS = /^\/(api\/call\/|admin\/directory\/|drive\/v3\/|v1\/|v4\/|token(info)?$)/;

/**
 * Lets through what comes by one of the server's own names, which shuts out rebound DNS names, and of what changes something only
 * what this server's own pages send.
 */
export function sameOriginOnly(anyHost: boolean): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    if (!anyHost && !/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host)) return c.text('This server answers to localhost only.', 403);
    const harmless = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (!harmless && !TOKEN_PATHS.test(c.req.path) && !fromHere(c, host)) return c.text('Only pages of this server may do this.', 403);
    c.header('x-frame-options', 'SAMEORIGIN');
    await next();
  };
}

function fromHere(c: Context, host: string): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin') ?? '';
  return URL.canParse(origin) && new URL(origin).host === host;
}
