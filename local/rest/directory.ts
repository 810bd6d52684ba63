/** This file serves the Directory API over HTTP: admin.googleapis.com/admin/directory/v1. */
import type { Hono } from 'hono';
import type { Workspace } from '../kernel/workspace';
import { directoryApi } from '../services/directory/api';
import { accountOf, bodyOf, parametersOf, type RestOptions } from './answers';

const CUSTOMER = '/admin/directory/v1/customer/:customer';

export function directoryRoutes(app: Hono, workspace: Workspace, options: RestOptions): void {
  app.get(`${CUSTOMER}/devices/chromeos`, (c) => {
    const api = directoryApi(workspace, accountOf(c, workspace, options));
    return c.json(api.devices.list(c.req.param('customer'), parametersOf(c)));
  });
  app.get(`${CUSTOMER}/devices/chromeos/:deviceId`, (c) => {
    const api = directoryApi(workspace, accountOf(c, workspace, options));
    return c.json(api.devices.get(c.req.param('customer'), c.req.param('deviceId'), parametersOf(c)));
  });
  // PUT is `update`; Google's guide: "For an update request, only include the properties with updated values", so it writes as PATCH does.
  app.on(['PATCH', 'PUT'], `${CUSTOMER}/devices/chromeos/:deviceId`, async (c) => {
    const api = directoryApi(workspace, accountOf(c, workspace, options));
    return c.json(api.devices.patch(c.req.param('customer'), c.req.param('deviceId'), await bodyOf(c), parametersOf(c)));
  });
  app.post(`${CUSTOMER}/devices/chromeos/:deviceId/action`, async (c) => {
    const api = directoryApi(workspace, accountOf(c, workspace, options));
    api.devices.action(c.req.param('customer'), c.req.param('deviceId'), await bodyOf(c));
    return c.body(null, 204);
  });
  app.get(`${CUSTOMER}/orgunits`, (c) => {
    const api = directoryApi(workspace, accountOf(c, workspace, options));
    return c.json(api.orgUnits.list(c.req.param('customer'), parametersOf(c)));
  });
  app.get('/admin/directory/v1/users/:userKey', (c) => {
    const api = directoryApi(workspace, accountOf(c, workspace, options));
    return c.json(api.users.get(c.req.param('userKey'), parametersOf(c)));
  });
  app.get('/admin/directory/v1/users', (c) => {
    const api = directoryApi(workspace, accountOf(c, workspace, options));
    return c.json(api.users.list(parametersOf(c)));
  });
}
