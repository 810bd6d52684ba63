/** This file sets up the district that the bench measures in: installed, with roster, devices and forms, and somebody at the helpdesk. */
import { Workspace } from '../../local/kernel/workspace';
import { type District, SMALL_DISTRICT_SIZE, generateDistrict } from '../../local/district';
import { dropFile } from '../../local/services/drive/drop';
import { tickets } from '../../src/helpdesk/sheet';
import { type FormItem, LANGUAGE_KEY } from '../../src/helpdesk/forms/form';
import { helpForm } from '../../src/helpdesk/forms/help';
import { Installation } from '../installation';
import { filledCells } from '../tab-rows';

const SEED = 7;

export interface Stage {
  readonly workspace: Workspace;
  readonly installation: Installation;
  readonly district: District;
  readonly staffId: string;
  /** Whoever works with tickets; may edit the Staff workbook and nothing else. */
  readonly technician: string;
}

export interface StageOptions {
  /** 3 is the cautious reading of every cost that nobody has measured. */
  readonly assumedCostFactor?: number;
  /** False leaves the tables empty, for a stage that lays its own rows. */
  readonly filled?: boolean;
}

/** A set-up district. The Admin console, the roster folder and the forms are brought in by the jobs that do so on Google. */
export function setStage({ assumedCostFactor = 1, filled = true }: StageOptions = {}): Stage {
  const district = generateDistrict(SEED, SMALL_DISTRICT_SIZE);
  const { domain, nowMs, cast, accounts } = district;
  const workspace = new Workspace({ domain, startMs: nowMs, seed: SEED, accounts, assumedCostFactor });
  workspace.directory.addOrgUnits(district.orgUnits);
  workspace.directory.addDevices(district.devices);
  const me = cast.programAccount;
  const installation = Installation.install(workspace, { program: me, hub: cast.hubAccount });
  installation.setUp(me);
  const staffId = installation.workbookId('staff');
  if (filled) {
    const folder = workspace.drive.all().find((file) => file.name === 'MyTech roster files');
    for (const { name, text } of district.rosterFiles) dropFile(workspace, folder?.id ?? '', me, name, 'text/csv', Buffer.from(text));
    installation.bringInRoster(me);
    for (const job of ['devices', 'forms', 'publish']) installation.runJob(job, me);
  }
  const file = workspace.drive.get(staffId);
  if (file !== undefined) workspace.drive.share(file, { type: 'user', role: 'writer', to: cast.technician.email });
  return { workspace, installation, district, staffId, technician: cast.technician.email };
}

/** How many tickets stand in the sheet. */
export const ticketCount = ({ workspace, staffId }: Stage): number => filledCells(workspace, staffId, tickets, tickets.key).length;

interface BuiltForm {
  readonly formId: string;
  readonly items: Readonly<Record<string, number>>;
}

/** Answers the form for everybody, as one family after another does in Spanish; throws where Google Forms would not take it. */
export function sendHelpForm({ workspace, installation, district }: Stage, family: number): void {
  const built = JSON.parse(installation.property('help form open') ?? 'null') as BuiltForm;
  const student = district.people.students[family % district.people.students.length];
  const device = district.devices.find((one) => one.annotatedUser === student?.email);
  if (student === undefined) throw new Error('The district has no students.');
  const { items } = helpForm('open', { schools: district.people.schools.map((school) => school.name) });
  const choice = (key: string, chosen: string): string => {
    const item: FormItem | undefined = items.find((one) => one.key === key);
    const found = item !== undefined && 'choices' in item ? item.choices.find((one) => one.key === chosen) : undefined;
    if (found === undefined) throw new Error(`The question ${key} offers no ${chosen}.`);
    return found.value;
  };
  const said: Readonly<Record<string, string>> = {
    [LANGUAGE_KEY]: choice(LANGUAGE_KEY, 'es'),
    'es.school': choice('es.school', student.school.name),
    'es.relation': choice('es.relation', 'family'),
    'es.category': choice('es.category', 'screen'),
    'es.solved.screen': choice('es.solved.screen', 'no'),
    'es.studentName': `${student.givenName} ${student.familyName}`,
    'es.studentNumber': student.studentNumber,
    'es.email': `familia${family}@casa.example`,
    'es.device': device?.annotatedAssetId ?? '',
    'es.description': `=IMPORTXML("x") La pantalla está rota (${family})`,
  };
  const answers = new Map(Object.entries(said).flatMap(([key, value]) => (value === '' ? [] : [[built.items[key] ?? Number.NaN, value] as const])));
  const sent = workspace.forms.submit(built.formId, { respondent: null, answers });
  if (!sent.ok) throw new Error(`The form did not take the answers of family ${family}: ${sent.message}`);
}

/** How long a submit event and what it starts may take before a stage is looked at. */
const SETTLE_MS = 120_000;

/** Sends forms and lets the clock go on until they are tickets. */
export function makeTickets(stage: Stage, count: number): void {
  for (let family = 0; family < count; family++) sendHelpForm(stage, family);
  stage.workspace.advanceTo(stage.workspace.clock.now + SETTLE_MS);
  const made = ticketCount(stage);
  if (made !== count) throw new Error(`${count} forms became ${made} tickets.`);
}
