/**
 * This file sets MyTech up in a district, a step at a time: what is there already is found and left as it is, so that set-up may
 * be cut off anywhere, go on, and be run again at any time.
 */
import { UserError } from '../base/codes';
import type { Clock, Identity, Keep } from '../base/ports';
import { type Row, type Sheet, WORKBOOKS, type WorkbookName, newRow } from '../base/table';
import type { Moment } from '../base/time';
import { accept } from '../base/verdict';
import type { Book, Found, Wants } from '../base/work';
import { FORMS } from '../helpdesk/forms/all';
import { type DeclaredForm, type FormAudience, formName } from '../helpdesk/forms/form';
import { teamMembers } from '../helpdesk/team/sheet';
import { type BuiltForm, builtForm, builtForms, keepBuiltForm } from '../helpdesk/built-forms';
import type { SetUpStep } from '../ui/contracts';
import { recordInstallation } from './installation';
import type { DeclaredTrigger, Installer } from './installer';
import { inCharge, putInCharge } from './account';
import type { Room } from './entry';
import { showRooms } from './room-switch';
import { type SettingName, SettingValues, initialSettings } from './settings';
import { type JobRow, jobs, settings, team } from './tables';
import { WORKBOOK_TITLES, chartRowsKey, hasBackup, keepWorkbook, keptWorkbook, workbookId } from './workbook-files';

/** Folders of the district's Drive, by the setting that holds their id, which is their mark as well. */
const FOLDER_TITLES = {
  'roster folder': 'MyTech roster files',
  'device list folder': 'MyTech device lists',
} as const satisfies Partial<Record<SettingName, string>>;
export const FOLDERS = Object.keys(FOLDER_TITLES);

const STATE = 'set-up';

/** What set-up works with; workbooks can be opened once they are laid out. */
export interface SetUpContext {
  readonly installer: Installer;
  readonly keep: Keep;
  readonly clock: Clock;
  readonly identity: Identity;
  /** The account as which the programme is to run; '' where nobody said. */
  readonly account: string;
  readonly handOverAt: Moment;
  book(name: WorkbookName): Book;
  newId(): string;
  /** Every table of the deployable. */
  readonly sheets: readonly Sheet[];
  readonly rooms: readonly Room[];
  /** What counters stand at before their first number is given, by workbook. */
  readonly counters: Readonly<Partial<Record<WorkbookName, Readonly<Record<string, number>>>>>;
}

interface State {
  /** Names of the steps that are done in this round. */
  done: string[];
  /** How far each form is built. */
  forms: Record<string, number>;
  failed: string;
  /** Whether this round is through. */
  finished: boolean;
  /** Whether any round ever was: a later one that stops half way must not stop the clock's work. */
  ready: boolean;
  /** Set where the clock's work waits for a round to be through: workbooks were put in the place of others. */
  held?: boolean;
}

const BEGINNING: State = { done: [], forms: {}, failed: '', finished: false, ready: false };

const readState = (keep: Keep): State => JSON.parse(keep.get(STATE) ?? JSON.stringify(BEGINNING)) as State;

/** Whether set-up was finished once, so that there is something to run, and nothing has to be looked at first. */
export function isReady(keep: Keep): boolean {
  const { ready, held } = readState(keep);
  return ready && held !== true;
}

/** Begins a new round, until the end of which the clock starts nothing: other workbooks stand in the place of the old ones. */
export const beginAnew = (keep: Keep): void => keep.set(STATE, JSON.stringify({ ...BEGINNING, ready: true, held: true } satisfies State));

/** Whether the workbooks stand: their tabs, settings and team. */
export const hasWorkbooks = (keep: Keep): boolean => readState(keep).ready || WORKBOOK_STEPS.every((step) => readState(keep).done.includes(step));

