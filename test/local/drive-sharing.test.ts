/** These tests hold sharing through the Drive API to what Google refuses and allows. */
import { MIME } from '../../local/kernel/files';
import type { Workspace } from '../../local/kernel/workspace';
import { PARENT, ROBOT, run, stage, TEACHER } from './forms-drive-stage';

interface Shared {
  readonly workspace: Workspace;
  readonly id: string;
}

function folder(): Shared {
  const workspace = stage();
  return { workspace, id: String(run(workspace, `return Drive.Files.create({ name: 'Folder', mimeType: '${MIME.folder}' }).id;`)) };
}

function share({ workspace, id }: Shared, permission: object, options: object = {}, as = ROBOT): unknown {
  return run(workspace, 'return Drive.Permissions.create(b, a, c);', { args: [id, permission, { supportsAllDrives: true, ...options }], as });
}

const teacher = (role: string): object => ({ type: 'user', role, emailAddress: TEACHER });
const SILENT = { sendNotificationEmail: false };

describe('Drive.Permissions.create', () => {
  it('shares with a person, and what lies in a folder is shared with it', () => {
    const shared = folder();
    expect(share(shared, teacher('writer'), SILENT)).toEqual({ kind: 'drive#permission', id: expect.any(String) as string, type: 'user', role: 'writer' });
    const inside = shared.workspace.drive.create({ name: 'Inside', mimeType: 'text/plain', owner: ROBOT, parents: [shared.id] });
    expect(run(shared.workspace, "return Drive.Files.update({ name: 'Renamed' }, a).name;", { args: [inside.id], as: TEACHER })).toBe('Renamed');
  });

  it('is for the owner, and for editors unless the owner forbids it', () => {
    const shared = folder();
    const refused = 'The user does not have sufficient permissions for file';
    share(shared, teacher('reader'), SILENT);
    expect(() => share(shared, { type: 'user', role: 'reader', emailAddress: PARENT }, SILENT, TEACHER)).toThrow(refused);
    share(shared, teacher('writer'), SILENT);
    share(shared, { type: 'user', role: 'reader', emailAddress: PARENT }, SILENT, TEACHER);
    run(shared.workspace, 'Drive.Files.update({ writersCanShare: false }, a);', { args: [shared.id] });
    expect(() => share(shared, { type: 'anyone', role: 'reader' }, {}, TEACHER)).toThrow(refused);
    expect(() => share(shared, teacher('writer'), SILENT, PARENT)).toThrow(refused);
  });

  it('hides a file from those who may not see it', () => {
    const shared = folder();
    expect(() => share(shared, teacher('writer'), SILENT, TEACHER)).toThrow(`File not found: ${shared.id}.`);
  });

  it('invites an address without a Google account by mail only', () => {
    const shared = folder();
    const stranger = { type: 'user', role: 'reader', emailAddress: 'nobody@nowhere.example' };
    expect(() => share(shared, stranger, SILENT)).toThrow(
      'You are trying to invite nobody@nowhere.example. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient.',
    );
    expect(share(shared, stranger)).toMatchObject({ type: 'user', role: 'reader' });
  });

  it('takes sendNotificationEmail for people only', () => {
    const shared = folder();
    expect(() => share(shared, { type: 'domain', role: 'reader', domain: 'school.example' }, SILENT)).toThrow('sendNotificationEmail');
    expect(() => share(shared, { type: 'anyone', role: 'reader' }, { sendNotificationEmail: true })).toThrow('sendNotificationEmail');
    share(shared, { type: 'domain', role: 'reader', domain: 'school.example' });
    const seen = (as: string): unknown => run(shared.workspace, 'return Drive.Files.list().files.map((file) => file.name);', { as });
    expect([seen(TEACHER), seen(PARENT)]).toEqual([['Folder'], []]);
  });

  it('refuses what is incomplete, unknown or of another domain', () => {
    const shared = folder();
    expect(() => share(shared, { role: 'reader' })).toThrow('The permission type field is required.');
    expect(() => share(shared, { type: 'anyone' })).toThrow('The permission role field is required.');
    expect(() => share(shared, { type: 'user', role: 'reader' })).toThrow('emailAddress');
    expect(() => share(shared, { type: 'domain', role: 'reader' })).toThrow('domain');
    expect(() => share(shared, { type: 'domain', role: 'reader', domain: 'rival.example' })).toThrow('rival.example');
    expect(() => share(shared, { type: 'anyone', role: 'editor' })).toThrow('The specified permission role is invalid.');
    expect(() => share(shared, teacher('owner'))).toThrow('transferOwnership');
    expect(() => share(shared, { type: 'group', role: 'reader', emailAddress: 'staff@school.example' })).toThrow('NotInLocalWorkspace');
  });
});

