/** These cases ask how files are found again: marks, queries, the trash, and whom a file is shared with. */
import { type Bench, MARK, MIME } from '../bench';
import { below, type Case, type Json } from '../case';
import { apiRefusal, refusal, refused } from '../refusal';
import { drive } from '../services';

const make = (bench: Bench, more: object = {}): string =>
  drive().Files.create({ name: 'MyTech conformance file', mimeType: MIME.sheet, parents: [bench.folder], appProperties: MARK, ...more }).id ?? '';

const upload = (bench: Bench, content: string): string =>
  drive().Files.create({ name: 'MyTech conformance file', mimeType: 'text/csv', parents: [bench.folder], appProperties: MARK }, Utilities.newBlob(content, 'text/csv', 'a.csv')).id ?? '';

const LONG_VALUE = 120;
const MANY_MARKS = 31;
const UPLOAD_BYTES = 5 * 1024 * 1024;

export const driveCases: readonly Case[] = [
  {
    id: 'drive.created',
    settles: below('Drive', 'Files.create Files.get'),
    question: 'Which fields does files.create give without a mask, and does a file keep its folder and its marks?',
    claims: { plain: ['id', 'kind', 'mimeType', 'name'], inFolder: true, marks: MARK, writersCanShare: false },
    run(bench) {
      const plain = drive().Files.create({ name: 'MyTech conformance file', mimeType: MIME.sheet, parents: [bench.folder], appProperties: MARK, writersCanShare: false });
      const seen = drive().Files.get(plain.id ?? '', { fields: 'parents,appProperties,writersCanShare' });
      return {
        plain: Object.keys(JSON.parse(JSON.stringify(plain)) as object).sort(),
        inFolder: seen.parents?.[0] === bench.folder,
        marks: { ...(seen.appProperties as Record<string, string> | undefined) },
        writersCanShare: seen.writersCanShare ?? null,
      };
    },
  },
  {
    id: 'drive.found-by-mark',
    settles: below('Drive', 'Files.list Files.update'),
    question: 'Is a file found by its mark at once, after the mark is changed no longer, and in the trash only where it is asked for?',
    source: 'How soon an index knows a new file is documented nowhere.',
    matters: 'set-up and sharing, which look for what they made before they make it again',
    claims: { atOnce: 1, otherValue: 0, afterChange: 0, trashed: { usual: 0, asked: 1 } },
    run(bench) {
      const value = Utilities.getUuid();
      const query = (trashed: boolean): number =>
        (drive().Files.list({ q: `appProperties has { key='conformanceMark' and value='${value}' } and trashed = ${String(trashed)}`, fields: 'files(id)' }).files ?? []).length;
      const id = make(bench, { appProperties: { ...MARK, conformanceMark: value } });
      const atOnce = query(false);
      const otherValue = (drive().Files.list({ q: `appProperties has { key='conformanceMark' and value='${value}x' }`, fields: 'files(id)' }).files ?? []).length;
      drive().Files.update({ trashed: true }, id);
      const trashed = { usual: query(false), asked: query(true) };
      drive().Files.update({ trashed: false, appProperties: { conformanceMark: 'other' } }, id);
      return { atOnce, otherValue, afterChange: query(false), trashed };
    },
  },
  {
    id: 'drive.found-in-folder',
    settles: below('Drive', 'Files.list'),
    question: 'Is a file found at once by its folder, its name and its type, and do quotes in a name need a backslash?',
    claims: { found: 1, ordered: ["B's", 'a'] },
    run(bench) {
      const folder = drive().Files.create({ name: 'MyTech conformance inner', mimeType: MIME.folder, parents: [bench.folder], appProperties: MARK }).id ?? '';
      for (const name of ['a', "B's"]) drive().Files.create({ name, mimeType: MIME.sheet, parents: [folder], appProperties: MARK });
      const found = drive().Files.list({ q: `name = 'B\\'s' and '${folder}' in parents and mimeType = '${MIME.sheet}' and trashed = false`, fields: 'files(id)' }).files ?? [];
      const ordered = drive().Files.list({ q: `'${folder}' in parents and trashed = false`, orderBy: 'createdTime desc', fields: 'files(name)', pageSize: 10 }).files ?? [];
      return { found: found.length, ordered: ordered.map(({ name = '' }) => name) };
    },
  },
  {
    id: 'drive.queries-refused',
    settles: below('Drive', 'Files.list'),
    question: 'How are a query that is none, a folder that is not there, and an unknown field refused?',
    claims: {
      nonsense: apiRefusal('drive.files.list', 400, 'Invalid Value'),
      folder: apiRefusal('drive.files.list', 404, 'File not found: .'),
      field: apiRefusal('drive.files.list', 400, 'Invalid field selection nonsense'),
      page: apiRefusal('drive.files.list', 400, "Invalid value '0'. Values must be within the range: [1, 1000]"),
    },
    run() {
      const list = (options: object): Json => refused(() => drive().Files.list(options));
      return { nonsense: list({ q: 'nonsense' }), folder: list({ q: "'nosuchfolder' in parents" }), field: list({ fields: 'nonsense' }), page: list({ pageSize: 0 }) };
    },
  },
  {
    id: 'drive.marks-limits',
    settles: below('Drive', 'Files.update'),
    question: 'Are marks refused that are longer than 124 bytes, or more than thirty?',
    source: 'The Drive API: "124 bytes per property string (including both key and value) in UTF-8", "30 private properties from any one app".',
    claims: { long: { refused: true, code: 400, words: 'API call to drive.files.update failed with error: The app property a12345 is longer than 124 bytes.' }, many: { refused: true, code: 400, words: 'API call to drive.files.update failed with error: The file has more than 30 properties of this app.' } },
    run(bench) {
      const id = make(bench);
      const update = (appProperties: Record<string, string>): Json => refused(() => drive().Files.update({ appProperties }, id));
      return { long: update({ a12345: 'x'.repeat(LONG_VALUE) }), many: update(Object.fromEntries(Array.from({ length: MANY_MARKS }, (_, at) => [`mark${at}`, 'x']))) };
    },
  },
  {
    id: 'drive.missing',
    settles: [...below('Drive', 'Files.get Files.update Files.create'), 'DriveApp.getFileById'],
    question: 'How are files refused that are not there?',
    claims: {
      get: apiRefusal('drive.files.get', 404, 'File not found: nosuchfile.'),
      update: apiRefusal('drive.files.update', 404, 'File not found: nosuchfile.'),
      parent: apiRefusal('drive.files.create', 404, 'File not found: nosuchfile.'),
      driveApp: refusal('No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.'),
    },
    run: () => ({
      get: refused(() => drive().Files.get('nosuchfile')),
      update: refused(() => drive().Files.update({ name: 'x' }, 'nosuchfile')),
      parent: refused(() => drive().Files.create({ name: 'x', mimeType: MIME.sheet, parents: ['nosuchfile'] })),
      driveApp: refused(() => DriveApp.getFileById('nosuchfile')),
    }),
  },
  {
    id: 'drive.sharing',
    settles: below('Drive', 'Permissions.create Permissions.list Permissions.remove'),
    question: 'Can a file be given to the domain and taken back, and is a permission refused that is not there?',
    claims: { given: ['domain reader', 'user owner'], taken: ['user owner'], again: { refused: true, code: 404, words: 'API call to drive.permissions.delete failed with error: Permission not found: ‹id›.' } },
    run(bench) {
      const fileId = bench.book().id;
      const domain = Session.getEffectiveUser().getEmail().split('@')[1] ?? '';
      const held = () => drive().Permissions.list(fileId, { fields: 'permissions(id,type,role)', supportsAllDrives: true }).permissions ?? [];
      const shown = (): Json => held().map(({ type = '', role = '' }) => `${type} ${role}`).sort();
      drive().Permissions.create({ type: 'domain', role: 'reader', domain }, fileId, { supportsAllDrives: true });
      const given = shown();
      const id = held().find(({ type }) => type === 'domain')?.id ?? '';
      drive().Permissions.remove(fileId, id, { supportsAllDrives: true });
      return { given, taken: shown(), again: refused(() => drive().Permissions.remove(fileId, id, { supportsAllDrives: true })) };
    },
  },
  {
    id: 'drive.sharing-refused',
    settles: below('Drive', 'Permissions.create'),
    question: 'How is an address refused that is none, and one without a Google account where no mail may be sent?',
    claims: {
      nobody: apiRefusal('drive.permissions.create', 400, 'Bad Request. User message: "The specified emailAddress is invalid or not applicable for the given permission type."'),
      unknown: apiRefusal(
        'drive.permissions.create',
        400,
        'Bad Request. User message: "You are trying to invite ‹address›. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient."',
      ),
    },
    run(bench) {
      const fileId = bench.book().id;
      const share = (emailAddress: string): Json => refused(() => drive().Permissions.create({ type: 'user', role: 'reader', emailAddress }, fileId, { sendNotificationEmail: false, supportsAllDrives: true }));
      return { nobody: share('nobody'), unknown: share('nobody@mytech.invalid') };
    },
  },
  {
    id: 'drive.mail-to-a-domain',
    settles: below('Drive', 'Permissions.create'),
    question: 'Is sendNotificationEmail refused where a permission goes to a domain?',
    source: 'The Drive API: "is not allowed for other requests".',
    claims: apiRefusal('drive.permissions.create', 400, 'sendNotificationEmail is only allowed for permissions of the type user or group.'),
    strict: true,
    run(bench) {
      const domain = Session.getEffectiveUser().getEmail().split('@')[1] ?? '';
      const fileId = bench.book().id;
      return refused(() => drive().Permissions.create({ type: 'domain', role: 'reader', domain }, fileId, { sendNotificationEmail: false, supportsAllDrives: true }));
    },
  },
  {
    id: 'drive.uploaded',
    settles: ['Drive.Files.create', ...below('DriveApp', 'getFileById File.getBlob')],
    question: 'Does a file made of bytes keep its name, its type and its bytes?',
    matters: 'the archives of backups and exports',
    claims: ['MyTech conformance file', 'text/csv', 'id,é\n'],
    run(bench) {
      const blob = DriveApp.getFileById(upload(bench, 'id,é\n')).getBlob();
      return [blob.getName(), blob.getContentType(), blob.getDataAsString()];
    },
  },
  {
    id: 'drive.upload-limit',
    settles: ['Drive.Files.create'],
    question: 'Is a file of more than 5 MB refused where a script makes it?',
    source: 'The guide on uploads: "a small file (5 MB or less)"; what Apps Script does with more is documented nowhere.',
    matters: 'nothing: backups cut their parts so that none is larger',
    strict: true,
    claims: apiRefusal('drive.files.create', 413, 'Request Too Large'),
    run: (bench) => refused(() => upload(bench, 'x'.repeat(UPLOAD_BYTES + 1))),
  },
];
