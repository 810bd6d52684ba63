/** This file is the first day of MyTech in the invented district: set-up, settings typed by hand, schools, roster and fleet. */
import type { District } from '../../local/district';
import type { School } from '../../local/district/people';
import { Workspace } from '../../local/kernel/workspace';
import { dropFile } from '../../local/services/drive/drop';
import { Installation } from '../installation';
import { writeForFamilies } from './hub-content';
import { Tab } from './tables';

const MINUTE_MS = 60_000;

/** Days on which the district has no school, as the calendar on its wall says. */
const DAYS_WITHOUT_SCHOOL = '2026-09-07, 2026-10-12, 2026-11-03, 2026-11-26, 2026-11-27, 2026-12-21..2027-01-01';
const EARLY_RELEASES = '2026-10-09 07:30-11:30, 2026-11-25 07:30-11:30';
/** More than a district would ask, so that a few weeks have answers enough to look at. */
const SURVEY_PERCENT = '60';
const TECHNOLOGY_TEAM_SIZE = 3;
const FIRST_GRADE_OF_TEAM = 9;
const FIRST_ROOM = 101;

/** A domain with its people and devices, and MyTech installed in it but not set up. */
export function installIn(district: District, startMs: number, seed: number): Installation {
  const { domain, accounts, orgUnits, users, devices, cast } = district;
  const workspace = new Workspace({ domain, startMs, seed, accounts });
  workspace.directory.addOrgUnits(orgUnits);
  workspace.directory.addUsers(users);
  workspace.directory.addDevices(devices);
  return Installation.install(workspace, { program: cast.programAccount, hub: cast.hubAccount });
}

const TYPING_MS = 3 * 60_000;

/** Set-up at the desk, what only people know typed into the sheets, and set-up once more, which shares the files. */
export function introduce(installation: Installation, district: District, progress: (line: string) => void): void {
  const { programAccount } = district.cast;
  installation.setUp(programAccount);
  typeSettings(installation, district);
  installation.setUp(programAccount);
  progress('MyTech is set up: workbooks, forms in nine languages, triggers.');
  dropRoster(installation, district);
  installation.bringInRoster(programAccount);
  progress(`The roster is in: ${district.people.students.length} students, ${district.people.guardians.length} guardians, ${district.people.staff.length} staff.`);
  // Typing takes a person some minutes, in which the quotas of the minute come back.
  installation.workspace.advanceTo(installation.workspace.clock.now + TYPING_MS);
  typeSchools(installation, district);
  takeIntoTeam(installation, district);
  installation.runJob('devices', programAccount);
  progress(`The Admin console is in: ${district.devices.length} Chromebooks.`);
  // A person takes longer than a minute over all this, for each of which Google allows so many reads.
  installation.workspace.clock.advance(MINUTE_MS);
  for (const job of ['coaching staff', 'coaching', 'facts', 'forms', 'publish', 'queue', 'stocktake']) installation.runJob(job, programAccount);
  writeForFamilies(installation, district);
}

/** A lead has the users of the Admin console written down as borrowers, so that nobody scans three thousand devices. */
export function takeOverLoans(installation: Installation, { cast }: District, progress: (line: string) => void): void {
  const lead = cast.programAccount;
  installation.workspace.clock.advance(MINUTE_MS);
  const asked = installation.desk('loans.takeOver', { click: 'takeover0001' }, lead);
  if (!asked.ok) throw new Error(asked.message);
  installation.runJob('take over', lead);
  progress('Whoever the Admin console names as the user of a device has it on loan.');
}

