/** This file judges where files lie and who has them. */
import { SettingValues } from '../../../src/app/settings';
import { settings, team } from '../../../src/app/tables';
import { WORKBOOK_TITLES } from '../../../src/app/workbook-files';
import type { WorkbookName } from '../../../src/base/table';
import { FORMS } from '../../../src/helpdesk/forms/all';
import { formName } from '../../../src/helpdesk/forms/form';
import { teamMembers } from '../../../src/helpdesk/team/sheet';
import type { FileFacts, Facts, Look, Share } from '../facts';
import { type Code, type Finding, find } from '../findings';
import { usable } from '../gather';
import { rowsOf, workbook } from '../tables';
import { unseen } from './access';

const NOT_FOUND = 404;
const FOLDER = 'application/vnd.google-apps.folder';

export function files(facts: Facts & { readonly programme?: string | null }): readonly Finding[] {
  const programme = workbook(facts, 'programme');
  if (programme === undefined || programme.id === '') return [find('programme-not-found')];
  const found: Finding[] = [];
  if (programme.book.seen && !facts.recorded) found.push(find('installation-unrecorded'));
  for (const { name, file, book, id } of facts.workbooks) {
    if (id === '') continue;
    const title = WORKBOOK_TITLES[name];
    found.push(...standing(facts, title, file), ...shares(facts, name, file));
    if (file.seen) found.push(...unseen(title, book));
    if (file.seen && file.value.name !== title) found.push(find('file-renamed', { file: title, name: file.value.name }));
  }
  for (const { kind, audience, file } of facts.forms) found.push(...standing(facts, `The form ${formName({ kind, audience })}`, file));
  for (const { of, name } of facts.copies) found.push(find('file-copied', { file: WORKBOOK_TITLES[of], name }));
  return [...found, ...folders(facts), ...backups(facts)];
}

/** Whether a file is where it should be, and whose it is. */
function standing({ account }: Facts, file: string, look: Look<FileFacts>): readonly Finding[] {
  if (!look.seen) return look.status === NOT_FOUND ? [find('file-missing', { file })] : unseen(file, look);
  const { trashed, inSharedDrive, owner } = look.value;
  if (trashed) return [find('file-in-trash', { file, account })];
  if (inSharedDrive) return [find('file-in-shared-drive', { file, account })];
  return owner !== '' && owner !== account ? [find('file-owner', { file, owner, account })] : [];
}

/** Shares that say who may open the file, rather than answer it. */
const opens = (file: Look<FileFacts>): readonly Share[] => (file.seen && file.value.shares.seen ? file.value.shares.value.filter(({ answers }) => !answers) : []);

function shares(facts: Facts, name: WorkbookName, look: Look<FileFacts>): readonly Finding[] {
  const file = WORKBOOK_TITLES[name];
  if (!look.seen) return [];
  if (!look.value.shares.seen) return unseen(`With whom ${file} is shared`, look.value.shares);
  const given = opens(look);
  const found: Finding[] = wideOpen(given, 'file-for-anyone', 'file-for-domain', { file });
  const people = given.filter(({ type, role }) => (type === 'user' || type === 'group') && role !== 'owner').map(({ email }) => email);
  const wanted = wantedFor(facts, name);
  const hub = hubAccount(facts);
  if (hub !== '' && name !== 'published' && people.includes(hub)) found.push(find('hub-sees-more', { email: hub, file }));
  if (wanted === null) return found;
  for (const email of people) {
    if (email === facts.account || email === hub || wanted.includes(email)) continue;
    found.push(name === 'programme' ? find('programme-shared', { email }) : find('share-unexpected', { file, email }));
  }
  for (const email of wanted) {
    // The accounts that the directory does not let in cannot be shared with, which is told of them.
    if (email === facts.account || people.includes(email) || !isUsable(facts, email)) continue;
    found.push(name === 'published' ? find('hub-cannot-read', { file, email }) : find('share-missing', { file, email }));
  }
  return found;
}