/** The triggers that must be there; twelve at most, of the twenty that Google allows (platform quotas, "Triggers"). */
export function declaredTriggers(forms: readonly BuiltForm[]): readonly DeclaredTrigger[] {
  return [
    { handler: 'tick_', about: 'every five minutes: mail, and whatever is unfinished', on: 'minutes', every: 5 },
    { handler: 'hourly_', about: 'every hour: roster, forms, public page', on: 'hours', every: 1 },
    { handler: 'nightly_', about: 'every night: the whole fleet, and a look for changes by hand', on: 'day', atHour: 2 },
    // Nobody waits at a door for the others: the hour files them.
    ...forms.filter((form) => form.kind !== 'coach').map((form): DeclaredTrigger => ({ handler: 'onHelpForm_', about: `when the form ${formName(form)} is sent`, on: 'form', formId: form.formId })),
  ];
}

export const isPresent = (trigger: DeclaredTrigger, standing: ReturnType<Installer['triggers']>): boolean =>
  standing.some((one) => one.handler === trigger.handler && (trigger.on !== 'form' || one.formId === trigger.formId));

interface Step {
  readonly name: string;
  readonly detail: string;
  /** False where the time was up before it was finished. */
  run(context: SetUpContext, state: State): boolean;
}

/** The steps after which workbooks can be read. */
const WORKBOOK_STEPS = ['Workbooks', 'Tabs', 'Settings'] as const;

const audiencesOf = ({ titles }: DeclaredForm): readonly FormAudience[] => Object.keys(titles) as FormAudience[];

const STEPS: readonly Step[] = [
  { name: 'Workbooks', detail: 'Programme, Staff, Published, Tech team, Hub content and Coaching', run: makeWorkbooks },
  { name: 'Tabs', detail: 'headers, formats, lists to choose from, charts', run: layOutTabs },
  { name: 'Settings', detail: 'what is not set yet, and who runs the programme', run: writeSettings },
  ...FORMS.flatMap((form) => audiencesOf(form).map((audience): Step => ({
    name: `Form ${formName({ kind: form.kind, audience })}`,
    detail: audience === 'open' ? 'nine languages, no account needed' : 'nine languages, the account is recorded',
    run: (context, state) => makeForm(context, state, form, audience),
  }))),
  { name: 'Triggers', detail: 'the clock and the forms', run: makeTriggers },
  { name: 'Rooms', detail: 'what is switched off is put out of the way', run: switchRooms },
  { name: 'Sharing', detail: 'each workbook with those whom Settings and Team name', run: shareFiles },
  { name: 'Record', detail: 'what was made, for whoever looks after it', run: writeRecord },
];

/** The steps and how they stand. */
export function setUpStatus(keep: Keep): { readonly finished: boolean; readonly steps: readonly SetUpStep[] } {
  const state = readState(keep);
  const next = STEPS.find((step) => !state.done.includes(step.name));
  return {
    finished: state.finished,
    steps: STEPS.map((step) => ({
      name: step.name,
      state: state.done.includes(step.name) ? 'done' : state.failed !== '' && step === next ? 'failed' : 'to do',
      detail: state.failed !== '' && step === next ? state.failed : step.detail,
    })),
  };
}

/** Does as much as the time allows; a finished set-up begins a new round, which finds everything there. */
export function continueSetUp(context: SetUpContext, explain: (error: unknown) => string): void {
  // From the first press on: another account would not find the files that this one has begun to make, and would not see its triggers.
  if (inCharge(context) === '') putInCharge(context, context.identity.acting());
  const before = readState(context.keep);
  const state: State = before.finished ? { ...BEGINNING, ready: before.ready } : { ...before, failed: '' };
  const save = (): void => context.keep.set(STATE, JSON.stringify(state));
  for (const step of STEPS) {
    if (state.done.includes(step.name)) continue;
    try {
      if (!step.run(context, state)) return save();
    } catch (error) {
      state.failed = explain(error);
      return save();
    }
    state.done = [...state.done, step.name];
    save();
    if (context.clock.now() >= context.handOverAt && step !== STEPS[STEPS.length - 1]) return;
  }
  state.finished = true;
  state.ready = true;
  state.held = false;
  save();
}

