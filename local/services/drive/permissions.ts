/** This file serves `Drive.Permissions` of the advanced Drive service, version 3: sharing, and who may answer a form. */
import { NotInLocalWorkspace } from '../../kernel/errors';
import { type DriveFile, MIME, type Permission } from '../../kernel/files';
import { Served } from '../../kernel/served';
import { badRequest, driveError, forbidden, invalidSharing, invalidValue } from './errors';
import { type DriveCaller, visibleFile } from './files';
import { picker } from './mask';
import { type Fields, fieldsOf, flagField, textField } from './request';
import { PERMISSION_DEFAULT, PERMISSION_FIELDS, PERMISSION_LIST_DEFAULT, PERMISSION_LIST_FIELDS, permissionResource } from './resource';

const ROLES = ['reader', 'commenter', 'writer'] as const;

export class DrivePermissions extends Served {
  readonly interfaceName = 'Drive_v3.Drive.V3.Collection.PermissionsCollection';

  constructor(private readonly execution: DriveCaller) {
    super();
  }

  /** Shares a file; the owner may, and its editors unless `writersCanShare` is false. */
  create(resource: unknown, fileId: unknown, optionalArgs?: unknown): Record<string, unknown> {
    const method = 'permissions.create';
    const options = fieldsOf(method, 'parameter', optionalArgs, ['fields', 'sendNotificationEmail', 'supportsAllDrives', 'transferOwnership']);
    const pick = picker(method, textField(method, options, 'fields') ?? PERMISSION_DEFAULT, PERMISSION_FIELDS);
    const wanted = fieldsOf(method, 'field', resource, ['type', 'role', 'emailAddress', 'domain', 'view']);
    const { drive } = this.execution.workspace;
    const file = this.#shareable(method, fileId);
    if (wanted.role === 'owner') return pick(permissionResource(this.execution.workspace, this.#transfer(method, file, wanted, options)));
    const role = readRole(method, wanted);
    const grantee = this.#grantee(method, wanted, flagField(method, options, 'sendNotificationEmail'));
    const permission = drive.share(file, { ...grantee, role, ...readView(method, wanted, file, role) });
    return pick(permissionResource(this.execution.workspace, permission));
  }

  /**
   * All permissions of a file at once, as for one outside shared drives without a page size (Drive API v3, permissions.list, pageSize). Whoever
   * may only read a file does not see with whom it is shared (Drive API v3, File.permissions: "only available if the requesting user can share the file").
   * Who may answer a form is in the list only where it is asked for ("Specifies which additional view's permissions to include in the response.
   * Only `published` is supported": includePermissionsForView of the same method).
   */
  list(fileId: unknown, optionalArgs?: unknown): Record<string, unknown> {
    const method = 'permissions.list';
    const options = fieldsOf(method, 'parameter', optionalArgs, ['fields', 'supportsAllDrives', 'pageToken', 'includePermissionsForView']);
    const view = textField(method, options, 'includePermissionsForView');
    if (textField(method, options, 'pageToken') !== undefined || (view !== undefined && view !== 'published')) throw invalidValue(method);
    const pick = picker(method, textField(method, options, 'fields') ?? PERMISSION_LIST_DEFAULT, PERMISSION_LIST_FIELDS);
    const file = this.#shareable(method, fileId);
    return pick({ kind: 'drive#permissionList', permissions: file.permissions.filter((one) => one.view === undefined || one.view === view).map((permission) => permissionResource(this.execution.workspace, permission)) });
  }

  /** Takes a permission away; nobody can take the owner's. Called `delete` in the REST face (developers.google.com/apps-script/guides/services/advanced). */
  remove(fileId: unknown, permissionId: unknown, optionalArgs?: unknown): void {
    const method = 'permissions.delete';
    fieldsOf(method, 'parameter', optionalArgs, ['supportsAllDrives']);
    const file = this.#shareable(method, fileId);
    const held = file.permissions.find((one) => one.id === permissionId);
    if (held === undefined) throw driveError(method, 404, 'notFound', `Permission not found: ${String(permissionId)}.`);
    if (held.role === 'owner') throw forbidden(method, file.id);
    this.execution.workspace.drive.unshare(file, held.id);
  }

  /**
   * Makes somebody else of the domain the owner; who was it stays as a writer. Only the owner may, and says so by `transferOwnership`;
   * the mail about it "must not be disabled for ownership transfers" (Drive API v3, permissions.create, sendNotificationEmail).
   */
  #transfer(method: string, file: DriveFile, wanted: Fields, options: Fields): Permission {
    const { drive, accounts } = this.execution.workspace;
    if (flagField(method, options, 'transferOwnership') !== true) {
      throw driveError(method, 403, 'forbidden', 'The transferOwnership parameter must be enabled when the permission role is \'owner\'.');
    }
    if (flagField(method, options, 'sendNotificationEmail') === false) throw badRequest(method, 'The sendNotificationEmail parameter must not be disabled for ownership transfers.');
    if (wanted.type !== 'user') throw badRequest(method, 'The specified permission type is invalid for an owner.');
    if (!drive.can(this.#email, file, 'owner')) throw forbidden(method, file.id);
    const email = this.#invited(method, wanted, true);
    const account = accounts.get(email);
    // The reason as GAM's list of Drive errors has it; its words are ours.
    if (account?.inDomain !== true) throw driveError(method, 403, 'ownershipChangeAcrossDomainNotPermitted', 'Ownership can only be transferred to another user in the same organization.');
    return drive.transfer(file, account.email);
  }

  /** A file whose sharing this account may see and change. */
  #shareable(method: string, fileId: unknown): DriveFile {
    const file = visibleFile(this.execution, method, fileId);
    if (!this.execution.workspace.drive.can(this.#email, file, file.writersCanShare ? 'writer' : 'owner')) throw forbidden(method, file.id);
    return file;
  }

  get #email(): string {
    return this.execution.spec.effectiveUser.email;
  }

  /** Whom the permission is for. */
  #grantee(method: string, wanted: Fields, notify: boolean | undefined): Pick<Permission, 'type' | 'to'> {
    const type = textField(method, wanted, 'type');
    if (type === undefined) throw badRequest(method, 'The permission type field is required.');
    if (type === 'group') throw new NotInLocalWorkspace('drive.permissions.create for a group is not in the local Workspace.');
    if (type === 'user') return { type, to: this.#invited(method, wanted, notify ?? true) };
    if (type !== 'domain' && type !== 'anyone') throw badRequest(method, 'The specified permission type is invalid.');
    // "Not allowed for other requests" than those for users and groups (Drive API v3, permissions.create, sendNotificationEmail).
    if (notify !== undefined) throw badRequest(method, 'sendNotificationEmail is only allowed for permissions of the type user or group.');
    if (type === 'anyone') return { type };
    const domain = textField(method, wanted, 'domain');
    if (domain === undefined) throw badRequest(method, 'The domain field is required for this permission type.');
    if (domain.toLowerCase() !== this.execution.workspace.accounts.domain.toLowerCase()) {
      throw driveError(method, 403, 'shareOutNotPermitted', `Sharing with the domain ${domain} is not permitted.`);
    }
    return { type, to: domain };
  }

  /** The address of a user; one without a Google account can only be invited by mail (GAM wiki, Users-Drive-Permissions). */
  #invited(method: string, wanted: Fields, notify: boolean): string {
    const email = textField(method, wanted, 'emailAddress');
    if (email === undefined) throw badRequest(method, 'The emailAddress field is required for this permission type.');
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
      throw invalidSharing(method, 'The specified emailAddress is invalid or not applicable for the given permission type.');
    }
    if (!notify && this.execution.workspace.accounts.get(email) === undefined) {
      throw invalidSharing(
        method,
        `You are trying to invite ${email}. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient.`,
      );
    }
    return email;
  }
}

function readRole(method: string, wanted: Fields): (typeof ROLES)[number] {
  const role = textField(method, wanted, 'role');
  if (role === undefined) throw badRequest(method, 'The permission role field is required.');
  const known = ROLES.find((one) => one === role);
  if (known === undefined) throw badRequest(method, 'The specified permission role is invalid.');
  return known;
}

/** The view `published` is that of a form's responders, who are readers of it and of nothing else (Drive API v3, Permission.view). */
function readView(method: string, wanted: Fields, file: DriveFile, role: string): { readonly view?: 'published' } {
  const view = textField(method, wanted, 'view');
  if (view === undefined) return {};
  if (view !== 'published' || file.mimeType !== MIME.form || role !== 'reader') throw invalidValue(method);
  return { view };
}
