/** This file serves what Google keeps at accounts.google.com and in somebody's Apps Script settings: the choice of an account for a program such as clasp, and the switch of the Apps Script API. */
import type { Hono } from 'hono';
import { codeFor } from '../../rest/sign-in';
import { BadRequest, fieldOf, personOf } from '../request';
import { closedDoor, page } from '../shell';
import type { Site } from '../site';

/** "Loopback IP address": developers.google.com/identity/protocols/oauth2/native-app. A code that went elsewhere would be somebody else's. */
const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/;

export function accountRoutes(app: Hono, site: Site): void {
  signInRoutes(app, site);
  settingsRoutes(app, site);
}

function signInRoutes(app: Hono, site: Site): void {
  const { accounts } = site.workspace;

  app.get('/o/oauth2/v2/auth', (c) => {
    const [redirect = '', state = ''] = [c.req.query('redirect_uri'), c.req.query('state')];
    if (!LOOPBACK.test(redirect)) throw new BadRequest('redirect_uri_mismatch: a program of this machine is answered on this machine.');
    return c.html(
      page({
        site,
        person: personOf(c, site),
        title: 'Choose an account',
        look: 'consent-page',
        children: (
          <section class="closed-door">
            <h1>Choose an account</h1>
            <p>A program on this machine (clasp) wants to work with script projects as you.</p>
            <form method="post" action="/sign-in" class="accounts">
              <input type="hidden" name="redirect" value={redirect} />
              <input type="hidden" name="state" value={state} />
              {accounts.all().filter(({ inDomain }) => inDomain).slice(0, 8).map(({ email, name }) => (
                <p>
                  <button class="primary" name="email" value={email}>
                    {`${name} (${email})`}
                  </button>
                </p>
              ))}
            </form>
          </section>
        ),
      }),
    );
  });
  app.post('/sign-in', async (c) => {
    const form = await c.req.formData();
    const [email, redirect] = [fieldOf(form, 'email'), fieldOf(form, 'redirect')];
    if (accounts.get(email) === undefined || !LOOPBACK.test(redirect)) throw new BadRequest('There is no such account, or nowhere to return to.');
    const back = new URL(redirect);
    back.search = new URLSearchParams({ code: codeFor(email), state: fieldOf(form, 'state') }).toString();
    return c.redirect(back.href, 303);
  });
}

function settingsRoutes(app: Hono, site: Site): void {
  const { scripts } = site.workspace;

  app.get('/usersettings', (c) => {
    const person = personOf(c, site);
    if (person === null) return c.html(closedDoor({ site, person, title: 'Settings', message: 'Sign in to continue.' }), 401);
    const off = scripts.apiOff.has(person.email.toLowerCase());
    return c.html(
      page({
        site,
        person,
        title: 'Apps Script settings',
        look: 'consent-page',
        children: (
          <section class="closed-door">
            <h1>Google Apps Script API</h1>
            <p>{`Programs such as clasp may change the script projects of ${person.email} only where this is on. It is ${off ? 'off' : 'on'}.`}</p>
            <form method="post" action="/usersettings">
              <button class="primary" name="turn" value={off ? 'on' : 'off'}>
                {off ? 'Turn on' : 'Turn off'}
              </button>
            </form>
          </section>
        ),
      }),
    );
  });
  app.post('/usersettings', async (c) => {
    const person = personOf(c, site);
    if (person === null) throw new BadRequest('Nobody is signed in.');
    const email = person.email.toLowerCase();
    if (fieldOf(await c.req.formData(), 'turn') === 'on') scripts.apiOff.delete(email);
    else scripts.apiOff.add(email);
    site.changed();
    return c.redirect('/usersettings', 303);
  });
}
