/** This file answers web apps: an outer page of ours, and in a frame of another origin the page that the script makes. */
import type { Context, Hono } from 'hono';
import { callFromPage, pageDocument, pageShim, webAppRequest } from '../../services/html/bridge';
import { consentFor, consentPage } from '../consent/routes';
import { Fields, personOf } from '../request';
import { SCRIPT_PAGE_SANDBOX, sandboxed } from '../same-origin';
import { CollectingScreen } from '../screens';
import { closedDoor } from '../shell';
import type { ScriptPage, Site } from '../site';
import { appPage, refusalDocument, sitePage } from './page';

/**
 * Lets links and forms to Google's addresses be followed: a page without an origin cannot send the window anywhere, so it asks the page around it. On
 * Google such links need `target="_top"` or `"_blank"`; one without would leave the frame empty, there as here.
 */
const LINK_SHIM = `
document.addEventListener('click', function (event) {
  var link = event.target && event.target.closest ? event.target.closest('a[href]') : null;
  if (!link || event.defaultPrevented || !/^https?:$/.test(link.protocol) || link.host === location.host) return;
  var base = document.querySelector('base[target]');
  var target = link.target || (base ? base.target : '');
  if (target !== '_top' && target !== '_blank' && target !== '_parent') return;
  event.preventDefault();
  window.parent.postMessage({ mytechPage: 'go', to: link.href, anew: target === '_blank' }, '*');
});
document.addEventListener('submit', function (event) {
  var form = event.target;
  if (event.defaultPrevented || form.method !== 'get' || !/^https?:/.test(form.action) || (form.target !== '_top' && form.target !== '_blank')) return;
  event.preventDefault();
  // "Mutate action URL" of the HTML Standard: what is filled in takes the place of the address's own query.
  var to = form.action.split(/[?#]/)[0] + '?' + new URLSearchParams(new FormData(form, event.submitter)).toString();
  window.parent.postMessage({ mytechPage: 'go', to: to, anew: form.target === '_blank' }, '*');
});`;

/** The document of a script's page, ready for its frame; whoever loads it may call the script as the person who was given it. */
function scriptDocument(c: Context, site: Site, token: string, page: ScriptPage, metaTags: readonly { name: string; content: string }[] = []): string {
  const { scripts } = site.workspace;
  const { functions } = (page.kind === 'web' ? scripts.webApp(page.projectId) : undefined) ?? scripts.project(page.projectId);
  const shim = pageShim(`${new URL(c.req.url).origin}/api/call/${token}`, token, [...functions]);
  return pageDocument({ html: page.html, title: page.title, metaTags }, `${shim}\n${LINK_SHIM}`);
}

export function appRoutes(app: Hono, site: Site): void {
  const { workspace } = site;

  app.get('/sites/:projectId', (c) => {
    const person = personOf(c, site);
    const project = workspace.scripts.webApp(c.req.param('projectId'));
    if (project === undefined) return c.html(closedDoor({ site, person, title: 'Site', message: 'Sorry, unable to open the file at this time.' }), 404);
    const title = site.guide.siteName ?? site.guide.title;
    return c.html(sitePage({ site, person, title, frame: `/apps/${c.req.param('projectId')}/exec${new URL(c.req.url).search}` }));
  });

  const outer = (c: Context): Response | Promise<Response> => {
    const person = personOf(c, site);
    const id = c.req.param('projectId') ?? '';
    const project = workspace.scripts.webApp(id);
    if (project === undefined) return c.html(closedDoor({ site, person, title: 'Web app', message: 'Sorry, unable to open the file at this time.' }), 404);
    // The deployer is asked; to everybody else the script says that it is not authorized.
    const ask = person?.email === project.owner && !workspace.consents.holds(project, person.email) ? consentFor(site, project, person) : null;
    if (ask !== null && person !== null) return c.html(consentPage(site, person, ask));
    const url = new URL(c.req.url);
    const rest = url.pathname.slice(`/apps/${id}`.length);
    const title = site.guide.appNames?.[project.id] ?? project.name;
    return c.html(appPage({ site, person, title, frame: `/apps/${id}/exec${rest}${url.search}` }));
  };

  const inner = (c: Context): Response | Promise<Response> => {
    const projectId = c.req.param('projectId') ?? '';
    const person = personOf(c, site)?.email ?? null;
    const url = new URL(c.req.url);
    const path = url.pathname.slice(`/apps/${projectId}/exec/`.length);
    sandboxed(c, SCRIPT_PAGE_SANDBOX);
    if (workspace.scripts.webApp(projectId) === undefined) return c.html(refusalDocument(404, 'Sorry, unable to open the file at this time.'), 404);
    const answer = webAppRequest(workspace, projectId, { visitor: person, query: url.search.slice(1), ...(path === '' ? {} : { path }) });
    site.changed();
    if (!answer.ok) return c.html(refusalDocument(answer.code, answer.message), answer.code === 302 ? 401 : answer.code);
    const page: ScriptPage = { projectId, person, kind: 'web', spreadsheetId: null, title: answer.title, html: answer.html };
    return c.html(scriptDocument(c, site, site.keepPage(page), page, answer.metaTags));
  };

  app.get('/apps/:projectId/exec', inner);
  app.get('/apps/:projectId/exec/*', inner);
  app.get('/apps/:projectId', outer);
  app.get('/apps/:projectId/*', outer);
  callRoutes(app, site);
}

/** Calls of script pages: they come from no origin at all, without cookies, and are known by their token. */
function callRoutes(app: Hono, site: Site): void {
  const allow = (c: Context): void => {
    if (c.req.header('origin') === 'null') c.header('access-control-allow-origin', 'null');
    c.header('access-control-allow-headers', 'content-type');
    c.header('access-control-allow-methods', 'POST');
    c.header('vary', 'origin');
  };

  app.options('/api/call/:token', (c) => {
    allow(c);
    return c.body(null, 204);
  });

  app.post('/api/call/:token', async (c) => {
    allow(c);
    const page = site.page(c.req.param('token'));
    if (page === undefined) return c.json({ ok: false, message: 'ScriptError: Authorization is required to perform that action. Please reload the page.' });
    const fields = await Fields.of(c);
    const screen = new CollectingScreen(page.projectId, (title, html) => framedPath(site, { ...page, kind: 'sidebar', title, html }));
    const open = page.spreadsheetId === null || page.person === null ? null : site.openDocument(page.person, page.spreadsheetId);
    const answer = callFromPage(site.workspace, {
      projectId: page.projectId,
      visitor: page.person,
      functionName: fields.text('functionName'),
      args: fields.list('args'),
      pageKind: page.kind,
      ...(open === null ? {} : { open, screen }),
    });
    if (page.spreadsheetId !== null && page.person !== null) site.screens.add(page.person, page.spreadsheetId, screen.effects);
    site.changed();
    return c.json(answer);
  });

  app.get('/page/:token', (c) => {
    const token = c.req.param('token');
    const page = site.page(token);
    if (page === undefined) return c.text('This page of a script is gone. Open it anew.', 404);
    sandboxed(c, SCRIPT_PAGE_SANDBOX);
    return c.html(scriptDocument(c, site, token, page));
  });
}

/** The address of a sidebar's page. */
export const framedPath = (site: Site, page: ScriptPage): string => `/page/${site.keepPage(page)}`;
