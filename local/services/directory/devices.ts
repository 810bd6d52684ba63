/** This file lists, reads and changes Chrome devices as the Directory API's `chromeosdevices` does. */
import type { admin_directory_v1 } from 'googleapis/build/src/apis/admin/directory_v1';
import { choice, onlyKnown, pageSize, pageToken, pass, text, type Asking, type Parameters } from './gate';
import { paged } from './paging';
import { DEVICE_FIELDS, partial, projected, type KnownFields } from './projection';
import { parseQuery } from './query';
import { badRequest, invalidInput, notFound } from './refusals';
import { etagOfList, type Device } from './store';

/** The page size without `maxResults`: discovery document of admin.directory_v1, rev 20260914. */
export const DEVICES_PAGE_DEFAULT = 100;
/** "Value should not exceed 300": the same document. A public test asks for 9,000 and gets 300. */
export const DEVICES_PAGE_MAX = 300;

/** Lengths that the discovery document gives for what an administrator may write. */
export const ANNOTATED_USER_MAX_CHARACTERS = 100;
export const ANNOTATED_LOCATION_MAX_CHARACTERS = 200;
export const NOTES_MAX_CHARACTERS = 500;

/** "annotatedUser, annotatedLocation, notes, orgUnitPath, annotatedAssetId" are all that update and patch write; the rest is ignored. */
const ANNOTATIONS = {
  annotatedUser: ANNOTATED_USER_MAX_CHARACTERS,
  annotatedLocation: ANNOTATED_LOCATION_MAX_CHARACTERS,
  notes: NOTES_MAX_CHARACTERS,
  annotatedAssetId: Infinity,
} as const;

export type Annotation = keyof typeof ANNOTATIONS;
export const ANNOTATION_NAMES = Object.keys(ANNOTATIONS) as readonly Annotation[];

const PROJECTIONS = ['BASIC', 'FULL'] as const;
const ORDERS = ['annotatedLocation', 'annotatedUser', 'lastSync', 'notes', 'serialNumber', 'status'] as const;
const SORT_ORDERS = ['ASCENDING', 'DESCENDING'] as const;
const LIST_PARAMETERS = [
  'maxResults',
  'pageToken',
  'projection',
  'query',
  'orderBy',
  'sortOrder',
  'orgUnitPath',
  'includeChildOrgunits',
  'fields',
];
const ANSWER_FIELDS: KnownFields = { kind: true, etag: true, chromeosdevices: DEVICE_FIELDS, nextPageToken: true };

/** One page of devices; `chromeosdevices` is absent where the page is empty. */
export function listDevices(asking: Asking, customerId: string, parameters: Parameters): admin_directory_v1.Schema$ChromeOsDevices {
  const { workspace, method } = asking;
  onlyKnown(method, parameters, LIST_PARAMETERS);
  const token = pageToken(method, parameters);
  const fault = pass(asking, { privilege: 'devices', ...(token === undefined ? {} : { pageToken: token }) });
  checkCustomer(asking, customerId);
  const { directory } = workspace;
  const projection = choice(method, parameters, 'projection', PROJECTIONS) ?? 'BASIC';
  const size = pageSize(method, parameters, DEVICES_PAGE_DEFAULT, Math.min(DEVICES_PAGE_MAX, directory.pageSizeGranted));
  const question = deviceQuestion(asking, parameters);
  const page = paged(
    { method, tokens: directory.tokens, listing: question.name, token, size, fault },
    directory.select(question.name, question.answer),
  );
  const chromeosdevices = page.items.map((device) => projected(device, projection));
  const answer: admin_directory_v1.Schema$ChromeOsDevices = {
    kind: 'admin#directory#chromeosdevices',
    etag: etagOfList(page.items),
    ...(chromeosdevices.length === 0 ? {} : { chromeosdevices }),
    ...(page.nextPageToken === undefined ? {} : { nextPageToken: page.nextPageToken }),
  };
  return partial(method, answer, text(parameters, 'fields'), ANSWER_FIELDS);
}

export function getDevice(
  asking: Asking,
  customerId: string,
  deviceId: string,
  parameters: Parameters,
): admin_directory_v1.Schema$ChromeOsDevice {
  onlyKnown(asking.method, parameters, ['projection', 'fields']);
  pass(asking, { privilege: 'devices', deviceId });
  checkCustomer(asking, customerId);
  return deviceAnswer(asking, found(asking, deviceId), parameters);
}

