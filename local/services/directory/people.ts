/** This file lists the domain's users and organizational units as the Directory API does. */
import type { admin_directory_v1 } from 'googleapis/build/src/apis/admin/directory_v1';
import { ApiError } from '../../kernel/errors';
import { checkCustomer, ordered } from './devices';
import { choice, onlyKnown, pageSize, pageToken, pass, text, type Asking, type Parameters } from './gate';
import { paged } from './paging';
import { partial } from './projection';
import { badRequest, invalidInput, notFound, NotInLocalWorkspace } from './refusals';
import { etagOf, parentOf, type DirectoryUser, type OrgUnit } from './store';

/** The page size without `maxResults`, and the most: discovery document of admin.directory_v1, users.list. */
export const USERS_PAGE_DEFAULT = 100;
export const USERS_PAGE_MAX = 500;

const USER_PARAMETERS = [
  'customer',
  'domain',
  'maxResults',
  'pageToken',
  'orderBy',
  'sortOrder',
  'projection',
  'viewType',
  'query',
  'showDeleted',
  'fields',
];
const USER_ORDERS = {
  email: (user: DirectoryUser) => user.primaryEmail,
  familyName: (user: DirectoryUser) => user.name?.familyName ?? '',
  givenName: (user: DirectoryUser) => user.name?.givenName ?? '',
} as const;
/** The names that `fields` may select at the top of each answer. */
const USERS_ANSWER_FIELDS = { kind: true, etag: true, users: true, nextPageToken: true } as const;
const USER_FIELDS = { kind: true, etag: true, id: true, primaryEmail: true, name: true, isAdmin: true, isDelegatedAdmin: true, suspended: true, orgUnitPath: true, externalIds: true, organizations: true } as const;
const ORG_UNITS_ANSWER_FIELDS = { kind: true, etag: true, organizationUnits: true } as const;
/** Parameters that Google has and no bundle uses: each would change which users are found. */
const USERS_NOT_ASKED_FOR = ['query', 'showDeleted', 'viewType'] as const;

/** One page of users; `customer` or `domain` must be given. */
export function listUsers(asking: Asking, parameters: Parameters): admin_directory_v1.Schema$Users {
  const { workspace, method } = asking;
  onlyKnown(method, parameters, USER_PARAMETERS);
  const token = pageToken(method, parameters);
  const fault = pass(asking, { privilege: 'users', ...(token === undefined ? {} : { pageToken: token }) });
  for (const name of USERS_NOT_ASKED_FOR) {
    if (text(parameters, name) !== undefined) throw new NotInLocalWorkspace(`The parameter ${name} of ${method}`);
  }
  const customer = text(parameters, 'customer');
  const domain = text(parameters, 'domain');
  if (customer === undefined && domain === undefined) throw badRequest(method);
  if (customer !== undefined) checkCustomer(asking, customer);
  if (domain !== undefined && domain.toLowerCase() !== workspace.options.domain.toLowerCase()) throw badRequest(method);
  const orderBy = choice(method, parameters, 'orderBy', Object.keys(USER_ORDERS) as (keyof typeof USER_ORDERS)[]);
  const sortOrder = choice(method, parameters, 'sortOrder', ['ASCENDING', 'DESCENDING']);
  if (sortOrder !== undefined && orderBy === undefined) throw invalidInput(method, 'sortOrder');
  choice(method, parameters, 'projection', ['basic', 'full']);
  const { directory } = workspace;
  const users = orderBy === undefined ? directory.users() : ordered(directory.users(), USER_ORDERS[orderBy], sortOrder === 'DESCENDING');
  const size = pageSize(method, parameters, USERS_PAGE_DEFAULT, USERS_PAGE_MAX);
  const listing = JSON.stringify(['users', orderBy, sortOrder]);
  const page = paged({ method, tokens: directory.tokens, listing, token, size, fault }, users);
  const shown = page.items.map((user) => ({ kind: 'admin#directory#user', etag: etagOf(user), ...structuredClone(user) }));
  const answer: admin_directory_v1.Schema$Users = {
    kind: 'admin#directory#users',
    etag: etagOf(shown),
    ...(shown.length === 0 ? {} : { users: shown }),
    ...(page.nextPageToken === undefined ? {} : { nextPageToken: page.nextPageToken }),
  };
  return partial(method, answer, text(parameters, 'fields'), USERS_ANSWER_FIELDS);
}

/** One user by address or id. "Resource Not Found: userKey" is Google's answer for an account that the domain does not have (GAM: gapi/__init__.py, errors of users.get). */
export function getUser(asking: Asking, userKey: string, parameters: Parameters): admin_directory_v1.Schema$User {
  const { workspace, method } = asking;
  onlyKnown(method, parameters, ['projection', 'viewType', 'fields']);
  pass(asking, { privilege: 'users' });
  const user = workspace.directory.user(userKey) ?? workspace.directory.users().find(({ id }) => id === userKey);
  if (user === undefined) throw notFound(method, 'userKey');
  return partial(method, { kind: 'admin#directory#user', etag: etagOf(user), ...structuredClone(user) }, text(parameters, 'fields'), USER_FIELDS);
}

/**
 * The units below a unit (the root where none is named): `children`, the default, gives the next level, `all` every level, and
 * `allIncludingParent` the unit itself too. Never paged; `organizationUnits` is absent where there are none.
 */
export function listOrgUnits(asking: Asking, customerId: string, parameters: Parameters): admin_directory_v1.Schema$OrgUnits {
  const { workspace, method } = asking;
  onlyKnown(method, parameters, ['orgUnitPath', 'type', 'fields']);
  pass(asking, { privilege: 'orgUnits' });
  checkCustomer(asking, customerId);
  const type = choice(method, parameters, 'type', ['all', 'children', 'allIncludingParent']) ?? 'children';
  const top = workspace.directory.orgUnit(text(parameters, 'orgUnitPath') ?? '/');
  if (top === undefined) throw unitNotFound(method);
  const units = workspace.directory.orgUnits().filter((unit) => belongs(unit, top, type));
  const answer: admin_directory_v1.Schema$OrgUnits = {
    kind: 'admin#directory#orgUnits',
    etag: etagOf(units),
    ...(units.length === 0 ? {} : { organizationUnits: units.map((unit) => ({ etag: etagOf(unit), ...unit })) }),
  };
  return partial(method, answer, text(parameters, 'fields'), ORG_UNITS_ANSWER_FIELDS);
}

function belongs(unit: OrgUnit, top: OrgUnit, type: 'all' | 'children' | 'allIncludingParent'): boolean {
  if (unit === top) return type === 'allIncludingParent';
  if (type === 'children') return parentOf(unit.orgUnitPath)?.toLowerCase() === top.orgUnitPath.toLowerCase();
  return top.orgUnitPath === '/' || unit.orgUnitPath.toLowerCase().startsWith(`${top.orgUnitPath.toLowerCase()}/`);
}

function unitNotFound(method: string): ApiError {
  const message = 'Org unit not found';
  return new ApiError(method, { code: 404, message, errors: [{ domain: 'global', reason: 'notFound', message }] });
}