function makeWorkbooks({ installer, keep, identity, account }: SetUpContext): boolean {
  const acting = identity.acting();
  // Before anything is made: what another account made would be that account's. Later the programme may be handed over.
  if (account !== '' && acting !== account && !isReady(keep)) throw new UserError('wrong-account', { acting, account });
  for (const name of WORKBOOKS) {
    const kept = keptWorkbook(keep, name);
    if (kept !== null && installer.formStands(kept)) continue;
    // An empty one in the place of one that a backup holds would make the loss good for nobody.
    if (kept !== null && hasBackup(keep)) throw new UserError('workbook-lost', { workbook: WORKBOOK_TITLES[name] });
    keepWorkbook(keep, name, installer.workbook(name, WORKBOOK_TITLES[name]));
  }
  return true;
}

function layOutTabs({ installer, keep, clock, handOverAt, sheets, rooms, counters }: SetUpContext): boolean {
  const boards = rooms.flatMap((room) => room.boards ?? []);
  for (const name of WORKBOOKS) {
    if (clock.now() >= handOverAt) return false;
    const mine = { sheets: sheets.filter((sheet) => sheet.workbook === name), boards: boards.filter((board) => board.sheet.workbook === name) };
    keep.remove(chartRowsKey(name));
    installer.layOut(name, workbookId(keep, name), mine.sheets, mine.boards, counters[name] ?? {});
  }
  return true;
}

/** What the Programme workbook says to set-up. */
interface Programme {
  readonly settings: readonly Row<typeof settings>[];
  readonly team: readonly Row<typeof team>[];
  readonly jobs: readonly JobRow[];
}

const PROGRAMME: Wants = { whole: [settings, team, jobs] };
const programmeIn = (found: Found): Programme => ({ settings: found.all(settings), team: found.all(team), jobs: found.all(jobs) });

/** Read once in an execution, however many steps ask for it. */
const readProgrammes = new WeakMap<SetUpContext, Programme>();

function programmeOf(context: SetUpContext): Programme {
  const known = readProgrammes.get(context);
  if (known !== undefined) return known;
  const read = context.book('programme').read({ wants: PROGRAMME, decide: (found) => accept(programmeIn(found)) });
  const programme = read.ok ? read.value : { settings: [], team: [], jobs: [] };
  readProgrammes.set(context, programme);
  return programme;
}

/** What set-up has to write into the Programme workbook. */
function missingIn(context: SetUpContext, { settings: rows, team: members, jobs: begun }: Programme) {
  const folders = new Map(Object.entries(FOLDER_TITLES).map(([setting, title]) => [setting, context.installer.folder(setting, title)]));
  const standing = new Map(rows.map((row) => [row.setting, row]));
  const lead = context.identity.acting();
  return {
    jobs: context.rooms.flatMap((room) => room.jobs ?? []).filter(({ job, atOnce }) => atOnce === true && !begun.some((row) => row.job === job)),
    settings: initialSettings().filter((row) => !standing.has(row.setting)).map((row) => ({ ...row, value: folders.get(row.setting) ?? row.value })),
    folders: [...folders].filter(([setting]) => standing.get(setting)?.value === ''),
    leads: members.some((member) => member.email.toLowerCase() === lead) ? [] : [lead],
  };
}

function writeSettings(context: SetUpContext): boolean {
  if (Object.values(missingIn(context, programmeOf(context))).every((list) => list.length === 0)) return true;
  readProgrammes.delete(context);
  context.book('programme').change({
    event: `set-up.settings:${context.newId()}`,
    entry: 'set-up',
    wants: PROGRAMME,
    decide(found, changes) {
      const missing = missingIn(context, programmeIn(found));
      for (const { job } of missing.jobs) changes.add(jobs, newRow(jobs, { job, state: 'due' }));
      for (const row of missing.settings) changes.add(settings, row);
      for (const [setting, folder] of missing.folders) changes.update(settings, setting, { value: folder });
      for (const email of missing.leads) changes.add(team, newRow(team, { email, name: 'Programme account', role: 'lead' }));
      return accept(null);
    },
  });
  return true;
}