/** Writes what may be written and answers with the device as it then is; the last writer wins, for there are no conditional writes. */
export function patchDevice(
  asking: Asking,
  customerId: string,
  deviceId: string,
  resource: unknown,
  parameters: Parameters,
): admin_directory_v1.Schema$ChromeOsDevice {
  const { method, workspace } = asking;
  onlyKnown(method, parameters, ['projection', 'fields']);
  if (typeof resource !== 'object' || resource === null) throw badRequest(method);
  pass(asking, { privilege: 'devices', write: true, deviceId });
  checkCustomer(asking, customerId);
  found(asking, deviceId);
  const changes = writable(asking, resource as Parameters);
  return deviceAnswer(asking, workspace.directory.change(deviceId, changes), parameters);
}

/** The changes that a resource asks for, each checked; an empty text or null clears the field, which is then absent. */
export function writable({ workspace, method }: Asking, resource: Parameters): Partial<Device> {
  const changes: Partial<Device> = {};
  for (const name of ANNOTATION_NAMES) {
    const value = resource[name];
    if (value === undefined) continue;
    if (value !== null && typeof value !== 'string') throw invalidInput(method, name);
    if (value !== null && value.length > ANNOTATIONS[name])
      throw invalidInput(method, `${name} is longer than ${ANNOTATIONS[name]} characters`);
    changes[name] = value === null || value === '' ? undefined : value;
  }
  const path = text(resource, 'orgUnitPath');
  if (path !== undefined) {
    const unit = workspace.directory.orgUnit(path);
    if (unit === undefined) throw invalidInput(method, 'INVALID_OU_ID');
    const id = text(resource, 'orgUnitId');
    if (id !== undefined && id !== unit.orgUnitId) throw invalidInput(method, 'Inconsistent Orgunit id and path in request');
    changes.orgUnitPath = unit.orgUnitPath;
    changes.orgUnitId = unit.orgUnitId;
  }
  return changes;
}

function deviceAnswer({ method }: Asking, device: Device, parameters: Parameters): admin_directory_v1.Schema$ChromeOsDevice {
  const answer = projected(device, choice(method, parameters, 'projection', PROJECTIONS) ?? 'BASIC');
  return partial(method, answer, text(parameters, 'fields'), DEVICE_FIELDS);
}

function found({ workspace, method }: Asking, deviceId: string): Device {
  const device = workspace.directory.device(deviceId);
  if (device === undefined) throw notFound(method, 'deviceId');
  return device;
}

/** Which devices a listing is about and in which order; the name tells one such question from another. */
function deviceQuestion(
  asking: Asking,
  parameters: Parameters,
): { readonly name: string; readonly answer: (devices: readonly Device[]) => readonly Device[] } {
  const { method } = asking;
  const query = text(parameters, 'query');
  const orderBy = choice(method, parameters, 'orderBy', ORDERS);
  const sortOrder = choice(method, parameters, 'sortOrder', SORT_ORDERS);
  if (sortOrder !== undefined && orderBy === undefined) throw invalidInput(method, 'sortOrder');
  const matches = query === undefined ? () => true : parseQuery(method, query);
  const within = unitTest(asking, parameters);
  const name = JSON.stringify([
    'devices',
    query,
    orderBy,
    sortOrder,
    text(parameters, 'orgUnitPath'),
    text(parameters, 'includeChildOrgunits'),
  ]);
  return {
    name,
    answer: (devices) => {
      const chosen = devices.filter((device) => within(device) && matches(device));
      return orderBy === undefined ? chosen : ordered(chosen, (device) => device[orderBy] ?? '', sortOrder === 'DESCENDING');
    },
  };
}

/** A stable order by text, without regard to case. */
export function ordered<T>(items: readonly T[], by: (item: T) => string, descending: boolean): readonly T[] {
  const sign = descending ? -1 : 1;
  const keyed = items.map((item) => ({ item, key: by(item).toLowerCase() }));
  keyed.sort((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : 0));
  return keyed.map(({ item }) => item);
}

function unitTest({ workspace, method }: Asking, parameters: Parameters): (device: Device) => boolean {
  const path = text(parameters, 'orgUnitPath');
  const children = text(parameters, 'includeChildOrgunits') === 'true';
  if (path === undefined) {
    if (children) throw invalidInput(method, 'orgUnitPath');
    return () => true;
  }
  const unit = workspace.directory.orgUnit(path);
  if (unit === undefined) throw invalidInput(method, 'INVALID_OU_ID');
  const own = unit.orgUnitPath.toLowerCase();
  const below = own === '/' ? '/' : `${own}/`;
  return (device) => {
    const at = (device.orgUnitPath ?? '/').toLowerCase();
    return at === own || (children && at.startsWith(below));
  };
}

/** The customer is `my_customer` or the domain's own id; another's is nobody's business. */
export function checkCustomer({ workspace, method }: Asking, customerId: string): void {
  if (customerId !== 'my_customer' && customerId !== workspace.directory.customerId) throw badRequest(method);
}
