/** This file writes the guide to the living district: people to be, and what its files and pages are for. */
import { type District, DISTRICT_TIME_ZONE } from '../local/district';
import type { Door, Guide } from '../local/web/guide';
import { devices as deviceTab } from '../src/devices/sheet';
import { tickets } from '../src/helpdesk/sheet';
import { teamMembers } from '../src/helpdesk/team/sheet';
import type { Student } from '../local/district/people';
import type { Installation } from './installation';
import { Tab } from './living/tables';

const FIRST_BADGE = 'Tech 01';
/** What the district's stickers lead to, as `introduction.ts` sets it. */
const SHORT_ADDRESS = 'https://go.juniper.example/d';

export function guideTo(installation: Installation, district: District): Guide {
  const { cast, people, devices } = district;
  const { guardian, technician, lead, secretary, coach, teacher, deputy, administrator } = cast;
  const { workspace, program, hub } = installation;
  const openForm = formId(installation, 'open');
  const member = teamMember(installation, district);
  const drive = (name: string): string => workspace.drive.all().find((file) => file.name === name)?.id ?? '';
  return {
    title: 'A school district on your laptop',
    sentence: `Juniper Valley: ${people.schools.length} schools, ${people.students.length.toLocaleString('en-US')} students, ${devices.length.toLocaleString('en-US')} Chromebooks, on a Tuesday morning in October. MyTech runs here as it would in Google Workspace.`,
    timeZone: DISTRICT_TIME_ZONE,
    doors: [...firstDoors(installation, district), ...moreDoors(installation, district)],
    people: [guardian, technician, lead, deputy, secretary, coach, teacher, administrator].map((person) => person.email).concat(member?.email ?? [], cast.programAccount),
    captions: {
      [installation.workbookId('programme')]: 'settings, team, approvals and what went wrong; for the programme team',
      [installation.workbookId('staff')]: 'tickets, devices, people and schools; for staff',
      [installation.workbookId('published')]: 'what the public page shows, and nothing else',
      [installation.workbookId('content')]: 'the cards of the public page, with drafts and reviews; for whoever writes for families',
      [installation.workbookId('techTeam')]: 'open tickets without names; for the student technology team',
      [installation.workbookId('coaching')]: 'cycles and sessions; for digital coaches and the leads of the programme',
      [openForm]: 'for everybody, no account needed; nine languages',
      [formId(installation, 'domain')]: 'for school accounts; the address is recorded',
      [formId(installation, 'open', 'damage')]: 'for everybody, no account needed; nine languages',
      [formId(installation, 'domain', 'damage')]: 'for school accounts; the address is recorded',
      [formId(installation, 'open', 'survey')]: 'reached by the link in a mail, a school day after help ended',
      [program.id]: 'set-up, health and approvals; for the programme team',
      [hub.id]: 'for families, in nine languages',
      [drive('MyTech roster files')]: "where the student information system's export is dropped",
      [guardian.email]: `the family of the first door`,
    },
    appNames: { [program.id]: 'MyTech desk', [hub.id]: 'MyTech hub', [installation.addon.id]: 'MyTech for Sheets' },
    siteName: 'Juniper Valley Schools',
    // The district's web server sends its short address on to the hub, with whatever stands behind it.
    resolve: (address) => (address.startsWith(`${SHORT_ADDRESS}?`) ? `/apps/${hub.id}${address.slice(SHORT_ADDRESS.length)}` : null),
  };
}

const named = ({ givenName, familyName }: { readonly givenName: string; readonly familyName: string }): string => `${givenName} ${familyName}`;

/** Four people, three minutes. */
function firstDoors(installation: Installation, { cast }: District): readonly Door[] {
  const { guardian, child, childDevice, technician, lead } = cast;
  return [
    {
      who: 'A family, on a phone',
      name: named(guardian),
      does: `Reads Spanish. ${child.givenName}'s Chromebook has a broken screen; its sticker says ${childDevice.annotatedAssetId ?? ''}, the student number is ${child.studentNumber}.`,
      button: 'Open the help form',
      person: guardian.email,
      href: `/forms/${formId(installation, 'open')}`,
      tone: 'rose',
    },
    {
      who: 'A technician',
      name: named(technician),
      does: 'Works through the tickets. Select a row, then MyTech, Open the sidebar: person, device and answers stand beside it.',
      button: 'Open the tickets',
      person: technician.email,
      href: `/sheets/${installation.workbookId('staff')}?gid=${tickets.sheetId}`,
      tone: 'teal',
    },
    {
      who: 'The lead of the programme',
      name: named(lead),
      does: 'Sees at the desk whether all is well, what waits for an approval, and what somebody should look into.',
      button: 'Open the desk',
      person: lead.email,
      href: `/apps/${installation.program.id}`,
      tone: 'indigo',
    },
    {
      who: 'The clock',
      name: 'Every five minutes',
      does: 'Mail, roster, fleet and public page are brought up to date by triggers. Let an hour or a night pass, and look at what ran.',
      button: 'See triggers and executions',
      href: '/activity',
      tone: 'amber',
    },
  ];
}