function typeSettings(installation: Installation, { people, cast }: District): void {
  const { workspace } = installation;
  const { programAccount, hubAccount, lead, deputy } = cast;
  const programme = installation.workbookId('programme');
  const settings = new Tab(workspace, programme, 'Settings');
  const helpers = people.staff.filter((member) => ['technician', 'secretary', 'coach'].includes(member.role)).map((member) => member.email);
  const values: Readonly<Record<string, string>> = {
    'district name': 'Juniper Valley Schools',
    'helpdesk name': 'Juniper Valley device help',
    'short address': 'https://go.juniper.example/d',
    'asset tag pattern': 'MT-######',
    'hub account': hubAccount,
    'hub address': installation.hub.deploymentUrl ?? '',
    'hub editors': cast.secretary.email,
    'publish contacts': 'on',
    'staff accounts': helpers.join(', '),
    'days without school': DAYS_WITHOUT_SCHOOL,
    'early release days': EARLY_RELEASES,
    'helpdesk mailbox': 'on',
    'room coaching': 'on',
    'survey percent': SURVEY_PERCENT,
    'district technicians': people.staff.find((member) => member.role === 'technician')?.email ?? '',
  };
  for (const [setting, value] of Object.entries(values)) {
    const row = settings.find('Setting', setting);
    if (row === null) throw new Error(`There is no setting ${setting}.`);
    settings.type(programAccount, row, { Value: value });
  }
  const team = new Tab(workspace, programme, 'Team');
  for (const [member, role] of [[lead, 'lead'], [deputy, 'lead']] as const) {
    team.type(programAccount, team.firstEmpty('E-mail'), { 'E-mail': member.email, Name: `${member.givenName} ${member.familyName}`, Role: role });
  }
}

function dropRoster({ workspace }: Installation, { rosterFiles, cast }: District): void {
  const folder = workspace.drive.all().find((file) => file.name === 'MyTech roster files');
  if (folder === undefined) throw new Error('Set-up made no folder for the roster.');
  for (const { name, text } of rosterFiles) {
    const dropped = dropFile(workspace, folder.id, cast.programAccount, name, 'text/csv', new TextEncoder().encode(text));
    if (!dropped.ok) throw new Error(dropped.message);
  }
}

/** The student technology team, with a badge and a class each; its workbook is shared with them. */
function takeIntoTeam(installation: Installation, { people, cast }: District): void {
  const students = people.students.filter((student) => student.grade >= FIRST_GRADE_OF_TEAM).slice(0, TECHNOLOGY_TEAM_SIZE);
  for (const [index, student] of students.entries()) {
    const taken = installation.desk('team.add', { click: `teamadd000${index}`, student: student.studentNumber, className: `Room ${FIRST_ROOM + index}` }, cast.programAccount);
    if (!taken.ok) throw new Error(taken.message);
  }
}

/** What no roster says about a school. */
function typeSchools(installation: Installation, { people, cast }: District): void {
  const schools = new Tab(installation.workspace, installation.workbookId('staff'), 'Schools');
  const technicians = people.staff.filter((member) => member.role === 'technician');
  people.schools.forEach((school, index) => {
    const row = schools.find('School ID', school.sourcedId);
    if (row === null) throw new Error(`The roster brought no school ${school.name}.`);
    const coach = people.staff.find((member) => member.school === school && member.role === 'coach');
    const contact = people.staff.find((member) => member.school === school && member.role === 'librarian');
    schools.type(cast.programAccount, row, {
      Kind: kindOf(school),
      'Organisational unit': `/Students/${school.shortName}`,
      'Technology contact': contact?.email ?? '',
      Technician: technicians[index % technicians.length]?.email ?? '',
      'Digital coach': coach?.email ?? '',
      Area: index % 2 === 0 ? 'North' : 'South',
      'Support hours': index % 2 === 0 ? 'Mon-Fri 07:30-15:30' : 'Mon-Thu 07:45-15:45; Fri 07:45-14:00',
    });
  });
}

function kindOf({ lowestGrade, highestGrade }: School): string {
  if (lowestGrade === 0) return highestGrade > 5 ? 'combined' : 'elementary';
  return highestGrade > 8 ? 'high' : 'middle';
}
