/** This file says who may come to which door, and makes one person of each kind in a district that the bundles are installed in. */
import { type Stage, makeTickets, setStage } from '../bench/stage';
import { Tab } from '../living/tables';

/** Everybody who could try, from those with the most rights to those with none. */
export const ROLES = {
  owner: 'the programme account itself',
  lead: 'stands in the Team tab as a lead',
  member: 'stands in the Team tab as a member',
  contact: "a school's technology contact, who may edit the Staff workbook",
  technician: 'a technician, who may edit the Staff workbook',
  clerk: 'an office clerk, who may edit the Staff workbook',
  coach: 'a digital coach, who may edit the Staff workbook',
  editor: 'stands in the setting "hub editors", and so may edit the Hub content workbook; a teacher otherwise',
  translator: 'stands in the setting "translators"; a teacher otherwise',
  teacher: 'of the domain, with none of the files',
  student: 'of the domain, with none of the files',
  family: 'signed in with an account of its own, outside the domain',
  nobody: 'not signed in',
} as const;

export type Role = keyof typeof ROLES;
export const ROLE_NAMES = Object.keys(ROLES) as readonly Role[];

export interface RolesStage extends Stage {
  /** The address of each; null is not signed in. */
  readonly people: Readonly<Record<Role, string | null>>;
  readonly contentId: string;
  /** The spreadsheet beside which a person can open what the add-on shows there: this one, or else one of their own. */
  beside(person: string, fileId: string): string;
}

const MINUTE_MS = 60_000;

function set({ workspace, installation, district: { cast } }: Stage, setting: string, value: string): void {
  const settings = new Tab(workspace, installation.workbookId('programme'), 'Settings');
  settings.type(cast.programAccount, settings.find('Setting', setting) ?? 0, { Value: value });
}

/** The room switched on, with a coach for one school; the workbook is shared with the coach and the leads by set-up. */
function startCoaching(stage: Stage): void {
  const { workspace, installation, district: { cast } } = stage;
  set(stage, 'room coaching', 'on');
  const schools = new Tab(workspace, installation.workbookId('staff'), 'Schools');
  schools.type(cast.programAccount, schools.find('School ID', cast.child.school.sourcedId) ?? 0, { 'Digital coach': cast.coach.email });
  installation.setUp(cast.programAccount);
  for (const job of ['coaching staff', 'coaching', 'facts']) {
    workspace.clock.advance(MINUTE_MS);
    installation.runJob(job, cast.programAccount);
  }
}

/** A district at work in which everybody has the files that their part gives them, and no other. */
export function rolesStage(): RolesStage {
  const stage = setStage();
  const { workspace, installation, district } = stage;
  const { cast, people } = district;
  const contact = people.staff.find(({ role }) => role === 'librarian');
  const member = people.staff.find(({ role, email }) => role === 'librarian' && email !== contact?.email) ?? cast.administrator;
  if (contact === undefined) throw new Error('This district has no librarian.');
  const taken = new Set([cast.teacher, cast.coach, cast.technician, cast.secretary, cast.lead, cast.deputy, member].map(({ email }) => email));
  const [editor, translator] = people.staff.filter(({ role, email }) => role === 'teacher' && !taken.has(email));
  if (editor === undefined || translator === undefined) throw new Error('This district has too few teachers.');
  set(stage, 'hub editors', editor.email);
  set(stage, 'translators', translator.email);
  const team = new Tab(workspace, installation.workbookId('programme'), 'Team');
  for (const [email, role] of [[cast.lead.email, 'lead'], [cast.deputy.email, 'lead'], [member.email, 'member']] as const) {
    team.type(cast.programAccount, team.firstEmpty('E-mail'), { 'E-mail': email, Name: email, Role: role });
  }
  const staff = workspace.drive.get(stage.staffId);
  if (staff === undefined) throw new Error('There is no Staff workbook.');
  for (const to of [contact.email, cast.technician.email, cast.secretary.email, cast.coach.email]) workspace.drive.share(staff, { type: 'user', role: 'writer', to });
  makeTickets(stage, 1);
  startCoaching(stage);
  const own = new Map<string, string>();
  return {
    ...stage,
    contentId: installation.workbookId('content'),
    beside(person, fileId) {
      const file = workspace.drive.get(fileId);
      if (file !== undefined && workspace.drive.roleOf(person, file) !== null) return fileId;
      const mine = own.get(person) ?? workspace.workbooks.create(person, { title: 'A list of my own' }).id;
      own.set(person, mine);
      return mine;
    },
    people: {
      owner: cast.programAccount,
      lead: cast.lead.email,
      member: member.email,
      contact: contact.email,
      technician: cast.technician.email,
      clerk: cast.secretary.email,
      coach: cast.coach.email,
      editor: editor.email,
      translator: translator.email,
      teacher: cast.teacher.email,
      student: cast.child.email,
      family: cast.guardian.email,
      nobody: null,
    },
  };
}
