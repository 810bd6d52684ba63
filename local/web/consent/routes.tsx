/** This file is the consent screen's server side: what a script asks of a person, and the person's yes. */
import type { Hono } from 'hono';
import type { Account } from '../../kernel/accounts';
import type { Project } from '../../kernel/projects';
import { personOf } from '../request';
import { closedDoor, page } from '../shell';
import type { Site } from '../site';
import type { ConsentView } from '../wire';
import { scopeSentence } from './scopes';

/** What a script still has to ask of somebody; null where nothing. */
export function consentFor(site: Site, project: Project, person: Account): ConsentView | null {
  const missing = site.workspace.consents.missing(project, person.email);
  if (missing.length === 0) return null;
  const name = project.manifest.addOns?.common?.name ?? site.guide.appNames?.[project.id] ?? project.name;
  return { projectId: project.id, name, owner: project.owner, person: person.email, scopes: project.manifest.oauthScopes.map((scope) => ({ scope, sentence: scopeSentence(scope), isNew: missing.includes(scope) })) };
}

export function consentRoutes(app: Hono, site: Site): void {
  // What stands for the script editor: its button Run asks for whatever is still missing, and for what was refused.
  app.get('/editor/:projectId', (c) => {
    const person = personOf(c, site);
    const project = site.workspace.scripts.all().find((one) => one.id === c.req.param('projectId') && one.owner === person?.email);
    if (person === null || project === undefined) return c.html(closedDoor({ site, person, title: 'Script editor', message: 'You need access. Ask the owner of this script.' }), 403);
    const ask = consentFor(site, project, person);
    if (ask !== null) return c.html(consentPage(site, person, ask));
    return c.html(closedDoor({ site, person, title: 'Script editor', message: project.name, hint: `It holds ${project.files.map(({ name }) => name).join(', ')}, and may do all that it asks for.` }));
  });
  app.post('/api/consent/:projectId', async (c) => {
    const person = personOf(c, site);
    const project = site.workspace.scripts.all().find((one) => one.id === c.req.param('projectId'));
    if (person === null || project === undefined) return c.json({ ok: false, message: 'There is nobody to ask, or nothing to allow.' }, 404);
    if ((c.req.header('x-acting-as') ?? '') !== person.email) return c.json({ ok: false, message: 'You are being somebody else by now. Reload this page.' }, 409);
    const unticked: unknown = ((await c.req.json().catch(() => ({}))) as { unticked?: unknown }).unticked ?? [];
    site.workspace.consents.give(project, person.email, Array.isArray(unticked) ? unticked.map(String) : []);
    site.changed();
    return c.json({ ok: true });
  });
}

/** The page in front of a web app whose deployer has not allowed it yet: only the deployer can. */
export function consentPage(site: Site, person: Account, ask: ConsentView): string {
  return page({
    site,
    person,
    title: 'Authorization',
    look: 'consent-page',
    script: 'consent.js',
    facts: { ask: JSON.stringify(ask) },
    children: (
      <section class="closed-door">
        <h1>Authorization needed</h1>
        <p id="consent-said">{`${ask.name} runs as you and asks for your permission first.`}</p>
        <button type="button" id="consent-review" class="primary">
          Review permissions
        </button>
      </section>
    ),
  });
}