/** Everybody else whom a question passes. */
function moreDoors(installation: Installation, district: District): readonly Door[] {
  const { teacher, secretary, coach, programAccount } = district.cast;
  const vietnamese = installation.workspace.accounts.all().find(({ about }) => about.endsWith('reads Vietnamese.'));
  const member = teamMember(installation, district);
  return [
    ...(vietnamese === undefined
      ? []
      : [
          {
            who: 'A family that reads Vietnamese',
            name: vietnamese.name,
            does: 'Reads every mail in its own language, answers from its mailbox, and says how content it was.',
            button: 'Open its mailbox',
            person: vietnamese.email,
            href: `/mail/${encodeURIComponent(vietnamese.email)}`,
            tone: 'rose',
          } as const,
        ]),
    {
      who: 'An office clerk with the cards',
      name: named(secretary),
      does: 'Looks up a tag at the counter, hands devices out and takes them back, and files for whoever stands there: in the panel beside the sheet. The first time, Google asks for three permissions.',
      button: 'Open the cards',
      person: secretary.email,
      href: `/sheets/${installation.workbookId('staff')}?gid=${deviceTab.sheetId}#cards`,
      tone: 'amber',
    },
    {
      who: 'A teacher, by e-mail',
      name: named(teacher),
      does: `Writes to the helpdesk as to anybody. The mail becomes a ticket, and the answer comes back into the same conversation.`,
      button: 'Open the mailbox',
      person: teacher.email,
      href: `/mail/${encodeURIComponent(teacher.email)}`,
      tone: 'teal',
    },
    {
      who: 'The technology team',
      name: member === null ? 'A student' : named(member),
      does: 'A student solves what needs nobody’s name: takes a line of the queue by badge, tries the steps, and says what was done.',
      button: 'Open the team’s queue',
      person: member?.email ?? programAccount,
      href: `/sheets/${installation.workbookId('techTeam')}`,
      tone: 'indigo',
    },
    {
      who: 'A digital coach',
      name: named(coach),
      does: 'Logs a session, sees who waits and who was never met, and the school beside it: MyTech, Open the sidebar, Coach. Nobody but coaches and leads gets in there.',
      button: 'Open the coach’s sheet',
      person: coach.email,
      href: `/sheets/${installation.workbookId('staff')}`,
      tone: 'teal',
    },
    {
      who: 'Who writes for families',
      name: named(district.cast.secretary),
      does: 'Writes the cards of the public page, has translations read, and publishes. MyTech, then “Edit the hub’s cards”.',
      button: 'Open the cards',
      person: district.cast.secretary.email,
      href: `/sheets/${installation.workbookId('content')}`,
      tone: 'rose',
    },
    ...publicDoors(installation, district),
  ];
}

/** What is seen by whoever passes: on a wall, in a Site, on a sticker. */
const publicDoors = ({ program, hub }: Installation, { cast }: District): readonly Door[] => [
  {
    who: 'A screen on the wall',
    name: 'Helpdesk now',
    does: 'What waits, what is late and where, in numbers that can be read across a room. Nobody’s name stands on it.',
    button: 'Open the wallboard',
    person: cast.lead.email,
    href: `/apps/${program.id}?page=wallboard`,
    tone: 'amber',
  },
  {
    who: 'Anybody, in the district’s Site',
    name: 'Device help',
    does: 'Finds help before asking for it, in nine languages, without an account. The public page stands in a Google Site here, and on its own.',
    button: 'Open the Site',
    person: null,
    href: `/sites/${hub.id}`,
    tone: 'rose',
  },
  {
    who: 'Somebody who found a device',
    name: 'A stranger',
    does: 'Scans the sticker with a phone and reads where to bring it. Nothing is asked, and nothing is told about whose it is.',
    button: 'Scan the sticker',
    person: null,
    href: `/go?to=${encodeURIComponent(`${SHORT_ADDRESS}?tag=${cast.childDevice.annotatedAssetId ?? ''}`)}`,
    tone: 'teal',
  },
];

/** The first student of the technology team. */
function teamMember(installation: Installation, { people }: District): Student | null {
  const tab = new Tab(installation.workspace, installation.workbookId('staff'), teamMembers.name);
  const row = tab.find('Badge', FIRST_BADGE);
  return row === null ? null : (people.students.find(({ sourcedId }) => sourcedId === tab.text(row, 'Person ID')) ?? null);
}

function formId(installation: Installation, audience: 'open' | 'domain', what: 'help' | 'damage' | 'survey' = 'help'): string {
  const kept = installation.property(`${what} form ${audience}`);
  if (kept === null) throw new Error(`There is no ${what} form for the audience ${audience}.`);
  return (JSON.parse(kept) as { readonly formId: string }).formId;
}
