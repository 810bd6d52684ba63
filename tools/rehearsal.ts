/**
 * This file makes the domain in which a district rehearses its first day: people, an Admin console full of Chromebooks, two accounts for
 * MyTech with nothing allowed yet, and of MyTech itself nothing.
 */
import { strToU8, zipSync } from 'fflate';
import { generateDistrict, SMALL_DISTRICT_SIZE } from '../local/district';
import { Workspace } from '../local/kernel/workspace';
import type { Guide } from '../local/web/guide';

const SEED = 7;

export interface Rehearsal {
  readonly workspace: Workspace;
  readonly guide: Guide;
  /** The roster that a student information system would export, as one zip. */
  readonly roster: Uint8Array;
}

/** What the domain is like before anybody has begun. */
function emptyDomain(): Workspace {
  const { domain, nowMs, accounts, orgUnits, users, devices, cast } = generateDistrict(SEED, SMALL_DISTRICT_SIZE);
  const workspace = new Workspace({ domain, startMs: nowMs, seed: SEED, accounts });
  workspace.directory.addOrgUnits(orgUnits);
  workspace.directory.addUsers(users);
  workspace.directory.addDevices(devices);
  // Everybody is asked as Google asks, and nobody has let programs at their scripts yet.
  workspace.consents.asks = true;
  for (const account of [cast.programAccount, cast.hubAccount]) workspace.scripts.apiOff.add(account.toLowerCase());
  return workspace;
}

/** The domain as somebody left it, or as it is before anybody has begun. */
export function rehearsal(workspace: Workspace = emptyDomain()): Rehearsal {
  const { cast, rosterFiles, timeZone, domain } = generateDistrict(SEED, SMALL_DISTRICT_SIZE);
  const guide: Guide = {
    title: 'An empty domain, to rehearse in',
    sentence: `${domain} has people and Chromebooks, and nothing of MyTech yet. Follow docs/running-it.md; what clasp would send to Google comes here.`,
    timeZone,
    doors: [
      { who: 'The programme account', name: cast.programAccount, does: 'Will own the workbooks and run the programme.', button: 'Its Apps Script settings', person: cast.programAccount, href: '/usersettings', tone: 'indigo' },
      { who: 'The hub account', name: cast.hubAccount, does: 'Will show the public page, and may do nothing else.', button: 'The hub’s Apps Script settings', person: cast.hubAccount, href: '/usersettings', tone: 'amber' },
    ],
    people: [cast.programAccount, cast.hubAccount, cast.lead.email, cast.technician.email, cast.guardian.email],
    pastes: true,
  };
  return { workspace, guide, roster: zipSync(Object.fromEntries(rosterFiles.map(({ name, text }) => [name, strToU8(text)]))) };
}
