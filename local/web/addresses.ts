/** This file finds the local page for an address of Google's, so that links in mail and in pages of scripts can be followed. */
import { MIME } from '../kernel/files';
import type { Site } from './site';

/** Where an address leads on this server, null where nowhere. */
export function localAddress(site: Site, address: string): string | null {
  const own = site.guide.resolve?.(address);
  if (own !== undefined && own !== null) return own;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.host === 'script.google.com') return ownAddress(site, url) ?? appAddress(site, url);
  if (url.host === 'docs.google.com') return formAddress(site, url) ?? fileAddress(site, url);
  return url.host === 'drive.google.com' ? folderAddress(site, url) : null;
}

/** Somebody's own settings, and the script editor: `clasp create-script` prints the address of the latter. */
function ownAddress(site: Site, url: URL): string | null {
  if (url.pathname === '/home/usersettings') return '/usersettings';
  const id = /^\/(?:home\/projects|d)\/([\w-]+)/.exec(url.pathname)?.[1];
  return site.workspace.scripts.all().some((project) => project.id === id) ? `/editor/${id}` : null;
}

/** A web app has one address with the domain in it and one without; its deployment's id decides (that both always answer is unsourced). */
const WEB_APP_PATH = /^\/(?:a\/(?:macros\/)?[^/]+\/|macros\/)?s\/([\w-]+)\/exec(\/.*)?$/;

function appAddress(site: Site, url: URL): string | null {
  const { scripts } = site.workspace;
  const [, deploymentId = '', rest = ''] = WEB_APP_PATH.exec(url.pathname) ?? [];
  if (deploymentId === '') return null;
  const first = scripts.all().find(({ deploymentUrl }) => deploymentUrl?.endsWith(`/s/${deploymentId}/exec`) === true);
  const id = first?.id ?? (scripts.deployed(deploymentId) === undefined ? null : deploymentId);
  return id === null ? null : `/apps/${id}${rest}${url.search}`;
}

function formAddress(site: Site, url: URL): string | null {
  const publishedId = /^\/forms\/d\/e\/([^/]+)\//.exec(url.pathname)?.[1];
  const form = site.workspace.forms.all().find((one) => one.publishedId === publishedId);
  return form === undefined ? null : `/forms/${form.id}${url.search}`;
}

function fileAddress(site: Site, url: URL): string | null {
  const id = /^\/(?:spreadsheets|forms|document)\/d\/([^/]+)/.exec(url.pathname)?.[1];
  const file = id === undefined ? undefined : site.workspace.drive.get(id);
  if (file?.mimeType === MIME.spreadsheet) {
    const gid = /gid=(\d+)/.exec(url.hash)?.[1] ?? url.searchParams.get('gid');
    const range = /range=([A-Za-z]+\d+)/.exec(url.hash)?.[1];
    return `/sheets/${file.id}${gid === null || gid === undefined ? '' : `?gid=${gid}${range === undefined ? '' : `&at=${range}`}`}`;
  }
  if (file?.mimeType === MIME.document) return `/documents/${file.id}`;
  return file?.mimeType === MIME.form ? `/forms/${file.id}` : null;
}

function folderAddress(site: Site, url: URL): string | null {
  const id = /\/folders\/([^/?]+)/.exec(url.pathname)?.[1];
  return id !== undefined && site.workspace.drive.get(id)?.mimeType === MIME.folder ? `/drive/${id}` : null;
}

/** The path that follows any link, wherever it leads. */
export const goPath = (address: string): string => `/go?to=${encodeURIComponent(address)}`;
