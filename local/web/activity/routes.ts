/** This file answers the list of triggers and executions, and runs a trigger by hand. */
import type { Hono } from 'hono';
import { BadRequest, personOf } from '../request';
import type { Site } from '../site';
import { activityPage } from './page';

/** How many executions are listed at once. */
const EXECUTIONS_LISTED = 150;

export function activityRoutes(app: Hono, site: Site): void {
  const { workspace } = site;

  app.get('/activity', (c) => {
    const filter = { project: c.req.query('project') ?? '', functionName: c.req.query('function') ?? '', status: c.req.query('status') ?? '' };
    const matching = workspace.executions.filter(
      (record) =>
        (filter.project === '' || record.project === filter.project) &&
        (filter.functionName === '' || record.functionName === filter.functionName) &&
        (filter.status === '' || (filter.status === 'failed') === (record.status !== 'completed')),
    );
    const newest = matching.slice(-EXECUTIONS_LISTED).reverse();
    return c.html(activityPage({ site, person: personOf(c, site), filter, matching: matching.length, records: newest, ran: c.req.query('ran') ?? '' }));
  });

  app.post('/activity/run/:uid', (c) => {
    const trigger = workspace.scripts.triggers.get(c.req.param('uid'));
    if (trigger === undefined || !('clock' in trigger.on)) throw new BadRequest('There is no such time-driven trigger.');
    const record = workspace.scripts.runNow(trigger.uid);
    site.changed();
    return c.redirect(`/activity?ran=${encodeURIComponent(`${record.functionName}: ${record.status}`)}`, 303);
  });
}
