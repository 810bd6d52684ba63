/** This file serves `Drive.Files` of the advanced Drive service, version 3. */
import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3';
import { NotInLocalWorkspace } from '../../kernel/errors';
import type { Workspace } from '../../kernel/workspace';
import { type DriveFile, MIME } from '../../kernel/files';
import { Served } from '../../kernel/served';
import { Blob } from './blob';
import { mergedAppProperties, readAppProperties } from './app-properties';
import { badRequest, driveError, forbidden, invalidValue, notFound } from './errors';
import { type Known, picker } from './mask';
import { parentsIn, parseQuery } from './query';
import { type Fields, fieldsOf, flagField, numberField, textField } from './request';
import { FILE_DEFAULT, FILE_FIELDS, fileResource, rootOf, shownFolder } from './resource';

/** Drive API v3, files.list: "Acceptable values are 1 to 1000, inclusive", 100 by default. */
const PAGE_SIZE_MAX_FILES = 1000;
const PAGE_SIZE_DEFAULT_FILES = 100;

const LIST_FIELDS: Known = { kind: true, incompleteSearch: true, nextPageToken: true, files: FILE_FIELDS };
const LIST_DEFAULT = `kind,incompleteSearch,nextPageToken,files(${FILE_DEFAULT})`;

/** Ways of ordering that files.list knows here, each also with ` desc`. */
const ORDERS: Readonly<Record<string, (a: DriveFile, b: DriveFile) => number>> = {
  createdTime: (a, b) => a.createdMs - b.createdMs,
  modifiedTime: (a, b) => a.modifiedMs - b.modifiedMs,
  name: (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
};

/** Whoever calls the Drive API: an execution of a script, or a program outside with an app of its own. */
export interface DriveCaller {
  readonly workspace: Workspace;
  readonly spec: { readonly effectiveUser: { readonly email: string }; readonly project: { readonly id: string } };
}

export class DriveFiles extends Served {
  readonly interfaceName = 'Drive_v3.Drive.V3.Collection.FilesCollection';

  constructor(private readonly execution: DriveCaller) {
    super();
  }

  /**
   * Makes a folder, an empty spreadsheet or an empty document, or with content a file of any other type, owned by the account; without
   * `parents` it lies in the account's My Drive.
   */
  create(resource: unknown, mediaData?: unknown, optionalArgs?: unknown): Record<string, unknown> {
    const method = 'files.create';
    const show = this.#shower(method, optionalArgs);
    const wanted = fieldsOf(method, 'field', resource, ['name', 'mimeType', 'parents', 'appProperties', 'writersCanShare']);
    const bytes = uploaded(method, mediaData);
    const mimeType = textField(method, wanted, 'mimeType');
    if (bytes !== null && (mimeType === undefined || mimeType.startsWith(GOOGLE_TYPE))) {
      throw new NotInLocalWorkspace(`drive.files.create of ${mimeType ?? 'a file without a type'} with content is not in the local Workspace: nothing is converted.`);
    }
    if (bytes === null && mimeType !== MIME.folder && mimeType !== MIME.spreadsheet && mimeType !== MIME.document) {
      throw new NotInLocalWorkspace(`drive.files.create of ${mimeType ?? 'a file without a type'} is not in the local Workspace: folders, spreadsheets and documents are.`);
    }
    const marks = readAppProperties(method, wanted.appProperties);
    const appProperties = marks === null ? null : mergedAppProperties(method, {}, marks);
    const writersCanShare = flagField(method, wanted, 'writersCanShare');
    const parent = this.#parent(method, wanted.parents);
    const { workspace } = this.execution;
    const name = textField(method, wanted, 'name') ?? 'Untitled';
    const file = workspace.drive.create({ name, mimeType: mimeType ?? '', owner: this.#email, ...(parent === null ? {} : { parents: [parent] }), ...(bytes === null ? {} : { bytes }) });
    if (appProperties !== null) file.appProperties = { [this.#appId]: appProperties };
    if (writersCanShare !== undefined) file.writersCanShare = writersCanShare;
    if (mimeType === MIME.spreadsheet) workspace.workbooks.adopt(file.id, name);
    return show(file);
  }

  /** Files that the account may see, the one changed last first unless `orderBy` says otherwise. */
  list(optionalArgs?: unknown): Record<string, unknown> {
    const method = 'files.list';
    const known = ['q', 'fields', 'pageSize', 'pageToken', 'orderBy', 'supportsAllDrives', 'includeItemsFromAllDrives', 'corpora', 'spaces'];
    const options = fieldsOf(method, 'parameter', optionalArgs, known);
    requireUsual(method, options, 'corpora', 'user');
    requireUsual(method, options, 'spaces', 'drive');
    const query = textField(method, options, 'q');
    const matches = parseQuery(method, query);
    const pick = picker(method, textField(method, options, 'fields') ?? LIST_DEFAULT, LIST_FIELDS);
    const size = numberField(method, options, 'pageSize', 1, PAGE_SIZE_MAX_FILES) ?? PAGE_SIZE_DEFAULT_FILES;
    const compare = ordering(method, textField(method, options, 'orderBy') ?? 'modifiedTime desc');
    const from = pageStart(method, textField(method, options, 'pageToken'), query);
    const { drive } = this.execution.workspace;
    const searcher = { email: this.#email, appId: this.#appId };
    // A parent that is not there, or not for this account, answers `404 notFound`, "File not found: ." without its id
    // (RobinBobin/react-native-google-drive-api-wrapper#61); one in the trash lists what lies in it.
    const lost = parentsIn(query).some((id) => {
      const folder = drive.get(id);
      return id !== 'root' && (folder === undefined || drive.roleOf(this.#email, folder) === null);
    });
    if (lost) throw notFound(method, '');
    const found = drive.all().filter((file) => drive.roleOf(this.#email, file) !== null && matches(file, searcher));
    const page = [...found].sort(compare).slice(from, from + size);
    const more = from + size < found.length;
    const list: drive_v3.Schema$FileList = {
      kind: 'drive#fileList',
      incompleteSearch: false,
      ...(more ? { nextPageToken: pageToken(from + size, query) } : {}),
      files: page.map((file) => this.#resource(file)),
    };
    return pick(list);
  }

  get(fileId: unknown, optionalArgs?: unknown): Record<string, unknown> {
    const method = 'files.get';
    const show = this.#shower(method, optionalArgs);
    return show(visibleFile(this.execution, method, fileId));
  }

  /** Changes the named fields. To trash a file and to decide whether editors may share it takes its owner. */
  update(resource: unknown, fileId: unknown, mediaData?: unknown, optionalArgs?: unknown): Record<string, unknown> {
    const method = 'files.update';
    const show = this.#shower(method, optionalArgs);
    const wanted = fieldsOf(method, 'field', resource, ['name', 'trashed', 'appProperties', 'writersCanShare']);
    refuseMedia(method, mediaData);
    const file = visibleFile(this.execution, method, fileId);
    const { drive } = this.execution.workspace;
    const name = textField(method, wanted, 'name');
    const trashed = flagField(method, wanted, 'trashed');
    const writersCanShare = flagField(method, wanted, 'writersCanShare');
    const marks = readAppProperties(method, wanted.appProperties);
    const forOwner = trashed !== undefined || writersCanShare !== undefined;
    if (!drive.can(this.#email, file, forOwner ? 'owner' : 'writer')) throw forbidden(method, file.id);
    const appProperties = marks === null ? null : mergedAppProperties(method, file.appProperties?.[this.#appId] ?? {}, marks);
    if (appProperties !== null) file.appProperties = { ...file.appProperties, [this.#appId]: appProperties };
    if (name !== undefined) {
      file.name = name;
      drive.touch(file);
    }
    if (trashed !== undefined) file.trashed = trashed;
    if (writersCanShare !== undefined) file.writersCanShare = writersCanShare;
    return show(file);
  }

  get #email(): string {
    return this.execution.spec.effectiveUser.email;
  }

  get #appId(): string {
    return this.execution.spec.project.id;
  }

  #resource(file: DriveFile): drive_v3.Schema$File {
    return fileResource(this.execution.workspace, file, this.#email, this.#appId);
  }

  /** Reads what the call wants to see of the file, before the call does anything. */
  #shower(method: string, optionalArgs: unknown): (file: DriveFile) => Record<string, unknown> {
    const options = fieldsOf(method, 'parameter', optionalArgs, ['fields', 'supportsAllDrives']);
    const pick = picker(method, textField(method, options, 'fields') ?? FILE_DEFAULT, FILE_FIELDS);
    return (file) => pick(this.#resource(file));
  }

  /** The one folder to put a file into; null is the account's My Drive. */
  #parent(method: string, parents: unknown): string | null {
    if (parents === undefined || parents === null) return null;
    if (!Array.isArray(parents)) throw badRequest(method, 'Invalid value for: parents');
    // "A file can only have one parent folder; specifying multiple parents isn't supported" (Drive API v3, File.parents).
    if (parents.length > 1) throw badRequest(method, 'A file can only have one parent folder; specifying multiple parents isn’t supported.');
    const [parent] = parents as unknown[];
    if (parent === undefined || parent === 'root' || parent === shownFolder(rootOf(this.#email))) return null;
    const folder = visibleFile(this.execution, method, parent);
    if (folder.mimeType !== MIME.folder) throw driveError(method, 403, 'parentNotAFolder', 'The specified parent is not a folder.');
    if (!this.execution.workspace.drive.can(this.#email, folder, 'writer')) {
      throw driveError(method, 403, 'insufficientParentPermissions', 'Insufficient permissions for the specified parent.');
    }
    return folder.id;
  }
}

/** A file by its id, as long as the account may see it. */
export function visibleFile(execution: DriveCaller, method: string, fileId: unknown): DriveFile {
  if (typeof fileId !== 'string' || fileId === '') throw badRequest(method, 'Missing required parameter: fileId');
  const { drive } = execution.workspace;
  const file = drive.get(fileId);
  if (file === undefined || drive.roleOf(execution.spec.effectiveUser.email, file) === null) throw notFound(method, fileId);
  return file;
}

/** "multipart upload … a small file (5 MB or less) along with metadata": developers.google.com/workspace/drive/api/guides/manage-uploads. */
export const UPLOAD_MAX_BYTES = 5 * 1024 * 1024;
const GOOGLE_TYPE = 'application/vnd.google-apps.';

/** The content of a file to be made; null where there is none. */
function uploaded(method: string, mediaData: unknown): Uint8Array | null {
  if (mediaData === undefined || mediaData === null) return null;
  if (!(mediaData instanceof Blob)) throw badRequest(method, 'The mediaData parameter only supports Blob types for upload.');
  // In which words Apps Script refuses more is not documented; the strict reading is that it does.
  if (mediaData.content.byteLength > UPLOAD_MAX_BYTES) throw driveError(method, 413, 'uploadTooLarge', 'Request Too Large');
  return Uint8Array.from(mediaData.content);
}

function refuseMedia(method: string, mediaData: unknown): void {
  if (mediaData === undefined || mediaData === null) return;
  throw new NotInLocalWorkspace(`drive.${method} with content to upload is not in the local Workspace.`);
}

function requireUsual(method: string, options: Fields, name: string, usual: string): void {
  const value = textField(method, options, name);
  if (value !== undefined && value !== usual) throw new NotInLocalWorkspace(`drive.${method} with ${name} "${value}" is not in the local Workspace.`);
}

function ordering(method: string, orderBy: string): (a: DriveFile, b: DriveFile) => number {
  const steps = orderBy.split(',').map((key) => {
    const [, name, descending] = /^\s*([A-Za-z]+)(\s+desc)?\s*$/.exec(key) ?? [];
    const compare = name === undefined || !Object.hasOwn(ORDERS, name) ? undefined : ORDERS[name];
    if (compare === undefined) throw invalidValue(method);
    return (a: DriveFile, b: DriveFile) => (descending === undefined ? compare(a, b) : compare(b, a));
  });
  return (a, b) => steps.reduce((sum, step) => (sum === 0 ? step(a, b) : sum), 0);
}

/** A page token is good for the query it came with and for no other. */
function pageToken(start: number, query: string | undefined): string {
  return Buffer.from(JSON.stringify([start, query ?? ''])).toString('base64url');
}

function pageStart(method: string, token: string | undefined, query: string | undefined): number {
  if (token === undefined) return 0;
  const start = /^\[(\d+),/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (start === undefined || pageToken(Number(start), query) !== token) throw invalidValue(method);
  return Number(start);
}
