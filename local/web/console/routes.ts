/** This file answers the Admin console's device list and device page for administrators, through what their hands may do. */
import type { Context, Hono } from 'hono';
import { ApiError, ServiceError } from '../../kernel/errors';
import { disableDevice, editAnnotations, moveToUnit, reenableDevice, viewDevices } from '../../services/directory/console';
import { ANNOTATION_NAMES } from '../../services/directory/devices';
import { parseQuery } from '../../services/directory/query';
import type { Device } from '../../services/directory/store';
import { BadRequest, fieldOf, personOf } from '../request';
import { closedDoor } from '../shell';
import type { Site } from '../site';
import { devicePage, devicesPage } from './page';
import { DEVICES_PER_PAGE, type DeviceQuestion } from './question';

export function consoleRoutes(app: Hono, site: Site): void {
  const { workspace } = site;

  app.get('/console', (c) => {
    const person = personOf(c, site);
    const question: DeviceQuestion = {
      q: c.req.query('q') ?? '',
      status: c.req.query('status') ?? '',
      unit: c.req.query('unit') ?? '/',
      from: Math.max(0, Number.parseInt(c.req.query('from') ?? '0', 10) || 0),
    };
    try {
      const found = devicesFor(site, person?.email ?? '', question);
      return c.html(devicesPage({ site, person, question, ...found }));
    } catch (error) {
      return shut(c, site, error);
    }
  });

  app.get('/console/:deviceId', (c) => {
    const person = personOf(c, site);
    try {
      viewDevices(workspace, person?.email ?? '', { from: 0, count: 0 });
    } catch (error) {
      return shut(c, site, error);
    }
    const device = workspace.directory.device(c.req.param('deviceId'));
    if (device === undefined) return c.html(closedDoor({ site, person, title: 'Admin console', message: 'The Admin console has no such device' }), 404);
    return c.html(devicePage({ site, person, device, notice: c.req.query('notice') ?? '' }));
  });

  app.post('/console/:deviceId', async (c) => {
    const form = await c.req.formData();
    const deviceId = c.req.param('deviceId');
    const email = personOf(c, site)?.email ?? '';
    let notice = 'Saved.';
    try {
      const wish = fieldOf(form, 'go');
      if (wish === 'annotate') editAnnotations(workspace, email, deviceId, Object.fromEntries(ANNOTATION_NAMES.map((name) => [name, fieldOf(form, name)])));
      else if (wish === 'move') moveToUnit(workspace, email, deviceId, fieldOf(form, 'orgUnitPath'));
      else if (wish === 'disable') disableDevice(workspace, email, deviceId);
      else if (wish === 'reenable') reenableDevice(workspace, email, deviceId);
      else throw new BadRequest(`The console has no action ${wish}.`);
      site.changed();
    } catch (error) {
      notice = refusalOf(error);
    }
    return c.redirect(`/console/${encodeURIComponent(deviceId)}?notice=${encodeURIComponent(notice)}`, 303);
  });
}

interface Found {
  readonly total: number;
  readonly devices: readonly Device[];
  /** What is wrong with the question, where something is. */
  readonly problem: string | null;
}

/** Words are sought everywhere, as the list's search field does; `field:value` is the language of the API's `query`. */
function devicesFor({ workspace }: Site, administrator: string, question: DeviceQuestion): Found {
  const common = { orgUnitPath: question.unit, ...(question.status === '' ? {} : { status: question.status }) };
  if (!/^\s*[a-z_]+:/i.test(question.q)) {
    const view = viewDevices(workspace, administrator, { ...common, text: question.q, from: question.from, count: DEVICES_PER_PAGE });
    return { ...view, problem: null };
  }
  const all = viewDevices(workspace, administrator, { ...common, from: 0, count: Infinity }).devices;
  try {
    const matching = all.filter(parseQuery('the Admin console', question.q.trim()));
    return { total: matching.length, devices: matching.slice(question.from, question.from + DEVICES_PER_PAGE), problem: null };
  } catch (error) {
    return { total: 0, devices: [], problem: refusalOf(error) };
  }
}

/** The words of a refusal; anything else is a fault of ours and goes on. */
function refusalOf(error: unknown): string {
  if (error instanceof ApiError) return error.details.message;
  if (error instanceof ServiceError) return error.message;
  throw error;
}

function shut(c: Context, site: Site, error: unknown): Response | Promise<Response> {
  const message = refusalOf(error);
  const admins = site.workspace.accounts.all().filter((account) => (account.admin?.devices ?? 'none') !== 'none');
  const hint = `Administrators here: ${admins.map((account) => account.name).join(', ')}. Be one of them above.`;
  return c.html(closedDoor({ site, person: personOf(c, site), title: 'Admin console', message, hint }), 403);
}
