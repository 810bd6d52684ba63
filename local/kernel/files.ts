/** This file keeps the Drive side of every file: who owns it, who may open it, where it lies. The content lives with its service. */
import type { Accounts } from './accounts';
import type { Clock } from './clock';
import type { Random } from './random';

export const MIME = {
  folder: 'application/vnd.google-apps.folder',
  spreadsheet: 'application/vnd.google-apps.spreadsheet',
  form: 'application/vnd.google-apps.form',
  document: 'application/vnd.google-apps.document',
  script: 'application/vnd.google-apps.script',
} as const;

export type Role = 'owner' | 'writer' | 'commenter' | 'reader';

export interface Permission {
  readonly id: string;
  readonly type: 'user' | 'domain' | 'anyone';
  readonly role: Role;
  /** The address for `user`, the domain's name for `domain`, absent for `anyone`. */
  readonly to?: string;
  /** `published`: may answer the form, which is not the same as opening it for editing (Drive API v3, `Permission.view`). */
  readonly view?: 'published';
}

export interface DriveFile {
  readonly id: string;
  name: string;
  readonly mimeType: string;
  readonly createdMs: number;
  modifiedMs: number;
  parents: string[];
  trashed: boolean;
  permissions: Permission[];
  /** What people typed into a document, as plain text; no script reads it here. */
  words?: string;
  /** Whether editors may share it further; Drive API v3 `writersCanShare`. */
  writersCanShare: boolean;
  /**
   * Marks that a script put on the file, by the project that put them: Drive API v3 `File.appProperties` are "private to the
   * requesting app", and each Apps Script project has a Cloud project of its own.
   */
  appProperties?: Record<string, Record<string, string>>;
  /** The shared drive it lies in, which then owns it (Drive API v3, File.driveId); absent in My Drive. */
  driveId?: string;
  /** The bytes of a file that is no Google document. */
  bytes?: Uint8Array;
}

const RANK: Record<Role, number> = { reader: 1, commenter: 2, writer: 3, owner: 4 };
const FILE_ID_LENGTH = 44;

/** All files of the local Workspace with their sharing. */
export class FileStore {
  readonly #files = new Map<string, DriveFile>();

  constructor(
    private readonly accounts: Accounts,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  create(file: { name: string; mimeType: string; owner: string; parents?: readonly string[]; bytes?: Uint8Array; id?: string }): DriveFile {
    const created: DriveFile = {
      id: file.id ?? this.random.text(FILE_ID_LENGTH),
      name: file.name,
      mimeType: file.mimeType,
      createdMs: this.clock.now,
      modifiedMs: this.clock.now,
      parents: [...(file.parents ?? [`root:${file.owner.toLowerCase()}`])],
      trashed: false,
      permissions: [{ id: this.#permissionId(), type: 'user', role: 'owner', to: file.owner }],
      writersCanShare: true,
      ...(file.bytes === undefined ? {} : { bytes: file.bytes }),
    };
    this.#files.set(created.id, created);
    return created;
  }

  get(id: string): DriveFile | undefined {
    return this.#files.get(id);
  }

  all(): readonly DriveFile[] {
    return [...this.#files.values()];
  }

  in(folderId: string): readonly DriveFile[] {
    return this.all().filter((file) => !file.trashed && file.parents.includes(folderId));
  }

  owner(file: DriveFile): string {
    const owner = file.permissions.find((permission) => permission.role === 'owner');
    if (owner?.to === undefined) throw new Error(`The file ${file.name} (${file.id}) has no owner.`);
    return owner.to;
  }

  touch(file: DriveFile): void {
    file.modifiedMs = this.clock.now;
  }

  /** The highest role that somebody has on a file, by its own sharing or that of a folder above it; null is none. */
  roleOf(email: string, file: DriveFile): Role | null {
    const account = this.accounts.get(email);
    let best: Role | null = null;
    const consider = (permission: Permission): void => {
      if (permission.view === 'published') return;
      if (!this.#covers(permission, email, account?.inDomain ?? false)) return;
      if (best === null || RANK[permission.role] > RANK[best]) best = permission.role;
    };
    file.permissions.forEach(consider);
    for (const parent of file.parents) {
      const folder = this.#files.get(parent);
      if (folder === undefined) continue;
      const inherited = this.roleOf(email, folder);
      // A folder's owner does not own what others put into it, but may edit it.
      if (inherited !== null) consider({ id: '', type: 'user', role: inherited === 'owner' ? 'writer' : inherited, to: email });
    }
    return best;
  }

  can(email: string, file: DriveFile, role: Role): boolean {
    const has = this.roleOf(email, file);
    return has !== null && RANK[has] >= RANK[role];
  }

  /** Whether somebody may answer a form: its responders are permissions with the view `published`. An empty address is a guest. */
  mayAnswer(email: string, file: DriveFile): boolean {
    const inDomain = email !== '' && (this.accounts.get(email)?.inDomain ?? false);
    return file.permissions.some((permission) => permission.view === 'published' && this.#covers(permission, email, inDomain));
  }

  /** Adds a permission, or changes the role where the same grantee has one already. */
  share(file: DriveFile, permission: Omit<Permission, 'id'>): Permission {
    const same = file.permissions.find(
      (held) =>
        held.type === permission.type &&
        held.view === permission.view &&
        (held.to ?? '').toLowerCase() === (permission.to ?? '').toLowerCase(),
    );
    if (same !== undefined) {
      if (RANK[same.role] >= RANK[permission.role]) return same;
      const raised = { ...same, role: permission.role };
      file.permissions = file.permissions.map((held) => (held === same ? raised : held));
      return raised;
    }
    const added = { id: this.#permissionId(), ...permission };
    file.permissions.push(added);
    return added;
  }

  /** Makes somebody the owner; who was it stays as a writer (Drive API v3, "Transfer file ownership"). The file stays where it lies. */
  transfer(file: DriveFile, to: string): Permission {
    const others = file.permissions.filter((held) => held.view !== undefined || held.to?.toLowerCase() !== to.toLowerCase());
    const owner: Permission = { id: file.permissions.find((held) => !others.includes(held))?.id ?? this.#permissionId(), type: 'user', role: 'owner', to };
    file.permissions = [owner, ...others.map((held): Permission => (held.role === 'owner' ? { ...held, role: 'writer' } : held))];
    return owner;
  }

  /** Takes a permission away; false where the file has none of that id. */
  unshare(file: DriveFile, permissionId: string): boolean {
    const left = file.permissions.filter((held) => held.id !== permissionId);
    if (left.length === file.permissions.length) return false;
    file.permissions = left;
    return true;
  }

  save(): DriveFile[] {
    return this.all().map((file) => ({ ...file }));
  }

  load(files: readonly DriveFile[]): void {
    this.#files.clear();
    for (const file of files) this.#files.set(file.id, file);
  }

  #covers(permission: Permission, email: string, inDomain: boolean): boolean {
    if (permission.type === 'anyone') return true;
    if (permission.type === 'domain') return inDomain;
    return permission.to?.toLowerCase() === email.toLowerCase() && email !== '';
  }

  #permissionId(): string {
    return this.random.text(20, '0123456789');
  }
}