const isUsable = ({ accounts }: Facts, email: string): boolean => {
  const known = accounts.get(email);
  return known === undefined || (known.seen ? !known.value.suspended : known.status !== NOT_FOUND);
};

function wideOpen(given: readonly Share[], forAnyone: Code, forDomain: Code, about: Finding['about']): Finding[] {
  return [...(given.some(({ type }) => type === 'anyone') ? [find(forAnyone, about)] : []), ...(given.some(({ type }) => type === 'domain') ? [find(forDomain, about)] : [])];
}

const hubAccount = (facts: Facts): string => SettingValues.of(rowsOf(facts, settings)).text('hub account').trim().toLowerCase();

/** Who should have a workbook beside its owner, as set-up gives it; null where that cannot be told, or the program keeps it by itself. */
function wantedFor(facts: Facts, name: WorkbookName): readonly string[] | null {
  if (name === 'coaching' || workbook(facts, 'programme')?.book.seen !== true) return null;
  const values = SettingValues.of(rowsOf(facts, settings));
  const members = rowsOf(facts, team).map(({ email }) => email.trim().toLowerCase());
  const named = (setting: 'staff accounts' | 'technology team accounts' | 'hub editors'): readonly string[] => usable(values, setting) ?? [];
  const students = rowsOf(facts, teamMembers).filter(({ active, account }) => active && account !== '').map(({ account }) => account.toLowerCase());
  const hub = hubAccount(facts);
  const by: Readonly<Record<Exclude<WorkbookName, 'coaching'>, readonly string[]>> = {
    programme: members,
    staff: [...members, ...named('staff accounts')],
    techTeam: [...members, ...named('technology team accounts'), ...students],
    content: [...members, ...named('hub editors')],
    published: hub === '' ? [] : [hub],
  };
  return [...new Set(by[name])];
}

function folders({ folders: all }: Facts): readonly Finding[] {
  return all.flatMap(({ setting, file }) => {
    if (!file.seen) return file.status === NOT_FOUND ? [find('folder-missing', { setting })] : unseen(`The folder of the setting "${setting}"`, file);
    if (file.value.mimeType !== FOLDER) return [find('folder-is-none', { setting })];
    if (file.value.trashed) return [find('folder-in-trash', { setting })];
    return opens(file).some(({ type }) => type === 'anyone' || type === 'domain') ? [find('folder-for-anyone', { setting })] : [];
  });
}

/** Whoever opens a backup reads all that MyTech knows, as the programme team does anyway, and nobody else. */
function backups(facts: Facts): readonly Finding[] {
  const { backups: found, account } = facts;
  if (!found.seen) return unseen('The folder of backups', found);
  const allowed = wantedFor(facts, 'programme') ?? [];
  return found.value.flatMap((file) => {
    if (!file.seen) return unseen('The folder of backups', file);
    if (file.value.trashed) return [find('backups-in-trash')];
    if (!file.value.shares.seen) return unseen('With whom the folder of backups is shared', file.value.shares);
    return opens(file).filter(({ role, email }) => role !== 'owner' && email !== account && !allowed.includes(email)).map(({ type, email }) => find('backups-shared', { who: type === 'anyone' ? 'anybody who has the link' : type === 'domain' ? 'everybody at school' : email }));
  });
}

/** The forms that should be there: those of the rooms that are on. */
export const wantedForms = (values: SettingValues): readonly { readonly kind: (typeof FORMS)[number]['kind']; readonly audience: 'open' | 'domain' }[] =>
  FORMS.filter(({ room }) => isOn(values, room)).flatMap(({ kind, titles }) => (['open', 'domain'] as const).flatMap((audience) => (titles[audience] === undefined ? [] : [{ kind, audience }])));

/** Whether a room is on; a setting that cannot be read is told by itself. */
export function isOn(values: SettingValues, room: string): boolean {
  try {
    return values.roomOn(room);
  } catch {
    return true;
  }
}
