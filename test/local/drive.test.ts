/** These tests hold the advanced Drive service and DriveApp to Drive API v3 and to what people meet in Apps Script. */
import fc from 'fast-check';
import { MIME } from '../../local/kernel/files';
import { dropFile } from '../../local/services/drive/drop';
import { PARENT, ROBOT, run, SCOPES, stage, TEACHER } from './forms-drive-stage';

const FOLDER = `Drive.Files.create({ name: a, mimeType: '${MIME.folder}' }).id`;

describe('Drive.Files.create', () => {
  it('makes folders and spreadsheets, owned by the account, in the folder asked for', () => {
    const workspace = stage();
    const made = run(
      workspace,
      `const folder = ${FOLDER};
       const sheet = Drive.Files.create({ name: 'Store', mimeType: '${MIME.spreadsheet}', parents: [folder], appProperties: { part: 'store' } }, undefined, { fields: 'id,parents', supportsAllDrives: true });
       return { folder, sheet };`,
      { args: ['MyTech'] },
    ) as { folder: string; sheet: { id: string; parents: string[] } };
    expect(made.sheet).toEqual({ id: expect.any(String) as string, parents: [made.folder] });
    const file = workspace.drive.get(made.sheet.id);
    if (file === undefined) throw new Error('No file was made.');
    expect(workspace.drive.owner(file)).toBe(ROBOT);
    expect(workspace.drive.in(made.folder)).toEqual([file]);
  });

  it('refuses folders it may not write to, many parents, other types and content', () => {
    const workspace = stage();
    const folder = run(workspace, `return ${FOLDER};`, { args: ['Private'] });
    const into = `Drive.Files.create({ name: 'x', mimeType: '${MIME.folder}', parents: a });`;
    expect(() => run(workspace, into, { args: [[folder]], as: TEACHER })).toThrow(`API call to drive.files.create failed with error: File not found: ${String(folder)}.`);
    expect(() => run(workspace, into, { args: [[folder, folder]] })).toThrow('A file can only have one parent folder');
    const file = workspace.drive.get(String(folder));
    if (file === undefined) throw new Error('No folder was made.');
    workspace.drive.share(file, { type: 'user', role: 'reader', to: TEACHER });
    expect(() => run(workspace, into, { args: [[folder]], as: TEACHER })).toThrow('Insufficient permissions for the specified parent.');
    const before = workspace.drive.all().length;
    expect(() => run(workspace, `Drive.Files.create({ name: 'x', mimeType: '${MIME.folder}' }, undefined, { fields: 'id,title' });`)).toThrow('Invalid field selection title');
    const many = Object.fromEntries(Array.from({ length: 31 }, (_, n) => [`k${n}`, 'v']));
    expect(() => run(workspace, `Drive.Files.create({ name: 'x', mimeType: '${MIME.folder}', appProperties: a });`, { args: [many] })).toThrow('more than 30 properties');
    expect(workspace.drive.all()).toHaveLength(before);
    expect(() => run(workspace, "Drive.Files.create({ name: 'x', mimeType: 'text/plain' });")).toThrow('NotInLocalWorkspace: drive.files.create of text/plain');
    expect(() => run(workspace, `Drive.Files.create({ name: 'x', mimeType: '${MIME.folder}', description: 'y' });`)).toThrow('"description" is not in the local Workspace');
  });
});

describe('files', () => {
  it('give four fields by default and those of the mask on request', () => {
    const workspace = stage();
    const id = run(workspace, `return ${FOLDER};`, { args: ['Folder'] });
    expect(run(workspace, 'return Drive.Files.list().files;')).toEqual([{ kind: 'drive#file', id, name: 'Folder', mimeType: MIME.folder }]);
    expect(run(workspace, "return Drive.Files.list({ fields: 'files(name,owners(emailAddress))' }).files;")).toEqual([{ name: 'Folder', owners: [{ emailAddress: ROBOT }] }]);
    expect(() => run(workspace, "Drive.Files.list({ fields: 'files(title)' });")).toThrow('Invalid field selection');
    expect(() => run(workspace, "Drive.Files.list({ fields: 'files(name' });")).toThrow('Invalid field selection');
    expect(run(workspace, "return Drive.Files.get(a, { fields: 'id,trashed' });", { args: [id] })).toEqual({ id, trashed: false });
    expect(() => run(workspace, 'Drive.Files.get(a);', { args: [id], as: TEACHER })).toThrow(`File not found: ${String(id)}.`);
  });

  it('let editors rename and only the owner trash', () => {
    const workspace = stage();
    const id = String(run(workspace, `return ${FOLDER};`, { args: ['Folder'] }));
    const file = workspace.drive.get(id);
    if (file === undefined) throw new Error('No folder was made.');
    workspace.drive.share(file, { type: 'user', role: 'writer', to: TEACHER });
    expect(run(workspace, "return Drive.Files.update({ name: 'New' }, a).name;", { args: [id], as: TEACHER })).toBe('New');
    const refused = `The user does not have sufficient permissions for file ${id}.`;
    expect(() => run(workspace, 'Drive.Files.update({ trashed: true }, a);', { args: [id], as: TEACHER })).toThrow(refused);
    expect(() => run(workspace, 'Drive.Files.update({ writersCanShare: true }, a);', { args: [id], as: TEACHER })).toThrow(refused);
    run(workspace, 'Drive.Files.update({ trashed: true }, a, undefined, { supportsAllDrives: true });', { args: [id] });
    expect(workspace.drive.get(id)?.trashed).toBe(true);
  });

  it('keep app properties to the project that set them', () => {
    const workspace = stage();
    const id = run(workspace, `return Drive.Files.create({ name: 'F', mimeType: '${MIME.folder}', appProperties: { part: 'store', old: '1' } }).id;`);
    run(workspace, "Drive.Files.update({ appProperties: { old: null, more: '2' } }, a);", { args: [id] });
    const read = "return Drive.Files.list({ fields: 'files(appProperties)' }).files[0];";
    expect(run(workspace, read)).toEqual({ appProperties: { part: 'store', more: '2' } });
    expect(run(workspace, read, { projectId: 'another' })).toEqual({});
    expect(() => run(workspace, 'Drive.Files.update({ appProperties: { long: b } }, a);', { args: [id, 'x'.repeat(121)] })).toThrow('longer than 124 bytes');
  });
});

