/** This file answers the home page, the choice of a person, the clock, and links to Google's addresses. */
import type { Hono } from 'hono';
import { localAddress } from '../addresses';
import { clockText, nextMorningMs } from '../moments';
import { BadRequest, becomePerson, Fields, fieldOf, localPath, personOf } from '../request';
import { closedDoor } from '../shell';
import type { Site } from '../site';
import type { ClockAnswer, PersonView } from '../wire';
import { homePage } from './page';

/** A jump further than this is a slip of the hand: every trigger on the way runs. */
const LONGEST_JUMP_MS = 31 * 24 * 60 * 60 * 1000;
const PEOPLE_FOUND_MAX = 8;

export function homeRoutes(app: Hono, site: Site): void {
  const { workspace, guide } = site;

  app.get('/', (c) => c.html(homePage({ site, person: personOf(c, site) })));

  app.post('/person', async (c) => {
    const form = await c.req.formData();
    const email = fieldOf(form, 'email');
    if (fieldOf(form, 'stay') === '') {
      if (email !== '' && site.account(email) === null) throw new BadRequest(`There is no account ${email} here.`);
      becomePerson(c, email === '' ? null : email);
    }
    return c.redirect(localPath(fieldOf(form, 'to')), 303);
  });

  app.get('/api/people', (c) => {
    const words = (c.req.query('q') ?? '').toLowerCase().split(/\s+/).filter((word) => word !== '');
    const matches = ({ name, email, about }: PersonView): boolean => words.every((word) => `${name} ${email} ${about}`.toLowerCase().includes(word));
    const found: readonly PersonView[] = workspace.accounts.all().filter(matches).slice(0, PEOPLE_FOUND_MAX);
    return c.json(found.map(({ email, name, about }) => ({ email, name, about })));
  });

  app.get('/api/clock', (c) => c.json({ now: clockText(guide.timeZone, workspace.clock.now) }));

  app.post('/api/clock', async (c) => {
    const fields = await Fields.of(c);
    const { now } = workspace.clock;
    const target = fields.has('toMs') ? fields.whole('toMs') : fields.flag('nextMorning') ? nextMorningMs(guide.timeZone, now) : now + fields.whole('addMs');
    if (target < now) throw new BadRequest('The clock only goes forward.');
    if (target - now > LONGEST_JUMP_MS) throw new BadRequest('That is more than a month at once.');
    const records = [...workspace.advanceTo(target), ...site.changed()];
    const failed = records.filter((record) => record.status !== 'completed').map((record) => `${record.project}: ${record.functionName}`);
    const answer: ClockAnswer = { now: clockText(guide.timeZone, workspace.clock.now), ran: records.length, failed };
    return c.json(answer);
  });

  app.get('/go', (c) => {
    const address = c.req.query('to') ?? '';
    const local = localAddress(site, address);
    if (local !== null) return c.redirect(local, 302);
    const message = 'This link leads out of the local Workspace';
    return c.html(closedDoor({ site, person: personOf(c, site), title: message, message, hint: address }), 404);
  });
}

