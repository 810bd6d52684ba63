/** This file gathers everything that the doctor judges, each thing once, and in the order in which one answer leads to the next question. */
import { DEPLOYABLES } from '../../../build/manifests';
import { installation } from '../../../src/app/installation';
import { type SettingName, SettingValues, SETTINGS } from '../../../src/app/settings';
import { approvals, jobs, mailLedger, outbox, settings, team, trouble } from '../../../src/app/tables';
import { BACKUPS_FOLDER } from '../../../src/base/ports';
import { type Sheet, WORKBOOKS, type WorkbookName } from '../../../src/base/table';
import { readHeader } from '../../../src/google/store/journal';
import type { FormAudience, FormKind } from '../../../src/helpdesk/forms/form';
import { teamMembers } from '../../../src/helpdesk/team/sheet';
import { schools } from '../../../src/people/sheet';
import type { Configuration } from '../../commands/configure';
import { UnusableInput } from '../../commands/unusable';
import type { GoogleAccess } from '../../google/sign-in';
import type { Facts, FormFacts, Look, WorkbookFacts } from '../facts';
import { rowsIn } from '../tables';
import { accountsOf, rightsOf } from './accounts';
import { bookOf, journalHeader } from './books';
import { type Clients, clientsOf } from './clients';
import { fileOf, foldersNamed, spreadsheetsNamedSo } from './files';
import { formOf } from './forms';
import { look, NOT_ASKED, valueOf } from './look';
import { runsOf, scriptOf } from './scripts';

/** The tables that are read whole; of all others the headers alone. */
const READ_WHOLE: readonly Sheet[] = [settings, team, jobs, approvals, mailLedger, trouble, installation, schools, outbox, teamMembers];

export const FOLDERS = ['roster folder', 'device list folder'] as const satisfies readonly SettingName[];

export interface Asked {
  readonly configuration: Configuration;
  /** The Programme workbook's id, where it is known from an earlier look or from the person at the keyboard. */
  readonly programme: string | null;
}

/** Everything; throws `UnusableInput` where nothing can be looked at. */
export async function gather(access: GoogleAccess, { configuration, programme }: Asked): Promise<Facts & { readonly programme: string | null }> {
  const clients = clientsOf(access);
  const visitor = await whoIsThere(access);
  const now = await timeThere(access);
  const project = visitor.project;
  const [services, rights, named] = await Promise.all([look(() => servicesOf(clients, project)), rightsOf(clients), look(() => spreadsheetsNamedSo(clients))]);
  const found = valueOf(named) ?? [];
  // The file that says it is the Programme workbook, and is that file itself; only the first look has to open them all.
  const opened = programme === null ? await journalsOf(clients, found.map(({ id }) => id)) : new Map<string, Journal>();
  const programmeId = programme ?? [...opened].find(([id, { role, ownId }]) => role === 'programme' && ownId === id)?.[0] ?? null;
  const first = await workbookOf(clients, 'programme', programmeId ?? '');
  const parts = new Map((first.book.seen ? rowsIn(first.book.value, installation) : []).filter(({ id }) => id !== '').map((part) => [part.part, part]));
  const ids = idsOf(parts, configuration, programmeId);
  const others = await Promise.all(WORKBOOKS.filter((name) => name !== 'programme').map((name) => workbookOf(clients, name, ids.get(name) ?? '')));
  const workbooks = [first, ...others];
  const forms = await Promise.all([...parts.values()].flatMap(({ part, id, detail }) => {
    const [, kind, audience] = /^form (\w+) (\w+)$/.exec(part) ?? [];
    return kind === undefined || audience === undefined ? [] : [formOf(clients, kind as FormKind, audience as FormAudience, id, numbersIn(detail))];
  }));
  const values = SettingValues.of(first.book.seen ? rowsIn(first.book.value, settings) : []);
  const folders = await Promise.all(FOLDERS.filter((name) => values.text(name) !== '').map(async (setting) => ({ setting, id: values.text(setting), file: await fileOf(clients, values.text(setting)) })));
  const scripts = (await Promise.all(DEPLOYABLES.map((deployable) => scriptOf(clients, deployable, configuration)))).flatMap((one) => one ?? []);
  const program = configuration.scriptIds.program;
  const account = parts.get('account')?.id.toLowerCase() ?? visitor.email;
  const ours = new Set(workbooks.map(({ id }) => id));
  const strangers = found.filter(({ id }) => !ours.has(id));
  const journals = programme === null ? opened : await journalsOf(clients, strangers.map(({ id }) => id));
  return {
    now,
    configuration,
    visitor,
    services,
    rights,
    account,
    recorded: parts.size > 0,
    programme: programmeId,
    workbooks,
    copies: strangers.flatMap(({ id, name }) => {
      const journal = journals.get(id);
      return journal !== undefined && ours.has(journal.ownId) ? [{ id, name, of: journal.role }] : [];
    }),
    forms,
    folders,
    backups: await look(async () => Promise.all((await foldersNamed(clients, BACKUPS_FOLDER.title)).map(({ id }) => fileOf(clients, id)))),
    scripts,
    runs: program === undefined ? NOT_ASKED : await runsOf(clients, program, now),
    accounts: await accountsOf(clients, [account, ...namedAccounts(workbooks, values).map(({ email }) => email)]),
  };
}