describe('the responders of a form', () => {
  it('are readers of the view published: they may answer and not open the form', () => {
    const workspace = stage();
    const id = String(run(workspace, "return FormApp.create('Form', true).getId();"));
    share({ workspace, id }, { type: 'domain', role: 'reader', view: 'published', domain: 'school.example' });
    const file = workspace.drive.get(id);
    if (file === undefined) throw new Error('The form has no file.');
    expect(workspace.drive.mayAnswer(TEACHER, file)).toBe(true);
    expect(workspace.drive.mayAnswer(PARENT, file)).toBe(false);
    expect(run(workspace, 'return Drive.Files.list().files;', { as: TEACHER })).toEqual([]);
  });

  it('are not for other files, nor with other roles', () => {
    const shared = folder();
    expect(() => share(shared, { type: 'anyone', role: 'reader', view: 'published' })).toThrow('Invalid Value');
    const id = String(run(shared.workspace, "return FormApp.create('Form', true).getId();"));
    expect(() => share({ ...shared, id }, { type: 'anyone', role: 'writer', view: 'published' })).toThrow('Invalid Value');
  });
});

describe('Drive.Permissions.list and remove', () => {
  const listed = ({ workspace, id }: Shared, as = ROBOT): readonly { id: string; role: string; emailAddress: string }[] =>
    run(workspace, "return Drive.Permissions.list(a, { fields: 'permissions(id,role,emailAddress)', supportsAllDrives: true }).permissions;", { args: [id], as }) as never;
  const remove = ({ workspace, id }: Shared, permission: string, as = ROBOT): unknown => run(workspace, 'return Drive.Permissions.remove(a, b, { supportsAllDrives: true });', { args: [id, permission], as });

  it('takes a file away from whom it was shared with', () => {
    const shared = folder();
    share(shared, teacher('writer'), SILENT);
    const held = listed(shared).find((one) => one.emailAddress === TEACHER);
    expect(held).toMatchObject({ role: 'writer' });
    remove(shared, held?.id ?? '');
    expect(listed(shared).map((one) => one.role)).toEqual(['owner']);
    expect(() => listed(shared, TEACHER)).toThrow('File not found');
  });

  it('is refused for the owner, for what is not there, and to readers', () => {
    const shared = folder();
    share(shared, teacher('reader'), SILENT);
    const [owner] = listed(shared).filter((one) => one.role === 'owner');
    expect(() => remove(shared, owner?.id ?? '')).toThrow('does not have sufficient permissions');
    expect(() => remove(shared, 'nothing')).toThrow('Permission not found');
    expect(() => listed(shared, TEACHER)).toThrow('does not have sufficient permissions');
  });
});

describe('giving a file to another owner', () => {
  const OWNERSHIP = { transferOwnership: true };

  it('is for its owner, to somebody of the domain, said by transferOwnership; who had it stays as a writer', () => {
    const shared = folder();
    share(shared, teacher('writer'), SILENT);
    expect(() => share(shared, teacher('owner'))).toThrow('transferOwnership');
    expect(() => share(shared, teacher('owner'), OWNERSHIP, TEACHER)).toThrow('The user does not have sufficient permissions for file');
    expect(() => share(shared, { type: 'user', role: 'owner', emailAddress: PARENT }, OWNERSHIP)).toThrow('same organization');
    expect(() => share(shared, teacher('owner'), { ...OWNERSHIP, ...SILENT })).toThrow('must not be disabled for ownership transfers');
    expect(() => share(shared, { type: 'domain', role: 'owner', domain: 'school.example' }, OWNERSHIP)).toThrow('invalid for an owner');
    expect(share(shared, teacher('owner'), OWNERSHIP)).toMatchObject({ role: 'owner' });
    const file = shared.workspace.drive.get(shared.id);
    expect(file?.permissions.map(({ role, to }) => [role, to])).toEqual([['owner', TEACHER], ['writer', ROBOT]]);
    const mine = "return Drive.Files.list({ q: \"'me' in owners and name contains 'Fold'\" }).files.length;";
    expect(run(shared.workspace, mine, { as: TEACHER })).toBe(1);
    expect(run(shared.workspace, mine)).toBe(0);
  });

  it('has no meaning in a shared drive, which owns what lies in it', () => {
    const shared = folder();
    const file = shared.workspace.drive.get(shared.id);
    if (file !== undefined) file.driveId = '0AShared';
    expect(run(shared.workspace, "const f = Drive.Files.get(a, { fields: 'owners,driveId' }); return [f.owners === undefined, f.driveId];", { args: [shared.id] })).toEqual([true, '0AShared']);
  });
});