describe('Drive.Files.list', () => {
  const NAMES = "return Drive.Files.list({ q: a, orderBy: 'name' }).files.map((file) => file.name);";

  it('understands the queries that are used, joined by and', () => {
    const workspace = stage();
    const folder = run(
      workspace,
      `const folder = ${FOLDER};
       Drive.Files.create({ name: "O'Neil \\\\ Co", mimeType: '${MIME.spreadsheet}', parents: [folder], appProperties: { part: 'store', year: '2026' } });
       Drive.Files.create({ name: 'Other', mimeType: '${MIME.folder}', parents: [folder] });
       return folder;`,
      { args: ['Top'] },
    );
    const names = (query: string): unknown => run(workspace, NAMES, { args: [query] });
    expect(names(String.raw`name = 'O\'Neil \\ Co'`)).toEqual(["O'Neil \\ Co"]);
    expect(names(`'${String(folder)}' in parents and mimeType='${MIME.folder}'`)).toEqual(['Other']);
    expect(names(`mimeType != '${MIME.folder}' and trashed = false`)).toEqual(["O'Neil \\ Co"]);
    expect(names("'root' in parents")).toEqual(['Top']);
    expect(names("appProperties has { key='part' and value='store' } and appProperties has {key='year' and value='2026'}")).toEqual(["O'Neil \\ Co"]);
    expect(names("appProperties has { key='part' and value='other' }")).toEqual([]);
    expect(names("modifiedTime > '2026-10-05T12:59:59'")).toEqual(["O'Neil \\ Co", 'Other', 'Top']);
    expect(names("modifiedTime > '2027-01-01T00:00:00Z'")).toEqual([]);
  });

  it('answers all else with Invalid Value', () => {
    const workspace = stage();
    const queries = ["title = 'x'", "name = 'x", "name = 'x' and", "name = 'x' or name = 'y'", "name = 'O'Neil'", 'trashed = maybe', "modifiedTime > 'yesterday'", "name='x'trashed=false", 'nonsense'];
    for (const query of queries) {
      expect(() => run(workspace, NAMES, { args: [query] })).toThrow('GoogleJsonResponseException: API call to drive.files.list failed with error: Invalid Value');
    }
  });

  it('finds any name whose quotes and backslashes are escaped', () => {
    const workspace = stage();
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '\\', ' ', 'a', 'and', '=', '{'), maxLength: 12 }), (name) => {
        const file = workspace.drive.create({ name, mimeType: 'text/plain', owner: ROBOT });
        const escaped = name.replaceAll(/[\\']/g, String.raw`\$&`);
        expect(run(workspace, "return Drive.Files.list({ q: a, pageSize: 1000, fields: 'files/id' }).files.map((one) => one.id);", { args: [`name = '${escaped}'`] })).toContain(file.id);
      }),
      { numRuns: 25 },
    );
  });

  it('goes page by page, and a page token fits its own query only', () => {
    const workspace = stage();
    for (let n = 1; n <= 5; n++) workspace.drive.create({ name: `f${n}`, mimeType: 'text/plain', owner: ROBOT });
    const pages = run(
      workspace,
      `const pages = []; let token;
       do { const page = Drive.Files.list({ pageSize: 2, orderBy: 'name desc', fields: 'nextPageToken,files(name)', pageToken: token });
         pages.push(page.files.map((file) => file.name)); token = page.nextPageToken; } while (token);
       return pages;`,
    );
    expect(pages).toEqual([['f5', 'f4'], ['f3', 'f2'], ['f1']]);
    expect(() => run(workspace, "Drive.Files.list({ pageToken: 'made up' });")).toThrow('Invalid Value');
    expect(() => run(workspace, "const page = Drive.Files.list({ pageSize: 2 }); Drive.Files.list({ q: 'trashed = false', pageToken: page.nextPageToken });")).toThrow('Invalid Value');
    expect(run(workspace, "return Drive.Files.list({ pageSize: 2, fields: 'files(name)' }).nextPageToken === undefined;")).toBe(true);
    expect(() => run(workspace, 'Drive.Files.list({ pageSize: 1001 });')).toThrow('Values must be within the range: [1, 1000]');
  });

  it('shows only what the account may see', () => {
    const workspace = stage();
    const file = workspace.drive.create({ name: 'Mine', mimeType: 'text/plain', owner: ROBOT });
    expect(run(workspace, NAMES, { args: ['trashed = false'], as: TEACHER })).toEqual([]);
    workspace.drive.share(file, { type: 'user', role: 'reader', to: TEACHER });
    expect(run(workspace, NAMES, { args: ['trashed = false'], as: TEACHER })).toEqual(['Mine']);
  });
});

