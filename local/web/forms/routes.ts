/** This file answers a form for respondents: one page at a time, and after sending it lets those seconds pass in which Google tells the script. */
import type { Hono } from 'hono';
import { fieldOf, personOf } from '../request';
import { closedDoor } from '../shell';
import type { Site } from '../site';
import { formPage, sentPage } from './page';
import { backwards, hereOf, onwards, problemsOn, unpacked, withTyped, type Walk } from './walk';

/** Events of a submit arrive within this time in the stand-in (EVENT_LATENCY_MS in services/script/triggers.ts, with room). */
const AFTER_SUBMIT_MS = 15_000;

export function formRoutes(app: Hono, site: Site): void {
  const { workspace } = site;

  app.get('/forms/:id', (c) => {
    const person = personOf(c, site);
    const formId = c.req.param('id');
    const face = workspace.forms.face(formId, person?.email ?? null);
    if ('ok' in face) return c.html(closedDoor({ site, person, title: 'Form', message: face.message }), 403);
    const opened = workspace.forms.openLink(workspace.forms.publishedUrl(formId) + new URL(c.req.url).search);
    const walk: Walk = { answers: opened?.answers ?? new Map(), history: [0], typedEmail: '', edit: opened?.edit ?? null };
    return c.html(formPage({ site, person, face, walk, problems: [] }));
  });

  app.post('/forms/:id', async (c) => {
    const person = personOf(c, site);
    const formId = c.req.param('id');
    const face = workspace.forms.face(formId, person?.email ?? null);
    if ('ok' in face) return c.html(closedDoor({ site, person, title: 'Form', message: face.message }), 403);
    const form = await c.req.formData();
    const before = unpacked(fieldOf(form, 'walk'));
    const items = face.pages[hereOf(before)]?.items ?? [];
    const walk = withTyped(items, before, form);
    const show = (next: Walk, problems: ReturnType<typeof problemsOn> = [], notice?: string): Response | Promise<Response> =>
      c.html(formPage({ site, person, face, walk: next, problems, ...(notice === undefined ? {} : { notice }) }));

    const wish = fieldOf(form, 'go');
    if (wish === 'clear') return c.redirect(`/forms/${formId}`, 303);
    if (wish === 'back') return show(backwards(walk));
    const problems = problemsOn(items, walk, face.emailMode === 'typed');
    if (problems.length > 0) return show(walk, problems);
    const next = onwards(workspace, formId, walk, person?.email ?? null);
    if (!('ok' in next)) return show(next);
    if (!next.ok) return show(walk, next.problems, next.message);
    workspace.advanceTo(workspace.clock.now + AFTER_SUBMIT_MS);
    site.changed();
    return c.redirect(`/forms/${formId}/sent`, 303);
  });

  app.get('/forms/:id/sent', (c) => {
    const person = personOf(c, site);
    const form = workspace.forms.get(c.req.param('id'));
    if (form === undefined) return c.html(closedDoor({ site, person, title: 'Form', message: 'Sorry, the file you have requested does not exist.' }), 404);
    return c.html(sentPage({ site, person, form }));
  });
}