const settingsOf = (context: SetUpContext): SettingValues => SettingValues.of(programmeOf(context).settings);

function makeForm(context: SetUpContext, state: State, { kind, room, titles, spec }: DeclaredForm, audience: FormAudience): boolean {
  const { installer, keep } = context;
  if (!settingsOf(context).roomOn(room)) return true;
  // A form that was built is known by its id: somebody may have renamed it, and families have its address.
  const kept = builtForm(context, kind, audience);
  const built = kept !== null && installer.formStands(kept.formId) ? kept : null;
  const formId = built?.formId ?? installer.form(titles[audience] ?? '');
  if (built === null) {
    const name = `${kind} ${audience}`;
    // Schools are listed by a job of their own, as soon as the roster has brought them.
    const progress = installer.buildForm(formId, spec(audience, { schools: [] }), state.forms[name] ?? 0, context.handOverAt);
    state.forms = { ...state.forms, [name]: progress.next };
    if (!progress.done) return false;
    keepBuiltForm(keep, { kind, audience, formId, url: installer.formUrl(formId), items: progress.items });
  }
  installer.openForm(formId, audience);
  return true;
}

function makeTriggers(context: SetUpContext): boolean {
  const standing = context.installer.triggers();
  for (const trigger of declaredTriggers(builtForms(context))) if (!isPresent(trigger, standing)) context.installer.addTrigger(trigger);
  return true;
}

/** Settings may have been typed rather than switched at the desk, so every room is shown or hidden as they say now. */
function switchRooms(context: SetUpContext): boolean {
  const values = settingsOf(context);
  const switched = context.rooms.filter((room) => room.always !== true);
  showRooms(context, switched, (room) => values.roomOn(room.room));
  return true;
}

const folderIds = (values: SettingValues): readonly string[] => Object.keys(FOLDER_TITLES).map((setting) => values.text(setting as SettingName)).filter((id) => id !== '');

function shareFiles(context: SetUpContext): boolean {
  const { installer, keep } = context;
  const values = settingsOf(context);
  const acting = context.identity.acting();
  const give = (name: WorkbookName, emails: readonly string[], role: 'writer' | 'reader'): void => {
    for (const email of emails) if (email !== '' && email.toLowerCase() !== acting) installer.share(workbookId(keep, name), email, role);
  };
  const programme = programmeOf(context).team.map((member) => member.email);
  give('programme', programme, 'writer');
  give('staff', [...programme, ...values.get('staff accounts')], 'writer');
  give('techTeam', [...programme, ...values.get('technology team accounts')], 'writer');
  const students = context.book('staff').read({ wants: { whole: [teamMembers] }, decide: (found) => accept(found.all(teamMembers).filter((member) => member.active).map((member) => member.account)) });
  for (const account of students.ok ? students.value : []) {
    try {
      give('techTeam', [account], 'writer');
    } catch (error) {
      // One student's account that was suspended since must not keep a district from being set up.
      if (!(error instanceof UserError)) throw error;
    }
  }
  give('content', [...programme, ...values.get('hub editors')], 'writer');
  give('published', [values.get('hub account')], 'reader');
  // Whoever takes over from a suspended account needs what nobody could then share any more.
  for (const email of values.get('deputy accounts')) {
    for (const name of WORKBOOKS) give(name, [email], 'writer');
    if (email !== acting) for (const fileId of [...builtForms(context).map((form) => form.formId), ...folderIds(values)]) installer.share(fileId, email, 'writer');
  }
  // A folder of the district's own, whose id somebody typed, is the district's to share.
  const lists = installer.folder('device list folder', FOLDER_TITLES['device list folder']);
  if (values.get('device list folder') === lists) for (const email of programme) if (email !== '' && email.toLowerCase() !== acting) installer.share(lists, email, 'writer');
  return true;
}

function writeRecord({ installer, keep, identity, book, newId }: SetUpContext): boolean {
  recordInstallation(book('programme'), `set-up.record:${newId()}`, { keep, account: identity.acting(), desk: installer.deskUrl() });
  return true;
}