describe('authorization', () => {
  it('takes the drive scope, and the advanced service in the manifest', () => {
    expect(() => run(stage(), 'Drive.Files.list();', { scopes: [SCOPES.forms] })).toThrow('Specified permissions are not sufficient to call Drive.Files.list.');
    expect(() => run(stage(), "DriveApp.getFileById('x');", { scopes: ['https://www.googleapis.com/auth/drive.file'] })).toThrow('Specified permissions are not sufficient to call DriveApp.getFileById.');
    expect(() => run(stage(), 'Drive.Files.list();', { advanced: false })).toThrow('ReferenceError: Drive is not defined');
  });

  it('refuses by name what it does not have', () => {
    expect(() => run(stage(), "Drive.Files.remove('x');")).toThrow('Drive.Files.remove is not in the local Workspace');
    expect(() => run(stage(), "DriveApp.createFolder('x');")).toThrow('DriveApp.createFolder is not in the local Workspace');
  });
});

describe('a file dropped by a person', () => {
  it('takes edit access to the folder and belongs to the person', () => {
    const workspace = stage();
    const folderId = String(run(workspace, `return ${FOLDER};`, { args: ['Drop box'] }));
    const drop = (): ReturnType<typeof dropFile> => dropFile(workspace, folderId, TEACHER, 'roster.csv', 'text/csv', new TextEncoder().encode('a,b'));
    expect(drop()).toEqual({ ok: false, message: 'You need access' });
    const share = (role: string): unknown => run(workspace, "Drive.Permissions.create({ type: 'user', role: b, emailAddress: c }, a, { sendNotificationEmail: false });", { args: [folderId, role, TEACHER] });
    share('reader');
    expect(drop()).toEqual({ ok: false, message: "You don't have permission to add files to this folder." });
    share('writer');
    const dropped = drop();
    if (!dropped.ok) throw new Error(dropped.message);
    expect(run(workspace, "return Drive.Files.list({ q: `'${a}' in parents`, fields: 'files(ownedByMe,size,md5Checksum,owners/emailAddress)' }).files[0];", { args: [folderId] })).toEqual({
      ownedByMe: false,
      size: '3',
      md5Checksum: 'b345e1dc09f20fdefdea469f09167892',
      owners: [{ emailAddress: TEACHER }],
    });
    expect(() => run(workspace, 'Drive.Files.update({ trashed: true }, a);', { args: [dropped.fileId] })).toThrow('does not have sufficient permissions');
  });

  it('is read by DriveApp in the bytes of Java and as text in the charset asked for', () => {
    const workspace = stage();
    const file = workspace.drive.create({ name: 'roster.csv', mimeType: 'text/csv', owner: ROBOT, bytes: Uint8Array.from([0xef, 0xbb, 0xbf, 0xc3, 0xa9]) });
    const read = `const blob = DriveApp.getFileById(a).getBlob();
      return [blob.getName(), blob.getContentType(), blob.getBytes(), blob.getDataAsString(), blob.getDataAsString('ISO-8859-1')];`;
    expect(run(workspace, read, { args: [file.id] })).toEqual(['roster.csv', 'text/csv', [-17, -69, -65, -61, -87], '\ufeffé', 'ï»¿Ã©']);
    expect(() => run(workspace, "DriveApp.getFileById(a).getBlob().getDataAsString('klingon');", { args: [file.id] })).toThrow('Invalid argument: klingon');
    expect(() => run(workspace, 'DriveApp.getFileById(a);', { args: [file.id], as: PARENT })).toThrow('No item with the given ID could be found.');
    const folder = run(workspace, `return ${FOLDER};`, { args: ['Folder'] });
    expect(() => run(workspace, 'DriveApp.getFileById(a).getBlob();', { args: [folder] })).toThrow('NotInLocalWorkspace');
  });
});
