/** This file judges the way in, the accounts and their rights. */
import { API_TITLES } from '../../../local/rest/cloud';
import { SettingValues } from '../../../src/app/settings';
import { settings, team } from '../../../src/app/tables';
import { SCOPES } from '../../google/scopes';
import type { Facts, Look } from '../facts';
import { type Finding, find } from '../findings';
import { namedAccounts } from '../gather';
import { rowsOf } from '../tables';

/** `email` stands in some consents and the long name in others; both are the same (developers.google.com/identity/protocols/oauth2/scopes). */
const covers = (granted: readonly string[], scope: string): boolean =>
  granted.includes(scope) || granted.includes(scope.replace(/(\.body)?\.readonly$|\.read-only$/, (end) => (end.startsWith('.body') ? '.body' : ''))) || (scope.endsWith('/userinfo.email') && granted.includes('email'));

export function access({ visitor, services, account, recorded }: Facts): readonly Finding[] {
  const found: Finding[] = [];
  if (services.seen) {
    for (const [api, title] of Object.entries(API_TITLES)) if (!services.value.includes(api)) found.push(find('api-off', { api: title }));
  } else if (!isSwitchedOff(services) && !isScope(services)) found.push(find('apis-unseen', { why: services.message }));
  for (const { scope } of Object.values(SCOPES)) if (!covers(visitor.scopes, scope)) found.push(find('scope-missing', { scope: scope.split('/').pop() ?? scope }));
  if (recorded && visitor.email !== '' && visitor.email !== account) found.push(find('wrong-account', { visitor: visitor.email, account }));
  return found;
}

/** Refusals that are told once, by their cause, and not again by each thing that was refused. */
export const isSwitchedOff = (look: Look<unknown>): boolean => !look.seen && (look.reason === 'SERVICE_DISABLED' || look.reason === 'accessNotConfigured');
export const isScope = (look: Look<unknown>): boolean => !look.seen && (look.reason === 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' || look.reason === 'insufficientPermissions');
export const isScriptApiOff = (look: Look<unknown>): boolean => !look.seen && /has not enabled the Apps Script API/.test(look.message);

const TOLD_BY_CAUSE = (look: Look<unknown>): boolean => isSwitchedOff(look) || isScope(look) || isScriptApiOff(look) || (!look.seen && look.reason === 'notAsked');
const NOT_FOUND = 404;
const FORBIDDEN = 403;

/** Why something could not be looked at, where neither its absence nor a cause that is told elsewhere explains it. */
export function unseen(thing: string, look: Look<unknown>): readonly Finding[] {
  if (look.seen || look.status === NOT_FOUND || TOLD_BY_CAUSE(look)) return [];
  return [find('not-looked-at', { thing, why: look.message })];
}

/** APIs of which a call said that they are off, where the list of them could not be seen. */
export function switchedOffByCalls(facts: Facts): readonly Finding[] {
  if (facts.services.seen) return [];
  const looks: readonly (readonly [keyof typeof API_TITLES, Look<unknown>])[] = [
    ['serviceusage.googleapis.com', facts.services],
    ['admin.googleapis.com', facts.rights.devices],
    ...facts.workbooks.flatMap(({ file, book }) => [['drive.googleapis.com', file] as const, ['sheets.googleapis.com', book] as const]),
    ...facts.forms.map(({ form }) => ['forms.googleapis.com', form] as const),
    ...facts.scripts.map(({ pushed }) => ['script.googleapis.com', pushed] as const),
  ];
  const off = new Set(looks.flatMap(([api, one]) => (isSwitchedOff(one) ? [api] : [])));
  return [...off].map((api) => find('api-off', { api: API_TITLES[api] }));
}

export function accounts(facts: Facts): readonly Finding[] {
  const { account, rights, workbooks } = facts;
  const found: Finding[] = [];
  const own = facts.accounts.get(account);
  if (own?.seen === true) {
    if (own.value.suspended) found.push(find('account-suspended', { account }));
    if (own.value.superAdmin) found.push(find('account-super-admin', { account }));
  } else if (own?.status === NOT_FOUND) found.push(find('account-unknown', { account }));
  for (const [code, right] of [['rights-devices', rights.devices], ['rights-users', rights.users], ['rights-units', rights.units]] as const) {
    if (right.seen || TOLD_BY_CAUSE(right)) continue;
    if (right.status === FORBIDDEN) found.push(find(code, { account, why: right.message }));
    else found.push(...unseen('The Admin console', right));
  }
  const programme = workbooks.find(({ name }) => name === 'programme');
  if (programme?.book.seen !== true) return found;
  const members = rowsOf(facts, team);
  if (members.length === 0) found.push(find('team-empty'));
  else if (!members.some(({ role }) => role === 'lead')) found.push(find('team-without-lead'));
  // A group has no user of its own; where something is shared with it as a group, it is one.
  const groups = new Set(workbooks.flatMap(({ file }) => (file.seen && file.value.shares.seen ? file.value.shares.value.filter(({ type }) => type === 'group').map(({ email }) => email) : [])));
  const told = new Set<string>();
  for (const { where, email } of namedAccounts(workbooks, SettingValues.of(rowsOf(facts, settings)))) {
    const known = facts.accounts.get(email);
    if (known === undefined || email === account || groups.has(email) || told.has(email)) continue;
    told.add(email);
    if (known.seen && known.value.suspended) found.push(find('named-account-suspended', { where, email }));
    if (!known.seen && known.status === NOT_FOUND) found.push(find('named-account-unknown', { where, email }));
  }
  return found;
}

export function scriptApi({ scripts, visitor }: Facts): readonly Finding[] {
  return scripts.some(({ pushed }) => isScriptApiOff(pushed)) ? [find('script-api-off', { account: visitor.email })] : [];
}
