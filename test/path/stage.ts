/** This file builds a small district with MyTech set up in it, once, and takes it back to that moment as often as a test likes. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../build/bundle';
import { Installation } from '../../tools/installation';
import { loadWorkspace, saveWorkspace } from '../../local/state';
import { generateDistrict, SMALL_DISTRICT_SIZE, type District } from '../../local/district';
import type { Student } from '../../local/district/people';
import { Workspace, type ExecutionRecord, type WorkspaceOptions } from '../../local/kernel/workspace';
import { dropFile } from '../../local/services/drive/drop';
import { Hands } from '../../local/services/sheets/hands';
import type { WorkbookState } from '../../local/services/sheets/state';
import type { DeskView, Methods, MethodName, Reply } from '../../src/ui/contracts';

/** Where the ready stage is kept for one run of the tests; made anew before each. */
export const READY = path.join(ROOT, 'build/meta/ready-stage.gz');
export const SEED = 7;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const TICKETS_TAB = 201;

export type Cells = Readonly<Record<string, string | number | boolean>>;
type BookName = 'programme' | 'staff' | 'published' | 'techTeam' | 'content' | 'coaching';
export type FormKind = 'open' | 'domain';
/** Answers by the name of the question, whatever the language; undefined leaves the question out. */
export type Said = Readonly<Record<string, string | undefined>>;

interface Mark {
  readonly nowMs: number;
  readonly random: number;
  readonly books: readonly (readonly [string, WorkbookState])[];
  readonly drive: unknown;
  readonly forms: unknown;
  readonly mail: unknown;
  readonly properties: unknown;
  readonly triggers: unknown;
  readonly quotas: unknown;
  readonly directory: unknown;
}

export interface StageOptions {
  readonly seed?: number;
  readonly assumedCostFactor?: number;
}

/** A Workspace for a small district, with nothing installed in it. */
export function emptyWorkspace({ seed = SEED, assumedCostFactor }: StageOptions = {}): { readonly workspace: Workspace; readonly district: District } {
  const district = generateDistrict(seed, SMALL_DISTRICT_SIZE);
  const options: WorkspaceOptions = { domain: district.domain, startMs: district.nowMs, seed, accounts: district.accounts };
  const workspace = new Workspace(assumedCostFactor === undefined ? options : { ...options, assumedCostFactor });
  workspace.directory.addOrgUnits(district.orgUnits);
  workspace.directory.addUsers(district.users);
  workspace.directory.addDevices(district.devices);
  return { workspace, district };
}

export class Stage {
  #mark: Mark | null = null;
  #clicks = 0;

  constructor(
    readonly workspace: Workspace,
    readonly district: District,
    readonly installation: Installation,
  ) {}

  /** Installed, with nothing set up. */
  static installed(options: StageOptions = {}): Stage {
    const { workspace, district } = emptyWorkspace(options);
    const { programAccount, hubAccount } = district.cast;
    return new Stage(workspace, district, Installation.install(workspace, { program: programAccount, hub: hubAccount }));
  }

  /** Set up, with roster, devices, forms and public page brought up to date; the moment to which `rewind` goes back. */
  static ready(options: StageOptions = {}): Stage {
    // The same moment for nearly every file of tests, so it is lived once for all of them and kept.
    const stage = Object.keys(options).length === 0 && existsSync(READY) ? Stage.kept(readFileSync(READY)) : Stage.lived(options);
    stage.mark();
    return stage;
  }

  /** The stage that `keptBytes` was made of, with the bundles of today. */
  private static kept(bytes: Uint8Array): Stage {
    const workspace = loadWorkspace(bytes);
    return new Stage(workspace, generateDistrict(SEED, SMALL_DISTRICT_SIZE), Installation.of(workspace));
  }

  /** Everything of a ready stage, for `READY`. */
  static keptBytes(): Uint8Array {
    return saveWorkspace(Stage.lived({}).workspace, { pseudonymise: false });
  }

