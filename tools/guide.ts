/** This file writes the guide to the living district: four people to be, and what its files and pages are for. */
import { type District, DISTRICT_TIME_ZONE } from '../local/district';
import type { Guide } from '../local/web/guide';
import { tickets } from '../src/helpdesk/sheet';
import type { Installation } from './installation';

export function guideTo(installation: Installation, district: District): Guide {
  const { cast, people, devices } = district;
  const { guardian, child, childDevice, technician, lead, secretary, coach, teacher, deputy, administrator } = cast;
  const { workspace, program, hub } = installation;
  const openForm = formId(installation, 'open');
  const named = ({ givenName, familyName }: { givenName: string; familyName: string }): string => `${givenName} ${familyName}`;
  const drive = (name: string): string => workspace.drive.all().find((file) => file.name === name)?.id ?? '';
  return {
    title: 'A school district on your laptop',
    sentence: `Juniper Valley: ${people.schools.length} schools, ${people.students.length.toLocaleString('en-US')} students, ${devices.length.toLocaleString('en-US')} Chromebooks, on a Tuesday morning in October. MyTech runs here as it would in Google Workspace.`,
    timeZone: DISTRICT_TIME_ZONE,
    doors: [
      {
        who: 'A family, on a phone',
        name: named(guardian),
        does: `Reads Spanish. ${child.givenName}'s Chromebook has a broken screen; its sticker says ${childDevice.annotatedAssetId ?? ''}, the student number is ${child.studentNumber}.`,
        button: 'Open the help form',
        person: guardian.email,
        href: `/forms/${openForm}`,
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
        href: `/apps/${program.id}`,
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
    ],
    people: [guardian, technician, lead, deputy, secretary, coach, teacher, administrator].map((person) => person.email).concat(cast.programAccount),
    captions: {
      [installation.workbookId('programme')]: 'settings, team, approvals and what went wrong; for the programme team',
      [installation.workbookId('staff')]: 'tickets, devices, people and schools; for staff',
      [installation.workbookId('published')]: 'what the public page shows, and nothing else',
      [installation.workbookId('techTeam')]: 'open tickets without names; for the student technology team',
      [openForm]: 'for everybody, no account needed; nine languages',
      [formId(installation, 'domain')]: 'for school accounts; the address is recorded',
      [program.id]: 'set-up, health and approvals; for the programme team',
      [hub.id]: 'for families, in nine languages',
      [drive('MyTech roster files')]: "where the student information system's export is dropped",
      [guardian.email]: `the family of the first door`,
    },
    appNames: { [program.id]: 'MyTech desk', [hub.id]: 'MyTech hub' },
  };
}

export function formId(installation: Installation, audience: 'open' | 'domain'): string {
  const kept = installation.property(`help form ${audience}`);
  if (kept === null) throw new Error(`There is no help form for the audience ${audience}.`);
  return (JSON.parse(kept) as { readonly formId: string }).formId;
}
