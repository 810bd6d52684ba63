/** This file tests that the living district is what its home page promises, that it is true, and that it can be kept and handed over. */
import { gunzipSync } from 'node:zlib';
import { SMALL_DISTRICT_SIZE } from '../../local/district';
import { valueOf } from '../../local/services/sheets/cell';
import { loadWorkspace, saveWorkspace } from '../../local/state';
import { TICKET_STATES, tickets } from '../../src/helpdesk/sheet';
import { languageOf } from '../../src/words/languages';
import { buildLivingDistrict, livingDistrictOf, type LivingDistrict } from '../../tools/living-district';
import { personalColumns } from '../../tools/personal';

const SMALL = { size: SMALL_DISTRICT_SIZE, reports: 26, days: 9, eventful: true };
const HOUR_MS = 60 * 60 * 1000;

let living: LivingDistrict;
const lines: string[] = [];

beforeAll(() => {
  living = buildLivingDistrict((line) => lines.push(line), SMALL);
});

/** The texts of one column of the Tickets tab, by its header. */
function column(header: string): readonly string[] {
  const { workspace, installation } = living;
  const [headers = [], ...rows] = workspace.workbooks.require(installation.workbookId('staff')).sheet(tickets.name)?.rows ?? [];
  const at = headers.findIndex((cell) => valueOf(cell) === header);
  return rows.filter((row) => valueOf(row?.[0]) !== null).map((row) => String(valueOf(row?.[at]) ?? ''));
}

describe('the living district', () => {
  it('opens on a Tuesday in October at half past eight', () => {
    const { now } = living.workspace.clock;
    expect(new Date(now).toISOString().slice(0, 16)).toBe('2026-10-06T12:30');
    expect(lines.at(-1)).toMatch(/^It is Tuesday, 8:30\. 40 questions came in/);
  });

  it('has tickets in every state and language, solved by the steps, waiting for a look, by account and without', () => {
    expect(new Set(column('State'))).toEqual(new Set(TICKET_STATES));
    // Nobody chose a language for what came by mail.
    expect(new Set(column('Language'))).toEqual(new Set(['', ...living.district.people.students.map((student) => languageOf(student.homeLanguage) ?? 'en')]));
    expect(column('Resolution')).toEqual(expect.arrayContaining(['solved by the steps']));
    expect(column('Needs a look').some((why) => why.startsWith('2 devices have the tag'))).toBe(true);
    expect(new Set(column('Account verified'))).toEqual(new Set(['', 'yes']));
    expect(column('Ticket')).toHaveLength(40);
  });

  it('is in health, since a mail whose answer was lost is found among what was sent', () => {
    const { installation, district } = living;
    const view = installation.desk('desk.view', {}, district.cast.lead.email);
    if (!view.ok) throw new Error(view.message);
    expect(view.value).toMatchObject({ role: 'lead', district: 'Juniper Valley Schools', setUp: { finished: true } });
    expect(view.value.jobs.filter((job) => job.trouble !== '')).toEqual([]);
    // What runs only once somebody asks for it has nothing to do yet.
    const asked = ['console', 'erasures', 'form words', 'lists', 'own words', 'requests', 'roster files', 'take over', 'translate'];
    expect(view.value.jobs.filter((job) => job.finishedAt === null && !asked.includes(job.job))).toEqual([]);
    expect(view.value.triggers.every((trigger) => trigger.present)).toBe(true);
    // One card is about to expire, as `hub-content.ts` has it.
    expect(view.value.trouble.map(({ what }) => what)).toEqual([expect.stringMatching(/^The card returning-device expires on 2026-10-16\./)]);
  });

  it('was lived without a failed execution', () => {
    const { executions } = living.workspace;
    expect(executions.filter((record) => record.status !== 'completed' || record.logs.length > 0).map((record) => [record.functionName, record.error, record.logs])).toEqual([]);
    expect(executions.map((record) => record.functionName)).toEqual(expect.arrayContaining(['tick_', 'hourly_', 'nightly_']));
  });

  it('wrote down what was changed by hand, and nothing else as by hand', () => {
    const { workspace, installation } = living;
    const history = workspace.workbooks.require(installation.workbookId('staff')).valuesGet('History!A2:H9999').values ?? [];
    const byHand = history.filter((row) => row[4] === 'by hand' && row[5] === tickets.name).flatMap((row) => Object.keys(JSON.parse(String(row[7])) as object));
    expect(byHand.length).toBeGreaterThan(0);
    expect(new Set(byHand)).toEqual(new Set(['State']));
  });

  it('sends mail in the languages of the families', () => {
    const subjects = living.workspace.mail.sent.map((message) => message.subject).join('\n');
    expect(subjects).toMatch(/Recibimos su solicitud/);
    expect(subjects).toMatch(/We have received/);
    expect(subjects).toMatch(/\p{Script=Han}/u);
  });

  it('has doors that open', () => {
    const { workspace, guide } = living;
    expect(guide.doors.map(({ who }) => who)).toEqual(['A family, on a phone', 'A technician', 'The lead of the programme', 'The clock', 'A family that reads Vietnamese', 'An office clerk with the cards', 'A teacher, by e-mail', 'The technology team', 'A digital coach', 'Who writes for families', 'A screen on the wall', 'Anybody, in the district’s Site', 'Somebody who found a device']);
    for (const door of guide.doors) if (typeof door.person === 'string') expect(workspace.accounts.get(door.person)).toBeDefined();
    for (const email of guide.people) expect(workspace.accounts.get(email)).toBeDefined();
  });
});

describe('the district, kept', () => {
  it('goes on in the next start as it would have gone on in this one', () => {
    const bytes = saveWorkspace(living.workspace, { pseudonymise: false });
    const hourLater = (): { readonly ran: unknown; readonly mails: number; readonly guide: unknown } => {
      const again = livingDistrictOf(loadWorkspace(bytes), SMALL);
      const ran = again.workspace.advanceTo(again.workspace.clock.now + HOUR_MS).map(({ functionName, status, endedMs, calls, logs }) => ({ functionName, status, endedMs, calls, logs }));
      return { ran, mails: again.workspace.mail.sent.length, guide: again.guide.doors };
    };
    const first = hourLater();
    expect(hourLater()).toEqual(first);
    expect(first.guide).toEqual(living.guide.doors);
    expect(first.ran).toEqual(expect.arrayContaining([expect.objectContaining({ functionName: 'hourly_', status: 'completed', logs: [] })]));
  });

  it('can be handed over without the name or the words of anybody', () => {
    const text = gunzipSync(saveWorkspace(living.workspace, { pseudonymise: true, personal: personalColumns() })).toString();
    const { people } = living.district;
    const found = [...people.students, ...people.guardians].filter((person) => text.includes(person.email) || text.includes(`${person.givenName} ${person.familyName}`));
    expect(found.map((person) => person.email)).toEqual([]);
    expect(people.guardians.filter((guardian) => text.includes(guardian.phone))).toEqual([]);
    for (const words of column('In their words').filter((summary) => summary !== '')) expect(text).not.toContain(words);
    const told = loadWorkspace(saveWorkspace(living.workspace, { pseudonymise: true, personal: personalColumns() }));
    const ran = told.advanceTo(told.clock.now + HOUR_MS);
    expect(ran.filter((record) => record.status !== 'completed' || record.logs.length > 0)).toEqual([]);
  });
});