  private static lived(options: StageOptions): Stage {
    const stage = Stage.installed(options);
    stage.installation.setUp(stage.owner);
    stage.dropRoster(stage.district.rosterFiles);
    stage.installation.bringInRoster(stage.owner);
    for (const job of ['devices', 'forms', 'publish']) {
      // A minute's quota of reads is for one of them, however fast Google is.
      stage.workspace.clock.advance(MINUTE_MS);
      stage.runJob(job);
    }
    // The quotas of the minute and the first look of every trigger are over.
    stage.pass(10 * MINUTE_MS);
    return stage;
  }

  get owner(): string {
    return this.district.cast.programAccount;
  }

  get now(): number {
    return this.workspace.clock.now;
  }

  // ——— time and place ———

  mark(): void {
    const { workspace } = this;
    const books = workspace.drive.all().flatMap((file) => (workspace.workbooks.get(file.id) === undefined ? [] : [[file.id, workspace.workbooks.snapshot(file.id)] as const]));
    this.#mark = {
      nowMs: workspace.clock.now,
      random: workspace.random.state,
      books,
      drive: structuredClone(workspace.drive.save()),
      forms: workspace.forms.save(),
      mail: workspace.mail.save(),
      properties: workspace.scripts.properties.save(),
      triggers: structuredClone(workspace.scripts.triggers.save()),
      quotas: structuredClone(workspace.quotas.save()),
      directory: structuredClone(workspace.directory.save()),
    };
  }

  /** Back to the marked moment: files, forms, mail, properties, triggers, console and clock; all troubles are over. */
  rewind(): this {
    const mark = this.#mark;
    if (mark === null) throw new Error('No moment was marked.');
    const { workspace } = this;
    workspace.trouble = null;
    workspace.directory.trouble = null;
    workspace.scripts.triggers.trouble = null;
    workspace.clock.set(mark.nowMs);
    workspace.random.state = mark.random;
    workspace.drive.load(structuredClone(mark.drive) as never);
    for (const [id, state] of mark.books) workspace.workbooks.require(id).restore(state);
    workspace.forms.load(mark.forms);
    workspace.mail.load(mark.mail);
    workspace.scripts.properties.load(mark.properties as never);
    workspace.scripts.triggers.load(mark.triggers);
    workspace.quotas.load(structuredClone(mark.quotas) as never);
    workspace.directory.load(structuredClone(mark.directory));
    workspace.caches.clear();
    workspace.scripts.lockFreeAt.clear();
    workspace.executions.length = 0;
    return this;
  }

  /** Lets the clock run, with everything that falls due. */
  pass(ms: number): readonly ExecutionRecord[] {
    return this.workspace.advanceTo(this.now + ms);
  }

  /** Moves the clock with nothing happening meanwhile: every time-driven trigger fires as much later. */
  jump(ms: number): void {
    const { triggers } = this.workspace.scripts.triggers.save() as { triggers: { nextMs: number | null }[] };
    for (const trigger of triggers) if (trigger.nextMs !== null) trigger.nextMs += ms;
    this.workspace.clock.advance(ms);
  }

  /** To a moment given as the clock on the wall of New York shows it in October, `2026-10-10T19:05`. */
  jumpTo(wall: string): void {
    this.jump(Date.parse(`${wall}:00-04:00`) - this.now);
  }

  /** Runs one of the program's time-driven triggers now. */
  fire(handler: 'tick_' | 'hourly_' | 'nightly_'): ExecutionRecord {
    const trigger = this.workspace.scripts.listTriggers().find((one) => one.handler === handler);
    if (trigger === undefined) throw new Error(`There is no trigger ${handler}.`);
    return this.workspace.scripts.runNow(trigger.uid);
  }

  /** Time enough for everything that is unfinished: events on their way, a lease that ran out, the hourly sweep, and the ticks after it. */
  later(): void {
    this.pass(2 * MINUTE_MS);
    this.jump(8 * MINUTE_MS);
    this.fire('hourly_');
    this.jump(8 * MINUTE_MS);
    this.fire('tick_');
    this.fire('tick_');
  }

  // ——— what people do ———

  click(): string {
    this.#clicks += 1;
    return `click${String(this.#clicks).padStart(6, '0')}`;
  }

  desk<N extends MethodName>(method: N, args: Methods[N]['args'], visitor = this.owner): Methods[N]['answer'] {
    return opened(this.installation.desk(method, args, visitor));
  }

  deskSays<N extends MethodName>(method: N, args: Methods[N]['args'], visitor: string): Reply<Methods[N]['answer']> {
    return this.installation.desk(method, args, visitor);
  }

  view(visitor = this.owner): DeskView {
    return this.desk('desk.view', {}, visitor);
  }

  runJob(job: string): DeskView['jobs'][number] {
    return this.installation.runJob(job, this.owner);
  }

  /** Presses a button in the sidebar, before a row of Tickets. */
  sidebar<N extends MethodName>(method: N, args: Methods[N]['args'], { row = 2, person = this.owner } = {}): Reply<Methods[N]['answer']> {
    return this.installation.sidebar(method, args, person, { spreadsheetId: this.bookId('staff'), sheetId: TICKETS_TAB, row, column: 1 });
  }

  inSidebar<N extends MethodName>(method: N, args: Methods[N]['args'], row = 2): Methods[N]['answer'] {
    return opened(this.sidebar(method, args, { row }));
  }

  dropRoster(files: readonly { readonly name: string; readonly text: string }[]): void {
    const folder = this.workspace.drive.all().find((file) => file.name === 'MyTech roster files');
    if (folder === undefined) throw new Error('There is no roster folder yet.');
    for (const file of this.workspace.drive.in(folder.id)) file.trashed = true;
    for (const file of files) dropFile(this.workspace, folder.id, this.owner, file.name, 'text/csv', new TextEncoder().encode(file.text));
  }

  /** The roster of the district, with one file's text changed. */
  rosterWith(name: string, change: (text: string) => string): readonly { readonly name: string; readonly text: string }[] {
    return this.district.rosterFiles.map((file) => (file.name === name ? { ...file, text: change(file.text) } : file));
  }

  hands(book: BookName, person = this.owner): Hands {
    return new Hands(this.workspace, person, this.bookId(book));
  }

  // ——— forms ———

  form(kind: FormKind = 'open', what: 'help' | 'damage' | 'survey' | 'coach' = 'help'): { readonly formId: string; readonly items: Readonly<Record<string, number>> } {
    return JSON.parse(this.installation.property(`${what} form ${kind}`) ?? 'null') as { formId: string; items: Record<string, number> };
  }

  /** What the family of the cast answers, in Spanish: its child's broken screen. */
  said(over: Said = {}): Said {
    const { child, childDevice } = this.district.cast;
    return {
      school: child.school.name,
      relation: this.choice('relation', 0),
      studentName: `${child.givenName} ${child.familyName}`,
      studentNumber: child.studentNumber,
      email: 'familia@casa.example',
      device: childDevice.annotatedAssetId ?? '',
      category: this.choice('category', 0),
      'solved.screen': this.choice('solved.screen', 1),
      description: 'La pantalla está rota',
      ...over,
    };
  }

  /** What the nth choice of a Spanish question says. */
  choice(name: string, index: number, kind: FormKind = 'open'): string {
    const { formId, items } = this.form(kind);
    const item = this.workspace.forms.require(formId).items.find((one) => one.id === items[`es.${name}`]);
    const value = item?.choices[index]?.value;
    if (value === undefined) throw new Error(`The question ${name} has no choice ${index}.`);
    return value;
  }

  answers(said: Said, kind: FormKind = 'open'): Map<number, string> {
    const { items } = this.form(kind);
    const answers = new Map([[items['language'] as number, 'Español']]);
    for (const [name, answer] of Object.entries(said)) {
      const item = items[`es.${name}`];
      if (item !== undefined && answer !== undefined) answers.set(item, answer);
    }
    return answers;
  }

  /** Sends the form; throws where Google's page would not take it. */
  send(over: Said = {}, how: { readonly respondent?: string; readonly edit?: string; readonly kind?: FormKind } = {}): string {
    const { respondent = null, kind = 'open', edit } = how;
    const verdict = this.workspace.forms.submit(this.form(kind).formId, {
      respondent,
      answers: this.answers(this.said(over), kind),
      ...(edit === undefined ? {} : { edit }),
    });
    if (!verdict.ok) throw new Error(verdict.message);
    return verdict.responseId;
  }

  /** Answers a form of another kind, by the keys of its questions; a choice is named by its place. Throws where Google's page would not take it. */
  answer(what: 'damage' | 'survey' | 'coach', said: Readonly<Record<string, string | number | undefined>>, { kind = 'open', respondent = null }: { readonly kind?: FormKind; readonly respondent?: string | null } = {}): string {
    const { formId, items } = this.form(kind, what);
    const model = this.workspace.forms.require(formId);
    const answers = new Map<number, string>();
    for (const [key, answer] of Object.entries(said)) {
      const item = model.items.find((one) => one.id === items[key]);
      if (item === undefined || answer === undefined) continue;
      answers.set(item.id, typeof answer === 'number' ? (item.choices[answer]?.value ?? '') : answer);
    }
    const verdict = this.workspace.forms.submit(formId, { respondent, answers });
    if (!verdict.ok) throw new Error(`${verdict.message} ${JSON.stringify(verdict.problems)}`);
    return verdict.responseId;
  }

  /** Puts a response into the form's own store as if its page had taken it, whatever it holds: validation removed by hand, an older form. */
  sendUnchecked(over: Said): string {
    const form = this.workspace.forms.require(this.form().formId);
    const taken = this.send();
    const response = form.responses.find((one) => one.id === taken);
    if (response === undefined) throw new Error('The response is gone.');
    Object.assign(response, { answers: Object.fromEntries(this.answers(this.said(over))) });
    return taken;
  }

  // ——— what stands where ———

  /** The students of the school that the family of the cast belongs to. */
  classmates(): readonly Student[] {
    const { people, cast } = this.district;
    return people.students.filter((student) => student.school.sourcedId === cast.child.school.sourcedId);
  }

  bookId(name: BookName): string {
    return this.installation.workbookId(name);
  }

  /** The filled rows of a tab by their headers, as the Sheets API gives them unformatted. */
  rows(book: BookName, tab: string): readonly Cells[] {
    const range = this.workspace.workbooks.require(this.bookId(book)).valuesGet(`'${tab}'!A1:ZZ`, { valueRenderOption: 'UNFORMATTED_VALUE' });
    const [headers = [], ...rows] = (range.values ?? []) as (string | number | boolean)[][];
    return rows.filter((row) => row.some((cell) => cell !== '')).map((row) => Object.fromEntries(headers.flatMap((header, at) => (header === '' ? [] : [[String(header), row[at] ?? '']]))));
  }

  /** The place, such as `Devices!C7`, of one column of the row that a key names in the tab's first column. */
  cellOf(book: BookName, tab: string, key: string, header: string): string {
    const range = this.workspace.workbooks.require(this.bookId(book)).valuesGet(`'${tab}'!A1:ZZ`, { valueRenderOption: 'UNFORMATTED_VALUE' });
    const [headers = [], ...rows] = (range.values ?? []) as (string | number | boolean)[][];
    const column = headers.indexOf(header);
    const row = rows.findIndex((cells) => cells[0] === key);
    if (column < 0 || row < 0) throw new Error(`${tab} has no cell ${header} of ${key}.`);
    const letters = column < 26 ? String.fromCharCode(65 + column) : `${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`;
    return `${tab}!${letters}${row + 2}`;
  }

  /** The name of a workbook's newest commit. */
  newestCommit(book: BookName): unknown {
    return Object.values(this.rows(book, '_commits')[0] ?? {})[0];
  }

  tickets(): readonly Cells[] {
    return this.rows('staff', 'Tickets');
  }

  troubles(): readonly Cells[] {
    return this.rows('programme', 'Trouble');
  }

  history(table?: string): readonly Cells[] {
    return this.rows('staff', 'History').filter((row) => table === undefined || row['Tab'] === table);
  }

  mailsTo(address: string): readonly string[] {
    return this.workspace.mail.mailbox(address).map((message) => message.subject);
  }

  /** Executions that did not end well, or wrote to the log. */
  complaints(): readonly string[] {
    return this.workspace.executions.flatMap((one) => [
      ...(one.status === 'completed' ? [] : [`${one.functionName} ${one.status}: ${one.error?.message ?? ''}`]),
      ...one.logs,
    ]);
  }
}

/** The answer of a call that must have gone well. */
export function opened<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}