/** Where accounts are named that must exist, with each name of them. Groups may stand in Settings; those are shared as groups. */
export function namedAccounts(workbooks: readonly WorkbookFacts[], values: SettingValues): readonly { readonly where: string; readonly email: string }[] {
  const named: { where: string; email: string }[] = [];
  const rows = <S extends Sheet>(sheet: S) => {
    const book = workbooks.find(({ name }) => name === sheet.workbook)?.book;
    return book?.seen === true ? rowsIn(book.value, sheet) : [];
  };
  for (const { email } of rows(team)) named.push({ where: 'Team', email });
  for (const setting of ['staff accounts', 'technology team accounts', 'district technicians', 'translators', 'hub editors'] as const) {
    for (const email of usable(values, setting) ?? []) named.push({ where: `The setting "${setting}"`, email });
  }
  if (values.text('hub account').trim() !== '') named.push({ where: 'The setting "hub account"', email: values.text('hub account').trim() });
  for (const { contactEmail, technicianEmail, active } of rows(schools)) {
    if (active) for (const email of [contactEmail, technicianEmail]) if (email.trim() !== '') named.push({ where: 'The tab Schools', email: email.trim() });
  }
  return named.map(({ where, email }) => ({ where, email: email.toLowerCase() }));
}

/** A setting's value, null where it cannot be used. */
export function usable<N extends SettingName>(values: SettingValues, name: N): ReturnType<(typeof SETTINGS)[N]['parse']> {
  return SETTINGS[name].parse(values.text(name)) as ReturnType<(typeof SETTINGS)[N]['parse']>;
}

function idsOf(parts: ReadonlyMap<string, { readonly id: string }>, { published, staff }: Configuration, programme: string | null): ReadonlyMap<WorkbookName, string> {
  const known: Partial<Record<WorkbookName, string>> = { programme: programme ?? '', published, staff };
  return new Map(WORKBOOKS.map((name) => [name, parts.get(`workbook ${name}`)?.id ?? known[name] ?? '']));
}

async function workbookOf(clients: Clients, name: WorkbookName, id: string): Promise<WorkbookFacts> {
  if (id === '') return { name, id, file: NOT_ASKED, book: NOT_ASKED };
  const [file, book] = await Promise.all([fileOf(clients, id), look(() => bookOf(clients, id, READ_WHOLE.filter((sheet) => sheet.workbook === name)))]);
  return { name, id, file, book };
}

interface Journal {
  /** Which file its journal says it is. */
  readonly ownId: string;
  readonly role: WorkbookName;
}

/** What the journal of each of these spreadsheets says of itself; those without one of ours are left out. */
async function journalsOf(clients: Clients, ids: readonly string[]): Promise<ReadonlyMap<string, Journal>> {
  const found = new Map<string, Journal>();
  for (const id of ids) {
    const cells = await journalHeader(clients, id);
    const header = cells === null ? null : readHeader(cells);
    if (header !== null) found.set(id, { ownId: header.fileId, role: header.role });
  }
  return found;
}

function numbersIn(detail: string): FormFacts['built'] {
  try {
    return JSON.parse(detail) as FormFacts['built'];
  } catch {
    return {};
  }
}

async function servicesOf({ services }: Clients, project: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (let pageToken: string | undefined; ; ) {
    const { data } = await services.services.list({ parent: `projects/${project}`, filter: 'state:ENABLED', pageSize: 200, ...(pageToken === undefined ? {} : { pageToken }) });
    for (const { config } of data.services ?? []) if (typeof config?.name === 'string') found.push(config.name);
    pageToken = data.nextPageToken ?? undefined;
    if (pageToken === undefined) return found;
  }
}

/** Whose token it is, what it was given, and of which Cloud project: the id of a client begins with the project's number. */
async function whoIsThere({ oauth }: GoogleAccess): Promise<Facts['visitor'] & { readonly project: string }> {
  const token = (await oauth.getAccessToken()).token ?? '';
  const info: Look<{ readonly aud: string; readonly email?: string; readonly scopes: readonly string[] }> = await look(() => oauth.getTokenInfo(token));
  if (!info.seen) throw new UnusableInput(`Google does not answer or does not know the sign-in: ${info.message}. Is the network there? Otherwise sign in anew with --sign-in.`);
  const { aud, email, scopes } = info.value;
  return { email: email?.toLowerCase() ?? '', scopes, project: aud.split('-')[0] ?? '' };
}

/** The time as Google's own answers bear it, since the clock of a laptop may be wrong, and that of a rehearsal is another one. */
async function timeThere({ oauth, client }: GoogleAccess): Promise<number> {
  const answer = await oauth.request({ url: `${client.rootUrl ?? 'https://www.googleapis.com/'}drive/v3/files?pageSize=1&fields=kind`, validateStatus: () => true });
  const stamp = Date.parse(answer.headers.get('date') ?? '');
  return Number.isNaN(stamp) ? Date.now() : stamp;
}
